"""The settings: colours, marks, picture and motion, each shown as soon as it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Back, Down, Help, Left, Next, Open, Palette, Right, Set, Up
from wargame.settings import SETTINGS
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.ink import fit, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.terminal import dressed
from wargame.tui.widgets.gauge import gun_gauge, verdict
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.picture import draw

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.dressed import DressedApp
    from wargame.tui.ink import Pen

AT: Final = 14
"""The column of the values."""


class SettingList(Panel):
    """The settings, one a row, with what the chosen value means; below them the file, and what is wrong with it."""

    sentence = ""
    """What the last choice had to say; empty for nothing."""

    def paint(self, pen: Pen) -> None:
        """Write them, with arrows beside the chosen one."""
        app = dressed(self.app)
        told = [wrap(text, pen.width - 5) for text in (self.sentence or app.kept.fault, app.bounds()) if text]
        foot = 2 + sum(map(len, told))
        pen.title("Settings", ("remembered at once", "muted"))
        pen.gap()
        for place, (name, setting) in enumerate(SETTINGS.items()):
            here = place == self.cursor
            line = pen.row(selected=here, pick=place)
            line.put(3, (setting.title, "" if here else "muted"))
            word = str(getattr(app.settings, name))
            line.put(AT, ("‹ " if here else "  ", "bold blue"), (word, "bold"), (" ›" if here else "", "bold blue"))
            says = app.settings.words(name)
            for part in wrap(says, pen.width - AT - 2)[:2]:
                pen.row((part, "muted"), column=AT + 2)
            if pen.room > 3 * (len(SETTINGS) - place - 1) + foot:
                pen.gap()
        pen.gap()
        for sentence in (part for lines in told for part in lines):
            pen.row((sentence, "orange"), column=3)
        if pen.room:
            pen.row((fit(f"kept in {app.kept.path}", pen.width - 4), "muted"), column=3)


class Sample(Panel):
    """Everything that colours and marks have to say, in a few rows."""

    def paint(self, pen: Pen) -> None:
        """Write it."""
        pen.title("How it looks", verdict(44 + 4, (50, 66)))
        gun_gauge(pen, 44, (50, 66), draft=4, bar=14)
        pen.row(("US", "bold us"), " air defence  ", ("12", "bold"), "   ", ("░ unknown", "orange"))
        pen.row(("EU", "bold eu"), " pipeline     ", ("10", "bold"), " ", ("▒", "purple"), ("■ loaded", "bold purple"))
        pen.row(
            ("✓ kept", "blue"), "  ", ("✗ broken", "bold vermilion"), "  ", ("◐ suspected", "orange"), selected=True
        )
        pen.row(
            ("UA", "bold ua"), " ", ("RU", "bold ru"), ("  held ", "muted"), (" UA ", "bold ua on ownua"), " ",
            (" RU = ", "bold ru on ownru"), " ", (" UA/RU ", "text on fought"), selected=False,
        )  # fmt: skip


class Drawing(Panel):
    """The picture that is chosen."""

    def paint(self, pen: Pen) -> None:
        """Draw it."""
        draw(pen, dressed(self.app).settings.picture)


class SettingsScreen(Framed):
    """Stands over whatever was shown before, and goes back to it."""

    CSS_PATH = "settings.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Up, Down, Left, Right, Open, Set, Back)
    row = 0

    def body(self) -> ComposeResult:
        """Choices left, what they do right."""
        with Horizontal(id="body"):
            yield SettingList(id="settings")
            with Vertical(id="shown"):
                yield Sample(id="sample")
                yield Drawing(id="drawing")

    def update(self) -> None:
        """Point at the chosen setting."""
        self.query_one(SettingList).cursor = self.row
        super().update()

    def prompt(self) -> Prompt:
        """Say how it goes on."""
        return Prompt("Choose how the table looks; it is remembered.", "done", "SETTINGS", "back")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return ((Up, "choose"), (Left, "change"), (Next, "done"), (Back, "back"), (Palette, "actions"), (Help, "help"))

    @property
    def _app(self) -> DressedApp:
        return dressed(self.app)

    def action_up(self) -> None:
        """The setting above."""
        self.row = (self.row - 1) % len(SETTINGS)
        self.update()

    def action_down(self) -> None:
        """The setting below."""
        self.row = (self.row + 1) % len(SETTINGS)
        self.update()

    def action_left(self) -> None:
        """The value before."""
        self._step(-1)

    def action_right(self) -> None:
        """The value after."""
        self._step(1)

    def action_open(self) -> None:
        """The value after."""
        self._step(1)

    def action_set(self) -> None:
        """The value after."""
        self._step(1)

    def _step(self, by: int) -> None:
        name = list(SETTINGS)[self.row]
        self.query_one(SettingList).sentence = self._app.wear(self._app.settings.stepped(name, by))
        self.update()

    def pointed(self, panel: str, item: int) -> None:
        """Point at a setting."""
        if panel == "settings":
            self.row = item
            self.update()

    def action_settings(self) -> None:
        """Back, by the key that opened it."""
        self.action_back()

    def action_back(self) -> None:
        """Back to what was shown before."""
        self.dismiss()
