"""Laying one's own instruments on the table by their names, and taking them off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.text import harmless
from wargame.table.words.names import listed

if TYPE_CHECKING:
    from wargame.plain.session import Session


def declare(session: Session, rest: str) -> None:
    """Lay an own instrument on the table."""
    _move(session, rest, cmd.Declare, "declare")


def withdraw(session: Session, rest: str) -> None:
    """Take an own instrument off the table."""
    _move(session, rest, cmd.Withdraw, "withdraw")


def _move(session: Session, rest: str, kind: type[cmd.Declare | cmd.Withdraw], word: str) -> None:
    own = [piece for piece in session.view.pieces if piece.owner == session.seat]
    found = [piece for piece in own if rest and rest.lower() in f"{piece.id} {piece.name}".lower()]
    if len(found) == 1:
        session.submit(kind(found[0].id))
    elif not own:
        session.console.say("Your seat has no instruments; the US and Europe have.")
    else:
        names = listed(harmless(piece.name) for piece in own)
        session.console.say(f"Which instrument? Type {word} and a word of its name. Yours are: {names}.")
