"""The tracks, each with its change since the last settlement began."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import FEAR, SEATS, TIES, TRACK_NAME, TRACKS
from wargame.tui.ink import seat
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.views import View
    from wargame.tui.ink import Line, Part, Pen

LARGE: Final = 4
"""A change of this size or more is bold."""
TOLD: Final = ("track", "revealed")
"""Kinds of event that move a track in the eyes of a seat."""


def shown_tracks(view: View) -> tuple[str, ...]:
    """Return the tracks a seat is shown, its own first, the ties last."""
    known = [track for track in (*TRACKS, FEAR) if track in view.tracks or track == "russia.grip"]
    order = [view.seat, *(other for other in reversed(SEATS) if other != view.seat)]
    own = [track for owner in order for track in known if track.partition(".")[0] == owner]
    return (*own, *TIES)


def value_of(view: View, track: str) -> str:
    """Return a track's number, or the band that this seat is shown of it."""
    if track in view.tracks:
        return str(view.tracks[track])
    low, high = view.grip_band
    return f"{low}-{high}" if low != high else str(low)


def since(view: View) -> str:
    """Return since when the changes are counted: from the round before until it is settled, then from this one."""
    if view.phase in ("report", "debrief"):
        return f"change in round {view.round}"
    return f"change since round {view.round - 1}" if view.round > 1 else "change since the start"


def moved(view: View, track: str) -> int:
    """Return by how much a track has moved, as far as this seat was told: in the last settlement and since."""
    if track not in view.tracks:
        return 0
    by = view.tracks[track] - view.opening.get(track, view.tracks[track])
    if view.phase not in ("report", "debrief"):
        by += sum(told.amount for told in view.report if told.kind in TOLD and told.subject == track)
    return by


def change_of(view: View, track: str) -> Part:
    """Return a track's change (see ``since``); large ones are bold."""
    by = moved(view, track)
    if not by:
        return ("", "")
    return (f"{by:+d}", "bold" if abs(by) >= LARGE else "muted")


class Tracks(Panel):
    """Two columns of tracks, and the ties on a row of their own."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        pen.title("Tracks", (since(view), "muted"))
        owned = [track for track in shown_tracks(view) if track not in TIES]
        if pen.room > (len(owned) + 1) // 2 + 4:
            pen.gap()
        number = 0
        owners = tuple(dict.fromkeys(track.partition(".")[0] for track in owned))
        airy = pen.room >= len(owned) // 2 + 2 * len(owners) + 2
        for owner in owners:
            if airy and number:
                pen.gap()
            tracks = [track for track in owned if track.partition(".")[0] == owner]
            for first in range(0, len(tracks), 2):
                pair = tracks[first : first + 2]
                here = self.cursor - number
                line = pen.row(selected=0 <= here < len(pair))
                if first == 0:
                    line.put(1, seat(owner))
                for column, track in enumerate(pair):
                    self._one(line, column, track, chosen=here == column, width=pen.width)
                    line.span(
                        0 if not column else pen.width // 2, pen.width if column else pen.width // 2, number + column
                    )
                number += len(pair)
        if pen.room > 2:  # noqa: PLR2004 - a row of air and the row of the ties
            pen.gap()
        self._ties(pen, number)

    def _one(self, line: Line, column: int, track: str, *, chosen: bool, width: int) -> None:
        view = self.game.view
        half = (width - 4) // 2
        at = 4 + column * (half + 1)
        line.put(at, (TRACK_NAME[track], "bold" if chosen else "muted"))
        if chosen:
            # Without colours the row's tint does not say which of the two it is.
            line.put(0, " ").put(at - 1, ("▸", "bold blue"))
        wide = half >= 26  # noqa: PLR2004 - room for a bar of eight cells
        if wide and track in view.tracks:
            value = view.tracks[track]
            line.put(at + 12, ("━" * (value * 8 // 100), "text"), ("─" * (8 - value * 8 // 100), "muted"))
        number = value_of(view, track)
        end = at + (23 if wide else 14)
        line.put(end - len(number), (number, "bold" if chosen else "text")).add(" ", change_of(view, track))

    def _ties(self, pen: Pen, number: int) -> None:
        view = self.game.view
        line = pen.row(selected=number <= self.cursor < number + len(TIES))
        line.put(1, ("ties", "muted"))
        step = (pen.width - 6) // len(TIES)
        for place, tie in enumerate(TIES):
            chosen = self.cursor == number + place
            line.span(6 + place * step, 6 + (place + 1) * step, number + place)
            line.put(6 + place * step, (TRACK_NAME[tie], "bold" if chosen else "muted"))
            if chosen:
                line.put(0, " ").put(5 + place * step, ("▸", "bold blue")).put(6 + place * step + len(TRACK_NAME[tie]))
            line.add(" ", (value_of(view, tie), "bold" if chosen else "text"))
            if pen.width > 44:  # noqa: PLR2004 - three changes need the room
                line.add(" ")
            line.add(change_of(view, tie))
