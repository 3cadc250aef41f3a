"""What some eyes knew, and beside it what was true: weight and temptation, instruments, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import NAME
from wargame.tui.ink import SECRET, fit, seat, seats
from wargame.tui.widgets.gauge import gun_gauge
from wargame.tui.widgets.timeline import ReplayPanel

if TYPE_CHECKING:
    from wargame.debrief.moment import Knew, Piece, Truth
    from wargame.debrief.playhead import Playhead
    from wargame.debrief.signs import Mark
    from wargame.tui.ink import Part, Pen

WIDE: Final = 50
"""Columns above which an order is told with what stands in its brackets."""
LEAST: Final = 2
"""Rows that are kept for promises."""
SIGN: Final[dict[str, Part]] = {
    "proven": ("● proven", "vermilion"),
    "suspected": ("◐ suspected", "orange"),
    "unseen": ("○ unseen", "muted"),
    "seen": ("● seen", "orange"),
}
SEEN: Final = "seen by all, not yet proven"
"""What is said of an attack in the open where there is room."""


NOT_BROKEN: Final = {"innocent": "kept, wrongly suspected", "so-far": "not broken so far"}


def more(pen: Pen, left: int) -> None:
    """Say how many rows were left out, if any."""
    if left > 0 and pen.room:
        pen.row((f"+{left} more", "muted"), column=2)


def chosen(pieces: tuple[Piece, ...], room: int) -> tuple[str, ...]:
    """Return which instruments to list in ``room`` rows, in their order: what is shown goes first where rows are short."""
    first = sorted(pieces, key=lambda piece: not piece.declared)[: max(0, room)]
    return tuple(piece.id for piece in pieces if piece in first)


class Half(ReplayPanel):
    """The shape that both halves share, so that their rows stand beside one another."""

    def gauge(self, pen: Pen, weight: int, pull: tuple[int, int]) -> None:
        """Write weight and temptation."""
        if self.airy(pen):
            pen.gap()
        gun_gauge(pen, weight, pull, draft=0, bar=max(10, min(40, pen.width - 22)))
        if self.airy(pen):
            pen.gap()

    @staticmethod
    def airy(pen: Pen) -> bool:
        """Whether there are rows to leave empty."""
        return pen.height >= 13  # noqa: PLR2004 - title, gauge, five instruments, two promises, three gaps

    def pieces(self, pen: Pen, known: Knew, pieces: tuple[Piece, ...]) -> None:
        """Write the instruments; ``known`` says which of them, as every seat could see what was declared."""
        keep = chosen(known.pieces, pen.room - LEAST - self.airy(pen))
        for piece in pieces:
            if piece.id in keep:
                line = pen.row(seat(piece.seat, bold=piece.declared), " ", fit(piece.name, 17))
                weighs = piece.weighs if piece.declared or piece.loaded else None
                line.put(22, (f"{weighs:>3}" if weighs is not None else "  -", "text"))
                line.put(26, *self.load(piece))
        if self.airy(pen):
            pen.gap()

    def load(self, piece: Piece) -> tuple[Part, ...]:
        """Return what is said of a load."""
        return (piece.id,)


class KnewHalf(Half):
    """What the eyes knew."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write it."""
        known = head.knew()
        pen.title(f"What {NAME[head.eyes]} knew" if head.eyes else "What everybody knew")
        self.gauge(pen, known.weight, known.pull)
        self.pieces(pen, known, known.pieces)
        spare = pen.room - bool(known.clear)
        shown = known.marks[: spare if len(known.marks) + len(known.spies) <= spare else max(1, spare - 1)]
        spies = known.spies[: max(0, spare - len(shown))]
        for mark in shown:
            self._mark(pen, mark)
        for who, words in spies:
            line = pen.row((SECRET, "purple"), (" spies: ", "purple"), seat(who), " ")
            line.add((fit(words, pen.width - line.column - 1), "purple"))
        more(pen, len(known.marks) + len(known.spies) - len(shown) - len(spies))
        if known.clear and pen.room:
            pen.row(("○ no sign of a breach by ", "muted"), *seats(known.clear))
        elif not shown and not spies and pen.room:
            pen.row(("No promise is owed yet.", "muted"))

    def _mark(self, pen: Pen, mark: Mark) -> None:
        if mark.mark == "own":
            line = pen.row((SECRET, "purple"), (" you broke it: ", "purple"))
        else:
            line = pen.row(SIGN[mark.mark], " ", seat(mark.seat), ": ")
        when = f", round {mark.round}"
        if mark.mark == "seen" and line.column + len(mark.title) + len(SEEN) + len(when) + 2 < pen.width:
            when = f", {SEEN}{when}"
        line.add(fit(mark.title, pen.width - line.column - len(when) - 1), (when, "muted"))

    def load(self, piece: Piece) -> tuple[Part, ...]:
        """Return what these eyes knew of a load."""
        if piece.secret:
            if not (piece.loaded or piece.declared):
                return (("not shown", "muted"),)
            word: Part = (" ■ loaded", "bold") if piece.loaded else (" □ empty", "bold purple")
            return ((SECRET, "purple"), word)
        if piece.loaded is not None:
            return (("■" if piece.loaded else "□", "bold"), (f" {piece.how} in {piece.round}", ""))
        return (("? unknown", "muted"),) if piece.declared else (("not shown", "muted"),)


