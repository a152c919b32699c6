"""A house that is hard to show: sixty members, some with names that are long, run from right to
left or are markup; texts of every length; votes of every kind and outcome. Its pages are what the
tests look at."""
import time

from hall import Hall, at_once, rules

MARKUP = '<img src=x onerror="alert(1)"> & "so" on'
LONG = ("Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh de la "
        "Concepción y Vásquez")
ODD_NAMES = [MARKUP, LONG, "יעל בן־דוד", "فاطمة الزهراء المنصوري", "Nguyễn Thị Bích Hường", "Ö",
             "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"]
CITIES = ["Sampleton", "Old Harbor", "Llano Sereno", "Wild Rice Junction", "St. Example by the Sea"]
STATES = ["OH", "ME", "TX", "CA", "PR"]
REASONS_OF_ABSENCE = ["Maternity", "Bereavement", "Excused"]
PARTIES = ["Democratic", "Republican", "Independent", "unknown"]
VOTERS = 58
DAY = 24 * 3600 * 1000
REASON = ("a city that keeps its water clean keeps its people well, and what is poured into a "
          "river in one place is drunk from it in another; and")


def member(number):
    return ODD_NAMES[number] if number < len(ODD_NAMES) else f"Member {number:02} of Nowhere"


def clauses(decision, reasons=2):
    given = [{"clause": 0, "kind": "whereas", "lead": "WHEREAS,", "words": REASON}
             for _ in range(reasons)]
    return given + [{"clause": 0, "kind": "resolved", "lead": "NOW, THEREFORE, BE IT RESOLVED,",
                     "words": decision}]


