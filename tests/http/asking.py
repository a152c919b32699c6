"""Actions over HTTP: what is refused before anybody decides, keys, and other sites."""
import json
from concurrent.futures import ThreadPoolExecutor

from house import raw_post, refusal, status_of
from serving import Person

ACTION = "/api/actions/"


def strict(cases, house):
    ann, admin = house.enter("Ann"), house.admin
    member = house.seats["Ann"]
    for name, person, action, fields, wanted in (
            ("an unknown action", ann, "abolish", {}, (404, "UNKNOWN_ACTION", "")),
            ("an unknown field", admin, "add_person", {"name": "X", "age": 7},
             (400, "UNKNOWN_FIELD", "age")),
            ("a member id in the body of a cast", ann, "cast_ballot",
             {"vote": 1, "choice": "yes", "member": member}, (400, "UNKNOWN_FIELD", "member")),
            ("a person in the body of a cast", ann, "cast_ballot",
             {"vote": 1, "choice": "yes", "person": 1}, (400, "UNKNOWN_FIELD", "person")),
            ("a missing field", admin, "found_body", {"name": "X", "kind": "assembly"},
             (400, "MISSING_FIELD", "short_name")),
            ("a number for a text", admin, "add_person", {"name": 7}, (400, "WRONG_TYPE", "name")),
            ("a text for an id", ann, "cast_ballot", {"vote": "1", "choice": "yes"},
             (400, "WRONG_TYPE", "vote")),
            ("a fraction for an id", ann, "cast_ballot", {"vote": 1.5, "choice": "yes"},
             (400, "WRONG_TYPE", "vote")),
            ("a negative id", ann, "cast_ballot", {"vote": -1, "choice": "yes"},
             (400, "WRONG_TYPE", "vote")),
            ("a choice that is none", ann, "cast_ballot", {"vote": 1, "choice": "perhaps"},
             (400, "WRONG_TYPE", "choice")),
            ("a wrong type deep inside", ann, "draft_resolution",
             {"body": house.body, "title": "T", "clauses": [
                 {"clause": 0, "kind": "whereas", "lead": "", "words": 1}]},
             (400, "WRONG_TYPE", "clauses[0].words")),
            ("an id of nothing", ann, "open_vote", {"vote": 999999}, (404, "NOT_FOUND", "vote")),
            ("an id of another kind", ann, "open_vote", {"vote": house.body},
             (404, "NOT_FOUND", "vote"))):
        refused = refusal(lambda p=person, a=action, f=fields: p.act(a, **f))
        found = (refused.status, refused.code, refused.field)
        cases.check(f"{name} is refused, with the field named", found == wanted, found)


def other_body(cases, house):
    meeting = house.admin.act("call_meeting", body=house.body, name="94th", starts=10 ** 12,
                               ends=2 * 10 ** 12).id
    house.seat("Gus", "member", house.committee)
    clerk = house.enter("Cy")
    refused = refusal(lambda: clerk.act("register_member", meeting=meeting,
                                        member=house.seats["Gus"]))
    cases.check("an id of another body is refused, with the field named",
                (refused.code, refused.field) == ("WRONG_BODY", "member"), refused.problem)


def malformed(cases, house):
    for name, body, code in (
            ("nothing", b"", "MALFORMED"), ("half of an object", b'{"name":', "MALFORMED"),
            ("a list", b'["name"]', "MALFORMED"), ("a text", b'"name"', "MALFORMED"),
            ("two values", b'{"name":"a"}{"name":"b"}', "MALFORMED"),
            ("a field given twice", b'{"name":"a","name":"b"}', "MALFORMED"),
            ("what is not UTF-8", b'{"name":"\xff"}', "MALFORMED"),
            ("a NUL in a text", b'{"name":"a\\u0000b"}', "MALFORMED"),
            ("depth without end", b"[" * 100000, "MALFORMED")):
        status, _, data = house.admin.ask("POST", ACTION + "add_person", body)
        problem = json.loads(data)
        cases.check(f"{name} is refused as a body", (status, problem["code"]) == (400, code),
                    problem)


