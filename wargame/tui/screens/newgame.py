"""A new game: story, seat, theory, length, and who plays the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.actions.base import Action
from wargame.actions.everywhere import Back, Down, Left, Next, Open, Palette, Right, Set, Theme, Up
from wargame.engine.seats import NAME, SEATS, TITLE
from wargame.table.words.names import capital
from wargame.tui.boxes import Horizontal
from wargame.tui.house import Wish
from wargame.tui.ink import fit, seat, wrap
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.tui.house import House
    from wargame.tui.ink import Pen


PERSON: Final = "a person, here too"
DOCTRINE: Final = (
    "A doctrine says how a bot bargains, loads and answers; it sees no more than a person in that seat would. The last "
    "choice is a person at this screen."
)
SHARED: Final = (
    "You take turns at this keyboard. A curtain closes between you, and opens for the two letters of a seat; nothing "
    "secret is on the screen while you change places. Type your own letters, and look away for the others."
)


DRAWN: Final = "drawn in secret"
"""How the choice of no doctrine in particular is printed."""


def temper(owner: str, name: str) -> str:
    """Return in a sentence how a bot bargains, loads and answers."""
    from wargame.bots import describe  # noqa: PLC0415 - the menu opens without the bots

    return "The debrief says which of these it was." if name == "any" else describe(owner, name)


@frozen
class Field:
    """One choice: its name, the words to choose from, and what the chosen one means."""

    name: str
    words: tuple[str, ...]
    says: tuple[str, ...]


class Choices(Panel):
    """The fields, one a row."""

    fields: tuple[Field, ...] = ()
    picked: tuple[int, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them, with arrows beside the chosen one."""
        people = 1 + sum(field.words[pick] == PERSON for field, pick in zip(self.fields, self.picked, strict=True))
        says = "you against three others" if people == 1 else f"{people} people, one screen"
        pen.title("A new game", (says, "muted" if people == 1 else "bold purple"))
        pen.gap()
        for place, (field, pick) in enumerate(zip(self.fields, self.picked, strict=True)):
            here = place == self.cursor
            line = pen.row(selected=here, pick=place)
            if field.name in TITLE:
                line.put(3, seat(field.name), (" played by", "muted"))
            else:
                line.put(3, (field.name, "muted"))
            word = fit(field.words[pick], pen.width - 24)
            line.put(17, ("‹ " if here else "  ", "bold blue"), (word, "bold"), (" ›" if here else "", "bold blue"))
            if place == 3:  # noqa: PLR2004 - the bots stand apart
                pen.gap()
        pen.gap()
        pen.text(
            "Several people at this screen? Choose a person for their seats, the last choice of each.",
            "muted",
            column=3,
        )


class Says(Panel):
    """What the chosen line means."""

    head = ""
    text = ""

    def paint(self, pen: Pen) -> None:
        """Write it."""
        pen.title(self.head)
        pen.gap()
        for line in wrap(self.text, min(72, pen.width - 3)):
            pen.row(line)


