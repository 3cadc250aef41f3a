"""The words of a draft in line mode: amend, add, strike, flag, table it in the open or in secret, throw it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.text import harmless
from wargame.plain import dealing
from wargame.plain.console import number_named
from wargame.table.words import command_label
from wargame.table.words.names import capital, listed
from wargame.table.words.phrases import FLAG_WORDS

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.plain.session import Session

NONE = "You have no draft open; draft opens one, amend A writes your version of deal A."


def opened(session: Session, rest: str) -> None:
    """Open an own draft, or go on with it."""
    del rest
    view = session.view
    if view.draft is None:
        # What lay open when the last talks ended comes first.
        opening = next((one for one in (cmd.TakeUp(), cmd.OpenDraft()) if one in view.legal), None)
        if opening is not None:
            session.submit(opening)
    session.show(dealing.draft)


def amend(session: Session, rest: str) -> None:
    """Write an own version of a tabled deal."""
    if not rest:
        session.console.say("Which deal? amend A writes your own version of deal A.")
    elif session.submit(cmd.Amend(rest.upper())):
        session.show(dealing.draft)


def add(session: Session, rest: str) -> None:
    """Add the one clause on offer whose name holds the words, or show all that are on offer."""
    if session.view.draft is None:
        session.console.say(NONE)
        return
    found = [
        c
        for c in session.view.legal
        if isinstance(c, cmd.AddClause) and rest.lower() in command_label(c, session.view, session.rules).lower()
    ]
    if rest and len(found) == 1:
        if session.submit(found[0]):
            session.show(dealing.draft)
    elif rest and not found:
        session.console.say(f"No clause on offer has '{harmless(rest)[:30]}' in its name; add alone shows them all.")
    else:
        session.show(lambda s: dealing.adding(s, rest))


def strike(session: Session, rest: str) -> None:
    """Strike a clause of the draft by its number."""
    clause = _numbered(session, rest)
    if clause is not None and session.submit(cmd.StrikeClause(*clause.key)):
        session.show(dealing.draft)


def flag(session: Session, rest: str) -> None:
    """Turn a flag of a clause, the clause by its number and the flag by a word of its name."""
    number, _, word = rest.partition(" ")
    clause = _numbered(session, number)
    if clause is None:
        return
    fits = [c for c in session.view.legal if isinstance(c, cmd.Flag) and (c.kind, c.givers) == clause.key]
    found = [c for c in fits if word and word.lower() in f"{c.flag} {FLAG_WORDS[c.flag]}".lower()]
    if len(found) == 1:
        if session.submit(found[0]):
            session.show(dealing.draft)
        return
    words = listed(FLAG_WORDS[c.flag] for c in fits)
    session.console.say(f"Clause {number} takes these flags: {words}. Type flag {number} and one of them.")


def _numbered(session: Session, word: str) -> Clause | None:
    """Return the clause of the draft with a number, or say why there is none."""
    draft = session.view.draft
    if draft is None:
        session.console.say(NONE)
    elif word.isdecimal() and 0 < int(word) <= len(draft.clauses):
        return draft.clauses[int(word) - 1]
    elif word.isdecimal():
        session.console.say(f"Your draft has no clause {number_named(word)}; it has {len(draft.clauses)}.")
    else:
        session.console.say(
            "Which clause? Name it by its number in your draft, for instance strike 2 or flag 2 unclear."
        )
    return None


def propose(session: Session, rest: str) -> None:
    """Table the draft for everybody, after a question."""
    del rest
    _asked(session, cmd.Table(public=True))


def behind(session: Session, rest: str) -> None:
    """Table the draft for its signers alone, after a question."""
    del rest
    _asked(session, cmd.Table(public=False))


def discard(session: Session, rest: str) -> None:
    """Throw the draft away, after a question."""
    del rest
    _asked(session, cmd.Discard())


def _asked(session: Session, command: cmd.Command) -> None:
    if session.view.draft is None:
        session.console.say(NONE)
    elif command not in session.view.legal:
        session.submit(command)
    elif sure(session, command):
        session.submit(command)
        session.show(dealing.deals)


def sure(session: Session, command: cmd.Command) -> bool:
    """Ask once more before a command that cannot be taken back; return the answer."""
    label = capital(command_label(command, session.view, session.rules))
    if session.console.ask(f"{label}? y or n:").lower() in ("y", "yes"):
        return True
    session.console.say("Nothing was done.")
    return False
