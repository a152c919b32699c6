#!/usr/bin/env python3
"""Makes the inputs of the corpora that come from the kept log: codec and entries from its lines,
actions and requests about what there is in it. Run it when the log was made anew."""
import base64
import hashlib
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOG = HERE.parent / "record" / "logs" / "0-everything.log"
SHORT = 2500  # bytes; longer ones make a fuzzer slow
PEOPLE = {"chair": 5, "clerk": 7, "ann": 9, "bo": 11, "cy": 13, "di": 15, "ed": 17}
TOKENS = [base64.urlsafe_b64encode(bytes([who + 1]) * 32).rstrip(b"=").decode()
          for who in range(3)]  # of the sessions that the target of requests knows


def entries():
    """The lines of the log, each with its parts and its payload."""
    for line in LOG.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if not line.startswith("#"):
            yield line, parts, json.loads(parts[5]) if parts[5] else {}


ENTRIES = list(entries())


def of(kind, times=1):
    """Number and payload of an entry."""
    found = [(int(parts[0]), payload) for _, parts, payload in ENTRIES if parts[2] == kind]
    return found[times - 1]


def put(target, name, text):
    (HERE / "corpus" / target).mkdir(parents=True, exist_ok=True)
    (HERE / "corpus" / target / name).write_text(text, encoding="utf-8", newline="")


def lines():
    """The first entry of each kind."""
    seen = set()
    for line, parts, _ in ENTRIES:
        if parts[2] in seen or not parts[5]:
            continue
        seen.add(parts[2])
        if len(parts[5]) < SHORT:
            put("codec", parts[2], f"{parts[2]}\n{parts[5]}")
        if len(line) < SHORT // 2:
            put("entry", parts[2], line + "\n")


def rosters():
    """Of those who sit in the house, and of others."""
    put("roster", "whole", "name,city,state,ocd_division,party,population,role,weight,source\n"
        "Ann,Lime,CA,ocd-division/country:us/state:ca/place:lime,Red,12,chair,2,own\n"
        "Zoë,,,,,,,,\nBo,,,,,,vice_chair,0.5,\nann,lime,ca,,,,,,\n")
    put("roster", "lacking", "name;role;weight\nCy;member;0\nDi;;\nYan;observer;0\n")
    put("roster", "mayors", "mayor_2020,city,state,population,next_election,city_site,"
        "ocd_division,mayor_2026_openstates,party_2026_openstates\n"
        "Ed,X,OH,7,2027-01-02,http://x.example,,Ed,Blue\n,Y,OH,,,,,,\nFlo,X,OH,,,,,,\n")


def course(name, moment, *actions):
    """Some actions one after the other: who, what, and its fields."""
    told = [f"{PEOPLE.get(who, 0)} {action} {json.dumps(fields, separators=(',', ':'))}\n"
            for who, action, fields in actions]
    put("actions", name, f"{moment}\n{''.join(told)}")


def clause(kind, lead, words, number=0):
    return {"clause": number, "kind": kind, "lead": lead, "words": words}


def hash_of(title, *clauses):
    """Of a text in its canonical form, as wording/clause.h has it."""
    size = lambda text: len(text.encode())
    told = f"whereas-text 1\ntitle {size(title)}\n{title}\n" + "".join(
        f"{one['kind']} {size(one['lead'])} {size(one['words'])}\n{one['lead']}\n{one['words']}\n"
        for one in clauses)
    return hashlib.sha256(told.encode()).hexdigest()


