"""Promises as rows, and one promise with its history: only what this seat may know of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from wargame.table.words import known, promise_state
from wargame.tui.ink import fit, more, seat, seats, window
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.engine.views import Promise, View
    from wargame.tui.ink import Part, Pen

MARKS: Final = {
    "owed": ("o", ""),
    "kept": ("✓", "blue"),
    "broken": ("✗", "vermilion"),
    "released": ("=", ""),
    "lapsed": ("-", "muted"),
}
TITLES: Final = {"all": "Every promise", "owed": "Promises owed", "yours": "Promises by you, to you"}
AIRY: Final = 9
"""Rows from which one promise is told with air between its parts."""


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
    if promise_state(promise, you) in ("released", "lapsed"):
        return (f"  {text}", "muted")
    return (f"○ {text}", "muted")


def briefly(promise: Promise, you: str) -> tuple[str, str]:
    """Return the same in as few words as stand beside the rounds."""
    text, words = knowledge(promise, you)
    sign = text[:1]
    short = {"●": "● proven", "◐": "◐ suspected"}.get(sign, text)
    if sign == "▒":
        short = "▒ you broke it" if promise.own_breaches else "▒ you owe this"
    return (short, words)


def receivers(promise: Promise) -> list[Part]:
    """Return to whom a promise was made."""
    return seats(promise.receivers) or [("all", "muted")]


def settled(view: View) -> int:
    """Return the last round that has been settled."""
    return view.round if view.phase in ("report", "debrief") else view.round - 1


def in_round(promise: Promise, round_: int, view: View) -> tuple[str, str, str] | None:
    """Return (sign, style, words) for what a seat knows of a promise in a round; None where it did not bind."""
    last = promise.ended or view.rounds
    if round_ < promise.start or round_ > last or (promise.until and round_ > promise.until):
        return None
    own = promise.giver == view.seat
    if round_ in promise.proven:
        return ("●", "bold vermilion", "proven broken")
    if own and round_ in promise.own_breaches:
        seen = "and it was suspected" if round_ in promise.suspected else "and nobody has seen it"
        return ("▒", "bold purple", f"you broke it, {seen}")
    if round_ in promise.suspected:
        return ("◐", "bold orange", "a breach is suspected, not proven")
    if round_ > settled(view):
        return ("·", "muted", "not settled yet")
    return ("▒", "purple", "you kept it") if own else ("○", "muted", "no sign of a breach")


class Ledger(Panel):
    """The promises, one a row, each with a column for every round."""

    promises: tuple[Promise, ...] = ()
    which = "all"
    wanted = ""

    def paint(self, pen: Pen) -> None:
        """Write them."""
        view = self.game.view
        shown = window(len(self.promises), self.cursor, pen.height - 2)
        hidden = more(shown, len(self.promises))
        pen.title(
            TITLES[self.which],
            (f"{hidden}  " if hidden else "", "bold orange"),
            ("o owed  ✓ kept  ✗ broken  = released  - lapsed", "muted"),
        )
        if not self.promises:
            says = (
                f"No promise says “{fit(self.wanted, 20)}”; Esc shows all."
                if self.wanted
                else "Nobody has promised anything yet."
            )
            pen.row((says, "muted"), column=3)
            return
        wide = pen.width >= 100  # noqa: PLR2004 - the breakpoint of the screens
        to, deal, rounds = (46, 57, 68) if wide else (29, 38, 47)
        after = rounds + max(8, 2 * view.rounds + 1)
        head = pen.row().put(3, ("who promised what", "muted")).put(to, ("to", "muted")).put(deal, ("deal", "muted"))
        head.put(rounds, (" ".join(str(n) for n in range(1, view.rounds + 1)), "muted"))
        head.put(after, ("what is known", "muted"))
        if shown.start == 0 and pen.height > 2 * len(self.promises) + 2:
            pen.gap()
        for place in shown:
            promise = self.promises[place]
            line = pen.row(selected=place == self.cursor, pick=place)
            title = self.game.names.clause(promise.clause.kind)
            line.put(2, mark(promise, view.seat)).put(4, seat(promise.giver), " ", fit(title, to - 8))
            line.put(to, *receivers(promise)).put(deal, (fit(promise.deal, rounds - deal - 1), "muted"))
            for number in range(1, view.rounds + 1):
                told = in_round(promise, number, view)
                if told is not None:
                    line.put(rounds + 2 * (number - 1), told[:2])
            text, words = (knowledge if wide else briefly)(promise, view.seat)
            line.put(after, (fit(text, pen.width - after - 1), words))


class OnePromise(Panel):
    """The promise that is pointed at: its words, its history by round, and what follows if it is broken."""

    promise: Promise | None = None

    def paint(self, pen: Pen) -> None:
        """Write what was promised, and what is known of each round."""
        promise, names, view = self.promise, self.game.names, self.game.view
        if promise is None:
            pen.title("Promise")
            return
        kind = self.game.rules.kinds[promise.clause.kind]
        pen.title(kind.title, ("Enter ", "bold blue"), (f"opens {names.deal(promise.deal)}", "muted"))
        airy = pen.height > AIRY + view.rounds
        if airy:
            pen.gap()
        who: list[Part] = [seat(promise.giver), (" to ", "muted"), *receivers(promise), ": "]
        used = sum(cell_len(part if isinstance(part, str) else part[0]) for part in who)
        pen.row(*who, fit(kind.text, pen.width - used - 3))
        until = f" to {promise.until}" if promise.until else " to the end"
        pen.row((f"binds from round {promise.start}{until}; can be checked: {kind.verifiable}", "muted"))
        if airy:
            pen.gap()
        self._history(pen, promise, view)
        if airy:
            pen.gap()
        self._broken(pen, promise, view)

    def _history(self, pen: Pen, promise: Promise, view: View) -> None:
        told = [(n, found) for n in range(1, view.rounds + 1) if (found := in_round(promise, n, view)) is not None]
        told = [one for one in told if one[0] <= view.round]
        if not told:
            pen.row((f"It binds from round {promise.start}; until then there is nothing to know.", "muted"))
        keep = max(1, pen.room - (2 if promise.ended else 1))
        for number, (sign, words, says) in told[-keep:]:
            line = pen.row((f"round {number}", "muted"))
            line.put(10, (sign, words), (f" {says}", words))
        if promise.ended and promise.mark != "proven":
            text, words = knowledge(promise, view.seat)
            pen.row((f"round {promise.ended}", "muted")).put(10, (text, words))

    def _broken(self, pen: Pen, promise: Promise, view: View) -> None:
        """Say what is public about the answers: standing ones are sealed, only what is owed by a clause is known."""
        if not pen.room or promise_state(promise, view.seat) != "owed":
            return
        if promise.pledge:
            items = ", ".join(self.game.names.item(item) for item in promise.pledge)
            pen.row(
                ("shows ", "muted"), (fit(f"{items}; whether it is loaded, only its owner knows", pen.width - 10), "")
            )
            return
        snaps = [p for p in view.promises if self.game.rules.kinds[p.clause.kind].snap_back and p.binds]
        line = pen.row(("if broken", "muted")).put(11)
        if snaps and promise.giver == "russia":
            line.add("sanctions snap back by ", *seats(dict.fromkeys(p.giver for p in snaps)), "; ")
        line.add(("each seat's answer lies sealed on its sheet", ""))
