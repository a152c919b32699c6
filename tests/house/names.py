"""Names that say nothing are refused: a function without a home shows that a noun is missing."""
import io
import re
import tokenize

import project

REFUSED = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"}

IDENTIFIER = re.compile(r"[A-Za-z_]\w*")


def words(name):
    """The words of a name, written with underscores, hyphens, dots or inner capitals."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def paths(root):
    return [f"{path}: a name that says nothing; name it for what it holds"
            for path in project.files(root) if any(words(part) & REFUSED for part in path.parts)]


def c_identifiers(root, path):
    code = project.c_code(root / path)
    return ((match[0], project.line_of(code, match.start()))
            for match in IDENTIFIER.finditer(code) if words(match[0]) & REFUSED)


def python_identifiers(root, path):
    tokens = tokenize.generate_tokens(io.StringIO(project.read(root / path)).readline)
    return ((token.string, token.start[0]) for token in tokens if token.type == tokenize.NAME)


def identifiers(root):
    found = []
    for path in project.files(root, ".c", ".h", ".ts", ".tsx", ".py"):
        read = python_identifiers if path.suffix == ".py" else c_identifiers
        found += [f"{path}:{line}: {name}: a name that says nothing; name it for what it does"
                  for name, line in read(root, path) if words(name) & REFUSED]
    return found


CASES = {
    "no file or folder has a name that says nothing": paths,
    "no identifier has a name that says nothing": identifiers,
}
