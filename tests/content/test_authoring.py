"""docs/authoring.md says what is checked: its tables are those of the code, and its examples are true."""

from __future__ import annotations

import re
from pathlib import Path

from wargame.content.checks import domains
from wargame.content.checks.cards import EFFECTS
from wargame.content.checks.seating import NEEDS
from wargame.content.problems import Problem, format_problem
from wargame.content.reading import DEPTH, DOTS, LINE, SIZE
from wargame.engine import rules, scenario

PAGE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
PLACES = {
    rules.Source: "sources[].",
    rules.WeightRules: "weight.",
    rules.TemptationRules: "temptation.",
    rules.AttackRules: "attack.",
    rules.IncidentRules: "incident.",
    rules.DetectionRules: "detection.",
    rules.UpkeepRules: "upkeep.",
    rules.LoadRules: "load.",
    rules.Row: "rows[].",
    rules.SecretAct: "acts[].",
    rules.ClauseKind: "clauses[].",
    rules.Rules: "",
    scenario.Region: "regions[].",
    scenario.Instrument: "instruments[].",
    scenario.Score: "scores[].",
    scenario.Objective: "objectives[].",
    scenario.Agenda: "agendas[].",
    scenario.SeatSheet: "seats.*.",
    scenario.Offer: "offers[].",
    scenario.StandingDeal: "standing[].",
    scenario.Effect: "effects[].",
    scenario.Choice: "choices[].",
    scenario.Card: "cards[].",
    scenario.Situation: "situation.",
    scenario.Scenario: "",
}


def table(title: str) -> dict[str, str]:
    """The table under a title: each name in its second column, with what stands in the first."""
    rows = re.findall(r"^\| (.+?) \| (`.+`) \|$", PAGE.split(title)[1].split("\n#")[0], re.MULTILINE)
    return {name: first for first, names in rows for name in re.findall(r"`(.+?)`", names)}


def test_the_bounds_are_those_of_the_code():
    assert table("### Bounds of the numbers") == {
        PLACES[kind] + field: f"{low} to {high}" for (kind, field), (low, high) in domains.NUMBERS.items()
    }
    low, high = domains.ANY_NUMBER
    assert f"from {low} to {high}." in PAGE


def test_the_widths_are_those_of_the_code():
    assert table("### Room for the texts") == {
        PLACES[kind] + field: f"{room.most}{', may break its lines' if room.lines else ''}"
        for (kind, field), room in domains.ROOM.items()
    }
    assert f"at most {domains.PROSE.most}" in PAGE


def test_every_kind_of_score_and_of_effect_is_named():
    assert set(re.findall(r"`([a-z-]+)`", PAGE.split("**What scores.**")[1])) >= set(NEEDS)
    assert set(re.findall(r"`([a-z-]+)`", PAGE.split("**What a card does.**")[1])) >= set(EFFECTS)


def test_the_limits_of_a_file_are_those_of_the_code():
    words = " ".join(PAGE.split())
    assert f"at most {SIZE // 1024} KB" in words
    assert f"at most {LINE} characters a line, brackets at most {DEPTH} deep" in words
    assert f"dotted keys of at most {DOTS + 1} parts" in words


def test_the_examples_are_lines_that_can_come():
    problems = (
        Problem(
            "my-scenario.toml",
            41,
            "seats.us.objectives[0].scores[0].clause",
            "'cease-fire'",
            "a clause kind",
            "ceasefire",
        ),
        Problem("my-rules.toml", 57, "attack.even", "", "a whole number"),
        Problem("my-scenario.toml", 216, "cards", "11 cards", "at least 12"),
    )
    for problem in problems:
        assert format_problem(problem) in PAGE
