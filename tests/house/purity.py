"""What the compiled rooms reach for. The rooms that decide know no clock, no chance, no memory but
what they are given, and no input or output; and below main nothing that can change outlives a call.
"""
import re
import subprocess

import rooms

PURE = ("rules", "wording", "assembly", "import")

# What the compiler and the pure part of the C library give; everything else must come from a room.
ALLOWED = re.compile(
    r"_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__assert_fail|abort"
    r"|(__)?(mem(cpy|move|set|cmp|chr|rchr|mem)|strlen|strcmp|strncmp|strchr|strrchr|strstr|strnlen"
    r"|strspn|strcspn)(_chk)?"
    r"|bcmp|qsort|qsort_r|bsearch"
    r"|__(u?div|u?mod|mul|mulo|ashl|ashr|lshr|divmod|udivmod)[sdt]i[34]|__popcountdi2")

# The rooms under them may compute and take memory, and reach for nothing else.
CALM = ("text", "record")
OUTSIDE = re.compile(
    r"time|clock\w*|gettimeofday|timespec_get|nanosleep|usleep|sleep"
    r"|\w*random\w*|s?rand(48)?|\w*rand48|RAND_\w+|randombytes\w*"
    r"|open(at)?(64)?|fopen(64)?|f?read|write|p(read|write)(64)?"
    r"|socket|connect|accept4?|bind|listen"
    r"|recv\w*|send\w*|getenv|secure_getenv|fork|vfork|exec\w+|system|popen|pthread_create")

CHANGEABLE = re.compile(r"\.(data|bss|tdata|tbss)(\.|$)|\*COM\*")
CONSTANT_ONCE_LOADED = ".data.rel.ro"


def symbols(library, *options):
    answer = subprocess.run(["nm", "--no-sort", "--format=posix", *options, str(library)],
                            stdout=subprocess.PIPE, text=True, check=True)
    names = (line.split() for line in answer.stdout.splitlines())
    return {parts[0] for parts in names if len(parts) > 1}


def reached(build, room):
    """The names that a room uses and does not itself define."""
    library = build / "src" / f"lib{room}.a"
    return symbols(library, "--undefined-only") - symbols(library, "--defined-only")


def built(root, build):
    """The rooms that have a library, with the rooms each may use."""
    granted, _ = rooms.read_rooms(root)
    return {room: others for room, others in granted.items()
            if (build / "src" / f"lib{room}.a").exists()}


def impure(root, build):
    there = built(root, build)
    found = []
    for room in (room for room in PURE if room in there):
        given = set()
        for other in there[room] - {room}:
            if other in there:
                given |= symbols(build / "src" / f"lib{other}.a", "--defined-only", "--extern-only")
        found += [f"{room} reaches for {name}: pass in what it needs"
                  for name in sorted(reached(build, room) - given)
                  if not ALLOWED.fullmatch(name)]
    return found


def restless(root, build):
    there = built(root, build)
    return [f"{room} reaches for {name}: clock, chance and files belong in store, http and main"
            for room in CALM if room in there
            for name in sorted(reached(build, room)) if OUTSIDE.fullmatch(name)]


def changeable(root, build):
    found = []
    for room in built(root, build):
        if room == "main":
            continue
        answer = subprocess.run(["objdump", "--syms", str(build / "src" / f"lib{room}.a")],
                                stdout=subprocess.PIPE, text=True, check=True)
        for line in answer.stdout.splitlines():
            match = re.match(r"[0-9a-f]{16} .{7} (\S+)\t[0-9a-f]+ (.+)", line)
            if (match and CHANGEABLE.match(match[1]) and match[2] != match[1]
                    and not match[1].startswith(CONSTANT_ONCE_LOADED)):
                found.append(f"{room}: {match[2]} can change ({match[1]}): "
                             "make it const, or pass it in")
    return found


CASES = {
    "rules, wording, assembly and import reach for no clock, chance, memory or file": impure,
    "text and record reach for no clock, chance or file": restless,
    "nothing that can change outlives a call below main": changeable,
}
