"""Replies: their headers, problem documents, caches, methods."""
import gzip
import json
import re

from house import exchange, refusal

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}
ON_DOCUMENTS = {
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
DATA_POLICY = ("default-src 'none'", "frame-ancestors 'none'")
POLICY = ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
          "require-trusted-types-for 'script'", "form-action 'self'")
HTML = {"Accept": "text/html"}


def headers(cases, house):
    anybody, admin = house.server.anybody(), house.admin
    tag, view_tag = (anybody.ask("GET", path)[1]["ETag"] for path in ("/", "/members.json"))
    documents = (
        ("a page", 200, anybody, "GET", "/", None, HTML),
        ("an unchanged page", 304, anybody, "GET", "/", None, {"If-None-Match": tag}),
        ("a page for signing in", 200, anybody, "GET", "/sign-in", None, HTML),
        ("a list in CSV", 200, anybody, "GET", "/members.csv", None, {}),
        ("a script", 200, anybody, "GET", "/a/enter.js", None, {}),
        ("a missing page", 404, anybody, "GET", "/nothing", None, HTML),
        ("signing out", 204, anybody, "DELETE", "/api/session", None, {}))
    data = (
        ("a view in JSON", 200, anybody, "GET", "/members.json", None, {}),
        ("an unchanged view in JSON", 304, anybody, "GET", "/members.json", None,
         {"If-None-Match": view_tag}),
        ("a missing view", 404, anybody, "GET", "/votes/999999.json", None, {}),
        ("a missing file", 404, anybody, "GET", "/a/nothing.css", None, {}),
        ("a wrong method", 405, anybody, "PUT", "/votes", b"", {}),
        ("an action", 200, admin, "POST", "/api/actions/add_person", {"name": "H"}, {}),
        ("a refused action", 401, anybody, "POST", "/api/actions/add_person", {}, {}),
        ("a wrong password", 403, anybody, "POST", "/api/session",
         {"name": "header", "password": "x"}, {}),
        ("the description of the API", 200, anybody, "GET", "/api/openapi.json", None, {}),
        ("a refused feed", 400, anybody, "GET", "/api/feed", None, {}))
    for name, wanted, person, method, path, body, extra in documents + data:
        status, head, _ = person.ask(method, path, body, extra)
        is_data = any(name == one[0] for one in data)
        policy = head["Content-Security-Policy"] or ""
        wants = EVERYWHERE if is_data else {**EVERYWHERE, **ON_DOCUMENTS}
        lacking = [key for key, value in wants.items() if head[key] != value]
        lacking += [part for part in (DATA_POLICY if is_data else POLICY) if part not in policy]
        lacking += [] if head["Cache-Control"] else ["Cache-Control"]
        cases.check(f"{name} has the strict headers", status == wanted and not lacking, status,
                    lacking)


def private(cases, house):
    for path in ("/api/me.json", "/api/session"):
        status, head, _ = house.admin.ask("GET", path)
        cases.check(f"{path} is kept by no cache",
                    status == 200 and head["Cache-Control"] == "no-store" and not head["ETag"])


def problems(cases, house):
    status, head, data = house.server.anybody().ask("GET", "/votes/999999.json")
    problem = json.loads(data)
    cases.check("a refusal is a problem document",
                head["Content-Type"] == "application/problem+json"
                and (problem["status"], problem["code"], problem["instance"])
                == (status, "NOT_FOUND", "/votes/999999.json"), problem)
    anybody = house.server.anybody()
    description = anybody.get("/api/openapi.json")
    at = problem["type"].split("#/")[1].split("/")
    for step in at:
        description = description[step]
    cases.check("its type leads to where the API describes it",
                description == {"status": 404, "title": problem["title"]}, description)
    status, head, data = anybody.ask("GET", "/nothing/<b>here", None, HTML)
    cases.check("people are told on a page, and what they wrote is not markup",
                status == 404 and head["Content-Type"].startswith("text/html")
                and b"<b>here" not in data and b"&lt;b&gt;here" in data, data)


