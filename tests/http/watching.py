"""Watching over the server: /health, /metrics, and the lines of what was refused."""
import http.client
import json
import os
import re
import shutil
import subprocess
import tempfile

from following import Reader
from house import House, refusal
from serving import Server

NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
LABELS = r'\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*")(?:,[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*")*\}'
SAMPLE = re.compile(rf"({NAME})({LABELS})? ([0-9]+(?:\.[0-9]+)?)")
TYPES = {"counter", "gauge", "histogram"}
ENDINGS = {"histogram": ("_bucket", "_sum", "_count"), "counter": ("",), "gauge": ("",)}
FLOOD, AT_ONCE = 1500, 200  # refusals; how many the log tells singly (src/http/refusal.h)


def asked(port, path, method="GET"):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request(method, path)
    answer = line.getresponse()
    data = answer.read().decode()
    line.close()
    return answer.status, answer.headers, data


def read_metrics(text):
    """The samples by name and labels, and what is wrong with the text: each family has one HELP and
    one TYPE before its samples, which stand together; names end as their type has it; no sample
    stands twice; the text ends with a line's end."""
    samples, wrong, seen, family, kind = {}, [], set(), None, None
    helped = None
    for line in text.split("\n")[:-1]:
        words = line.split(" ", 3)
        if line.startswith("# HELP "):
            helped = words[2]
            wrong += [f"{helped} stands twice"] * (helped in seen) + ["no help"] * (len(words) < 4)
        elif line.startswith("# TYPE "):
            family, kind = words[2], words[3]
            wrong += [f"TYPE of {family}"] * (family != helped or kind not in TYPES)
            seen.add(family)
        else:
            match = SAMPLE.fullmatch(line)
            base = match and family and match[1].removeprefix(family)
            if not match or base not in ENDINGS.get(kind, ()):
                wrong.append(line)
                continue
            key = match[1] + (match[2] or "")
            wrong += [f"{key} stands twice"] * (key in samples)
            samples[key] = float(match[3])
    if not text.endswith("\n"):
        wrong.append("the last line has no end")
    return samples, wrong


def buckets(samples, name):
    """The counts of a histogram by rising limit."""
    found = re.compile(rf'{name}_bucket\{{le="([^"]+)"\}}')
    limits = [(float(match[1]), value) for key, value in samples.items()
              if (match := found.fullmatch(key))]
    return sorted(limits)


def figures(server):
    return read_metrics(asked(server.metrics_port, "/metrics")[2])[0]


