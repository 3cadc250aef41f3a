"""What holds for every parameter: nobody gains by deviating, and the signs of what moves what."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from wargame.lab.reference import (
    AndGate,
    Guarantor,
    LoadOrBluff,
    Pledges,
    ResoluteShare,
    Spying,
    TwoGuarantors,
    chance_of,
    is_equilibrium,
    is_subgame_perfect,
)

points = st.integers(1, 60)
chances = st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20)


@st.composite
def guarantors(draw):
    cost, loaded, saved, exposure = draw(points), draw(st.integers(0, 40)), draw(points), draw(st.integers(0, 40))
    assume(cost < saved + exposure)
    return Guarantor(cost, loaded, loaded + saved, exposure)


@st.composite
def guns(draw):
    """A stake and a gun that outweighs it."""
    stake = draw(points)
    return {"weight": stake + draw(points), "stake": stake}


@st.composite
def pairs(draw):
    return draw(guarantors()), draw(guarantors())


single = st.builds(lambda g, gun: LoadOrBluff(g, **gun), guarantors(), guns())
shared = st.builds(lambda g, gun, r: ResoluteShare(g, **gun, resolute=r), guarantors(), guns(), chances)
pledged = st.builds(
    lambda gun, r, v, a, c: Pledges(**gun, resolute=r, damage_unanswered=v, exposure=a, damage_resolved=c),
    guns(),
    chances,
    points,
    points,
    points,
)
watched = st.builds(lambda g, gun, s: Spying(g, **gun, detection=s), guarantors(), guns(), chances)
doubled = st.builds(TwoGuarantors, pairs(), st.tuples(points, points), points)
gated = st.builds(AndGate, pairs(), st.integers(0, 120), points)


@given(st.one_of(single, shared, pledged, watched, doubled, gated))
def test_nobody_gains_by_deviating(game):
    solved = game.solve()
    for one in solved if isinstance(solved, tuple) else (solved,):
        assert is_subgame_perfect(game, one.profile)
        breach = chance_of(game, one.profile, lambda passed: "defect" in passed.values())
        assert breach == one.breach


@given(st.one_of(single, doubled, gated))
def test_a_nudged_mix_is_no_equilibrium(game):
    """A player who must keep others indifferent cannot move: each nudge away from a strict mix is noticed."""
    solved = game.solve()
    for one in solved if isinstance(solved, tuple) else (solved,):
        assume(one.unique)
        for infoset, mix in one.profile.items():
            first, second = mix
            if 0 < mix[first] < 1:
                nudged = {first: mix[first] * Fraction(1, 2), second: 1 - mix[first] * Fraction(1, 2)}
                assert not is_equilibrium(game, {**one.profile, infoset: nudged})


@given(single, points)
def test_a_bigger_gun_raises_the_bluffing_and_nothing_else(game, more):
    small, big = game.solve(), evolve(game, weight=game.weight + more).solve()
    assert big.bluff[0] > small.bluff[0]
    assert big.defect == small.defect
    assert big.load[0] * (game.weight + more) == small.load[0] * game.weight == game.stake


@given(single, guarantors(), guns())
def test_each_side_is_ruled_by_the_other_sides_payoffs(game, guarantor, gun):
    assert evolve(game, guarantor=guarantor).solve().load == game.solve().load
    assert evolve(game, **gun).solve().defect == game.solve().defect


@given(single, points)
def test_a_dearer_exposure_deters_and_a_dearer_load_invites(game, more):
    exposed = evolve(game.guarantor, exposure=game.guarantor.exposure + more)
    assert evolve(game, guarantor=exposed).solve().defect < game.solve().defect
    dearer = game.guarantor.load_cost + more
    assume(dearer < game.guarantor.swing)
    assert evolve(game, guarantor=evolve(game.guarantor, load_cost=dearer)).solve().defect > game.solve().defect


@given(shared, chances)
def test_more_resolute_guarantors_never_mean_more_breaches_or_bluffs(game, other):
    low, high = (evolve(game, resolute=share).solve() for share in sorted((game.resolute, other)))
    assert high.breach <= low.breach
    assert high.bluff[0] <= low.bluff[0]


@given(shared)
def test_without_resolute_guarantors_the_shared_game_is_the_single_one(game):
    alone = LoadOrBluff(game.guarantor, game.weight, game.stake).solve()
    none = evolve(game, resolute=0).solve()
    assert (none.load, none.defect) == (alone.load, alone.defect)


@given(pledged)
def test_the_share_of_bluffs_among_pledges_is_the_chance_of_an_empty_gun(game):
    solved = game.solve()
    if game.resolute < game.stake / game.weight:
        assert solved.bluff_share == 1 - game.stake / game.weight
    else:
        assert solved.bluff_share == 1 - game.resolute
        assert solved.breach == 0


@given(watched, chances)
def test_more_spying_never_means_more_breaches(game, other):
    low, high = (evolve(game, detection=share).solve() for share in sorted((game.detection, other)))
    assert high.breach <= low.breach
    assert high.bluff[0] <= low.bluff[0]
    assert evolve(game, detection=1).solve().bluff == (0,)


@given(doubled)
def test_two_guns_weigh_the_stake_together_or_are_in_vain(game):
    solved = game.solve()
    weight = sum(chance * mass for chance, mass in zip(solved.load, game.weights, strict=True))
    assert weight == min(game.stake, sum(game.weights))
    assert (solved.defect == 1) == (sum(game.weights) < game.stake)


@given(gated)
def test_the_gate_collapses_when_exposure_is_cheaper_than_loading(game):
    kinds = [one.kind for one in game.solve()]
    distrust = all(guarantor.exposure <= guarantor.load_cost for guarantor in game.guarantors)
    assert ("collapse" in kinds) == distrust
    assert len(kinds) % 2 == 1 or game.knife_edge


@given(gated, chances)
def test_a_gate_never_deters_better_than_the_same_guns_added_up(game, part):
    assume(game.weight > game.stake)
    weights = (game.weight * part, game.weight * (1 - part))
    added = TwoGuarantors(game.guarantors, weights, game.stake).solve()
    assert all(one.breach >= added.breach for one in game.solve())


@given(pledged)
def test_nobody_pledging_is_the_equilibrium_that_d1_strikes_out(game):
    assume(game.resolute < game.stake / game.weight)
    quiet = {"pledge": 0, "silent": 1}
    always = {"honour": 0, "defect": 1}
    profile = {"resolved": quiet, "irresolute": quiet, "pledge": always, "silent": always}
    assert is_equilibrium(game, profile)


def test_an_empty_threat_is_nash_but_not_subgame_perfect():
    game = Spying(Guarantor(12, 10, 50, 20), 75, 30, Fraction(1, 2))
    profile = dict(game.solve().profile)
    assert is_subgame_perfect(game, profile)
    profile["russia sees a bluff"] = {"honour": Fraction(1, 2), "defect": Fraction(1, 2)}
    assert is_equilibrium(game, profile)
    assert not is_subgame_perfect(game, profile)


@pytest.mark.parametrize(("r", "unique"), ((Fraction(2, 5), False), (Fraction(1, 5), True)))
def test_a_knife_edge_is_told(r, unique):
    game = ResoluteShare(Guarantor(12, 10, 50, 20), 75, 30, r)
    assert game.solve().unique is unique
    if not unique:
        worst = {**game.solve().profile, "russia": {"honour": Fraction(4, 5), "defect": Fraction(1, 5)}}
        assert is_equilibrium(game, worst)
