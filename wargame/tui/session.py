"""What one screen plays: a table, the seats that share the screen, and what each of them has read so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import define, field

from wargame.engine.commands import Ready
from wargame.engine.seats import SEATS
from wargame.engine.weight import Network
from wargame.table.unanswered import call_back, unanswered
from wargame.table.undoing import FINAL, reverse
from wargame.table.words import names_for, next_move

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.commands import Command
    from wargame.engine.deals import Clause
    from wargame.engine.preview import Preview
    from wargame.engine.rules import Rules
    from wargame.engine.views import View
    from wargame.learn import Lesson
    from wargame.table.company import Seat
    from wargame.table.store import Step
    from wargame.table.words import Move, Names
    from wargame.tui.roomclient import RoomClient

Answer = TypeVar("Answer")

LATE: Final = "late"
"""The code of what was sent and not answered in time."""


@define
class Memory:
    """What a seat has looked at. It is no part of the game, and nobody else is told."""

    read: dict[tuple[str, ...], int] = field(factory=dict)
    """How many cables of each channel were on the screen."""
    seen: set[str] = field(factory=set)
    """Keys of the suggestions that were followed."""
    left: set[str] = field(factory=set)
    """Tabled deals that were read and left open."""
    clauses: dict[str, set[int]] = field(factory=dict)
    """The places of each deal's clauses that were on the screen."""
    step: dict[int, int] = field(factory=dict)
    """The furthest step of each round's report."""
    open: set[str] = field(factory=set)
    """Tabled deals that were left open when the talks were ended."""
    undo: list[tuple[Command, ...]] = field(factory=list)
    """What takes each of the last changes to the draft or the sheet back, newest last."""


class Session:
    """A table as one screen sees it: always through the eyes of the seat whose turn at the keyboard it is."""

    def __init__(
        self, table: Seat, seats: tuple[str, ...], rules: Rules, *, goodbye: str = "", rivals: Sequence[Rules] = ()
    ) -> None:
        """Sit down: ``seats`` share this screen, ``goodbye`` says how to go on later, ``rivals`` are other theories."""
        self.lesson: Lesson | None = None
        """The hints, where this game is a lesson."""
        self.room: RoomClient | None = None
        """The room around the game, where it is one of a class."""
        self.table = table
        self.seats = tuple(seat for seat in SEATS if seat in seats)
        self.rules = rules
        self.goodbye = goodbye
        self.rivals = rivals
        self.seat = self.seats[0]
        self.fail: Callable[[Exception], None] = _raise
        """What to do when the table cannot go on, because a record could not be written."""
        self.network = Network(table.view(self.seat).scenario, rules)
        """What a weighing needs besides the tracks; all of it is public."""
        self.notice = ""
        """A refusal, or another sentence that stands on the move line until the next key."""
        self.steps: Callable[[], tuple[Step, ...]] | None = None
        """Plays the game again from its log once it is over; None where it has none."""
        self.again: Callable[[], Recording] | None = None
        """Opens the game in the viewer once it is over."""
        self.late = False
        """Whether the last command was sent and not answered in time: it is done yet, and must not be sent again."""
        self._memory = {seat: Memory() for seat in self.seats}
        self._view: View | None = None

    @property
    def memory(self) -> Memory:
        """What the seat at the keyboard has read."""
        return self._memory[self.seat]

    @property
    def names(self) -> Names:
        """What sentences may name to the seat at the keyboard."""
        return names_for(self.view, self.rules)

    @property
    def move(self) -> Move:
        """The next thing for the seat at the keyboard to do."""
        return next_move(self.view, self.memory.seen)

    @property
    def insiders(self) -> str:
        """Who sees the secrets of the seat at the keyboard: you, in a class your delegation."""
        return "you" if self.room is None else "your delegation"

    @property
    def unread(self) -> bool:
        """Whether the last report has steps that were not on the screen yet."""
        report = self.view.report
        return bool(report) and self.memory.step.get(report[0].round, 0) < max(sight.step for sight in report)

    @property
    def shared(self) -> bool:
        """Whether several seats share this screen, so that a curtain is needed."""
        return len(self.seats) > 1

    @property
    def view(self) -> View:
        """The table through the eyes of the seat at the keyboard."""
        if self._view is None or self._view.seat != self.seat:
            self._view = self.table.view(self.seat)
        return self._view

    def preview(self, clauses: tuple[Clause, ...]) -> Preview:
        """Return what a package of clauses would do, in the eyes of the seat at the keyboard."""
        if self.room is not None:
            return self.room.preview(clauses)
        return self.table.preview(self.seat, clauses)

    def submit(self, command: Command) -> bool:
        """Do a command for the seat at the keyboard; a refusal becomes the notice. Return whether it was done."""
        back = reverse(command, self.view)
        if isinstance(command, Ready):
            self.memory.open = set(unanswered(self.view))
            known = {seat: self._memory[seat].open for seat in self.seats}
            if self.view.phase == "talks" and not self._tell(
                lambda: call_back(self.table, self.seat, self.seats, known)
            ):
                return False
        done = self._tell(lambda: self.table.submit(self.seat, command))
        self._view = None
        if not done:
            return False
        refusal = done[0]
        self.late = refusal is not None and refusal.code == LATE
        if refusal is not None:
            self.notice = refusal.sentence
            return False
        self.notice = ""
        if back:
            self.memory.undo.append(back)
        elif isinstance(command, FINAL):
            self.memory.undo.clear()
        return True

    def begin(self) -> bool:
        """Let the bots act until a person is waited for; return whether the game could be written down."""
        return bool(self._tell(self.table.run))

    def _tell(self, ask: Callable[[], Answer]) -> tuple[Answer, ...]:
        """Return the table's answer in a tuple, an empty one where it failed: then the game stops where it stands."""
        try:
            return (ask(),)
        except Exception as error:  # noqa: BLE001 - whatever stops the log or the table ends the screen, not the game
            self.fail(error)
            return ()

    def undo(self) -> bool:
        """Take the last change to the draft or the sheet back; return whether there was one."""
        while self.memory.undo:
            done = False
            for back in self.memory.undo.pop():
                told = self._tell(partial(self.table.submit, self.seat, back))
                self._view = None
                if not told:
                    return False
                done = done or told[0] is None
            if done:
                return True
        self.notice = "There is nothing to take back."
        return False

    def done(self, seat: str) -> bool:
        """Whether a seat has finished with this phase."""
        view = self.table.view(seat)
        if view.phase == "orders":
            return view.sheet is None or view.sheet.sealed
        return view.phase == "debrief" or seat in view.ready

    def next_seat(self) -> str | None:
        """Return the next seat of this screen that has not finished, after the one at the keyboard."""
        if self.table.over:
            return None
        place = self.seats.index(self.seat)
        for seat in (*self.seats[place + 1 :], *self.seats[: place + 1]):
            if not self.done(seat):
                return seat
        return None

    def forget_view(self) -> None:
        """Look at the table anew: somebody else has changed it."""
        self._view = None

    def rewound(self) -> None:
        """Forget what was read of rounds that are played again; the cables that were read stay read."""
        read = self.memory.read
        self._memory[self.seat] = Memory(read=read)

    def sit(self, seat: str) -> None:
        """Let another seat take the keyboard; the curtain must be closed while this is done."""
        self.seat = seat
        self._view = None
        self.notice = ""


def _raise(error: Exception) -> None:
    raise error
