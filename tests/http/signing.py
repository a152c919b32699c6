"""Signing in with a desk card, and out."""
import threading

from house import refusal, who
from serving import Person

STAFF = "/api/staff.json"


def first_run(cases, house):
    server = house.server
    me = who(house.admin)
    cases.check("the first-run link makes an administrator",
                me["administrator"] and me["signed_in"] and me["account"] == "admin", me)
    again = refusal(lambda: server.first_run(name="second"))
    cases.check("the first-run link works once", (again.status, again.code) == (410, "FIRST_RUN"),
                again.problem)
    nobody = who(server.anybody())
    cases.check("whoever is not signed in is told so", not nobody["signed_in"], nobody)


def cookie(cases, house):
    secret = house.card("Ann").split("#")[1]
    person = Person(house.server)
    head, _ = person.send("POST", "/api/session/card", {"secret": secret})
    rules = {part.strip() for part in head["Set-Cookie"].split(";")[1:]}
    wanted = {"Path=/", "Secure", "HttpOnly", "SameSite=Strict"}
    name, token = head["Set-Cookie"].split(";")[0].split("=")
    cases.check("the cookie is kept to this host, to HTTPS and from scripts",
                wanted <= rules and name == "__Host-session" and len(token) == 43
                and any(rule.startswith("Max-Age=") for rule in rules), head["Set-Cookie"])


def card_once(cases, house):
    link = house.card("Ann")
    cases.check("a card is a link whose secret stands in its fragment",
                link.startswith(f"{house.server.origin}/enter#"), link)
    ann = house.server.enter(link)
    me = who(ann)
    cases.check("a card signs its seat's person in",
                me["person"] == house.people["Ann"] and me["by_card"] and not me["staff"], me)
    again = refusal(lambda: house.server.enter(link))
    cases.check("a card works once", (again.status, again.code, again.field) ==
                (410, "CARD", "secret"), again.problem)
    for secret in ("", "A" * 43, "A" * 44, "not base64!"):
        wrong = refusal(lambda secret=secret: house.server.enter(secret))
        cases.check(f"a card that never was is refused the same way: {secret!r}",
                    wrong.sentence == again.sentence, wrong.problem)


