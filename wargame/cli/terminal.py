"""What the command says, so that no terminal chokes on it: text, JSON, and a progress bar for people alone."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from wargame.cli.failures import CallError
from wargame.engine.text import harmless

BAR: Final = 30
"""Characters of the progress bar."""

UNWRITTEN: Final = "the output could not be written ({})."

STARTED_AS: Final = "WARGAME_STARTED_AS"
"""Environment variable: what a person typed to start the command, set by ``start.py``."""


ASCII: Final = "wargame.ascii"
"""Under which name the call remembers that it was given ``--ascii``."""

Called = TypeVar("Called", bound=Callable[..., Any])


def ascii_option(command: Called) -> Called:
    """Give a command the option ``--ascii``, which the clients ask for (``clients.wanted_glyphs``)."""

    def remember(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's own order
        del param
        if value:
            ctx.find_root().meta[ASCII] = True

    option = click.option(
        "--ascii", is_flag=True, expose_value=False, callback=remember, help="Show marks as plain letters and signs."
    )
    return option(command)


def called() -> str:
    """Return the command as a person started it, for sentences that say what to type."""
    return os.environ.get(STARTED_AS, "").strip() or "wargame"


def speak_anywhere() -> None:
    """Let a terminal that knows few characters show a ``?`` for the others instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """Print text to standard output, made harmless."""
    write(f"{harmless(text)}\n")


def tell(text: str) -> None:
    """Print a message to standard error, made harmless, on one line."""
    if sys.stderr is not None:
        sys.stderr.write(harmless(text).replace("\n", " ") + "\n")
        sys.stderr.flush()


def write(data: str | bytes) -> None:
    """Write to standard output, bytes as they are; CallError where it is closed."""
    if sys.stdout is None:
        raise CallError(UNWRITTEN.format("it is closed"))
    if isinstance(data, str):
        sys.stdout.write(data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def document(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Print one JSON document to standard output, in ASCII, so that every terminal and pipe passes it on."""
    write(json.dumps(value, indent=1, allow_nan=False) + "\n")


def on_terminal() -> bool:
    """Whether a person is in front of a full-screen terminal: both ends of it, and not a dumb one."""
    both = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in both) and os.environ.get("TERM", "") != "dumb"


def bar(done: int, asked: int) -> None:
    """Draw a progress bar over the last one, on standard error."""
    filled = BAR * done // asked
    sys.stderr.write(f"\r{'#' * filled}{'.' * (BAR - filled)} {done} of {asked} games")
    sys.stderr.write("\n" if done == asked else "")
    sys.stderr.flush()


def silence() -> None:
    """Point standard output at nothing, once it takes nothing more; else Python would fail again on leaving."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
