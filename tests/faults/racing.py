"""Submissions that are sent twice and more, under one key over several connections at once, under
other keys, with another choice under the same key, and while the chair closes the vote. What the
record and the export then hold is counted again here, from the receipts alone."""
import json
import os
import random
import selectors
import socket
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter, deque

from killing import prepare
from serving import Person, Server, program
from voices import CHOICES, PATIENCE_SECONDS, Casting

LINES, IN_A_ROW = 48, 16  # connections, and requests sent on one before its answers are read
CASTINGS = 3              # of each member in one vote, each under a key of its own
COPIES = (2, 3, 4)        # of each
OTHERS = 0.05             # this share is sent once more with another choice
LISTED = 8                # of what went wrong


class Line:
    """A connection for anybody's requests: several are sent at once, answered in their order."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.asked, self.heard = deque(), b""

    def ask(self, castings):
        """Of (casting, bytes)."""
        self.asked.extend(casting for casting, _ in castings)
        self.socket.sendall(b"".join(data for _, data in castings))

    def hear(self):
        """Each answer that is complete: the casting, the status, the body."""
        came = self.socket.recv(1 << 18)
        if not came:
            raise AssertionError("a connection was ended in the middle of a roll call")
        self.heard += came
        while True:
            head, found, rest = self.heard.partition(b"\r\n\r\n")
            size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0) \
                if found else 0
            if not found or len(rest) < size:
                return
            self.heard = rest[size:]
            yield self.asked.popleft(), int(head[9:12]), rest[:size]


def kind_of(status, answer):
    """The same choice again, under another key, is no new ballot: its receipt names no entry."""
    if status != 200:
        return answer.get("code", str(status))
    return ("a receipt again" if answer.get("repeated") else
            "a ballot" if answer["id"] else "no change")


class Race:
    """One vote, all of its submissions, and its close somewhere among them."""

    def __init__(self, prepared, server, chair, chance):
        self.server, self.chair, self.chance, self.prepared = server, chair, chance, prepared
        self.wrong, self.sums, self.answers = [], Counter(), Counter()
        self.receipts = {}       # by key: the entry's number, leaf, member and choice
        body, sitting = prepared["body"], prepared["sitting"]
        self.vote = chair.act("prepare_vote", body=body, sitting=sitting, subject="procedure",
                              question="That we go on", method="roll_call").id
        chair.act("open_vote", vote=self.vote)
        self.closing = self.closed = False

    def draw(self):
        castings = []
        for member, cookie in self.prepared["cookies"].items():
            for number in range(CASTINGS):
                key = f"{self.vote}/{member}/{number}"
                choice = self.chance.choice(CHOICES)
                wanted = [choice] * self.chance.choice(COPIES)
                if self.chance.random() < OTHERS:
                    wanted.append(self.chance.choice(CHOICES))
                for one in wanted:
                    casting = Casting(member, one, key)
                    castings.append((casting, casting.bytes_for(self.server, self.vote, cookie)))
        self.chance.shuffle(castings)
        return castings

    def close_bytes(self):
        body = json.dumps({"vote": self.vote})
        return (f"POST /api/actions/close_vote HTTP/1.1\r\nHost: {self.server.origin[7:]}\r\n"
                f"Origin: {self.server.origin}\r\nCookie: {self.prepared['chair']}\r\n"
                f"Idempotency-Key: close-{self.vote}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n{body}").encode()

    def run(self):
        left = self.draw()
        moment = self.chance.randrange(len(left))
        lines = [Line(self.server.port) for _ in range(LINES + 1)]
        answered, selector = 0, selectors.DefaultSelector()
        for line in lines:
            selector.register(line.socket, selectors.EVENT_READ, line)
        for line in lines[1:]:
            self.send_on(line, left)
        while left or any(line.asked for line in lines):
            ready = selector.select(PATIENCE_SECONDS)
            assert ready, "nobody was answered for a long time"
            for key, _ in ready:
                line = key.data
                for casting, status, body in line.hear():
                    answered += 1
                    self.note(casting, status, body)
                if line is not lines[0] and not line.asked:
                    self.send_on(line, left)
            if answered >= moment and not self.closing:
                self.closing = True
                self.sums["sent while the vote was closed"] += sum(len(line.asked)
                                                                   for line in lines)
                lines[0].ask([(None, self.close_bytes())])
        for line in lines:
            line.socket.close()
        selector.close()
        self.chair.act("announce_vote", vote=self.vote)

    def send_on(self, line, left):
        now = [left.pop() for _ in range(min(IN_A_ROW, len(left)))]
        for casting, _ in now:
            casting.late = self.closed
        self.sums["submissions"] += len(now)
        if now:
            line.ask(now)

    def note(self, casting, status, body):
        if casting is None:
            assert status == 200, f"the close was answered {status}: {body}"
            self.closed = json.loads(body)["id"] or True
            return
        answer = json.loads(body)
        self.answers[kind_of(status, answer)] += 1
        if status != 200:
            return
        told = (answer["id"], answer.get("leaf"), casting.member, casting.choice)
        before = self.receipts.setdefault(casting.key, told)
        if before != told:
            self.wrong.append(f"{casting.key}: one key has two receipts: {before}, {told}")
        if casting.late and not answer.get("repeated"):
            self.sums["late"] += 1
            self.wrong.append(f"{casting.key}: sent after the close was acknowledged, and taken")

    def recount(self, record, exported):
        """Against the record's entries, read by another program, and against the export."""
        kinds = record.execute(
            "SELECT seq, leaf, kind, payload FROM entry WHERE kind IN ('ballot_cast',"
            " 'vote_opened', 'vote_closed') AND json_extract(CAST(payload AS TEXT), '$.vote') = ?"
            " ORDER BY seq", (self.vote,)).fetchall()
        ends = [seq for seq, _, kind, _ in kinds if kind == "vote_closed"]
        entries = {seq: (seq, leaf.hex(), json.loads(payload)["member"],
                         json.loads(payload)["choice"])
                   for seq, leaf, kind, payload in kinds if kind == "ballot_cast"}
        late = [seq for seq in entries if seq > min(ends, default=0)]
        told = {receipt for receipt in self.receipts.values() if receipt[0]}
        doubled = len(entries) - len(told)
        self.sums.update({"late": len(late), "doubles": max(doubled, 0), "votes": 1,
                          "ballots in the record": len(entries)})
        if len(ends) != 1 or late or doubled or set(entries.values()) != told:
            self.wrong.append(f"vote {self.vote}: closed {ends}, late {late[:3]}, "
                              f"{doubled} more ballots than receipts, or others")
        last = {member: choice for _, _, member, choice in
                sorted(entries.values())}
        shown = {ballot["member"]: ballot["choice"] for ballot in exported["ballots"]
                 if ballot.get("choice")}
        counted = Counter(last.values())
        if shown != last or any(exported["count"][choice] != counted[choice]
                                for choice in CHOICES):
            self.wrong.append(f"vote {self.vote}: the export shows other ballots, or counts them "
                              "otherwise")


