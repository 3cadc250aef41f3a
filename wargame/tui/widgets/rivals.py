"""The panels of the side-by-side screen: rounds, the two sides, and what flips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wargame.debrief.rival.fights import calm
from wargame.debrief.rival.flip import counted
from wargame.debrief.rival.rivals import EACH_ALONE, SAME_ORDERS
from wargame.debrief.rival.sides import (
    BROKEN,
    DOUBT,
    KEPT,
    QUIET,
    end_rows,
    nothing_flips,
    refused_words,
    round_rows,
    tried,
)
from wargame.debrief.rival.unlike import thesis
from wargame.engine.seats import SEATS
from wargame.tui.ink import LONGEST, Line, fit, seat, window, wrap
from wargame.tui.widgets.gauge import gun_gauge, verdict
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.debrief.rival.courses import Course, Settled
    from wargame.debrief.rival.flip import Flip
    from wargame.debrief.rival.rivals import Comparison
    from wargame.debrief.rival.sides import Row
    from wargame.table.words import Names, Why
    from wargame.tui.ink import Part, Pen

FLIP: Final = "◆"
"""The mark of what came out differently."""
CLOSE: Final = "~"
"""The mark of a verdict that is another, though nothing came out differently."""
KEYS: Final = re.compile(r" ?\[[^\]]*\]")
"""The keys of the rules in a cause; the open why tells them."""
TONES: Final = {KEPT: "bold blue", BROKEN: "bold vermilion", DOUBT: "orange", QUIET: "muted"}
BAR: Final = 12
WIDE_BAR: Final = 30
WIDE: Final = 50
"""Columns of a side from which its gauge has room to be twice as long."""
ROOMY: Final = 5
"""Rows that must be left below a flip's sentence for its causes to be told at once."""
END: Final = 0
"""The page of the game's end stands after the rounds and counts as round 0."""


class WhatIfHead(Panel):
    """The first rows: which game under which theory, its rounds with their flips, and what all of it rests on."""

    title = ""
    rounds: tuple[int, ...] = ()
    round = 1
    alone = False
    comparison: Comparison | None = None

    def paint(self, pen: Pen) -> None:
        """Write them."""
        line = Line(pen.width, "on band").put(1, ("WHAT IF", "bold"), "  ", (fit(self.title, 40), ""))
        line.end(("each round alone" if self.alone else "the whole game again", "bold blue"))
        pen.lines.append(line)
        line = Line(pen.width).put(1, ("round ", "muted"))
        for number in self.rounds:
            start = line.column
            name = str(number) if number != END else "the end"
            here = number == self.round
            line.add((f"[{name}]" if here else f" {name} ", "bold on select" if here else "muted"))
            found = self.comparison.of(number) if self.comparison is not None else ()
            flips, close = sum(not flip.close for flip in found), sum(flip.close for flip in found)
            line.add(
                (
                    f"{FLIP}{flips}" if flips else f"{CLOSE}{close}" if close else "  ",
                    "bold orange" if flips else "muted",
                ),
                "  ",
            )
            line.span(start, line.column - 1, number)
        if self.comparison is not None:
            flipped = any(not flip.close for flip in self.comparison.flips)
            line.end((f"{FLIP} {counted(self.comparison.flips)}", "bold orange" if flipped else "muted"))
        pen.lines.append(line)
        pen.row((EACH_ALONE if self.alone else SAME_ORDERS, "muted"))


