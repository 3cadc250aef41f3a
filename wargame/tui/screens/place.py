"""What the places of a game share: the frame, the move line's guide, last looks, and the way from one to another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions import EVERYWHERE
from wargame.actions.learn import Hints
from wargame.engine import commands as cmd
from wargame.engine.seats import MARK, TITLE
from wargame.table.words import PLACES as NUMBERS
from wargame.table.words import LastLook, command_label, counsel, transcript, transcript_open
from wargame.tui import coach
from wargame.tui.boxes import Container
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.screens.asking import Asking
from wargame.tui.screens.framed import Framed
from wargame.tui.screens.places import home, screen_for
from wargame.tui.widgets.band import LessonBand
from wargame.tui.widgets.frame import Header, Places
from wargame.tui.widgets.summaries import channels, unread
from wargame.tui.widgets.why import WhyPanel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions import Action
    from wargame.engine.commands import Command
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why
    from wargame.tui.messages import Go, Submit
    from wargame.tui.session import Session


SHARED_CSS: Final = Path(__file__).with_name("place.tcss")
"""Textual reads the styles of the screen's own class alone, and a game may go on at any place."""
KEEPING: Final = frozenset({"copy", "picture", "transcript", "settings", "theme"})
"""Actions that have nothing to do with the game."""
ANSWERS: Final = frozenset({"confirm", "back", "why", "rulebook"}) | KEEPING
"""Actions that answer a last look, or let one think about it; every other one cancels it."""
WALKS: Final = frozenset({"up", "down", "open"})
"""Actions that belong to an open why."""


