"""What can be done with a game of the past."""

from __future__ import annotations

from typing import Final

from wargame.actions.base import Action
from wargame.actions.finding import FindEvent
from wargame.actions.rivals import WhatIf


class Earlier(Action):
    """The event before."""

    name, keys, label, word = "left", ("left",), "←→", "event"
    help = "Go to the event before, or to the one after."
    typed = ("back", "b")
    typed_help = "The event before."


class Later(Action):
    """The event after."""

    name, keys, label, twin = "right", ("right",), "→", True
    help = "Go to the event after."
    typed = ("next", "n")
    typed_help = "The next event; an empty line does the same."


class SceneBack(Action):
    """The phase or step before; a cause above, in an open why."""

    name, keys, label, word = "up", ("up",), "↑↓", "step"
    help = "Go to the phase or step before or after; in a why, to a cause."
    typed = ("previous",)
    typed_help = "Back to where the phase or step before begins."


class SceneOn(Action):
    """The phase or step after; a cause below, in an open why."""

    name, keys, label, twin = "down", ("down",), "↓", True
    help = "Go to the phase or step after; in a why, to the cause below."
    typed = ("step",)
    typed_help = "On to the next phase or settlement step."


class RoundBack(Action):
    """The round before."""

    name, keys, label, word = "round_back", ("pageup",), "PgUp", "PgDn round"
    help = "Go to where this round begins, or the one before; PgDn goes on."
    typed = ("round",)
    typed_help = "round 3: where round 3 begins."


class RoundOn(Action):
    """The round after."""

    name, keys, label, twin = "round_on", ("pagedown",), "PgDn", True
    help = "Go to where the next round begins."
    typed = ("round",)


class First(Action):
    """The first event."""

    name, keys, label = "first", ("home",), "Home"
    help = "Go to the first event; End goes to the last."
    typed = ("first",)
    typed_help = "The first event."


class LastEvent(Action):
    """The last event."""

    name, keys, label, twin = "final", ("end",), "End", True
    help = "Go to the last event."
    typed = ("last",)
    typed_help = "The last event."


class Jump(Action):
    """An event by its number."""

    name, keys, word = "jump", ("j",), "jump"
    help = "Go to an event by its number."
    typed = ("event",)
    typed_help = "event 214, or only 214: that event."


class Play(Action):
    """Play or pause."""

    name, keys, label, word = "play", ("space",), "Space", "play"
    help = "Let the story run event by event, or stop it."
    typed = ("list",)
    typed_help = "The next 12 events."


class Faster(Action):
    """Play faster."""

    name, keys, label = "faster", ("plus", "equals_sign"), "+"
    help = "Play faster."
    typed = ("list",)


class Slower(Action):
    """Play slower."""

    name, keys, label = "slower", ("minus",), "-"
    help = "Play slower."
    typed = ("list",)


class Eyes(Action):
    """Through whose eyes."""

    name, keys, word = "eyes", ("e",), "eyes"
    help = "Look through the eyes of another seat, at the same moment."
    typed = ("as", "who")
    typed_help = "as europe, as us, as all: through whose eyes; who: through whose now."


class Truth(Action):
    """The truth, open or closed."""

    name, keys, word = "truth", ("o",), "truth"
    help = "Open what was true beside what was known, or close it again."
    typed = ("truth", "true", "knew", "table")
    typed_help = "truth on, truth off; knew: what these eyes knew now; true: what was true; table: the tracks."


class Guess(Action):
    """Guess first."""

    name, keys, word = "guess", ("g",), "guess"
    help = "Ask the room before an outcome is shown: ↑↓, then Enter."
    typed = ("guess", "yes", "no")
    typed_help = "guess on, guess off: ask before an outcome or a load is told; then yes or no."


class Bookmark(Action):
    """A bookmark, with a note if you like."""

    name, keys, word = "bookmark", ("b",), "bookmark"
    help = "Bookmark this event, with a note; kept beside the save."
    typed = ("bookmark", "note", "notes")
    typed_help = "bookmark, note TEXT: mark this event; notes: all of them, notes 2 goes to the second."


class NextMark(Action):
    """The next bookmark."""

    name, keys, label = "next_mark", ("B",), "B"
    help = "Go to the next bookmark; after the last comes the first."
    typed = ("notes",)
    typed_help = "notes: all bookmarks; notes 2 goes to the second."


class Unmark(Action):
    """No bookmark."""

    name, keys = "unmark", ("x",)
    help = "Take the bookmark of this event away."
    typed = ("unmark",)
    typed_help = "Take the bookmark of this event away."


class Turn(Action):
    """The next turning point."""

    name, keys, word = "turn", ("t",), "turning point"
    help = "Go to the next turning point."
    typed = ("turn", "t")
    typed_help = "The next turning point."


class TurnBack(Action):
    """The turning point before."""

    name, keys, label = "turn_back", ("T",), "T"
    help = "Go to the turning point before."
    typed = ("turned", "turns")
    typed_help = "turned: the turning point before; turns: all of them."


class Story(Action):
    """The story as a list."""

    name, keys, word = "story", ("s",), "list"
    help = "Show the events around this one as a list, or the table again."
    typed = ("list",)


class Causes(Action):
    """Why did it happen."""

    name, keys, word = "why", ("w",), "why"
    help = "Open the causes of this event: rule, draw, order, law."
    typed = ("why", "w", "odds")
    typed_help = "Why this happened; why 2 follows its second cause; odds: what was drawn, and what if."


REPLAY: Final[tuple[type[Action], ...]] = (
    Earlier, Later, SceneBack, SceneOn, RoundBack, RoundOn, First, LastEvent, Jump, Turn, TurnBack, Play, Faster, Slower,
    Eyes, Truth, Guess, Causes, Bookmark, NextMark, Unmark, FindEvent, Story,
    WhatIf,
)  # fmt: skip
"""What works in the viewer, besides what works on every screen."""
