"""What is published, and what is brought in: views of the demonstration's conference rendered anew,
the export of all of it, and lists and texts imported into an empty house."""
import csv
import json
import os
import time
from pathlib import Path

from measuring import ROUNDS, built, run
from sizes import demonstration

MEMBERS, TEXTS = 1000, 200

TEXT = """RESOLUTION NO. {number}

SUPPORTING CLEAN WATER, PART {number}

1. WHEREAS, the rivers of every city are drunk from by those who live beside them; and
2. WHEREAS, what is let into a river in one city arrives in the next,
3. NOW, THEREFORE, BE IT RESOLVED, that the Conference calls for rivers that are kept clean.
"""


def paths_of(export):
    """One of each kind of view: lists, and the last of what has a page of its own."""
    paths = ["/", "/home.json"]
    for noun in ("resolutions", "votes", "members", "committees", "issues"):
        paths += [f"/{noun}", f"/{noun}.json"]
    for noun in ("resolutions", "votes", "members", "committees", "meetings"):
        if export.get(noun):
            paths += [f"/{noun}/{export[noun][-1]['id']}" + end for end in ("", ".json")]
    return paths


def timed(*command):
    began = time.monotonic()
    run(*command)
    return time.monotonic() - began


def imports(table, folder):
    base = Path(folder)
    with open(base / "members.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "city", "state", "ocd_division", "party", "population", "role",
                       "weight", "source"])
        rows.writerows([f"Member {i}", f"City {i}", "CA", "", "Green", 1000 + i, "member", "1",
                        "the register"] for i in range(MEMBERS))
    (base / "texts").mkdir()
    for number in range(1, TEXTS + 1):
        (base / "texts" / f"{number}.txt").write_text(TEXT.format(number=number),
                                                      encoding="utf-8")
    members, texts = [], []
    for number in range(ROUNDS):
        data = ("--data", str(base / f"import-{number}.db"), "--apply")
        members.append(timed(built("whereas"), "import", "members",
                             str(base / "members.csv"), *data))
        texts.append(timed(built("whereas"), "import", "resolutions", str(base / "texts"), *data))
    table.add(f"import of {MEMBERS:,} members", "s", members)
    table.add(f"import of {TEXTS} texts", "s", texts)


def measure(table, folder):
    table.part("publish: views of the demonstration's conference, export, import")
    path = demonstration(folder)
    exported = os.path.join(folder, "export.json")
    seconds = [timed(built("whereas"), "export", "json", exported, "--data", path)
               for _ in range(ROUNDS)]
    table.add("whereas export json, started for it", "s", seconds)
    table.add("  size of the document", "MB", [os.path.getsize(exported) / 1e6])
    with open(exported, encoding="utf-8") as file:
        paths = paths_of(json.load(file))
    rounds = [run(built("rendering"), path, *paths).splitlines() for _ in range(ROUNDS)]
    for lines in zip(*rounds):
        view, _, size = lines[0].split()
        table.add(f"{view}, {int(size):,} bytes", "µs", [float(line.split()[1]) for line in lines])
    imports(table, folder)
