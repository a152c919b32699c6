"""The vocabulary of the record: what is made of the schemas is up to date, and what is locked
stands as it stood. The lock itself is tried with changes planted into copies of the schemas."""
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import describe
import schema as schemas

TERMS, EVENTS, _ = describe.DEFINITIONS

# (file, what stands there, what is planted instead, what the lock must name)
CHANGES = (
    (EVENTS, "    id vote\n    id member\n    choice choice", "    id vote\n    choice choice",
     "event ballot_cast changed"),
    (EVENTS, "    flag present\n", "    number present\n", "event presence_marked changed"),
    (EVENTS, "event 21 meeting_ended public", "event 21 meeting_ended private",
     "event meeting_ended changed"),
    (EVENTS, "event 21 meeting_ended", "event 21 meeting_over", "event meeting_ended is gone"),
    (EVENTS, "event 96 ", "event 97 ", "event dissent_withdrawn changed"),
    (EVENTS, "event 21 ", "event 20 ", "the numbers of events must rise, each once"),
    (EVENTS, "    list id issues\n    list id sponsors\n", "    id issues\n    list id sponsors\n",
     "event resolution_drafted changed"),
    (EVENTS, "    text category\n", "    text kind\n", "part absence changed"),
    (TERMS, "enum choice yes no", "enum choice no yes", "enum choice has other words"),
    (TERMS, "enum choice yes no", "enum choice yes nay", "enum choice has other words"),
    (TERMS, "abstain present\n", "abstain\n", "enum choice has other words"),
)


def stale(made):
    """The files that are not what is made now."""
    return [f"{path} is not up to date; run tools/describe.py types and docs"
            for path, text in made.items()
            if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text]


def altered(folder, path, before, after):
    """The schema with one thing changed in a copy."""
    paths = []
    for name in (TERMS, EVENTS):
        text = (ROOT / name).read_text(encoding="utf-8")
        if name == path:
            assert before in text, f"{before!r} is no longer in {path}: plant something else"
            text = text.replace(before, after, 1)
        copy = Path(folder, Path(name).name)
        copy.write_text(text, encoding="utf-8")
        paths.append(copy)
    return schemas.read(paths)


def released(folder):
    """A copy of the lock as after a first release."""
    copy = Path(folder, "events.lock")
    text = describe.LOCK.read_text(encoding="utf-8")
    copy.write_text(describe.VERSION.sub("# version 1\n", text, count=1), encoding="utf-8")
    return copy


def change_found(path, before, after, named):
    with tempfile.TemporaryDirectory() as folder:
        lock = released(folder)
        text = lock.read_text(encoding="utf-8")
        schema = altered(folder, path, before, after)
        findings = []
        for add in (False, True):
            if named not in describe.lock(schema, lock, add):
                findings.append(f"the lock does not say \"{named}\"{' with --add' if add else ''}")
        if lock.read_text(encoding="utf-8") != text:
            findings.append("the lock was written over")
        return findings


def additions_are_appended():
    with tempfile.TemporaryDirectory() as folder:
        lock = released(folder)
        before = describe.lock_lines(schemas.read([lock]))
        schema = altered(folder, TERMS, "abstain present\n", "abstain present absent\n")
        schema.read(added_event(folder))
        found = describe.lock(schema, lock, add=False)
        findings = [f"\"{named}\" is not said"
                    for named in ("event coin_tossed is new", "enum choice has other words")
                    if named not in found]
        findings += describe.lock(schema, lock, add=True) + describe.lock(schema, lock, add=False)
        after = describe.lock_lines(schemas.read([lock]))
        kept = all(after[name] == text for name, text in before.items() if name != "enum choice")
        return findings if kept else findings + ["what was locked was changed"]


def added_event(folder):
    path = Path(folder, "added.def")
    path.write_text("event 900 coin_tossed public \"A coin was tossed\"\n    flag heads\n",
                    encoding="utf-8")
    return path


def headings_once():
    """Every heading of a page is there once, or the links to it lead astray."""
    findings = []
    for path in describe.docs(describe.read()):
        lines = (ROOT / path).read_text(encoding="utf-8").split("\n")
        names = [line.lstrip("# ").lower() for line in lines if line.startswith("#")]
        findings += [f"{path}: {name} is there twice" for name in sorted(set(names))
                     if names.count(name) > 1]
    return findings


def cases():
    """Each case: its name, and what is wrong."""
    schema = describe.read()
    yield "the types in web/ are made of the schemas as they stand", stale(describe.types(schema))
    yield "the tables in docs/ are made of the schemas as they stand", stale(describe.docs(schema))
    yield "every heading of the tables is there once", headings_once()
    yield ("the vocabulary is as it was locked (tools/describe.py lock)",
           describe.lock(schema, describe.LOCK, add=False))
    for change in CHANGES:
        yield f"the lock finds a change: {change[3]}", change_found(*change)
    yield "what is new is appended to the lock", additions_are_appended()
