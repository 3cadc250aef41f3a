"""Which client a person gets: the full screen where there is one, line mode everywhere else."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, TextIO, cast

import click

from wargame.cli.failures import DONE, INTERRUPTED
from wargame.cli.terminal import ASCII, on_terminal, say, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.cli.house import House
    from wargame.cli.joining import Doors
    from wargame.debrief.recording import Recording
    from wargame.tui.house import Game, JoinError


def sit_down(game: Game, *, plain: bool) -> int:
    """Let people play a game from where it stands, here or in a class; return the exit code."""
    if plain or not _full_screen():
        return _play_in_lines(game)
    from wargame.tui import run_table  # noqa: PLC0415 - line mode must not pay for the screen
    from wargame.tui.house import LinesWantedError  # noqa: PLC0415

    try:
        return _parted(
            lambda: run_table(
                game.table,
                game.seats,
                game.rules,
                goodbye=game.goodbye,
                rivals=game.rivals,
                steps=game.steps,
                again=game.again,
                lesson=game.lesson,
                glyphs=wanted_glyphs(),
            )
        )
    except LinesWantedError:
        return _play_in_lines(game)


def knock(doors: Doors, address: str, code: str, name: str, table: int, seat: str, *, plain: bool) -> int:
    """Ask for what is missing to join a class, and sit down there; return the exit code.

    Nothing is asked of somebody who has given all of it, or who was here before on this computer.
    """
    from wargame.cli.joining import straight_in  # noqa: PLC0415 - a call for help needs no network

    tried = straight_in(doors, address, code, name, table, seat)
    if tried.game is not None:
        return sit_down(tried.game, plain=plain)
    fault = tried.fault
    if fault is not None and fault.waits:
        name = tried.name
    if plain or _in_lines():
        return _join_in_lines(doors, address, code, name, table, seat, fault)
    from wargame.tui import run_join  # noqa: PLC0415 - line mode must not pay for the screen
    from wargame.tui.house import LinesWantedError  # noqa: PLC0415

    try:
        return _parted(
            lambda: run_join(
                doors,
                address=address,
                code=code,
                name=name,
                place=(table, seat),
                fault=fault,
                glyphs=wanted_glyphs(),
            )
        )
    except LinesWantedError as error:
        game = error.wanted.game
        return _play_in_lines(game) if game is not None else _join_in_lines(doors, address, code, name, table, seat)


def _join_in_lines(
    doors: Doors, address: str, code: str, name: str, table: int, seat: str, fault: JoinError | None = None
) -> int:
    from wargame.plain.console import Console, GoneError  # noqa: PLC0415 - the screen must not pay for line mode
    from wargame.plain.joining import join_in_lines  # noqa: PLC0415
    from wargame.tui.house import HouseError  # noqa: PLC0415

    given = {"address": address, "code": code, "name": name}
    try:
        game = join_in_lines(
            Console(typed(), sys.stdout),
            doors.join,
            given=given,
            code_in=doors.code_in,
            last=doors.last(),
            table=table,
            seat=seat,
            troubles=(HouseError,),
            fault=fault,
        )
    except (GoneError, KeyboardInterrupt) as gone:
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else DONE
    return _play_in_lines(cast("Game", game))


def open_menu(house: House, *, plain: bool) -> int:
    """Open the menu; return the exit code."""
    if plain or not _full_screen():
        return _menu_in_lines(house)
    from wargame.tui import run_menu  # noqa: PLC0415 - line mode must not pay for the screen
    from wargame.tui.house import LinesWantedError  # noqa: PLC0415

    try:
        return _parted(lambda: run_menu(house, glyphs=wanted_glyphs()))
    except LinesWantedError as error:
        game = error.wanted.game
        code = _play_in_lines(game) if game is not None else DONE
        return code or _menu_in_lines(house)


def look_again(recording: Recording, eyes: str, *, plain: bool) -> int:
    """Let a person on a terminal step through an old game; return the exit code.

    ``eyes`` is a seat, whose knowledge alone is told at first, or empty for every secret open.
    """
    if plain or _in_lines():
        return _replay_in_lines(recording, eyes)
    from wargame.tui import run_replay  # noqa: PLC0415 - line mode must not pay for the screen
    from wargame.tui.house import LinesWantedError  # noqa: PLC0415

    try:
        return _parted(lambda: run_replay(recording, eyes, glyphs=wanted_glyphs()))
    except LinesWantedError:
        return _replay_in_lines(recording, eyes)


def wanted_glyphs() -> str:
    """Return ``ascii`` where the call says ``--ascii``, else nothing, so that the person's setting holds."""
    context = click.get_current_context(silent=True)
    return "ascii" if context is not None and context.find_root().meta.get(ASCII) else ""


def _in_lines() -> bool:
    """Whether the person has chosen to begin in line mode."""
    from wargame.settings import Kept  # noqa: PLC0415 - a call that says --plain need not ask

    return Kept().now.client == "lines"


def _full_screen() -> bool:
    return on_terminal() and not _in_lines()


def _menu_in_lines(house: House) -> int:
    from wargame.plain.menu import menu  # noqa: PLC0415 - the screen must not pay for line mode
    from wargame.tui.house import ClassWish, HouseError, Wish  # noqa: PLC0415

    write("")
    return menu(house, Wish, stdin=typed(), stdout=sys.stdout, troubles=(HouseError,), class_wish=ClassWish)


def _parted(screen: Callable[[], str]) -> int:
    from wargame.tui.house import SignalledError  # noqa: PLC0415 - line mode must not pay for the screen

    code = DONE
    try:
        goodbye = screen()
    except SignalledError as error:
        goodbye, code = error.goodbye, error.code
    if goodbye:
        say(goodbye)
    return code


def typed() -> TextIO:
    """Return standard input, or one that has ended where it is closed."""
    return sys.stdin if sys.stdin is not None else io.StringIO()


def _play_in_lines(game: Game) -> int:
    from wargame.plain.menu import sit  # noqa: PLC0415 - the screen must not pay for line mode
    from wargame.tui.house import HouseError, is_place  # noqa: PLC0415

    write("")
    try:
        return sit(game, stdin=typed(), stdout=sys.stdout, troubles=(HouseError,))
    finally:
        if is_place(game.table):
            game.table.leave()


def _replay_in_lines(recording: Recording, eyes: str) -> int:
    from wargame.plain.replaying import replay  # noqa: PLC0415 - the screen must not pay for line mode

    return replay(recording, stdin=typed(), stdout=sys.stdout, eyes=eyes)
