"""The facilitator ends a game: in any phase, once, on record; it replays, verifies, and its debrief can be read."""

from __future__ import annotations

import re

import pytest

from tests.engine.tables import BOTH, CEASEFIRE, advance, agree, do, propose, random_acts, start
from tests.engine.worlds import peace
from tests.words.games import StandIn, content
from wargame.content import load_rules
from wargame.debrief.ledger import opened as ledger_of
from wargame.debrief.recording import Recording
from wargame.debrief.rival.again import rounds_alone, whole
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.digest import digest
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.scoring import score_of
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view
from wargame.saves import read
from wargame.table import words
from wargame.table.store import Plan, begin, replay, replay_file
from wargame.table.table import summary

END = cmd.End("The lesson is over.")
PHASES = ("briefing", "talks", "orders", "report")


def final(events):
    """Return how often a game's end was told, and how many final points were booked."""
    return sum(e.kind == "outcome" for e in events), sum(e.kind == "points" and e.audience == () for e in events)


@pytest.mark.parametrize("phase", PHASES)
def test_a_game_can_be_ended_in_any_phase_and_once(phase):
    state = advance(peace(Clause("energy-pause", BOTH)), "talks")
    state = do(advance(state, "report"), FACILITATOR, cmd.Advance())
    before = advance(state, phase)
    assert before.round == 3
    state = do(before, FACILITATOR, END)
    assert (state.phase, state.outcome, state.round) == ("debrief", "held", 3)
    assert {owed.state for owed in state.obligations.values()} == {"kept"}
    assert final(state.events())[0] == 1
    assert act(state, FACILITATOR, END) == Refusal("over")
    assert all(act(state, seat, cmd.Ready()) == Refusal("over") for seat in SEATS)


@pytest.mark.parametrize("phase", PHASES)
def test_a_game_ended_before_anything_was_settled_has_a_debrief(phase):
    state = do(advance(start(), phase), FACILITATOR, END)
    assert (state.phase, state.outcome) == ("debrief", "none")
    assert len(state.reports) == (phase == "report")
    ledger = ledger_of(state)
    assert ledger.ending.startswith("The game ends without a cease-fire")
    assert len(words.transcript_open(state)) > 10
    for seat in SEATS:
        assert view(state, seat).outcome == "none"
        assert 0 <= score_of(state, seat) <= 100


def test_an_early_end_scores_what_the_last_settlement_left():
    """A talks later, nothing has changed that is scored: promises that only began to bind count for nothing."""
    settled = advance(peace(), "report")
    later = do(settled, FACILITATOR, cmd.Advance(), cmd.Pause())
    now, then = do(settled, FACILITATOR, END), do(later.but(tracks=settled.tracks), FACILITATOR, END)
    assert now.points == then.points
    assert not then.paused


def test_a_promise_that_never_bound_lapses_and_a_broken_one_ends_broken():
    state = agree(advance(start(), "talks"), "ukraine", CEASEFIRE)
    state = do(advance(state, "report"), FACILITATOR, cmd.Advance())
    fresh = do(state, FACILITATOR, END)
    assert {owed.state for owed in fresh.obligations.values()} == {"lapsed"}
    assert fresh.outcome == "none"
    state = do(advance(state, "orders"), "russia", cmd.SetRow("raid"))
    state = do(advance(state, "report"), FACILITATOR, cmd.Advance(), END)
    assert state.outcome == "broken"
    assert state.binding("ceasefire", "russia") is None
    assert [owed.state for owed in state.obligations.values() if owed.giver == "russia"] == ["broken"]


def test_drafts_and_tabled_deals_go():
    state, name = propose(advance(start(), "talks"), "us", Clause("sanctions-relief", ("us",)))
    state = do(state, "europe", cmd.OpenDraft())
    state = do(state, FACILITATOR, END)
    assert (state.drafts, state.deals[name].state) == ({}, "lapsed")


def test_the_end_is_booked_once_however_the_last_report_is_left():
    """A side collapses in the report by the facilitator's hand, or is raised again: the game is scored, and once."""
    for track, values in (("ukraine.morale", (0,)), ("russia.grip", (0, 40))):
        state = advance(start(), "report" if len(values) == 1 else "orders")
        state = do(state, FACILITATOR, cmd.Override(track, values[0], "Why not."))
        state = advance(state, "report")
        for value in values[1:]:
            state = do(state, FACILITATOR, cmd.Override(track, value, "Once more."))
        for command in (cmd.Advance(), END):
            over = do(state, FACILITATOR, command)
            assert over.phase == "debrief"
            assert final(over.events())[0] == 1
            assert over.outcome == "none"


