"""Questions and their answers: a package of clauses as plain data, and what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine.deals import Clause
from wargame.engine.preview import Preview
from wargame.engine.seats import SEATS
from wargame.table.wire.errors import WireError
from wargame.table.wire.naming import among, check_clauses
from wargame.table.wire.plain import plain_of, value_of

if TYPE_CHECKING:
    from wargame.engine.rules import Rules

CLAUSES: Final = 12
"""Clauses in one question."""


def clauses_plain(clauses: tuple[Clause, ...]) -> list[Any]:
    """Return a package of clauses as plain data."""
    return [plain_of(clause) for clause in clauses]


def clauses_from(data: object, rules: Rules) -> tuple[Clause, ...]:
    """Return a package of at most `CLAUSES` clauses whose kinds the rules have; raise `WireError`."""
    if isinstance(data, list) and len(data) > CLAUSES:
        raise WireError("clauses", f"more than {CLAUSES} of them")
    clauses: tuple[Clause, ...] = value_of(data, tuple[Clause, ...], "clauses")
    check_clauses("clauses", clauses, rules.kinds)
    return clauses


def preview_plain(preview: Preview) -> dict[str, Any]:
    """Return what a package would do as plain data."""
    plain: dict[str, Any] = plain_of(preview)
    return plain


def preview_from(data: object, rules: Rules) -> Preview:
    """Return what a package would do, equal to what `preview_plain` took apart; raise `WireError`."""
    preview: Preview = value_of(data, Preview, "preview")
    among("preview", (price.seat for price in preview.prices), SEATS)
    among("preview", (kind for price in preview.prices for kind, _ in price.reasons), rules.kinds)
    among("preview", (*preview.banked, *(kind for _, kind in preview.owed)), rules.kinds)
    among("preview", (*preview.signers, *preview.over_heads, *(giver for giver, _ in preview.owed)), SEATS)
    return preview
