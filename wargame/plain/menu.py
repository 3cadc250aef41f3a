"""The menu in line mode: go on, begin, look again, leave. An empty line takes the first of whatever is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TextIO

from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.plain.anywhere import answered
from wargame.plain.console import Console, GoneError
from wargame.plain.playing import INTERRUPTED, play
from wargame.plain.replaying import replay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.store import Step
    from wargame.table.table import Table

MOST: Final = 9
"""Saves that are offered at a time, the last played first."""
HUMAN: Final = "human"
FIRST: Final = "europe"
"""Where a person sits who does not ask for another seat."""


class Saved(Protocol):
    """A save as the menu lists it; ``round`` is the last that was settled."""

    @property
    def name(self) -> str:
        """What the file is called."""

    @property
    def title(self) -> str:
        """The story's title."""

    @property
    def round(self) -> int:
        """The last round that was settled, 0 before the first."""


class Game(Protocol):
    """A table to sit down at."""

    @property
    def table(self) -> Table:
        """The table."""

    @property
    def seats(self) -> tuple[str, ...]:
        """The seats at this keyboard."""

    @property
    def rules(self) -> Rules:
        """The theory it is played by."""

    @property
    def goodbye(self) -> str:
        """How to go on after leaving."""

    @property
    def rivals(self) -> Sequence[Rules]:
        """The other theories."""

    @property
    def steps(self) -> Callable[[], Sequence[Step]] | None:
        """Plays the game again from its log once it is over; None where it has no log."""

    @property
    def again(self) -> Callable[[], Recording] | None:
        """Opens the game once it is over, to be looked at again."""

    @property
    def lesson(self) -> bool:
        """Whether hints are wanted."""


class House(Protocol):
    """What the menu needs of its host. What fails raises one of the ``troubles`` given to ``menu``, with a sentence."""

    def scenarios(self) -> tuple[Scenario, ...]:
        """Return the stories, the default first."""

    def theories(self) -> tuple[Rules, ...]:
        """Return the theories, the default first."""

    def doctrines(self, seat: str) -> tuple[str, ...]:
        """Return the bots for a seat, the default first."""

    def waiting(self) -> Sequence[Saved]:
        """Return the games that can go on, the last played first."""

    def finished(self) -> Sequence[Saved]:
        """Return the games that are over, the last played first."""

    def sound(self, saved: Any, /) -> bool:  # noqa: ANN401 - one of its own saves
        """Whether a game can go on now: neither damaged nor open elsewhere."""

    def experienced(self) -> bool:
        """Whether somebody has finished a game of their own here."""

    def learn(self) -> Game:
        """Begin the guided first game."""

    def begin(self, wish: Any, /) -> Game:  # noqa: ANN401 - whatever ``wish`` of ``menu`` makes
        """Begin a game."""

    def resume(self, saved: Any, /) -> Game:  # noqa: ANN401 - one of its own saves
        """Go on with a game."""

    def watch(self, saved: Any, /) -> Recording:  # noqa: ANN401 - one of its own saves
        """Open a finished game."""


