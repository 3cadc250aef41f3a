"""The words that only a class has. At home each says in one sentence that there is no class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.commands import NotReady
from wargame.plain.classroom import pages
from wargame.plain.classroom.countdown import clock_words
from wargame.room import acts
from wargame.table.words.guide import WAITING

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.plain.session import Session
    from wargame.table.company import Place

GIVEN_UP: Final = 120_000
"""Milliseconds without a connection after which waiting ends."""

ALONE: Final = "That is for a class; this is a game at home, without delegations and facilitator."


def _in_class(work: Callable[[Session, Place, str], None]) -> Callable[[Session, str], None]:
    def guarded(session: Session, rest: str) -> None:
        if session.place is None:
            session.console.say(ALONE)
        else:
            work(session, session.place, rest)

    return guarded


def _team(session: Session, place: Place, rest: str) -> None:
    word, _, text = rest.partition(" ")
    if word.lower() == "say" and text.strip():
        if session.tell(acts.Say(text.strip())):
            alone = sum(one.here for one in place.company.team) < 2  # noqa: PLR2004 - oneself and another
            session.console.say(f"Said to your delegation alone.{' Nobody else of it is here now.' if alone else ''}")
    elif word.lower() == "say":
        session.console.say("Say what? team say TEXT is read by your delegation alone.")
    elif word.lower() == "all":
        session.show(lambda s: pages.team(s, 0))
    else:
        session.show(pages.team)


def _vote(session: Session, place: Place, rest: str) -> None:
    words = rest.split()
    if not words:
        _votes(session, place, rest)
        return
    deal, choice = words[0].upper(), " ".join(words[1:]).lower()
    if choice not in ("", "sign", "refuse"):
        session.console.say("A vote is sign or refuse: vote A sign, vote A refuse; vote A takes it back.")
    elif session.tell(acts.Vote(deal, choice)):
        told = f"Your delegation reads that you would {choice} deal {deal}" if choice else "Your vote is taken back"
        session.console.say(f"{told}; it binds nobody.")


def _votes(session: Session, place: Place, rest: str) -> None:
    del rest
    lines = pages.vote_lines(place.company)
    session.console.say_all(lines or ["Nobody of your delegation has voted; vote A sign or vote A refuse does."])


def _ask(session: Session, place: Place, rest: str) -> None:
    del place
    if not rest:
        session.console.say("Ask what? ask TEXT asks the facilitator; your delegation reads question and answer.")
    elif session.tell(acts.Ask(rest)):
        session.console.say("Asked. The answer is told when it comes; notices reads it again.")


def _notices(session: Session, place: Place, rest: str) -> None:
    del place, rest
    session.show(pages.notices)


def _clock(session: Session, place: Place, rest: str) -> None:
    del rest
    company = place.company
    session.console.say(clock_words(company.clock, session.now(), company.held))


def _quiet(session: Session, place: Place, rest: str) -> None:
    del place, rest
    ear = session.console.ear
    assert ear is not None
    ear.quiet = not ear.quiet
    word = "waits until you press Enter; quiet again lets it come at once" if ear.quiet else "comes as it happens"
    session.console.say(f"News {word}.")


def wait(session: Session, rest: str) -> None:
    """Wait until this person has something to do; at home, take a ready back."""
    if session.place is None:
        unready(session, rest)
        return

    since = session.now()

    def needed() -> bool:
        nonlocal since
        if session.place is None or not session.place.company.link:
            since = session.now()
        gone = session.now() - since > GIVEN_UP
        return gone or session.ended() or session.move().chip != WAITING

    if not needed():
        session.console.say(f"{session.move().text} Enter ends the waiting.")
        session.console.rest(needed)


def unready(session: Session, rest: str) -> None:
    """Take a ready back while others are busy."""
    del rest
    session.submit(NotReady())


WORDS: Final[dict[str, Callable[[Session, str], None]]] = {
    "team": _in_class(_team),
    "vote": _in_class(_vote),
    "votes": _in_class(_votes),
    "ask": _in_class(_ask),
    "notices": _in_class(_notices),
    "clock": _in_class(_clock),
    "quiet": _in_class(_quiet),
    "wait": wait,
    "unready": unready,
}
"""Word -> what it does with the rest of the line."""
