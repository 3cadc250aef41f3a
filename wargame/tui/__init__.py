"""The full-screen client: a menu, a table, a replay. Whoever starts it prints the sentence that it ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.rules import Rules
    from wargame.table.store import Step
    from wargame.table.table import Table
    from wargame.tui.app import GunApp
    from wargame.tui.house import House
    from wargame.tui.watching import Recording


def run_menu(house: House, *, glyphs: str = "") -> str:
    """Open the menu of ``house`` and stay until the person leaves; return a sentence to print, or nothing.

    Whatever the table stops at (a full disk, for instance) is raised once the screen has gone. So is
    ``wargame.tui.house.LinesWantedError`` where the person asks for line mode. ``glyphs`` (``ascii``, ``unicode``)
    overrides the person's own setting.
    """
    from wargame.tui.app import GunApp  # noqa: PLC0415 - Textual is loaded when a screen is wanted

    return _run(GunApp(house, glyphs=glyphs))


def run_table(
    table: Table,
    seats: tuple[str, ...],
    rules: Rules,
    *,
    goodbye: str = "",
    rivals: tuple[Rules, ...] = (),
    steps: Callable[[], tuple[Step, ...]] | None = None,
    glyphs: str = "",
) -> str:
    """Sit down at a table with ``seats`` sharing this screen; return ``goodbye`` if the game is not finished.

    ``goodbye`` says in one sentence how to go on later; ``rivals`` are the other theories, shown in the debrief;
    ``steps`` plays the game again from its log once it is over.
    """
    from wargame.tui.app import GunApp  # noqa: PLC0415
    from wargame.tui.house import Game  # noqa: PLC0415

    return _run(GunApp(game=Game(table, seats, rules, goodbye, rivals, steps), glyphs=glyphs))


def run_replay(recording: Recording, *, glyphs: str = "") -> str:
    """Show a finished game (see ``wargame.tui.watching.recording``)."""
    from wargame.tui.app import GunApp  # noqa: PLC0415

    return _run(GunApp(recording=recording, glyphs=glyphs))


def _run(app: GunApp) -> str:
    goodbye = app.run() or ""
    if app.failure is not None:
        raise app.failure
    if app.lines is not None:
        from wargame.tui.house import LinesWantedError  # noqa: PLC0415

        raise LinesWantedError(app.lines)
    return goodbye
