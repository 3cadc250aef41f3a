"""The lesson: which hint fits the state of the game and what was looked at. It follows the game and never steers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field

from wargame.learn.debriefing import debrief, report
from wargame.learn.hints import HINTS
from wargame.learn.story import NEWCOMER

if TYPE_CHECKING:
    from wargame.engine.views import Piece, View
    from wargame.learn.hint import Here, Hint

Found = tuple[str, dict[str, str]]
"""A hint's name and what fills its braces."""

PLACES: Final = frozenset(
    {"briefing", "table", "talks", "deals", "promises", "sheet", "look", "report", "declare", "debrief"}
)
"""Where hints are given; elsewhere (a draft, a menu) the screen speaks for itself."""


EVERY_ROUND: Final = frozenset({"no-paper", "sheet", "look"})
"""Hints that come in every round; their step is that of the round's orders."""
ORDERS: Final = {1: 5, 2: 8, 3: 11}
"""Round -> the step of its orders."""
KEYS: Final = {"refuse": "x", "sign": "s", "done": "r", "back": "Esc"}
"""How one refuses or signs a deal, and ends a phase, on the full screen."""
WORDS: Final = {"refuse": "refuse it", "sign": "sign it", "done": "ready", "back": "n"}
"""The same in line mode."""


@define
class Lesson:
    """One person's way through the lesson; what was looked at is no part of the game and is not saved.

    A lesson that is taken up again goes on with the step that the game has reached; at most it suggests once more to
    look at something.
    """

    seen: set[str] = field(factory=set)
    off: bool = False
    """Whether the hints are switched off."""

    def hint(self, view: View, here: Here) -> Hint | None:
        """Return what to do next here, or None where the game's own move line should speak."""
        self._notice(view, here)
        if self.off or here.place not in PLACES or view.seat != NEWCOMER:
            return None
        if view.phase != "debrief" and (view.paused or view.seat in view.ready):
            return None
        found = self._find(view, here)
        return filled(*found, view.round, numbered=here.numbered) if found is not None else None

    def _notice(self, view: View, here: Here) -> None:
        """Remember what was looked at."""
        self.seen.add(f"{here.place}:{view.round}")
        if here.asking and view.phase == "report":
            self.seen.add(f"why:{view.round}")

    def saw(self, what: str, view: View) -> bool:
        """Whether a place was looked at in this round, or ``why`` was asked of its report."""
        return f"{what}:{view.round}" in self.seen

    def _find(self, view: View, here: Here) -> Found | None:
        if view.phase == "debrief":
            return debrief(here)
        if view.phase == "report":
            return report(view, here, asked=self.saw("why", view))
        if view.phase == "orders":
            return orders(view, here)
        return self._briefing(view, here) if view.phase == "briefing" else self._talks(view, here)

    def _briefing(self, view: View, here: Here) -> Found | None:
        del here
        low, high = view.temptation
        facts = {"weight": str(view.weight.value), "pull": f"{low} to {high}"}
        if view.round == 1:
            return ("weigh", facts) if self.saw("table", view) else ("table", {})
        if view.round == 2:  # noqa: PLR2004 - the second of three rounds
            return "brief-2", facts
        shown = sum(piece.declared for piece in view.pieces)
        lies = f"{_count(shown)} on the table now." if shown else "No gun lies on the table yet."
        return "brief-3", {"lies": lies}

    def _talks(self, view: View, here: Here) -> Found | None:
        if view.round == 1:
            return self._paper(view, here)
        return self._gun(view, here) if view.round == 2 else self._lay(view, here)  # noqa: PLR2004 - as above

    def _paper(self, view: View, here: Here) -> Found | None:
        deal = _waiting(view)
        if deal:
            return _reading(view, here, deal, "paper", "sign-paper", "paper-open", "paper-refused")
        return ("signed" if _concluded(view) else "no-paper"), {}

    def _gun(self, view: View, here: Here) -> Found | None:
        if not self.saw("talks", view):
            held = any(promise.binds for promise in view.promises)
            pen = "A cease-fire is owed now. It took one key to sign." if held else "No paper binds anybody this round."
            return "hear", {"pen": f"{pen} Before you trust or fear, hear what the others say: it is theirs to say, "
                            "and yours to weigh."}  # fmt: skip
        deal = _waiting(view)
        if deal:
            return _reading(view, here, deal, "gun", "sign-gun", "gun-open", "gun-refused")
        return ("signed-gun" if _concluded(view) else "no-paper"), {}

    def _lay(self, view: View, here: Here) -> Found | None:
        hidden = [piece for piece in _own(view) if not piece.declared]
        if not hidden:
            return "shown", {"weight": str(view.weight.value)}
        if here.numbered or here.place == "declare":
            chosen = hidden[0] if here.numbered else next((p for p in hidden if p.id == here.cursor), None)
            return ("lay-it", {"piece": chosen.name}) if chosen is not None else ("aim-lay", {})
        return "lay", {}


def filled(name: str, facts: dict[str, str], number: int = 1, *, numbered: bool = False) -> Hint:
    """Return a hint of a round with its braces filled in, with the keys of the screen or the words of line mode."""
    hint = HINTS[name]
    facts = {**(WORDS if numbered else KEYS), **facts}
    texts = {key: getattr(hint, key).format_map(facts) for key in ("text", "word", "do", "told", "typed")}
    step = ORDERS[number] if name in EVERY_ROUND else hint.step
    return evolve(hint, name=name, step=step, **texts)


def orders(view: View, here: Here) -> Found | None:
    """Return the hint of the orders: the sheet, what is to be loaded, the last look."""
    if view.sheet is None or view.sheet.sealed:
        return None
    if here.place == "look":
        return "look", {}
    if here.place != "sheet":
        return "sheet", {}
    if view.round < view.rounds:
        pledged = view.round == 1 or any(p.giver == view.seat and p.pledge for p in view.promises) or _concluded(view)
        return (f"seal-{view.round}" if pledged else "seal-none"), {}
    load = view.sheet.load
    empty = [piece for piece in _own(view) if piece.declared and piece.id not in load]
    if not empty:
        return "seal-3", {}
    chosen = empty[0] if here.numbered else next((p for p in empty if p.id == here.cursor), None)
    return ("load", {"piece": chosen.name}) if chosen is not None else ("aim-load", {})


def _reading(view: View, here: Here, deal: str, *names: str) -> Found:
    read, sign, left, refused = names
    facts = {"deal": deal} | ({word: f"{word} {deal}" for word in ("refuse", "sign")} if here.numbered else {})
    found = view.deal(deal)
    no = found is not None and view.seat in found.refused
    if here.place == "deals" and here.subject == deal:
        return (refused if no else sign), facts
    return (left if no else read), facts


def _waiting(view: View) -> str:
    """Return the deal of this round that the newcomer has not signed, or nothing."""
    return next(
        (d.id for d in view.deals if d.state == "tabled" and view.seat in d.signers and view.seat not in d.signed), ""
    )


def _concluded(view: View) -> bool:
    """Whether a deal that the newcomer is in was signed by all in this round."""
    return any(d.state == "concluded" and view.seat in d.signed and d.round == view.round for d in view.deals)


def _own(view: View) -> list[Piece]:
    return [piece for piece in view.pieces if piece.owner == view.seat]


def _count(number: int) -> str:
    return "One gun lies" if number == 1 else f"{('Two', 'Three')[min(number, 3) - 2]} guns lie"
