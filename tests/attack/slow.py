"""Many who are slow on purpose beside a hall that votes: every ballot is counted, and a ballot is
not kept waiting by them.

A quarter each: headers that come a byte at a time, bodies that do, readers of a long page who take
a few bytes a second, and connections that say nothing. Whoever is cut off comes again at once."""
import contextlib
import multiprocessing
import socket
import statistics
import time

from hall import Hall, at_once
from serving import Server

ROUNDS = 5
TICK_SECONDS = 1
P99_MOST_MS = 250
CHOICES = ("yes", "no", "abstain")

HOST = b"Host: votes.example.org\r\n"
HEAD = b"GET /members HTTP/1.1\r\n" + HOST
BODY = (b"POST /api/null HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
        b"Content-Length: 16000\r\n\r\n")
READ = b"GET /members HTTP/1.1\r\n" + HOST + b"\r\n"


class Slow:
    """One of them: what it says first, then what it says at every tick."""

    def __init__(self, port, kind):
        self.port, self.kind, self.line, self.times = port, kind, None, 0

    def begin(self):
        self.line = socket.socket()
        if self.kind == "reader":
            self.line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.line.settimeout(10)
        self.line.connect(("127.0.0.1", self.port))
        self.line.sendall({"head": HEAD, "body": BODY, "reader": READ, "idle": b""}[self.kind])
        self.line.setblocking(False)
        self.times += 1

    def tick(self):
        """False where the server has hung up."""
        try:
            if self.kind == "head":
                self.line.send(b"X")
            elif self.kind == "body":
                self.line.send(b" ")
            if self.kind == "reader":
                return self.line.recv(64) != b""
            return self.line.recv(4096) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False


def be_slow(port, count, stop, told):
    """A process of its own, until it is told to stop."""
    clients = [Slow(port, ("head", "body", "reader", "idle")[n % 4]) for n in range(count)]
    for client in clients:
        with contextlib.suppress(OSError):
            client.begin()
    told.put("begun")
    while not stop.is_set():
        began = time.monotonic()
        for client in clients:
            if not client.tick():
                client.line.close()
                with contextlib.suppress(OSError):
                    client.begin()
        time.sleep(max(0.05, TICK_SECONDS - (time.monotonic() - began)))
    told.put(sum(client.times for client in clients))


class Slowness:
    """So many slow clients while the block lasts; `connections` are those they have made."""

    def __init__(self, port, count):
        self.stop, self.told, self.connections = (multiprocessing.Event(),
                                                  multiprocessing.Queue(), 0)
        self.process = multiprocessing.Process(target=be_slow, daemon=True,
                                               args=(port, count, self.stop, self.told))

    def __enter__(self):
        self.process.start()
        self.told.get(timeout=60)
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.connections = self.told.get(timeout=60)
        self.process.join(60)


def open_vote(hall):
    chair = hall.enter("Chair")
    sitting = chair.act("open_sitting", body=hall.body, name="Plenary").id
    vote = chair.act("prepare_vote", body=hall.body, sitting=sitting, subject="procedure",
                     question="Shall the doors be opened?", method="roll_call").id
    chair.act("open_vote", vote=vote)
    return vote


def cast_all(hall, vote, names, rounds):
    """Milliseconds of each cast."""
    def cast(item):
        turn, name = item
        began = time.monotonic()
        hall.voices[name].act("cast_ballot", vote=vote, choice=CHOICES[(hash_of(name) + turn) % 3])
        return 1000 * (time.monotonic() - began)

    return [ms for turn in range(rounds)
            for ms in at_once(cast, [(turn, name) for name in names])]


def hash_of(name):
    return int(name.split(" ")[1])


def counted(hall, vote, names, rounds):
    """What the tally should be, and what it is."""
    wanted = {choice: 0 for choice in CHOICES}
    for name in names:
        wanted[CHOICES[(hash_of(name) + rounds - 1) % 3]] += 1
    hall.enter("Chair").act("close_vote", vote=vote)
    hall.enter("Chair").act("announce_vote", vote=vote)
    count = hall.server.anybody().get(f"/votes/{vote}.json")["count"]
    return wanted, {choice: count[choice] for choice in CHOICES}


def run(cases, slow=40, voters=20, timed=False):
    names = [f"Member {number}" for number in range(voters)]
    with Server() as server:
        hall = Hall(server)
        hall.seat("Chair", role="chair")
        hall.fill(names)
        vote = open_vote(hall)
        alone = cast_all(hall, vote, names, 1) if timed else []
        with Slowness(server.port, slow) as slowness:
            if timed:
                time.sleep(12)  # until the first of them have been cut off
            times = cast_all(hall, vote, names, ROUNDS)
        wanted, got = counted(hall, vote, names, ROUNDS)
        cases.check(f"beside {slow} slow clients {voters} voters are all counted", got == wanted,
                    got, wanted)
        cases.check("and the server still answers",
                    server.anybody().ask("GET", "/health")[0] == 200)
    if not timed:
        return
    p99, before = (statistics.quantiles(ms, n=100)[98] for ms in (times, alone))
    print(f"{slow} slow clients ({slowness.connections} connections), {voters} voters, "
          f"{len(times)} casts: median {statistics.median(times):.1f} ms, p99 {p99:.1f} ms, "
          f"longest {max(times):.1f} ms; without them p99 {before:.1f} ms")
    cases.check(f"p99 of a cast is under {P99_MOST_MS} ms", p99 < P99_MOST_MS, p99)
