"""A moment of a finished game as lines: what was known, what was true, what might have been."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.reel import PUBLIC
from wargame.engine.seats import MARK, TITLE
from wargame.engine.text import harmless
from wargame.table.words.names import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.debrief.counterfactual import Had
    from wargame.debrief.moment import Knew, Piece, Truth
    from wargame.debrief.playhead import Playhead
    from wargame.debrief.signs import Mark

_MARKED: Final = {
    "proven": "proven: {seat} broke {title} in round {round}, {manner}.",
    "suspected": "suspected, not proven: {seat} broke {title} in round {round}.",
    "own": "{seat} knew: it broke {title} in round {round}, {manner}; not proven.",
    "seen": "seen by all, not yet proven: {seat} broke {title} in round {round}, {manner}.",
}
_REALLY: Final = {
    "proven": "{seat} broke {title} in round {round}, {manner}; proven.",
    "suspected": "{seat} broke {title} in round {round}, {manner}; suspected.",
    "unseen": "{seat} broke {title} in round {round}, {manner}; unseen.",
    "seen": "{seat} broke {title} in round {round}, {manner}; seen by all, not yet proven.",
    "innocent": "{seat} kept {title} in round {round}, and was suspected.",
    "so-far": "{seat} has not broken {title} in round {round} so far, and is suspected.",
    "ordered": "{seat} has sealed an order that breaks {title} in round {round}: {manner}.",
}


def knew_lines(known: Knew) -> Iterator[str]:
    """Give what a pair of eyes knew."""
    who = "Everybody" if known.eyes == PUBLIC else TITLE[known.eyes]
    low, high = known.pull
    pull = f"{low}" if low == high else f"{low} to {high}"
    yield f"{who} knew: weight as declared {known.weight} against temptation {pull}."
    for piece in known.pieces:
        yield f"  {MARK[piece.seat]} {harmless(piece.name)}: {_known(piece)}."
    yield from _marks(known.marks, _MARKED)
    for seat, words in known.spies:
        yield f"  Its spies reported in this round: {MARK[seat]} {words}."
    if known.clear:
        yield f"  No sign of a breach by {listed(MARK[seat] for seat in known.clear)}."


def _known(piece: Piece) -> str:
    shown = f"shown, {piece.weighs}" if piece.declared else "not shown"
    if piece.secret:
        return f"{shown}, {'loaded' if piece.loaded else 'empty'} (only {MARK[piece.seat]} knew)"
    if piece.loaded is None:
        return f"{shown}, load unknown" if piece.declared else shown
    return f"{shown}, {'loaded' if piece.loaded else 'empty'} ({piece.how} in round {piece.round})"


def true_lines(truth: Truth) -> Iterator[str]:
    """Give what was true."""
    yield f"In truth: weight as loaded {truth.weight} against temptation {truth.pull}."
    for piece in truth.pieces:
        bluff = ", a bluff" if piece.bluff else ""
        said = f"loaded, {piece.weighs}" if piece.loaded else f"shown, empty{bluff}" if piece.declared else "not shown"
        yield f"  {MARK[piece.seat]} {harmless(piece.name)}: {said}."
    yield from _marks(truth.marks, _REALLY)
    if not truth.marks:
        yield "  No promise was broken."
    for act in truth.acts:
        yield f"  {MARK[act.seat]} in secret: {act.words}{', failed' if act.failed else ''}."


def _marks(marks: Sequence[Mark], wording: dict[str, str]) -> Iterator[str]:
    for mark in marks:
        words = wording[mark.mark]
        yield "  " + words.format(seat=MARK[mark.seat], title=mark.title, round=mark.round, manner=mark.manner)


def had_lines(found: Sequence[Had]) -> Iterator[str]:
    """Give what other loads, or other theories, would have made of an attack."""
    yield from (one.sentence for one in found)


def table_lines(head: Playhead) -> Iterator[str]:
    """Give round, weight, temptation and the tracks as these eyes saw them; the true ones where the truth is open."""
    known = head.knew()
    low, high = known.pull
    yield f"Round {head.scene.round}, {head.scene.title}."
    pull = f"{low}" if low == high else f"{low} to {high}"
    short = (low + high) // 2 - known.weight
    yield (
        f"Weight as declared {known.weight} against temptation {pull}: "
        f"{f'{short} too light' if short > 0 else f'{-short} to spare'}."
    )
    for name, shown, true in head.tracks():
        also = f", in truth {true}" if true is not None and str(true) != shown else ""
        yield f"  {name} {shown}{also}"
