"""What one seat is shown: built from an allowlist, part by part, and it lists every legal command.

Nothing is copied from the state and then deleted. A part that depends on what a seat may know is a function of the
public board and of that seat alone, and each part is remembered by the identity of the values it was made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from wargame.engine.cards import card_for, cards_turned
from wargame.engine.deals import OWED, PROVEN, SUSPECTED
from wargame.engine.gun import believed, declared
from wargame.engine.legal import legal
from wargame.engine.memo import per_parts, per_value
from wargame.engine.sights import reports_seen
from wargame.engine.talks import banked_pairs
from wargame.engine.temptation import band, temptation
from wargame.engine.weight import weigh

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.engine.deals import Clause, Deal, Draft, Obligation
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Agenda, Card, Scenario
    from wargame.engine.setting import Setting
    from wargame.engine.sights import Sight
    from wargame.engine.state import Ground, Lay, Message, Sheet, State
    from wargame.engine.weight import Network, Weight


@frozen
class Piece:
    """An instrument as one seat sees it; ``loaded`` is None where the seat cannot know."""

    id: str
    owner: str
    name: str
    rating: int
    declared: bool
    loaded: bool | None
    pledged: bool


@frozen(slots=False)
class Promise:
    """A promise as one seat sees it.

    ``state`` is owed, kept, broken, released or lapsed; ``mark`` is the worst this seat may know: "" (no sign of a
    breach), suspected or proven; ``own_breaches`` are rounds in which the viewer itself broke it.
    """

    id: str
    deal: str
    clause: Clause
    giver: str
    receivers: tuple[str, ...]
    start: int
    until: int
    state: str
    ended: int
    mark: str
    suspected: tuple[int, ...]
    proven: tuple[int, ...]
    own_breaches: tuple[int, ...]
    binds: bool
    pledge: tuple[str, ...]


@frozen(slots=False)
class View:
    """Everything one seat is shown, and nothing else. Tracks, W and T run from 0 to 100.

    ``temptation`` is (low, high), equal for Russia. ``declared`` and ``believed`` are the instruments that count as
    shown, and as far as this seat's own loads tell; ``weight`` and ``own_weight`` weigh them. ``opening`` are the
    tracks as the round began; ``reports`` are the settlements so far.
    """

    seat: str
    scenario: Scenario
    rules: Rules
    round: int
    rounds: int
    phase: str
    paused: bool
    tracks: dict[str, int]
    grip_band: tuple[int, int]
    opening: dict[str, int]
    network: Network
    declared: tuple[str, ...]
    believed: tuple[str, ...]
    temptation: tuple[int, int]
    regions: dict[str, Ground]
    pieces: tuple[Piece, ...]
    deals: tuple[Deal, ...]
    draft: Draft | None
    promises: tuple[Promise, ...]
    messages: tuple[Message, ...]
    card: Card | None
    chosen: str
    sheet: Sheet | None
    ready: tuple[str, ...]
    points: int
    agenda: Agenda
    banked: tuple[str, ...]
    reports: tuple[tuple[Sight, ...], ...]
    legal: tuple[Command, ...]
    outcome: str = ""
    cards: tuple[Card, ...] = ()
    """Every card of this round, oldest first; ``card`` is the one that this seat must answer, else the last."""

    @property
    def weight(self) -> Weight:
        """W as declared, weighed with the tracks that this seat knows."""
        return weigh(self.network, self.tracks, self.declared)

    @property
    def own_weight(self) -> Weight:
        """The most that W can be in truth as far as this seat's own loads tell: others' declarations are believed."""
        return weigh(self.network, self.tracks, self.believed)

    @property
    def report(self) -> tuple[Sight, ...]:
        """The last settlement as this seat may read it; empty before the first."""
        return self.reports[-1] if self.reports else ()

    def promise(self, promise_id: str) -> Promise | None:
        """Return a promise by its id, if this seat knows of it."""
        return next((promise for promise in self.promises if promise.id == promise_id), None)

    def deal(self, deal_id: str) -> Deal | None:
        """Return a deal by its id, if this seat knows of it."""
        return next((deal for deal in self.deals if deal.id == deal_id), None)


def view(state: State, seat: str) -> View:
    """Return what a seat (one of SEATS) is shown of a state; raises KeyError for anything else."""
    setting = state.setting
    tracks, opening, grip_band, declared_now, believed_now, pull = scales_seen(state, seat)
    deals, promises, pieces, banked = ledger_seen(state, seat)
    card = card_for(state, seat)
    return View(
        seat,
        setting.scenario,
        setting.rules,
        state.round,
        setting.rounds,
        state.phase,
        state.paused,
        tracks,
        grip_band,
        opening,
        setting.network,
        declared_now,
        believed_now,
        pull,
        state.regions,
        pieces,
        deals,
        state.drafts.get(seat),
        promises,
        state.messages.get(seat, ()),
        card,
        state.chosen.get(card.id, "") if card is not None and card.seat == seat else "",
        state.sheets.get(seat) if state.phase == "orders" else None,
        state.ready,
        state.known_points[seat],
        setting.agenda(seat, state.agendas),
        banked,
        reports_seen(state.reports, seat),
        legal(state, seat),
        state.outcome if state.phase == "debrief" else "",
        cards_turned(state),
    )


Scales: TypeAlias = (
    "tuple[dict[str, int], dict[str, int], tuple[int, int], tuple[str, ...], tuple[str, ...], tuple[int, int]]"
)


def _scale_parts(state: State, seat: str) -> tuple[object, ...]:
    return (
        state.known[seat], state.opening[seat], state.lay, state.obligations, state.modifiers, state.banked,
        state.setting, state.round, state.high_water,
    )  # fmt: skip


@per_parts(_scale_parts)
def scales_seen(state: State, seat: str) -> Scales:
    """Return (tracks, tracks as the round began, band of Russia's grip, live as declared, as believed, range of T)."""
    known, opening = state.known[seat], state.opening[seat]
    shown, most = declared(state, seat), believed(state, seat)
    pull = temptation_range(state, seat)
    if seat == "russia":
        return known, opening, (known["russia.grip"], known["russia.grip"]), shown, most, pull
    return without_grip(known), without_grip(opening), band(state, known), shown, most, pull


Ledger: TypeAlias = "tuple[tuple[Deal, ...], tuple[Promise, ...], tuple[Piece, ...], tuple[str, ...]]"


def _ledger_parts(state: State, seat: str) -> tuple[object, ...]:
    del seat
    open_book = state.phase == "debrief"
    return (state.deals, state.obligations, state.lay, state.banked, state.setting, state.round, open_book)


@per_parts(_ledger_parts)
def ledger_seen(state: State, seat: str) -> Ledger:
    """Return (deals, promises, instruments, banked clauses) as a seat may know them."""
    return (
        deals_seen(state.deals, seat),
        promises_seen(state, seat),
        pieces_seen(state.lay, seat, state.setting, pledged_items(state.obligations, seat)),
        banked_seen(state.deals, state.banked, seat),
    )


@per_value(256)
def without_grip(known: dict[str, int]) -> dict[str, int]:
    """Return the tracks that seats other than Russia see as numbers."""
    return {name: value for name, value in known.items() if name != "russia.grip"}


@per_value(256)
def deals_seen(deals: dict[str, Deal], seat: str) -> tuple[Deal, ...]:
    """Return the deals whose audience this seat is in, in the order of tabling."""
    return tuple(deal for deal in deals.values() if seat in deal.audience)


def _promise_parts(state: State, seat: str) -> tuple[object, ...]:
    del seat
    return (state.obligations, state.setting, state.round, state.phase == "debrief")


@per_parts(_promise_parts)
def promises_seen(state: State, seat: str) -> tuple[Promise, ...]:
    """Return the promises this seat knows of, with what it may know of each; after the game, how each really ended."""
    open_book = state.phase == "debrief"
    return tuple(
        promise_seen(owed, seat, state.round, told=open_book or seat in owed.told)
        for owed in state.obligations.values()
        if open_book or seat in owed.audience
    )


def promise_seen(owed: Obligation, seat: str, round_: int, *, told: bool) -> Promise:
    """Return a promise as a seat (or the public) knows it in a round; ``told`` says whether it knows how it ended."""
    proven = tuple(record.round for record in owed.breaches if record.mark == PROVEN)
    return Promise(
        owed.id,
        owed.deal,
        owed.clause,
        owed.giver,
        owed.receivers,
        owed.start,
        owed.until,
        owed.state if told else owed.seems,
        owed.ended if told or owed.seems != OWED else 0,
        PROVEN if proven else SUSPECTED if owed.suspected else "",
        owed.suspected,
        proven,
        tuple(record.round for record in owed.breaches) if owed.giver == seat else (),
        owed.binds(round_),
        owed.pledge,
    )


@per_value(64)
def pledged_items(obligations: dict[str, Obligation], seat: str) -> tuple[str, ...]:
    """Return the instruments pledged by promises that are owed and that this seat knows of."""
    known = [owed for owed in obligations.values() if owed.state == OWED and seat in owed.audience]
    return tuple(sorted({item for owed in known for item in owed.pledge}))


@per_value(256)
def pieces_seen(lay: dict[str, Lay], seat: str, setting: Setting, pledged: tuple[str, ...]) -> tuple[Piece, ...]:
    """Return every instrument: declared is public, loaded is shown to its owner alone."""
    return tuple(
        Piece(
            item.id,
            item.owner,
            item.name,
            item.rating,
            lay[item.id].declared,
            lay[item.id].loaded if item.owner == seat else None,
            item.id in pledged,
        )
        for item in setting.scenario.instruments
    )


@per_value(256)
def banked_seen(deals: dict[str, Deal], banked: tuple[str, ...], seat: str) -> tuple[str, ...]:
    """Return the banked clauses that this seat knows of, through a deal it can see."""
    seen = banked_pairs(deals, seat)
    split = [(key, key.partition("/")) for key in banked]
    return tuple(key for key, (kind, _, givers) in split if all((kind, giver) in seen for giver in givers.split("+")))


def temptation_range(state: State, seat: str) -> tuple[int, int]:
    """Return (low, high) of T as this seat may know it; for Russia both are T as Russia knows it."""
    known = state.known[seat]
    if seat == "russia":
        exact = temptation(state, known)
        return exact, exact
    low, high = band(state, known)
    return temptation(state, known, high, seat), temptation(state, known, low, seat)