def possible(cases, house):
    ann, admin = house.enter("Ann"), house.admin
    vote = {"vote": 1, "choice": "maybe"}
    for name, person, action, body, wanted in (
            ("a word that is none of its words", ann, "cast_ballot", vote,
             "one of yes, no, abstain, present"),
            ("a weight that is none", admin, "seat_member",
             {"body": 1, "person": 1, "role": "member", "weight": 1},
             'a text with a number of votes, as "1" or "0.5"'),
            ("what a role may not", ann, "add_person", {"name": "X"},
             "this is for clerk, administrator")):
        refused = refusal(lambda person=person, action=action, body=body:
                          person.send("POST", ACTION + action, body))
        cases.check(f"{name} is refused with what would be possible",
                    refused.problem.get("detail") == wanted, refused.problem)
    refused = refusal(lambda: house.server.anybody().send("POST", ACTION + "add_person", {}))
    cases.check("a stranger is told of no roles", "detail" not in refused.problem, refused.problem)


def media_type(cases, house):
    body = b'{"name":"By type"}'
    for given, wanted in (("application/json", 200), ("Application/JSON", 200),
                          ("application/json; charset=utf-8", 200), ("text/plain", 415),
                          ("application/jsonp", 415), ("text/html, application/json", 415),
                          ("application/x-www-form-urlencoded", 415), ("", 415)):
        answer = raw_post(house.server, ACTION + "add_person",
                          [("Cookie", house.admin.cookie), ("Content-Type", given),
                           ("Content-Length", len(body))], body)
        cases.check(f"a body of type {given!r} is answered with {wanted}",
                    status_of(answer) == wanted, answer)


def keys(cases, house):
    admin, clerk = house.admin, house.enter("Cy")
    first = admin.act("add_person", key="k-1", name="Once")
    again = admin.act("add_person", key="k-1", name="Once")
    cases.check("asked again under the same key, an action is not done again",
                again.repeated and not first.repeated and
                (again.id, again.leaf, again.at) == (first.id, first.leaf, first.at), first, again)
    refused = refusal(lambda: admin.act("add_person", key="k-1", name="Twice"))
    cases.check("a key that was used for something else is refused",
                (refused.code, refused.field) == ("KEY_REUSED", "Idempotency-Key"), refused)
    other = clerk.act("add_person", key="k-1", name="Once")
    cases.check("a key belongs to one person", not other.repeated and other.id != first.id, other)
    refused = refusal(lambda: admin.act("add_person", key="k" * 129, name="Long"))
    cases.check("a key that is too long is refused",
                (refused.code, refused.field, refused.problem["detail"]) ==
                ("TOO_LARGE", "Idempotency-Key", "at most 128 bytes"), refused.problem)
    body = json.dumps({"name": "Nobody"}).encode()
    answer = raw_post(house.server, ACTION + "add_person",
                      [("Cookie", admin.cookie), ("Content-Type", "application/json"),
                       ("Idempotency-Key", ""), ("Content-Length", len(body))], body)
    cases.check("an empty key is refused, for it protects nothing", status_of(answer) == 422
                and b"Idempotency-Key" in answer and b"must not be empty" in answer, answer)
    refused = refusal(lambda: admin.act("add_person", key="k-2", name=""))
    mended = admin.act("add_person", key="k-2", name="Mended")
    cases.check("a key of something refused may be used again",
                refused.code == "EMPTY" and not mended.repeated, refused, mended)


