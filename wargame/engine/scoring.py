"""Points: a priced act books at once, tracks and the peace are scored at the end, each line named by its objective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.gun import true_weight
from wargame.engine.temptation import temptation

if TYPE_CHECKING:
    from wargame.engine.events import Cause
    from wargame.engine.scribe import Scribe
    from wargame.engine.setting import Line
    from wargame.engine.state import State

ONCE = ("signed", "banked", "bound")
"""Triggers that book once a game for each line."""


def book(
    scribe: Scribe, on: str, what: str, causes: tuple[Cause, ...], audience: tuple[str, ...] | None = None
) -> None:
    """Book every score line for a trigger; ``what`` is a clause kind, or the breaker for ``proven-against``.

    A seat outside the audience is not paid for what it may not know of; it is when that comes to light.
    """
    state = scribe.state
    for line in state.setting.lines(on, state.agendas):
        score = line.score
        if on == "proven-against" and score.seat != what:
            continue
        if on in ONCE:
            if score.clause != what or line.key in state.scored or _booked(scribe, line):
                continue
            if score.until and state.round > score.until:
                continue
        if audience is None or line.seat in audience:
            key = line.key if on in ONCE else ""
            scribe.points(line.seat, score.points, causes, key=key, why=f"{line.source}: {on}")


def _booked(scribe: Scribe, line: Line) -> bool:
    return any(event.kind == "points" and event.detail == (line.key,) for event in scribe.events)


def durable(state: State) -> bool:
    """Whether the peace would last: a cease-fire binds that neither side has broken, and true W >= T."""
    promises = [
        owed
        for owed in state.obligations.values()
        if owed.kind == "ceasefire" and owed.state == "owed" and owed.start <= state.round
    ]
    if not any(owed.giver == "russia" for owed in promises) or any(owed.breaches for owed in promises):
        return False
    return true_weight(state).value >= temptation(state, state.tracks)


def final_lines(state: State) -> list[tuple[Line, int]]:
    """Return every line that is scored at the end, with its points (zeros left out)."""
    found: list[tuple[Line, int]] = []
    lasting = durable(state)
    outcome = outcome_of(state)
    for on in (
        "durable-peace",
        "broken",
        "no-deal",
        "track",
        "track-level",
        "unloaded",
        "loaded",
        "not-banked",
        "not-bound",
    ):
        for line in state.setting.lines(on, state.agendas):
            points = _final(state, line, lasting=lasting, outcome=outcome)
            if points:
                found.append((line, points))
    return found


def outcome_of(state: State) -> str:
    """Return ``none`` (no cease-fire was in force for a settlement), ``broken`` (on purpose, by either side) or ``held``."""
    if state.peace_settlements == 0:
        return "none"
    return "broken" if state.deliberate else "held"


def _final(state: State, line: Line, *, lasting: bool, outcome: str) -> int:  # noqa: PLR0911 - one return a trigger
    score = line.score
    if score.on == "durable-peace":
        return score.points if lasting else 0
    if score.on == "broken":
        return score.points if outcome == "broken" else 0
    if score.on == "no-deal":
        return score.points if outcome == "none" else 0
    if score.on == "track":
        change = (state.tracks[score.track] - state.begun[0].tracks[score.track]) * score.points
        return abs(change) // score.per * (1 if change >= 0 else -1)
    if score.on == "track-level":
        return score.points if state.tracks[score.track] >= score.level else 0
    if score.on == "unloaded":
        own = [i.id for i in state.setting.scenario.instruments if i.owner == line.seat]
        return score.points * sum(not state.lay[item].loaded for item in own)
    if score.on == "loaded":
        return score.points if state.lay[score.clause].loaded else 0
    if score.on == "not-banked":
        return 0 if any(key.partition("/")[0] == score.clause for key in state.banked) else score.points
    return 0 if any(o.kind == score.clause for o in state.obligations.values()) else score.points


def book_final(scribe: Scribe, causes: tuple[Cause, ...], settled: State) -> None:
    """Book what is scored at the end, as of the last round ``settled``; nobody sees it before the debrief."""
    for line, points in final_lines(settled):
        scribe.points(line.seat, points, causes, known=False, why=f"{line.source}: {line.score.on}")


def score_of(state: State, seat: str) -> int:
    """Return a seat's score, 0 to 100, against its own par: 50 + 50 x (points - par) / spread, floored, clamped.

    Par and spread are written for the scenario's own length, and scaled to the length played, half away from zero.
    """
    sheet, setting = state.setting.scenario.seats[seat], state.setting
    spread = max(1, _scaled(sheet.spread, setting.rounds, setting.scenario.rounds))
    return max(0, min(100, 50 + 50 * (state.points[seat] - par_of(state, seat)) // spread))


def par_of(state: State, seat: str) -> int:
    """Return the points that are a seat's par, for the length that is played."""
    setting = state.setting
    return _scaled(setting.scenario.seats[seat].par, setting.rounds, setting.scenario.rounds)


def _scaled(size: int, rounds: int, own: int) -> int:
    scaled = (2 * abs(size) * rounds + own) // (2 * own)
    return scaled if size >= 0 else -scaled
