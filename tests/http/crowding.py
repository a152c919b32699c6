"""Many connections at one time, and clients who hang up while the clerk has what they ask for."""
import contextlib
import os
import socket
import struct
import time
from pathlib import Path

from house import House, dialled, status_of
from serving import Server

CROWD = 200  # connections: more than one instance of the HTTP library is given
DESERTERS = 40
BODY_BYTES = 300_000  # comes in many pieces
AT_ONCE = struct.pack("ii", 1, 0)  # hung up without a farewell (SO_LINGER)
AT_THE_CLERK_SECONDS = 0.002


def slow_disk():
    """Where it can be loaded: the clerk has each action for 5 ms at least."""
    build = Path(os.environ.get("WHEREAS_BUILD", "build/test")).resolve()
    library = build / "bench" / "libslow_disk.so"
    loads = library.exists() and b"__asan" not in (build / "whereas").read_bytes()
    return {"LD_PRELOAD": str(library)} if loads else {}


def posted(path, body, cookie=""):
    return (f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"Cookie: {cookie}\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body


def asked_all(lines, asked):
    for line in lines:
        line.sendall(asked)
    return [status_of(line.recv(65536)) for line in lines]


def crowd(cases, server):
    asked = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with contextlib.ExitStack() as stack:
        lines = [stack.enter_context(dialled(server)) for _ in range(CROWD)]
        first, second = asked_all(lines, asked), asked_all(lines, asked)
        cases.check(f"{CROWD} connections are answered, and again",
                    first == second == [200] * CROWD, first, second)
        for line in lines[::2]:
            line.close()
        more = [stack.enter_context(dialled(server)) for _ in range(CROWD)]
        cases.check("when some have gone, so are those who come then and those who stayed",
                    asked_all([*lines[1::2], *more], asked) == [200] * (CROWD + CROWD // 2))


def beside_waiting(cases, server, house):
    """Whoever stands in one instance of the library with some who wait."""
    with contextlib.ExitStack() as stack:
        lines = [stack.enter_context(dialled(server)) for _ in range(8)]
        long = stack.enter_context(dialled(server))
        for number, line in enumerate(lines):
            line.sendall(posted("/api/actions/add_person", b'{"name":"Waiting %d"}' % number,
                                house.admin.cookie))
        long.sendall(posted("/api/null", b" " * BODY_BYTES + b"{}", house.admin.cookie))
        cases.check("a long body is read while others wait for the clerk",
                    status_of(long.recv(65536)) == 200)
        cases.check("and they are answered",
                    [status_of(line.recv(65536)) for line in lines] == [200] * len(lines))


def deserted(cases, server, house):
    """What was asked for is done, whether or not somebody is there to hear of it."""
    for number in range(DESERTERS):
        with dialled(server) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            line.sendall(posted("/api/actions/add_person", b'{"name":"Deserter %d"}' % number,
                                house.admin.cookie))
            time.sleep(AT_THE_CLERK_SECONDS)
    with dialled(server) as line:  # a page, whose reply looks at the request once more
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        line.sendall(b"GET /resolutions HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")
    last = house.admin.act("add_person", name="Somebody who stays").id
    first = min(house.people.values())
    cases.check(f"of {DESERTERS} who hung up while the clerk had their action, each is heard",
                last - first >= DESERTERS)


def run(cases):
    with Server(**slow_disk()) as server:
        house = House(server, cases)
        crowd(cases, server)
        beside_waiting(cases, server, house)
        deserted(cases, server, house)
        began = time.monotonic()
        server.stop()
        cases.check("nobody who has gone holds up the end", time.monotonic() - began < 4)
        server.start()
