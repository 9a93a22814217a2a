"""A server that speaks the part of GitHub's API that publishing a release uses.

gh takes http://api.github.localhost as a GitHub for its own developers; reached through
HTTP_PROXY, it needs neither a name server nor certificates. What it serves follows
https://docs.github.com/en/rest/releases, and drafts are hidden where GitHub hides them.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

API = "http://api.github.localhost"
REPOSITORY = "/repos/teacher/deck"
TOKEN = "a-token"
PAGE = 3  # releases in one answer, where GitHub gives up to 100

Answer = tuple[int, object]


@dataclass
class Fault:
    """What goes wrong with requests of a method to paths that match a pattern.

    ``times`` says with how many; ``late`` faults strike when the request has been carried out.
    """

    method: str
    path: str
    status: int
    message: str = "Server Error"
    times: int = 1
    late: bool = False

    def strikes(self, method: str, path: str, *, late: bool) -> bool:
        fits = method == self.method and re.search(self.path, path) and late == self.late
        if not fits or not self.times:
            return False
        self.times -= 1
        return True


@dataclass
class GitHub:
    """What is on the server, and how it misbehaves."""

    tags: set[str] = field(default_factory=set)
    releases: list[dict[str, Any]] = field(default_factory=list)
    contents: dict[int, bytes] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)  # names whose next upload is garbled
    tells_digests: bool = True
    environment: dict[str, str] = field(default_factory=dict)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def release(self, tag: str) -> dict[str, Any]:
        (found,) = [release for release in self.releases if release["tag_name"] == tag]
        return found

    def files(self, tag: str) -> dict[str, bytes]:
        return {a["name"]: self.contents[a["id"]] for a in self.release(tag)["assets"]}

    def changes(self) -> list[str]:
        """The requests that were to change something."""
        return [r for r in self.requests if not r.startswith("GET") and "/graphql" not in r]

    def answer(self, method: str, url: str, token: str, accept: str, body: bytes) -> Answer:
        with self._lock:
            parts = urlsplit(url)
            path = parts.path
            self.requests.append(f"{method} {path}")
            if token != f"token {TOKEN}":
                return 401, {"message": "Bad credentials"}
            for fault in self.faults:
                if fault.strikes(method, path, late=False):
                    return fault.status, {"message": fault.message}
            answer = self._serve(method, path, parse_qs(parts.query), accept, body)
            for fault in self.faults:
                if fault.strikes(method, path, late=True):
                    return fault.status, {"message": fault.message}
            return answer

    def _serve(
        self, method: str, path: str, query: dict[str, list[str]], accept: str, body: bytes
    ) -> Answer:
        route = f"{method} {path.removeprefix(REPOSITORY)}"
        match route.replace("/", " ").split():
            case ["POST", "graphql"]:
                return 200, self._query(json.loads(body))
            case ["GET", "releases"]:
                return self._page(query)
            case ["POST", "releases"]:
                return 201, self._create(json.loads(body))
            case ["GET", "releases", "tags", tag]:
                shown = [r for r in self.releases if r["tag_name"] == tag and not r["draft"]]
                return (200, shown[0]) if shown else (404, {"message": "Not Found"})
            case ["GET", "releases", "assets", id] if "octet-stream" in accept:
                return 200, self.contents[int(id)]
            case ["DELETE", "releases", "assets", id]:
                return self._delete(int(id))
            case ["GET", "releases", id]:
                return 200, self._by_id(id)
            case ["PATCH", "releases", id]:
                return self._edit(self._by_id(id), json.loads(body))
            case ["POST", "uploads", id]:
                return self._upload(self._by_id(id), query["name"][0], body)
            case _:
                return 404, {"message": f"Not Found: {route}"}

    def _query(self, asked: dict[str, Any]) -> object:
        variables = asked["variables"]
        tag = variables.get("tagName", "").removeprefix("refs/tags/")
        if "ref(qualifiedName" in asked["query"]:
            found = {"id": tag} if tag in self.tags else None
            return {"data": {"repository": {"ref": found}}}
        drafts = [r for r in self.releases if r["tag_name"] == tag]
        found = {"databaseId": drafts[0]["id"], "isDraft": drafts[0]["draft"]} if drafts else None
        return {"data": {"repository": {"release": found}}}

    def _page(self, query: dict[str, list[str]]) -> Answer:
        page = int(query.get("page", ["1"])[0])
        return 200, self.releases[::-1][PAGE * (page - 1) : PAGE * page]

    def next_page(self, url: str) -> str | None:
        """Where a list goes on, for its Link header."""
        parts = urlsplit(url)
        page = int(parse_qs(parts.query).get("page", ["1"])[0])
        if parts.path != f"{REPOSITORY}/releases" or len(self.releases) <= PAGE * page:
            return None
        return f"{API}{parts.path}?page={page + 1}"

    def _create(self, asked: dict[str, Any]) -> dict[str, Any]:
        id = next(self._ids)
        release = {
            "id": id,
            "tag_name": asked["tag_name"],
            "name": asked["name"],
            "body": asked["body"],
            "draft": asked.get("draft", False),
            "prerelease": False,
            "html_url": f"http://github.localhost/teacher/deck/releases/{id}",
            "url": f"{API}{REPOSITORY}/releases/{id}",
            "upload_url": f"{API}{REPOSITORY}/uploads/{id}{{?name,label}}",
            "assets": [],
        }
        self.releases.append(release)
        return release

    def _edit(self, release: dict[str, Any], asked: dict[str, Any]) -> Answer:
        if not release["draft"]:
            return 422, {"message": "Cannot edit an immutable release"}
        release.update(asked)
        return 200, release

    def _upload(self, release: dict[str, Any], name: str, body: bytes) -> Answer:
        if not release["draft"]:
            return 422, {"message": "Cannot upload assets to an immutable release."}
        if any(asset["name"] == name for asset in release["assets"]):
            return 422, {"message": "Validation Failed", "errors": [{"code": "already_exists"}]}
        if name in self.damaged:
            self.damaged.remove(name)
            body = body[:-1]
        id = next(self._ids)
        self.contents[id] = body
        digest = f"sha256:{sha256(body).hexdigest()}" if self.tells_digests else None
        asset = {
            "id": id,
            "name": name,
            "size": len(body),
            "state": "uploaded",
            "digest": digest,
            "url": f"{API}{REPOSITORY}/releases/assets/{id}",
        }
        release["assets"].append(asset)
        return 201, asset

    def _delete(self, id: int) -> Answer:
        for release in self.releases:
            if release["draft"]:
                release["assets"] = [a for a in release["assets"] if a["id"] != id]
        return 204, b""

    def _by_id(self, id: str) -> dict[str, Any]:
        return next(release for release in self.releases if release["id"] == int(id))


@contextmanager
def serving() -> Iterator[GitHub]:
    """A server for as long as the block lasts; ``environment`` points gh to it."""
    github = GitHub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(github))
    proxy = f"http://127.0.0.1:{server.server_port}"
    github.environment = {
        "GH_HOST": "github.localhost",
        "GH_REPO": "teacher/deck",
        "GH_TOKEN": TOKEN,
        "HTTP_PROXY": proxy,
        "http_proxy": proxy,
    }
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield github
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(github: GitHub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            token, accept = self.headers["Authorization"] or "", self.headers["Accept"] or ""
            status, content = github.answer(self.command, self.path, token, accept, body)
            data = content if isinstance(content, bytes) else json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            if self.command == "GET" and (following := github.next_page(self.path)):
                self.send_header("Link", f'<{following}>; rel="next"')
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_DELETE = _answer

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    return Handler
