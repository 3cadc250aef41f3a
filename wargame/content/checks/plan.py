"""Mistakes in a session plan: more time than there is, rounds that do not come, cards that cannot be played."""

from __future__ import annotations

from typing import Final

from wargame.content.checks.report import Report, each
from wargame.content.plans import PHASES, Inject, SessionPlan, change
from wargame.content.problems import Path, nearest, quoted
from wargame.engine.scenario import Scenario
from wargame.engine.seats import TRACKS

FAR: Final = 20
"""How far a card of a plan's own may move a track, as the referee has it for the facilitator's own cards."""
EFFECTS: Final = 3
"""How many tracks it may move."""
SHORTEST: Final = 15
"""Seconds; a phase that is shorter is over before it has been read."""


def check_plan(report: Report, plan: SessionPlan) -> None:
    """Note what is wrong between the parts of a plan, whatever it is played with."""
    if plan.spare < 0:
        needed = -(-plan.total // 60)
        report.add(("minutes",), f"{quoted(plan.minutes)} minutes for a plan that takes {needed}", f"{needed} or more")
    for name in ("exceptions", "injects"):
        for path, one in each((name,), getattr(plan, name)):
            if one.round > plan.rounds:
                report.add((*path, "round"), quoted(one.round), f"a round of this plan, 1 to {quoted(plan.rounds)}")
    _check_exceptions(report, plan)
    for path, inject in each(("injects",), plan.injects):
        if inject.own:
            _check_own_card(report, path, inject)
        else:
            _check_scenario_card(report, plan, path, inject)
    report.once((((*path, "card"), one.card) for path, one in each(("injects",), plan.injects) if one.card), "card")


def check_plan_in(report: Report, plan: SessionPlan, scenario: Scenario) -> None:
    """Note what a plan asks of a scenario that it does not have."""
    if plan.scenario and plan.scenario != scenario.id:
        report.add(("scenario",), quoted(plan.scenario), f"'{scenario.id}', which is to be played")
    if plan.rounds not in scenario.lengths:
        lengths = ", ".join(map(str, scenario.lengths))
        report.add(("rounds",), f"{quoted(plan.rounds)} rounds of {scenario.id}", f"one of its lengths: {lengths}")
    for path, inject in each(("injects",), plan.injects):
        if inject.own or not report.name((*path, "card"), inject.card, scenario.card_by_id, f"a card of {scenario.id}"):
            continue
        if inject.phase == "orders" and scenario.card_by_id[inject.card].choices:
            report.add((*path, "phase"), "'orders' for a card that asks a seat", "'briefing' or 'talks'")


def _check_exceptions(report: Report, plan: SessionPlan) -> None:
    for path, one in each(("exceptions",), plan.exceptions):
        lengths = {phase: getattr(one, phase) for phase in PHASES}
        for phase, seconds in lengths.items():
            if 0 < seconds < SHORTEST:
                report.add((*path, phase), quoted(seconds), f"{SHORTEST} seconds or more, or 0 for the usual length")
        if not any(lengths.values()):
            report.add(path, "a round as it always is", f"seconds for {' or '.join(PHASES)}")
    report.once((((*path, "round"), one.round) for path, one in each(("exceptions",), plan.exceptions)), "round")


def _check_scenario_card(report: Report, plan: SessionPlan, path: Path, inject: Inject) -> None:
    for name in ("title", "text", "effects"):
        if getattr(inject, name):
            report.add((*path, name), f"{name} beside a card of the scenario", "either that card or an own one")
    if not plan.scenario:
        report.add((*path, "card"), quoted(inject.card), 'scenario = "..." in a plan that plays one of its cards')


def _check_own_card(report: Report, path: Path, inject: Inject) -> None:
    for name in ("title", "text"):
        if not getattr(inject, name).strip():
            report.add((*path, name), "", f"the id of a card, or an own card's {name}")
    tracks = []
    for place, text in each((*path, "effects"), inject.effects):
        effect = change(text)
        if effect is None:
            report.add(place, quoted(text), "an effect such as 'us.resolve-5'")
        elif effect.name not in TRACKS:
            near = nearest(effect.name, TRACKS)
            report.add(place, quoted(text), "an effect on a track", f"{near}{effect.by:+d}" if near else "")
        elif not 0 < abs(effect.by) <= FAR:
            report.add(place, quoted(text), f"a move by 1 to {FAR}, up or down")
        else:
            tracks.append((place, effect.name))
    report.once(tracks, "track")
    if len(inject.effects) > EFFECTS:
        report.add((*path, "effects"), f"{len(inject.effects)} effects", f"at most {EFFECTS}")
