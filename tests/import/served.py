"""What was imported, as a server shows it; and imports beside a server that runs."""
import csv
import io
import sys
import tempfile
from pathlib import Path

from lists import VOTES, facts
from program import FAULT, ROOT, done, export, need, report, run

sys.path.insert(0, str(ROOT / "tests"))

from serving import Server  # noqa: E402

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


CASES = {
    "the CSV of votes says what the export says": the_csv_of_a_vote_says_what_the_export_says,
    "the CSV of members can be imported again": the_csv_of_members_can_be_imported_again,
    "beside a server that runs an import only rehearses": beside_a_server_an_import_only_rehearses,
}