def export(server, folder):
    out = os.path.join(folder, "all.json")
    subprocess.run([program(), "export", "json", out, "--data", server.data], check=True)
    with open(out, encoding="utf-8") as file:
        return json.load(file)


def races(cases, count, seed):
    """Votes until `count` submissions."""
    sums, answers, wrong, begun = Counter(), Counter(), [], time.monotonic()
    with tempfile.TemporaryDirectory(prefix="whereas-races-") as folder:
        prepared, votes, chance = prepare(folder), [], random.Random(seed)
        with Server(prepared["data"]) as server:
            chair = Person(server, prepared["chair"])
            while sums["submissions"] < count:
                one = Race(prepared, server, chair, chance)
                one.run()
                votes.append(one)
                sums["submissions"] += one.sums["submissions"]
                if len(votes) % 20 == 0:
                    print(f"# {sums['submissions']:,} of {count:,} submissions; "
                          f"{time.monotonic() - begun:.0f} s", flush=True)
            exported = {vote["id"]: vote for vote in export(server, folder)["votes"]}
            record = sqlite3.connect(f"file:{server.data}?mode=ro", uri=True)
            sums.clear()
            for one in votes:
                one.recount(record, exported[one.vote])
                sums.update(one.sums)
                answers.update(one.answers)
                wrong += one.wrong
            record.close()
    cases.check(f"{sums['submissions']:,} submissions in {len(votes)} votes, "
                f"{sums['sent while the vote was closed']:,} of them on their way while it was "
                f"closed: {sums['doubles']} doubles, {sums['late']} late", not wrong,
                f"{len(wrong)} in all", *wrong[:LISTED])
    print(f"# {sums['ballots in the record']:,} ballots in the record; answered: "
          + ", ".join(f"{number:,} {name}" for name, number in sorted(answers.items()))
          + f"; {time.monotonic() - begun:.0f} s", flush=True)
