"""Playing a game in line mode, from where it stands to the end of the debrief; nothing given is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from wargame.engine.seats import MARK, NAME
from wargame.plain import hinting
from wargame.plain.console import Console, GoneError
from wargame.plain.dispatching import HideError, QuitError, dispatch
from wargame.plain.opening import Debrief
from wargame.plain.places import table as table_page
from wargame.plain.session import Session
from wargame.table.words import LastLook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.rules import Rules
    from wargame.table.store import Step
    from wargame.table.table import Table

INTERRUPTED: Final = 130
"""Exit code after an interrupt from the keyboard."""
SAVED: Final = "The game is saved as far as it was played; it goes on from the menu."


def play(
    table: Table,
    seats: tuple[str, ...],
    rules: Rules,
    *,
    stdin: TextIO,
    stdout: TextIO,
    goodbye: str = SAVED,
    rivals: Sequence[Rules] = (),
    replay: Callable[[], object] | None = None,
    steps: Callable[[], Sequence[Step]] | None = None,
    troubles: tuple[type[Exception], ...] = (),
    lesson: bool = False,
) -> int:
    """Let the people in ``seats`` play at these streams until the debrief is read, or they leave.

    ``goodbye`` says how to go on; ``rivals`` are the other theories for the debrief; ``replay`` shows the finished game
    again; ``steps`` plays it again from its log, for the word ``theory``, and may raise one of ``troubles``; ``lesson``
    gives the hints of the guided first game. Returns 0, or 130 after an interrupt. An error of the save goes through to
    the caller.
    """
    console = Console(stdin, stdout)
    session = Session(table, seats, rules, console)
    session.goodbye = goodbye
    if lesson:
        hinting.begin(session)
    try:
        table.run()
        _play(session)
        Debrief(session, rivals, replay, steps, troubles).run()
    except QuitError:
        _leave(session)
        return 0
    except (GoneError, KeyboardInterrupt) as gone:
        _leave(session)
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    return 0


def _leave(session: Session) -> None:
    if session.shared and not session.table.over:
        session.console.clear()
    session.console.say()
    session.console.say(session.goodbye)


def _play(session: Session) -> None:
    """Turn after turn, until the debrief opens."""
    closed = session.shared
    greeted = False
    while not session.table.over:
        seat = session.next_seat()
        if seat is None:
            _wait(session)
            continue
        if closed or seat != session.seat:
            _curtain(session, seat)
            greeted = closed = False
        if not greeted:
            _greet(session)
            greeted = True
        try:
            _turn(session)
        except HideError:
            closed = session.shared
            if not closed:
                session.console.clear()


def _greet(session: Session) -> None:
    session.console.say(f"{session.where()}. Type n for the next step, help for all that can be typed.")
    session.tell_news()
    if session.builder is None:
        session.builder = table_page


def _turn(session: Session) -> None:
    """One prompt: the lesson's hint or the move line, a line typed, what it does."""
    if hinting.tell(session):
        line = session.console.ask(f"{MARK[session.seat]}>")
        dispatch(session, hinting.instead(session, line))
        return
    move = session.move()
    action = f" n: {'last look' if isinstance(move.step, LastLook) else move.action}" if move.action else ""
    session.console.say()
    session.console.say(f"{move.chip}: {move.text}{action}")
    dispatch(session, session.console.ask(f"{MARK[session.seat]}>"))


def _wait(session: Session) -> None:
    """Nobody at this keyboard can do anything: others are still busy, or the table is paused."""
    session.console.say(session.move().text)
    line = session.console.ask("Enter looks again, wait takes a ready back, quit leaves:").lower()
    if line in ("quit", "q", "wait"):
        dispatch(session, line)
    session.table.run()


def _curtain(session: Session, seat: str) -> None:
    """Hide everything, then open for one seat only; two letters, so that no stray key opens it."""
    console, mark = session.console, MARK[seat]
    console.clear()
    session.sit(seat)
    console.say("The curtain is closed. Nothing secret is on this screen.")
    console.say(f"Hand the keyboard to {NAME[seat]}. Everyone else looks away.")
    while True:
        line = console.ask(f"Type {mark} when only you can see, or quit:").lower()
        if line == mark.lower():
            return
        if line in ("quit", "q"):
            raise QuitError
        console.say("The curtain stays closed.")
