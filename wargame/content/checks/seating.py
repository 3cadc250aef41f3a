"""Mistakes in the seats of a scenario: objectives, hidden agendas, and lines that could never score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wargame.content.checks.offers import offered_kinds
from wargame.content.checks.report import Report, each
from wargame.content.problems import Path, quoted
from wargame.engine.rules import Rules
from wargame.engine.scenario import Agenda, Objective, Scenario, Score, SeatSheet
from wargame.engine.seats import SEATS

NEEDS: Final[dict[str, str]] = {
    "signed": "clause",
    "banked": "clause",
    "bound": "clause",
    "not-banked": "clause",
    "not-bound": "clause",
    "loaded": "clause",
    "track": "track",
    "track-level": "track",
    "proven-against": "seat",
    "peace-round": "",
    "war-round": "",
    "durable-peace": "",
    "broken": "",
    "no-deal": "",
    "region-lost": "",
    "unloaded": "",
}
"""Every kind of score, with the field that it cannot do without."""

_DUE: Final = {"banked": "signing", "not-banked": "signing", "bound": "round", "not-bound": "round"}
_OBJECTIVES: Final = (3, 5)
_AGENDAS: Final = 2


def check_seating(report: Report, scenario: Scenario, rules: Rules | None) -> None:
    """Note what is wrong with the seats."""
    for seat in SEATS:
        if seat not in scenario.seats:
            report.add(("seats", seat), "", "a table for each of the four seats")
    for seat, sheet in scenario.seats.items():
        _check_sheet(report, ("seats", seat), sheet)
        _check_sources(report, scenario, ("seats", seat, "sources"), sheet.sources)
        for path, item in _aims(("seats", seat), sheet):
            for place, score in each((*path, "scores"), item.scores):
                _check_score(report, scenario, rules, seat, place, score)
        if rules is not None:
            for at, agenda in enumerate(sheet.agendas):
                _check_row_points(report, rules, seat, ("seats", seat, "agendas", at, "row_points"), agenda)
    for at, card in enumerate(scenario.cards):
        _check_sources(report, scenario, ("cards", at, "sources"), card.sources)


def _check_sheet(report: Report, path: Path, sheet: SeatSheet) -> None:
    # An objective and an agenda of one id could not be told apart in a list of what scored.
    report.once((((*place, "id"), item.id) for place, item in _aims(path, sheet)), "id")
    low, high = _OBJECTIVES
    count = len(sheet.objectives)
    if not low <= count <= high:
        report.add((*path, "objectives"), _counted(count, "objective"), f"{low} to {high}")
    if len(sheet.agendas) < _AGENDAS:
        report.add((*path, "agendas"), _counted(len(sheet.agendas), "hidden agenda"), f"at least {_AGENDAS}")
    for place, objective in enumerate(sheet.objectives):
        if not objective.scores:
            report.add((*path, "objectives", place, "scores"), "an objective that never scores", "one score or more")


def _aims(path: Path, sheet: SeatSheet) -> Iterator[tuple[Path, Objective | Agenda]]:
    yield from each((*path, "objectives"), sheet.objectives)
    yield from each((*path, "agendas"), sheet.agendas)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _check_sources(report: Report, scenario: Scenario, path: Path, ids: tuple[str, ...]) -> None:
    known = {source.id for source in scenario.sources}
    for place, name in enumerate(ids):
        report.name((*path, place), name, known, "a source's id")


def _check_row_points(report: Report, rules: Rules, seat: str, path: Path, agenda: Agenda) -> None:
    rows = {row.id for row in rules.rows if row.seat == seat}
    for row in agenda.row_points:
        report.name((*path, row), row, rows, f"a row of {seat}'s sheet")


def _check_score(report: Report, scenario: Scenario, rules: Rules | None, seat: str, path: Path, score: Score) -> None:
    if not report.name((*path, "on"), score.on, NEEDS, "a kind of score"):
        return
    if score.points == 0:
        report.add((*path, "points"), "0", "points other than 0")
    needs = NEEDS[score.on]
    for name in ("clause", "track", "seat"):
        given = getattr(score, name)
        if given and name != needs:
            report.add((*path, name), quoted(given), f"nothing here: '{score.on}' reads no {name}")
        if not given and name == needs:
            report.add((*path, name), "", f"the {name} that '{score.on}' scores")
    if score.until and score.on != "signed":
        report.add((*path, "until"), quoted(score.until), f"nothing here: '{score.on}' has no last round")
    own = {item.id for item in scenario.instruments if item.owner == seat}
    if score.on == "unloaded" and not own:
        report.add((*path, "on"), f"'unloaded' for {seat}, which owns no instrument", "instruments to leave unloaded")
    if score.on == "loaded" and score.clause:
        report.name((*path, "clause"), score.clause, scenario.instrument_by_id, "an instrument's id")
    elif needs == "clause" and score.clause and rules is not None:
        _check_scored_clause(report, scenario, rules, (*path, "clause"), score)


def _check_scored_clause(report: Report, scenario: Scenario, rules: Rules, path: Path, score: Score) -> None:
    if not report.name(path, score.clause, rules.kinds, "a clause kind"):
        return
    if score.clause not in offered_kinds(scenario, rules):
        report.add(path, quoted(score.clause), "a clause kind on offer in this scenario")
    due = rules.kinds[score.clause].due
    if _DUE.get(score.on, due) != due:
        other = {"banked": "bound", "bound": "banked", "not-banked": "not-bound", "not-bound": "not-banked"}[score.on]
        when = "handed over at the signing" if due == "signing" else "owed every round"
        found = f"'{score.on}' of a clause that is {when}"
        report.add((*path[:-1], "on"), found, "a score that can be earned", other)
