"""Step 5: one draw a round for the worst that Russia ordered, against true W; then every other broken promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.draws import CERTAIN
from wargame.engine.events import EVERYONE, Cause, by_event, law, rule
from wargame.engine.gun import true_weight
from wargame.engine.scribe import Scribe, among
from wargame.engine.seats import SEATS
from wargame.engine.temptation import clamp, temptation

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.rules import Row
    from wargame.engine.state import State


def repel_chance(state: State, weight: int, pull: int) -> int:
    """Return the chance in percent that an attack is repelled: clamp(even + W - T, low, high), C19.

    A regrouping in the round before and a card may shift it.
    """
    rules = state.setting.rules.attack
    shift = sum(passing.by for passing in state.modifiers if passing.kind == "repel")
    if state.regrouped and state.regrouped == state.round - 1:
        shift -= rules.regroup
    return clamp(rules.even + weight - pull + shift, rules.low, rules.high)


def attacks(state: State, dice: Dice) -> list[Event]:
    """Settle Russia's row, Ukraine's row, and every other promise that a sheet broke."""
    scribe = Scribe(state, 5)
    row = state.setting.rules.row.get(state.sheets["russia"].row)
    if row is not None and row.attack:
        _attack(scribe, dice, row)
    raid = state.setting.rules.row.get(state.sheets["ukraine"].row)
    if raid is not None and (raid.effects or raid.win):
        _ukraine_raids(scribe, raid)
    for seat in SEATS:
        for key in state.sheets[seat].broken:
            _broken(scribe, seat, key)
    return scribe.events


def _attack(scribe: Scribe, dice: Dice, row: Row) -> None:
    state = scribe.state
    weight, pull = true_weight(state).value, temptation(state, state.tracks)
    chance = repel_chance(state, weight, pull)
    branch, rolled = dice.roll("attack", "front", (chance,))
    won = branch == 1
    promise = state.ceasefire()
    seen = EVERYONE if promise is None or row.detected >= CERTAIN else ("russia",)
    order = Cause("order", row.title, 0, seen)
    draw = Cause("draw", "repelled if at most", rolled, (), (chance,))
    factors = (Cause("value", "true weight", weight, ()), Cause("value", "temptation", pull, ()))
    hit = scribe.add(
        "attack-won" if won else "attack-repelled",
        seat="russia",
        subject=row.id,
        audience=seen,
        causes=(order, draw, *factors, rule("attack.even", state.setting.rules.attack.even), law("C19")),
        detail=(_place(state),),
    )
    why = (by_event(hit, seen),)
    if promise is not None:
        scribe.add("breach", seat="russia", subject=promise.id, audience=seen, causes=why, detail=(row.id,))
    _outcome(scribe, row, won, seen, why)


def _place(state: State) -> str:
    """Return the region that the fighting is about: the first contested one, else the first one Russia holds."""
    for wanted in ("contested", "russia"):
        for region in state.setting.scenario.regions:
            if state.regions[region.id].controller == wanted:
                return region.name
    return state.setting.scenario.regions[0].name


def _outcome(scribe: Scribe, row: Row, won: bool, seen: tuple[str, ...], why: tuple[Cause, ...]) -> None:  # noqa: FBT001
    state, rules = scribe.state, scribe.state.setting.rules.attack
    agenda = state.setting.agenda("russia", state.agendas)
    share = agenda.row_points.get(row.id, 0)
    gain = max(0, row.win + share) if won else -row.lose
    name = "rows." + row.id
    scribe.points("russia", gain, (*why, rule(f"{name}.{'win' if won else 'lose'}", gain)), why=row.title)
    secret = ("russia",) if seen != EVERYONE else EVERYONE
    bold = row.boldness_win if won else row.boldness_lose
    scribe.track("russia.boldness", bold, (*why, rule(f"{name}.boldness_{'win' if won else 'lose'}", bold)), secret)
    grip = row.grip_win if won else row.grip_lose
    scribe.track("russia.grip", grip, (*why, rule(f"{name}.grip_{'win' if won else 'lose'}", grip), law("C10")), secret)
    if not won:
        return
    violent = state.tracks["russia.levers"] < rules.levers_low
    for seat in SEATS:
        loss = row.damage.get(seat, 0) + (rules.violent_damage if violent and seat == "ukraine" else 0)
        if loss:
            causes = (*why, rule(f"{name}.damage", loss), *((law("C20"),) if violent else ()))
            scribe.points(seat, -loss, causes, known=seen == EVERYONE, why="damage")
    scribe.track("europe.threat", row.threat_win, (*why, rule(f"{name}.threat_win", row.threat_win), law("C8")), secret)
    morale = row.morale_win + (rules.violent_morale if violent else 0)
    scribe.track("ukraine.morale", morale, (*why, rule(f"{name}.morale_win", row.morale_win)), secret)
    scribe.track("russia.levers", row.levers_win, (*why, rule(f"{name}.levers_win", row.levers_win)), secret)
    if row.takes_region and seen == EVERYONE:
        _take(scribe, why)


def _take(scribe: Scribe, why: tuple[Cause, ...]) -> None:
    """Move the first contested region into Russia's hands; nobody recognises it."""
    from wargame.engine.scoring import book  # noqa: PLC0415 - scoring weighs the gun too

    for region in scribe.state.setting.scenario.regions:
        if scribe.state.regions[region.id].controller == "contested":
            taken = scribe.add("region", seat="russia", subject=region.id, causes=why, detail=("russia", "held"))
            book(scribe, "region-lost", "", (by_event(taken),))
            return


