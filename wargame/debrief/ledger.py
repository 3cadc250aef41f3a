"""The opened ledger of a finished game: who promised, kept and broke what, what was loaded, and where it turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from wargame.debrief.reel import OPEN, reel
from wargame.debrief.rival.alone import all_alone, from_state
from wargame.debrief.turning import turns
from wargame.engine.scoring import par_of, score_of
from wargame.engine.seats import SEATS
from wargame.table.words import names_open, sentence
from wargame.table.words.names import capital
from wargame.table.words.opened import standing
from wargame.table.words.phrases import manner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.state import State
    from wargame.table.company import Seat
    from wargame.table.words import Names

CALLED: Final = "called"
"""The mark of a bluff that an attack laid open."""
MOST_TURNS: Final = 12
"""Turning points that a ledger tells; of more the last and the first of the others."""
_WEIGHINGS: Final = ("weighed", "weighed-true", "weighed-temptation")


@frozen
class Kept:
    """One seat's promises, pledges aside: how many it made and how each ended; and its bluffs.

    ``broken`` are promises broken at least once, ``caught`` those of them that were proven, ``bluffs`` pledges that were
    left unloaded in some round. Those that were never broken are kept, released, lapsed or still owed, and so ``made`` is
    the sum of these and ``broken``.
    """

    seat: str
    made: int
    kept: int
    broken: int
    caught: int
    released: int
    lapsed: int
    bluffs: int
    owed: int = 0


@frozen
class Broken:
    """One breach or bluff: in which round, by whom, of what, how, and what was known of it in the end.

    ``mark`` is proven, suspected or unseen, and ``called`` for a bluff that an attack laid open.
    """

    round: int
    seat: str
    title: str
    manner: str
    mark: str
    bluff: bool


@frozen
class Weighing:
    """One settlement's weight as shown and in truth, and the temptation; each 0 to 100."""

    round: int
    shown: int
    true: int
    pull: int


@frozen
class Loads:
    """An instrument in each settlement: whether it was shown, whether it was loaded."""

    seat: str
    name: str
    rounds: tuple[tuple[int, bool, bool], ...]
    """(round, shown, loaded)"""

    @property
    def marks(self) -> str:
        """One mark a round: ``■`` loaded, ``□`` shown and left empty, ``·`` neither."""
        return "".join("■" if loaded else "□" if shown else "·" for _, shown, loaded in self.rounds)


@frozen
class Decided:
    """A turning point: its moment in the log, its round, what happened with its odds."""

    moment: int
    round: int
    text: str


@frozen
class Theory:
    """What a theory makes of each round alone: (true weight, temptation) as the settlement weighs them."""

    rules: Rules
    played: bool
    weighings: tuple[tuple[int, int], ...]


@frozen
class Ledger:
    """Everything that a debrief opens; seats come in table order."""

    names: Names
    outcome: str
    ending: str
    """The outcome in a sentence."""
    promises: tuple[Kept, ...]
    broken: tuple[Broken, ...]
    weighings: tuple[Weighing, ...]
    loads: tuple[Loads, ...]
    turns: tuple[Decided, ...]
    agendas: tuple[tuple[str, str, str], ...]
    """(seat, title, text)"""
    points: tuple[tuple[str, int, int], ...]
    """(seat, points, score of 100)"""
    booked: dict[str, tuple[tuple[str, int], ...]]
    """Seat -> (why, points) summed over the game, the largest first."""
    theories: tuple[Theory, ...]
    par: dict[str, int] = field(factory=dict)
    """Seat -> the points that are its par in a game of this length."""


def ledger(table: Seat, rivals: Iterable[Rules] = ()) -> Ledger | None:
    """Return the opened ledger of a table, None before its debrief is open; ``rivals`` weigh the same table again."""
    state = table.truth()
    return opened(state, rivals) if state is not None else None


def opened(state: State, rivals: Iterable[Rules] = ()) -> Ledger:
    """Return the ledger of a state in its debrief; asked earlier, it would open secrets."""
    names = names_open(state)
    told = state.events()
    events = standing(told)
    setting = state.setting
    dealt = [(seat, setting.agenda(seat, state.agendas)) for seat in SEATS]
    return Ledger(
        names,
        state.outcome,
        _ending(events, names),
        tuple(_kept(state, seat) for seat in SEATS),
        _broken(state, names, events),
        _weighings(events),
        _loads(state),
        _turns(told, {event.id for event in events}, names),
        tuple((seat, agenda.title, agenda.text) for seat, agenda in dealt),
        tuple((seat, state.points[seat], score_of(state, seat)) for seat in SEATS),
        {seat: _booked(events, seat) for seat in SEATS},
        _theories(state, rivals),
        {seat: par_of(state, seat) for seat in SEATS},
    )