class TrueHalf(Half):
    """What was true, while it is open."""

    def write(self, pen: Pen, head: Playhead) -> None:
        """Write it, or that it is closed."""
        truth, known = head.true(), head.knew()
        if truth is None:
            pen.title("What was true", ("closed", "muted"))
            pen.gap()
            pen.row(("o", "bold blue"), (" opens it: loads, the true weight,", "muted"))
            pen.row(("  the promises really broken.", "muted"))
            return
        pen.title("What was true")
        self.gauge(pen, truth.weight, (truth.pull, truth.pull))
        self.pieces(pen, known, truth.pieces)
        self._promises(pen, truth)

    def _promises(self, pen: Pen, truth: Truth) -> None:
        if not truth.marks and pen.room:
            pen.row(("✓ ", "blue"), ("no promise was broken", ""))
        room = pen.room
        marks = truth.marks[: room if len(truth.marks) + len(truth.acts) <= room else max(1, room - 1)]
        for mark in marks:
            self._mark(pen, mark)
        left = pen.room - (len(truth.marks) + len(truth.acts) > room)
        acts = truth.acts[-left:] if left > 0 else ()
        for act in acts:
            line = pen.row((SECRET, "purple"), " ", seat(act.seat), " ")
            said = f"{act.words}, failed" if act.failed else act.words
            line.add((fit(said, pen.width - line.column - 1), "purple"))
        more(pen, len(truth.marks) + len(truth.acts) - len(marks) - len(acts))

    @staticmethod
    def _mark(pen: Pen, mark: Mark) -> None:
        if mark.mark in NOT_BROKEN:
            line = pen.row(("✓ " if mark.mark == "innocent" else "· ", "blue"), seat(mark.seat), " ")
            said: Part = (NOT_BROKEN[mark.mark], "muted")
        elif mark.mark == "ordered":
            line = pen.row((SECRET, "purple"), " ", seat(mark.seat), " ")
            order = mark.manner if pen.width > WIDE else mark.manner.partition(" (")[0]
            said = (f"ordered: {fit(order, 18)}", "purple")
        else:
            line = pen.row(("✗ ", "vermilion"), seat(mark.seat), " ")
            wide = mark.mark == "seen" and line.column + len(mark.title) + len(SEEN) + 4 < pen.width
            said = (f"● {SEEN}", "orange") if wide else SIGN[mark.mark]
            if mark.mark == "seen" and not wide:
                said = ("● seen, not yet proven", "orange")
        line.add(fit(mark.title, pen.width - line.column - len(said[0]) - 2)).add(" ", said)

    def load(self, piece: Piece) -> tuple[Part, ...]:
        """Return how a load truly was."""
        if piece.loaded:
            return (("■ loaded", "bold"),)
        if piece.bluff:
            return (("□ ", "bold purple"), ("a bluff", "bold vermilion"))
        return (("□ empty", "bold purple"),) if piece.declared else (("not shown", "muted"),)
