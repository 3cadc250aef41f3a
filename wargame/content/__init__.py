"""Rules, scenarios and session plans read from TOML, with errors that name file, line and path.

`load_rules`, `load_scenario` and `load_plan` take a shipped name or a path, `Rivals` are the shipped rules that are not played, `check_files` finds an author's mistakes, and
`rules_from_plain` and `scenario_from_plain` read back what a save embeds. A mistake is a `Problem`; what cannot be
loaded is refused as a `ContentError` that carries all its problems.
"""

from __future__ import annotations

from wargame.content.checking import check_file, check_files
from wargame.content.loading import (
    Rivals,
    list_plans,
    list_rules,
    list_scenarios,
    load_plan,
    load_rules,
    load_scenario,
    rules_from_plain,
    scenario_from_plain,
)
from wargame.content.plans import Inject, SessionPlan, Slot
from wargame.content.problems import ContentError, Problem, format_problem

__all__ = [
    "ContentError",
    "Inject",
    "Problem",
    "Rivals",
    "SessionPlan",
    "Slot",
    "check_file",
    "check_files",
    "format_problem",
    "list_plans",
    "list_rules",
    "list_scenarios",
    "load_plan",
    "load_rules",
    "load_scenario",
    "rules_from_plain",
    "scenario_from_plain",
]
