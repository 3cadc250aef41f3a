"""One's own aims, and how far they are, as far as the seat knows; on a shared screen the hidden one only on a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from wargame.engine.seats import TRACK_NAME
from wargame.table.words import why_aim, why_hidden, why_points
from wargame.tui.ink import SECRET, fit, wrap
from wargame.tui.widgets.gauge import span
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.scenario import Objective, Score
    from wargame.engine.views import View
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Part, Pen

SHORT: Final = 7
"""Rows below which only the hidden aim is told; the others stand in the briefing."""


def progress(view: View, objective: Objective) -> str:
    """Return how far an aim is: tracks from where they began to where they stand, and what has been signed or given."""
    told = [_stand(view, score) for score in objective.scores]
    return "; ".join(dict.fromkeys(text for text in told if text))


def _stand(view: View, score: Score) -> str:
    if score.on in ("track", "track-level"):
        if score.track not in view.tracks:
            return ""
        name, now = TRACK_NAME[score.track], view.tracks[score.track]
        was = view.scenario.tracks[score.track] if score.on == "track" else now
        return f"{name} {was}, now {now}" if was != now else f"{name} {now}"
    if score.on == "durable-peace":
        return f"weight {view.weight.value} of {span(view.temptation)}"
    if score.on == "banked":
        kinds = {key.partition("/")[0] for key in view.banked}
    elif score.on == "bound":
        kinds = {promise.clause.kind for promise in view.promises}
    elif score.on == "signed":
        kinds = {clause.kind for deal in view.deals if deal.state in SIGNED for clause in deal.clauses}
    else:
        return ""
    title = view.rules.kinds[score.clause].title.lower()
    return f"{title}: {score.on if score.clause in kinds else 'not yet' if score.points > 0 else 'no'}"


SIGNED: Final = ("concluded", "in-force", "ended")


class Aims(Panel):
    """As many aims as fit, each with how far it is; on a shared screen the hidden one only on a key."""

    listed: tuple[str, ...] = ("points",)
    """What can be pointed at, as it was painted last: objectives by their ids, ``hidden``, ``points``."""

    def paint(self, pen: Pen) -> None:
        """Write as many as fit, and point at one of them."""
        self._given: list[str] = []
        self._write(pen)
        if "points" not in self._given:
            self._give(pen, 0, "points")
        self.listed = tuple(self._given)

    def _give(self, pen: Pen, start: int, item: str) -> None:
        """Let the rows from ``start`` on stand for an item."""
        number = len(self._given)
        for line in pen.lines[start:] if start else pen.lines[:1]:
            line.pick = number
        if number == self.cursor and start < len(pen.lines):
            pen.lines[start].put(0, ("▸", "bold blue"))
        self._given.append(item)

    def ask(self) -> Answer:
        """Return why for what is pointed at, for the points where nothing is."""
        view, names = self.game.view, self.game.names
        item = self.listed[self.cursor] if 0 <= self.cursor < len(self.listed) else "points"
        if item == "hidden":
            return why_hidden(view, names, view.agenda)
        aims = {aim.id: aim for aim in view.scenario.seats[view.seat].objectives}
        return why_aim(view, names, aims[item]) if item in aims else why_points(view, names)

    def _write(self, pen: Pen) -> None:
        """Write the aims, and the hidden one where nobody else looks on."""
        view = self.game.view
        points: Part = (f"{view.points:+d} points so far" if view.points else "no points yet", "muted")
        if pen.height < SHORT and not self.game.shared:
            self._hidden_only(pen, points)
            return
        pen.title("Your aims", (f"{SECRET} ", "purple"), points)
        objectives = view.scenario.seats[view.seat].objectives
        hidden = 0 if self.game.shared else 2
        blocks = [self._block(objective, pen.width) for objective in objectives]
        full = sum(len(block) for block in blocks) + hidden
        airy = pen.room >= full + len(blocks) + 2
        if airy or pen.room > full:
            pen.gap()
        for block, objective in zip(blocks, objectives, strict=True):
            start = len(pen.lines)
            if full <= pen.room or airy:
                for parts in block:
                    pen.row(*parts)
            elif pen.room > hidden:
                pen.row(fit(objective.text, pen.width - 2))
            self._give(pen, start, objective.id)
            full -= len(block)
            if airy:
                pen.gap()
        if not self.game.shared:
            self._hidden(pen)

    def _block(self, objective: Objective, width: int) -> list[tuple[Part, ...]]:
        """Return an aim as rows: its text, and how far it is at the right where there is room, else below it."""
        rows: list[tuple[Part, ...]] = [(line,) for line in wrap(objective.text, width - 3)]
        far = progress(self.game.view, objective)
        if not far:
            return rows
        last = str(rows[-1][0])
        room = width - 3 - cell_len(last)
        if cell_len(far) + 2 <= room:
            rows[-1] = (last, " " * (room - cell_len(far)), (far, "muted"))
        else:
            rows.append(((f"  {fit(far, width - 5)}", "muted"),))
        return rows

    def _hidden(self, pen: Pen) -> None:
        agenda = self.game.view.agenda
        text = f"hidden: {agenda.title}. {agenda.text}"
        rows = max(1, min(3, pen.room))
        if rows == 1:
            pen.row((SECRET, "purple"), (f" {fit(text, pen.width - 4)}", "purple"))
            self._give(pen, len(pen.lines) - 1, "hidden")
            return
        start = len(pen.lines)
        pen.text(text, "purple", column=3, most=rows)
        pen.lines[start].put(1, (SECRET, "purple"))
        self._give(pen, start, "hidden")

    def _hidden_only(self, pen: Pen, points: Part) -> None:
        agenda = self.game.view.agenda
        room = pen.width - 16
        told = [points] if cell_len(f"{SECRET} {agenda.title}{points[0]}") < room else []
        told = told or ([(f"{self.game.view.points:+d} points", "muted")] if cell_len(agenda.title) < room - 14 else [])
        pen.title("Hidden aim", *told, middle=((f"{SECRET} {agenda.title}", "bold purple"),))
        pen.text(agenda.text, "purple", column=2, most=pen.room)
        for line in pen.lines[1:]:
            line.put(0, (SECRET, "purple"))
        self._give(pen, 1, "hidden")
        if pen.room > 1:
            pen.row(("o", "bold blue"), (" shows all your aims", "muted"), column=2)
