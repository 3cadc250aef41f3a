"""The price of a breach, exactly: every draw of a settlement is enumerated, and its chances are multiplied out.

The expected points of a row are those of this settlement and of final scoring, with the others' sheets as they are
(game.md: honour). What later rounds would book is left out: with every later order fixed to honour they differ only by
the flat price of a round without a cease-fire, which belongs to the next decision and not to this draw.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve as with_

from wargame.engine.draws import ScriptedDice
from wargame.engine.scoring import final_lines
from wargame.engine.settlement import settle
from wargame.engine.settlement.tally import is_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.engine.state import State


def outcomes(state: State) -> Iterator[tuple[Fraction, State]]:
    """Yield (probability, state after settlement) for every way the draws of this settlement can fall.

    Only branches of positive chance are walked; the probabilities add up to exactly 1.
    """
    script: list[int] = []
    while True:
        dice = ScriptedDice(list(script))
        settled, _ = settle(state, dice)
        chance = Fraction(1)
        for taken, odds in zip(dice.taken, dice.odds, strict=True):
            chance *= Fraction(odds[taken], 100)
        yield chance, settled
        following = _following(dice)
        if following is None:
            return
        script = following


def _following(dice: ScriptedDice) -> list[int] | None:
    """Return the next script in depth-first order, or None after the last."""
    for place in range(len(dice.taken) - 1, -1, -1):
        odds = dice.odds[place]
        later = next((branch for branch in range(dice.taken[place] + 1, len(odds)) if odds[branch]), None)
        if later is not None:
            return [*dice.taken[:place], later]
    return None


def points_if_over(state: State, seat: str) -> int:
    """Return a seat's points with final scoring, as if the game ended with this settlement."""
    if is_over(state):
        return state.points[seat]
    return state.points[seat] + sum(points for line, points in final_lines(state) if line.seat == seat)


def expected(state: State, seat: str) -> Fraction:
    """Return a seat's exact expected points of settling these sheets now, with final scoring."""
    return sum((chance * points_if_over(settled, seat) for chance, settled in outcomes(state)), Fraction(0))


def with_row(state: State, row: str) -> State:
    """Return the state with Russia's row set on its sheet."""
    sheet = with_(state.sheets["russia"], row=row)
    return state.but(sheets={**state.sheets, "russia": sheet})


def breach_price(state: State, row: str) -> Fraction:
    """Return what a breach row is worth to Russia beyond honouring: exact expected points, positive where it pays."""
    return expected(with_row(state, row), "russia") - expected(with_row(state, "honour"), "russia")
