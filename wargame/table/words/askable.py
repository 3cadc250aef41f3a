"""Everything that can be asked why at a table, each by its words: what the line mode understands after ``why``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.table.words.names import region_name
from wargame.table.words.numbers import why_narrow, why_own, why_points, why_temptation, why_weight
from wargame.table.words.of_clauses import why_clause, why_flag
from wargame.table.words.of_deals import why_banked, why_deal, why_effect, why_price, why_promise
from wargame.table.words.of_sheet import why_sheet
from wargame.table.words.of_table import (
    why_aim,
    why_card,
    why_hidden,
    why_instrument,
    why_phase,
    why_region,
    why_talks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.deals import Clause
    from wargame.engine.preview import Preview
    from wargame.engine.views import View
    from wargame.table.words.names import Names
    from wargame.table.words.reasons import Why

    Look: TypeAlias = Callable[[tuple[Clause, ...]], Preview]

Asked: TypeAlias = "dict[str, Callable[[], Why]]"


def askable(view: View, names: Names, look: Look) -> Asked:
    """Return words in small letters -> the answer to why; ``look`` previews a package of clauses for this seat.

    Tracks are asked by ``why_track`` and choices of the sheet by ``why_choice``; both stand on pages of their own.
    """
    found: Asked = {}
    plain: dict[str, Callable[[View, Names], Why]] = {
        "weight w gun": why_weight,
        "temptation t": why_temptation,
        "points p": why_points,
        "own": why_own,
        "narrowest narrow bottleneck": why_narrow,
        "phase ready round": why_phase,
        "card": why_card,
        "sheet comes": why_sheet,
    }
    for words, tell in plain.items():
        found |= dict.fromkeys(words.split(), partial(tell, view, names))
    found |= dict.fromkeys(("talks", "cables"), partial(why_talks, view, names, ()))
    for number, aim in enumerate(view.scenario.seats[view.seat].objectives, 1):
        found[f"aim {number}"] = partial(why_aim, view, names, aim)
    found |= dict.fromkeys(("hidden", "hidden aim"), partial(why_hidden, view, names, view.agenda))
    for region in view.scenario.regions:
        called = {region.id.replace("-", " "), harmless(region.name).lower(), region_name(region).lower()}
        found |= dict.fromkeys(called, partial(why_region, view, names, region.id))
    for piece in view.pieces:
        name = harmless(piece.name).lower()
        found |= dict.fromkeys(
            (name, f"{MARK[piece.owner].lower()} {name}"), partial(why_instrument, view, names, piece.id)
        )
    for number, promise in enumerate(view.promises, 1):
        found[f"promise {number}"] = partial(why_promise, view, names, promise)
    for deal in view.deals:
        text = f"deal {deal.id.lower()}"
        found[text] = lambda deal=deal: why_deal(view, names, deal, look(deal.clauses))  # type: ignore[misc]
        found |= _text(view, names, look, text, deal.clauses)
    if view.draft is not None:
        found |= _text(view, names, look, "draft", view.draft.clauses)
        found |= _flags(view, names, view.draft.clauses)
    return found


def _text(view: View, names: Names, look: Look, called: str, clauses: tuple[Clause, ...]) -> Asked:
    """Return what can be asked about the text of a deal or a draft: each clause, and what signing would do."""
    found: Asked = {}
    for number, clause in enumerate(clauses, 1):
        found[f"{called} {number}"] = lambda clause=clause: why_clause(view, names, clause, look((clause,)))  # type: ignore[misc]
    for which in ("weight", "temptation"):
        found[f"{called} {which}"] = lambda which=which: why_effect(names, look(clauses), which)  # type: ignore[misc]
    for place, seat in enumerate(view.scenario.seats):
        tell = lambda place=place: why_price(view, names, look(clauses).prices[place])  # noqa: E731 - one of many
        found |= dict.fromkeys((f"{called} {MARK[seat].lower()}", f"{called} price {MARK[seat].lower()}"), tell)
    found[f"{called} banked"] = lambda: why_banked(names, look(clauses))
    return found


def _flags(view: View, names: Names, clauses: tuple[Clause, ...]) -> Asked:
    found: Asked = {}
    for number, clause in enumerate(clauses, 1):
        for flag in ("ambiguous", "pressured", "unanimity"):
            on = bool(getattr(clause, flag))
            found[f"draft {number} {flag}"] = partial(why_flag, view, names, clause, flag, on=on)
    return found
