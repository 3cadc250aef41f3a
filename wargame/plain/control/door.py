"""The words of the door: who waits there, who is let in, and whether newcomers have to wait at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.room import acts
from wargame.table.words.names import listed
from wargame.table.words.of_board import asks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.plain.control.hand import Hand
    from wargame.table.desk import Knocker


def doors(hand: Hand, rest: str) -> None:
    """Close the doors of the class, open them, or say how they are."""
    word = rest.strip().lower()
    if word not in ("open", "closed", "close"):
        hand.console.say(f"The doors are {'closed' if hand.board.closed else 'open'}; doors closed, or doors open.")
        return
    opened = word == "open"
    hand.act(acts.Doors(opened), "the doors are open" if opened else "the doors are closed, newcomers wait for you", 0)


def waiting(hand: Hand, people: Sequence[Knocker]) -> None:
    """List who waits at the door, with the numbers by which they are let in."""
    hand.waiting = tuple(one.id for one in people)
    for number, one in enumerate(people, 1):
        hand.console.say(f"At the door, {number}: {harmless(asks(one))} admit {number}, or turn away {number}.")


def admit(hand: Hand, rest: str) -> None:
    """Let somebody in who waits at the door (``admit 1``, ``admit ana``), or all of them (``admit all``)."""
    # Who was told, not who is there: whoever came while this was typed has been looked at by nobody.
    people: Sequence[Knocker] = hand.told.knocks
    if not people or not (hand.whole or rest.strip().lower() in ("all", "*")):
        one = _knocker(hand, rest)
        people = () if one is None else (one,)
    elif len(people) > 1 and not hand.sure(f"Let in {listed([harmless(one.name) for one in people])}?"):
        return
    for one in people:
        where = f"table {one.table}, {MARK[one.seat]}" if one.seat else f"table {one.table}, to watch"
        hand.act(acts.Admit(one.id), f"{harmless(one.name)} is in at {where}", 0)


def turn_away(hand: Hand, rest: str) -> None:
    """Do not let somebody in who waits at the door: ``turn away ana``."""
    one = _knocker(hand, rest.strip().removeprefix("away").strip())
    if one is not None and hand.sure(f"Turn {harmless(one.name)} away?"):
        hand.act(acts.TurnAway(one.id), f"{harmless(one.name)} was turned away", 0)


def _knocker(hand: Hand, name: str) -> Knocker | None:
    """Return who waits at the door under a number of the list, a name or its beginning; say it where it is not one."""
    wanted, people = " ".join(name.split()).casefold(), hand.told.knocks
    number = int(wanted) if wanted.isdecimal() and len(wanted) < 4 else 0  # noqa: PLR2004 - few wait at once
    if 0 < number <= len(hand.waiting):
        found = [one for one in people if one.id == hand.waiting[number - 1]]
    else:
        exact = [one for one in people if wanted == one.name.casefold()]
        found = exact or [one for one in people if one.name.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if not people:
        hand.console.say("Nobody waits at the door.")
        return None
    hand.console.say("Which of them?" if len(found) > 1 else "Nobody waits at the door under that name or number.")
    waiting(hand, found or people)
    return None
