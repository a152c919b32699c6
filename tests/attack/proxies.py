"""haproxy and nginx (Debian's packages) before the server, set up as docs/operating.md says, but
that every connection to the server is shared by all clients: that is where smuggling hurts. Between
proxy and server stands a relay that keeps what the server answers; what the proxy took for a
request stands in its own log."""
import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

PATIENCE_SECONDS = 10

NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
	log_format asked '$request';
	access_log {folder}/asked asked;
	client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
	uwsgi_temp_path {folder}; scgi_temp_path {folder};
	upstream whereas {{ server 127.0.0.1:{server}; keepalive 8; }}
	server {{
		listen 127.0.0.1:{port};
		server_name votes.example.org;
		client_max_body_size 4m;
		location / {{
			proxy_pass http://whereas;
			proxy_http_version 1.1;
			proxy_set_header Host $http_host;
			proxy_set_header Connection "";
		}}
	}}
}}
"""

HAPROXY = """
global
	log 127.0.0.1:{log} len 8192 local0
defaults
	mode http
	log global
	log-format "%{{+Q}}r"
	option http-buffer-request
	timeout connect 5s
	timeout client 60s
	timeout server 1h
	timeout http-request 10s
frontend people
	bind 127.0.0.1:{port}
	default_backend whereas
backend whereas
	http-reuse always
	server one 127.0.0.1:{server}
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until_it_listens(port):
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return True
        time.sleep(0.05)
    return False


class Relay:
    """Hands every byte on, both ways, and keeps those of the server."""

    def __init__(self, port):
        self.port, self.kept, self.lines = port, bytearray(), []
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.own_port = self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.port))
            self.lines += [line, server]
            for one, other, kept in ((line, server, None), (server, line, self.kept)):
                threading.Thread(target=self.hand_on, args=(one, other, kept),
                                 daemon=True).start()

    @staticmethod
    def hand_on(one, other, kept):
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                if kept is not None:
                    kept += data
                other.sendall(data)
        with contextlib.suppress(OSError):
            other.shutdown(socket.SHUT_WR)

    def close(self):
        for line in [self.socket, *self.lines]:
            line.close()


class Proxy:
    """One of the two, before a server on this port."""

    def __init__(self, name, port):
        self.name, self.relay = name, Relay(port)
        self.folder = tempfile.TemporaryDirectory(prefix=f"whereas-{name}-")
        self.port, self.process, self.said = free_port(), None, bytearray()
        self.log = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.log.bind(("127.0.0.1", 0))
        threading.Thread(target=self.hear, daemon=True).start()

    def hear(self):
        with contextlib.suppress(OSError):
            while line := self.log.recv(16384):
                self.said += line + b"\n"

    def asked(self):
        """What it took for requests: their lines."""
        asked = Path(self.folder.name, "asked")
        return bytes(self.said) + (asked.read_bytes() if asked.exists() else b"")

    def __enter__(self):
        form = NGINX if self.name == "nginx" else HAPROXY
        path = Path(self.folder.name, "conf")
        path.write_text(form.format(folder=self.folder.name, port=self.port,
                                    server=self.relay.own_port,
                                    log=self.log.getsockname()[1]), encoding="utf-8")
        command = {"nginx": ["nginx", "-p", self.folder.name, "-c", str(path)],
                   "haproxy": ["haproxy", "-db", "-f", str(path)]}[self.name]
        command[0] = shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin")
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if not until_it_listens(self.port):
            self.process.kill()
            raise AssertionError(self.process.communicate()[1].decode(errors="replace"))
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=PATIENCE_SECONDS)
        self.relay.close()
        self.log.close()
        self.folder.cleanup()


def present():
    return [name for name in ("haproxy", "nginx")
            if shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")]
