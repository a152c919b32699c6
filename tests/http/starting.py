"""Stopping and starting: what outlives it, and how the operator names the server."""
import contextlib
import http.client
import re
import socket
import threading
import time
from pathlib import Path

from following import Reader
from house import House, dialled, refusal, who
from serving import Person, Server


def restarted(cases):
    with Server() as server:
        house = House(server, cases)
        ann, gone = house.enter("Ann"), house.enter("Bo")
        link, used, ended = house.card("Bo"), house.card("Cy"), house.card("Ann")
        server.enter(used)
        ann.sign_in("/api/account", name="ann", password="a long enough password")
        gone.send("DELETE", "/api/session")
        house.admin.act("end_seat", member=house.seats["Ann"], reason="she moved away")
        server.stop()
        server.first_run_secret = None
        server.start()
        cases.check("after a restart a session still holds",
                    who(Person(server, ann.cookie))["person"] == house.people["Ann"])
        cases.check("and one that was ended does not",
                    not who(Person(server, gone.cookie))["signed_in"])
        cases.check("a card still works", who(server.enter(link))["person"] == house.people["Bo"])
        cases.check("and one that was used does not",
                    refusal(lambda: server.enter(used)).code == "CARD")
        cases.check("nor one of a seat that has ended",
                    refusal(lambda: server.enter(ended)).code == "CARD")
        cases.check("an account still holds", who(server.anybody().sign_in(
            "/api/session", name="Ann", password="a long enough password"))["signed_in"])
        cases.check("and there is no second first run", server.first_run_secret is None)
        house.admin.connection = None
        cases.check("roles hold as they were", house.admin.ask("GET", "/api/staff.json")[0] == 200
                    and Person(server, ann.cookie).ask("GET", "/api/staff.json")[0] == 403)
        again = house.admin.act("add_person", key="across", name="Once")
        server.stop()
        server.start()
        house.admin.connection = None
        cases.check("a key is remembered across a restart",
                    house.admin.act("add_person", key="across", name="Once").id == again.id)


def first_run_anew(cases):
    with Server() as server:
        old = server.first_run_secret
        server.stop()
        server.start()
        cases.check("each start makes a new first-run link", old != server.first_run_secret)
        refused = refusal(lambda: server.anybody().sign_in(
            "/api/first-run", secret=old, name="a", password="a long enough password"))
        cases.check("and the old one is of no use", refused.code == "FIRST_RUN", refused)
        won, go = [], threading.Barrier(4)

        def race():
            go.wait()
            refusal(lambda: won.append(server.first_run()))

        racers = [threading.Thread(target=race) for _ in range(4)]
        for racer in racers:
            racer.start()
        for racer in racers:
            racer.join()
        cases.check("of four who use it at once one becomes administrator", len(won) == 1, len(won))


def tried_before(cases):
    """Somebody tries a name and a password while the account of that name is being made."""
    with Server() as server:
        told = []

        def guess():
            time.sleep(0.02)  # after the first run, which takes as long as a hash
            told.append(refusal(lambda: server.anybody().sign_in(
                "/api/session", name="admin", password="a long enough password")))

        guesser = threading.Thread(target=guess)
        guesser.start()
        server.first_run()
        guesser.join()
        cases.check("whoever tries a name before there is such an account is refused",
                    told and told[0].code in ("WRONG_PASSWORD", "") and
                    server.process.poll() is None, told)


def free_port():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


