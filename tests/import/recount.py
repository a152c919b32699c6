#!/usr/bin/env python3
"""Recomputes every vote of a CSV of named votes, and compares an export with it.

    recount.py VOTES.csv EXPORT.json

It shares nothing with the program but the two files. Of each vote it compares who voted what, who
was away for which reason, and the totals."""
import csv
import json
import sys
from collections import Counter, defaultdict

CHOICES = {"Affirmative": "yes", "Negative": "no", "Abstain": "abstain", "Present": "present"}
VOTE = ("n", "file", "date", "body", "action", "passed_flag")


def expected(path):
    """The votes of the file, in the order of their first lines: (key, {member: word})."""
    votes = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            words = votes.setdefault(tuple(row[name] for name in VOTE), {})
            assert row["member"] not in words, f"{row['member']} twice"
            words[row["member"]] = row["vote"]
    return list(votes.items())


def place_of(vote, bodies, labels):
    """Where, when and on what an exported vote was, and what came of it."""
    subjects = vote["subjects"]
    label = labels[subjects[0]["resolution"]] if subjects else vote["question"]
    return bodies[vote["body"]], vote["closed_at"], label, vote["outcome"]


def differences_of(words, vote):
    """What an exported vote says otherwise than the source."""
    cast = {name: CHOICES[word] for name, word in words.items() if word in CHOICES}
    away = {name: word for name, word in words.items() if word not in CHOICES}
    totals = Counter(cast.values())
    found = []
    for choice in CHOICES.values():
        if vote["count"][choice] != totals[choice]:
            found.append(f"{choice}: {vote['count'][choice]} instead of {totals[choice]}")
    if {b["name"]: b["choice"] for b in vote["ballots"] if "choice" in b} != cast:
        found.append("other ballots")
    if {b["name"]: b["absence"] for b in vote["ballots"] if "absence" in b} != away:
        found.append("other absences")
    if len(vote["ballots"]) != len(words):
        found.append(f"{len(vote['ballots'])} places instead of {len(words)}")
    return found


def compare(votes, export):
    """Everything in which an export differs from the votes of the file."""
    bodies = {body["id"]: body["name"] for body in export["bodies"]}
    labels = {text["id"]: text["label"] for text in export["resolutions"]}
    there = defaultdict(list)
    for vote in export["votes"]:
        if vote["method"] == "past":
            there[place_of(vote, bodies, labels)].append(vote)
    found = []
    for key, words in votes:
        _, label, date, body, action, flag = key
        outcome = f"{action} ({flag})"
        candidates = there[(body, f"{date}T00:00:00.000Z", label, outcome)]
        if not candidates:
            found.append(f"{label}, {date}, {body}: missing")
            continue
        found += [f"{label}, {date}, {body}: {what}"
                  for what in differences_of(words, candidates.pop(0))]
    found += [f"{place}: not in the source" for place, rest in there.items() if rest]
    return found


def main(votes, export):
    with open(export, encoding="utf-8") as file:
        found = compare(expected(votes), json.load(file))
    for line in found:
        print(line)
    print(f"{len(expected(votes))} votes compared, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
