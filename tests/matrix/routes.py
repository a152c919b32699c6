"""Every address of the server, by every method, for every role. The addresses are read from where
the server has them; one that is not known here, and so not tested, fails."""
import contextlib
import http.client
import json
import re
from pathlib import Path

from assembly import ROLES
from serving import PATIENCE_SECONDS, Person

SOURCES = Path(__file__).resolve().parents[2] / "src"
STRANGERS = ("nobody", "signed_out")
EVERYBODY = (*STRANGERS, "elsewhere", "former", *ROLES, "administrator")
STAFF = ("chair", "vice_chair", "clerk", "scrutineer", "auditor", "administrator")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
SECRET_TITLE = "A draft that only its drafters and the clerk know of"


def everybody(status):
    return lambda role: status


def signed_in(status):
    return lambda role: 401 if role in STRANGERS else status


def for_staff(status):
    return lambda role: 401 if role in STRANGERS else status if role in STAFF else 403


staff = for_staff(200)


def issuing(role):
    """Who may issue cards: not all staff."""
    return 401 if role in STRANGERS else 200 if role in ("clerk", "administrator") else 403


# By address: an address below it where it only begins, and what each method answers. What is left
# out is answered with 405. A body of {} is sent.
KNOWN = {
    "/api/actions/": ("/api/actions/none", {"POST": signed_in(404)}),
    "/api/null": ("", {"POST": everybody(200)}),
    "/api/feed": ("/api/feed?view=/home.json", {"GET": everybody(200), "HEAD": everybody(200)}),
    "/health": ("", {"GET": everybody(200), "HEAD": everybody(200)}),
    "/api/openapi.json": ("", {"GET": everybody(200), "HEAD": everybody(200)}),
    "/api/first-run": ("", {"POST": everybody(400)}),
    "/api/session": ("", {"GET": everybody(200), "HEAD": everybody(200), "POST": everybody(400),
                          "DELETE": everybody(204)}),
    "/api/session/card": ("", {"POST": everybody(400)}),
    "/api/sessions": ("", {"DELETE": everybody(204)}),
    "/api/account": ("", {"POST": signed_in(400)}),
    "/api/preview/members": ("", {"POST": for_staff(400)}),
    "/api/preview/text": ("", {"POST": signed_in(400)}),
    "/api/cards": ("", {"POST": for_staff(400), "DELETE": issuing}),
    "/a/": ("/a/enter.js", {"GET": everybody(200), "HEAD": everybody(200)}),
}
PAGE = {"GET": everybody(200), "HEAD": everybody(200)}
KNOWN.update((path, ("", PAGE)) for path in ("/sign-in", "/enter", "/first-run", "/account"))
SHELLS = {"/chair", "/clerk", "/drafts", "/floor", "/screen"}

# Views: what stands for the number in their path, and who may read them; all others are public.
VIEWS = {
    "/resolutions/": lambda own: own.resolution(), "/votes/": lambda own: own.open_vote(),
    "/members/": lambda own: own.seats["member"], "/committees/": lambda own: own.committee,
    "/issues/": lambda own: own.issue() and own.name.split()[0].lower(),
    "/meetings/": lambda own: own.meeting, "/floor/": lambda own: own.body,
    "/speakers/": lambda own: own.body, "/screens/": lambda own: own.screen(),
    "/chair/": lambda own: own.body,
}
APART = {"/api/drafts/"}  # each for others: kept_apart
VIEWS_FOR = {"/api/me.json": signed_in(200), "/api/my-votes.json": signed_in(200),
             "/api/drafts.json": signed_in(200), "/api/staff.json": staff, "/chair/": staff}


def addresses():
    """path, does it only begin, and the methods that it has something for."""
    text = (SOURCES / "http" / "route.c").read_text(encoding="utf-8")
    for path, begins, *answers in re.findall(
            r'ADDRESS\("([^"]+)", (\w+), (\w+), (\w+), (\w+)\)', text):
        named = zip(("GET", "POST", "DELETE"), answers)
        yield path, begins == "true", {name for name, answer in named if answer != "NULL"}


def shells():
    text = (SOURCES / "http" / "route.c").read_text(encoding="utf-8")
    listed = re.search(r"shells\[\] = \{(.*?)\};", text, re.DOTALL)
    return re.findall(r'"([^"]+)"', listed[1]) if listed else []


