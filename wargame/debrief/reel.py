"""A reel: the events that one pair of eyes may see, in order, each with the moment of the whole log at which it stood."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from wargame.engine.events import EVERYONE, Cause
from wargame.engine.sights import Sight, sees
from wargame.table.words import sentence, sights_for

if TYPE_CHECKING:
    from wargame.engine.events import Event
    from wargame.table.words import Names

OPEN: Final = ""
"""The eyes of the debrief: every secret is open."""
PUBLIC: Final = "public"
"""The eyes of whoever stands by: what every seat was shown."""
_TOLD: Final = {"spied": "spied", "assured": "shown", "shown": "shown"}
"""Kinds of event that tell of loads, and in what word."""


@frozen
class Evidence:
    """What these eyes were told of a load: at which moment, in which round, of which instrument, and what.

    ``how`` they learnt it: spied, shown, or called where a bluff was.
    """

    moment: int
    round: int
    item: str
    loaded: bool
    how: str


@frozen
class Reel:
    """The events that ``eyes`` (a seat, OPEN or PUBLIC) may see; ``at`` holds the moment of each, rising.

    A moment is the place of an event in the whole log, from 0. ``evidence`` is what was learnt of others' loads.
    """

    eyes: str
    sights: tuple[Sight, ...]
    at: tuple[int, ...]
    names: Names = field(repr=False)
    evidence: tuple[Evidence, ...] = field(default=(), repr=False)
    _said: dict[int, str] = field(factory=dict, repr=False, eq=False)

    def place(self, moment: int) -> int:
        """Return the place of the last event that these eyes had seen at a moment; -1 before the first."""
        return bisect_right(self.at, moment) - 1

    def sentence(self, place: int) -> str:
        """Return the sentence of an event of this reel."""
        said = self._said.get(place)
        if said is None:
            words = sentence(self.sights[place], self.names)
            said = self._said[place] = words[:1].upper() + words[1:]
        return said

    def known_load(self, item: str, moment: int) -> Evidence | None:
        """Return the last that these eyes had been told of an instrument's load by a moment."""
        found = [one for one in self.evidence if one.item == item and one.moment <= moment]
        return found[-1] if found else None


def reel(events: tuple[Event, ...], eyes: str, names: Names) -> Reel:
    """Return the reel of a whole log for a seat, OPEN or PUBLIC."""
    at = tuple(moment for moment, event in enumerate(events) if _shown(event, eyes))
    sights = _public(events, at) if eyes == PUBLIC else sights_for(events, eyes)
    return Reel(eyes, sights, at, names, tuple(_evidence(sights, at)))


def _shown(event: Event, eyes: str) -> bool:
    if eyes == PUBLIC:
        return event.audience == EVERYONE
    return eyes == OPEN or sees(event, eyes)


def _public(events: tuple[Event, ...], at: tuple[int, ...]) -> tuple[Sight, ...]:
    places = {events[moment].id: place for place, moment in enumerate(at)}
    return tuple(_sight(events[moment], place, places) for place, moment in enumerate(at))


def _sight(event: Event, place: int, places: dict[int, int]) -> Sight:
    causes = tuple(_cause(cause, places) for cause in event.causes)
    detail = () if event.kind in ("track", "revealed") else event.detail
    return Sight(
        place, event.round, event.step, event.kind, event.seat, event.subject, event.amount, False, causes, detail
    )


def _cause(cause: Cause, places: dict[int, int]) -> Cause:
    """Return a cause as the public sees it: sealed where some seat was not told, events by their place in the reel."""
    if cause.audience != EVERYONE:
        return Cause("sealed", cause.kind)
    if cause.kind != "event":
        return cause
    place = places.get(cause.value)
    return Cause("sealed", "event") if place is None else Cause("event", "", place)


def _evidence(sights: tuple[Sight, ...], at: tuple[int, ...]) -> list[Evidence]:
    found: list[Evidence] = []
    for sight, moment in zip(sights, at, strict=True):
        if sight.kind in _TOLD:
            pairs = [entry.partition("=")[::2] for entry in sight.detail]
            told = [(item, word == "loaded") for item, word in pairs if word in ("loaded", "unloaded")]
            found += [Evidence(moment, sight.round, item, loaded, _TOLD[sight.kind]) for item, loaded in told]
        elif sight.kind == "bluff-called":
            found += [Evidence(moment, sight.round, item, False, "called") for item in sight.detail]
    return found
