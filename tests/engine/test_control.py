"""The facilitator's hand: advance, pause, inject, override, rewind, note, extend; and cards at their edges."""

from __future__ import annotations

import pytest
from attrs import evolve as with_

from tests.engine.tables import (
    CEASEFIRE,
    SCENARIOS,
    advance,
    agree,
    do,
    ordered,
    random_acts,
    rules_of,
    scenario_of,
    start,
)
from tests.engine.worlds import peace
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause, Draft
from wargame.engine.digest import digest
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS, TRACKS
from wargame.engine.views import view

WHY = "The table agreed."


def phases(state):
    """Advance to the debrief; return every (round, phase) on the way."""
    seen = [(state.round, state.phase)]
    while state.phase != "debrief":
        state = do(state, FACILITATOR, cmd.Advance())
        seen.append((state.round, state.phase))
    return seen


@pytest.mark.parametrize(("scenario", "rounds"), [(name, n) for name in SCENARIOS for n in scenario_of(name).lengths])
def test_advance_walks_every_phase_of_every_length(scenario, rounds):
    seen = phases(start(1, scenario, rounds=rounds))
    wanted = [(n, phase) for n in range(1, rounds + 1) for phase in ("briefing", "talks", "orders", "report")]
    assert seen == [*wanted, (rounds, "debrief")]


def test_the_debrief_is_the_end():
    state = advance(start(), "debrief")
    assert act(state, FACILITATOR, cmd.Advance()) == Refusal("over")
    assert act(state, FACILITATOR, cmd.Inject("quiet")) == Refusal("not-now")


@pytest.mark.parametrize("seat", (*SEATS, "", "nobody"))
def test_only_the_facilitator_controls(seat):
    for command in (
        cmd.Advance(),
        cmd.Pause(),
        cmd.Resume(),
        cmd.Note("n"),
        cmd.Extend(9),
        cmd.HoldPhase(on=True),
        cmd.Rewind(1, WHY),
        cmd.Inject("quiet"),
        cmd.Override("us.resolve", 1, WHY),
    ):
        assert act(start(), seat, command) == Refusal("not-facilitator")
    assert act(start(), FACILITATOR, cmd.Ready()) == Refusal("not-a-seat")


def test_pause_stops_the_seats_and_not_the_facilitator():
    state = do(advance(start(), "talks"), FACILITATOR, cmd.Pause())
    assert act(state, FACILITATOR, cmd.Pause()) == Refusal("already")
    for seat in SEATS:
        assert act(state, seat, cmd.Ready()) == Refusal("paused")
        assert view(state, seat).paused
    state = do(state, FACILITATOR, cmd.Note("A break."), cmd.Resume())
    assert act(state, FACILITATOR, cmd.Resume()) == Refusal("already")
    assert do(state, "us", cmd.Ready()).ready == ("us",)


@pytest.mark.parametrize(
    ("command", "code"),
    (
        (cmd.Override("us.resolve", 101, WHY), "bad-value"),
        (cmd.Override("us.resolve", -1, WHY), "bad-value"),
        (cmd.Override("us.resolve", 50, "  "), "bad-text"),
        (cmd.Override("us.charm", 50, WHY), "unknown-track"),
        (cmd.Rewind(0, WHY), "no-such-round"),
        (cmd.Rewind(2, WHY), "no-such-round"),
        (cmd.Rewind(-1, WHY), "no-such-round"),
        (cmd.Rewind(1, ""), "bad-text"),
        (cmd.Inject("no-card"), "unknown-card"),
        (cmd.Note(""), "bad-text"),
        (cmd.Note("n" * 281), "bad-text"),
        (cmd.Extend(0), "bad-value"),
        (cmd.Extend(3601), "bad-value"),
    ),
)
def test_a_control_out_of_range_is_refused(command, code):
    assert act(start(), FACILITATOR, command) == Refusal(code)


@pytest.mark.parametrize("track", TRACKS)
def test_an_override_sets_a_track_for_everybody_and_says_why(track):
    state = do(start(), FACILITATOR, cmd.Override(track, 37, WHY))
    assert state.tracks[track] == 37
    assert all(state.known[seat][track] == 37 for seat in SEATS)
    event = state.events()[-1]
    assert event.kind == "override"
    assert WHY in event.causes[0].name


