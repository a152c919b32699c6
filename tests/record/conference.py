"""A conference in which everything happens that can: each event of the vocabulary at least once. It
is told to the real server; the log that tests/record keeps is made of it."""
import time

from hall import Hall, rules

DAY = 24 * 3600 * 1000
HELD = 946684800000  # the first moment of the year 2000, UTC

STATES = [{"name": name, "label": label, "standing": standing} for name, label, standing in (
    ("draft", "Draft", "draft"), ("filed", "Filed", "pending"),
    ("referred", "In committee", "referred"), ("back", "Reported", "pending"),
    ("called", "On the agenda", "pending"), ("tabled", "Tabled", "tabled"),
    ("passed", "Passed", "adopted"), ("failed", "Failed", "rejected"),
    ("gone", "Withdrawn", "withdrawn"), ("merged", "Merged", "superseded"))]
STEPS = [{"step": step, "from": before, "to": after} for step, before, after in (
    ("submit", "draft", "filed"), ("refer", "filed", "referred"), ("report", "referred", "back"),
    ("place", "filed", "called"), ("place", "back", "called"), ("adopt", "filed", "passed"),
    ("adopt", "back", "passed"), ("adopt", "called", "passed"), ("reject", "filed", "failed"),
    ("reject", "back", "failed"), ("reject", "called", "failed"), ("table", "filed", "tabled"),
    ("withdraw", "filed", "gone"), ("supersede", "filed", "merged"))]


def clauses(*demands):
    return [{"clause": 0, "kind": "whereas", "lead": "WHEREAS,", "words": "it is dark; and"},
            *({"clause": 0, "kind": "resolved", "lead": "RESOLVED,", "words": demand}
              for demand in demands)]


