"""Hearing news while nobody types: a terminal read in a thread of its own, and a bell that anybody may ring."""

from __future__ import annotations

import threading
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, TextIO
from weakref import WeakKeyDictionary

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST: Final = 4096
"""Characters that an input line may have; a longer one is refused whole."""

BYTES: Final = LONGEST * 4 + 2
"""Bytes that a line may have before its end is thrown away: more than the longest has."""

PATIENCE: Final = 1.0
"""Seconds between two looks at the clock, and, where Ctrl-C wakes no waiting thread, before it is seen."""


class Reader:
    """A terminal's lines, one at a time and only when one is wanted; what is typed in the meantime waits.

    A line that was wanted and not waited for belongs to whoever asks next, so a stream has one reader (``reader_of``).
    """

    def __init__(self, read: Callable[[], str]) -> None:
        """``read`` blocks until a line is there; it returns nothing at the end of the input."""
        self._read = read
        self._box: SimpleQueue[str | None] = SimpleQueue()
        self._wanted = self._rung = False

    def ring(self) -> None:
        """Wake whoever waits for a line; from any thread, and as often as one likes."""
        if not self._rung:
            self._rung = True
            self._box.put(None)

    def line(self, patience: float = PATIENCE) -> str | None:
        """Return the next line; None where the bell rang first, or after ``patience`` seconds."""
        if not self._wanted:
            self._wanted = True
            threading.Thread(target=self._fetch, daemon=True).start()
        try:
            found = self._box.get(timeout=patience)
        except Empty:
            return None
        if found is None:
            # Before the news is gathered: what comes from now on rings again.
            self._rung = False
        else:
            self._wanted = False
        return found

    def _fetch(self) -> None:
        try:
            line = self._read()
        except (OSError, ValueError):
            line = ""
        self._box.put(line)


_READERS: WeakKeyDictionary[TextIO, Reader] = WeakKeyDictionary()


def known_reader(stdin: TextIO) -> Reader | None:
    """Return the reader that a stream has already, so that nobody reads past it."""
    return _READERS.get(stdin)


def reader_of(stdin: TextIO) -> Reader:
    """Return the one reader of a stream."""
    if stdin not in _READERS:
        _READERS[stdin] = Reader(_reading(stdin))
    return _READERS[stdin]


def _reading(stdin: TextIO) -> Callable[[], str]:
    """Return what reads a line past the buffers: a thread that holds their lock when Python ends would end it badly."""
    raw = getattr(getattr(stdin, "buffer", None), "raw", None)
    if raw is None:
        return stdin.readline
    encoding = stdin.encoding or "utf-8"
    left = bytearray()

    def read() -> str:
        while b"\n" not in left:
            piece = raw.read(BYTES)
            if not piece:
                break
            left.extend(piece)
            if len(left) > BYTES and b"\n" not in left:
                del left[BYTES:]
        end = left.find(b"\n") + 1 or len(left)
        line = left[:end].decode(encoding, "replace")
        del left[:end]
        return line

    return read


@define
class Ear:
    """What a person is told between their lines. ``news`` returns what is new, each thing once, as lines."""

    news: Callable[[], Sequence[str]]
    afresh: Callable[[], Sequence[str]] = tuple
    """What is said again below news that came into a prompt, where what stood above it is out of date."""
    quiet: bool = False
    """Whether news waits until the person has typed a line."""