class Side(Panel):
    """One theory's round, or its end of the game."""

    title = ""
    fact = ""
    round = 1
    waiting = ""
    """What is said instead while nothing is settled yet."""
    course: Course | None = None
    other: Course | None = None
    names: Names | None = None
    others: Names | None = None

    def paint(self, pen: Pen) -> None:
        """Write it."""
        settled = self.course.rounds.get(self.round) if self.course is not None else None
        end = verdict(settled.true, (settled.pull, settled.pull)) if settled is not None else ""
        pen.title(f"{fit(self.title, pen.width - 16 - len(self.fact))}, {self.fact}", end)
        if self.course is None or self.names is None:
            pen.gap()
            for part in wrap(self.waiting, pen.width - 3):
                pen.row((part, "muted"), column=2)
        elif self.round == END:
            self._end(pen, self.course)
        else:
            self._round(pen, settled, self.names)

    def _round(self, pen: Pen, settled: Settled | None, names: Names) -> None:
        if settled is None:
            pen.gap()
            pen.row(("The game was over before this round.", "muted"), column=2)
            return
        gun_gauge(pen, settled.true, (settled.pull, settled.pull), draft=0, bar=BAR if pen.width < WIDE else WIDE_BAR)
        pen.lines[1].end(("shown ", "muted"), f"{settled.shown}")
        line = pen.row(("repelled ", "muted"), (f"{settled.chance}", "bold"), (" in 100, ", "muted"))
        line.add((tried(settled), "bold" if settled.attack is not None else "muted"))
        rows, elsewhere = round_rows(names, settled), self._elsewhere()
        if pen.room > max(len(rows), len(elsewhere)) + 1:
            pen.gap()
        keep = pen.room - 1
        for row in rows[: keep if len(rows) <= keep else keep - 1]:
            self._row(pen, row, same=(row.seat, row.text) in elsewhere)
        if len(rows) > keep:
            pen.row((f"and {len(rows) - keep + 1} more", "muted"), column=3)
        said = wrap(thesis(self.course.rules), min(LONGEST, pen.width - 4)) if self.course is not None else []
        if pen.room > len(said) + 1:
            pen.gap()
        if pen.room > len(said):
            for part in said:
                pen.row((part, "muted"), column=3)
        while pen.room > 1:
            pen.gap()
        line = pen.row(("points", "muted"))
        for place, who in enumerate(SEATS):
            line.put(8 + 8 * place, seat(who), (f"{settled.points[who]:>4}", "bold"))

    def _elsewhere(self) -> set[tuple[str, str]]:
        """Return what the other side says too, so that what differs stands out."""
        there = self.other.rounds.get(self.round) if self.other is not None else None
        if there is None or self.others is None:
            return set()
        return {(row.seat, row.text) for row in round_rows(self.others, there)}

    def _row(self, pen: Pen, row: Row, *, same: bool) -> None:
        words = TONES[row.tone]
        line = pen.row((f"{row.sign} ", words.replace("bold ", "") if same else words))
        if row.seat:
            line.add(seat(row.seat, bold=not same), " ")
        line.add((fit(row.text, pen.width - line.column - 1), "muted" if same or row.tone == QUIET else "bold"))

    def _end(self, pen: Pen, course: Course) -> None:
        for row in end_rows(course):
            self._row(pen, row, same=False)
        told = refused_words(course)
        if told:
            pen.row(("! ", "orange"), (fit(told, pen.width - 4), ""))
        while pen.room > len(SEATS):
            pen.gap()
        bar = max(8, pen.width - 25)
        for who in SEATS:
            points = course.last.points[who]
            line = pen.row(seat(who))
            score = course.scores.get(who)
            if score is not None:
                line.put(4, ("━" * (score * bar // 100), "text"), ("─" * (bar - score * bar // 100), "muted"))
                line.put(5 + bar, (f"{score:>3}", "bold"))
            line.end((f"{points:+4d} points", "muted"))


class Flips(Panel):
    """What flips in the round that is chosen, and the sentence of the flip that is chosen."""

    flips: tuple[Flip, ...] = ()
    round = 1
    comparison: Comparison | None = None

    def paint(self, pen: Pen) -> None:
        """Write list and sentence."""
        where = "at the end" if self.round == END else f"in round {self.round}"
        count = len(self.flips)
        fact = f"{self.cursor + 1} of {count}" if count else "nothing"
        pen.title(f"What flips {where}", (fact, "bold orange" if count else "muted"))
        if self.comparison is None:
            return
        if not count:
            pen.text(nothing_flips(self.comparison, self.round), column=3, most=pen.room)
            self._causes(pen, calm(self.comparison.pair, self.round))
            return
        flip = self.flips[max(0, self.cursor)]
        texts = [wrap(one.text, min(LONGEST, pen.width - 5)) for one in self.flips]
        told = texts[max(0, self.cursor)]
        # By the longest of the texts, so that no row moves away under the mouse.
        rows = max(1, min(count, pen.room - max(len(text) for text in texts) - 1))
        shown = window(count, max(0, self.cursor), rows)
        for place in shown:
            chosen = place == self.cursor
            line = pen.row(selected=chosen, pick=place)
            sign: Part = (f"{CLOSE} ", "muted") if self.flips[place].close else (f"{FLIP} ", "bold orange")
            line.put(1, sign, (fit(self.flips[place].head, pen.width - 14), "bold" if chosen else ""))
            hidden = count - shown.stop if place == shown.stop - 1 else shown.start if place == shown.start else 0
            if hidden:
                line.end((f"{hidden} more {'↓' if place == shown.stop - 1 else '↑'}", "muted"))
        if pen.room > len(told):
            pen.gap()
        for part in told[: pen.room]:
            pen.row((part, ""), column=3)
        self._causes(pen, flip.answer)

    def _causes(self, pen: Pen, why: Why | None) -> None:
        """Write the causes too, where there is room for them; the why panel tells all of them."""
        if why is None or pen.room <= ROOMY:
            return
        pen.gap()
        for cause in why.lines:
            told = wrap(KEYS.sub("", cause.text), min(LONGEST, pen.width - 15))
            if len(told) > pen.room:
                break
            for place, part in enumerate(told):
                pen.row((cause.label if not place else "", "muted"), column=3).put(12, (part, "muted"))
