"""A bit of the data file that turns over: named by `whereas check` and refused at the start, or it
stood where nothing is kept. Nothing is repaired silently."""
import os
import random
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path

from killing import prepare, whereas
from serving import Person, Server, program

BALLOTS = 3
PATIENCE_SECONDS = 60
STARTS = 0.1   # this share is also served


def plain(rows):
    """The same bytes are the same, whether the file calls them a text or not."""
    return [[value.encode() if isinstance(value, str) else value for value in row]
            for row in rows]


def kept(path):
    """Everything that stands in the file, as another reader of SQLite finds it; None where it
    can't be read."""
    try:
        file = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        try:
            return [plain(file.execute(f"SELECT * FROM {table} ORDER BY 1, 2"))
                    for table in ("entry", "vault")]
        finally:
            file.close()
    except (sqlite3.Error, UnicodeError):
        return None


def sound_file(folder):
    """A file with some life in it, closed cleanly."""
    prepared = prepare(folder, 40)
    with Server(prepared["data"]) as server:
        for turn in range(BALLOTS):
            for cookie in prepared["cookies"].values():
                Person(server, cookie).act("cast_ballot", vote=prepared["vote"],
                                           choice=("yes", "no", "abstain")[turn])
    return prepared["data"]


def starts(path):
    """Does a server start on it? It is ended again at once."""
    process = subprocess.Popen([program(), "serve", "--data", path, "--listen", "127.0.0.1:0"],
                               stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if " serving " in line:
            process.terminate()
            process.communicate(timeout=PATIENCE_SECONDS)
            return True
    process.communicate(timeout=PATIENCE_SECONDS)
    return False


class Flips:
    def __init__(self, sound, folder):
        self.bytes, self.path = Path(sound).read_bytes(), os.path.join(folder, "flipped.db")
        self.wholly, self.replayed = kept(sound), whereas("replay", sound)["digest"]
        self.sums, self.wrong = Counter(), []

    def one(self, place, bit, served):
        damaged = bytearray(self.bytes)
        damaged[place] ^= 1 << bit
        Path(self.path).write_bytes(damaged)
        now = kept(self.path)
        record = now is None or now[0] != self.wholly[0]
        vault = now is not None and now[1] != self.wholly[1]
        where = "record" if record else "vault" if vault else "nothing kept"
        checked = whereas("check", self.path)
        caught = bool(checked.get("findings") or checked.get("failed"))
        self.sums[where, caught] += 1
        replayed = whereas("replay", self.path).get("digest")
        if record and not caught:
            self.wrong.append(f"byte {place}, bit {bit}: the record is another, and check is quiet")
        if replayed not in (None, self.replayed):
            self.wrong.append(f"byte {place}, bit {bit}: replayed as something that never happened")
        if record and replayed == self.replayed and now is not None:
            self.wrong.append(f"byte {place}, bit {bit}: the record is another, and is replayed")
        if Path(self.path).read_bytes() != damaged:
            self.wrong.append(f"byte {place}, bit {bit}: somebody repaired it")
        if served and starts(self.path) and record and now is not None:
            self.wrong.append(f"byte {place}, bit {bit}: the record is another, and is served")
        for ending in ("-wal", "-shm", "-lock"):
            if os.path.exists(self.path + ending):
                os.remove(self.path + ending)


def flips(cases, count, seed):
    chance, begun = random.Random(seed), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
        all_of = Flips(sound_file(folder), folder)
        for _ in range(count):
            all_of.one(chance.randrange(len(all_of.bytes)), chance.randrange(8),
                       chance.random() < STARTS)
    sums = all_of.sums
    live, found = sums["record", True] + sums["record", False], sums["record", True]
    cases.check(f"of {count} flipped bits {live} changed the record, and check named {found} of "
                "them; none was served, replayed as something else, or repaired", not all_of.wrong,
                f"{len(all_of.wrong)} in all", *all_of.wrong[:9])
    print(f"# beside it: {sums['vault', True] + sums['vault', False]} changed the vault, "
          f"{sums['vault', True]} of them named; where nothing is kept: "
          f"{sums['nothing kept', True]} named, {sums['nothing kept', False]} not; "
          f"{time.monotonic() - begun:.0f} s", flush=True)