class Conference:
    def __init__(self, server):
        self.hall = Hall(server, weighting="by_seat", proxies=True, designees=True,
                         quorum={"share": "1/3"}, voting={"tie": "chair_decides"},
                         late="by_petition", petition="1/3", pull_least=2,
                         numbering="per_committee")
        self.body = self.hall.body
        for name, role, weight in (("Chair", "chair", "1"), ("Clerk", "clerk", "1"),
                                   ("Ann", "member", "1.5"), ("Bo", "member", "2"),
                                   ("Cy", "member", "0.5"), ("Di", "member", "1"),
                                   ("Ed", "member", "3")):
            self.hall.seat(name, role, weight, city="Łódź-by-the-Lake", state="OH",
                           population="unknown")
        self.now = int(time.time() * 1000)

    def do(self, name, action, /, **fields):
        """The id of what it led to."""
        return self.hall.enter(name).act(action, **fields).id

    def seat(self, name, body=None):
        return self.hall.seats[body or self.body, name]

    def play(self):
        for chapter in (self.bodies, self.people, self.first_meeting, self.texts, self.committee,
                        self.agenda, self.debate, self.screens, self.votes, self.late_text,
                        self.last_things):
            chapter()

    def bodies(self):
        admin = self.hall.admin
        admin.act("set_body_workflow", body=self.body, states=STATES, steps=STEPS)
        self.light = admin.act("found_body", name="Committee on Light", short_name="LIGHT",
                               kind="standing_committee", parent=self.body).id
        admin.act("set_body_rules", body=self.light, rules=rules())
        for name, role in (("Ann", "chair"), ("Bo", "member"), ("Cy", "member")):
            self.hall.seat(name, role, body=self.light)

    def people(self):
        admin = self.hall.admin
        admin.act("change_member", member=self.seat("Di"), role="vice_chair", weight="1.000001")
        admin.act("set_attribute", member=self.seat("Di"), name="party", value="unknown",
                  source="nobody said")
        flo = admin.act("add_person", name="Flo").id
        gone = self.hall.seat("Gus")
        admin.act("end_seat", member=gone, reason="the term ended")
        stand_in = self.do("Clerk", "name_stand_in", member=self.seat("Ed"), person=flo,
                           kind="designee")
        self.do("Clerk", "end_stand_in", stand_in=stand_in)
        proxy = self.do("Ed", "give_proxy", member=self.seat("Ed"), holder=self.seat("Bo"))
        self.do("Ed", "end_proxy", proxy=proxy)
        admin.act("end_sessions", person=flo, reason="a lost telephone")
        self.issue = admin.act("name_issue", name="Public light", slug="light").id

    def first_meeting(self):
        self.meeting = self.do("Clerk", "call_meeting", body=self.body, name="94th Annual Meeting",
                               place="Sandbar Key", starts=self.now - DAY, ends=self.now + DAY,
                               offset_minutes=-300)
        self.do("Ann", "register", meeting=self.meeting)
        self.do("Clerk", "register_member", meeting=self.meeting, member=self.seat("Bo"))
        self.do("Clerk", "end_registration", meeting=self.meeting, member=self.seat("Bo"))
        self.sitting = self.do("Chair", "open_sitting", body=self.body, meeting=self.meeting,
                               name="Plenary")
        for name in ("Ann", "Bo", "Cy", "Di"):
            self.do(name, "mark_presence", sitting=self.sitting, present=True)
        self.do("Clerk", "count_presence", sitting=self.sitting, present=5)
        self.do("Chair", "call_quorum", sitting=self.sitting)
        self.do("Clerk", "note_absence", sitting=self.sitting, member=self.seat("Ed"),
                category="medical")

    def text(self, title, *demands, **more):
        text = self.do("Ann", "draft_resolution", body=self.body, title=title,
                       clauses=clauses(*demands), **more)
        return self.submit("Ann", text)

    def submit(self, name, draft, **fields):
        return self.do(name, "submit_resolution", resolution=draft, text=self.read(name, draft),
                       **fields)

    def read(self, name, draft):
        return self.hall.enter(name).read_draft(draft)

    def join_draft(self, name):
        self.do(name, "join_sponsors", resolution=self.lamps, text=self.read(name, self.lamps))

    def texts(self):
        self.lamps = self.do("Ann", "draft_resolution", body=self.body, title="On lamps",
                             clauses=clauses("that lamps be lit"), issues=[self.issue])
        self.do("Ann", "show_draft", resolution=self.lamps, shown=True)
        self.join_draft("Bo")
        self.do("Ann", "revise_draft", resolution=self.lamps,
                base=self.read("Ann", self.lamps), title='On "lamps" & lanterns',
                clauses=clauses("that lamps be lit", "that lanterns be hung"))
        self.join_draft("Di")
        self.do("Di", "leave_sponsors", resolution=self.lamps)
        self.submit("Ann", self.lamps)
        self.do("Bo", "join_sponsors", resolution=self.lamps)
        self.do("Cy", "join_sponsors", resolution=self.lamps)
        self.do("Cy", "leave_sponsors", resolution=self.lamps)
        self.do("Clerk", "set_issues", resolution=self.lamps, issues=[])
        self.stars = self.text("On stars", "that stars be seen")
        older = self.text("On the sky", "that the sky be dark")
        self.do("Clerk", "replace_resolutions", resolution=self.stars, replaced=[older])
        self.do("Ann", "withdraw_resolution", resolution=self.text("On fog", "that fog lift"),
                reason="it lifted")

    def ballots(self, vote, **choices):
        for name, choice in choices.items():
            self.do(name, "cast_ballot", vote=vote, choice=choice)

    def committee(self):
        self.referral = self.do("Clerk", "refer_resolution", resolution=self.lamps,
                                committee=self.light)
        sitting = self.do("Ann", "open_sitting", body=self.light, name="First sitting")
        version = self.do("Bo", "propose_substitute", referral=self.referral,
                          title="On lamps and lanterns", clauses=clauses("that both be lit"),
                          note="shorter")
        vote = self.do("Ann", "prepare_vote", body=self.light, sitting=sitting, subject="report",
                       referral=self.referral, version=version, method="roll_call")
        self.do("Ann", "open_vote", vote=vote)
        self.ballots(vote, Ann="yes", Bo="yes", Cy="no")
        self.do("Ann", "close_vote", vote=vote)
        self.do("Ann", "announce_vote", vote=vote)
        self.do("Ann", "make_report", referral=self.referral, vote=vote, version=version,
                recommendation="adopt_as_amended", minority=[self.seat("Cy", self.light)],
                minority_statement="Lanterns are enough.")
        hands = self.do("Ann", "prepare_vote", body=self.light, sitting=sitting, method="hand",
                        subject="procedure", question="Shall we rest?")
        self.do("Clerk", "enter_count", vote=hands, yes=2, no=1, abstain=0, decision="adopted")
        self.do("Ann", "announce_vote", vote=hands)
        self.do("Ann", "adjourn_sitting", sitting=sitting)

    def agenda(self):
        self.item = self.do("Clerk", "place_item", meeting=self.meeting, resolution=self.lamps)
        other = self.do("Clerk", "place_item", meeting=self.meeting, title="Address of the mayor")
        self.do("Clerk", "move_item", item=other, position=1)
        self.do("Clerk", "remove_item", item=other, reason="the mayor is ill")
        self.do("Clerk", "slate_item", item=self.item)
        self.do("Cy", "pull_item", item=self.item, reason="it deserves a debate")
        self.do("Di", "pull_item", item=self.item)
        stars = self.do("Clerk", "place_item", meeting=self.meeting, resolution=self.stars)
        self.do("Clerk", "slate_item", item=stars)
        self.do("Clerk", "write_version", resolution=self.stars, kind="revision",
                title="On stars", clauses=clauses("that the stars be seen"), note="a word was lost",
                current=True)

    def debate(self):
        self.hall.admin.act("set_floor_rules", body=self.body, rules={
            "speech_seconds": 180, "side_seconds": 900, "item_seconds": 0, "balance": True,
            "confirm": True, "vote_seconds": 0, "vote_closes": False})
        self.do("Chair", "call_item", sitting=self.sitting, about=self.item)
        speakers = [self.do(name, "ask_to_speak", sitting=self.sitting, stance=stance)
                    for name, stance in (("Ann", "for"), ("Bo", "for"), ("Cy", "against"))]
        self.do("Clerk", "enter_speaker", sitting=self.sitting, member=self.seat("Di"),
                stance="information")
        self.do("Bo", "leave_speakers", speaker=speakers[1])
        self.do("Chair", "move_speaker", speaker=speakers[2], place=1)
        self.do("Chair", "set_speakers", sitting=self.sitting, closed=True, speech_seconds=60)
        self.do("Chair", "recognise_speaker", speaker=speakers[0])
        self.do("Chair", "pause_speech", speaker=speakers[0])
        self.do("Chair", "resume_speech", speaker=speakers[0])
        self.do("Chair", "extend_speech", speaker=speakers[0], seconds=30)
        order = self.do("Bo", "ask_to_speak", sitting=self.sitting, stance="order")
        self.do("Chair", "recognise_speaker", speaker=order)
        self.do("Chair", "end_speech", speaker=order)

    def screens(self):
        self.do("Chair", "recess_sitting", sitting=self.sitting, reason="for lunch",
                until=int(time.time() * 1000) + DAY)
        self.do("Chair", "resume_sitting", sitting=self.sitting)
        screen = self.do("Clerk", "add_screen", meeting=self.meeting, name="Hall")
        lobby = self.do("Clerk", "add_screen", meeting=self.meeting, name="Lobby", dark=True,
                        body=self.light)
        self.do("Clerk", "change_screen", screen=lobby, name="Lobby, left", dark=False)
        self.do("Clerk", "remove_screen", screen=lobby)
        self.do("Clerk", "show_on_screen", screen=screen, kind="resolution", about=self.lamps)
        for kind in ("speakers", "logo"):
            self.do("Clerk", "queue_slide", screen=screen, kind=kind)
        slide = self.do("Clerk", "queue_slide", screen=screen, kind="message", words="Grüß Gott")
        self.do("Clerk", "move_slide", slide=slide, place=1)
        self.do("Chair", "show_slide", slide=slide)

    def put(self, **fields):
        return self.do("Chair", "prepare_vote", body=self.body, sitting=self.sitting,
                       **{"subject": "resolution", "method": "roll_call", **fields})

    def votes(self):
        proxy = self.do("Ed", "give_proxy", member=self.seat("Ed"), holder=self.seat("Bo"))
        vote = self.put(resolution=self.lamps)
        self.do("Chair", "open_vote", vote=vote)
        self.ballots(vote, Ann="no", Bo="yes", Cy="abstain", Di="present")
        self.do("Ann", "cast_ballot", vote=vote, choice="yes")
        self.do("Bo", "cast_proxy_ballot", vote=vote, proxy=proxy, choice="no")
        self.do("Chair", "close_vote", vote=vote)
        self.do("Chair", "reopen_vote", vote=vote, reason="a door was locked")
        self.do("Chair", "close_vote", vote=vote)
        self.do("Chair", "announce_vote", vote=vote)
        dissent = self.do("Ed", "register_dissent", resolution=self.lamps, choice="no",
                          statement="We pay < half.")
        self.do("Cy", "register_dissent", resolution=self.lamps, choice="abstain")
        self.do("Ed", "withdraw_dissent", dissent=dissent)
        voided = self.put(subject="procedure", question="Shall the doors be opened?",
                          threshold="2/3", strict=False, base="cast")
        self.do("Chair", "open_vote", vote=voided, seconds=600)
        self.do("Chair", "time_vote", vote=voided, seconds=0)
        self.ballots(voided, Bo="yes", Di="no", Cy="no")
        self.do("Ann", "cast_ballot", vote=voided, choice="abstain")
        self.do("Chair", "close_vote", vote=voided)
        self.do("Chair", "void_vote", vote=voided, reason="they stood open")
        self.tie()

    def tie(self):
        vote = self.put(resolution=self.stars)
        self.do("Chair", "open_vote", vote=vote)
        self.ballots(vote, Ann="no", Bo="yes", Cy="no")
        self.do("Chair", "close_vote", vote=vote)
        self.do("Chair", "break_tie", vote=vote, choice="yes")
        self.do("Chair", "announce_vote", vote=vote)

    def late_text(self):
        self.do("Chair", "adjourn_sitting", sitting=self.sitting)
        self.hall.admin.act("rename_meeting", meeting=self.meeting, name="94th Meeting")
        self.hall.admin.act("set_meeting_times", meeting=self.meeting, starts=self.now,
                            ends=self.now + DAY, reason="as it was held")
        self.hall.admin.act("rename_body", body=self.light, name="Committee on Lights",
                            short_name="LIGHTS")
        renamed = self.hall.admin.act("add_person", name="Ida Maiden").id
        self.hall.admin.act("rename_person", person=renamed, name="Ida Married")
        self.do("Chair", "end_meeting", meeting=self.meeting)
        self.meeting = self.do("Clerk", "call_meeting", body=self.body, name="Winter Meeting",
                               starts=self.now, ends=self.now + DAY, submissions_until=1,
                               sponsors_until=self.now + DAY)
        late = self.do("Bo", "draft_resolution", body=self.body, title="On the moon",
                       clauses=clauses("that it shine"))
        self.submit("Bo", late, meeting=self.meeting)
        for name in ("Ann", "Cy"):
            self.do(name, "sign_petition", resolution=late)
        self.do("Clerk", "move_resolution", resolution=late, step="table", reason="until spring")

    def last_things(self):
        self.do("Clerk", "record_past_vote", body=self.body, question="That the hall be painted",
                held=HELD, outcome="Carried", source="minutes of 2000, page 7", decision="adopted",
                ballots=[{"member": self.seat("Ann"), "choice": "yes"},
                         {"member": self.seat("Bo"), "choice": "no"}],
                absences=[{"member": self.seat("Cy"), "category": "excused"}])
        number = self.do("Clerk", "draft_resolution", body=self.light, title="On wicks",
                         clauses=clauses("that they be trimmed"), named_sponsors=["A. Nonymous"],
                         trailing=["Attachment: a wick"], left_over=["page 1 of 1"])
        self.submit("Clerk", number, label="L-1")
