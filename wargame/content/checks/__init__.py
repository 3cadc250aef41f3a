"""An author's mistakes that still make a well-formed file: one module for each part of it."""

from __future__ import annotations

from wargame.content.checks.cards import check_cards
from wargame.content.checks.fields import check_fields
from wargame.content.checks.offers import check_offers
from wargame.content.checks.plan import check_plan, check_plan_in
from wargame.content.checks.report import Finding, Report
from wargame.content.checks.ruleset import check_ruleset
from wargame.content.checks.seating import check_seating
from wargame.content.checks.theatre import check_theatre
from wargame.content.plans import SessionPlan
from wargame.engine.rules import Rules
from wargame.engine.scenario import Scenario

__all__ = ["Finding", "plan_findings", "rules_findings", "scenario_findings"]


def rules_findings(rules: Rules) -> list[Finding]:
    """Return the mistakes in a rule set."""
    report = Report()
    check_fields(report, rules)
    check_ruleset(report, rules)
    return report.findings


def scenario_findings(scenario: Scenario, rules: Rules | None) -> list[Finding]:
    """Return the mistakes in a scenario that is to be played under ``rules``.

    Without rules (they could not be read) nothing is said of clause kinds and rows.
    """
    report = Report()
    check_fields(report, scenario)
    check_theatre(report, scenario)
    check_cards(report, scenario)
    check_seating(report, scenario, rules)
    if rules is not None:
        check_offers(report, scenario, rules)
    return report.findings


def plan_findings(plan: SessionPlan, scenario: Scenario | None) -> list[Finding]:
    """Return the mistakes in a session plan that is to be played with ``scenario``.

    Without a scenario (it is for any, or it could not be read) nothing is said of cards and lengths.
    """
    report = Report()
    check_fields(report, plan)
    check_plan(report, plan)
    if scenario is not None:
        check_plan_in(report, plan, scenario)
    return report.findings
