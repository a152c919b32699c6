"""Every #include in src/ is one that rooms.txt grants."""
import re
from fnmatch import fnmatch

import project

INCLUDE = re.compile(r"^\s*#\s*include\s+(<[^>\n]+>|\"[^\"\n]+\")", re.MULTILINE)


def read_rooms(root):
    """The table of rooms.txt: the rooms each may include, and the headers kept to a few files."""
    granted, kept = {}, {}
    for line in project.read(root / "rooms.txt").splitlines():
        if line.startswith("only "):
            header, pattern, reason = re.fullmatch(r"only (\S+) in (\S+) because (.+)",
                                                   line).groups()
            kept.setdefault(header.strip("<>"), []).append(pattern)
        elif line and not line.startswith("#"):
            room, others = line.split(":")
            granted[room] = {room, *others.split()}
    return granted, kept


def refused(room, path, header, granted, kept):
    """Why this file may not include this header, or None."""
    name = header[1:-1]
    inside = path.relative_to("src").as_posix()
    if name in kept and not any(fnmatch(inside, pattern) for pattern in kept[name]):
        return f"{header} is kept to {', '.join(kept[name])}"
    if header[0] == "<":
        return None
    if "/" not in name:
        return f'{header} must be written with its room: "{room}/{name}"'
    if name.split("/")[0] not in granted[room]:
        return f"{room} may not include {header}"
    return None


def strangers(root):
    """Files and folders in src/ that are no room."""
    granted, _ = read_rooms(root)
    return [f"{path}: there is no room {path.parts[1]} in rooms.txt"
            for path in project.files(root)
            if path.parts[0] == "src" and len(path.parts) > 2 and path.parts[1] not in granted]


def upward(root):
    """Rooms that are granted something not standing below them."""
    granted, _ = read_rooms(root)
    order = list(granted)
    return [f"rooms.txt: {room} stands below {other} and may not include it"
            for room, others in granted.items() for other in others
            if other not in order or order.index(other) > order.index(room)]


def includes(root):
    granted, kept = read_rooms(root)
    found = []
    for path in project.files(root, ".c", ".h", ".def"):
        if path.parts[0] != "src" or path.parts[1] not in granted:
            continue
        text = project.read(root / path)
        for match in INCLUDE.finditer(text):
            reason = refused(path.parts[1], path, match[1], granted, kept)
            if reason:
                found.append(f"{path}:{project.line_of(text, match.start(1))}: {reason}")
    return found


CASES = {
    "every folder in src is a room of rooms.txt": strangers,
    "a room is granted only rooms below it": upward,
    "every include is granted by rooms.txt": includes,
}
