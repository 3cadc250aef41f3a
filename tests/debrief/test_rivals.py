"""The same orders under a rival theory: laws that hold for every game, and what is told about every flip."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.debrief.rival_games import LINEUPS, THEORIES, again, played
from wargame.content import load_rules, load_scenario
from wargame.debrief.rival.again import played as as_played
from wargame.debrief.rival.rivals import RivalError, compare, comparing, fits
from wargame.debrief.rival.unlike import differences, moves, parts
from wargame.engine.commands import Advance, Override, Rewind, to_plain
from wargame.engine.digest import digest
from wargame.engine.draws import draw
from wargame.engine.referee import setup
from wargame.engine.scoring import score_of
from wargame.engine.seats import SEATS
from wargame.engine.temptation import clamp
from wargame.saves import Record
from wargame.table.words.sections import SECTIONS

GAMES = st.tuples(
    st.integers(0, 10**6), st.sampled_from(range(len(LINEUPS))), st.sampled_from(THEORIES), st.sampled_from(THEORIES)
)


@settings(max_examples=7)
@given(GAMES)
def test_under_the_same_rules_nothing_flips(game):
    seed, lineup, rules, _ = game
    steps = played(seed, lineup, rules)
    for alone in (False, True):
        same = compare(steps, load_rules(rules), alone=alone)
        assert same.flips == ()
        assert same.rival.rounds == same.played.rounds
        assert same.rival.scores == same.played.scores
        assert not same.rival.refused
        assert same.rival.unused == 0
        assert digest(same.rival.last) == digest(steps[-1].state) or alone


@settings(max_examples=7)
@given(GAMES)
def test_the_played_side_is_what_the_save_says(game):
    seed, lineup, rules, _ = game
    steps = played(seed, lineup, rules)
    course, last = as_played(steps), steps[-1].state
    assert course.outcome == last.outcome
    assert course.scores == {seat: score_of(last, seat) for seat in SEATS}
    assert sorted(course.rounds) == list(range(1, len(last.reports) + 1))
    lasts = [event for event in course.events if event.subject.endswith(": durable-peace")]
    assert course.lasting[0] == bool(lasts)
    for number, report in enumerate(last.reports, 1):
        one = course.rounds[number]
        told = {event.kind: event for event in report}
        assert one.shown == told["weighed"].amount
        assert one.true == told["weighed-true"].amount
        hit = told.get("attack-won") or told.get("attack-repelled")
        assert (hit is None) == (one.attack is None)
        if hit is not None:
            causes = {cause.name: cause for cause in hit.causes}
            assert one.true == causes["true weight"].value
            assert one.pull == causes["temptation"].value
            assert (one.chance,) == causes["repelled if at most"].cuts
            assert one.attack.rolled == causes["repelled if at most"].value
        assert one.points == (steps[-1].state if number == len(last.reports) else last.begun[number]).points


def worked_out(settled, rules):
    """Return the chance to repel, worked out from the numbers that a comparison names."""
    even = rules.attack.even
    return clamp(even + settled.true - settled.pull + settled.shift, rules.attack.low, rules.attack.high)


@settings(max_examples=8)
@given(GAMES)
def test_every_number_of_every_flip_can_be_worked_out_again(game):
    seed, lineup, rules, other = game
    steps = played(seed, lineup, rules)
    for alone in (False, True):
        found = compare(steps, load_rules(other), alone=alone)
        for course in (found.played, found.rival):
            for one in course.rounds.values():
                assert one.pull == clamp(sum(size for _, size in one.parts))
                assert one.chance == worked_out(one, course.rules)
                assert one.attack is None or one.attack.won == (one.attack.rolled > one.chance)
                rolled = draw(seed, one.round, "attack", "front")
                assert one.attack is None or one.attack.rolled == rolled
                assert one.incident is None or one.incident.happened == (one.incident.rolled <= one.incident.chance)
        for flip in found.flips:
            told = {int(number) for number in re.findall(r"-?\d+", flip.text)}
            assert flip.numbers, flip
            for was, now in flip.numbers.values():
                assert {abs(was), abs(now)} <= {abs(number) for number in told} | {0}, flip
            assert flip.answer.section in SECTIONS
            assert flip.head
            assert flip.text.endswith(".")


@settings(max_examples=8)
@given(GAMES)
def test_a_flip_stands_for_something_that_differs_and_the_other_way_round(game):
    seed, lineup, rules, other = game
    found = compare(played(seed, lineup, rules), load_rules(other))
    for number in found.played.rounds:
        both = found.pair.settled(number)
        kinds = [flip.kind for flip in found.of(number)]
        if both is None:
            assert not kinds
            continue
        was, now = both
        how = [(one.attack.row, one.attack.won) if one.attack else None for one in both]
        assert kinds.count("attack") == (how[0] != how[1])
        assert kinds.count("peace") == (was.peace != now.peace)
        assert kinds.count("region") == len({*was.regions} ^ {*now.regions})
        assert kinds.count("bluff") == len({*was.called} ^ {*now.called})
    at_end = [flip.kind for flip in found.of(0)]
    if found.played.finished and found.rival.finished:
        assert at_end.count("lasting") == (found.played.lasting[0] != found.rival.lasting[0])
        assert at_end.count("outcome") == (found.played.outcome != found.rival.outcome)
        crossed = [s for s in SEATS if (found.played.scores[s] >= 50) != (found.rival.scores[s] >= 50)]
        assert at_end.count("score") == len(crossed)


def test_the_parts_and_the_rules_say_why_a_temptation_is_another():
    steps = played()
    found = compare(steps, load_rules("spiral"))
    flip = next(flip for flip in found.flips if flip.kind == "attack")
    was, now = found.pair.settled(flip.round)
    apart = {part.name: part.size for part in parts(was, now)}
    assert apart["temptation.base"] == (12, -6)
    assert sum(size[1] for size in apart.values()) == now.pull
    assert flip.text.startswith(
        f"Through instead of repelled: true weight {now.true} both times, but temptation {now.pull} instead of {was.pull}, "
        f"so {now.chance} in 100 instead of {was.chance}; rolled {was.attack.rolled}."
    )
    told = "\n".join(line.text for line in flip.answer.lines)
    assert "[temptation.base = -6, not 12]" in told
    assert "[temptation.integration_divisor = 10, not 4]" in told
    assert f"50 + {now.true} - {now.pull}" in told
    assert "C19" in told


def test_a_track_that_stands_elsewhere_is_explained_by_what_moved_it():
    found = compare(played(), load_rules("spiral"))
    last = max(found.rival.rounds)
    was, now = found.pair.settled(last)
    for track in ("russia.boldness", "russia.grip"):
        here, there = moves(was.before, track), moves(now.before, track)
        start = found.played.last.begun[0].tracks[track]
        assert start + sum(here.values()) == was.tracks[track]
        assert start + sum(there.values()) == now.tracks[track]


def test_only_what_the_two_files_fill_differently_is_cited():
    apart = differences(load_rules("gun-on-the-table"), load_rules("spiral"))
    assert apart["temptation.base"] == (12, -6)
    assert apart["upkeep.concession_boldness"] == (2, -4)
    assert apart["signs.C19"] == ("+", "-")
    assert not any(path.startswith(("sources", "thesis", "title", "rows")) for path in apart)


def test_a_round_alone_begins_where_it_was_played():
    steps = played()
    found = compare(steps, load_rules("limited-aims"), alone=True)
    for number, one in found.rival.rounds.items():
        was = found.played.rounds[number]
        past = [[event for event in side.before if event.round < number] for side in (was, one)]
        assert past[0] == past[1]
        here, there = ({t: moves(side.before, t) for t in side.tracks} for side in (was, one))
        for track in one.tracks:
            apart = {path for path in {*here[track], *there[track]} if here[track].get(path) != there[track].get(path)}
            assert apart <= set(differences(*found.pair.rules))
            assert one.tracks[track] - was.tracks[track] == sum(there[track].values()) - sum(here[track].values())
        assert one.row == was.row
    assert not found.of(0)


def test_in_a_round_alone_fear_has_grown_from_the_rounds_before():
    steps = played()
    found = compare(steps, load_rules("spiral"), alone=True)
    fear = [found.rival.rounds[number].tracks["russia.fear"] for number in sorted(found.rival.rounds)]
    assert fear[0] == 0
    assert fear[-1] > 0
    assert (
        "russia.fear" not in compare(played(rules="spiral"), load_rules("limited-aims"), alone=True).rival.last.tracks
    )


def without(rules, row):
    """Return rules that lack a row of the sheet."""
    return evolve(rules, id="other", title="Other", rows=tuple(one for one in rules.rows if one.id != row))


def test_a_refused_order_is_told_and_its_round_is_settled_all_the_same():
    steps = played()
    rules = without(load_rules("gun-on-the-table"), "offensive")
    found = compare(steps, rules)
    assert sorted(found.rival.rounds) == sorted(found.played.rounds)
    orders = [one for one in found.rival.refused if one.word == "row"]
    assert {(one.seat, one.detail, one.sentence) for one in orders} == {
        ("russia", ("offensive",), "That row is not open to you this round.")
    }
    gone = [flip for flip in found.flips if flip.kind == "attack"]
    assert gone
    assert "is refused here (that row is not open to you this round)" in gone[0].text


def test_a_theory_that_ends_the_game_early_says_so():
    steps = played()
    scenario = load_scenario("handshake-2025")
    base = load_rules("gun-on-the-table")
    rules = evolve(base, id="weary", title="Weary", upkeep=evolve(base.upkeep, morale_war=-40, morale_peace=-40))
    found = compare(steps, rules)
    assert scenario.tracks["ukraine.morale"] <= 80
    assert found.rival.finished
    assert len(found.rival.rounds) < len(found.played.rounds)
    assert found.rival.unused > 0
    flip = next(flip for flip in found.flips if flip.kind == "end")
    assert f"ends after round {len(found.rival.rounds)} instead of 5" in flip.text
    assert "Ukraine's morale came to 0" in flip.text
    back = compare(ended_early(rules), base)
    flip = next(flip for flip in back.flips if flip.kind == "end")
    assert "would go on after round" in flip.text
    assert not any(flip.kind in ("score", "outcome") for flip in back.flips)


def ended_early(rules):
    """Return the steps of a game in which nobody does anything, run by the facilitator to its end."""
    first = setup(load_scenario("handshake-2025", rules), rules, 3)
    records = [Record(number, "act", to_plain(Advance()), b"") for number in range(1, 9)]
    return again(first, records)


def test_the_facilitators_hand_reaches_the_rival_table_too():
    theory = load_rules("gun-on-the-table")
    first = setup(load_scenario("handshake-2025", theory), theory, 3)
    hand = [Advance(), Advance(), Advance(), Advance(), Rewind(1, "again"), Override("us.resolve", 90, "a lesson")]
    hand += [Advance()] * 20
    steps = again(first, [Record(number, "act", to_plain(one), b"") for number, one in enumerate(hand, 1)])
    for alone in (False, True):
        found = compare(steps, load_rules("spiral"), alone=alone)
        assert sorted(found.rival.rounds) == [1, 2, 3, 4, 5]
        assert found.rival.rounds[1].tracks["us.resolve"] == 90
        assert not found.rival.refused
        assert compare(steps, theory, alone=alone).flips == ()


def test_a_rule_set_without_a_clause_of_the_story_is_refused_in_a_sentence():
    steps, rules = played(), load_rules("spiral")
    bare = evolve(rules, clauses=tuple(kind for kind in rules.clauses if kind.id != "ceasefire"))
    assert fits(steps, rules) == ""
    with pytest.raises(RivalError, match="Spiral has no clause 'ceasefire', which this story needs"):
        compare(steps, bare)


def test_a_changed_copy_is_told_apart_and_what_was_found_out_calls_the_bluff():
    steps = played(0, 0)
    base = load_rules("gun-on-the-table")
    found_out = evolve(base, rows=tuple(evolve(row, detected=100 - row.detected) for row in base.rows))
    found = compare(steps, found_out)
    assert found.rival.rules.title == "Gun on the table, changed"
    marks = [flip for flip in found.flips if flip.kind == "breach"]
    assert marks
    for flip in marks:
        assert " in 100 instead of " in flip.text or "no breach" in flip.text or "a breach" in flip.text
    bluffs = [flip for flip in found.flips if flip.kind == "bluff"]
    assert bluffs
    assert all("in 100 to prove it, rolled" in flip.text for flip in bluffs)


def test_settling_comes_in_pieces():
    shares = list(comparing(played(), load_rules("spiral")))
    assert len(shares) > 100
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] < 1
