"""A finished game as a viewer needs it: what each pair of eyes was told, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table.words import names_for, names_open, sights_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.views import Sight
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
        "row",
        "promise",
        "load",
        "act",
        "standing-answer",
    }
)
"""Kinds of event that a story does without."""


@frozen
class Recording:
    """What was told: ``told[eyes]`` holds the sights of the whole game, ``names[eyes]`` what they may name."""

    title: str
    rounds: int
    told: dict[str, tuple[Sight, ...]]
    names: dict[str, Names]

    def story(self, eyes: str, round_: int) -> tuple[Sight, ...]:
        """Return what these eyes were told in a round (from 1), talks first, without what a story can do without."""
        return tuple(sight for sight in self.told[eyes] if sight.round == round_ and sight.kind not in QUIET)


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
