"""The debrief in line mode: every secret open, promises before points, and the theories beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from wargame.engine.seats import MARK, SEATS, TITLE
from wargame.engine.text import harmless
from wargame.table.words import Names, ledger
from wargame.table.words.names import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.rules import Rules
    from wargame.engine.views import View
    from wargame.table.table import Table
    from wargame.table.words import Ledger

Section: TypeAlias = "tuple[str, tuple[str, ...]]"


def sections(table: Table, rules: Rules, theories: Sequence[Rules]) -> list[Section]:
    """Return the debrief of a table that is over, as (title, lines), in the order in which it should be talked about.

    Raises ValueError before the debrief has opened.
    """
    state = table.truth()
    if state is None:
        msg = "the debrief opens when the game is over"
        raise ValueError(msg)
    book = ledger(state)
    names = Names(state.setting.scenario, rules)
    return [
        ("Promises", _promises(book)),
        ("Broken, by whom and when", _broken(book)),
        ("What was loaded", _loads(book, names)),
        ("Weight and temptation, round by round", _weighings(book)),
        ("Turning points", _turns(book)),
        ("Hidden aims", _aims(book)),
        ("Points", _points(book)),
        ("The theories beside one another", _theories(rules, theories)),
    ]


def _promises(book: Ledger) -> tuple[str, ...]:
    lines = [book.outcome]
    for seat in SEATS:
        c = book.promises[seat]
        lines.append(
            f"{MARK[seat]} made {c.made}: kept {c.kept}, broken {c.broken}, of these proven {c.caught}, "
            f"bluffs {c.bluffs}, released {c.released}, lapsed {c.lapsed}."
        )
    return tuple(lines)


def _broken(book: Ledger) -> tuple[str, ...]:
    lines = [
        f"Round {one.round}: {MARK[one.seat]} {'bluffed on' if one.bluff else 'broke'} {one.promise}, "
        f"{'nothing loaded' if one.bluff else f'{one.manner}; {one.mark}'}."
        for one in book.broken
    ]
    return tuple(lines) or ("Nobody broke a promise, and nobody bluffed.",)


def _loads(book: Ledger, names: Names) -> tuple[str, ...]:
    lines = []
    for item, rounds in book.loads.items():
        yes = [str(number) for number, loaded in rounds if loaded]
        when = f"loaded in round {listed(yes)}" if yes else "never loaded"
        owner = names.scenario.instrument_by_id[item].owner
        lines.append(f"{MARK[owner]} {harmless(names.scenario.instrument_by_id[item].name)}: {when}.")
    return tuple(lines)


def _weighings(book: Ledger) -> tuple[str, ...]:
    return tuple(
        f"Round {one.round}: shown {one.shown}, in truth {one.true}, temptation {one.temptation}; "
        f"{_balance(one.true - one.temptation)}."
        for one in book.weighings
    )


def _balance(spare: int) -> str:
    return f"{spare} to spare" if spare >= 0 else f"{-spare} too light"


def _turns(book: Ledger) -> tuple[str, ...]:
    return tuple(f"Round {number}: {text}" for number, text in book.turns)


def _aims(book: Ledger) -> tuple[str, ...]:
    lines = []
    for seat in SEATS:
        title, text = book.agendas[seat]
        what = "type" if seat == "russia" else "hidden aim"
        lines.append(f"{MARK[seat]}, {what} {harmless(title)}: {harmless(text)}")
    return tuple(lines)


def _points(book: Ledger) -> tuple[str, ...]:
    lines = [f"{MARK[seat]} {book.points[seat]:+d} points, score {book.scores[seat]} of 100." for seat in SEATS]
    return (*lines, "Each seat is measured against its own par; there is no ranking.")


def _theories(rules: Rules, theories: Sequence[Rules]) -> tuple[str, ...]:
    lines = []
    shown = [rules, *(other for other in theories if other.id != rules.id)]
    for theory in shown:
        played = " (this game)" if theory.id == rules.id else ""
        lines += [f"{harmless(theory.title)}{played}", f"  {' '.join(harmless(theory.thesis).split())}"]
        lines += [f"  Against it: {' '.join(harmless(critic).split())}" for critic in theory.critics]
    return tuple(lines)


def closing(view: View) -> str:
    """Return the last word: the score of the seat at the keyboard, and what can be done with a finished game."""
    return f"{TITLE[view.seat]}: that was the debrief. A number reads a part again; quit leaves."
