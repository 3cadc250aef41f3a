"""The table's short lists: talks by channel, and deals."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from wargame.engine.seats import SEATS
from wargame.table.words import promise_state
from wargame.tui.ink import SECRET, fit, more, seat, seats, window
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.engine.views import View
    from wargame.tui.ink import Part, Pen
    from wargame.tui.session import Session

ROOMY: Final = 56
"""Columns from which a deal says who has to sign it, and what it is about."""
WORD: Final = 4
"""Letters from which a deal's mark is a word: deals made in secret have one drawn for them."""

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
    """Return the deals that still matter: tabled ones first, those that wait for this seat before all, then what is in force."""
    rank = {"tabled": 0, "concluded": 1, "in-force": 2}
    open_ones = [deal for deal in view.deals if deal.state in rank]
    return tuple(sorted(open_ones, key=lambda d: (rank[d.state], view.seat not in d.waiting, -d.round, d.id)))


def deal_state(view: View, deal: Deal) -> Part:
    """Return what a seat has to do about a deal, or how it stands."""
    if deal.state == "tabled":
        if view.seat in deal.waiting:
            return ("answer it", "bold orange")
        if view.seat in deal.refused:
            return ("you refused", "muted")
        return ("waits", "muted")
    if deal.state == "concluded":
        return ("signed, binds next round", "bold blue")
    ends = [promise_state(p, view.seat) for p in view.promises if p.deal == deal.id]
    parts = [f"{ends.count(end)} {word}" for end, word in (("owed", "open"), ("kept", "kept")) if end in ends]
    broken = sum(p.deal == deal.id and p.mark == "proven" for p in view.promises)
    parts += [f"{broken} broken"] if broken else []
    return (", ".join(parts) or "all done", "vermilion" if broken else "muted")


class TalkList(Panel):
    """Channels with their last cable and what is unread."""

    def listed(self) -> tuple[Channel, ...]:
        """Return the channels to list: everyone, and those with cables, the unread first."""
        view = self.game.view
        used = [c for c in channels(view)[1:] if cables(view, c)]
        used.sort(key=lambda c: -unread(self.game, c))
        silent = [c for c in channels(view)[1:4] if c not in used]
        return ((), *used, *silent)

    def _presence(self) -> list[tuple[str, list[str]]]:
        """Return which of the others are away, and which are bots, in a class; no names."""
        room = self.game.room
        others = [one for one in room.company.seats if one.seat != self.game.seat] if room is not None else []
        away = [one.seat for one in others if not one.here and not one.bot]
        bots = [one.seat for one in others if one.bot]
        return [(word, these) for word, these in (("away", away), ("bot", bots)) if these]

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        ready = seats(view.ready)
        facts: list[Part] = [("ready: ", "muted"), *ready] if ready and view.phase != "debrief" else []
        for word, these in self._presence():
            facts += [("  " if facts else "", ""), (f"{word}: ", "muted"), *seats(these)]
        pen.title("Talks", *facts)
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
            room = pen.width - 13 - (len(end[0][0]) + 2 if new else 1)
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
        deals = open_deals(view)
        shown = window(len(deals), max(0, self.cursor), pen.height - 1)
        hidden = more(shown, len(deals))
        facts: list[Part] = [(hidden, "bold orange")] if hidden else []
        if view.draft is not None:
            facts += ["  ", ("your draft is open", "bold orange")] if facts else [("your draft is open", "bold orange")]
        pen.title("Deals", *facts)
        if not deals:
            pen.row(("Nothing is tabled or in force.", "muted"), column=3)
            if view.phase == "talks":
                pen.row(("d", "bold blue"), (" writes a deal", "muted"), column=3)
        elif pen.room > 2 * len(deals):
            pen.gap()
        for place in shown:
            deal = deals[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            if deal.secret:
                line.put(1, (SECRET, "purple"))
            line.put(3, (fit(deal.id, 8), "bold"))
            state = deal_state(view, deal)
            line.put(6 if len(deal.id) < WORD else 12, *self._standing(deal, pen.width)).end(state)

    def _standing(self, deal: Deal, width: int) -> list[Part]:
        """Return who tabled a deal and who has to sign it, or what it is about."""
        if deal.state == "tabled":
            who: list[Part] = ["tabled by ", seat(deal.tabler)]
            if width >= ROOMY and deal.waiting:
                who += [(", needs ", "muted"), *seats(deal.waiting)]
            return who
        if deal.state == "concluded":
            return []
        rules = self.game.rules
        about = deal.title or ", ".join(rules.kinds[clause.kind].title.lower() for clause in deal.clauses)
        if deal.title:
            return [fit(deal.title, width - 20)]
        return [fit(f"in force: {about}" if width >= ROOMY else "in force", width - 26)]
