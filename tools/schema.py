"""Reads the schemas: text/terms.def, record/events.def, assembly/actions.def. Their form is
described at the head of each; a mistake is told with its file and line."""
import re
import sys

BUILTIN = {  # type in a schema: (shape, type in C, type in TypeScript)
    "id": ("ID", "uint64_t", "number"), "number": ("NUMBER", "int64_t", "number"),
    "text": ("TEXT", "struct str", "string"), "flag": ("FLAG", "bool", "boolean"),
    "time": ("TIME", "int64_t", "number"), "weight": ("WEIGHT", "int64_t", "string"),
    "share": ("SHARE", "struct share", "string"), "digest": ("DIGEST", "struct digest", "string"),
}
HEAD = re.compile(r'(\w+) (.*?)(?: "([^"]*)")?$')


class Schema:
    def __init__(self):
        self.enums, self.parts, self.events, self.actions = {}, {}, {}, {}
        self.notes = {}     # "part count": the comment right above it
        self.sections = {}  # "part count": the one-line comment that stands alone before it

    def read(self, path):
        """Adds what stands in one .def file: a head line, then its fields, indented."""
        fields, note, section = None, [], ""
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            text = line.split("#")[0].rstrip()
            if not text:
                section = note[0] if len(note) == 1 and not line.strip() else section
                note = note + [line[1:].strip()] if line.startswith("#") else []
                continue
            where = f"{path}:{number}"
            if text[0].isspace():
                fields.append(self.field(text.split(), where))
                continue
            kind, words, sentence = HEAD.match(text).groups()
            name = f"{kind} {words.split()[1 if kind == 'event' else 0]}"
            self.notes[name], self.sections[name], note = " ".join(note), section, []
            fields = self.open(kind, words.split(), sentence, where)

    def open(self, kind, words, sentence, where):
        entry = {"fields": [], "sentence": sentence, "where": where}
        if kind == "enum":
            self.enums[words[0]] = words[1:]
        elif kind == "part":
            self.parts[words[0]] = entry
        elif kind == "event":
            entry["fields"].append(self.field(["id", "by"], where))
            entry.update(number=int(words[0]), public=words[2] == "public")
            self.events[words[1]] = entry
        elif kind == "action":
            who, then = words.index("who"), words.index("while")
            entry.update(object=words[2], who=words[who + 1:then], condition=words[then + 1])
            self.actions[words[0]] = entry
        else:
            sys.exit(f"{where}: '{kind}' is not one of enum, part, event, action")
        return entry["fields"]

    def field(self, words, where):
        optional = words[-1] == "?"
        words = words[:-1] if optional else words
        many = words[0] == "list"
        kind, name = words[-2:]
        if kind not in BUILTIN and kind not in self.enums and kind not in self.parts:
            sys.exit(f"{where}: type '{kind}' is not known")
        return {"kind": kind, "name": name, "many": many, "optional": optional}

    def c_type(self, field):
        kind = field["kind"]
        if field["many"]:
            return f"struct {kind}_list"
        if kind in self.enums:
            return f"enum {kind}"
        return BUILTIN[kind][1] if kind in BUILTIN else f"struct part_{kind}"

    def ts_type(self, field):
        kind = field["kind"]
        name = BUILTIN[kind][2] if kind in BUILTIN else camel(kind)
        return f"{name}[]" if field["many"] else name


def camel(name):
    return "".join(word.capitalize() for word in name.split("_"))


def read(paths):
    schema = Schema()
    for path in paths:
        schema.read(path)
    return schema
