"""The checks, checked: each must find what is planted for it, and nothing in what is sound."""
import runpy
import subprocess
import tempfile
from pathlib import Path

import ceilings
import contracts
import lists
import names
import project
import purity
import rooms
import words

SAYS = "/* Says what\n * it is for. */\n"


def function(body, name="planted"):
    return f"{SAYS}int\n{name}(void)\n{{\n{body}\n\treturn 0;\n}}\n"


def header(guard):
    return f"{SAYS}#ifndef {guard}\n#define {guard}\n\nint planted(void);\n\n#endif\n"


# What is planted: the check, the files, and what the finding must say.
PLANTED = {
    "a folder that is no room": (
        rooms.strangers, {"src/cellar/wine.c": SAYS}, "no room cellar"),
    "a room granted one above it": (
        rooms.upward, {"rooms.txt": "text: rules\nrules:\n"}, "text stands below rules"),
    "an include that is not granted": (
        rooms.includes, {"src/rules/planted.c": SAYS + '#include "store/sqlite.h"\n'},
        'planted.c:3: rules may not include "store/sqlite.h"'),
    "an include of main by a test of text": (
        rooms.includes, {"src/text/planted_test.c": SAYS + '#  include "main/config.h"\n'},
        "text may not include"),
    "an include without its room": (
        rooms.includes, {"src/rules/planted.c": SAYS + '#include "majority.h"\n'},
        "must be written with its room"),
    "JSON outside its files": (
        rooms.includes, {"src/http/session.c": SAYS + '#include "text/json.h"\n'},
        '"text/json.h" is kept to'),
    "SQLite outside the store": (
        rooms.includes, {"src/clerk/planted.c": SAYS + "#include <sqlite3.h>\n"},
        "<sqlite3.h> is kept to store"),
    "a file of 601 lines": (
        ceilings.long_files, {"src/text/planted.c": SAYS + "\n" * 599}, "601 lines"),
    "a stylesheet of 601 lines": (
        ceilings.long_files, {"web/styles/planted.css": "\n" * 601}, "601 lines"),
    "a line of 101 columns, counting tabs as eight": (
        ceilings.long_lines, {"src/text/planted.h": "\t" * 12 + "x" * 5 + "\n"}, "101 columns"),
    "a C function of 71 lines": (
        ceilings.long_functions, {"src/text/planted.c": function("\n" * 65)},
        "3: a function of 71"),
    "a C function of 71 lines with its brace at the end of a line": (
        ceilings.long_functions,
        {"src/text/planted.c": SAYS + "struct a { int b; };\nint x(void) {" + "\n" * 70 + "}\n"},
        "4: a function of 71"),
    "a Python function of 71 lines": (
        ceilings.long_functions, {"tools/planted.py": "def planted():\n" + "    pass\n" * 70},
        "1: a function of 71"),
    "a TypeScript function of 71 lines": (
        ceilings.long_functions,
        {"web/src/planted.ts": "export const planted = () => {\n" + "\n" * 69 + "};\n"},
        "1: a function of 71"),
    "a banned function": (
        words.calls, {"src/text/planted.c": function('\tsprintf (to, "%d", 1);')},
        "planted.c:6: sprintf: use"),
    "a call of the shell": (
        words.calls, {"src/main/planted.c": function('\tsystem("ls");')}, "system: use"),
    "a free beside a text that names it": (
        words.memory, {"src/http/planted.c": function('\tputs("free"); free(x);')},
        "planted.c:6: free: take it"),
    "a free handed on as a function": (
        words.memory, {"src/http/planted.c": function("\teach(list, free);")}, "free: take it"),
    "a note to oneself": (
        words.marks, {"src/http/planted.c": "/* TODO */\n"}, "TODO: do it now"),
    "a path of one machine": (
        words.marks, {"docs/planted.md": "Look in /home/ann/data.\n"}, "/home/a: a path below"),
    "a word about how it was made": (
        words.marks, {"README.md": "Co-Authored-By: nobody\n"}, "say what the thing is"),
    "a straight apostrophe in French": (
        words.french, {"web/src/i18n/fr.ts": 'export const fr = { a: "l\'heure" };\n'},
        "a curly apostrophe"),
    "a plain space before a colon in French": (
        words.french, {"web/src/i18n/desk/fr.ts": 'export const fr = { a: "Ici :" };\n'},
        "a no-break space"),
    "a folder called helpers": (
        names.paths, {"src/text/helpers/ring.c": SAYS}, "a name that says nothing"),
    "a file called date_utils": (
        names.paths, {"src/text/date_utils.c": SAYS}, "a name that says nothing"),
    "an identifier with manager in it": (
        names.identifiers, {"src/text/planted.c": function("", "vote_manager_open")},
        "vote_manager_open"),
    "an identifier with Helper in it": (
        names.identifiers, {"web/src/planted.ts": "const formHelper = 1;\n"}, "formHelper"),
    "a Python function called misc": (
        names.identifiers, {"tools/planted.py": "def misc():\n    pass\n"}, "misc"),
    "a header without a contract": (
        contracts.headers, {"src/text/planted.h": "/* Too short. */\n"},
        "begins with its contract"),
    "a source file that does not say what it is for": (
        contracts.sources, {"src/text/planted.c": "#include <stdio.h>\n"}, "what it is for"),
    "a script that does not say what it is for": (
        contracts.scripts, {"tools/planted.py": "#!/usr/bin/env python3\nimport os\n"},
        "what it is for"),
    "a guard with another file's name": (
        contracts.guards, {"src/text/planted.h": header("WHEREAS_TEXT_OTHER_H")},
        "WHEREAS_TEXT_PLANTED_H"),
    "a source file in no list": (
        lists.sources, {"src/text/planted.c": SAYS}, "src/text/planted.c: not in the sources"),
    "a unit test in no list": (
        lists.tests, {"src/text/planted_test.c": SAYS}, "planted_test.c: not in the tests"),
    "a list out of order": (
        lists.order, {"src/text/meson.build": "sources = files(\n'b.c',\n'a.c',\n)\n"},
        "sources must be in the order"),
    "a stylesheet in no list": (
        lists.assets, {"web/styles/planted.css": ""}, "web/styles/planted.css: not in the assets"),
}

