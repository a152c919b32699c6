"""Words that do not stand in the code, each with what to use instead."""
import re
from fnmatch import fnmatch

import project

CALLS = {
    "sprintf": "buf_format, or snprintf",
    "vsprintf": "vsnprintf",
    "strcpy": "str_keep, or a buf",
    "stpcpy": "str_keep, or a buf",
    "strcat": "a buf",
    "strncpy": "str_keep, or a buf",
    "strncat": "a buf",
    "strtok": "str_split",
    "strtok_r": "str_split",
    "gets": "fgets",
    "atoi": "str_number",
    "atol": "str_number",
    "atoll": "str_number",
    "atof": "exact numbers; nothing here is a floating point number",
    "rand": "a seed that is passed in; for secrets, libsodium in main",
    "srand": "a seed that is passed in",
    "random": "a seed that is passed in; for secrets, libsodium in main",
    "localtime": "date_write, with the offset passed in",
    "localtime_r": "date_write, with the offset passed in",
    "gmtime": "date_write",
    "ctime": "date_write",
    "asctime": "date_write",
    "system": "a call of the library; nothing here starts a shell",
    "popen": "a call of the library; nothing here starts a shell",
    "alloca": "the request's arena",
    "setjmp": "struct fault and TRY",
    "longjmp": "struct fault and TRY",
}

MEMORY = ("malloc", "calloc", "realloc", "reallocarray", "free", "strdup", "strndup", "asprintf",
          "vasprintf", "getline", "open_memstream")

# Where the one pair of malloc and free stands; and what stands in their place in a test.
MEMORY_AT_HOME = ("src/text/arena.c", "tests/faults/failing.c")

# Notes to oneself, paths of one machine, and how the work was done belong in none of the files.
MARKS = {
    r"\b(TODO|FIXME|XXX|HACK)\b": "do it now, or write what is missing in the documentation",
    r"(?<![\w.%~-])/(work|home|Users)/\w": "a path below the project, or an argument",
    r"(?i)\bco-authored-by\b|\blanguage model\b|\bLLMs?\b|\bAI[- ](assist|generat|written|agent)":
        "say what the thing is, not how it came about",
}
MARKED = (".c", ".h", ".def", ".py", ".ts", ".tsx", ".css", ".html", ".md", ".build", ".sh", "")
MARKS_AT_HOME = ("tests/house/words.py", "tests/house/planted.py", "LICENSE")


def c_files(root):
    return project.files(root, ".c", ".h", ".def")


def at_home(path, patterns):
    return any(fnmatch(path.as_posix(), pattern) for pattern in patterns)


def calls(root):
    pattern = re.compile(r"\b(" + "|".join(CALLS) + r")\s*\(")
    found = []
    for path in c_files(root):
        code = project.c_code(root / path)
        found += [f"{path}:{project.line_of(code, match.start())}: {match[1]}: "
                  f"use {CALLS[match[1]]}" for match in pattern.finditer(code)]
    return found


def memory(root):
    """Called, or handed on as a function; a member of a struct may be called `free`."""
    word = r"(?P<word>" + "|".join(MEMORY) + ")"
    called = re.compile(rf"(?<![\w.>]){word}\s*\(")
    handed_on = re.compile(rf"[(,=]\s*{word}\s*[),;]")
    found = []
    for path in c_files(root):
        if at_home(path, MEMORY_AT_HOME):
            continue
        code = project.c_code(root / path)
        found += [f"{path}:{project.line_of(code, match.start())}: {match['word']}: "
                  "take it from an arena"
                  for pattern in (called, handed_on) for match in pattern.finditer(code)]
    return found


def marks(root):
    found = []
    for path in project.files(root, *MARKED):
        if at_home(path, MARKS_AT_HOME):
            continue
        text = project.read(root / path)
        for pattern, instead in MARKS.items():
            found += [f"{path}:{project.line_of(text, match.start())}: {match[0]}: {instead}"
                      for match in re.finditer(pattern, text)]
    return found


def french(root):
    """As French is set: curly apostrophes, and no line ends before the signs of two parts."""
    found = []
    for path in project.files(root, ".ts"):
        if path.name != "fr.ts":
            continue
        text = project.read(root / path)
        for literal in re.finditer(r'"(?:[^"\\]|\\.)*"', text):
            odd = re.search(r"\w'[\w{]| (?=[:;!?](?:[\s\"]|$))", literal[0])
            if odd:
                found.append(f"{path}:{project.line_of(text, literal.start())}: {literal[0]}: "
                             "a curly apostrophe, a no-break space before : ; ! ?")
    return found


CASES = {
    "no banned function is called": calls,
    "only text/arena.c asks the machine for memory": memory,
    "no notes to oneself, no path of one machine": marks,
    "French is set as French is": french,
}
