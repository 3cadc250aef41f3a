"""Step 10: what the round books, and, after the last, how every promise ends and what the game was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause, by_event
from wargame.engine.scoring import book, book_final, outcome_of
from wargame.engine.scribe import Scribe

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def tally(state: State, dice: Dice) -> list[Event]:
    """Book the round's own lines; end the game after the last round or when a side has collapsed."""
    del dice
    scribe = Scribe(state, 10)
    peace = state.under_ceasefire
    if peace:
        scribe.add("peace", audience=(), causes=(Cause("value", "a cease-fire was in force"),))
    name = "peace-round" if peace else "war-round"
    book(scribe, name, "", (Cause("value", "cease-fire" if peace else "no cease-fire"),))
    _declare(scribe)
    if is_over(state):
        scribe.state = state.but(peace_settlements=state.peace_settlements + int(peace))
        finish(scribe, state.round)
    return scribe.events


def _declare(scribe: Scribe) -> None:
    """Lay on the table what a promise pledges that binds from the next round on."""
    state = scribe.state
    for owed in state.obligations.values():
        if owed.state == "owed" and owed.start == state.round + 1:
            for item in owed.pledge:
                if not state.lay[item].declared:
                    cause = Cause("order", f"pledged in {owed.deal}", 0, owed.audience)
                    scribe.add("declared", seat=owed.giver, subject=item, causes=(cause,))


def is_over(state: State) -> bool:
    """Whether the game ends with this settlement: the last round, Ukraine's morale gone, or Russia's grip gone."""
    return (
        state.round >= state.setting.rounds or state.tracks["ukraine.morale"] == 0 or state.tracks["russia.grip"] == 0
    )


def finish(scribe: Scribe, settled: int) -> None:
    """Write the end of a game: its outcome, how each promise ends, and what is scored at the end.

    ``settled`` is the last round that was settled, 0 for none: a promise that begins after it never bound.
    """
    state = scribe.state
    done = scribe.add("outcome", subject=outcome_of(state), audience=())
    for owed in state.obligations.values():
        if owed.state == "owed":
            ending = "broken" if owed.breaches else "kept"
            if owed.start > settled:
                ending = "lapsed"
            scribe.add(ending, seat=owed.giver, subject=owed.id, audience=(), causes=(by_event(done, ()),))
    book_final(scribe, (by_event(done, ()),), state.but(round=settled))
