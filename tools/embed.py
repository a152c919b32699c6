#!/usr/bin/env python3
"""Makes a C file of the web's files, so that the program needs none of them beside it.

    embed.py OUT.c FILE...

src/http/assets.h says what the table holds. It is in the order of the names, so that two builds
agree.
"""
import hashlib
import sys
from pathlib import Path

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
BYTES_IN_A_LINE = 20


def name_of(path):
    """The path below web/."""
    parts = path.parts
    return "/".join(parts[len(parts) - parts[::-1].index("web"):])


def array(index, data):
    lines = [data[at:at + BYTES_IN_A_LINE] for at in range(0, len(data), BYTES_IN_A_LINE)]
    yield f"static const unsigned char bytes_{index}[] = {{\n"
    for line in lines or [b"\0"]:
        yield "\t" + ",".join(str(byte) for byte in line) + ",\n"
    yield "};\n\n"


def table(files):
    yield "const struct asset assets[] = {\n"
    for index, (path, data) in enumerate(files):
        digest = hashlib.sha256(data).hexdigest()[:16]
        yield f'\t{{ "{name_of(path)}", "{TYPES[path.suffix]}", "{digest}", '
        yield f"bytes_{index}, {len(data)} }},\n"
    if not files:
        yield '\t{ "", "", "", (const unsigned char *)"", 0 },\n'
    yield f"}};\n\nconst size_t assets_count = {len(files)};\n"


def main(out, names):
    paths = sorted((Path(name).resolve() for name in names), key=name_of)
    unknown = [path.name for path in paths if path.suffix not in TYPES]
    if unknown:
        sys.exit(f"embed.py: no media type is known for {', '.join(unknown)}; add it to TYPES")
    files = [(path, path.read_bytes()) for path in paths]
    text = ['/* Made by tools/embed.py from the files of web/. */\n#include "http/assets.h"\n\n']
    for index, (_, data) in enumerate(files):
        text.extend(array(index, data))
    text.extend(table(files))
    Path(out).write_text("".join(text), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
