"""The board of a class in sentences: a line a table, one table in full, and what each person is at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.plain.classroom.countdown import spoken
from wargame.table.words.names import listed
from wargame.table.words.of_board import here, lost, open_help, team_of
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.table.desk import Board, Sitter, TableBoard


def marks(seats: Iterable[str]) -> str:
    """Return seats as their letters."""
    return " ".join(MARK[seat] for seat in seats)


def head(board: Board, chosen: int) -> str:
    """Return the class in one line: its code, who is here, which table is chosen."""
    present, people = here(board)
    ends = f" The class ends at {board.ends}." if board.ends else ""
    doors = " The doors are closed." if board.closed else ""
    doors += f" At the door: {len(board.knocks)}." if board.knocks else ""
    return f"{harmless(board.title)}, code {board.code}, {present} of {people} people here, table {chosen} chosen.{ends}{doors}"


def table_line(table: TableBoard, now: int) -> str:
    """Return a table in one line, its trouble first."""
    trouble = notes(table)
    if table.stopped:
        return f"{table.number}: STOPPED. {harmless(table.stopped)}"
    waits = f"waits for {marks(table.waits)}" if table.waits else "waits for nobody"
    parts = [
        f"{table.number}: {'! ' if lost(table) or open_help(table) else ''}{where(table)}",
        time_left(table, now),
        *([] if table.over else [waits]),
        f"weight {table.weight}, temptation {table.temptation}",
        f"deals {table.standing}{f', tabled {table.tabled}' if table.tabled else ''}",
        *trouble,
    ]
    return ", ".join(part for part in parts if part) + "."


def where(table: TableBoard) -> str:
    """Return the phase of a table and its round."""
    if not table.begun:
        return "not begun"
    return "debrief" if table.over else f"round {table.round}, {table.phase}"


def time_left(table: TableBoard, now: int) -> str:
    """Return what the clock of a table shows; empty where it shows nothing."""
    left = table.clock.at(now)
    if table.paused:
        return "paused"
    return "" if left is None or table.over else f"{spoken(left)} left"


def notes(table: TableBoard) -> list[str]:
    """Return what is worth knowing of a table beyond its numbers, what needs somebody first."""
    found = ["help is asked"] if open_help(table) else []
    found += [f"{marks(lost(table))} away"] if lost(table) else []
    found += ["everybody is ready"] if all_ready(table) else []
    found += ["held"] if table.held else []
    found += [f"bots play {marks(table.bots)}"] if table.bots else []
    broken = [one for one in table.breaches if one.mark != "bluff"]
    found += [f"{len(broken)} promises broken by {marks(dict.fromkeys(one.seat for one in broken))}"] if broken else []
    return found


def all_ready(table: TableBoard) -> bool:
    """Whether a table waits for nobody any more, and so for the facilitator."""
    return table.begun and not (table.waits or table.over)


def detail(table: TableBoard, now: int) -> list[str]:
    """Return everything about one table that is worth reading, in the order of the board's lower half."""
    lines = [table_line(table, now)]
    lines += [_team(table, seat) for seat in SEATS]
    watching = [harmless(one.name) for one in team_of(table, "")]
    lines += [f"Observers: {listed(watching)}."] if watching else []
    for one in table.help:
        state = f"Answered: {quoted(one.answer)}" if one.answer else "No answer yet."
        lines.append(f"Help, {harmless(one.by)} of {NAME.get(one.seat, 'the observers')}: {quoted(one.text)} {state}")
    for paper in table.papers:
        waiting = f", unsigned by {marks(paper.waiting)}" if paper.waiting else ""
        secret = ", behind closed doors" if paper.secret else ""
        clauses = "; ".join(harmless(clause) for clause in paper.clauses)
        by = f"by {MARK[paper.tabler]}" if paper.tabler else "from before"
        lines.append(f"Deal {paper.id} {by}, {paper.state}{secret}{waiting}: {clauses}.")
    lines += [
        f"Round {one.round}: {MARK[one.seat]} {'left a pledge empty' if one.mark == 'bluff' else 'broke'}: "
        f"{harmless(one.what)} ({one.mark})."
        for one in table.breaches
    ]
    lines += [f"Sheets: {', '.join(f'{MARK[seat]} {state}' for seat, state in table.sheets)}."] if table.sheets else []
    lines.append(f"Weight {table.weight} in truth, {table.shown} as declared; temptation {table.temptation}.")
    lines += [f"Hidden aims: {'; '.join(f'{MARK[seat]} {harmless(title)}' for seat, title in table.agendas)}."]
    lines += planned_lines(table)
    if table.over:
        scores = ", ".join(f"{MARK[seat]} {score}" for seat, score in table.scores)
        lines.append(f"The end: {OUTCOMES.get(table.outcome, table.outcome)}. Of 100: {scores}.")
    return lines


def planned_lines(table: TableBoard) -> list[str]:
    """Return the cards that wait for their round, with the number that takes each off."""
    return [f"Planned {one.number}: {harmless(one.title)}, round {one.round}, {one.phase}." for one in table.planned]


def _team(table: TableBoard, seat: str) -> str:
    people = list(team_of(table, seat))
    if seat in table.bots:
        return f"{MARK[seat]}: a bot plays{f'; {_names(people)}' if people else ''}."
    return f"{MARK[seat]}: {_names(people)}." if people else f"{MARK[seat]}: nobody."


def _names(people: list[Sitter]) -> str:
    return ", ".join(
        f"{harmless(one.name)} ({one.office}{', signs' if one.acting else ''}{'' if one.here else ', away'}"
        f"{f', {one.doing}' if one.doing else ''})"
        for one in people
    )


OUTCOMES: Final = {
    "none": "no cease-fire was ever in force",
    "broken": "the cease-fire was broken on purpose",
    "held": "the cease-fire held",
}
"""How a game ended, in words."""


def compared(board: Board) -> list[str]:
    """Return how the tables ended, one beside the other; empty before any has."""
    return [
        f"{table.number}: {OUTCOMES.get(table.outcome, table.outcome)}. Weight {table.weight}, temptation {table.temptation}. "
        f"Broken {sum(one.mark != 'bluff' for one in table.breaches)}. "
        f"Of 100: {', '.join(f'{MARK[seat]} {score}' for seat, score in table.scores)}."
        for table in board.tables
        if table.over
    ]
