"""The figures of the operator's guide are those of the code; its files are taken by their
readers."""
import ast
import re
import subprocess
import tempfile
from pathlib import Path

from project import program, read

GUIDE = "docs/operating.md"
ROW = re.compile(r"^\| .* \| ([\d,]+) ?(\w*) \| `(\w+)` \| (\S+) \|$", re.MULTILINE)
UNITS = {"": 1, "bytes": 1, "KiB": 1024, "MiB": 1024 ** 2,
         # of time, in milliseconds as the code has it:
         "milliseconds": 1,
         "seconds": 1000, "minutes": 60 * 1000, "hours": 3600 * 1000, "days": 24 * 3600 * 1000}


def worth(expression):
    """A product of whole numbers, as C has it."""
    def value(node):
        if isinstance(node, ast.BinOp):
            return value(node.left) * value(node.right)
        return node.value
    return value(ast.parse(expression, mode="eval").body)


def limits_hold():
    found = []
    for number, unit, name, path in ROW.findall(read(GUIDE)):
        stands = re.search(rf"\b{name} = ([\d* ]+)[,;}} ]", read(path))
        told = int(number.replace(",", "")) * UNITS[unit]
        if not stands or worth(stands[1].strip()) != told:
            code = stands[1] if stands else "nowhere"
            found.append(f"{name} is {code} in {path}, not {number} {unit}")
    return found or ([] if ROW.search(read(GUIDE)) else ["the table of limits is missing"])


def block(name):
    return re.search(rf"^```ini {re.escape(name)}\n(.*?)^```", read(GUIDE), re.M | re.S)[1]


def configuration_is_read():
    """With the guide's file the program goes on to look for the data file that the file names."""
    with tempfile.TemporaryDirectory(prefix="whereas-test-") as folder:
        path = Path(folder) / "whereas.ini"
        missing = Path(folder) / "conference.db"
        named = "/var/lib/whereas/conference.db"
        path.write_text(block(path.name).replace(named, str(missing)))
        said = subprocess.run([program(), "check", "--config", str(path)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
    taken = said.returncode == 3 and str(missing) in said.stdout
    return [] if taken else said.stdout.splitlines() or ["it said nothing"]


def cases():
    yield "the limits of the operator's guide are those of the code", limits_hold()
    yield "the guide's configuration file is read", configuration_is_read()
