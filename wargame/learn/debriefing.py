"""The hints after the sheets are sealed: the report with its why, and the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.learn.hint import Here

ATTACKS: Final = ("attack-won", "attack-repelled")
PAGES: Final = 4
"""Pages of the debrief."""
_BARE: Final = "No paper stood in its way; in the theory played here, none would weigh."


def report(view: View, here: Here, *, asked: bool) -> tuple[str, dict[str, str]]:
    """Return the hint of a report: the attack first, why it came out so, and then onwards."""
    told = view.report
    place = next((number for number, sight in enumerate(told) if sight.kind in ATTACKS), -1)
    if place < 0:
        return _quiet(view)
    won = told[place].kind == "attack-won"
    last = view.round >= view.rounds
    facts = {
        "attack": str(place + 1),
        "shown": str(_shown(told)),
        "shown_2": str(_shown(view.reports[1])) if len(view.reports) > 1 else "nothing",
    }
    if last:
        facts |= _last(view, won=won)
    else:
        facts |= {"fate": _fate(view, won=won)} | _learnt(view, won=won)
    number = 3 if last else 2
    if asked:
        return f"learnt-{number}", facts
    if here.place == "report" and (here.numbered or here.cursor in ATTACKS):
        return f"why-{number}", facts
    return f"go-attack-{number}", facts


def _quiet(view: View) -> tuple[str, dict[str, str]]:
    owed = next((promise.deal for promise in view.promises if promise.clause.kind == "ceasefire"), "")
    return ("report-1", {"deal": owed}) if owed else ("report-war", {})


def _shown(told: tuple[Sight, ...]) -> int:
    return next((sight.amount for sight in told if sight.kind == "weighed"), 0)


def _fate(view: View, *, won: bool) -> str:
    broken = any(sight.kind == "proven" and sight.seat == "russia" for sight in view.report)
    if won:
        return (
            "It got through, and the cease-fire is broken." if broken else "It got through; no paper stood in its way."
        )
    return "It was repelled, for you had loaded. The cease-fire is broken." if broken else "It was repelled."


def _learnt(view: View, *, won: bool) -> dict[str, str]:
    if not won:
        rest = "What you had loaded counted, whether it was shown or not; what is only signed does not."
        return {"moral": "It held this time.", "rest": rest}
    signed = any(promise.clause.kind == "ceasefire" for promise in view.promises)
    rest = "Observers saw it all; in the theory played here, paper adds no weight." if signed else _BARE
    return {"moral": "Paper alone did not hold.", "rest": rest}


def _last(view: View, *, won: bool) -> dict[str, str]:
    loaded = any(piece.loaded for piece in view.pieces if piece.owner == view.seat)
    if not won and loaded:
        moral, lesson = (
            "Loaded, and it held this time.",
            "The gun that you loaded was there when it was tested. That made it likelier to hold, never certain.",
        )
    elif not won:
        moral, lesson = "It held, by luck.", "Your guns were empty, and the die was kind; it will not be every time."
    elif loaded:
        moral, lesson = (
            "Loaded, and unlucky.",
            "A loaded gun makes an attack less likely to get through; it is no wall.",
        )
    else:
        moral, lesson = (
            "A bluff was called.",
            "What was shown was not there when it was tested; that is why it is loaded.",
        )
    return {"moral": moral, "lesson": lesson, "fate": "The attack got through." if won else "The attack was repelled."}


def debrief(here: Here) -> tuple[str, dict[str, str]] | None:
    """Return the hint of a page of the debrief."""
    page = int(here.cursor) if here.cursor.isdecimal() else 0
    return f"debrief-{min(page, PAGES - 1)}", {}