def texts():
    next_entry = of("quorum_called")[0] + 1
    decided = clause("resolved", "RESOLVED,", "that it rain.")
    course("draft", 0,
           ("ann", "draft_resolution", {"body": 1, "title": "On rain", "clauses": [decided]}),
           ("ann", "revise_draft", {"resolution": next_entry, "title": "On sun",
                                    "base": hash_of("On rain", decided), "clauses": [decided]}),
           ("ann", "submit_resolution", {"resolution": next_entry,
                                         "text": hash_of("On sun", decided),
                                         "meeting": of("meeting_called")[0]}),
           ("bo", "join_sponsors", {"resolution": next_entry}),
           ("clerk", "refer_resolution", {"resolution": next_entry,
                                          "committee": of("body_founded", 2)[0]}))
    late = of("resolution_drafted", 5)[0]
    course("late", 5, ("ann", "sign_petition", {"resolution": late}),
           ("clerk", "admit_late", {"resolution": late, "reason": "leave"}),
           ("clerk", "move_resolution", {"resolution": late, "step": "take_up", "reason": "now"}),
           ("clerk", "write_version", {
               "resolution": late, "kind": "correction", "title": "T", "note": "n",
               "current": True, "clauses": [clause("whereas", "WHEREAS,", "it is", 1), decided]}),
           ("clerk", "record_past_vote", {
               "body": 1, "question": "Then?", "held": 1000000, "outcome": "adopted",
               "source": "minutes", "ballots": [{"member": 10, "choice": "yes"}],
               "absences": [{"member": 14, "category": "excused"}], "decision": "adopted"}))


def votes():
    first, floor, tied = (of("vote_opened", times)[1]["vote"] for times in (1, 2, 4))
    proxy, resolution = of("proxy_given", 2)[0], of("resolution_drafted")[0]
    after = of("vote_closed", 2)[0]
    course("cast", 2, *((who, "cast_ballot", {"vote": floor, "choice": choice})
                        for who, choice in (("ann", "yes"), ("bo", "no"), ("cy", "abstain"))),
           ("chair", "close_vote", {"vote": floor}), ("chair", "announce_vote", {"vote": floor}))
    course("proxy", 2,
           ("bo", "cast_proxy_ballot", {"vote": floor, "proxy": proxy, "choice": "yes"}),
           ("chair", "close_vote", {"vote": floor}),
           ("chair", "reopen_vote", {"vote": floor, "reason": "a door"}))
    course("committee", 1, *((who, "cast_ballot", {"vote": first, "choice": "yes"})
                             for who in ("ann", "bo")),
           ("ann", "close_vote", {"vote": first}), ("ann", "announce_vote", {"vote": first}),
           ("ann", "make_report", {
               "referral": of("resolution_referred")[0], "vote": first, "minority": [26],
               "recommendation": "adopt_as_amended", "version": of("version_written")[0],
               "minority_statement": "m"}))
    course("tie", 4, ("chair", "break_tie", {"vote": tied, "choice": "no"}),
           ("chair", "announce_vote", {"vote": tied}),
           ("chair", "void_vote", {"vote": tied, "reason": "again"}),
           ("cy", "register_dissent", {"resolution": resolution, "choice": "no",
                                       "statement": "no"}),
           ("cy", "withdraw_dissent", {"dissent": of("dissent_registered", 2)[0]}))
    course("count", 3, ("chair", "announce_vote", {"vote": floor}),
           ("chair", "prepare_vote", {"body": 1, "sitting": of("sitting_opened")[0],
                                      "question": "Q", "subject": "procedure",
                                      "method": "hand"}),
           ("clerk", "enter_count", {"vote": after + 1, "yes": 3, "no": 1, "abstain": 0,
                                     "decision": "adopted"}),
           ("clerk", "set_issues", {"resolution": resolution,
                                    "issues": [of("issue_named")[0]]}))


