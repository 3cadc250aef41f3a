"""The facilitator's console: all tables on one screen, and one key an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve
from textual.widgets import Input

from wargame.actions.control import (
    CONTROL,
    Advance,
    All,
    Begin,
    Card,
    Channels,
    Choose,
    Debrief,
    Extend,
    Hold,
    Invite,
    Leave,
    Nudge,
    Pause,
    Reply,
    Rewind,
    Seats,
    Tell,
)
from wargame.actions.everywhere import Back, Confirm, Down, Left, Next, Open, Palette, Panel, Right
from wargame.engine.text import harmless
from wargame.table.words.of_board import STOPPED, here, news_of, next_step
from wargame.tui.control.below import Below
from wargame.tui.control.people import People
from wargame.tui.control.tables import ControlHead, Tables
from wargame.tui.prompt import Prompt
from wargame.tui.screens.acting import Acting
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.entry import Entry

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions import Action
    from wargame.tui.control.hand import Hand
    from wargame.tui.messages import Point

FRAME: Final = 3
"""Rows of head, move line and keys."""
DETAIL, TALL, LEAST = 10, 15, 6
"""Rows that stand below the tables: usually, for a drawer that wants more; and the fewest of the tables."""
URGENT: Final = ("reply", "look", "admit", "seats")
"""Steps that do not wait until what was done has been read."""
SECOND: Final = 1.0
WARNED: Final = 20.0
"""Seconds that a warning stands at the edge of the board."""
"""Seconds between two looks at the clocks."""
SHORT: Final = 56
"""Cells of a refusal beside which there is room for what ``n`` does."""


class ControlScreen(Acting):
    """The board above, the chosen table or what is being done below, and whose move it is."""

    CSS_PATH = "control.tcss"
    HERE = (*CONTROL, Next, Confirm, Open, Back, Left, Right, Down, Panel)

    def __init__(self, hand: Hand, *, qr: tuple[str, ...] = (), leaving: str = "", goodbye: str = "") -> None:
        """Act with ``hand``; ``leaving`` says what becomes of the class when the console is left."""
        super().__init__(hand)
        self.qr, self.leaving, self.goodbye = qr, leaving, goodbye
        self._told = False
        self._typing: tuple[object, int] | None = None
        """The drawer and the row whose text the line holds."""

    def body(self) -> ComposeResult:
        """Board, what stands below it, and the line to type on."""
        yield ControlHead(self.hand)
        yield Tables(self.hand)
        yield Below(self.hand)
        yield Entry(id="line", compact=True, select_on_focus=False)

    def begin(self) -> None:
        """Listen to the desk, let the clocks run, and show how to join where nobody has ever come."""
        self.query_one("#line", Input).cursor_blink = False
        self.hand.desk.on_change = self.changed
        self.set_interval(SECOND, self.tick)
        self.look()
        board = self.hand.board
        # After a restart everybody is still on the way back: the facilitator wants the board at once.
        if not here(board)[0] and not any(table.begun for table in board.tables):
            self.action_invite()

    def on_unmount(self) -> None:
        """Listen no more."""
        if self.hand.desk.on_change == self.changed:
            self.hand.desk.on_change = None

    def changed(self) -> None:
        """Look again soon; called from the thread of the desk, often many times before the screen gets to it."""
        if not self._told:
            self._told = True
            self.call_later(self.look)

    def look(self) -> None:
        """Show the class as it is now."""
        self._told = False
        known = self.hand.board
        before = next_step(known, self.hand.now())
        self.hand.look()
        self.hand.distrust()
        for sentence in news_of(known, self.hand.board):
            self.app.notify(harmless(sentence), severity="warning", timeout=WARNED, markup=False)
        after = next_step(self.hand.board, self.hand.now())
        if after != before and after.act in URGENT:
            # What was done is old news once somebody needs the facilitator.
            self.hand.said = ""
        self.update()
        over = self.app.screen
        if over is not self and isinstance(over, Framed):
            over.update()

    def tick(self) -> None:
        """Let the clocks run: the board alone is written again, and only rows that differ are painted."""
        self.query_one(Tables).version += 1
        self.query_one("#move").prompt = self.prompt()  # type: ignore[attr-defined]

    def update(self) -> None:
        """Give the tables as many rows as what stands below leaves, and the line what is being typed."""
        hand = self.hand
        tables, below = self.query_one(Tables), self.query_one(Below)
        tables.cursor = hand.at
        below.cursor = hand.drawer.at if hand.drawer is not None else -1
        wanted = TALL if hand.drawer is not None and hand.drawer.TALL else DETAIL
        rows = max(LEAST, min(len(hand.tables) + 3, self.app.size.height - FRAME - wanted))
        if tables.styles.height is None or tables.styles.height.value != rows:
            tables.styles.height = rows
        self._type()
        super().update()

    def on_resize(self) -> None:
        """Lay it out anew."""
        if self.is_mounted and self.query("#line"):
            self.update()

    # --- the line

    @property
    def writing(self) -> bool:
        """Whether letters are text now."""
        return self.query_one("#line", Input).has_focus

    def _type(self) -> None:
        """Open the line for the text of the chosen row, or put it away."""
        line = self.query_one("#line", Input)
        drawer = self.hand.drawer
        asked = drawer.line() if drawer is not None and self.hand.question is None else None
        if drawer is None or asked is None:
            self._typing = None
            line.display = False
            if line.has_focus:
                self.set_focus(None)
            return
        text, line.placeholder, line.max_length = asked
        if self._typing != (drawer, drawer.at) or line.value != text:
            self._typing = (drawer, drawer.at)
            line.value = text
            line.cursor_position = len(text)
        line.display = True
        if not line.has_focus:
            line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what was typed, harmless and on one line."""
        event.stop()
        clean = harmless(event.value).replace("\n", " ")
        if clean != event.value:
            event.input.value = clean
            return
        drawer = self.hand.drawer
        asked = drawer.line() if drawer is not None else None
        # What the screen itself has put into the line is no typing, and must not put a refusal away.
        if drawer is not None and self._typing == (drawer, drawer.at) and asked is not None and asked[0] != clean:
            drawer.typed(clean)
            self.hand.notice = ""
            self.query_one(Below).version += 1
            self.query_one("#move").prompt = self.prompt()  # type: ignore[attr-defined]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on, as Enter does everywhere."""
        event.stop()
        self.action_open()

    # --- the move line

    def prompt(self) -> Prompt:
        """Return what was refused, what is asked once more, the drawer's own line, or what comes next."""
        hand = self.hand
        if hand.notice:
            return Prompt(hand.notice, "go on" if len(hand.notice) < SHORT else "", "NOT DONE", "settle", "no")
        if hand.question is not None:
            return Prompt(hand.question.text, hand.question.word, "LAST LOOK", "confirm", key="y")
        if hand.drawer is None:
            return self.standing()
        asked = hand.drawer.prompt()
        return evolve(asked, text=hand.said, chip="DONE", tone="wait") if hand.said else asked

    def standing(self) -> Prompt:
        """Return the move line of the board itself."""
        hand = self.hand
        if hand.every:
            return Prompt("The next act is done at all tables.", "back to one", "ALL TABLES", "back", key="Esc")
        if hand.board.taken:
            return Prompt("Another console has taken over.", "take it back", "NO LINK", "take_back", "no")
        if hand.board.link:
            return Prompt(hand.board.link, chip="NO LINK", tone="no")
        if hand.said:
            return Prompt(hand.said, "go on", "DONE", "settle", "wait")
        return self.suggested()

    def suggested(self) -> Prompt:
        """Return the next thing for the facilitator."""
        step = next_step(self.hand.board, self.hand.now(), self.hand.seen)
        if not step.act:
            return Prompt(step.text, chip="CONTROL", tone="wait")
        return Prompt(step.text, step.word, action="follow")

    def action_take_back(self) -> None:
        """Sit down again where another console has taken this one's place."""
        self.hand.desk.take_back()
        self.look()

    def action_follow(self) -> None:
        """Do the next thing for the facilitator."""
        step = next_step(self.hand.board, self.hand.now(), self.hand.seen)
        if step.table:
            self.hand.choose(step.table)
        elif step.act in ("begin", "release"):
            # Those that wait, wherever the cursor stands.
            self.hand.every = True
        act = {"reply": self.action_reply, "nudge": self.action_nudge, "debrief": self.action_debrief,
               "invite": self.action_invite, "begin": self.action_begin_game, "release": self.action_hold,
               "advance": self.action_advance}  # fmt: skip
        if step.act in ("seats", "admit"):
            self.hand.drawer = None
            self.action_seats()
            if isinstance(self.hand.drawer, People):
                self.hand.drawer.to(step.about)
        elif step.act in act:
            act[step.act]()
        elif step.act == "look":
            self.hand.drawer = None
            self.hand.notice = self.hand.table.stopped
            self.hand.seen.add((step.table, 0, STOPPED))
        self.update()

    def shown_keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print: while something is asked, its answers."""
        hand = self.hand
        if hand.question is not None and not hand.notice:
            return ((Confirm, "yes"), (Back, "no"))
        if hand.drawer is not None:
            return hand.drawer.keys()
        return self.keys()

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        table = self.hand.table
        if table.over:
            return ((Debrief, "all tables"), (Channels, "channels"), (Tell, "tell all"), (Choose, "table"), (Palette, "actions"), (Leave, "leave"))  # fmt: skip
        if not table.begun:
            return ((Begin, "begin"), (Invite, "how to join"), (Seats, "seats"), (Reply, "answer"), (Tell, "tell all"),
                    (Choose, "table"), (Palette, "actions"))  # fmt: skip
        return (
            (Pause, "go on" if table.paused else "pause"), (Extend, "2 min"), (Advance, "advance"),
            (Hold, "let go" if table.held else "hold"), (Nudge, "nudge"), (Card, "card"), (Tell, "tell"),
            (Seats, "seats"), (All, "all"), (Rewind, "rewind"), (Palette, "actions"),
        )  # fmt: skip

    def actions(self) -> tuple[type[Action], ...]:
        """Return every action here, without those whose key has another meaning on the board."""
        taken = {key for action in CONTROL for key in action.keys}
        return tuple(one for one in super().actions() if one in CONTROL or not set(one.keys) <= taken)

    # --- choosing

    async def on_point(self, message: Point) -> None:
        """Choose a table with the mouse, or a row of what is open; pointed at again, that row is done."""
        message.stop()
        # Textual would go on to the handler of every screen, which opens what is pointed at again.
        message.prevent_default()
        hand = self.hand
        if message.panel == "tables":
            self.fresh()
            hand.at, hand.every, hand.drawer = message.item, False, None
        elif hand.drawer is not None and message.panel == "below":
            self.fresh()
            if message.again:
                hand.drawer.enter()
            else:
                hand.drawer.point(message.item)
        self.update()

    def chosen_text(self) -> str:
        """Return nothing: what the board shows is the facilitator's."""
        return ""

    def hidden(self) -> str:
        """Keep nothing of the board: it holds every seat's secrets."""
        return "The board holds secrets of every seat; nothing of it is saved."
