"""A log played again under other rules: from the beginning, or each round from the table as it was played."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wargame.debrief.rival.chronicle import Chronicle, lasting, settled
from wargame.debrief.rival.courses import Refused
from wargame.engine.commands import Advance, from_plain, to_plain
from wargame.engine.draws import SeededDice
from wargame.engine.evolve import fold
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, FEAR
from wargame.engine.setting import Setting
from wargame.engine.settlement.home import home
from wargame.engine.state import PHASES
from wargame.engine.temptation import clamp

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from wargame.debrief.rival.courses import Course
    from wargame.engine.commands import Command
    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.state import State
    from wargame.table.store import Step


def played(steps: Sequence[Step]) -> Course:
    """Return the course of a game as it was played; ``steps`` are its whole log (see ``wargame.table.store.replay``)."""
    chronicle = Chronicle(steps[0].state.setting.rules, list(steps[0].events))
    for before, step in pairwise(steps):
        chronicle.take(before.state, step.state, step.events)
    return chronicle.course(steps[-1].state)


def asked(step: Step) -> tuple[str, Command]:
    """Return who gave the command of a record, and which."""
    body = {name: value for name, value in step.record.body.items() if name not in ("by", "key")}
    seat = step.record.body.get("by", FACILITATOR) if step.record.kind == "cmd" else FACILITATOR
    return str(seat), from_plain(body)


def whole(steps: Sequence[Step], rules: Rules) -> Generator[float, None, Course]:
    """Give every command again from the beginning, and bring the table along where a refusal holds it back."""
    first = steps[0].state
    setting = first.setting
    state = setup(setting.scenario, rules, setting.seed, rounds=setting.rounds, agendas=first.agendas)
    chronicle = Chronicle(rules, list(state.events()))
    for number, (before, step) in enumerate(pairwise(steps)):
        if step.record.kind in ("cmd", "act"):
            state = _give(chronicle, state, before.state, step)
            state = _bring_along(chronicle, state, step.state)
        yield number / len(steps)
    return chronicle.course(state)


def _give(chronicle: Chronicle, state: State, before: State, step: Step) -> State:
    """Give one command of the save; return the state after it, the same where the rival's referee refuses it."""
    seat, command = asked(step)
    if state.phase == "debrief" and before.phase != "debrief":
        chronicle.unused += 1
        return state
    astray = seat != FACILITATOR and _place(state) != _place(before)
    done = Refusal("not-now") if astray else act(state, seat, command)
    if isinstance(done, Refusal):
        word, *_ = to_plain(command).values()
        detail = tuple(str(value) for value in list(to_plain(command).values())[1:])
        chronicle.refused.append(Refused(state.round, seat, str(word), detail, done.sentence))
        return state
    chronicle.take(state, *done)
    return done[0]


def _bring_along(chronicle: Chronicle, state: State, target: State) -> State:
    """End phases that a refused command left open, so that every round is settled when it was."""
    while state.phase != "debrief" and _place(state) < _place(target):
        done = act(state.but(paused=False), FACILITATOR, Advance())
        assert not isinstance(done, Refusal)
        chronicle.take(state, *done)
        state = done[0]
    return state


def _place(state: State) -> tuple[int, int]:
    return state.round, PHASES.index(state.phase)


def rounds_alone(steps: Sequence[Step], rules: Rules) -> Generator[float, None, Course]:
    """Settle each round once, from the table as it stood when its last sheet was sealed."""
    chronicle = Chronicle(rules, list(steps[0].events))
    last, fear = steps[0].state, steps[0].state.setting.scenario.tracks.get(FEAR, 0)
    instead: tuple[Sequence[Event], Sequence[Event]] = ((), ())
    for number, (before, step) in enumerate(pairwise(steps)):
        if any(event.kind == "rewound" for event in step.events):
            fear = _fear_before(steps[: number + 1], rules, step.state.round)
        past = tuple(chronicle.events)
        chronicle.take(before.state, step.state, step.events)
        if any(event.kind == "settlement" for event in step.events):
            table = under(before.state, rules, fear)
            done = act(table, *asked(step))
            assert not isinstance(done, Refusal)
            last, instead = done[0], (step.events, done[1])
            chronicle.rounds[before.state.round] = settled(table, last, tuple(done[1]), past)
            chronicle.lasting = lasting(table, done[1])
            fear = clamp(fear + frightened(table, step.events))
        elif any(event.kind == "ended" for event in step.events):
            done = act(last, *asked(step))
            assert not isinstance(done, Refusal)
            last, instead = done[0], ((*instead[0], *step.events), (*instead[1], *done[1]))
        yield number / len(steps)
    # The past of a round alone is the game as it was played; only the last round has no other after it.
    dropped = {event.id for event in instead[0]}
    chronicle.events = [*(event for event in chronicle.events if event.id not in dropped), *instead[1]]
    return chronicle.course(last)


def under(state: State, rules: Rules, fear: int) -> State:
    """Return a table as it stands, under other rules; ``fear`` is where Russia's fear stands if they read it."""
    setting = state.setting
    rival = Setting(setting.scenario, rules, setting.seed, setting.rounds)

    def read(tracks: dict[str, int]) -> dict[str, int]:
        rest = {name: value for name, value in tracks.items() if name != FEAR}
        return {**rest, FEAR: fear} if rules.reads_fear else rest

    known = {seat: read(tracks) for seat, tracks in state.known.items()}
    opening = {seat: read(tracks) for seat, tracks in state.opening.items()}
    return state.but(setting=rival, tracks=read(state.tracks), known=known, opening=opening)


def frightened(table: State, events: Sequence[Event]) -> int:
    """Return what the rules of a table add to Russia's fear in a round that goes as it was played; ``events`` settled it."""
    if not table.setting.rules.reads_fear:
        return 0
    told = [event for event in events if event.step < 9 and event.subject != FEAR]  # noqa: PLR2004 - home is step 9
    settlement = next(place for place, event in enumerate(told) if event.kind == "settlement")
    there = fold(table, told[: settlement + 1] + [event for event in told[settlement + 1 :] if event.step])
    moves = home(there, SeededDice(there.setting.seed, there.round))
    return sum(event.amount for event in moves if event.subject == FEAR)


def _fear_before(steps: Sequence[Step], rules: Rules, round_: int) -> int:
    """Return where Russia's fear stood before a round that is played again after a rewind."""
    fear = steps[0].state.setting.scenario.tracks.get(FEAR, 0)
    kept: dict[int, tuple[State, Step]] = {}
    for before, step in pairwise(steps):
        if any(event.kind == "settlement" for event in step.events):
            kept[before.state.round] = (before.state, step)
    for number in sorted(number for number in kept if number < round_):
        before_state, step = kept[number]
        fear = clamp(fear + frightened(under(before_state, rules, fear), step.events))
    return fear
