"""How a course is read off a game while it is played again: settlement by settlement, with what a rewind undoes left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from wargame.debrief.rival.courses import Attack, Course, Found, Incident, Refused, Settled
from wargame.engine.draws import draw
from wargame.engine.evolve import fold
from wargame.engine.gun import declared_weight, true_weight
from wargame.engine.scoring import durable, score_of
from wargame.engine.seats import RUSSIA, SEATS
from wargame.engine.settlement.attacks import repel_chance
from wargame.engine.settlement.incidents import incident_chance
from wargame.engine.temptation import temptation, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.events import Event
    from wargame.engine.rules import Rules
    from wargame.engine.state import State

WEIGHED, FOUGHT, COUNTED = 4, 5, 10
"""Steps of settlement: after the first the gun is weighed, in the second it is tried, in the last the points are counted."""


@define
class Chronicle:
    """Collects a course while a game is played again, command after command."""

    rules: Rules
    events: list[Event] = field(factory=list)
    rounds: dict[int, Settled] = field(factory=dict)
    refused: list[Refused] = field(factory=list)
    unused: int = 0
    lasting: tuple[bool, int, int] = (False, 0, 0)

    def take(self, before: State, after: State, events: Sequence[Event]) -> None:
        """Add what one command did; what a rewind undoes is left out."""
        for event in events:
            if event.kind == "rewound":
                self.events = [old for old in self.events if old.round < event.amount]
                self.rounds = {number: one for number, one in self.rounds.items() if number < event.amount}
        if any(event.kind == "settlement" for event in events):
            self.rounds[before.round] = settled(before, after, tuple(events), tuple(self.events))
            self.lasting = lasting(before, events)
        self.events += events

    def course(self, last: State) -> Course:
        """Return the course up to its last state."""
        over = bool(last.outcome)
        return Course(
            self.rules,
            last,
            dict(self.rounds),
            tuple(self.events),
            last.outcome,
            {seat: score_of(last, seat) for seat in SEATS} if over else {},
            {key: (owed.state, owed.ended) for key, owed in last.obligations.items()},
            self.lasting,
            tuple(self.refused),
            self.unused,
        )


def lasting(before: State, events: Sequence[Event]) -> tuple[bool, int, int]:
    """Return (whether the peace would last, true weight, temptation) as a settlement is counted up.

    Once a game is over no promise is owed any more, so this is read before its last step.
    """
    first = next(place for place, event in enumerate(events) if event.kind == "settlement")
    head = [*events[: first + 1], *(event for event in events[first + 1 :] if 0 < event.step < COUNTED)]
    there = fold(before, head)
    return durable(there), true_weight(there).value, temptation(there, there.tracks)


def settled(before: State, after: State, events: tuple[Event, ...], earlier: tuple[Event, ...]) -> Settled:
    """Return one settlement: the state before the command that began it, the state after, and what happened."""
    first = next(place for place, event in enumerate(events) if event.kind == "settlement")
    head = [*events[: first + 1], *(event for event in events[first + 1 :] if 0 < event.step <= WEIGHED)]
    weighed = fold(before, head)
    true, pull = true_weight(weighed).value, temptation(weighed, weighed.tracks)
    shift = sum(passing.by for passing in weighed.modifiers if passing.kind == "repel")
    if weighed.regrouped and weighed.regrouped == weighed.round - 1:
        shift -= weighed.setting.rules.attack.regroup
    settlement = [event for event in events if event.step]
    return Settled(
        before.round,
        declared_weight(weighed).value,
        true,
        pull,
        terms(weighed, weighed.tracks),
        repel_chance(weighed, true, pull),
        shift,
        weighed.tracks,
        (*earlier, *head),
        weighed.sheets[RUSSIA].row,
        _attack(weighed, settlement),
        _incident(weighed, settlement),
        _breaches(after, settlement, before.round),
        {event.seat: event.detail for event in settlement if event.kind == "bluff-called"},
        tuple(event.subject for event in settlement if event.kind == "region" and event.step == FOUGHT),
        any(event.kind == "peace" for event in settlement),
        after.points,
    )


def _attack(weighed: State, settlement: list[Event]) -> Attack | None:
    for event in settlement:
        if event.kind in ("attack-won", "attack-repelled"):
            rolled = next(cause.value for cause in event.causes if cause.kind == "draw")
            title = weighed.setting.rules.row[event.subject].title
            return Attack(event.subject, title, event.kind == "attack-won", rolled)
    return None


def _incident(weighed: State, settlement: list[Event]) -> Incident | None:
    fought = fold(weighed, [event for event in settlement if event.step == FOUGHT])
    if fought.ceasefire() is None:
        return None
    true, pull = true_weight(fought).value, temptation(fought, fought.tracks)
    chance = incident_chance(fought, true, pull)
    rolled = draw(fought.setting.seed, fought.round, "incident", "front")
    return Incident(any(event.kind == "incident" for event in settlement), true, pull, chance, rolled)


def _breaches(after: State, settlement: list[Event], number: int) -> tuple[Found, ...]:
    drawn = {
        event.subject: cause
        for event in settlement
        if event.kind in ("proven", "suspected", "unseen")
        for cause in event.causes
        if cause.kind == "draw" and len(cause.cuts) == 2  # noqa: PLR2004 - proven, then suspected; an incident has one
    }
    found = []
    for key, owed in after.obligations.items():
        for record in owed.breaches:
            if record.round == number and not owed.pledge:
                cause = drawn.get(key)
                cuts = cause.cuts if cause is not None else (0, 0)
                rolled = cause.value if cause is not None else 0
                found.append(Found(key, record.manner, record.mark, cuts[0], cuts[1], rolled))
    return tuple(found)
