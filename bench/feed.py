"""Readers of the list of texts: all come at once, and then one action (a result is announced, or
declared void) changes the state of a hundred of them. The limit is a program that does nothing but
write as many bytes to as many readers."""
import statistics
import subprocess
import time

from measuring import ROUNDS, House, built, cpu_us, resident_kb, said
from votes import free_port

READERS = (250, 1000, 3000, 10000)
MEMBERS, TEXTS = 100, 100
VIEW = "/resolutions.json"
QUIET_SECONDS = 1  # after which nothing of what was before is on its way
GOALS_S = {3000: 0.15, 10000: 0.4}
READER_KB_MOST = 10


class Readers:
    """bench/following, with the change it is to time."""

    def __init__(self, port, count, cookie):
        self.process = subprocess.Popen(
            [built("following"), str(port), str(count), VIEW, cookie], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.loaded = self.line("loaded")

    def line(self, word):
        line = self.process.stdout.readline()
        assert line.startswith(word + " "), f"the readers said '{line.strip()}'"
        return said(line)

    def change(self, action):
        time.sleep(QUIET_SECONDS)
        self.process.stdin.write(action + "\n")
        self.process.stdin.flush()
        return self.line("changed")

    def leave(self):
        self.process.stdin.close()
        self.process.wait()


class Floor:
    """The chair, who has the slate adopted and takes it back, again and again."""

    def __init__(self, house, server):
        self.house, self.chair = house, house.person(server, "chair")
        self.member = house.person(server, "member")
        self.vote = None

    def next(self):
        """The action that changes all texts."""
        if self.vote:
            action = f'void_vote {{"vote":{self.vote},"reason":"to be taken again"}}'
            self.vote = None
            return action
        self.vote = self.chair.act("prepare_vote", body=self.house.ids["body"],
                                   sitting=self.house.ids["sitting"], subject="slate",
                                   method="roll_call").id
        self.chair.act("open_vote", vote=self.vote)
        self.member.act("cast_ballot", vote=self.vote, choice="yes")
        self.chair.act("close_vote", vote=self.vote)
        return f'announce_vote {{"vote":{self.vote}}}'


def changes(readers, next_action, process):
    """The rounds, and what each cost the server."""
    rounds = []
    for _ in range(ROUNDS):
        action = next_action()
        before = cpu_us(process)
        rounds.append(readers.change(action))
        rounds[-1]["cpu"] = cpu_us(process) - before
    return rounds


def of_server(house, count):
    with house.serve() as server:
        floor = Floor(house, server)
        floor.chair.get(VIEW)
        time.sleep(QUIET_SECONDS)
        before = resident_kb(server.process)
        readers = Readers(server.port, count, house.cookies["chair"])
        memory = (resident_kb(server.process) - before) / count
        rounds = changes(readers, floor.next, server.process)
        readers.leave()
    return readers.loaded, rounds, memory


def of_bare(count, size):
    port = free_port()
    process = subprocess.Popen([built("bare_feed"), str(port), str(size)])
    time.sleep(0.2)
    readers = Readers(port, count, "none")
    rounds = changes(readers, lambda: "change {}", process)
    readers.leave()
    process.terminate()
    process.wait()
    return readers.loaded, rounds


def measure(table, folder):
    house = House(folder, MEMBERS, TEXTS, 0)
    table.part(f"feed: one action changes {TEXTS} texts of the list that all readers follow")
    for count in READERS:
        loaded, rounds, memory = of_server(house, count)
        bare_loaded, bare = of_bare(count, int(min(figures["bytes"] for figures in rounds)))
        lasts = [figures["last"] / 1000 for figures in rounds]
        bare_lasts = [figures["last"] / 1000 for figures in bare]
        most = GOALS_S.get(count)
        goal = {}
        if most:
            ratio = statistics.median(lasts) / statistics.median(bare_lasts)
            near = count < max(READERS) or ratio <= 1.5
            goal = {"goal": f"< {most} s" + (", <= 1.5" if count == max(READERS) else ""),
                    "met": statistics.median(lasts) < most and near}
        table.add(f"{count} readers, the last has the change", "s", lasts,
                  limit="bare writes", limits=bare_lasts, **goal)
        for name in ("first", "p50", "p99"):
            table.add(f"  {name}", "ms", [figures[name] for figures in rounds])
        table.add("  processor time of the server", "ms",
                  [figures["cpu"] / 1000 for figures in rounds], limit="bare writes",
                  limits=[figures["cpu"] / 1000 for figures in bare])
        table.add("  bytes for each reader", "B", [figures["bytes"] for figures in rounds])
        table.add("  all have come and have the view", "s", [loaded["seconds"]],
                  limit="bare writes", limits=[bare_loaded["seconds"]])
        # A few readers share what the server takes anyway.
        goal = {"goal": f"<= {READER_KB_MOST} kB", "met": memory <= READER_KB_MOST} \
            if count >= 1000 else {}
        table.add("  memory of the server for each", "kB", [memory], **goal)
