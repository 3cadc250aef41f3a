"""The page for browsers: a fixed table of answers to plain requests, read once at the start. No path leads to the disk."""

from __future__ import annotations

import gzip
import secrets
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from attrs import frozen
from websockets.datastructures import Headers
from websockets.http11 import Response

from wargame.net.web.tabs import PATH

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from websockets.asyncio.server import ServerConnection
    from websockets.http11 import Request

    from wargame.net.web.gate import Gate

_OWN: Final = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/line.js": ("line.js", "text/javascript; charset=utf-8"),
    "/seat.js": ("seat.js", "text/javascript; charset=utf-8"),
    "/screen.js": ("screen.js", "text/javascript; charset=utf-8"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
}
_TEXTUAL: Final = {
    "/xterm.css": ("css/xterm.css", "text/css; charset=utf-8"),
    "/textual.js": ("js/textual.js", "text/javascript; charset=utf-8"),
    "/mono.ttf": ("fonts/RobotoMono-VariableFont_wght.ttf", "font/ttf"),
}
_NONCE: Final = b"{{nonce}}"
"""Where the page names the word by which the terminal may style itself."""
_PLAIN: Final = "text/plain; charset=utf-8"
_SAID: Final = {
    HTTPStatus.NOT_FOUND: "There is nothing here. The game is at / of this address.\n",
    HTTPStatus.METHOD_NOT_ALLOWED: "This server is only read from.\n",
    HTTPStatus.MISDIRECTED_REQUEST: "This server is not known by that name: use the address on the teacher's screen.\n",
    HTTPStatus.FORBIDDEN: "Only the game's own page may connect: open the address on the teacher's screen.\n",
}


@frozen
class Leaf:
    """One answer: its type, its bytes, and the same packed."""

    kind: str
    body: bytes
    packed: bytes


@frozen
class Page:
    """All answers to browsers, behind a gate."""

    gate: Gate
    leaves: Mapping[str, Leaf]
    word: Callable[[], str]
    """Returns a new unguessable word for each page."""

    @classmethod
    def read(cls, gate: Gate, word: Callable[[], str] = lambda: secrets.token_urlsafe(16)) -> Page:
        """Read the page and what Textual's own ships; FileNotFoundError where the extra ``web`` is of an odd version."""
        leaves = {}
        for table, root in ((_OWN, files("wargame.net.web") / "files"), (_TEXTUAL, files("textual_serve") / "static")):
            for path, (name, kind) in table.items():
                body = root.joinpath(*name.split("/")).read_bytes()
                leaves[path] = Leaf(kind, body, gzip.compress(body, mtime=0))
        return cls(gate, leaves, word)

    def answer(self, connection: ServerConnection, request: Request) -> Response | None:  # noqa: ARG002 - websockets' own signature
        """Answer a request as ``process_request`` does; None for a websocket that may go on.

        A websocket at ``/tab`` must come from our own page. One of any other path must come from no page at all: the
        game's own clients are no browsers, and so have no Origin.
        """
        headers = request.headers
        if any("websocket" in one.lower() for one in headers.get_all("Upgrade")):
            # Whoever is led to tabs has been looked at here, however a server reads what follows the path.
            if request.path.partition("?")[0] == PATH:
                if not self.gate.host(headers):
                    return self._refusal(HTTPStatus.MISDIRECTED_REQUEST)
                ours = request.path == PATH and self.gate.ours(headers)
                return None if ours else self._refusal(HTTPStatus.FORBIDDEN)
            return self._refusal(HTTPStatus.FORBIDDEN) if "Origin" in headers else None
        return self._read(request)

    def _read(self, request: Request) -> Response:
        host = self.gate.host(request.headers)
        if not host:
            return self._refusal(HTTPStatus.MISDIRECTED_REQUEST)
        method = getattr(request, "method", "GET")
        if method not in {"GET", "HEAD"}:
            return self._refusal(HTTPStatus.METHOD_NOT_ALLOWED)
        leaf = self.leaves.get(request.path)
        if leaf is None:
            return self._refusal(HTTPStatus.NOT_FOUND)
        headers = self._headers(leaf.kind, host)
        if request.path == "/":
            # Never packed: a secret word beside anything packed could be measured.
            word = self.word()
            body = leaf.body.replace(_NONCE, word.encode("ascii"))
            headers["Content-Security-Policy"] = self._policy(host, word)
        else:
            packed = "gzip" in ",".join(request.headers.get_all("Accept-Encoding")).lower()
            body = leaf.packed if packed else leaf.body
            headers["Vary"] = "Accept-Encoding"
            if packed:
                headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(body))
        return Response(HTTPStatus.OK, "OK", headers, b"" if method == "HEAD" else body)

    def _refusal(self, status: HTTPStatus) -> Response:
        body = _SAID[status].encode()
        headers = self._headers(_PLAIN, "")
        headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
        headers["Content-Length"] = str(len(body))
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = "GET, HEAD"
        return Response(status, status.phrase, headers, body)

    def _headers(self, kind: str, host: str) -> Headers:
        headers = Headers(
            {
                "Content-Type": kind,
                "Cache-Control": "no-store",
                "X-Content-Type-Options": "nosniff",
                "X-Frame-Options": "DENY",
                "Referrer-Policy": "no-referrer",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Permissions-Policy": "camera=(), clipboard-read=(), geolocation=(), microphone=()",
                "Connection": "close",
            }
        )
        # Browsers complain where this comes without TLS.
        if host and self.gate.scheme == "https":
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
        return headers

    def _policy(self, host: str, word: str) -> str:
        socket = "wss" if self.gate.scheme == "https" else "ws"
        return "; ".join(
            (
                "default-src 'none'",
                "script-src 'self'",
                f"style-src 'self' 'nonce-{word}'",
                "font-src 'self'",
                "img-src 'self'",
                f"connect-src {socket}://{host}{PATH}",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
            )
        )
