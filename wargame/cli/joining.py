"""Joining a class from this computer: the doors that both clients knock at, and the game that is behind them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame import resources
from wargame.cli.terminal import called
from wargame.net.client.coming import KNOCK, PASSING, ComingError, Wanted, come_back, come_in, invited, look
from wargame.net.client.ways import Ways
from wargame.net.codes import shown
from wargame.net.invitation import Invitation, read_invitation
from wargame.net.names import likeness
from wargame.tui.house import Choice, Free, Game, JoinError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.debrief.recording import Recording
    from wargame.engine.state import State
    from wargame.net.client.link import Link

FILE: Final = "ways-in.json"
"""The file of the ways in, among the keys: whoever can read it can sit down in this person's seat."""


class Doors:
    """The way into a class. ``seat`` is where the person wants to sit whatever they are asked, empty for anywhere.

    With ``choose`` a person who has named no seat is shown those that have room.
    """

    def __init__(self, *, choose: bool = True, keep: Callable[[str, str], Path] | None = None) -> None:
        """``keep`` stores the save of a finished game; the folder of saves is the usual place."""
        self.ways = Ways(resources.keys_folder() / FILE)
        self._choose = choose
        self._waits: set[tuple[str, str, str]] = set()
        """Address, code and name of those who wait at the door; their tokens are among the ways in."""
        self._keep = keep or keep_save

    def last(self) -> str:
        """Return the address that was joined last, with its code, to begin with; empty for none."""
        way = self.ways.last()
        return _address(way.place, tls=way.tls) if way is not None else ""

    def code_in(self, address: str) -> str:
        """Return the code that an address holds, as people type it; empty where it holds none."""
        found = read_invitation(address)
        return shown(found.code) if isinstance(found, Invitation) and found.code else ""

    def join(self, address: str, code: str, name: str, table: int = 0, seat: str = "") -> Game | Choice:
        """Join a class and sit down, where one was before if this computer knows; JoinError in one sentence.

        Who waits at the door waits on when the class cannot be reached for a while.
        """
        wanted = Wanted(address, code, name.strip(), table, seat)
        asked = None
        try:
            there = invited(wanted)
            asked = (there.place, there.code, likeness(wanted.name))
            link = self._in(wanted, waits=asked in self._waits)
        except ComingError as error:
            waits = error.code == KNOCK or (asked in self._waits and error.code in PASSING)
            if asked is not None:
                (self._waits.add if waits else self._waits.discard)(asked)
            raise JoinError(str(error), error.field, error.address, waits=waits) from error
        if isinstance(link, Choice):
            return link
        self._waits.discard(asked)
        return game_of(link, address, self._keep)

    def _in(self, wanted: Wanted, *, waits: bool) -> Link | Choice:
        """Return the link of somebody who is let in, or the seats to choose among.

        Who ``waits`` comes in as a newcomer with the token that they have asked with before.
        """
        link = None if waits else come_back(wanted, self.ways)
        if link is not None:
            return link
        if self._choose and not wanted.seat and wanted.table == 0:
            free = look(wanted)
            if len(free) > 1:
                return Choice(tuple(Free(place.table, place.seat, place.taken) for place in free))
        return come_in(wanted, self.ways)


class Straight(NamedTuple):
    """What came of joining without a question: a game, or why there is none yet, with the name that was used.

    Neither where something has to be asked.
    """

    game: Game | None = None
    fault: JoinError | None = None
    name: str = ""


def straight_in(doors: Doors, address: str, code: str, name: str, table: int, seat: str) -> Straight:
    """Join as somebody of whom nothing has to be asked."""
    found = read_invitation(address) if address else None
    if not isinstance(found, Invitation):
        return Straight()
    way = doors.ways.find(found.place, code or found.code, name)
    if way is None and not (name and (code or found.code)):
        return Straight()
    called_so = name or (way.name if way is not None else "")
    try:
        game = doors.join(address, code, called_so, table, seat)
    except JoinError as error:
        return Straight(fault=error, name=called_so)
    return Straight(game, name=called_so) if isinstance(game, Game) else Straight()


def game_of(link: Link, address: str, keep: Callable[[str, str], Path]) -> Game:
    """Return the game behind a link that was let in; JoinError where its table cannot be read."""
    from wargame.content import Rivals  # noqa: PLC0415 - nobody is in before
    from wargame.net.client.remote import RemoteTable  # noqa: PLC0415 - the same
    from wargame.table.wire import WireError  # noqa: PLC0415 - the same

    try:
        table = RemoteTable(link, keep=keep, replayed=_last_state)
        table.wait()
    except (WireError, ConnectionError) as error:
        link.close()
        raise JoinError(str(error)) from error
    goodbye = f"Your seat is kept: '{called()} join {address}' goes on with it."
    again = partial(_recorded, table.save)
    return Game(table, table.people, table.rules, goodbye, Rivals(table.rules.id), lambda: again().steps, again)


def keep_save(name: str, text: str) -> Path:
    """Store the save of a finished class game among this person's own, for good."""
    from wargame.saves import new_name, save_path  # noqa: PLC0415 - once a game

    folder = resources.saves_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = save_path(folder, new_name(folder, f"class-{name}"))
    path.write_text(text, encoding="utf-8")
    return path


def _last_state(path: Path) -> State:
    from wargame.table.store import replay_file  # noqa: PLC0415 - once a game

    return replay_file(path)[1][-1].state


def _recorded(save: Callable[[], Path | None]) -> Recording:
    from wargame.cli.house import recorded  # noqa: PLC0415 - once a game
    from wargame.tui.house import HouseError  # noqa: PLC0415 - the same

    path = save()
    if path is None:
        raise HouseError("The game cannot be fetched now, because the connection is lost; try again when it is back.")
    return recorded(path)


def _address(place: str, *, tls: bool) -> str:
    return place if tls else f"ws://{place}"


def seat_of(text: str) -> str:
    """Return the seat of a name or mark, or ``observer``; empty for any."""
    from wargame.cli.seating import seat_named  # noqa: PLC0415 - only a call that names one

    word = text.strip().lower()
    return word if word in ("", "observer") else seat_named(word)
