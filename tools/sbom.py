#!/usr/bin/env python3
"""Writes the bill of materials of a built program (CycloneDX 1.5, JSON) to standard output.

    sbom.py PROGRAM

It is made from what is there: the program itself, the libraries that it is linked with and theirs
(as the loader finds them, with the Debian packages and versions they come from), those that it
opens to print cards and theirs (scope "optional": it runs without them), the fonts and packages of
the client that it carries in itself, and the packages that only its tests use (scope "excluded").
The same program on the same machine gives the same bytes; its time is
SOURCE_DATE_EPOCH, or that of the commit.
"""
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPENS = ROOT / "src" / "publish" / "drawing.c"
PROGRAM_REF = "whereas"


def said(*command):
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return answer.stdout


def sha256(path):
    return {"alg": "SHA-256", "content": hashlib.sha256(Path(path).read_bytes()).hexdigest()}


def needed(path):
    """The names of the libraries that a file asks the loader for."""
    return re.findall(r"\(NEEDED\) +Shared library: \[(.+?)\]", said("readelf", "-d", str(path)))


def loaded(program):
    """Where the loader finds each library, by name."""
    return {name: os.path.realpath(path)
            for name, path in re.findall(r"^\s+(\S+) => (/\S+)", said("ldd", str(program)), re.M)}


def owners(paths):
    """The Debian package that each file belongs to: name, version, architecture. Debian has moved
    /lib into /usr, and its packages name a file by either."""
    names = {name: path for path in paths
             for name in (path, path.removeprefix("/usr"), "/usr" + path)}
    found = subprocess.run(["dpkg-query", "-S", *names], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, text=True, check=False).stdout
    package = {names[line.split(": ")[1]]: line.split(": ")[0].split(",")[0]
               for line in found.splitlines() if line.split(": ")[-1] in names}
    for path in sorted(set(paths) - set(package)):
        sys.exit(f"sbom.py: {path} belongs to no Debian package")
    told = said("dpkg-query", "-W", "-f=${binary:Package} ${Package} ${Version} ${Architecture}\n",
                *sorted(set(package.values())))
    facts = {line.split()[0]: line.split()[1:] for line in told.splitlines()}
    return {path: facts.get(name) or facts[name.split(":")[0]] for path, name in package.items()}


def distribution():
    text = Path("/etc/os-release").read_text(encoding="utf-8")
    return re.search(r'^VERSION_ID="?([\w.]+)', text, re.MULTILINE)[1]


def opened():
    """Where the loader finds the libraries that the program opens while it runs, by name."""
    names = re.findall(r'"(lib[^"]+\.so[.\d]*)"', OPENS.read_text(encoding="utf-8"))
    known = dict(re.findall(r"^\s+(\S+) \(libc6,[^)]*\) => (/\S+)$", said("ldconfig", "-p"), re.M))
    return {name: os.path.realpath(known[name]) for name in names}


def libraries(program):
    """A component for each library, and who depends on whom."""
    linked, asked, release = loaded(program), opened(), distribution()
    found = {**asked, **linked}
    for path in asked.values():
        found = {**loaded(path), **found}
    refs, components, owner = {}, [], owners(found.values())
    for name, path in sorted(found.items()):
        package, version, architecture = owner[path]
        refs[name] = f"pkg:deb/debian/{package}@{version}?arch={architecture}#{name}"
        components.append({
            "type": "library", "bom-ref": refs[name], "name": package, "version": version,
            "purl": f"pkg:deb/debian/{package}@{version.replace('+', '%2B').replace(':', '%3A')}"
                    f"?arch={architecture}&distro=debian-{release}",
            "scope": "required" if name in linked else "optional", "hashes": [sha256(path)],
            "properties": [{"name": "whereas:file", "value": name}],
        })
    edges = {PROGRAM_REF: [refs[name] for name in (*needed(program), *asked) if name in refs]}
    for name, path in found.items():
        edges[refs[name]] = [refs[other] for other in needed(path) if other in refs]
    return components, edges


def fonts():
    for licence in sorted((ROOT / "web" / "fonts").glob("OFL-*.txt")):
        name = licence.stem.removeprefix("OFL-")
        for path in sorted(licence.parent.glob(f"{name}*.woff2")):
            yield {"type": "data", "bom-ref": f"font:{path.stem}", "name": path.stem,
                   "scope": "required", "licenses": [{"license": {"id": "OFL-1.1"}}],
                   "hashes": [sha256(path)]}


def packages(lock, scope):
    """What a lock file of npm names."""
    if not lock.exists():
        return
    for path, package in sorted(json.loads(lock.read_text(encoding="utf-8"))["packages"].items()):
        if not path:
            continue
        name = path.rpartition("node_modules/")[2]
        kept = "excluded" if package.get("dev") else scope
        purl = f"pkg:npm/{name.replace('@', '%40')}@{package['version']}"
        component = {"type": "library", "bom-ref": f"{purl}#{lock.parent.relative_to(ROOT)}",
                     "name": name, "version": package["version"], "purl": purl, "scope": kept}
        if package.get("license"):
            component["licenses"] = [{"expression": package["license"]}]
        yield component


def time_of_build():
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        epoch = said("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    instant = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def bill(program):
    told = re.match(r"whereas (\S+) \(commit (\S+)\)", said(program, "--version"))
    version, commit = told.groups()
    linked, edges = libraries(program)
    components = [*linked, *fonts(), *packages(ROOT / "web" / "package-lock.json", "required"),
                  *packages(ROOT / "tests" / "web" / "package-lock.json", "excluded")]
    itself = {"type": "application", "bom-ref": PROGRAM_REF, "name": "whereas", "version": version,
              "licenses": [{"license": {"id": "Apache-2.0"}}], "hashes": [sha256(program)],
              "properties": [{"name": "whereas:commit", "value": commit}]}
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, sha256(program)["content"]).urn,
        "metadata": {"timestamp": time_of_build(), "component": itself},
        "components": components,
        "dependencies": [{"ref": ref, "dependsOn": sorted(set(on))}
                         for ref, on in sorted(edges.items())],
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(json.dumps(bill(sys.argv[1]), indent=1, ensure_ascii=False))