def caches(cases, house):
    anybody = house.server.anybody()
    for path in ("/", "/members.json", "/a/styles/base.css"):
        status, head, data = anybody.ask("GET", path)
        again, head_again, nothing = anybody.ask("GET", path, None, {"If-None-Match": head["ETag"]})
        cases.check(f"{path} is not sent again to who has it",
                    (status, again, nothing) == (200, 304, b"")
                    and head_again["ETag"] == head["ETag"] and len(data) > 0, again, head_again)
        cases.check(f"{path} has the length of the whole, though nothing is sent",
                    head_again.get_all("Content-Length") == [str(len(data))], str(head_again))
        kept_for = {"/": "Accept-Language, Cookie"}.get(
            path, "Accept-Encoding" if path.startswith("/a/") else "Cookie")
        cases.check(f"{path} is kept by what it differs in",
                    head["Vary"] == head_again["Vary"] == kept_for, head["Vary"])
    tag = anybody.ask("GET", "/members.json")[1]["ETag"]
    several = anybody.ask("GET", "/members.json", None, {"If-None-Match": f'"x", W/{tag}, "y"'})
    cases.check("one of several tags is enough, weak or not", several[0] == 304, several)
    house.seat("New in the list")
    status, head, _ = anybody.ask("GET", "/members.json", None, {"If-None-Match": tag})
    cases.check("what has changed is sent", status == 200 and head["ETag"] != tag, status)
    other = house.admin.ask("GET", "/members.json", None, {"If-None-Match": head["ETag"]})
    cases.check("a tag of the public is not one of staff", other[0] == 200, other[0])
    cases.check("what staff sees may be kept by their browser, and by no cache on the way",
                (head["Cache-Control"], other[1]["Cache-Control"])
                == ("no-cache", "private, no-cache"), other[1]["Cache-Control"])


def packed(cases, house):
    """Files come in gzip to those who take it; a page's own are named by what they hold."""
    anybody = house.server.anybody()
    plain = anybody.ask("GET", "/a/styles/base.css")
    for accepted, encoding in (("gzip, deflate, br", "gzip"), ("br;q=1, gzip;q=0.5", "gzip"),
                               ("gzip;q=0", None), ("gzip; q=0.0, br", None), ("br", None)):
        _, head, data = anybody.ask("GET", "/a/styles/base.css", None,
                                    {"Accept-Encoding": accepted})
        whole = gzip.decompress(data) if head["Content-Encoding"] else data
        cases.check(f"a file for who takes {accepted!r}",
                    head["Content-Encoding"] == encoding and whole == plain[2]
                    and (head["ETag"] == plain[1]["ETag"]) == (encoding is None), str(head))
    _, head, page = anybody.ask("GET", "/floor/any/where")
    cases.check("a page of the client is asked for each time, and the same below it",
                head["Cache-Control"] == "public, no-cache"
                and page == anybody.ask("GET", "/floor")[2], str(head))
    own = house.admin.ask("GET", "/floor")[1]["Link"] or ""
    cases.check("a browser with a session is told what it will ask for, and no other",
                "</api/me.json>; rel=preload" in own and not head["Link"], own)
    files = re.findall(rb'(?:href|src)="(/a/[^"]+)"', page)
    kept = [anybody.ask("GET", path.decode())[1]["Cache-Control"] for path in files
            if path != b"/a/icon.svg"]
    cases.check("what it is made of is kept for ever",
                len(kept) >= 3 and set(kept) == {"public, max-age=31536000, immutable"}, kept)
    cases.check("what is like a page of the client, and is none, is nothing",
                anybody.ask("GET", "/floors")[0] == 404)


