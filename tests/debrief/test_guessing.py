"""Guess first: nothing of what is asked may show before it was answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.debrief.recorded import one
from wargame.debrief.guessing import SEALED, question
from wargame.debrief.moment import true
from wargame.debrief.playhead import Playhead

FLIP = {
    "attack-won": "attack-repelled",
    "attack-repelled": "attack-won",
    "loaded": "unloaded",
    "unloaded": "loaded",
    "enforced": "let-pass",
    "let-pass": "enforced",
}
ASKED = [
    moment
    for moment, event in enumerate(one().events)
    if question(event, one().state(moment - 1), one().names) is not None
]
EYES = st.sampled_from(("", "us", "ukraine", "europe", "russia"))


def at(moment, eyes="", *, truth=True):
    head = Playhead(one(), eyes, truth=truth)
    head.to(moment)
    head.conceal(on=True)
    return head


def test_attacks_loads_and_answers_are_asked():
    assert {one().events[moment].kind for moment in ASKED} & {"attack-won", "attack-repelled"}
    assert {one().events[moment].kind for moment in ASKED} & {"loaded", "unloaded"}


@given(st.sampled_from(ASKED))
def test_a_question_is_the_same_whatever_the_outcome_was(moment):
    recording = one()
    event, before = recording.events[moment], recording.state(moment - 1)
    asked = question(event, before, recording.names)
    other = question(event._replace(kind=FLIP[event.kind]), before, recording.names)
    assert (asked.text, asked.yes, asked.no) == (other.text, other.yes, other.no)
    assert asked.right != other.right


@given(st.sampled_from(ASKED), EYES, st.booleans())
def test_before_the_guess_the_table_is_the_one_before_the_event(moment, eyes, truth):
    head, before = at(moment, eyes, truth=truth), Playhead(one(), eyes, truth=truth)
    before.to(moment - 1)
    assert head.knew() == before.knew()
    assert head.true() == (true(one(), moment - 1, sealed=True) if head.open else None)
    assert head.had() == ()
    if head.question is not None:
        assert head.sentence == head.question.text
        assert head.odds == ""
        assert head.why() is None
        assert head.note is None


def test_a_right_guess_is_counted_and_opens_the_event():
    head = at(ASKED[0])
    right = head.question.right
    assert head.answer(yes=right)
    assert head.question is None
    assert head.sentence == head.reel.sentence(head.place)
    assert head.verdict.startswith("Right:")
    head.to(ASKED[1])
    assert head.verdict == ""
    assert not head.answer(yes=not head.question.right)
    assert (head.right, head.asked) == (1, 2)
    assert head.verdict.startswith("No:")
    with pytest.raises(ValueError, match="no question"):
        head.answer(yes=True)


def test_orders_stay_sealed_while_the_room_guesses():
    moment = next(m for m, event in enumerate(one().events) if event.kind == "act")
    head = at(moment)
    assert head.sentence == SEALED
    assert head.why() is None
    head.conceal(on=False)
    assert head.sentence != SEALED


def test_notes_and_questions_of_the_future_wait():
    recording = one()
    head = Playhead(recording)
    head.to(ASKED[-1])
    head.mark("It breaks here.")
    try:
        assert [note.text for note in head.notes()] == ["It breaks here."]
        head.conceal(on=True)
        assert head.notes() == ()
        head.answer(yes=True)
        assert head.notes()
        head.to(0)
        assert head.notes() == ()
    finally:
        head.to(ASKED[-1])
        head.unmark()
