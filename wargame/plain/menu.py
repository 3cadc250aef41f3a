"""The menu in line mode: go on, begin, look again, leave. An empty line takes the first of whatever is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TextIO

from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.plain.anywhere import answered
from wargame.plain.console import Console, GoneError
from wargame.plain.joining import join_in_lines
from wargame.plain.playing import INTERRUPTED, play
from wargame.plain.replaying import replay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.plain.houses import Game, House, Saved

MOST: Final = 9
"""Saves that are offered at a time, the last played first."""
HUMAN: Final = "human"
FIRST: Final = "europe"
"""Where a person sits who does not ask for another seat."""


class Menu:
    """One visit to the menu."""

    def __init__(
        self, house: House, wish: Callable[..., object], troubles: tuple[type[Exception], ...], console: Console
    ) -> None:
        """``wish(scenario, rules, rounds, seats)`` makes what ``house.begin`` takes."""
        self._house, self._wish, self._troubles, self._console = house, wish, troubles, console
        self.host: Callable[[Callable[[str, list[str]], int]], int] | None = None
        """Hosts a class, given how to let the person choose a line; None where that cannot be done here."""

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
        found += self._class(sit)
        if finished:
            found.append(("Replay a finished game", lambda: watch(house.watch(self._which(finished))) or None))
        found += [] if new else [learn]
        found.append(("Quit", lambda: 0))
        return found

    def _class(self, sit: Callable[[Game], int]) -> list[tuple[str, Callable[[], int | None]]]:
        """Return the lines of a class on the network, as far as this house has one."""
        doors, host = getattr(self._house, "doors", None), self.host
        found: list[tuple[str, Callable[[], int | None]]] = []
        if doors is not None:

            def join() -> int | None:
                game = join_in_lines(
                    self._console, doors.join, last=doors.last(), troubles=self._troubles, code_in=doors.code_in
                )
                return sit(game) or None

            found.append(("Join a class: your teacher has the code", join))
        if host is not None:
            found.append(("Host a class: one laptop, up to twelve tables", lambda: host(self._choose) or None))
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
    class_wish: Callable[..., object] | None = None,
) -> int:
    """Open the menu at these streams and return the exit code: 0, or 130 after an interrupt.

    ``wish(scenario, rules, rounds, seats)`` makes what ``house.begin`` takes; an exception among ``troubles`` is told
    as its sentence, and the menu stays open. ``class_wish(scenario, rules, plan, tables, web, plain_text)`` makes what
    ``house.host`` takes; without either no class is hosted from here. A house with ``doors`` lets people join a class.
    """

    def watch(recording: Recording) -> int:
        return replay(recording, stdin=stdin, stdout=stdout)

    console = Console(stdin, stdout)
    visit = Menu(house, wish, troubles, console)
    open_class = getattr(house, "host", None)
    if open_class is not None and class_wish is not None:

        def host(choose: Callable[[str, list[str]], int]) -> int:
            from wargame.plain.hosting import lead, wished  # noqa: PLC0415 - most visits host nothing

            return lead(open_class(wished(console, house, class_wish, choose)), stdin=stdin, stdout=stdout)

        visit.host = host
    try:
        return visit.run(partial(sit, stdin=stdin, stdout=stdout, troubles=troubles), watch)
    except (GoneError, KeyboardInterrupt) as gone:
        stdout.write("\n")
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
