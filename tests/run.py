#!/usr/bin/env python3
"""Runs every test of a build and says how many cases passed and failed.

    run.py BUILD [WORD]      only the programs whose name has WORD in it

Two kinds of programs are tests: those that a meson.build declares with test(), and every executable
tests/*/run. Both say what they found in one line a case (the Test Anything Protocol):

    ok - a motion needs a second
    not ok - a tie fails
    # expected: rejected
    ok - 1,669 cities are read # SKIP there is no reference data here

A program that ends badly, prints fewer cases than it planned, or prints none is itself a failure.
A program finds the build in WHEREAS_BUILD and the reference data in WHEREAS_DATA.
"""
import json
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LONGEST_SECONDS = 900
AT_ONCE = 2  # programs: many wait more than they work
FIRST = "web"  # takes the longest, so that nothing is left to wait for at the end
STUMBLED = "(the second time)"  # a case of the browsers' that did not go well at first

CASE = re.compile(r"(?P<no>not )?ok\b *\d* *(?:- )?(?P<name>.*)")
SKIP = re.compile(r"(?P<name>.*?) *# *SKIP *(?P<rest>.*)", re.IGNORECASE)
PLAN = re.compile(r"1\.\.(\d+)")


class Program(NamedTuple):
    name: str
    command: list
    env: dict
    folder: Path
    counts_cases: bool = True


class Case(NamedTuple):
    name: str
    verdict: str  # passed, failed or skipped
    notes: list   # what the program said about it


def declared(build):
    """The tests that the build knows."""
    answer = subprocess.run(["meson", "introspect", "--tests", str(build)],
                            stdout=subprocess.PIPE, text=True, check=True)
    for test in json.loads(answer.stdout):
        yield Program(test["name"], test["cmd"], test["env"], Path(test["workdir"] or build),
                      test["protocol"] == "tap")


def standing():
    """The executables tests/*/run."""
    for path in sorted(ROOT.glob("tests/*/run")):
        if os.access(path, os.X_OK):
            yield Program(path.parent.name, [str(path)], {}, ROOT)


def execute(program, build):
    """What it printed, and how it ended: an exit status, or None where it took too long."""
    env = {"UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1", **os.environ, **program.env}
    env["WHEREAS_BUILD"] = str(build)
    env.setdefault("WHEREAS_DATA", str(ROOT.parent / "shared" / "data"))
    process = subprocess.Popen(program.command, cwd=program.folder, env=env, text=True,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, errors="replace",
                               start_new_session=True)
    try:
        output, _ = process.communicate(timeout=LONGEST_SECONDS)
        return output, process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.communicate()[0], None


def read_case(match):
    name, verdict = match["name"], "failed" if match["no"] else "passed"
    skipped = SKIP.fullmatch(name)
    if skipped:  # cmocka writes the name behind the word, everyone else before it
        name = ": ".join(part for part in (skipped["name"], skipped["rest"]) if part)
        verdict = "skipped"
    return Case(name or "without a name", verdict, [])


def read_cases(output, status):
    """The cases a program printed, with a failed one added for each way it broke its word."""
    cases, planned, stray = [], None, []
    for line in output.splitlines():
        case, plan = CASE.fullmatch(line), PLAN.fullmatch(line.strip())
        if case:
            cases.append(read_case(case))
        elif plan:
            planned = int(plan[1])
        elif cases:
            cases[-1].notes.append(line)
        else:
            stray.append(line)
    last = stray[-20:] + (cases[-1].notes[-20:] if cases else [])
    if planned is not None and len(cases) != planned:
        cases.append(Case(f"prints the {planned} cases it planned", "failed", last))
    elif not cases:
        cases.append(Case("prints at least one case", "failed", last))
    elif status != 0 and all(case.verdict != "failed" for case in cases):
        ending = "took too long" if status is None else f"ended with status {status}"
        cases.append(Case(f"ends well: it {ending}", "failed", last))
    return cases


def read_status(output, status):
    """The one case of a program that counts none."""
    verdict = {0: "passed", 77: "skipped"}.get(status, "failed")
    return [Case("ends well", verdict, output.splitlines()[-20:])]


def report(program, cases, seconds):
    counts = {verdict: sum(case.verdict == verdict for case in cases)
              for verdict in ("passed", "failed", "skipped")}
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.items() if count)
    print(f"{program.name:<28}{told}  ({seconds:.1f} s)")
    for case in cases:
        if case.verdict == "failed":
            print(f"    FAILED  {case.name}")
            for note in case.notes:
                print(f"        {note}")
        elif case.verdict == "skipped":
            print(f"    skipped {case.name}")
        elif case.name.endswith(STUMBLED):
            print(f"    stumbled {case.name}", *case.notes, sep="\n        ")
    sys.stdout.flush()
    return counts


def carry_out(program, build):
    """The program, its cases, and the seconds it took."""
    began = time.monotonic()
    output, status = execute(program, build)
    read = read_cases if program.counts_cases else read_status
    return program, read(output, status), time.monotonic() - began


def main(build, word=""):
    build = Path(build).resolve()
    passed = failed = 0
    programs = [program for program in [*declared(build), *standing()] if word in program.name]
    programs.sort(key=lambda program: program.name != FIRST)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = [pool.submit(carry_out, program, build) for program in programs]
        for done in as_completed(running):
            counts = report(*done.result())
            passed += counts["passed"]
            failed += counts["failed"]
    if not programs:
        print("there is no such test")
        failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
