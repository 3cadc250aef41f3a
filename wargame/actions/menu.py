"""The lines of the menu, and where a game too large for the terminal goes on."""

from __future__ import annotations

from typing import Final

from wargame.actions.base import Action
from wargame.actions.classroom import Join


class Play(Action):
    """A new game."""

    name, keys, word = "pick('p')", ("p",), "play"
    help = "Play a new game."
    typed, typed_help = ("new",), "in the menu: a new game"


class Learn(Action):
    """The guided first game."""

    name, keys, word = "pick('l')", ("l",), "learn"
    help = "Learn by playing: a guided first game."
    typed, typed_help = ("learn",), "in the menu: the guided first game"


class Continue(Action):
    """Go on."""

    name, keys, word = "pick('c')", ("c",), "continue"
    help = "Continue the game that waits."
    typed, typed_help = ("continue",), "in the menu: the game that waits"


class Others(Action):
    """Another game that waits."""

    name, keys, word = "pick('o')", ("o",), "others"
    help = "Choose among the games that wait."
    typed, typed_help = ("continue",), "in the menu: another game that waits"


class Replay(Action):
    """A finished game."""

    name, keys, word = "pick('r')", ("r",), "replay"
    help = "Replay a finished game."
    typed, typed_help = ("replay",), "in the menu and in a debrief: look at a finished game again"


class Host(Action):
    """A class."""

    name, keys, word = "pick('h')", ("h",), "host"
    help = "Host a class: one laptop, up to twelve tables."
    typed, typed_help = ("host",), "in the menu: host a class"


class Settings(Action):
    """Settings."""

    name, keys, word = "pick('s')", ("s",), "settings"
    help = "Choose colours, marks and the picture."
    typed, typed_help = ("settings",), "colours, marks, the picture; settings NAME VALUE sets one"


class Quit(Action):
    """Leave."""

    name, keys, label, word = "pick('q')", ("q",), "q", "quit"
    help = "Leave the game."
    typed, typed_help = ("quit", "q"), "in the menu: leave"


LINES: Final[tuple[type[Action], ...]] = (Learn, Play, Continue, Others, Join, Host, Replay, Settings, Quit)
"""What a letter of the menu does."""
