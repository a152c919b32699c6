"""Sessions under attack: requests that another site's page sends, cookies planted and replayed,
cards used again after a restart, and a flood of guesses from the address that a hall shares."""
import contextlib
import http.client
import threading
import time

from serving import PATIENCE_SECONDS, Person, Refused, Server

PASSWORD = "a long enough password"
FORMS = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
         "text/plain; application/json", "application/jsonp")
SITES = ({"Origin": "http://evil.example"}, {"Origin": "null"},
         {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
         {"Origin": "http://evil.example", "Sec-Fetch-Site": "none"})
FLOOD_SECONDS = 3


class House:
    """An assembly with two members, Ann and Bo, and whoever signs them in."""

    def __init__(self, server):
        self.server, self.admin = server, server.first_run(password=PASSWORD)
        self.body = self.admin.act("found_body", name="Conference", short_name="CO",
                                   kind="assembly").id
        self.seats = {}
        for name in ("Ann", "Bo"):
            person = self.admin.act("add_person", name=name).id
            self.seats[name] = self.admin.act("seat_member", body=self.body, person=person,
                                              role="member", weight="1").id

    def card(self, name):
        return self.admin.act("issue_card", member=self.seats[name], reason="desk").card

    def entries(self):
        return self.admin.act("add_person", name="A mark").id


def signed_in(server, cookie):
    return Person(server, cookie).get("/api/session")["signed_in"]


def status(person, method, path, body, headers):
    """Of one request with these headers and the person's cookie."""
    line = http.client.HTTPConnection("127.0.0.1", person.server.port, timeout=PATIENCE_SECONDS)
    with contextlib.closing(line):
        line.request(method, path, body, {**headers, "Cookie": person.cookie})
        return line.getresponse().status


def other_sites(cases, house):
    """All that changes something, asked for by a page of another site."""
    ann = house.server.enter(house.card("Ann"))
    routes = (("POST", "/api/actions/add_person"), ("POST", "/api/session"),
              ("POST", "/api/session/card"), ("POST", "/api/first-run"), ("POST", "/api/account"),
              ("DELETE", "/api/session"), ("DELETE", "/api/sessions"), ("POST", "/api/null"))
    before, wrong = house.entries(), []
    for method, path in routes:
        for site in SITES:
            got = status(ann, method, path, b'{"name":"Forged"}',
                         {"Content-Type": "application/json", **site})
            if got != 403:
                wrong.append(f"{method} {path} with {site}: {got}")
        for form in FORMS if method == "POST" else ():
            got = status(ann, method, path, b'{"name":"Forged"}', {"Content-Type": form})
            if got != 415:
                wrong.append(f"{method} {path} as {form}: {got}")
    cases.check("nothing that another site's page can send is taken", not wrong, *wrong)
    cases.check("and nothing came of it, nor is anybody signed out",
                house.entries() == before + 1 and signed_in(house.server, ann.cookie))


def fixation(cases, house):
    planted = "__Host-session=" + "A" * 43
    victim = Person(house.server, planted)
    victim.sign_in("/api/session", name="admin", password=PASSWORD)
    cases.check("whoever signs in has another session than one planted before",
                victim.cookie != planted and not signed_in(house.server, planted))
    mine = house.server.enter(house.card("Bo"))
    both = Person(house.server, f"{planted}; {mine.cookie}")
    other = Person(house.server, f"{mine.cookie}; {planted}")
    told = [one.get("/api/session")["signed_in"] for one in (both, other)]
    cases.check("of two cookies at most the true one counts", all(
        not is_in or signed_in(house.server, mine.cookie) for is_in in told), told)
    victim.send("DELETE", "/api/session")


def replayed(cases, house):
    """After a restart too."""
    server = house.server
    used, unused = house.card("Ann"), house.card("Bo")
    ann, gone = server.enter(used), server.enter(house.card("Ann"))
    gone.send("DELETE", "/api/session")
    admin = house.admin.cookie
    server.stop()
    server.start()
    house.admin = Person(server, admin)
    cases.check("after a restart who was signed in is, and who signed out is not",
                signed_in(server, ann.cookie) and not signed_in(server, gone.cookie))
    try:
        server.enter(used)
        again = 200
    except Refused as refused:
        again = refused.status
    cases.check("a card that was used is of no use after a restart either", again == 410, again)
    cases.check("one that was not used is", signed_in(server, server.enter(unused).cookie))


def flood(cases, house):
    """Guesses from this very address, by eight at once, names known and unknown."""
    stop, codes = threading.Event(), []

    def guess(number):
        stranger = house.server.anybody()
        while not stop.is_set():
            codes.append(stranger.ask("POST", "/api/session", {
                "name": "admin" if number == 0 else f"name {number} {len(codes)}",
                "password": "not this one, surely"})[0])

    guessers = [threading.Thread(target=guess, args=(number,)) for number in range(8)]
    for guesser in guessers:
        guesser.start()
    until, entered, longest = time.monotonic() + FLOOD_SECONDS, 0, 0
    while time.monotonic() < until:
        began = time.monotonic()
        entered += signed_in(house.server, house.server.enter(house.card("Ann")).cookie)
        longest = max(longest, time.monotonic() - began)
    stop.set()
    for guesser in guessers:
        guesser.join()
    cases.check("while somebody guesses, others behind the same address come in by card",
                entered > 3 and longest < 5, entered, longest)
    last = [house.server.anybody().ask("POST", "/api/session", {
        "name": "admin", "password": "nor this one"})[0] for _ in range(6)]
    cases.check("no guess is right, and the account that is guessed at has to wait",
                set(codes) <= {403, 429, 503} and 429 in last, set(codes), last)


def run(cases):
    with Server() as server:
        house = House(server)
        for part in (other_sites, fixation, replayed, flood):
            part(cases, house)
