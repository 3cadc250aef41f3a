"""The full-screen client: a menu, a table, a replay. Whoever starts it prints the sentence that it ends with."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.company import Seat
    from wargame.table.desk import Desk
    from wargame.table.store import Step
    from wargame.tui.app import GunApp
    from wargame.tui.house import Doors, Hosting, House, JoinError
    from wargame.tui.showing import Showing


def run_menu(house: House, *, glyphs: str = "") -> str:
    """Open the menu of ``house`` and stay until the person leaves; return a sentence to print, or nothing.

    Whatever the table stops at (a full disk, for instance) is raised once the screen has gone. So is
    ``wargame.tui.house.LinesWantedError`` where the person asks for line mode, and ``SignalledError`` where a signal
    ended it. ``glyphs`` (``ascii``, ``unicode``)
    overrides the person's own setting.
    """
    return _run(lambda app: app(house, glyphs=glyphs))


def run_table(
    table: Seat,
    seats: tuple[str, ...],
    rules: Rules,
    *,
    goodbye: str = "",
    rivals: Sequence[Rules] = (),
    steps: Callable[[], tuple[Step, ...]] | None = None,
    again: Callable[[], Recording] | None = None,
    glyphs: str = "",
    lesson: bool = False,
) -> str:
    """Sit down at a table with ``seats`` sharing this screen; return ``goodbye`` if the game is not finished.

    ``goodbye`` says in one sentence how to go on later; ``rivals`` are the other theories, shown in the debrief;
    ``steps`` plays the game again from its log once it is over, ``again`` opens it in the viewer; with ``lesson`` the
    hints of the guided first game are given.
    """
    from wargame.tui.house import Game  # noqa: PLC0415 - loaded when a screen is wanted

    return _run(lambda app: app(game=Game(table, seats, rules, goodbye, rivals, steps, again, lesson), glyphs=glyphs))


def run_join(
    doors: Doors,
    *,
    address: str = "",
    code: str = "",
    name: str = "",
    place: tuple[int, str] = (0, ""),
    fault: JoinError | None = None,
    glyphs: str = "",
) -> str:
    """Ask for what is missing to join a class, and sit down there; return a sentence to print, or nothing.

    ``fault`` is what came of asking for just that already, if it was asked.
    """
    from wargame.tui.screens.join import JoinScreen  # noqa: PLC0415 - loaded when a screen is wanted

    return _run(lambda app: app(opening=JoinScreen(doors, address, code, name, place, fault), glyphs=glyphs))


def run_boards(showing: Showing, *, glyphs: str = "") -> str:
    """Show the public board of one table, or of all, until the person leaves; return a sentence to print, or nothing."""
    from wargame.tui.screens.board import BoardScreen  # noqa: PLC0415 - loaded when a screen is wanted

    return _run(lambda app: app(opening=BoardScreen(showing), glyphs=glyphs))


def run_replay(recording: Recording, eyes: str = "", *, glyphs: str = "") -> str:
    """Show a finished game: as a seat saw it, or with every secret open."""
    return _run(lambda app: app(recording=recording, eyes=eyes, glyphs=glyphs))


def run_control(
    desk: Desk,
    *,
    qr: Sequence[str] = (),
    leaving: str = "",
    goodbye: str = "",
    scenario: Scenario | None = None,
    now: Callable[[], int] | None = None,
    glyphs: str = "",
) -> str:
    """Open the facilitator's console at ``desk``; return ``goodbye``, or why it ended, once it was left.

    ``qr`` are the rows of the QR code, blocks for the light modules; ``leaving`` says in at most 50 letters what becomes
    of the class when the console is left; ``scenario`` has the texts of the cards; ``now`` reads the monotonic clock, in
    milliseconds, by which the desk's clocks were told. Raises as ``run_menu`` does; ``LinesWantedError`` asks for the
    console in lines.
    """

    def make(_: type[GunApp]) -> GunApp:
        from wargame.tui.facilitating import ControlApp, monotonic  # noqa: PLC0415 - loaded when a class is wanted

        return ControlApp(
            desk, qr=tuple(qr), leaving=leaving, goodbye=goodbye, scenario=scenario, now=now or monotonic, glyphs=glyphs
        )

    return _run(make)


def _run(make: Callable[[type[GunApp]], GunApp]) -> str:
    # What is loaded now stays to the end. A collector that walks through all of it costs the start a tenth, and later,
    # again and again, the time of three keys.
    gc.disable()
    # Esc is told from the beginning of another key by waiting; Textual waits a tenth of a second.
    os.environ.setdefault("ESCDELAY", "50")
    from wargame.tui.app import GunApp  # noqa: PLC0415 - Textual is loaded when a screen is wanted

    app = make(GunApp)
    app.standing = _collect_from_here
    app.guard()
    goodbye = app.run() or ""
    if app.failure is not None:
        raise app.failure
    if app.signalled:
        from wargame.tui.house import SignalledError  # noqa: PLC0415

        raise SignalledError(goodbye, app.signalled)
    if app.lines is not None:
        from wargame.tui.house import LinesWantedError  # noqa: PLC0415

        raise LinesWantedError(app.lines)
    return _lead(app.hosting) if app.hosting is not None else goodbye


def _lead(hosting: Hosting) -> str:
    try:
        return run_control(
            hosting.desk,
            qr=hosting.qr,
            leaving=hosting.leaving,
            goodbye=hosting.goodbye,
            scenario=hosting.scenario,
        )
    finally:
        if hosting.close is not None:
            hosting.close()


def _collect_from_here() -> None:
    gc.freeze()
    gc.enable()
