"""Ceilings: 70 lines a function, 600 a file, 100 columns a line (a tab is eight)."""
import ast
import re

import project

FUNCTION_LINES = 70
FILE_LINES = 600
COLUMNS = 100
TAB = 8

CODE = (".c", ".h", ".py", ".ts", ".tsx", ".css", ".sh", ".build")
PROGRAMS = {"Makefile", "run", "install", "build"}  # scripts without a suffix


def code_files(root):
    return [path for path in project.files(root)
            if path.suffix in CODE or path.name in PROGRAMS]


def long_files(root):
    counted = ((path, len(project.read(root / path).splitlines())) for path in code_files(root))
    return [f"{path}: {lines} lines, at most {FILE_LINES}; split it by noun"
            for path, lines in counted if lines > FILE_LINES]


def long_lines(root):
    return [f"{path}:{number}: {len(line.expandtabs(TAB))} columns, at most {COLUMNS}"
            for path in code_files(root)
            for number, line in enumerate(project.read(root / path).splitlines(), 1)
            if len(line.expandtabs(TAB)) > COLUMNS]


def c_functions(code):
    """The first and last line of every function. A block at the outermost level whose brace follows
    a closing parenthesis is one; it begins behind the end of what stands before it."""
    code = re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", lambda m: "\n" * m[0].count("\n"), code,
                  flags=re.MULTILINE)
    depth, begins, is_function = 0, 0, False
    for match in re.finditer(r"[{};]", code):
        sign, at = match[0], match.start()
        if sign == "{":
            if depth == 0:
                head = code[begins:at]
                is_function = head.rstrip().endswith(")")
                first = project.line_of(code, begins + len(head) - len(head.lstrip()))
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0 and is_function:
                yield first, project.line_of(code, at)
        if depth == 0 and sign != "{":
            begins, is_function = at + 1, False


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.lineno, node.end_lineno


def script_functions(text):
    """Of a TypeScript file: what begins at the margin and ends with a brace at the margin."""
    first = None
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\S.*(\bfunction\b|=>|\bclass\b).*", line) and not line.startswith(("/", "*")):
            first = number
        elif line.startswith("}") and first:
            yield first, number
            first = None


def functions(root, path):
    if path.suffix in (".c", ".h"):
        return c_functions(project.c_code(root / path))
    if path.suffix == ".py" or project.read(root / path).startswith("#!/usr/bin/env python3"):
        return python_functions(project.read(root / path))
    if path.suffix in (".ts", ".tsx"):
        return script_functions(project.read(root / path))
    return []


def long_functions(root):
    return [f"{path}:{first}: a function of {last - first + 1} lines, at most {FUNCTION_LINES}"
            for path in code_files(root) for first, last in functions(root, path)
            if last - first + 1 > FUNCTION_LINES]


CASES = {
    f"no file has more than {FILE_LINES} lines": long_files,
    f"no line has more than {COLUMNS} columns": long_lines,
    f"no function has more than {FUNCTION_LINES} lines": long_functions,
}
