#!/usr/bin/env python3
"""Makes a C file of a folder's files, so that the program needs none of them beside it.

    embed.py OUT.c TABLE FOLDER FILE...      a table named TABLE; names are paths below FOLDER

src/http/assets.h says what the table holds. It is in the order of the names, so that two builds
agree.
"""
import hashlib
import sys
from pathlib import Path

TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
BYTES_IN_A_LINE = 20


def name_below(folder, path):
    parts = path.parts
    return "/".join(parts[len(parts) - parts[::-1].index(folder):])


def array(index, data):
    lines = [data[at:at + BYTES_IN_A_LINE] for at in range(0, len(data), BYTES_IN_A_LINE)]
    yield f"static const unsigned char bytes_{index}[] = {{\n"
    for line in lines or [b"\0"]:
        yield "\t" + ",".join(str(byte) for byte in line) + ",\n"
    yield "};\n\n"


def table(name, files):
    yield f"const struct asset {name}[] = {{\n"
    for index, (below, suffix, data) in enumerate(files):
        digest = hashlib.sha256(data).hexdigest()[:16]
        yield f'\t{{ "{below}", "{TYPES[suffix]}", "{digest}", bytes_{index}, {len(data)} }},\n'
    if not files:
        yield '\t{ "", "", "", (const unsigned char *)"", 0 },\n'
    yield f"}};\n\nconst size_t {name}_count = {len(files)};\n"


def main(out, name, folder, names):
    paths = [Path(path).resolve() for path in names]
    unknown = [path.name for path in paths if path.suffix not in TYPES]
    if unknown:
        sys.exit(f"embed.py: no media type is known for {', '.join(unknown)}; add it to TYPES")
    files = sorted((name_below(folder, path), path.suffix, path.read_bytes()) for path in paths)
    text = [f"/* Made by tools/embed.py from the files of {folder}/. */\n"
            '#include "http/assets.h"\n\n']
    for index, (_, _, data) in enumerate(files):
        text.extend(array(index, data))
    text.extend(table(name, files))
    Path(out).write_text("".join(text), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:4], sys.argv[4:])
