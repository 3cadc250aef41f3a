"""The teacher's script: a session plan told minute by minute, with what to say, what to press and what to watch."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote
from typing import TYPE_CHECKING

from attrs import evolve

from wargame.content.plans import DEBRIEF, SEATING
from wargame.kit.paper import Block, Box, Heading, Items, Key, Page, Para, Quote, Run, Table, rich
from wargame.kit.round_words import told
from wargame.kit.script_words import BEFORE, DEBRIEF_STEPS, KEYS, SEATING_STEPS, TROUBLE
from wargame.kit.words import clock, minutes
from wargame.table.words.names import listed

if TYPE_CHECKING:
    from wargame.content.plans import Inject, SessionPlan, Slot
    from wargame.engine.scenario import Scenario

SCRIPT = "script-{}"


def fitted(plan: SessionPlan, scenario: Scenario) -> SessionPlan:
    """Return a plan with the nearest number of rounds that a scenario has, the shorter of two; itself where it fits."""
    if plan.rounds in scenario.lengths:
        return plan
    rounds = min(scenario.lengths, key=lambda length: (abs(length - plan.rounds), length))
    return evolve(
        plan,
        rounds=rounds,
        exceptions=tuple(one for one in plan.exceptions if one.round <= rounds),
        injects=tuple(one for one in plan.injects if one.round <= rounds),
    )


def teacher_script(scenario: Scenario, plan: SessionPlan, called: str) -> Page:
    """Return the script of one session; ``called`` is how a person names the scenario on the command line."""
    played = fitted(plan, scenario)
    return Page(
        id=SCRIPT.format(plan.id),
        title=f"Teacher's script: {plan.minutes} minutes",
        line=f"{scenario.title} · {played.rounds} round{'' if played.rounds == 1 else 's'} · plan {plan.id}",
        blocks=tuple(_script(scenario, plan, played, called)),
        note="What to say, to press and to watch, minute by minute.",
        copies="one for you",
    )


def _script(scenario: Scenario, plan: SessionPlan, played: SessionPlan, called: str) -> Iterator[Block]:
    yield from _before(plan, played, called)
    yield from _notes(scenario)
    yield Box("The keys of your console", (Table(("", "", "", ""), _keys(), (7, 43, 7, 43)),))
    yield Heading("Minute by minute")
    yield Para(_spare(plan, played), faint=True)
    for number in range(played.rounds + 1):
        slots = [slot for slot in played.slots if slot.round == number and slot.phase != DEBRIEF]
        yield Heading(_round_title(scenario, played, number), 3)
        yield Table(("time", "say", "press", "watch"), tuple(_row(slot, played) for slot in slots), (15, 40, 21, 24))
    yield from _debrief(played)
    yield Heading("What often goes wrong")
    yield Table(
        ("what happens", "what to do"), tuple((rich(f"**{what}**"), rich(do)) for what, do in TROUBLE), (30, 70)
    )


def _before(plan: SessionPlan, played: SessionPlan, called: str) -> Iterator[Block]:
    yield Heading("Before the class comes in")
    host: Run = (
        "On your laptop: ",
        Key(f"wargame host {quote(called)} --tables 8 --plan {plan.id} --web"),
        " with as many tables as you have groups of four to sixteen. One address, one code for all.",
    )
    yield Items((host, *map(rich, BEFORE)), ticks=True)
    if played.rounds != plan.rounds:
        yield Box(
            "This scenario has other lengths",
            (
                Para(
                    f"The plan is for {plan.rounds} rounds, and the scenario is not played in so many; this script has "
                    f"{played.rounds}. Copy the plan's file, set rounds = {played.rounds}, and check it with wargame check."
                ),
            ),
        )


def _notes(scenario: Scenario) -> Iterator[Block]:
    noted = [card for card in scenario.cards if card.content]
    yield Heading("The content note")
    if not noted:
        yield Para("The game is about a war. No card of this scenario carries a content note.")
        return
    yield Para(
        "The game is about a war that is not over, and people in your room may have lost home or family in it. Say so before you "
        "begin, say that anybody may sit out or change the role, and mean it. "
        "These cards carry a note:"
    )
    yield Table(("card", "note"), tuple(((card.title,), (card.content,)) for card in noted), (30, 70))
    ids = listed(f"“{card.id}”" for card in noted)
    yield Para(
        rich(
            "**To take cards out:** host with [{out}] for each of them; their ids are {ids}. A card that was turned shows its note "
            "on every screen with it; tell a table that it need not talk about it.",
            ids=ids,
            out="--without CARD",
        )
    )


def _keys() -> tuple[tuple[Run, ...], ...]:
    cells: list[tuple[Run, Run]] = [((Key(key),), (what,)) for key, what in KEYS.items()]
    half = (len(cells) + 1) // 2
    right = [*cells[half:], ((), ())]
    return tuple((*cells[row], *right[row]) for row in range(half))


def _spare(plan: SessionPlan, played: SessionPlan) -> str:
    text = f"Times count from the beginning of the lesson. If every clock runs out, the session takes {minutes(played.total)}"
    if played.spare >= 0:
        return (
            f"{text}: {minutes(played.spare)} to spare. A phase that all seats finish early gives its time back to you."
        )
    over = minutes(-played.spare)
    return f"{text}, {over} more than {plan.minutes} minutes hold: shorten the talks, or play a round less."


def _round_title(scenario: Scenario, played: SessionPlan, number: int) -> str:
    if number == 0:
        return "Arriving"
    name = scenario.round_names[number - 1] if number <= len(scenario.round_names) else ""
    last = ", the last" if number == played.rounds > 1 else ""
    return f"Round {number}{last}{f': {name}' if name else ''}"


def _row(slot: Slot, plan: SessionPlan) -> tuple[Run, ...]:
    time: Run = (clock(slot.start), f" {'seating' if slot.phase == SEATING else slot.phase}, {minutes(slot.seconds)}")
    words = SEATING_STEPS if slot.phase == SEATING else told(slot.phase, slot.round, plan.rounds)
    press = rich(words.press)
    for inject in plan.injects_at(slot.round, slot.phase):
        press = (*press, *_inject(inject))
    return (_strong(time), rich(words.say), press, rich(words.watch))


def _strong(time: Run) -> Run:
    return (*rich("**{at}**", at=time[0]), *time[1:])


def _inject(inject: Inject) -> Run:
    what = f"“{inject.title}”" if inject.own else f"the card “{inject.card}”"
    return (f" The plan plays {what} by itself.",)


def _debrief(played: SessionPlan) -> Iterator[Block]:
    slot = played.slots[-1]
    assert slot.phase == DEBRIEF
    yield Heading(f"The debrief: {clock(slot.start)} to {clock(slot.start + slot.seconds)}")
    yield Para("Half of what the class learns is learned here. Do not let the last round eat it.")
    yield Quote("Before anything opens: who at your table kept every promise? Point at them. Now we look.")
    rows: list[tuple[Run, ...]] = []
    at = slot.start
    for share, words in DEBRIEF_STEPS:
        rows.append((rich("**{at}**", at=clock(at)), rich(words.say), rich(words.press), rich(words.watch)))
        at += round(slot.seconds * share / 3000) * 30
    yield Table(("from", "say", "press", "watch"), tuple(rows), (10, 44, 21, 25))
    yield Para(
        "The prompts of the kit hold more questions, each with the part of the debrief that bears on it.", faint=True
    )
