"""Faults that are planted on purpose, to see whether the simulator notices: the patches in
mutants/, each headed by a sentence that says what it breaks.

A fault is planted in a copy of the files that it changes. Only these are compiled, by the commands
that the build itself uses, and linked before the libraries of their rooms; so it takes a second."""
import json
import re
import shlex
import subprocess
import tempfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATCHES = Path(__file__).resolve().parent / "mutants"
SEEDS, LONGEST_SECONDS = 1_000, 600


def names():
    return sorted(path.stem for path in PATCHES.glob("*.patch"))


def text(name):
    return (PATCHES / f"{name}.patch").read_text()


def sentence(name):
    return " ".join(text(name).split("diff --git", 1)[0].split())


def changed(name):
    return re.findall(r"^\+\+\+ b/(\S+)$", text(name), re.MULTILINE)


def apply(name, folder, *options):
    return subprocess.run(["git", "apply", *options, str(PATCHES / f"{name}.patch")], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def stale():
    """Those that no longer fit the code, and why."""
    return [f"{name}: {answer.stdout.strip()}" for name in names()
            if (answer := apply(name, ROOT, "--check")).returncode != 0]


def some(count, commit):
    """A few, others for each commit."""
    all_names = names()
    first = zlib.crc32(commit.encode()) % len(all_names)
    return [all_names[(first + i * len(all_names) // count) % len(all_names)]
            for i in range(count)]


def watched(build):
    """Why faults are not planted in such a build, or None."""
    answer = subprocess.run(["meson", "introspect", "--buildoptions", str(build)],
                            stdout=subprocess.PIPE, text=True, check=True)
    options = {option["name"]: option["value"] for option in json.loads(answer.stdout)}
    if options["b_sanitize"] != "none" or options["b_coverage"]:
        return "the build is watched, and slow"
    return None


def compile_command(build, source):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if (build / entry["file"]).resolve() == ROOT / source and ".a.p/" in entry["output"]:
            return shlex.split(entry["command"])
    raise SystemExit(f"{source} is in no library")


def link_command(build):
    answer = subprocess.run(["ninja", "-C", str(build), "-t", "commands", "tests/sim/simulate"],
                            stdout=subprocess.PIPE, text=True, check=True)
    return shlex.split(answer.stdout.splitlines()[-1])


def compile_one(build, folder, source):
    """The changed file's object, made as the build makes the sound one."""
    command = [word for word in compile_command(build, source) if word != "-Werror"]
    target = folder / (source.replace("/", "_") + ".o")
    command[command.index("-o") + 1] = str(target)
    command[command.index("-c") + 1] = str(folder / source)
    for flag in ("-MF", "-MQ"):
        command[command.index(flag) + 1] = str(target) + ".d"
    subprocess.run(command, cwd=build, check=True, stderr=subprocess.DEVNULL)
    return str(target)


def link(build, folder, objects):
    command = link_command(build)
    program = folder / "simulate"
    at = command.index("-o")
    command[at + 1] = str(program)
    command[at + 2:at + 2] = objects
    subprocess.run(command, cwd=build, check=True)
    return program


def plant(name, build):
    """Was it found, and how, or what else is to be said."""
    with tempfile.TemporaryDirectory(prefix="whereas-mutant-") as place:
        folder = Path(place)
        for source in changed(name):
            (folder / source).parent.mkdir(parents=True, exist_ok=True)
            (folder / source).write_bytes((ROOT / source).read_bytes())
        answer = apply(name, folder)
        if answer.returncode != 0:
            return False, answer.stdout.strip()
        objects = [compile_one(build, folder, source) for source in changed(name)]
        program = link(build, folder, objects)
        return play(program)


def play(program):
    try:
        answer = subprocess.run([str(program), "--seeds", str(SEEDS), "--stop", "--jobs", "2"],
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                errors="replace", timeout=LONGEST_SECONDS)
    except subprocess.TimeoutExpired:
        return True, "it does not end"
    broken = re.search(r"^broken (\d+) \d+ (.*)$", answer.stdout, re.MULTILINE)
    if not broken:
        return False, f"survived {SEEDS:,} worlds"
    asserted = re.search(r"Assertion `(.*)' failed", answer.stdout)
    how = f"assertion {asserted[1]}" if asserted else broken[2].split(":")[0]
    return True, f"seed {broken[1]}: {how}"


def all_of(word, build):
    chosen = [name for name in names() if word in name]
    found = 0
    for name in chosen:
        good, told = plant(name, build)
        found += good
        print(f"{'found' if good else 'SURVIVED':9} {name:32} {told}\n          {sentence(name)}",
              flush=True)
    print(f"{found} of {len(chosen)} planted faults found within {SEEDS:,} worlds each")
    return found == len(chosen)
