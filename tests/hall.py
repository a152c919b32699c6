"""A hall full of members on the real server, and what many of them do at once."""
import threading
from concurrent.futures import ThreadPoolExecutor

from serving import Person

AT_ONCE = 16

RULES = {
    "voters": ["member", "chair", "vice_chair"], "weighting": "equal", "proxies": False,
    "proxies_most": 1, "designees": False,
    "quorum": {"share": "0/1", "strict": False, "least": 0, "of": "members"},
    "voting": {"threshold": "1/2", "strict": True, "base": "yes_no", "tie": "fails",
               "ballot_change": True, "open_shows": "turnout", "silence": "nothing"},
    "sponsors_least": 1, "late": "refused", "petition": "1/10", "dissent": "minutes",
    "dissent_minutes": 60, "numbering": "one_sequence", "slate": "unanimous", "pull_least": 1,
    "absences": ["absent", "excused", "medical", "parental", "conflict", "suspended"],
}


def at_once(work, items, threads=AT_ONCE):
    """work(item) for all items, by several threads; the answers in the order of the items."""
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, items))


def rules(**changes):
    """The rules with some changed; those of a group ("voting") each by itself."""
    changed = {name: dict(value) if isinstance(value, dict) else value
               for name, value in RULES.items()}
    for name, value in changes.items():
        if isinstance(value, dict):
            changed[name].update(value)
        else:
            changed[name] = value
    return changed


class Hall:
    """An assembly whose people are seated, and signed in with desk cards, many at once."""

    def __init__(self, server, name="Conference", short_name="CO", **changes):
        self.server, self.admin = server, server.first_run()
        self.own = threading.local()
        self.body = self.admin.act("found_body", name=name, short_name=short_name,
                                   kind="assembly").id
        self.admin.act("set_body_rules", body=self.body, rules=rules(**changes))
        self.people, self.seats, self.voices = {}, {}, {}

    def administrator(self):
        """The administrator on a connection of this thread."""
        if not hasattr(self.own, "admin"):
            self.own.admin = Person(self.server, self.admin.cookie)
        return self.own.admin

    def seat(self, name, role="member", weight="1", body=None, **facts):
        """Seats somebody, who is added when not known yet; the seat."""
        admin = self.administrator()
        if name not in self.people:
            self.people[name] = admin.act("add_person", name=name).id
        attributes = [{"name": fact, "value": value, "source": "the register"}
                      for fact, value in facts.items()]
        seat = admin.act("seat_member", body=body or self.body, person=self.people[name],
                         role=role, weight=weight, attributes=attributes).id
        self.seats[body or self.body, name] = seat
        return seat

    def enter(self, name):
        """Whoever this is, signed in: the first time with a desk card."""
        if name not in self.voices:
            seats = list(self.seats.items())  # others may be seated meanwhile
            seat = next(seat for (_, who), seat in seats if who == name)
            card = self.administrator().act("issue_card", member=seat, reason="at the desk").card
            self.voices[name] = self.server.enter(card)
        return self.voices[name]

    def fill(self, names, **seating):
        """Seats and signs in many."""
        def come(name):
            self.seat(name, **seating)
            self.enter(name)
        at_once(come, names)
