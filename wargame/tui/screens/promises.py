"""Every promise: who promised what to whom, and what this seat can know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Next, Open, Palette, Up, Why
from wargame.actions.places import Filter, Release
from wargame.engine import commands as cmd
from wargame.table.words import chronicle, known, promise_line, promise_state, why_phase, why_promise
from wargame.tui.boxes import Vertical
from wargame.tui.ink import fit, seat, seats, window
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.engine.views import Promise
    from wargame.table.words import Why as Answer
    from wargame.tui.ink import Pen
    from wargame.tui.session import Session

MARKS: Final = {
    "owed": ("o", ""),
    "kept": ("✓", "blue"),
    "broken": ("✗", "vermilion"),
    "released": ("=", ""),
    "lapsed": ("-", "muted"),
}
FILTERS: Final = ("all", "owed", "yours")


def mark(promise: Promise, you: str) -> tuple[str, str]:
    """Return the mark of a promise's ending, as a seat may be told it."""
    if promise.mark == "proven":
        return MARKS["broken"]
    return MARKS[promise_state(promise, you)]


def knowledge(promise: Promise, you: str) -> tuple[str, str]:
    """Return what a seat knows of a promise, with its sign."""
    text = known(promise, you)
    if promise.mark == "proven":
        return (f"● {text}", "bold vermilion")
    if promise.own_breaches and promise.giver == you:
        return (f"▒ {text}", "bold purple")
    if promise.mark == "suspected":
        return (f"◐ {text}", "orange")
    if promise.giver == you and promise.state == "owed":
        return (f"▒ {text}", "purple")
    return (f"○ {text}", "muted")


def listed(session: Session, which: str) -> tuple[Promise, ...]:
    """Return the promises to list."""
    promises = session.view.promises
    if which == "owed":
        return tuple(p for p in promises if p.state == "owed")
    if which == "yours":
        return tuple(p for p in promises if session.seat in (p.giver, *p.receivers))
    return promises


class Ledger(Panel):
    """The promises, one a row."""

    which = "all"

    def paint(self, pen: Pen) -> None:
        """Write them."""
        promises = listed(self.game, self.which)
        name = {"all": "Every promise", "owed": "Promises owed", "yours": "Promises by you, to you"}[self.which]
        pen.title(name, ("o owed  ✓ kept  ✗ broken  = released  - lapsed", "muted"))
        if not promises:
            pen.row(("Nobody has promised anything yet.", "muted"), column=3)
            return
        wide = pen.width >= 100  # noqa: PLR2004 - the breakpoint of the screens
        at = (40, 54, 63) if wide else (32, 42, 49)
        head = pen.row().put(3, ("who promised what", "muted")).put(at[0], ("to", "muted"))
        head.put(at[1], ("deal", "muted")).put(at[2], ("what is known", "muted"))
        for place in window(len(promises), self.cursor, pen.room):
            promise = promises[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            title = self.game.names.clause(promise.clause.kind)
            line.put(2, mark(promise, self.game.seat)).put(4, seat(promise.giver), " ", fit(title, at[0] - 8))
            line.put(at[0], *seats(promise.receivers)).put(at[1], (fit(promise.deal, at[2] - at[1] - 1), "muted"))
            text, words = knowledge(promise, self.game.seat)
            line.put(at[2], (fit(text, pen.width - at[2] - 1), words))


class OnePromise(Panel):
    """The promise that is pointed at, in full."""

    promise: Promise | None = None

    def paint(self, pen: Pen) -> None:
        """Write what was promised, since when, and what happened to it."""
        promise, names = self.promise, self.game.names
        if promise is None:
            pen.title("Promise")
            return
        kind = self.game.rules.kinds[promise.clause.kind]
        pen.title(f"{kind.title}", (f"{names.deal(promise.deal)}", "muted"))
        pen.row(seat(promise.giver), (" to ", "muted"), *seats(promise.receivers))
        pen.text(kind.text)
        until = f" until round {promise.until}" if promise.until else " until the end"
        pen.row((f"binds from round {promise.start}{until}; checked: {kind.verifiable}", "muted"))
        text, words = knowledge(promise, self.game.seat)
        pen.row((text, words))
        if promise.pledge:
            items = ", ".join(names.item(item) for item in promise.pledge)
            pen.text(f"It shows {items}. Whether that is loaded, only the owner knows.", "muted")


class PromisesScreen(PlaceScreen):
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

    def chosen(self) -> Promise | None:
        """Return the promise that is pointed at."""
        promises = listed(self.session, self.which)
        return promises[min(self.row, len(promises) - 1)] if promises else None

    def update(self) -> None:
        """Show ledger and promise."""
        ledger = self.query_one(Ledger)
        ledger.which = self.which
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
            (Why, "why"),
            (Open, "its deal"),
            *(((Release, "release"),) if can else ()),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Point at another promise."""
        self.row = (self.row + by) % max(1, len(listed(self.session, self.which)))
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
