"""Copies made while people vote, the return to one of them, and a new administrator in place of one
who lost the password."""
import json
import os
import shutil
import sqlite3
import threading
from pathlib import Path

from hall import Hall
from serving import Person, Refused, Server

USAGE, FAULT = 2, 3
COPIES = 4
CHOICES = ("yes", "no", "abstain")


def entries_of(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
        return file.execute("SELECT seq, leaf FROM entry ORDER BY seq").fetchall()


def open_vote(hall):
    hall.seat("the chair", "chair")
    hall.fill(["Ann", "Bo", "Cy"])
    chair = hall.enter("the chair")
    sitting = chair.act("open_sitting", body=hall.body, name="Plenary").id
    vote = chair.act("prepare_vote", body=hall.body, sitting=sitting, subject="procedure",
                     question="That the lights stay on", method="roll_call").id
    chair.act("open_vote", vote=vote)
    return vote


class Voting:
    """Ann changes her mind until she is told to stop."""

    def __init__(self, hall, vote):
        self.ann, self.vote, self.last, self.over = hall.enter("Ann"), vote, None, False
        self.thread = threading.Thread(target=self.go_on)

    def go_on(self):
        turn = 0
        while not self.over:
            self.last = self.ann.act("cast_ballot", vote=self.vote, choice=CHOICES[turn % 3])
            turn += 1

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over = True
        self.thread.join()


def copies_while_voting(cases, run, data, folder, voting):
    """Each holds at least what was acknowledged before it was begun; the newest of them."""
    wrong, told = [], {}
    for number in range(COPIES):
        copy, before = str(Path(folder, f"copy-{number}.db")), voting.last
        status, said = run("backup", copy, "--data", data, "--format", "json")
        told = json.loads(said) if status == 0 else {}
        found = entries_of(copy) if status == 0 else []
        if told.get("entries") != len(found) or (before and found[before.id - 1][1].hex()
                                                 != before.leaf):
            wrong.append((status, said, len(found), before))
        if run("check", "--data", copy)[0] or told["digest"] not in run("replay", "--data",
                                                                        copy)[1]:
            wrong.append("check or replay say something else")
        if sorted(os.listdir(folder)) != sorted(f"copy-{n}.db" for n in range(number + 1)):
            wrong.append(os.listdir(folder))
    cases.check(f"{COPIES} copies made while somebody votes are whole, hold all that was "
                "acknowledged before, and are what was told of them", not wrong, *wrong)
    return copy, told


def refusals(cases, run, data, folder, copy):
    before = Path(copy).read_bytes()
    for what, words in (("a copy over another", (copy, "--data", data)),
                        ("a copy over the data file itself", (data, "--data", data)),
                        ("a copy of nothing", (copy + "2", "--data", data + ".not-there")),
                        ("a copy to nowhere", (str(Path(folder, "none", "c.db")), "--data", data)),
                        ("a copy of something else", (copy + "2", "--data", __file__))):
        status, said = run("backup", *words)
        cases.check(f"{what} is refused", status == FAULT and said.startswith("whereas: /")
                    and not os.path.exists(copy + "2"), status, said)
    cases.check("and what stood there stands", Path(copy).read_bytes() == before)
    damaged = Path(folder, "damaged.db")
    damaged.write_bytes(before)
    with sqlite3.connect(damaged) as file:
        file.execute("UPDATE entry SET at = at + 1 WHERE seq = 5")
    file.close()
    status, said = run("backup", copy + "2", "--data", str(damaged))
    cases.check("a record that was altered gives no copy, and its entry is named",
                status == FAULT and "entry 5" in said and not os.path.exists(copy + "2")
                and not os.path.exists(copy + "2-part"), status, said)


def restored(cases, server, copy, told, hall, vote):
    """The operator's way back: everything of the old file goes, the copy comes."""
    server.stop()
    for ending in ("", "-wal", "-shm", "-lock"):
        if os.path.exists(server.data + ending):
            os.rename(server.data + ending, server.data + ending + ".old")
    shutil.copy(copy, server.data)
    server.start()
    chair = Person(server, hall.enter("the chair").cookie)
    chair.act("close_vote", vote=vote)
    chair.act("announce_vote", vote=vote)
    found = entries_of(server.data)
    cases.check("a server on the copy goes on where the copy was made, with the sessions of then",
                found[:told["entries"]] == entries_of(copy) and len(found) == told["entries"] + 2,
                len(found), told)


def new_administrator(cases, run, server, hall):
    status, said = run("administrator", "--data", server.data)
    cases.check("while the server runs the administrator is left alone",
                status == FAULT and "another process" in said, status, said)
    server.stop()
    before, old = entries_of(server.data), server.first_run_secret
    status, said = run("administrator", "--data", server.data)
    cases.check("when it is stopped the account is removed", status == 0
                and "account is removed, and 1 of its sessions" in said, status, said)
    server.start()
    try:
        Person(server, hall.admin.cookie).get("/api/me.json")
        ended = False
    except Refused as refused:
        ended = refused.status == 401
    cases.check("whoever was administrator is signed out, and the others are not",
                ended and hall.enter("Bo").get("/api/me.json")["person"])
    fresh = server.first_run("a new one", "another long password")
    cases.check("the next start prints a new link, which works, and the record is as before",
                server.first_run_secret != old and fresh.act("add_person", name="Di").id
                and entries_of(server.data)[:len(before)] == before)
    server.stop()
    path = str(Path(server.folder.name, "none.db"))
    status, said = run("administrator", "--data", path)
    cases.check("where there is no file none is made", status == FAULT
                and "No such file" in said and not os.path.exists(path), status, said)
    server.start()


def nothing_left_behind(cases, run, folder):
    path = str(Path(folder, "new.db"))
    for words in (("--listen", "nonsense"), ("--listen", "192.0.2.1:80"), ("--origin", "votes")):
        status, said = run("serve", "--data", path, *words)
        cases.check(f"a start with {' '.join(words)} leaves no data file behind",
                    status in (USAGE, FAULT) and not os.path.exists(path), status, said)


def all_cases(cases, run, folder):
    copies, spare = Path(folder, "copies"), Path(folder, "spare")
    copies.mkdir()
    spare.mkdir()
    with Server() as server:
        hall = Hall(server)
        vote = open_vote(hall)
        with Voting(hall, vote) as voting:
            copy, told = copies_while_voting(cases, run, server.data, copies, voting)
        refusals(cases, run, server.data, str(copies), copy)
        restored(cases, server, copy, told, hall, vote)
        new_administrator(cases, run, server, hall)
    nothing_left_behind(cases, run, str(spare))
