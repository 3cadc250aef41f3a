"""What is wrong with a file: one value a problem, one line of text each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Final

from attrs import frozen

MOST: Final = 50
"""No more problems than this are reported for one file; the first ones usually explain the rest."""

_LONGEST: Final = 60
"""A value is quoted up to this many characters."""

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_ARTICLES: Final = ("a ", "an ", "one of ")

Path = tuple[str | int, ...]
"""Where a value stands in a file: keys, and places in a list counted from 0."""


@frozen
class Problem:
    """One mistake in one file.

    ``line`` counts from 1; 0 means that the file as a whole is meant. ``path`` leads to the value, for instance
    ``seats.us.objectives[2].scores[0].clause``; it is empty where the whole file is meant. ``found`` quotes what stands
    there and is empty where something is missing. ``expected`` begins with an article where it says what the value
    should be; otherwise it completes "expected". ``suggestion`` is the nearest valid name, or empty.
    """

    file: str
    line: int
    path: str
    found: str
    expected: str
    suggestion: str = ""


class ContentError(Exception):
    """A rules or scenario file that cannot be used; ``problems`` says why, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(format_problem(problem) for problem in self.problems))


def format_problem(problem: Problem) -> str:
    """Return a problem as one printable line: file, line, path, what is wrong, and the nearest valid name."""
    where = problem.file if problem.line == 0 else f"{problem.file}:{problem.line}"
    parts = [where, problem.path] if problem.path else [where]
    if not problem.found:
        parts.append(f"missing; expected {problem.expected}")
    elif problem.expected.startswith(_ARTICLES):
        parts.append(f"{problem.found} is not {problem.expected}")
    else:
        parts.append(f"{problem.found}; expected {problem.expected}")
    line = ": ".join(parts)
    if problem.suggestion:
        line += f"; did you mean '{problem.suggestion}'?"
    return "".join(mark if mark.isprintable() else "�" for mark in line)


def format_path(path: Path) -> str:
    """Return a path as text, with keys that are not bare words in quotes: ``tracks."russia.grip"``."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            key = part if _BARE.fullmatch(part) and len(part) <= _LONGEST else f'"{_shortened(part)}"'
            text += f".{key}" if text else key
    return text


def quoted(value: object) -> str:
    """Return a value as a short quotation that is safe to print, whatever the value is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # A number of many thousand digits cannot even be turned into text.
        return str(value) if value.bit_length() <= 64 else "a number beyond all bounds"  # noqa: PLR2004
    if isinstance(value, str):
        return repr(_shortened(value))
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, (list, tuple)):
        return "a list"
    return str(value)[:_LONGEST]


def nearest(word: str, names: Iterable[str]) -> str:
    """Return the valid name that looks most like a word, or an empty text if none comes near."""
    if len(word) > _LONGEST:
        return ""
    close = difflib.get_close_matches(word.lower(), sorted(names), n=1, cutoff=0.6)
    return close[0] if close else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
