"""The files of the project as the house checks read them."""
import os
import re
from functools import lru_cache
from pathlib import Path

# What is built, fetched or kept by git is not the project's text.
PASSED_OVER = {".git", "build", "node_modules", "__pycache__", ".cache"}


def files(root, *suffixes):
    """The project's files below `root`, as paths relative to it, in the order of their names."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders
                            if f not in PASSED_OVER and not f.startswith("build-"))
        for name in sorted(set(names) - PASSED_OVER):  # .git is a file in a second work tree
            path = (Path(folder) / name).relative_to(root)
            if not suffixes or path.suffix in suffixes:
                found.append(path)
    return found


@lru_cache(maxsize=None)
def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


PIECES = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)"""
    r"""|(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')""", re.DOTALL)


@lru_cache(maxsize=None)
def c_code(path):
    """A C file without its comments and with empty literals; the lines keep their numbers."""
    def blank(piece):
        kept = '""' if piece["text"] else " "
        return kept + "\n" * piece[0].count("\n")
    return PIECES.sub(blank, read(path))


def line_of(text, at):
    """The number of the line in which the character `at` stands."""
    return text.count("\n", 0, at) + 1
