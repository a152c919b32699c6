"""Libraries that are loaded into the server before the C library, to have things go wrong."""
import glob
import os
from pathlib import Path

LIBRARIES = "/usr/lib/*/", "/lib/*/"


def library(name):
    """One of ours, from the build; None where this build can't be loaded after it, because a
    sanitizer must come first."""
    build = Path(os.environ.get("WHEREAS_BUILD", "build/test")).resolve()
    found = build / "tests" / "faults" / f"lib{name}.so"
    return str(found) if found.exists() and b"__asan" not in (build / "whereas").read_bytes() \
        else None


def installed(name):
    """One of a Debian package, or None."""
    found = [path for folder in LIBRARIES for path in glob.glob(folder + name)]
    return found[0] if found and library("losing") else None
