"""Every call that may fail, failing: the nth request for memory and the nth call of the kernel,
once or from then on, for every n, while the server does some of everything, and while the commands
do their work. The program may refuse, or end with a sentence; it may not fall over without a word,
not stay for ever, and not acknowledge what is not kept."""
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from killing import prepare, whereas
from preloading import library
from serving import ADMINISTRATOR, PASSWORD, PATIENCE_SECONDS, Person, Refused, program
from voices import Casting, Voice

MEMBERS = 6
AT_ONCE = 2
ANSWER_SECONDS = 3
ENDING_SECONDS = 20
NEVER = 10 ** 9
SENTENCE = re.compile(r"^(whereas: .{10}|.* error stopping: .{10})", re.MULTILINE)
GONE = (OSError, http.client.HTTPException, AssertionError, Refused, ValueError)


class Origin:
    """Where the server is, as voices and persons ask for it."""

    def __init__(self, port):
        self.port, self.origin = port, f"http://127.0.0.1:{port}"


class Trial:
    """The program once, with one failure in it."""

    def __init__(self, prepared, folder, failing):
        self.prepared, self.folder, self.failing = prepared, folder, failing
        self.data, self.failed = os.path.join(folder, "t.db"), os.path.join(folder, "failed")
        shutil.copy(prepared["data"], self.data)
        self.said, self.status, self.wrong = "", None, []
        self.castings = []

    def expect(self, holds, sentence):
        if not holds:
            self.wrong.append(f"{self.failing} ({' '.join(self.calls()[:3])}): {sentence}; "
                              f"it said {self.said[-300:]!r}")

    def calls(self):
        """Which calls failed, and last how many there were, where it got so far."""
        path = Path(self.failed)
        return path.read_text(encoding="ascii").split("\n")[:-1] if path.exists() else []

    def begin(self, *words):
        environment = {**os.environ, "LD_PRELOAD": library("failing"),
                       "WHEREAS_FAILING": self.failing, "WHEREAS_FAILED": self.failed}
        return subprocess.Popen([program(), *words], cwd=self.folder, stdin=subprocess.DEVNULL,
                                stdout=open(os.path.join(self.folder, "out"), "wb"),
                                stderr=open(os.path.join(self.folder, "said"), "wb"),
                                env=environment)

    def read_said(self):
        with open(os.path.join(self.folder, "said"), encoding="utf-8", errors="replace") as said:
            self.said = said.read()
        return self.said

    def end(self, process):
        try:
            self.status = process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.status = "still there"
        self.read_said()
        good = self.status in (0, 1, 2, 3)
        self.expect(good, f"it ended with {self.status}")
        self.expect(not good or self.status == 0 or SENTENCE.search(self.said)
                    or self.status == 1, f"it ended with {self.status} without a sentence")

    # The server

    def serve(self):
        process = self.begin("serve", "--data", self.data, "--listen", "127.0.0.1:0")
        until = time.monotonic() + PATIENCE_SECONDS
        port = None
        while not port and process.poll() is None and time.monotonic() < until:
            found = re.search(r"serving .* at http://127.0.0.1:(\d+)", self.read_said())
            port = found and int(found[1])
            time.sleep(0.002)
        if port:
            self.ask_everything(Origin(port))
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        self.end(process)
        self.compare()

    def ask_everything(self, server):
        """As far as it gets. What is refused is refused; only what is acknowledged counts."""
        vote = self.prepared["vote"]
        nobody, chair = Person(server), Person(server, self.prepared["chair"])
        admin = Person(server)
        asked = [lambda: nobody.page("/"), lambda: nobody.get(f"/votes/{vote}.json"),
                 lambda: nobody.page(f"/votes/{vote}"), lambda: self.follow(server, vote)]
        asked += [lambda m=member, c=cookie: self.cast(server, m, c)
                  for member, cookie in self.prepared["cookies"].items()]
        asked += [lambda: chair.send("POST", "/api/actions/no_such_thing", {}),
                  lambda: chair.act("close_vote", vote=vote),
                  lambda: chair.act("announce_vote", vote=vote),
                  lambda: nobody.page(f"/votes/{vote}")]
        http.client.HTTPConnection.timeout = ANSWER_SECONDS
        for ask in asked:
            try:
                ask()
            except TimeoutError:
                return
            except GONE:
                continue

    @staticmethod
    def follow(server, vote):
        with socket.create_connection(("127.0.0.1", server.port), ANSWER_SECONDS) as line:
            line.settimeout(ANSWER_SECONDS)
            line.sendall(f"GET /api/feed?view=/votes/{vote}.json HTTP/1.1\r\n"
                         f"Host: {server.origin[7:]}\r\n\r\n".encode())
            line.recv(4096)

    def sign_in(self, admin):
        """Who is let in with a password is somebody from then on."""
        admin.sign_in("/api/session", name=ADMINISTRATOR, password=PASSWORD)
        told = admin.get("/api/session")
        self.expect(told["administrator"] is True, f"let in as the administrator, and told {told}")

    def cast(self, server, member, cookie):
        casting = Casting(member, "yes", f"key-{member}")
        self.castings.append(casting)
        voice = Voice(server, self.prepared["vote"], member, cookie)
        voice.connect()
        voice.line.settimeout(ANSWER_SECONDS)
        try:
            voice.ask(casting)
            while not voice.hear():
                pass
        finally:
            voice.close()
        self.expect(casting.status in (200, 500, 503), f"a ballot was answered {casting.status}")

    def compare(self):
        """Every receipt has its entry; every other ballot was at least asked for."""
        with sqlite3.connect(f"file:{self.data}?mode=ro", uri=True) as file:
            entries = {seq: (leaf.hex(), json.loads(payload)["member"]) for seq, leaf, payload in
                       file.execute("SELECT seq, leaf, payload FROM entry"
                                    " WHERE kind = 'ballot_cast'")}
        file.close()
        asked = {casting.member for casting in self.castings}
        for casting in self.castings:
            if casting.receipt:
                self.expect(entries.pop(casting.receipt["id"], None)
                            == (casting.receipt["leaf"], casting.member),
                            f"the ballot of {casting.member} was acknowledged and is not there")
                asked.remove(casting.member)
        for _, member in entries.values():
            self.expect(member in asked, f"a ballot of {member} that nobody asked for, or twice")
            asked.discard(member)
        found = whereas("check", self.data)
        self.expect(found.get("findings") == [], f"check: {found}")

    # The other commands

    def command(self, *words):
        process = self.begin(*words)
        self.end(process)
        return Path(self.folder, "out").read_text(encoding="utf-8", errors="replace")

    def reads(self, *words):
        """A command that only reads says the same as ever, or that it can't."""
        said = self.command(*words, "--data", self.data, "--format", "json")
        if self.status == 0:
            self.expect(same(json.loads(said)) == self.prepared["expected"][words[0]],
                        f"{words[0]} said {said}")
        self.expect(Path(self.data).read_bytes() == Path(self.prepared["data"]).read_bytes(),
                    "a command that reads has written")

    def check(self):
        self.reads("check")

    def replay(self):
        self.reads("replay")

    def backup(self):
        copy = os.path.join(self.folder, "copy.db")
        self.command("backup", copy, "--data", self.data)
        if self.status == 0 or os.path.exists(copy):
            self.expect(same(whereas("replay", copy)) == self.prepared["expected"]["replay"],
                        "a copy that is not whole has its name")

    def export(self):
        out = os.path.join(self.folder, "all.json")
        self.command("export", "json", out, "--data", self.data)
        if self.status == 0 or os.path.exists(out):
            self.expect(Path(out).read_bytes() == self.prepared["expected"]["export"],
                        "an export that is not whole has its name")

    def import_members(self):
        people = os.path.join(self.folder, "members.csv")
        Path(people).write_text("name,city,state,ocd_division,party,population,role,weight,source\n"
                                + "".join(f"Mayor {n},Town {n},ST,,,,member,1,\n"
                                          for n in range(9)), encoding="utf-8")
        self.command("import", "members", people, "--data", self.data, "--apply")
        with sqlite3.connect(f"file:{self.data}?mode=ro", uri=True) as file:
            count = file.execute("SELECT count(*) FROM entry WHERE kind = 'member_seated'"
                                 ).fetchone()[0] - self.prepared["seats"]
        file.close()
        self.expect(count == 9 if self.status == 0 else count in (0, 9),
                    f"status {self.status}, {count} of 9 members imported")
        self.expect(whereas("check", self.data).get("findings") == [], "check finds something")