def _ending(events: tuple[Event, ...], names: Names) -> str:
    found = [event for event in events if event.kind == "outcome"]
    return capital(sentence(found[-1], names)) if found else "The game was not played to its end."


def _kept(state: State, seat: str) -> Kept:
    own = [owed for owed in state.obligations.values() if owed.giver == seat]
    honest = [owed for owed in own if not owed.pledge]
    ends = [owed.state for owed in honest if not owed.breaches]
    broken = [owed for owed in honest if owed.breaches]
    return Kept(
        seat,
        len(honest),
        ends.count("kept"),
        len(broken),
        sum(any(record.mark == "proven" for record in owed.breaches) for owed in broken),
        ends.count("released"),
        ends.count("lapsed"),
        sum(bool(owed.breaches) for owed in own if owed.pledge),
        sum(end not in ("kept", "released", "lapsed") for end in ends),
    )


def _broken(state: State, names: Names, events: tuple[Event, ...]) -> tuple[Broken, ...]:
    called = {
        (event.round, event.seat, item) for event in events if event.kind == "bluff-called" for item in event.detail
    }
    found = [
        Broken(
            record.round,
            owed.giver,
            names.clause(owed.kind),
            manner(record.manner, names),
            CALLED if any((record.round, owed.giver, item) in called for item in owed.pledge) else record.mark,
            bool(owed.pledge),
        )
        for owed in state.obligations.values()
        for record in owed.breaches
    ]
    return tuple(sorted(found, key=lambda one: (one.bluff, one.round, SEATS.index(one.seat), one.title)))


def _weighings(events: tuple[Event, ...]) -> tuple[Weighing, ...]:
    found: dict[int, dict[str, int]] = {}
    for event in events:
        if event.kind in _WEIGHINGS:
            found.setdefault(event.round, {})[event.kind] = event.amount
    return tuple(Weighing(number, *(one[kind] for kind in _WEIGHINGS)) for number, one in sorted(found.items()))


def _after(state: State) -> list[State]:
    """Return the state at the end of each round."""
    return [*state.begun[1:], state][: len(state.reports)]


def _loads(state: State) -> tuple[Loads, ...]:
    rounds = list(enumerate(_after(state), 1))
    return tuple(
        Loads(
            item.owner,
            item.name,
            tuple((number, _shown(then, item.id), then.lay[item.id].loaded) for number, then in rounds),
        )
        for item in state.setting.scenario.instruments
    )


def _shown(state: State, item: str) -> bool:
    """Whether a gun lay on the table when a round was settled; what a new promise pledges is laid there only after."""
    late = any(event.kind == "declared" and event.subject == item and event.step for event in state.reports[-1])
    return state.lay[item].declared and not late


def _turns(told: tuple[Event, ...], counted: set[int], names: Names) -> tuple[Decided, ...]:
    found = [turn for turn in turns(reel(told, OPEN, names)) if told[turn.moment].id in counted]
    if len(found) > MOST_TURNS:
        found = [*found[: MOST_TURNS - 1], found[-1]]
    return tuple(Decided(turn.moment, turn.round, f"{turn.sentence} {turn.odds}".rstrip()) for turn in found)


def _booked(events: tuple[Event, ...], seat: str) -> tuple[tuple[str, int], ...]:
    sums: dict[str, int] = {}
    for event in events:
        if event.kind == "points" and event.seat == seat:
            sums[event.subject] = sums.get(event.subject, 0) + event.amount
    return tuple(sorted(((why, by) for why, by in sums.items() if by), key=lambda one: (-abs(one[1]), one[0])))


def _theories(state: State, rivals: Iterable[Rules]) -> tuple[Theory, ...]:
    played, rounds = state.setting.rules, from_state(state)
    found = []
    for rules in (played, *(rival for rival in rivals if rival.id != played.id)):
        weighings = tuple((one.true, one.pull) for one in all_alone(rounds, rules))
        found.append(Theory(rules, rules.id == played.id, weighings))
    return tuple(found)
