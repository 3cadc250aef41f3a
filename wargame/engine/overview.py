"""One table as its facilitator sees it: all of it, secrets too. It never goes to a seat, an observer or a projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.engine.deals import PROVEN
from wargame.engine.evolve_table import laid_out, message_of
from wargame.engine.gun import declared_weight, true_weight
from wargame.engine.memo import per_parts
from wargame.engine.seats import SEATS
from wargame.engine.temptation import temptation

if TYPE_CHECKING:
    from wargame.engine.deals import Clause, Deal, Draft
    from wargame.engine.scenario import Agenda
    from wargame.engine.state import Message, Sheet, State
    from wargame.engine.weight import Weight


@frozen
class Broken:
    """A promise broken in a round; a bluff is a pledge with nothing loaded behind it, and no breach."""

    round: int
    giver: str
    promise: str
    deal: str
    clause: Clause
    manner: str
    proven: bool
    bluff: bool


@frozen
class Filed:
    """A seat's sheet: ``status`` is none (the standing orders count), saved or sealed; no sheet outside the orders."""

    status: str
    sheet: Sheet | None


@frozen
class Overview:
    """Everything about one table, true and shown. Tracks, W and T run from 0 to 100.

    ``waits_for`` are the seats that have not finished with the phase. ``weight`` is W as everybody may reckon it,
    ``weight_true`` and ``temptation_true`` are what a settlement reckons with.
    """

    scenario: str
    title: str
    round: int
    rounds: int
    phase: str
    paused: bool
    waits_for: tuple[str, ...]
    weight: Weight
    weight_true: Weight
    temptation_true: int
    tracks: dict[str, int]
    tabled: tuple[Deal, ...]
    """Deals on the table, public and private; ``signed`` and ``waiting`` tell who has signed and who has not answered."""
    standing: tuple[Deal, ...]
    """Deals signed by all, in force or about to be."""
    broken: tuple[Broken, ...]
    """Every breach and bluff so far, the oldest first."""
    messages: tuple[Message, ...]
    """Every message of every channel, in the order in which it was sent."""
    sheets: dict[str, Filed]
    drafts: dict[str, Draft]
    """The drafts that seats are writing now; a seat without one is left out."""
    agendas: dict[str, Agenda]
    points: dict[str, int]
    outcome: str
    """How the game ended, as soon as it is settled; "" before."""


def overview(state: State) -> Overview:
    """Return everything about a table, for its facilitator's eyes alone."""
    setting = state.setting
    return Overview(
        setting.scenario.id,
        setting.scenario.title,
        state.round,
        setting.rounds,
        state.phase,
        state.paused,
        () if state.phase == "debrief" else tuple(seat for seat in SEATS if seat not in state.ready),
        declared_weight(state),
        true_weight(state),
        temptation(state, state.tracks),
        state.tracks,
        tuple(deal for deal in state.deals.values() if deal.state == "tabled"),
        tuple(deal for deal in state.deals.values() if deal.state in ("concluded", "in-force")),
        _broken(state),
        messages_sent(state),
        {seat: _filed(state, seat) for seat in SEATS},
        state.drafts,
        {seat: setting.agenda(seat, state.agendas) for seat in SEATS},
        state.points,
        state.outcome,
    )


@per_parts(lambda state: (state.obligations,))
def _broken(state: State) -> tuple[Broken, ...]:
    found = [
        Broken(
            record.round, owed.giver, owed.id, owed.deal, owed.clause, record.manner, record.mark == PROVEN,
            bool(owed.pledge),
        )
        for owed in state.obligations.values()
        for record in owed.breaches
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.round))


@per_parts(lambda state: (state.messages,))
def messages_sent(state: State) -> tuple[Message, ...]:
    """Return every message of every channel in the order of sending; what a rewind took back is left out."""
    found: list[Message] = []
    for event in state.events():
        if event.kind == "rewound":
            found = [message for message in found if message.round < event.amount]
        message = message_of(state, event)
        if message is not None:
            found.append(message)
    return tuple(found)


def _filed(state: State, seat: str) -> Filed:
    sheet = state.sheets.get(seat) if state.phase == "orders" else None
    if sheet is None or sheet == laid_out(state, seat):
        return Filed("none", sheet)
    return Filed("sealed" if sheet.sealed else "saved", sheet)
