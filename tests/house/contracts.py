"""Every file begins by saying what it is for."""
import re

import project

LEAST_LINES = 2  # of a header's contract


def first_comment(text):
    """The comment a C file begins with, or an empty string."""
    match = re.match(r"/\*.*?\*/", text, re.DOTALL)
    return match[0] if match else ""


def ours(root, *suffixes):
    return [path for path in project.files(root, *suffixes) if path.parts[0] != "web"]


def headers(root):
    return [f"{path}: a header begins with its contract, a comment of at least {LEAST_LINES} lines"
            for path in ours(root, ".h")
            if first_comment(project.read(root / path)).count("\n") + 1 < LEAST_LINES]


def sources(root):
    return [f"{path}: a file begins with a comment that says what it is for"
            for path in ours(root, ".c") if not first_comment(project.read(root / path))]


def scripts(root):
    return [f"{path}: a script begins with a docstring that says what it is for"
            for path in ours(root, ".py")
            if not re.match(r'(#![^\n]*\n)?"""', project.read(root / path))]


def guard_of(path):
    parts = path.parts[1:] if path.parts[0] == "src" else path.parts
    return "WHEREAS_" + re.sub(r"\W", "_", "_".join(parts)).upper()


def guards(root):
    found = []
    for path in ours(root, ".h"):
        name = guard_of(path)
        code = project.c_code(root / path).strip()
        if not (code.startswith(f"#ifndef {name}\n#define {name}\n") and code.endswith("#endif")):
            found.append(f"{path}: its guard must be {name}, around everything")
    return found


CASES = {
    "every header begins with its contract": headers,
    "every source file begins with what it is for": sources,
    "every Python file begins with what it is for": scripts,
    "every header's guard is named after it": guards,
}
