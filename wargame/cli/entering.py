"""The other ways into a class: a browser tab's own client, the facilitator from elsewhere, and who only watches."""

from __future__ import annotations

import sys
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from attrs import evolve

from wargame.cli.clients import typed, wanted_glyphs
from wargame.cli.failures import DONE, INTERRUPTED, CallError
from wargame.cli.terminal import on_terminal, say
from wargame.net.client.coming import KNOCK, PASSING, ComingError, Wanted, enter, invited, known
from wargame.net.protocol import OBSERVER

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wargame.net.client.link import Link
    from wargame.net.client.watching import RemoteWatch


def from_a_tab(address: str) -> int:
    """Be the client of a browser tab: the token comes on standard input, and nothing is kept on this computer."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - tabs alone need it

    from wargame.cli.joining import game_of  # noqa: PLC0415 - the same
    from wargame.net.web.driver import renew  # noqa: PLC0415 - the same
    from wargame.net.web.handed import read_handed  # noqa: PLC0415 - the same
    from wargame.tui import run_table  # noqa: PLC0415 - the same
    from wargame.tui.house import JoinError  # noqa: PLC0415 - the same

    with TemporaryDirectory(prefix="wargame-tab-", ignore_cleanup_errors=True) as folder:
        try:
            link = _entered(address, {"token": read_handed().token})
            link.on_token = renew
            if link.welcome.get("role") == OBSERVER:
                return _watching(link)
            game = game_of(link, "", lambda name, text: _kept(Path(folder), name, text))
        except (ValueError, JoinError) as error:
            raise CallError(str(error)) from error
        try:
            run_table(game.table, game.seats, game.rules, rivals=game.rivals, steps=game.steps, again=game.again)
        finally:
            link.close()
    return DONE


def _watching(link: Link) -> int:
    """Show the public board of a table in a browser tab."""
    from wargame.net.client.watching import RemoteWatch  # noqa: PLC0415 - few watch
    from wargame.tui import run_boards  # noqa: PLC0415 - the same

    watch = RemoteWatch(link)
    try:
        watch.wait()
        run_boards(watch)
    finally:
        watch.leave()
    return DONE


def _kept(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def _agreed(error: ComingError) -> str:
    """Ask whether the fingerprint that was seen is the class's own, and return it; CallError where it is not, or nobody can say."""
    if not on_terminal():
        raise CallError(f"{error} Or give the whole invitation, with what stands behind the #.") from error
    say(str(error))
    try:
        answer = input("Enter if it is, n if it is not: ").strip().lower()
    except (EOFError, KeyboardInterrupt):
        answer = "n"
    if answer not in ("", "y", "yes"):
        raise CallError("Nothing was sent. Compare the address with the board, or ask the facilitator.") from error
    return invited(Wanted(error.address)).fingerprint


def as_facilitator(address: str, *, plain: bool) -> int:
    """Open the console of a class that is served elsewhere; the secret is asked for, never given in the call."""
    from getpass import getpass  # noqa: PLC0415 - only this call asks in secret

    from wargame.cli.consoles import lead  # noqa: PLC0415 - the same
    from wargame.net.client.desk import RemoteDesk  # noqa: PLC0415 - the same

    try:
        secret = getpass("The facilitator's secret: ") if on_terminal() else sys.stdin.readline()
    except (EOFError, KeyboardInterrupt):
        return INTERRUPTED
    try:
        link = _come(address, {"facilitator": secret.strip()}, "")
    except ComingError as error:
        if error.code == "not-allowed":
            what = "That is not the facilitator's secret of this class"
            raise CallError(
                f"{what}; it stands in facilitator.txt, in the class's folder on the computer that hosts it."
            ) from error
        raise CallError(str(error)) from error
    desk = RemoteDesk(link)
    try:
        desk.wait()
        return lead(desk, leaving="The class goes on without you.", plain=plain)
    finally:
        desk.leave()


def to_watch(address: str, code: str, name: str, table: int, *, observer: bool, plain: bool) -> int:
    """Show public boards: of one table to an observer with a name, of all tables to a projector."""
    from secrets import token_bytes  # noqa: PLC0415 - few watch

    from wargame.net.client.watching import RemoteWatch  # noqa: PLC0415 - the same
    from wargame.net.tokens import new_token  # noqa: PLC0415 - the same
    from wargame.plain.joining import GIVEN_UP  # noqa: PLC0415 - the same

    own = {"name": name or "Observer", "table": table, "seat": "observer", "own": new_token(token_bytes)}
    hello: dict[str, Any] = own if observer else {"watch": 0}
    try:
        link = _let_in(address, hello, code)
    except KeyboardInterrupt:
        say(f"\n{GIVEN_UP}")
        return INTERRUPTED
    watch = RemoteWatch(link)
    try:
        watch.wait()
        return _watched(watch, plain=plain)
    finally:
        watch.leave()


def _watched(watch: RemoteWatch, *, plain: bool) -> int:
    if plain or not on_terminal():
        from wargame.plain.watching import watch_in_lines  # noqa: PLC0415 - the screen must not pay for line mode

        return watch_in_lines(watch, stdin=typed(), stdout=sys.stdout, scenario=watch.scenario, rules=watch.rules)
    from wargame.tui import run_boards  # noqa: PLC0415 - line mode must not pay for the screen

    goodbye = run_boards(watch, glyphs=wanted_glyphs())
    if goodbye:
        say(goodbye)
    return DONE


def _let_in(address: str, hello: dict[str, Any], code: str, pause: Callable[[float], None] = sleep) -> Link:
    """Return the link of somebody who may have to wait at the door, and says so once."""
    from wargame.plain.joining import AGAIN, GIVE_UP  # noqa: PLC0415 - few watch

    said = ""
    while True:
        try:
            return _come(address, hello, code)
        except ComingError as error:
            if error.code not in (KNOCK, *(PASSING if said else ())):
                raise CallError(str(error)) from error
            if str(error) != said:
                say(f"{error} {GIVE_UP}")
            said = str(error)
        pause(AGAIN)


def _entered(address: str, hello: dict[str, Any], code: str = "") -> Link:
    try:
        return _come(address, hello, code)
    except ComingError as error:
        raise CallError(str(error)) from error


def _come(address: str, hello: dict[str, Any], code: str) -> Link:
    there = invited(Wanted(address, code))
    try:
        there = known(there)
    except ComingError as error:
        if not error.address:
            raise
        there = evolve(there, fingerprint=_agreed(error))
    if "token" in hello or "facilitator" in hello:
        return enter(there, hello)
    if not there.code:
        there = invited(Wanted(there.address, _code()))
    return enter(there, {**hello, "code": there.code})


def _code() -> str:
    """Ask for the code of the class; CallError where nobody can be asked."""
    if not on_terminal():
        raise CallError("Give the code that stands beside the address on the board: --code, or the whole invitation.")
    try:
        return input("Code of the class: ").strip()
    except (EOFError, KeyboardInterrupt):
        return ""
