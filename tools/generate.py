#!/usr/bin/env python3
"""Makes C tables of the schemas text/terms.def, record/events.def and assembly/actions.def.

    generate.py terms   TERMS OUT                   terms.h, terms.c
    generate.py events  TERMS EVENTS OUT            events.h, events.c
    generate.py actions TERMS EVENTS ACTIONS OUT    actions.h, actions.c, verbs.h, dispatch.c

It makes tables, prototypes and one switch, never logic."""
import os
import sys

import schema as schemas
from schema import BUILTIN

BANNER = "/* Made by tools/generate.py; change the .def instead. */\n"


def struct(schema, name, fields):
    lines = [f"struct {name} {{"]
    lines += [f"\t{schema.c_type(f)} {f['name']};" for f in fields]
    lines += [f"\tbool has_{f['name']};" for f in fields if f["optional"]]
    return "\n".join(lines + ["};", ""])


def lists(schema):
    """A list type for each enum and part that some list names."""
    text = ""
    for name in schema.enums:
        text += f"struct {name}_list {{\n\tenum {name} *at;\n\tsize_t count;\n}};\n"
    return text


def shape(schema, name, fields):
    rows = []
    for f in sorted(fields, key=lambda f: f["name"]):
        kind, row = f["kind"], [f'.name = "{f["name"]}"']
        row.append(f".offset = offsetof(struct {name}, {f['name']})")
        if kind in schema.enums:
            row += [".type = SHAPE_TERM", f".terms = TERMS_{kind.upper()}"]
        elif kind in schema.parts:
            row += [".type = SHAPE_PART", f".part = &shape_part_{kind}"]
        else:
            row.append(f".type = SHAPE_{BUILTIN[kind][0]}")
        row += [".list = true"] if f["many"] else []
        if f["optional"]:
            row += [".optional = true", f".given = offsetof(struct {name}, has_{f['name']})"]
        rows.append("\t{ " + ", ".join(row) + " },")
    return (f"static const struct shape_field fields_of_{name}[] = {{\n" + "\n".join(rows)
            + f"\n}};\nconst struct shape shape_{name} = {{\n\t\"{name}\", sizeof(struct {name}),"
            + f" fields_of_{name}, {len(rows)}\n}};\n\n")


def guarded(name, body):
    return f"{BANNER}#ifndef {name}\n#define {name}\n\n{body}\n#endif\n"


def terms(schema, out):
    body = ""
    for name, words in schema.enums.items():
        rows = "".join(f"\t{name.upper()}_{word.upper()},\n" for word in words)
        body += f"enum {name} {{\n{rows}\t{name.upper()}_COUNT\n}};\n\n"
    body += "enum terms {\n" + "".join(f"\tTERMS_{n.upper()},\n" for n in schema.enums)
    body += "\tTERMS_COUNT\n};\n\n"
    body += "struct terms_info {\n\tconst char *name;\n"
    body += "\tconst char *const *words;\n\tint count;\n};\n\n"
    body += "extern const struct terms_info terms_table[TERMS_COUNT];\n\n"
    for name in schema.enums:
        body += f"#define {name}_word(value) term_word(TERMS_{name.upper()}, (int)(value))\n"
    save(out, "terms.h", guarded("WHEREAS_TEXT_TERMS_H", body))
    code = BANNER + '#include "text/terms.h"\n\n'
    for name, words in schema.enums.items():
        code += f"static const char *const words_of_{name}[] = {{ "
        code += ", ".join(f'"{word}"' for word in words) + " };\n"
    code += "\nconst struct terms_info terms_table[TERMS_COUNT] = {\n"
    for name, words in schema.enums.items():
        code += f'\t{{ "{name}", words_of_{name}, {len(words)} }},\n'
    save(out, "terms.c", code + "};\n")


