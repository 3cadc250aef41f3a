"""The public board of a table as lines: nothing in it is anybody's secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.engine.seats import MARK, NAME, TRACKS, track_label
from wargame.engine.text import harmless
from wargame.plain.classroom.countdown import spoken
from wargame.table.words import clause_title, deal_state, sentence
from wargame.table.words.names import Names, capital, listed, seats
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.engine.board import Board
    from wargame.engine.deals import Clause, Deal
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.watching import Watched


@frozen
class Naming:
    """What gives things their names; ``names`` is None where scenario and rules are not known."""

    names: Names | None = None

    @classmethod
    def of(cls, scenario: Scenario | None, rules: Rules | None) -> Naming:
        """Name things by a scenario and rules, as far as they are known."""
        return cls(Names(scenario, rules)) if scenario is not None and rules is not None else cls()

    def clause(self, clause: Clause) -> str:
        """Return a clause as a line."""
        if self.names is not None:
            return clause_title(clause, self.names.scenario, self.names.rules)
        return f"{harmless(clause.kind).replace('-', ' ')}, from {seats(clause.givers)}"


def table_line(table: Watched, now: int) -> str:
    """Return a table in one line: phase, clock, weight against temptation, deals."""
    board, left = table.board, table.clock.at(now)
    time = "paused" if board.paused else f"{spoken(left)} left" if left is not None else ""
    parts = [
        f"Table {table.number}: round {board.round} of {board.rounds}, {board.phase}",
        time,
        f"weight {board.weight.value} as declared against temptation {_range(board)}",
        f"public deals {len(board.deals)}",
    ]
    return ", ".join(part for part in parts if part) + "."


def _range(board: Board) -> str:
    low, high = board.temptation
    return f"{low}" if low == high else f"{low} to {high}"


def board_page(table: Watched, naming: Naming) -> list[str]:
    """Return the public board as lines."""
    board, grip = table.board, table.board.grip_band
    lines = [
        f"TABLE {table.number}. {harmless(board.title)}, round {board.round} of {board.rounds}, {board.phase}",
        *([table.held] if table.held else []),
        *(f"Card: {harmless(card.title)}. {harmless(card.text)}" for card in board.cards),
        f"The gun as declared: weight {board.weight.value} against temptation {_range(board)}.",
        *(
            f"  {MARK[one.owner]} {harmless(one.name)}, rating {one.rating}"
            for one in board.instruments
            if one.declared
        ),
        "Tracks:",
        *(f"  {capital(track_label(t))} {board.tracks[t]}" for t in TRACKS if t in board.tracks),
    ]
    lines += [f"  Russia's grip {grip[0]} to {grip[1]}"] if "russia.grip" not in board.tracks else []
    lines += [f"{_deal(deal.id, naming)} {_by(deal, MARK)}: {deal_state(deal)}." for deal in board.deals]
    if board.outcome:
        lines.append("The game is over.")
    else:
        lines.append(f"Finished with the phase: {listed((MARK[seat] for seat in board.ready), 'nobody')}.")
    return lines


def _by(deal: Deal, called: Mapping[str, str]) -> str:
    """Return who has tabled a deal; a deal that stands from the beginning was tabled by nobody here."""
    return f"by {called[deal.tabler]}" if deal.tabler else "from before"


def _deal(deal_id: str, naming: Naming) -> str:
    return capital(naming.names.deal(deal_id) if naming.names is not None else f"deal {harmless(deal_id)}")


def deal_lines(board: Board, naming: Naming) -> list[str]:
    """Return every public deal with its clauses."""
    lines = []
    for deal in board.deals:
        lines.append(f"{_deal(deal.id, naming)} {_by(deal, NAME)}: {deal_state(deal)}.")
        lines += [f"  {naming.clause(clause)}" for clause in deal.clauses]
    return lines


def promise_lines(board: Board, naming: Naming) -> list[str]:
    """Return every public promise with what everybody knows of it."""
    return [
        f"{MARK[one.giver]} to {seats(one.receivers)}: {naming.clause(one.clause)}, {_deal(one.deal, naming).lower()}; "
        f"{one.mark or one.state}."
        for one in board.promises
    ]


def report_lines(board: Board, naming: Naming) -> list[str]:
    """Return the last settlement as everybody could read it; empty before the first."""
    if not board.reports:
        return []
    if naming.names is None:
        return ["The report is read at the table."]
    return [sentence(sight, naming.names) for sight in board.reports[-1]]


def statements(board: Board, since: int = 0) -> list[str]:
    """Return what was said to everybody, from a number on."""
    return [f"{MARK[one.seat]} to all: {quoted(one.text)}" for one in board.statements[since:]]
