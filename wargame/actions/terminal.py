"""What a person can do with the terminal itself: copy, keep a picture or a transcript, and choose how it looks."""

from __future__ import annotations

from wargame.actions.base import Action


class Copy(Action):
    """Copy what is chosen."""

    name, keys, word = "copy", ("k",), "copy"
    help = "Copy what ▸ points at; pressed again, it stands alone."
    typed, typed_help = ("copy", "k"), "copy 3 prints line 3 of the page whole, on one line"


class Picture(Action):
    """Keep the screen as a picture."""

    name, keys, label, always = "picture", ("f6",), "F6", True
    help = "Save this screen as a picture (SVG)."
    typed, typed_help = ("picture",), "a picture of the screen (full screen only; transcript keeps the words)"


class Transcript(Action):
    """Keep the game as text."""

    name, keys, label, always = "transcript", ("f7",), "F7", True
    help = "Save the whole game so far, as far as you may know it, as text."
    typed, typed_help = ("transcript",), "save the whole game so far, as far as you may know it, as a text"


class Settings(Action):
    """Colour, marks and motion."""

    name, keys, label = "settings", ("f8",), "F8"
    help = "Settings: colours, marks, picture, motion."
    typed, typed_help = ("settings",), "show the settings; settings glyphs ascii sets one"


class Lines(Action):
    """Go on in line mode."""

    name, keys, word = "lines", ("p",), "line mode"
    help = "Go on in line mode, with the same game."
