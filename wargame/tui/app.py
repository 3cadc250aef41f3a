"""The app wires: themes, screens, sizes, and who comes after whom. It knows no rule of the game."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from wargame.actions.everywhere import Hide
from wargame.tui.dressed import DressedApp
from wargame.tui.house import HouseError, is_place
from wargame.tui.keys import bindings
from wargame.tui.screens.framed import Framed
from wargame.tui.screens.small import LEAST, SmallScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.actions import ActionParseResult
    from textual.await_complete import AwaitComplete
    from textual.binding import BindingType
    from textual.dom import DOMNode
    from textual.events import Resize
    from textual.screen import Screen

    from wargame.debrief.recording import Recording
    from wargame.tui.attending import Attendance
    from wargame.tui.house import ClassWish, Game, Hosting, House, Lines
    from wargame.tui.session import Session

NEXT: Final = ("wargame.content", "wargame.tui.session", "wargame.tui.screens.newgame", "wargame.tui.screens.place")
"""What most people need next after the menu."""


CLASS_SHEETS: Final = frozenset({"join", "team", "board"})
"""Sheets that only a class needs; no other start pays for them."""


class GunApp(DressedApp):
    """The full-screen client; it ends with a sentence to print, or with nothing."""

    TITLE = "Gun on the Table"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Hide)]
    CSS_PATH = sorted(path for path in Path(__file__).parent.glob("screens/*.tcss") if path.stem not in CLASS_SHEETS)
    """The sheets of all screens of a game at home: Textual would parse every sheet anew when a screen brings its own."""

    def __init__(
        self,
        house: House | None = None,
        game: Game | None = None,
        recording: Recording | None = None,
        *,
        opening: Screen[None] | None = None,
        eyes: str = "",
        glyphs: str = "",
    ) -> None:
        """Begin at the menu of ``house``, at the table of ``game``, or with a ``recording``, as a seat saw it or open.

        ``opening`` is another screen to begin with: the way into a class, or the boards of one.

        ``glyphs`` (``ascii``, ``unicode``) overrides the person's own setting.
        """
        super().__init__(glyphs)
        self.house = house
        self.first = game
        self.recording = recording
        self.opening = opening
        self.eyes = eyes
        self.session: Session | None = None
        self.game: Game | None = None
        """The game that was sat down at last."""
        self.attendance: Attendance | None = None
        """What brings the doings of others to the screen, in a class."""
        self.goodbye = ""
        """What to say at the end about the game that was left last."""
        self.lines: Lines | None = None
        """What line mode goes on with, where the person has asked for it."""
        self.monotonic: Callable[[], int] | None = None
        """Reads the clock that runs in a class, in milliseconds; None for the machine's own."""
        self.hosting: Hosting | None = None
        """The class that was asked for in the menu."""
        self.standing: Callable[[], None] | None = None
        """What to do once the first screen stands."""

    def on_mount(self) -> None:
        """Show the first screen."""
        self.open_first()
        if self.kept.fault:
            self.notify(self.kept.fault, severity="warning", timeout=10)

    def open_first(self) -> None:
        """Open what this app begins with."""
        if self.first is not None:
            self.sit_down(self.first)
        elif self.opening is not None:
            self._show(self.opening)
        elif self.recording is not None:
            from wargame.tui.screens.replay import ReplayScreen  # noqa: PLC0415 - opened rarely

            self._show(ReplayScreen(self.recording, self.eyes, truth=not self.eyes))
        else:
            self.open_menu()

    def on_ready(self) -> None:
        """Tell whoever started the app that its first screen stands."""
        if self.standing is not None:
            self.standing()

    def on_resize(self, event: Resize) -> None:
        """Cover a terminal that is too small, and uncover one that has grown."""
        small = event.size.width < LEAST[0] or event.size.height < LEAST[1]
        if small and not isinstance(self.screen, SmallScreen):
            self.push_screen(SmallScreen())
        elif not small and isinstance(self.screen, SmallScreen):
            self.pop_screen()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do an action once the screen stands; at a place it first cancels a question that it does not answer."""
        top = self.screen_stack[-1] if self.screen_stack else None
        if top is not None and not top.is_mounted:
            # A key typed ahead: the screen does it, after the ones before, once it is made.
            return top.call_later(self._catch_up, top, action, default_namespace, namespaces)
        if top is not None and not top.children and default_namespace is not self:
            # It is being put away.
            return True
        if self.session is None:
            return await super().run_action(action, default_namespace, namespaces)
        from wargame.tui.screens.place import PlaceScreen  # noqa: PLC0415 - a menu needs no table

        name = action if isinstance(action, str) else action[1]
        name = name.partition("(")[0].rpartition(".")[2]
        here = self.screen
        if not isinstance(here, PlaceScreen):
            return await super().run_action(action, default_namespace, namespaces)
        done = True
        if here.before(name):
            done = await super().run_action(action, default_namespace, namespaces)
        if any(screen is here for screen in self.screen_stack):
            here.after()
        return done

    async def _catch_up(
        self,
        screen: Screen[Any],
        action: str | ActionParseResult,
        default_namespace: DOMNode | None,
        namespaces: Mapping[str, DOMNode] | None,
    ) -> None:
        # What a key before it has opened is not what it was meant for; to hide is meant for everything.
        if self.screen is screen or default_namespace is self:
            await self.run_action(action, default_namespace, namespaces)

    def action_hide(self) -> None:
        """Close the curtain at once, whatever lies over the game: help, settings, a text to be copied."""
        from wargame.tui.screens.leading import Place  # noqa: PLC0415 - a menu needs no table

        place = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Place)), None)
        if place is None:
            return
        # A message at the edge can repeat a secret.
        self.hand_over()
        while self.screen is not place:
            self.pop_screen()
        place.action_hide()

    def action_help_quit(self) -> None:
        """Say how to leave, to one who has pressed Ctrl-C."""
        if self.session is None:
            self.notify("q in the menu leaves.")
        else:
            self.notify("F10 opens the menu, where you can leave; the game is saved.")

    def switch_screen(self, screen: Screen[Any] | str) -> AwaitComplete:
        """Show a screen in the place of another, and paint it once."""
        if isinstance(screen, Framed):
            screen.switching = True
        done = super().switch_screen(screen)
        if isinstance(screen, Framed):
            self.call_next(screen.call_after_refresh, screen.switched)
        return done

    def hand_over(self) -> None:
        """Leave nothing of one seat's text to the next; what only one person plays may stay in the terminal's clipboard."""
        self.forget(clipboard=self.session is not None and self.session.shared)

    def open_menu(self) -> None:
        """Go to the menu, or leave where there is none."""
        from wargame.tui.screens.menu import MenuScreen  # noqa: PLC0415 - a table needs no menu

        self.hand_over()
        self.goodbye = self.last_words()
        if self.attendance is not None:
            self.attendance.leave()
        self.session = None
        if self.house is None:
            self.exit(self.goodbye)
            return
        self._show(MenuScreen(self.house))
        self.call_after_refresh(self._fetch, NEXT)

    def show_out(self, sentence: str) -> None:
        """End, because the seat is this person's no more, and say why."""
        if self.attendance is not None:
            self.attendance.stop()
        self.forget()
        self.exit(sentence)

    def last_words(self) -> str:
        """Say how to go on with the game that is open, or else with the one that was left last."""
        if self.session is None:
            return self.goodbye
        return "" if self.session.table.over else self.session.goodbye

    def choose(self, key: str) -> None:
        """Do a line of the menu."""
        house = self.house
        assert house is not None
        if key == "q":
            self.exit(self.goodbye)
        elif key == "p":
            from wargame.tui.screens.newgame import NewGameScreen  # noqa: PLC0415 - opened rarely

            self._show(NewGameScreen(house))
        elif key == "l":
            self.sit_down_with(house.learn)
        elif key == "c":
            self.sit_down_with(lambda: house.resume(house.waiting()[0]))
        elif key == "o":
            from wargame.tui.screens.waiting import WaitingScreen  # noqa: PLC0415 - opened rarely

            self._show(WaitingScreen(house))
        elif key == "j" and house.doors is not None:
            from wargame.tui.screens.join import JoinScreen  # noqa: PLC0415 - opened rarely

            self._show(JoinScreen(house.doors))
        elif key == "h" and house.host is not None:
            from wargame.tui.screens.hosting import HostingScreen  # noqa: PLC0415 - opened rarely

            self._show(HostingScreen(house))
        elif key == "r":
            from wargame.tui.screens.shelf import ShelfScreen  # noqa: PLC0415 - opened rarely

            self._show(ShelfScreen(house))

    def host(self, wish: ClassWish) -> None:
        """Host a class; its console opens when this app has gone. Say so where that cannot be."""
        assert self.house is not None
        assert self.house.host is not None
        try:
            self.hosting = self.house.host(wish)
        except HouseError as error:
            self.notify(str(error), severity="error")
            return
        self.exit()

    def sit_down_with(self, open_game: Callable[[], Game]) -> None:
        """Sit down at a game that has to be opened first; say so where it cannot be."""
        try:
            game = open_game()
        except HouseError as error:
            self.notify(str(error), severity="error")
            return
        self.sit_down(game)

    def sit_down(self, game: Game) -> None:
        """Take the seats of a game."""
        from wargame.tui.screens.places import modules, opening_screen  # noqa: PLC0415 - a menu needs no table
        from wargame.tui.session import Session  # noqa: PLC0415 - the same

        self.game = game
        self.forget()
        self.session = Session(game.table, game.seats, game.rules, goodbye=game.goodbye, rivals=game.rivals)
        self.session.again = game.again
        self.session.fail = self.stop
        self.session.steps = game.steps
        if is_place(game.table):
            from wargame.tui.attending import attend  # noqa: PLC0415 - most games are at home

            attend(self, self.session)
        if game.lesson:
            from wargame.learn import Lesson  # noqa: PLC0415 - most games are no lesson

            self.session.lesson = Lesson()
        if self.session.begin():
            self._show(opening_screen(self.session))
            self.call_after_refresh(self._fetch, modules(self.session))

    def _fetch(self, modules: tuple[str, ...]) -> None:
        """Import, one by one and between keys, what the screens after the one that is shown are made of."""
        import_module(modules[0])
        if modules[1:]:
            self.call_later(self._fetch, modules[1:])

    def to_lines(self) -> None:
        """Leave the full screen, so that the same game, or the menu, goes on in line mode."""
        from wargame.tui.house import Lines  # noqa: PLC0415 - asked for rarely

        if self.attendance is not None:
            self.attendance.stop()
        self.lines = Lines(self.game if self.session is not None else None, self.recording)
        self.exit()

    def on_heard(self) -> None:
        """Follow what others in the class have done."""
        if self.attendance is not None:
            self.attendance.follow()

    def stop(self, error: Exception) -> None:
        """End the screen because the table cannot go on; whoever started it says why."""
        self.failure = error
        self.exit()

    def _show(self, screen: Screen[None]) -> None:
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
