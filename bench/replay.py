"""Reading a whole record again: every entry is tested, by its hashes and its form, and applied."""
import os
import sqlite3
import time

from measuring import ROUNDS, House, built, run

MEMBERS = 1000
SECONDS_MOST = 3
ROUNDS_LONG = 3


def raw(path):
    """What reading the same rows costs SQLite alone."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    began = time.monotonic()
    base.execute("SELECT sum(seq + at + length(kind) + length(salt) + length(commitment)"
                 " + length(leaf) + length(payload)) FROM entry").fetchone()
    seconds = time.monotonic() - began
    base.close()
    return seconds


def timed(*command):
    began = time.monotonic()
    run(*command)
    return time.monotonic() - began


def of_size(table, folder, entries, rounds):
    house = House(folder, MEMBERS, 0, entries)
    path = str(house.made)
    replays, checks, limits = [], [], []
    for _ in range(rounds):
        limits.append(raw(path))
        replays.append(timed(built("whereas"), "replay", "--data", path))
        checks.append(timed(built("whereas"), "check", "--data", path))
    middle = sorted(replays)[rounds // 2]
    goal = {"goal": f"< {SECONDS_MOST} s", "met": middle < SECONDS_MOST} \
        if entries == 10 ** 6 else {}
    table.add(f"whereas replay, {entries:,} entries", "s", replays, limit="rows read by SQLite",
              limits=limits, **goal)
    table.add("  whereas check", "s", checks)
    table.add("  size of the file", "MB", [os.path.getsize(path) / 1e6])
    house.made.unlink()


def measure(table, folder, long):
    table.part(f"replay: the record of an assembly of {MEMBERS:,}, mostly ballots")
    of_size(table, folder, 10 ** 5, ROUNDS)
    of_size(table, folder, 10 ** 6, ROUNDS)
    if long:
        of_size(table, folder, 10 ** 7, ROUNDS_LONG)
