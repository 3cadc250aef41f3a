"""Bookmarks and notes on a game: kept in a file beside its save, never in it."""

from __future__ import annotations

import json
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from wargame.engine.text import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

FORMAT: Final = "gun-on-the-table notes"
VERSION: Final = 1
LONGEST: Final = 280
"""Characters of a note; a longer one is cut."""
MOST: Final = 500
"""Bookmarks of a game."""
SIZE: Final = 1 << 18
"""Bytes of a notes file; a larger one is not read."""
_LAST: Final = 10**7


class NotesError(Exception):
    """What could not be done about notes, as one sentence: what, where, what to do."""


@frozen
class Note:
    """A bookmark: the event of the whole log that it marks, from 1, and what was noted there, "" for nothing."""

    event: int
    text: str = ""


class Notes:
    """The notes of one recording. Without a save they last as long as the viewer.

    ``trouble`` is one sentence about a file that could not be read; that file is kept aside when a note is written.
    """

    def __init__(self, save: Path | None = None) -> None:
        """Read the notes beside ``save``; a broken file leaves them empty, and is not touched."""
        self.path = beside(save) if save is not None else None
        self.trouble = ""
        self._marks: dict[int, str] = {}
        self._broken = False
        self._read()

    def __bool__(self) -> bool:
        return bool(self._marks)

    @property
    def all(self) -> tuple[Note, ...]:
        """Every bookmark, in the order of events."""
        return tuple(Note(event, text) for event, text in sorted(self._marks.items()))

    def at(self, event: int) -> Note | None:
        """Return the bookmark of an event, counted from 1; None where there is none."""
        text = self._marks.get(event)
        return None if text is None else Note(event, text)

    def mark(self, event: int, text: str = "") -> str:
        """Set a bookmark with a note, or change its note, and write it down; return a sentence about it.

        Refused with NotesError: an event below 1, more than ``MOST`` bookmarks, a disk that does not take them.
        """
        if not 1 <= event <= _LAST:
            raise NotesError(f"Event {event} cannot be marked; the events begin with 1.")
        clean = " ".join(harmless(text, LONGEST).split())
        self._change(lambda marks: marks.update({event: clean}))
        return f"Event {event} is bookmarked{' with a note' if clean else ''}."

    def unmark(self, event: int) -> str:
        """Take a bookmark away and return a sentence about it; NotesError where the disk does not take it."""
        if event not in self._marks:
            return "There is no bookmark here."
        self._change(lambda marks: marks.pop(event, None))
        return f"The bookmark of event {event} is gone."

    def _change(self, change: Callable[[dict[int, str]], object]) -> None:
        """Read anew, since another viewer may have written; change; write; and only then believe it."""
        self._read()
        marks = dict(self._marks)
        change(marks)
        if len(marks) > MOST:
            raise NotesError(f"A game has at most {MOST} bookmarks; take one away first.")
        if self.path is not None:
            try:
                aside = self._aside() if self._broken else None
                self.path.parent.mkdir(parents=True, exist_ok=True)
                _write(self.path, _text(marks))
            except OSError as error:
                why = error.strerror or str(error)
                raise NotesError(f"The note was not kept: {self.path} cannot be written ({why}).") from error
            if aside is not None:
                self.trouble = f"The old notes could not be read; they are kept in {aside.name}."
                self._broken = False
        self._marks = marks

    def _aside(self) -> Path:
        assert self.path is not None
        number = 1
        while (kept := self.path.with_name(f"{self.path.name}.broken-{number}")).exists():
            number += 1
        self.path.rename(kept)
        return kept

    def _read(self) -> None:
        if self.path is None:
            return
        try:
            data = _bytes(self.path)
        except OSError as error:
            self._spoilt(error.strerror or "it cannot be read")
            return
        if data is None:
            return
        try:
            self._marks = parsed(data)
            self._broken = False
        except ValueError as error:
            self._spoilt(str(error))

    def _spoilt(self, why: str) -> None:
        assert self.path is not None
        self._broken, self._marks = True, {}
        self.trouble = f"The notes in {self.path.name} cannot be read ({why}); the next note keeps that file aside."


def beside(save: Path) -> Path:
    """Return where the notes of a save are kept: ``game.jsonl`` has its notes in ``game.notes.json``."""
    return save.with_name(f"{save.name.removesuffix('.jsonl')}.notes.json")


def parsed(data: bytes) -> dict[int, str]:
    """Return the bookmarks of a notes file; ValueError says in a few words what is wrong with any other file."""
    if len(data) > SIZE:
        raise ValueError(f"larger than {SIZE // 1024} kB")
    try:
        found = json.loads(data.decode())
    except (ValueError, RecursionError):
        raise ValueError("no JSON") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError("no notes of this game")
    if found.get("version") != VERSION:
        raise ValueError("written by another version")
    if set(found) != {"format", "version", "notes"} or not isinstance(found["notes"], list):
        raise ValueError("not in the form of version 1")
    marks = dict(_note(one) for one in found["notes"])
    if len(marks) != len(found["notes"]) or len(marks) > MOST:
        raise ValueError("too many notes, or two for one event")
    return marks


def _note(one: Any) -> tuple[int, str]:  # noqa: ANN401 - a file can hold anything
    if not isinstance(one, dict) or set(one) != {"event", "text"}:
        raise ValueError("not in the form of version 1")
    event, text = one["event"], one["text"]
    if type(event) is not int or not 1 <= event <= _LAST or not isinstance(text, str) or len(text) > LONGEST:
        raise ValueError("a note of no event, or too long")
    return event, " ".join(harmless(text).split())


def _text(marks: dict[int, str]) -> bytes:
    notes = [{"event": event, "text": text} for event, text in sorted(marks.items())]
    told = json.dumps({"format": FORMAT, "version": VERSION, "notes": notes}, indent=1, ensure_ascii=False)
    return f"{told}\n".encode()


def _bytes(path: Path) -> bytes | None:
    """Return what a file holds, as far as it may be read; None where there is none. A pipe or a folder is refused."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise OSError(0, "it is no file")
        with path.open("rb") as file:
            return file.read(SIZE + 1)
    except FileNotFoundError:
        return None


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
