"""Playing a game in line mode, from where it stands to the end of the debrief; nothing given is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from wargame.engine.seats import MARK, NAME
from wargame.engine.text import harmless
from wargame.plain import hinting
from wargame.plain.classroom.marks import missed, note
from wargame.plain.classroom.place import signer
from wargame.plain.console import Console, GoneError
from wargame.plain.dispatching import HideError, QuitError, dispatch
from wargame.plain.listening import Ear
from wargame.plain.memory import milliseconds
from wargame.plain.opening import Debrief
from wargame.plain.places import table as table_page
from wargame.plain.session import Session
from wargame.table.words.guide import WAITING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.rules import Rules
    from wargame.table.company import Company, Seat
    from wargame.table.store import Step

INTERRUPTED: Final = 130
"""Exit code after an interrupt from the keyboard."""
SAVED: Final = "The game is saved as far as it was played; it goes on from the menu."


def play(
    table: Seat,
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
    now: Callable[[], int] = milliseconds,
) -> int:
    """Let the people in ``seats`` play at these streams until the debrief is read, or they leave.

    ``goodbye`` says how to go on; ``rivals`` are the other theories for the debrief; ``replay`` shows the finished game
    again; ``steps`` plays it again from its log, for the word ``theory``, and may raise one of ``troubles``; ``lesson``
    gives the hints of the guided first game. A table that is a ``Place`` is a seat in a class: news of it is told while a
    person types nothing, timed by ``now`` in milliseconds. Returns 0, or 130 after an interrupt. An error of the save goes through to
    the caller.
    """
    console = Console(stdin, stdout)
    session = Session(table, seats, rules, console, now)
    session.goodbye = goodbye
    if session.place is not None:
        console.ear = Ear(session.heard, session.moved_on)
        table.on_change = console.ring
    if lesson:
        hinting.begin(session)
    try:
        table.run()
        _play(session)
        _opening(session)
        Debrief(session, rivals, replay, steps, troubles).run()
    except QuitError:
        _leave(session)
        return 0
    except (GoneError, KeyboardInterrupt) as gone:
        _leave(session)
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    finally:
        console.ear = None
        if session.place is not None:
            table.on_change = None
            session.place.leave()
    return 0


def _leave(session: Session) -> None:
    note(session, leaving=True)
    if session.shared and not session.table.over:
        session.console.clear()
    session.console.say()
    session.console.say(session.goodbye)


def _play(session: Session) -> None:
    """Turn after turn, until the debrief opens."""
    closed = session.shared
    greeted = False
    while not session.table.over:
        if _seated_elsewhere(session):
            greeted = False
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


def _opening(session: Session) -> None:
    """Wait until every secret of a game that is over has come over the network."""
    while session.table.truth() is None:
        session.console.ask("The debrief is on its way. Enter looks again:")
    session.console.hear()


def _seated_elsewhere(session: Session) -> bool:
    """Take the new seat of somebody in a class whom the facilitator has moved; what the old one knew goes off the screen."""
    if session.place is None or not session.moved:
        return False
    seat = session.place.company.seat
    session.console.clear()
    session.sit(seat)
    where = f"at table {session.place.company.table}"
    session.console.say(f"The facilitator has seated you elsewhere: you play for {NAME[seat]} {where} now.")
    return True


def _greet(session: Session) -> None:
    session.console.say(f"{session.where()}. Type n for the next step, help for all that can be typed.")
    if session.place is not None:
        _introduce(session, session.place.company)
    session.tell_news()
    if session.builder is None:
        session.builder = table_page


def _introduce(session: Session, company: Company) -> None:
    """Say who somebody is in this class, who signs for the seat, and why nothing moves where nothing does."""
    pen = "you sign and seal" if company.acting else f"{signer(company)} signs and seals"
    session.console.say(
        f"{harmless(company.name)}, you are {company.office} of your delegation; {pen}. team says who is here, Enter alone tells what is new."
    )
    for sentence in (company.link, company.held, missed(session.view, company)):
        if sentence:
            session.console.say(sentence)


def _turn(session: Session) -> None:
    """One prompt: the lesson's hint or the move line, a line typed, what it does."""
    session.console.hear()
    if session.ended():
        return
    note(session)
    if hinting.tell(session):
        line = session.console.ask(f"{MARK[session.seat]}>")
        dispatch(session, hinting.instead(session, line))
        return
    before, move = session.waited, session.move()
    session.waited = move if session.place is not None and move.chip == WAITING else None
    session.shown = move
    # Somebody in a class who only waits is not told the same for whom after every line.
    if before is None or move != before:
        session.console.say()
        session.console.say(session.move_line())
    line = session.console.ask(f"{MARK[session.seat]}>")
    session.shown = None
    # In a class Enter alone is how one looks whether there is news; it must not end a phase for everybody.
    if session.ended() or not (line or session.place is None):
        return
    try:
        dispatch(session, line)
    except ConnectionError as error:
        # What a page needs is asked of the server.
        session.console.say(str(error))


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