def test_an_injected_card_is_turned_and_felt_at_once():
    state = advance(start(), "talks")
    done = do(state, FACILITATOR, cmd.Inject("drones"))
    assert done.cards[-1] == "drones"
    assert done.tracks["ukraine.defence"] == state.tracks["ukraine.defence"] + 3
    assert act(advance(state, "report"), FACILITATOR, cmd.Inject("drones")) == Refusal("not-now")


def test_a_rewind_returns_to_the_briefing_and_the_same_orders_lead_to_the_same_game():
    state = peace(rounds=5)
    first = digest(advance(ordered(state, russia=[cmd.SetRow("raid")]), "report"))
    marks = {}
    walk = state
    for _ in range(3):
        walk = do(advance(walk, "report"), FACILITATOR, cmd.Advance())
        marks[walk.round] = digest(walk)
        walk = advance(walk, "talks")
    for number in (3, 4, 5):
        back = do(walk, FACILITATOR, cmd.Rewind(number, WHY))
        assert (back.round, back.phase) == (number, "briefing")
        assert digest(back) == marks[number]
        assert len(back.begun) == number
    back = advance(do(walk, FACILITATOR, cmd.Rewind(2, WHY)), "talks")
    assert digest(advance(ordered(back, russia=[cmd.SetRow("raid")]), "report")) == first
    assert [e.kind for e in back.events()].count("rewound") == 1


def test_the_debrief_can_be_rewound():
    state = do(advance(start(), "debrief"), FACILITATOR, cmd.Rewind(1, WHY))
    assert (state.round, state.phase, state.outcome) == (1, "briefing", "")
    assert phases(state)[-1][1] == "debrief"


def test_an_unsealed_sheet_counts_when_time_runs_out():
    state = ordered(peace(), us=[cmd.SetLoad("us-arms", load=True)], russia=[cmd.SetRow("raid")])
    assert state.ready == ()
    done = do(state, FACILITATOR, cmd.Advance())
    assert done.lay["us-arms"].loaded
    assert any(event.kind.startswith("attack-") for event in done.reports[-1])


def test_no_sheet_means_the_standing_orders():
    """Honour everything, and keep what is loaded loaded."""
    state = advance(ordered(peace(), us=[cmd.SetLoad("us-arms", load=True)]), "report")
    state = do(state, FACILITATOR, cmd.Advance())
    state = advance(state, "report")
    assert state.lay["us-arms"].loaded
    assert not any(owed.breaches for owed in state.obligations.values() if not owed.pledge)


def test_rates_are_scaled_to_the_length():
    """5 is what the file says, 3 and 8 are scaled by 5/3 and 5/8, rounded half away from zero."""
    rates = {rounds: start(rounds=rounds).setting.rates for rounds in (3, 5, 8)}
    keep = rules_of("gun-on-the-table").upkeep
    for name, rate in rates[5].items():
        assert rate == getattr(keep, name)
        for rounds in (3, 8):
            size = (2 * abs(rate) * 5 + rounds) // (2 * rounds)
            assert rates[rounds][name] == (size if rate >= 0 else -size)
    scaled = rules_of("gun-on-the-table").scaled
    assert [scaled(rate, 3) for rate in (3, -3, 1, 0)] == [5, -5, 2, 0]
    assert [scaled(rate, 8) for rate in (3, -3, 1, 4)] == [2, -2, 1, 3]


def test_a_length_or_agenda_that_is_not_there_is_refused_in_one_sentence():
    with pytest.raises(ValueError, match=r"can be played in 3, 5, 8 rounds, not in 4"):
        start(rounds=4)
    with pytest.raises(ValueError, match="has no agenda 'napoleon'"):
        start(agendas={"russia": "napoleon"})


def small_deck(*cards):
    """Return the handshake scenario with these cards alone."""
    return with_(scenario_of("handshake-2025"), cards=cards)


def test_a_game_without_cards_can_be_played():
    state = setup(small_deck(), rules_of("gun-on-the-table"), 1)
    state = advance(state, "talks")
    assert isinstance(act(state, "europe", cmd.Choose("heed")), Refusal)
    assert all(view(state, seat).card is None for seat in SEATS)
    assert phases(state)[-1] == (5, "debrief")


