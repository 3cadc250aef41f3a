"""The opened ledger: what a debrief shows, read from a finished game in which nothing is secret any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from wargame.engine.gun import true_weight
from wargame.engine.scoring import score_of
from wargame.engine.seats import FEAR, SEATS
from wargame.engine.setting import Setting
from wargame.engine.temptation import temptation
from wargame.table.words import names_open

if TYPE_CHECKING:
    from wargame.engine.rules import Rules
    from wargame.table.table import Table
    from wargame.table.words import Names

WEIGHINGS: Final = ("weighed", "weighed-true", "weighed-temptation")


@frozen
class Kept:
    """A seat's promises, pledges aside: how many it made, kept, broke, and was caught breaking; and its bluffs."""

    seat: str
    made: int
    kept: int
    broken: int
    caught: int
    bluffs: int


@frozen
class Broken:
    """One breach: when, by whom, of what, how, and what came out at the time (unseen, suspected or proven)."""

    round: int
    seat: str
    title: str
    manner: str
    mark: str


@frozen
class Weighing:
    """A round's weighing: weight as shown, weight in truth, temptation; 0-100."""

    round: int
    shown: int
    true: int
    pull: int


@frozen
class Loads:
    """An instrument by round: ``■`` loaded, ``□`` shown and left empty, ``·`` neither."""

    seat: str
    name: str
    marks: str


@frozen
class Theory:
    """What a theory makes of the same table: (weight, temptation) at the end of each round."""

    rules: Rules
    played: bool
    weighings: tuple[tuple[int, int], ...]


@frozen
class Ledger:
    """Everything a debrief shows."""

    names: Names
    outcome: str
    promises: tuple[Kept, ...]
    broken: tuple[Broken, ...]
    weighings: tuple[Weighing, ...]
    loads: tuple[Loads, ...]
    agendas: tuple[tuple[str, str, str], ...]
    """(seat, title, text)"""
    points: tuple[tuple[str, int, int], ...]
    """(seat, points, score of 100)"""
    booked: dict[str, tuple[tuple[str, int], ...]]
    """Seat -> (why, points) summed over the game, the largest first."""
    theories: tuple[Theory, ...]


def ledger(table: Table, rivals: tuple[Rules, ...]) -> Ledger | None:
    """Return the opened ledger of a table, None before its debrief is open."""
    state = table.truth()
    if state is None:
        return None
    names = names_open(state)
    setting = state.setting
    return Ledger(
        names,
        state.outcome,
        tuple(_kept(state, seat) for seat in SEATS),
        _broken(state, names),
        _weighings(state),
        _loads(state),
        tuple(
            (seat, setting.agenda(seat, state.agendas).title, setting.agenda(seat, state.agendas).text)
            for seat in SEATS
        ),
        tuple((seat, state.points[seat], score_of(state, seat)) for seat in SEATS),
        {seat: _booked(state, seat) for seat in SEATS},
        _theories(state, rivals),
    )


def _kept(state: Any, seat: str) -> Kept:  # noqa: ANN401 - a client may not name the state
    own = [owed for owed in state.obligations.values() if owed.giver == seat and not owed.pledge]
    broken = [owed for owed in own if owed.breaches]
    caught = [owed for owed in broken if any(record.mark == "proven" for record in owed.breaches)]
    bluffs = sum(event.kind == "bluff" and event.seat == seat for report in state.reports for event in report)
    return Kept(seat, len(own), sum(owed.state == "kept" for owed in own), len(broken), len(caught), bluffs)


def _broken(state: Any, names: Names) -> tuple[Broken, ...]:  # noqa: ANN401
    found = [
        Broken(record.round, owed.giver, names.clause(owed.kind), names.row(record.manner), record.mark)
        for owed in state.obligations.values()
        for record in owed.breaches
    ]
    return tuple(sorted(found, key=lambda one: (one.round, SEATS.index(one.seat), one.title)))


def _weighings(state: Any) -> tuple[Weighing, ...]:  # noqa: ANN401
    found = []
    for number, report in enumerate(state.reports, 1):
        amounts = {event.kind: event.amount for event in report if event.kind in WEIGHINGS}
        found.append(Weighing(number, *(amounts.get(kind, 0) for kind in WEIGHINGS)))
    return tuple(found)


def _after(state: Any) -> list[Any]:  # noqa: ANN401
    """Return the state at the end of each round."""
    return [*state.begun[1:], state][: len(state.reports)]


def _loads(state: Any) -> tuple[Loads, ...]:  # noqa: ANN401
    rounds = _after(state)
    return tuple(
        Loads(
            item.owner,
            item.name,
            "".join("■" if s.lay[item.id].loaded else "□" if _shown(s, item.id) else "·" for s in rounds),
        )
        for item in state.setting.scenario.instruments
    )


def _shown(state: Any, item: str) -> bool:  # noqa: ANN401
    """Whether a gun lay on the table when a round was settled; what a new promise pledges is laid there only after."""
    late = any(event.kind == "declared" and event.subject == item and event.step for event in state.reports[-1])
    return bool(state.lay[item].declared) and not late


def _booked(state: Any, seat: str) -> tuple[tuple[str, int], ...]:  # noqa: ANN401
    sums: dict[str, int] = {}
    for event in state.events():
        if event.kind == "points" and event.seat == seat:
            sums[event.subject] = sums.get(event.subject, 0) + event.amount
    return tuple(sorted(((why, by) for why, by in sums.items() if by), key=lambda one: (-abs(one[1]), one[0])))


def _theories(state: Any, rivals: tuple[Rules, ...]) -> tuple[Theory, ...]:  # noqa: ANN401
    played = state.setting.rules
    found = []
    for rules in (played, *(rival for rival in rivals if rival.id != played.id)):
        setting = Setting(state.setting.scenario, rules, state.setting.seed, state.setting.rounds)
        weighings = []
        for then in _after(state):
            under = then.but(setting=setting, tracks={FEAR: 0, **then.tracks})
            weighings.append((true_weight(under).value, temptation(under, under.tracks)))
        found.append(Theory(rules, rules.id == played.id, tuple(weighings)))
    return tuple(found)
