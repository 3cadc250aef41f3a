"""The invitation: where the class is, its code, and the fingerprint to know it by, as text and as people type it.

``wargame join 192.168.1.20:8765/K7QM-2XWD#3fk8-w2md-09qx-7chz`` says all of it. Code and fingerprint are told apart by
their length, so they may stand in any order after ``/`` or ``#``; a web page's address with the code in its fragment is
an invitation too. The fragment never leaves the browser, so no server's log holds a code.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import Final

from attrs import evolve, frozen

from wargame.net.codes import LENGTH, bare, read_code, shown
from wargame.net.errors import Misread
from wargame.net.pins import PIN_LENGTH, read_fingerprint

PORT: Final = 8765
"""Where a class is found unless its address says otherwise."""

EXAMPLE: Final = f"192.168.1.20:{PORT}"

_LONGEST: Final = 300
_HOST_LONGEST: Final = 253
_COMMAND: Final = re.compile(r"(?:\$\s*)?(?:wargame\s+)?join(?:\s+|$)", re.IGNORECASE)
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20})://")
_TLS: Final = {"gun": True, "wss": True, "https": True, "ws": False, "http": False}
_LABEL: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_SPLIT: Final = re.compile(r"[/#?\s]+")
_QUOTES: Final = "\"'`<>“”‘’ \t\r\n"
_ALONE: Final = re.compile(r"\s*\w{4}[-\s]?\w{4}\s*")


@frozen
class Invitation:
    """Where a class is.

    Attributes:
        host: an IPv4 or IPv6 address without brackets, or a host name.
        port: 1 to 65535.
        code: as ``codes`` keeps it; empty where it is still to be asked for.
        fingerprint: as ``pins.fingerprint`` spells it; empty where it is not known.
        tls: whether the line is encrypted.
    """

    host: str
    port: int = PORT
    code: str = ""
    fingerprint: str = ""
    tls: bool = True

    @property
    def place(self) -> str:
        """Host and port, an IPv6 address in brackets."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def address(self) -> str:
        """What follows ``wargame join``; ``ws://`` stands before it where the line is not encrypted."""
        code = f"/{shown(self.code)}" if self.code else ""
        pin = f"#{self.fingerprint}" if self.fingerprint else ""
        return f"{'' if self.tls else 'ws://'}{self.place}{code}{pin}"

    @property
    def command(self) -> str:
        """The line that a student types."""
        return f"wargame join {self.address}"

    @property
    def socket(self) -> str:
        """The address of the web socket, without code and fingerprint."""
        return f"{'wss' if self.tls else 'ws'}://{self.place}/"

    @property
    def page(self) -> str:
        """The address of the page for a browser, the code in its fragment."""
        code = f"#{shown(self.code)}" if self.code else ""
        return f"{'https' if self.tls else 'http'}://{self.place}/{code}"

    @property
    def loopback(self) -> bool:
        """Whether it leads to this very machine."""
        try:
            return ipaddress.ip_address(self.host.partition("%")[0]).is_loopback
        except ValueError:
            return self.host.lower().rstrip(".") == "localhost"


def read_invitation(text: str) -> Invitation | Misread:
    """Return what somebody typed or pasted as an invitation, or the one thing that is wrong with it.

    The command before it, quotes, and the schemes ``gun``, ``wss``, ``https``, ``ws`` and ``http`` are taken; without a
    scheme the line is encrypted. Port, code and fingerprint may be missing.
    """
    text = unicodedata.normalize("NFKC", text).strip(_QUOTES) if len(text) <= _LONGEST else ""
    text = _COMMAND.sub("", text, count=1).strip(_QUOTES)
    if not text:
        return Misread(f"Type the address from the board, such as {EXAMPLE}.")
    if not text.isprintable() and not all(char.isprintable() or char.isspace() for char in text):
        return Misread(f"The address holds a character that cannot be seen; type it by hand, such as {EXAMPLE}.")
    if _ALONE.fullmatch(text) and isinstance(read_code(text), str):
        return Misread(f"That is a code; type the address first, such as {EXAMPLE}/{shown(bare(text))}.")
    tls = True
    scheme = _SCHEME.match(text)
    if scheme is not None:
        if scheme[1].lower() not in _TLS:
            return Misread(f"An address cannot begin with {scheme[1]}:// here; leave it out, as in {EXAMPLE}.")
        tls = _TLS[scheme[1].lower()]
        text = text[scheme.end() :]
    place, *rest = _SPLIT.split(text)
    found = _place(place)
    return found if isinstance(found, Misread) else _secrets(evolve(found, tls=tls), [part for part in rest if part])


def _place(text: str) -> Invitation | Misread:
    """Return an invitation to what stands before the first slash, or why there can be nobody."""
    if "@" in text:
        return Misread(f"An address holds no @; leave out what stands before it, as in {EXAMPLE}.")
    host, port, bracket = text, "", text.startswith("[")
    if bracket:
        host, closed, port = text[1:].partition("]")
        if not closed or (port and not port.startswith(":")):
            return Misread(f"An address in brackets looks like [fe80::1]:{PORT}; look where its bracket closes.")
        port = port[1:]
    elif text.count(":") == 1:
        host, _, port = text.partition(":")
    if not host:
        return Misread(f"The address has no host; type it as it stands on the board, such as {EXAMPLE}.")
    if (port or text.endswith(":")) and not (port.isascii() and port.isdigit() and 0 < int(port[:6]) < 1 << 16):
        return Misread(f"The port after the colon is a number from 1 to 65535, such as {EXAMPLE}.")
    fault = _host_fault(host, bracket=bracket)
    return Misread(fault) if fault else Invitation(host, int(port or PORT))


def _host_fault(host: str, *, bracket: bool) -> str:
    """Return why a host cannot be one; empty where it can."""
    if ":" in host or bracket:
        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            return f"{host[:50]!a} is no IPv6 address; copy it again from the board, as in [fe80::1]:{PORT}."
        return ""
    if re.fullmatch(r"[0-9.]+", host):
        try:
            ipaddress.IPv4Address(host)
        except ValueError:
            return f"{host[:50]} is no address: it has four numbers from 0 to 255 with points between them, as in {EXAMPLE}."
        return ""
    labels = host.removesuffix(".").split(".")
    if len(host) > _HOST_LONGEST or not all(_LABEL.fullmatch(label) for label in labels):
        return f"{host[:50]!a} cannot be an address; copy it again from the board, as in {EXAMPLE}."
    return ""


def _secrets(found: Invitation, parts: list[str]) -> Invitation | Misread:
    """Return the invitation with the code and the fingerprint that follow its address."""
    for part in parts:
        size = len(bare(part))
        if size > (LENGTH + PIN_LENGTH) // 2:
            pin = read_fingerprint(part)
            if isinstance(pin, Misread):
                return pin
            if found.fingerprint not in {"", pin}:
                return Misread("There are two fingerprints in that; copy the address again from the board.")
            found = evolve(found, fingerprint=pin)
        else:
            code = read_code(part)
            if isinstance(code, Misread):
                return code
            if found.code not in {"", code}:
                return Misread("There are two codes in that; copy the address again from the board.")
            found = evolve(found, code=code)
    if found.fingerprint and not found.tls:
        return Misread(
            "A line with ws:// or http:// is not encrypted and has no fingerprint; leave one of the two out."
        )
    return found