def other_sites(cases, house):
    server, body = house.server, {"name": "From afar"}
    for name, headers, wanted in (
            ("its own page", {"Origin": server.origin, "Sec-Fetch-Site": "same-origin"}, 200),
            ("no page at all", {"Origin": ""}, 200),
            ("another site", {"Origin": "https://evil.example"}, 403),
            ("the same host with another port", {"Origin": "http://127.0.0.1:1"}, 403),
            ("a page without an origin", {"Origin": "null"}, 403),
            ("another site that hides its name",
             {"Origin": "", "Sec-Fetch-Site": "cross-site"}, 403),
            ("a site beside it", {"Origin": "", "Sec-Fetch-Site": "same-site"}, 403)):
        status, _, data = house.admin.ask("POST", ACTION + "add_person", body, headers)
        cases.check(f"an action from {name} is answered with {wanted}", status == wanted, data)
    ann = house.enter("Ann")
    status, _, data = ann.ask("DELETE", "/api/session", None, {"Origin": "https://evil.example"})
    cases.check("another site can't sign anybody out", status == 403, data)


def strangers(cases, house):
    for name, person in (("nobody", house.server.anybody()),
                         ("an old cookie", Person(house.server, "__Host-session=" + "B" * 43))):
        status, head, data = person.ask("POST", ACTION + "add_person", {"name": "X"})
        problem = json.loads(data)
        cases.check(f"an action of {name} is refused",
                    (status, problem["code"]) == (401, "NOT_SIGNED_IN")
                    and head["WWW-Authenticate"], problem)


def receipts(cases, house):
    receipt = house.admin.act("add_person", name="Receipt")
    cases.check("a receipt names the entry, when it was written, and its leaf",
                receipt.id == receipt.last and receipt.entries == 1 and receipt.at > 0
                and len(receipt.leaf) == 64, receipt)


BRIDGE = """RESOLUTION NO. 21
THE OLD BRIDGE

WHEREAS, its planks are loose,

NOW, THEREFORE, BE IT RESOLVED, that the planks be nailed down before the fair.
"""


def preview(cases, house):
    askers = (house.server.anybody(), house.enter("Ann"), house.admin)
    before = house.admin.get("/home.json")["entry"]
    asked = [person.ask("POST", "/api/preview/text", {"text": BRIDGE})[0] for person in askers]
    cases.check("a text is shown before it is brought in to whoever is signed in",
                asked == [401, 200, 200], asked)
    wish = {"text": BRIDGE, "body": house.body}
    told = house.enter("Ann").ask("POST", "/api/preview/text", wish)[0]
    cases.check("what is there already in a body is told to staff alone", told == 403, told)
    seen = json.loads(house.admin.send("POST", "/api/preview/text", {"text": BRIDGE})[1])
    cases.check("it is shown as its clauses, with what to look at",
                [clause["kind"] for clause in seen["clauses"]] == ["whereas", "resolved"]
                and seen["title"] == "THE OLD BRIDGE" and seen["lines"] == [4, 6]
                and seen["words"] == seen["placed"] and not seen["warnings"], seen)
    drafted = house.admin.ask("POST", "/api/preview/text", {"text": BRIDGE, "more": 1})[0]
    cases.check("and an unknown field is refused", drafted == 400, drafted)
    cases.check("nothing of it is written",
                house.admin.get("/home.json")["entry"] == before)


def previews_in_turn(cases, house):
    """Several at once of one session: they are answered one after the other, and too many not."""
    ann, other = house.enter("Ann"), house.admin
    text = "WHEREAS, " + "it is so;\n" * 12000

    def ask(person):
        alone = Person(house.server, person.cookie)
        return alone.ask("POST", "/api/preview/text", {"text": text})[0]

    with ThreadPoolExecutor(20) as pool:
        all_of_ann = [pool.submit(ask, ann) for _ in range(18)]
        of_other = pool.submit(ask, other)
        statuses = sorted(one.result() for one in all_of_ann)
        cases.check("of many previews asked for at once by one person some are put off",
                    set(statuses) == {200, 503} and statuses.count(200) >= 8, statuses)
        cases.check("and those of others are answered", of_other.result() == 200)


