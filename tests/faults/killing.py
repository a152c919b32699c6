"""Rounds, each a whole roll call with one end: voters cast their ballots, the server is ended at a
random moment, and all that was acknowledged until then must be there when it starts again, once. It
is ended from outside, or ends itself because its disk is full."""
import http.client
import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
from collections import Counter

import losing
from hall import Hall, at_once
from preloading import library
from serving import Person, Refused, Server, program

MEMBERS, VOTERS_AT_ONCE, WATCHERS = 250, 32, 3
CHOICES = ("yes", "no", "abstain")
CHANGES = 0.3            # this share of the members votes twice
AGAIN = 0.2              # this share of the rounds also ends the server while it starts
LATER_SECONDS = 0.003    # at most, between the ballot and the end
STARTING_SECONDS = 0.03
GONE = (OSError, http.client.HTTPException)
KILLED, FAULT = -9, 3    # how a process ends


def prepare(folder, members=MEMBERS):
    """A data file in which a roll call is open, the voters' sessions, and how they are reached."""
    data = os.path.join(folder, "prepared.db")
    with Server(data) as server:
        hall = Hall(server)
        hall.seat("the chair", "chair")
        chair = hall.enter("the chair")
        names = [f"Member {number:03}" for number in range(1, members + 1)]
        hall.fill(names)
        sitting = chair.act("open_sitting", body=hall.body, name="Plenary").id
        text = chair.act("draft_resolution", body=hall.body, title="On the lights", clauses=[
            {"clause": 0, "kind": "resolved", "lead": "RESOLVED,",
             "words": "that they stay on"}]).id
        chair.submit(text)
        vote = chair.act("prepare_vote", body=hall.body, sitting=sitting, resolution=text,
                         subject="resolution", method="roll_call").id
        chair.act("open_vote", vote=vote)
        return {"data": data, "vote": vote, "chair": chair.cookie, "body": hall.body,
                "sitting": sitting,
                "cookies": {hall.seats[hall.body, name]: hall.voices[name].cookie
                            for name in names}}


