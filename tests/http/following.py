"""The feed: a snapshot, then what changes; going on after a break; ending with the session."""
import http.client
import json
import time
import time

from house import refusal

HOME, MEMBERS, STAFF = "/home.json", "/members.json", "/api/staff.json"


class Reader:
    """Whoever follows views: one event after the other."""

    def __init__(self, person, *views, after=None, patience=10):
        headers = {"Cookie": person.cookie} if person.cookie else {}
        if after is not None:
            headers["Last-Event-ID"] = str(after)
        query = "&".join(f"view={view}" for view in views)
        self.line = http.client.HTTPConnection("127.0.0.1", person.server.port, timeout=patience)
        self.line.request("GET", f"/api/feed?{query}", headers=headers)
        self.answer = self.line.getresponse()
        self.id = self.clock = None

    def block(self):
        """The fields of the next block of lines; None when the server has ended it or is silent."""
        fields = {}
        try:
            while line := self.answer.readline():
                name, _, value = line.decode().rstrip("\n").partition(":")
                if name in ("id", "event", "data"):
                    fields[name] = value.removeprefix(" ")
                elif not name and fields.get("event") == "clock":
                    self.clock, fields = int(fields["data"]), {}
                elif not name and fields:
                    self.id = fields.get("id", self.id)
                    return fields
        except (TimeoutError, http.client.IncompleteRead):
            pass
        return None

    def event(self):
        """Name and data of the next event, or None."""
        while fields := self.block():
            if "data" in fields:
                return fields["event"], fields["data"]
        return None

    def until(self, entry):
        """The events up to an entry, by name."""
        events = {}
        while int(self.id or 0) < entry:
            fields = self.block()
            if not fields:
                break
            if "data" in fields:
                events[fields["event"]] = fields["data"]
        return events

    def ended(self):
        try:
            while self.answer.readline():
                pass
        except TimeoutError:
            return False
        except http.client.IncompleteRead:
            pass
        return True

    def close(self):
        self.line.close()


def follow(cases, house):
    anybody = house.server.anybody()
    reader = Reader(anybody, MEMBERS, HOME)
    kind = reader.answer.getheader("Content-Type")
    cases.check("the feed is a stream of events", kind.startswith("text/event-stream"), kind)
    first, second = reader.event(), reader.event()
    cases.check("it begins with a snapshot of each view",
                {first[0], second[0]} == {MEMBERS, HOME}, first[0], second[0])
    cases.check("and with the time that the server has",
                abs(reader.clock - time.time() * 1000) < 60_000, reader.clock)
    sent = dict((first, second))
    cases.check("which is the view as it is read by GET",
                json.loads(sent[MEMBERS]) == anybody.get(MEMBERS))
    entry = house.admin.act("add_person", name="Newcomer").last
    seat = house.admin.act("seat_member", body=house.body, person=entry, role="member",
                           weight="1").last
    events = reader.until(seat)
    cases.check("then comes what changed, and the number of the entry",
                "Newcomer" in events.get(MEMBERS, "") and int(reader.id) >= seat, reader.id)
    reader.close()
    return reader.id


def resume(cases, house, seen):
    anybody = house.server.anybody()
    reader = Reader(anybody, HOME, MEMBERS, after=seen, patience=1)
    cases.check("who has seen everything is sent nothing again", reader.event() is None)
    reader.close()
    house.admin.act("name_issue", name="Water", slug="water")
    reader = Reader(anybody, HOME, MEMBERS, "/issues.json", after=seen, patience=1)
    names = {event[0] for event in iter(reader.event, None)}
    cases.check("who was away is sent what changed meanwhile, and nothing else",
                "/issues.json" in names and MEMBERS not in names, names)
    reader.close()
    for wrong in (10 ** 15, -1, "none"):
        reader = Reader(anybody, MEMBERS, after=wrong)
        event = reader.event()
        cases.check(f"after an id that is none of this record, {wrong}, all is sent",
                    event and event[0] == MEMBERS, event)
        reader.close()


def refusals(cases, house):
    for name, query, wanted in (
            ("no view", "", ("MISSING_FIELD", "view")),
            ("a view that is none", "?view=/nothing.json", ("NOT_FOUND", "view")),
            ("a page", "?view=/", ("NOT_FOUND", "view")),
            ("what is private to one person", "?view=/api/me.json", ("NOT_FOUND", "view")),
            ("too many views", "?" + "&".join(f"view=/votes/{n}.json" for n in range(1, 18)),
             ("TOO_LARGE", "view")),
            ("a path that is too long", "?view=/votes/" + "1" * 300 + ".json",
             ("NOT_FOUND", "view"))):
        refused = refusal(lambda q=query: house.admin.send("GET", "/api/feed" + q))
        cases.check(f"to follow {name} is refused", (refused.code, refused.field) == wanted,
                    refused.problem)


def signed_out(cases, house):
    ann = house.enter("Ann")
    reader = Reader(ann, HOME)
    reader.event()
    ann.send("DELETE", "/api/sessions")
    cases.check("the feed of a session ends with it", reader.ended())
    reader.close()


def role_lost(cases, house):
    seat = house.seat("Ada", "clerk")
    ada = house.enter("Ada")
    reader = Reader(ada, STAFF)
    event = reader.event()
    cases.check("staff can follow what is for staff", event and event[0] == STAFF, event)
    house.admin.act("change_member", member=seat, role="member", weight="1")
    rest = list(iter(reader.event, None))
    cases.check("who loses the role is sent nothing more of it, and told to forget the place",
                rest == [] and reader.id == "" and reader.ended(), rest, reader.id)
    reader.close()
    reader = Reader(ada, STAFF, patience=1)
    cases.check("and can't follow it again", reader.event() is None)
    reader.close()


def many(cases, house):
    anybody = house.server.anybody()
    readers = [Reader(anybody, MEMBERS) for _ in range(300)]
    for reader in readers:
        reader.event()
    seat = house.seat("Seen by many")
    reached = sum("Seen by many" in reader.until(seat).get(MEMBERS, "") for reader in readers)
    cases.check("three hundred readers are all sent the same change", reached == 300, reached)
    for reader in readers:
        reader.close()


def dawdle(cases, house):
    """Whoever takes nothing for a while: more than the lines between hold is kept for it."""
    def text(letter):
        return [{"clause": 0, "kind": "resolved", "lead": "RESOLVED", "words": letter * 10000}
                for _ in range(100)]
    clerk, member = house.enter("Cy"), house.enter("Bo")
    resolution = member.act("draft_resolution", body=house.body, title="Long",
                           clauses=text("a")).id
    member.submit(resolution)
    view = f"/resolutions/{resolution}.json"
    reader = Reader(house.server.anybody(), view)
    reader.event()
    for letter in "bcdefghi":
        last = clerk.act("write_version", resolution=resolution, kind="revision", title="Long",
                         clauses=text(letter), note="again", current=True).last
        time.sleep(0.25)
    events = reader.until(last)
    cases.check("a reader that took nothing for a while is sent the newest, whole",
                "i" * 10000 in events.get(view, "") and json.loads(events[view]), reader.id)
    reader.close()


def run(cases, house):
    resume(cases, house, follow(cases, house))
    for part in (refusals, signed_out, role_lost, many, dawdle):
        part(cases, house)