def form(cases, server):
    status, head, text = asked(server.metrics_port, "/metrics")
    samples, wrong = read_metrics(text)
    cases.check("/metrics is well-formed for Prometheus", status == 200 and samples and not wrong
                and head["Content-Type"].startswith("text/plain; version=0.0.4"), wrong[:9])
    for name in ("whereas_batch_entries", "whereas_commit_seconds"):
        counts = buckets(samples, name)
        rising = all(one <= other for (_, one), (_, other) in zip(counts, counts[1:]))
        cases.check(f"the buckets of {name} rise to its count", len(counts) > 9 and rising
                    and counts[-1] == (float("inf"), samples[f"{name}_count"]), counts)
    if shutil.which("promtool"):
        said = subprocess.run(["promtool", "check", "metrics"], input=text, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        cases.check("promtool finds nothing wrong", said.returncode == 0, said.stdout)
    else:
        cases.skip("promtool finds nothing wrong", "there is no promtool here")


def fences(cases, server):
    status, _, _ = asked(server.port, "/metrics")
    cases.check("the figures are not at the address for everybody", status == 404, status)
    for path in ("/", "/members.json", "/api/session", "/metrics/"):
        status, _, _ = asked(server.metrics_port, path)
        cases.check(f"and {path} is not at theirs", status == 404, status)
    for method in ("POST", "DELETE", "OPTIONS"):
        status, head, text = asked(server.metrics_port, "/metrics", method)
        cases.check(f"{method} is told that they are only read",
                    status == 405 and head["Allow"] == "GET, HEAD" and "only be read" in text,
                    status, head, text)
    for port, whose in ((server.port, "everybody"), (server.metrics_port, "the operator")):
        status, _, text = asked(port, "/health")
        health = json.loads(text)
        cases.check(f"/health tells {whose} that all is well",
                    status == 200 and health["status"] == "ok" and health["version"]
                    and health["entry"] == figures(server)["whereas_entries"], text)


def counted(cases, server, house):
    before = figures(server)
    house.admin.act("add_person", key="counted", name="Once")
    house.admin.act("add_person", key="counted", name="Once")
    refusal(lambda: house.admin.act("add_person", name=""))
    refusal(lambda: server.anybody().sign_in("/api/session", name="nobody", password="wrong one"))
    refusal(lambda: server.enter("A" * 43))
    reader = Reader(house.admin, "/home.json")
    reader.event()
    after = figures(server)

    def rose(name):
        return after[name] - before[name]

    person = 'whereas_actions_total{action="add_person",outcome="%s"}'
    for what, name, by in (
            ("an action that was done", person % "done", 1),
            ("one that was repeated", person % "repeated", 1),
            ("one that was refused", person % "refused", 1),
            ("its reason", 'whereas_refusals_total{reason="EMPTY"}', 1),
            ("a wrong password", 'whereas_sign_in_failures_total{way="password"}', 1),
            ("a card that is none", 'whereas_sign_in_failures_total{way="card"}', 1),
            ("the entries of the record", "whereas_entries", 1),
            ("a reader of the feed", "whereas_feed_readers", 1)):
        cases.check(f"{what} is counted", rose(name) == by, name, rose(name))
    cases.check("so are commits, requests, bytes and time",
                rose("whereas_commit_seconds_count") >= 1
                and rose("whereas_commit_seconds_sum") > 0
                and rose('whereas_requests_total{status="4xx"}') >= 3
                and after['whereas_file_bytes{file="data"}'] > 0
                and after['whereas_file_bytes{file="wal"}']
                == os.path.getsize(server.data + "-wal")
                and rose("whereas_uptime_seconds") > 0 and after["whereas_connections"] >= 2, after)
    key = 'whereas_feed_readers_dropped_total{reason="rights"}'
    house.admin.send("DELETE", "/api/session")
    gone = reader.ended()
    cases.check("a reader that was sent away is counted", gone and figures(server)[key] == 1)


def lines(server):
    server.log.seek(0)
    return [line for line in server.log.read().splitlines() if "refused: " in line]


def told(cases):
    with Server(options=("--log", "json")) as server:
        person = server.first_run()
        status, head, _ = person.ask("POST", "/api/actions/add_person", {"name": "", "secret": "x"})
        line = json.loads(lines(server)[-1])
        cases.check("a refusal is a line of the log with its reason, action and request",
                    status == 400 and set(line) == {"at", "level", "what"}
                    and re.fullmatch(r"refused: 400 UNKNOWN_FIELD, POST /api/actions/add_person, "
                                     r"field secret, the administrator, request "
                                     + re.escape(head["X-Request-Id"]), line["what"]), line)
        before = len(lines(server))
        for _ in range(FLOOD):
            person.ask("GET", "/nowhere")
        singly = len(lines(server)) - before
        cases.check("a flood of refusals is not told line by line",
                    AT_ONCE / 2 < singly < AT_ONCE + 60, singly)
        server.stop()
        server.log = open(server.log.name, encoding="utf-8")
        sums = [re.search(r"refused: (\d+) more, too many for a line each: \1 NO_PAGE", line)
                for line in lines(server)]
        rest = sum(int(found[1]) for found in sums if found)
        # What was told before the first sum counts too.
        singly = sum("404 NO_PAGE" in line for line in lines(server))
        cases.check("and what was not told singly is summed up", singly + rest == FLOOD,
                    singly, rest)


def unable(cases):
    """On a disk with too little room, and on one that was made read-only."""
    folder = tempfile.mkdtemp(prefix="whereas-test-")
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder]
    mounted = os.geteuid() == 0 and subprocess.run(mount, stderr=subprocess.DEVNULL,
                                                   check=False).returncode == 0
    if not mounted:
        cases.skip("/health tells of a full disk", "only root can mount one")
        os.rmdir(folder)
        return
    try:
        with Server(data=os.path.join(folder, "small.db")) as server:
            status, _, text = asked(server.port, "/health")
            cases.check("/health tells that the disk is nearly full",
                        status == 503 and json.loads(text)["status"] == "no_room", text)
            subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)
            status, _, text = asked(server.port, "/health")
            cases.check("and that it is not any more", status == 200, text)
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
        os.rmdir(folder)


def run(cases):
    with Server(options=("--metrics", "127.0.0.1:0")) as server:
        house = House(server, cases)
        form(cases, server)
        fences(cases, server)
        counted(cases, server, house)
    told(cases)
    unable(cases)
