"""The first screen: the idea of the game as a picture, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from wargame.actions.base import Action
from wargame.actions.everywhere import Down, Help, Next, Open, Palette, Theme, Up
from wargame.actions.menu import LINES, Quit
from wargame.tui.boxes import Horizontal
from wargame.tui.messages import Point
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.picture import Picture

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.tui.house import House
    from wargame.tui.ink import Pen


@frozen
class Item:
    """A line of the menu."""

    key: str
    name: str
    fact: str
    sentence: str


class Items(Panel):
    """The list of what can be done, with the chosen line tinted."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        """List ``items``."""
        super().__init__(id="items")
        self.items = items

    def paint(self, pen: Pen) -> None:
        """Write the lines, with air between them."""
        pen.gap(3)
        for place, item in enumerate(self.items):
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3, (item.key, "bold blue")).put(6, (item.name, "bold"))
            line.put(16, (item.fact, "muted" if place != self.cursor else ""))
            pen.gap()


class MenuScreen(Framed):
    """Everything begins here; only what exists is offered."""

    CSS_PATH = "menu.tcss"
    HERE = (Next, Up, Down, Open, *LINES)

    def __init__(self, house: House) -> None:
        """Offer what ``house`` has."""
        super().__init__()
        self.house = house
        self.cursor = 0

    def items(self) -> tuple[Item, ...]:
        """Return what exists."""
        found: list[Item] = []
        waiting, finished = self.house.waiting(), self.house.finished()
        learn = Item("l", "Learn", "by playing, 10 minutes", "First time here? Learn by playing. No reading first.")
        if waiting:
            first = waiting[0]
            fact = f"{first.title}, round {first.round + 1}"
            found.append(Item("c", "Continue", fact[:24], "A game waits for you where it stopped."))
        if len(waiting) > 1:
            fact = f"{len(waiting) - 1} more {'wait' if len(waiting) > 2 else 'waits'}"  # noqa: PLR2004 - one or several
            found.append(Item("o", "Others", fact, "Go on with another game that you left."))
        new = not waiting and not self.house.experienced()
        found += [learn] if new else []
        found.append(Item("p", "Play", "story, seat, theory", "Begin a game: you against three others."))
        found += [] if new else [evolve(learn, sentence="A guided first game: hints at every step.")]
        if self.house.doors is not None:
            found.append(
                Item("j", "Join", "your teacher's code", "Join a class: type the code that your teacher shows.")
            )
        if self.house.host is not None:
            found.append(Item("h", "Host", "a class, 12 tables", "Host a class: you lead it from this screen."))
        if finished:
            found.append(Item("r", "Replay", "every secret open", "See a finished game again, round by round."))
        found.append(Item("s", "Settings", "colour and text", "Choose colours, marks and the picture."))
        found.append(Item("q", "Quit", "", "Leave."))
        return tuple(found)

    def body(self) -> ComposeResult:
        """Picture left, list right."""
        self._items = self.items()
        with Horizontal(id="body"):
            yield Picture(id="picture")
            yield Items(self._items)

    def update(self) -> None:
        """Point at the chosen line."""
        self.query_one(Items).cursor = self.cursor
        super().update()

    def prompt(self) -> Prompt:
        """Say what the chosen line does."""
        item = self._items[self.cursor]
        return Prompt(item.sentence, item.name.lower(), action=f"pick('{item.key}')")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Up, "choose"),
            (Open, "open"),
            (Next, "next"),
            (Palette, "all actions"),
            (Theme, "colours"),
            (Help, "help"),
            (Quit, "quit"),
        )

    def action_up(self) -> None:
        """Choose the line above."""
        self.cursor = (self.cursor - 1) % len(self._items)
        self.update()

    def action_down(self) -> None:
        """Choose the line below."""
        self.cursor = (self.cursor + 1) % len(self._items)
        self.update()

    async def on_point(self, message: Point) -> None:
        """Do the line that the mouse pointed at."""
        message.stop()
        # Textual would go on to the handler of every screen, which does a line that was chosen already once more.
        message.prevent_default()
        self.cursor = message.item
        await self.action_open()

    async def action_open(self) -> None:
        """Do the chosen line."""
        await self.run_action(f"pick('{self._items[self.cursor].key}')")

    def action_pick(self, key: str) -> None:
        """Do a line by its letter, if it is there."""
        if all(item.key != key for item in self._items):
            return
        if key == "s":
            self.action_settings()
            return
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        app = self.app
        assert isinstance(app, GunApp)
        app.choose(key)