def same(said):
    """What a report says, without the time and the place."""
    return {name: value for name, value in said.items() if name not in ("ms", "file")}


WORK = {"serve": Trial.serve, "check": Trial.check, "replay": Trial.replay,
        "backup": Trial.backup, "export": Trial.export, "import": Trial.import_members}
WAYS = [(kind, more) for kind in ("memory", "system") for more in ("", "+")]


def ready(folder):
    prepared = prepare(folder, MEMBERS)
    data, out = prepared["data"], os.path.join(folder, "all.json")
    subprocess.run([program(), "export", "json", out, "--data", data], check=True)
    with sqlite3.connect(data) as file:
        prepared["seats"] = file.execute("SELECT count(*) FROM entry WHERE kind = 'member_seated'"
                                         ).fetchone()[0]
    file.close()
    prepared["expected"] = {"check": same(whereas("check", data)),
                            "replay": same(whereas("replay", data)),
                            "export": Path(out).read_bytes()}
    return prepared


def trial(prepared, name, failing):
    with tempfile.TemporaryDirectory(prefix="whereas-failing-") as folder:
        one = Trial(prepared, folder, failing)
        WORK[name](one)
        return one.calls(), one.wrong


def numbers(prepared, name, kind, count, seed):
    """Which n: some, or all, and some more than there were calls when nothing failed."""
    calls, wrong = trial(prepared, name, f"{kind}:{NEVER}")
    assert calls and calls[-1].startswith("calls ") and not wrong, (name, calls, wrong)
    last = int(calls[-1].split()[1])
    if count is None:
        return range(1, last + last // 20 + 1)
    return sorted(random.Random(seed).sample(range(1, last + 1), min(count, last)))


def failures(cases, count, seed):
    """`count` of the numbers for each command and way of failing; None: all of them."""
    if not library("failing"):
        cases.skip("failing calls", "this build can't be loaded after the library")
        return
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder, \
            ThreadPoolExecutor(AT_ONCE) as pool:
        prepared = ready(folder)
        for name in WORK:
            for kind, more in WAYS:
                begun, wrong = time.monotonic(), []
                tried = numbers(prepared, name, kind, count, seed)
                done = list(pool.map(
                    lambda n: trial(prepared, name, f"{kind}:{n}{more}"), tried))
                failed = sum(bool(calls) and not calls[0].startswith("calls")
                             for calls, _ in done)
                for _, found in done:
                    wrong += found
                cases.check(f"{name}: {failed} failures of {kind}{', for good' if more else ''}: "
                            "a refusal or an end with a sentence, and nothing false", not wrong,
                            f"{len(wrong)} in all", *wrong[:12])
                print(f"# {len(tried)} runs, {time.monotonic() - begun:.0f} s", flush=True)
