"""One game of four bots without a log, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.digest import digest
from wargame.engine.scoring import score_of
from wargame.engine.seats import SEATS
from wargame.table.store import Plan, begin

if TYPE_CHECKING:
    from wargame.engine.state import State
    from wargame.lab.lineup import Lineup
    from wargame.table.table import Player

MakePlayer = Callable[[str, str, int], "Player"]
"""Gives the bot for (seat, doctrine, seed)."""

RUNS: Final = 100
"""How often a table may run out of patience with its bots before the game counts as stuck."""


class StuckError(RuntimeError):
    """Bots that neither act nor let a phase end; one sentence names the table."""


@frozen
class GameRecord:
    """What is kept of one finished game. By seat, in table order, unless it says otherwise.

    Attributes:
        outcome: none, held or broken.
        first_breach: the round of the first deliberate breach of a cease-fire, 0 if there was none.
        breaches: promises broken on purpose, once a round and promise.
        bluffs: instruments that were declared and left unloaded, once a settlement and instrument.
        called: whether a bluff was called at least once.
        points: at the end.
        scores: 0 to 100, at the end.
        visible: W as declared, at each settlement.
        true: W as loaded, at each settlement.
        temptation: T at each settlement.
        digest: of the state at the end.
    """

    outcome: str
    first_breach: int
    breaches: tuple[int, ...]
    bluffs: tuple[int, ...]
    called: tuple[bool, ...]
    points: tuple[int, ...]
    scores: tuple[int, ...]
    visible: tuple[int, ...]
    true: tuple[int, ...]
    temptation: tuple[int, ...]
    digest: str


def play_game(lineup: Lineup, seed: int, make_player: MakePlayer | None = None) -> GameRecord:
    """Play one game to its end and return its record; ``make_player`` is the shipped bots' unless given.

    Raises ValueError in one sentence for an agenda or a length that the scenario does not have, and StuckError.
    """
    return record(play_out(lineup, seed, make_player))


def play_out(lineup: Lineup, seed: int, make_player: MakePlayer | None = None) -> State:
    """Play one game to its end and return the last state; raises as ``play_game``."""
    plan = Plan(lineup.scenario, lineup.rules, seed, lineup.bots, lineup.rounds, lineup.dealt)
    table, _ = begin(plan, make_player or _shipped(), path=None, key=None, version="")
    for _ in range(RUNS):
        table.run()
        state = table.truth()
        if state is not None:
            return state
    doctrines = ", ".join(f"{seat}={lineup.bots[seat]}" for seat in SEATS)
    raise StuckError(
        f"The bots {doctrines} do not finish round {table.round} ({table.phase}) of the game with seed {seed}."
    )


def _shipped() -> MakePlayer:
    from wargame.bots import make_player  # noqa: PLC0415 - whoever brings players needs no doctrine

    return make_player


def record(state: State) -> GameRecord:
    """Return what is kept of a finished game."""
    declared = {item.id for item in state.setting.scenario.instruments if item.declared}
    breaches, bluffs = dict.fromkeys(SEATS, 0), dict.fromkeys(SEATS, 0)
    called: set[str] = set()
    weighed: dict[str, list[int]] = {"weighed": [], "weighed-true": [], "weighed-temptation": []}
    first = 0
    for event in state.events():
        kind = event.kind
        if kind == "declared":
            declared.add(event.subject)
        elif kind == "withdrawn":
            declared.discard(event.subject)
        elif kind == "unloaded" and event.subject in declared:
            bluffs[event.seat] += 1
        elif kind == "breach":
            breaches[event.seat] += 1
            if not first and state.obligations[event.subject].kind == "ceasefire":
                first = event.round
        elif kind == "bluff-called":
            called.add(event.seat)
        elif kind in weighed:
            weighed[kind].append(event.amount)
    return GameRecord(
        state.outcome,
        first,
        tuple(breaches[seat] for seat in SEATS),
        tuple(bluffs[seat] for seat in SEATS),
        tuple(seat in called for seat in SEATS),
        tuple(state.points[seat] for seat in SEATS),
        tuple(score_of(state, seat) for seat in SEATS),
        tuple(weighed["weighed"]),
        tuple(weighed["weighed-true"]),
        tuple(weighed["weighed-temptation"]),
        digest(state),
    )
