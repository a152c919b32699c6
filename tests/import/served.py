"""What was imported, as a server shows it; and imports beside a server that runs."""
import csv
import io
import json
import sys
import tempfile
from pathlib import Path

from lists import VOTES, facts
from program import CONFERENCE, FAULT, MAYORS, ROOT, done, export, need, report, run

sys.path.insert(0, str(ROOT / "tests"))

from serving import Person, Server  # noqa: E402

MEMBERS = ROOT / "demo" / "members.csv"


def table(server, path):
    head, data = server.anybody().send("GET", path)
    assert head["Content-Type"] == "text/csv; charset=utf-8", head["Content-Type"]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def the_csv_of_a_vote_says_what_the_export_says():
    need(VOTES)
    with Server() as server:
        server.stop()
        report("votes", VOTES, "--data", server.data, "--apply")
        votes = {str(vote["id"]): vote for vote in export(server.data)["votes"]}
        server.start()
        summary = table(server, "/votes.csv")
        assert [row["vote"] for row in summary] == list(votes)
        for row in summary:
            vote = votes[row["vote"]]
            assert {choice: int(row[choice]) for choice in ("yes", "no", "abstain", "present")} \
                == {choice: vote["count"][choice] for choice in ("yes", "no", "abstain", "present")}
        for row in summary[::10]:
            ballots = [(ballot["name"], ballot.get("choice", ""), ballot.get("absence", ""))
                       for ballot in votes[row["vote"]]["ballots"]]
            shown = table(server, f"/votes/{row['vote']}.csv")
            assert [(one["name"], one["choice"], one["absence"]) for one in shown] == ballots


def seats(data):
    return [(seat["name"], seat["role"], seat["weight"], facts(seat))
            for seat in export(data)["members"]]


def the_csv_of_members_can_be_imported_again():
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        server.stop()
        report("members", MEMBERS, "--data", server.data, "--apply")
        server.start()
        _, shown = server.anybody().send("GET", "/members.csv")
        path, data = Path(folder) / "members.csv", Path(folder) / "again.db"
        path.write_bytes(shown)
        report("members", path, "--data", data, "--apply")
        assert len(seats(data)) == 264 and seats(data) == seats(server.data)


def beside_a_server_an_import_only_rehearses():
    with Server() as server:
        found = report("members", MEMBERS, "--data", server.data)
        assert found["counts"]["added"] == 264, found
        answer = run("import", "members", MEMBERS, "--data", server.data, "--apply")
        assert answer.returncode == FAULT and "another process" in answer.stderr, answer
        done("export", "json", "--data", server.data)
        assert export(server.data)["members"] == []


def previewed(person, body, path):
    wish = {"body": body, "list": path.read_text(encoding="utf-8"), "name": path.name}
    return json.loads(person.send("POST", "/api/preview/members", wish)[1])


def a_preview_counts_what_the_import_then_does():
    need(MAYORS)
    with Server() as server:
        admin = server.first_run()
        body = admin.act("found_body", name="Cities", short_name="C", kind="assembly").id
        seen = previewed(admin, body, MAYORS)
        assert seen["lines"] == len(seen["rows"]) == 1669, seen["lines"]
        assert len(seen["notes"]) > 30 and not seen["counts"]["refused"], seen["counts"]
        server.stop()
        found = report("members", MAYORS, "--data", server.data, "--apply")["counts"]
        assert seen["counts"]["seated"] == found["added"] == 1635, (seen["counts"], found)
        assert seen["counts"]["repeated"] == found["repeated"], (seen["counts"], found)
        server.start()
        again = previewed(Person(server, admin.cookie), body, MAYORS)["counts"]
        assert (again["known"], again["repeated"]) == (1635, 34), again


def a_previewed_text_is_drafted_as_the_import_drafts_it():
    need(CONFERENCE)
    submitted = 0
    for path in sorted(CONFERENCE.glob("*.txt")):
        with Server() as server:
            admin = server.first_run()
            body = admin.act("found_body", name="Cities", short_name="C", kind="assembly").id
            seen = json.loads(admin.send("POST", "/api/preview/text", {
                "body": body, "text": path.read_text(encoding="utf-8")})[1])
            server.stop()
            report("resolutions", path, "--data", server.data, "--apply")
            made = export(server.data)["resolutions"]
            words = [(one["kind"], one["lead"], one["words"]) for one in seen["draft"]["clauses"]]
            assert [one["title"] for one in made] in ([seen["draft"]["title"]], []), path
            submitted += len(made)
            for one in made:
                text = one["versions"][0]["clauses"]
                assert [(c["kind"], c["lead"], c["words"]) for c in text] == words, path
    assert submitted > 3, submitted


CASES = {
    "the CSV of votes says what the export says": the_csv_of_a_vote_says_what_the_export_says,
    "the CSV of members can be imported again": the_csv_of_members_can_be_imported_again,
    "a preview of 1,669 cities counts what the import then does":
        a_preview_counts_what_the_import_then_does,
    "a previewed text has the clauses that the import gives it":
        a_previewed_text_is_drafted_as_the_import_drafts_it,
    "beside a server that runs an import only rehearses": beside_a_server_an_import_only_rehearses,
}
