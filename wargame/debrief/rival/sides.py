"""One side of a comparison as rows that both clients print: a mark, a seat, a few words, and how they are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.debrief.rival.ends import OUTCOMES
from wargame.debrief.rival.fights import odds
from wargame.engine.seats import RUSSIA

if TYPE_CHECKING:
    from wargame.debrief.rival.courses import Course, Settled
    from wargame.debrief.rival.rivals import Comparison
    from wargame.table.words import Names

KEPT, BROKEN, DOUBT, QUIET = "kept", "broken", "doubt", "quiet"
"""How a row is meant: it holds, it does not, it is only suspected, or nothing happened."""
MARKS: Final = {"proven": ("●", BROKEN), "suspected": ("◐", DOUBT), "unseen": ("○", QUIET)}


@frozen
class Row:
    """A row of one side: ``sign`` is a mark of one cell, ``seat`` the one it is about or empty, ``tone`` how it is meant."""

    sign: str
    seat: str
    text: str
    tone: str


def round_rows(names: Names, settled: Settled) -> tuple[Row, ...]:
    """Return what a round brought under one theory, the fight first."""
    rows = [_fight(names, settled)]
    rows += [Row("✗", RUSSIA, f"takes {names.region(region)}", BROKEN) for region in settled.regions]
    for found in settled.breaches:
        sign, tone = MARKS[found.mark]
        owed = names.owed[found.promise]
        rows.append(Row(sign, owed.giver, f"broke {names.clause(owed.kind).lower()}, {found.mark}", tone))
    for seat, items in settled.called.items():
        rows.append(Row("□", seat, f"bluff called, {len(items)} stood empty", BROKEN))
    if settled.incident is not None and settled.incident.happened:
        rows.append(Row("◐", "", f"an incident, {settled.incident.rolled} within {settled.incident.chance}", DOUBT))
    truce = ("✓", "a cease-fire was in force", KEPT) if settled.peace else ("-", "no cease-fire was in force", QUIET)
    rows.append(Row(truce[0], "", truce[1], truce[2]))
    return tuple(rows)


def _fight(names: Names, settled: Settled) -> Row:
    if settled.attack is None:
        return Row("-", RUSSIA, f"no attack: {names.row(settled.row)}" if settled.row else "no attack", QUIET)
    how = "gets through" if settled.attack.won else "is repelled"
    sign, tone = ("✗", BROKEN) if settled.attack.won else ("✓", KEPT)
    return Row(sign, RUSSIA, f"{settled.attack.title} {how}", tone)


def tried(settled: Settled) -> str:
    """Return what was rolled against the chance to repel, if anything."""
    return f"rolled {settled.attack.rolled}" if settled.attack is not None else "not tried"


def end_rows(course: Course) -> tuple[Row, ...]:
    """Return what the game came to under one theory; its points and scores stand in the course."""
    if not course.finished:
        return (Row("-", "", f"goes on after round {len(course.rounds)}; no orders", QUIET),)
    sign, tone = {"held": ("✓", KEPT), "broken": ("✗", BROKEN), "none": ("-", QUIET)}[course.outcome]
    lasting, weight, pull = course.lasting
    peace = ("✓", "the peace would last", KEPT) if lasting else ("-", "no lasting peace", QUIET)
    ends = [state for state, _ in course.promises.values()]
    return (
        Row(sign, "", f"cease-fire: {OUTCOMES[course.outcome]}", tone),
        Row(peace[0], "", f"{peace[1]}: {weight} against {pull}", peace[2]),
        Row("=", "", f"promises: {ends.count('kept')} kept, {ends.count('broken')} broken", QUIET),
    )


def refused_words(course: Course) -> str:
    """Return how many commands a theory's referee refused or found no table for; empty for none."""
    told = []
    if course.refused:
        told.append(f"{len(course.refused)} command{'s' if len(course.refused) > 1 else ''} refused here")
    if course.unused:
        told.append(f"{course.unused} came after its end")
    return ", ".join(told)


def nothing_flips(comparison: Comparison, round_: int) -> str:
    """Return what is said where nothing flips: how near it was, in numbers."""
    both = comparison.pair.settled(round_)
    if both is None:
        return "The game ends here under both theories as it did." if not round_ else "No such round under this theory."
    was, now = both
    drawn = f"; rolled {was.attack.rolled}" if was.attack is not None else "; nothing tried it"
    return f"Nothing comes out differently: {odds(was, now)}{drawn}."
