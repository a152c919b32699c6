"""Reading texts, and bringing them in."""
import json
import re
import tempfile
from collections import Counter
from pathlib import Path

from program import CONFERENCE, COUNCIL, FAULT, FOUND, done, export, need, report, rows, run

SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")
FILE_KEYS = {"file", "words", "placed", "left_over", "whereas", "resolved", "title"}
TOTAL_KEYS = {"files", "words", "placed", "left_over", "whereas", "resolved", "files_with_both"}

# The clauses that a person sees: whereas, resolved, and what the title has in it.
SEEN = {
    "01-dagger-indent-2004.txt": (2, 2, ""),
    "03-lost-leadin-2017.txt": (2, 2, "Supporting a Sample Plan"),
    "05-joined-words-2008.txt": (4, 1, ""),
    "07-fixed-width-2006.txt": (1, 2, "THE SAMPLE FORESTRY PROGRAM AND SAMPLE RESEARCH"),
    "09-sponsor-block.txt": (2, 1, "OPPOSITION TO A SAMPLE SPENDING PLAN"),
    "11-ocr-lost-spaces.txt": (2, 2, "supportingsample expansion"),
}


def check(folder):
    return json.loads(done("import", "resolutions", folder, "--check", "--format", "json"))


def source(path):
    return path.read_bytes().decode("utf-8", "replace")


def words_of(text):
    return sum(bool(word) for word in SPACE.split(text))


def all_texts_are_read():
    need(COUNCIL)
    table = check(COUNCIL)
    assert table["total"]["files"] == len(table["files"]) == 407, table["total"]


def the_table_has_the_documented_form():
    need(COUNCIL)
    table = check(COUNCIL)
    assert table.keys() == {"files", "total"} and table["total"].keys() == TOTAL_KEYS
    assert all(file.keys() == FILE_KEYS for file in table["files"])
    for key in ("words", "placed", "left_over", "whereas", "resolved"):
        assert sum(file[key] for file in table["files"]) == table["total"][key], key


def placed_and_left_over_are_the_source():
    need(COUNCIL)
    for file in check(COUNCIL)["files"]:
        words = words_of(source(COUNCIL / file["file"]))
        assert file["placed"] + file["left_over"] == file["words"] == words, (file, words)


def clauses_are_found_where_both_words_occur():
    need(COUNCIL)
    both = found = 0
    for file in check(COUNCIL)["files"]:
        text = source(COUNCIL / file["file"]).lower()
        if "whereas" in text and "resolve" in text:
            both += 1
            found += file["whereas"] > 0 and file["resolved"] > 0
    assert both == 382 and found >= 371, (both, found)


def at_most_two_per_cent_are_left_over():
    need(COUNCIL)
    total = check(COUNCIL)["total"]
    assert 50 * total["left_over"] <= total["words"], total


def noisy_texts_are_read_as_a_person_reads_them():
    need(CONFERENCE)
    table = {file["file"]: file for file in check(CONFERENCE)["files"]}
    assert table.keys() == SEEN.keys()
    for name, (whereas, resolved, title) in SEEN.items():
        file = table[name]
        assert (file["whereas"], file["resolved"]) == (whereas, resolved), file
        assert title in file["title"], file


def one_file_can_be_checked_alone():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.txt"
        path.write_text("PAINTING THE HALL\n\nWHEREAS, it is grey,\n\nRESOLVED, that it be blue.\n")
        table = check(path)
        assert [file["file"] for file in table["files"]] == ["one.txt"]
        assert table["total"]["files_with_both"] == 1, table


def letters(text):
    return Counter(SPACE.sub("", text))


