"""Promises at a moment: the signs of a breach that a pair of eyes had, and what was really broken or ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.deals import PROVEN, SUSPECTED, UNSEEN
from wargame.engine.draws import CERTAIN
from wargame.engine.seats import SEATS
from wargame.table.words.phrases import manner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.deals import BreachRecord, Obligation
    from wargame.engine.state import State
    from wargame.table.words import Names

OWN: Final = "own"
"""The mark of a breach that the breaker knows of and that is not proven."""
SEEN: Final = "seen"
"""The mark of a breach that was done in the open and is not proven yet."""
INNOCENT: Final = "innocent"
"""The mark of a suspicion that was wrong."""
SO_FAR: Final = "so-far"
"""The mark of a suspicion in a round that is not settled yet: not broken so far."""
ORDERED: Final = "ordered"
"""The mark of a breach that stands on a sheet and is not carried out yet."""


@frozen
class Mark:
    """A promise that shows: who gave it, what it is, in which round, how it was broken, and what is known.

    ``mark`` is proven, suspected, unseen, or one of OWN, SEEN, INNOCENT, SO_FAR and ORDERED. ``manner`` of an order is the
    row of the sheet, or how else the promise is to be broken.
    """

    seat: str
    title: str
    mark: str
    round: int
    manner: str = ""


def newest(mark: Mark) -> tuple[int, bool, int]:
    """Return by what marks are sorted: the newest round first, what only the breaker knows before what others saw."""
    return (-mark.round, mark.mark != OWN, SEATS.index(mark.seat))


def seen(owed: Obligation, eyes: str, names: Names) -> Iterable[Mark]:
    """Return the signs of a breach that these eyes had: one mark a promise and round."""
    title = names.clause(owed.kind)
    known: set[int] = set()
    for record in owed.breaches:
        mark = (
            PROVEN
            if record.mark == PROVEN
            else OWN
            if owed.giver == eyes
            else SEEN
            if _in_the_open(record, names)
            else ""
        )
        if mark:
            known.add(record.round)
            yield Mark(owed.giver, title, mark, record.round, manner(record.manner, names))
    for round_ in dict.fromkeys(owed.suspected):
        if round_ not in known:
            yield Mark(owed.giver, title, SUSPECTED, round_)


def really(owed: Obligation, state: State, names: Names, *, sealed: bool) -> Iterable[Mark]:
    """Return what was true of a promise: each breach, the one that a sheet orders unless ``sealed``, each wrong suspicion."""
    if owed.pledge:
        return
    title = names.clause(owed.kind)
    known = {record.round for record in owed.breaches}
    for record in owed.breaches:
        mark = SEEN if record.mark == UNSEEN and _in_the_open(record, names) else record.mark
        yield Mark(owed.giver, title, mark, record.round, manner(record.manner, names))
    order = _ordered(owed, state, names) if not sealed and state.round not in known else ""
    if order:
        known.add(state.round)
        yield Mark(owed.giver, title, ORDERED, state.round, order)
    for round_ in dict.fromkeys(owed.suspected):
        if round_ not in known:
            yield Mark(owed.giver, title, INNOCENT if round_ <= len(state.reports) else SO_FAR, round_)


def _in_the_open(record: BreachRecord, names: Names) -> bool:
    """Whether a breach was an attack that nobody can overlook."""
    row = names.rules.row.get(record.manner)
    return row is not None and row.attack and row.detected >= CERTAIN


def _ordered(owed: Obligation, state: State, names: Names) -> str:
    """Return in what words a sealed sheet of this round orders a breach, "" where none does."""
    unsettled = state.round > len(state.reports) and owed.binds(state.round)
    if not unsettled or state.phase != "orders" or owed.giver not in state.sheets:
        return ""
    sheet = state.sheets[owed.giver]
    if owed.id in sheet.broken:
        return manner("quietly", names)
    row, act = names.rules.row.get(sheet.row), names.rules.act.get(sheet.act)
    if (
        owed.kind == "ceasefire"
        and row is not None
        and (row.attack or (owed.giver == "ukraine" and (row.effects or row.win)))
    ):
        return names.row(row.id)
    return names.act(act.id) if act is not None and act.breaks == owed.kind else ""
