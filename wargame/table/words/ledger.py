"""The opened ledger of a finished game: who promised, kept and broke what, what was loaded, and where it turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.scoring import score_of
from wargame.engine.seats import SEATS
from wargame.table.words.names import Names, names_open
from wargame.table.words.opened import open_sights
from wargame.table.words.phrases import manner
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.events import Event
    from wargame.engine.sights import Sight
    from wargame.engine.state import State

_TURNS: Final = ("attack-won", "attack-repelled", "proven", "let-pass", "bluff-called", "outcome")
_MOST_TURNS: Final = 12


@frozen
class Count:
    """One seat's promises: how many it made and how each ended; ``caught`` are breaches that were proven."""

    made: int
    kept: int
    broken: int
    released: int
    lapsed: int
    caught: int
    bluffs: int


@frozen
class Broken:
    """One breach or bluff: in which round, by whom, how, and what was known of it in the end."""

    round: int
    seat: str
    promise: str
    manner: str
    mark: str
    bluff: bool


@frozen
class Weighing:
    """One settlement's weight as shown and in truth, and the temptation; each 0 to 100."""

    round: int
    shown: int
    true: int
    temptation: int


@frozen
class Ledger:
    """Everything that a debrief opens, ready to be printed; mappings go by seat, in table order."""

    outcome: str
    promises: dict[str, Count]
    broken: tuple[Broken, ...]
    weighings: tuple[Weighing, ...]
    loads: dict[str, tuple[tuple[int, bool], ...]]
    """Instrument -> (round, loaded) for each settlement."""
    turns: tuple[tuple[int, str], ...]
    """(round, sentence) of what decided the game, in order."""
    points: dict[str, int]
    scores: dict[str, int]
    agendas: dict[str, tuple[str, str]]
    """Seat -> (title, text) of its hidden aim."""


def ledger(state: State) -> Ledger:
    """Return the ledger of a state in its debrief; asked earlier, it would open secrets."""
    names = names_open(state)
    events = standing(state.events())
    dealt = {seat: state.setting.agenda(seat, state.agendas) for seat in SEATS}
    return Ledger(
        _outcome(events, names),
        {seat: _count(state, seat) for seat in SEATS},
        _broken(state, names),
        _weighings(events),
        _loads(state, events),
        _turns(open_sights(events), names),
        {seat: state.points[seat] for seat in SEATS},
        {seat: score_of(state, seat) for seat in SEATS},
        {seat: (agenda.title, agenda.text) for seat, agenda in dealt.items()},
    )


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events that still count: what a rewind undid is left out."""
    kept: list[Event] = []
    for event in events:
        if event.kind == "rewound":
            kept = [old for old in kept if old.round < event.amount]
        kept.append(event)
    return tuple(kept)


def _outcome(events: tuple[Event, ...], names: Names) -> str:
    found = [event for event in events if event.kind == "outcome"]
    return sentence(found[-1], names) if found else "The game was not played to its end."


def _count(state: State, seat: str) -> Count:
    own = [owed for owed in state.obligations.values() if owed.giver == seat]
    honest = [owed for owed in own if not owed.pledge]
    ends = [owed.state for owed in own]
    return Count(
        len(own),
        ends.count("kept"),
        sum(bool(owed.breaches) for owed in honest),
        ends.count("released"),
        ends.count("lapsed"),
        sum(record.mark == "proven" for owed in honest for record in owed.breaches),
        sum(bool(owed.breaches) for owed in own if owed.pledge),
    )


def _broken(state: State, names: Names) -> tuple[Broken, ...]:
    found = [
        Broken(
            record.round,
            owed.giver,
            names.clause(owed.kind),
            manner(record.manner, names),
            record.mark,
            bool(owed.pledge),
        )
        for owed in state.obligations.values()
        for record in owed.breaches
    ]
    return tuple(sorted(found, key=lambda one: (one.bluff, one.round, SEATS.index(one.seat))))


def _weighings(events: tuple[Event, ...]) -> tuple[Weighing, ...]:
    found: dict[int, dict[str, int]] = {}
    for event in events:
        if event.kind in ("weighed", "weighed-true", "weighed-temptation"):
            found.setdefault(event.round, {})[event.kind] = event.amount
    return tuple(
        Weighing(number, one["weighed"], one["weighed-true"], one["weighed-temptation"])
        for number, one in sorted(found.items())
    )


def _loads(state: State, events: tuple[Event, ...]) -> dict[str, tuple[tuple[int, bool], ...]]:
    return {
        item.id: tuple((e.round, e.kind == "loaded") for e in events if e.kind in _LOADS and e.subject == item.id)
        for item in state.setting.scenario.instruments
    }


_LOADS: Final = ("loaded", "unloaded")


def _turns(sights: tuple[Sight, ...], names: Names) -> tuple[tuple[int, str], ...]:
    found = [(sight.round, sentence(sight, names) + _odds(sight)) for sight in sights if _decides(sight)]
    return tuple(found if len(found) <= _MOST_TURNS else [*found[: _MOST_TURNS - 1], found[-1]])


def _decides(sight: Sight) -> bool:
    """Whether an event is a turning point: a cease-fire begins once, and a raid counts where it breaks one in secret."""
    if sight.kind == "bound":
        return sight.detail[1] == "ceasefire" and sight.seat == "russia"
    if sight.kind == "raided":
        return sight.secret
    return sight.kind in _TURNS


def _odds(sight: Sight) -> str:
    rolls = [cause for cause in sight.causes if cause.kind == "draw" and sight.kind.startswith("attack")]
    weights = {cause.name: cause.value for cause in sight.causes if cause.kind == "value"}
    if not rolls or not weights:
        return ""
    true, pull = weights.get("true weight", 0), weights.get("temptation", 0)
    return f" True weight {true} against {pull}; repelled if at most {rolls[0].cuts[0]}, rolled {rolls[0].value}."