def languages(cases, house):
    """The pages to come in by speak as was chosen, or as the browser asks."""
    anybody = house.server.anybody()
    spoken = re.compile(rb'<html lang="(\w\w)">')
    for query, cookie, accepted, language in (
            ("", "", "", "en"), ("", "", "it, fr;q=0.4, en;q=0.3", "fr"),
            ("", "language=es", "de", "es"), ("", "language=xx", "de-AT", "de"),
            ("?language=de", "language=es; other=1", "fr", "de"),
            ("?language=%22%3E", "other=1; language=fr", "", "fr")):
        for path in ("/sign-in", "/enter", "/first-run", "/account"):
            _, head, page = anybody.ask("GET", path + query, None,
                                        {"Cookie": cookie, "Accept-Language": accepted})
            kept = head["Set-Cookie"] or ""
            chosen = f"language={language}; Path=/; Secure; HttpOnly; SameSite=Lax; " \
                     "Max-Age=31536000"
            cases.check(f"{path}{query} to who has {cookie!r} and accepts {accepted!r}",
                        spoken.search(page)[1].decode() == language
                        and kept == (chosen if query == "?language=de" else "")
                        and (head["Vary"], head["Cache-Control"])
                        == ("Accept-Language, Cookie", "no-store"), str(head), page[:80])
        status, head, page = anybody.ask("GET", "/resolutions" + query, None,
                                         {"Cookie": cookie, "Accept-Language": accepted})
        cases.check(f"a page of the record{query} to who has {cookie!r} and accepts {accepted!r}",
                    spoken.search(page)[1].decode() == language
                    and (head["Set-Cookie"] or "") == (chosen if query == "?language=de" else "")
                    and (head["Vary"], head["Cache-Control"])
                    == ("Accept-Language, Cookie", "no-cache"), str(head), page[:80])
    page = anybody.ask("GET", "/nothing", None, {**HTML, "Accept-Language": "de"})[2]
    cases.check("what is not there is told in the reader's language",
                spoken.search(page)[1] == b"de" and "Hier ist nichts".encode() in page, page[:80])
    head, page = anybody.ask("GET", "/nothing", None, {**HTML, "Cookie": "language=fr"})[1:]
    cases.check("and in the one that was chosen, for no cache to give to others",
                spoken.search(page)[1] == b"fr"
                and head["Cache-Control"] == "no-store", str(head), page[:80])


def languages_kept(cases, house):
    """A page is kept in each language by itself; data has none; a script makes no choice."""
    anybody = house.server.anybody()
    pages = {language: anybody.ask("GET", "/votes", None, {"Accept-Language": language})
             for language in ("en", "es", "de", "fr", "de")}
    cases.check("a page in each language, and a tag for each",
                len({page for _, _, page in pages.values()}) == 4
                and len({head["ETag"] for _, head, _ in pages.values()}) == 4,
                {language: head["ETag"] for language, (_, head, _) in pages.items()})
    german = {"Accept-Language": "de", "If-None-Match": pages["de"][1]["ETag"]}
    cases.check("it is not sent again in the language that one has",
                anybody.ask("GET", "/votes", None, german)[0] == 304)
    cases.check("and it is in another",
                anybody.ask("GET", "/votes", None, {**german, "Accept-Language": "fr"})[0] == 200)
    for path in ("/votes.json", "/votes.csv"):
        one, other = (anybody.ask("GET", path, None, {"Accept-Language": language})
                      for language in ("en", "de"))
        cases.check(f"{path} is the same in all, and kept so",
                    one[2] == other[2] and one[1]["ETag"] == other[1]["ETag"]
                    and one[1]["Vary"] == "Cookie", str(one[1]), str(other[1]))
    _, head, page = anybody.ask("GET", "/votes?language=fr", None, {"Sec-Fetch-Dest": "empty"})
    cases.check("a script reads in the language of its page, which is no choice",
                b'<html lang="fr">' in page and not head["Set-Cookie"], str(head))
    house.seat("New in every language")
    for language in ("en", "de"):
        page = anybody.ask("GET", "/members", None, {"Accept-Language": language})[2]
        cases.check(f"what has changed is there in {language}", b"New in every language" in page)


