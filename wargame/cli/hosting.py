"""A class that is up on this computer: its server, its invitation, and the facilitator's own way in."""

from __future__ import annotations

import errno
from datetime import datetime
from shutil import rmtree
from socket import gaierror
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, frozen

from wargame import resources
from wargame.cli.classes import Wanted, monotonic, open_class
from wargame.cli.failures import CallError
from wargame.cli.on_time import from_where_it_stands, on_the_wall, on_time, plan_lines
from wargame.cli.terminal import called
from wargame.net.invitation import PORT, Invitation

if TYPE_CHECKING:
    import ssl

    from wargame.net.client.desk import RemoteDesk
    from wargame.net.server.host import Host, Web
    from wargame.room.classroom import Classroom
    from wargame.tui.house import ClassWish, Hosting

ANYWHERE: Final = "0.0.0.0"  # noqa: S104 - a class is there to be reached; --host narrows it
LEAVING: Final = "The class stops, and is kept for next time."
"""What becomes of a class whose console is left."""

TRIES: Final = 10
"""Ports that are tried, one after the other, for a new class."""


@frozen
class Where:
    """Where and how a class is served. ``port`` 0 is the usual one, or the next that is free."""

    host: str = ANYWHERE
    port: int = 0
    web: bool = False
    plain_text: bool = False


@define
class Hosted:
    """A class with its doors open."""

    classroom: Classroom
    server: Host
    invitation: Invitation
    secret: str
    """The facilitator's secret, the same at each start."""
    old: bool
    """Whether an unfinished class goes on."""
    web: bool = False

    @property
    def qr(self) -> tuple[str, ...]:
        """The rows of the QR code: the page for browsers, or else the invitation itself."""
        from wargame.net.qr import qr  # noqa: PLC0415 - drawn once

        return qr(self.invitation.page if self.web else self.invitation.command)

    def desk(self) -> RemoteDesk:
        """Sit down at the facilitator's desk, over the network like everybody else."""
        from wargame.net.client.desk import RemoteDesk  # noqa: PLC0415 - most calls host nothing
        from wargame.net.client.link import Link  # noqa: PLC0415 - the same

        link = Link(self.at_home.socket, {"facilitator": self.secret}, context=_client(self.invitation))
        link.open()
        desk = RemoteDesk(link)
        desk.wait()
        return desk

    own: str = "127.0.0.1"
    """The address by which this computer itself finds the class."""

    @property
    def at_home(self) -> Invitation:
        """Where this computer itself finds the class; without the code, since only tokens go there."""
        there = self.invitation
        return Invitation(self.own, there.port, "", there.fingerprint, there.tls)

    def close(self) -> str:
        """Close the doors and give the files back; return one sentence for whoever hosted."""
        # A table at which nobody ever sat keeps no class open.
        begun = [room for room in self.classroom.rooms.values() if room.ledger.begun]
        ended = bool(begun) and all(room.table.over for room in begun)
        self.server.stop(over=ended)
        if ended:
            self.classroom.finish()
        self.classroom.close()
        where = self.classroom.folder
        if ended:
            return f"The class is over; its games are in {where}, each with its replay: '{called()} replay FILE'."
        return f"The class is saved in {where}; the same command goes on with it, at the same address and code."


def host_class(wanted: Wanted, where: Where) -> Hosted:
    """Open a class to the network; CallError in one sentence where it cannot be."""
    _check(where)
    classroom, old = open_class(wanted, where.port)
    try:
        return _serve(classroom, where, wanted, old=old)
    except BaseException:
        classroom.close()
        if not old:
            # It was never open, so nobody has anything in it.
            rmtree(classroom.folder, ignore_errors=True)
        raise


def _check(where: Where) -> None:
    if not where.web:
        return
    from wargame.net.web import missing  # noqa: PLC0415 - only browsers need it

    sentence = missing()
    if sentence:
        raise CallError(sentence)


