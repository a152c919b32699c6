"""Requests as bytes, well-formed and otherwise, each with what the server makes of it.

What is tested are the rules of RFC 9110 and RFC 9112 that servers and proxies are known to read
differently. A verdict is the statuses that come back, one for each request seen in the bytes, and
whether the connection is left "open" or comes to its "end". Where more is let through than the
standard would, or less is said, `limit` says so and why. INNER is a second request hidden in the
bytes: where it must not be seen, it stands where a reader of the other opinion would find it."""
import re
from typing import NamedTuple

HOST = b"Host: votes.example.org:PORTS\r\n"
JSON = b"Content-Type: application/json\r\n"
FRONT = b"/sign-in?FRONT"
INNER = b"GET /INNER HTTP/1.1\r\n" + HOST + b"\r\n"

LINE_FEEDS = "the library takes a line feed alone for the end of a line, as RFC 9112, 2.2, allows"
FOLDS = "the library unfolds headers, as RFC 9112, 5.2, allows"
NULS = "the library cuts a value at its first NUL before we see it; both proxies refuse it"
OTHER_PATH = "the library does not look at the bytes of a target; this is one that leads nowhere"
SILENT = "the library hangs up without a word"
WAITS = "it waits for the rest, for 10 seconds at most"
TWICE = "the library's own refusal: its head is sent twice, without our headers, and all ends"
LIMITS = {  # of libmicrohttpd 0.9.75
    "line feeds alone": LINE_FEEDS, "a folded value": FOLDS, "a folded length": FOLDS,
    "a NUL in a value": NULS, "a length behind a NUL": NULS, "chunked before a NUL": NULS,
    "a tab in the target": OTHER_PATH, "a NUL in the target": OTHER_PATH,
    "a byte above ASCII in the target": OTHER_PATH, "a target without a slash": OTHER_PATH,
    "a target with a fragment": "what follows # is passed over, as what follows ? is",
    "a blank in the target": SILENT, "a blank before the method": SILENT,
    "chunked in a fold": "the library sees no coding, answers, and hangs up",
    "chunks with a line feed behind the size": LINE_FEEDS,
    "chunks with a line feed behind the bytes": LINE_FEEDS,
    "chunks with line feeds everywhere": LINE_FEEDS,
    "chunks with a size of 64 bits": WAITS, "chunks with an extension of 9,000 bytes": WAITS,
    "a body that is shorter than said": WAITS, "the greeting of TLS": WAITS,
    "rubbish behind a request": WAITS, "a second request cut off": WAITS,
    "OPTIONS *": "404 where 200 or 204 would do", "Expect something else": "passed over",
}


class Case(NamedTuple):
    name: str
    sent: bytes
    verdict: str

    @property
    def limit(self):
        doubled = re.fullmatch(r"(\d+) \1 end", self.verdict)
        return TWICE if doubled else LIMITS.get(self.name, "")


def get(*lines, version=b"HTTP/1.1", target=FRONT, method=b"GET", host=HOST, end=b"\r\n"):
    head = b"".join(line + end for line in lines)
    return method + b" " + target + b" " + version + end + host + head + end


def post(*lines, body=b"", target=b"/api/null?FRONT", version=b"HTTP/1.1"):
    head = b"".join(line + b"\r\n" for line in lines)
    return b"POST " + target + b" " + version + b"\r\n" + HOST + JSON + head + b"\r\n" + body


def chunked(body, *lines):
    return post(b"Transfer-Encoding: chunked", *lines, body=body)


