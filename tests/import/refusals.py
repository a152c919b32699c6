"""Lists that are wrong: each is answered with a sentence, its place, and an unchanged data file."""
import json
import tempfile
from pathlib import Path

from program import FAULT, FOUND, digest, report, run, write_members

HEADER = "name,city,state,ocd_division,party,population,role,weight,source\n"
VOTES = "n,file,date,body,action,passed_flag,member,vote\n"


def members(lines):
    return "members", HEADER + lines


def votes(lines):
    return "votes", VOTES + lines


# What is wrong: the kind of list and its text; then the code and the place of each refusal.
WRONG = {
    "a header of something else": (("members", "id,label\n1,Ann\n"), [("HEADER", "line 1")]),
    "a missing column": (("members", "name,city,state\nAnn,,\n"),
                         [("COLUMN_MISSING", "line 1, ocd_division")]),
    "a column named twice": (("members", "name,city,city\nAnn,,\n"),
                             [("TWICE", "line 1, column 3 (city)")]),
    "an empty file": (("members", ""), [("EMPTY", "list.csv")]),
    "a line with too few fields": (members("Ann,Sampleton,OH\n"),
                                   [("CSV_FIELDS", "line 2, column 4 (ocd_division)")]),
    "a line with too many fields": (members("Ann,Sampleton,OH,,,,member,1,own,,\n"),
                                    [("CSV_FIELDS", "line 2, column 10")]),
    "a quotation mark inside a field": (members('Ann "Jo" Ex,Sampleton,OH,,,,,,\n'),
                                        [("CSV_QUOTE", "line 2, column 1 (name)")]),
    "a quotation mark that is never closed": (members('Ann,"Sampleton,OH,,,,,,\nBo,,,,,,,,\n'),
                                              [("CSV_OPEN", "line 2, column 2 (city)")]),
    "bytes that are not UTF-8": (("members", HEADER.encode() + b"Ann,Pe\xf1a,,,,,,,\n"),
                                 [("NOT_UTF8", "line 2, column 2 (city)")]),
    "a NUL": (("members", HEADER + "Ann,A\0B,,,,,,,\n"),
              [("NOT_UTF8", "line 2, column 2 (city)")]),
    "a member listed twice": (
        members("Ann,Sampleton,OH,,,,,,\nBo,,,,,,,,\nANN,sampleton,oh,,,,,,\n"),
        [("TWICE", "line 4, column 1 (name)")]),
    "a member without a name": (members(" ,Sampleton,OH,,,,,,\n"),
                                [("EMPTY", "line 2, column 1 (name)")]),
    "an unknown role": (members("Ann,,,,,,mayor,,\n"),
                        [("UNKNOWN_ROLE", "line 2, column 7 (role)")]),
    "a population that is no number": (members("Ann,,,,,12 000,,,\n"),
                                       [("NOT_A_COUNT", "line 2, column 6 (population)")]),
    "a population of more than anybody has": (
        members("Ann,,,,,99999999999999999999,,,\n"),
        [("OUT_OF_RANGE", "line 2, column 6 (population)")]),
    "a weight that is no number": (members("Ann,,,,,,,heavy,\n"),
                                   [("NOT_A_WEIGHT", "line 2, column 8 (weight)")]),
    "a weight beyond the limit": (members("Ann,,,,,,,1000000001,\n"),
                                  [("OUT_OF_RANGE", "line 2, column 8 (weight)")]),
    "a vote that weighs nothing": (members("Ann,,,,,,,0,\n"),
                                   [("WEIGHTLESS", "line 2, column 8 (weight)")]),
    "an id that is no division": (members("Ann,,,country:us,,,,,\n"),
                                  [("NOT_A_DIVISION", "line 2, column 4 (ocd_division)")]),
    "a name that is too long": (members("A" * 201 + ",,,,,,,,\n"),
                                [("TOO_LARGE", "line 2, column 1 (name)")]),
    "two wrong lines, both told": (
        members("Ann,,,,,,mayor,,\nBo,,,,,few,,,\n"),
        [("UNKNOWN_ROLE", "line 2, column 7 (role)"),
         ("NOT_A_COUNT", "line 3, column 6 (population)")]),
    "a member who votes twice": (
        votes("1,R 1,2020-01-02,House,Passed,Pass,Ann,Yes\n"
              "1,R 1,2020-01-02,House,Passed,Pass,Bo,No\n"
              "1,R 1,2020-01-02,House,Passed,Pass,Ann,No\n"),
        [("TWICE", "line 4, column 7 (member)")]),
    "a vote on no day": (votes("1,R 1,2020-02-30,House,Passed,Pass,Ann,Yes\n"),
                         [("NOT_A_DAY", "line 2, column 3 (date)")]),
    "a vote in the future": (votes("1,R 1,9000-01-01,House,Passed,Pass,Ann,Yes\n"),
                             [("NOT_PAST", "line 2, column 4 (body)")]),
    "a ballot without a word": (votes("1,R 1,2020-01-02,House,Passed,Pass,Ann,\n"),
                                [("EMPTY", "line 2, column 8 (vote)")]),
    "a body that nobody knows": (votes("1,R 1,2020-01-02,Senate,Passed,Pass,Ann,Yes\n"),
                                 [("NO_SUCH_BODY", "line 2, column 4 (body)")]),
}