def test_a_game_of_random_hands_can_be_ended_at_any_act():
    for number, (state, _, _, _, _) in enumerate(random_acts(7)):
        if number % 9:
            continue
        over, events = act(state, FACILITATOR, END)
        assert events[0].kind == "ended"
        assert final(over.events())[0] == 1
        assert all(owed.state != "owed" for owed in over.obligations.values())
        assert all(deal.state not in ("tabled", "concluded") for deal in over.deals.values())
        for seat in SEATS:
            told = sum(e.amount for e in words.opened.standing(over.events()) if e.kind == "points" and e.seat == seat)
            assert over.points[seat] == told


def test_an_early_end_can_be_rewound():
    state = advance(start(), "talks")
    back = do(state, FACILITATOR, END, cmd.Rewind(1, "Not yet."))
    assert (back.phase, back.outcome) == ("briefing", "")
    assert digest(advance(back, "debrief")) == digest(advance(start(), "debrief"))


@pytest.fixture
def kept(tmp_path):
    """Play a little with an own card, an extension and an early end; return the save's path and the state."""
    (tmp_path / "saves").mkdir()
    scenario, rules = content()
    plan = Plan(scenario, rules, 5, dict.fromkeys(SEATS, "human"))
    table, writer = begin(plan, StandIn, path=tmp_path / "saves" / "g.jsonl", key=tmp_path / "key", version="1")
    card = cmd.InjectOwn("Fog\nover Kyiv", "Flights\x1b[31m are late.", ("ukraine.morale-3", "ties.us-eu+2"))
    for seat, command in (
        (FACILITATOR, cmd.Advance()),
        ("us", cmd.Cable((), "Hello.")),
        (FACILITATOR, card),
        (FACILITATOR, cmd.Extend(120)),
        (FACILITATOR, cmd.Note("Loud table.")),
        (FACILITATOR, cmd.Advance()),
        (FACILITATOR, cmd.Advance()),
        (FACILITATOR, cmd.Advance()),
        (FACILITATOR, END),
    ):
        assert table.submit(seat, command) is None
    writer.close()
    return tmp_path / "saves" / "g.jsonl", table.truth()


def test_an_early_end_is_in_the_save_and_replays_to_the_same_game(kept):
    path, state = kept
    reading, steps = replay_file(path)
    assert [record.kind for record in reading.records[-3:]] == ["act", "end", "seal"]
    assert dict(reading.records[-2].body) == summary(state) == summary(steps[-1].state)
    assert digest(steps[-1].state) == digest(state)
    assert sum(record.kind == "round" for record in reading.records) == len(state.reports) == 1


def test_the_facilitators_hand_reads_as_sentences_in_the_replay(kept):
    path, state = kept
    told = "\n".join(words.sentence(sight, words.names_open(state)) for sight in words.open_sights(state.events()))
    assert 'The facilitator\'s own card is turned, Fog over Kyiv: "Flights\ufffd[31m are late."' in told
    assert "The facilitator gives 2 minutes more." in told
    assert re.search(r'The facilitator ends the game here, "[^"]+"; what was settled counts\.', told)
    recording = Recording("A lesson", tuple(replay(read(path))))
    assert recording.finished
    assert recording.chapters[-1].round == 2
    sights = words.open_sights(state.events())
    for kind, because in (("ended", "The lesson is over."), ("card", "the facilitator's card")):
        sight = next(one for one in sights if one.kind == kind and (one.detail or kind == "ended"))
        answer = words.why(sight, words.names_open(state), sights)
        assert any(because in line.text for line in answer.lines), answer
        assert answer.section in ("1", "7")


def outcome_of(course):
    """Run a course to its end; return its outcome and the rounds that were settled."""
    while True:
        try:
            next(course)
        except StopIteration as over:
            return over.value.outcome, list(over.value.rounds)


@pytest.mark.parametrize("rules", ("gun-on-the-table", "spiral", "limited-aims"))
def test_other_theories_end_a_game_where_the_facilitator_did(kept, rules):
    path, state = kept
    steps = replay(read(path))
    for settle in (whole, rounds_alone):
        assert outcome_of(settle(steps, load_rules(rules))) == (state.outcome, [1])


def test_a_person_sees_an_own_card_and_may_ask_why(kept):
    path, _ = kept
    state = next(step.state for step in replay(read(path)) if step.state.own_cards)
    seen = view(state, "ukraine")
    names = words.names_for(seen, state.setting.rules)
    assert (seen.card.title, seen.card.text) == ("Fog over Kyiv", "Flights\ufffd[31m are late.")
    lines = [line.text for line in words.why_card(seen, names).lines]
    assert lines[:2] == ["Ukraine's morale -3", "the tie US-EU +2"]
    why = words.why_track(seen, names, "ukraine.morale")
    assert any("Fog over Kyiv" in line.text and line.part == (-3, -3) for line in why.lines)
