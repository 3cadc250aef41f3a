"""The referee's face: set a game up, decide on commands, evolve by events; see ``views`` for what a seat is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.draws import draw, weighted
from wargame.engine.evolve import fold
from wargame.engine.flow import begin_round, control, ended, next_phase
from wargame.engine.orders import order
from wargame.engine.refusals import Refusal
from wargame.engine.scribe import Scribe
from wargame.engine.seats import FACILITATOR, FEAR, PUBLIC, RUSSIA, SEATS
from wargame.engine.setting import Setting
from wargame.engine.state import Ground, Lay, State
from wargame.engine.talks import talk
from wargame.engine.temptation import clamp

if TYPE_CHECKING:
    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario


def setup(
    scenario: Scenario,
    rules: Rules,
    seed: int,
    *,
    rounds: int = 0,
    agendas: dict[str, str] | None = None,
) -> State:
    """Return the state at the first briefing.

    ``rounds`` is one of the scenario's lengths, 0 for its own; ``agendas`` fixes hidden agendas by seat, the others are
    drawn from the seed. Raises ValueError in one sentence for a length or an agenda the scenario does not have.
    """
    length = rounds or scenario.rounds
    if length not in scenario.lengths:
        offered = ", ".join(str(number) for number in scenario.lengths)
        msg = f"{scenario.id} can be played in {offered} rounds, not in {length}"
        raise ValueError(msg)
    setting = Setting(scenario, rules, seed, length)
    tracks = dict(scenario.tracks)
    if rules.reads_fear:
        tracks[FEAR] = tracks.get(FEAR, 0)
    width = rules.temptation.band
    truth = {
        **tracks,
        "russia.grip": clamp(tracks["russia.grip"] + draw(seed, 0, "grip", "russia", 2 * width + 1) - width - 1),
    }
    known = {seat: truth if seat == RUSSIA else tracks for seat in (*SEATS, PUBLIC)}
    state = State(
        setting=setting,
        round=0,
        phase="briefing",
        tracks=truth,
        known=known,
        opening=known,
        lay={item.id: Lay(item.declared, item.loaded) for item in scenario.instruments},
        regions={region.id: Ground(region.controller, region.status) for region in scenario.regions},
        deals={},
        drafts={},
        obligations={},
        sheets={},
        points=dict.fromkeys(SEATS, 0),
        known_points=dict.fromkeys(SEATS, 0),
        agendas=_deal_agendas(scenario, seed, agendas or {}),
        high_water=tracks["ukraine.integration"],
    )
    state = _stand(state)
    state, _ = begin_round(state, 1)
    return state


def _deal_agendas(scenario: Scenario, seed: int, fixed: dict[str, str]) -> dict[str, str]:
    dealt: dict[str, str] = {}
    for seat in SEATS:
        choices = [(agenda.id, agenda.weight) for agenda in scenario.seats[seat].agendas]
        wanted = fixed.get(seat)
        if wanted is not None and wanted not in dict(choices):
            names = ", ".join(name for name, _ in choices)
            msg = f"{seat} has no agenda '{wanted}' in {scenario.id}; choose one of {names}"
            raise ValueError(msg)
        dealt[seat] = wanted or weighted(seed, "agenda", seat, choices)
    return dealt


def _stand(state: State) -> State:
    """Put the deals that history left standing into force; they bind from round 1."""
    from wargame.engine.standing import standing_events  # noqa: PLC0415 - only a setup needs it

    return fold(state, standing_events(state))


def act(state: State, seat: str, command: cmd.Command) -> tuple[State, list[Event]] | Refusal:
    """Do a command: return the new state and its events, or a refusal with nothing changed.

    The same as ``decide`` folded with ``evolve``, without folding twice.
    """
    if isinstance(command, cmd.CONTROL):
        return control(state, command) if seat == FACILITATOR else Refusal("not-facilitator")
    if seat not in SEATS:
        return Refusal("not-a-seat")
    if state.paused:
        return Refusal("paused")
    if state.phase == "debrief":
        return Refusal("over")
    answer = _answer(state, seat, command)
    if isinstance(answer, Refusal):
        return answer
    state = fold(state, answer)
    if ended(state):
        state, more = next_phase(state)
        answer = [*answer, *more]
    return state, answer


def _answer(state: State, seat: str, command: cmd.Command) -> list[Event] | Refusal:
    if isinstance(command, (cmd.Ready, cmd.NotReady)):
        return _ready(state, seat, wanted=isinstance(command, cmd.Ready))
    if state.phase == "talks":
        return talk(state, seat, command)
    if state.phase == "orders":
        return order(state, seat, command)
    return Refusal("not-now")


def _ready(state: State, seat: str, *, wanted: bool) -> list[Event] | Refusal:
    if state.phase == "orders":
        return Refusal("not-now")
    if (seat in state.ready) == wanted:
        return Refusal("already")
    scribe = Scribe(state, 0)
    scribe.add("ready" if wanted else "not-ready", seat=seat)
    return scribe.events


def decide(state: State, seat: str, command: cmd.Command) -> tuple[Event, ...] | Refusal:
    """Return the events that a command causes, or a refusal; the state itself is not touched."""
    done = act(state, seat, command)
    return done if isinstance(done, Refusal) else tuple(done[1])
