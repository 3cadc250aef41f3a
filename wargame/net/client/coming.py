"""Coming into a class: from what a person typed to a place at a table, or to the one thing that is wrong."""

from __future__ import annotations

import ssl
from secrets import token_bytes
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, frozen

from wargame.net.client.link import JoinError as Refused
from wargame.net.client.link import Link
from wargame.net.client.ways import Way
from wargame.net.codes import read_code
from wargame.net.errors import Misread
from wargame.net.invitation import Invitation, read_invitation
from wargame.net.names import read_name
from wargame.net.pins import PinMismatchError, client_context, seen
from wargame.net.tokens import new_token

if TYPE_CHECKING:
    from wargame.net.client.ways import Ways

EXPIRED: Final = "expired"
"""What the server says of a token that opens nothing: any more, or yet, where its holder still waits at the door."""

REMOVED: Final = "removed"
"""What it says of one that never opens anything again."""

KNOCK: Final = "knock"
"""What the server says to somebody whom the facilitator has to let in: ask again with the same token."""

AWAY: Final = "turned-away"
"""What it says to somebody whom the facilitator has not let in; with that token it says so for good."""

UNREACHED: Final = "unreached"
"""What is said here where no answer of a class came."""

PASSING: Final = (UNREACHED, "slow-down", "busy", "stopped-table")
"""What may be over in a while: the same is worth asking again, with the same token."""


class ComingError(Exception):
    """Why somebody could not come in: one sentence, and the ``field`` to look at: address, code, name, seat, or none.

    ``address`` is what to go on with once the person has agreed: the same address with the fingerprint that was seen.
    """

    def __init__(self, sentence: str, field: str = "", address: str = "", code: str = "") -> None:
        """Remember where to look; ``code`` is the server's, of the catalogue of errors, `UNREACHED`, or none."""
        super().__init__(sentence)
        self.field = field
        self.address = address
        self.code = code


@frozen
class Place:
    """A seat that has room; ``taken`` says that somebody sits there already."""

    table: int
    seat: str
    taken: bool = False


@frozen
class Wanted:
    """What a person typed. ``table`` 0 and ``seat`` empty are any; ``seat`` observer watches a table."""

    address: str
    code: str = ""
    name: str = ""
    table: int = 0
    seat: str = ""


def invited(wanted: Wanted) -> Invitation:
    """Return the invitation of what was typed, with the code in it; ComingError where it cannot be read."""
    found = read_invitation(wanted.address)
    if isinstance(found, Misread):
        raise ComingError(found.sentence, "address")
    if wanted.code.strip():
        code = read_code(wanted.code)
        if isinstance(code, Misread):
            raise ComingError(code.sentence, "code")
        found = evolve(found, code=code)
    return found


def come_back(wanted: Wanted, ways: Ways) -> Link | None:
    """Return the link of somebody who was here before on this computer; None where there is no such way in.

    A way that does not open is kept, unless its holder was removed: they may wait at the door with it (see `come_in`).
    """
    invitation = invited(wanted)
    way = ways.find(invitation.place, invitation.code, wanted.name.strip())
    if way is None:
        return None
    # The pin that was accepted then is the one that holds now, whatever is typed.
    there = evolve(invitation, tls=way.tls, fingerprint=way.fingerprint or invitation.fingerprint)
    link = _link(there, {"token": way.token})
    try:
        _open(link, there)
    except ComingError as error:
        if error.code == REMOVED:
            ways.forget(way)
        if error.code in (EXPIRED, REMOVED):
            return None
        raise
    return _remembered(link, way, ways)