ROSTER = """name,city,state,role
Ann,Sampleton,OH,
<img onerror>,Sampleton,OH,chair
Zoe,,,mayor
"""


def preview_members(cases, house):
    path, before = "/api/preview/members", house.admin.get("/home.json")["entry"]
    wish = {"body": house.body, "list": ROSTER, "name": "roster.csv"}
    asked = [person.ask("POST", path, wish)[0]
             for person in (house.server.anybody(), house.enter("Ann"), house.enter("Cy"))]
    cases.check("a list of members is shown to staff alone before it is brought in",
                asked == [401, 403, 200], asked)
    seen = json.loads(house.admin.send("POST", path, wish)[1])
    rows = [(row["line"], row["what"], row["name"]) for row in seen["rows"]]
    cases.check("each line of it is answered with what would happen",
                rows == [(2, "changed", "Ann"), (3, "seated", "<img onerror>"),
                         (4, "refused", "Zoe")] and seen["counts"]["refused"] == 1, seen)
    refused = seen["rows"][2]["refused"]
    cases.check("a line that is refused names its column, its field and why",
                [(one["column"], one["field"], one["code"]) for one in refused]
                == [(4, "role", "UNKNOWN_ROLE")] and "not a role" in refused[0]["sentence"], seen)
    for name, fields, wanted in (
            ("an unknown column", {**wish, "list": "name,age\nAnn,7\n"},
             (422, "COLUMN_UNKNOWN", "roster.csv, line 1, column 2 (age)")),
            ("an open quotation mark", {**wish, "list": 'name\n"Ann\n'},
             (400, "CSV_OPEN", "roster.csv, line 2, column 1 (name)")),
            ("another body than one", {**wish, "body": 999999}, (404, "NOT_FOUND", "body")),
            ("too many lines", {**wish, "list": "name\n" + "Ann\n" * 5001},
             (413, "TOO_LARGE", "list")),
            ("too many bytes", {**wish, "list": "x" * (1024 * 1024 + 1)},
             (413, "TOO_LARGE", "list")),
            ("a field that is not known", {**wish, "more": 1}, (400, "UNKNOWN_FIELD", "more")),
            ("no list", {"body": house.body}, (400, "MISSING_FIELD", "list"))):
        refused = refusal(lambda fields=fields: house.admin.send("POST", path, fields))
        found = (refused.status, refused.code, refused.field)
        cases.check(f"a list with {name} is refused whole" if "list" in fields
                    else "a wish without a list is refused", found == wanted, found)
    detail = refusal(lambda: house.admin.send("POST", path, {**wish, "list": "name,age\n"}))
    cases.check("and with an unknown column, those that are known are named",
                detail.problem.get("detail", "").startswith("known are name, city"),
                detail.problem)
    detail = refusal(lambda: house.admin.send(
        "POST", path, {**wish, "list": "name\n" + "Ann\n" * 5001}))
    cases.check("and with too many lines, the limit is named",
                detail.problem.get("detail") == "a list has at most 5,000 lines and 1 MiB",
                detail.problem)
    cases.check("nothing of a previewed list is written",
                house.admin.get("/home.json")["entry"] == before)


def preview_draft(cases, house):
    wish = {"text": BRIDGE, "body": house.body}
    seen = json.loads(house.admin.send("POST", "/api/preview/text", wish)[1])
    clerk = house.enter("Cy")
    draft = clerk.act("draft_resolution", **seen["draft"])
    known = json.loads(clerk.send("POST", "/api/preview/text", wish)[1])
    cases.check("a previewed text is drafted as it was shown, and then known",
                seen["known_draft"] == 0 and known["known_draft"] == draft.id, seen, known)


def run(cases, house):
    for part in (strict, other_body, malformed, possible, media_type, keys, other_sites, strangers,
                 receipts, preview, previews_in_turn, preview_members, preview_draft):
        part(cases, house)
