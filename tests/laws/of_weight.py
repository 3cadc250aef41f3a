"""Experiments on claims about the gun: C2, C5, C12, C19, C20, C23, C26."""

from __future__ import annotations

from attrs import evolve as with_

from tests.engine.tables import CEASEFIRE, advance, agree, chance, expected, loads, ordered, with_tracks
from tests.laws.bench import guarantees, gunned, in_force, luck, next_talks, positions, repelled, trend
from tests.laws.of_paper import last_orders, worth_of_breaking
from wargame.engine import commands as cmd
from wargame.engine.seats import GUARANTORS, TIES
from wargame.engine.setting import Setting
from wargame.engine.settlement.attacks import repel_chance
from wargame.engine.settlement.tally import is_over
from wargame.engine.state import Lay
from wargame.engine.weight import weigh


def all_items(state):
    """Return the ids of every instrument."""
    return tuple(item.id for item in state.setting.scenario.instruments)


def late_losses(rules, scenario):
    """C2. Russia breaks the deal openly in round 2 and attacks every round after; the same orders, two guns.

    Measured: the damage that the US and Europe book from round 3 on, summed over 40 seeds; the light gun (nothing)
    less the heavy one (everything declared and loaded from the signing). Loading costs are left out.
    """
    totals = {}
    for items in ((), None):
        totals[items] = 0
        for start in positions(rules, scenario, spread=5, count=40):
            gun = all_items(start) if items is None else ()
            state = next_talks(gunned(agree(start, "ukraine", CEASEFIRE), gun))
            while state.round < state.setting.rounds:
                state = attacked(state, gun)
                if state.phase == "debrief":
                    break
            totals[items] += sum(
                -event.amount
                for report in state.reports
                for event in report
                if event.round > 2 and event.kind == "points" and event.subject == "damage" and event.seat in GUARANTORS
            )
    return trend([totals[()] - totals[None]])


def attacked(state, gun):
    """Play a round in which Russia attacks in the open."""
    state = advance(ordered(gunned(state, gun), russia=[cmd.SetRow("offensive")]), "report")
    return state if state.round == state.setting.rounds else _onward(state)


def _onward(state):
    """Go on to the next round, or to the debrief where a side has collapsed."""
    return advance(state, "debrief") if is_over(state) else next_talks(state)


def paper(rules, scenario):
    """C5. A deal of every clause that pledges no instrument: the flow of guarantees once it binds. + where it is 0."""
    for state in positions(rules, scenario):
        free = {}
        for clause in state.setting.terms:
            if not state.setting.kind(clause).pledges and clause.kind != "ceasefire":
                free.setdefault(clause.kind, clause)
        with luck():
            bound = in_force(state, *free.values())
        if guarantees(bound) != (0, 0):
            return -1
    return 1


def denial(rules, scenario):
    """C12. One point spent by a guarantor: on loading one instrument (denial), or on enforcing (casualties).

    Measured: by how much each lowers what Russia's best breach row is worth, final scoring included; denial less
    casualties, for each instrument of each guarantor by itself.
    """
    effects = []
    for state in positions(rules, scenario, rounds=3, count=3):
        last = last_orders(state)
        base = worth_of_breaking(last)
        for seat in GUARANTORS:
            pain = base - worth_of_breaking(ordered(last, **{seat: [cmd.SetAnswer("enforce")]}))
            for item in state.setting.scenario.instruments:
                if item.owner == seat:
                    held = base - worth_of_breaking(ordered(last, **loads(state, item.id)))
                    effects.append(held - pain)
    return trend(effects)


def pause_grows(rules, scenario):
    """C19. The gun stands declared and loaded from the signing to the last round, in growing sizes; nobody breaks.

    Measured: the chance that an attack in the last round is repelled, with every instrument less with none, the
    instruments in a random order; where that is positive, no instrument on the way may lower it. A fully informed best
    reply follows this chance (C18), and by itself it crosses one half at W = T exactly.
    """
    effects = []
    for seed, start in enumerate(positions(rules, scenario, count=4)):
        order = list(all_items(start))
        chance(seed).shuffle(order)
        chances = []
        for size in range(len(order) + 1):
            with luck():
                state = next_talks(gunned(agree(start, "ukraine", CEASEFIRE), order[:size]))
                while state.round < state.setting.rounds:
                    state = next_talks(gunned(state, order[:size]))
                chances.append(repelled(loaded_now(gunned(state, order[:size]))))
        effects.append(chances[-1] - chances[0])
        assert effects[-1] <= 0 or chances == sorted(chances), f"not monotone: {chances}"
        bare = state.but(modifiers=(), regrouped=0)
        assert all(repel_chance(bare, level, level) == bare.setting.rules.attack.even for level in range(101))
        assert all(repel_chance(bare, w, 50) <= repel_chance(bare, w + 1, 50) for w in range(100))
    return trend(effects)