def events(schema, out):
    body = '#include "record/shape.h"\n\n' + lists(schema)
    for name, part in schema.parts.items():
        body += struct(schema, f"part_{name}", part["fields"])
        body += f"struct {name}_list {{\n\tstruct part_{name} *at;\n\tsize_t count;\n}};\n"
        body += f"extern const struct shape shape_part_{name};\n\n"
    for name, event in schema.events.items():
        body += struct(schema, f"event_{name}", event["fields"])
        body += f"extern const struct shape shape_event_{name};\n\n"
    rows = "".join(f"\tEVENT_{n.upper()} = {e['number']},\n" for n, e in schema.events.items())
    body += f"enum event_kind {{\n{rows}\tEVENT_KINDS\n}};\n\n"
    body += "struct event_kind_info {\n\tconst char *name;\n\tconst struct shape *shape;\n"
    body += "\tbool is_public;\n\tconst char *sentence;\n};\n\n"
    body += "/* By number; where there is no such event, name is NULL. */\n"
    body += "extern const struct event_kind_info event_kinds[EVENT_KINDS];\n"
    save(out, "events.h", guarded("WHEREAS_RECORD_EVENTS_H", body))
    code = BANNER + '#include "record/events.h"\n\n'
    for name, part in schema.parts.items():
        code += shape(schema, f"part_{name}", part["fields"])
    for name, event in schema.events.items():
        code += shape(schema, f"event_{name}", event["fields"])
    code += "const struct event_kind_info event_kinds[EVENT_KINDS] = {\n"
    for name, e in schema.events.items():
        code += f'\t[EVENT_{name.upper()}] = {{ "{name}", &shape_event_{name}, '
        code += f'{str(e["public"]).lower()},\n\t\t"{e["sentence"]}" }},\n'
    save(out, "events.c", code + "};\n")


def actions(schema, out):
    body = '#include "record/events.h"\n#include "assembly/permission.h"\n\n'
    for name, action in schema.actions.items():
        body += struct(schema, f"action_{name}", action["fields"])
        body += f"extern const struct shape shape_action_{name};\n\n"
    rows = "".join(f"\tACTION_{n.upper()},\n" for n in schema.actions)
    body += f"enum action_kind {{\n{rows}\tACTION_KINDS\n}};\n\n"
    body += "extern const struct action_kind_info action_kinds[ACTION_KINDS];\n"
    save(out, "actions.h", guarded("WHEREAS_ASSEMBLY_ACTIONS_H", body))
    code = BANNER + '#include "assembly/actions.h"\n\n'
    for name, action in schema.actions.items():
        code += shape(schema, f"action_{name}", action["fields"])
    code += "const struct action_kind_info action_kinds[ACTION_KINDS] = {\n"
    for name, a in schema.actions.items():
        object_at = f"offsetof(struct action_{name}, {a['object']})" if a["object"] != "-" else "0"
        who = " | ".join(f"MAY_{word.upper()}" for word in a["who"])
        code += f'\t{{ "{name}", &shape_action_{name}, {str(a["object"] != "-").lower()},\n'
        code += f'\t\t{object_at},\n\t\t{who},\n\t\tWHILE_{a["condition"].upper()},\n'
        code += f'\t\t"{a["object"]}", "{a["sentence"]}" }},\n'
    save(out, "actions.c", code + "};\n")
    dispatch(schema, out)


def dispatch(schema, out):
    body = '#include "assembly/actions.h"\n\nstruct assembly;\nstruct asking;\nstruct stamp;\n\n'
    for name in schema.actions:
        body += f"MUST_USE struct fault decide_{name}(struct asking *asking,\n"
        body += f"\tconst struct action_{name} *action);\n"
    for name in schema.events:
        body += f"void apply_{name}(struct assembly *assembly, const struct stamp *stamp,\n"
        body += f"\tconst struct event_{name} *event);\n"
    save(out, "verbs.h", guarded("WHEREAS_ASSEMBLY_VERBS_H", body))
    code = BANNER + '#include "assembly/dispatch.h"\n\n#include <assert.h>\n\n'
    code += '#include "assembly/verbs.h"\n\nstruct fault\ndispatch_decide(struct asking *asking, '
    code += "enum action_kind kind, const void *action)\n{\n\tswitch (kind) {\n"
    for name in schema.actions:
        code += f"\tcase ACTION_{name.upper()}:\n\t\treturn decide_{name}(asking, action);\n"
    code += "\tdefault:\n\t\treturn fault(FAULT_UNKNOWN_ACTION, \"\");\n\t}\n}\n\n"
    code += "void\ndispatch_apply(struct assembly *assembly, const struct stamp *stamp, "
    code += "enum event_kind kind, const void *event)\n{\n\tswitch (kind) {\n"
    for name in schema.events:
        code += f"\tcase EVENT_{name.upper()}:\n"
        code += f"\t\tapply_{name}(assembly, stamp, event);\n\t\tbreak;\n"
    code += "\tdefault:\n\t\tassert(false && \"an event without a name\");\n\t}\n}\n"
    save(out, "dispatch.c", code)


def save(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("terms", "events", "actions"):
        sys.exit(__doc__)
    make = {"terms": terms, "events": events, "actions": actions}[sys.argv[1]]
    make(schemas.read(sys.argv[2:-1]), sys.argv[-1])
