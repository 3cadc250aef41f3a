"""Guessing and leaving in the viewer: the two answers to a question, and the one that is asked before it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.tui.prompt import Prompt
from wargame.tui.screens.noting import Noting
from wargame.tui.widgets.event import ThisEvent

if TYPE_CHECKING:
    from wargame.debrief.recording import Recording

FIRST: Final = "Answer first: y yes, or Up and Down, then Enter."
"""What ``n`` says while a question is open: nobody who presses it to go on has answered."""


class Answering(Noting):
    """A viewer whose room may guess; the answer is chosen with Up and Down, and ``n`` never gives one."""

    over = False
    """Whether it lies over another screen."""

    def __init__(self, recording: Recording, eyes: str, *, truth: bool, moment: int) -> None:
        """Stand at a moment as ``Viewing`` does, with nothing chosen."""
        super().__init__(recording, eyes, truth=truth, moment=moment)
        self.chosen = -1
        """The answer that is pointed at: 0 yes, 1 no, -1 none."""
        self.leaving = False
        """Whether it has asked if the replay should be left."""

    @property
    def guessable(self) -> bool:
        """Whether a question stands here and nothing lies over it."""
        return self.head.question is not None and not self.typing and not self.asking.open

    def asks(self) -> Prompt | None:
        """Return the move line of a question, None where none is open."""
        if self.leaving:
            return Prompt("Leave the replay?", "leave", "REPLAY", "confirm", key="y")
        if self.head.question is not None:
            return Prompt(
                self.said or "Ask the room; then y yes, or Up and Down, then Enter.", "yes", "GUESS", "confirm", key="y"
            )
        return None

    def moved(self) -> None:
        """Show the new place; nothing is chosen there."""
        self.chosen, self.leaving = -1, False
        super().moved()

    def update(self) -> None:
        """Show which answer is pointed at."""
        self.query_one(ThisEvent).answer = self.chosen if self.guessable else -1
        super().update()

    def point_at(self, answer: int) -> None:
        """Point at an answer: 0 yes, 1 no."""
        self.chosen, self.leaving = answer, False
        self.update()

    def action_up(self) -> None:
        """The answer above; without a question as everywhere in the viewer."""
        if self.guessable:
            self.point_at(1 if self.chosen < 0 else 0)
        else:
            super().action_up()

    def action_down(self) -> None:
        """The answer below; without a question as everywhere in the viewer."""
        if self.guessable:
            self.point_at(min(1, self.chosen + 1))
        else:
            super().action_down()

    def action_guess(self) -> None:
        """Let the room guess, or no longer."""
        self.head.conceal(on=not self.head.guessing)
        self.moved()
        if self.head.guessing and self.head.question is None:
            self.say("Outcomes and loads are asked before they are told.")

    def action_confirm(self) -> None:
        """Yes: the guess of the room, or to leave."""
        if self.leaving:
            self.action_leave()
        else:
            self.answer(yes=True)

    def answer(self, *, yes: bool) -> None:
        """Answer the open question, if there is one."""
        if self.head.question is not None:
            self.head.answer(yes=yes)
            self.said, self.chosen = "", -1
            self.update()

    def action_open(self) -> None:
        """Give the answer that is pointed at."""
        if self.chosen < 0:
            self.say(FIRST)
        else:
            self.answer(yes=not self.chosen)

    async def action_next(self) -> None:
        """What the move line says; while a question is open, nothing but that it wants an answer."""
        if self.leaving:
            self.leaving = False
            self.update()
        elif self.head.question is not None and not self.typing:
            self.say(FIRST)
        else:
            prompt = self.prompt()
            if prompt.key == "n":
                await self.run_action(prompt.action)

    async def action_back(self) -> None:
        """Close the line, the why, the list or the guessing; else leave, and ask first where nothing lies below."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        if self.typing:
            self.close_line()
        elif self.asking.open:
            self.asking.back()
        elif self.leaving:
            self.leaving = False
            self.update()
        elif self.has_class("listing"):
            self.toggle_class("listing")
            self.update()
        elif self.head.guessing:
            self.action_guess()
        elif self.over or self.app.house is not None:
            self.action_leave()
        else:
            self.leaving = True
            self.update()

    def action_leave(self) -> None:
        """Back to the screen below, to the menu, or out where there is none."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        self.stop()
        if self.over:
            self.app.pop_screen()
            return
        assert isinstance(self.app, GunApp)
        self.app.open_menu()
