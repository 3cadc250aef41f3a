"""Cards: the scenario's that were not turned yet, one of the facilitator's own, and those that wait for their round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.actions.control import Choose, Drop
from wargame.actions.everywhere import Back, Help, Open
from wargame.engine import commands as cmd
from wargame.engine.own_card import flaw
from wargame.engine.refusals import SENTENCES
from wargame.room.acts import Schedule, Unschedule
from wargame.tui.control.drawer import Drawer
from wargame.tui.control.form import Field
from wargame.tui.control.forms import Whole
from wargame.tui.ink import fit, more, window, wrap
from wargame.tui.prompt import Prompt

if TYPE_CHECKING:
    from wargame.actions.base import Action
    from wargame.table.desk import Card, TableBoard
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Pen

NOW: Final = "now"
PHASES: Final = ("briefing", "talks", "orders")
"""The phases in which a card can be turned."""
ABOUT: Final = 3
"""Rows that say what the chosen card is."""


class Cards(Drawer):
    """What can be turned: an own card first, then the ready-made ones, then those that are planned."""

    TALL = True

    def __init__(self, hand: Hand) -> None:
        """Turn cards at the tables that are meant now."""
        super().__init__(hand)
        self.every = hand.every
        self.at = 1 if self.table.cards else 0

    @property
    def listed(self) -> tuple[Card | None, ...]:
        """The rows; None is a card of one's own."""
        return (None, *self.table.cards, *self.table.planned)

    @property
    def chosen(self) -> Card | None:
        """The card that is chosen, None for an own one."""
        return self.listed[min(self.at, len(self.listed) - 1)]

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.listed)

    def paint(self, pen: Pen) -> None:
        """Write the list, and below it what the chosen card says."""
        where = "all tables" if self.every else f"table {self.number}"
        pen.title(f"Cards for {where}", (f"{len(self.table.cards)} not turned yet", "muted"))
        listed = self.listed
        shown = window(len(listed), self.at, max(1, pen.room - ABOUT - 1))
        for place in shown:
            card = listed[place]
            line = pen.row(selected=place == min(self.at, len(listed) - 1), pick=place)
            if card is None:
                line.put(3, ("+ ", "bold blue"), ("a card of your own", "bold"), ("  title, text, effects", "muted"))
                continue
            line.put(3, fit(card.title or card.card, 44))
            if card.number:
                line.end((f"planned: round {card.round} {card.phase}", "bold blue"))
            elif card.content:
                line.end((fit(f"note: {card.content}", max(12, line.width - line.column - 4)), "orange"))
        hidden = more(shown, len(listed))
        pen.row((hidden, "muted"), column=3)
        for part in wrap(self._about(), min(72, pen.width - 5))[: pen.room]:
            pen.row((part, "muted"), column=3)

    def _about(self) -> str:
        card = self.chosen
        if card is None:
            return "It moves at most three tracks, by at most 20 each, and asks nobody to choose."
        if card.number:
            return "It is turned when that phase begins; x takes it off."
        scenario = self.hand.scenario
        known = scenario.card_by_id.get(card.card) if scenario is not None else None
        return known.text if known is not None else ""

    def prompt(self) -> Prompt:
        """Say what Enter does."""
        card = self.chosen
        chip = "ALL TABLES" if self.every else f"TABLE {self.number}"
        if card is not None and card.number:
            return Prompt("This card waits for its round.", "take it off", chip, "drop", key="x")
        return Prompt("Choose a card; then say when it is turned.", "choose it", chip, "open", key="Enter")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Choose, "choose"), (Open, "when"), (Drop, "take a planned one off"), (Back, "close"), (Help, "help"))

    def enter(self) -> None:
        """Fill in when, and for an own card what."""
        card = self.chosen
        self.hand.every = self.every
        if card is None:
            self.hand.open(("own card", self.number, self.every), OwnCardForm)
        elif not card.number:
            self.hand.open(("card", card.card, self.number, self.every), lambda hand: CardForm(hand, card))

    def drop(self) -> None:
        """Take a planned card off."""
        card = self.chosen
        if card is not None and card.number:
            done = f"{fit(card.title or card.card, 30)} is off the plan."
            self.hand.give_to((self.number,), Unschedule(card.number), done=done)
        else:
            self.hand.notice = "Only a planned card can be taken off."


