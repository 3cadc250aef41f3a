"""docs/authoring.md says what is checked: its tables are those of the code, and its examples are true."""

from __future__ import annotations

import re
from pathlib import Path

from wargame.content import plans
from wargame.content.checking import check_file
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
    plans.Lengths: "phases.",
    plans.Exceptional: "exceptions[].",
    plans.Inject: "injects[].",
    plans.SessionPlan: "",
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


def test_the_plan_in_the_section_on_plans_is_good_and_the_problems_are_those_of_its_mistakes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    section = PAGE.split("## What a plan file holds")[1].split("\n## ")[0]
    plan, told = re.findall(r"^```(?:toml|text)\n(.+?)^```", section, re.MULTILINE | re.DOTALL)
    path = Path("my-plan.toml")
    path.write_text(plan, encoding="utf-8")
    assert check_file(path) == []
    broken = (
        plan.replace("minutes = 75", "minutes = 45").replace('"clash"', '"clahs"').replace("us.resolve", "us.resolv")
    )
    path.write_text(broken, encoding="utf-8")
    assert [format_problem(problem) for problem in check_file(path)] == told.splitlines()
