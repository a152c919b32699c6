"""Members who cast ballots over connections that stay open, many at once, without a thread for
each: what is asked goes out as bytes made before, and what was acknowledged is noted in the order
in which it came."""
import json
import selectors
import socket

PATIENCE_SECONDS = 30
CHOICES = ("yes", "no", "abstain")


class Casting:
    """One request of one member, sent under one key however often."""

    def __init__(self, member, choice, key):
        self.member, self.choice, self.key = member, choice, key
        self.status = self.receipt = None

    def bytes_for(self, server, vote, cookie):
        body = json.dumps({"vote": vote, "choice": self.choice}, separators=(",", ":"))
        return (f"POST /api/actions/cast_ballot HTTP/1.1\r\nHost: {server.origin[7:]}\r\n"
                f"Origin: {server.origin}\r\nCookie: {cookie}\r\nIdempotency-Key: {self.key}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
                ).encode()


class Voice:
    """A connection of one member; at most one request is under way on it."""

    def __init__(self, server, vote, member, cookie):
        self.server, self.vote, self.member, self.cookie = server, vote, member, cookie
        self.line, self.heard, self.asked = None, b"", None

    def connect(self):
        self.line = socket.create_connection(("127.0.0.1", self.server.port), PATIENCE_SECONDS)
        self.line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.heard = b""

    def ask(self, casting):
        self.asked = casting
        self.line.sendall(casting.bytes_for(self.server, self.vote, self.cookie))

    def hear(self):
        """What was answered, or None while the answer is not complete; OSError at the end."""
        came = self.line.recv(65536)
        if not came:
            raise ConnectionResetError("the server has ended")
        self.heard += came
        head, found, body = self.heard.partition(b"\r\n\r\n")
        if not found:
            return None
        size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        if len(body) < size:
            return None
        casting, self.asked, self.heard = self.asked, None, b""
        casting.status, answer = int(head[9:12]), json.loads(body)
        if casting.status == 200:
            casting.receipt = answer
        return casting

    def close(self):
        if self.line:
            self.line.close()
        self.line = None


class Choir:
    """Many voices; each is given its next casting as soon as the last one was answered."""

    def __init__(self, voices):
        self.voices, self.selector = voices, selectors.DefaultSelector()

    def __enter__(self):
        for voice in self.voices:
            voice.connect()
            self.selector.register(voice.line, selectors.EVENT_READ, voice)
        return self

    def __exit__(self, *_):
        for voice in self.voices:
            voice.close()
        self.selector.close()

    def sing(self, following, enough):
        """Until enough(casting) of an answered one, or the server has ended, or nobody has
        anything left to ask; following(voice) is what a voice asks next, or None."""
        waiting = 0
        for voice in self.voices:
            waiting += self.begin(voice, following)
        while waiting:
            for key, _ in self.selector.select(PATIENCE_SECONDS) or [(None, 0)]:
                if not key:
                    raise AssertionError("nobody was answered for a long time")
                casting = key.data.hear()
                if not casting:
                    continue
                waiting -= 1
                if enough(casting):
                    return
                waiting += self.begin(key.data, following)

    @staticmethod
    def begin(voice, following):
        casting = following(voice)
        if casting:
            voice.ask(casting)
        return bool(casting)

    def listen_to_the_end(self, heard):
        """What had been answered before the server ended and was still on its way."""
        for voice in self.voices:
            try:
                while voice.asked:
                    casting = voice.hear()
                    if casting:
                        heard(casting)
            except OSError:
                pass
