"""Who sits where: ``--as``, ``--bot`` and ``--agenda`` turned into a full table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wargame.cli.failures import CallError, unknown
from wargame.engine.draws import weighted
from wargame.engine.scenario import Scenario
from wargame.engine.seats import MARK, SEATS

HUMAN: Final = "human"

NEWCOMER: Final = "europe"
"""Where a person sits who names no seat: it owns guns to load or to leave unloaded, it must be bound into the deal it
pays for, and it has two instruments on its sheet where the US has three; Russia's secret stays one to be found out."""

ANY: Final = "any"
"""A doctrine drawn from the seed, so that nobody at the table can know it; Russia's is the type that is dealt."""

PARTNERS: Final = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": ANY}
"""Who sits in a seat that nobody asked for: allies who mean it, and a Russia whose type is the secret of the game."""

FALLBACK: Final = "maximalist"
"""Russia's doctrine where a scenario deals a type that no doctrine plays."""

SPOIL: Final = "Open an unfinished game; spoils it."
"""The help of ``--spoil``, wherever a game is told."""


def seat_named(text: str) -> str:
    """Return the seat of a name or mark in any case, ``europe`` or ``EU``; CallError with the nearest name."""
    word = text.strip().lower()
    marks = {MARK[seat].lower(): seat for seat in SEATS}
    found = marks.get(word, word)
    if found not in SEATS:
        raise unknown("seat", text, SEATS)
    return found


def people(named: Iterable[str]) -> tuple[str, ...]:
    """Return the seats of the people at this screen, in table order; the newcomer's if none is named."""
    chosen = {seat_named(text) for text in named} or {NEWCOMER}
    return tuple(seat for seat in SEATS if seat in chosen)


def pairs(option: str, texts: Iterable[str], what: str) -> dict[str, str]:
    """Return the pairs of an option ``SEAT=NAME`` by seat; CallError for another form or a seat named twice."""
    found: dict[str, str] = {}
    for text in texts:
        seat, equals, name = text.partition("=")
        if not equals or not name.strip():
            raise CallError(f"{option} wants SEAT={what}, such as {option} {_example(what)}; found '{text[:60]}'.")
        seat = seat_named(seat)
        if seat in found:
            raise CallError(f"{option} names {seat} twice ({found[seat]} and {name}); give each seat one.")
        found[seat] = name.strip()
    return found


def _example(what: str) -> str:
    return "russia=limited" if what == "DOCTRINE" else "europe=NAME"


def doctrines(texts: Iterable[str]) -> dict[str, str]:
    """Return the doctrines of ``--bot`` by seat; CallError for one that its seat does not have."""
    from wargame.bots import DOCTRINES  # noqa: PLC0415 - lists and saves need no bot

    found = pairs("--bot", texts, "DOCTRINE")
    for seat, name in found.items():
        if name not in (*DOCTRINES[seat], ANY):
            raise unknown(f"doctrine of {seat}", name, (*DOCTRINES[seat], ANY))
    return found


def agendas(texts: Iterable[str], scenario: Scenario) -> dict[str, str]:
    """Return the agendas of ``--agenda`` by seat; CallError for one that the scenario does not have."""
    found = pairs("--agenda", texts, "NAME")
    for seat, name in found.items():
        offered = [agenda.id for agenda in scenario.seats[seat].agendas]
        if name not in offered:
            raise unknown(f"agenda of {seat} in {scenario.id}", name, offered)
    return found


def table(
    human: tuple[str, ...], bots: dict[str, str], fixed: dict[str, str], scenario: Scenario, seed: int
) -> dict[str, str]:
    """Return who sits in each seat: ``human`` or a doctrine; CallError for a seat that is both."""
    for seat in human:
        if seat in bots:
            raise CallError(f"A person and a bot cannot both be {seat}; drop --as {seat} or --bot {seat}={bots[seat]}.")
    return drawn({**PARTNERS, **bots, **dict.fromkeys(human, HUMAN)}, fixed, scenario, seed)


def drawn(seats: dict[str, str], fixed: dict[str, str], scenario: Scenario, seed: int) -> dict[str, str]:
    """Return seats with a doctrine in the place of each ``any``; ``fixed`` are agendas by seat."""
    return {seat: _drawn(seat, fixed, scenario, seed) if seats[seat] == ANY else seats[seat] for seat in SEATS}


def _drawn(seat: str, fixed: dict[str, str], scenario: Scenario, seed: int) -> str:
    from wargame.bots import ANYWHERE, DOCTRINES  # noqa: PLC0415 - lists and saves need no bot

    own = [(name, 1) for name in DOCTRINES[seat] if name not in ANYWHERE]
    if seat != "russia":
        return weighted(seed, "doctrine", seat, own)
    choices = [(agenda.id, agenda.weight) for agenda in scenario.seats[seat].agendas]
    dealt = fixed.get(seat) or weighted(seed, "agenda", seat, choices)
    return dealt if dealt in dict(own) else FALLBACK
