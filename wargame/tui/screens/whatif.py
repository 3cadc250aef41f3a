"""The same orders under a rival theory: as played on the left, the rival on the right, and below what flips and why."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Back, Down, Left, Next, Open, Palette, Right, Up, Why
from wargame.actions.rivals import RIVALS, Alone, Rival
from wargame.debrief.rival.fights import calm
from wargame.debrief.rival.rivals import RivalError, comparing, rivals_of
from wargame.tui.boxes import Horizontal
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.screens.asking import Asking
from wargame.tui.screens.framed import Framed
from wargame.tui.widgets.rivals import END, Flips, Side, WhatIfHead
from wargame.tui.widgets.why import WhyPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.debrief.rival.flip import Flip
    from wargame.debrief.rival.rivals import Comparison
    from wargame.engine.rules import Rules
    from wargame.table.store import Step
    from wargame.table.words import Why as Answer

SLICE: Final = 0.008
"""Seconds of settling between two looks at the keyboard."""
TOLD: Final = 0.2
"""Seconds between two words of how far it has come; painting takes longer than settling."""
CHIP: Final = "WHAT IF"


class WhatIfScreen(Framed):
    """A finished game settled live under one rival theory after another; Esc goes back to the screen below."""

    CSS_PATH = "whatif.tcss"
    HERE: ClassVar[tuple[type[Action], ...]] = (Next, Why, Up, Down, Left, Right, Open, Back, *RIVALS)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-tall")]  # noqa: RUF012 - Textual declares it so

    def __init__(self, steps: Sequence[Step], rivals: Sequence[Rules] | None = None, round_: int = 1) -> None:
        """Compare a replayed log with the first of ``rivals``, at a round from 1; None: the shipped theories."""
        super().__init__()
        self.steps = steps
        setting = steps[-1].state.setting
        self.rules = setting.rules
        self.title_line = setting.scenario.title
        self.rivals = tuple(
            rival for rival in (rivals_of(steps) if rivals is None else rivals) if rival.id != self.rules.id
        )
        self.settled = len(steps[-1].state.reports)
        self.place, self.row, self.alone = 0, 0, False
        self.round = max(1, min(round_, self.settled))
        self.fault = "" if self.rivals else "There is no other theory to compare with."
        self.share = 0.0
        self._done: dict[tuple[str, bool], Comparison] = {}
        self.asking = Asking(self)

    def top(self) -> ComposeResult:
        """The game, its rounds, and what the comparison rests on."""
        yield WhatIfHead(id="head")

    def body(self) -> ComposeResult:
        """Two sides, and what flips."""
        with Horizontal(id="sides"):
            yield Side(id="played")
            yield Side(id="rival")
        yield Flips(id="flips")
        yield WhyPanel(id="why")

    def begin(self) -> None:
        """Settle in the background, and paint."""
        self.settle()
        super().begin()

    # --- settling, in small pieces, so that no key waits

    def settle(self) -> None:
        """Settle the game under the theory that is chosen, unless that has been done."""
        if self.rivals and self.comparison is None:
            self.share, self.fault = 0.0, ""
            self.run_worker(self._settle(self.rivals[self.place], alone=self.alone), exclusive=True)

    async def _settle(self, rival: Rules, *, alone: bool) -> None:
        work, began = comparing(self.steps, rival, alone=alone), monotonic()
        told = began
        while True:
            try:
                self.share = next(work)
            except StopIteration as done:
                self._done[rival.id, alone] = done.value
                break
            except RivalError as error:
                self.fault = str(error)
                break
            if monotonic() - began > SLICE:
                await sleep(0)
                began = monotonic()
                if began - told > TOLD:
                    self.update()
                    told = began
        self.update()

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown, None while it is being settled."""
        return self._done.get((self.rivals[self.place].id, self.alone)) if self.rivals else None

    # --- what is shown

    def pages(self) -> tuple[int, ...]:
        """Return the rounds to look at, and the end of the game where the whole of it was settled again."""
        there = max(self.comparison.rival.rounds, default=0) if self.comparison is not None else 0
        rounds = tuple(range(1, max(self.settled, there) + 1))
        return rounds if self.alone else (*rounds, END)

    def here(self) -> tuple[Flip, ...]:
        """Return the flips of the page that is shown."""
        return self.comparison.of(self.round) if self.comparison is not None else ()

    def update(self) -> None:
        """Hand the comparison to the panels."""
        found, flips = self.comparison, self.here()
        self.row = max(0, min(self.row, len(flips) - 1))
        head, below = self.query_one(WhatIfHead), self.query_one(Flips)
        head.title, head.rounds, head.round = self.title_line, self.pages(), self.round
        head.alone, head.comparison = self.alone, found
        below.flips, below.round, below.comparison = flips, self.round, found
        below.cursor = self.row if flips else -1
        waiting = self.fault or f"settling… {round(100 * self.share)} in 100"
        played, rival = self.query_one("#played", Side), self.query_one("#rival", Side)
        played.title, played.fact = self.rules.title, "played"
        rival.title = self.rivals[self.place].title if self.rivals else "no other theory"
        rival.fact = "what if"
        for side in (played, rival):
            side.waiting, side.round = waiting, self.round
            side.course = side.other = side.names = side.others = None
        if found is not None:
            played.course = rival.other = found.played
            rival.course = played.other = found.rival
            played.names = rival.others = found.pair.here
            rival.names = played.others = found.pair.there
        super().update()

    def prompt(self) -> Prompt:
        """Lead from flip to flip, then to the next theory."""
        found = self.comparison
        if found is None:
            return Prompt(self.fault or "Settling the same orders again…", "back", CHIP, "leave", "wait", "")
        title = fit(found.rival.rules.title, 20)
        ahead = self._ahead()
        if ahead is not None:
            where = "the end" if ahead[0] == END else f"round {ahead[0]}"
            text = (
                f"Next flip under {title}: {where}." if ahead[0] != self.round else f"Another flip under {title} here."
            )
            return Prompt(text, "next flip", CHIP, "flip")
        said = "That was the last flip" if found.flips else "Nothing flips"
        if len(self.rivals) > 1:
            after = self.rivals[(self.place + 1) % len(self.rivals)].title
            return Prompt(f"{said} under {title}.", fit(after.lower(), 16), CHIP, Rival.name)
        return Prompt(f"{said} under {title}.", "back", CHIP, "leave")

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Left, "round"),
            (Up, "flip"),
            (Why, "why"),
            (Rival, f"theory {self.place + 1} of {len(self.rivals)}"),
            (Alone, "whole game" if self.alone else "alone"),
            (Back, "back"),
            (Palette, "actions"),
        )

    # --- from flip to flip, round to round, theory to theory

    def _ahead(self) -> tuple[int, int] | None:
        """Return (round, place among its flips) of the flip after the one that is chosen, None after the last."""
        pages = self.pages()
        if self.comparison is None or self.round not in pages:
            return None
        if self.row + 1 < len(self.here()):
            return self.round, self.row + 1
        for number in pages[pages.index(self.round) + 1 :]:
            if self.comparison.of(number):
                return number, 0
        return None

    def action_flip(self) -> None:
        """Go to the next flip."""
        ahead = self._ahead()
        if ahead is not None:
            self._to(*ahead)

    def _to(self, round_: int, row: int) -> None:
        self.round, self.row = round_, row
        answer = self.question() if self.asking.open else None
        if answer is not None:
            self.asking.ask(answer, ())
        else:
            self.asking.close()

    def _turn(self, by: int) -> None:
        pages = self.pages()
        place = pages.index(self.round) if self.round in pages else 0
        self._to(pages[max(0, min(place + by, len(pages) - 1))], 0)

    def action_left(self) -> None:
        """The round before."""
        self._turn(-1)

    def action_right(self) -> None:
        """The round after, and the end after the last."""
        self._turn(1)

    def action_up(self) -> None:
        """The flip above, or the cause above where a why is open."""
        if not self.asking.step(-1):
            self._to(self.round, (self.row - 1) % max(1, len(self.here())))

    def action_down(self) -> None:
        """The flip below, or the cause below where a why is open."""
        if not self.asking.step(1):
            self._to(self.round, (self.row + 1) % max(1, len(self.here())))

    def pointed(self, panel: str, item: int) -> None:
        """Go to a round or a flip that was clicked, or choose a cause."""
        if panel == "why":
            self.asking.point(item)
        else:
            self._to(*((item, 0) if panel == "head" else (self.round, item)))

    def action_rival(self) -> None:
        """The next rival theory, at the same round."""
        if len(self.rivals) > 1:
            self.place = (self.place + 1) % len(self.rivals)
        self._again()

    def action_alone(self) -> None:
        """Each round alone, or the whole game again."""
        self.alone = not self.alone
        self._again()

    def _again(self) -> None:
        self.row = 0
        if self.round not in self.pages():
            self.round = self.settled
        self.asking.close()
        self.settle()

    def action_why(self) -> None:
        """Open or close the why of the flip, or of a round in which nothing flips."""
        answer = None if self.asking.open else self.question()
        if answer is None:
            self.asking.close()
        else:
            self.asking.ask(answer, ())

    def question(self) -> Answer | None:
        """Return why the chosen flip flips, or why nothing does in this round."""
        flips = self.here()
        if flips:
            return flips[self.row].answer
        return calm(self.comparison.pair, self.round) if self.comparison is not None else None

    def action_open(self) -> None:
        """Open the why of the flip."""
        if not self.asking.open:
            self.action_why()

    def action_back(self) -> None:
        """Close the why, or go back to the screen below."""
        if self.asking.open:
            self.asking.close()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Go back to the screen below."""
        self.app.pop_screen()
