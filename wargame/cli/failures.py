"""How a command ends when it cannot do what it was asked: one sentence, and an exit code that scripts can read."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

DONE: Final = 0
FAILED: Final = 1
"""A check failed: a save that does not settle alike, a file with mistakes."""
WRONG: Final = 2
"""The call or a file is wrong; one line says what, where and what to do."""
BROKEN: Final = 70
"""A fault of the game itself."""
INTERRUPTED: Final = 130


class CallError(Exception):
    """The call or a file is wrong: exit code 2; the text is one sentence."""

    code = WRONG


class CheckError(CallError):
    """What was to be checked is not good: exit code 1; the text is one sentence."""

    code = FAILED


def unknown(what: str, found: str, names: Iterable[str], more: str = "") -> CallError:
    """Return the error for a name that is none of ``names``: with the nearest one, or else with all of them."""
    offered = list(names)
    near = get_close_matches(found.lower()[:60], offered, n=1, cutoff=0.6)
    shown = found if len(found) <= 60 else found[:59] + "…"  # noqa: PLR2004 - a line of a terminal
    if near:
        return CallError(f"There is no {what} '{shown}'; did you mean '{near[0]}'?")
    listed = ", ".join(offered) or "none"
    return CallError(f"There is no {what} '{shown}'; there are {listed}{more}.")