class WhenForm(Whole):
    """A form that ends with the question when a card is turned."""

    ASKS, WORD = "When is it turned?", "turn it"

    def when(self) -> Field:
        """Return the field."""
        tables = self.hand.tables if self.every else (self.table,)
        times = [(NOW, "now")] + [
            (f"{n} {phase}", f"round {n}, as the {phase} begin{'s' if phase == 'briefing' else ''}")
            for n, phase in _coming(tables)
        ]
        return Field("when", "when", tuple(times), NOW)

    def turn(self, now: cmd.Command, later: Schedule, title: str) -> None:
        """Turn it now, or plan it."""
        if self.text("when") == NOW:
            self.finished(now, f"Turned at {self.heading()}: {fit(title, 24)}")
        else:
            self.finished(later, f"Planned: {fit(title, 24)}, round {later.round} {later.phase}.")

    def time(self) -> tuple[int, str]:
        """Return round and phase that are chosen; round 0 for now."""
        number, _, phase = self.text("when").partition(" ")
        return (int(number), phase) if phase else (0, "")


def _coming(tables: tuple[TableBoard, ...]) -> tuple[tuple[int, str], ...]:
    """Return the rounds and phases that are ahead of all tables."""
    now = max(((one.round, _place(one.phase)) for one in tables), default=(1, 0))
    last = min((one.rounds for one in tables), default=1)
    return tuple((n, phase) for n in range(1, last + 1) for phase in PHASES if (n, PHASES.index(phase)) > now)


def _place(phase: str) -> int:
    return PHASES.index(phase) if phase in PHASES else len(PHASES)


class CardForm(WhenForm):
    """When a ready-made card is turned."""

    def __init__(self, hand: Hand, card: Card) -> None:
        """Turn ``card``."""
        self.card = card
        super().__init__(hand)
        self.title = fit(card.title or card.card, 36) + ","

    def make(self) -> tuple[Field, ...]:
        """Choose when."""
        return (self.when(),)

    def foot(self, pen: Pen) -> None:
        """Write what the card says, and its content note."""
        scenario = self.hand.scenario
        known = scenario.card_by_id.get(self.card.card) if scenario is not None else None
        pen.gap()
        if self.card.content:
            pen.row(("content note ", "bold orange"), fit(self.card.content, pen.width - 18), column=3)
        for part in wrap(known.text if known is not None else "", min(72, pen.width - 5))[: pen.room]:
            pen.row((part, "muted"), column=3)

    def done(self) -> None:
        """Turn it, or plan it."""
        number, phase = self.time()
        self.turn(cmd.Inject(self.card.card), Schedule(number, phase, self.card.card), self.card.title)


class OwnCardForm(WhenForm):
    """A card of one's own."""

    TITLE, ASKS = "Your own card,", "Title and text for all to read; then effects."

    def make(self) -> tuple[Field, ...]:
        """Write title, text and effects; choose when."""
        tracks = ", ".join(name for name, _ in self.table.tracks)
        return (
            Field("title", "title", hint="At most 60 letters.", limit=cmd.TITLE_LIMIT),
            Field("text", "text", hint="What happened, in a few sentences."),
            Field(
                "effects", "effects", hint=f"None, or like us.resolve-5 europe.threat+3. Tracks: {tracks}.", limit=120
            ),
            self.when(),
        )

    def done(self) -> None:
        """Turn it, or plan it; say what is wrong where something is."""
        if self.missing("title", "A card needs a title.") or self.missing("text", "A card needs a text."):
            return
        effects = tuple(self.text("effects").replace(",", " ").split())
        code = flaw(effects, dict(self.table.tracks))
        if code:
            self.at = 2
            self.hand.notice = SENTENCES[code]
            return
        title, text, (number, phase) = self.text("title"), self.text("text"), self.time()
        now = cmd.InjectOwn(title, text, effects)
        self.turn(now, Schedule(number, phase, title=title, text=text, effects=effects), title)
