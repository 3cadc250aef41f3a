"""Mistakes in the event cards: effects that do nothing, choices that are none, rounds without a card."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from wargame.content.checks.report import Report, each
from wargame.content.problems import Path, quoted
from wargame.engine.scenario import Card, Effect, Scenario
from wargame.engine.seats import FEAR, GUARANTORS, RUSSIA, SEATS, TRACKS, UKRAINE

CARDS: Final = 12
"""A scenario has at least so many cards, so that two games in a row differ."""

_CHOICES: Final = 2


@frozen
class _Reads:
    """What an effect reads: a kind of name, a size, a duration."""

    name: str = ""
    by: bool = False
    rounds: bool = False


EFFECTS: Final[dict[str, _Reads]] = {
    "track": _Reads("track", by=True),
    "points": _Reads("seat", by=True),
    "detection": _Reads(by=True, rounds=True),
    "incident": _Reads(by=True, rounds=True),
    "temptation": _Reads(by=True, rounds=True),
    "repel": _Reads(by=True, rounds=True),
    "pause": _Reads("instrument", rounds=True),
    "ambiguous": _Reads("clause kind"),
    "unanimity": _Reads("clause kind"),
    "lapse": _Reads("clause kind"),
    "suspect": _Reads("seat"),
    "show": _Reads(),
    "free": _Reads("clause kind"),
}


def check_cards(report: Report, scenario: Scenario) -> None:
    """Note what is wrong with the cards and with the deck as a whole."""
    cards = scenario.cards
    if len(cards) < CARDS:
        report.add(("cards",), f"{len(cards)} card{'' if len(cards) == 1 else 's'}", f"at least {CARDS}")
    longest = max((scenario.rounds, *scenario.lengths))
    for place, card in enumerate(cards):
        _check_card(report, scenario, ("cards", place), card, longest)
    for number in range(1, longest + 1) if longest <= CARDS else ():
        _check_round(report, cards, number)


def _check_card(report: Report, scenario: Scenario, path: Path, card: Card, longest: int) -> None:
    if card.earliest > longest:
        report.add((*path, "earliest"), quoted(card.earliest), f"a round of the longest game, 1 to {longest}")
    if card.latest and card.latest < card.earliest:
        report.add((*path, "latest"), quoted(card.latest), f"a round from {quoted(card.earliest)} on, or 0")
    if card.choices and not card.seat:
        report.add((*path, "seat"), "", "the seat that chooses")
    if card.seat and len(card.choices) < _CHOICES:
        found = "one choice" if card.choices else "no choice"
        report.add((*path, "choices"), f"{found} for the seat to make", "at least two")
    report.once((((*path, "choices", i, "id"), choice.id) for i, choice in enumerate(card.choices)), "id")
    for place, effect in each((*path, "effects"), card.effects):
        _check_effect(report, scenario, place, effect, chooser="nobody")
    for at, choice in enumerate(card.choices):
        for place, effect in each((*path, "choices", at, "effects"), choice.effects):
            _check_effect(report, scenario, place, effect, chooser=card.seat)


def _check_effect(report: Report, scenario: Scenario, path: Path, effect: Effect, chooser: str) -> None:
    if not report.name((*path, "kind"), effect.kind, EFFECTS, "a kind of effect"):
        return
    reads = EFFECTS[effect.kind]
    names = {
        "track": (*TRACKS, FEAR),
        "seat": SEATS,
        "instrument": tuple(item.id for item in scenario.instruments),
    }
    if reads.name and not effect.name:
        report.add((*path, "name"), "", f"the {reads.name} that '{effect.kind}' is about")
    elif reads.name in names:
        what = "an instrument's id" if reads.name == "instrument" else f"a {reads.name}"
        report.name((*path, "name"), effect.name, names[reads.name], what)
    elif effect.name and not reads.name:
        report.add((*path, "name"), quoted(effect.name), f"nothing here: '{effect.kind}' is about no one thing")
    if reads.by and effect.by == 0:
        report.add((*path, "by"), "0", f"how far '{effect.kind}' moves")
    if effect.by and not reads.by:
        report.add((*path, "by"), quoted(effect.by), f"nothing here: '{effect.kind}' has no size")
    if effect.rounds != 1 and not reads.rounds:
        report.add((*path, "rounds"), quoted(effect.rounds), f"nothing here: '{effect.kind}' does not last")
    if effect.kind == "show" and chooser in {"nobody", UKRAINE, RUSSIA}:
        report.add(
            (*path, "kind"), "'show' without a guarantor who chooses it", f"it in a choice of {' or '.join(GUARANTORS)}"
        )


def _check_round(report: Report, cards: tuple[Card, ...], number: int) -> None:
    """Note a round that could be left without a card, since earlier rounds may have turned those that fit."""
    fit = [card for card in cards if card.earliest <= number and (not card.latest or card.latest >= number)]
    turned = min(number - 1, sum(card.earliest < number for card in fit))
    if len(fit) <= turned:
        found = f"{len(fit)} card{'' if len(fit) == 1 else 's'} that fit round {number}"
        report.add(("cards",), found, f"at least {turned + 1}")
