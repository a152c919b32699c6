"""Desk cards on paper: the document is read back by programs that know nothing of the server, its
text by pdftotext and its codes by zbarimg, and people come in with what was read."""
import base64
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from house import House, refusal, who
from serving import Person, Server

PATH = "/api/cards"
READERS = ("pdfinfo", "pdftotext", "pdftoppm", "zbarimg")
SHARPNESS = (200, 300, 250)  # dots per inch
LONG = ("Chandrasekharan Krishnamurthy-Venkataramanasubramanian of the Very Long Line of Names "
        "Indeed")
ODD = ("עדה שלום", "عبد الرحمن بن خلدون", "Ǽðelþryð Öztürk-Łukasiewicz", LONG,
       "<img src=x onerror=alert(1)>")
OTHER_LETTERS = ("[א-ת]", "[\u0600-\u06ff\ufb50-\ufeff]")
ROSTER = 300


def order(house, **fields):
    return {"body": house.body, "choice": "all", "form": "sheet", "paper": "a4", "language": "en",
            "minutes": 720, "reason": "the evening before", **fields}


def printed(person, house, **fields):
    head, data = person.send("POST", PATH, order(house, **fields))
    assert head["Content-Type"] == "application/pdf" and head["Cache-Control"] == "no-store", head
    return data


def text_of(document):
    said = subprocess.run(["pdftotext", "-", "-"], input=document, stdout=subprocess.PIPE,
                          check=True)
    return said.stdout.decode()


def codes_of(document, page, sharpness):
    """Those of one page, as a camera reads them."""
    with tempfile.TemporaryDirectory(prefix="whereas-test-") as folder:
        picture = os.path.join(folder, "page")
        subprocess.run(["pdftoppm", "-r", str(sharpness), "-f", str(page), "-singlefile", "-gray",
                        "-png", "-", picture], input=document, check=True)
        said = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable",
                               picture + ".png"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=False)
    return set(said.stdout.decode().split())


def pages_in(document):
    told = subprocess.run(["pdfinfo", "-"], input=document, stdout=subprocess.PIPE, check=True)
    return int(re.search(rb"Pages: +(\d+)", told.stdout)[1])


def pages_of(document, lays=8, pages=None):
    """The codes of each page. Where one seems to be missing a camera moves closer."""
    for page in pages or range(1, pages_in(document) + 1):
        found = set()
        for sharpness in SHARPNESS:
            found |= codes_of(document, page, sharpness) if len(found) < lays else set()
        yield sorted(found)


def links_of(document):
    return [link for page in pages_of(document) for link in page]


def read_back(cases, house):
    document = printed(house.admin, house, minutes=72 * 60)
    links, text = links_of(document), text_of(document)
    cases.check("a sheet has a code for each seat",
                len(links) == len(set(links)) == len(house.seats), links)
    cases.check("each is a link of this house whose secret stands in the fragment", all(
        re.fullmatch(re.escape(house.server.origin) + r"/enter#[\w-]{43}", link)
        for link in links), links)
    squeezed = re.sub(r"\s", "", text)
    cases.check("what a camera reads can be typed too",  # a hyphen at an end may be lost here
                all(link.rstrip("-") in squeezed for link in links), text)
    text = re.sub(r"\s+", " ", text)
    wanted = [*house.seats, "Conference", "Clerk", "Chair", "Good until", "Sign in",
              "works once", "camera"]
    cases.check("names, roles, the body and what to do are on it",
                all(word in text for word in wanted), text)
    came = [house.server.enter(link) for link in links]
    cases.check("each card signs its own person in",
                sorted(who(one)["person"] for one in came)
                == sorted(house.people[name] for name in house.seats))
    again = [refusal(lambda link=link: house.server.enter(link)).code for link in links]
    cases.check("once", set(again) == {"CARD"}, again)


