"""Which browser may come in: the request must name us, and come from our own page.

A page of somebody else, open in a student's browser, could otherwise speak to the class in the student's name; and by a
name that first leads to its own server and then to ours (DNS rebinding) it could call our page its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from websockets.datastructures import Headers

LOCAL: Final = ("localhost", "127.0.0.1", "[::1]")
_USUAL: Final = {"http": 80, "https": 443}


@frozen
class Gate:
    """Our own addresses: ``scheme`` is ``http`` or ``https``, ``hosts`` are all ``name:port`` by which we are called."""

    scheme: str
    hosts: frozenset[str]

    @classmethod
    def at(cls, addresses: Iterable[str], port: int, *, secure: bool) -> Gate:
        """Return the gate of a server on ``port``, known by ``addresses`` (names, IPv4, IPv6) and as this computer."""
        scheme = "https" if secure else "http"
        names = {_bracketed(one.strip().lower()) for one in addresses} | set(LOCAL)
        hosts = {f"{name}:{port}" for name in names}
        return cls(scheme, frozenset(hosts | names if _USUAL[scheme] == port else hosts))

    @property
    def origins(self) -> tuple[str, ...]:
        """Every origin that our own page can have; a server that checks origins itself lets these pass."""
        return tuple(sorted(f"{self.scheme}://{host}" for host in self.hosts))

    def host(self, headers: Headers) -> str:
        """Return the name by which a request calls us; empty where it is none of ours, or more than one."""
        named = [one.strip().lower() for one in headers.get_all("Host")]
        return named[0] if len(named) == 1 and named[0] in self.hosts else ""

    def ours(self, headers: Headers) -> bool:
        """Whether a request comes from our own page: its one Origin is exactly the address that it calls."""
        host = self.host(headers)
        return bool(host) and headers.get_all("Origin") == [f"{self.scheme}://{host}"]


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name and not name.startswith("[") else name
