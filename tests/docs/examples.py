"""The examples of the clerk's handbook and of the operator's guide, carried out one after the other
against a real server.

A block of either is told by the words behind its three backquotes:

    sh              is run while the server runs, and must succeed
    sh refused      is run, and must be refused
    sh stopped      is run while the server is stopped
    csv FILE, text FILE   is written to the file
    json, text      right behind an example: what it must answer; of JSON the fields that stand
                    there, of text each line
"""
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from project import program, read
from serving import Server

SITE, SECRET = "http://127.0.0.1:8080", "SECRET"  # as the handbook has them
SAME = ("title", "status", "code", "field")  # of what was refused: the values, not only the names
BLOCK = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```\n(\s*)(?=(```)?)", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    line: int
    kind: str
    words: str
    text: str
    answers: bool  # stands right behind the block before it


def blocks(text):
    behind = None
    for match in BLOCK.finditer(text):
        answers = match.start() == behind and match[1] in ("json", "text") and not match[2]
        yield Block(text.count("\n", 0, match.start()) + 1, *match.group(1, 2, 3), answers)
        behind = match.end()


class Terminal:
    """A shell that stays open from the first example to the last, as a clerk's does."""

    def __init__(self, folder):
        environment = {**os.environ, "PATH": f"{Path(program()).parent}:{os.environ['PATH']}",
                       "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.folder = Path(folder)
        self.shell = subprocess.Popen(["bash"], cwd=folder, env=environment, text=True,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.tell("set -o pipefail")

    def tell(self, line):
        self.shell.stdin.write(line + "\n")
        self.shell.stdin.flush()

    def run(self, text, refused=False):
        """Did it end as it should, what did it answer, and what did it say beside that?"""
        (self.folder / "example.sh").write_text(text, encoding="utf-8")
        self.tell("set +e" if refused else "set -e")
        self.tell("source ./example.sh >answer 2>said </dev/null; echo $?")
        status = self.shell.stdout.readline().strip()
        printed = [(self.folder / name).read_text(encoding="utf-8") for name in ("answer", "said")]
        return ((status != "0") == refused, *printed)

    def end(self):
        self.shell.stdin.close()
        self.shell.wait()
        self.shell.stdout.close()


def told_otherwise(block, answered):
    """What of the answer that the handbook shows was not answered."""
    if block.kind == "text":
        said = {" ".join(line.split()) for line in answered.splitlines()}
        return [line for line in block.text.splitlines() if " ".join(line.split()) not in said]
    shown, answer = json.loads(block.text), json.loads(answered.strip().splitlines()[-1])
    return [name for name in shown
            if name not in answer or (name in SAME and shown[name] != answer[name])]


def as_here(text, server):
    return text.replace(SITE, server.origin).replace(SECRET, server.first_run_secret)


def play(document, server):
    """One case for each example: its name, and what was wrong with it."""
    terminal, answered, running = Terminal(server.folder.name), "", True
    for block in blocks(read(document)):
        name = f"{document}, line {block.line}"
        if block.answers:
            yield f"{name}: this is the answer", told_otherwise(block, answered)
        elif block.kind == "sh":
            if running and block.words == "stopped":
                server.stop()
            elif not running and block.words != "stopped":
                server.start()
            running = block.words != "stopped"
            text, refused = as_here(block.text, server), block.words == "refused"
            well, answered, said = terminal.run(text, refused)
            notes = [*answered.splitlines()[-3:], *said.splitlines()[-3:], "it did not end well"]
            yield f"{name}: this example works", [] if well else notes
            if not well:
                break
        elif block.words:
            path = terminal.folder / block.words
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
    terminal.end()


def house():
    """A server on the data file that the examples name."""
    server = Server()
    server.data = os.path.join(server.folder.name, "conference.db")
    return server


def guide_plays():
    """One of its examples makes the server look for an administrator again."""
    with house() as server:
        server.first_run()
        secret = server.first_run_secret
        yield from play("docs/operating.md", server)
        if server.process.poll() is not None:
            server.start()
        fresh = server.first_run_secret != secret
        yield "an administrator can be made anew", [] if fresh else ["no new link was printed"]


def cases():
    if not shutil.which("curl"):
        yield "the examples of the handbook work", "there is no curl here"
    else:
        with house() as server:
            yield from play("docs/handbook.md", server)
    yield from guide_plays()
