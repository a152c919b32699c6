"""The manual page: sound mdoc, and every command, option, variable and status of the program."""
import re
import shutil
import subprocess
from pathlib import Path

from project import ROOT, commands, differences, names_in, options, program, read

PAGE = "docs/whereas.1"
OPTIONS_C = "src/main/options.c"
PATIENCE_SECONDS = 20
ASKS = {"help", "usage"}  # every command knows them; the synopsis leaves them out


def section(name):
    found = re.search(rf"^\.Sh {name}\n(.*?)(?=^\.Sh |\Z)", read(PAGE), re.M | re.S)
    return found[1] if found else ""


def lint():
    if not shutil.which("mandoc"):
        return "there is no mandoc here"
    said = subprocess.run(["mandoc", "-T", "lint", str(ROOT / PAGE)], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False).stdout
    return [line for line in said.splitlines() if "outdated mandoc.db" not in line]


def synopsis():
    """The options of each command, by the command's name."""
    called = re.split(r"^\.Nm\n", section("SYNOPSIS"), flags=re.MULTILINE)[1:]
    return {re.match(r"\.Cm (\w+)", call)[1]: set(re.findall(r"\.Op Fl -(\w+)", call))
            for call in called}


def commands_stand():
    described = set(re.findall(r"^\.It Cm (\w+)$", section("DESCRIPTION"), re.MULTILINE))
    known = commands() | {"help"}
    return (differences(set(synopsis()), "the synopsis", known, "--help")
            + differences(described, "the description", known, "--help"))


def options_stand():
    found, called = [], synopsis()
    for command in sorted(commands()):
        found += differences(called.get(command, set()), f"the synopsis of {command}",
                             options(command) - ASKS, "its --help")
    described = set(re.findall(r"^\.It .*Fl -(\w+)", section("OPTIONS"), re.MULTILINE))
    known = set().union(*map(options, commands()))
    return found + differences(described, "the options", known, "--help")


def variables_stand():
    known = names_in(OPTIONS_C, r'"(WHEREAS_\w+)"')
    described = set(re.findall(r"^\.It Ev (\w+)", section("ENVIRONMENT"), re.MULTILINE))
    return differences(described, "the page", known, OPTIONS_C)


def settings_stand():
    known = names_in(OPTIONS_C, r'OPTION_\w+, "WHEREAS_\w+", "(\w+)"|0, "WHEREAS_\w+", "(\w+)"')
    known = {name for pair in known for name in pair if name}
    words = re.search(r"the names are\n(.*?)\nLines", section("FILES"), re.DOTALL)[1]
    described = set(re.findall(r"\b[a-z]{2,}\b", words)) - {"and"}
    return differences(described, "the page", known, OPTIONS_C)


def statuses_stand():
    known = names_in("src/main/options.h", r"EXIT_\w+ = (\d)")
    described = set(re.findall(r"^\.It (\d)$", section("EXIT STATUS"), re.MULTILINE))
    return differences(described, "the page", known, "src/main/options.h")


def demonstration_ends():
    """It is told to, in the middle of playing: with status 0, and without leaving its file."""
    before = set(Path("/tmp").glob("whereas-demo-*"))
    playing = subprocess.Popen([program(), "demo", "--listen", "127.0.0.1:0"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    playing.stdout.readline()
    made = set(Path("/tmp").glob("whereas-demo-*")) - before
    playing.terminate()
    try:
        status = playing.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        playing.kill()
        status = f"none in {PATIENCE_SECONDS} seconds"
    playing.communicate()
    left = [folder for folder in made if folder.exists()]
    return ([f"its status was {status}"] * (status != 0) + ["it made no folder"] * (not made)
            + [f"it left {folder}" for folder in left])


def cases():
    yield "the manual page is sound mdoc", lint()
    yield "the manual page has the commands of --help and no others", commands_stand()
    yield "the manual page has the options of --help and no others", options_stand()
    yield "the manual page has the environment's variables", variables_stand()
    yield "the manual page has the settings of a configuration file", settings_stand()
    yield "the manual page has the exit statuses", statuses_stand()
    yield "the demonstration ends when it is told to, as the page says", demonstration_ends()
