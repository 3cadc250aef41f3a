"""What each cause adds where an event is a sum: the addends of the temptation, as they were weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.engine.events import Cause
    from wargame.engine.rules import Rules
    from wargame.table.words.settled import Happened


def addends(happened: Happened, rules: Rules) -> dict[Cause, int]:
    """Return what each cause of a weighed temptation adds to it; nothing where one is sealed or they do not add up."""
    if happened.kind != "weighed-temptation":
        return {}
    found = {cause: _adds(cause, rules) for cause in happened.causes if cause.kind != "law"}
    known = all(cause.kind != "sealed" for cause in found)
    whole = sum(_adds(cause, rules) for cause in happened.causes if cause.kind != "law")
    return found if known and whole == happened.amount and len(found) == _count(happened) else {}


def _count(happened: Happened) -> int:
    return sum(cause.kind != "law" for cause in happened.causes)


def _adds(cause: Cause, rules: Rules) -> int:
    scale = rules.temptation
    if cause.name == "ukraine.integration":
        return cause.value // scale.integration_divisor
    if cause.name == "russia.grip":
        return (100 - cause.value) // scale.grip_divisor
    if cause.name == "russia.boldness":
        return cause.value // scale.boldness_divisor
    return cause.value
