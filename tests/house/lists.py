"""Every source file, unit test and asset stands in a list, or it would rot unseen."""
import re

import project


def listed(root, path, name):
    """The entries of the list `name` in a meson.build."""
    match = re.search(rf"^\s*{name} = (?:files\()?[\[(]?(.*?)[\])]", project.read(root / path),
                      re.MULTILINE | re.DOTALL)
    return re.findall(r"'([^']+)'", match[1]) if match else []


def room_lists(root):
    return [path for path in project.files(root, ".build")
            if len(path.parts) == 3 and path.parts[0] == "src"]


def sources(root):
    found = []
    for path in room_lists(root):
        known = {file for name in ("sources", "program", "fixture")
                 for file in listed(root, path, name)}
        there = {file.relative_to(path.parent).as_posix() for file in project.files(root, ".c")
                 if file.is_relative_to(path.parent) and not file.name.endswith("_test.c")}
        found += [f"{path.parent / name}: not in the sources of {path}"
                  for name in sorted(there - known)]
    return found


def tests(root):
    found = []
    for path in room_lists(root):
        known = {f"{name}_test.c" for name in listed(root, path, "tests")}
        there = {file.relative_to(path.parent).as_posix() for file in project.files(root, ".c")
                 if file.is_relative_to(path.parent) and file.name.endswith("_test.c")}
        found += [f"{path.parent / name}: not in the tests of {path}"
                  for name in sorted(there - known)]
    return found


def order(root):
    found = []
    for path in room_lists(root):
        for name in ("sources", "tests"):
            entries = listed(root, path, name)
            if entries != sorted(set(entries)):
                found.append(f"{path}: {name} must be in the order of the alphabet, each once")
    return found


def assets(root):
    known = set(listed(root, root / "web" / "meson.build", "assets"))
    there = {path.relative_to("web").as_posix()
             for path in project.files(root, ".css", ".svg", ".woff2")
             if path.parts[0] == "web" and (path.parts[1] in ("styles", "fonts")
                                            or path.suffix == ".svg")}
    return [f"web/{name}: not in the assets of web/meson.build" for name in sorted(there - known)]


CASES = {
    "every source file is in its room's list": sources,
    "every unit test is in its room's list": tests,
    "the lists are in the order of the alphabet": order,
    "every style, font and picture is in the list of assets": assets,
}