def head_method(cases, house):
    anybody, host = house.server.anybody(), f"Host: 127.0.0.1:{house.server.port}\r\n\r\n"
    for path in ("/", "/members.json", "/a/icon.svg", "/api/openapi.json"):
        _, got, data = anybody.ask("GET", path)
        status, head, nothing = anybody.ask("HEAD", path)
        cases.check(f"HEAD {path} is GET without the body",
                    (status, nothing, head["Content-Length"]) == (200, b"", str(len(data)))
                    and head["Content-Type"] == got["Content-Type"], status, dict(head))
    received = exchange(house.server, f"HEAD /api/feed?view=/home.json HTTP/1.1\r\n{host}"
                        f"GET /api/session HTTP/1.1\r\n{host}".encode())
    first, _, rest = received.partition(b"\r\n\r\n")
    cases.check("HEAD of the feed ends, and the next request is answered",
                b"event-stream" in first and rest.startswith(b"HTTP/1.1 200 "), received)
    status, _, nothing = anybody.ask("HEAD", "/nothing")
    cases.check("HEAD of what is not there says so", (status, nothing) == (404, b""))


def methods(cases, house):
    anybody = house.server.anybody()
    for method, path, allowed in (
            ("POST", "/votes", "GET, HEAD"), ("DELETE", "/", "GET, HEAD"),
            ("PUT", "/api/session", "GET, HEAD, POST, DELETE"),
            ("GET", "/api/actions/add_person", "POST"), ("GET", "/api/sessions", "DELETE"),
            ("POST", "/api/feed", "GET, HEAD"), ("GET", "/api/session/card", "POST"),
            ("PATCH", "/a/icon.svg", "GET, HEAD"), ("OPTIONS", "/sign-in", "GET, HEAD"),
            ("DELETE", "/api/first-run", "POST"), ("GET", "/api/account", "POST")):
        status, head, _ = anybody.ask(method, path, {} if method == "POST" else None)
        cases.check(f"{method} {path} is told what it may be",
                    (status, head["Allow"]) == (405, allowed), status, head["Allow"])
    status, _, _ = anybody.ask("POST", "/nothing", {})
    cases.check("what is not there has no methods", status == 404, status)


def queries(cases, house):
    anybody = house.server.anybody()
    plain, asked = (anybody.ask("GET", path)[2] for path in ("/", "/?utm=1&x=%00&&=&view=2"))
    cases.check("an unknown query changes nothing", plain == asked)


def pipelined(cases, house):
    request = f"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{house.server.port}\r\n\r\n".encode()
    received = exchange(house.server, request * 5)
    cases.check("several requests on one connection are answered in order",
                received.count(b"HTTP/1.1 200") == 5, received[:300])


def told(cases, house):
    refusal(lambda: house.server.anybody().sign_in("/api/session", name="secret name",
                                                   password="secret password"))
    house.server.anybody().ask("GET", "/no%0Awhere?token=secret-query")
    forged = "x\n2026-01-01T00:00:00.000Z info forged\x1b[31m\x9b"
    house.server.anybody().ask("POST", "/api/session", {"name": "x", forged: 1})
    house.server.log.seek(0)
    log = house.server.log.read()
    cases.check("the operator is told of each refusal in a line, with code, path and field",
                "refused: 403 WRONG_PASSWORD, POST /api/session, field password, request " in log
                and "refused: 404 NO_PAGE, GET /no%0Awhere, request " in log)
    leaked = [word for word in ("secret name", "secret password", "secret-query", "__Host-session")
              if word in log]
    cases.check("and never of what was sent", not leaked, leaked)
    cases.check("the name of a field that a stranger made up is no line of the log",
                "forged" in log and not re.search(r"^2026\S+ info forged|[\x1b\x9b]", log, re.M))


def run(cases, house):
    for part in (headers, private, problems, caches, packed, languages,
                 languages_kept, head_method, methods,
                 queries, pipelined, told):
        part(cases, house)
