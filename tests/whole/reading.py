"""What the page, the JSON and the CSV of a vote say, each read by itself and brought into one form,
so that they can be compared: totals, the sentence, every member's ballot, every dissent."""
import csv
import io
import re
from html.parser import HTMLParser

CHOICES = ("yes", "no", "abstain")
VOID = {"br", "circle", "col", "hr", "img", "input", "link", "meta", "path", "rect"}


class Element:
    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.parts = tag, dict(attributes), []
        self.classes = self.attributes.get("class", "").split()

    def text(self):
        """Its words, as they are read: without places where a word may be broken."""
        words = "".join(part if isinstance(part, str) else part.text() for part in self.parts)
        return " ".join(words.replace("\u00ad", "").split())

    def all(self, tag, *classes):
        """Every element below it of this tag and these classes, in order."""
        for part in self.parts:
            if isinstance(part, Element):
                if part.tag == tag and set(classes) <= set(part.classes):
                    yield part
                yield from part.all(tag, *classes)

    def one(self, tag, *classes):
        found = list(self.all(tag, *classes))
        assert len(found) == 1, f"{len(found)} of {tag}.{'.'.join(classes)}"
        return found[0]


class Page(HTMLParser):
    """A tree of elements; an end that fits no beginning is an error."""

    def __init__(self, text):
        super().__init__()
        self.root = Element("", ())
        self.open = [self.root]
        self.feed(text)
        self.close()
        assert len(self.open) == 1, f"{self.open[-1].tag} is never ended"

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].parts.append(Element(tag, attributes))

    def handle_endtag(self, tag):
        ended = self.open.pop()
        assert ended.tag == tag, f"</{tag}> where {ended.tag} is open"

    def handle_data(self, data):
        self.open[-1].parts.append(data)


def member_of(element):
    """The seat that a link leads to."""
    return int(re.fullmatch(r"/members/(\d+)", element.one("a").attributes["href"])[1])


def choice_of(element):
    """The word of a choice on the page, as it stands in the data; None for none."""
    word = element.one("span", "choice").classes[1]
    return word if word in (*CHOICES, "present") else None


def rows_of(table):
    """Each row by the heads of its columns."""
    heads = [part.text() for part in table.one("thead").one("tr").parts]
    for row in table.one("tbody").all("tr"):
        yield dict(zip(heads, row.parts))


def numbers(text):
    """Those in it, in order: "155 with 1,296.25 votes" has 155 and 1296.25."""
    return [number.replace(",", "") for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def of_page(text):
    page = Page(text).root
    verdict = page.one("section", "verdict-card")
    names = [name.text() for name in verdict.one("dl", "facts").all("dt")]
    values = [value.text() for value in verdict.one("dl", "facts").all("dd")]
    rows = list(rows_of(page.one("table", "ballots")))
    return {
        "decision": verdict.one("span", "verdict").classes[1],
        "sentence": dict(zip(names, values))["Decided by"],
        "totals": {figure.classes[1]: numbers(figure.one("dd").text())
                   for figure in verdict.all("div", "figure")},
        "ballots": {member_of(row["Member"]): (
            row["Member"].one("a").text(), choice_of(row["Ballot"]), row["Weight"].text())
            for row in rows},
        "proxies": {member_of(row["Member"]) for row in rows if "proxy" in row["Ballot"].text()},
        "dissents": [(member_of(entry), choice_of(entry), statement_of(entry))
                     for section in page.all("section", "dissents")
                     for entry in section.all("li")],
    }


def groups_of(text):
    """The ballots that each table by party, region… adds up to."""
    for table in Page(text).root.all("table", "groups"):
        rows = list(rows_of(table))
        yield {choice: sum(int(row[choice.title()].text()) for row in rows)
               for choice in CHOICES}


def statement_of(entry):
    quoted = [quote.text() for quote in entry.all("blockquote")]
    return quoted[0] if quoted else ""


def of_data(data):
    return {
        "decision": data["decision"],
        "sentence": data["sentence"],
        "totals": {choice: [str(data["count"][choice]), data["count"][choice + "_weight"]]
                   for choice in CHOICES},
        "ballots": {ballot["member"]: (ballot["name"], ballot.get("choice"), ballot["weight"])
                    for ballot in data["ballots"]},
        "proxies": {ballot["member"] for ballot in data["ballots"] if "cast_by" in ballot},
        "dissents": [(dissent["member"], dissent["choice"], dissent["statement"])
                     for dissent in data["dissents"]],
    }


def of_table(text):
    rows = list(csv.DictReader(io.StringIO(text)))
    return {
        "ballots": {int(row["member"]): (row["name"], row["choice"] or None, row["weight"])
                    for row in rows},
        "proxies": {int(row["member"]) for row in rows if row["by_proxy"] == "true"},
    }