def odd_names(cases, house):
    for name in ODD:
        house.seat(name)
    chosen = [house.seats[name] for name in ODD]
    for form, lays in (("sheet", 8), ("badge", 4)):
        document = printed(house.admin, house, choice="chosen", members=chosen, form=form,
                           paper="letter")
        text, pages = text_of(document), list(pages_of(document, lays))
        cases.check(f"a {form} takes names that are long, or go from right to left",
                    len(pages) == -(-len(ODD) // lays) and sum(map(len, pages)) == len(ODD)
                    and "Öztürk" in text and "onerror=alert(1)" in text
                    and all(re.search(letters, text) for letters in OTHER_LETTERS),
                    pages, text)
    lost = house.seat("Ann \U000f0000\U000f0001 Abbot")
    document = printed(house.admin, house, choice="chosen", members=[lost, house.seats["Bo"]])
    text = text_of(document)
    cases.check("where no font has a letter all cards are printed, and who lacks it is named",
                pages_in(document) == 2 and text.count("Ann \ufffd Abbot") == 2
                and text.count("Bo\n") == 1 and "no font of the server" in text, text)
    cases.check("and the card is as good as others",
                who(house.server.enter(next(pages_of(document, 2, [1]))[0]))["signed_in"])
    for name in (*ODD, "Ann \U000f0000\U000f0001 Abbot"):
        house.admin.act("end_seat", member=house.seats.pop(name), reason="it was for a test")


def languages(cases, house):
    for language, wanted in (("en", "Good until"), ("es", "Válida hasta el"), ("fr", "Valable"),
                             ("de", "Gültig bis")):
        text = text_of(printed(house.admin, house, language=language))
        cases.check(f"cards speak {language}", wanted in text, text)


def chosen(cases, house):
    links = links_of(printed(house.admin, house, choice="chosen", members=[house.seats["Bo"]]))
    bo = house.server.enter(links[0])
    cases.check("a card for one seat", len(links) == 1 and who(bo)["person"] == house.people["Bo"])
    for name in house.seats:
        house.admin.act("end_sessions", person=house.people[name], reason="all anew")
    house.enter("Ann")
    links = links_of(printed(house.admin, house, choice="without_session"))
    people = {who(house.server.enter(link))["person"] for link in links}
    cases.check("those without a session: everybody but who is in",
                people == {house.people[name] for name in house.seats if name != "Ann"}, people)
    refused = refusal(lambda: printed(house.admin, house, choice="without_session"))
    cases.check("when all are in there is nothing to print", refused.code == "NO_CARDS", refused)


def replaced(cases, house):
    old = house.card("Ed")
    first = links_of(printed(house.admin, house, choice="chosen", members=[house.seats["Ed"]]))
    void = refusal(lambda: house.server.enter(old)).code
    second = house.card("Ed")
    voided = refusal(lambda: house.server.enter(first[0])).code
    cases.check("a printed card takes the place of an older, and a newer one that of it",
                (void, voided) == ("CARD", "CARD") and who(house.server.enter(second))["signed_in"])


def bounds(cases, house):
    for field, values, code in (
            ("minutes", (0, -1, 72 * 60 + 1), "CARD_TIME"), ("minutes", ("60",), "WRONG_TYPE"),
            ("form", ("poster",), "WRONG_TYPE"), ("paper", ("a3",), "WRONG_TYPE"),
            ("language", ("it",), "WRONG_TYPE"), ("choice", ("some",), "WRONG_TYPE"),
            ("reason", ("", " "), "EMPTY"), ("reason", ("x" * 2001,), "TOO_LARGE")):
        for value in values:
            refused = refusal(lambda: printed(house.admin, house, **{field: value}))
            cases.check(f"{field} may not be {str(value)[:20]!r}",
                        (refused.code, refused.field) == (code, field), refused.problem)
    for wanted, fields in (("members", {"choice": "chosen"}), ("body", {"choice": "all"})):
        asked = {**order(house), **fields}
        asked.pop("body")
        refused = refusal(lambda: house.admin.send("POST", PATH, asked))
        cases.check(f"{fields['choice']} needs {wanted}",
                    (refused.code, refused.field) == ("MISSING_FIELD", wanted), refused.problem)
    refused = refusal(lambda: printed(house.admin, house, choice="chosen",
                                      members=[house.seats["Ann"], house.body]))
    cases.check("a number that is no seat is not passed over", refused.code == "NOT_FOUND", refused)


def rights(cases, house):
    kept = house.card("Ann")
    for name in ("Bo", "Di"):
        person = house.enter(name)
        for word, work in (("print", lambda: printed(person, house)),
                           ("recall", lambda: person.send("DELETE", PATH))):
            refused = refusal(work)
            cases.check(f"{name} may not {word} cards", refused.code == "FORBIDDEN", refused)
    auditor = house.seat("Aud", "auditor")
    refused = refusal(lambda: printed(house.enter("Aud"), house))
    cases.check("nor may an auditor, who is staff", refused.code == "FORBIDDEN", refused)
    house.admin.act("end_seat", member=auditor, reason="it was for a test")
    del house.seats["Aud"]
    refused = refusal(lambda: printed(house.server.anybody(), house))
    cases.check("nor a stranger", refused.code == "NOT_SIGNED_IN", refused)
    cases.check("and nobody's card was voided by trying",
                who(house.server.enter(kept))["signed_in"])
    links = links_of(printed(house.enter("Cy"), house, choice="chosen",
                             members=[house.seats["Bo"]]))
    cases.check("the clerk may", who(house.server.enter(links[0]))["signed_in"])


def recalled(cases, house):
    links = links_of(printed(house.admin, house))
    used = house.server.enter(links[0])
    _, said = house.enter("Cy").send("DELETE", PATH)
    codes = [refusal(lambda link=link: house.server.enter(link)).code for link in links]
    cases.check("all that were not used can be recalled", set(codes) == {"CARD"}, codes)
    own = who(used)["person"] == house.people["Cy"]  # codes lie in no order
    gone = 1 if own else 2  # one was used, and the clerk's replaced
    wanted = b'{"recalled":%d}' % (len(links) - gone)
    cases.check("it says how many they were", said == wanted, said)
    cases.check("and who is in stays in", who(used)["signed_in"])


def press_gone(cases):
    """The process that prints may end; the server does not."""
    with Server() as server:
        house = House(server, cases)
        children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
        if not children.exists():
            cases.skip("without the press", "this kernel does not tell who made a process")
            return
        press = [int(child) for child in children.read_text(encoding="ascii").split()]
        cases.check("one process beside the server prints", len(press) == 1, press)
        os.kill(press[0], signal.SIGKILL)
        kept = house.card("Ann")
        refused = [refusal(lambda: printed(house.admin, house)) for _ in range(2)]
        server.log.seek(0)
        cases.check("where it has ended nothing is printed, which is told",
                    [(one.status, one.code) for one in refused] == [(503, "PRINTING")] * 2,
                    refused)
        cases.check("to the operator too", "error cards: " in server.log.read())
        cases.check("and nothing was issued, and all else is served",
                    who(server.enter(kept))["signed_in"])


def kept_nowhere(cases, house):
    document = printed(house.admin, house)
    secrets = [link.split("#")[1] for link in links_of(document)]
    stored = b"".join(path.read_bytes() for path in Path(house.server.data).parent.iterdir())
    raw = [base64.urlsafe_b64decode(secret + "=") for secret in secrets]
    cases.check("no secret and no document is on the disk",
                not any(secret.encode() in stored for secret in secrets)
                and not any(bits in stored for bits in raw) and b"%PDF" not in stored)
    entries = house.admin.act("issue_card", member=house.seats["Ann"], reason="to count")
    before = entries.id
    printed(house.admin, house)
    after = house.admin.act("issue_card", member=house.seats["Ann"], reason="to count").id
    cases.check("each printed card is an entry of the record, as one at the desk is",
                after - before == len(house.seats) + 1, before, after)


def children_of(process):
    """Of each the number and the state, as ps has it."""
    said = subprocess.run(["ps", "-o", "pid=,stat=", "--ppid", str(process)],
                          stdout=subprocess.PIPE, text=True, check=False)
    return [(int(line.split()[0]), line.split()[1]) for line in said.stdout.splitlines()]


def until(holds):
    """What it gives, once that is something."""
    patience = time.monotonic() + 20
    while not (found := holds()) and time.monotonic() < patience:
        time.sleep(0.01)
    return found


def fallen(cases):
    """Whoever draws ends with the document; whoever has it drawn stands still."""
    with Server() as server:
        admin = server.first_run()
        house = Bare(server, admin)
        [(keeper, _)] = children_of(server.process.pid)
        printed(admin, house)
        cases.check("who drew is gone when the document is there, and buried",
                    not children_of(keeper), children_of(keeper))
        os.kill(keeper, signal.SIGSTOP)
        asked, refused = asking(lambda: printed(admin, house))
        until(lambda: "T" in children_of(server.process.pid)[0][1])
        time.sleep(0.2)  # the order is on its way
        busy = {refusal(work).code for work in (
            lambda: Person(server, admin.cookie).send("DELETE", PATH),
            lambda: printed(Person(server, admin.cookie), house))}
        cases.check("meanwhile none are recalled, for those would outlast it, and no others drawn",
                    busy == {"BUSY"}, busy)
        server.process.terminate()
        ended = server.process.wait(20)
        asked.join(20)
        os.kill(keeper, signal.SIGKILL)
        cases.check("a server that is stopped does not wait for a document",
                    ended == 0 and refused and refused[0].code == "PRINTING", ended, refused)


class Bare:
    """A house of one seat."""

    def __init__(self, server, admin):
        self.server = server
        self.body = admin.act("found_body", name="Conference", short_name="CO",
                              kind="assembly").id
        person = admin.act("add_person", name="Ann").id
        self.seat = admin.act("seat_member", body=self.body, person=person, role="member",
                              weight="1").id


def asking(work):
    """On a thread of its own; its refusal will stand in the list."""
    refused = []
    thread = threading.Thread(target=lambda: refused.append(refusal(work)))
    thread.start()
    return thread, refused


class Outlasting:
    """Cards are printed the evening before: they outlive the server, and not their time. Begun
    first, since a minute must go by."""

    def __init__(self):
        self.server = Server().start()
        admin = self.server.first_run()
        body = admin.act("found_body", name="Conference", short_name="CO", kind="assembly").id
        for name in ("Ann", "Bo"):
            person = admin.act("add_person", name=name).id
            admin.act("seat_member", body=body, person=person, role="member", weight="1")
        asked = {"body": body, "choice": "all", "form": "badge", "paper": "letter",
                 "language": "es", "minutes": 1, "reason": "early"}
        self.links = links_of(admin.send("POST", PATH, asked)[1])
        self.server.stop()
        self.server.start()
        self.came = self.server.enter(self.links[0])
        self.over = time.monotonic() + 61

    def end(self, cases):
        cases.check("a printed card outlives a restart", who(self.came)["signed_in"])
        time.sleep(max(0, self.over - time.monotonic()))
        refused = refusal(lambda: self.server.enter(self.links[1]))
        cases.check("and works no longer than it says", refused.code == "CARD", refused)
        self.server.__exit__()


def roster(cases):
    """Three hundred seats: every page full, every card another's."""
    with Server() as server:
        admin = server.first_run()
        body = admin.act("found_body", name="Conference of Cities", short_name="CC",
                         kind="assembly").id
        for number in range(ROSTER):
            person = admin.act("add_person", name=f"Mayor {number:03} of Somewhere").id
            admin.act("seat_member", body=body, person=person, role="member", weight="1")
        asked = {"body": body, "choice": "all", "form": "sheet", "paper": "letter",
                 "language": "fr", "minutes": 60, "reason": "registration"}
        begun = time.monotonic()
        document = admin.send("POST", PATH, asked)[1]
        took = time.monotonic() - begun
        count = -(-ROSTER // 8)
        pages = list(pages_of(document, pages=(1, count // 2, count)))
        cases.check(f"{ROSTER} cards lie on {count} pages",
                    pages_in(document) == count
                    and [len(page) for page in pages] == [8, 8, ROSTER % 8],
                    pages_in(document), pages)
        text = text_of(document)
        names = Counter(re.findall(r"Mayor (\d{3})", text))
        cases.check("each name once", len(names) == ROSTER and set(names.values()) == {1})
        people = {who(server.enter(pages[at][0]))["person"] for at in range(3)}
        cases.check("and cards from the first, a middle and the last page work", len(people) == 3)
        print(f"# {ROSTER} cards, {len(document):,} bytes, {took:.2f} s")


def readers_missing():
    return [reader for reader in READERS if not shutil.which(reader)]


def begin():
    return None if readers_missing() else Outlasting()


def end(cases, outlasting):
    if outlasting:
        outlasting.end(cases)


def run(cases):
    if missing := readers_missing():
        cases.skip("cards on paper", f"there is no {', '.join(missing)} to read them back with")
        return
    with Server() as server:
        house = House(server, cases)
        for part in (read_back, odd_names, languages, chosen, replaced, bounds, rights, recalled,
                     kept_nowhere):
            part(cases, house)
    press_gone(cases)
    roster(cases)
    fallen(cases)
