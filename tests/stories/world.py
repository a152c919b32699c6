"""What a story is told about: a house on a real server, with its people known by their names."""
import copy
import time

from hall import RULES
from serving import Refused, Server

DAY = 24 * 3600 * 1000

class World:
    def __init__(self):
        self.server = Server().start()
        self.admin = self.server.first_run()
        self.bodies, self.rules, self.people, self.seats = {}, {}, {}, {}
        self.signed_in, self.titles, self.sittings = {}, {}, {}
        self.referrals, self.proxies, self.dissents, self.substitutes = {}, {}, {}, {}
        self.stand_ins, self.areas, self.spoken = {}, {}, {}
        self.body = self.meeting = self.vote = self.refusal = None

    def end(self):
        self.server.stop()
        self.server.folder.cleanup()

    # Bodies and people

    def found(self, name, kind="assembly"):
        parent = {} if kind == "assembly" else {"parent": self.bodies[self.body]}
        self.bodies[name] = self.admin.act("found_body", name=name, short_name=name[:2].upper(),
                                           kind=kind, **parent).id
        self.body = self.body or name
        self.set_rules(name, copy.deepcopy(RULES))

    def set_rules(self, body, rules):
        self.rules[body] = rules
        self.admin.act("set_body_rules", body=self.bodies[body], rules=rules)

    def seat(self, name, role="member", body=None, weight="1", **facts):
        body = body or self.body
        if name not in self.people:
            self.people[name] = self.admin.act("add_person", name=name).id
        attributes = [{"name": key, "value": value, "source": "the story"}
                      for key, value in facts.items()]
        self.seats[body, name] = self.admin.act(
            "seat_member", body=self.bodies[body], person=self.people[name], role=role,
            weight=weight, attributes=attributes).id

    def who(self, name):
        """The session of a person; made with a desk card when first needed."""
        if name not in self.signed_in:
            seat = next(seat for (_, person), seat in self.seats.items() if person == name)
            card = self.admin.act("issue_card", member=seat, reason="for the story").card
            self.signed_in[name] = self.server.enter(card)
        return self.signed_in[name]

    def place(self, name, body=None):
        return self.seats[body or self.body, name]

    # Meetings

    def call_meeting(self, **times):
        now = int(time.time() * 1000)
        self.meeting = self.who("the clerk").act(
            "call_meeting", body=self.bodies[self.body], name="The annual meeting",
            place="Sandbar Key", starts=now - DAY, ends=now + DAY, **times).id

    def sit(self, body):
        meeting = {"meeting": self.meeting} if self.meeting and body == self.body else {}
        officer = self.officer(body)
        self.sittings[body] = officer.act("open_sitting", body=self.bodies[body],
                                          name=f"{body}, a sitting", **meeting).id

    def officer(self, body):
        """Who presides: the chair of the body where it has one, else the clerk of the house."""
        chairs = [name for (where, name) in self.seats if where == body and name in self.chairs()]
        return self.who(chairs[0] if chairs else "the clerk")

    def chairs(self):
        return {"the chair"} | getattr(self, "committee_chairs", set())

    def present(self, name, body=None):
        body = body or self.body
        self.who("the clerk").act("mark_member_presence", sitting=self.sittings[body],
                                  member=self.place(name, body), present=True)

    # The floor

    def floor(self, who=None):
        return (who or self.server.anybody()).get(f"/floor/{self.bodies[self.body]}.json")

    def chair(self):
        """The next step, as those who preside see it."""
        path = f"/chair/{self.bodies[self.body]}.json"
        return self.who("the chair").get(path)["next"][0]

    def speakers(self):
        """The list on what is before the body; empty where nobody has asked yet."""
        found = self.server.anybody().get(f"/speakers/{self.bodies[self.body]}.json")
        return found, next((one for one in found["lists"] if one["about"] == found["about"]),
                           {"waiting": [], "heard": [], "next": 0})

    # Texts

    def text(self, title, more=""):
        return {"title": title, "clauses": [
            {"clause": 0, "kind": "whereas", "lead": "WHEREAS,", "words": "it is time; and"},
            {"clause": 0, "kind": "resolved", "lead": "NOW, THEREFORE, BE IT RESOLVED,",
             "words": title + more}]}

    def draft(self, name, title):
        self.titles[title] = self.who(name).act("draft_resolution", body=self.bodies[self.body],
                                                **self.text(title)).id

    def submit(self, name, title):
        meeting = {"meeting": self.meeting} if self.meeting else {}
        self.who(name).submit(self.titles[title], **meeting)

    def resolution(self, title):
        return self.server.anybody().get(f"/resolutions/{self.titles[title]}.json")

    def item(self, title):
        """Its item on the agenda, as everybody sees it."""
        agenda = self.server.anybody().get(f"/meetings/{self.meeting}.json")["items"]
        return next(item for item in agenda if item["resolution"] == self.titles[title])

    # Votes

    def state_question(self, name, body=None, **fields):
        body = body or self.body
        self.vote = self.who(name).act(
            "prepare_vote", body=self.bodies[body], sitting=self.sittings[body],
            **{"method": "roll_call", "subject": "resolution", **fields}).id

    def result(self, who=None):
        return (who or self.server.anybody()).get(f"/votes/{self.vote}.json")

    def attempt(self, step, *words):
        """Does a step; a refusal is kept for the line that expects it."""
        try:
            step(self, *words)
            self.refusal = None
        except Refused as refusal:
            self.refusal = refusal
