"""The card of a class, ``class.json``: all that a restart needs besides the tables' own files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, fields, frozen

from wargame.content.plans import SessionPlan
from wargame.room import failpoints
from wargame.room.failpoints import pass_by
from wargame.saves.files import Files, write_all
from wargame.table.wire import WireError, plain_of, value_of

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.room.failpoints import Failpoint

FORMAT: Final = 1
"""The format of ``class.json``."""

MOST: Final = 24
"""Tables in one class."""

FILE: Final = "class.json"
DRAFT: Final = ".class.json.new"

_LARGEST: Final = 1 << 20
_PORTS: Final = 65_535


class ClassError(Exception):
    """What a class cannot do, as one sentence: what is wrong, where, what to do."""


class NewerClassError(ClassError):
    """The class is of a later version of the game."""


@frozen
class Card:
    """A class as it was begun. No seat's secret is in it, nor the facilitator's.

    Attributes:
        name: the folder's name.
        code: the join code.
        scenario: the scenario's id; the tables' saves hold the whole of it.
        rules: the rule set's id.
        tables: 1 to `MOST`.
        plan: the session plan with its clocks and cards; None for a class without clocks.
        rounds: 1 to 8, those of the plan or of the scenario.
        port: where the class listens, so that its people find it again; 0 while it never did.
        over: whether the class was finished.
        closed: whether its doors are closed, so that the facilitator lets every newcomer in by hand.
    """

    name: str
    code: str
    scenario: str
    rules: str
    tables: int
    plan: SessionPlan | None = None
    rounds: int = 0
    port: int = 0
    over: bool = False
    closed: bool = False
    format: int = FORMAT

    @property
    def clocked(self) -> bool:
        """Whether phases have clocks."""
        return self.plan is not None


def write_card(folder: Path, card: Card, *, files: Files | None = None, failpoint: Failpoint = pass_by) -> None:
    """Write ``class.json`` whole or not at all; ClassError where the disk refuses."""
    import os  # noqa: PLC0415 - beside its use

    files = files or Files()
    # Everything is written out, also what stands at its default: a card is read by people, too.
    plain: dict[str, Any] = {one.name: plain_of(getattr(card, one.name)) for one in fields(Card)}
    data = (json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()
    draft = folder / DRAFT
    try:
        draft.unlink(missing_ok=True)
        fd = files.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0))
        try:
            half = len(data) // 2
            write_all(files, fd, data[:half], failpoint)
            failpoint(failpoints.CARD_DRAFTED)
            write_all(files, fd, data[half:], failpoint)
            files.fsync(fd)
        finally:
            files.close(fd)
        failpoint(failpoints.CARD_SYNCED)
        draft.replace(folder / FILE)
        failpoint(failpoints.CARD_MADE)
        files.sync_folder(folder)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ClassError(f"{folder / FILE} cannot be written ({reason}); free some space and try again.") from error


def read_card(folder: Path) -> Card:
    """Return the card of a class; ClassError in one sentence where there is none, or it is none of this version's."""
    path = folder / FILE
    plain = _read(path)
    found = plain.get("format")
    if type(found) is int and found > FORMAT:
        raise NewerClassError(f"{path} is of format {found}, and this version reads up to {FORMAT}; update the game.")
    try:
        # Names are checked by hand first: what the values' reader says of an unknown one is for programmers.
        if set(plain) != {one.name for one in fields(Card)}:
            raise _no_card(path)
        card: Card = value_of(plain, Card, FILE)
    except WireError as error:
        raise _no_card(path) from error
    sound = 1 <= card.tables <= MOST and 0 <= card.port <= _PORTS and card.code
    if card.format != FORMAT or not sound:
        raise _no_card(path)
    # A folder that was copied or restored under another name is a class all the same.
    return evolve(card, name=folder.name)


def _read(path: Path) -> dict[str, Any]:
    """Return the object in a card's file, whatever its fields; ClassError where there is none."""
    try:
        if path.stat().st_size > _LARGEST:
            raise _no_card(path)
        found = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        what = "so it was never a class, or has lost its card"
        raise ClassError(
            f"There is no {path}, {what}; restore it from a copy, or begin a class of another name."
        ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ClassError(f"{path} cannot be read ({reason}); check its permissions, or name another class.") from error
    except (ValueError, RecursionError) as error:
        raise _no_card(path) from error
    if not isinstance(found, dict):
        raise _no_card(path)
    return found


def _no_card(path: Path) -> ClassError:
    return ClassError(
        f"{path} is no class's card, or was damaged; restore it from a copy, or move its folder away to begin anew."
    )