def _serve(classroom: Classroom, where: Where, wanted: Wanted, *, old: bool) -> Hosted:
    from wargame.cli.secret import facilitators_secret  # noqa: PLC0415 - the same
    from wargame.net.addresses import own_addresses  # noqa: PLC0415 - most calls host nothing
    from wargame.net.codes import shown  # noqa: PLC0415 - the same
    from wargame.net.server.host import Host, Opening  # noqa: PLC0415 - the same
    from wargame.net.tokens import hashed  # noqa: PLC0415 - the same
    from wargame.table.desk import Board  # noqa: PLC0415 - the same

    addresses = own_addresses() if where.host == ANYWHERE else (where.host,)
    context, pin = (None, "") if where.plain_text else _tls(addresses)
    secret = facilitators_secret(classroom.folder)
    story, card, plan = wanted.scenario, classroom.card, classroom.card.plan
    board = Board(
        card.name,
        story.id,
        story.title,
        shown(card.code),
        plan=plan_lines(plan),
        minutes=plan.minutes if plan is not None else 0,
    )
    board = from_where_it_stands(board, classroom)
    last: OSError | None = None
    for port in _ports(where, card.port):
        invitation = Invitation(addresses[0], port, card.code, pin, tls=not where.plain_text)
        web = _web(addresses, evolve(invitation, host=_own(where, invitation))) if where.web else None
        server = Host(classroom, board, hashed(secret), monotonic, Opening(where.host, port, context, web))
        server.on_begin = on_the_wall(plan, datetime.now)
        server.on_look = on_time(classroom, datetime.now)
        try:
            server.start()
        except OSError as error:
            last = error
            continue
        invitation = evolve(invitation, port=server.port)
        page = invitation.page if where.web else ""
        server.tell(evolve(board, address=invitation.place, invitation=invitation.command, page=page))
        if card.port != server.port:
            classroom.keep(port=server.port)
        return Hosted(classroom, server, invitation, secret, old, where.web, _own(where, invitation))
    raise CallError(_no_port(where, card.port, last))


def _ports(where: Where, before: int) -> tuple[int, ...]:
    """Return the ports to try: the one that is asked for, or the one that the class had, or the usual and the next."""
    if where.port or before:
        return (where.port or before,)
    return tuple(range(PORT, PORT + TRIES))


def _no_port(where: Where, before: int, error: OSError | None) -> str:
    why = error.strerror if error is not None and error.strerror else "it is taken"
    if isinstance(error, gaierror) or (error is not None and error.errno == errno.EADDRNOTAVAIL):
        return f"This computer has no address {where.host}; leave --host away to listen on all that it has."
    if where.port or before:
        return f"Nothing can listen on {where.host} port {where.port or before} ({why}); end what does, or give --port another."
    return f"Nothing can listen on {where.host} ports {PORT} to {PORT + TRIES - 1} ({why}); give --port a free one."


def _tls(addresses: tuple[str, ...]) -> tuple[ssl.SSLContext, str]:
    import time  # noqa: PLC0415 - a certificate has dates

    from wargame.net.certs import KeyDamagedError, keep, server_context  # noqa: PLC0415 - most calls host nothing

    try:
        kept = keep(resources.keys_folder() / "class", addresses, int(time.time()))
    except KeyDamagedError as error:
        raise CallError(str(error)) from error
    except OSError as error:
        raise CallError(
            f"The certificate of the class cannot be kept ({error}); make room, or use --plain-text."
        ) from error
    return server_context(kept), kept.fingerprint


def _client(invitation: Invitation) -> ssl.SSLContext | None:
    from wargame.net.pins import client_context  # noqa: PLC0415 - the same

    return client_context(invitation.fingerprint) if invitation.tls else None


def _own(where: Where, invitation: Invitation) -> str:
    """Return the address by which this computer finds a class that listens there."""
    return "127.0.0.1" if where.host == ANYWHERE else invitation.host


def _web(addresses: tuple[str, ...], at_home: Invitation) -> Web:
    from socket import gethostname  # noqa: PLC0415 - only browsers need it

    from wargame.net.server.browsers import browsers  # noqa: PLC0415 - the same

    name = gethostname().lower()
    return browsers((*addresses, name, f"{name}.local"), evolve(at_home, code=""))


def host_from_menu(wish: ClassWish) -> Hosting:
    """Open a class as somebody wished for in the menu; CallError in one sentence."""
    from wargame.cli import sources  # noqa: PLC0415 - beside its use
    from wargame.cli.terminal import say  # noqa: PLC0415 - the same
    from wargame.tui.house import Hosting  # noqa: PLC0415 - the same

    plan = sources.plan(wish.plan, wish.scenario) if wish.plan else None
    hosted = host_class(
        Wanted(wish.scenario, wish.rules, plan, wish.tables), Where(web=wish.web, plain_text=wish.plain_text)
    )
    try:
        desk = hosted.desk()
    except BaseException:
        hosted.close()
        raise

    def close() -> None:
        desk.leave()
        say(hosted.close())

    return Hosting(desk, hosted.qr, LEAVING, "", wish.scenario, close)
