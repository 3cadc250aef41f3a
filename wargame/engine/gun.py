"""The gun as it lies on the table: which instruments count, as declared, as loaded, and as one seat may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause
from wargame.engine.memo import per_value
from wargame.engine.seats import PUBLIC, SEATS
from wargame.engine.weight import Weight, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.deals import Obligation
    from wargame.engine.state import State


def live(state: State, present: Iterable[str], viewer: str = "") -> tuple[str, ...]:
    """Return the instruments among ``present`` that carry weight now: not paused, and not behind a failed AND-gate.

    Instruments pledged in ``unanimity`` clauses of one deal count only if all of them are present. With ``viewer`` (a
    seat, or the public) only gates that it knows of count.
    """
    there = set(present)
    there -= {passing.name for passing in state.modifiers if passing.kind == "pause"}
    for gate in _gates(state.obligations, state.round, viewer):
        if not gate <= there:
            there -= gate
    return tuple(item.id for item in state.setting.scenario.instruments if item.id in there)


@per_value(64)
def _gates(obligations: dict[str, Obligation], round_: int, viewer: str) -> tuple[frozenset[str], ...]:
    """Return the sets of instruments that count only together, by deal."""
    gates: dict[str, set[str]] = {}
    for owed in obligations.values():
        told = not viewer or viewer in owed.audience or (viewer == PUBLIC and owed.audience == SEATS)
        if told and owed.clause.unanimity and owed.pledge and owed.binds(round_):
            gates.setdefault(owed.deal, set()).update(owed.pledge)
    return tuple(frozenset(gate) for gate in gates.values())


def declared_weight(state: State, viewer: str = PUBLIC, also: Iterable[str] = ()) -> Weight:
    """Return visible W: what is declared (and ``also``), weighed with the tracks that a seat, or the public, knows."""
    return weigh(state.setting.network, state.known[viewer], declared(state, viewer, also))


def declared(state: State, viewer: str, also: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the instruments that count as declared in the eyes of a seat, with ``also`` among them."""
    return live(state, [*(key for key, lay in state.lay.items() if lay.declared), *also], viewer)


def believed(state: State, seat: str) -> tuple[str, ...]:
    """Return the instruments that count if a seat's own loads are as it knows and the others' as they declare."""
    own = state.setting.scenario.instrument_by_id
    return live(
        state,
        [key for key, lay in state.lay.items() if (lay.loaded if own[key].owner == seat else lay.declared)],
        seat,
    )


def true_weight(state: State) -> Weight:
    """Return true W: what is loaded, weighed with the true tracks."""
    return weigh(
        state.setting.network, state.tracks, live(state, [key for key, lay in state.lay.items() if lay.loaded])
    )


def shown_causes(state: State) -> tuple[Cause, ...]:
    """Return the causes of visible W: every declared instrument with its rating, and Ukraine's own defence."""
    scenario = state.setting.scenario
    parts = [
        Cause("value", f"{item.id} rating", item.rating) for item in scenario.instruments if state.lay[item.id].declared
    ]
    return (*parts, Cause("value", "ukraine.defence", state.known[PUBLIC]["ukraine.defence"]))
