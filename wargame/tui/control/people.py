"""The people of a table: who sits where, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from wargame.engine.seats import MARK, NAME, SEATS, TITLE
from wargame.room.acts import Admit, HandBack, Move, PutBot, Remove, SetOffice, TurnAway
from wargame.table.company import OFFICES
from wargame.table.desk import Knocker
from wargame.table.words.of_board import doing, knocking, team_of
from wargame.tui.control.drawer import Drawer
from wargame.tui.control.form import Field, Form
from wargame.tui.ink import fit, more, seat, window
from wargame.tui.prompt import Prompt

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.table.desk import Sitter
    from wargame.tui.control.hand import Hand
    from wargame.tui.ink import Line, Pen

FULL: Final = 4
"""People that a delegation holds."""
Row: TypeAlias = "str | Sitter | Knocker"
"""A row of the list: a seat (empty: those who watch), a person, or somebody at the door."""


@frozen
class Act:
    """One thing that can be done about a row; ``question`` is asked first where it cannot be undone."""

    words: str
    do: Callable[[], None]
    question: str = ""


class People(Drawer):
    """Seats and people; Enter on one lists what can be done."""

    TALL = True
    act = 0
    """The act that is chosen."""
    _at = 0
    _key: str | None = None
    _listed: str | None = None

    @property
    def at(self) -> int:
        """The row that is chosen. It stays with its person while others come and go above it."""
        rows = self.rows()
        found = [place for place, row in enumerate(rows) if _key(row) == self._key]
        return found[0] if found else max(0, min(self._at, len(rows) - 1))

    @at.setter
    def at(self, place: int) -> None:
        rows = self.rows()
        self._at = max(0, min(place, len(rows) - 1))
        self._key = _key(rows[self._at])

    @property
    def doing(self) -> bool:
        """Whether the acts of the chosen row are listed; never those of another, once its person has gone."""
        return self._listed is not None and self._listed == self._key == _key(self.chosen)

    @doing.setter
    def doing(self, on: bool) -> None:
        if on:
            self.at = self.at
        self._listed = self._key if on else None

    def rows(self) -> tuple[Row, ...]:
        """Return seats and people in the order in which they are listed."""
        found: list[Row] = [*knocking(self.hand.board, self.number)]
        for name in SEATS:
            found += [name, *team_of(self.table, name)]
        watching = team_of(self.table, "")
        return (*found, "", *watching) if watching else tuple(found)

    @property
    def chosen(self) -> Row:
        """The row that is chosen."""
        return self.rows()[self.at]

    def to(self, name: str) -> None:
        """Choose a seat, or whoever waits at the door under an id."""
        found = [at for at, row in enumerate(self.rows()) if name == _key(row)]
        self.at, self.doing = found[0] if found else 0, False

    def count(self) -> int:
        """Return how many rows there are, or how many acts."""
        return len(self.acts()) if self.doing else len(self.rows())

    # --- what can be done

    def acts(self) -> tuple[Act, ...]:
        """Return what can be done about the chosen row."""
        row = self.chosen
        if isinstance(row, str):
            return self._of_seat(row) if row else ()
        if isinstance(row, Knocker):
            return self._of_knocker(row)
        return self._of_person(row)

    def _of_seat(self, name: str) -> tuple[Act, ...]:
        if name in self.table.bots:
            return (
                Act(f"Take the bot out of {NAME[name]} again", lambda: self._give(HandBack(name), "The bot is out.")),
            )
        people = bool(team_of(self.table, name))
        question = f"Let a bot play for {NAME[name]}'s people?" if people else ""
        return (
            Act(f"Let a bot play {NAME[name]}", lambda: self._give(PutBot(name), "A bot plays that seat."), question),
        )

    def _of_knocker(self, one: Knocker) -> tuple[Act, ...]:
        who = fit(one.name, 20)
        where = f"for {NAME[one.seat]}" if one.seat else "to watch"
        waiting = self.hand.board.knocks
        lets = f"Give {who} back the place {where}" if one.person else f"Let {who} in {where}"
        found = [
            Act(lets, lambda: self._give(Admit(one.id), f"{who} is in, {where}.")),
            Act(
                f"Turn {who} away",
                lambda: self._give(TurnAway(one.id), f"{who} was turned away."),
                f"Turn {who} away?",
            ),
        ]
        if len(waiting) > 1:
            words = f"Let in all {len(waiting)} who wait, at every table"
            found.append(Act(words, lambda: self._admit_all(waiting), f"Let in all {len(waiting)} who wait?"))
        return tuple(found)

    def _admit_all(self, waiting: tuple[Knocker, ...]) -> None:
        self.doing = False
        done = sum(self.hand.give_to((one.table,), Admit(one.id)) for one in waiting)
        self.hand.said = f"{done} of {len(waiting)} are in."

    def _of_person(self, one: Sitter) -> tuple[Act, ...]:
        who = fit(one.name, 20)
        found: list[Act] = []
        if one.seat:
            offices = (office for office in OFFICES if office != one.office)
            found += [Act(f"Make {who} {office}", self._office(one, office)) for office in offices]
        found.append(Act(f"Move {who} to another seat or table", lambda: self._move(one)))
        for other in team_of(self.table, "") if one.seat else ():
            words = f"Replace {who} by {fit(other.name, 20)}, who watches"
            found.append(
                Act(words, self._replace(one, other), f"Replace {fit(one.name, 14)} by {fit(other.name, 14)}?")
            )
        found.append(
            Act(
                f"Remove {who} from the class",
                lambda: self._give(Remove(one.id), f"{who} is out."),
                f"Remove {who} for good?",
            )
        )
        return tuple(found)

    def _office(self, one: Sitter, office: str) -> Callable[[], None]:
        return lambda: self._give(SetOffice(one.id, office), f"{fit(one.name, 20)} is {office} now.")

    def _replace(self, one: Sitter, other: Sitter) -> Callable[[], None]:
        def swap() -> None:
            # Out first: a full delegation has no room for the other.
            if self.hand.give_to((self.number,), Move(one.id, self.number, "")):
                self._give(
                    Move(other.id, self.number, one.seat), f"{fit(other.name, 16)} sits for {fit(one.name, 16)}."
                )

        return swap

    def _move(self, one: Sitter) -> None:
        self.doing = False
        self.hand.open(("move", one.id), lambda hand: MoveForm(hand, one))

    def _give(self, command: Command, done: str) -> None:
        self.doing = False
        self.hand.give_to((self.number,), command, done=done)

    # --- how it is shown

    def paint(self, pen: Pen) -> None:
        """Write the list, or what can be done about one row of it."""
        pen.title(f"Seats of table {self.number}", ("Enter says what can be done", "muted"))
        if self.doing:
            row = self.chosen
            pen.row((TITLE.get(row, "") if isinstance(row, str) else fit(row.name, 40), "bold"), column=3)
            for place, act in enumerate(self.acts()):
                pen.row((act.words, ""), selected=place == self.act, pick=place, column=5)
            return
        rows = self.rows()
        room = pen.room
        shown = window(len(rows), self.at, room if len(rows) <= room else room - 1)
        for place in shown:
            self._row(pen.row(selected=rows[place] is self.chosen, pick=place), rows[place])
        if len(shown) < len(rows):
            pen.row((more(shown, len(rows)), "muted"), column=5)

    def _row(self, line: Line, row: Row) -> None:
        if isinstance(row, str):
            if not row:
                line.put(3, ("watching", "bold muted"))
                return
            line.put(3, seat(row), (f" {TITLE[row]}", "muted"))
            line.end((doing(self.table, row), "muted"), margin=2)
            return
        if isinstance(row, Knocker):
            line.put(3, ("at the door", "bold orange"), " ", (fit(row.name, 24), "bold"))
            line.add(
                "  ",
                ("asks back for " if row.person else "asks for ", "muted"),
                *([seat(row.seat)] if row.seat else ["a place to watch"]),
            )
            return
        line.put(6, (fit(row.name, 30), "" if row.here else "muted"))
        line.put(38, (row.office if row.seat else "", "muted"))
        line.add((", holds the pen" if row.acting and row.office != OFFICES[0] else "", "blue"))
        line.put(64, ("here" if row.here else "away", "muted" if row.here else "bold orange"))

    def prompt(self) -> Prompt:
        """Say what Enter does."""
        chip = f"TABLE {self.number}"
        if self.doing:
            return Prompt("What should be done?", "do it", chip, "open", key="Enter")
        return Prompt("Choose a seat or a person.", "see what", chip, "open", key="Enter")

    def move(self, by: int) -> None:
        """Choose another row, or another act."""
        if self.doing:
            self.act = max(0, min(self.act + by, len(self.acts()) - 1))
        else:
            super().move(by)

    def point(self, item: int) -> None:
        """Choose a row with the mouse, or an act."""
        if self.doing:
            self.act = item
        else:
            self.at = item

    def enter(self) -> None:
        """List what can be done, or do it."""
        acts = self.acts()
        if not acts:
            return
        if not self.doing:
            self.doing, self.act = True, 0
            return
        act = acts[min(self.act, len(acts) - 1)]
        if act.question:
            self.hand.ask(act.question, "yes", act.do)
        else:
            act.do()

    def back(self) -> bool:
        """Go back to the list."""
        was, self.doing = self.doing, False
        return was


def _key(row: Row) -> str:
    """Return what a row is known by: the seat, or the person's id."""
    return row if isinstance(row, str) else row.id


