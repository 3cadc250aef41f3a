"""A recording: every moment is the state that was played, and every pair of eyes sees its own events alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.debrief.recorded import one, recorded, sample, steps
from tests.words.games import content
from wargame.debrief.ledger import opened
from wargame.debrief.moment import knew, tracks, true
from wargame.debrief.playhead import Playhead
from wargame.debrief.recording import Recording
from wargame.debrief.reel import OPEN, PUBLIC
from wargame.engine import commands as cmd
from wargame.engine.digest import digest
from wargame.engine.evolve import fold
from wargame.engine.gun import true_weight
from wargame.engine.referee import act, setup
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.sights import sees
from wargame.engine.views import view
from wargame.table.store import Step

EYES = ("", *SEATS)
moments = st.integers(0, len(one().events) - 1)
places = st.integers(0, 10**6)


def test_the_last_moment_of_every_record_is_the_state_that_was_played():
    recording = one()
    end = -1
    for number, step in enumerate(recording.steps):
        end += len(step.events)
        if step.events:
            assert recording.step_of(end) == number
            assert recording.state(end) is step.state


def test_a_moment_within_a_settlement_leads_to_its_end():
    recording = one()
    settled = next(e for e, event in enumerate(recording.events) if event.kind == "weighed")
    step = recording.step_of(settled)
    last = max(m for m in range(len(recording.events)) if recording.step_of(m) == step)
    rest = recording.events[settled + 1 : last + 1]
    assert rest
    assert digest(fold(recording.state(settled), rest)) == digest(recording.state(last))


@pytest.mark.parametrize("seat", SEATS)
def test_a_seats_reel_is_what_it_is_told_and_nothing_else(seat):
    recording = one()
    reel = recording.reel(seat)
    assert list(reel.at) == [m for m, event in enumerate(recording.events) if sees(event, seat)]
    for sight, moment in zip(reel.sights, reel.at, strict=True):
        event = recording.events[moment]
        assert (sight.kind, sight.seat, sight.round) == (event.kind, event.seat, event.round)
        for cause in sight.causes:
            assert cause.kind == "sealed" or seat in cause.audience
        assert sight.kind != "weighed-true"


def test_the_public_reel_is_what_every_seat_was_told():
    recording = one()
    public = set(recording.reel(PUBLIC).at)
    assert public == {m for m, event in enumerate(recording.events) if event.audience == SEATS}
    assert all(not sight.secret for sight in recording.reel(PUBLIC).sights)
    assert all(cause.audience == SEATS for sight in recording.reel(PUBLIC).sights for cause in sight.causes)
    assert len(recording.reel(OPEN).sights) == len(recording.events)


@given(moments, st.sampled_from(SEATS))
def test_what_a_seat_knew_is_what_its_view_says(moment, seat):
    recording = one()
    known, seen = knew(recording, moment, seat), view(recording.state(moment), seat)
    assert (known.weight, known.pull) == (seen.weight.value, seen.temptation)
    assert {p.id: p.declared for p in known.pieces} == {p.id: p.declared for p in seen.pieces}
    for piece, shown in zip(known.pieces, seen.pieces, strict=True):
        assert shown.loaded == (piece.loaded if piece.seat == seat else None)
    if seen.phase != "debrief":
        signs = {
            (p.giver, r) for p in seen.promises if not p.pledge for r in (*p.proven, *p.suspected, *p.own_breaches)
        }
        assert {(mark.seat, mark.round) for mark in known.marks if mark.mark != "seen"} == signs
    for name, shown, truth in tracks(recording, moment, seat, truth=False):
        assert name
        assert shown
        assert truth is None


@given(moments)
def test_what_was_true_is_the_state(moment):
    recording = one()
    state, truth = recording.state(moment), true(recording, moment)
    assert truth.weight == true_weight(state).value
    assert {p.id: p.loaded for p in truth.pieces} == {key: lay.loaded for key, lay in state.lay.items()}
    broken = {(o.giver, b.round) for o in state.obligations.values() if not o.pledge for b in o.breaches}
    assert {(m.seat, m.round) for m in truth.marks if m.mark not in ("innocent", "so-far", "ordered")} == broken
    for piece in truth.pieces:
        assert not piece.bluff or (piece.declared and not piece.loaded)


def test_a_bluff_is_called_one_after_loads_were_settled():
    recording = one()
    first = next(m for m, event in enumerate(recording.events) if event.kind == "bluff")
    assert any(piece.bluff for piece in true(recording, first).pieces)
    assert not any(piece.bluff for piece in true(recording, 0).pieces)


@given(places, st.sampled_from(EYES), st.sampled_from(EYES), st.booleans())
def test_other_eyes_look_at_the_same_moment_and_back_again(place, eyes, others, truth):
    head = Playhead(one(), eyes, truth=truth)
    head.go(place % head.total)
    here, sight = head.place, head.sight
    head.look(others)
    assert head.place < 0 or head.reel.at[head.place] <= head.moment
    head.look(eyes)
    assert (head.place, head.sight) == (here, sight)


@given(places, places, st.sampled_from(EYES), st.booleans())
def test_jumping_there_and_back_is_no_move(place, other, eyes, truth):
    head = Playhead(one(), eyes, truth=truth)
    head.go(place % head.total)
    before = (head.moment, head.sentence, head.knew(), head.true())
    head.go(other % head.total)
    head.go(place % head.total)
    assert (head.moment, head.sentence, head.knew(), head.true()) == before


@pytest.mark.parametrize("truth", (True, False))
@pytest.mark.parametrize("eyes", EYES)
def test_every_event_is_reached_step_by_step_and_scene_by_scene(eyes, truth):
    head = Playhead(one(), eyes, truth=truth)
    reached = [head.place]
    while head.step(1):
        reached.append(head.place)
    assert reached == list(range(head.total))
    scenes = [head.scene]
    while head.turn_scene(-1):
        scenes.append(head.scene)
    assert head.place == 0
    back = [head.scene]
    while head.turn_scene(1):
        back.append(head.scene)
    assert [s.first for s in back] == sorted({s.first for s in scenes})
    head.go(0)
    rounds = [head.scene.round]
    while head.turn_round(1):
        rounds.append(head.scene.round)
    assert rounds == [chapter.round for chapter in head.recording.chapters]


def test_playing_passes_over_what_a_story_does_without():
    head = Playhead(one())
    kinds = []
    while head.story():
        kinds.append(head.sight.kind)
    assert {"cable", "tabled", "weighed"} <= set(kinds)
    assert not {"clause-added", "ready", "phase"} & set(kinds)


def test_eyes_that_are_no_seat_are_refused():
    with pytest.raises(KeyError):
        Playhead(one(), "mars")
    with pytest.raises(KeyError):
        Playhead(one()).look("mars")
    with pytest.raises(IndexError):
        Recording("Nothing", ())


def test_a_recording_keeps_its_steps_and_the_other_theories():
    recording = recorded()
    assert recording.steps == steps(11)
    assert [rules.id for rules in recording.rivals] == ["spiral", "limited-aims"]
    assert recording.finished


def rewound():
    """Return the steps of a game that the facilitator took back to round 1 once, in the orders of round 2."""
    scenario, rules = content()
    state = setup(scenario, rules, 3, rounds=3)
    made, back = [Step(None, state, state.events())], False
    while state.phase != "debrief":
        who, command = FACILITATOR, cmd.Rewind(1, "once more")
        if back or (state.round, state.phase) != (2, "orders"):
            who = next(seat for seat in SEATS if seat not in state.ready)
            command = cmd.Seal() if state.phase == "orders" else cmd.Ready()
        else:
            back = True
        state, events = act(state, who, command)
        made.append(Step(None, state, tuple(events)))
    return made


def test_a_round_that_was_rewound_comes_twice():
    recording = Recording("Once more", rewound())
    assert [chapter.round for chapter in recording.chapters] == [1, 2, 1, 2, 3]
    end = -1
    for step in recording.steps:
        end += len(step.events)
        assert recording.state(end) is step.state or not step.events
    for eyes in ("", "europe"):
        head = Playhead(recording, eyes, truth=not eyes)
        rounds = [head.scene.round]
        while head.turn_round(1):
            rounds.append(head.scene.round)
        assert rounds == [1, 2, 1, 2, 3]
        assert head.knew()
    settled = opened(recording.last).weighings
    assert [weighing.round for weighing in settled] == [1, 2, 3], "what was undone does not count"


def test_before_a_round_is_settled_nothing_counts_as_kept_and_a_sheet_says_what_it_orders():
    recording = sample()
    attack = next(m for m, event in enumerate(recording.events) if event.kind == "attack-won" and event.round == 3)
    assert [(mark.seat, mark.mark, mark.manner) for mark in true(recording, attack).marks] == [
        ("russia", "ordered", "offensive (open)")
    ]
    card = next(m for m, event in enumerate(recording.events) if event.kind == "suspected" and event.round == 3)
    assert [mark.mark for mark in true(recording, card).marks] == ["so-far"]


def test_an_attack_in_the_open_is_seen_by_all_and_known_to_the_breaker_until_it_is_proven():
    recording = sample()
    breach = next(m for m, event in enumerate(recording.events) if event.kind == "breach" and event.round == 3)
    proven = next(m for m in range(breach, len(recording.events)) if recording.events[m].kind == "proven")
    for eyes, mark in (("europe", "seen"), (PUBLIC, "seen"), ("russia", "own")):
        assert [one.mark for one in knew(recording, breach, eyes).marks] == [mark]
        assert [one.mark for one in knew(recording, proven, eyes).marks] == ["proven"]
    assert [one.mark for one in true(recording, breach).marks] == ["seen"]


def test_what_spies_reported_is_known_to_their_seat_alone():
    recording = sample()
    spied = next(m for m, e in enumerate(recording.events) if (e.kind, e.seat, e.round) == ("spied", "europe", 3))
    assert knew(recording, spied - 1, "europe").spies == ()
    assert knew(recording, spied, "europe").spies == (("russia", "ordered offensive (open)"),)
    assert not any(knew(recording, spied, eyes).spies for eyes in ("us", "ukraine", "russia", PUBLIC))
    learnt = {piece.id: piece.how for piece in knew(recording, len(recording.events) - 1, "russia").pieces}
    assert learnt["eu-force"] == "spied"
    assert learnt["us-arms"] == "shown"
