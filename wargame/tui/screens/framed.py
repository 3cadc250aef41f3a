"""What every screen has: a move line, a key row, and the keys that never change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Self

from textual.screen import Screen

from wargame.actions import FRAME
from wargame.actions.terminal import Picture, Transcript
from wargame.tui import terminal
from wargame.tui.keys import bindings
from wargame.tui.messages import Point, Press
from wargame.tui.prompt import Prompt
from wargame.tui.widgets.frame import KeyRow, MoveLine
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.geometry import Region

    from wargame.actions.base import Action

WIDE, VAST = 100, 160
KEEPSAKES: Final = (Picture, Transcript)
"""What is saved beside the person, who is elsewhere where the screen is in a browser."""


class Framed(Screen[None]):
    """A screen between nothing and a key row; subclasses say what stands in its body and what ``n`` does."""

    AUTO_FOCUS = ""
    BLANK = True
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (VAST, "-vast")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-tall")]  # noqa: RUF012 - the same
    HERE: ClassVar[tuple[type[Action], ...]] = FRAME
    """The actions of this kind of screen; those of the kinds that it is made from work too. Keys, palette, help and
    mouse are all fed from here."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(*FRAME)]
    DEFAULT_CSS = """
    Framed { layout: vertical; background: $g-bg; color: $g-text; }
    Framed .secret { background: $g-secretpage; }
    """

    switching = False
    """Whether this screen is taking the place of another one, which is still being put away."""

    def __init_subclass__(cls) -> None:
        """Bind the keys of the actions that a kind of screen adds."""
        if "HERE" in cls.__dict__:
            cls.BINDINGS = [*bindings(*cls.HERE)]
        super().__init_subclass__()

    def compose(self) -> ComposeResult:
        """Stack the rows of the screen."""
        # Textual would lay everything out as on a narrow terminal first, and paint all of it twice.
        self.add_class(*self._get_breakpoint_classes(self.app.size.width, self.HORIZONTAL_BREAKPOINTS))
        self.add_class(*self._get_breakpoint_classes(self.app.size.height, self.VERTICAL_BREAKPOINTS))
        yield from self.top()
        yield from self.body()
        yield MoveLine(id="move")
        yield KeyRow(id="keys")

    def _get_breakpoint_classes(self, dimension: int, breakpoints: list[tuple[int, str]]) -> set[str]:
        """Return every breakpoint that is reached, not the last alone: the widest layout keeps what a wide one has.

        The first of them stands for none of the others.
        """
        reached = [name for least, name in breakpoints if dimension >= least]
        return set(reached[1:] or reached)

    def top(self) -> ComposeResult:
        """Return the rows above the body."""
        return iter(())

    def body(self) -> ComposeResult:
        """Return what stands in the body."""
        return iter(())

    def shown_keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print now."""
        return self.keys()

    def prompt(self) -> Prompt:
        """Return the move line."""
        return Prompt("")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print, the most important first."""
        return ()

    def actions(self) -> tuple[type[Action], ...]:
        """Return every action that works here, this screen's own first, for palette and help."""
        kinds = [kind.__dict__.get("HERE", ()) for kind in type(self).__mro__]
        absent = KEEPSAKES if self.app.is_web else ()
        return tuple(dict.fromkeys(action for here in kinds for action in here if action not in absent))

    def on_screen_resume(self) -> None:
        """Know, after the first layout, that it has painted everything."""
        if not self.stack_updates:
            self.call_next(self._painted)

    def _painted(self) -> None:
        for panel in self.query(Panel):
            panel.painted()

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again; not the whole screen, though, that a switch has just painted and Textual asks for twice more."""
        if self.switching and self.stack_updates and not (regions or recompose):
            repaint = False
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def switched(self) -> None:
        """Paint the whole screen again when that is asked for: the screen before is gone."""
        self.switching = False

    def on_mount(self) -> None:
        """Begin, once: Textual calls this for every class that defines it, so that no other one does."""
        self.begin()

    def begin(self) -> None:
        """Paint for the first time; a kind of screen that has something to set up does that too."""
        self.update()

    def update(self) -> None:
        """Hand the newest data to every part of the screen."""
        for panel in self.query(Panel):
            panel.version += 1
        self.query_one(MoveLine).prompt = self.prompt()
        self.query_one(KeyRow).actions = self.shown_keys()

    async def on_press(self, message: Press) -> None:
        """Do an action that the mouse or a widget asked for."""
        message.stop()
        await self.run_action(message.action)

    async def on_point(self, message: Point) -> None:
        """Choose what the mouse pointed at; pointed at again, it opens."""
        message.stop()
        if message.again:
            await self.run_action("open")
        else:
            self.pointed(message.panel, message.item)

    def pointed(self, panel: str, item: int) -> None:
        """Give the cursor to an item of a panel; a screen says what that means."""

    async def action_next(self) -> None:
        """Do what the move line says."""
        prompt = self.prompt()
        if prompt.action and prompt.key == "n":
            await self.run_action(prompt.action)

    def action_help(self) -> None:
        """Show every key and mark."""
        from wargame.tui.screens.help import HelpScreen  # noqa: PLC0415 - opened rarely

        self.app.push_screen(HelpScreen(self.actions(), self.explained()))

    def explained(self) -> tuple[str, ...]:
        """Return what help has to say about this kind of game besides its idea, a paragraph each."""
        return ()

    def action_palette(self) -> None:
        """Offer every action."""
        from wargame.tui.screens.palette import PaletteScreen  # noqa: PLC0415 - opened rarely

        self.app.push_screen(PaletteScreen(self.actions()), self._picked)

    async def _picked(self, name: str | None) -> None:
        if name:
            await self.run_action(name)

    def action_rulebook(self) -> None:
        """Open the rulebook over this screen."""
        from wargame.tui.screens.rulebook import RulebookScreen  # noqa: PLC0415 - opened rarely

        self.app.push_screen(RulebookScreen(self.section()))

    def section(self) -> str:
        """Return the section to open the rulebook at, "" for its beginning."""
        return ""

    # --- the terminal

    def chosen_text(self) -> str:
        """Return what is chosen here as text to be copied, whole where the screen has more than it shows; or nothing."""
        return self.whole_text() or next((text for panel in self.query(Panel) if (text := panel.chosen_text())), "")

    def whole_text(self) -> str:
        """Return what is chosen as it was said or written, where the screen shows it cut; empty where it does not."""
        return ""

    def chosen_title(self) -> str:
        """Return what a picture or a transcript of this screen is called, in words and numbers joined by ``-``."""
        return "screen"

    def transcript(self) -> tuple[str, ...]:
        """Return all that has happened as far as this screen may tell, line by line; empty where there is no game."""
        return ()

    def hidden(self) -> str:
        """Return why nothing of this screen can be kept, as one sentence; empty where it can."""
        return ""

    def action_theme(self) -> None:
        """Go to the next colours."""
        terminal.next_theme(self.app)

    def action_settings(self) -> None:
        """Choose colours, marks, picture and motion."""
        terminal.settings(self.app)

    def action_copy(self) -> None:
        """Copy what is chosen."""
        terminal.copy(self)

    def action_picture(self) -> None:
        """Keep the screen as a picture."""
        terminal.picture(self)

    def action_transcript(self) -> None:
        """Keep the game as text."""
        terminal.transcript(self)