# What no check may find fault with.
SOUND = {
    "src/rules/sound.c": SAYS + '#include "rules/sound.h"\n\n#include <assert.h>\n\n'
                         '#include "text/str.h"\n\n'
                         + function('\tputs("sprintf(a, b); } TO-DO"); /* never free(x); } */'
                                    "\n\tlist->free = 0; struct row *free;")
                         .removeprefix(SAYS),
    "src/rules/full.c": function("\n" * 64) + "\t" * 12 + "/**/\n" + "\n" * 527,
    "src/rules/sound.h": header("WHEREAS_RULES_SOUND_H"),
    "src/rules/sound_test.c": SAYS + '#include "rules/sound.h"\n#include <setjmp.h>\n',
    "src/rules/meson.build": "sources = files(\n\t'full.c',\n\t'sound.c',\n)\n\n"
                             "tests = [\n\t'sound',\n]\n",
    "tools/sound.py": '"""Says what it is for."""\n\n\ndef sound():\n    return 1\n',
    "docs/sound.md": "See https://example.org/home/page and /var/lib/whereas.\n",
}

# Planted in the compiled rooms: the check, the room, its code, and what the finding must say.
COMPILED = {
    "a clock in rules": (
        purity.impure, "rules", "#include <time.h>\nlong f(void) { return time(0); }",
        "rules reaches for time"),
    "memory of its own in wording": (
        purity.impure, "wording", "#include <stdlib.h>\nvoid *f(void) { return malloc(9); }",
        "wording reaches for malloc"),
    "a word on the screen in assembly": (
        purity.impure, "assembly", "#include <stdio.h>\nvoid f(void) { puts(\"x\"); }",
        "assembly reaches for puts"),
    "a file in text": (
        purity.restless, "text", "#include <fcntl.h>\nint f(void) { return open(\"x\", 0); }",
        "text reaches for open"),
    "chance in record": (
        purity.restless, "record", "#include <sys/random.h>\n"
        "long f(void *p) { return getrandom(p, 1, 0); }", "record reaches for getrandom"),
    "a counter in store": (
        purity.changeable, "store", "int f(void) { static int calls; return ++calls; }",
        "store: calls.0 can change (.bss)"),
    "a table in http that is not const": (
        purity.changeable, "http", "int limits[2] = { 1, 2 };", "http: limits can change (.data)"),
    "a variable of each thread in publish": (
        purity.changeable, "publish", "_Thread_local int depth;",
        "publish: depth can change (.tbss)"),
}
SOUND_CODE = """#include <string.h>
static const int one = 1;
static const int *const table[] = { &one };
const char *const words[] = { "a", "b" };
unsigned long f(const char *s, int i) { return strlen(s) + strlen(words[i]); }
int g(int i) { return *table[i]; }
"""


