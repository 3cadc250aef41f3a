"""Which console a facilitator gets: the full screen where there is one, lines everywhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from wargame.cli.clients import typed, wanted_glyphs
from wargame.cli.failures import DONE
from wargame.cli.terminal import on_terminal, say

if TYPE_CHECKING:
    from wargame.engine.scenario import Scenario
    from wargame.net.client.desk import RemoteDesk


def lead(
    desk: RemoteDesk,
    *,
    leaving: str,
    plain: bool,
    qr: tuple[str, ...] = (),
    story: Scenario | None = None,
) -> int:
    """Let a facilitator act at a desk until they leave; return the exit code."""
    if plain or not on_terminal():
        return _in_lines(desk, leaving, qr)
    from wargame.tui import run_control  # noqa: PLC0415 - line mode must not pay for the screen
    from wargame.tui.house import LinesWantedError, SignalledError  # noqa: PLC0415 - the same

    code = DONE
    try:
        goodbye = run_control(desk, qr=qr, leaving=leaving, scenario=story, glyphs=wanted_glyphs())
    except LinesWantedError:
        return _in_lines(desk, leaving, qr)
    except SignalledError as error:
        goodbye, code = error.goodbye, error.code
    if goodbye:
        say(goodbye)
    return code


def _in_lines(desk: RemoteDesk, leaving: str, qr: tuple[str, ...]) -> int:
    from wargame.plain.control import run_control  # noqa: PLC0415 - the screen must not pay for line mode

    return run_control(desk, stdin=typed(), stdout=sys.stdout, leaving=leaving, qr=qr)
