"""Joining a class: address, code and name, and where the class lets one choose, a seat. Nothing that was typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.widgets import Input

from wargame.actions.everywhere import Back, Confirm, Down, Next, Open, Palette, Theme, Up
from wargame.engine.text import harmless
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.house import Choice, Game, JoinError, is_place
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.joining import FIELDS, Asked, Head, Meaning, Seats

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import DescendantFocus
    from textual.timer import Timer

    from wargame.actions.base import Action
    from wargame.tui.house import Doors


AGAIN: Final = 3.0
"""Seconds between two knocks."""
PATIENCE: Final = "Nothing has to be pressed; Esc gives up."


class JoinScreen(Framed):
    """Three lines to type on; Enter goes from one to the next, and from the last one joins."""

    CSS_PATH: ClassVar = ["join.tcss", "team.tcss"]
    """The sheet of the delegation comes along, so that all sheets are read anew once and not twice."""
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Up, Down, Open, Confirm, Back)

    def __init__(
        self,
        doors: Doors,
        address: str = "",
        code: str = "",
        name: str = "",
        place: tuple[int, str] = (0, ""),
        fault: JoinError | None = None,
    ) -> None:
        """Begin with what is known; the address that was joined last where none is given.

        ``place`` is the table and the seat that are wanted, 0 and empty for any. ``fault`` is what came of asking for
        just this already, if it was asked.
        """
        super().__init__()
        self.doors = doors
        self.begun = {"address": address or doors.last(), "code": code or doors.code_in(address), "name": name}
        self.straight = bool(address and name and self.begun["code"])
        """Whether nothing has to be asked, so that it joins at once."""
        self.wanted = place
        self.at = next((field for field, value in self.begun.items() if not value), "name")
        """The field that is typed on, or ``seat`` for the list."""
        self.fault = ""
        self.wrong = ""
        self.offered = ""
        """An address to go on with if the person agrees: it holds the fingerprint of a class that is not known yet."""
        self.knocking = False
        self.waits = ""
        """Why it waits at the door, where the facilitator was asked; it tries again by itself."""
        self.choice = 0
        self._first = fault
        self._next: Timer | None = None
        """Asks again."""
        self._held: Game | Choice | JoinError | None = None
        """What was answered while another screen lay over this one."""
        self._tries = 0
        """Numbers what was asked, so that an answer to something given up is known for one."""

    def body(self) -> ComposeResult:
        """The form left, what it means right."""
        with Horizontal(id="body"):
            with Vertical(id="form"):
                yield Head(id="head")
                for field, (_, most, inside, _) in FIELDS.items():
                    yield Asked(id=f"label-{field}", classes="label")
                    yield Input(
                        self.begun[field],
                        id=field,
                        compact=True,
                        max_length=most,
                        placeholder=inside,
                        select_on_focus=False,
                    )
                yield Seats(id="seats")
            yield Meaning(id="says")

    def begin(self) -> None:
        """Begin with the first field that is empty."""
        for field in FIELDS:
            self.query_one(f"#label-{field}", Asked).field = field
            self.query_one(f"#{field}", Input).cursor_blink = False
        super().begin()
        self._to(self.at)
        if self._first is not None:
            self._answered(self._tries, self._first)
        elif self.straight:
            self.action_join()

    def update(self) -> None:
        """Show which field is typed on, and what it means."""
        for field in FIELDS:
            label = self.query_one(f"#label-{field}", Asked)
            label.here, label.wrong = field == self.at, field == self.wrong
        says = self.query_one(Meaning)
        says.wrong = bool(self.fault)
        says.head, says.text = (
            (FIELDS[self.at][0], FIELDS[self.at][3]) if self.at in FIELDS else ("Your seat", "Sit where you like.")
        )
        says.text = self.fault or says.text
        if self.waits:
            says.head, says.text = "At the door", f"{self.waits} {PATIENCE}"
        says.asks, says.waits = bool(self.offered), bool(self.waits)
        seats = self.query_one(Seats)
        seats.cursor = self.choice if self.at == "seat" else -1
        super().update()

    def prompt(self) -> Prompt:
        """Say what Enter does."""
        if self.waits:
            return Prompt("Your teacher is asked to let you in.", "give up", "AT THE DOOR", "back", "wait", "Esc")
        if self.knocking:
            return Prompt("Knocking at the door of the class…", chip="JOIN", tone="wait")
        if self.offered:
            return Prompt("Does your teacher's screen show the same?", "yes, join", "LAST LOOK", "confirm", key="y")
        if self.fault:
            return Prompt(self.fault, "try again", "NOT YET", "next", "no", key="Enter")
        if self.at == "seat":
            return Prompt("Choose where you sit.", "sit down", "JOIN", "next", key="Enter")
        written = all(self._value(field) for field in FIELDS if field != self.at)
        last = self.at == "name" or (written and self.at in FIELDS)
        return Prompt(
            f"{FIELDS[self.at][0]}: type, then Enter.", "join" if last else "go on", "JOIN", "next", key="Enter"
        )

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        if self.offered:
            return ((Confirm, "yes, join"), (Back, "no"))
        if self.waits:
            return ((Back, "give up"), (Theme, "colours"))
        return ((Open, "go on"), (Up, "field"), (Back, "back"), (Theme, "colours"), (Palette, "actions"))

    # --- from field to field

    def _to(self, field: str) -> None:
        self.at = field
        if field in FIELDS:
            line = self.query_one(f"#{field}", Input)
            line.cursor_position = len(line.value)
            self.set_focus(line)
        else:
            self.set_focus(None)
        self.update()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow the mouse from line to line; an event that comes late is of a line that was left since."""
        if event.widget.has_focus and event.widget.id in FIELDS and event.widget.id != self.at:
            self.at = event.widget.id or self.at
            self.update()

    def _step(self, by: int) -> None:
        if self.offered or self.waits:
            return
        if self.at == "seat":
            at = self.choice + by
            if 0 <= at < len(self.query_one(Seats).free):
                self.choice = at
                self.update()
                return
            if by > 0:
                return
        order = [*FIELDS, *(["seat"] if self.query_one(Seats).free else [])]
        place = order.index(self.at) if self.at in order else len(order)
        self._to(order[max(0, min(place + by, len(order) - 1))])

    def action_up(self) -> None:
        """The field, or the seat, above."""
        self._step(-1)

    def action_down(self) -> None:
        """The field, or the seat, below."""
        self._step(1)

    def pointed(self, panel: str, item: int) -> None:
        """Point at a seat."""
        if panel == "seats" and not (self.offered or self.waits):
            self.choice = item
            self._to("seat")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep pasted control characters off the screen; what is wrong is wrong until it is changed."""
        clean = harmless(event.value).replace("\n", " ")
        if clean != event.value:
            event.input.value = clean
        if self.fault and event.input.id == self.wrong:
            self.fault = self.wrong = ""
            self.update()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on."""
        event.stop()
        await self.action_next()

    async def action_open(self) -> None:
        """Go on."""
        await self.action_next()

    async def action_next(self) -> None:
        """Go to the next line that is empty, then join; a computer that was here before needs the address alone."""
        if self.offered or self.waits:
            return
        held = self.doors.code_in(self._value("address")) if self.at == "address" else ""
        if held:
            # A whole invitation was pasted, and its code is shown where it can be mended.
            self.query_one("#code", Input).value = held
        address, code, name = (self._value(field) for field in FIELDS)
        if not address:
            self.fault, self.wrong = "Type the address that your teacher's screen shows.", "address"
            self._to("address")
        elif self.at == "address" and not (code and name):
            self._to("name" if code else "code")
        elif self.at == "code" and code and not name:
            self._to("name")
        else:
            self.action_join()

    def _value(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value.strip()

    # --- joining

    def action_join(self) -> None:
        """Knock, in a thread of its own, so that the screen goes on."""
        if self.knocking or self.offered:
            return
        free = self.query_one(Seats).free
        wish = free[self.choice] if free and self.at == "seat" else None
        given = (self._value("address"), self._value("code"), self._value("name"))
        place = (wish.table, wish.seat) if wish is not None else self.wanted
        self.knocking, self.fault, self.wrong = True, "", ""
        self._tries += 1
        number = self._tries
        self.update()
        self.run_worker(lambda: self._knock(number, *given, *place), thread=True, exclusive=True)

    def _knock(self, number: int, address: str, code: str, name: str, table: int, seat_name: str) -> None:
        try:
            answer: Game | Choice | JoinError = self.doors.join(address, code, name, table, seat_name)
        except JoinError as error:
            answer = error
        self.app.call_from_thread(self._answered, number, answer)

    def _answered(self, number: int, answer: Game | Choice | JoinError) -> None:
        if number != self._tries or self not in self.app.screen_stack:
            if isinstance(answer, Game) and is_place(answer.table):
                answer.table.leave()
            return
        if not self.is_current:
            self._held = answer
            return
        self.knocking = False
        if isinstance(answer, JoinError) and answer.waits:
            self._wait(str(answer))
            return
        self.waits = ""
        self._enable(True)
        if isinstance(answer, Game):
            from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

            assert isinstance(self.app, GunApp)
            self.app.sit_down(answer)
        elif isinstance(answer, Choice):
            self.query_one(Seats).free = answer.free
            self.choice = 0
            self._to("seat")
        else:
            self.fault, self.wrong, self.offered = str(answer), answer.field, answer.address
            if answer.field == "seat":
                self.wanted = (0, "")
            self._to("agree" if self.offered else self.wrong if self.wrong in (*FIELDS, "seat") else self.at)

    def on_screen_resume(self) -> None:
        """Take up what was answered while another screen lay over this one."""
        held, self._held = self._held, None
        if held is not None:
            self._answered(self._tries, held)

    def _wait(self, sentence: str) -> None:
        """Wait at the door, and ask again in a while."""
        self.waits = sentence
        self._next = self.set_timer(AGAIN, self._ask_again)
        self._enable(False)
        self.update()

    def _enable(self, enabled: bool) -> None:  # noqa: FBT001 - the one thing it is told
        """Let the fields be typed on, or not: what is waited for must not change."""
        for field in FIELDS:
            self.query_one(f"#{field}", Input).disabled = not enabled

    def _ask_again(self) -> None:
        if self.waits:
            self.action_join()

    def action_confirm(self) -> None:
        """Agree to a class that is not known yet, and join it."""
        if self.offered:
            with self.prevent(Input.Changed):
                self.query_one("#address", Input).value = self.offered
            self.offered = ""
            self.action_join()

    def action_back(self) -> None:
        """Say no to a class that is not known; else back to the menu, or out where there is none."""
        if self.offered:
            self.offered = self.fault = ""
            self._to("address")
            return
        if self.waits:
            # An answer that comes all the same is to a question of before.
            self._tries += 1
            self.waits, self.knocking, self.wanted = "", False, (0, "")
            if self._next is not None:
                self._next.stop()
            self._enable(True)
            self._to(self.at if self.at in (*FIELDS, "seat") else "name")
            return
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()
