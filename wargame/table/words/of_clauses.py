"""Why of a clause: what it does to the weight, the temptation and the tracks, what is banked, and what breaking it brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.text import harmless
from wargame.table.words.behind import laws, laws_of_clause
from wargame.table.words.effects import harm, moves
from wargame.table.words.names import listed, seats, signed
from wargame.table.words.papers import clause_title
from wargame.table.words.phrases import FLAG_WORDS
from wargame.table.words.quotes import TOPICS, by_clause
from wargame.table.words.reasons import Because, Why

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.preview import Preview
    from wargame.engine.rules import ClauseKind
    from wargame.engine.views import View
    from wargame.table.words.names import Names

FLAG_DOES: Final[dict[str, str]] = {
    "ambiguous": "easier to sign and easier to break: it adds to the temptation, and is harder to prove",
    "pressured": "pressed on the signers from outside: it adds to the temptation",
    "unanimity": "its pledges carry nothing unless all of this deal are there",
}
"""Flag of a clause -> what it does."""


def why_clause(view: View, names: Names, clause: Clause, look: Preview | None = None) -> Why:
    """Return what a clause does; ``look`` is the preview of this clause alone, where a table can make one."""
    kind = names.rules.kinds[clause.kind]
    lines = [*_due(kind), *_weighs(kind, look), *_moves(kind, names), *_flags(clause, names), *_broken(kind, clause, names)]  # fmt: skip
    lines += _checked(kind, names)
    if kind.concerns:
        lines.append(Because("value", f"it is the affair of {seats(kind.concerns)}: a deal with Russia needs them"))
    lines += _scored(view, names, clause)
    lines += laws(laws_of_clause(kind, clause), names.rules)
    quote = (by_clause(kind.number), *(TOPICS["banked"] if kind.due == "signing" else ()))
    return Why(clause_title(clause, view.scenario, names.rules), harmless(kind.text), "9", tuple(lines), quote)


def why_flag(view: View, names: Names, clause: Clause, flag: str, *, on: bool) -> Why:
    """Return what one of FLAGS does on a clause, and whether it is set."""
    rules = names.rules
    adds = {"ambiguous": rules.temptation.ambiguous, "pressured": rules.temptation.pressured}.get(flag, 0)
    lines = [Because("value", FLAG_DOES[flag])]
    lines += [Because("rule", f"temptation {signed(adds)} while it binds [temptation.{flag} = {adds}]")] if adds else []
    if flag == "ambiguous":
        less = rules.detection.ambiguous
        lines.append(Because("rule", f"chance of proof {signed(less)} in 100 [detection.ambiguous = {less}]"))
    lines.append(Because("value", f"it is {'set' if on else 'not set'} on {names.clause(clause.kind)}"))
    lines += laws(("C17",) if flag == "ambiguous" else (), rules)
    del view
    quote = TOPICS["flags"]
    return Why(
        f"The flag: {FLAG_WORDS[flag]}", "A flag changes how a clause is read.", quote[0][0], tuple(lines), quote
    )


def _due(kind: ClauseKind) -> list[Because]:
    if kind.due == "signing":
        return [Because("rule", "handed over at the signing, and never taken back")]
    lasts = f", for {kind.lasts} rounds" if kind.lasts else ""
    return [Because("rule", f"a promise from the round after the signing{lasts}: it can be kept or broken in secret")]


def _weighs(kind: ClauseKind, look: Preview | None) -> list[Because]:
    lines = []
    if kind.pledges:
        more = f": weight {signed(look.weight.value - look.weight_now.value)}" if look is not None else ""
        lines.append(
            Because("value", f"it declares what it pledges{more}; whether that is loaded is its owner's secret")
        )
    elif look is not None:
        lines.append(Because("value", "weight 0: it pledges no instrument, and paper carries nothing"))
    if look is not None and look.temptation != look.temptation_now:
        by = look.temptation[0] - look.temptation_now[0]
        lines.append(Because("value", f"temptation {signed(by)}"))
    return lines


def _moves(kind: ClauseKind, names: Names) -> list[Because]:
    rules = names.rules
    when = "at the signing" if kind.due == "signing" else "when it begins to bind"
    lines = [Because("value", f"{when}: {moves(kind.effects)}")] if kind.effects else []
    lines += [Because("value", f"each round it is kept: {moves(kind.each_round)}")] if kind.each_round else []
    if kind.concession:
        size = rules.upkeep.concession_boldness
        lines.append(
            Because("rule", f"a concession: Russia's boldness {signed(size)} [upkeep.concession_boldness = {size}]")
        )
    if kind.burden:
        lines.append(Because("rule", f"each giver pays {kind.burden} a round while it keeps it"))
    if kind.incident:
        lines.append(Because("rule", f"incidents {signed(kind.incident)} in 100 while it binds"))
    if kind.monitors:
        more = rules.detection.monitors
        lines.append(
            Because("rule", f"a breach is proven {signed(more)} in 100 likelier [detection.monitors = {more}]")
        )
    if kind.snap_back:
        lines.append(Because("rule", f"a proven breach costs Russia {rules.answers.snap_back} [answers.snap_back]"))
    if kind.territory:
        lines.append(Because("rule", "the line is marked on the map; it moves neither weight nor temptation by itself"))
    return lines


def _flags(clause: Clause, names: Names) -> list[Because]:
    del names
    return [Because("value", f"{FLAG_WORDS[flag]}: {FLAG_DOES[flag]}") for flag in FLAG_WORDS if getattr(clause, flag)]


def _broken(kind: ClauseKind, clause: Clause, names: Names) -> list[Because]:
    if kind.pledges:
        return [Because("rule", "left unloaded it is a bluff: no breach, nothing to find, and no weight")]
    return [Because("value", breach_words(kind, seat, names)) for seat in clause.givers if seat in kind.breach]


def breach_words(kind: ClauseKind, seat: str, names: Names) -> str:
    """Return what breaking a promise of this kind brings ``seat``, and what it does to others."""
    terms = kind.breach[seat]
    parts = [f"{names.seat(seat)} {signed(terms.gain)}", moves(terms.effects), harm(terms.damage, names)]
    return f"broken in secret: {', '.join(part for part in parts if part)}"


def _checked(kind: ClauseKind, names: Names) -> list[Because]:
    if kind.due == "signing" or kind.pledges:
        return []
    chance = getattr(names.rules.detection, kind.verifiable)
    return [
        Because(
            "rule", f"it can be checked: {kind.verifiable}, {chance} in 100 [detection.{kind.verifiable} = {chance}]"
        )
    ]


def _scored(view: View, names: Names, clause: Clause) -> list[Because]:
    """Return whose public objectives, and which of one's own hidden lines, name this clause."""
    due = {"banked": "signing", "bound": "round"}
    kind = names.rules.kinds[clause.kind]
    lines = []
    for seat, sheet in view.scenario.seats.items():
        scores = [score for aim in sheet.objectives for score in aim.scores]
        scores += view.agenda.scores if seat == view.seat else ()
        found = [
            s for s in scores if s.clause == clause.kind and s.on in ("signed", "banked", "bound") and due.get(s.on, kind.due) == kind.due
        ]  # fmt: skip
        if found:
            lines.append(
                Because("value", f"to {names.seat(seat)}: {listed(signed(s.points) for s in found)} in points")
            )
    return lines