def request_lines():
    line = FRONT + b" HTTP/1.1\r\n" + HOST + b"\r\n"
    yield Case("a plain GET", get(), "200 open")
    yield Case("HEAD", get(method=b"HEAD"), "200 open")
    yield Case("an unknown method", get(method=b"BREW"), "405 open")
    yield Case("a method in small letters", get(method=b"get"), "405 open")
    yield Case("TRACE", get(method=b"TRACE"), "405 open")
    yield Case("CONNECT", get(method=b"CONNECT", target=b"votes.example.org:443"), "404 open")
    yield Case("OPTIONS *", get(method=b"OPTIONS", target=b"*"), "404 open")
    yield Case("GET *", get(target=b"*"), "404 open")
    yield Case("an absolute target", get(target=b"http://votes.example.org:PORTS" + FRONT),
               "200 open")
    yield Case("an absolute target of another host", get(target=b"http://a.example" + FRONT),
               "421 end")
    yield Case("a target without a slash", get(target=b"sign-in?FRONT"), "404 open")
    yield Case("a target with a fragment", get(target=b"/sign-in?FRONT#x"), "200 open")
    yield Case("a blank in the target", get(target=b"/sign in?FRONT"), "end")
    yield Case("a tab in the target", get(target=b"/sign\tin?FRONT"), "404 open")
    yield Case("two blanks behind the method", b"GET  " + line, "200 open")
    yield Case("a tab behind the method", b"GET\t" + line, "400 end")
    yield Case("a blank before the method", b" GET " + line, "end")
    yield Case("an empty line before the request", b"\r\nGET " + line, "200 open")
    yield Case("three empty lines before the request", b"\r\n\r\n\r\nGET " + line, "200 open")
    yield Case("a line feed before the request", b"\nGET " + line, "200 open")
    yield Case("a NUL in the target", get(target=b"/sign\0in?FRONT"), "404 open")
    yield Case("a byte above ASCII in the target", get(target=b"/sign\xffin?FRONT"), "404 open")
    yield Case("HTTP/0.9", b"GET /sign-in?FRONT\r\n", "400 end")
    yield Case("HTTP/0.9 and more", b"GET /sign-in?FRONT\r\n" + HOST + b"\r\n", "400 end")
    yield Case("HTTP/1.0", get(version=b"HTTP/1.0"), "200 end")
    yield Case("HTTP/1.0 kept alive", get(b"Connection: keep-alive", version=b"HTTP/1.0"),
               "200 open")
    yield Case("HTTP/1.2", get(version=b"HTTP/1.2"), "200 open")
    yield Case("HTTP/1.10", get(version=b"HTTP/1.10"), "400 end")
    yield Case("HTTP/2.0", get(version=b"HTTP/2.0"), "505 end")
    yield Case("the preface of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505 end")
    yield Case("http in small letters", get(version=b"http/1.1"), "400 end")
    yield Case("another protocol", get(version=b"ICE/1.1"), "400 end")
    yield Case("a version without a number", get(version=b"HTTP/"), "400 end")
    yield Case("a blank behind the version", get(version=b"HTTP/1.1 "), "400 end")
    yield Case("a carriage return alone ends the line", b"GET " + FRONT + b" HTTP/1.1\r" + HOST
               + b"\r\n", "400 end")
    yield Case("line feeds alone", get(end=b"\n", host=HOST.replace(b"\r", b"")),
               "200 open")
    yield Case("the greeting of TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 8, "open")


def targets():
    for name, target, verdict in (("%00", b"/sign-in%00?FRONT", "404 open"),
                         ("dots", b"/a/../sign-in?FRONT", "404 open"),
                         ("written dots", b"/a/%2e%2e/sign-in?FRONT", "404 open"),
                         ("a written slash", b"/a%2fenter.js?FRONT", "200 open"),
                         ("a backslash", b"/a\\..\\sign-in?FRONT", "404 open"),
                         ("an unfinished escape", b"/sign-in%2?FRONT", "404 open"),
                         ("a written line end", b"/sign-in%0d%0aX:y?FRONT", "404 open"),
                         ("an escape that is none", b"/sign-in%zz?FRONT", "404 open"),
                         ("two slashes", b"//sign-in?FRONT", "404 open"),
                         ("a long query", b"/sign-in?FRONT" + b"x" * 4000, "200 open"),
                         ("escapes escaped", b"/sign-in%252e?FRONT", "404 open")):
        yield Case(f"a path with {name}", get(target=target), verdict)
    yield Case("a target of 9,000 bytes", get(target=b"/" + b"x" * 9000), "414 end")
    yield Case("a target of 100,000 bytes", get(target=b"/" + b"x" * 100000), "414 end")


def hosts():
    yield Case("no Host", get(host=b""), "400 400 end")
    yield Case("an empty Host", get(host=b"Host:\r\n"), "421 end")
    yield Case("Host twice", get(host=HOST + HOST), "400 end")
    yield Case("two Hosts", get(host=HOST + b"Host: a.example\r\n"), "400 end")
    yield Case("another Host", get(host=b"Host: a.example\r\n"), "421 end")
    yield Case("Host in capitals", get(host=b"HOST: VOTES.EXAMPLE.ORG:PORTS\r\n"), "200 open")
    yield Case("Host with a user", get(host=b"Host: me@votes.example.org:PORTS\r\n"), "421 end")
    yield Case("Host with a path", get(host=b"Host: votes.example.org:PORTS/a\r\n"), "421 end")
    yield Case("Host as a list", get(host=b"Host: votes.example.org:PORTS, a.example\r\n"),
               "421 end")
    yield Case("Host with another port", get(host=b"Host: votes.example.org:1\r\n"), "421 end")
    yield Case("Host with a full stop at its end", get(host=b"Host: votes.example.org:PORTS.\r\n"),
               "421 end")
    yield Case("no Host in HTTP/1.0", get(host=b"", version=b"HTTP/1.0"), "421 end")


def headers():
    yield Case("a blank before the colon", get(b"X-A : b"), "400 end")
    yield Case("a tab before the colon", get(b"X-A\t: b"), "400 end")
    yield Case("no colon", get(b"X-A"), "400 end")
    yield Case("no name", get(b": b"), "200 open")
    yield Case("no value", get(b"X-A:"), "200 open")
    yield Case("a name with brackets", get(b"X(A): b"), "400 end")
    yield Case("a name beyond ASCII", get(b"X-\xc3\xa9: b"), "400 end")
    yield Case("a value beyond ASCII", get(b"X-A: \xc3\xa9"), "200 open")
    yield Case("a bell in a value", get(b"X-A: \x07"), "400 end")
    yield Case("a DEL in a value", get(b"X-A: \x7f"), "400 end")
    yield Case("a tab in a value", get(b"X-A: a\tb"), "200 open")
    yield Case("a NUL in a value", get(b"X-A: a\0b"), "200 open")
    yield Case("a NUL in a name", get(b"X\0A: b"), "400 end")
    yield Case("a carriage return in a value", get(b"X-A: a\rb"), "400 end")
    yield Case("a header of its own behind a carriage return",
               get(b"X-A: a\rContent-Length: 5"), "400 end")
    yield Case("a folded value", get(b"X-A: a\r\n b"), "200 open")
    yield Case("a fold before the first header", b"GET " + FRONT + b" HTTP/1.1\r\n X: y\r\n" + HOST
               + b"\r\n", "400 end")
    yield Case("one header of 9,000 bytes", get(b"X-A: " + b"y" * 9000), "431 end")
    yield Case("300 headers", get(*(b"X-%d: %s" % (n, b"y" * 40) for n in range(300))), "431 end")
    yield Case("a cookie of 7,000 bytes", get(b"Cookie: " + b"a" * 7000), "431 431 end")
    yield Case("Connection: close", get(b"Connection: close"), "200 end")
    yield Case("Connection names Host", get(b"Connection: Host"), "200 open")
    yield Case("Upgrade to h2c", get(b"Connection: Upgrade, HTTP2-Settings", b"Upgrade: h2c",
                                     b"HTTP2-Settings: AAMAAABkAAQAAP__"), "200 open")
    yield Case("Upgrade to websocket", get(b"Connection: Upgrade", b"Upgrade: websocket"),
               "200 open")
    yield Case("a Range", get(b"Range: bytes=0-0"), "200 open")


LENGTHS = {
    "a sign": (b"+2", "400 400 end"),
    "a minus": (b"-2", "400 400 end"),
    "a blank inside": (b"2 2", "400 400 end"),
    "letters": (b"2x", "400 400 end"),
    "hex": (b"0x2", "400 400 end"),
    "a list": (b"2, 2", "400 400 end"),
    "a list of two": (b"2, 3", "400 400 end"),
    "a fraction": (b"2.0", "400 400 end"),
    "nothing": (b"", "400 400 end"),
    "an exponent": (b"2e0", "400 400 end"),
    "an underscore": (b"0_2", "400 400 end"),
    "2 to the power of 64 and 2": (b"18446744073709551618", "413 413 end"),
    "30 digits": (b"9" * 30, "413 413 end"),
    "a quotation mark": (b'"2"', "400 400 end"),
    "full-width digits": ("２".encode(), "400 400 end"),
}


def lengths():
    yield Case("a body with its length", post(b"Content-Length: 2", body=b"{}"), "200 open")
    yield Case("a length with zeros before it", post(b"Content-Length: 0002", body=b"{}"),
               "200 open")
    yield Case("a length of nothing", post(b"Content-Length: 0"), "200 open")
    yield Case("no length", post(), "200 open")
    yield Case("two lengths", post(b"Content-Length: 2", b"Content-Length: 40", body=b"{}" + INNER),
               "400 end")
    yield Case("a length twice", post(b"Content-Length: 2", b"Content-Length: 2",
                                      body=b"{}" + INNER), "400 end")
    yield Case("a length in small and in capital letters", post(
        b"content-length: 2", b"CONTENT-LENGTH: 60", body=b"{}" + INNER), "400 end")
    for name, (value, verdict) in LENGTHS.items():
        yield Case(f"a length with {name}", post(b"Content-Length: " + value, body=b"{}" + INNER),
                   verdict)
    yield Case("a blank between the name and the colon of a length",
               post(b"Content-Length : 60", body=INNER), "400 end")
    yield Case("a folded length", post(b"Content-Length:\r\n 2", body=b"{}" + INNER),
               "200 404 open")
    yield Case("a length behind a NUL", post(b"Content-Length: 2\0000", body=b"{}" + INNER),
               "200 404 open")
    yield Case("a length behind a vertical tab", post(b"Content-Length:\x0b2", body=b"{}" + INNER),
               "400 400 end")
    yield Case("a GET with a body", get(b"Content-Length: %d" % len(INNER)) + INNER, "200 open")
    yield Case("a GET with chunks", get(b"Transfer-Encoding: chunked") + b"%x\r\n" % len(INNER)
               + INNER + b"\r\n0\r\n\r\n", "200 open")
    yield Case("a HEAD with a body", get(b"Content-Length: %d" % len(INNER), method=b"HEAD")
               + INNER, "200 open")
    yield Case("a body that is shorter than said", post(b"Content-Length: 9", body=b"{}"), "open")
    yield Case("Expect: 100-continue", post(b"Content-Length: 2", b"Expect: 100-continue",
                                            body=b"{}"), "100 200 open")
    yield Case("Expect something else", post(b"Content-Length: 2", b"Expect: a-miracle",
                                             body=b"{}"), "200 open")


CODINGS = {
    "and a length": ([b"Transfer-Encoding: chunked", b"Content-Length: 5"], "400 end"),
    "behind a length": ([b"Content-Length: 5", b"Transfer-Encoding: chunked"], "400 end"),
    "twice": ([b"Transfer-Encoding: chunked", b"Transfer-Encoding: chunked"], "400 end"),
    "behind another": ([b"Transfer-Encoding: gzip, chunked"], "400 end"),
    "before another": ([b"Transfer-Encoding: chunked, identity"], "400 end"),
    "as a list of two": ([b"Transfer-Encoding: chunked, chunked"], "400 end"),
    "and identity beside":
        ([b"Transfer-Encoding: identity", b"Transfer-Encoding: chunked"], "400 end"),
    "in capitals": ([b"TRANSFER-ENCODING: CHUNKED"], "200 404 open"),
    "with a letter before it": ([b"Transfer-Encoding: xchunked"], "400 end"),
    "with a letter behind it": ([b"Transfer-Encoding: chunkedx"], "400 end"),
    "in quotation marks": ([b'Transfer-Encoding: "chunked"'], "400 end"),
    "with a parameter": ([b"Transfer-Encoding: chunked;a=b"], "400 end"),
    "behind a comma": ([b"Transfer-Encoding: , chunked"], "400 end"),
    "behind a vertical tab": ([b"Transfer-Encoding: \x0bchunked"], "400 end"),
    "before a vertical tab": ([b"Transfer-Encoding: chunked\x0b"], "400 end"),
    "before a NUL": ([b"Transfer-Encoding: chunked\0x"], "200 404 open"),
    "behind a tab": ([b"Transfer-Encoding:\tchunked"], "200 404 open"),
    "behind no blank": ([b"Transfer-Encoding:chunked"], "200 404 open"),
    "with a blank before the colon": ([b"Transfer-Encoding : chunked"], "400 end"),
    "under a name with an underscore":
        ([b"Transfer_Encoding: chunked", b"Content-Length: 5"], "200 404 open"),
    "in a fold": ([b"Transfer-Encoding:\r\n chunked"], "200 end"),
    "in the fold of another header":
        ([b"X-A: b\r\n Transfer-Encoding: chunked", b"Content-Length: 5"], "400 end"),
    "behind a carriage return":
        ([b"X-A: b\rTransfer-Encoding: chunked", b"Content-Length: 5"], "400 end"),
    "behind a line feed":
        ([b"X-A: b\nTransfer-Encoding: chunked", b"Content-Length: 5"], "400 end"),
    "that is empty": ([b"Transfer-Encoding:", b"Content-Length: 5"], "400 end"),
    "that is identity": ([b"Transfer-Encoding: identity", b"Content-Length: 5"], "400 end"),
    "that is nothing known": ([b"Transfer-Encoding: cow", b"Content-Length: 5"], "400 end"),
}


def codings():
    yield Case("a body in chunks", chunked(b"2\r\n{}\r\n0\r\n\r\n"), "200 open")
    for name, (lines, verdict) in CODINGS.items():
        yield Case(f"chunked {name}", post(*lines, body=b"0\r\n\r\n" + INNER), verdict)
    yield Case("chunked in HTTP/1.0", post(b"Transfer-Encoding: chunked", version=b"HTTP/1.0",
                                           body=b"0\r\n\r\n" + INNER), "200 end")


CHUNKS = {
    "a size in capitals": (b"0A\r\n{        }\r\n0\r\n\r\n", "200 404 open"),
    "zeros before the size": (b"0000002\r\n{}\r\n0\r\n\r\n", "200 404 open"),
    "an extension": (b"2;a=b\r\n{}\r\n0\r\n\r\n", "200 404 open"),
    "an extension in quotation marks": (b'2;a="b;c"\r\n{}\r\n0\r\n\r\n', "200 404 open"),
    "an extension of 9,000 bytes": (b"2;" + b"a" * 9000 + b"\r\n{}\r\n0\r\n\r\n", "open"),
    "a line end in an extension": (b'2;a="\n"\r\n{}\r\n0\r\n\r\n', "400 end"),
    "a blank behind the size": (b"2 \r\n{}\r\n0\r\n\r\n", "400 end"),
    "a blank before the size": (b" 2\r\n{}\r\n0\r\n\r\n", "400 end"),
    "a sign before the size": (b"+2\r\n{}\r\n0\r\n\r\n", "400 end"),
    "a minus before the size": (b"-2\r\n{}\r\n0\r\n\r\n", "400 end"),
    "0x before the size": (b"0x2\r\n{}\r\n0\r\n\r\n", "400 end"),
    "no size": (b"\r\n{}\r\n0\r\n\r\n", "400 end"),
    "letters for a size": (b"zz\r\n{}\r\n0\r\n\r\n", "400 end"),
    "a letter behind the size": (b"2g\r\n{}\r\n0\r\n\r\n", "400 end"),
    "a size beyond 64 bits": (b"10000000000000002\r\n{}\r\n0\r\n\r\n", "413 end"),
    "a size of 64 bits": (b"ffffffffffffffff\r\n{}\r\n0\r\n\r\n", "open"),
    "a line feed behind the size": (b"2\n{}\r\n0\r\n\r\n", "200 404 open"),
    "a line feed behind the bytes": (b"2\r\n{}\n0\r\n\r\n", "200 404 open"),
    "line feeds everywhere": (b"2\n{}\n0\n\n", "200 404 open"),
    "a carriage return behind the size": (b"2\r{}\r\n0\r\n\r\n", "400 end"),
    "nothing behind the bytes": (b"2\r\n{}0\r\n\r\n", "400 end"),
    "more bytes than said": (b"2\r\n{}xx\r\n0\r\n\r\n", "400 end"),
    "two bytes where the line ends": (b"2\r\n{}xx0\r\n\r\n", "400 end"),
    "fewer bytes than said": (b"9\r\n{}\r\n0\r\n\r\n", "400 end"),
    "a trailer": (b"2\r\n{}\r\n0\r\nX-A: b\r\n\r\n", "200 404 open"),
    "a length for a trailer": (b"2\r\n{}\r\n0\r\nContent-Length: 60\r\n\r\n", "200 404 open"),
    "a trailer that is none": (b"2\r\n{}\r\n0\r\nfoo\r\n\r\n", "400 end"),
    "a last size of two zeros": (b"2\r\n{}\r\n00\r\n\r\n", "200 404 open"),
    "a NUL behind the size": (b"2\0\r\n{}\r\n0\r\n\r\n", "400 end"),
    "an end without its empty line": (b"2\r\n{}\r\n0\r\n", "400 end"),
}


def chunks():
    for name, (body, verdict) in CHUNKS.items():
        yield Case(f"chunks with {name}", chunked(body + INNER), verdict)


def several():
    yield Case("three requests at once", get() * 3, "200 200 200 open")
    yield Case("a POST and a GET at once", post(b"Content-Length: 2", body=b"{}") + get(),
               "200 200 open")
    yield Case("a refused one and another at once", get(target=b"/nothing?FRONT") + get(),
               "404 200 open")
    yield Case("one that closes, and another", get(b"Connection: close") + get(), "200 end")
    yield Case("an empty line between two", get() + b"\r\n" + get(), "200 200 open")
    yield Case("rubbish behind a request", get() + b"\0\0\0\0\r\n\r\n", "200 open")
    yield Case("two bytes too many behind a body", post(b"Content-Length: 2", body=b"{}\r\n")
               + get(), "200 200 open")
    yield Case("a second request cut off", get() + b"GET /sign-in?FR", "200 open")


def cases():
    for family in (request_lines, targets, hosts, headers, lengths, codings, chunks, several):
        yield from family()
