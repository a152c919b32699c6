#!/usr/bin/env python3
"""Prints how much of each room the tests reached, and fails where a room is below its floor.

    coverage.py BUILD

The build must have been made with -Db_coverage=true and its tests run. Branches inside assert() are
not counted: the side that fails is never meant to be taken.
"""
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# The least share of lines, in percent, that the tests of a room must reach, and where another is
# asked for.
FLOOR = 90
FLOORS = {"rules": 95, "assembly": 95}

# The law, and what becomes of a ballot: every branch of these files is taken by some test.
EVERY_BRANCH = ("rules/", "assembly/ballot.c", "assembly/count.c", "assembly/question.c",
                "assembly/result.c", "assembly/roll.c", "assembly/vote.c", "assembly/vote_time.c")

# What runs once a process has shut itself in: it may not open a file any more, so neither can what
# counts for gcov. The programs main_sandbox and tests/http (where it starts) try every line of the
# law it lays down, from inside.
SHUT_IN = ("main/sandbox.c", "main/sandbox_calls.c")


def measure(build):
    """gcovr's summary: a row for each file."""
    command = [
        "gcovr", "--root", str(ROOT), "--object-directory", str(build),
        "--filter", "src/", "--exclude", r".*_(test|fixture|witness)\.[ch]",
        "--exclude-branches-by-pattern", r".*assert\(.*", "--json-summary",
    ]
    answer = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(answer.stdout)["files"]


def by_room(files):
    rooms = {}
    for file in files:
        room = rooms.setdefault(Path(file["filename"]).parts[1], [0, 0, 0, 0])
        keys = ("line_covered", "line_total", "branch_covered", "branch_total")
        for at, key in enumerate(keys):
            room[at] += file[key]
    return rooms


def open_branches(files):
    """Files of which every branch must be taken, and some are not."""
    found = []
    for file in files:
        name = file["filename"].removeprefix("src/")
        missed = file["branch_total"] - file["branch_covered"]
        if name.startswith(EVERY_BRANCH) and missed:
            found.append(f"{name}: {missed} branches are not taken")
    return found


def percent(part, whole):
    return 100 * part / whole if whole else 100.0


def main(build):
    files = [file for file in measure(Path(build).resolve())
             if not file["filename"].endswith(SHUT_IN)]
    rooms = by_room(files)
    low = open_branches(files)
    print(f"{'room':<12}{'lines':>17}{'branches':>20}")
    for room, (lines, all_lines, branches, all_branches) in sorted(rooms.items()):
        share = percent(lines, all_lines)
        print(f"{room:<12}{share:>8.1f} % of {all_lines:<6}"
              f"{percent(branches, all_branches):>8.1f} % of {all_branches}")
        floor = FLOORS.get(room, FLOOR)
        if share < floor:
            low.append(f"{room}: {share:.1f} % of lines, at least {floor} % are asked for")
    print(f"not counted, as they can't be from inside: {', '.join(SHUT_IN)}")
    sys.exit("\n".join(low) or None)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
