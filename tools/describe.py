#!/usr/bin/env python3
"""Describes the schemas to those who do not compile them, and keeps what is released from changing.

    describe.py types          web/src/types/{terms,events,actions}.ts
    describe.py docs           docs/events.md and docs/actions.md
    describe.py lock           is everything in src/record/events.lock still as it was?
    describe.py lock --add     puts what is new into it

The lock holds every enum, part and event of the record, in the form of the .def files. As long as
its version is 0 nothing is released, and --add writes it anew; after that it only appends."""
import re
import sys
import textwrap
from pathlib import Path

import schema as schemas
from schema import BUILTIN, camel

ROOT = Path(__file__).resolve().parents[1]
DEFINITIONS = ("src/text/terms.def", "src/record/events.def", "src/assembly/actions.def")
LOCK = ROOT / "src" / "record" / "events.lock"
VERSION = re.compile(r"# version (\d+)\n")
LINE_MOST = 92
TAB = "\t"
BANNER = "Made by tools/describe.py of the schemas (*.def) in src/."


def read():
    return schemas.read([ROOT / path for path in DEFINITIONS])


# TypeScript

TYPES_HEAD = f"""// {BANNER}
// As in JSON: a time is a number of milliseconds since 1970, a weight a decimal in a string
// ("12.25"), a share a fraction ("2/3"), a digest 64 hex digits, an id the number of the entry that
// created it (0: none).
"""


def wrapped(items, indent):
    """Items side by side, in lines of no more than a hundred columns; none is broken."""
    text = " ".join(item.replace(" ", "\0") for item in items)
    lines = textwrap.wrap(text, LINE_MOST - 8 * len(indent), break_on_hyphens=False)
    return "".join(f"{indent}{line}\n" for line in lines).replace("\0", " ")


def type_members(schema, fields, indent):
    return wrapped((f"{f['name']}{'?' if f['optional'] else ''}: {schema.ts_type(f)};"
                    for f in fields), indent)


def type_map(schema, name, entries):
    used = {f["kind"] for entry in entries.values() for f in entry["fields"]} - set(BUILTIN)
    text = "import type {\n" + wrapped((f"{camel(kind)}," for kind in sorted(used)), TAB)
    text += f'}} from "./terms";\n\nexport interface {name}s {{\n'
    for kind, entry in entries.items():
        text += f"\t/** {entry['sentence']} */\n\t{kind}: {{\n"
        text += type_members(schema, entry["fields"], TAB * 2) + "\t};\n"
    return text + f"}}\n\nexport type {name}Kind = keyof {name}s;\n"


def types(schema):
    text = TYPES_HEAD
    for name, words in schema.enums.items():
        list_name = camel(name)[0].lower() + camel(name)[1:] + "Words"
        listed = wrapped((f'"{word}",' for word in words), TAB)
        text += note(schema, f"enum {name}", "\n/** {} */")
        text += f"\nexport const {list_name} = [\n{listed}] as const;\n"
        text += f"export type {camel(name)} = (typeof {list_name})[number];\n"
    for name, part in schema.parts.items():
        text += note(schema, f"part {name}", "\n/** {} */")
        text += f"\nexport interface {camel(name)} {{\n"
        text += type_members(schema, part["fields"], TAB) + "}\n"
    head = f"// {BANNER}\n"
    return {"web/src/types/terms.ts": text,
            "web/src/types/events.ts": head + type_map(schema, "Event", schema.events),
            "web/src/types/actions.ts": head + type_map(schema, "Action", schema.actions)}


def note(schema, name, form):
    """What the comment above a definition says, in lines of no more than a hundred columns."""
    lines = textwrap.wrap(schema.notes[name], LINE_MOST, break_on_hyphens=False)
    return form.format("\n".join(lines)) if lines else ""


# Documents

EVENTS_HEAD = f"""# Events

<!-- {BANNER} -->

What can stand in the record. An event is a fact: it is never refused, never changed. Its entry
carries its number and its time; `by` is the person who acted, 0 for the administrator. An entity's
id is the number of the entry that created it. Private events are never published. In JSON an id, a
number and a time (in milliseconds since 1970) are numbers, a weight is a decimal in a string
(`"12.25"`), a share a fraction (`"2/3"`), a digest 64 hex digits, and a term one of its words.
"""

ACTIONS_HEAD = f"""# Actions

<!-- {BANNER} -->

What somebody may ask for: `POST /api/actions/NAME` with the fields as one JSON object. An action
may be refused, and then nothing has happened. This page is printed from the table that is enforced;
what a column can't say is checked by the function that decides the action.
"""

MATRIX_HEAD = """
## Who may ask for what

Roles count in the body that the action concerns, found by the field under *in* (where there is
none, in the whole house); a clerk of the body above counts as its clerk. *Person* is anybody who is
signed in. *While* is what must hold of that entity.
"""


def table(rows):
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines) + "\n"