def house(folder):
    """A data file with one assembly, the House, and one member."""
    data = Path(folder) / "house.db"
    path = write_members(Path(folder) / "first.csv", [{"name": "Cy Firstly"}])
    report("members", path, "--data", data, "--body", "House", "--apply")
    return data


def refused(kind, text, places):
    with tempfile.TemporaryDirectory() as folder:
        data, path = house(folder), Path(folder) / "list.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        before = digest(data)
        answer = run("import", kind, path, "--data", data, "--apply", "--format", "json")
        assert answer.returncode == FOUND, answer
        found = json.loads(answer.stdout)
        told = [(refusal["code"], refusal["place"]) for refusal in found["refused"]]
        assert not found["applied"] and len(told) == len(places), told
        for (code, place), (wanted, where) in zip(told, places):
            assert code == wanted and "list.csv" in place and where in place, (code, place)
        assert digest(data) == before
        plain = run("import", kind, path, "--data", data, "--apply")
        assert plain.returncode == FOUND and told[0][1] + ": " in plain.stdout, plain
        assert "Nothing was imported" in plain.stdout, plain


def case(name):
    (kind, text), places = WRONG[name]
    return lambda: refused(kind, text, places)


def a_fresh_file_is_not_made():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_text(HEADER + "Ann,,,,,,mayor,,\n")
        data = Path(folder) / "fresh.db"
        assert run("import", "members", path, "--data", data, "--apply").returncode == FOUND
        assert [left.name for left in Path(folder).iterdir()] == ["list.csv"]


def a_header_mistyped_is_answered_with_the_columns():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_text("Nme;city;role;foo\nAnn;Sampleton;;\n")
        answer = run("import", "members", path, "--data", Path(folder) / "fresh.db")
        assert answer.returncode == FOUND, answer
        assert "name is missing; known are name, city, state" in answer.stdout, answer


def a_missing_file_is_a_fault():
    with tempfile.TemporaryDirectory() as folder:
        answer = run("import", "members", Path(folder) / "none.csv", "--data",
                     Path(folder) / "fresh.db", "--apply")
        assert answer.returncode == FAULT and "none.csv: this file" in answer.stderr, answer
        assert list(Path(folder).iterdir()) == []


def it_is_not_clear_which_body_is_the_assembly():
    with tempfile.TemporaryDirectory() as folder:
        path, data = Path(folder) / "list.csv", Path(folder) / "fresh.db"
        path.write_text(VOTES + "1,R 1,2020-01-02,House,Passed,Pass,Ann,Yes\n"
                                "1,R 1,2020-01-03,Senate,Passed,Pass,Bo,Yes\n")
        answer = run("import", "votes", path, "--data", data, "--apply")
        assert answer.returncode == FOUND and "--body" in answer.stdout, answer
        assert not data.exists()


CASES = {f"refused: {name}": case(name) for name in WRONG} | {
    "a refusal leaves no data file where there was none": a_fresh_file_is_not_made,
    "a header that is mistyped is answered with the columns that are known":
        a_header_mistyped_is_answered_with_the_columns,
    "a list that is not there is a fault, told on stderr": a_missing_file_is_a_fault,
    "of two bodies that are no committees none is taken for the assembly":
        it_is_not_clear_which_body_is_the_assembly,
}
