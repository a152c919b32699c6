#!/usr/bin/env python3
"""Prints the commit that the source is of, for --version; "unknown" where nobody can say.

WHEREAS_COMMIT says it for a source that was taken out of its repository, as a package is. A tree
that was changed since has a plus behind it.
"""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIGITS = 12


def git(*words):
    answer = subprocess.run(["git", "-C", str(ROOT), *words], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, check=True)
    return answer.stdout.strip()


def commit():
    if os.environ.get("WHEREAS_COMMIT"):
        return os.environ["WHEREAS_COMMIT"]
    try:
        if Path(git("rev-parse", "--show-toplevel")).resolve() != ROOT:
            return "unknown"  # the source lies inside of some other repository
        changed = git("status", "--porcelain", "--untracked-files=no")
        return git("rev-parse", f"--short={DIGITS}", "HEAD") + ("+" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


if __name__ == "__main__":
    sys.stdout.write(commit() + "\n")
