"""A class to host: story, theory, plan, tables, and how people get in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.actions.everywhere import Back, Down, Left, Next, Open, Palette, Right, Set, Theme, Up
from wargame.tui.boxes import Horizontal
from wargame.tui.house import ClassWish
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.screens.framed import Framed
from wargame.tui.screens.newgame import Field, Says
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.tui.house import House
    from wargame.tui.ink import Pen

MOST: Final = 12
"""Tables in a class that is hosted from the menu."""
USUAL: Final = 8
PLANS: Final = (
    ("60-minutes", "60 minutes", "Three rounds with a clock for every phase, seating and debrief included."),
    ("90-minutes", "90 minutes", "A double lesson: longer talks, more rounds, and a longer debrief."),
    ("", "no clock", "Phases end when all are ready, or when you end them. Good for a seminar, or a trial."),
)
"""(name, words, what it means) of the plans that ship with the game."""
WEB: Final = (
    (
        "yes",
        "Whoever has no terminal opens the page in a browser and types the code. The same screens, the same secrets.",
    ),
    ("no", "Only people with the game installed can join, with wargame join."),
)
WIRE: Final = (
    (
        "encrypted",
        "Nobody on the network can read along. A browser warns once: this laptop vouches for itself, by a fingerprint.",
    ),
    (
        "plain text",
        "Only for a network that you trust, for instance one of your own laptop. Whoever listens on it reads every secret.",
    ),
)


class Setup(Panel):
    """The fields, one a row."""

    fields: tuple[Field, ...] = ()
    picked: tuple[int, ...] = ()

    def paint(self, pen: Pen) -> None:
        """Write them, with arrows beside the chosen one."""
        pen.title("Host a class", ("one laptop, no accounts", "muted"))
        pen.gap()
        for place, (field, pick) in enumerate(zip(self.fields, self.picked, strict=True)):
            here = place == self.cursor
            line = pen.row(selected=here, pick=place)
            line.put(3, (field.name, "muted"))
            word = fit(field.words[pick], pen.width - 18)
            line.put(13, ("‹ " if here else "  ", "bold blue"), (word, "bold"), (" ›" if here else "", "bold blue"))
        pen.gap()
        pen.text("You lead from this screen: one line a table, one key an act.", "muted", column=3)


class HostingScreen(Framed):
    """Sensible defaults: one key begins."""

    CSS_PATH = "hosting.tcss"
    HERE = (Next, Up, Down, Left, Right, Open, Set, Back)

    def __init__(self, house: House) -> None:
        """Offer what ``house`` has."""
        super().__init__()
        self.house = house
        self.scenarios, self.theories = house.scenarios(), house.theories()
        self.at = 0
        self.picked = [0, 0, 0, USUAL - 1, 0, 0]
        self._new_story()

    def _new_story(self) -> None:
        ids = [rules.id for rules in self.theories]
        scenario = self.scenarios[self.picked[0]]
        self.picked[1] = ids.index(scenario.rules) if scenario.rules in ids else 0

    def body(self) -> ComposeResult:
        """Choices left, their meaning right."""
        with Horizontal(id="body"):
            yield Setup(id="choices")
            yield Says(id="says")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields with their words."""
        stories = tuple(story.title for story in self.scenarios)
        situations = tuple(f"{story.situation.date}\n\n{story.situation.short}" for story in self.scenarios)
        tables = tuple(f"{n} table{'s' if n > 1 else ''}" for n in range(1, MOST + 1))
        people = tuple(
            f"{4 * n} seats, for {4 * n} to {16 * n} people. Bots play empty seats." for n in range(1, MOST + 1)
        )
        return (
            Field("story", stories, situations),
            Field(
                "theory", tuple(rules.title for rules in self.theories), tuple(rules.thesis for rules in self.theories)
            ),
            Field("plan", tuple(words for _, words, _ in PLANS), tuple(says for _, _, says in PLANS)),
            Field("tables", tables, people),
            Field("browsers", tuple(word for word, _ in WEB), tuple(says for _, says in WEB)),
            Field("network", tuple(word for word, _ in WIRE), tuple(says for _, says in WIRE)),
        )

    def update(self) -> None:
        """Show fields and meaning."""
        fields = self.fields()
        choices, says = self.query_one(Setup), self.query_one(Says)
        choices.fields, choices.picked, choices.cursor = fields, tuple(self.picked), self.at
        says.head, says.text = fields[self.at].name, fields[self.at].says[self.picked[self.at]]
        super().update()

    def prompt(self) -> Prompt:
        """One key begins."""
        return Prompt("Change what you like, then open the doors.", "open the doors", action="begin")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Up, "choose"),
            (Left, "change"),
            (Next, "open the doors"),
            (Back, "menu"),
            (Theme, "colours"),
            (Palette, "actions"),
        )

    def action_up(self) -> None:
        """The field above."""
        self._to((self.at - 1) % len(self.picked))

    def action_down(self) -> None:
        """The field below."""
        self._to((self.at + 1) % len(self.picked))

    def action_open(self) -> None:
        """The field below."""
        self.action_down()

    def _to(self, place: int) -> None:
        self.at = place
        self.update()

    def pointed(self, panel: str, item: int) -> None:
        """Choose a field."""
        if panel == "choices":
            self._to(item)

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
        self.picked[self.at] = (self.picked[self.at] + by) % count
        if self.at == 0:
            self._new_story()
        self.update()

    def wish(self) -> ClassWish:
        """Return the class as it is wished for."""
        story, theory, plan, tables, web, wire = self.picked
        return ClassWish(
            self.scenarios[story], self.theories[theory], PLANS[plan][0], tables + 1, web=web == 0, plain_text=wire == 1
        )

    def action_begin(self) -> None:
        """Open the doors."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.host(self.wish())

    def action_back(self) -> None:
        """Go back to the menu."""
        from wargame.tui.app import GunApp  # noqa: PLC0415 - the app imports its screens

        assert isinstance(self.app, GunApp)
        self.app.open_menu()
