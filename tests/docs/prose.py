"""What the documents refer to is there: files, headings, commands, actions, settings."""
import re

from project import ROOT, commands, differences, documents, names_in, options, read

LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def anchor(heading):
    """As forges make one of a heading."""
    plain = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return plain.replace(" ", "-")


def headings(path):
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    return {anchor(found) for found in re.findall(r"^#+ (.*)", text, re.MULTILINE)}


def links_lead():
    found = []
    for document in documents():
        for target, place in LINK.findall(FENCED.sub("", read(document))):
            path = (ROOT / document).parent / target if target else ROOT / document
            if not path.exists():
                found.append(f"{document}: {target} does not exist")
            elif place and path.suffix == ".md" and place not in headings(path):
                found.append(f"{document}: {target}#{place}: there is no such heading")
    return found


def tour_stands():
    """The files that the README's tour names, each below the folder that was named last."""
    tour = re.search(r"^## A tour.*?(?=^## )", read("README.md"), re.M | re.S)[0]
    found, folder = [], ""
    for name in re.findall(r"`([\w/.]+\.\w+)`", tour):
        folder = name.rsplit("/", 1)[0] if "/" in name else folder
        path = name if "/" in name else f"{folder}/{name}"
        if not (ROOT / path).exists():
            found.append(f"README.md: {path} does not exist")
    return found


def files_named_exist():
    """Whatever stands in backquotes and begins with a folder of the project."""
    named = re.compile(r"`((?:src|tests|tools|web|docs|demo)/[\w./-]*)[^`\n]*`")
    return [f"{document}: {path} does not exist" for document in documents()
            for path in named.findall(FENCED.sub("", read(document)))
            if not (ROOT / path).exists()]


def walk_holds():
    """What docs/add-an-event.md calls is declared somewhere; the number of its event is free."""
    code = re.search(r"^```c\n(.*?)^```", read("docs/add-an-event.md"), re.M | re.S)[1]
    called = set(re.findall(r"\b([a-z]\w*)\(", code))
    declared = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.h"))
    number = re.search(r"^event (\d+) ", read("docs/add-an-event.md"), re.MULTILINE)[1]
    taken = number in names_in("src/record/events.def", r"^event (\d+) ")
    return [f"event {number} is taken"] * taken + [
        f"{name} is declared nowhere" for name in sorted(called)
        if "conflict" not in name and not re.search(rf"\b{name}\(", declared)]


def calls_exist():
    """Whatever is shown as a call of the program, in any document, is one."""
    found, known = [], {command: options(command) for command in commands()}
    for document in documents():
        for call in re.findall(r"(?:^|/|`)(whereas [a-z][^\n`]*)", read(document), re.MULTILINE):
            words = call.split(" # ")[0].split()
            if words[1] not in known:
                found.append(f"{document}: whereas {words[1]} is no command")
                continue
            given = (word[2:].split("=")[0] for word in words[2:] if word.startswith("--"))
            found += [f"{document}: {words[1]} has no option --{option}" for option in given
                      if option not in known[words[1]]]
    return found


def targets_exist():
    known = names_in("Makefile", r"^(\w+):")
    found = []
    for document in ("README.md", "docs/operating.md"):
        named = re.findall(r"(?:^|`)make (\w+)(?:`|  )", read(document), re.MULTILINE)
        found += [f"{document}: make {name}: no such target" for name in named if name not in known]
    return found


def handbook_has(names, of_what):
    text = read("docs/handbook.md")
    return [f"handbook.md says nothing of {of_what} {name}" for name in sorted(names)
            if f"`{name}`" not in text and f" {name} '" not in text]


def settings():
    """The settings of a body by the names that the handbook uses: quorum.share, voting.tie."""
    def fields(part):
        block = re.search(rf"^part {part}\n((?:    .*\n)+)", read("src/record/events.def"), re.M)[1]
        return [line.split()[-2:] for line in block.splitlines()]
    for kind, name in fields("body_rules"):
        if kind in ("quorum_rule", "vote_rule"):
            yield from (f"{name}.{inner}" for _, inner in fields(kind))
        else:
            yield name


def words_of_settings():
    """Every word that such a setting can have."""
    enums = ("weighting", "quorum_of", "base", "tie_rule", "open_shows", "silence", "late_rule",
             "dissent_rule", "numbering", "slate_rule", "role", "body_kind")
    for line in read("src/text/terms.def").splitlines():
        words = line.split()
        if words[:1] == ["enum"] and words[1] in enums:
            yield from words[2:]


def variables_told():
    known = names_in("src/main/options.c", r'"(WHEREAS_\w+)"')
    return differences(names_in("docs/operating.md", r"`(WHEREAS_\w+)`"), "operating.md", known,
                       "src/main/options.c")


def cases():
    actions = names_in("src/assembly/actions.def", r"^action (\w+)")
    yield "every link of a document leads to a file and a heading", links_lead()
    yield "every file of the README's tour exists", tour_stands()
    yield "every file that a document names exists", files_named_exist()
    yield "the walk to a new event can be walked", walk_holds()
    yield "every call of the program in a document is one", calls_exist()
    yield "every make target in a document exists", targets_exist()
    yield "the handbook has every action", handbook_has(actions, "the action")
    yield "the handbook has every setting of a body", handbook_has(set(settings()), "the setting")
    words = set(words_of_settings())
    yield "the handbook has every word of a setting", handbook_has(words, "the word")
    yield "the operator's guide has every variable of the environment", variables_told()
