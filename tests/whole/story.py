"""The story that is told: a function for each chapter, and what it leaves behind in the story."""
import time
from decimal import Decimal

import reading
from hall import Hall, at_once, rules
from serving import Refused

VOTERS = 250
WEIGHTS = ("1", "1.5", "2", "3.25")
DAY = 24 * 3600 * 1000
TITLE = 'On lamps that "stay on" & the people below them'
REASON = "WHEREAS,", "a street without light is a street without people; and"
DEMAND = "NOW, THEREFORE, BE IT RESOLVED,", "that the lamps stay on until midnight."
AMENDED = DEMAND[0], "that the lamps stay on until sunrise."
STATEMENT = "Sunrise is < 6 o'clock in June & we pay for it."


def name(number):
    return f"Member {number:03}"


def clauses(demand):
    return [{"clause": 0, "kind": "whereas", "lead": REASON[0], "words": REASON[1]},
            {"clause": 0, "kind": "resolved", "lead": demand[0], "words": demand[1]}]


def refusal(work):
    try:
        work()
    except Refused as refused:
        return refused
    return None


class Story:
    """Each chapter is a function; what it leaves behind stands here."""

    def __init__(self, server, cases):
        self.server, self.cases = server, cases
        self.hall = Hall(server, weighting="by_seat", proxies=True, slate="reported",
                         quorum={"share": "1/2", "strict": True})
        self.body = self.hall.body
        self.choices = {}

    def person(self, who):
        return self.hall.enter(who)

    def seat(self, who):
        return self.hall.seats[self.body, who]

    def anybody(self, path):
        return self.server.anybody().get(path)

    def check(self, sentence, holds, *notes):
        self.cases.check(sentence, holds, *notes)

    # Before the meeting

    def the_hall_fills(self):
        self.hall.seat("Chair", "chair", "1")
        self.hall.seat("Clerk", "clerk", "1")
        for number in range(4):
            self.hall.fill([name(n) for n in range(number + 1, VOTERS + 1, 4)],
                           weight=WEIGHTS[number], city=f"Lampton {number}", state="OH",
                           party="unknown")
        now = int(time.time() * 1000)
        self.meeting = self.person("Clerk").act(
            "call_meeting", body=self.body, name="Annual Meeting", place="Sandbar Key",
            starts=now - DAY, ends=now + DAY).id
        self.committee = self.hall.admin.act(
            "found_body", name="Committee on Light", short_name="LIGHT",
            kind="standing_committee", parent=self.body).id
        self.hall.admin.act("set_body_rules", body=self.committee, rules=rules(
            voters=["member"], voting={"tie": "chair_decides"}))
        self.hall.seat(name(2), "chair", body=self.committee)
        for number in range(3, 7):
            self.hall.seat(name(number), body=self.committee)
        found = [seat for seat in self.anybody("/members.json")["members"]
                 if seat["body"] == self.body]
        self.check("250 members, the chair and the clerk are seated", len(found) == VOTERS + 2,
                   len(found))

    def a_text_is_submitted_and_sponsored(self):
        author = self.person(name(1))
        self.text = author.act("draft_resolution", body=self.body, title=TITLE,
                               clauses=clauses(DEMAND)).id
        self.check("nobody else sees a draft", refusal(
            lambda: self.anybody(f"/resolutions/{self.text}.json")).status == 404)
        author.submit(self.text, meeting=self.meeting)
        for number in (7, 8):
            self.person(name(number)).act("join_sponsors", resolution=self.text)
        found = self.anybody(f"/resolutions/{self.text}.json")
        self.check("the text is pending under a number", found["standing"] == "pending"
                   and found["label"] == "1", found["standing"], found["label"])
        self.check("three members sponsor it", [sponsor["name"] for sponsor in found["sponsors"]]
                   == [name(1), name(7), name(8)], found["sponsors"])

    # In committee

    def a_committee_amends_it(self):
        self.referral = self.person("Clerk").act(
            "refer_resolution", resolution=self.text, committee=self.committee).id
        chair = self.person(name(2))
        sitting = chair.act("open_sitting", body=self.committee, name="First sitting").id
        for number in range(2, 7):
            self.person(name(number)).act("mark_presence", sitting=sitting, present=True)
        self.version = self.person(name(3)).act(
            "propose_substitute", referral=self.referral, title=TITLE, clauses=clauses(AMENDED),
            note="until sunrise").id
        vote = chair.act("prepare_vote", body=self.committee, sitting=sitting, subject="report",
                         referral=self.referral, version=self.version, method="roll_call").id
        chair.act("open_vote", vote=vote)
        outside = refusal(lambda: self.person(name(9)).act("cast_ballot", vote=vote, choice="no"))
        self.check("who does not sit in the committee does not vote in it",
                   outside and outside.status == 403, outside)
        for number, choice in ((3, "yes"), (4, "yes"), (5, "no"), (6, "no")):
            self.person(name(number)).act("cast_ballot", vote=vote, choice=choice)
        chair.act("close_vote", vote=vote)
        found = chair.get(f"/votes/{vote}.json")
        self.check("two against two is a tie", found["decision"] == "tied", found["sentence"])
        chair.act("break_tie", vote=vote, choice="yes")
        chair.act("announce_vote", vote=vote)
        found = self.anybody(f"/votes/{vote}.json")
        self.check("the chair of the committee breaks it", found["decision"] == "adopted",
                   found["sentence"])
        chair.act("make_report", referral=self.referral, vote=vote, version=self.version,
                  recommendation="adopt_as_amended",
                  minority=[self.hall.seats[self.committee, name(n)] for n in (5, 6)],
                  minority_statement="Midnight is late enough.")
        found = self.anybody(f"/resolutions/{self.text}.json")
        current = next(version for version in found["versions"] if version["current"])
        self.check("the committee's wording is the text now", current["id"] == self.version
                   and current["clauses"][-1]["words"] == AMENDED[1], current)
        report = found["referrals"][0]
        self.check("the report names its minority", "Midnight is late enough." in str(report),
                   report)

    # Before the plenary

    def it_is_slated_and_pulled(self):
        item = self.item_now()
        self.check("what the committee reported is on the slate", item["slate"], item)
        self.person(name(11)).act("pull_item", item=item["id"], reason="it deserves a debate")
        self.check("one member pulls it off", not self.item_now()["slate"], self.item_now())

    def item_now(self):
        items = self.anybody(f"/meetings/{self.meeting}.json")["items"]
        return next(item for item in items if item["resolution"] == self.text)

    def without_a_quorum_nothing_is_decided(self):
        chair = self.person("Chair")
        self.sitting = chair.act("open_sitting", body=self.body, meeting=self.meeting,
                                 name="Plenary").id
        early = [name(number) for number in range(1, 41)]
        at_once(self.arrive, early)
        vote = self.put()
        at_once(lambda who: self.person(who).act("cast_ballot", vote=vote, choice="yes"), early)
        self.close(vote)
        found = self.anybody(f"/votes/{vote}.json")
        self.check("forty in the hall are no quorum", found["decision"] == "no_quorum",
                   found["sentence"])
        standing = self.anybody(f"/resolutions/{self.text}.json")["standing"]
        self.check("the text is still pending", standing == "pending", standing)

    def arrive(self, who):
        self.person(who).act("mark_presence", sitting=self.sitting, present=True)

    def put(self):
        chair = self.person("Chair")
        vote = chair.act("prepare_vote", body=self.body, sitting=self.sitting,
                         subject="resolution", resolution=self.text, method="roll_call").id
        chair.act("open_vote", vote=vote)
        return vote

    def close(self, vote):
        self.person("Chair").act("close_vote", vote=vote)
        self.person("Chair").act("announce_vote", vote=vote)

    # The roll call

    def the_hall_votes(self):
        self.proxy = self.person(name(VOTERS)).act(
            "give_proxy", member=self.seat(name(VOTERS)), holder=self.seat(name(1))).id
        at_once(self.arrive, [name(number) for number in range(41, VOTERS)])
        self.person("Chair").act("call_quorum", sitting=self.sitting)
        self.person("Clerk").act("note_absence", sitting=self.sitting, category="excused",
                                 member=self.seat(name(20)))
        self.vote = self.put()
        at_once(self.cast, range(1, VOTERS))
        self.person(name(1)).act("cast_proxy_ballot", vote=self.vote, proxy=self.proxy,
                                 choice="no")
        self.choices[name(VOTERS)] = "no"
        found = self.anybody(f"/votes/{self.vote}.json")
        self.check("while it is open only the turnout is seen",
                   found["cast"] == len(self.choices) and "ballots" not in found
                   and "Every ballot" not in self.server.anybody().page(f"/votes/{self.vote}"),
                   found)
        self.person("Chair").act("close_vote", vote=self.vote)
        late = refusal(lambda: self.person(name(20)).act(
            "cast_ballot", vote=self.vote, choice="no"))
        self.check("a late ballot is refused", late and late.code == "VOTE_CLOSED", late)
        self.check("before the result is announced it is not seen",
                   "decision" not in self.anybody(f"/votes/{self.vote}.json"))
        self.person("Chair").act("announce_vote", vote=self.vote)

    def cast(self, number):
        """Of ten members six say yes, three no, one abstains; every twentieth is silent, and some
        who said no change to yes."""
        if number % 20 == 0:
            return
        choice = ("abstain", *["yes"] * 6, *["no"] * 3)[number % 10]
        voter = self.person(name(number))
        voter.act("cast_ballot", vote=self.vote, choice=choice)
        if number % 50 == 17:
            choice = "yes"
            voter.act("cast_ballot", vote=self.vote, choice=choice)
        self.choices[name(number)] = choice

    def it_is_adopted(self):
        found = self.anybody(f"/votes/{self.vote}.json")
        weight_of = {ballot["member"]: Decimal(ballot["weight"]) for ballot in found["ballots"]}
        for choice in reading.CHOICES:
            voters = [who for who, chosen in self.choices.items() if chosen == choice]
            weight = sum(weight_of[self.seat(who)] for who in voters)
            self.check(f"{len(voters)} ballots of {weight} votes are counted as {choice}",
                       (found["count"][choice], Decimal(found["count"][choice + "_weight"]))
                       == (len(voters), weight), found["count"])
        ballots = {ballot["name"]: ballot.get("choice") for ballot in found["ballots"]}
        expected = {name(number): self.choices.get(name(number))
                    for number in range(1, VOTERS + 1)}
        self.check("every member's last ballot is the one that stands",
                   ballots == {**expected, "Chair": None}, ballots)
        self.check("each seat weighs what it weighs", all(
            weight_of[self.seat(name(n))] == Decimal(WEIGHTS[(n - 1) % 4])
            for n in range(1, VOTERS + 1)), weight_of)
        absent = [b for b in found["ballots"] if b.get("absence") == "excused"]
        self.check("the excused member is shown as such",
                   [ballot["name"] for ballot in absent] == [name(20)], absent)
        standing = self.anybody(f"/resolutions/{self.text}.json")
        self.check("the resolution is adopted by this vote", standing["standing"] == "adopted"
                   and standing["adopted_by"] == self.vote, standing["standing"])

    def two_dissent(self):
        self.person(name(9)).act("register_dissent", resolution=self.text, choice="no",
                                 statement=STATEMENT)
        self.person(name(10)).act("register_dissent", resolution=self.text, choice="abstain")
        found = self.anybody(f"/votes/{self.vote}.json")
        self.check("two dissents are registered", [(dissent["name"], dissent["choice"])
                   for dissent in found["dissents"]] == [(name(9), "no"), (name(10), "abstain")],
                   found["dissents"])

    # Whoever reads it

    def page_data_and_table_agree(self):
        anybody = self.server.anybody()
        data = reading.of_data(anybody.get(f"/votes/{self.vote}.json"))
        text = anybody.page(f"/votes/{self.vote}")
        page, groups = reading.of_page(text), list(reading.groups_of(text))
        table = reading.of_table(anybody.send("GET", f"/votes/{self.vote}.csv")[1].decode())
        for part in data:
            self.check(f"page and data agree on the {part}", page[part] == data[part],
                       f"page {page[part]}", f"data {data[part]}")
        counts = {choice: int(data["totals"][choice][0]) for choice in reading.CHOICES}
        self.check("each group of cities adds up to the same", groups and all(
            group == counts for group in groups), groups)
        for part in table:
            self.check(f"table and data agree on the {part}", table[part] == data[part],
                       f"table {table[part]}", f"data {data[part]}")
        self.check("the proxy's ballot is told apart", data["proxies"] == {self.seat(name(VOTERS))},
                   data["proxies"])

    def a_restart_changes_nothing_that_is_read(self):
        paths = [f"/votes/{self.vote}{ending}" for ending in ("", ".json", ".csv")]
        paths += [f"/resolutions/{self.text}", f"/resolutions/{self.text}.json",
                  f"/meetings/{self.meeting}", "/members.csv", "/"]
        before = [self.server.anybody().send("GET", path)[1] for path in paths]
        self.server.stop()
        self.server.start()
        after = [self.server.anybody().send("GET", path)[1] for path in paths]
        self.check("after a restart every page is what it was", before == after,
                   [path for path, old, new in zip(paths, before, after) if old != new])

    def tell(self):
        for chapter in (self.the_hall_fills, self.a_text_is_submitted_and_sponsored,
                        self.a_committee_amends_it, self.it_is_slated_and_pulled,
                        self.without_a_quorum_nothing_is_decided, self.the_hall_votes,
                        self.it_is_adopted, self.two_dissent, self.page_data_and_table_agree,
                        self.a_restart_changes_nothing_that_is_read):
            chapter()
