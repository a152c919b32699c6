"""What every measure stands on: the programs that were built, a server on a copy of a data file,
the figures and their table."""
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "tests")]

from serving import Person, Server  # noqa: E402

ROUNDS = 5


def built(name):
    """A program of the build: one of bench/, or the server itself."""
    build = Path(os.environ["WHEREAS_BUILD"])
    path = build / name if name == "whereas" else build / "bench" / name
    if not path.exists():
        sys.exit(f"{path} is not built: `make bench` builds it")
    return str(path)


def run(*command, feed=None):
    """What a program printed."""
    with open(feed or os.devnull, encoding="utf-8") as given:
        answer = subprocess.run(command, stdin=given, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {answer.returncode}: {answer.stderr}")
    return answer.stdout


def said(line):
    """The figures of a line "name value name value"."""
    words = line.split()
    return {name: float(value) for name, value in zip(words[::2], words[1::2])}


class House:
    """A data file made by bench/making, with who is signed in."""

    def __init__(self, folder, members, texts, entries):
        self.folder = Path(folder)
        self.made = self.folder / f"made-{members}-{entries}.db"
        self.tokens = self.folder / f"made-{members}-{entries}.tokens"
        self.tokens.write_text(run(built("making"), str(self.made), str(members), str(texts),
                                   str(entries)), encoding="utf-8")
        lines = [line.split() for line in self.tokens.read_text(encoding="utf-8").splitlines()]
        self.ids = {name: int(value) for name, value in lines if value.isdigit()
                    and name in ("body", "sitting", "vote")}
        self.cookies = {name: f"__Host-session={value}" for name, value in reversed(lines)
                        if name in ("chair", "member")}

    def serve(self, **environment):
        """A server on a copy, used as `with house.serve() as server`."""
        copy = self.folder / "served.db"
        for path in self.folder.glob("served.db*"):
            path.unlink()
        shutil.copy(self.made, copy)
        return Server(data=str(copy), **environment)

    def person(self, server, name):
        return Person(server, self.cookies[name])


def resident_kb(process):
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


def cpu_us(process):
    """What its threads have used of the processors."""
    return sum(int(path.read_text(encoding="ascii").split()[0])
               for path in Path(f"/proc/{process.pid}/task").glob("*/schedstat")) / 1000


def machine(folder):
    """Where the figures were measured."""
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    memory = Path("/proc/meminfo").read_text(encoding="ascii").split()[1]
    commit = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                            check=False).stdout.strip()
    kind = run("stat", "-f", "-c", "%T", str(folder)).strip()
    model = next((line.split(": ")[1] for line in info.splitlines()
                  if line.startswith("model name")), platform.machine())
    return {"processor": model, "cores": len(os.sched_getaffinity(0)),
            "memory_gb": round(int(memory) / 1024 / 1024), "kernel": platform.release(),
            "files": kind, "load": os.getloadavg()[0], "commit": commit,
            "build": Path(os.environ["WHEREAS_BUILD"]).name}


def figure(number):
    """Three digits that count."""
    if number >= 1000:
        return f"{number:,.0f}"
    return f"{number:.3g}"


class Table:
    """Figures as they come; a line each, and all of them as JSON at the end."""

    def __init__(self):
        self.rows, self.missed = [], []

    def part(self, title):
        print(f"\n{title}\n{'':44}{'median':>10} {'least … most':>21}  limit", flush=True)

    def add(self, name, unit, values, *, limit=None, limits=(), ratio=None, goal=None, met=None):
        """`limits` were measured in the same rounds; `ratio` is of the medians unless given."""
        middle = statistics.median(values)
        row = {"name": name, "unit": unit, "median": middle, "least": min(values),
               "most": max(values), "rounds": len(values)}
        span = f"{figure(min(values))} … {figure(max(values))}"
        line = f"{name:44}{figure(middle):>10} {span:>21}  "
        if limits:
            ratio = middle / statistics.median(limits) if ratio is None else ratio
            row.update(limit=limit, limit_median=statistics.median(limits), ratio=ratio)
            line += f"{ratio:.2f} of {figure(statistics.median(limits))} ({limit}) "
        if goal:
            row.update(goal=goal, met=bool(met))
            line += f"goal {goal}: {'met' if met else 'MISSED'}"
            if not met:
                self.missed.append(name)
        self.rows.append(row)
        print(line.rstrip(), flush=True)
        return middle

    def write(self, path, where):
        Path(path).write_text(json.dumps({"machine": where, "figures": self.rows}, indent=1)
                              + "\n", encoding="utf-8")


def scratch():
    """A folder on the disk that is measured: TMPDIR says which."""
    return tempfile.TemporaryDirectory(prefix="whereas-bench-")
