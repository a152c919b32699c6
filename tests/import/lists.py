"""Members and votes of the past come in; the export says the same as the sources."""
import json
import random
import re
import subprocess
import tempfile
import time
from pathlib import Path

import recount
from program import (COUNCIL, DIVISIONS, FAULT, FOUND, MAYORS, PROGRAM, ROOT, digest, done, export,
                     need, report, rows, run, write_members)

VOTES = COUNCIL / "votes.csv"


def council(folder):
    """A data file with the council's members, texts and votes, imported one after the other."""
    need(COUNCIL, VOTES)
    data = Path(folder) / "council.db"
    names = dict.fromkeys(row["member"] for row in rows(VOTES) if row["body"] == "City Council")
    members = write_members(Path(folder) / "members.csv",
                            [{"name": name, "city": "New York", "state": "NY"} for name in names])
    report("members", members, "--data", data, "--body", "City Council", "--apply")
    report("resolutions", COUNCIL, "--data", data, "--apply")
    found = report("votes", VOTES, "--data", data, "--apply")
    return data, found


def every_vote_is_as_in_the_source():
    with tempfile.TemporaryDirectory() as folder:
        data, found = council(folder)
        counts = found["counts"]
        assert counts["lines"] == counts["ballots"] + counts["absences"] == 7902, counts
        assert counts["votes"] == 305, counts
        out = Path(folder) / "export.json"
        done("export", "json", out, "--data", data)
        differences = recount.compare(recount.expected(VOTES), json.loads(out.read_text()))
        assert not differences, differences[:10]


def the_recount_finds_a_planted_error():
    with tempfile.TemporaryDirectory() as folder:
        data, _ = council(folder)
        whole = export(data)
        away = next(ballot for vote in whole["votes"] for ballot in vote["ballots"]
                    if ballot.get("absence") == "Medical")
        away["absence"] = "Excused"
        whole["votes"][7]["count"]["no"] += 1
        del whole["votes"][9]
        found = recount.compare(recount.expected(VOTES), whole)
        assert len(found) == 3, found


def votes_alone_make_a_house():
    """Into a fresh file: bodies, people and seats are set up as they are needed."""
    need(VOTES)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "votes.db"
        report("votes", VOTES, "--data", data, "--apply")
        whole = export(data)
        assert len(whole["bodies"]) == 34 and whole["bodies"][0]["kind"] == "assembly"
        assert not recount.compare(recount.expected(VOTES), whole)
        labels = {vote["question"] for vote in whole["votes"]}
        assert labels == {row["file"] for row in rows(VOTES)}


def a_second_import_changes_nothing():
    with tempfile.TemporaryDirectory() as folder:
        data, _ = council(folder)
        before = digest(data)
        votes = report("votes", VOTES, "--data", data, "--apply")["counts"]
        texts = report("resolutions", COUNCIL, "--data", data, "--apply")["counts"]
        assert (votes["there"], votes["votes"], texts["there"]) == (305, 0, 407), (votes, texts)
        assert digest(data) == before
        assert "whole" in done("check", "--data", data)


def a_dry_run_changes_nothing():
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.db"
        found = report("members", ROOT / "demo" / "members.csv", "--data", fresh)
        assert not found["applied"] and found["counts"]["added"] == 264, found
        assert list(Path(folder).iterdir()) == []
        report("members", ROOT / "demo" / "members.csv", "--data", fresh, "--apply")
        before = digest(fresh)
        report("members", write_members(Path(folder) / "more.csv", [{"name": "Ann Example"}]),
               "--data", fresh)
        assert digest(fresh) == before


