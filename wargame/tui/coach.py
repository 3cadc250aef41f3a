"""The lesson on the full screen: its hint on the move line, why in the band, and the panel that it points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from wargame.actions.everywhere import Next
from wargame.engine import commands as cmd
from wargame.tui.prompt import Prompt
from wargame.tui.widgets.band import LessonBand
from wargame.tui.widgets.frame import KeyRow
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.learn import Hint
    from wargame.tui.screens.leading import Place


def hint_for(place: Place) -> Hint | None:
    """Return the hint that fits where a person stands now; None outside a lesson."""
    lesson = place.session.lesson
    return lesson.hint(place.session.view, place.stands()) if lesson is not None else None


def coached(place: Place) -> Prompt | None:
    """Return the hint as a move line, or None where the game's own should speak."""
    hint = hint_for(place)
    if hint is None or not hint.text:
        return None
    return Prompt(hint.text, hint.word, hint.chip, "learn" if hint.key == "n" else hint.do, key=hint.key)


def dress(place: Place) -> None:
    """Hand the hint to the band, and point at the panels that it means, unless something else is being asked."""
    if place.session.lesson is None:
        return
    hint = hint_for(place)
    if hint is not None and place.pending is not None:
        hint = evolve(hint, told="This is the last look: y does it, Esc goes back and does nothing.")
    for band in place.query(LessonBand):
        band.hint = hint
        place.set_class(bool(hint is not None and hint.told), "-taught")
    row = place.query_one(KeyRow)
    if hint is not None and hint.text and coached(place) == place.prompt():
        # What n does is said twice, and both must say the same.
        row.actions = tuple(
            (action, hint.word if action is Next and word != Next.word else word) for action, word in row.actions
        )
    busy = bool(place.session.notice) or place.pending is not None
    at = hint.at if hint is not None and not busy else ()
    for panel in place.query(Panel):
        panel.pointed = panel.id is not None and panel.id in at


async def follow(place: Place) -> None:
    """Do what the hint says ``n`` does."""
    hint = hint_for(place)
    if hint is None or hint.key != "n":
        return
    what, _, target = hint.do.partition(":")
    if what == "go":
        where, _, subject = target.partition(":")
        place.go(where, subject)
    elif what == "ready" and cmd.Ready() in place.session.view.legal:
        place.give(cmd.Ready())
    elif what == "look":
        place.go("sheet", "look")
    elif what == "aim":
        place.aim(target)
    elif what == "page":
        await place.run_action("right")
    elif what == "menu":
        await place.run_action("menu")