def views():
    """Beginning and end of each path, and whether something stands between them."""
    text = (SOURCES / "publish" / "view.c").read_text(encoding="utf-8")
    yield from ((begin, end, what == "true") for begin, end, what in
                re.findall(r'PATH\("([^"]+)", "([^"]*)", (\w+),', text))
    yield from ((begin, end, what == "true") for begin, end, what in
                re.findall(r'\{ \{ "(/[^"]+)", \d+ \}, \{ "([^"]*)", \d+ \}, (\w+),', text))


def status(person, method, path, **headers):
    """Of one request on a connection of its own; what is not said in time is not waited for."""
    line = http.client.HTTPConnection("127.0.0.1", person.server.port, timeout=PATIENCE_SECONDS)
    with contextlib.closing(line):
        body = b"{}" if method in ("POST", "PUT", "PATCH", "DELETE") else None
        headers = {"Origin": person.server.origin, "Content-Type": "application/json", **headers}
        if person.cookie:
            headers["Cookie"] = person.cookie
        line.request(method, path, body, headers)
        return line.getresponse().status


def known(cases):
    found = {path: (begins, methods) for path, begins, methods in addresses()}
    wrong = sorted(set(found) ^ set(KNOWN))
    wrong += [path for path, (begins, methods) in found.items() if path in KNOWN
              and (begins != path.endswith("/") or methods != set(KNOWN[path][1]) - {"HEAD"})]
    cases.check(f"the {len(found)} addresses are those known here, each with its methods",
                not wrong, *wrong)
    cases.check("so are the pages of the client", sorted(shells()) == sorted(SHELLS), shells())
    listed = list(views())
    strange = [begin for begin, end, what in listed if what and begin not in {*VIEWS, *APART}]
    strange += [path for path in VIEWS_FOR if path not in {begin for begin, _, _ in listed}]
    cases.check(f"and the {len(listed)} views", len(listed) > 30 and not strange, *strange)


def by_method(cases, own):
    """The session's end comes last, for it ends the session."""
    for path, (sample, answers) in {**KNOWN, **{path: ("", PAGE) for path in SHELLS}}.items():
        wrong = []
        for method in sorted(METHODS, key=lambda method: method == "DELETE"):
            for role in EVERYBODY:
                if method == "DELETE" and method in answers:
                    continue
                wanted = answers[method](role) if method in answers else 405
                got = status(own.voices[role], method, sample or path)
                if got != wanted:
                    wrong.append(f"{method} for {role}: {got}, not {wanted}")
        cases.check(f"{path} answers each of {len(EVERYBODY)} roles by its method alone",
                    not wrong, *wrong)


def readable(cases, own, their):
    made = {}
    for begin, end, what in views():
        if begin in APART:
            continue
        wrong = []
        for side in (own, their) if what else (own,):
            if what and (begin, side.name) not in made:
                made[begin, side.name] = VIEWS[begin](side)
            path = f"{begin}{made[begin, side.name]}{end}" if what else begin
            for role in EVERYBODY:
                wanted = VIEWS_FOR.get(begin, everybody(200))(role)
                for method in ("GET", "HEAD"):
                    got = status(own.voices[role], method, path)
                    if got != wanted:
                        wrong.append(f"{method} {path} for {role}: {got}, not {wanted}")
        cases.check(f"{begin}{'…' if what else ''}{end} is for "
                    f"{'whom it is meant for' if begin in VIEWS_FOR else 'everybody'}",
                    not wrong, *wrong[:20])


def feed(person, path, patience):
    """Whether the feed is given, and whether the view is in it before this much silence."""
    line = http.client.HTTPConnection("127.0.0.1", person.server.port, timeout=patience)
    headers = {"Cookie": person.cookie} if person.cookie else {}
    with contextlib.closing(line):
        line.request("GET", f"/api/feed?view={path}", headers=headers)
        answer = line.getresponse()
        with contextlib.suppress(TimeoutError):
            while answer.status == 200 and (said := answer.readline()):
                if said.startswith(b'data: {"'):
                    return 200, True
        return answer.status, False


def followed(cases, own):
    """What is private to one person is not in the feed at all."""
    wrong = []
    for path, rule in (("/api/staff.json", staff), ("/home.json", everybody(200))):
        for role in EVERYBODY:
            may = rule(role) == 200
            if feed(own.voices[role], path, PATIENCE_SECONDS if may else 1) != (200, may):
                wrong.append(f"{path} for {role}")
    wrong += [f"/api/me.json for {role}" for role in EVERYBODY
              if feed(own.voices[role], "/api/me.json", PATIENCE_SECONDS)[0] != 404]
    cases.check("the feed gives to nobody what they may not read", not wrong, *wrong)


