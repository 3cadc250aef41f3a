"""The hidden agendas of a seat as cards to cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK, RUSSIA, TITLE
from wargame.kit.paper import Block, Box, Cards, Page, Para, Table
from wargame.kit.words import aim_rows, points
from wargame.table.words.names import Names

if TYPE_CHECKING:
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Agenda, Scenario

AGENDAS: Final = "agendas-{}"


def agenda_cards(scenario: Scenario, rules: Rules, seat: str) -> Page:
    """Return the hidden agendas of one seat as cards to cut out."""
    sheet = scenario.seats[seat]
    names = Names(scenario, rules)
    total = sum(agenda.weight for agenda in sheet.agendas)
    cards = tuple(_card(agenda, names, seat, total) for agenda in sheet.agendas)
    return Page(
        id=AGENDAS.format(seat),
        title=f"{TITLE[seat]}: hidden agendas",
        line=f"{scenario.title} · one of these is dealt on the screen · keep them out of sight until the debrief",
        mark=MARK[seat],
        blocks=(
            Para(
                "Cut along the dashed lines. The screen deals one of them to this seat, so nobody needs a card to play. In the debrief "
                "lay all of them on the table and let the others say which one it was, before it is opened.",
                faint=True,
            ),
            Cards(cards),
        ),
        note=f"What {names.seat(seat)} may have wanted in secret; for the debrief.",
        copies="one for you alone",
    )


def _card(agenda: Agenda, names: Names, seat: str, total: int) -> Box:
    rows = list(aim_rows(agenda, names))
    for row, by in sorted(agenda.row_points.items()):
        rows.append(((points(by),), (f"to the win of “{names.row(row)}” when it gets through",)))
    blocks: list[Block] = [Para(agenda.text)]
    if rows:
        blocks.append(Table(("points", ""), tuple(rows), (20, 80), (0,)))
    else:
        blocks.append(Para("It books no points of its own; the public aims are all there is."))
    kind = "type" if seat == RUSSIA else "agenda"
    chance = (100 * agenda.weight + total // 2) // total
    blocks.append(Para(f"{MARK[seat]} · hidden {kind} · dealt in {chance} of 100 games", faint=True))
    return Box(agenda.title, tuple(blocks))
