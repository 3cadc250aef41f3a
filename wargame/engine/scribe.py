"""The scribe of a step: it writes events with ids, audiences and causes, and changes nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import EVERYONE, Event
from wargame.engine.seats import SEATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wargame.engine.events import Cause
    from wargame.engine.state import State


class Scribe:
    """Collects the events of one step over one state."""

    def __init__(self, state: State, step: int) -> None:
        """Begin a step (0 for talks, 1 to 10 in settlement) over ``state``."""
        self.state = state
        self.step = step
        self.events: list[Event] = []

    def add(
        self,
        kind: str,
        *,
        seat: str = "",
        subject: str = "",
        amount: int = 0,
        shown: int = 0,
        audience: tuple[str, ...] = EVERYONE,
        causes: tuple[Cause, ...] = (),
        detail: tuple[str, ...] = (),
    ) -> int:
        """Write one event and return its id, for later events to name as a cause."""
        number = self.state.next_event + len(self.events)
        self.events.append(
            Event(number, self.state.round, self.step, kind, seat, subject, amount, shown, audience, causes, detail)
        )
        return number

    def track(
        self,
        name: str,
        by: int,
        causes: tuple[Cause, ...],
        audience: tuple[str, ...] = EVERYONE,
        *,
        shown: int = 0,
        to: tuple[str, ...] = (),
    ) -> None:
        """Move a track by ``by`` for those in the audience, and seem to move it by ``shown`` for those in ``to``."""
        if by or (shown and to):
            self.add("track", subject=name, amount=by, shown=shown, audience=audience, causes=causes, detail=to)

    def tracks(self, moves: Mapping[str, int], causes: tuple[Cause, ...], audience: tuple[str, ...] = EVERYONE) -> None:
        """Move several tracks, in the order of their names."""
        for name in sorted(moves):
            self.track(name, moves[name], causes, audience)

    def points(
        self,
        seat: str,
        by: int,
        causes: tuple[Cause, ...],
        *,
        known: bool = True,
        key: str = "",
        why: str = "",
    ) -> None:
        """Book points for a seat; ``known`` says whether the seat itself sees them before the debrief."""
        if by or key:
            audience = (seat,) if known else ()
            self.add("points", seat=seat, subject=why, amount=by, audience=audience, causes=causes, detail=(key,))


def among(seats: Iterable[str]) -> tuple[str, ...]:
    """Return seats in table order, each once."""
    wanted = set(seats)
    return tuple(seat for seat in SEATS if seat in wanted)
