"""An assembly with somebody in every role, and whatever an action can be about, made when asked
for."""
import time

from hall import rules
from serving import Person

ROLES = ("member", "chair", "vice_chair", "clerk", "scrutineer", "auditor", "observer")
DAY = 24 * 3600 * 1000
RULES = rules(proxies=True, designees=True, late="by_leave", slate="none")
CLAUSES = [{"clause": 0, "kind": "whereas", "lead": "WHEREAS,", "words": "it is dark; and"},
           {"clause": 0, "kind": "resolved", "lead": "RESOLVED,", "words": "that there be light."}]


class Assembly:
    """Founded once in a data file; `on` gives it back on any server that serves a copy."""

    def __init__(self, server, admin, name):
        self.name, self.admin_cookie = name, admin.cookie
        self.body = admin.act("found_body", name=name, short_name=name[:2], kind="assembly").id
        self.committee = admin.act("found_body", name=name + " on Light", parent=self.body,
                                   short_name="L" + name[:2], kind="standing_committee").id
        for body in (self.body, self.committee):
            admin.act("set_body_rules", body=body, rules=RULES)
        self.cookies, self.seats, self.people = {"administrator": admin.cookie}, {}, {}
        for role in (*ROLES, "giver", "spare"):
            self.people[role] = admin.act("add_person", name=f"{name}'s {role}").id
            self.seats[role] = admin.act(
                "seat_member", body=self.body, person=self.people[role], weight="1",
                role=role if role in ROLES else "member").id
            card = admin.act("issue_card", member=self.seats[role], reason="for the test").card
            self.cookies[role] = server.enter(card).cookie
        self.leave(server, admin)
        self.people["guest"] = admin.act("add_person", name=f"{name}'s guest").id
        for role in ROLES:
            admin.act("seat_member", body=self.committee, person=self.people[role], weight="1",
                      role=role)
        now = int(time.time() * 1000)
        self.on(server)
        self.meeting = self.do("clerk", "call_meeting", body=self.body, name="Annual",
                               starts=now - DAY, ends=now + DAY)
        self.sitting = self.do("chair", "open_sitting", body=self.body, meeting=self.meeting,
                               name="Plenary")

    def leave(self, server, admin):
        """Two who were clerks: one whose seat has ended, one who has signed out."""
        for role in ("former", "signed_out"):
            self.people[role] = admin.act("add_person", name=f"{self.name}'s {role}").id
            seat = admin.act("seat_member", body=self.body, person=self.people[role],
                             weight="1", role="clerk").id
            card = admin.act("issue_card", member=seat, reason="for the test").card
            person = server.enter(card)
            self.cookies[role] = person.cookie
            if role == "former":
                admin.act("end_seat", member=seat, reason="the term is over")
            else:
                person.send("DELETE", "/api/session")

    def on(self, server):
        self.server = server
        self.voices = {role: Person(server, cookie) for role, cookie in self.cookies.items()}
        self.voices["nobody"] = Person(server)
        self.titles = self.given = 0
        return self

    def do(self, role, action, /, **fields):
        """The id of what it led to."""
        return self.voices[role].act(action, **fields).id

    # What an action can be about, each new

    def text(self):
        self.titles += 1
        return {"title": f"On light, {self.titles}", "clauses": CLAUSES}

    def draft(self):
        return self.do("member", "draft_resolution", body=self.body, **self.text())

    def resolution(self):
        draft = self.draft()
        self.voices["member"].submit(draft)
        return draft

    def adopted(self):
        resolution = self.resolution()
        vote = self.open_vote(resolution=resolution)
        self.do("member", "cast_ballot", vote=vote, choice="yes")
        self.do("chair", "close_vote", vote=vote)
        self.do("chair", "announce_vote", vote=vote)
        return resolution

    def late(self, rule):
        """A text that came after the deadline of a meeting, in a body that has a rule for it."""
        now = int(time.time() * 1000)
        self.do("administrator", "set_body_rules", body=self.body,
                rules={**RULES, "late": rule, "petition": "9/10"})
        self.do("chair", "adjourn_sitting", sitting=self.sitting)
        self.do("chair", "end_meeting", meeting=self.meeting)
        meeting = self.do("clerk", "call_meeting", body=self.body, name="Next", starts=now,
                          ends=now + DAY, submissions_until=1)
        draft = self.draft()
        self.voices["member"].submit(draft, meeting=meeting)
        return draft

    def referral(self, resolution=None):
        return self.do("clerk", "refer_resolution", committee=self.committee,
                       resolution=resolution or self.resolution())

    def committee_vote(self, referral):
        """An announced vote of the committee on what it shall report."""
        sitting = self.do("chair", "open_sitting", body=self.committee, name="Committee")
        vote = self.do("chair", "prepare_vote", body=self.committee, sitting=sitting,
                       subject="report", referral=referral, method="roll_call")
        self.do("chair", "open_vote", vote=vote)
        self.do("member", "cast_ballot", vote=vote, choice="yes")
        self.do("chair", "close_vote", vote=vote)
        self.do("chair", "announce_vote", vote=vote)
        self.do("chair", "adjourn_sitting", sitting=sitting)
        return vote

    def version(self):
        return self.do("clerk", "write_version", resolution=self.resolution(), kind="revision",
                       note="as moved", current=False, **self.text())

    def item(self, slated=False):
        item = self.do("clerk", "place_item", meeting=self.meeting, resolution=self.resolution())
        if slated:
            self.do("clerk", "slate_item", item=item)
        return item

    def vote(self, method="roll_call", resolution=None):
        return self.do("chair", "prepare_vote", body=self.body, sitting=self.sitting,
                       subject="resolution", method=method,
                       resolution=resolution or self.resolution())

    def open_vote(self, resolution=None):
        vote = self.vote(resolution=resolution)
        self.do("chair", "open_vote", vote=vote)
        return vote

    def closed_vote(self, *ballots):
        vote = self.open_vote()
        for role, choice in ballots or (("member", "yes"),):
            self.do(role, "cast_ballot", vote=vote, choice=choice)
        self.do("chair", "close_vote", vote=vote)
        return vote

    def tied_vote(self):
        self.do("administrator", "set_body_rules", body=self.body, rules={
            **RULES, "voters": ["member"], "voting": {**RULES["voting"], "tie": "chair_decides"}})
        return self.closed_vote(("member", "yes"), ("giver", "no"))

    def speaker(self, speaking=False):
        speaker = self.do("member", "ask_to_speak", sitting=self.sitting, stance="for")
        if speaking:
            self.do("chair", "recognise_speaker", speaker=speaker)
        return speaker

    def screen(self):
        self.titles += 1
        return self.do("clerk", "add_screen", meeting=self.meeting, name=f"Hall {self.titles}")

    def slide(self):
        screen = self.screen()
        return [self.do("clerk", "queue_slide", screen=screen, kind=kind)
                for kind in ("agenda", "quorum")][1]

    def proxy(self):
        """The one that the giver can give."""
        if not self.given:
            self.given = self.do("giver", "give_proxy", member=self.seats["giver"],
                                 holder=self.seats["member"])
        return self.given

    def stand_in(self):
        return self.do("clerk", "name_stand_in", member=self.seats["spare"], kind="alternate",
                       person=self.people["guest"])

    def dissent(self):
        return self.do("member", "register_dissent", resolution=self.adopted(), choice="no")

    def issue(self):
        return self.do("clerk", "name_issue", name=f"{self.name}'s issue",
                       slug=self.name.split()[0].lower())
