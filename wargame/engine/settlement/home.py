"""Step 9: what the round does at home - grip, morale, resolve, integration, levers, fear - and what duty costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause, law, rule
from wargame.engine.gun import declared_weight
from wargame.engine.scribe import Scribe
from wargame.engine.seats import FEAR, PUBLIC, SEATS
from wargame.engine.settlement.banking import signed_in

if TYPE_CHECKING:
    from wargame.engine.deals import Obligation
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def home(state: State, dice: Dice) -> list[Event]:
    """Move the tracks by what the round was, at rates scaled to the length of the game."""
    del dice
    scribe = Scribe(state, 9)
    peace = state.ceasefire() is not None
    rates = state.setting.rates
    mood = "peace" if peace else "war"

    def move(track: str, name: str, *more: Cause) -> None:
        scribe.track(track, rates[name], (rule(f"upkeep.{name}", rates[name]), *more))

    if not _open_attack(state):
        move("russia.grip", "grip_quiet", law("C10"))
    move("ukraine.integration", f"integration_{mood}", law("C9"))
    move("ukraine.morale", f"morale_{mood}")
    for seat in ("us", "europe"):
        move(f"{seat}.resolve", f"resolve_{mood}")
    if state.known[PUBLIC]["europe.threat"] >= state.setting.rules.upkeep.threat_high:
        move("europe.resolve", "resolve_threat", law("C8"))
    move("russia.levers", "levers_drift")
    keep = state.setting.rules.upkeep
    if state.known["ukraine"]["ukraine.morale"] >= keep.morale_high:
        _defence(scribe, "defence_high_morale")
    elif state.known["ukraine"]["ukraine.morale"] <= keep.morale_low:
        _defence(scribe, "defence_low_morale")
    for owed in state.obligations.values():
        if owed.binds(state.round):
            _duty(scribe, owed)
    _fear(scribe, peace=peace)
    return scribe.events


def _defence(scribe: Scribe, name: str) -> None:
    size = scribe.state.setting.rates[name]
    scribe.track("ukraine.defence", size, (rule(f"upkeep.{name}", size),), ("ukraine",))


def _open_attack(state: State) -> bool:
    """Whether Russia menaced in the open this round; a quiet round wears on the regime, and what nobody sees is quiet."""
    node = state.log
    while node is not None and node.event.round == state.round and node.event.step:
        if node.event.kind in ("attack-won", "attack-repelled") and len(node.event.audience) == len(SEATS):
            return True
        node = node.before
    return False


def _duty(scribe: Scribe, owed: Obligation) -> None:
    """A promise that is kept costs what it costs and does what it does; a broken one only seems to."""
    state, kind = scribe.state, scribe.state.setting.rules.kinds[owed.kind]
    broken = any(b.round == state.round for b in owed.breaches)
    order = Cause("order", "honoured", 0, (owed.giver,))
    if kind.burden and not broken:
        causes = (order, rule(f"clauses.{kind.id}.burden", kind.burden))
        scribe.points(owed.giver, -kind.burden, causes, why=f"duty: {kind.title.lower()}")
    if owed.giver != owed.clause.givers[0]:
        return
    for name in sorted(kind.each_round):
        size = state.setting.rules.scaled(kind.each_round[name], state.setting.rounds)
        moved = (
            signed_in(owed.deal, owed.audience),
            rule(f"clauses.{kind.id}.each_round", size),
            Cause("order", f"{owed.id} honoured", 0, (owed.giver,)),
        )
        if broken:
            scribe.track(name, 0, moved, (owed.giver,), shown=size, to=owed.audience)
        else:
            scribe.track(name, size, moved, owed.audience)


def _fear(scribe: Scribe, *, peace: bool) -> None:
    """Under a theory that reads it, declared weight frightens Russia, and a standing cease-fire calms it (Jervis)."""
    state, rules = scribe.state, scribe.state.setting.rules
    if not rules.reads_fear:
        return
    flow = declared_weight(state).flow
    rise = rules.scaled(flow * rules.temptation.fear_percent // 100, state.setting.rounds)
    scribe.track(
        FEAR,
        rise,
        (rule("temptation.fear_percent", rules.temptation.fear_percent), Cause("value", "declared flow", flow)),
    )
    if peace:
        calm = rules.scaled(rules.temptation.fear_calm, state.setting.rounds)
        scribe.track(FEAR, -calm, (rule("temptation.fear_calm", calm),))
