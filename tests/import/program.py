"""The program under test, and the reference data; both are found through the environment."""
import csv
import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("WHEREAS_DATA", ROOT.parent / "shared" / "data"))
PROGRAM = Path(os.environ.get("WHEREAS_BUILD", ROOT / "build" / "test")) / "whereas"

COUNCIL = DATA / "resolutions" / "nyc-council"
CONFERENCE = DATA / "resolutions" / "conference-format"
MAYORS = DATA / "reference" / "us-mayors-uscm" / "uscm_mayors_2020.csv"
DIVISIONS = DATA / "reference" / "ocd-divisions" / "us_census_places.csv"

GOOD, FOUND, USAGE, FAULT = range(4)  # exit codes

MEMBERS = ["name", "city", "state", "ocd_division", "party", "population", "role", "weight",
           "source"]


class Skip(Exception):
    """What is missing, so that a case cannot be tried here."""


def need(*paths):
    for path in paths:
        if not path.exists():
            raise Skip(f"there is no {path.name} in the reference data")


def run(*arguments):
    return subprocess.run([str(PROGRAM), *map(str, arguments)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          errors="replace", timeout=300)


def done(*arguments):
    """The answer of a command that must end well."""
    answer = run(*arguments)
    assert answer.returncode == GOOD, f"{arguments}: {answer.stdout}{answer.stderr}"
    return answer.stdout


def report(*arguments):
    """What an import reports, as JSON."""
    return json.loads(done("import", *arguments, "--format", "json"))


def export(data):
    return json.loads(done("export", "json", "--data", data))


def digest(data):
    """The digest of the state that the record gives; None where there is no data file."""
    return json.loads(done("replay", "--data", data, "--format", "json"))["digest"] \
        if Path(data).exists() else None


def rows(path, separator=","):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file, delimiter=separator))


def write_members(path, members):
    """A list of members in our own form; each is a dict, and what is left out is empty."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, MEMBERS, restval="")
        writer.writeheader()
        writer.writerows(members)
    return path
