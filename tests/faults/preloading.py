"""Libraries that are loaded into the server before the C library, to have things go wrong."""
import glob

from serving import loadable

LIBRARIES = "/usr/lib/*/", "/lib/*/"


def library(name):
    """One of ours, or None."""
    return loadable(f"tests/faults/lib{name}.so")


def installed(name):
    """One of a Debian package, or None."""
    found = [path for folder in LIBRARIES for path in glob.glob(folder + name)]
    return found[0] if found and library("losing") else None