class NewGameScreen(Framed):
    """Sensible defaults: one key begins."""

    CSS_PATH = "newgame.tcss"
    HERE = (Next, Up, Down, Left, Right, Open, Set, Back)

    def __init__(self, house: House) -> None:
        """Offer what ``house`` has."""
        super().__init__()
        self.house = house
        self.scenarios, self.theories = house.scenarios(), house.theories()
        self.at = 0
        self.story, self.seat, self.theory, self.length = 0, SEATS.index("europe"), 0, 0
        self.bots = dict.fromkeys(SEATS, 0)
        self._new_story()

    def _new_story(self) -> None:
        scenario = self.scenarios[self.story]
        self.length = scenario.lengths.index(scenario.rounds) if scenario.rounds in scenario.lengths else 0
        ids = [rules.id for rules in self.theories]
        self.theory = ids.index(scenario.rules) if scenario.rules in ids else 0

    def body(self) -> ComposeResult:
        """Choices left, their meaning right."""
        with Horizontal(id="body"):
            yield Choices(id="choices")
            yield Says(id="says")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields with their words."""
        scenario = self.scenarios[self.story]
        sheets = scenario.seats
        minutes = {3: "about 20 minutes alone", 5: "about 35 minutes alone", 8: "about an hour alone"}
        stories = Field(
            "story",
            tuple(s.title for s in self.scenarios),
            tuple(f"{s.situation.date}\n\n{s.situation.short}" for s in self.scenarios),
        )
        seats = Field(
            "you are",
            tuple(TITLE[s] for s in SEATS),
            tuple(f"You are {sheets[s].office}.\n\n{sheets[s].short}" for s in SEATS),
        )
        theories = Field("theory", tuple(r.title for r in self.theories), tuple(r.thesis for r in self.theories))
        lengths = Field(
            "length",
            tuple(f"{n} rounds" for n in scenario.lengths),
            tuple(minutes.get(n, f"{n} rounds") for n in scenario.lengths),
        )
        others = [s for s in SEATS if s != SEATS[self.seat]]
        bots = []
        for other in others:
            names = self.house.doctrines(other)
            words = tuple(DRAWN if name == "any" else name for name in names)
            says = tuple(
                f"{capital(word)}: {temper(other, name)}\n\n{DOCTRINE}" for name, word in zip(names, words, strict=True)
            )
            person = f"{capital(NAME[other])} is played by a person.\n\n{SHARED}"
            bots.append(Field(other, (*words, PERSON), (*says, person)))
        return (stories, seats, theories, lengths, *bots)

    def picked(self) -> tuple[int, ...]:
        """Return what is chosen in each field."""
        others = [s for s in SEATS if s != SEATS[self.seat]]
        return (self.story, self.seat, self.theory, self.length, *(self.bots[other] for other in others))

    def update(self) -> None:
        """Show fields and meaning."""
        fields, picked = self.fields(), self.picked()
        choices, says = self.query_one(Choices), self.query_one(Says)
        choices.fields, choices.picked, choices.cursor = fields, picked, self.at
        field = fields[self.at]
        says.head = TITLE.get(field.name, field.name) if field.name != "you are" else field.words[picked[self.at]]
        says.text = field.says[picked[self.at]]
        super().update()

    def prompt(self) -> Prompt:
        """One key begins."""
        return Prompt("Change what you like with the arrows, then begin.", "begin", action="begin")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Up, "choose"),
            (Left, "change"),
            (Next, "begin"),
            (Back, "menu"),
            (Theme, "colours"),
            (Palette, "actions"),
        )

    def action_up(self) -> None:
        """The field above."""
        self.at = (self.at - 1) % len(self.fields())
        self.update()

    def action_down(self) -> None:
        """The field below."""
        self.at = (self.at + 1) % len(self.fields())
        self.update()

    def pointed(self, panel: str, item: int) -> None:
        """Choose a field."""
        if panel == "choices":
            self.at = item
            self.update()

    def action_left(self) -> None:
        """The choice before."""
        self._change(-1)

    def action_right(self) -> None:
        """The choice after."""
        self._change(1)

    def action_set(self) -> None:
        """The choice after."""
        self._change(1)

    def _change(self, by: int) -> None:
        count = len(self.fields()[self.at].words)
        if self.at == 0:
            self.story = (self.story + by) % count
            self._new_story()
        elif self.at == 1:
            self.seat = (self.seat + by) % count
        elif self.at == 2:  # noqa: PLR2004 - the third field
            self.theory = (self.theory + by) % count
        elif self.at == 3:  # noqa: PLR2004 - the fourth
            self.length = (self.length + by) % count
        else:
            other = [s for s in SEATS if s != SEATS[self.seat]][self.at - 4]
            self.bots[other] = (self.bots[other] + by) % count
        self.update()

    def wish(self) -> Wish:
        """Return the game as it is wished for."""
        scenario = self.scenarios[self.story]
        played = {s: (*self.house.doctrines(s), "human")[self.bots[s]] for s in SEATS}
        seats = played | {SEATS[self.seat]: "human"}
        return Wish(scenario, self.theories[self.theory], scenario.lengths[self.length], seats)

    def action_begin(self) -> None:
        """Begin."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        wish = self.wish()
        self.app.sit_down_with(lambda: self.house.begin(wish))

    def action_open(self) -> None:
        """Go to the next field."""
        self.action_down()

    def action_back(self) -> None:
        """Go back to the menu."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()
