"""Those who take their time: a byte a second holds no connection for ever. The cases are begun
first and looked at last, while the others run beside them."""
import threading
import time

from following import Reader
from house import dialled
from serving import Server

LONGEST_SECONDS = 40  # after which a case has failed
CUT_LEAST, CUT_MOST = 9, 14

HOST = b"Host: 127.0.0.1\r\n"


def drip(server, first, byte):
    """Seconds until the server hangs up on who sends a byte a second; None where it never does."""
    began = time.monotonic()
    with dialled(server) as line:
        line.sendall(first)
        line.settimeout(1)
        while time.monotonic() - began < LONGEST_SECONDS:
            try:
                line.sendall(byte)
                if not line.recv(65536):
                    return time.monotonic() - began
            except TimeoutError:
                continue
            except OSError:
                return time.monotonic() - began
    return None


def silent(server):
    return drip(server, b"", b"")


def heartbeat():
    """Seconds until a reader is sent something although nothing changes, on a server of its own."""
    with Server() as server:
        reader = Reader(server.anybody(), "/committees/1.json", patience=LONGEST_SECONDS)
        began, clocks = time.monotonic(), 0
        while line := reader.answer.readline():
            clocks += line.startswith(b"event: clock")
            if clocks == 2:  # the first one comes at once
                reader.close()
                return time.monotonic() - began
    return None


class Slow(threading.Thread):
    def __init__(self, name, work, *arguments, least=CUT_LEAST, most=CUT_MOST):
        super().__init__(daemon=True)
        self.case, self.work, self.arguments = name, work, arguments
        self.least, self.most, self.seconds = least, most, None
        self.start()

    def run(self):
        self.seconds = self.work(*self.arguments)


def begin(house):
    server = house.server
    return [
        Slow("a request line that drips is cut off", drip, server, b"GET /", b"x"),
        Slow("headers that drip are cut off", drip, server, b"GET / HTTP/1.1\r\n" + HOST,
             b"X-A: b\r\n"),
        Slow("a body that drips is cut off", drip, server, b"POST /api/null HTTP/1.1\r\n" + HOST
             + b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n", b" "),
        Slow("chunks that drip are cut off", drip, server, b"POST /api/null HTTP/1.1\r\n" + HOST
             + b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
             b"1\r\n \r\n"),
        Slow("who never says anything is cut off", silent, server),
        Slow("a reader of the feed hears that it is still there", heartbeat, least=15, most=25),
    ]


def end(cases, slow):
    for one in slow:
        one.join(LONGEST_SECONDS)
        cases.check(one.case, one.seconds is not None and one.least <= one.seconds <= one.most,
                    f"after {one.seconds} seconds")