def an_import_that_is_cut_off_can_be_run_again():
    need(COUNCIL, VOTES)
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "council.db"
        steps = [("resolutions", COUNCIL, "--body", "City Council"), ("votes", VOTES)]
        for step in steps:
            for _ in range(6):
                process = subprocess.Popen(
                    [PROGRAM, "import", *step, "--data", data, "--apply"],
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(chance.uniform(0.01, 0.4))
                process.kill()
                process.wait()
            report(*step, "--data", data, "--apply")
        whole = export(data)
        assert len(whole["resolutions"]) == 405, len(whole["resolutions"])
        assert not recount.compare(recount.expected(VOTES), whole)
        assert not [seat for seat in whole["members"]
                    if seat["name"] == "Import" and not seat["left"]]
        assert "whole" in done("check", "--data", data)


def facts(seat):
    return {fact["name"]: fact["value"] for fact in seat["attributes"]}


def cities(folder, *more):
    need(MAYORS)
    data = Path(folder) / "cities.db"
    found = report("members", MAYORS, "--data", data, "--apply", *more)
    seats = {}
    for seat in export(data)["members"]:
        known = facts(seat)
        assert seats.setdefault((known["city"], known["state"]), seat) is seat, known
    return found, seats


def every_line_of_the_cities_has_its_seat():
    """1,669 lines are 1,635 cities: some stand there twice or three times, and get one seat."""
    with tempfile.TemporaryDirectory() as folder:
        found, seats = cities(folder)
        lines = rows(MAYORS)
        there = {(line["city"], line["state"]) for line in lines}
        assert len(lines) == found["counts"]["lines"] == 1669, found["counts"]
        assert len(seats) == found["counts"]["added"] == len(there) == 1635, found["counts"]
        assert found["counts"]["repeated"] == 1669 - 1635
        assert sum(" repeats line " in note for note in found["notes"]) == 34
        for line in lines:
            known = facts(seats[line["city"], line["state"]])
            assert known["ocd_division"] == (line["ocd_division"] or "unknown"), line
        assert sum(line["ocd_division"] != "" for line in lines) == 1525


def facts_of_a_city_are_those_of_its_first_line():
    with tempfile.TemporaryDirectory() as folder:
        _, seats = cities(folder)
        seen = set()
        for number, line in enumerate(rows(MAYORS), 2):
            key = line["city"], line["state"]
            if key in seen:
                continue
            seen.add(key)
            seat, known = seats[key], facts(seats[key])
            name = " ".join(line["mayor_2020"].split())  # read as one blank each
            assert seat["name"] == (name or f"Mayor of {line['city']}"), line
            assert known["population"] == line["population"], line
            same = line["mayor_2020"].casefold() == line["mayor_2026_openstates"].casefold()
            party = line["party_2026_openstates"] if same else ""
            assert known["party"] == (party or "unknown"), line
            for fact in seat["attributes"]:
                assert f"{MAYORS.name}, line {number}" in fact["source"], (line, fact)


def missing_divisions_are_joined():
    need(DIVISIONS)
    with tempfile.TemporaryDirectory() as folder:
        found, seats = cities(folder, "--ocd", DIVISIONS)
        ids = {row["id"]: row["name"] for row in rows(DIVISIONS)}
        given = {(line["city"], line["state"]): line["ocd_division"] for line in rows(MAYORS)}
        joined = 0
        for (city, state), seat in seats.items():
            division = facts(seat)["ocd_division"]
            if given[city, state] or division == "unknown":
                continue
            joined += 1
            assert re.search(rf"/(state|territory):{state.lower()}/", division), division
            assert ids[division].casefold().startswith(city.casefold()), (city, division)
        counts = found["counts"]
        assert joined > 80 and counts["joined"] >= joined, counts
        assert counts["joined"] + counts["ambiguous"] + counts["not_found"] == 144, counts


def a_list_in_any_dress_is_read():
    """A byte order mark, CR LF, quotation marks, line ends inside, columns in another order."""
    with tempfile.TemporaryDirectory() as folder:
        data, path = Path(folder) / "dress.db", Path(folder) / "dress.csv"
        path.write_bytes(
            "\ufeffrole,name,City,state,ocd_division,party,population,weight,source,remark\r\n"
            'Chair,"Peña-O’Neil, ""Jo""","Two\r\nLines",OH,,,12000,2.5,own,x\r\n'
            "\r\n,Ann,,,,,,,,y".encode())
        report("members", path, "--data", data, "--apply")
        chair, ann = export(data)["members"]
        assert chair["name"] == 'Peña-O’Neil, "Jo"' and chair["role"] == "chair", chair
        assert chair["weight"] == "2.5" and facts(chair)["city"] == "Two Lines", chair
        assert facts(chair)["party"] == facts(ann)["city"] == "unknown", (chair, ann)
        assert {fact["source"] for fact in chair["attributes"]} == {"own"}
        assert {fact["source"] for fact in ann["attributes"]} == {"dress.csv, line 5"}, ann
        assert ann["role"] == "member" and ann["weight"] == "1"


def the_assembly_gets_the_name_it_is_given():
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "named.db"
        path = write_members(Path(folder) / "ann.csv", [{"name": "Ann"}])
        report("members", path, "--data", data, "--body", "Council of Sampleton", "--apply")
        assert [body["name"] for body in export(data)["bodies"]] == ["Council of Sampleton"]
        answer = run("import", "members", path, "--data", data, "--body", "Another", "--apply")
        assert answer.returncode == FOUND and "Another: no body has this name" in answer.stdout


def an_export_replaces_only_an_export():
    with tempfile.TemporaryDirectory() as folder:
        data, out = Path(folder) / "house.db", Path(folder) / "out.json"
        report("members", ROOT / "demo" / "members.csv", "--data", data, "--apply")
        before = digest(data)
        assert run("export", "json", data, "--data", data).returncode == FAULT
        assert run("export", "json", folder, "--data", data).returncode == FAULT
        out.write_text("an older export")
        done("export", "json", out, "--data", data)
        whole = json.loads(out.read_text())
        assert whole["record"]["entries"] > 264 and len(whole["members"]) == 264
        assert len(whole["record"]["last_leaf"]) == 64 and digest(data) == before
        assert not [path for path in Path(folder).iterdir() if path.name.endswith(".new")]


CASES = {
    "7,902 named votes come out as they went in, recounted independently":
        every_vote_is_as_in_the_source,
    "the recount finds a vote, a total and a reason that are wrong":
        the_recount_finds_a_planted_error,
    "votes alone make a house of 34 bodies": votes_alone_make_a_house,
    "a second import of the same changes nothing": a_second_import_changes_nothing,
    "a dry run changes nothing": a_dry_run_changes_nothing,
    "an import that is cut off can be run again": an_import_that_is_cut_off_can_be_run_again,
    "1,669 lines of cities are seats with their division ids":
        every_line_of_the_cities_has_its_seat,
    "each fact of a city is the line's own and names it":
        facts_of_a_city_are_those_of_its_first_line,
    "missing division ids are found by state and name": missing_divisions_are_joined,
    "a list is read in any dress that a CSV may have": a_list_in_any_dress_is_read,
    "the assembly gets the name it is given": the_assembly_gets_the_name_it_is_given,
    "an export never replaces the data file or a folder": an_export_replaces_only_an_export,
}