def card_raced(cases, house):
    link, won, lost = house.card("Ann"), [], []

    def race(go):
        go.wait()
        refused = refusal(lambda: won.append(house.server.enter(link)))
        if refused.status:
            lost.append(refused.code)

    go = threading.Barrier(8)
    racers = [threading.Thread(target=race, args=(go,)) for _ in range(8)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    cases.check("of eight who exchange a card at once one gets in",
                len(won) == 1 and lost == ["CARD"] * 7, lost)


def card_replaced(cases, house):
    old, new = house.card("Ann"), house.card("Ann")
    refused = refusal(lambda: house.server.enter(old))
    cases.check("a newer card takes the place of an older", refused.code == "CARD", refused)
    cases.check("the newer one works", who(house.server.enter(new))["signed_in"])


def card_rights(cases, house):
    ann, clerk = house.enter("Ann"), house.enter("Cy")
    link = house.card("Bo")
    refused = refusal(lambda: ann.act("issue_card", member=house.seats["Bo"], reason="mine"))
    cases.check("a member may not issue a card", refused.code == "FORBIDDEN", refused)
    chair = house.enter("Di")
    refused = refusal(lambda: chair.act("issue_card", member=house.seats["Bo"], reason="mine"))
    cases.check("nor may the chair", refused.code == "FORBIDDEN", refused)
    cases.check("and the card that there was still works",
                who(house.server.enter(link))["signed_in"])
    mine = clerk.act("issue_card", member=house.seats["Bo"], reason="at the desk")
    cases.check("the clerk may", who(house.server.enter(mine.card))["person"] == house.people["Bo"])


def card_repeated(cases, house):
    first = house.admin.act("issue_card", key="card-1", member=house.seats["Ed"], reason="desk")
    again = house.admin.act("issue_card", key="card-1", member=house.seats["Ed"], reason="desk")
    cases.check("a card asked for again under the same key is not told again",
                again.repeated and not again.card and again.id == first.id, again)
    cases.check("and the one that was told works", who(house.server.enter(first.card))["signed_in"])


def card_ended(cases, house):
    house.seat("Guest")
    link = house.card("Guest")
    house.admin.act("end_seat", member=house.seats["Guest"], reason="it was a mistake")
    refused = refusal(lambda: house.server.enter(link))
    cases.check("a card of a seat that has ended is refused", refused.code == "CARD", refused)


def sign_out(cases, house):
    ann, other = house.enter("Ann"), house.enter("Ann")
    kept = ann.cookie
    head, _ = ann.send("DELETE", "/api/session")
    cases.check("signing out takes the cookie away", "Max-Age=0" in head["Set-Cookie"], head)
    cases.check("and ends the session", not who(Person(house.server, kept))["signed_in"])
    cases.check("and no other", who(other)["signed_in"])
    cases.check("whoever is not signed in may sign out",
                house.server.anybody().ask("DELETE", "/api/session")[0] == 204)


def sign_out_everywhere(cases, house):
    mine, others = [house.enter("Ann") for _ in range(3)], house.enter("Bo")
    link = house.card("Ann")
    mine[0].send("DELETE", "/api/sessions")
    cases.check("signing out everywhere ends all sessions of the person",
                not any(who(one)["signed_in"] for one in mine))
    cases.check("and voids the cards", refusal(lambda: house.server.enter(link)).code == "CARD")
    cases.check("and leaves others alone", who(others)["signed_in"])


def end_sessions(cases, house):
    ann, bo, link = house.enter("Ann"), house.enter("Bo"), house.card("Ann")
    refused = refusal(lambda: bo.act("end_sessions", person=house.people["Ann"], reason="a joke"))
    cases.check("a member may not sign another one out", refused.code == "FORBIDDEN", refused)
    cases.check("and nothing comes of trying", who(ann)["signed_in"])
    house.enter("Cy").act("end_sessions", person=house.people["Ann"], reason="a lost phone")
    cases.check("the clerk may, and it is so at once", not who(ann)["signed_in"])
    cases.check("cards of the person are void then",
                refusal(lambda: house.server.enter(link)).code == "CARD")
    bo.act("end_sessions", person=house.people["Bo"], reason="my own")
    cases.check("everybody may for themselves", not who(bo)["signed_in"])
    ann = house.enter("Ann")
    for _ in range(2):
        house.admin.act("end_sessions", key="ended-1", person=house.people["Bo"], reason="again")
    bo = house.enter("Bo")
    house.admin.act("end_sessions", key="ended-1", person=house.people["Bo"], reason="again")
    cases.check("asked again under the same key it ends nothing that came later",
                who(bo)["signed_in"])


def ninth_session(cases, house):
    sessions = [house.enter("Ed") for _ in range(9)]
    signed_in = [who(one)["signed_in"] for one in sessions]
    cases.check("the ninth session of a person ends the one used longest ago",
                signed_in == [False] + [True] * 8, signed_in)


def rotation(cases, house):
    ann = house.enter("Ann")
    old = ann.cookie
    ann.sign_in("/api/session/card", secret=house.card("Ann").split("#")[1])
    cases.check("signing in again gives a new session, and ends the one before",
                ann.cookie != old and not who(Person(house.server, old))["signed_in"]
                and who(ann)["signed_in"])


def wrong_cookies(cases, house):
    good = house.enter("Ann").cookie
    for name, bad in (("cut", good[:-1]), ("longer", good + "A"), ("another", good[:-4] + "AAAA"),
                      ("empty", "__Host-session="),
                      ("named otherwise", good.replace("__Host-", ""))):
        person = Person(house.server, bad)
        refused = refusal(lambda person=person: person.act("add_person", name="Nobody"))
        cases.check(f"a cookie that is {name} signs nobody in",
                    refused.status == 401 and not who(person)["signed_in"], bad, refused)


def staff_at_once(cases, house):
    seat = house.seat("Flo", "scrutineer")
    flo = house.enter("Flo")
    cases.check("what is for staff is shown to staff", flo.ask("GET", STAFF)[0] == 200)
    house.admin.act("change_member", member=seat, role="member", weight="1")
    refused = refusal(lambda: flo.get(STAFF))
    cases.check("and not after the role was taken away", refused.code == "FORBIDDEN", refused)
    house.admin.act("change_member", member=seat, role="auditor", weight="1")
    cases.check("and again after one was given", flo.ask("GET", STAFF)[0] == 200)
    house.admin.act("end_seat", member=seat, reason="done")
    cases.check("and not after the seat has ended", refusal(lambda: flo.get(STAFF)).status == 403)
    for name, person in (("members", house.enter("Ann")), ("the public", house.server.anybody())):
        refused = refusal(lambda person=person: person.get(STAFF))
        cases.check(f"what is for staff is not for {name}", refused.status in (401, 403), refused)


def run(cases, house):
    for part in (first_run, cookie, card_once, card_raced, card_replaced, card_rights,
                 card_repeated, card_ended, sign_out, sign_out_everywhere, end_sessions,
                 ninth_session, rotation, wrong_cookies, staff_at_once):
        part(cases, house)
