"""The classes on this computer: begun with a wish, gone on with by the same command, each in a folder of its own."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame import __version__, resources
from wargame.cli import sources
from wargame.cli.failures import CallError
from wargame.room.card import ClassError

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.content.plans import SessionPlan
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.room.classroom import Classroom, Tools

FOLDER: Final = "classes"
"""The folder of all classes, inside the folder of saves."""


@frozen
class Wanted:
    """A class as the call wants it; ``plan`` None is a class without clocks."""

    scenario: Scenario
    rules: Rules
    plan: SessionPlan | None
    tables: int
    new: bool = False
    """Whether an unfinished class of the same story and size is left alone, and another one begun."""


def monotonic() -> int:
    """Return a clock that never runs backwards, in milliseconds."""
    return time.monotonic_ns() // 1_000_000


def tools() -> Tools:
    """Return what a class is run with on this computer."""
    from wargame.bots import make_player  # noqa: PLC0415 - most calls begin no class
    from wargame.cli.house import SEEDS  # noqa: PLC0415 - the same
    from wargame.room.classroom import Tools  # noqa: PLC0415 - the same

    return Tools(monotonic, lambda: secrets.randbelow(SEEDS), make_player, __version__, sources.key_path())


def open_class(wanted: Wanted, port: int = 0) -> tuple[Classroom, bool]:
    """Go on with the unfinished class of the same story and size, or begin one; return it, and whether it is old.

    Of several that of the ``port`` that is asked for is meant.
    """
    from wargame.room.classroom import find_class, go_on  # noqa: PLC0415 - the same

    folder = resources.saves_folder() / FOLDER
    try:
        found = None if wanted.new else find_class(folder, wanted.scenario.id, wanted.tables, port)
        while found is not None:
            classroom = go_on(found, tools())
            other = _other(classroom, wanted)
            if not other:
                return classroom, True
            _put_away(classroom, other)
            # Behind one that was only looked at there may be the class with the people.
            found = find_class(folder, wanted.scenario.id, wanted.tables, port)
        return _begin(folder, wanted), False
    except ClassError as error:
        raise CallError(str(error)) from error


def _other(classroom: Classroom, wanted: Wanted) -> str:
    """Return what an unfinished class was begun with that is not wanted now; empty where it is the class that is wanted."""
    card = classroom.card
    stories = [room.table.look(lambda state: state.setting.scenario) for room in classroom.rooms.values()]
    differs = (
        (card.rules != wanted.rules.id, f"the rules {card.rules}"),
        (card.plan != wanted.plan, f"the plan {card.plan.title}" if card.plan is not None else "no plan"),
        (any(story != wanted.scenario for story in stories), "other cards, or another version of the story"),
    )
    return next((what for so, what in differs if so), "")


def _put_away(classroom: Classroom, other: str) -> None:
    """Put a class away in which nobody ever was; CallError where somebody has something in it."""
    rooms = classroom.rooms.values()
    used = any(room.ledger.begun or room.ledger.joined for room in rooms) or bool(classroom.broken)
    name = classroom.card.name
    if not used:
        classroom.keep(over=True)
    classroom.close()
    if used:
        raise CallError(
            f"The unfinished class {name} was begun with {other}: the same call as then goes on with it, and --new begins "
            "another beside it."
        )


def _begin(folder: Path, wanted: Wanted) -> Classroom:
    from wargame.net.codes import new_code  # noqa: PLC0415 - the same
    from wargame.room.creating import Wish, create, taken  # noqa: PLC0415 - the same
    from wargame.saves import new_name  # noqa: PLC0415 - the same

    wish = Wish(new_code(secrets.token_bytes), wanted.tables)
    place = folder / new_name(folder, wanted.scenario.id, taken(folder))
    return create(place, wish, wanted.scenario, wanted.rules, wanted.plan, tools())
