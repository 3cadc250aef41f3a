"""A scenario as a value: where the story stands, who sits where, what each wants, and what may happen."""

from __future__ import annotations

from attrs import field, frozen

from wargame.engine.rules import Source


@frozen
class Region:
    """A region on the schematic map. ``controller`` is a seat, ``contested``, or ``other`` (nobody's front).

    ``status`` is ``held``, ``contested``, ``in-fact`` or ``in-law``; a line in fact is not recognised.
    ``row`` (0-3) and ``column`` (0-4) place its tile.
    """

    id: str
    name: str
    controller: str
    status: str
    row: int
    column: int
    note: str = ""


@frozen
class Instrument:
    """What a guarantor can lay on the table. ``rating`` 0-40; ``hosts`` are the ties it passes through, in order.

    ``clause`` is the clause kind that pledges it.
    """

    id: str
    owner: str
    name: str
    rating: int
    hosts: tuple[str, ...]
    clause: str
    declared: bool = False
    loaded: bool = False
    text: str = ""


@frozen
class Score:
    """One line of an objective or an agenda: points when something happens, or at the end.

    ``on`` is one of:

    - ``signed``: a deal with ``clause`` is signed, first time only;
    - ``banked``: ``clause`` is handed over at a signing (each once a game);
    - ``bound``: ``clause`` begins to bind (first time only);
    - ``peace-round`` / ``war-round``: each settlement with / without a cease-fire in force;
    - ``durable-peace``: at the end a cease-fire is in force that neither side has broken, and true W >= T;
    - ``broken``: at the end the outcome is *broken*;
    - ``no-deal``: at the end no cease-fire was ever in force;
    - ``track``: at the end, (value of ``track`` - its value at the start) x points / ``per``, toward zero;
    - ``track-level``: at the end, points if ``track`` is at least ``level``;
    - ``proven-against``: each time a breach by ``seat`` is proven;
    - ``region-lost``: each region Ukraine loses;
    - ``unloaded``: at the end, points for each own instrument that is not loaded;
    - ``loaded``: at the end, points if the instrument named in ``clause`` is loaded;
    - ``not-banked`` / ``not-bound``: at the end, points if ``clause`` never was.
    """

    on: str
    points: int
    clause: str = ""
    track: str = ""
    per: int = 1
    level: int = 0
    seat: str = ""
    until: int = 0
    """For ``signed``: only up to this round; 0 is any round."""


@frozen
class Objective:
    """A public objective: one sentence and the lines that score it."""

    id: str
    text: str
    scores: tuple[Score, ...]


@frozen
class Agenda:
    """A hidden agenda, dealt in secret by ``weight`` (its public prior among the seat's agendas).

    ``row_points`` adds to the win of the named cease-fire row; Russia's agenda is its type.
    """

    id: str
    title: str
    text: str
    weight: int
    scores: tuple[Score, ...]
    row_points: dict[str, int] = field(factory=dict)


@frozen
class SeatSheet:
    """One seat's briefing, objectives and hidden agendas; ``par`` and ``spread`` turn points into a score."""

    office: str
    signs: bool
    """Whether this seat can sign; in Minsk the US sits at the table without a signature."""
    short: str
    long: str
    objectives: tuple[Objective, ...]
    agendas: tuple[Agenda, ...]
    par: int
    spread: int
    sources: tuple[str, ...] = ()


@frozen
class Offer:
    """A clause kind on offer; ``givers`` narrows the kind's variants to some of them."""

    kind: str
    givers: tuple[tuple[str, ...], ...] = ()
    instruments: tuple[str, ...] = ()
    note: str = ""


@frozen
class StandingClause:
    """A clause of a deal that stands when the game begins."""

    kind: str
    givers: tuple[str, ...]
    ambiguous: bool = False
    pressured: bool = False
    unanimity: bool = False


@frozen
class StandingDeal:
    """A deal already standing in round 1, as history left it; its obligations are owed from the start."""

    title: str
    clauses: tuple[StandingClause, ...]
    note: str = ""


@frozen
class Effect:
    """What a card does, by its ``kind``.

    - ``track``: ``name`` moves by ``by``;
    - ``points``: seat ``name`` books ``by`` points;
    - ``detection`` / ``incident`` / ``temptation`` / ``repel``: shifted by ``by`` for ``rounds`` rounds;
    - ``pause``: instrument ``name`` carries nothing for ``rounds`` rounds;
    - ``ambiguous`` / ``unanimity``: the flag is set on every clause of kind ``name`` in force;
    - ``lapse``: every obligation of kind ``name`` lapses;
    - ``suspect``: seat ``name``'s cease-fire promise is suspected, rightly or not;
    - ``show``: the choosing guarantor opens its loads to everyone this round;
    - ``free``: the clause kind ``name`` is an honest test: refusing it in a tabled deal is shown to all.
    """

    kind: str
    name: str = ""
    by: int = 0
    rounds: int = 1


@frozen
class Choice:
    """One way a seat may answer a card; the first listed is what happens if nobody chooses."""

    id: str
    text: str
    effects: tuple[Effect, ...] = ()


@frozen
class Card:
    """An event card. ``earliest`` and ``latest`` bound its rounds (latest 0: any); ``content`` is a content note."""

    id: str
    title: str
    text: str
    effects: tuple[Effect, ...] = ()
    seat: str = ""
    choices: tuple[Choice, ...] = ()
    earliest: int = 1
    latest: int = 0
    weight: int = 1
    content: str = ""
    unrest: bool = False
    """Whether the card shows an uprising or protest near by (C11)."""
    sources: tuple[str, ...] = ()


@frozen
class Situation:
    """The story so far: a line, a paragraph, and a page."""

    date: str
    line: str
    short: str
    long: str
    disputed: tuple[str, ...] = ()
    """Where scholars or the parties disagree, said as such."""


@frozen
class Scenario:
    """A whole scenario; ``tracks`` gives every track's start, 0-100; ``arsenal`` each guarantor's constant."""

    id: str
    title: str
    situation: Situation
    rounds: int
    lengths: tuple[int, ...]
    rules: str
    tracks: dict[str, int]
    arsenal: dict[str, int]
    regions: tuple[Region, ...]
    seats: dict[str, SeatSheet]
    instruments: tuple[Instrument, ...]
    offers: tuple[Offer, ...]
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    standing: tuple[StandingDeal, ...] = ()
    round_names: tuple[str, ...] = ()
    card_by_id: dict[str, Card] = field(init=False, eq=False, repr=False)
    instrument_by_id: dict[str, Instrument] = field(init=False, eq=False, repr=False)

    @card_by_id.default
    def _index_cards(self) -> dict[str, Card]:
        return {card.id: card for card in self.cards}

    @instrument_by_id.default
    def _index_instruments(self) -> dict[str, Instrument]:
        return {item.id: item for item in self.instruments}

    @property
    def signers(self) -> tuple[str, ...]:
        """The seats that can sign, in table order."""
        from wargame.engine.seats import SEATS  # noqa: PLC0415 - kept beside its one use

        return tuple(seat for seat in SEATS if self.seats[seat].signs)
