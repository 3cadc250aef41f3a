"""Experiments on claims about the regime, its neighbours and the allies: C8 to C11, C24, C25."""

from __future__ import annotations

from itertools import pairwise

from tests.engine.tables import agree, chance, do, ordered, settled, with_tracks
from tests.laws.bench import in_force, luck, positions, pull, trend
from tests.laws.of_paper import after_signing, concessions
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.seats import FACILITATOR, TIES
from wargame.engine.views import view


def unity(state):
    """Return the least of the three ties."""
    return min(state.tracks[tie] for tie in TIES)


def with_ties(state, seed):
    """Return the state with ties near one another, so that each of them may be the least."""
    luck_of = chance(seed)
    return with_tracks(state, **{tie.replace(".", "_"): luck_of.randint(40, 60) for tie in TIES})


def wider_threat(rules, scenario):
    """C8. Europe's threat after a breach by Russia that succeeds and is let pass, less after a round honoured.

    Every row that breaks the cease-fire, and every other promise of Russia's that a sheet can break.
    """
    effects = []
    for state in positions(rules, scenario, count=3):
        mutual = {c.kind: c for c in state.setting.terms if "russia" in c.givers and c.kind != "ceasefire"}
        mutual = [c for c in mutual.values() if state.setting.kind(c).due == "round" and "us" not in c.givers]
        with luck(attack=1):
            bound = in_force(state, *mutual)
            kept = settled(bound).tracks["europe.threat"]
            legal = view(ordered(bound), "russia").legal
            for command in legal:
                breach = isinstance(command, cmd.SetPromise) and not command.honour
                if breach or (isinstance(command, cmd.SetRow) and command.row != "honour"):
                    effects.append(settled(bound, russia=[command]).tracks["europe.threat"] - kept)
    return trend(effects)


def success_next_door(rules, scenario):
    """C9. T with one more step of Ukraine's integration less without, from 0 to 100, all else equal."""
    effects = []
    for state in positions(rules, scenario):
        pulls = [
            pull(with_tracks(state, ukraine_integration=level).but(high_water=level)) for level in range(0, 101, 4)
        ]
        effects += [high - low for low, high in pairwise(pulls)]
    return trend(effects)


def menace_pays(rules, scenario):
    """C10. Three effects on Russia's grip, each turned so that the claim makes it positive or nil.

    A quiet round lowers it; an open attack that succeeds raises it over a quiet round; no concession raises it (a
    concession is no substitute for menace).
    """
    effects = []
    for state in positions(rules, scenario, count=3):
        with luck(attack=1):
            bound = in_force(state)
            before = bound.tracks["russia.grip"]
            quiet = settled(bound).tracks["russia.grip"]
            effects += [before - quiet, settled(bound, russia=[cmd.SetRow("offensive")]).tracks["russia.grip"] - quiet]
        base = after_signing(state).tracks["russia.grip"]
        effects += [base - after_signing(state, clause).tracks["russia.grip"] for clause in concessions(state)]
    return trend(effects)


def uprisings(rules, scenario):
    """C11. T after each card that shows unrest near by, less before; each must move it, so the least effect counts."""
    effects = []
    for state in positions(rules, scenario, count=3):
        cards = [card for card in state.setting.scenario.cards if card.unrest]
        assert cards
        effects += [pull(do(state, FACILITATOR, cmd.Inject(card.id))) - pull(state) for card in cards]
    return trend([min(effects)]) if min(effects) * max(effects) >= 0 else trend(effects)


def over_their_heads(rules, scenario):
    """C24. Unity after sanctions relief that Europe signs too, less after the same relief without Europe."""
    effects = []
    for seed, state in enumerate(positions(rules, scenario, count=12)):
        tied = with_ties(state, seed)
        with luck():
            asked = settled(agree(tied, "us", Clause("sanctions-relief", ("us", "europe"))))
            unasked = settled(agree(tied, "us", Clause("sanctions-relief", ("us",))))
        effects.append(unity(asked) - unity(unasked))
    return trend(effects)


def eastern_voice(rules, scenario):
    """C25. The eastern warning heeded less ignored: in unity, and in Europe's threat turned round; the weaker counts."""
    ties, threats = [], []
    for seed, state in enumerate(positions(rules, scenario, count=12)):
        warned = do(with_ties(state, seed), FACILITATOR, cmd.Inject("eastern-warning"))
        done = {}
        for choice in ("ignore", "heed"):
            with luck():
                done[choice] = settled(do(warned, "europe", cmd.Choose(choice)))
        ties.append(unity(done["heed"]) - unity(done["ignore"]))
        threats.append(done["ignore"].tracks["europe.threat"] - done["heed"].tracks["europe.threat"])
    return min(trend(ties), trend(threats))


EXPERIMENTS = {
    "C8": wider_threat,
    "C9": success_next_door,
    "C10": menace_pays,
    "C11": uprisings,
    "C24": over_their_heads,
    "C25": eastern_voice,
}