def nothing_of_a_text_is_lost_on_the_way_in():
    need(COUNCIL)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "texts.db"
        report("resolutions", COUNCIL, "--data", data, "--body", "City Council", "--apply")
        files = {row["file"]: row["n"] for row in rows(COUNCIL / "index.tsv", "\t")}
        texts = export(data)["resolutions"]
        assert len(texts) == 405, len(texts)  # two decide nothing and stay drafts
        for text in texts:
            version = text["versions"][0]
            kept = [clause[part] for clause in version["clauses"] for part in ("lead", "words")]
            kept += text["trailing"] + text["left_over"]
            there = letters(source(COUNCIL / f"{files[text['label']]}.txt"))
            if letters("".join(kept)) != there:  # the index gives the title that the text has
                kept.append(version["title"])
            assert letters("".join(kept)) == there, text["label"]


def a_text_that_decides_nothing_stays_a_draft():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "texts.db"
        path = Path(folder) / "reasons.txt"
        path.write_text("GREY HALLS\n\nWHEREAS, the hall is grey; and\n\nWHEREAS, it is cold.\n")
        found = report("resolutions", path, "--data", data, "--apply")
        assert found["counts"]["submitted"] == 0 and found["counts"]["drafts"] == 1, found
        assert export(data)["resolutions"] == []
        again = report("resolutions", path, "--data", data, "--apply")
        assert again["counts"]["there"] == 1 and again["counts"]["drafts"] == 0, again


def sponsors_are_who_the_text_says():
    """Compared with the council's own list of each text's sponsors."""
    need(COUNCIL)
    truth = {}
    for line in source(COUNCIL / "meta.jsonl").splitlines():
        text = json.loads(line)
        truth[text["File"]] = {sponsor["FullName"].strip() for sponsor in text["Sponsors"]}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "texts.db"
        report("votes", COUNCIL / "votes.csv", "--data", data, "--apply")
        report("resolutions", COUNCIL, "--data", data, "--apply")
        right = wrong = 0
        for text in export(data)["resolutions"]:
            for sponsor in text["sponsors"]:
                if sponsor["name"] in truth[text["label"]]:
                    right += 1
                else:
                    wrong += 1
    assert right > 2000 and 100 * wrong <= right, (right, wrong)


def what_is_no_text_is_refused():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "texts.db"
        (Path(folder) / "good.txt").write_text("WHEREAS, a\n\nRESOLVED, that b.\n")
        (Path(folder) / "picture.txt").write_bytes(b"\x89PNG\r\n\0\0\0")
        answer = run("import", "resolutions", folder, "--data", data, "--apply")
        assert answer.returncode == FOUND and "picture.txt" in answer.stdout, answer
        assert not data.exists()


def what_is_of_a_program_or_empty_is_told_without_a_table():
    with tempfile.TemporaryDirectory() as folder:
        for name, bytes_, sentence in (("water.docx", b"PK\3\4\x14\0\6\0", "save it as plain text"),
                                       ("old.doc", b"\xd0\xcf\x11\xe0\0", "save it as plain text"),
                                       ("taps.txt", b"%PDF-1.7\n\0", "save it as plain text"),
                                       ("empty.txt", b" \n\xc2\xa0\r\n", "no words in this text")):
            path, data = Path(folder) / name, Path(folder) / "texts.db"
            path.write_bytes(bytes_)
            answer = run("import", "resolutions", path, "--check")
            assert answer.returncode == FOUND and not answer.stdout, answer
            assert answer.stderr.startswith(f"whereas: {name}: ") and sentence in answer.stderr
            answer = run("import", "resolutions", path, "--data", data, "--apply")
            assert answer.returncode == FOUND and sentence in answer.stdout, answer
            assert not data.exists()
        for more in (("--check",), ()):
            answer = run("import", "resolutions", Path(folder) / "none", *more)
            assert answer.returncode == FAULT and not answer.stdout, answer
            assert "none: this file could not be opened" in answer.stderr, answer


def a_folder_without_texts_is_refused():
    with tempfile.TemporaryDirectory() as folder:
        answer = run("import", "resolutions", folder, "--check")
        assert answer.returncode == FOUND and ".txt" in answer.stdout, answer


