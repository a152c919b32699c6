"""Accounts: a name and a password of one's own, and what stands against guessing."""
import threading
import time

from house import refusal, who
from serving import Person

GOOD = "correct horse battery"
BETTER = "staple correct horse"


def set_account(cases, house):
    ann = house.enter("Ann")
    for name, fields, code, field in (
            ("a short password", {"name": "ann", "password": "eleven char"}, "PASSWORD_SHORT",
             "password"),
            ("a blank name", {"name": " ", "password": GOOD}, "EMPTY", "name"),
            ("a name that is too long", {"name": "a" * 101, "password": GOOD}, "TOO_LARGE", "name"),
            ("a password that is too long", {"name": "ann", "password": "x" * 257}, "TOO_LARGE",
             "password"),
            ("somebody's name", {"name": "Admin", "password": GOOD}, "NAME_TAKEN", "name"),
            ("an unknown field", {"name": "ann", "password": GOOD, "role": "clerk"},
             "UNKNOWN_FIELD", "role")):
        refused = refusal(lambda fields=fields: ann.send("POST", "/api/account", fields))
        cases.check(f"{name} is refused, with the field",
                    (refused.code, refused.field) == (code, field), refused.problem)
    old = ann.cookie
    ann.sign_in("/api/account", name="Ann of Å", password=GOOD)
    cases.check("whoever came with a card sets a name and a password",
                who(ann)["account"] == "Ann of Å", who(ann))
    cases.check("which gives a new session", not who(Person(house.server, old))["signed_in"])
    refused = refusal(lambda: ann.send("POST", "/api/account", {"name": "x", "password": BETTER}))
    cases.check("in which the next password needs this one", refused.field == "current", refused)
    refused = refusal(lambda: house.server.anybody().send("POST", "/api/account", {}))
    cases.check("only who is signed in may", refused.code == "NOT_SIGNED_IN", refused)
    return ann


def sign_in(cases, house):
    def enter(name, password):
        return house.server.anybody().sign_in("/api/session", name=name, password=password)

    ann = enter("  ANN of å", GOOD)
    cases.check("the name is read without case, the password as it is",
                who(ann)["person"] == house.people["Ann"] and not who(ann)["by_card"], who(ann))
    wrong = refusal(lambda: enter("ann of å", GOOD.upper()))
    unknown = refusal(lambda: enter("nobody at all", GOOD))
    cases.check("a wrong password is refused", wrong.code == "WRONG_PASSWORD", wrong)
    cases.check("and told apart from a wrong name by nothing", wrong.problem == unknown.problem,
                wrong.problem, unknown.problem)
    return ann


def same_time(cases, house):
    """In turns, and the fastest of each counts: the machine may be busy with something else."""
    def seconds(name, password):
        began = time.monotonic()
        refusal(lambda: house.server.anybody().sign_in("/api/session", name=name,
                                                       password=password))
        return time.monotonic() - began

    turns = [(seconds("admin", "a long enough password"), seconds(f"stranger {number}", GOOD))
             for number in range(6)]
    known, unknown = (min(times) for times in zip(*turns))
    cases.check("not even by time", known / 3 < unknown < known * 3,
                f"known {known:.3f} s, unknown {unknown:.3f} s")
    house.admin.sign_in("/api/session", name="admin", password="a long enough password")


def change_password(cases, house, ann):
    again = house.server.anybody().sign_in("/api/session", name="ann of å", password=GOOD)
    fields = {"name": "Ann of Å", "password": BETTER}
    refused = refusal(lambda: again.send("POST", "/api/account", fields))
    cases.check("a new password needs the current one",
                (refused.code, refused.field) == ("MISSING_FIELD", "current"), refused.problem)
    refused = refusal(lambda: again.send("POST", "/api/account", {**fields, "current": BETTER}))
    cases.check("and the right one", (refused.code, refused.field) ==
                ("WRONG_PASSWORD", "current"), refused.problem)
    again.sign_in("/api/account", **fields, current=GOOD)
    cases.check("a new password ends every other session",
                who(again)["signed_in"] and not who(ann)["signed_in"])
    refused = refusal(lambda: house.server.anybody().sign_in("/api/session", name="ann of å",
                                                             password=GOOD))
    cases.check("and the old one is of no use", refused.code == "WRONG_PASSWORD", refused)
    again.sign_in("/api/account", name="Ann", password=BETTER, current=BETTER)
    refused = refusal(lambda: house.server.anybody().sign_in("/api/session", name="ann of å",
                                                             password=BETTER))
    cases.check("nor is an old name", refused.code == "WRONG_PASSWORD", refused)


def slower(cases, house):
    """The name is one that nobody has: what is slowed down is the guessing, not an account."""
    waits = []
    for _ in range(6):
        status, head, _ = house.server.anybody().ask("POST", "/api/session",
                                                     {"name": "Victim", "password": GOOD})
        waits.append((status, int(head.get("Retry-After", 0))))
    cases.check("after four failures the next try must wait",
                [status for status, _ in waits] == [403] * 4 + [429] * 2 and waits[-1][1] >= 1,
                waits)
    status, _, _ = house.server.anybody().ask("POST", "/api/session",
                                              {"name": "vICTIM ", "password": GOOD})
    cases.check("however the name is written", status == 429, status)
    time.sleep(1.1)
    codes = [house.server.anybody().ask("POST", "/api/session",
                                        {"name": "victim", "password": GOOD})[0] for _ in (1, 2)]
    cases.check("and again, for longer", codes == [403, 429], codes)
    cases.check("while others sign in", who(house.server.anybody().sign_in(
        "/api/session", name="Ann", password=BETTER))["signed_in"])


def at_once(house, names):
    """The replies to tries for all these names, sent at the same moment."""
    replies, go = [], threading.Barrier(len(names))

    def guess(name):
        go.wait()
        status, head, _ = house.server.anybody().ask("POST", "/api/session",
                                                     {"name": name, "password": GOOD})
        replies.append((status, head.get("Retry-After")))

    guessers = [threading.Thread(target=guess, args=(name,)) for name in names]
    for guesser in guessers:
        guesser.start()
    for guesser in guessers:
        guesser.join()
    return replies


def raced(cases, house):
    codes = [status for status, _ in at_once(house, ["raced"] * 10)]
    cases.check("who guesses ten times at once has not guessed ten times",
                codes.count(403) <= 4 and codes.count(403) + codes.count(429) == 10, codes)
    replies = at_once(house, [f"flood {number}" for number in range(120)])
    busy = [wait for status, wait in replies if status == 503]
    cases.check("a flood of tries is told to come again, and the others are answered",
                0 < len(busy) < 60 and set(busy) == {"1"}
                and len(busy) + replies.count((403, None)) == 120, replies)


def run(cases, house):
    ann = set_account(cases, house)
    sign_in(cases, house)
    change_password(cases, house, ann)
    same_time(cases, house)
    slower(cases, house)
    raced(cases, house)
