"""What the tests of the documents share: the files of the project, and what the program says."""
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from serving import program  # noqa: E402

PASSED_OVER = {".git", "build", "node_modules", "__pycache__", ".cache"}


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def documents():
    """Every *.md of the project, as a path below its root."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(f for f in folders
                            if f not in PASSED_OVER and not f.startswith("build-"))
        for name in sorted(names):
            if name.endswith(".md"):
                yield (Path(folder) / name).relative_to(ROOT)


def asked(*words):
    """What the program prints when it is called so, on both its outputs."""
    return subprocess.run([program(), *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, text=True, check=False).stdout


def commands():
    return set(re.findall(r"^  (\w+) {2,}\S", asked("--help"), re.MULTILINE))


def options(command):
    """The long options that a command's --help lists."""
    return set(re.findall(r"^ +(?:-\S, )?--(\w+)", asked(command, "--help"), re.MULTILINE))


def differences(named, here, known, there):
    """Findings about two sets that should be one."""
    return ([f"{name} is in {here}, not in {there}" for name in sorted(named - known)]
            + [f"{name} is in {there}, not in {here}" for name in sorted(known - named)])


def names_in(path, pattern):
    return set(re.findall(pattern, read(path), re.MULTILINE))
