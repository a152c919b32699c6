"""One roll call in which the server is ended again and again, by any means, and started again;
after each end the record must hold every ballot that was acknowledged, once, and beside them only
such as were on their way.

What is compared: the receipts that came over the network on the one side, the rows of the data file
on the other, read by another program (Python's sqlite3)."""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import time

from killing import whereas
from serving import Person, Server, program
from voices import CHOICES, Casting, Choir, Voice

VOICES = 48
MOST_BEFORE = 150        # ballots acknowledged before an end, at most
AGAIN = 0.2              # this share of the ends also ends the server while it starts
LOOKS = 0.1              # after this share `whereas check` looks before the server starts
LATER_SECONDS = 0.004
STARTING_SECONDS = 0.03


class RollCall:
    def __init__(self, prepared, folder, seed, **environment):
        self.prepared, self.vote, self.chance = prepared, prepared["vote"], random.Random(seed)
        self.seed, self.turn = seed, 0
        self.server = Server(os.path.join(folder, "rollcall.db"), **environment)
        shutil.copy(prepared["data"], self.server.data)
        members = list(prepared["cookies"].items())
        self.voices = [Voice(self.server, self.vote, member, cookie)
                       for member, cookie in members[:VOICES]]
        self.last = {}           # the choice that stands, by member
        self.answered = []       # since the last end
        self.seen = self.entry_count()
        self.wrong, self.sums = [], {"ends": 0, "acknowledged": 0, "kept without an answer": 0}

    def expect(self, holds, sentence):
        if not holds:
            self.wrong.append(f"end {self.sums['ends']}: {sentence}")

    def entry_count(self):
        return self.rows("SELECT coalesce(max(seq), 0) FROM entry")[0][0]

    def rows(self, sql, *values):
        file = sqlite3.connect(f"file:{self.server.data}?mode=ro", uri=True)
        try:
            return file.execute(sql, values).fetchall()
        finally:
            file.close()

    def another(self, voice):
        """What a member says next: something else than what stands."""
        self.turn += 1
        standing = self.last.get(voice.member)
        choice = self.chance.choice([one for one in CHOICES if one != standing])
        return Casting(voice.member, choice, f"{self.seed}-{self.turn}")

    def note(self, casting):
        if casting.receipt is None:
            self.expect(False, f"{casting.status} for {casting.choice}")
            return
        self.answered.append(casting)
        self.last[casting.member] = casting.choice
        self.sums["acknowledged"] += 1

    # An end

    def until(self, end):
        """Ballots are cast until a moment; end() then ends the server, and tells whether answers
        that are read only now count: those of a process that was killed had been sent before;
        while a disk's power is cut, the kernel may call something durable that is not. The
        castings without an answer that counts."""
        left, late = self.chance.randint(0, MOST_BEFORE), []

        def enough(casting):
            nonlocal left
            self.note(casting)
            left -= 1
            return left <= 0
        with Choir(self.voices) as choir:
            try:
                if left:
                    choir.sing(self.another, enough)
                else:
                    for voice in self.voices:
                        voice.ask(self.another(voice))
                time.sleep(self.chance.random() * LATER_SECONDS)
            except OSError as gone:
                self.expect(False, f"the server ended by itself: {gone}")
            choir.listen_to_the_end(self.note if end() else late.append)
        late += [voice.asked for voice in self.voices if voice.asked]
        for casting in late:
            casting.receipt = None
        for voice in self.voices:
            voice.asked = None
        return late

    def kill(self):
        self.server.process.kill()
        self.server.process.wait()
        self.server.log.close()
        return True

    def start(self):
        if self.chance.random() < LOOKS:
            self.look()
        if self.chance.random() < AGAIN:
            process = subprocess.Popen(
                [program(), "serve", "--data", self.server.data, "--listen", "127.0.0.1:0"],
                stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.server.environment)
            time.sleep(self.chance.random() * STARTING_SECONDS)
            process.kill()
            process.wait()
        self.server.start()

    def look(self):
        found = whereas("check", self.server.data)
        self.expect(found.get("findings") == [], f"check: {found}")

    def compare(self, unanswered):
        """The entries since the last end against the receipts; which of the others were kept."""
        found = self.rows("SELECT seq, leaf, kind, payload FROM entry WHERE seq > ?", self.seen)
        newest = self.entry_count()
        lost = self.seen - newest if newest < self.seen else 0
        self.expect(not lost, f"{lost} entries that had been read are gone")
        self.expect([row[0] for row in found] == list(range(self.seen + 1,
                                                            self.seen + 1 + len(found))),
                    "the entries are not numbered one after the other")
        entries = {seq: (leaf.hex(), json.loads(payload)) for seq, leaf, kind, payload in found
                   if kind == "ballot_cast"}
        missing = 0
        for casting in self.answered:
            leaf, payload = entries.pop(casting.receipt["id"], ("", {}))
            held = (leaf, payload.get("member"), payload.get("choice")) == (
                casting.receipt["leaf"], casting.member, casting.choice)
            missing += not held
        self.expect(not missing, f"{missing} of {len(self.answered)} acknowledged ballots are not "
                    "there")
        kept = {}
        for casting in unanswered:
            mine = [seq for seq, (_, payload) in entries.items()
                    if (payload["member"], payload["choice"]) == (casting.member, casting.choice)]
            self.expect(len(mine) < 2, f"member {casting.member}'s ballot is there twice")
            for seq in mine:
                kept[casting.key] = seq
                del entries[seq]
        self.expect(not entries, f"ballots that nobody cast: {entries}")
        self.seen = found[-1][0] if found else self.seen
        self.answered = []
        return kept, lost + missing

    def send_again(self, unanswered, kept):
        """Whoever got no answer asks again under the same key."""
        asking = {casting.member: casting for casting in unanswered}

        def once(voice):
            return asking.pop(voice.member, None)

        def check(casting):
            self.note(casting)
            there = kept.get(casting.key)
            if casting.receipt:
                same = casting.receipt["id"] == there if there else not casting.receipt.get(
                    "repeated")
                self.expect(same, f"sent again: {casting.receipt}, kept as {there}")
            if there:
                self.answered.remove(casting)
            return False
        with Choir(self.voices) as choir:
            choir.sing(once, check)
        self.sums["kept without an answer"] += len(kept)

    def one_end(self, end):
        """One end and one start. How many acknowledged ballots were lost."""
        unanswered = self.until(end)
        self.sums["ends"] += 1
        self.start()
        kept, lost = self.compare(unanswered)
        if not lost:
            self.send_again(unanswered, kept)
        return lost

    def two_ends(self, first, second):
        """After the first, only those whose ballots were kept ask again: they are told of what
        was read back, and nothing new is written. All of it must outlive the second end."""
        unanswered = self.until(first)
        self.start()
        kept, lost = self.compare(unanswered)
        if kept and not lost:
            self.send_again([one for one in unanswered if one.key in kept], kept)
        second()
        self.sums["ends"] += 2
        self.start()
        again = [one for one in unanswered if one.key not in kept]
        lost += self.compare(again)[1]
        if not lost:
            self.send_again(again, {})
        return lost

    # At last

    def finish(self):
        """The tally is that of the last ballots acknowledged, and two replays agree."""
        chair = Person(self.server, self.prepared["chair"])
        chair.act("close_vote", vote=self.vote)
        chair.act("announce_vote", vote=self.vote)
        ballots = chair.get(f"/votes/{self.vote}.json")["ballots"]
        mine = {voice.member for voice in self.voices}
        found = {ballot["member"]: ballot["choice"] for ballot in ballots
                 if ballot["member"] in mine and ballot.get("choice")}
        self.expect(found == self.last, "what was announced is not what was acknowledged last")
        before = whereas("replay", self.server.data).get("digest", "before")
        self.server.stop()
        self.look()
        after = whereas("replay", self.server.data).get("digest", "after")
        self.expect(before == after, f"the digest was {before} and is {after}")

    def abandon(self):
        if self.server.process and self.server.process.poll() is None:
            self.kill()
        self.server.folder.cleanup()

    def remove(self):
        for ending in ("", "-wal", "-shm", "-lock"):
            if os.path.exists(self.server.data + ending):
                os.remove(self.server.data + ending)
