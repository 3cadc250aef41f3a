"""Copying, transcripts and settings in line mode: the same as in the full screen, by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame import resources
from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.keepsakes import KeepError, keep
from wargame.plain.console import number_named
from wargame.settings import SETTINGS, Kept
from wargame.table.words import transcript as as_seen
from wargame.table.words import transcript_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.plain.console import Console
    from wargame.plain.session import Session


WHOLE: Final = "Here it is whole, on one line:"
"""What announces a line that may be longer than the others."""


def copy(session: Session, rest: str) -> None:
    """Print a line of the page whole, on one line of its own, so that it can be marked."""
    page = session.page
    texts: list[str] = []
    if page is not None:
        labels = [option.label for option in page.options]
        # On a page whose numbers ask why, a number means the sentence that it stands before.
        texts = labels if page.asks else [*page.lines, *labels]
    if not texts:
        session.console.say("There is nothing on this page to copy.")
    elif not rest:
        session.console.say(f"Copy which line? copy 1 to copy {len(texts)}.")
    elif rest.isdecimal() and 0 < int(rest[:6]) <= len(texts):
        session.console.say(WHOLE)
        session.console.whole(texts[int(rest) - 1].strip())
    else:
        session.console.say(f"There is no {number_named(rest)} on this page; the lines go from 1 to {len(texts)}.")


def transcript(session: Session, rest: str) -> None:
    """Save the game so far as a text, as far as this seat may know it."""
    del rest
    truth, view = session.table.truth(), session.view
    lines = transcript_open(truth) if truth is not None else as_seen(view, session.rules)
    session.console.say(kept_text(f"{view.scenario.id}-round-{view.round}-{view.phase}-{MARK[view.seat]}", lines))


def kept_text(name: str, lines: Sequence[str]) -> str:
    """Save lines as a transcript; return where, or why not, as a sentence."""
    try:
        path = keep(resources.transcripts_folder(), name, "txt", "\n".join(lines) + "\n")
    except KeepError as error:
        return str(error)
    return f"Saved as {path}"


def picture(session: Session, rest: str) -> None:
    """Say what stands for a picture here."""
    del rest
    session.console.say("Line mode has no picture to save; transcript saves the words.")


def settings(session: Session, rest: str) -> None:
    """Show the settings, or set one: ``settings glyphs ascii``."""
    choose(session.console, rest)


def theme(session: Session, rest: str) -> None:
    """Go to the next colours of the full screen."""
    del rest
    next_theme(session.console)


def next_theme(console: Console) -> None:
    """Go to the next colours of the full screen, wherever in line mode."""
    kept = Kept()
    _chosen(console, kept, "theme", kept.choose(kept.now.stepped("theme", 1)))


def choose(console: Console, rest: str) -> None:
    """Show the settings, or set one by its name and value; the full screen has the same ones under F8."""
    kept = Kept()
    name, _, value = rest.strip().lower().partition(" ")
    if not name:
        if kept.fault:
            console.say(kept.fault)
        for one, setting in SETTINGS.items():
            now = getattr(kept.now, one)
            console.say(f"{one}: {now} ({setting.title}: {kept.now.words(one)}). Also: {_others(one, now)}.", "  ")
        console.say("settings NAME VALUE sets one. They hold for the full screen; client says what the game begins in.")
        return
    try:
        wanted = kept.now.with_(name, value.strip())
    except ValueError as error:
        console.say(str(error))
        return
    _chosen(console, kept, name, kept.choose(wanted))
    console.dress(kept.now.glyphs)


def _chosen(console: Console, kept: Kept, name: str, fault: str) -> None:
    console.say(f"{name}: {getattr(kept.now, name)} ({kept.now.words(name)}).")
    if fault:
        console.say(harmless(fault))


def _others(name: str, now: str) -> str:
    return ", ".join(value for value in SETTINGS[name].values if value != now)
