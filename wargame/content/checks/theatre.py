"""Mistakes in what a scenario starts from: rounds, tracks, map, instruments, sources."""

from __future__ import annotations

from wargame.content.checks.report import Report
from wargame.content.problems import quoted
from wargame.engine.scenario import Scenario
from wargame.engine.seats import GUARANTORS, TRACKS


def check_theatre(report: Report, scenario: Scenario) -> None:
    """Note what is wrong with the stage on which a scenario plays."""
    _check_rounds(report, scenario)
    for track in TRACKS:
        if track not in scenario.tracks:
            report.add(("tracks", track), "", "a whole number from 0 to 100")
    for seat in GUARANTORS:
        if seat not in scenario.arsenal:
            report.add(("arsenal", seat), "", "a whole number from 0 to 200")
    for name in ("sources", "regions", "instruments", "cards"):
        items = getattr(scenario, name)
        report.once((((name, i, "id"), item.id) for i, item in enumerate(items)), "id")
    if not scenario.sources:
        report.add(("sources",), "an empty list", "one source or more")
    _check_map(report, scenario)


def _check_rounds(report: Report, scenario: Scenario) -> None:
    lengths = scenario.lengths
    if scenario.rounds not in lengths:
        report.add(("lengths",), f"a list without {quoted(scenario.rounds)}", "the scenario's own rounds among them")
    report.once(((("lengths", i), length) for i, length in enumerate(lengths)), "length")
    names = len(scenario.round_names)
    longest = max((scenario.rounds, *lengths))
    if names and not scenario.rounds <= names <= longest:
        report.add(("round_names",), f"{names} names", f"none, or {scenario.rounds} to {longest}")


def _check_map(report: Report, scenario: Scenario) -> None:
    tiles: dict[tuple[int, int], str] = {}
    for place, region in enumerate(scenario.regions):
        tile = (region.row, region.column)
        if tile in tiles:
            report.add(
                ("regions", place, "column"),
                f"row {quoted(region.row)}, column {quoted(region.column)}, where {quoted(tiles[tile])} lies",
                "each region on a tile of its own",
            )
        tiles.setdefault(tile, region.id)
    if not scenario.regions:
        report.add(("regions",), "an empty map", "one region or more")