def test_a_cards_choice_is_felt_once():
    """A round without a card of its own must not feel the last one's choice again."""
    card = with_(scenario_of("handshake-2025").card_by_id["eastern-warning"], latest=1)
    state = setup(small_deck(card), rules_of("gun-on-the-table"), 1)
    state = advance(state, "orders")
    assert state.tracks["ties.eu-ua"] == 75 - 4
    state = advance(do(advance(state, "report"), FACILITATOR, cmd.Advance()), "orders")
    assert state.round == 2
    assert state.tracks["ties.eu-ua"] == 75 - 4


def test_a_rewind_does_not_start_a_paused_table():
    state = do(start(), FACILITATOR, cmd.Pause(), cmd.Rewind(1, WHY))
    assert state.paused


def test_an_injected_card_leaves_the_rounds_own_choice_to_be_made():
    state = advance(start(), "talks")
    state = do(state, FACILITATOR, cmd.Inject("eastern-warning"), cmd.Inject("mud"))
    state = advance(state, "orders")
    assert state.tracks["ties.eu-ua"] == 75 - 4


def test_a_side_that_collapses_ends_the_game():
    state = do(peace(), FACILITATOR, cmd.Override("ukraine.morale", 0, WHY))
    state = advance(state, "report")
    assert do(state, FACILITATOR, cmd.Advance()).phase in ("debrief", "briefing")
    state = do(advance(start(), "orders"), FACILITATOR, cmd.Override("russia.grip", 0, WHY))
    state = do(state, FACILITATOR, cmd.Advance(), cmd.Advance())
    assert state.phase == "debrief"
    assert state.round == 1


def test_facilitators_at_random_never_break_a_game():
    """Controls sprinkled over a random game: it still folds, and every seat still has a view."""
    for number, (state, _, _, _, _) in enumerate(random_acts(71)):
        if number % 6:
            continue
        for command in (
            cmd.Inject("clash"),
            cmd.Override("russia.grip", 0, WHY),
            cmd.Rewind(state.round, WHY),
            cmd.Pause(),
            cmd.Advance(),
        ):
            done = act(state, FACILITATOR, command)
            if not isinstance(done, Refusal):
                assert all(view(done[0], seat).seat == seat for seat in SEATS)
    assert agree(advance(start(), "talks"), "ukraine", CEASEFIRE).deals


def test_a_draft_that_lay_open_when_the_talks_ended_is_gone_on_with():
    clauses = (CEASEFIRE.flagged("ambiguous", on=True), Clause("sanctions-relief", ("us",)))
    state = advance(start(), "talks")
    state = do(state, "us", cmd.OpenDraft(), *(cmd.AddClause(*clause.key) for clause in clauses))
    state = do(state, "us", cmd.Flag(*CEASEFIRE.key, "ambiguous"))
    with_draft = digest(advance(state, "orders"))
    assert with_draft == digest(advance(do(state, "us", cmd.Discard()), "orders")), "nothing is settled by it"
    state = advance(advance(state, "report"), "talks")
    assert cmd.TakeUp() in view(state, "us").legal
    assert not any(cmd.TakeUp() in view(state, seat).legal for seat in ("ukraine", "europe", "russia"))
    again = do(state, "us", cmd.TakeUp())
    assert view(again, "us").draft == Draft(clauses)
    assert act(again, "us", cmd.TakeUp()) == Refusal("draft-open")
    assert act(do(again, "us", cmd.Discard()), "us", cmd.TakeUp()) == Refusal("no-draft")
    assert act(do(state, "us", cmd.OpenDraft(), cmd.Discard()), "us", cmd.TakeUp()) == Refusal("no-draft")
    assert act(state, "russia", cmd.TakeUp()) == Refusal("no-draft")


def test_what_is_owed_by_then_is_left_out_of_a_draft_that_is_gone_on_with():
    relief = Clause("sanctions-relief", ("us",))
    state = advance(start(), "talks")
    state = do(state, "us", cmd.OpenDraft(), cmd.AddClause(*relief.key))
    state = advance(advance(agree(state, "europe", relief), "report"), "talks")
    assert cmd.TakeUp() not in view(state, "us").legal
    assert act(state, "us", cmd.TakeUp()) == Refusal("no-draft")
