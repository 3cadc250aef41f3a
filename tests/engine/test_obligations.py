"""Deals and promises over whole random games: one ending each, banked once, nothing owed twice."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.engine.tables import BOTH, CEASEFIRE, SCENARIOS, advance, agree, do, propose, random_acts, settled, start
from tests.engine.worlds import FixedDice, peace
from wargame.engine import commands as cmd
from wargame.engine.deals import BROKEN, KEPT, LAPSED, OWED, RELEASED, Clause
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR
from wargame.engine.views import view

ENDINGS = {"kept": KEPT, "broken": BROKEN, "released": RELEASED, "lapsed": LAPSED}


def finished(seed, scenario):
    """Return the debrief of a random game, and every ending as (promise, its state and round) in order."""
    endings, state = [], None
    for before, _, _, state, _ in random_acts(seed, scenario, busy=24):
        for key, owed in state.obligations.items():
            earlier = before.obligations.get(key)
            if owed.state != OWED and (earlier is None or earlier.state != owed.state):
                endings.append((key, owed.state, owed.ended))
        for deal in state.deals.values():
            assert set(deal.signed) | set(deal.refused) <= set(deal.signers)
            assert not set(deal.signed) & set(deal.refused)
    return state, endings


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_promise_ends_exactly_once(scenario):
    ended = 0
    for seed in range(12):
        state, endings = finished(seed, scenario)
        assert sorted(key for key, _, _ in endings) == sorted(state.obligations)
        assert {key: (owed.state, owed.ended) for key, owed in state.obligations.items()} == {
            key: (how, when) for key, how, when in endings
        }
        ended += len(endings)
        for owed in state.obligations.values():
            assert (owed.state == BROKEN) >= any(b.mark == "proven" for b in owed.breaches)
            assert owed.state != KEPT or not owed.breaches
            said = {event.kind for event in state.events() if event.kind in ENDINGS and event.subject == owed.id}
            assert owed.state in {ENDINGS[kind] for kind in said}
    assert ended > 40


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_clause_is_banked_once_a_giver_and_owed_once(scenario):
    for seed in range(12, 24):
        banked, owed, kinds = Counter(), {}, {}
        for event in finished(seed, scenario)[0].events():
            if event.kind == "banked":
                kind, _, givers = event.subject.partition("/")
                banked.update((kind, giver) for giver in givers.split("+"))
            elif event.kind == "bound":
                kinds[event.subject] = (event.detail[1], event.seat)
                assert owed.get(kinds[event.subject]) is None, event
                owed[kinds[event.subject]] = event.subject
            elif event.kind in ENDINGS and owed.get(kinds[event.subject]) == event.subject:
                del owed[kinds[event.subject]]
        assert set(banked.values()) <= {1}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_tracks_stay_on_the_scale_and_points_add_up(scenario):
    for seed in range(24, 30):
        for _, _, _, after, _ in random_acts(seed, scenario):
            assert all(0 <= value <= 100 for value in after.tracks.values())
            assert all(0 <= value <= 100 for known in after.known.values() for value in known.values())
        booked = Counter()
        for event in after.events():
            if event.kind == "points":
                booked[event.seat] += event.amount
        assert {seat: booked[seat] for seat in after.points} == after.points


def test_what_is_handed_over_is_booked_once_by_each_line():
    state = advance(start(1), "talks")
    state = agree(state, "us", Clause("sanctions-relief", ("us",)))
    first = advance(state, "report")
    gained = first.points["russia"]
    state = advance(do(first, FACILITATOR, cmd.Advance()), "talks")
    state = agree(state, "us", Clause("sanctions-relief", ("europe",)))
    state = advance(state, "report")
    assert gained == 5 - 1
    assert state.points["russia"] == gained - 1
    assert state.banked == ("sanctions-relief/us", "sanctions-relief/europe")
    refused = act(
        do(advance(do(state, FACILITATOR, cmd.Advance()), "talks"), "us", cmd.OpenDraft()),
        "us",
        cmd.AddClause("sanctions-relief", ("us", "europe")),
    )
    assert refused == Refusal("not-on-offer")


def test_an_obligation_binds_from_the_round_after_the_signing():
    state = agree(advance(start(1), "talks"), "ukraine", CEASEFIRE)
    assert state.obligations == {}
    state = advance(state, "report")
    assert all(owed.start == 2 and not owed.binds(1) and owed.binds(2) for owed in state.obligations.values())


def test_a_promise_signed_in_the_last_round_lapses():
    state = advance(start(1, rounds=3), "talks")
    while state.round < 3:
        state = advance(do(advance(state, "report"), FACILITATOR, cmd.Advance()), "talks")
    state = advance(agree(state, "ukraine", CEASEFIRE), "debrief")
    assert {owed.state for owed in state.obligations.values()} == {LAPSED}
    assert state.outcome == "none"


def test_an_amendment_voids_the_signatures_on_the_old_text():
    state, name = propose(advance(start(1), "talks"), "ukraine", CEASEFIRE)
    state = do(state, "russia", cmd.Amend(name), cmd.AddClause("prisoners", BOTH), cmd.Table(public=True))
    assert state.deals[name].state == "amended"
    assert state.deals[name].signed == ()
    assert act(state, "russia", cmd.Sign(name)) == Refusal("unknown-deal")
    new = next(deal for deal in state.deals.values() if deal.amends == name)
    assert new.signed == ("russia",)


def test_what_is_unsigned_lapses_after_the_talks():
    state, name = propose(advance(start(1), "talks"), "ukraine", CEASEFIRE)
    state = advance(state, "orders")
    assert state.deals[name].state == "lapsed"
    assert advance(state, "report").obligations == {}


def test_every_receiver_must_release():
    state = peace(Clause("backstop", ("us",)))
    (owed,) = (o for o in state.obligations.values() if o.kind == "backstop")
    state = do(state, "ukraine", cmd.Release(owed.id))
    assert state.obligations[owed.id].state == "owed"
    assert act(state, "ukraine", cmd.Release(owed.id)) == Refusal("unknown-promise")
    assert act(state, "us", cmd.Release(owed.id)) == Refusal("unknown-promise")
    state = do(state, "europe", cmd.Release(owed.id))
    assert state.obligations[owed.id].state == RELEASED


def test_a_breach_unproven_leaves_the_promise_owed_and_can_happen_again(monkeypatch):
    monkeypatch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice({}))
    state = peace()
    for _ in range(2):
        state = settled(state, russia=[cmd.SetRow("raid")])
        state = advance(do(state, FACILITATOR, cmd.Advance()), "talks")
    owed = state.binding("ceasefire", "russia")
    assert [record.round for record in owed.breaches] == [2, 3]
    assert state.deliberate
    final = advance(state, "debrief")
    assert final.outcome == "broken"
    assert final.obligations[owed.id].state == BROKEN


def test_a_proof_ends_the_promise_and_releases_its_mirror(monkeypatch):
    monkeypatch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice({"detect": 0}))
    state = settled(peace(), ukraine=[cmd.SetRow("raid-ua")])
    ends = {owed.giver: owed.state for owed in state.obligations.values()}
    assert ends == {"ukraine": BROKEN, "russia": RELEASED}
    state = advance(do(state, FACILITATOR, cmd.Advance()), "orders")
    assert cmd.SetRow("hold") in view(state, "russia").legal


def test_a_bluff_is_no_breach_of_the_peace():
    state = peace(Clause("arms-pipeline", ("us",)))
    final = advance(state, "debrief")
    (pledge,) = (o for o in final.obligations.values() if o.kind == "arms-pipeline")
    assert pledge.state == BROKEN
    assert {b.manner for b in pledge.breaches} == {"unloaded"}
    assert not final.deliberate
    assert final.outcome == "held"
