"""The own delegation: its people, how it would vote, and which of the others are here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import SEATS
from wargame.tui.ink import fit, seat, window
from wargame.tui.seatline import present
from wargame.tui.widgets.panel import Panel
from wargame.tui.widgets.spoken import Entry

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.engine.views import View
    from wargame.table.company import Person
    from wargame.tui.ink import Part, Pen
    from wargame.tui.roomclient import RoomClient

WIDE: Final = 46
SHORT: Final = {"on the sheet": "sheet"}
KINDS: Final = {"tell": ("to all", "bold blue"), "nudge": ("to you", "bold orange"), "room": ("the table", "muted")}


def tabled(view: View) -> tuple[Deal, ...]:
    """Return the deals that can be voted on."""
    return tuple(deal for deal in view.deals if deal.state == "tabled")


def votes_on(room: RoomClient, deal: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who of the delegation would sign a deal, and who would refuse it, by name."""
    found = [vote for vote in room.company.votes if vote.deal == deal]
    return tuple(
        tuple(room.name_of(vote.by) for vote in found if vote.choice == choice) for choice in ("sign", "refuse")
    )  # type: ignore[return-value]


def mirror(room: RoomClient, deal: str, *, names: bool = False) -> list[Part]:
    """Return the votes of the delegation on a deal, for its eyes alone: as numbers, or by name; empty where none is."""
    fors, against = votes_on(room, deal)
    if not fors and not against:
        return []
    if not names:
        return [(f"+{len(fors)}", "purple"), (f" -{len(against)}" if against else "", "purple")]
    parts: list[Part] = []
    for mark, people in (("+", fors), ("-", against)):
        if people:
            parts += [("  " if parts else "", ""), (mark, "bold purple"), (f" {', '.join(people)}", "purple")]
    return parts


def talk_entries(room: RoomClient, read: dict[str, int]) -> tuple[Entry, ...]:
    """Return what was said inside the delegation; ``read`` are the marks from which on something is new."""
    company = room.company
    own = (company.me, company.name)
    return tuple(
        Entry(
            "you" if one.by in own else room.name_of(one.by),
            "muted" if one.by in own else "bold",
            one.text,
            new=place >= read.get("team", 0) and one.by not in own,
            round=one.round,
        )
        for place, one in enumerate(company.talk)
    )


def told_entries(room: RoomClient, read: dict[str, int]) -> tuple[Entry, ...]:
    """Return what the facilitator and the room said, the questions with their answers, and what was not sent."""
    company = room.company
    found = [
        Entry(*KINDS[one.kind], one.text, new=place >= read.get("notices", 0))
        for place, one in enumerate(company.notices)
    ]
    answered = 0
    for one in company.questions:
        by = room.name_of(one.by)
        found.append(Entry("you asked" if one.by in (company.me, company.name) else f"{by} asked", "purple", one.text))
        if one.answer:
            answered += 1
            found.append(Entry("answer", "bold blue", one.answer, new=answered > read.get("answers", 0)))
        else:
            found.append(Entry("", "", "No answer yet."))
    for name, text in room.unsent.items():
        if name.startswith("to "):
            found.append(Entry("not sent", "bold orange", f"{name.upper()[3:].replace('+', ' ')}: {text}"))
    return tuple(found)


class People(Panel):
    """Who sits in the delegation, with which office, and what they are at."""

    SECRET = True

    def paint(self, pen: Pen) -> None:
        """Write one a row."""
        room = self.game.room
        assert room is not None
        company = room.company
        here = sum(one.here for one in company.team)
        pen.title("Your delegation", (f"{here} of {len(company.team)} here", "muted"))
        for one in company.team:
            self._person(pen, one, you=one.id == company.me)
        if len(company.team) < 2:  # noqa: PLR2004 - alone
            pen.text("Alone so far; others may still join.", "muted", column=2)

    @staticmethod
    def _person(pen: Pen, one: Person, *, you: bool) -> None:
        wide = pen.width >= WIDE
        size = 14 if wide else 10
        line = pen.row()
        line.put(3, (fit(one.name, size), "bold" if one.here else "muted"))
        office = one.office
        if one.acting:
            office = "head, signs" if one.office == "head" else "signs now"
        line.put(4 + size, (office, "bold blue" if one.acting else "muted"))
        doing = one.doing if wide else SHORT.get(one.doing, one.doing)
        state = "away" if not one.here else doing or ("you" if you else "")
        line.end((state, "orange" if not one.here else "bold" if doing else "muted"))


class Around(Panel):
    """Which delegations are here; no names."""

    def paint(self, pen: Pen) -> None:
        """Write them on one row, with who is ready."""
        room, view = self.game.room, self.game.view
        assert room is not None
        pen.title("At the table", (f"table {room.company.table}", "muted"))
        line = pen.row()
        step = pen.width // len(SEATS)
        for place, one in enumerate(SEATS):
            how = "you" if one == view.seat else present(room, one) or "here"
            if one in view.ready and one != view.seat:
                how = "ready"
            line.put(1 + place * step, seat(one), (f" {how}", "orange" if how == "away" else "muted"))


class Votes(Panel):
    """How the delegation would answer each tabled deal; a mirror that binds nobody."""

    SECRET = True

    def paint(self, pen: Pen) -> None:
        """Write a deal a row, and who votes how."""
        room, view = self.game.room, self.game.view
        assert room is not None
        pen.title("Votes on deals", ("+ for  - against", "muted"))
        deals = tabled(view)
        if not deals:
            pen.text("Nothing is tabled. Votes bind nobody: who signs sees them beside the deal.", "muted", column=2)
            return
        if pen.room > 3 * len(deals) + 1:
            pen.gap()
        shown = window(len(deals), max(0, self.cursor), max(1, pen.room // 2))
        for place in shown:
            deal = deals[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            line.put(3, (fit(deal.id, 8), "bold"), (" by ", "muted"), seat(deal.tabler) if deal.tabler else "")
            waits = view.seat in deal.waiting
            line.end(("waits for you" if waits else "", "bold orange"))
            votes = mirror(room, deal.id, names=True)
            row = pen.row(pick=place)
            row.put(5, *(votes or [("nobody has voted", "muted")]))
