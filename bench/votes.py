"""Members who cast named ballots over connections that are kept alive, each durable before it is
acknowledged; beside them requests that do nothing, a bare server of the same library, and the store
alone."""
import socket
import statistics
import subprocess

from measuring import ROUNDS, House, built, cpu_us, run, said

CONNECTIONS = (1, 64, 100, 250, 1000)
AT_ONCE = (250, 1000, 5000)
FEW, MANY = 100, 1000  # connections between which the votes a second are to grow
MEMBERS, ENTRIES = 5000, 20000
BATCHES = (1, 16, 100)
SECONDS = "1"


class Load:
    """bench/casting against a port."""

    def __init__(self, house):
        self.house = house

    def cast(self, port, connections, *flags):
        figures = said(run(built("casting"), *flags, str(port), str(connections), SECONDS,
                           str(self.house.ids["vote"]), feed=self.house.tokens))
        figures["rate"] = figures["answers"] / figures["seconds"]
        return figures


class Echo:
    """bench/bare_echo, on a port that a socket was given just before."""

    def __init__(self, port):
        self.port = port

    def __enter__(self):
        self.process = subprocess.Popen([built("bare_echo"), str(self.port)])
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def growth(table, name, rates, goal=None):
    """What comes of ten times the connections, round by round; where there is a goal, more than
    that many times as much."""
    growths = [many / few for many, few in zip(rates[MANY], rates[FEW])]
    goals = {"goal": f"> {goal}", "met": statistics.median(growths) > goal} if goal else {}
    table.add(f"{name}, {MANY:,} to {FEW} connections", "x", growths, **goals)


class Steady:
    """So many connections, each casting again when it was answered: rounds of it."""

    def __init__(self, connections):
        self.connections = connections
        self.votes, self.nulls, self.echoes, self.costs = [], [], [], []

    def round(self, load, server, echo):
        self.nulls.append(load.cast(server.port, self.connections, "--null")["rate"])
        before = cpu_us(server.process)
        self.votes.append(load.cast(server.port, self.connections))
        self.costs.append((cpu_us(server.process) - before) / self.votes[-1]["answers"])
        self.echoes.append(load.cast(echo.port, self.connections, "--null")["rate"])

    def rates(self):
        return [figures["rate"] for figures in self.votes]

    def show(self, table):
        ratio = statistics.median(self.rates()) / statistics.median(self.nulls)
        goal = {"goal": ">= 0.5", "met": ratio >= 0.5} if self.connections >= 100 else {}
        table.add(f"votes a second, {self.connections} connections", "1/s", self.rates(),
                  limit="null POST", limits=self.nulls, **goal)
        table.add("  null POST", "1/s", self.nulls, limit="bare echo", limits=self.echoes)
        table.add("  p99 of a vote", "ms", [figures["p99"] for figures in self.votes])
        table.add("  processor time of a vote", "µs", self.costs)


def steady(table, load, server, echo):
    """Round by round over all numbers of connections, for they are compared with each other, and
    what else the machine does changes from minute to minute."""
    loads = [Steady(connections) for connections in CONNECTIONS]
    for _ in range(ROUNDS):
        for one in loads:
            one.round(load, server, echo)
    for one in loads:
        one.show(table)
    parts = {one.connections: [vote / echo for vote, echo in zip(one.rates(), one.echoes)]
             for one in loads}
    growth(table, "votes a second", {one.connections: one.rates() for one in loads}, goal=1)
    growth(table, "  bare echo", {one.connections: one.echoes for one in loads})
    growth(table, "  votes as a part of the bare echo", parts, goal=1)


def slow_disk(table, load, house):
    """Where a sync takes 5 ms the disk is the limit, not the processors: those who wait for it
    together share it."""
    rates = {}
    with house.serve(LD_PRELOAD=built("libslow_disk.so")) as server:
        for connections in CONNECTIONS:
            rates[connections] = [load.cast(server.port, connections)["rate"]
                                  for _ in range(ROUNDS)]
            table.add(f"a sync takes 5 ms, {connections} connections", "1/s", rates[connections])
    growth(table, "  votes a second", rates, goal=1)


def at_once(table, load, server):
    """One ballot each, all sent at one time: until the last is acknowledged."""
    for connections in AT_ONCE:
        rounds = [load.cast(server.port, connections, "--once") for _ in range(ROUNDS)]
        lasts = [figures["seconds"] for figures in rounds]
        goal = {"goal": "< 0.6 s", "met": statistics.median(lasts) < 0.6} \
            if connections == max(AT_ONCE) else {}
        table.add(f"{connections} votes at once, the last", "s", lasts, **goal)
        for name in ("p50", "p99"):
            table.add(f"  {name}", "ms", [figures[name] for figures in rounds])


def store(table, folder):
    """What the store alone makes durable, in batches."""
    for batch in BATCHES:
        rounds = []
        for number in range(ROUNDS):
            path = f"{folder}/store-{batch}-{number}.db"
            figures = said(run(built("committing"), path, SECONDS, str(batch)))
            rounds.append(figures["entries"] / figures["seconds"])
        table.add(f"the store alone, batches of {batch}", "1/s", rounds)


def measure(table, folder):
    table.part(f"votes: durable named ballots of {MEMBERS:,} members over HTTP")
    house = House(folder, MEMBERS, 0, ENTRIES)
    load = Load(house)
    with house.serve() as server, Echo(free_port()) as echo:
        steady(table, load, server, echo)
        bare = [load.cast(server.port, 100, "--bare")["rate"] for _ in range(ROUNDS)]
        table.add("votes without idempotency keys, 100 connections", "1/s", bare)
        at_once(table, load, server)
    slow_disk(table, load, house)
    store(table, folder)
