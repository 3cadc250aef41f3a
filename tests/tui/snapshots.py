"""Snapshots: a screen as text and as ink, compared with what is kept in ``golden/``.

``NAME.txt`` holds the rows as they are read. ``NAME.ink`` holds how they are painted: each row as runs (``12a`` is
twelve cells in the style a), and under them what each letter means, in the words of ``wargame.tui.themes``. A colour
that is lost therefore shows, and a theme whose values are tuned changes nothing.

    WARGAME_GOLDEN=write python -m pytest tests/tui/test_snapshots.py     writes them all anew
"""

from __future__ import annotations

import os
from difflib import unified_diff
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from string import ascii_letters
from typing import TYPE_CHECKING

import pytest

from wargame.tui.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.app import App

GOLDEN = Path(__file__).parent / "golden"
WRITE = os.environ.get("WARGAME_GOLDEN") == "write"
"""Read when this file is loaded: a test runs without the variables of the shell."""
MARKS = ("bold", "italic", "underline", "strike", "reverse", "dim")


@lru_cache(maxsize=8)
def names_of(theme: str) -> dict[str, str]:
    """Return colour -> the first token that has it, in a theme of ours."""
    variables = next(one for one in THEMES if one.name == theme).variables
    return {value.lower(): token.removeprefix("g-") for token, value in reversed(variables.items())}


def words_of(style: Style | None, names: dict[str, str]) -> str:
    """Return a style in the words of our themes; a colour that is none of ours stands as it is."""
    if style is None:
        return "plain"
    ink, page = (
        (names.get(colour.triplet.hex, colour.triplet.hex) if colour is not None and colour.triplet else "none")
        for colour in (style.color, style.bgcolor)
    )
    return " ".join([*(mark for mark in MARKS if getattr(style, mark)), ink, "on", page])


def text_of(app: App[str]) -> str:
    """Return the screen as it is read, right-hand blanks cut."""
    rows = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in rows) + "\n"


def ink_of(app: App[str]) -> str:
    """Return how the screen is painted: a line of runs a row, then the meaning of each letter."""
    names = names_of(app.theme)
    letters: dict[str, str] = {}
    rows = []
    for strip in app.screen._compositor.render_strips():
        cells = [words_of(segment.style, names) for segment in strip for _ in range(segment.cell_length)]
        runs = []
        for words, same in groupby(cells):
            letter = letters.setdefault(words, ascii_letters[len(letters) % len(ascii_letters)])
            runs.append(f"{len(list(same))}{letter}")
        rows.append(" ".join(runs))
    legend = [f"{letter} = {words}" for words, letter in letters.items()]
    return "\n".join([*rows, "", *legend]) + "\n"


def differences(app: App[str], name: str) -> list[str]:
    """Return how the screen differs from its two files, as lines of a diff; ``WARGAME_GOLDEN=write`` writes them."""
    found: list[str] = []
    for file, now in ((f"{name}.txt", text_of(app)), (f"{name}.ink", ink_of(app))):
        path = GOLDEN / file
        if WRITE:
            path.write_text(now, encoding="utf-8")
            continue
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if now != before:
            found += unified_diff(before.splitlines(), now.splitlines(), f"golden/{file}", "now", lineterm="")
    return found


def must_be_none(found: Sequence[str]) -> None:
    """Fail with the lines of a diff, where there are any."""
    if found:
        pytest.fail("\n".join([*found, "If that is right, WARGAME_GOLDEN=write writes it anew."]), pytrace=False)
