"""One game in line mode: whose turn at the keyboard it is, the page before them, and what they have read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.commands import Cable, Command, Ready
from wargame.engine.seats import MARK, SEATS, TITLE
from wargame.engine.text import harmless
from wargame.plain.classroom.moves import class_move
from wargame.plain.classroom.place import as_place, not_yours
from wargame.plain.console import GoneError, titled
from wargame.plain.memory import Memory, milliseconds
from wargame.plain.news import heard
from wargame.table.unanswered import call_back, unanswered
from wargame.table.undoing import FINAL, reverse
from wargame.table.words import LastLook, Names, command_label, names_for, next_move

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.rules import Rules
    from wargame.engine.views import View
    from wargame.learn import Lesson
    from wargame.plain.console import Console
    from wargame.plain.page import Builder, Option, Page
    from wargame.table.company import Seat
    from wargame.table.words import Move

_TRAIL = 20


class Session:
    """A table through the eyes of the seat at the keyboard; every other seat of this screen waits its turn."""

    def __init__(
        self,
        table: Seat,
        seats: tuple[str, ...],
        rules: Rules,
        console: Console,
        now: Callable[[], int] = milliseconds,
    ) -> None:
        """Sit ``seats`` (some of SEATS, at least one) at one keyboard; ``now`` is the clock that a class is timed by."""
        self.table, self.rules, self.console, self.now = table, rules, console, now
        self.place = as_place(table)
        """The game as a seat in a class; None at home."""
        self.seats = tuple(seat for seat in SEATS if seat in seats)
        self.seat = self.seats[0]
        self._at = self.place.company.table if self.place is not None else 0
        self.builder: Builder | None = None
        self.trail: list[Builder] = []
        self.options: tuple[Option, ...] = ()
        self.goodbye = ""
        """One sentence that says how to go on after leaving."""
        self.page: Page | None = None
        self.shown: Move | None = None
        """The move line that stands above the prompt; None while something else is asked."""
        self.waited: Move | None = None
        """The move line that was said last, where it only says for whom one waits in a class."""
        self.lesson: Lesson | None = None
        """The hints, where this game is a lesson."""
        self._memory = {seat: Memory() for seat in self.seats}

    @property
    def memory(self) -> Memory:
        """What the seat at the keyboard has read and done."""
        return self._memory[self.seat]

    @property
    def view(self) -> View:
        """The table as the seat at the keyboard is shown it."""
        return self.table.view(self.seat)

    @property
    def names(self) -> Names:
        """The names that this seat may use."""
        return names_for(self.view, self.rules)

    @property
    def shared(self) -> bool:
        """Whether several seats share this keyboard, so that a curtain is needed."""
        return len(self.seats) > 1

    @property
    def moved(self) -> bool:
        """Whether the facilitator has seated this person of a class elsewhere, so that the seat here is closed to them."""
        if self.place is None or not self.place.company.seat:
            return False
        company = self.place.company
        return (company.table, company.seat) != (self._at, self.seat)

    def ended(self) -> bool:
        """Whether what is typed next concerns this seat no more: the debrief is open, or the person sits elsewhere."""
        return self.table.over or self.moved

    def move(self) -> Move:
        """Return the next step for the seat at the keyboard."""
        if self.place is not None:
            return class_move(self.view, self.memory.seen, self.place.company)
        return next_move(self.view, self.memory.seen)

    def show(self, builder: Builder) -> None:
        """Open a page and print it; ``back`` leads to the page before, and never in circles."""
        if self.builder is not None and self.builder is not builder:
            self.trail.append(self.builder)
        if builder in self.trail:
            del self.trail[self.trail.index(builder) :]
        del self.trail[:-_TRAIL]
        self.builder = builder
        self.again()

    def back(self) -> bool:
        """Print the page before this one; return whether there is one."""
        if not self.trail:
            return False
        self.builder = self.trail.pop()
        self.again()
        return True

    def again(self) -> None:
        """Print the page that is open, as it is now."""
        if self.builder is None:
            return
        page = self.page = self.builder(self)
        self.options = page.options
        console = self.console
        console.say()
        console.say(titled(page.title))
        console.say_all(page.lines)
        for number, option in enumerate(self.options, 1):
            if option.head:
                console.say(option.head)
            console.say(f"{number:>3} {option.label}", "    ")
        if page.tip:
            console.say(page.tip)
        self._read(page)

    def _read(self, page: Page) -> None:
        """Whatever way led to a page, it need not be suggested again."""
        move = self.move()
        if page.place and (move.step, move.subject) == (page.place, page.subject):
            self.memory.seen.add(move.key)

    def submit(self, command: Command) -> bool:
        """Do a command for the seat at the keyboard; say what was done or why not, and what is new."""
        if self._cut_off():
            return False
        before = self.view
        if isinstance(command, Ready) and before.phase == "talks":
            self.memory.open = set(unanswered(before))
            call_back(self.table, self.seat, self.seats, {seat: self._memory[seat].open for seat in self.seats})
        back = reverse(command, before)
        label = command_label(command, before, self.rules)
        refusal = self.table.submit(self.seat, command)
        if refusal is not None:
            forbidden = self.place is not None and refusal.code == "not-allowed"
            self.console.say(not_yours(self.place.company, command) if forbidden and self.place else refusal.sentence)
            return False
        if isinstance(command, Cable):
            self.memory.said.append((command.to, harmless(command.text).strip()))
        if back:
            self.memory.undo.append(back)
        elif isinstance(command, FINAL):
            self.memory.undo.clear()
        self.console.say(f"Done: {label.rstrip('.')}.")
        self.tell_news()
        return True

    def tell(self, command: Command) -> bool:
        """Do what a class lets a person do besides the game (say, vote, ask); say why not where it was refused."""
        assert self.place is not None
        if self._cut_off():
            return False
        refusal = self.place.tell(command)
        if refusal is not None:
            self.console.say(refusal.sentence)
        return refusal is None

    def _cut_off(self) -> bool:
        """Say what is wrong with the connection; return whether anything is."""
        link = self.place.company.link if self.place is not None else ""
        if link:
            self.console.say(link)
        return bool(link)

    def tell_news(self) -> None:
        """Say what has changed on the table since this seat was last told."""
        self.console.say_all(self.heard())

    def heard(self) -> list[str]:
        """Return what has changed since this seat was last told, each thing once, as lines.

        GoneError where the seat is this person's no more: nothing of it may be read any further.
        """
        place = self.place
        if place is not None and place.company.gone and not self.table.over:
            self.goodbye = place.company.link
            raise GoneError(interrupted=False)
        return heard(self)

    def move_line(self) -> str:
        """Return whose move it is, what it is, and where ``n`` leads, as one line."""
        move = self.shown = self.move()
        action = "last look" if isinstance(move.step, LastLook) else move.action
        return f"{move.chip}: {move.text}{f' n: {action}' if move.action else ''}"

    def moved_on(self) -> list[str]:
        """Return the move line anew where the one above the prompt is out of date."""
        if self.shown is None or self.moved or self.shown == self.move():
            return []
        return [self.move_line()]

    def undo(self) -> None:
        """Take the last change of the draft or the sheet back."""
        while self.memory.undo:
            steps = self.memory.undo.pop()
            done = [one for one in steps if self.table.submit(self.seat, one) is None]
            if done:
                self.memory.told = self.view
                self.console.say("Taken back.")
                return
        self.console.say("There is nothing to take back.")

    def done(self, seat: str) -> bool:
        """Whether a seat has finished with this phase, so that it can only wait."""
        view = self.table.view(seat)
        if view.phase == "orders":
            return view.sheet is None or view.sheet.sealed
        return seat in view.ready

    def next_seat(self) -> str | None:
        """Return the seat whose turn at the keyboard it is: this one, else the next that has not finished."""
        if self.place is not None:
            return self.seat
        place = self.seats.index(self.seat)
        for seat in (*self.seats[place:], *self.seats[:place]):
            if not self.done(seat):
                return seat
        return None

    def sit(self, seat: str) -> None:
        """Let another seat take the keyboard; what was on the page is forgotten."""
        elsewhere, self.seat = self.moved, seat
        if self.place is not None and elsewhere:
            # Somebody in a class was seated elsewhere, maybe in the same seat of another table; what the old one knew
            # stays there.
            self.seats, self._memory, self._at = (seat,), {seat: Memory()}, self.place.company.table
        self.builder, self.page, self.options = None, None, ()
        self.trail.clear()

    def where(self) -> str:
        """Return who sits at the keyboard, the round and the phase, in one line."""
        view = self.view
        here = f", table {self.place.company.table}" if self.place is not None else ""
        return f"{MARK[view.seat]} {TITLE[view.seat]}, round {view.round} of {view.rounds}, {view.phase}{here}"
