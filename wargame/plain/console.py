"""A person at the other end of two streams: lines out, lines in, nothing that a dumb terminal could not do."""

from __future__ import annotations

import os
import unicodedata
from contextlib import suppress
from io import TextIOWrapper, UnsupportedOperation
from threading import Event
from typing import TYPE_CHECKING, Final, TextIO

from wargame.engine.text import harmless
from wargame.glyphs import Twins, needs_ascii, reach_of
from wargame.plain.listening import LONGEST, PATIENCE, known_reader, reader_of
from wargame.settings import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wargame.plain.listening import Ear

WIDTH: Final = 72
"""Columns that a line may take; wide characters count two."""
CURTAIN: Final = 60
"""Blank lines that push a secret off the screen."""
WIPE: Final = "\x1b[H\x1b[2J\x1b[3J"
"""What makes a terminal begin at the top and forget its screen and what it lets one scroll back to."""
DIGITS: Final = 40
"""Digits of a typed number that a sentence repeats."""


class GoneError(Exception):
    """Nobody is there any more: the input ended, or was interrupted from the keyboard."""

    def __init__(self, *, interrupted: bool) -> None:
        """Remember which of the two it was."""
        super().__init__("interrupted" if interrupted else "the input ended")
        self.interrupted = interrupted


class Console:
    """Writes wrapped lines made harmless, and reads one line at a time."""

    def __init__(self, stdin: TextIO, stdout: TextIO) -> None:
        """Speak to whoever is at these streams."""
        self._stdin, self._stdout = stdin, stdout
        self._twins: Twins | None = None
        self.ear: Ear | None = None
        """Where news comes from while a person may be typing; None where nothing happens by itself."""
        self._bell = Event()
        for stream in (stdin, stdout):
            if isinstance(stream, TextIOWrapper) and stream.errors != "replace":
                # A byte that is no character here, or a character the terminal lacks, must not end a game. A stream
                # that somebody has read from already stays as it is.
                with suppress(UnsupportedOperation):
                    stream.reconfigure(errors="replace")
        if stdout.isatty():
            self.dress(Kept().now.glyphs)

    def say(self, text: str = "", indent: str = "") -> None:
        """Write a text, wrapped; ``indent`` stands before every line after the first."""
        for line in harmless(text).split("\n"):
            for piece in wrapped(line, indent):
                self._write(f"{piece}\n")

    def say_all(self, lines: Iterable[str]) -> None:
        """Write several texts, each wrapped with its own leading blanks kept and two more."""
        for line in lines:
            lead = line[: len(line) - len(line.lstrip(" "))]
            self.say(line, f"{lead}  ")

    def whole(self, text: str) -> None:
        """Write a text on one line of its own, however long, so that it can be marked whole."""
        self._write(f"{harmless(text).replace(chr(10), ' ')}\n")

    def dress(self, glyphs: str) -> None:
        """Show marks by their ASCII twins, or as they are: ``auto``, ``unicode`` or ``ascii``."""
        encoding = getattr(self._stdout, "encoding", None) or "utf-8"
        plain = needs_ascii(encoding, os.environ) if glyphs == "auto" else glyphs == "ascii"
        self._twins = Twins(reach_of(encoding, os.environ)) if plain else None

    def ask(self, prompt: str) -> str:
        """Write a prompt and return the answer without its ends; raises GoneError where there is none."""
        try:
            line = self._line(prompt)
            while len(line.removesuffix("\n")) > LONGEST:
                self._rest(line)
                self.say(f"A line has at most {LONGEST} characters; nothing was done.")
                line = self._line(prompt)
        except KeyboardInterrupt:
            raise GoneError(interrupted=True) from None
        if not line:
            raise GoneError(interrupted=False)
        if not self._stdin.isatty():
            # A script's input is not on the screen; a transcript without it could not be read.
            self._write(f"{harmless(line.strip())[: WIDTH - len(prompt) - 1]}\n")
        return line.strip()

    def hear(self) -> None:
        """Say what is new, if anything."""
        if self.ear is not None:
            self.say_all(self.ear.news())

    def ring(self) -> None:
        """Let news be heard at once, from any thread; a script hears it before its next prompt."""
        self._bell.set()
        if self._stdin.isatty():
            reader_of(self._stdin).ring()

    def rest(self, until: Callable[[], bool]) -> None:
        """Wait until a condition holds, looking whenever the bell rings; a person hears news meanwhile, and Enter ends it.

        Raises GoneError where nobody is there any more; Ctrl-C only ends the waiting, in a script the visit.
        """
        if not self._stdin.isatty():
            while not until():
                self._bell.wait(PATIENCE)
                self._bell.clear()
            return
        reader = reader_of(self._stdin)
        try:
            while not until():
                line = reader.line(PATIENCE)
                if line == "":
                    raise GoneError(interrupted=False)
                if line is not None:
                    return
                self.hear()
                self._stdout.flush()
        except KeyboardInterrupt:
            self._write("\n")

    def _line(self, prompt: str) -> str:
        self.hear()
        self._write(f"{prompt} ")
        self._stdout.flush()
        ear = self.ear if self._stdin.isatty() else None
        reader = known_reader(self._stdin) if ear is None else reader_of(self._stdin)
        if reader is None:
            return self._stdin.readline(LONGEST + 1)
        while True:
            line = reader.line(PATIENCE)
            if line is not None:
                return line
            if ear is not None and not ear.quiet:
                self._interrupt(ear, prompt)

    def _interrupt(self, ear: Ear, prompt: str) -> None:
        """Say what is new on lines of its own, and ask again; what is half typed stays in the terminal's hands."""
        news = [*ear.news(), *ear.afresh()]
        if news:
            self._write("\n")
            self.say_all(news)
            self._write(f"{prompt} ")
            self._stdout.flush()

    def _rest(self, line: str) -> None:
        """Read past the end of a line that is too long, so that its pieces are not taken for lines."""
        while line and not line.endswith("\n") and known_reader(self._stdin) is None:
            line = self._stdin.readline(LONGEST)

    def clear(self) -> None:
        """Push everything off the screen with blank lines; on a terminal, out of what it lets one scroll back to as well."""
        self._write("\n" * CURTAIN)
        if self._stdout.isatty() and _wipes():
            self._write(WIPE)
        self._stdout.flush()

    def _write(self, text: str) -> None:
        self._stdout.write(text if self._twins is None or text.isascii() else text.translate(self._twins))


