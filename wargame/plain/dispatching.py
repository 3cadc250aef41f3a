"""From a typed line to what it does: words, numbers, and one sentence for whatever is neither."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.plain import dealing, drafting, going, keeping, laying, ordering, owing, places, talking
from wargame.plain.asking import ask, why_page
from wargame.plain.classroom.place import not_yours
from wargame.plain.classroom.words import WORDS
from wargame.plain.comparing import compare
from wargame.plain.console import number_named
from wargame.plain.finding import find
from wargame.plain.helping import help_lines
from wargame.plain.rulebook import rules
from wargame.table.words import counsel

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.plain.session import Session


class QuitError(Exception):
    """The person wants to leave."""


class HideError(Exception):
    """The person wants the curtain closed at once."""


def dispatch(session: Session, line: str) -> None:
    """Do what a line says; what is not understood gets one sentence."""
    word, _, rest = line.partition(" ")
    word, rest = word.lower(), rest.strip()
    if word.isdecimal() and not rest:
        _choose(session, word)
    elif word in HANDLERS:
        HANDLERS[word](session, rest)
    else:
        _unknown(session, word)


def _unknown(session: Session, word: str) -> None:
    near = get_close_matches(word, HANDLERS, 1)
    guess = f" Did you mean {near[0]}?" if near else ""
    session.console.say(f"'{harmless(word)[:30]}' is no word here.{guess} help says what can be typed.")


def _choose(session: Session, word: str) -> None:
    number = int(word)
    if not session.options:
        session.console.say("There is nothing to choose by number here; help says what can be typed.")
    elif 0 < number <= len(session.options):
        session.options[number - 1].do()
    else:
        session.console.say(f"There is no {number_named(word)} here; the numbers go from 1 to {len(session.options)}.")


def _say(session: Session, rest: str) -> None:
    first, _, more = rest.partition(" ")
    seat = {MARK[one]: one for one in SEATS}.get(first.rstrip(",:"), "")
    if seat and more.strip() and seat != session.seat:
        session.console.say(
            f"say is heard by everybody; cable {first.rstrip(',:').lower()} TEXT by {NAME[seat]} alone."
        )
        answer = session.console.ask(f"y says it to everybody, p to {NAME[seat]} alone, n to nobody:").lower()
        if answer in ("p", "private"):
            session.submit(cmd.Cable((seat,), more.strip()))
        elif answer in ("y", "yes"):
            session.submit(cmd.Cable((), rest))
        else:
            session.console.say("Nothing was said.")
    elif rest:
        session.submit(cmd.Cable((), rest))
    else:
        session.show(lambda s: talking.ready_made(s, ()))


def _cable(session: Session, rest: str) -> None:
    marks = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS}
    to: set[str] = set()
    words = rest.split(" ")
    while words and words[0].lower().rstrip(",:") in marks:
        to.add(marks[words.pop(0).lower().rstrip(",:")])
    channel = tuple(seat for seat in SEATS if seat in to)
    text = " ".join(words).strip()
    if not channel or session.seat in to:
        session.console.say("A cable names other seats first: cable us TEXT, or cable us eu TEXT.")
    elif text:
        session.submit(cmd.Cable(channel, text))
    else:
        session.show(lambda s: talking.ready_made(s, channel))


def _deal(session: Session, rest: str) -> None:
    session.show(lambda s: dealing.deal(s, rest.upper()))


def _sign(session: Session, rest: str) -> None:
    command = cmd.Sign(rest.upper())
    if command in session.view.legal:
        dealing.sign(session, command)
    else:
        session.submit(command)


def _refuse(session: Session, rest: str) -> None:
    session.submit(cmd.Refuse(rest.upper()))


def _look(session: Session, rest: str) -> None:
    del rest
    if cmd.Seal() in session.view.legal:
        ordering.last_look(session, cmd.Seal())
    elif session.place is not None and session.view.sheet is not None and not session.view.sheet.sealed:
        ordering.look(session)
        session.console.say(not_yours(session.place.company, cmd.Seal()))
    else:
        session.console.say("There is no open sheet to look at now.")


def _ready(session: Session, rest: str) -> None:
    if session.view.phase == "orders":
        _look(session, rest)
    else:
        going.end_phase(session)


def _undo(session: Session, rest: str) -> None:
    del rest
    session.undo()
    if session.builder in (dealing.draft, ordering.sheet):
        session.again()


def _advice(session: Session, rest: str) -> None:
    del rest
    session.show(lambda s: why_page(s, counsel(s.view), ()))


def _help(session: Session, rest: str) -> None:
    del rest
    session.console.say_all(help_lines(session))


def _hints(session: Session, rest: str) -> None:
    del rest
    if session.lesson is None:
        session.console.say("There are hints in the lesson only; learn in the menu begins it.")
    else:
        session.lesson.off = not session.lesson.off
        session.console.say(f"Hints are {'off' if session.lesson.off else 'on'}.")


def _save(session: Session, rest: str) -> None:
    del rest
    session.console.say(f"Every command is saved as soon as it is given. {session.goodbye}")


def _quit(session: Session, rest: str) -> None:
    del session, rest
    raise QuitError


def _hide(session: Session, rest: str) -> None:
    del session, rest
    raise HideError


HANDLERS: Final[dict[str, Callable[[Session, str], None]]] = {
    **dict.fromkeys(("n", "next", ""), going.follow),
    **dict.fromkeys(("back", "b"), going.back),
    **dict.fromkeys(("why", "w"), lambda session, rest: ask(session, rest.lower())),
    "rules": lambda session, rest: rules(session, rest.lower()),
    "i": lambda session, rest: rules(session, rest.lower()),
    "advice": _advice,
    "say": _say,
    **dict.fromkeys(("cable", "c"), _cable),
    "deal": _deal,
    "sign": _sign,
    "refuse": _refuse,
    "amend": drafting.amend,
    **dict.fromkeys(("draft", "d"), drafting.opened),
    "add": drafting.add,
    "strike": drafting.strike,
    "flag": drafting.flag,
    "propose": drafting.propose,
    "behind": drafting.behind,
    "discard": drafting.discard,
    "compare": compare,
    **dict.fromkeys(("declare", "l"), laying.declare),
    "withdraw": laying.withdraw,
    "release": owing.release,
    **dict.fromkeys(("aims", "o"), lambda session, _: session.show(places.aims)),
    **dict.fromkeys(("look", "seal"), _look),
    **dict.fromkeys(("ready", "r"), _ready),
    **dict.fromkeys(("undo", "u"), _undo),
    **dict.fromkeys(("help", "h", "?", "actions"), _help),
    "find": find,
    "hints": _hints,
    "save": _save,
    **dict.fromkeys(("copy", "k"), keeping.copy),
    "transcript": keeping.transcript,
    "picture": keeping.picture,
    "settings": keeping.settings,
    "theme": keeping.theme,
    **dict.fromkeys(("quit", "q"), _quit),
    "hide": _hide,
    **{word: going.showing(page) for word, page in going.PAGES.items()},
    "talks": going.talks,
    "promises": going.promises,
    "report": going.report,
    **WORDS,
}
"""Word -> what it does with the rest of the line; the words are those of the actions, and a test holds them together."""
