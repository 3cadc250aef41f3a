"""Mistakes in what can be agreed: clauses on offer, the instruments they pledge, deals that already stand."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.content.checks.report import Report, each
from wargame.content.checks.ruleset import CEASEFIRE
from wargame.content.problems import Path, nearest, quoted
from wargame.engine.rules import Rules
from wargame.engine.scenario import Effect, Offer, Scenario
from wargame.engine.seats import GUARANTORS, SEATS

_READS_KIND = ("ambiguous", "unanimity", "lapse", "free")


def check_offers(report: Report, scenario: Scenario, rules: Rules) -> None:
    """Note what cannot be offered, pledged or standing under the rules."""
    # A seat that is missing is a mistake of its own.
    signers = {seat for seat in SEATS if seat not in scenario.seats or scenario.seats[seat].signs}
    offered = offered_kinds(scenario, rules)
    report.once(((("offers", i, "kind"), offer.kind) for i, offer in enumerate(scenario.offers)), "clause kind")
    if CEASEFIRE not in offered:
        report.add(("offers",), "no cease-fire on offer", f'kind = "{CEASEFIRE}" in one of them')
    for place, offer in enumerate(scenario.offers):
        _check_offer(report, scenario, rules, ("offers", place), offer, signers)
    _check_instruments(report, scenario, rules, offered, signers)
    _check_standing(report, scenario, rules, offered, signers)
    for path, effect in _effects(scenario):
        if effect.kind in _READS_KIND and effect.name:
            known = report.name((*path, "name"), effect.name, rules.kinds, "a clause kind")
            if known and effect.name not in offered:
                report.add((*path, "name"), quoted(effect.name), "a clause kind on offer in this scenario")


def offered_kinds(scenario: Scenario, rules: Rules) -> set[str]:
    """Return the clause kinds on offer; a misspelt one counts as what it is nearest to, since it is told by itself."""
    kinds = {offer.kind for offer in scenario.offers}
    return kinds | {nearest(kind, rules.kinds) for kind in kinds - rules.kinds.keys()}


def _check_offer(report: Report, scenario: Scenario, rules: Rules, path: Path, offer: Offer, signers: set[str]) -> None:
    if not report.name((*path, "kind"), offer.kind, rules.kinds, "a clause kind"):
        return
    kind = rules.kinds[offer.kind]
    allowed = [set(variant) for variant in kind.givers]
    for place, givers in each((*path, "givers"), offer.givers):
        if set(givers) not in allowed:
            report.add(place, _listed(givers), f"one of the givers of '{kind.id}': {_variants(kind.givers)}")
    variants = [variant for variant in offer.givers if set(variant) in allowed] or kind.givers
    if not any(set(variant) <= signers for variant in variants):
        report.add((*path, "kind"), quoted(offer.kind), "a clause whose givers all sign in this scenario")
    for place, name in each((*path, "instruments"), offer.instruments):
        known = report.name(place, name, scenario.instrument_by_id, "an instrument's id")
        if known and scenario.instrument_by_id[name].clause != offer.kind:
            report.add(place, quoted(name), f"an instrument that '{offer.kind}' pledges")


def _check_instruments(report: Report, scenario: Scenario, rules: Rules, offered: set[str], signers: set[str]) -> None:
    for place, item in enumerate(scenario.instruments):
        path = ("instruments", place, "clause")
        if not report.name(path, item.clause, rules.kinds, "a clause kind"):
            continue
        kind = rules.kinds[item.clause]
        if not kind.pledges:
            pledging = ", ".join(sorted(k.id for k in rules.clauses if k.pledges))
            report.add(path, quoted(item.clause), f"a clause that pledges an instrument: {pledging}")
        elif item.owner in GUARANTORS and not any(item.owner in variant for variant in kind.givers):
            report.add(path, quoted(item.clause), f"a clause that {item.owner} can give")
        elif item.owner in signers and item.clause not in offered:
            report.add(path, quoted(item.clause), "a clause kind on offer in this scenario")


def _check_standing(report: Report, scenario: Scenario, rules: Rules, offered: set[str], signers: set[str]) -> None:
    standing = []
    for at, deal in enumerate(scenario.standing):
        if not deal.clauses:
            report.add(("standing", at, "clauses"), "a deal without a clause", "one clause or more")
        for place, clause in enumerate(deal.clauses):
            path: Path = ("standing", at, "clauses", place)
            if not report.name((*path, "kind"), clause.kind, rules.kinds, "a clause kind"):
                continue
            standing.append(((*path, "kind"), (clause.kind, frozenset(clause.givers))))
            variants = rules.kinds[clause.kind].givers
            if set(clause.givers) not in [set(variant) for variant in variants]:
                expected = f"one of the givers of '{clause.kind}': {_variants(variants)}"
                report.add((*path, "givers"), _listed(clause.givers), expected)
            elif not set(clause.givers) <= signers:
                report.add((*path, "givers"), _listed(clause.givers), "a set of seats that sign in this scenario")
            if clause.kind not in offered:
                report.add((*path, "kind"), quoted(clause.kind), "a clause kind on offer in this scenario")
    seen = set()
    for path, promise in standing:
        if promise in seen:
            report.add(path, f"{quoted(promise[0])} standing twice", "each promise once")
        seen.add(promise)


def _effects(scenario: Scenario) -> Iterator[tuple[Path, Effect]]:
    """Yield every effect of every card with its path."""
    for place, card in enumerate(scenario.cards):
        path: Path = ("cards", place)
        yield from each((*path, "effects"), card.effects)
        for at, choice in enumerate(card.choices):
            yield from each((*path, "choices", at, "effects"), choice.effects)


def _listed(seats: tuple[str, ...]) -> str:
    return " with ".join(seat[:40] for seat in seats) or "nobody"


def _variants(givers: tuple[tuple[str, ...], ...]) -> str:
    return ", ".join(_listed(variant) for variant in givers)
