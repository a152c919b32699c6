"""What a machine may lack: the right time, open files, memory, room on the disk, the kind of disk
that is needed. The server goes on, or ends with a sentence; what it acknowledged stays."""
import http.client
import os
import re
import resource
import shutil
import socket
import sqlite3
import struct
import subprocess
import tempfile

from killing import prepare, whereas
from preloading import library
from serving import Person, Refused, Server, program

DAY, TEN_YEARS = 24 * 3600, 3652 * 24 * 3600
FILES, CROWD = 120, 300
SPARE_BYTES = 24 * 1024 * 1024
CLAUSES, CLAUSE_BYTES = 9, 100_000
NETWORK_DISKS = {"NFS": "6969", "CIFS": "ff534d42", "SMB2": "fe534d42", "FUSE": "65735546"}
LONG_TEXT = [{"clause": 0, "kind": "resolved", "lead": "RESOLVED,",
              "words": "that " + "x" * CLAUSE_BYTES}] * CLAUSES
PATIENCE_SECONDS = 30


def said_by(server):
    with open(os.path.join(server.folder.name, "log"), encoding="utf-8") as log:
        return log.read()


def entries(data):
    file = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    try:
        return file.execute("SELECT seq, at, kind FROM entry ORDER BY seq").fetchall()
    finally:
        file.close()


def copied(prepared, folder, name):
    return shutil.copy(prepared["data"], os.path.join(folder, name))


class Clock:
    def __init__(self, folder):
        self.path = os.path.join(folder, "clock")
        self.set(0)

    def set(self, seconds):
        with open(self.path, "r+b" if os.path.exists(self.path) else "wb") as file:
            file.write(struct.pack("q", seconds))


def wrong_clocks(cases, prepared, folder):
    """Ten years on and ten years back, in the middle of a roll call."""
    if not library("shifting"):
        cases.skip("wrong clocks", "this build can't be loaded after the library")
        return
    clock, vote = Clock(folder), prepared["vote"]
    voters = iter(prepared["cookies"].values())
    data, receipts = copied(prepared, folder, "clock.db"), []
    with Server(data, LD_PRELOAD=library("shifting"), WHEREAS_CLOCK=clock.path) as server:

        def cast():
            receipts.append(Person(server, next(voters)).act("cast_ballot", vote=vote,
                                                             choice="yes").id)
        cast()
        clock.set(-TEN_YEARS)
        cast()
        cases.check("a clock that falls back ten years stops no ballot", len(receipts) == 2)
        clock.set(TEN_YEARS)
        try:
            cast()
            ended = False
        except Refused as refused:
            ended = refused.status == 401
        cases.check("a clock ten years ahead ends sessions, which are too old by it", ended)
        admin = Person(server).sign_in("/api/session", name="admin",
                                       password="a long enough password")
        admin.act("add_person", name="Somebody later")
        clock.set(0)
        server.stop()
        server.start()
        told = "ahead of this machine's clock" in said_by(server)
        cast()
        chair = Person(server, prepared["chair"])
        chair.act("close_vote", vote=vote)
        try:
            cast()
            late = True
        except Refused as refused:
            late = refused.code != "VOTE_CLOSED"
        found = entries(server.data)
        times = [at for _, at, _ in found]
        cases.check("when it is right again the operator is told, ballots are taken as before, and "
                    "the close is the end of them", told and len(receipts) == 3 and not late)
        cases.check("the times of the record never run back", times == sorted(times)
                    and times[-1] - times[0] > (TEN_YEARS - DAY) * 1000)
    cases.check("and its replay is whole", whereas("check", data).get("findings") == [])


def files_used_up(cases, prepared, folder):
    """More connections than the server may have open files."""
    data = copied(prepared, folder, "files.db")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, before[1]))
    with Server(data) as server:
        try:
            resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (FILES, FILES))
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
        cookies = list(prepared["cookies"].values())
        early = Person(server, cookies[0])
        early.act("cast_ballot", vote=prepared["vote"], choice="yes")
        crowd = [socket.create_connection(("127.0.0.1", server.port), PATIENCE_SECONDS)
                 for _ in range(CROWD)]
        early.act("cast_ballot", vote=prepared["vote"], choice="no")
        cases.check(f"with {CROWD} connections and {FILES} open files at most, whoever was there "
                    "still votes", server.process.poll() is None)
        for line in crowd:
            line.close()
        late = Person(server, cookies[1]).act("cast_ballot", vote=prepared["vote"], choice="yes")
        cases.check("and who comes when there is room again is heard", late.id > 0)