class Place(Framed):
    """A place of a game as far as its move line goes: what is suggested, asked once more, refused and done."""

    PLACE: ClassVar[str] = "table"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Look at ``subject`` (a deal, a channel) if the place has it."""
        super().__init__()
        self.session = session
        self.subject = subject
        self.asking = Asking(self)
        self.pending: Command | None = None
        """A command that waits for its last look."""
        self._dropped: Command | None = None
        """A command whose last look another action has just cancelled."""

    # --- the move line

    def prompt(self) -> Prompt:
        """Return a refusal, a last look, the lesson's hint, what this place suggests, or what the guide does."""
        if self.session.notice:
            return Prompt(self.session.notice, "go on", "NOT DONE", "settle", "no")
        if self.pending is not None:
            return Prompt(self.last_look(self.pending), "yes", "LAST LOOK", "confirm", key="y")
        return coach.coached(self) or self.local() or self.guided()

    def last_look(self, command: Command) -> str:
        """Return the question that a last look asks."""
        label = command_label(command, self.session.view, self.session.rules)
        return f"{label[:1].upper()}{label[1:]}?"

    def before(self, action: str) -> bool:
        """Cancel a question, and put away a notice, that another action leaves behind.

        Return whether the action may still be done: ``n`` means no, and does nothing else.
        """
        if self.pending is None:
            if self.session.notice and action not in {*ANSWERS, "settle", "next"}:
                self.action_settle()
            return True
        if action in ANSWERS or (self.asking.open and action in WALKS):
            return True
        self._dropped, self.pending = self.pending, None
        return action != "next"

    def after(self) -> None:
        """Say that a question was cancelled, unless another one stands; a hint follows the cursor."""
        dropped, self._dropped = self._dropped, None
        if dropped is not None and self.pending is None:
            label = command_label(dropped, self.session.view, self.session.rules)
            self.session.notice = self.session.notice or f"Cancelled: {label}."
            self.update()
        if self.asking.open:
            self.asking.again(self.question())
        if self.session.lesson is not None:
            self.update()

    def local(self) -> Prompt | None:
        """Return what this place suggests before the guide is asked; None for nothing."""
        return None

    def question(self) -> tuple[Why, tuple[Sight, ...]] | None:
        """Return the answer to *why* for what is chosen here, with the sights its causes count in."""
        return None

    def guided(self) -> Prompt:
        """Return what the guide suggests."""
        move = self.session.move
        if move.step is None:
            other = self.session.next_seat()
            if other is not None:
                return Prompt(f"Hand the keyboard to {TITLE[other]}.", "close curtain", action="hide")
            return Prompt(move.text, chip=move.chip, tone="wait")
        return Prompt(move.text, move.action, move.chip, "follow")

    # --- the lesson, where this game is one

    def stands(self) -> Here:
        """Return where a person stands, for the lesson; a place says more of what it shows."""
        from wargame.learn import Here  # noqa: PLC0415 - most games are no lesson

        return Here(self.PLACE, self.subject, asking=self.asking.open)

    def aim(self, target: str) -> None:
        """Give the cursor to what the lesson means; a place that has it says how."""

    async def action_next(self) -> None:
        """Do what the move line says; in a lesson also where it teaches another key than ``n``."""
        prompt = self.prompt()
        if prompt == coach.coached(self):
            await self.run_action(prompt.action)
        else:
            await super().action_next()

    async def action_learn(self) -> None:
        """Do what the lesson's hint says."""
        await coach.follow(self)

    def action_hints(self) -> None:
        """Switch the hints off, or on again."""
        lesson = self.session.lesson
        if lesson is not None:
            lesson.off = not lesson.off
            self.update()

    def action_settle(self) -> None:
        """Put a refusal away."""
        self.session.notice = ""
        self.update()

    def action_follow(self) -> None:
        """Do what the guide suggests."""
        move = self.session.move
        if move.key:
            self.session.memory.seen.add(move.key)
        if isinstance(move.step, LastLook):
            self.go("sheet", "look")
        elif move.key.startswith("card:"):
            self.go("briefing")
        elif isinstance(move.step, int):
            self.go(NUMBERS[move.step].lower(), move.subject)
        elif move.step is not None:
            self.give(move.step)

    # --- commands

    def give(self, command: Command) -> bool:
        """Give a command to the table, and go where the game has gone; return whether it was done."""
        before = (self.session.table.phase, self.session.table.round)
        self.pending = None
        done = self.session.submit(command)
        if done and self.session.next_seat() not in (None, self.session.seat) and self.session.done(self.session.seat):
            self.action_hide()
        elif done and before != (self.session.table.phase, self.session.table.round):
            self.go(home(self.session))
        else:
            self.update()
        return done

    def ask(self, command: Command) -> None:
        """Offer a last look at a command; ``y`` does it."""
        self.session.notice = ""
        self.pending = command
        self.update()

    def refuse(self, sentence: str) -> None:
        """Say on the move line why something is not done."""
        self.session.notice = sentence
        self.update()

    def on_submit(self, message: Submit) -> None:
        """Give a command that a widget asked for."""
        message.stop()
        self.give(message.command)

    def action_confirm(self) -> None:
        """Do what the last look showed; a notice that stands over it has to go first."""
        if self.session.notice:
            self.action_settle()
        elif self.pending is not None:
            self.give(self.pending)

    # --- keeping

    def chosen_title(self) -> str:
        """Return story, round, phase, seat and place."""
        view = self.session.view
        return f"{view.scenario.id}-round-{view.round}-{view.phase}-{MARK[view.seat]}-{self.PLACE}"

    def transcript(self) -> tuple[str, ...]:
        """Return the game as the seat at the keyboard may know it, with every secret once they are open."""
        truth = self.session.table.truth()
        if truth is not None:
            return transcript_open(truth)
        return transcript(self.session.view, self.session.rules)

    # --- from place to place

    def on_go(self, message: Go) -> None:
        """Go where a widget asked to go."""
        message.stop()
        self.go(message.place)

    def go(self, place: str, subject: str = "") -> None:
        """Show another place."""
        self.session.notice = ""
        self.app.switch_screen(screen_for(self.session, place, subject))

    def action_hide(self) -> None:
        """Close the curtain at once."""
        from wargame.tui.screens.curtain import CurtainScreen  # noqa: PLC0415 - the curtain leads back to the places

        self.app.switch_screen(CurtainScreen(self.session))

    def action_menu(self) -> None:
        """Leave the table."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()

    def short(self, text: str) -> str:
        """Return text as short as a move line needs it."""
        return fit(text, 50)


class PlaceScreen(Place):
    """A place of a game, seen by the seat at the keyboard: its panels, and what its keys do."""

    CSS_PATH = "place.tcss"
    HERE = (Hints, *EVERYWHERE)

    def __init__(self, session: Session, subject: str = "") -> None:
        """Look at ``subject``; the styles that all places share come before those of this one."""
        super().__init__(session, subject)
        self.css_path = list(dict.fromkeys((SHARED_CSS, *self.css_path)))

    def top(self) -> ComposeResult:
        """Who you are, and the six places."""
        yield Header(self.session, id="header")
        yield Places(self.session, id="places")

    def body(self) -> ComposeResult:
        """The panels of the place, and room for a why."""
        with Container(id="main"):
            with Container(id="body"):
                yield from self.panels()
            yield WhyPanel(self.session, id="why")
        if self.session.lesson is not None:
            yield LessonBand(self.session, id="band")

    def panels(self) -> ComposeResult:
        """Return the panels of the place."""
        return iter(())

    def actions(self) -> tuple[type[Action], ...]:
        """Return every action that works here; hints are offered in a lesson only."""
        lesson = self.session.lesson is not None
        return tuple(action for action in super().actions() if lesson or action is not Hints)

    def begin(self) -> None:
        """Remember that this place was seen, and paint."""
        self.see()
        super().begin()

    def see(self) -> None:
        """Take what the guide says about this very place as followed."""
        seen = self.session.memory.seen
        move = self.session.move
        while isinstance(move.step, int) and NUMBERS.get(move.step, "").lower() == self.PLACE and not move.subject:
            if move.key in seen:
                return
            seen.add(move.key)
            move = self.session.move

    def update(self) -> None:
        """Hand the newest data down."""
        view = self.session.view
        waiting = sum(deal.state == "tabled" and view.seat in deal.waiting for deal in view.deals)
        new = sum(unread(self.session, channel) for channel in channels(view))
        for places in self.query(Places):
            places.here = self.PLACE
            places.counts = {"talks": new, "deals": waiting} if view.phase == "talks" else {}
        super().update()
        coach.dress(self)

    # --- going and saying

    def action_place(self, place: str) -> None:
        """Go to a place by its key."""
        self.go(place)

    def action_aims(self) -> None:
        """Go to the briefing."""
        self.go("briefing")

    def action_cable(self) -> None:
        """Go and write a cable."""
        self.go("talks", "write")

    def action_draft(self) -> None:
        """Open an own draft, or go on with it."""
        view = self.session.view
        if view.draft is None and cmd.OpenDraft() in view.legal:
            self.session.submit(cmd.OpenDraft())
        if self.session.view.draft is not None:
            self.go("draft")
        else:
            self.refuse(self.session.notice or "A deal is written during the talks.")

    def action_declare(self) -> None:
        """Choose an instrument to lay on the table, or to take off."""
        self.go("declare")

    def action_ready(self) -> None:
        """Say ready, or take it back."""
        view = self.session.view
        command = cmd.NotReady() if cmd.NotReady() in view.legal else cmd.Ready()
        if command in view.legal:
            self.give(command)
        else:
            self.action_follow()

    def action_undo(self) -> None:
        """Take the last change back."""
        self.session.undo()
        self.update()

    def action_back(self) -> None:
        """Close what is open: a notice, a last look, a why; else go to the table."""
        if self.session.notice or self.pending is not None:
            self.session.notice, self.pending = "", None
            self.update()
        elif self.asking.open:
            self.asking.back()
        else:
            self.leave()

    def leave(self) -> None:
        """Go back where Esc leads from here."""
        if self.PLACE != "table":
            self.go("table")

    # --- why

    def section(self) -> str:
        """Open the rulebook at what an open why is about."""
        stack = self.asking.panel.stack
        return stack[-1].section if stack else ""

    def action_why(self) -> None:
        """Open or close the why of what is chosen."""
        asked = None if self.asking.open else self.question()
        if asked is None:
            self.asking.close()
        else:
            self.asking.ask(*asked)

    def chosen_text(self) -> str:
        """Return the cause that is chosen where a why is open, else what is chosen at this place."""
        return self.asking.chosen_text() if self.asking.open else super().chosen_text()

    def action_advice(self) -> None:
        """Open what would pay most now, in the panel of the why."""
        self.asking.ask(counsel(self.session.view), (), stays=True)

    # --- cursors; a why that is open has them first

    def action_up(self) -> None:
        """Choose the row above, in the why where one is open."""
        if not self.asking.step(-1):
            self.move(-1)

    def action_down(self) -> None:
        """Choose the row below, in the why where one is open."""
        if not self.asking.step(1):
            self.move(1)

    def move(self, by: int) -> None:
        """Move the cursor of this place by rows."""

    def action_left(self) -> None:
        """Choose the column to the left."""
        self.shift(-1)

    def action_right(self) -> None:
        """Choose the column to the right."""
        self.shift(1)

    def shift(self, by: int) -> None:
        """Move the cursor of this place by columns."""

    def pointed(self, panel: str, item: int) -> None:
        """Give the cursor to what the mouse pointed at: a cause of the why, or an item of this place."""
        if panel == "why":
            self.asking.point(item)
        else:
            self.choose(panel, item)
            self.asking.again(self.question())

    def choose(self, panel: str, item: int) -> None:
        """Give the cursor to an item of a panel of this place."""

    def action_open(self) -> None:
        """Follow a cause where a why is open, else open what is chosen."""
        if self.asking.open:
            self.asking.follow(self.session.names)
        else:
            self.enter()

    def enter(self) -> None:
        """Open what is chosen."""

    def action_set(self) -> None:
        """Set what the cursor stands on."""
        self.enter()

    def action_panel(self) -> None:
        """Go to the next panel."""