class Menu:
    """One visit to the menu."""

    def __init__(
        self, house: House, wish: Callable[..., object], troubles: tuple[type[Exception], ...], console: Console
    ) -> None:
        """``wish(scenario, rules, rounds, seats)`` makes what ``house.begin`` takes."""
        self._house, self._wish, self._troubles, self._console = house, wish, troubles, console

    def run(self, sit: Callable[[Game], int], watch: Callable[[Recording], int]) -> int:
        """Offer what there is until the person leaves; an interrupt inside a game leaves the menu too."""
        while True:
            lines = self._lines(sit, watch)
            self._console.say()
            self._console.say("GUN ON THE TABLE, a game about promises")
            try:
                chosen = lines[self._choose("What now?", [label for label, _ in lines])][1]
                code = chosen()
            except self._troubles as trouble:
                self._console.say(str(trouble))
                continue
            if code is not None:
                return code

    def _lines(
        self, sit: Callable[[Game], int], watch: Callable[[Recording], int]
    ) -> list[tuple[str, Callable[[], int | None]]]:
        house = self._house
        waiting, finished = house.waiting()[:MOST], house.finished()[:MOST]
        found: list[tuple[str, Callable[[], int | None]]] = []
        leads = bool(waiting) and house.sound(waiting[0])
        if leads:
            one = waiting[0]
            found.append((f"Continue {_facts(one)}", lambda: sit(house.resume(one)) or None))
        if leads and len(waiting) > 1:
            found.append(("Continue another game", lambda: sit(house.resume(self._which(waiting))) or None))
        learn = ("Learn by playing: a guided first game, 10 minutes", lambda: sit(house.learn()) or None)
        new = not waiting and not house.experienced()
        found += [learn] if new else []
        story = house.scenarios()[0]
        found.append((f"New game: {harmless(story.title)} as {NAME[FIRST]}", lambda: sit(self._first()) or None))
        found.append(("New game: choose story, seats, theory and bots", lambda: sit(self._asked()) or None))
        if waiting and not leads:
            found.append(("Continue a game", lambda: sit(house.resume(self._which(waiting))) or None))
        if finished:
            found.append(("Replay a finished game", lambda: watch(house.watch(self._which(finished))) or None))
        found += [] if new else [learn]
        found.append(("Quit", lambda: 0))
        return found

    def _which(self, saves: Sequence[Saved]) -> Saved:
        return saves[self._choose("Which game?", [_facts(one) for one in saves])]

    def _first(self) -> Game:
        house = self._house
        seats = {seat: HUMAN if seat == FIRST else house.doctrines(seat)[0] for seat in SEATS}
        return house.begin(self._wish(house.scenarios()[0], house.theories()[0], 0, seats))

    def _asked(self) -> Game:
        house = self._house
        stories, theories = house.scenarios(), house.theories()
        labels = [f"{harmless(one.title)}: {harmless(one.situation.line)}" for one in stories]
        story = stories[self._choose("Which story?", labels)]
        rounds = (story.rounds, *(number for number in story.lengths if number != story.rounds))
        length = rounds[self._choose("How many rounds?", [f"{number} rounds" for number in rounds])]
        people = self._people()
        labels = [f"{harmless(one.title)}: {' '.join(harmless(one.thesis).split())}" for one in theories]
        theory = theories[self._choose("Which theory is true in this game?", labels)]
        seats = {seat: HUMAN if seat in people else self._bot(seat) for seat in SEATS}
        return house.begin(self._wish(story, theory, length, seats))

    def _people(self) -> tuple[str, ...]:
        marks = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS}
        while True:
            line = self._console.ask("Who plays here? us ua eu ru, one or several [eu]:").lower()
            words = line.replace(",", " ").split() or [FIRST]
            if all(word in marks for word in words):
                chosen = {marks[word] for word in words}
                return tuple(seat for seat in SEATS if seat in chosen)
            self._console.say("Name seats by their letters: us, ua, eu, ru.")

    def _bot(self, seat: str) -> str:
        names = self._house.doctrines(seat)
        return names[self._choose(f"Who plays {NAME[seat]}?", list(names))]

    def _choose(self, question: str, labels: Sequence[str]) -> int:
        """Show numbered lines; return the place of the one that is chosen, by number or by its first word."""
        console = self._console
        for number, label in enumerate(labels, 1):
            console.say(f"{number:>3} {label}", "    ")
        while True:
            line = console.ask(f"{question} [1]").lower()
            if not line:
                return 0
            if line.isdecimal() and 0 < int(line) <= len(labels):
                return int(line) - 1
            named = [place for place, label in enumerate(labels) if label.lower().startswith(line)]
            if len(named) == 1 or (named and line in ("new", "continue")):
                return named[0]
            if line in ("q", "quit"):
                raise GoneError(interrupted=False)
            if answered(console, line):
                continue
            console.say(f"Type a number from 1 to {len(labels)}; an empty line takes the first; quit leaves.")


def _facts(one: Saved) -> str:
    return f"{harmless(one.title)}, {one.round} rounds settled ({harmless(one.name)})"


def sit(game: Game, *, stdin: TextIO, stdout: TextIO, troubles: tuple[type[Exception], ...] = ()) -> int:
    """Let people play a game at these streams, and look at it again from its debrief; return the exit code.

    An exception among ``troubles`` is told as its sentence where the game cannot be opened again.
    """
    again = game.again

    def look() -> None:
        assert again is not None
        try:
            replay(again(), stdin=stdin, stdout=stdout)
        except troubles as trouble:
            Console(stdin, stdout).say(str(trouble))

    return play(
        game.table,
        game.seats,
        game.rules,
        stdin=stdin,
        stdout=stdout,
        goodbye=game.goodbye,
        rivals=game.rivals,
        replay=None if again is None else look,
        steps=game.steps,
        troubles=troubles,
        lesson=game.lesson,
    )


def menu(
    house: House,
    wish: Callable[..., object],
    *,
    stdin: TextIO,
    stdout: TextIO,
    troubles: tuple[type[Exception], ...] = (),
) -> int:
    """Open the menu at these streams and return the exit code: 0, or 130 after an interrupt.

    ``wish(scenario, rules, rounds, seats)`` makes what ``house.begin`` takes; an exception among ``troubles`` is told
    as its sentence, and the menu stays open.
    """

    def watch(recording: Recording) -> int:
        return replay(recording, stdin=stdin, stdout=stdout)

    try:
        return Menu(house, wish, troubles, Console(stdin, stdout)).run(
            partial(sit, stdin=stdin, stdout=stdout, troubles=troubles), watch
        )
    except (GoneError, KeyboardInterrupt) as gone:
        stdout.write("\n")
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