def floor():
    sitting, meeting = of("sitting_opened")[0], of("meeting_called")[0]
    after = of("quorum_called")[0]
    course("desk", 0,
           ("clerk", "mark_member_presence", {"sitting": sitting, "member": 18, "present": True}),
           ("clerk", "count_presence", {"sitting": sitting, "present": 4}),
           ("chair", "call_quorum", {"sitting": sitting}),
           ("clerk", "note_absence", {"sitting": sitting, "member": 10, "category": "medical"}),
           ("clerk", "name_stand_in", {"member": 18, "person": 29, "kind": "designee"}),
           ("ed", "give_proxy", {"member": 18, "holder": 12}),
           ("chair", "adjourn_sitting", {"sitting": sitting}),
           ("chair", "end_meeting", {"meeting": meeting}))
    course("agenda", 0,
           ("clerk", "place_item", {"meeting": meeting, "title": "Address", "position": 1}),
           ("chair", "call_item", {"sitting": sitting, "about": after + 1}),
           ("ann", "ask_to_speak", {"sitting": sitting, "stance": "for"}),
           ("clerk", "enter_speaker", {"sitting": sitting, "member": 12, "stance": "against"}),
           ("chair", "set_speakers", {"sitting": sitting, "closed": True, "speech_seconds": 60}),
           ("chair", "recognise_speaker", {"speaker": after + 3}),
           ("chair", "extend_speech", {"speaker": after + 3, "seconds": 30}),
           ("chair", "pause_speech", {"speaker": after + 3}),
           ("chair", "end_speech", {"speaker": after + 3}),
           ("clerk", "move_item", {"item": after + 1, "position": 1}),
           ("clerk", "remove_item", {"item": after + 1, "reason": "ill"}),
           ("chair", "prepare_vote", {
               "body": 1, "sitting": sitting, "question": "Rest?", "subject": "procedure",
               "method": "voice", "threshold": "2/3", "strict": True, "base": "cast"}))


def house():
    course("found", 5, ("admin", "found_body", {"name": "League", "short_name": "L",
                                                "kind": "assembly"}),
           ("admin", "add_person", {"name": "Zoë"}),
           ("admin", "seat_member", {
               "body": 1, "person": 29, "role": "auditor", "weight": "0.5",
               "attributes": [{"name": "city", "value": "X", "source": "s"}]}),
           ("admin", "end_sessions", {"person": 9, "reason": "lost"}),
           ("admin", "issue_card", {"member": 10, "reason": "desk"}),
           ("clerk", "name_issue", {"name": "Air", "slug": "air"}))
    rules, course_of = of("body_rules_set", 2)[1], of("body_workflow_set", 2)[1]
    course("rules", 0, ("admin", "set_body_rules", {"body": 1, "rules": rules["rules"]}),
           ("admin", "set_floor_rules", {"body": 1,
                                         "rules": of("floor_rules_set")[1]["rules"]}))
    course("workflow", 0, ("admin", "set_body_workflow", {
        "body": 1, "states": course_of["states"], "steps": course_of["steps"]}))


def asked(method, path, *headers, body="", who=None):
    head = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *headers]
    if who is not None:
        head.append(f"Cookie: __Host-session={TOKENS[who]}")
    if body:
        head += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join(head) + "\r\n\r\n" + body


def requests():
    vote, resolution = of("vote_opened", 2)[1]["vote"], of("resolution_drafted")[0]
    meeting, committee = of("meeting_called")[0], of("body_founded", 2)[0]
    html = "Accept: text/html"
    views = (f"/resolutions/{resolution}.json", f"/votes/{vote}.json", f"/votes/{vote}.csv")
    pages = (f"/votes/{vote}", "/members/10", f"/committees/{committee}", f"/meetings/{meeting}",
             f"/resolutions/{resolution}")
    put("request", "views", "".join(asked("GET", path) for path in views))
    put("request", "pages", "".join(asked("GET", path, html) for path in pages))
    put("request", "cast", asked("POST", "/api/actions/cast_ballot", "Idempotency-Key: k1",
                                 "Origin: http://127.0.0.1", who=2,
                                 body=f'{{"vote":{vote},"choice":"yes"}}'))
    put("request", "close", asked("POST", "/api/actions/close_vote",
                                  "Sec-Fetch-Site: same-origin", who=1, body=f'{{"vote":{vote}}}'))
    put("request", "preview", asked(
        "POST", "/api/preview/members", "Origin: http://127.0.0.1", who=1,
        body='{"body":1,"list":"name,role\\nAnn,chair\\nZoe,mayor\\n","name":"l.csv"}') + asked(
        "POST", "/api/preview/text", "Origin: http://127.0.0.1", who=1,
        body='{"body":1,"text":"Whereas, so.\\nResolved, that it be."}'))
    put("request", "feed", asked("GET", f"/api/feed?view=/home.json&view=/votes/{vote}.json",
                                 "Last-Event-ID: 7-107"))


for make in (lines, rosters, texts, votes, floor, house, requests):
    make()
