"""The end of a game: what is open lapses, what was settled is scored once, and the debrief opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.events import Cause
from wargame.engine.evolve import fold
from wargame.engine.refusals import Refusal
from wargame.engine.scribe import Scribe
from wargame.engine.settlement.tally import finish
from wargame.engine.text import said

if TYPE_CHECKING:
    from wargame.engine.events import Event
    from wargame.engine.state import State


def end(state: State, command: cmd.End) -> tuple[State, list[Event]] | Refusal:
    """Answer the facilitator who ends the game now, with a rationale (1 to 280 characters)."""
    if state.phase == "debrief":
        return Refusal("over")
    why = said(command.rationale, cmd.TEXT_LIMIT)
    if not why:
        return Refusal("bad-text")
    scribe = Scribe(state, 0)
    scribe.add("ended", seat="facilitator", causes=(Cause("order", f"rationale: {why}"),))
    state, events = to_debrief(fold(state, scribe.events))
    return state, [*scribe.events, *events]


def to_debrief(state: State) -> tuple[State, list[Event]]:
    """Open the debrief; a game that its last settlement did not finish ends with what has been settled."""
    lapse = Scribe(state, 0)
    for deal in state.deals.values():
        if deal.state in ("tabled", "concluded"):
            lapse.add("deal", subject=deal.id, audience=deal.audience, detail=("lapsed", "ended"))
    state = fold(state, lapse.events)
    final = Scribe(state, 10)
    if not state.outcome:
        finish(final, state.round if state.phase == "report" else state.round - 1)
    state = fold(state, final.events)
    opened = Scribe(state, 0)
    opened.add("phase", subject="debrief")
    return fold(state, opened.events), [*lapse.events, *final.events, *opened.events]