def by_https(cases):
    port = free_port()
    server = Server(options=("--origin", f"https://votes.test:{port}"))
    server.port = port
    with server:
        said = [server.anybody().ask("GET", path, None, {"Host": f"votes.test:{port}"})[1]
                for path in ("/", "/api/session", "/nothing")]
        cases.check("where people come by https, browsers are told to come by nothing else", all(
            head["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
            for head in said), [dict(head) for head in said])


def named(cases):
    port = free_port()
    server = Server(options=("--origin", f"http://votes.test:{port}"))
    server.port = port
    with server:
        asked = {"Host": f"votes.test:{port}"}
        anybody = server.anybody()
        for name, host, wanted in (("its name", f"votes.test:{port}", 200),
                                   ("its name in capitals", f"VOTES.TEST:{port}", 200),
                                   ("an address", f"127.0.0.1:{port}", 421),
                                   ("another name", f"evil.test:{port}", 421),
                                   ("another port", "votes.test:1", 421)):
            status, _, data = anybody.ask("GET", "/api/session", None, {"Host": host})
            cases.check(f"a server with a name is found by {name} with {wanted}", status == wanted,
                        data)
        fields = {"secret": server.first_run_secret, "name": "a",
                  "password": "a long enough password"}
        status, head, data = anybody.ask("POST", "/api/first-run", fields, asked)
        cases.check("pages of its own origin may act", status == 200, data)
        anybody.cookie = head["Set-Cookie"].split(";")[0]
        status, _, data = anybody.ask("POST", "/api/actions/add_person", {"name": "X"},
                                      {**asked, "Origin": f"http://127.0.0.1:{port}"})
        cases.check("pages of its address may not", status == 403 and b"OTHER_ORIGIN" in data, data)


def started(*options):
    """Nothing where the server starts with these options, else what it says."""
    server = Server(options=options)
    try:
        server.start().stop()
        return None
    except AssertionError:
        server.log.seek(0)
        said = server.log.read()
        server.log.close()
        return said
    finally:
        server.folder.cleanup()


def listening(cases):
    with Server() as server:
        said = started("--listen", f"127.0.0.1:{server.port}")
        cases.check("a port that is taken is told", "is another program using it?" in (said or ""),
                    said)
    for address in ("localhost", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:65536", "[::1:80",
                    "1.2.3:4", "x" * 80 + ":1"):
        said = started("--listen", address)
        cases.check(f"{address[:20]!r} is no address to listen at",
                    "not an address to listen at" in (said or ""), said)
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            pass
    except OSError:
        cases.skip("it listens at an address of IPv6", "there is no IPv6 here")
        return
    with Server(options=("--listen", "[::1]:0")) as server:
        line = http.client.HTTPConnection("::1", server.port, timeout=10)
        line.request("GET", "/api/session")
        cases.check("it listens at an address of IPv6", line.getresponse().status == 200
                    and server.origin == f"http://[::1]:{server.port}", server.origin)
        line.close()


def memory_of(process):
    """All that it holds, piece by piece."""
    with (open(f"/proc/{process.pid}/maps", encoding="ascii") as maps,
          open(f"/proc/{process.pid}/mem", "rb", buffering=0) as memory):
        for line in maps:
            ends, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in ends.split("-"))
            with contextlib.suppress(OSError, ValueError, OverflowError):
                memory.seek(begin)
                yield memory.read(end - begin) if "r" in rights else b""


def forgotten(cases, server):
    """What a core dump or the disk of a swap would show."""
    password, name = "nobody shall find these words", "this name is known"
    server.first_run(name=name, password=password)
    server.anybody().sign_in("/api/session", name=name, password=password)
    pieces, until = [password.encode()], time.monotonic() + 5
    try:  # it is forgotten when the reply was sent, which may be after it was read
        while time.monotonic() < until and any(password.encode() in piece for piece in pieces):
            pieces = list(memory_of(server.process))
    except PermissionError:
        cases.skip("a password is forgotten", "only root may look into its memory")
        return
    cases.check("a name is in its memory, and a password is forgotten",
                any(name.encode() in piece for piece in pieces)
                and not any(password.encode() in piece for piece in pieces))


def sandboxed(cases):
    said = started("--sandbox", "on")
    if said and "built " in said:
        cases.skip("it serves in a sandbox", "a program that a tool looks into has none")
        return
    if said:
        cases.skip("it serves in a sandbox", "this kernel has none")
        return
    with Server(options=("--sandbox", "on")) as server:
        house = House(server, cases)
        proc = Path(f"/proc/{server.process.pid}")
        states = [(thread / "status").read_text(encoding="ascii")
                  for thread in (proc / "task").iterdir()]
        shut = all(re.search(r"^NoNewPrivs:\t1$", state, re.MULTILINE)
                   and re.search(r"^Seccomp:\t2$", state, re.MULTILINE) for state in states)
        cases.check("each of its threads is in the sandbox", shut and len(states) >= 4, states)
        limits = (proc / "limits").read_text(encoding="ascii")
        cases.check("it leaves no core dump", re.search(r"^Max core file size +0 +0 ", limits,
                                                        re.MULTILINE), limits)
        cases.check("and serves all the same", who(house.enter("Ann"))["signed_in"])
        asked = {"body": house.body, "choice": "all", "form": "badge", "paper": "a4",
                 "language": "de", "minutes": 60, "reason": "in the sandbox"}
        _, document = house.admin.send("POST", "/api/cards", asked)
        cases.check("and has cards drawn", document.startswith(b"%PDF-"), document[:80])
    with Server() as server:
        forgotten(cases, server)


def misnamed(cases):
    for origin in ("votes.example.org", "https://", "https://a b", "https://votes.example.org/",
                   "javascript:alert(1)", 'https://a"b'):
        said = started("--origin", origin)
        cases.check(f"{origin!r} is no origin",
                    "this is not where a browser finds a server" in (said or ""), said)


def stopping(cases):
    with Server() as server:
        house = House(server, cases)
        readers = [Reader(house.admin, "/home.json") for _ in range(50)]
        for reader in readers:
            reader.event()
        with dialled(server) as half:
            half.sendall(b"POST /api/null HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
            checks = [threading.Thread(target=lambda: refusal(lambda: server.anybody().sign_in(
                "/api/session", name="late", password="x")), daemon=True) for _ in range(3)]
            for check in checks:
                check.start()
            time.sleep(0.05)
            began = time.monotonic()
            server.process.terminate()
            status = server.process.wait(30)
            seconds = time.monotonic() - began
        cases.check("asked to stop it stops, whatever is open", status == 0 and seconds < 10,
                    status, seconds)
        cases.check("and every feed ends", all(reader.ended() for reader in readers))


def run(cases):
    for part in (restarted, sandboxed, first_run_anew, tried_before, listening, named, by_https,
                 misnamed, stopping):
        part(cases)
