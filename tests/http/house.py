"""A house for the tests of the server: an assembly, a committee, and people with and without a
role."""
import contextlib
import socket

from serving import Refused


class House:
    """Set up once; its founding is itself tested."""

    def __init__(self, server, cases):
        self.server = server
        refused = refusal(lambda: server.anybody().sign_in(
            "/api/first-run", secret="A" * 43, name="intruder", password="a long enough password"))
        cases.check("a wrong secret makes no administrator", refused.code == "FIRST_RUN", refused)
        self.admin = server.first_run()
        self.body = self.admin.act("found_body", name="Conference", short_name="CO",
                                   kind="assembly").id
        self.committee = self.admin.act("found_body", name="Water", short_name="WA",
                                        kind="standing_committee", parent=self.body).id
        self.people, self.seats = {}, {}
        for name, role in (("Ann", "member"), ("Bo", "member"), ("Cy", "clerk"),
                           ("Di", "chair"), ("Ed", "member")):
            self.seat(name, role)

    def seat(self, name, role="member", body=None):
        self.people[name] = self.admin.act("add_person", name=name).id
        self.seats[name] = self.admin.act("seat_member", body=body or self.body, role=role,
                                          person=self.people[name], weight="1").id
        return self.seats[name]

    def card(self, name):
        return self.admin.act("issue_card", member=self.seats[name], reason="at the desk").card

    def enter(self, name):
        """A new session of a person."""
        return self.server.enter(self.card(name))


def refusal(work):
    """What it was refused with; a refusal without a code where it was not."""
    try:
        work()
    except Refused as refused:
        return refused
    return Refused(0, {"title": "it was not refused"})


def who(person):
    return person.get("/api/session")


def dialled(server):
    line = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    return contextlib.closing(line)


def exchange(server, data):
    """Sends bytes as they are; all that comes back until the server hangs up or is silent."""
    received = b""
    with dialled(server) as line:
        line.sendall(data)
        line.settimeout(2)
        with contextlib.suppress(OSError):
            while data := line.recv(65536):
                received += data
    return received


def status_of(received):
    return int(received.split(b" ", 2)[1]) if received.startswith(b"HTTP/1.1 ") else 0


def raw_post(server, path, headers, body, method="POST"):
    """One request with exactly these headers."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{server.port}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers]
    return exchange(server, ("\r\n".join(lines) + "\r\n\r\n").encode() + body)
