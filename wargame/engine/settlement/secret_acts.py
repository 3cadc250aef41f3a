"""Step 3: the one other secret action of each seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.draws import CERTAIN
from wargame.engine.events import EVERYONE, Cause, by_event, rule
from wargame.engine.scribe import Scribe, among
from wargame.engine.seats import MARK, SEATS
from wargame.engine.settlement.banking import bring_to_light

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.rules import SecretAct
    from wargame.engine.state import State


def secret_acts(state: State, dice: Dice) -> list[Event]:
    """Carry out the secret actions in table order."""
    scribe = Scribe(state, 3)
    for seat in SEATS:
        sheet = state.sheets[seat]
        act = state.setting.rules.act.get(sheet.act)
        if act is not None and seat in act.seats:
            _carry_out(scribe, dice, seat, act, sheet.target)
    return scribe.events


def _carry_out(scribe: Scribe, dice: Dice, seat: str, act: SecretAct, target: str) -> None:
    own = (seat,)
    branch, rolled = dice.roll(f"act-{act.id}", seat, (act.chance,)) if act.chance < CERTAIN else (0, 0)
    order = Cause("order", act.title, 0, own)
    causes = (order, Cause("draw", act.id, rolled, own, (act.chance,))) if rolled else (order,)
    done = scribe.add(
        "acted" if branch == 0 else "act-failed",
        seat=seat,
        subject=act.id,
        audience=own,
        causes=causes,
        detail=(target,),
    )
    scribe.points(
        seat, act.points - act.cost, (by_event(done, own), rule(f"acts.{act.id}.cost", act.cost)), why=act.title
    )
    if branch:
        return
    for name in sorted(act.effects):
        owner = name.partition(".")[0]
        seen = among((seat, owner)) if owner in SEATS else own
        scribe.track(name, act.effects[name], (by_event(done, own), rule(f"acts.{act.id}.effects", 0)), seen)
    scribe.tracks(act.open_effects, (by_event(done, own),), EVERYONE)
    special = _SPECIAL.get(act.id)
    if special is not None:
        special(scribe, seat, target, done)


def _spy(scribe: Scribe, seat: str, target: str, done: int) -> None:
    """Learn what a seat has loaded this round and which promises it breaks."""
    state = scribe.state
    loads = tuple(
        f"{item.id}={'loaded' if state.lay[item.id].loaded else 'unloaded'}"
        for item in state.setting.scenario.instruments
        if item.owner == target
    )
    broken = state.sheets[target].broken
    row = state.sheets[target].row
    found = state.setting.rules.row.get(row)
    breaks = (*(f"breaks={key}" for key in broken), *((f"row={row}",) if found and row not in _QUIET else ()))
    scribe.add(
        "spied",
        seat=seat,
        subject=target,
        audience=(seat,),
        causes=(by_event(done, (seat,)),),
        detail=(*loads, *breaks),
    )


_QUIET = ("", "honour", "hold", "honour-ua")


def _assure(scribe: Scribe, seat: str, target: str, done: int) -> None:
    """Tell Moscow what is loaded: Russia learns it for certain."""
    del target
    state = scribe.state
    loads = tuple(
        f"{item.id}={'loaded' if state.lay[item.id].loaded else 'unloaded'}"
        for item in state.setting.scenario.instruments
        if item.owner == seat
    )
    both = among((seat, "russia"))
    scribe.add("assured", seat=seat, audience=both, causes=(by_event(done, (seat,)),), detail=loads)


def _leak(scribe: Scribe, seat: str, target: str, done: int) -> None:
    """Bring a secret deal to light; nobody learns who did it."""
    deal = scribe.state.deals.get(target)
    if deal is not None and deal.secret and deal.state in ("in-force", "concluded"):
        bring_to_light(scribe, deal, (by_event(done, (seat,)),))


def _regroup(scribe: Scribe, seat: str, target: str, done: int) -> None:
    """Make the next round's attack harder to repel."""
    del target
    scribe.add("regrouped", seat=seat, audience=(seat,), causes=(by_event(done, (seat,)),))


def _rearm(scribe: Scribe, seat: str, target: str, done: int) -> None:
    """Break the clause that the act breaks, where the seat owes it."""
    del target
    act = next(a for a in scribe.state.setting.rules.acts if a.id == scribe.state.sheets[seat].act)
    owed = scribe.state.binding(act.breaks, seat) if act.breaks else None
    if owed is not None and owed.id not in scribe.state.sheets[seat].broken:
        scribe.add(
            "breach",
            seat=seat,
            subject=owed.id,
            audience=(seat,),
            causes=(by_event(done, (seat,)),),
            detail=(f"by {act.title} of {MARK[seat]}",),
        )


_SPECIAL = {"spy": _spy, "assure": _assure, "leak": _leak, "regroup": _regroup, "rearm": _rearm, "strike": _rearm}
