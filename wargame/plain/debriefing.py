"""The debrief in line mode: every secret open, promises before points, and the theories beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from wargame.debrief.ledger import ledger
from wargame.debrief.room import in_rounds
from wargame.engine.seats import MARK, TITLE
from wargame.engine.text import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.debrief.ledger import Ledger, Theory
    from wargame.engine.rules import Rules
    from wargame.engine.views import View
    from wargame.table.company import Seat

Section: TypeAlias = "tuple[str, tuple[str, ...]]"


def sections(table: Seat, theories: Sequence[Rules]) -> list[Section]:
    """Return the debrief of a table that is over, as (title, lines), in the order in which it should be talked about.

    Raises ValueError before the debrief has opened.
    """
    book = ledger(table, theories)
    if book is None:
        msg = "the debrief opens when the game is over"
        raise ValueError(msg)
    return [
        ("Promises", _promises(book)),
        ("Broken, by whom and when", _broken(book)),
        ("What was loaded", _loads(book)),
        ("Weight and temptation, round by round", _weighings(book)),
        ("Turning points", _turns(book)),
        ("Hidden aims", _aims(book)),
        ("Points", _points(book)),
        ("The theories beside one another", _theories(book.theories)),
    ]


def _promises(book: Ledger) -> tuple[str, ...]:
    return (
        book.ending,
        *(
            f"{MARK[c.seat]} made {c.made}: kept {c.kept}, broken {c.broken}, of these proven {c.caught}, "
            f"released {c.released}, lapsed {c.lapsed}{f', still owed {c.owed}' if c.owed else ''}; bluffs {c.bluffs}."
            for c in book.promises
        ),
    )


def _broken(book: Ledger) -> tuple[str, ...]:
    lines = [
        f"Round {one.round}: {MARK[one.seat]} {'bluffed on' if one.bluff else 'broke'} {one.title}, "
        f"{'nothing loaded' if one.bluff else f'{one.manner}; {one.mark}'}."
        for one in book.broken
    ]
    return tuple(lines) or ("Nobody broke a promise, and nobody bluffed.",)


def _loads(book: Ledger) -> tuple[str, ...]:
    lines = []
    for item in book.loads:
        played = len(item.rounds)
        yes = [number for number, _, loaded in item.rounds if loaded]
        empty = [number for number, shown, loaded in item.rounds if shown and not loaded]
        when = f"loaded {in_rounds(yes, played)}" if yes else "never loaded"
        bluff = f"; shown and left empty {in_rounds(empty, played)}" if empty else ""
        lines.append(f"{MARK[item.seat]} {harmless(item.name)}: {when}{bluff}.")
    return tuple(lines)


def _weighings(book: Ledger) -> tuple[str, ...]:
    return tuple(
        f"Round {one.round}: shown {one.shown}, in truth {one.true}, temptation {one.pull}; "
        f"{_balance(one.true - one.pull)}."
        for one in book.weighings
    )


def _balance(spare: int) -> str:
    return f"{spare} to spare" if spare >= 0 else f"{-spare} too light"


def _turns(book: Ledger) -> tuple[str, ...]:
    return tuple(f"Round {turn.round}: {turn.text}" for turn in book.turns)


def _aims(book: Ledger) -> tuple[str, ...]:
    return tuple(
        f"{MARK[seat]}, {'type' if seat == 'russia' else 'hidden aim'} {harmless(title)}: {harmless(text)}"
        for seat, title, text in book.agendas
    )


def _points(book: Ledger) -> tuple[str, ...]:
    lines = [
        f"{MARK[seat]} {points:+d} points, par {book.par[seat]}, so {score} of 100."
        for seat, points, score in book.points
    ]
    return (*lines, "Each seat is measured against its own par; there is no ranking.")


def _theories(theories: Sequence[Theory]) -> tuple[str, ...]:
    lines = []
    for theory in theories:
        played = " (this game)" if theory.played else ""
        lines += [f"{harmless(theory.rules.title)}{played}", f"  {' '.join(harmless(theory.rules.thesis).split())}"]
        lines += [f"  Against it: {' '.join(harmless(critic).split())}" for critic in theory.rules.critics]
        weighed = ", ".join(f"{weight} against {pull}" for weight, pull in theory.weighings)
        lines += [f"  Weighed by it, each round alone: {weighed}."] if weighed else []
    return tuple(lines)


def closing(view: View) -> str:
    """Return the last word: the score of the seat at the keyboard, and what can be done with a finished game."""
    return (
        f"{TITLE[view.seat]}: that was the debrief. A number reads a part again; replay looks at the game; quit leaves."
    )
