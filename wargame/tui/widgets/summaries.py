"""The table's short lists: talks by channel, deals, one's own aims, and the last round."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from wargame.engine.seats import SEATS
from wargame.table.words import why_aim, why_hidden, why_points
from wargame.tui.ink import SECRET, fit, seat, seats, window
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.engine.views import View
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session

SHORT: Final = 7
"""Rows below which only the hidden aim is told; the others stand in the briefing."""

Channel: TypeAlias = "tuple[str, ...]"
"""The other seats of a private channel; empty for everyone."""


@frozen
class Said:
    """A cable: in which round, by whom, what."""

    round: int
    seat: str
    text: str


def channel_of(sender: str, to: tuple[str, ...], you: str) -> Channel:
    """Return the channel that a cable stands in, for one who may read it."""
    if not to:
        return ()
    members = {sender, *to} - {you}
    return tuple(other for other in SEATS if other in members)


def channels(view: View) -> tuple[Channel, ...]:
    """Return every channel of a seat: everyone, then one and two other seats, then what else has cables."""
    others = [other for other in SEATS if other != view.seat]
    usual: list[Channel] = [(), *(tuple(c) for size in (1, 2) for c in combinations(others, size))]
    more = {channel_of(message.seat, message.to, view.seat) for message in view.messages} - set(usual)
    return (*usual, *sorted(more))


def cables(view: View, channel: Channel) -> tuple[Said, ...]:
    """Return the cables of a channel, oldest first."""
    return tuple(
        Said(message.round, message.seat, message.text)
        for message in view.messages
        if channel_of(message.seat, message.to, view.seat) == channel
    )


def unread(session: Session, channel: Channel) -> int:
    """Return how many cables of others in a channel have not been on the screen."""
    seen = session.memory.read.get(channel, 0)
    return sum(message.seat != session.seat for message in cables(session.view, channel)[seen:])


def open_deals(view: View) -> tuple[Deal, ...]:
    """Return the deals that still matter: tabled ones first, then what is in force."""
    rank = {"tabled": 0, "concluded": 1, "in-force": 2}
    return tuple(sorted((d for d in view.deals if d.state in rank), key=lambda d: (rank[d.state], -d.round, d.id)))


def deal_state(view: View, deal: Deal) -> Part:
    """Return what a seat has to do about a deal, or how it stands."""
    if deal.state == "tabled":
        if view.seat in deal.waiting:
            return ("answer it", "bold orange")
        if view.seat in deal.refused:
            return ("you refused", "muted")
        return ("waits", "muted")
    owed = sum(p.deal == deal.id and p.state == "owed" for p in view.promises)
    if deal.state == "concluded":
        return ("in force after this settlement", "bold blue")
    return (f"{owed} open" if owed else "all done", "muted")


class TalkList(Panel):
    """Channels with their last cable and what is unread."""

    def listed(self) -> tuple[Channel, ...]:
        """Return the channels to list: everyone, and those with cables, the unread first."""
        view = self.game.view
        used = [c for c in channels(view)[1:] if cables(view, c)]
        used.sort(key=lambda c: -unread(self.game, c))
        silent = [c for c in channels(view)[1:4] if c not in used]
        return ((), *used, *silent)

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        ready = seats(view.ready)
        pen.title("Talks", *([("ready: ", "muted"), *ready] if ready and view.phase != "debrief" else []))
        listed = self.listed()
        for place in window(len(listed), max(0, self.cursor), pen.room):
            channel = listed[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            if channel:
                line.put(1, (SECRET, "purple"), " ", *seats(channel))
            else:
                line.put(3, ("everyone", "muted"))
            told, new = cables(view, channel), unread(self.game, channel)
            end: list[Part] = [(f"{new} new", "bold orange")] if new else []
            room = pen.width - 13 - (7 if new else 1)
            if told:
                who: Part = ("you", "muted") if told[-1].seat == view.seat else seat(told[-1].seat, bold=False)
                line.put(12, who, " ", fit(told[-1].text, room - 3))
            else:
                line.put(12, ("silent", "muted"))
            line.end(*end)


class DealList(Panel):
    """Deals on the table and in force."""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        pen.title("Deals", *([("your draft is open", "bold orange")] if view.draft is not None else []))
        deals = open_deals(view)
        if not deals:
            pen.row(("Nothing is tabled or in force.", "muted"), column=3)
            if view.phase == "talks":
                pen.row(("d", "bold blue"), (" writes a deal", "muted"), column=3)
        for place in window(len(deals), max(0, self.cursor), pen.room):
            deal = deals[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            if deal.secret:
                line.put(1, (SECRET, "purple"))
            line.put(3, (fit(deal.id, 4), "bold"))
            state = deal_state(view, deal)
            line.put(8, *_standing(deal, pen.width - 22)).end(state)


def _standing(deal: Deal, room: int) -> list[Part]:
    """Return who tabled a deal, from when it holds, or its title."""
    if deal.state == "tabled":
        return ["tabled by ", seat(deal.tabler)]
    if deal.state == "concluded":
        return []
    return [fit(deal.title, room) if deal.title else "in force"]


class Aims(Panel):
    """One's own aims; on a shared screen the hidden one only on a key."""

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
        view = self.game.view
        points: Part = (f"{view.points:+d} points so far" if view.points else "no points yet", "muted")
        if pen.height < SHORT and not self.game.shared:
            pen.title("Hidden aim", (f"{SECRET} {view.agenda.title}", "bold purple"))
            pen.text(view.agenda.text, "purple", column=2, most=pen.room)
            for line in pen.lines[1:]:
                line.put(0, (SECRET, "purple"))
            self._give(pen, 1, "hidden")
            if pen.room:
                pen.row((f"points so far: {view.points:+d}", "muted"), column=2)
                self._give(pen, len(pen.lines) - 1, "points")
            return
        pen.title("Your aims", (f"{SECRET} ", "purple"), points)
        objectives = view.scenario.seats[view.seat].objectives
        airy = pen.room > 2 * len(objectives) + 3
        if airy:
            pen.gap()
        for objective in objectives if pen.room > len(objectives) + 1 else ():
            start = len(pen.lines)
            if airy:
                pen.text(objective.text, most=2)
            else:
                pen.row(fit(objective.text, pen.width - 2))
            self._give(pen, start, objective.id)
        if airy:
            pen.gap()
        if not self.game.shared:
            text = f"hidden: {view.agenda.title}. {view.agenda.text}"
            rows = max(1, min(3, pen.room))
            start = len(pen.lines)
            if rows == 1:
                pen.row((SECRET, "purple"), (f" {fit(text, pen.width - 4)}", "purple"))
            else:
                pen.text(text, "purple", column=3, most=rows)
                pen.lines[start].put(1, (SECRET, "purple"))
            self._give(pen, start, "hidden")
