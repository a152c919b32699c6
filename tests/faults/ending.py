"""Roll calls in which the server is ended again and again: by kill -9, and by the cut of its disk's
power; and two servers that must lose by such cuts, to show that a loss would be found."""
import os
import subprocess
import tempfile
import time

from killing import prepare
from powercut import Disk, missing
from preloading import installed, library
from rollcall import RollCall

ENDS_OF_ONE = 40         # then a new roll call, on a new copy
CONTROL_CUTS = 40, 4     # one control's cuts: a share of the real ones, and at least so many


def add(sums, more):
    for name, value in more.items():
        sums[name] = sums.get(name, 0) + value


def one_roll_call(one, end, ends):
    """What went wrong in it."""
    try:
        one.server.start()
        for _ in range(ends):
            end(one)
        one.finish()
    except (AssertionError, OSError) as wrong:
        one.expect(False, f"{type(wrong).__name__}: {wrong}")
    finally:
        one.abandon()
    return one.wrong


def roll_calls(cases, kind, count, seed, place, end):
    """Roll calls on files in `place` until `count` ends of this kind."""
    sums, begun, done = {}, time.monotonic(), 0
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
        prepared = prepare(folder)
        while done < count:
            ends = min(ENDS_OF_ONE, count - done)
            one = RollCall(prepared, place, seed + done)
            wrong = one_roll_call(one, end, ends)
            cases.check(f"{kind} {done + 1} to {done + ends} (seed {seed + done}): what was "
                        "acknowledged is there, once", not wrong, *wrong[:9])
            add(sums, one.sums)
            one.remove()
            done += ends
            told = ", ".join(f"{value:,} {name}" for name, value in sums.items())
            print(f"# {done:,} of {count:,} {kind}: {told}; {time.monotonic() - begun:.0f} s",
                  flush=True)


def kills(cases, count, seed):
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as place:
        roll_calls(cases, "kills", count, seed, place, lambda one: one.one_end(one.kill))


def cutting(disk, one):
    """The end by a cut of the disk's power. What is answered from then on does not count."""
    def cut():
        disk.cut()
        one.kill()
        disk.power_on()
        return False
    return cut


def control(cases, disk, prepared, name, preload, count):
    """A server that is not careful, on the same disk, must lose something by the same cuts."""
    sums, lost = {"ends": 0, "acknowledged": 0}, 0
    for seed in range(count):
        one = RollCall(prepared, disk.path, seed, LD_PRELOAD=preload)
        os.sync()  # what it was given is not at stake
        try:
            one.server.start()
            lost += one.one_end(cutting(disk, one)) > 0
        finally:
            one.abandon()
        add(sums, one.sums)
        one.remove()
    cases.check(f"{name} loses by such cuts: in {lost} of {sums['ends']}", lost > 0)
    print(f"# {sums['acknowledged']:,} acknowledged", flush=True)


def controls(cases, disk, count):
    share, least = CONTROL_CUTS
    servers = {"a server that syncs at checkpoints only": library("careless"),
               "a server whose fsync does nothing": installed("libeatmydata.so*")}
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
        prepared = prepare(folder)
        for name, preload in servers.items():
            if preload:
                control(cases, disk, prepared, name, preload, max(count // share, least))
            else:
                cases.skip(name, "the library for it is not here, or not for this build")


def opened(cases, folder):
    """The disk, or None with the reason told."""
    reason, disk = missing(), Disk(folder)
    if not reason:
        try:
            return disk.open()
        except (OSError, subprocess.CalledProcessError) as refused:
            reason = f"there can be no disk to cut here: {refused}"
    return cases.skip("power cuts", reason)


def cuts(cases, count, seed):
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
        disk = opened(cases, folder)
        if not disk:
            return

        def end(one):
            if one.chance.random() < 0.5:
                one.two_ends(one.kill, cutting(disk, one))
            else:
                one.one_end(cutting(disk, one))
        try:
            roll_calls(cases, "power cuts", count, seed, disk.path, end)
            controls(cases, disk, count)
        finally:
            disk.close()
