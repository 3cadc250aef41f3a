"""The menu in lines: numbered, for screen readers, dumb terminals and scripts; an empty line takes the first."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from wargame.cli.failures import DONE
from wargame.cli.seating import HUMAN, NEWCOMER, PARTNERS
from wargame.cli.terminal import say
from wargame.engine.seats import SEATS, TITLE
from wargame.tui.house import HouseError, Wish

if TYPE_CHECKING:
    from wargame.cli.house import House
    from wargame.tui.house import Game, Saved

MOST: Final = 9
"""Games that the menu offers to go on with, the last played first."""

LONGEST: Final = 200
"""Characters of an answer that are looked at."""

Play = Callable[["Game"], int]
"""Lets a person play a game in lines; returns the exit code."""


class GoneError(Exception):
    """The input has ended: nobody is there any more."""


def menu(house: House, play: Play) -> int:
    """Offer what there is until the person leaves; return the exit code of the last game, or 0."""
    try:
        while True:
            code = _once(house, play)
            if code is not None:
                return code
    except GoneError:
        return DONE


def _once(house: House, play: Play) -> int | None:
    """Show the menu and do one line of it; return an exit code to leave with, None to show it again."""
    waiting, finished = house.waiting()[:MOST], house.finished()
    labels = [f"Continue {_facts(one)}" for one in waiting]
    labels += ["Play Handshake 2025 as Europe", "Play another story, seat or theory"]
    labels += [f"Replay {one.title} ({one.name})" for one in finished[:MOST]]
    labels.append("Quit")
    say("\nGun on the Table")
    chosen = choose("What now?", labels)
    try:
        if chosen < len(waiting):
            return play(house.resume(waiting[chosen])) or None
        chosen -= len(waiting)
        if chosen <= 1:
            return play(house.begin(_first(house) if chosen == 0 else _wish(house))) or None
        if chosen < len(finished[:MOST]) + 2:
            _replay(finished[chosen - 2])
            return None
    except HouseError as error:
        say(str(error))
        return None
    return DONE


def _facts(one: Saved) -> str:
    return f"{one.title}, round {one.round + 1} ({one.name})"


def _first(house: House) -> Wish:
    return Wish(house.scenarios()[0], house.theories()[0], 0, {**PARTNERS, NEWCOMER: HUMAN})


def _wish(house: House) -> Wish:
    stories, theories = house.scenarios(), house.theories()
    story = stories[choose("Which story?", [f"{one.title}: {one.situation.line}" for one in stories])]
    seats = (NEWCOMER, *(seat for seat in SEATS if seat != NEWCOMER))
    seat = seats[choose("Which seat is yours?", [TITLE[seat] for seat in seats])]
    theory = theories[choose("Which theory is true?", [one.title for one in theories])]
    lengths = (story.rounds, *(number for number in story.lengths if number != story.rounds))
    rounds = lengths[choose("How many rounds?", [str(number) for number in lengths])]
    return Wish(story, theory, rounds, {**PARTNERS, seat: HUMAN})


def _replay(one: Saved) -> None:
    from wargame.cli import sources  # noqa: PLC0415 - beside its one use
    from wargame.cli.eyes import told  # noqa: PLC0415
    from wargame.cli.replay import lines  # noqa: PLC0415

    for line in lines(told(sources.played_again(sources.reading(str(one.path))), None)):
        say(line)


def choose(question: str, labels: Sequence[str]) -> int:
    """Show numbered lines and return the place of the one that is chosen; GoneError where the input ends."""
    for number, label in enumerate(labels, 1):
        say(f"  {number}  {label}")
    while True:
        answer = ask(f"{question} [1]")
        if not answer:
            return 0
        if answer.lower() in ("q", "quit") and labels[-1] == "Quit":
            return len(labels) - 1
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(labels):
            return int(answer) - 1
        say(f"Type a number from 1 to {len(labels)}, or nothing for 1.")


def ask(prompt: str) -> str:
    """Return a line without its ends; GoneError where the input ends."""
    sys.stdout.write(f"{prompt} ")
    sys.stdout.flush()
    line = sys.stdin.readline(LONGEST)
    if not line:
        say()
        raise GoneError
    return line.strip()
