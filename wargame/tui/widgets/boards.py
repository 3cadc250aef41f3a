"""The public boards of a class, to be read from the back of a room: one large, or all of them, a few calm rows each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.offer import lower
from wargame.engine.seats import SEATS, TITLE
from wargame.tui.ink import SEAT_STYLE, Line, fit, seat, seats
from wargame.tui.widgets.clockface import LAST, STEP
from wargame.tui.widgets.frame import PHASES
from wargame.tui.widgets.gauge import gun_gauge, verdict
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.board import Board
    from wargame.engine.deals import Deal
    from wargame.engine.rules import Rules
    from wargame.tui.ink import Part, Pen
    from wargame.tui.showing import Shown

DIGITS: Final[dict[str, tuple[str, ...]]] = {
    "0": ("█████", "█   █", "█   █", "█   █", "█████"),
    "1": ("  █  ", " ██  ", "  █  ", "  █  ", " ███ "),
    "2": ("█████", "    █", "█████", "█    ", "█████"),
    "3": ("█████", "    █", " ████", "    █", "█████"),
    "4": ("█   █", "█   █", "█████", "    █", "    █"),
    "5": ("█████", "█    ", "█████", "    █", "█████"),
    "6": ("█████", "█    ", "█████", "█   █", "█████"),
    "7": ("█████", "    █", "   █ ", "  █  ", "  █  "),
    "8": ("█████", "█   █", "█████", "█   █", "█████"),
    "9": ("█████", "█   █", "█████", "    █", "█████"),
    ":": ("   ", " █ ", "   ", " █ ", "   "),
}
"""A clock that is read from afar, five rows high."""
ROOMY: Final = 100
NOW: Final = {
    "briefing": "BRIEFING",
    "talks": "TALKS",
    "orders": "SEALED ORDERS",
    "report": "REPORT",
    "debrief": "DEBRIEF",
}


def time_left(shown: Shown, now: int, *, still: bool) -> tuple[str, str]:
    """Return the clock of a table, and its style: a time, or why there is none."""
    if shown.board.phase == "debrief":
        return "", ""
    if shown.board.paused:
        return "paused", "bold"
    if shown.held:
        return "held", "bold"
    seconds = shown.clock.seconds(now)
    if seconds is None:
        return "no clock", "muted"
    if not shown.clock.running:
        return "stopped", "bold"
    if still:
        seconds = max(STEP, seconds - seconds % STEP) if seconds else 0
    return f"{seconds // 60}:{seconds % 60:02}", "bold orange" if seconds <= LAST else "bold"


def standing(board: Board) -> list[Part]:
    """Return how many deals are tabled and in force, and how many promises are proven broken."""
    tabled = sum(deal.state == "tabled" for deal in board.deals)
    force = sum(deal.state in ("concluded", "in-force") for deal in board.deals)
    broken = sum(promise.mark == "proven" for promise in board.promises)
    parts: list[Part] = [
        (f"{force} in force", "bold" if force else "muted"),
        (f"  {tabled} tabled", "" if tabled else "muted"),
    ]
    return [*parts, (f"  {broken} broken", "bold vermilion")] if broken else parts


def in_short(board: Board) -> list[Part]:
    """Return how many deals are in force, and how many promises are proven broken, in ten cells."""
    force = sum(deal.state in ("concluded", "in-force") for deal in board.deals)
    broken = sum(promise.mark == "proven" for promise in board.promises)
    deals: Part = (f"{force} deal{'' if force == 1 else 's'}", "bold" if force else "muted")
    return [deals, (f" {broken}✗", "bold vermilion")] if broken else [deals]


class Boards(Panel):
    """All tables, one below the other, always in the same order."""

    shown: tuple[Shown, ...] = ()
    now: Callable[[], int] = staticmethod(lambda: 0)
    still = False

    def paint(self, pen: Pen) -> None:
        """Write as many rows a table as there is room for: two, with air between them where it fits."""
        count = max(1, len(self.shown))
        each = max(2, min(6, pen.height // count))
        for place, one in enumerate(self.shown):
            self._table(pen, place, one, each)

    def _table(self, pen: Pen, place: int, one: Shown, each: int) -> None:
        board, chosen = one.board, place == self.cursor
        start = len(pen.lines)
        if each > 4:  # noqa: PLR2004 - a title and air
            pen.title(f"Table {one.number}")
        words, style = time_left(one, self.now(), still=self.still)
        roomy = pen.width >= ROOMY
        at = 44 if roomy else 33
        bar = pen.width - at - (44 if roomy else 29)
        pull = board.temptation
        gun_gauge(pen, board.weight.value, pull, draft=0, bar=max(10, bar), column=at)
        top, low = pen.lines[-2:]
        tint = "on select" if chosen else ""
        top.put(0, ("▸" if chosen else " ", "bold blue"), (f" {one.number:>2} ", f"bold {tint}".strip()))
        top.put(6, (NOW[board.phase], "bold blue" if board.phase != "debrief" else "bold purple"))
        top.put(at - 11, (f"{words:>9}", style))
        low.put(6, (f"round {board.round} of {board.rounds}", "muted"))
        if roomy:
            low.end(*self._ready(board), verdict(board.weight.value, pull))
            top.end(*standing(board))
        else:
            low.put(20, *self._ready(board)).end(verdict(board.weight.value, pull))
            top.end(*in_short(board))
        for line in pen.lines[start:]:
            line.pick = place
        pen.gap(each - (len(pen.lines) - start))

    @staticmethod
    def _ready(board: Board) -> list[Part]:
        if not board.ready or board.phase == "debrief":
            return []
        return [("✓ ", "bold blue"), *seats(board.ready), "  "]


class OneBoard(Panel):
    """One table, large."""

    one: Shown | None = None
    rules: Rules | None = None
    now: Callable[[], int] = staticmethod(lambda: 0)
    still = False

    def paint(self, pen: Pen) -> None:
        """Write clock and phase, the gun, deals, the card, and what was said in public."""
        if self.one is None:
            return
        board = self.one.board
        roomy = pen.height >= 30  # noqa: PLR2004 - a tall terminal
        pen.gap(2 if roomy else 1)
        self._clock(pen, self.one)
        pen.gap(2 if roomy else 1)
        title = pen.title("The gun", verdict(board.weight.value, board.temptation))
        title.add("")
        pen.gap(int(roomy))
        gun_gauge(pen, board.weight.value, board.temptation, draft=0, bar=pen.width - 26, column=3)
        pen.gap(1)
        self._deals(pen, board, most=8 if roomy else 3)
        if roomy:
            pen.gap()
        if board.outcome:
            return
        for card in board.cards[-1:]:
            pen.title("The card", (card.title, "bold"))
            if roomy:
                pen.text(card.text, column=3)
                pen.gap()
        if board.statements and pen.room > 1:
            pen.title("Said in public", ("the newest", "muted"))
            most = pen.room if roomy else max(1, pen.room)
            for said in board.statements[-most:]:
                pen.row(seat(said.seat), " ", fit(said.text, pen.width - 9), column=3)

    def _clock(self, pen: Pen, one: Shown) -> None:
        words, style = time_left(one, self.now(), still=self.still)
        board = one.board
        rows = [Line(pen.width) for _ in range(5)]
        at = 4
        if words[:1].isdigit():
            for char in words:
                for number, part in enumerate(DIGITS[char]):
                    rows[number].put(at, (part, style))
                at += len(DIGITS[char][0]) + 1
        else:
            rows[2].put(at, (words.upper(), style))
            at += len(words)
        at = max(34, at + 4)
        rows[0].put(at, (NOW[board.phase], "bold blue"), (f"   round {board.round} of {board.rounds}", "bold"))
        rows[1].put(at)
        for place, phase in enumerate(PHASES):
            rows[1].add((" › " if place else "", "muted"), (phase, "bold" if phase == board.phase else "muted"))
        if board.phase != "debrief":
            rows[3].put(at, ("ready  ", "muted"))
            for name in SEATS:
                done = name in board.ready
                rows[3].add(
                    (f"{'✓' if done else ' '} ", "bold blue"), seat(name) if done else (seat(name)[0], "muted"), "   "
                )
        if one.held:
            rows[4].put(at, (fit(one.held, pen.width - at - 1), "muted"))
        elif one.clock.running and one.clock.zero:
            rows[4].put(at, (fit(one.clock.zero, pen.width - at - 1), "muted"))
        pen.lines += rows

    def _deals(self, pen: Pen, board: Board, most: int) -> None:
        rank = {"tabled": 0, "concluded": 1, "in-force": 2}
        found = sorted((deal for deal in board.deals if deal.state in rank), key=lambda one: (rank[one.state], one.id))
        pen.title("Deals", *standing(board))
        if not found:
            pen.row(("No deal is tabled or in force in public.", "muted"), column=3)
        for deal in found[:most]:
            line = pen.row((fit(deal.id, 8), "bold"), column=3)
            state = self._state(deal)
            line.put(9 if len(deal.id) < 4 else 13, (fit(self._about(deal), pen.width - 48), ""))  # noqa: PLR2004 - short ids
            line.end(*state)
        if len(found) > most:
            pen.row((f"and {len(found) - most} more", "muted"), column=3)

    @staticmethod
    def _state(deal: Deal) -> list[Part]:
        if deal.state == "tabled":
            signed: list[Part] = [("signed ", "muted"), *seats(deal.signed), "  "] if deal.signed else []
            return [*signed, ("waits for ", "muted"), *seats(deal.waiting)]
        return [("signed " if deal.state == "concluded" else "in force ", "bold blue"), *seats(deal.signed)]

    def _about(self, deal: Deal) -> str:
        kinds = self.rules.kinds if self.rules is not None else {}
        return deal.title or ", ".join(lower(kinds[c.kind].title) for c in deal.clauses if c.kind in kinds)


def seat_key() -> list[Part]:
    """Return what the letters of the seats mean."""
    parts: list[Part] = []
    for name in SEATS:
        parts += [seat(name), (f" {TITLE[name]}   ", SEAT_STYLE[name])]
    return parts