def memory_used_up(cases, prepared, folder):
    """No more memory than it has now and a little: texts are drafted until something gives."""
    if not library("failing"):
        cases.skip("memory used up", "a sanitizer has a memory of its own")
        return
    with Server(copied(prepared, folder, "memory.db")) as server:
        admin = Person(server, prepared["chair"])
        admin.page("/")
        with open(f"/proc/{server.process.pid}/statm", encoding="ascii") as statm:
            size = int(statm.read().split()[0]) * resource.getpagesize() + SPARE_BYTES
        resource.prlimit(server.process.pid, resource.RLIMIT_AS, (size, size))
        drafted, refused = [], []
        for number in range(200):
            try:
                drafted.append(admin.act("draft_resolution", body=prepared["body"],
                                         title=f"Long text {number}", clauses=LONG_TEXT).id)
            except Refused as answer:
                refused.append(answer.status)
            except (OSError, http.client.HTTPException):
                break
        try:
            status = server.process.wait(PATIENCE_SECONDS / 3)
        except subprocess.TimeoutExpired:
            status = None
        said = said_by(server)
        cases.check("a server without memory refuses, or ends with a sentence and status 3",
                    (status is None and refused) or (status == 3 and re.search(
                        r"out of memory|error stopping: ", said)), status, refused, said[-300:])
        cases.check("it took something before", len(drafted) > 0, status, refused[:5], said[-300:])
        if status is None:
            server.kill()
        server.start()
        found = [seq for seq, _, kind in entries(server.data) if kind == "resolution_drafted"]
        cases.check("and all that it acknowledged is there", set(drafted) <= set(found)
                    and len(set(found) - set(drafted)) <= 2, drafted, found)


def network_disks(cases, prepared, folder):
    if not library("failing"):
        cases.skip("network disks", "this build can't be loaded after the library")
        return
    data = os.path.join(folder, "network.db")
    for name, magic in NETWORK_DISKS.items():
        for words in (("serve", "--listen", "127.0.0.1:0"), ("check",)):
            ended = subprocess.run([program(), *words, "--data", data], capture_output=True,
                                   text=True, timeout=PATIENCE_SECONDS, stdin=subprocess.DEVNULL,
                                   env={**os.environ, "LD_PRELOAD": library("failing"),
                                        "WHEREAS_DISK": magic})
            cases.check(f"{words[0]} on {name} is refused with a sentence, and makes no file",
                        ended.returncode == 3 and "network disk" in ended.stderr
                        and not os.path.exists(data), ended)


def replace(data):
    shutil.copy(data, data + ".other")
    os.rename(data + ".other", data)


GONE = {
    "moved": (lambda data: os.rename(data, data + ".away"), "no_file"),
    "removed": (os.unlink, "no_file"),
    "replaced": (replace, "other_file"),
}


def file_gone(cases, prepared, folder):
    """The file is taken away under the server: what would be found nowhere is not acknowledged."""
    for how, (take_away, health) in GONE.items():
        data = copied(prepared, folder, f"{how}.db")
        with Server(data) as server:
            voter = Person(server, next(iter(prepared["cookies"].values())))
            kept = voter.act("cast_ballot", vote=prepared["vote"], choice="yes")
            take_away(data)
            status, _, text = server.anybody().ask("GET", "/health")
            cases.check(f"a data file that was {how} is told by /health",
                        status == 503 and health in text.decode(), status, text)
            try:
                lost = voter.act("cast_ballot", vote=prepared["vote"], choice="no")
            except (Refused, OSError, http.client.HTTPException):
                lost = None
            ended, said = server.process.wait(PATIENCE_SECONDS), said_by(server)
            cases.check("nothing is acknowledged then, and the server ends with a sentence and "
                        "status 3", lost is None and ended == 3
                        and re.search(r"error stopping: .*moved, replaced or removed", said),
                        lost, ended, said)
        if how == "replaced":
            with Server(data) as again:
                seen = again.anybody().get("/health")["entry"]
            cases.check("what took its place has nothing of it", seen < kept.id, seen, kept)
        else:
            ended = subprocess.run([program(), "serve", "--listen", "127.0.0.1:0", "--data", data],
                                   capture_output=True, text=True, timeout=PATIENCE_SECONDS)
            cases.check("and none is made anew beside its log", ended.returncode == 3
                        and "write-ahead log" in ended.stderr and not os.path.exists(data), ended)
        if how == "moved":
            os.rename(data + ".away", data)
            found = [seq for seq, _, _ in entries(data)]
            cases.check("moved back, it has all that was acknowledged", kept.id in found
                        and whereas("check", data).get("findings") == [], kept, found[-3:])


def shortages(cases, _count, _seed):
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
        prepared = prepare(folder, 8)
        wrong_clocks(cases, prepared, folder)
        files_used_up(cases, prepared, folder)
        memory_used_up(cases, prepared, folder)
        network_disks(cases, prepared, folder)
        file_gone(cases, prepared, folder)
