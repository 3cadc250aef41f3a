"""A form below the tables: fields to choose or to type in, filled from the top, done with Enter on the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from wargame.actions.control import Choose
from wargame.actions.everywhere import Back, Left, Open
from wargame.tui.control.drawer import Drawer
from wargame.tui.ink import fit, wrap
from wargame.tui.prompt import Prompt

if TYPE_CHECKING:
    from wargame.actions.base import Action
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Pen

VALUES = 14
"""The column of the values."""


@define
class Field:
    """One field: chosen among ``options`` ((value, words) each), or typed where there are none."""

    name: str
    title: str
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""
    hint: str = ""
    limit: int = 280

    @property
    def words(self) -> str:
        """What is chosen, in words."""
        return next((words for value, words in self.options if value == self.value), self.value)


class Form(Drawer):
    """A drawer with fields. What was filled in stays until it is done."""

    TITLE: ClassVar[str] = ""
    ASKS: ClassVar[str] = ""
    """What the move line says."""
    WORD: ClassVar[str] = "do it"
    """What Enter does on the last field."""

    def __init__(self, hand: Hand) -> None:
        """Begin with the first field that wants to be typed."""
        super().__init__(hand)
        self.title = self.TITLE
        self.fields = self.make()
        self.at = next((n for n, field in enumerate(self.fields) if not field.options and not field.value), 0)

    def make(self) -> tuple[Field, ...]:
        """Return the fields as they stand at first."""
        return ()

    def done(self) -> None:
        """Do what was filled in."""

    def text(self, name: str) -> str:
        """Return the value of a field, without blanks around it."""
        return next(field.value.strip() for field in self.fields if field.name == name)

    def missing(self, name: str, sentence: str) -> bool:
        """Go to a field that is empty, and say so; return whether it is."""
        if self.text(name):
            return False
        self.at = next(n for n, field in enumerate(self.fields) if field.name == name)
        self.hand.notice = sentence
        return True

    @property
    def field(self) -> Field:
        """The field that is chosen."""
        return self.fields[min(self.at, len(self.fields) - 1)]

    def count(self) -> int:
        """Return how many fields there are."""
        return len(self.fields)

    def paint(self, pen: Pen) -> None:
        """Write the fields; the chosen one is written at length."""
        pen.title(f"{self.title} {self.heading()}".strip(), ("Enter goes on  Esc keeps it for later", "muted"))
        for place, field in enumerate(self.fields):
            chosen = place == self.at
            after = len(self.fields) - place - 1
            width = pen.width - VALUES - 5
            parts = wrap(field.words, width) if chosen and not field.options else [fit(field.words, width)]
            for number, part in enumerate(parts[: max(1, pen.room - after)]):
                line = pen.row(selected=chosen, pick=place)
                line.put(3, (field.title if not number else "", "" if chosen else "muted"))
                arrows = chosen and bool(field.options)
                line.put(
                    VALUES,
                    ("‹ " if arrows else "  ", "bold blue"),
                    (part, "bold") if part or chosen else ("empty", "muted"),
                    (" ›" if arrows else "", "bold blue"),
                )
        self.foot(pen)

    def heading(self) -> str:
        """Return what stands behind the title."""
        return f"table {self.number}"

    def foot(self, pen: Pen) -> None:
        """Write what helps with the chosen field."""
        if self.field.hint:
            for part in wrap(self.field.hint, min(72, pen.width - 5))[: pen.room]:
                pen.row((part, "muted"), column=3)

    def prompt(self) -> Prompt:
        """Say what to do; Enter goes on, and at the end does it."""
        last = self.at >= len(self.fields) - 1
        return Prompt(self.ASKS, self.WORD if last else "next line", self.chip(), "open", key="Enter")

    def chip(self) -> str:
        """Return whom it is for."""
        return f"TABLE {self.number}"

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        changes = ((Left, "change"),) if self.field.options else ()
        return ((Choose, "line"), *changes, (Open, "go on"), (Back, "close, keep what is written"))

    def line(self) -> tuple[str, str, int] | None:
        """Type in the chosen field, where it is one to type in."""
        if self.field.options:
            return None
        return self.field.value, self.field.title, self.field.limit

    def typed(self, text: str) -> None:
        """Keep what was typed."""
        self.field.value = text

    def shift(self, by: int) -> None:
        """Choose among the options."""
        values = [value for value, _ in self.field.options]
        if values:
            place = values.index(self.field.value) if self.field.value in values else 0
            self.field.value = values[(place + by) % len(values)]
            self.changed()

    def changed(self) -> None:
        """Bring the other fields up to date with a choice."""

    def enter(self) -> None:
        """Go on to the next field, or do it."""
        if self.at < len(self.fields) - 1:
            self.at += 1
        else:
            self.done()
