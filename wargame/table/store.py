"""Tables with a save behind them: begin one, go on with one, and play a finished one again from its log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from wargame.content import rules_from_plain, scenario_from_plain
from wargame.engine.commands import BadCommandError, from_plain
from wargame.engine.digest import digest
from wargame.engine.draws import draw
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.rules import plain
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.saves import Header, KeyFileError, SaveWriter, read, seal
from wargame.saves.failpoints import pass_by
from wargame.table.table import Table, consequences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.engine.state import State
    from wargame.saves import Reading, Record
    from wargame.saves.failpoints import Failpoint
    from wargame.saves.files import Files
    from wargame.table.table import Log, Player

HUMAN = "human"


@frozen
class Plan:
    """How a game begins: ``seats`` maps each seat to ``human`` or a doctrine; ``rounds`` 0 is the scenario's own."""

    scenario: Scenario
    rules: Rules
    seed: int
    seats: dict[str, str]
    rounds: int = 0
    agendas: dict[str, str] = field(factory=dict)


@frozen
class Step:
    """One record of a log played again: the state after it, and the events it caused."""

    record: Record
    state: State
    events: tuple[Event, ...]


class ReplayError(Exception):
    """A log whose records do not fit the rules it was made with; one sentence: what, where, what to do."""


def bot_seed(seed: int, seat: str) -> int:
    """Return the seed of a bot's own draws: fixed by the game's seed, and no way back to it."""
    return draw(seed, 0, "bot", seat, 1 << 60)


class _SealingLog:
    """The writer of a game that is sealed when it ends; a key that cannot be made costs the seal, not the game."""

    def __init__(self, writer: SaveWriter, key: Path | None) -> None:
        self._writer, self._key = writer, key
        self.warning = ""

    def append(self, kind: str, body: Mapping[str, Any]) -> object:
        record = self._writer.append(kind, body)
        if kind == "end" and self._key is not None:
            try:
                seal(self._writer, self._key)
            except KeyFileError as error:
                self.warning = str(error)
        return record


def begin(
    plan: Plan,
    make_player: Callable[[str, str, int], Player],
    *,
    path: Path | None,
    key: Path | None,
    version: str,
    files: Files | None = None,
    failpoint: Failpoint = pass_by,
) -> tuple[Table, SaveWriter | None]:
    """Begin a game, with a save at ``path`` unless it is None; bots come from ``make_player(seat, doctrine, seed)``.

    ``files`` and ``failpoint`` as in ``SaveWriter``.
    """
    state = setup(plan.scenario, plan.rules, plan.seed, rounds=plan.rounds, agendas=plan.agendas)
    writer = None
    if path is not None:
        header = Header(
            game=version,
            scenario=plain(plan.scenario),
            rules=plain(plan.rules),
            seed=plan.seed,
            seats=dict(plan.seats),
            options={"rounds": state.setting.rounds, "agendas": dict(state.agendas)},
        )
        writer = SaveWriter.create(path, header, files=files, failpoint=failpoint)
    players = _players(plan.seats, plan.seed, make_player)
    log = _SealingLog(writer, key) if writer is not None else None
    return Table(state, players, log), writer


def resume(
    path: Path,
    make_player: Callable[[str, str, int], Player],
    *,
    key: Path | None,
    salvage: bool = False,
    files: Files | None = None,
    failpoint: Failpoint = pass_by,
) -> tuple[Table, SaveWriter]:
    """Go on with a game where its log stops; raises SaveError or ReplayError in one sentence."""
    writer = SaveWriter.open_existing(path, salvage=salvage, files=files, failpoint=failpoint)
    try:
        reading = writer.opened
        assert reading is not None
        state = replay(reading)[-1].state
        header = reading.header
        assert header is not None
    except BaseException:
        writer.close()
        raise
    log = _SealingLog(writer, key)
    _complete(reading, state, log)
    return Table(state, _players(header.seats, header.seed, make_player), log), writer


def _complete(reading: Reading, state: State, log: Log) -> None:
    """Write what follows from the last command and was lost when the game was killed in the midst of it."""
    if reading.sealed:
        return
    kinds = [record.kind for record in reading.records]
    settled = sum(kind == "round" for kind in kinds)
    for body in consequences(state, rounds=len(state.reports) - settled, ended="end" in kinds):
        log.append(*body)


def _players(seats: Mapping[str, str], seed: int, make_player: Callable[[str, str, int], Player]) -> dict[str, Player]:
    return {seat: make_player(seat, seats[seat], bot_seed(seed, seat)) for seat in SEATS if seats[seat] != HUMAN}


def replay(reading: Reading) -> list[Step]:
    """Play a log again from its header: one step a record. Raises ReplayError where it does not fit."""
    header = reading.header
    if header is None:
        msg = f"{reading.path} holds no complete header, so there is nothing to play again"
        raise ReplayError(msg)
    scenario, rules = scenario_from_plain(header.scenario), rules_from_plain(header.rules)
    options = header.options
    state = setup(scenario, rules, header.seed, rounds=options["rounds"], agendas=dict(options["agendas"]))
    steps = [Step(reading.records[0], state, state.events())]
    for record in reading.records[1:]:
        state, events = _apply(reading, record, state)
        steps.append(Step(record, state, events))
    return steps


def _apply(reading: Reading, record: Record, state: State) -> tuple[State, tuple[Event, ...]]:
    where = f"record {record.number} of {reading.path}"
    if record.kind == "round" and record.body.get("digest") != digest(state):
        msg = f"{where}: settled again, round {state.round} comes out differently; the save or the game was changed"
        raise ReplayError(msg)
    if record.kind not in ("cmd", "act"):
        return state, ()
    body = {name: value for name, value in record.body.items() if name not in ("by", "key")}
    seat = record.body.get("by", FACILITATOR) if record.kind == "cmd" else FACILITATOR
    try:
        done = act(state, str(seat), from_plain(body))
    except BadCommandError as error:
        msg = f"{where}: {error}"
        raise ReplayError(msg) from error
    if isinstance(done, Refusal):
        msg = f"{where}: the referee refuses it now ({done.sentence}); the save or the game was changed"
        raise ReplayError(msg)
    return done[0], tuple(done[1])


def replay_file(path: Path) -> tuple[Reading, list[Step]]:
    """Read and replay a save; raises SaveError or ReplayError in one sentence."""
    reading = read(path)
    return reading, replay(reading)
