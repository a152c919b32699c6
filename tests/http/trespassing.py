"""What a stranger may try: paths, framing, sizes. Bytes are sent as they are."""
import re
import socket

from house import dialled, exchange, raw_post, status_of

HOST = "Host: 127.0.0.1\r\n"
FOUR_MEGABYTES = 4 * 1024 * 1024


def paths(cases, house):
    for path in ("/a/../meson.build", "/a/%2e%2e/meson.build", "/a/..%2f..%2fetc/passwd",
                 "//a/enter.js", "/a//enter.js", "/a/enter.js%00.css", "/a/styles/", "/a/",
                 "/a/styles/../enter.js", "/votes/1%00.json", "/votes/../sign-in", "/./sign-in",
                 "/votes/%31%2f", "/sign-in/", "/%"):
        answer = exchange(house.server, f"GET {path} HTTP/1.1\r\n{HOST}"
                          "Connection: close\r\n\r\n".encode())
        cases.check(f"there is nothing at {path}", status_of(answer) == 404, answer[:200])


FRAMINGS = {
    "a length and chunks": "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
    "chunks and a length": "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
    "two lengths": "Content-Length: 5\r\nContent-Length: 6\r\n",
    "the same length twice": "Content-Length: 5\r\nContent-Length: 5\r\n",
    "two codings": "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
    "a coding that is none": "Transfer-Encoding: xchunked\r\n",
    "a list of codings": "Transfer-Encoding: chunked, identity\r\n",
    "a negative length": "Content-Length: -5\r\n",
    "a length that is no number": "Content-Length: 5x\r\n",
    "a length with a sign": "Content-Length: +5\r\n",
    "a length as a list": "Content-Length: 5, 5\r\n",
    "a length beyond all numbers": "Content-Length: 99999999999999999999999\r\n",
    "two hosts": "Host: elsewhere\r\nContent-Length: 5\r\n",
    "a NUL in a header's name": "X\0A: b\r\nContent-Length: 5\r\n",
    "a bell in a header": "X-A: \a\r\nContent-Length: 5\r\n",
    "a blank before the colon": "Content-Length : 5\r\n",
}


def framing(cases, house):
    """A second request hides behind the first: it must never be answered."""
    hidden = f"GET /api/session HTTP/1.1\r\n{HOST}\r\n".encode()
    for name, lines in FRAMINGS.items():
        answer = exchange(house.server, (f"POST /api/null HTTP/1.1\r\n{HOST}"
                                         f"Content-Type: application/json\r\n{lines}\r\n"
                                         "0\r\n\r\n").encode() + hidden)
        statuses = {int(status) for status in re.findall(rb"HTTP/1.1 (\d+) ", answer)}
        cases.check(f"a request with {name} is refused, and its connection ends",
                    statuses <= {400, 413} and b"\r\nConnection: close\r\n" in answer
                    and b"signed_in" not in answer, answer[:400])


def hosts(cases, house):
    answer = exchange(house.server, b"GET / HTTP/1.1\r\n\r\n")
    cases.check("a request without a host is refused", status_of(answer) == 400, answer[:200])
    answer = exchange(house.server, b"GET /api/session HTTP/1.0\r\n\r\n")
    cases.check("the oldest form of a request is answered", b" 200 OK" in answer[:40], answer[:200])


def sizes(cases, house):
    post = [("Content-Type", "application/json"), ("Cookie", house.admin.cookie)]
    path = "/api/actions/add_person"
    answer = raw_post(house.server, path, [*post, ("Content-Length", 10 ** 12)], b"{")
    cases.check("a body of a terabyte is refused before it is sent",
                status_of(answer) == 413 and b"TOO_LARGE" in answer, answer[:300])
    answer = raw_post(house.server, path, [*post, ("Content-Length", FOUR_MEGABYTES + 1)], b"{")
    cases.check("so is one that is a byte too long", status_of(answer) == 413, answer[:300])
    text = b'{"name":"' + b"x" * 300 + b'"}'
    text += b" " * (FOUR_MEGABYTES - len(text))
    answer = raw_post(house.server, path, [*post, ("Content-Length", len(text))], text)
    cases.check("one as long as can be is read", status_of(answer) == 413
                and b'"field":"name"' in answer, answer[:900])
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    answer = raw_post(house.server, path, [*post, ("Transfer-Encoding", "chunked")],
                      chunk * 65 + b"0\r\n\r\n")
    cases.check("a body in chunks that is too long is refused",
                status_of(answer) == 413 and b'"field":"the body"' in answer, answer[:900])
    strange = [("Content-Type", "application/json")]
    answer = raw_post(house.server, "/api/session", [*strange, ("Content-Length", 1 << 20)], b"{")
    cases.check("a stranger's body of a megabyte is refused before it is sent",
                status_of(answer) == 413 and b'"field":"the body"' in answer, answer[:300])
    answer = raw_post(house.server, "/api/session", [*strange, ("Transfer-Encoding", "chunked")],
                      chunk + b"0\r\n\r\n")
    cases.check("so is one of 64 kB in chunks", status_of(answer) == 413, answer[:300])
    cases.check("one that never ends is cut off", cut_off(house.server, post, path, chunk))
    body = b"2\r\n{}\r\n0\r\n\r\n"
    answer = raw_post(house.server, path, [*post, ("Transfer-Encoding", "chunked")], body)
    cases.check("one in chunks that is whole is read", b"MISSING_FIELD" in answer, answer[:900])


def cut_off(server, headers, path, chunk):
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    with dialled(server) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\n{HOST}{lines}Transfer-Encoding: chunked\r\n\r\n"
                     .encode())
        try:
            for _ in range(2000):  # 128 MB
                line.sendall(chunk)
        except OSError:
            return True
    return False


def heads(cases, house):
    long_line = f"GET /{'x' * 20000} HTTP/1.1\r\n{HOST}\r\n".encode()
    cases.check("an endless line is refused", status_of(exchange(house.server, long_line)) in
                (0, 414, 431))
    many = "".join(f"X-{n}: {'y' * 100}\r\n" for n in range(200))
    answer = exchange(house.server, f"GET / HTTP/1.1\r\n{HOST}{many}\r\n".encode())
    cases.check("endless headers are refused", status_of(answer) in (0, 413, 431), answer[:100])
    for name, junk in (("nothing but noise", b"\x00\xff\x16\x03\x01" * 200),
                       ("an empty line", b"\r\n"), ("a word", b"HELLO\r\n\r\n"),
                       ("half a request", b"GET / HT")):
        exchange(house.server, junk)
        cases.check(f"after {name} the server still answers",
                    house.server.anybody().ask("GET", "/api/session")[0] == 200)


def hang_up(cases, house):
    """Readers that go away in the middle of everything."""
    for piece in (b"GET /api/feed?view=/home.json HTTP/1.1\r\n" + HOST.encode() + b"\r\n",
                  b"GET / HTTP/1.1\r\n" + HOST.encode() + b"\r\n",
                  b"POST /api/session HTTP/1.1\r\n" + HOST.encode()
                  + b'Content-Type: application/json\r\nContent-Length: 30\r\n\r\n'
                  b'{"name":"gone","password":"x"}'):
        for _ in range(20):
            line = socket.create_connection(("127.0.0.1", house.server.port))
            line.sendall(piece)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            line.close()
    cases.check("after many who hung up the server still answers",
                house.admin.ask("GET", "/api/session")[0] == 200)


def run(cases, house):
    for part in (paths, framing, hosts, sizes, heads, hang_up):
        part(cases, house)