def field_table(schema, fields):
    rows = [("field", "type", "")]
    for field in fields:
        kind = field["kind"]
        kind = kind if kind in BUILTIN else f"[{kind}](events.md#{kind})"
        rows.append((f"`{field['name']}`", f"list of {kind}" if field["many"] else kind,
                     "may be left out" if field["optional"] else ""))
    return table(rows)


def sections(schema, kind, entries, describe):
    text, section = "", ""
    for name, entry in entries.items():
        if schema.sections[f"{kind} {name}"] != section:
            section = schema.sections[f"{kind} {name}"]
            text += f"\n## {section}\n"
        text += f"\n### {name}\n\n{describe(entry)}\n\n" + field_table(schema, entry["fields"])
    return text


def event_text(event):
    who = "public" if event["public"] else "private"
    return f"Number {event['number']}, {who}. *{event['sentence']}*"


def matrix(schema):
    roles = [*schema.enums["role"], "person", "administrator"]
    rows = [("action", *(role.replace("_", " ") for role in roles), "in", "while")]
    for name, action in schema.actions.items():
        marks = ("yes" if role in action["who"] else "" for role in roles)
        where = "" if action["object"] == "-" else f"`{action['object']}`"
        rows.append((f"[{name}](#{name})", *marks, where, action["condition"].replace("_", " ")))
    return table(rows)


def docs(schema):
    events = EVENTS_HEAD + sections(schema, "event", schema.events, event_text) + "\n## Parts\n"
    for name, part in schema.parts.items():
        events += f"\n### {name}\n\n" + note(schema, f"part {name}", "{}\n\n")
        events += field_table(schema, part["fields"])
    events += "\n## Terms\n"
    for name, words in schema.enums.items():
        events += f"\n### {name}\n\n" + note(schema, f"enum {name}", "{}\n\n")
        events += ", ".join(f"`{word}`" for word in words) + "\n"
    actions = ACTIONS_HEAD + MATRIX_HEAD + "\n" + matrix(schema)
    actions += sections(schema, "action", schema.actions, "{sentence}.".format_map)
    return {"docs/events.md": events, "docs/actions.md": actions}


# The lock

LOCK_HEAD = """# version {}
# What the record may hold, for ever: nothing here changes. tools/describe.py lock compares it with
# the .def files; --add appends what is new. The version is 0 until a first release raises it to 1.
"""


def lock_lines(schema):
    """Every head line and its fields, in one form: {"event ballot_cast": text}."""
    lines = {f"enum {name}": f"enum {name} {' '.join(words)}\n"
             for name, words in schema.enums.items()}
    for name, part in schema.parts.items():
        lines[f"part {name}"] = f"part {name}\n" + lock_fields(part["fields"])
    for name, e in schema.events.items():
        head = f"event {e['number']} {name} {'public' if e['public'] else 'private'}\n"
        lines[f"event {name}"] = head + lock_fields(e["fields"][1:])  # "by" goes without saying
    return lines


def lock_fields(fields):
    return "".join(f"    {'list ' if f['many'] else ''}{f['kind']} {f['name']}\n" for f in fields)


def compare(schema, locked):
    """(what changed, what is new), each a list of sentences."""
    now, then = lock_lines(schema), lock_lines(locked)
    changed, new = [], [f"{name} is new" for name in now if name not in then]
    for name, text in then.items():
        if name not in now:
            changed.append(f"{name} is gone")
        elif name.startswith("enum ") and now[name] != text:
            longer = now[name].split()[:len(text.split())] == text.split()
            (new if longer else changed).append(f"{name} has other words")
        elif now[name] != text:
            changed.append(f"{name} changed")
    return changed, new


def misnumbered(schema):
    """The highest number stands last; the tables are as long as it says."""
    numbers = [event["number"] for event in schema.events.values()]
    return [] if numbers == sorted(set(numbers)) else ["the numbers of events must rise, each once"]


def lock(schema, path, add):
    """The faults; with `add` the file is brought up to date first, where that is allowed."""
    version = int(VERSION.match(path.read_text(encoding="utf-8"))[1]) if path.exists() else 0
    locked = schemas.read([path]) if path.exists() else schemas.Schema()
    changed, new = compare(schema, locked)
    if not add:
        return misnumbered(schema) + changed + new
    faults = misnumbered(schema) + (changed if version > 0 else [])
    if not faults:
        lines = "".join("\n" + text for text in lock_lines(schema).values())
        path.write_text(LOCK_HEAD.format(version) + lines, encoding="utf-8")
    return faults


def main(arguments):
    made = {("types",): types, ("docs",): docs}.get(tuple(arguments))
    if made:
        for path, text in made(read()).items():
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(text, encoding="utf-8")
    elif arguments in (["lock"], ["lock", "--add"]):
        faults = lock(read(), LOCK, add="--add" in arguments)
        sys.exit("\n".join(faults) or 0)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
