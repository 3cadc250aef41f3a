"""The state of a game as one value; nothing here is ever changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from wargame.engine.deals import Deal, Draft, Obligation
    from wargame.engine.events import Event
    from wargame.engine.scenario import Card
    from wargame.engine.setting import Setting

PHASES = ("briefing", "talks", "orders", "report", "debrief")


@frozen
class Sheet:
    """One seat's sealed sheet; what is not listed is honoured, what is loaded stays loaded."""

    row: str = ""
    broken: tuple[str, ...] = ()
    load: tuple[str, ...] = ()
    act: str = ""
    target: str = ""
    answer: str = "pass"
    sealed: bool = False


@frozen
class Lay:
    """How an instrument lies on the table: declared is public, loaded is its owner's secret."""

    declared: bool = False
    loaded: bool = False


@frozen
class Message:
    """A cable as it was sent; ``to`` is empty for a public statement."""

    round: int
    seat: str
    to: tuple[str, ...]
    text: str


@frozen
class Ground:
    """Who controls a region, and as what."""

    controller: str
    status: str


@frozen
class Modifier:
    """A passing change from a card, until the end of round ``until``."""

    kind: str
    name: str
    by: int
    until: int


@frozen
class LogNode:
    """A link of the event log: the newest event and all that came before it."""

    event: Event
    before: LogNode | None


@frozen(slots=False)
class State:
    """Everything about a game. ``tracks`` is the truth; ``known`` is what each seat has been shown of it.

    Mappings are replaced, never changed. ``points`` is the truth, ``known_points`` what each seat has been shown of
    its own. ``begun`` keeps the state at each round's briefing, so that a facilitator can rewind.
    """

    setting: Setting
    round: int
    phase: str
    tracks: dict[str, int]
    known: dict[str, dict[str, int]]
    opening: dict[str, dict[str, int]]
    lay: dict[str, Lay]
    regions: dict[str, Ground]
    deals: dict[str, Deal]
    drafts: dict[str, Draft]
    obligations: dict[str, Obligation]
    sheets: dict[str, Sheet]
    points: dict[str, int]
    known_points: dict[str, int]
    agendas: dict[str, str]
    high_water: int
    cards: tuple[str, ...] = ()
    turned: tuple[str, ...] = ()
    """The cards of this round, oldest first."""
    own_cards: dict[str, Card] = field(factory=dict)
    """The facilitator's own cards that were turned, by id."""
    chosen: dict[str, str] = field(factory=dict)
    """Answers to this round's cards, by card."""
    under_ceasefire: bool = False
    """Whether a cease-fire bound either side when the last settlement began."""
    ready: tuple[str, ...] = ()
    messages: dict[str, tuple[Message, ...]] = field(factory=dict)
    """What each seat has been told, in order."""
    banked: tuple[str, ...] = ()
    scored: tuple[str, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    answers: dict[str, str] = field(factory=dict)
    regrouped: int = 0
    peace_settlements: int = 0
    deliberate: bool = False
    outcome: str = ""
    paused: bool = False
    kept: dict[str, Draft] = field(factory=dict)
    """Drafts that lay open when talks ended, for their seats to go on with; nothing is settled by them."""
    held: bool = False
    """Whether the phase stands even when everybody has finished with it."""
    next_event: int = 0
    log: LogNode | None = field(default=None, eq=False, repr=False)
    reports: tuple[tuple[Event, ...], ...] = field(default=(), eq=False, repr=False)
    begun: tuple[State, ...] = field(default=(), eq=False, repr=False)

    def but(self, **changes: Any) -> State:  # noqa: ANN401 - the fields of a state are of many types
        """Return this state with some fields replaced (several times cheaper than ``attrs.evolve``)."""
        new = object.__new__(State)
        new.__dict__.update(self.__dict__)
        new.__dict__.update(changes)
        return new

    def ceasefire(self) -> Obligation | None:
        """Return Russia's cease-fire obligation where one binds in this round."""
        return self.binding("ceasefire", "russia")

    def binding(self, kind: str, giver: str) -> Obligation | None:
        """Return the obligation of this kind that this seat owes in this round, or None."""
        for owed in self.obligations.values():
            if owed.giver == giver and owed.clause.kind == kind and owed.binds(self.round):
                return owed
        return None

    def card(self, name: str) -> Card:
        """Return a card of the scenario, or one of the facilitator's own; KeyError for any other name."""
        own = self.own_cards.get(name)
        return own if own is not None else self.setting.scenario.card_by_id[name]

    def events(self) -> tuple[Event, ...]:
        """Return the whole event log, oldest first."""
        out: list[Event] = []
        node = self.log
        while node is not None:
            out.append(node.event)
            node = node.before
        return tuple(reversed(out))
