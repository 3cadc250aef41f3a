"""A finished game as a viewer needs it: what each pair of eyes was told, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table.words import STEP_TITLES, names_for, names_open, sights_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.sights import Sight
    from wargame.table.store import Step
    from wargame.table.words import Names

EYES = ("", *SEATS)
"""Whose eyes: nobody's in particular (every secret is open), then each seat's."""
QUIET = frozenset(
    {
        "clause-added",
        "clause-struck",
        "clause-flagged",
        "draft-opened",
        "draft-discarded",
        "ready",
        "not-ready",
        "phase",
        "round",
        "settlement",
    }
)
"""Kinds of event that a story does without."""
SHEET: Final = frozenset({"row", "promise", "load", "act", "standing-answer"})
"""Kinds of event that fill a sheet; of one that was filled twice a story tells the last."""
CHAPTERS: Final = {"briefing": "Briefing", "talks": "Talks", "orders": "Orders", "report": "Report"}


@frozen
class Recording:
    """What was told: ``told[eyes]`` holds the sights of the whole game, ``names[eyes]`` what they may name."""

    title: str
    rounds: int
    told: dict[str, tuple[Sight, ...]]
    names: dict[str, Names]

    def story(self, eyes: str, round_: int) -> tuple[Sight, ...]:
        """Return what these eyes were told in a round (from 1), talks first, without what a story can do without."""
        return tuple(sight for _, sight in self.chapters(eyes, round_))

    def chapters(self, eyes: str, round_: int) -> tuple[tuple[str, Sight], ...]:
        """Return the story of a round, each sight with its heading: Briefing, Talks, Orders, or Report and its step."""
        here = tuple(sight for sight in self.told[eyes] if sight.round == round_)
        last = {_line(sight): sight.id for sight in here if sight.kind in SHEET}
        chapter, found = CHAPTERS["briefing"], []
        for sight in here:
            if sight.kind == "phase":
                chapter = CHAPTERS.get(sight.subject, chapter)
            elif sight.kind == "settlement":
                chapter = CHAPTERS["report"]
            if sight.kind not in QUIET and last.get(_line(sight), sight.id) == sight.id:
                step = f": {STEP_TITLES[sight.step - 1]}" if sight.step else ""
                found.append((f"{chapter}{step}", sight))
        return tuple(found)


def _line(sight: Sight) -> tuple[str, str, str]:
    """Return which line of which sheet an event fills."""
    return (sight.seat, sight.kind, sight.subject if sight.kind in ("promise", "load") else "")


def recording(title: str, steps: Sequence[Step]) -> Recording:
    """Return the recording of a log played again (see ``wargame.table.store.replay``)."""
    last = steps[-1].state
    events = tuple(event for step in steps for event in step.events)
    rules = last.setting.rules
    return Recording(
        title,
        last.setting.rounds,
        {eyes: sights_for(events, eyes) for eyes in EYES},
        {eyes: names_for(view(last, eyes), rules) if eyes else names_open(last) for eyes in EYES},
    )
