"""Every promise: who promised what to whom, and what this seat can know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Next, Open, Palette, Up, Why
from wargame.actions.finding import Find
from wargame.actions.places import Filter, Release
from wargame.engine import commands as cmd
from wargame.engine.seats import MARK, TITLE
from wargame.table.words import chronicle, promise_line, why_phase, why_promise
from wargame.tui.boxes import Vertical
from wargame.tui.screens.finding import FindingScreen
from wargame.tui.widgets.ledger import Ledger, OnePromise

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.engine.views import Promise
    from wargame.table.words import Why as Answer
    from wargame.tui.session import Session

FILTERS: Final = ("all", "owed", "yours")


def listed(session: Session, which: str) -> tuple[Promise, ...]:
    """Return the promises to list."""
    promises = session.view.promises
    if which == "owed":
        return tuple(p for p in promises if p.state == "owed")
    if which == "yours":
        return tuple(p for p in promises if session.seat in (p.giver, *p.receivers))
    return promises


class PromisesScreen(FindingScreen):
    """Place 4."""

    CSS_PATH = "promises.tcss"
    PLACE: ClassVar[str] = "promises"
    HERE = (Filter, Release)
    row = 0
    which = "all"

    def panels(self) -> ComposeResult:
        """The ledger above, one promise below."""
        with Vertical(classes="columns"):
            yield Ledger(self.session, id="ledger")
            yield OnePromise(self.session, id="promise")

    def promises(self) -> tuple[Promise, ...]:
        """Return the promises to list: what the filter lets through, and what is looked for."""
        names = self.session.names
        found = []
        for promise in listed(self.session, self.which):
            kind = self.session.rules.kinds[promise.clause.kind]
            seats = [f"{MARK[one]} {TITLE[one]}" for one in (promise.giver, *promise.receivers)]
            if self.has(kind.title, kind.text, names.deal(promise.deal), *seats):
                found.append(promise)
        return tuple(found)

    def found(self) -> None:
        """Point at the first promise that was found."""
        self.row = 0

    def pointing(self) -> object:
        """Return the promise that is pointed at."""
        here = self.chosen()
        return here.id if here is not None else None

    def regain(self, anchor: object) -> None:
        """Point at that promise again."""
        ids = [promise.id for promise in self.promises()]
        if anchor in ids:
            self.row = ids.index(str(anchor))

    def chosen(self) -> Promise | None:
        """Return the promise that is pointed at."""
        promises = self.promises()
        return promises[min(self.row, len(promises) - 1)] if promises else None

    def update(self) -> None:
        """Show ledger and promise."""
        ledger = self.query_one(Ledger)
        ledger.promises, ledger.which, ledger.wanted = self.promises(), self.which, self.wanted
        self.row = max(0, min(self.row, len(ledger.promises) - 1))
        ledger.cursor = self.row
        self.query_one(OnePromise).promise = self.chosen()
        super().update()

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        promise = self.chosen()
        can = promise is not None and cmd.Release(promise.id) in self.session.view.legal
        return (
            (Next, "next step"),
            (Up, "promise"),
            (Filter, "filter"),
            (Find, "find"),
            (Why, "why"),
            (Open, "its deal"),
            *(((Release, "release"),) if can else ()),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Point at another promise."""
        self.row = (self.row + by) % max(1, len(self.promises()))
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Point at a promise."""
        if panel == "ledger":
            self.row = item
            self.update()

    def action_filter(self) -> None:
        """Show all, those owed, or one's own."""
        self.which = FILTERS[(FILTERS.index(self.which) + 1) % len(FILTERS)]
        self.row = 0
        self.update()

    def enter(self) -> None:
        """Open its deal."""
        promise = self.chosen()
        if promise is not None:
            self.go("deals", promise.deal)

    def whole_text(self) -> str:
        """Return the promise that is pointed at, with what this seat may know of it."""
        promise = self.chosen()
        return promise_line(promise, self.session.names) if promise else ""

    def action_release(self) -> None:
        """Release the giver, after a last look."""
        promise = self.chosen()
        if promise is not None and cmd.Release(promise.id) in self.session.view.legal:
            self.ask(cmd.Release(promise.id))
        else:
            self.session.notice = "Only who was promised something can release the giver, during the talks."
            self.update()

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the promise that is pointed at, for the phase where nobody has promised anything."""
        view, names, promise = self.session.view, self.session.names, self.chosen()
        answer = why_phase(view, names) if promise is None else why_promise(view, names, promise)
        return answer, chronicle(view.reports)