EMPTY = {
    "src/text/meson.build": "sources = files(\n)\n\ntests = [\n]\n",
    "web/meson.build": "assets = files(\n)\n",
}


def new_tree(base, root, files):
    """A small project with the real table of rooms, nothing in its lists, and `files` on top."""
    rooms_text = project.read(base / "rooms.txt")
    for name, text in {"rooms.txt": rooms_text, **EMPTY, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def compile_room(root, room, code):
    """A build folder that holds nothing but this room's library."""
    build = root / "built"
    (build / "src").mkdir(parents=True)
    (root / "code.c").write_text(code, encoding="utf-8")
    subprocess.run(["cc", "-O0", "-fPIC", "-U_FORTIFY_SOURCE", "-c", "code.c", "-o", "code.o"],
                   cwd=root, check=True)
    subprocess.run(["ar", "rc", build / "src" / f"lib{room}.a", "code.o"], cwd=root, check=True)
    return build


def expect(said, findings):
    """The finding that was planted, and no other."""
    if len(findings) == 1 and said in findings[0]:
        return []
    return [f"expected one finding that says: {said}", *(f"found: {f}" for f in findings)]


def in_texts(base):
    for name, (check, files, said) in PLANTED.items():
        with tempfile.TemporaryDirectory() as folder:
            new_tree(base, Path(folder), files)
            yield f"{name} is found", expect(said, check(Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        new_tree(base, Path(folder), SOUND)
        checks = {check for check, _, _ in PLANTED.values()}
        yield "nothing is found in what is sound", [
            finding for check in checks for finding in check(Path(folder))]


def in_rooms(base):
    for name, (check, room, code, said) in COMPILED.items():
        with tempfile.TemporaryDirectory() as folder:
            build = compile_room(Path(folder), room, code)
            yield f"{name} is found", expect(said, check(base, build))
    with tempfile.TemporaryDirectory() as folder:
        build = compile_room(Path(folder), "rules", SOUND_CODE)
        yield "nothing is found in a room that is sound", [
            finding for check in purity.CASES.values() for finding in check(base, build)]


# What a test may print, how it may end, and the verdicts that must be read from it.
PRINTED = {
    "each case is counted": (
        "ok - a\nnot ok - b\nok - c # SKIP no data\n", 1, ["passed", "failed", "skipped"]),
    "cmocka's cases are counted": (
        "1..3\nok 1 - a\nnot ok 2 - b\n# why\nnot ok 3 # SKIP c\n# not ok - all\n", 1,
        ["passed", "failed", "skipped"]),
    "a program that dies in its second case fails": ("1..3\nok 1 - a\n", -11, ["passed", "failed"]),
    "a program that ends badly without a word fails": ("ok - a\n", 1, ["passed", "failed"]),
    "a program that took too long fails": ("ok - a\n", None, ["passed", "failed"]),
    "a program that tests nothing fails": ("all is well, okay\n", 0, ["failed"]),
}


def in_counting(base):
    """The counting of tests/run.py itself."""
    read_cases = runpy.run_path(str(base / "tests" / "run.py"))["read_cases"]
    for name, (output, status, wanted) in PRINTED.items():
        verdicts = [case.verdict for case in read_cases(output, status)]
        yield name, [] if verdicts == wanted else [f"read {verdicts}, expected {wanted}"]


def cases(base, every_check):
    planted_for = {planted[0] for planted in [*PLANTED.values(), *COMPILED.values()]}
    yield "every check has something planted for it", [
        f"nothing is planted for {check.__module__}.{check.__name__}"
        for check in every_check if check not in planted_for]
    yield from in_texts(base)
    yield from in_rooms(base)
    yield from in_counting(base)
