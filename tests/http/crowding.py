"""Many connections at one time, and clients who hang up while the clerk has what they ask for."""
import contextlib
import re
import socket
import struct
import threading
import time
import urllib.request

from house import House, dialled, status_of
from serving import Server, loadable

CROWD = 200  # connections: more than one instance of the HTTP library is given
DESERTERS = 40
BODY_BYTES = 300_000  # comes in many pieces
AT_ONCE = struct.pack("ii", 1, 0)  # hung up without a farewell (SO_LINGER)
AT_THE_CLERK_SECONDS = 0.003  # it has been read then, or is lost with its connection
ASKED_AGAIN = 20
HEARD_SECONDS = 0.25  # where the next look would be, by chance, 0.5 s away


def slow_disk():
    """Where it can be loaded: the clerk has each action for 5 ms at least."""
    library = loadable("bench/libslow_disk.so")
    return {"LD_PRELOAD": library} if library else {}


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


def answered_beside_waiting(cases, server, house):
    """One is answered, and asks again, or wants no more, while the clerk has actions of others."""
    asked = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = asked.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    stop, slowest, ended = threading.Event(), [], []

    def keep_waiting():
        with dialled(server) as line:
            while not stop.is_set():
                line.sendall(posted("/api/actions/add_person", b'{"name":"Busy"}',
                                    house.admin.cookie))
                line.recv(65536)

    crowd = [threading.Thread(target=keep_waiting) for _ in range(4)]
    for one in crowd:
        one.start()
    with dialled(server) as line:
        for _ in range(ASKED_AGAIN):
            began = time.monotonic()
            line.sendall(posted("/api/actions/add_person", b'{"name":"Again"}',
                                house.admin.cookie))
            line.recv(65536)
            line.sendall(asked)
            line.recv(65536)
            slowest.append(time.monotonic() - began)
    for _ in range(ASKED_AGAIN):
        with dialled(server) as line:
            began = time.monotonic()
            line.sendall(last)
            while line.recv(65536):
                pass
            ended.append(time.monotonic() - began)
    stop.set()
    for one in crowd:
        one.join()
    cases.check("who is answered beside some who wait is heard at once when asking again",
                max(slowest) < HEARD_SECONDS, f"the slowest: {max(slowest):.3f} s")
    cases.check("and who wants no more is hung up on at once", max(ended) < HEARD_SECONDS,
                f"the slowest: {max(ended):.3f} s")


def metrics_of(server):
    with urllib.request.urlopen(f"http://127.0.0.1:{server.metrics_port}/metrics") as answer:
        return answer.read().decode()


def deserted(cases, server, house):
    """What was asked for is done, whether or not somebody is there to hear of it."""
    first = house.admin.act("add_person", name="Somebody who stays").id
    for number in range(DESERTERS):
        with dialled(server) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            line.sendall(posted("/api/actions/add_person", b'{"name":"Deserter %d"}' % number,
                                house.admin.cookie))
            time.sleep(AT_THE_CLERK_SECONDS)
    with dialled(server) as line:  # a page, whose reply looks at the request once more
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        line.sendall(b"GET /resolutions HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")
    last = house.admin.act("add_person", name="Somebody else who stays").id
    heard = last - first - 1
    gone = int(re.search(r"whereas_requests_deserted_total (\d+)", metrics_of(server))[1])
    cases.check(f"of {DESERTERS} who hung up while the clerk had their action, those are heard "
                "whom the server has read", DESERTERS // 2 <= heard <= DESERTERS, f"heard: {heard}")
    if slow_disk():
        cases.check("and it is counted how many were not there to be answered", gone > 0, gone)


def run(cases):
    with Server(options=["--metrics", "127.0.0.1:0"], **slow_disk()) as server:
        house = House(server, cases)
        crowd(cases, server)
        beside_waiting(cases, server, house)
        answered_beside_waiting(cases, server, house)
        deserted(cases, server, house)
        began = time.monotonic()
        server.stop()
        cases.check("nobody who has gone holds up the end", time.monotonic() - began < 4)
        server.start()
