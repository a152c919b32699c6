"""The real server, started for a test on a free port of this machine, and people who speak to it.

    with Server() as server:
        admin = server.first_run()
        body = admin.act("found_body", name="Conference", short_name="C", kind="assembly")
        ann = server.enter(admin.act("issue_card", member=seat, reason="test").card)
"""
import http.client
import json
import os
import re
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

PATIENCE_SECONDS = 30
ADMINISTRATOR, PASSWORD = "admin", "a long enough password"


def program():
    build = os.environ.get("WHEREAS_BUILD", "build/test")
    return str(Path(build).resolve() / "whereas")


def loadable(name):
    """A library of the build, to be loaded into the server before the C library; None where it is
    not there, or where a sanitizer must come first."""
    server = Path(program())
    found = server.parent / name
    return str(found) if found.exists() and b"__asan" not in server.read_bytes() else None


class Refused(Exception):
    """A problem document (RFC 9457)."""

    def __init__(self, status, problem):
        super().__init__(f"{status}: {problem.get('title')} ({problem.get('field')})")
        self.status, self.problem = status, problem
        self.sentence = problem.get("title", "")
        self.code, self.field = problem.get("code", ""), problem.get("field", "")


class Receipt(dict):
    """What an action led to."""
    __getattr__ = dict.get


class Person:
    """Somebody with a session, or nobody in particular; one connection, kept alive."""

    def __init__(self, server, cookie=None):
        self.server, self.cookie, self.connection = server, cookie, None

    def ask(self, method, path, body=None, headers=None):
        """Status, headers and bytes of one request; asked again where the connection had ended."""
        headers = {"Origin": self.server.origin, **(headers or {})}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        for attempt in (0, 1):
            try:
                if not self.connection:
                    self.connection = http.client.HTTPConnection(
                        "127.0.0.1", self.server.port, timeout=PATIENCE_SECONDS)
                self.connection.request(method, path, body, headers)
                answer = self.connection.getresponse()
                return answer.status, answer.headers, answer.read()
            except (http.client.RemoteDisconnected, ConnectionError, BrokenPipeError):
                self.connection.close()
                self.connection = None
                if attempt:
                    raise

    def send(self, method, path, body=None, headers=None):
        status, head, data = self.ask(method, path, body, headers)
        if status >= 400:
            raise Refused(status, json.loads(data) if data.startswith(b"{") else {"title": data})
        return head, data

    def get(self, path):
        return json.loads(self.send("GET", path)[1])

    def page(self, path):
        return self.send("GET", path, headers={"Accept": "text/html"})[1].decode()

    def act(self, action, /, key=None, **fields):
        headers = {"Idempotency-Key": key or uuid.uuid4().hex}
        return Receipt(json.loads(self.send("POST", f"/api/actions/{action}", fields, headers)[1]))

    def read_draft(self, draft):
        """The hash of what it says, which whoever joins, rewords or submits it names."""
        return self.get(f"/api/drafts/{draft}.json")["text"]

    def submit(self, draft, /, **fields):
        return self.act("submit_resolution", resolution=draft, text=self.read_draft(draft),
                        **fields)

    def sign_in(self, path, **fields):
        head, _ = self.send("POST", path, fields)
        self.cookie = head["Set-Cookie"].split(";")[0]
        return self


class Server:
    """`whereas serve` on a data file of its own."""

    def __init__(self, data=None, options=(), **environment):
        self.folder = tempfile.TemporaryDirectory(prefix="whereas-test-")
        self.data = data or os.path.join(self.folder.name, "test.db")
        self.options, self.port, self.process = options, 0, None
        self.environment = {**os.environ, **environment}
        self.origin = self.first_run_secret = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()
        self.folder.cleanup()

    def start(self):
        self.log = open(os.path.join(self.folder.name, "log"), "a+", encoding="utf-8")
        begun, said = self.log.tell(), ""
        self.process = subprocess.Popen(
            [program(), "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}",
             *self.options], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            env=self.environment)
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            self.log.seek(begun)
            said = self.log.read()
            watched = re.search(r'metrics at http://\S+?:(\d+)/metrics["\n]', said)
            found = re.search(r'serving .* at (https?://\S+?:(\d+))["\n]', said)
            if found:
                self.origin, self.port = found[1], int(found[2])
                self.metrics_port = int(watched[1]) if watched else None
                link = re.search(r"first-run#([\w-]+)", said)
                self.first_run_secret = link[1] if link else self.first_run_secret
                return self
            time.sleep(0.002)
        self.process.kill()  # it may be running, and only not have said so
        self.process.wait(PATIENCE_SECONDS)
        raise AssertionError(f"the server did not start: {said}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(PATIENCE_SECONDS) == 0, "it stopped with a fault"
        self.log.close()

    def kill(self):
        self.process.kill()
        self.process.wait(PATIENCE_SECONDS)
        self.log.close()

    def anybody(self):
        return Person(self)

    def first_run(self, name=ADMINISTRATOR, password=PASSWORD):
        """The first administrator, signed in."""
        return Person(self).sign_in("/api/first-run", secret=self.first_run_secret, name=name,
                                    password=password)

    def enter(self, card):
        """Whoever a desk card is for, signed in; `card` is its link or its secret."""
        return Person(self).sign_in("/api/session/card", secret=card.split("#")[-1])


class Cases:
    """Prints a line for each case, as tests/run.py reads them."""

    def __init__(self):
        self.failed = 0

    def check(self, name, holds, *notes):
        print(f"{'ok' if holds else 'not ok'} - {name}", flush=True)
        if not holds:
            self.failed += 1
            for note in notes:
                print(f"# {note}", flush=True)
        return holds

    def skip(self, name, reason):
        print(f"ok - {name} # SKIP {reason}", flush=True)

    def end(self):
        raise SystemExit(1 if self.failed else 0)
