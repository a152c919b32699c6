"""The cases of messages.py on the real server, alone and behind each proxy there is.

Alone, each must come to its verdict. Behind a proxy no request may be answered that the proxy did
not take for one, and whoever asks next on a shared connection must get an answer of their own."""
import contextlib
import re
import socket
from concurrent.futures import ThreadPoolExecutor

from messages import HOST, cases as all_cases, get
from proxies import Proxy, free_port, present
from serving import Server

SILENCE_SECONDS, PATIENCE_SECONDS = 0.5, 8
AT_ONCE = 24
PROBES = 2
STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})\b")


def numbered(data, number, port):
    """The bytes with a number in the paths and the port in the host, none longer by that."""
    return (data.replace(b"FRONT", b"F%04d" % number).replace(b"INNER", b"I%04d" % number)
            .replace(b"PORTS", b"%05d" % port))


def server_called(name):
    """A server that is called by that name, and refuses to be called otherwise."""
    port = free_port()
    server = Server(options=("--origin", f"http://{name}:{port}"))
    server.port = port
    return server


def statuses(received):
    return [status.decode() for status in STATUS.findall(received)]


def exchange(port, data, wanted=1):
    """All that comes back, and whether the connection came to its end. So many replies are waited
    for with patience, and then for no more than a moment of silence."""
    received, ended = b"", False
    with contextlib.closing(socket.create_connection(("127.0.0.1", port), 10)) as line:
        try:
            line.sendall(data)
            while True:
                enough = len(statuses(received)) >= wanted
                line.settimeout(SILENCE_SECONDS if enough else PATIENCE_SECONDS)
                piece = line.recv(65536)
                received += piece
                if not piece:
                    break
            ended = True
        except TimeoutError:
            pass
        except OSError:
            ended = True
    return received, ended


def verdict(port, data, wanted):
    received, ended = exchange(port, data, wanted)
    return " ".join([*statuses(received), "end" if ended else "open"])


def every_case(work):
    """work(number, case) for each, many at a time; the answers in their order."""
    listed = list(all_cases())
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return listed, list(pool.map(work, range(len(listed)), listed))


def alone(server):
    def work(number, case):
        wanted = 9 if case.verdict.endswith("end") else len(case.verdict.split()) - 1
        return verdict(server.port, numbered(case.sent, number, server.port), wanted)

    return every_case(work)


def behind(proxy, server):
    """What each case comes to, and what went wrong with it."""
    def work(number, case):
        came = verdict(proxy.port, numbered(case.sent, number, server.port), 0)
        wrong = []
        for probe in range(PROBES):
            path = b"/P%04d-%d" % (number, probe)
            ask = b"GET " + path + b" HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
            received, _ = exchange(proxy.port, numbered(ask, number, server.port))
            if statuses(received) != ["404"] or b'"' + path + b'"' not in received:
                wrong.append(f"who came next got {received[:200]!r}")
        return came, wrong

    listed, found = every_case(work)
    answered, asked, open_ones = bytes(proxy.relay.kept), proxy.asked(), 0
    for number, (_, wrong) in enumerate(found):
        inner = b"/I%04d" % number
        if b'"' + inner + b'"' not in answered:
            continue
        open_ones += inner in asked
        if inner not in asked:
            wrong.append("the server answered a request that the proxy did not see")
    return listed, found, open_ones


def report(columns, listed):
    """The table: a line for each case, what it came to in each column."""
    widths = [max(len(name), 4, *(len(came) for came in column)) for name, column in columns]
    print(f"{'':<58}" + "  ".join(f"{name:<{width}}"
                                  for width, (name, _) in zip(widths, columns)))
    for number, case in enumerate(listed):
        came = "  ".join(f"{column[number]:<{width}}" for width, (_, column) in
                         zip(widths, columns))
        print(f"{case.name:<58}{came}{'  ' + case.limit if case.limit else ''}".rstrip())
    print(f"{len(listed)} cases")


def run(cases, table=False):
    with server_called("votes.example.org") as server:
        listed, came = alone(server)
        columns = [("alone", came)]
        for case, verdict_found in zip(listed, came):
            cases.check(f"{case.name}: {case.verdict}", verdict_found == case.verdict,
                        f"it came to {verdict_found}") if not table else None
        for name in ("haproxy", "nginx"):
            if name not in present():
                cases.skip(f"no request is smuggled past {name}", f"there is no {name} here")
                continue
            with Proxy(name, server.port) as proxy:
                _, found, open_ones = behind(proxy, server)
            columns.append((name, [came for came, _ in found]))
            wrong = [f"{case.name}: {one}" for case, (_, bad) in zip(listed, found) for one in bad]
            cases.check(f"of {len(listed)} requests none is smuggled past {name}", not wrong,
                        *wrong)
            cases.check(f"second requests that {name} does see are found where smuggled ones "
                        "would be", open_ones >= 10, open_ones)
        cases.check("after all of them the server still answers",
                    verdict(server.port, numbered(get(), 0, server.port), 1) == "200 open")
    if table:
        report(columns, listed)
