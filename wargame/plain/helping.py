"""What can be typed: the words of a game, and what each does, by place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.actions.asking import Rulebook
from wargame.actions.classroom import Ask, Notices, Team, VoteFor
from wargame.actions.everywhere import (
    PLACE_ACTIONS,
    Advice,
    Aims,
    Back,
    Cable,
    Confirm,
    Declare,
    Draft,
    Help,
    Hide,
    Menu,
    Next,
    Palette,
    Ready,
    Theme,
    Undo,
    Up,
    Why,
)
from wargame.actions.learn import Hints
from wargame.actions.places import Add, Amend, Behind, Discard, Flags, Refuse, Release, Sign, Strike, TableIt
from wargame.actions.terminal import Copy, Picture, Settings, Transcript
from wargame.plain import hinting
from wargame.table.words import LastLook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.actions.base import Action
    from wargame.plain.session import Session

ORDER: Final = (
    Next, Up, Back, PLACE_ACTIONS[0], Aims, PLACE_ACTIONS[1], Cable, Declare, PLACE_ACTIONS[2], Draft, Sign, Refuse, Amend,
    Add, Strike, Flags, TableIt, Behind, Discard, PLACE_ACTIONS[3], Release, PLACE_ACTIONS[4], Confirm, PLACE_ACTIONS[5],
    Why, Rulebook, Advice, Ready, Undo, Hints, Copy, Transcript, Picture, Settings, Theme, Hide, Help, Palette, Menu,
)  # fmt: skip
"""The actions of a game in the order in which a person meets them."""


CLASS: Final = (Team, VoteFor, Ask, Notices)
"""What only a seat in a class can do."""


def help_lines(session: Session) -> list[str]:
    """Return what can be typed here: the suggestion first, then the page's own tip, then every word."""
    move, hint = session.move(), hinting.hint_for(session)
    lines = []
    if hint is not None:
        lines.append(f"n: {hint.word} (the same as: {hinting.words(session, hint)})")
    elif move.step is not None:
        last = "; it asks before it seals" if isinstance(move.step, LastLook) else ""
        lines.append(f"n: {move.action}{last}")
    if session.page is not None and session.page.tip:
        lines.append(f"Here: {session.page.tip}")
    if session.options:
        lines.append(f"1 to {len(session.options)} choose a line of this page.")
    return [*lines, *_words(ORDER if session.place is None else (*ORDER[:-1], *CLASS, ORDER[-1]))]


def _words(actions: Iterable[type[Action]]) -> list[str]:
    """Return a line for each action: its words, and what they do."""
    return [f"{', '.join(word for word in one.typed if word)}: {one.typed_help or one.help}" for one in actions]
