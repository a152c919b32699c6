"""Logs that are kept for ever, each with what it must be replayed to by every later program.

A log in logs/ is made once and never changed after its release; its head says what its entries and
the state they lead to must come to. `python3 tests/record/logs.py make` makes that of version 0,
which is not released yet, anew, from the conference in which everything happens; or, where that
need not be played again, only says anew what it comes to."""
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parents[1] / "tools")]

import describe  # noqa: E402

LOGS = HERE / "logs"
UNRELEASED = LOGS / "0-everything.log"
PROMISES = ("entries", "leaves", "digest")
HEAD = """\
# {name}, version {version}: {about}
# number, time, kind, commit, salt, payload; salt and payload are empty where they were erased
"""


def build():
    return Path(os.environ.get("WHEREAS_BUILD", "build/test")).resolve()


def replay(text, folder=None):
    """What a program says of a log: its promises by name, or what went wrong."""
    program = (folder or build()) / "tests" / "record" / "replaying"
    done = subprocess.run([str(program)], input=text, capture_output=True, text=True)
    said = dict(line.split(" ") for line in done.stdout.splitlines())
    return said if done.returncode == 0 else {"failed": done.stderr.strip()}


def entries(data):
    """The entries of a data file as lines of a log."""
    with sqlite3.connect(data) as record:
        for seq, at, kind, commitment, salt, payload in record.execute(
                "SELECT seq, at, kind, commitment, salt, payload FROM entry ORDER BY seq"):
            parts = (str(seq), str(at), kind, commitment.hex(), (salt or b"").hex(),
                     payload.decode() if isinstance(payload, bytes) else payload or "")
            yield "\t".join(parts)


def erased(lines, kind):
    """The same with the first entry of a kind erased."""
    lines = list(lines)
    index = next(i for i, line in enumerate(lines) if line.split("\t")[2] == kind)
    lines[index] = "\t".join([*lines[index].split("\t")[:4], "", ""])
    return lines


def promised(text):
    """What the head of a log says it comes to."""
    return dict(re.findall(rf"^# ({'|'.join(PROMISES)}) (\S+)$", text, re.MULTILINE))


def played():
    """The entries of the conference in which everything happens, played now."""
    from conference import Conference
    from serving import Server
    with tempfile.TemporaryDirectory(prefix="whereas-record-") as folder:
        data = os.path.join(folder, "everything.db")
        with Server(data) as server:
            Conference(server).play()
        return "\n".join(erased(entries(data), "card_issued")) + "\n"


def make():
    """Entries that still replay, and have all there is in them, stay: only their promise is new."""
    kept = UNRELEASED.read_text(encoding="utf-8") if UNRELEASED.exists() else ""
    body = "".join(line for line in kept.splitlines(True) if not line.startswith("#"))
    if kinds_missing(body) or "failed" in replay(body):
        body = played()
    said = replay(body)
    if "failed" in said:
        sys.exit(said["failed"])
    head = HEAD.format(name="0-everything", version=0,
                       about="a conference in which everything happens once; not released")
    head += "".join(f"# {name} {said[name]}\n" for name in PROMISES)
    UNRELEASED.write_text(head + body, encoding="utf-8")


def kinds_missing(text):
    """The events of the vocabulary that no entry of a log is of."""
    found = {line.split("\t")[2] for line in text.splitlines() if not line.startswith("#")}
    return [f"no entry is of the kind {kind}" for kind in describe.read().events
            if kind not in found]


def changed(text):
    """A log in which one ballot says something else, sealed as before."""
    return re.sub(r'(\tballot_cast\t.*"choice":)"yes"', r'\1"no"', text, count=1)


def cases():
    """Each case: its name, and what is wrong."""
    for path in sorted(LOGS.glob("*.log")):
        text = path.read_text(encoding="utf-8")
        said, wanted = replay(text), promised(text)
        wrong = [f"{name}: {said.get(name)}, not {wanted.get(name)}"
                 for name in ("failed", *PROMISES) if said.get(name) != wanted.get(name)]
        if wrong and path == UNRELEASED:
            wrong.append("if that is meant: python3 tests/record/logs.py make")
        yield f"{path.name} is replayed to what it was", wrong
    text = UNRELEASED.read_text(encoding="utf-8")
    yield "everything that can happen happens in a log (logs.py make)", kinds_missing(text)
    found = replay(changed(text))
    yield ("a log with another ballot in it is refused",
           [] if "damaged" in found.get("failed", "") else [json.dumps(found)])


if __name__ == "__main__":
    if sys.argv[1:] != ["make"]:
        sys.exit(__doc__)
    make()
