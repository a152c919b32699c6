#!/usr/bin/env python3
"""Makes a C file of a folder's files, so that the program needs none of them beside it.

    embed.py [--bundle BUNDLE] OUT.c TABLE FOLDER FILE...

The table is named TABLE; names are paths below FOLDER. A bundle is what web/build.mjs made.
src/http/assets.h says what the table holds. It is in the order of the names, so that two builds
agree. What gzip makes shorter by a tenth is there twice.
"""
import argparse
import gzip
import hashlib
import json
import sys
from pathlib import Path

TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
NEVER_CHANGED = {".woff2"}  # another cut of a font is another file
WORTH_PACKING = 0.9
BYTES_IN_A_LINE = 20


def name_below(folder, path):
    parts = path.parts
    return "/".join(parts[len(parts) - parts[::-1].index(folder):])


def array(name, data):
    lines = [data[at:at + BYTES_IN_A_LINE] for at in range(0, len(data), BYTES_IN_A_LINE)]
    yield f"static const unsigned char {name}[] = {{\n"
    for line in lines or [b"\0"]:
        yield "\t" + ",".join(str(byte) for byte in line) + ",\n"
    yield "};\n\n"


def pack(data):
    """In gzip, without the time that its header could have; None where it is not worth it."""
    packed = gzip.compress(data, 9, mtime=0)
    return packed if len(packed) < WORTH_PACKING * len(data) else None


def row(index, name, data, packed, fixed):
    digest = hashlib.sha256(data).hexdigest()[:16]
    again = f"packed_{index}, {len(packed)}" if packed else "NULL, 0"
    return (f'\t{{ "{name}", "{TYPES[Path(name).suffix]}", "{digest}", bytes_{index}, '
            f'{len(data)}, {again}, {"true" if fixed else "false"} }},\n')


def table(name, files):
    """The text of the C file; `files` are (name, bytes, fixed)."""
    rows = []
    for index, (below, data, fixed) in enumerate(files):
        packed = pack(data)
        yield from array(f"bytes_{index}", data)
        if packed:
            yield from array(f"packed_{index}", packed)
        rows.append(row(index, below, data, packed, fixed))
    yield f"const struct asset {name}[] = {{\n"
    yield from rows or ['\t{ "", "", "", (const unsigned char *)"", 0, NULL, 0, false },\n']
    yield f"}};\n\nconst size_t {name}_count = {len(files)};\n"


def read(folder, paths):
    for path in map(Path.resolve, paths):
        yield name_below(folder, path), path.read_bytes(), path.suffix in NEVER_CHANGED


def unbundle(path):
    for file in json.loads(path.read_text(encoding="utf-8")):
        yield file["name"], file["text"].encode(), file["fixed"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundle", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("table")
    parser.add_argument("folder")
    parser.add_argument("files", type=Path, nargs="*")
    wish = parser.parse_args()
    files = list(read(wish.folder, wish.files))
    files += unbundle(wish.bundle) if wish.bundle else []
    unknown = [name for name, _, _ in files if Path(name).suffix not in TYPES]
    if unknown:
        sys.exit(f"embed.py: no media type is known for {', '.join(unknown)}; add it to TYPES")
    text = (f"/* Made by tools/embed.py from the files of {wish.folder}/. */\n"
            '#include "http/assets.h"\n\n')
    wish.out.write_text(text + "".join(table(wish.table, sorted(files))), encoding="utf-8")


if __name__ == "__main__":
    main()
