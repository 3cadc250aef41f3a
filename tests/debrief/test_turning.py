"""Turning points, their odds, what other loads would have made of them, and search."""

from __future__ import annotations

import pytest

from tests.debrief.recorded import one, recorded, sample
from wargame.debrief.counterfactual import had
from wargame.debrief.ledger import opened
from wargame.debrief.playhead import Playhead
from wargame.debrief.reel import OPEN
from wargame.debrief.rival.alone import from_state
from wargame.debrief.rival.rivals import compare
from wargame.debrief.room import in_rounds
from wargame.debrief.seek import matches, seek
from wargame.debrief.sums import summed, weighed_state
from wargame.engine.gun import true_weight
from wargame.engine.seats import SEATS
from wargame.engine.settlement.attacks import repel_chance
from wargame.engine.temptation import temptation
from wargame.tui.widgets.openbook import shares

ATTACKS = ("attack-won", "attack-repelled")


def attack(recording, *, empty=False):
    """Return the moment of an attack; with ``empty`` one that met an instrument shown and left empty."""
    for moment, event in enumerate(recording.events):
        lays = recording.state(moment - 1).lay.values()
        if event.kind in ATTACKS and (not empty or any(lay.declared and not lay.loaded for lay in lays)):
            return moment
    pytest.fail("no attack in this game")


def test_turning_points_rise_and_are_what_these_eyes_saw():
    recording = one()
    for eyes in (OPEN, *SEATS):
        turns = recording.turns(eyes)
        assert [turn.moment for turn in turns] == sorted({turn.moment for turn in turns})
        reel = recording.reel(eyes)
        assert all(reel.at[turn.place] == turn.moment for turn in turns)
    kinds = {recording.events[turn.moment].kind for turn in recording.turns(OPEN)}
    assert kinds & set(ATTACKS)
    assert {"bluff", "outcome"} <= kinds


def test_the_odds_are_those_of_the_rules_and_sealed_to_a_seat():
    recording = one()
    moment = attack(recording)
    state = recording.state(moment - 1)
    weight, pull = true_weight(state).value, temptation(state, state.tracks)
    head = Playhead(recording)
    head.to(moment)
    assert head.odds.startswith(
        f"True weight {weight} against {pull}: repelled {repel_chance(state, weight, pull)} in 100"
    )
    closed = Playhead(recording, "europe", truth=False)
    closed.to(moment)
    assert closed.odds == ""
    assert closed.had() == ()


def test_more_loads_weigh_no_less_and_the_same_draw_decides():
    recording = one()
    moment = attack(recording, empty=True)
    found = had(recording, moment, rivals=False)
    assert found
    event, state = recording.events[moment], recording.state(moment - 1)
    weights = [true_weight(state).value, *(one.weight for one in found)]
    assert weights == sorted(weights)
    roll = next(cause.value for cause in event.causes if cause.kind == "draw")
    for case in found:
        assert case.words.startswith("Had ")
        assert case.repelled == (roll <= case.chance)
        assert case.differs == (case.repelled != (event.kind == "attack-repelled"))
    assert had(recording, moment)[len(found) :], "the other theories weigh it too"
    assert had(recording, 0) == ()
    assert had(recording, -1) == ()


@pytest.mark.parametrize("recording", (one(), recorded(12), sample()), ids=["one", "other", "sample"])
def test_card_page_and_each_round_alone_weigh_the_same(recording):
    pages = {theory.rules.id: theory.weighings for theory in opened(recording.last, recording.rivals).theories}
    attacks = [m for m, event in enumerate(recording.events) if event.kind in ATTACKS]
    assert attacks
    for rules in recording.rivals:
        rounds = compare(recording.steps, rules, alone=True).rival.rounds
        assert pages[rules.id] == tuple((one.true, one.pull) for _, one in sorted(rounds.items()))
        for moment in attacks:
            card = next(one for one in had(recording, moment) if one.words == f"{rules.title}, this attack alone")
            there = rounds[recording.events[moment].round]
            assert (card.weight, card.chance) == (there.true, there.chance)
    played = opened(recording.last).weighings
    assert pages[recording.rules.id] == tuple((one.true, one.pull) for one in played)


def test_search_goes_round_and_ends_where_nothing_fits():
    reel = one().reel(OPEN)
    first = seek(reel, "SIGNS deal", -1)
    assert "signs deal" in reel.sentence(first)
    found = [first]
    while (here := seek(reel, "signs deal", found[-1])) != first:
        found.append(here)
    assert len(found) == matches(reel, "signs deal") == len(set(found))
    assert seek(reel, "signs deal", found[0], back=True) == found[-1]
    assert seek(reel, "no such words at all", 3) == -1
    assert seek(reel, "  ", 3) == -1
    assert matches(reel, "") == 0


def test_the_ledger_counts_what_the_state_holds():
    recording = recorded(12)
    state = recording.last
    book = opened(state, recording.rivals)
    for kept in book.promises:
        own = [o for o in state.obligations.values() if o.giver == kept.seat and not o.pledge]
        assert (kept.made, kept.broken) == (len(own), sum(bool(o.breaches) for o in own))
        assert kept.caught <= kept.broken
        assert kept.made == kept.kept + kept.broken + kept.released + kept.lapsed + kept.owed
    bluffs = [case for case in book.broken if case.bluff]
    assert bluffs
    assert sum(kept.bluffs for kept in book.promises) <= len(bluffs)
    assert len(book.weighings) == len(state.reports) == len(book.loads[0].rounds)
    assert "□" in "".join(item.marks for item in book.loads)
    for theory in book.theories:
        assert len(theory.weighings) == len(state.reports)
    assert [t.played for t in book.theories] == [True, False, False]
    assert all(recording.events[turn.moment].round == turn.round for turn in book.turns)
    assert book.ending.startswith("The game ends")
    assert {seat for seat, _, _ in book.agendas} == set(SEATS)


def test_a_weighing_is_told_with_parts_that_add_up_and_with_what_was_shown():
    recording, told = sample(), []
    head = Playhead(recording)
    for moment, event in enumerate(recording.events):
        if event.kind in ("weighed", "weighed-true"):
            head.to(moment)
            answer = head.why()
            assert sum(line.part[0] for line in answer.lines if line.part) == event.amount == answer.total[0]
            told += [line.text for line in answer.lines if line.part]
            page = from_state(recording.last)[event.round - 1]
            assert summed(answer, weighed_state(page), truly=event.kind == "weighed-true").total == answer.total
    assert any("percent of the flow" in text for text in told)
    assert any("everybody saw" in text for text in told)


def test_rows_are_shared_out_evenly_and_rounds_are_told_in_words():
    assert shares([9, 2, 9, 1], 12) == [5, 2, 4, 1]
    assert shares([1, 2], 12) == [1, 2]
    assert shares([], 3) == []
    assert in_rounds([1, 2, 3], 3) == "in every round"
    assert in_rounds([1, 3], 3) == "in rounds 1, 3"
    assert in_rounds([2], 3) == "in round 2"