def come_in(wanted: Wanted, ways: Ways) -> Link:
    """Return the link of a newcomer, who is remembered on this computer.

    Whoever asked before asks with the same token again: they may wait at the door (`KNOCK`), or have been let in since.
    """
    invitation = invited(wanted)
    if not invitation.code:
        raise ComingError("Type the code that stands beside the address on the board.", "code")
    name = read_name(wanted.name)
    if isinstance(name, Misread):
        raise ComingError(name.sentence, "name")
    there = known(invitation)
    before = ways.find(there.place, there.code, name)
    own = before.token if before is not None else new_token(token_bytes)
    # Kept before it is known whether it opens anything: where the answer is lost, it is the way to the seat all the same.
    way = Way(there.place, there.code, name, own, there.fingerprint, there.tls)
    ways.keep(way)
    hello = {"code": there.code, "name": name, "table": wanted.table, "seat": wanted.seat, "own": way.token}
    link = _link(there, hello)
    try:
        _open(link, there)
    except ComingError as error:
        # A way that was never tried must not hold somebody to the pin of a mistyped address.
        hopes = link.reached and error.code in (KNOCK, *PASSING)
        if error.code == AWAY or (before is None and not hopes):
            ways.forget(way)
        raise
    return _remembered(link, way, ways)


def _remembered(link: Link, way: Way, ways: Ways) -> Link:
    """Keep the way of somebody who is in, also once the facilitator has moved them, so that it has another token."""
    if link.token:
        way = evolve(way, token=link.token)
    ways.keep(way)
    link.on_token = lambda token: ways.keep(evolve(way, token=token))
    return link


def look(wanted: Wanted) -> tuple[Place, ...]:
    """Return the seats that have room; the code is needed for it."""
    invitation = invited(wanted)
    if not invitation.code:
        raise ComingError("Type the code that stands beside the address on the board.", "code")
    there = known(invitation)
    link = _link(there, {"code": there.code, "look": True})
    try:
        found = _open(link, there)
    finally:
        link.close()
    return tuple(
        Place(int(one["table"]), str(seat), seat in one.get("taken", ()))
        for one in found["tables"]
        for seat in one["free"]
    )


def enter(there: Invitation, hello: dict[str, Any]) -> Link:
    """Return the link of whoever says this hello at a class that is known; ComingError where it is refused."""
    link = _link(there, hello)
    _open(link, there)
    return link


def known(invitation: Invitation) -> Invitation:
    """Return an invitation whose server is known by its fingerprint; ComingError asks the person to compare it.

    The first look at an unknown server sends neither code nor name.
    """
    if not invitation.tls or invitation.fingerprint:
        return invitation
    pin = _pin_of(invitation)
    # The code has a field of its own, where it can be mended.
    address = evolve(invitation, fingerprint=pin, code="").address
    raise ComingError(
        f"Is the fingerprint on the board {pin}? Go on only if it is; where it is another, this is not your class.",
        "address",
        address,
    )


def _pin_of(invitation: Invitation) -> str:
    import socket  # noqa: PLC0415 - only an invitation without a fingerprint needs it

    context = client_context("")
    try:
        with (
            socket.create_connection((invitation.host, invitation.port), timeout=8) as raw,
            context.wrap_socket(raw, server_hostname=invitation.host) as line,
        ):
            return seen(line)
    except OSError as error:
        raise _unreached(invitation, error) from error


def _link(invitation: Invitation, hello: dict[str, Any]) -> Link:
    context = client_context(invitation.fingerprint) if invitation.tls else None
    return Link(invitation.socket, hello, context=context)


def _open(link: Link, invitation: Invitation) -> dict[str, Any]:
    try:
        return link.open()
    except Refused as error:
        raise ComingError(str(error), _FIELDS.get(error.code, ""), code=error.code) from error
    except PinMismatchError as error:
        raise ComingError(str(error), "address") from error
    except Exception as error:
        # Whatever a server that is none of ours answers, it is one thing to the person.
        raise _unreached(invitation, error) from error


def _unreached(invitation: Invitation, error: Exception) -> ComingError:
    if isinstance(error, ssl.SSLError):
        return ComingError(
            f"{invitation.place} does not answer as a class does; if the board says ws://, type that before the address.",
            "address",
            code=UNREACHED,
        )
    return ComingError(
        f"Nobody answers at {invitation.place}; compare it with the board, and be on the same network as the teacher.",
        "address",
        code=UNREACHED,
    )


_FIELDS: Final = {
    "wrong-code": "code",
    "slow-down": "code",
    "bad-name": "name",
    "seat-full": "seat",
    "turned-away": "seat",
    "no-such-seat": "seat",
    "no-such-table": "seat",
}
