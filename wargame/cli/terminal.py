"""What the command says, so that no terminal chokes on it: text, JSON, and a progress bar for people alone."""

from __future__ import annotations

import io
import json
import os
import sys
from typing import Any, Final

from wargame.engine.text import harmless

BAR: Final = 30
"""Characters of the progress bar."""


def speak_anywhere() -> None:
    """Let a terminal that knows few characters show a ``?`` for the others instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """Print text to standard output, made harmless."""
    print(harmless(text))  # noqa: T201 - the command's own voice


def tell(text: str) -> None:
    """Print a message to standard error, made harmless, on one line."""
    print(harmless(text).replace("\n", " "), file=sys.stderr, flush=True)  # noqa: T201 - the command's own voice


def document(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Print one JSON document to standard output, in ASCII, so that every terminal and pipe passes it on."""
    print(json.dumps(value, indent=1, allow_nan=False))  # noqa: T201 - the command's own voice


def on_terminal() -> bool:
    """Whether a person is in front of a full-screen terminal: both ends of it, and not a dumb one."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") != "dumb"


def bar(done: int, asked: int) -> None:
    """Draw a progress bar over the last one, on standard error."""
    filled = BAR * done // asked
    sys.stderr.write(f"\r{'#' * filled}{'.' * (BAR - filled)} {done} of {asked} games")
    sys.stderr.write("\n" if done == asked else "")
    sys.stderr.flush()


def silence() -> None:
    """Point standard output at nothing, once whoever read it has gone away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