def reads_draft(own, side, role, path):
    """Of a draft that a member wrote in one of two houses of a server."""
    if path == "/api/me.json":
        return side is own and role == "member"
    return path.startswith("/api/drafts") and (
        role == "administrator" or (side is own and role in ("member", "clerk")))


def kept_apart(cases, own, their):
    """A draft is for its drafters, the clerk of its body and the administrator; a ballot is for
    nobody but whose it is while the vote is open."""
    draft = own.do("member", "draft_resolution", body=own.body, **{
        **own.text(), "title": SECRET_TITLE})
    wrong = [f"{side.name}'s {role}: {path}" for side in (own, their) for role in side.voices
             for path in (f"/resolutions/{draft}.json", f"/resolutions/{draft}", "/resolutions",
                          "/resolutions.json", "/resolutions.csv", "/home.json", "/api/me.json",
                          "/api/staff.json", "/api/drafts.json", f"/api/drafts/{draft}.json")
             if (SECRET_TITLE.encode() in side.voices[role].ask("GET", path)[2])
             != reads_draft(own, side, role, path)]
    cases.check("a draft is shown to whom it belongs, its body's clerk and the administrator, and "
                "by no other door", not wrong, *wrong)
    own.do("member", "show_draft", resolution=draft, shown=True)
    seen = {(side.name, role) for side in (own, their) for role in side.voices
            if SECRET_TITLE.encode() in side.voices[role].ask("GET", "/api/me.json")[2]}
    cases.check("and to the members of the body while it looks for sponsors",
                seen == {(own.name, role) for role in (
                    "member", "chair", "vice_chair", "giver", "spare")}, *sorted(seen))
    vote = own.open_vote()
    own.do("member", "cast_ballot", vote=vote, choice="abstain")
    wrong = []
    for role in EVERYBODY:
        shown = own.voices[role].ask("GET", f"/votes/{vote}.json")[2]
        told = json.loads(shown)
        if any(ballot.get("choice") for ballot in told.get("ballots") or []) or b"abstain\":1" \
                in shown:
            wrong.append(f"{role}: {shown[:300]}")
    cases.check("while a vote is open nobody is shown a choice, not even staff", not wrong, *wrong)
    mine = own.voices["member"].get("/api/me.json")
    others = [role for role in EVERYBODY if role not in ("member", *STRANGERS)
              and '"abstain"' in json.dumps(own.voices[role].get("/api/me.json"))]
    cases.check("but whose ballot it is", '"abstain"' in json.dumps(mine) and not others, others)


def printed(cases, own):
    """Cards for many seats at once, and recalling them: a role that may not gets no document, and
    voids nothing."""
    seat = own.seats["spare"]
    card = own.voices["administrator"].act("issue_card", member=seat, reason="for the test").card
    asked = {"choice": "chosen", "members": [seat], "form": "badge", "paper": "a4", "minutes": 1,
             "language": "en", "reason": "for the test"}
    refusing = [role for role in EVERYBODY if issuing(role) != 200]
    wrong = []
    for role in sorted(EVERYBODY, key=lambda role: role not in refusing):
        for method in ("POST", "DELETE"):
            got, _, data = own.voices[role].ask(method, "/api/cards",
                                                asked if method == "POST" else None)
            if got != issuing(role) or data.startswith(b"%PDF") != (got == 200
                                                                    and method == "POST"):
                wrong.append(f"{method} for {role}: {got}, not {issuing(role)}")
        if role == refusing[-1]:
            own.server.enter(card)
    cases.check("cards are printed and recalled by those who may issue them", not wrong, *wrong)


def ended(cases, own):
    """Signing out, of every role: the old cookie is worth nothing."""
    wrong = []
    for method, path in (("DELETE", "/api/session"), ("DELETE", "/api/sessions")):
        for role in EVERYBODY if path == "/api/session" else STRANGERS:
            got = status(own.voices[role], method, path)
            again = Person(own.server, own.voices[role].cookie).get("/api/session")["signed_in"]
            if got != 204 or again:
                wrong.append(f"{path} for {role}: {got}, signed in afterwards: {again}")
    cases.check("who has signed out is nobody, whoever it was", not wrong, *wrong)


def run(cases, own, their):
    known(cases)
    by_method(cases, own)
    readable(cases, own, their)
    followed(cases, own)
    kept_apart(cases, own, their)
    printed(cases, own)
    ended(cases, own)
