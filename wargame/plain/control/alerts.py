"""What the facilitator is told as it happens: help, a seat that is lost, a table that has stopped, everybody ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.plain.control.boards import all_ready, marks, where
from wargame.table.words.of_board import asks, lost
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.table.desk import Board, TableBoard


def alerts(before: Board, now: Board) -> list[str]:
    """Return a sentence for each thing that has changed and concerns the facilitator, trouble first."""
    old = {table.number: table for table in before.tables}
    pairs = [(old[table.number], table) for table in now.tables if table.number in old]
    told = [] if before.link == now.link else [now.link or "The connection is back."]
    told += [harmless(now.fault)] if now.fault and now.fault != before.fault else []
    told += [f"AT THE DOOR: {harmless(asks(one))}" for one in now.knocks if one not in before.knocks]
    for one, table in pairs:
        told += _trouble(one, table)
    told += _together([(table.number, "everybody is ready.") for one, table in pairs if _just_ready(one, table)])
    told += _together([(table.number, f"{where(table)}.") for one, table in pairs if where(one) != where(table)])
    for one, table in pairs:
        told += _comings(one, table)
    return told


def _trouble(one: TableBoard, table: TableBoard) -> list[str]:
    told = []
    if table.stopped and table.stopped != one.stopped:
        told.append(f"TABLE {table.number} HAS STOPPED: {harmless(table.stopped)}")
    known = {question.id for question in one.help}
    told += [
        f"HELP at table {table.number}, {harmless(question.by)} of {MARK.get(question.seat, 'the observers')}: "
        f"{quoted(question.text)}"
        for question in table.help
        if question.id not in known and not question.answer
    ]
    gone = [seat for seat in lost(table) if seat not in lost(one)]
    back = [seat for seat in lost(one) if seat not in lost(table) and seat not in table.bots]
    told += [f"Table {table.number} has lost {marks(gone)}: nobody of it is here."] if gone else []
    told += [f"Table {table.number}: {marks(back)} is back."] if back else []
    taken = [seat for seat in table.bots if seat not in one.bots]
    told += [f"Table {table.number}: a bot plays {marks(taken)} now."] if taken else []
    return told


def _just_ready(one: TableBoard, table: TableBoard) -> bool:
    return all_ready(table) and not (all_ready(one) and where(one) == where(table))


def _comings(one: TableBoard, table: TableBoard) -> list[str]:
    """Say who has joined, as long as a table has not begun; later the board tells."""
    if table.begun:
        return []
    known = {person.id for person in one.people}
    return [
        f"{harmless(person.name)} joins table {table.number}, {MARK.get(person.seat, 'observer')}."
        for person in table.people
        if person.id not in known
    ]


def _together(found: list[tuple[int, str]]) -> list[str]:
    """Say once for several tables what is true of each."""
    by_text: dict[str, list[int]] = {}
    for number, text in found:
        by_text.setdefault(text, []).append(number)
    return [
        f"{'Table' if len(numbers) == 1 else 'Tables'} {', '.join(str(number) for number in numbers)}: {text}"
        for text, numbers in by_text.items()
    ]
