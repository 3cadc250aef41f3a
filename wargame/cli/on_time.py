"""A session plan by the clock on the wall: its lines, when a lesson ends, and how both follow what happens."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from attrs import evolve

from wargame.content.plans import DEBRIEF, INJECT_PHASES

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.content.plans import SessionPlan
    from wargame.room.classroom import Classroom
    from wargame.room.room import Room
    from wargame.table.desk import Board

STEADY: Final = timedelta(seconds=20)
"""By how much the times of the plan must have moved to be told anew."""


def plan_lines(plan: SessionPlan | None, begun: datetime | None = None) -> tuple[str, ...]:
    """Return a session plan in words, an item a phase and a card: by the clock on the wall once the game has begun.

    Before that an item says how long after the beginning of the session it comes, as hours and minutes.
    """
    if plan is None:
        return ()
    start = begun - timedelta(seconds=plan.seating) if begun is not None else None
    lines: list[str] = []
    for slot in plan.slots:
        when = _when(slot.start, start)
        if slot.round:
            lines.append(f"{when} {slot.phase} {slot.round}")
            cards = plan.injects_at(slot.round, slot.phase) if slot.phase in INJECT_PHASES else ()
            lines += [f"{when} card: {one.title or one.card}" for one in cards]
        elif slot.phase == DEBRIEF:
            lines.append(f"{when} debrief")
    return tuple(lines)


def _when(seconds: int, start: datetime | None) -> str:
    if start is None:
        return f"{seconds // 3600}:{seconds // 60 % 60:02}"
    return f"{start + timedelta(seconds=seconds):%H:%M}"


def on_the_wall(plan: SessionPlan | None, now: Callable[[], datetime]) -> Callable[[Board], Board]:
    """Return what a game's beginning does to the board: the plan's times become those of the clock on the wall."""

    def begin(board: Board) -> Board:
        if plan is None or board.ends:
            return board
        begun = now()
        ends = begun + timedelta(seconds=plan.total - plan.seating)
        return evolve(board, plan=plan_lines(plan, begun), ends=f"{ends:%H:%M}")

    return begin


def on_time(classroom: Classroom, now: Callable[[], datetime]) -> Callable[[Board], Board]:
    """Return what the clock on the wall does to the board: its times follow the table that is furthest behind."""
    plan = classroom.card.plan
    told: list[datetime] = []

    def look(board: Board) -> Board:
        times = [begun_at(plan, room, now()) for room in classroom.rooms.values()] if plan is not None else []
        begun = max((time for time in times if time is not None), default=None)
        if begun is not None and (not told or abs(begun - told[0]) >= STEADY):
            # What differs by a second only because two clocks are read one after the other is no news.
            told[:] = [begun]
        if plan is None or not told:
            return board
        ends = told[0] + timedelta(seconds=plan.total - plan.seating)
        return evolve(board, plan=plan_lines(plan, told[0]), ends=f"{ends:%H:%M}")

    return look


def begun_at(plan: SessionPlan, room: Room, now: datetime) -> datetime | None:
    """Return when a game would have begun to stand now where it stands; None where it has not begun, or is over.

    A class that goes on another day is told its plan from where it stopped, not from when it began.
    """
    here = (room.table.round, room.table.phase)
    slot = next((one for one in plan.slots if (one.round, one.phase) == here), None)
    if slot is None or not room.ledger.begun:
        return None
    left = room.clock.at(room.now())
    done = slot.seconds - left // 1000 if left is not None else 0
    return now - timedelta(seconds=slot.start - plan.seating + done)


def from_where_it_stands(board: Board, classroom: Classroom) -> Board:
    """Return the board of a class that goes on, its plan by the clock on the wall."""
    plan = classroom.card.plan
    if plan is None:
        return board
    times = [begun_at(plan, room, datetime.now()) for room in classroom.rooms.values()]  # noqa: DTZ005 - a wall has no zone
    begun = min((time for time in times if time is not None), default=None)
    return board if begun is None else on_the_wall(plan, lambda: begun)(board)