class MoveForm(Form):
    """Another seat, at this table or another."""

    ASKS, WORD = "To which table and seat?", "move there"

    def __init__(self, hand: Hand, one: Sitter) -> None:
        """Move a person."""
        self.one = one
        super().__init__(hand)
        self.title = f"Move {fit(one.name, 30)},"
        self.changed()

    def make(self) -> tuple[Field, ...]:
        """Choose the table, then the seat."""
        tables = tuple((str(table.number), f"table {table.number}") for table in self.hand.tables)
        return (
            Field("table", "to", tables, str(self.number)),
            Field("seat", "seat", (("watch", "to watch"),), "watch"),
        )

    def changed(self) -> None:
        """Say how many sit where at the table that is chosen."""
        number = int(self.text("table"))
        there = next((table for table in self.hand.tables if table.number == number), self.table)
        options = []
        for name in SEATS:
            count = len(team_of(there, name))
            says = "full" if count >= FULL else f"{count} sit there" if count else "empty"
            options.append((name, f"{MARK[name]}, {says}"))
        field = self.fields[1]
        field.options = (*options, ("watch", "no seat: to watch"))
        if self.at == 0 and not self.one.seat:
            field.value = next((name for name, _ in options if not team_of(there, name)), field.value)
        elif field.value == "watch" and self.one.seat:
            field.value = self.one.seat

    def done(self) -> None:
        """Move."""
        number, name = int(self.text("table")), self.text("seat")
        where = "to watch" if name == "watch" else f"to {MARK[name]}"
        command = Move(self.one.id, number, "" if name == "watch" else name)
        if self.hand.give_to(
            (self.number,), command, done=f"{fit(self.one.name, 20)} moved {where} at table {number}."
        ):
            self.hand.finish()