def whereas(command, data):
    """What a command says of a data file, as JSON; a sentence where it fails."""
    done = subprocess.run([program(), command, "--data", data, "--format", "json"],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return json.loads(done.stdout) if done.stdout else {"failed": done.stderr}


class Casting:
    """One request of one member, sent under one key however often."""

    def __init__(self, member, choice, key):
        self.member, self.choice, self.key, self.receipt = member, choice, key, None

    def send(self, person, vote):
        self.receipt = person.act("cast_ballot", key=self.key, vote=vote, choice=self.choice)


class Round:
    def __init__(self, prepared, folder, seed, library=None, disk=False):
        self.vote, self.cookies = prepared["vote"], prepared["cookies"]
        self.chance, self.noted, self.disk = random.Random(seed), library, disk
        self.notes = os.path.join(folder, "notes")
        self.server = Server(os.path.join(folder, "round.db"), **(
            {"LD_PRELOAD": str(library), "WHEREAS_LOSING": self.notes} if library else {}))
        shutil.copy(prepared["data"], self.server.data)
        self.chair = Person(self.server, prepared["chair"])
        self.people = {member: Person(self.server, cookie)
                       for member, cookie in self.cookies.items()}
        self.castings = self.draw(seed)
        self.acknowledged, self.moment = 0, self.chance.randint(0, len(self.all_castings()))
        self.lock, self.ended, self.seen = threading.Lock(), threading.Event(), 0
        self.wrong, self.sums = [], {}

    def draw(self, seed):
        """What each member will do: one choice, or one and then another."""
        castings = {}
        for member in self.cookies:
            choices = self.chance.sample(CHOICES, 2 if self.chance.random() < CHANGES else 1)
            castings[member] = [Casting(member, choice, f"{seed}/{member}/{number}")
                                for number, choice in enumerate(choices)]
        return castings

    def all_castings(self):
        return [casting for castings in self.castings.values() for casting in castings]

    def expect(self, holds, sentence):
        if not holds:
            self.wrong.append(sentence)

    # Until the end

    def end_server(self):
        time.sleep(self.chance.random() * LATER_SECONDS)
        if self.disk:
            self.fill_disk()
        else:
            self.ended.set()
            self.server.kill()

    def fill_disk(self):
        """No file of the server may grow any more; it finds out when it next keeps something."""
        size = os.stat(self.server.data + "-wal").st_size
        resource.prlimit(self.server.process.pid, resource.RLIMIT_FSIZE, (size, size))

    def cast(self, casting):
        casting.send(self.people[casting.member], self.vote)
        with self.lock:
            self.acknowledged += 1
            now = self.acknowledged == self.moment
        if now:
            self.end_server()

    def vote_for(self, members):
        """One thread's members, each first once, then those who change their mind."""
        for turn in (0, 1):
            for member in members:
                for casting in self.castings[member][turn:turn + 1]:
                    if self.ended.is_set():
                        return
                    try:
                        self.cast(casting)
                    except GONE:
                        self.people[member].connection = None
                        return

    def watch(self, _):
        """What is shown of the open vote must be as durable as what was acknowledged."""
        person = Person(self.server)
        while not self.ended.is_set():
            try:
                shown = person.get(f"/votes/{self.vote}.json")["cast"]
                person.page(f"/votes/{self.vote}")
            except GONE:
                return
            with self.lock:
                self.seen = max(self.seen, shown)

    def roll_call(self):
        members = list(self.cookies)
        self.chance.shuffle(members)
        watchers = [threading.Thread(target=self.watch, args=(number,))
                    for number in range(WATCHERS)]
        for watcher in watchers:
            watcher.start()
        if self.moment == 0:
            self.end_server()
        at_once(self.vote_for, [members[n::VOTERS_AT_ONCE] for n in range(VOTERS_AT_ONCE)],
                VOTERS_AT_ONCE)
        if not self.ended.is_set() and not self.disk:
            self.end_server()
        self.ended.set()
        for watcher in watchers:
            watcher.join()
        self.look_at_the_end()

    def look_at_the_end(self):
        """A server whose disk is full says so and ends by itself."""
        if self.server.process.poll() is None:
            self.server.kill()
        status = self.server.process.wait()
        if self.disk and status == FAULT:
            with open(os.path.join(self.server.folder.name, "log"), encoding="utf-8") as log:
                self.expect(" error stopping: " in log.read(), "it ended without a word")
            self.sums["ended by themselves"] = 1
        else:
            self.expect(status == KILLED, f"it ended with {status}")

    # After it

    def digest(self, when):
        found = whereas("check", self.server.data)
        self.expect(found.get("findings") == [], f"check {when}: {found}")
        return whereas("replay", self.server.data).get("digest", when)

    def start_again(self):
        if self.noted:
            self.sums["bytes at stake"] = losing.lose(self.chance, self.notes, self.server.data)
        before = self.digest("after the end")
        if self.chance.random() < AGAIN:
            process = subprocess.Popen(
                [program(), "serve", "--data", self.server.data, "--listen", "127.0.0.1:0"],
                stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(self.chance.random() * STARTING_SECONDS)
            process.kill()
            process.wait()
        self.server.start()
        after = self.digest("after the start")
        self.expect(before == after, f"the digest was {before} and is {after}")

    def ballots(self):
        """What each member sees of their own ballot, by the session from before the end."""
        def own(member):
            found = self.people[member].get("/api/me.json")["ballots"]
            mine = [one for one in found if one["vote"] == self.vote and one["member"] == member]
            return member, mine[0] if mine and mine[0]["cast"] else None
        return dict(at_once(own, list(self.cookies)))

    def compare(self):
        """Before anything is sent again: each acknowledged ballot stands, and none that nobody
        sent."""
        ballots = self.ballots()
        for member, castings in self.castings.items():
            sent = [casting for casting in castings if casting.receipt or casting is castings[0]
                    or castings[0].receipt]
            least = [casting.choice for casting in castings if casting.receipt][-1:] or [None]
            standing = ballots[member]["choice"] if ballots[member] else None
            allowed = least + [casting.choice for casting in sent if not casting.receipt]
            self.expect(standing in allowed, f"member {member}: {standing}, not one of {allowed}")
        cast = sum(ballot is not None for ballot in ballots.values())
        self.expect(cast >= self.seen, f"{self.seen} had been shown as cast, {cast} are there")
        return ballots

    def send_again(self, ballots):
        """Whoever got no answer asks again under the same key, and is answered as if for the first
        time, or with the receipt of what had been kept."""
        kept = 0
        for member, castings in self.castings.items():
            for casting in castings:
                if casting.receipt:
                    continue
                there = ballots[member] and ballots[member]["choice"] == casting.choice
                casting.send(self.people[member], self.vote)
                self.expect(bool(casting.receipt.repeated) == bool(there),
                            f"member {member}: repeated {casting.receipt.repeated}, kept {there}")
                kept += bool(there)
        self.sums["kept without an answer"] = kept

    def count(self):
        """The tally is that of the last ballots that were acknowledged."""
        self.chair.act("close_vote", vote=self.vote)
        self.chair.act("announce_vote", vote=self.vote)
        result = self.chair.get(f"/votes/{self.vote}.json")
        found = {ballot["member"]: ballot.get("choice") for ballot in result["ballots"]
                 if ballot["member"] in self.cookies}
        last = {member: castings[-1].choice for member, castings in self.castings.items()}
        self.expect(found == last, "the ballots announced are not those acknowledged")
        counted = Counter(last.values())
        for choice in CHOICES:
            self.expect(result["count"][choice] == counted[choice],
                        f"{choice}: {result['count'][choice]}, not {counted[choice]}")

    def read_record(self):
        """Every receipt names its entry, and there is no entry for which nobody has one."""
        with sqlite3.connect(self.server.data) as record:
            entries = {seq: (leaf.hex(), json.loads(payload)) for seq, leaf, payload in
                       record.execute("SELECT seq, leaf, payload FROM entry"
                                      " WHERE kind = 'ballot_cast'")}
        for casting in self.all_castings():
            leaf, payload = entries.pop(casting.receipt.id, ("", {}))
            self.expect((leaf, payload.get("member"), payload.get("choice"))
                        == (casting.receipt.leaf, casting.member, casting.choice),
                        f"receipt {casting.receipt} is of {payload}")
        self.expect(not entries, f"ballots that nobody cast: {entries}")

    def play(self):
        """What went wrong."""
        try:
            self.server.start()
            self.roll_call()
            self.sums.update({"rounds": 1, "acknowledged before the end": self.acknowledged})
            self.start_again()
            self.send_again(self.compare())
            self.count()
            self.server.stop()
            self.read_record()
            self.expect(self.digest("at last") == self.digest("at last"), "two replays differ")
        except (AssertionError, Refused, *GONE) as wrong:
            self.wrong.append(f"{type(wrong).__name__}: {wrong}")
        finally:
            self.ended.set()
            if self.server.process.poll() is None:
                self.server.kill()
            self.server.folder.cleanup()
        return self.wrong


def play(cases, prepared, kind, seeds, **ending):
    sums = {}
    for number, seed in enumerate(seeds, 1):
        with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
            one = Round(prepared, folder, seed, **ending)
            cases.check(f"{kind} {number} (seed {seed}): all that was acknowledged is there, once",
                        not one.play(), *one.wrong)
            for name, value in one.sums.items():
                sums[name] = sums.get(name, 0) + value
    print("# " + ", ".join(f"{value} {name}" for name, value in sums.items()), flush=True)


def rounds(cases, count, seed):
    """Ended from outside, ended with what the notes of losing.c say would be lost, ended by
    itself."""
    seeds, noting = range(seed, seed + count), library("losing")
    with tempfile.TemporaryDirectory(prefix="whereas-faults-") as folder:
        prepared = prepare(folder)
        play(cases, prepared, "kill", seeds)
        if noting:
            play(cases, prepared, "noted power failure", seeds, library=noting)
        else:
            cases.skip("noted power failures", "this build can't be loaded after the library")
        play(cases, prepared, "full disk", seeds[:(count + 1) // 2], disk=True)
