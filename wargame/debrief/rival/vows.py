"""Flips of promises: whether a cease-fire bound, what came out of a breach, and how each promise ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.debrief.rival.flip import Flip, Pair, answer
from wargame.debrief.rival.unlike import rule_lines
from wargame.engine.draws import CERTAIN
from wargame.engine.seats import RUSSIA
from wargame.table.words import sentence
from wargame.table.words.names import capital, listed, possessive
from wargame.table.words.reasons import ALWAYS_PROVEN, Because

if TYPE_CHECKING:
    from wargame.debrief.rival.courses import Course, Settled
    from wargame.engine.events import Cause

TELLING = ("bound", "breach", "proven", "suspected", "unseen", "broken", "released", "lapsed", "kept", "bluff")
"""Kinds of events that make the life of a promise."""


def peace_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flip of a settlement that had a cease-fire in force under one theory alone."""
    if was.peace == now.peace:
        return []
    head = "A cease-fire in force instead of none" if now.peace else "No cease-fire in force instead of one"
    text = f"{head} in round {was.round}: here {_truces(pair.rival)}; as played {_truces(pair.played)}."
    lines = [line for owed in _truce_ids(pair) for line in life(pair, owed)]
    lines += refusals(pair, was.round)
    return [Flip(was.round, "peace", head, text, answer(head, "peace", 10, lines), {"round": (was.round, was.round)})]


def _truce_ids(pair: Pair) -> list[str]:
    both = {**pair.played.last.obligations, **pair.rival.last.obligations}
    return [key for key, owed in both.items() if owed.kind == "ceasefire" and owed.giver == RUSSIA]


def _truces(course: Course) -> str:
    """Return what became of every cease-fire that Russia owed."""
    told = [
        f"that of deal {owed.deal} {end_words((owed.state, owed.ended))}"
        for owed in course.last.obligations.values()
        if owed.kind == "ceasefire" and owed.giver == RUSSIA
    ]
    return listed(told, "none was signed")


def end_words(ending: tuple[str, int] | None) -> str:
    """Return how a promise ended, and when."""
    if ending is None:
        return "was never made"
    state, ended = ending
    if state == "owed":
        return "is still owed"
    words = {"kept": "was kept to the end", "broken": "ended broken", "released": "was released", "lapsed": "ran out"}
    return words[state] if state == "kept" else f"{words[state]} in round {ended}"


def life(pair: Pair, promise: str) -> list[Because]:
    """Return the life of a promise under the rival theory, then as it was played, as far as the two differ."""
    told: list[list[str]] = []
    for course, names in ((pair.rival, pair.there), (pair.played, pair.here)):
        about = [event for event in course.events if event.subject == promise and event.kind in TELLING]
        told.append([f"round {event.round}: {sentence(event, names)}{_draws(event.causes)}" for event in about])
    here = [f"{pair.rival.rules.title}, {text}" for text in told[0] if text not in told[1]]
    there = [f"{pair.played.rules.title}, {text}" for text in told[1] if text not in told[0]]
    return [Because("event", text) for text in (*here, *there)]


def _draws(causes: tuple[Cause, ...]) -> str:
    rolls = [cause for cause in causes if cause.kind == "draw"]
    if rolls and rolls[0].name == "proven if at most" and rolls[0].cuts[0] >= CERTAIN:
        return f" {ALWAYS_PROVEN}"
    return f" {capital(rolls[0].name)} {rolls[0].cuts[0]}, rolled {rolls[0].value}." if rolls else ""


def refusals(pair: Pair, round_: int) -> list[Because]:
    """Return what the rival's referee refused up to a round, in words."""
    return [
        Because("order", f"round {one.round}: {capital(pair.here.seat(one.seat))}: {one.word} refused. {one.sentence}")
        for one in pair.rival.refused
        if one.round <= round_
    ]


def breach_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flips of what came out of a breach, and of breaches under one theory alone."""
    one, other = ({found.promise: found for found in settled.breaches} for settled in (was, now))
    flips = []
    for key in dict.fromkeys((*one, *other)):
        names = pair.names_of(key)
        owed, seat = names.promise(key), names.owed[key].giver
        whose = capital(possessive(names.seat(seat)))
        if key in one and key in other:
            here, there = one[key], other[key]
            if here.mark == there.mark:
                continue
            head = f"{whose} breach: {there.mark} instead of {here.mark}"
            text = (
                f"{head}: {owed}; proven in {there.chance} in 100 instead of {here.chance}, suspected up to "
                f"{there.doubt} instead of {here.doubt}; rolled {there.rolled}."
            )
            numbers = {
                "chance": (here.chance, there.chance),
                "doubt": (here.doubt, there.doubt),
                "drawn": (here.rolled, there.rolled),
            }
        elif names.owed[key].kind == "ceasefire" and (was.attack is None) != (now.attack is None):
            continue
        else:
            broken = "a breach" if key in other else "no breach"
            head = f"{whose} promise: {broken} instead of {'none' if key in other else 'one'}"
            ends = pair.rival.promises.get(key), pair.played.promises.get(key)
            text = f"{head} in round {was.round}: {owed} {end_words(ends[0])} here; as played it {end_words(ends[1])}."
            numbers = {"round": (was.round, was.round)}
        lines = [*life(pair, key), *rule_lines(pair.rules, "detection.")]
        lines += refusals(pair, was.round)
        flips.append(Flip(was.round, "breach", head, text, answer(head, "proven", 7, lines), numbers))
    return flips


def ending_flips(pair: Pair, round_: int) -> list[Flip]:
    """Return the flips of how promises ended: kept, broken, released or lapsed, or never made."""
    here, there = pair.played.promises, pair.rival.promises
    flips = []
    for key in dict.fromkeys((*here, *there)):
        one, other = here.get(key), there.get(key)
        if (one and one[0]) == (other and other[0]):
            continue
        owed = capital(pair.names_of(key).promise(key))
        giver = capital(possessive(pair.here.seat(pair.names_of(key).owed[key].giver)))
        title = pair.names_of(key).clause(pair.names_of(key).owed[key].kind)
        head = f"{giver} {title}: {other[0] if other else 'never made'} instead of {one[0] if one else 'never made'}"
        text = f"{owed} {end_words(other)}; as played it {end_words(one)}."
        lines = life(pair, key) or refusals(pair, pair.rival.last.round)
        numbers = {"ended": (one[1] if one else 0, other[1] if other else 0)}
        flips.append(Flip(round_, "promise", head, text, answer(head, "broken", 7, lines), numbers))
    return flips
