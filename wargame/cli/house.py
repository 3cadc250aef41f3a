"""The host of every client: it finds scenarios, rules and saves, begins games, goes on with them, and opens old ones."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from attrs import evolve

from wargame import __version__, resources
from wargame.cli import sources
from wargame.cli.failures import CallError
from wargame.cli.terminal import called, say
from wargame.saves import (
    SaveError,
    SaveExistsError,
    Verdict,
    list_saves,
    new_name,
    read,
    save_path,
    summarise,
)
from wargame.saves.lock import lock
from wargame.tui.house import ClassWish, Doors, Game, Hosting, HouseError, Saved, Wish

if TYPE_CHECKING:
    from wargame.bots import Bot
    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.saves import SaveWriter, Summary
    from wargame.table.store import Plan
    from wargame.table.table import Table

P = ParamSpec("P")
R = TypeVar("R")

LESSON = "lesson"
"""Who plays the three others of a lesson, as a save says it."""
SEEDS = 1 << 62
"""Seeds are drawn below this; a save holds integers of 64 bits."""


def told(work: Callable[P, R]) -> Callable[P, R]:
    """Turn whatever has a sentence for a person into a HouseError."""

    @wraps(work)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return work(*args, **kwargs)
        except HouseError:
            raise
        except (CallError, ValueError) as error:
            raise HouseError(str(error)) from error
        except Exception as error:
            sentence = sources.in_words(error)
            if not sentence:
                raise
            raise HouseError(sentence) from error

    return guarded


class House:
    """One person's or one room's house. It holds at most one game open: opening another closes the one before."""

    def __init__(self) -> None:
        self._writer: SaveWriter | None = None
        self._tables: list[Table] = []
        self.doors: Doors | None = None
        """The way into a class, where there is one."""
        self.host: Callable[[ClassWish], Hosting] | None = None
        """Hosts a class, where that is possible."""

    @told
    def scenarios(self) -> tuple[Scenario, ...]:
        """Return the shipped scenarios, the default first."""
        from wargame.content import list_scenarios, load_scenario  # noqa: PLC0415 - the menu opens without a story

        names = sorted(list_scenarios(), key=lambda name: (name != sources.DEFAULT_SCENARIO, name))
        return tuple(load_scenario(name) for name in names)

    @told
    def theories(self) -> tuple[Rules, ...]:
        """Return the shipped rule sets, the default scenario's first."""
        from wargame.content import list_rules, load_rules, load_scenario  # noqa: PLC0415 - the same

        first = load_scenario(sources.DEFAULT_SCENARIO).rules
        return tuple(load_rules(name) for name in sorted(list_rules(), key=lambda name: (name != first, name)))

    def doctrines(self, seat: str) -> tuple[str, ...]:
        """Return the bots that can sit in a seat, the default first; ``any`` is drawn in secret."""
        from wargame.bots import DOCTRINES  # noqa: PLC0415 - the menu opens without a bot
        from wargame.cli.seating import ANY, PARTNERS  # noqa: PLC0415 - the same

        return tuple(dict.fromkeys((PARTNERS[seat], *DOCTRINES[seat], ANY)))

    def waiting(self) -> tuple[Saved, ...]:
        """Return the games that are not finished, the last played first; what cannot go on now never leads them."""
        from wargame.cli.seating import HUMAN  # noqa: PLC0415 - the menu opens without a seat

        own = [one for one in list_saves(resources.saves_folder()) if not (one.finished or one.fault)]
        # Nobody can go on with a game in which no person sits.
        found = [_saved(one) for one in own if HUMAN in one.seats]
        first = next((place for place, one in enumerate(found) if self.sound(one)), 0)
        # What stands before the first good one cannot go on; nobody should be led into it by pressing Enter.
        return tuple(found[first:] + found[:first])

    def sound(self, saved: Saved) -> bool:
        """Whether a game can go on now: its whole log verifies, and no other table has it open."""
        if self._writer is not None and saved.path == self._writer.path:
            return True
        try:
            reading = read(saved.path)
            if reading.verdict is Verdict.DAMAGED or reading.header is None or not _peopled(reading.header.seats):
                return False
            with saved.path.open("rb+") as file:
                lock(file.fileno(), saved.path)
        except (SaveError, OSError):
            return False
        return True

    def finished(self) -> tuple[Saved, ...]:
        """Return the finished games, the last played first, and then the samples that came with the game."""
        own = [one for one in list_saves(resources.saves_folder()) if one.finished and not one.fault]
        known = {one.path.resolve() for one in own}
        samples = [summarise(path) for path in resources.sample_saves() if path.resolve() not in known]
        return (*(_saved(one) for one in own), *(evolve(_saved(one), played="a sample") for one in samples))

    def experienced(self) -> bool:
        """Whether somebody has finished a game of their own here; the samples that came with the game are not."""
        return any(one.finished and not one.fault for one in list_saves(resources.saves_folder()))

    @told
    def learn(self) -> Game:
        """Begin the guided first game: an ordinary game with a story, a seed and three players of its own."""
        from wargame import learn  # noqa: PLC0415 - most games are no lesson
        from wargame.content import load_rules, load_scenario  # noqa: PLC0415 - the menu opens without a story
        from wargame.table.store import Plan  # noqa: PLC0415 - the same

        self.close()
        story = learn.lesson(load_scenario(learn.BASE))
        rules = load_rules(story.rules)
        table, path = self._begin(Plan(story, rules, learn.SEED, learn.seating(), story.rounds, dict(learn.AGENDAS)))
        self._tables.append(table)
        return _game(table, rules, path, told(recorded), hints=True)

    @told
    def begin(self, wish: Wish) -> Game:
        """Begin a game with a seed that nobody knows; HouseError where the wish or the disk does not allow it."""
        return self.start(wish, secrets.randbelow(SEEDS), {})

    @sources.undisturbed()
    def start(self, wish: Wish, seed: int, fixed: dict[str, str]) -> Game:
        """Begin a game with this seed and these agendas; errors as they come."""
        from wargame.cli.seating import drawn  # noqa: PLC0415 - the menu opens without a table
        from wargame.lab.lineup import agendas_of  # noqa: PLC0415 - the same
        from wargame.table.store import Plan  # noqa: PLC0415 - the same

        self.close()
        seats = drawn(wish.seats, fixed, wish.scenario, seed)
        dealt = {**agendas_of(wish.scenario, seats), **fixed}
        plan = Plan(wish.scenario, wish.rules, seed, seats, wish.rounds, dealt)
        table, path = self._begin(plan)
        self._tables.append(table)
        return _game(table, wish.rules, path, told(recorded))

    def _begin(self, plan: Plan) -> tuple[Table, Path]:
        from wargame.table.store import begin  # noqa: PLC0415 - the same

        folder, taken = resources.saves_folder(), set[str]()
        while True:
            name = new_name(folder, plan.scenario.id, taken)
            path = save_path(folder, name)
            try:
                table, self._writer = begin(plan, make_player, path=path, key=sources.key_path(), version=__version__)
            except SaveExistsError as error:
                # Another process took the name in the meantime, or the folder's own name is taken by a file.
                if not folder.is_dir():
                    where = resources.SAVES_VARIABLE
                    raise CallError(f"{folder} is no folder; move it away, or name another in {where}.") from error
                taken.add(name)
            else:
                return table, path

    @told
    def resume(self, saved: Saved) -> Game:
        """Go on with a game where it stopped; HouseError where it is open elsewhere, damaged or over."""
        return self.go_on(saved.path)

    @sources.undisturbed()
    def go_on(self, path: Path, *, salvage: bool = False) -> Game:
        """Go on with the game of a file; ``salvage`` accepts the loss of what is damaged; errors as they come."""
        from wargame.content import rules_from_plain  # noqa: PLC0415 - the same
        from wargame.table.store import resume  # noqa: PLC0415 - the same

        self.close()
        table, self._writer = resume(path, make_player, key=sources.key_path(), salvage=salvage)
        if not table.people:
            self.close()
            raise CallError(
                f"No person sits in the game {path.stem}, so nobody can go on with it; look at it with "
                f"'{called()} replay {path.stem}'."
            )
        self._tables.append(table)
        reading = self._writer.opened
        assert reading is not None
        assert reading.header is not None
        return _game(
            table,
            rules_from_plain(reading.header.rules),
            path,
            told(recorded),
            hints=LESSON in reading.header.seats.values(),
        )

    @told
    def watch(self, saved: Saved) -> Recording:
        """Return a finished game, to be looked at; HouseError where it cannot be read, or is not over."""
        self.close()
        return recorded(saved.path)

    def leave(self) -> None:
        """Give the open game's file back, and say what went wrong behind the tables (a seal that could not be made)."""
        self.close()
        for table in self._tables:
            if table.notice:
                say(table.notice)

    def close(self) -> None:
        """Give the open game's file back, if there is one."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None


def _peopled(seats: Mapping[str, str]) -> bool:
    from wargame.cli.seating import HUMAN  # noqa: PLC0415 - the menu opens without a seat

    return HUMAN in seats.values()


def _saved(one: Summary) -> Saved:
    day = datetime.fromtimestamp(one.modified / 1e9, tz=UTC).astimezone().date()
    return Saved(one.path, one.name, one.title, one.round, day.isoformat())


def make_player(seat: str, doctrine: str, seed: int) -> Bot:
    """Return a player for a seat: one of the lesson's own, or a bot; ValueError for a doctrine that there is not."""
    if doctrine == LESSON:
        from wargame.learn import cast  # noqa: PLC0415 - most games are no lesson

        return cast(seat, seed)
    from wargame.bots import make_player as make_bot  # noqa: PLC0415 - the menu opens without a bot

    return make_bot(seat, doctrine, seed)


def recorded(path: Path) -> Recording:
    """Return the recording of a save; CallError for a game that is not over, whose secrets are nobody's yet."""
    found = sources.reading(str(path))
    recording = sources.recorded(found, sources.played_again(found))
    if not recording.finished:
        raise CallError("The game is not over; every secret opens in its debrief.")
    return recording


def _game(table: Table, rules: Rules, path: Path, again: Callable[[Path], Recording], *, hints: bool = False) -> Game:
    from wargame.content import Rivals  # noqa: PLC0415 - the menu opens without a story

    goodbye = f"The game is saved as {path.stem}: '{called()}' goes on with it from the menu."
    again_here = partial(again, path)
    return Game(
        table, table.people, rules, goodbye, Rivals(rules.id), lambda: again_here().steps, again_here, lesson=hints
    )