def _ukraine_raids(scribe: Scribe, row: Row) -> None:
    """Ukraine's raid has no draw: it pays, it hurts Russia, and it breaks the cease-fire where one binds."""
    state = scribe.state
    promise = state.binding("ceasefire", "ukraine")
    seen = ("ukraine",) if promise else EVERYONE
    order = Cause("order", row.title, 0, seen)
    done = scribe.add("raided", seat="ukraine", subject=row.id, audience=seen, causes=(order,))
    why = (by_event(done, seen),)
    if promise is not None:
        scribe.add("breach", seat="ukraine", subject=promise.id, audience=seen, causes=why, detail=(row.id,))
    scribe.points("ukraine", row.win, (*why, rule(f"rows.{row.id}.win", row.win)), why=row.title)
    for name in sorted(row.effects):
        owner = name.partition(".")[0]
        audience = among(("ukraine", owner)) if promise and owner in SEATS else seen
        scribe.track(name, row.effects[name], (*why, rule(f"rows.{row.id}.effects", 0)), audience)


def _broken(scribe: Scribe, seat: str, key: str) -> None:
    """Break one listed promise in secret: its gain, its effects, and the harm that the victims cannot see yet."""
    state = scribe.state
    owed = state.obligations.get(key)
    if owed is None or owed.giver != seat or not owed.binds(state.round) or owed.pledge or owed.kind == "ceasefire":
        return
    terms = state.setting.kind(owed.clause).breach.get(seat)
    own = (seat,)
    order = Cause("order", "break it", 0, own)
    done = scribe.add("breach", seat=seat, subject=key, audience=own, causes=(order,), detail=("quietly",))
    if terms is None:
        return
    why = (by_event(done, own),)
    path = f"clauses.{owed.kind}.breach.{seat}"
    scribe.points(seat, terms.gain, (*why, rule(f"{path}.gain", terms.gain)), why="a promise broken in secret")
    for name in sorted(terms.effects):
        scribe.track(name, terms.effects[name], (*why, rule(f"{path}.effects", 0)), own)
    for victim in SEATS:
        loss = terms.damage.get(victim, 0)
        if loss:
            scribe.points(victim, -loss, (*why, rule(f"{path}.damage", loss)), known=False, why="damage unseen")