def what_is_passed_over_is_told():
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "LOUD.TXT").write_text("WHEREAS, a\n\nRESOLVED, that b.\n")
        (Path(folder) / "a").write_text("no text by its name")
        (Path(folder) / "memo.docx").write_text("a Word file")
        (Path(folder) / "index.tsv").write_text("n\tfile\ttitle\nLOUD\tR 5\tAloud\n")
        answer = run("import", "resolutions", folder, "--check")
        assert answer.returncode == 0 and "LOUD.TXT" in answer.stdout, answer
        assert "2 (a and others)" in answer.stderr, answer.stderr
        found = report("resolutions", folder, "--data", Path(folder) / "data.db", "--apply")
        assert any("2 (a and others)" in note for note in found["notes"]), found
        assert export(Path(folder) / "data.db")["resolutions"][0]["label"] == "R 5"


def looking_and_changing_exclude_each_other():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.db"
        write_texts(folder, ["RESOLUTION 7"])
        answer = run("import", "resolutions", folder, "--data", data, "--check", "--apply")
        assert answer.returncode == 2 and "give one of them" in answer.stderr, answer
        assert not data.exists()


def write_texts(folder, heads):
    """A folder of texts that begin with these lines, called a.txt, b.txt, …"""
    for name, head in zip("abcdefgh", heads):
        (Path(folder) / f"{name}.txt").write_text(
            f"{head}\n\nROPE OF KIND {name}\n\nWHEREAS, it frays,\n\n"
            f"RESOLVED, that kind {name} be bought.\n")


def a_number_given_is_none_that_a_later_text_bears():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "texts.db"
        write_texts(folder, ["RESOLUTION 7", "", "RESOLUTION 8", ""])
        for there in (0, 4):
            found = report("resolutions", folder, "--data", data, "--apply")
            assert found["counts"].get("there") == there, found
        called = {text["versions"][0]["title"][-1]: text["label"]
                  for text in export(data)["resolutions"]}
        assert called == {"a": "7", "b": "9", "c": "8", "d": "10"}, called


def a_label_of_two_texts_is_refused_with_both_files():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "texts.db"
        write_texts(folder, ["RESOLUTION 7", "", "RESOLUTION 7"])
        answer = run("import", "resolutions", folder, "--data", data, "--apply")
        assert answer.returncode == FOUND and not data.exists(), answer
        for part in ('c.txt, label "7", as in a.txt: ', "give one of them another", "1 place is"):
            assert part in answer.stdout, (part, answer.stdout)


CASES = {
    "407 real texts are read": all_texts_are_read,
    "the table of a check has the documented form, and its sums are right":
        the_table_has_the_documented_form,
    "placed and left over words are the words of the source, for each text":
        placed_and_left_over_are_the_source,
    "of 382 texts with both words at least 371 give a whereas and a resolved clause":
        clauses_are_found_where_both_words_occur,
    "at most two words in a hundred are left over": at_most_two_per_cent_are_left_over,
    "six noisy texts are read into the clauses that a person sees":
        noisy_texts_are_read_as_a_person_reads_them,
    "one text can be checked alone": one_file_can_be_checked_alone,
    "every letter of a text is in the resolution that it becomes":
        nothing_of_a_text_is_lost_on_the_way_in,
    "a text that decides nothing is kept as a draft": a_text_that_decides_nothing_stays_a_draft,
    "sponsors are matched to the members that the council itself names":
        sponsors_are_who_the_text_says,
    "texts without a number get none that a later text of the folder bears":
        a_number_given_is_none_that_a_later_text_bears,
    "where two texts have the same label, both files are named":
        a_label_of_two_texts_is_refused_with_both_files,
    "what is no text is refused, and nothing of its folder comes in": what_is_no_text_is_refused,
    "a Word file, a PDF, an empty text and what is not there are told, without a table of zeros":
        what_is_of_a_program_or_empty_is_told_without_a_table,
    "names that end in .TXT are texts, and what is passed over is told":
        what_is_passed_over_is_told,
    "looking and changing exclude each other": looking_and_changing_exclude_each_other,
    "a folder without texts is refused": a_folder_without_texts_is_refused,
}
