"""Mistakes within a rule set: laws without a sign, duties without a row, clauses that cannot work."""

from __future__ import annotations

from typing import Final

from wargame.content.checks.domains import NAMES
from wargame.content.checks.report import Report
from wargame.content.problems import nearest, quoted
from wargame.engine.rules import ClauseKind, Rules
from wargame.engine.seats import GUARANTORS, RUSSIA, UKRAINE

CEASEFIRE: Final = "ceasefire"
"""The clause kind that the sheet's rows keep or break; every rule set has it."""

SIGNS: Final = ("+", "0", "-")


def check_ruleset(report: Report, rules: Rules) -> None:
    """Note what is wrong between the parts of a rule set."""
    _check_ids(report, rules)
    _check_pairs(report, rules)
    _check_signs(report, rules)
    _check_rows(report, rules)
    for place, act in enumerate(rules.acts):
        path = ("acts", place)
        if not act.seats:
            report.add((*path, "seats"), "nobody", "one seat or more")
        if act.breaks and report.name((*path, "breaks"), act.breaks, rules.kinds, "a clause kind"):
            givers = {seat for variant in rules.kinds[act.breaks].givers for seat in variant}
            if act.seats and not givers & set(act.seats):
                report.add((*path, "breaks"), quoted(act.breaks), "a clause that one of the act's seats can owe")
    for place, clause in enumerate(rules.clauses):
        _check_clause(report, place, clause)


def _check_ids(report: Report, rules: Rules) -> None:
    for name in ("sources", "rows", "acts", "clauses"):
        items = getattr(rules, name)
        report.once((((name, i, "id"), item.id) for i, item in enumerate(items)), "id")
    report.once(((("clauses", i, "number"), clause.number) for i, clause in enumerate(rules.clauses)), "number")
    if CEASEFIRE not in rules.kinds:
        near = nearest(CEASEFIRE, rules.kinds)
        report.add(("clauses",), f"no '{CEASEFIRE}' clause", "the clause that the sheet's rows keep or break", near)
    for name, what in (("critics", "one critic or more"), ("sources", "one source or more")):
        if not getattr(rules, name):
            report.add((name,), "an empty list", what)


def _check_pairs(report: Report, rules: Rules) -> None:
    """Note pairs of numbers that stand the wrong way round."""
    for low, high, path in (
        (rules.attack.low, rules.attack.high, ("attack", "low")),
        (rules.upkeep.morale_low, rules.upkeep.morale_high, ("upkeep", "morale_low")),
    ):
        if low > high:
            report.add(path, quoted(low), f"a number up to {high}, its upper bound")


def _check_signs(report: Report, rules: Rules) -> None:
    for law in NAMES[Rules, "signs"][1]:
        if law not in rules.signs:
            report.add(("signs", law), "", "'+', '0' or '-'")
    for law, sign in rules.signs.items():
        if sign not in SIGNS:
            report.add(("signs", law), quoted(sign), "one of '+', '0', '-'")


def _check_rows(report: Report, rules: Rules) -> None:
    """Note a seat whose sheet has no peaceful row, in a cease-fire or in war: it could not stand by."""
    for seat in (UKRAINE, RUSSIA):
        for needs, other in (("cease-fire", "war"), ("war", "cease-fire")):
            rows = [row for row in rules.rows if row.seat == seat and row.needs != other]
            if all(row.attack for row in rows):
                report.add(("rows",), f"no row for {seat} in {needs} without an attack", "one row or more")


def _check_clause(report: Report, place: int, clause: ClauseKind) -> None:
    path = ("clauses", place)
    givers = {seat for variant in clause.givers for seat in variant}
    if not givers:
        report.add((*path, "givers"), "nobody", "one set of seats or more")
    if not clause.receivers:
        report.add((*path, "receivers"), "nobody", "one seat or more, or 'parties'")
    if "parties" in clause.receivers and len(clause.receivers) > 1:
        report.add((*path, "receivers"), "'parties' beside a seat", "'parties' alone")
    for seat in clause.breach:
        if seat not in givers:
            report.add((*path, "breach", seat), quoted(seat), "a giver of this clause", nearest(seat, givers))
    if clause.due == "signing":
        for name in ("breach", "each_round", "burden", "lasts", "incident"):
            if getattr(clause, name):
                report.add((*path, name), f"{name} of a clause that is over at the signing", 'due = "round"')
    if clause.pledges and not givers <= set(GUARANTORS):
        report.add((*path, "pledges"), "an instrument pledged by a seat that owns none", "guarantors as givers")
