"""The briefing: the card of the round, one's own situation, and what one wants."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.reactive import reactive

from wargame.actions.everywhere import Back, Next, Open, Palette, Up
from wargame.engine.commands import Choose
from wargame.table.words import chronicle, why_aim, why_card, why_hidden
from wargame.tui.ink import SECRET, Pen
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.table.words import Names
    from wargame.table.words import Why as Answer

ABOUT: Final = 100
"""The first item of the page that is no answer to the card."""


class Paper(Panel):
    """The whole briefing as one page that scrolls."""

    first: reactive[int] = reactive(0)
    hidden: reactive[bool] = reactive(default=True)
    """Whether the hidden aim is covered, as it is on a shared screen until a key is pressed."""
    more = 0
    row = 0
    """The row at which what is pointed at begins."""
    at = -1
    """The heading that is pointed at, -1 for none."""
    listed: tuple[str, ...] = ()
    """What can be asked about, in the order of the page: ``card``, objectives by their ids, ``hidden``."""

    def _about(self, page: Pen, start: int, item: str) -> None:
        """Let the rows from ``start`` on stand for an item of the page; point at the first if it is chosen."""
        number = len(self.listed)
        self.listed = (*self.listed, item)
        for line in page.lines[start:]:
            line.pick = line.pick if line.pick >= 0 else ABOUT + number
        if number == self.at:
            page.lines[start].put(0, ("▸", "bold blue"))
            self.row = start

    def paint(self, pen: Pen) -> None:
        """Write the page from the first row on."""
        page = Pen(pen.width, 0)
        view = self.game.view
        self.listed, self.row = (), 0
        self._card(page)
        seat = view.scenario.seats[view.seat]
        page.title("Your situation", (seat.office, "muted"))
        if view.round == 1:
            page.text(f"{view.scenario.situation.date}. {view.scenario.situation.line}", "muted")
        page.text(seat.short)
        page.gap()
        self._aims(page)
        if view.round == 1:
            page.gap()
            page.title("The longer story")
            page.text(view.scenario.situation.long.strip())
            page.gap()
            page.text(seat.long.strip())
        self.more = max(0, len(page.lines) - pen.height)
        if self.at >= 0 and not self.first <= self.row < self.first + pen.height - 1:
            self.set_reactive(Paper.first, max(0, min(self.row - 1, self.more)))
        first = min(self.first, self.more)
        pen.lines += page.lines[first : first + pen.height]
        if first < self.more and pen.lines:
            pen.lines[-1].end(("↓ more", "bold blue on band"))

    def _card(self, page: Pen) -> None:
        view = self.game.view
        if view.card is None:
            return
        page.title("The card", (view.card.title, "bold"))
        if view.card.content:
            page.text(f"Content note: {view.card.content}", "muted")
        page.text(view.card.text)
        if view.card.seat == view.seat and view.card.choices:
            room = self.game.room
            who = "You" if room is None or room.company.acting else room.signer
            page.row((f"{who} may answer it during the talks:", "bold orange"))
            for number, choice in enumerate(view.card.choices):
                chosen = choice.id == (view.chosen or view.card.choices[0].id)
                line = page.row(selected=self.cursor == number, pick=number)
                line.put(3, ("(•) " if chosen else "( ) ", "bold" if chosen else ""), choice.text)
        for other in reversed(view.cards):
            if other is not view.card:
                page.row((other.title, "bold"), ("  also turned this round", "muted"))
                if other.content:
                    page.text(f"Content note: {other.content}", "muted")
                page.text(other.text)
        self._about(page, 0, "card")
        page.gap()

    def _aims(self, page: Pen) -> None:
        view = self.game.view
        page.title("Your aims", ("everybody knows these", "muted"))
        for objective in view.scenario.seats[view.seat].objectives:
            start = len(page.lines)
            page.text(objective.text)
            self._about(page, start, objective.id)
        page.gap()
        start = len(page.lines)
        line = page.row((SECRET, "purple"))
        if self.hidden:
            line.add((" hidden aim: ", "purple"), ("o", "bold blue"), (" shows it when only you can see", "muted"))
        else:
            line.add((f" hidden aim: {view.agenda.title}", "bold purple"), ("  only you know", "muted"))
            page.text(view.agenda.text, "purple", column=3)
            self._about(page, start, "hidden")


class BriefingScreen(PlaceScreen):
    """Where every round begins; ``o`` leads here at any time."""

    PLACE: ClassVar[str] = "briefing"
    shown = False
    choice = -1
    at = -1
    """What can be asked about and is pointed at, -1 for nothing."""

    def panels(self) -> ComposeResult:
        """One page."""
        yield Paper(self.session, id="paper")

    def update(self) -> None:
        """Cover the hidden aim on a shared screen."""
        paper = self.query_one(Paper)
        paper.hidden = self.session.shared and not self.shown
        paper.cursor = self.choice
        paper.at = self.at
        super().update()

    def see(self) -> None:
        """Reading here is what the guide means by reading the card."""
        super().see()
        card = self.session.view.card
        if card is not None and self.session.view.phase == "talks":
            self.session.memory.seen.add(f"card:{card.id}")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        answers = ((Open, "answer the card"),) if self._choices() else ()
        return ((Next, "next step"), (Up, "read"), *answers, (Back, "the table"), (Palette, "actions"))

    def _choices(self) -> tuple[str, ...]:
        view = self.session.view
        if view.card is None or view.card.seat != view.seat or view.phase != "talks":
            return ()
        if self.session.room is not None and not any(isinstance(one, Choose) for one in view.legal):
            return ()
        return tuple(choice.id for choice in view.card.choices)

    def move(self, by: int) -> None:
        """Move among the answers to the card, and then down the page."""
        choices = self._choices()
        paper = self.query_one(Paper)
        if choices and paper.first == 0 and 0 <= self.choice + by < len(choices):
            self.choice += by
            self.update()
            return
        paper.first = max(0, min(paper.first + 3 * by, paper.more))

    def choose(self, panel: str, item: int) -> None:
        """Point at an answer to the card."""
        if panel == "paper" and item >= ABOUT:
            self.at = item - ABOUT
            self.update()
        elif panel == "paper" and item < len(self._choices()):
            self.choice = item
            self.update()

    def action_panel(self) -> None:
        """Point at the next thing to ask about: the card, each aim, the hidden one where it is shown."""
        count = len(self.query_one(Paper).listed)
        self.at = (self.at + 1) % count if count else -1
        self.update()

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the card or the aim that is pointed at; for the first where none is."""
        view, names, listed = self.session.view, self.session.names, self.query_one(Paper).listed
        return self._answer(view, names, listed[max(0, min(self.at, len(listed) - 1))] if listed else ""), chronicle(
            view.reports
        )

    @staticmethod
    def _answer(view: View, names: Names, item: str) -> Answer:
        aims = {aim.id: aim for aim in view.scenario.seats[view.seat].objectives}
        if item == "hidden":
            return why_hidden(view, names, view.agenda)
        return why_aim(view, names, aims[item]) if item in aims else why_card(view, names)

    def enter(self) -> None:
        """Answer the card."""
        choices = self._choices()
        if choices:
            self.give(Choose(choices[max(0, self.choice)]))

    def action_aims(self) -> None:
        """Show or cover the hidden aim."""
        self.shown = not self.shown
        self.update()
