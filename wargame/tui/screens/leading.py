"""The move line of a place: what is suggested there, asked once more, refused and done, and where that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Back, Confirm, Hide, Why
from wargame.engine.commands import Ready
from wargame.engine.seats import MARK, NAME
from wargame.table.unanswered import lapsing
from wargame.table.words import PLACES as NUMBERS
from wargame.table.words import LastLook, command_label, transcript, transcript_open
from wargame.tui import coach, seatline
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.roomband import ROOMY
from wargame.tui.screens.asking import Asking
from wargame.tui.screens.hearing import FINAL, Hearing
from wargame.tui.screens.places import home, screen_for

if TYPE_CHECKING:
    from wargame.actions import Action
    from wargame.engine.commands import Command
    from wargame.engine.sights import Sight
    from wargame.learn import Here
    from wargame.table.words import Why as Answer
    from wargame.tui.messages import Go, Submit
    from wargame.tui.session import Session


KEEPING: Final = frozenset({"copy", "picture", "transcript", "settings", "theme"})
"""Actions that have nothing to do with the game."""
ANSWERS: Final = frozenset({"confirm", "back", "why", "rulebook"}) | KEEPING
"""Actions that answer a last look, or let one think about it; every other one cancels it."""
WALKS: Final = frozenset({"up", "down", "open"})
"""Actions that belong to an open why."""


class Place(Hearing):
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
        self.stood = (session.table.round, session.table.phase)
        self._dropped: Command | None = None
        """A command whose last look another action has just cancelled."""

    # --- the move line

    def prompt(self) -> Prompt:
        """Return a refusal, a last look, the lesson's hint, what this place suggests, or what the guide does."""
        if self.session.notice:
            return Prompt(self.noticed(), "go on", "NOT DONE", "settle", "no")
        if self.pending is not None:
            return Prompt(self.last_look(self.pending), "yes", "LAST LOOK", "confirm", key="y")
        return self.held_back() or coach.coached(self) or self.local() or self.guided()

    def noticed(self) -> str:
        """Return the notice, or where it stands in full if it is long and there is a band for it."""
        notice = self.session.notice
        return "It is not done; why stands above." if self.session.room and len(notice) > ROOMY else notice

    def last_look(self, command: Command) -> str:
        """Return the question that a last look asks."""
        if isinstance(command, Ready) and lapsing(self.session.view):
            return lapsing(self.session.view)
        label = command_label(command, self.session.view, self.session.rules)
        return f"{label[:1].upper()}{label[1:]}?"

    def shown_keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print: while something is asked, its answers."""
        if self.pending is not None and not self.session.notice:
            return ((Confirm, "yes"), (Back, "no"), (Why, "why"), (Hide, "hide screen"))
        return self.keys()

    def before(self, action: str) -> bool:
        """Cancel a question, and put away a notice, that another action leaves behind.

        Return whether the action may still be done: ``n`` neither answers a last look nor cancels it.
        """
        room = self.session.room
        if room is not None:
            if action in FINAL and (self.behind or not room.calm()):
                # It was meant for a phase that is over.
                return False
            room.said = ""
        if self.pending is None:
            if self.session.notice and action not in {*ANSWERS, "settle", "next"}:
                self.action_settle()
            return True
        if action in ANSWERS or (self.asking.open and action in WALKS):
            return True
        if action == "next":
            return False
        self._dropped, self.pending = self.pending, None
        return True

    def after(self) -> None:
        """Say that a question was cancelled, unless another one stands; a hint follows the cursor."""
        dropped, self._dropped = self._dropped, None
        if dropped is not None and self.pending is None:
            label = command_label(dropped, self.session.view, self.session.rules)
            said = f"Cancelled: {label}."
            if self.session.lesson is not None:
                said = f"Not done: {label}. Asked again, press y."
            self.session.notice = self.session.notice or said
            self.update()
        if self.asking.open:
            self.asking.again(self.question())
        if self.session.lesson is not None:
            self.update()

    def local(self) -> Prompt | None:
        """Return what this place suggests before the guide is asked; None for nothing."""
        return None

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Return the answer to *why* for what is chosen here, with the sights its causes count in."""
        return None

    def guided(self) -> Prompt:
        """Return what the guide suggests."""
        room, move = self.session.room, self.session.move
        held = seatline.guided(self, room) if room is not None else None
        if held is not None:
            return held
        if move.step is None:
            other = self.session.next_seat()
            if other is not None:
                return Prompt(f"Hand the keyboard to {NAME[other]}.", "close curtain", action="hide")
            return Prompt(move.text, chip=move.chip, tone="wait")
        if self.session.view.phase == "report" and isinstance(move.step, Ready) and self.session.unread:
            return Prompt("The report has more to tell.", "read on", action="place('report')")
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
        elif isinstance(move.step, Ready):
            self.end_phase()
        elif move.step is not None:
            self.give(move.step)

    def end_phase(self) -> None:
        """Say ready; where deals that wait for this seat would lapse, ask first."""
        if lapsing(self.session.view):
            self.ask(Ready())
        else:
            self.give(Ready())

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
        """Offer a last look at a command; ``y`` does it. What another of the delegation has to do is refused."""
        room = self.session.room
        if room is not None and not room.company.acting and command not in self.session.view.legal:
            self.refuse(f"{room.signer} does that for your delegation.")
            return
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
        self.keep_line()
        self.app.switch_screen(screen_for(self.session, place, subject))

    def action_hide(self) -> None:
        """Close the curtain at once."""
        self.keep_line()
        from wargame.tui.screens.curtain import CurtainScreen  # noqa: PLC0415 - the curtain leads back to the places

        self.app.switch_screen(CurtainScreen(self.session))

    def action_menu(self) -> None:
        """Leave the table."""
        self.keep_line()
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()

    def short(self, text: str) -> str:
        """Return text as short as a move line needs it."""
        return fit(text, 50)