def loaded_now(state):
    """Return the state as its sheets will have loaded it when the gun is weighed."""
    lay = {
        item.id: Lay(state.lay[item.id].declared, item.id in state.sheets[item.owner].load)
        for item in state.setting.scenario.instruments
    }
    return state.but(lay=lay)


def lost_levers(rules, scenario):
    """C20. The expected loss of Ukraine, in points and morale, from an open attack: few levers less many, same W and T."""
    effects = []
    for state in positions(rules, scenario):
        with luck():
            bound = in_force(state)
        losses = []
        for levers in (10, 70):
            orders = ordered(with_tracks(bound, russia_levers=levers), russia=[cmd.SetRow("offensive")])
            losses.append(-expected(orders, lambda s: s.points["ukraine"] + s.tracks["ukraine.morale"]))
        effects.append(losses[0] - losses[1])
    return trend(effects)


def factors(scenario):
    """Return the name of every factor of the network."""
    of_seats = [f"{seat}.{name}" for seat in GUARANTORS for name in ("resolve", "credibility")]
    fixed = [f"arsenal.{seat}" for seat in GUARANTORS] + [f"rating.{item.id}" for item in scenario.instruments]
    return (*of_seats, *TIES, *fixed)


def set_factor(setting, tracks, name, value):
    """Return (setting, tracks) with one factor of the network set."""
    owner, _, what = name.partition(".")
    scenario = setting.scenario
    if owner == "arsenal":
        scenario = with_(scenario, arsenal={**scenario.arsenal, what: value})
    elif owner == "rating":
        items = tuple(with_(i, rating=value) if i.id == what else i for i in scenario.instruments)
        scenario = with_(scenario, instruments=items)
    else:
        return setting, {**tracks, name: value}
    return Setting(scenario, setting.rules, setting.seed, setting.rounds), tracks


def on_path(scenario, item, name):
    """Whether every path of an instrument runs through a factor."""
    owner, _, what = name.partition(".")
    if owner == "rating":
        return what == item.id
    return name in item.hosts or item.owner == (what if owner == "arsenal" else owner)


def network(rules, scenario):
    """C23. The flow of guarantees for random live sets: each factor raised from 0 to 100 in steps, all else equal.

    + where the flow never falls with any factor, and is 0 at a factor that every live path runs through.
    """
    luck_of = chance(23)
    for state in positions(rules, scenario, spread=30):
        live = tuple(item for item in all_items(state) if luck_of.random() < 0.7) or all_items(state)
        items = [state.setting.scenario.instrument_by_id[item] for item in live]
        for name in factors(state.setting.scenario):
            flows = []
            for value in (0, 5, 20, 40, 60, 80, 100):
                setting, tracks = set_factor(state.setting, state.tracks, name, value)
                flows.append(weigh(setting.network, tracks, live).scaled_flow)
            if flows != sorted(flows):
                return -1
            if all(on_path(state.setting.scenario, item, name) for item in items) and flows[0] != 0:
                return -1
    return 1


def only_a_pause(rules, scenario):
    """C26. Everything declared in both worlds; loaded for two rounds and then unloaded, or never loaded.

    Measured in the round after: how much of the chance to repel is left over the world that never loaded. + where the
    loaded gun raised the chance while it was loaded, and nothing of that stays; - where some of it stays.
    """
    left = []
    for start in positions(rules, scenario):
        gun = all_items(start)
        with luck():
            signed = agree(start, "ukraine", CEASEFIRE)
            seen = {}
            for world in ("loaded", "never"):
                state = next_talks(gunned(signed, gun))
                for _ in range(2):
                    sheets = gunned(state, gun) if world == "loaded" else ordered(gunned(state, gun), **loads(state))
                    seen[world] = repelled(loaded_now(sheets))
                    state = next_talks(sheets)
                seen[world, "after"] = repelled(loaded_now(ordered(state, **loads(state))))
        assert seen["loaded"] > seen["never"]
        left.append(seen["loaded", "after"] - seen["never", "after"])
    return 1 if trend(left) == 0 else -trend(left)


EXPERIMENTS = {
    "C2": late_losses,
    "C5": paper,
    "C12": denial,
    "C19": pause_grows,
    "C20": lost_levers,
    "C23": network,
    "C26": only_a_pause,
}
