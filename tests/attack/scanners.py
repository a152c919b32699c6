"""sqlmap and wapiti (Debian's packages) against a server on a conference that was played to its
end: as a stranger, and sqlmap signed in as its administrator too. Both are bounded in time and find
what they can until then."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from serving import Server, program

SCAN_SECONDS = 240
TARGET_SECONDS = 150

MODULES = ("sql,blindsql,exec,file,xss,permanentxss,redirect,crlf,csrf,csp,cookieflags,"
           "http_headers,methods,htaccess,backup,shellshock,xxe")

PASSED_OVER = (
    "X-XSS-Protection",          # obsolete, and itself a hole in old browsers; there is a policy
    "Strict-Transport-Security",  # sent where the origin is https, which it is not here
    "anti CSRF token",           # the forms' addresses take no POST; what does looks at Origin
)

# What sqlmap may change is marked with a star.
ADDRESSES = (
    ("/resolutions/{resolution}*.json", None), ("/votes/{vote}*.csv", None),
    ("/members/{member}*", None), ("/issues/water*.json", None),
    ("/api/feed?view=/nothing*", None), ("/resolutions?sort=title*&page=1*", None),
    ("/api/session", '{"name":"admin*","password":"a long enough password*"}'),
    ("/api/session/card", '{"secret":"AAAA*"}'),
    ("/api/actions/add_person", '{"name":"Somebody*"}'),
    ("/api/actions/issue_card", '{"member":"1*","reason":"desk*"}'),
)


def played(folder):
    """A data file with a conference in it."""
    data = os.path.join(folder, "played.db")
    done = subprocess.run([program(), "demo", "--fast", "--data", data, "--listen", "127.0.0.1:0"],
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, timeout=300, check=False)
    assert done.returncode == 0, f"the demonstration ended with {done.returncode}: {done.stderr}"
    return data


def first(server, path):
    """The number of one of the things that a list has links to."""
    found = re.search(rf'href="{path}/(\d+)"', server.anybody().page(path))
    return found[1] if found else "1"


def sqlmap(url, body, cookie, folder):
    command = ["sqlmap", "-u", url, "--batch", "--flush-session", "--disable-coloring",
               "--dbms=sqlite", "--level=3", "--risk=2", "--technique=BEUQ", "--threads=2",
               "--ignore-code=401,403,404,409,410,422,429,503", f"--output-dir={folder}"]
    if body:
        command += ["--data", body, "--headers", "Content-Type: application/json"]
    if cookie:
        command += [f"--cookie={cookie}"]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace",
                              timeout=TARGET_SECONDS, check=False).stdout
    except subprocess.TimeoutExpired as late:
        done = (late.stdout or b"").decode(errors="replace")
    return done


def administrator(server):
    """The cookie of a new administrator, by way of the operator's link."""
    server.stop()
    subprocess.run([program(), "administrator", "--data", server.data], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    server.start()
    return server.first_run(name="scanned").cookie


def with_sqlmap(cases, server, cookie, folder):
    ids = {"resolution": first(server, "/resolutions"), "vote": first(server, "/votes"),
           "member": first(server, "/members")}
    for path, body in ADDRESSES:
        began = time.monotonic()
        path = path.format(**ids)
        said = sqlmap(server.origin + path, body, cookie, folder)
        found = re.findall(r"^Parameter: .*$|^\s+Title: .*$", said, re.MULTILINE)
        tested = len(re.findall(r"testing '", said))
        who = "signed in" if cookie else "a stranger"
        cases.check(f"sqlmap, {who}, finds nothing at {path} ({tested} tests, "
                    f"{time.monotonic() - began:.0f} s)", not found and tested > 0, *found,
                    *said.splitlines()[-3:])


def with_wapiti(cases, server, folder):
    report = Path(folder, "wapiti.json")
    said = subprocess.run(
        ["wapiti", "-u", server.origin + "/", "-m", MODULES, "-f", "json", "-o", str(report),
         "--flush-session", "--no-bugreport", "--scope", "domain", "--max-scan-time",
         str(SCAN_SECONDS), "--max-links-per-page", "40", "--max-files-per-dir", "12", "-S",
         "normal", "-t", "10"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", env={**os.environ, "HOME": folder}, timeout=3 * SCAN_SECONDS,
        check=False).stdout
    if not report.exists():
        cases.check("wapiti came to its end", False, said[-500:])
        return
    told = json.loads(report.read_text(encoding="utf-8"))
    found = [f"{kind}: {one['method']} {one['path']} {one['parameter']}: {one['info']}"
             for part in ("vulnerabilities", "anomalies") for kind, ones in told[part].items()
             for one in ones if not any(word in one["info"] for word in PASSED_OVER)]
    pages = re.search(r"found (\d+) URLs", said)
    cases.check(f"wapiti finds nothing in {pages[1] if pages else '?'} addresses, with "
                f"{MODULES.count(',') + 1} modules", not found, *found[:20])


def run(cases, which):
    if not shutil.which(which):
        cases.skip(f"{which} finds nothing", f"there is no {which} here")
        return
    with tempfile.TemporaryDirectory(prefix="whereas-scan-") as folder:
        with Server(played(folder)) as server:
            if which == "wapiti":
                with_wapiti(cases, server, folder)
            else:
                with_sqlmap(cases, server, None, folder)
                with_sqlmap(cases, server, administrator(server), folder)
            cases.check("and the server still answers",
                        server.anybody().ask("GET", "/health")[0] == 200)