class House:
    """Each method is a scene; `pages` gathers what there is to look at, by name."""

    def __init__(self, server):
        self.hall = Hall(server, name="Conference of Sample Cities and Regions", short_name="CSC",
                         proxies=True, proxies_most=2, dissent="meeting_end", late="by_petition",
                         quorum={"share": "1/2", "strict": True})
        self.server, self.body, self.pages = server, self.hall.body, {}
        self.voters = [member(number) for number in range(VOTERS)]
        self.people()
        self.meeting()
        self.committee()
        self.papers()
        self.votes()

    def act(self, who, kind, **fields):
        return self.hall.enter(who).act(kind, **fields)

    def page(self, name, path, **more):
        self.pages[name] = {"name": name, "path": path, **more}

    # People

    def people(self):
        hall = self.hall
        hall.seat("Cora Chair", "chair", city="Sampleton", state="OH", party="unknown",
                  population="unknown")
        hall.seat("Clara Clerk", "clerk")
        for number, name in enumerate(self.voters):
            hall.seat(name, city=MARKUP if number == 0 else CITIES[number % 5],
                      state=STATES[number % 5], party=PARTIES[number % 4],
                      population=str(number * number * 400))
        at_once(hall.enter, ["Cora Chair", "Clara Clerk", *self.voters])
        hall.act = hall.enter("Clara Clerk").act
        self.clerk, self.chair = hall.enter("Clara Clerk").act, hall.enter("Cora Chair").act
        self.seats = {name: hall.seats[self.body, name] for name in self.voters}
        self.page("members", "/members")
        self.page("member", f"/members/{self.seats[LONG]}")
        self.page("member-markup", f"/members/{self.seats[MARKUP]}")

    def meeting(self):
        self.issues = [self.clerk("name_issue", name=name, slug=slug).id for name, slug in
                       [("Water", "water"), ("Federal budget and what follows from it", "budget"),
                        (MARKUP, "markup")]]
        now = int(time.time() * 1000)
        self.annual = self.clerk(
            "call_meeting", body=self.body, name="94th Annual Meeting",
            place="Sandbar Key, Florida",
            starts=now - DAY, ends=now + 3 * DAY, offset_minutes=-240).id
        for name in self.voters[:40]:
            self.act(name, "register", meeting=self.annual)
        self.sitting = self.chair("open_sitting", body=self.body, meeting=self.annual,
                                  name="Plenary 1").id
        at_once(self.come, self.voters[:48])
        self.clerk("note_absence", sitting=self.sitting, member=self.seats[self.voters[57]],
                   category="medical")
        self.chair("call_quorum", sitting=self.sitting)
        self.page("meeting", f"/meetings/{self.annual}")
        self.page("issues", "/issues")
        self.page("issue", "/issues/water")

    def come(self, name):
        self.act(name, "mark_presence", sitting=self.sitting, present=True)

    # Papers

    def submit(self, title, decision="that it be so.", reasons=2, **more):
        text = self.clerk("draft_resolution", body=self.body, title=title,
                          clauses=clauses(decision, reasons), issues=self.issues[:2],
                          sponsors=[self.seats[name] for name in self.voters[:3]], **more).id
        self.hall.enter("Clara Clerk").submit(text)
        return text

    def committee(self):
        hall = self.hall
        water = self.water = hall.admin.act(
            "found_body", name="Standing Committee on Water, Rivers, Harbors and What Is Poured "
            "Into Them",
            short_name="WRH", kind="standing_committee", parent=self.body).id
        hall.admin.act("set_body_rules", body=water, rules=rules(
            voting={"threshold": "2/3", "strict": False, "base": "cast", "open_shows": "who"}))
        hall.seat("Wanda Water", "chair", body=water)
        for name in self.voters[:4]:
            hall.seat(name, body=water)
        hall.enter("Wanda Water")
        self.page("committees", "/committees")
        self.page("committee", f"/committees/{water}")
        self.page("assembly", f"/committees/{self.body}")

    def papers(self):
        self.plain = self.submit("Clean water for every city")
        self.long = self.submit(
            "A long text " + "with a title that does not end where one thinks " * 6,
            "that " + "it be read to its end and then once more, " * 40, 110)
        self.old = self.submit("Water")
        self.marked = self.submit(MARKUP, MARKUP, trailing=[MARKUP], left_over=["- 2 -", MARKUP],
                                  named_sponsors=[MARKUP, "Somebody else"])
        for name in self.voters[5:30]:
            self.act(name, "join_sponsors", resolution=self.plain)
        self.clerk("replace_resolutions", resolution=self.plain, replaced=[self.old])
        gone = self.submit("Dry water")
        self.clerk("withdraw_resolution", resolution=gone, reason="second thoughts")
        self.report()
        for name, text in [("adopted", self.plain), ("long", self.long), ("replaced", self.old),
                           ("markup", self.marked), ("withdrawn", gone)]:
            self.page(f"resolution-{name}", f"/resolutions/{text}")
        self.page("resolutions", "/resolutions")

    def report(self):
        """The committee amends one text and still has another before it."""
        wanda = self.hall.enter("Wanda Water").act
        referral = self.clerk("refer_resolution", resolution=self.plain, committee=self.water).id
        waits = self.submit("Harbors")
        self.clerk("refer_resolution", resolution=waits, committee=self.water)
        self.page("resolution-referred", f"/resolutions/{waits}")
        sitting = wanda("open_sitting", body=self.water, name="Room 4").id
        for name in self.voters[:4]:
            self.clerk("mark_member_presence", sitting=sitting, present=True,
                       member=self.hall.seats[self.water, name])
        version = wanda("propose_substitute", referral=referral, title="Clean water for every city",
                        clauses=clauses("that rivers be kept clean from source to mouth."),
                        note="broader").id
        vote = wanda("prepare_vote", body=self.water, sitting=sitting, subject="report",
                     referral=referral, version=version, method="roll_call").id
        wanda("open_vote", vote=vote)
        for name, choice in zip(self.voters, ["yes", "yes", "yes", "no"]):
            self.act(name, "cast_ballot", vote=vote, choice=choice)
        wanda("close_vote", vote=vote)
        wanda("announce_vote", vote=vote)
        wanda("make_report", referral=referral, vote=vote, recommendation="adopt_as_amended",
              version=version, minority=[self.hall.seats[self.water, self.voters[3]]],
              minority_statement="Not from the source; from the sea.")
        self.page("vote-committee", f"/votes/{vote}")

    # Votes

    def ask(self, text, method="roll_call", **more):
        return self.chair("prepare_vote", body=self.body, sitting=self.sitting,
                          subject="resolution", resolution=text, method=method, **more).id

    def roll_call(self, text, row, end=True, **more):
        """A row has a letter for each ballot: y, n, a, p; who has none is silent."""
        vote = self.ask(text, **more)
        self.chair("open_vote", vote=vote)
        words = {"y": "yes", "n": "no", "a": "abstain", "p": "present"}
        at_once(lambda one: self.act(one[0], "cast_ballot", vote=vote, choice=words[one[1]]),
                [(name, letter) for name, letter in zip(self.voters, row) if letter in words])
        if end:
            self.chair("close_vote", vote=vote)
            self.chair("announce_vote", vote=vote)
        return vote

    def slate(self):
        items = []
        for number in range(24):
            text = self.submit(f"A matter of course, the {number + 1}th of its kind")
            item = self.clerk("place_item", meeting=self.annual, resolution=text).id
            self.clerk("slate_item", item=item)
            items.append(item)
        self.clerk("place_item", meeting=self.annual, title="Greetings from the host city",
                   position=1)
        self.act(self.voters[2], "pull_item", item=items[3], reason=MARKUP)
        self.act(self.voters[4], "pull_item", item=items[9])
        vote = self.chair("prepare_vote", body=self.body, sitting=self.sitting, subject="slate",
                          method="roll_call").id
        self.chair("open_vote", vote=vote)
        at_once(lambda name: self.act(name, "cast_ballot", vote=vote, choice="yes"),
                self.voters[:50])
        self.chair("close_vote", vote=vote)
        self.chair("announce_vote", vote=vote)
        self.page("vote-slate", f"/votes/{vote}")

    def counted(self):
        voice = self.ask(self.submit("By voice"), "voice")
        self.clerk("enter_count", vote=voice, decision="adopted")
        self.chair("announce_vote", vote=voice)
        hand = self.ask(self.submit("By hand"), "hand")
        self.clerk("enter_count", vote=hand, yes=12, no=30, abstain=3, decision="rejected")
        self.chair("announce_vote", vote=hand)
        self.page("vote-voice", f"/votes/{voice}")
        self.page("vote-hand", f"/votes/{hand}")

    def of_the_past(self):
        seats = list(self.seats.values())
        vote = self.clerk(
            "record_past_vote", body=self.body, question="Shall the minutes of 1998 be approved?",
            held=946684800000, outcome="Approved by Council, as amended on the floor of the house",
            source="Minutes, volume 12", decision="adopted",
            ballots=[{"member": seat, "choice": "no" if number % 5 == 0 else "yes"}
                     for number, seat in enumerate(seats[:40])],
            absences=[{"member": seat, "category": REASONS_OF_ABSENCE[number % 3]}
                      for number, seat in enumerate(seats[40:])]).id
        self.page("vote-past", f"/votes/{vote}")

    def votes(self):
        self.slate()
        proxy = self.act(self.voters[50], "give_proxy", member=self.seats[self.voters[50]],
                         holder=self.seats[self.voters[1]]).id
        adopted = self.roll_call(self.plain, "yyyynyyyyayyyynnyyyyyyynnyayyynnyyypyyynnnyyyyan",
                                 end=False)
        self.act(self.voters[1], "cast_proxy_ballot", vote=adopted, proxy=proxy, choice="no")
        self.chair("close_vote", vote=adopted)
        self.chair("announce_vote", vote=adopted)
        self.act(self.voters[7], "register_dissent", resolution=self.plain, choice="no",
                 statement="I was asked at home what it would cost.\nI could not say. " + MARKUP)
        self.act(MARKUP, "register_dissent", resolution=self.plain, choice="abstain")
        self.page("vote-adopted", f"/votes/{adopted}")
        self.page("vote-rejected", "/votes/%d" % self.roll_call(
            self.long, "nnynnnnnnnnnynnnnnyynnnnnnnnnn", threshold="2/3", strict=False,
            base="entitled"))
        self.counted()
        self.of_the_past()
        void = self.roll_call(self.submit("Void"), "y" * 45)
        self.chair("void_vote", vote=void, reason="the question was misread: " + MARKUP)
        self.page("vote-void", f"/votes/{void}")
        closed = self.roll_call(self.submit("Closed"), "yn" * 22, end=False)
        self.chair("close_vote", vote=closed)
        self.page("vote-closed", f"/votes/{closed}")
        self.page("vote-prepared", f"/votes/{self.ask(self.submit('Prepared'))}")
        self.page("vote-open", "/votes/%d" % self.roll_call(self.marked, "yna" * 6, end=False))
        self.too_few()
        self.page("votes", "/votes")
        self.page("home", "/")
        for name in ("sign-in", "enter", "first-run", "account"):
            self.page(name, f"/{name}")
        self.page("nothing", "/nowhere", status=404)

    def too_few(self):
        """In a committee where too few are there."""
        wanda = self.hall.enter("Wanda Water").act
        sitting = self.server.anybody().get(f"/committees/{self.water}.json")["sitting"]
        self.hall.admin.act("set_body_rules", body=self.water, rules=rules(
            voting={"open_shows": "who"}, quorum={"share": "1/1", "strict": False}))
        without = self.procedure(wanda, sitting, "That the doors be closed")
        wanda("close_vote", vote=without)
        wanda("announce_vote", vote=without)
        self.page("vote-no-quorum", f"/votes/{without}")
        self.page("vote-who", "/votes/%d" % self.procedure(
            wanda, sitting, "That the committee rise and meet again when more of it is here"))

    def procedure(self, wanda, sitting, question):
        vote = wanda("prepare_vote", body=self.water, sitting=sitting, subject="procedure",
                     question=question, method="roll_call").id
        wanda("open_vote", vote=vote)
        for name in self.voters[:2]:
            self.act(name, "cast_ballot", vote=vote, choice="yes")
        return vote
