"""Legal commands as numbered options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.plain.page import Option
from wargame.table.words import command_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.plain.session import Session


def choices(session: Session, *kinds: type[Command]) -> tuple[Option, ...]:
    """Return an option for each legal command of some kinds."""
    view = session.view
    return tuple(
        Option(command_label(command, view, session.rules), doing(session, command))
        for command in view.legal
        if isinstance(command, kinds)
    )


def doing(session: Session, command: Command) -> Callable[[], None]:
    """Return what does a command and then prints the page as it has become."""

    def do() -> None:
        if session.submit(command):
            session.again()

    return do