def _wipes() -> bool:
    """Whether the terminal is one that takes ``WIPE`` for what it is, not for signs to show."""
    return "WT_SESSION" in os.environ or os.environ.get("TERM", "dumb") not in {"", "dumb"}


def number_named(word: str) -> str:
    """Return a number as a sentence repeats it: whole, or without its digits where nobody could mean it."""
    return harmless(word) if len(word) <= DIGITS else "such number"


def titled(title: str) -> str:
    """Return a title with its first part in capitals, so that it is seen without colour and heard without spelling."""
    first, stop, rest = title.partition(".")
    return f"{first.upper()}{stop}{rest}"


def columns(text: str) -> int:
    """Return the columns that a text takes on a terminal: two for wide characters, none for combining ones."""
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(line: str, indent: str = "") -> list[str]:
    """Return a line as lines of at most 72 columns, broken at blanks where there are some."""
    lines: list[str] = []
    here = ""
    for word in _words(line):
        if here.strip() and columns(here) + columns(word.rstrip()) > WIDTH:
            lines.append(here.rstrip())
            here = indent + word.lstrip()
        else:
            here += word
        while columns(here.rstrip()) > WIDTH:
            cut = _fitting(here)
            lines.append(here[:cut])
            here = indent + here[cut:]
    return [*lines, here.rstrip()]


def _words(line: str) -> list[str]:
    """Split at blanks; each word keeps the blanks behind it, and the first those before it."""
    words: list[str] = []
    for char in line:
        starts = char != " " and words and words[-1].endswith(" ") and words[-1].strip()
        if starts or not words:
            words.append(char)
        else:
            words[-1] += char
    return words


def _fitting(text: str) -> int:
    """Return how many characters of a text fit into the width."""
    taken = 0
    for place, char in enumerate(text):
        taken += _cells(char)
        if taken > WIDTH:
            return place
    return len(text)
