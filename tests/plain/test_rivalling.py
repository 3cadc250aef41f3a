"""The same orders under a rival theory, in lines."""

from __future__ import annotations

import io
import re

import pytest
from attrs import evolve

from tests.debrief.rival_games import played
from tests.plain.talk import said
from wargame.content import load_rules
from wargame.debrief.rival.flip import counted
from wargame.debrief.rival.rivals import EACH_ALONE, SAME_ORDERS, compare
from wargame.plain.console import Console, columns
from wargame.plain.rivalling import compared
from wargame.table.table import Table


def answered(words, rivals=None):
    """Return what a person reads, and insist that no line is too wide."""
    out = io.StringIO()
    Console(io.StringIO(), out).say_all(compared(played(), words, rivals))
    assert all(columns(line) <= 72 for line in out.getvalue().split("\n"))
    return " ".join(out.getvalue().split())


def test_theory_alone_names_the_theories_and_how_much_flips():
    text = answered("")
    for name in ("spiral", "limited-aims"):
        told = counted(compare(played(), load_rules(name)).flips)
        assert f"{name}: {load_rules(name).title}, {told}; outcome broken." in text
    assert "theory NAME round 3" in text


@pytest.mark.parametrize("name", ("spiral", "Spiral", "limited-aims", "limited aims"))
def test_every_flip_is_told_with_its_numbers(name):
    text = answered(name)
    rules = load_rules(name.lower().replace(" ", "-"))
    found = compare(played(), rules)
    assert SAME_ORDERS in text
    for number, flip in enumerate(found.flips, 1):
        assert f"{'Close' if flip.close else 'Flip'} {number}. {flip.text}" in text
    for number, one in found.rival.rounds.items():
        assert f"Round {number}: true weight {one.true}" in text
    assert f"Europe {found.rival.scores['europe']}" in text
    assert len(re.findall(r"Nothing comes out differently", text)) == sum(not found.of(n) for n in found.played.rounds)


def test_a_round_alone_and_a_why():
    alone = compare(played(), load_rules("spiral"), alone=True)
    text = answered("spiral round 4")
    assert EACH_ALONE in text
    assert "Round 5" not in text
    assert all(flip.text in text for flip in alone.of(4))
    told = answered("spiral round 4 why 1")
    assert alone.of(4)[0].text in told
    assert "[temptation.base = -6, not 12]" in told
    assert "Rulebook 5.5" in told
    assert "Nothing comes out differently in round 1" in answered("spiral round 1 why 1")
    assert "50 + 20 - 32 = 38" in answered("spiral round 1 why 1")
    assert compare(played(), load_rules("spiral")).flips[3].text in answered("spiral why 4")


def test_what_is_not_understood_is_answered_with_a_sentence():
    assert "There is no other theory 'spirl'" in answered("spirl")
    assert "Did you mean spiral?" in answered("spirl")
    assert "There is no round 9; the rounds go from 1 to 5." in answered("spiral round 9")
    assert "There is no flip 99; the flips go from 1 to" in answered("spiral why 99")
    assert "nothing flips" in answered("limited-aims why 1")
    assert "There is no other theory to compare with." in answered("", ())
    bare = evolve(load_rules("spiral"), clauses=())
    assert "Spiral has no clause" in answered("spiral", (bare,))
    assert "Spiral has no clause" in answered("", (bare,))


def test_refused_commands_are_told():
    rules = load_rules("gun-on-the-table")
    lame = evolve(rules, id="lame", title="Lame", rows=tuple(row for row in rules.rows if row.id != "offensive"))
    text = answered("lame", (lame,))
    assert "commands refused here:" in text
    assert "RU row offensive: That row is not open to you this round." in text


def debriefed(*lines, **more):
    """Return what a person reads who types these lines in the debrief of a finished game."""
    last = played()[-1].state
    code, text = said(Table(last, {}, people=("europe",)), last.setting.rules, *lines, "quit", **more)
    assert code == 0
    return " ".join(text.split())


def test_the_debrief_answers_the_word():
    rivals = (load_rules("gun-on-the-table"), load_rules("spiral"))
    text = debriefed("theory", "theory spiral round 4 why 1", "hum", steps=played, rivals=rivals)
    assert f"spiral: Spiral, {counted(compare(played(), rivals[1]).flips)}" in text
    assert "gun-on-the-table:" not in text
    assert "Through instead of repelled: true weight 45 both times" in text
    assert "Type n, a number from 1 to 8, why, rules, theory, transcript, copy, settings, or quit." in text


def test_a_game_without_a_log_and_a_log_that_is_gone_are_told():
    assert "This game was not saved, so it cannot be settled again." in debriefed("theory", rivals=())

    def gone():
        raise OSError("The save is gone; look for it.")

    assert "The save is gone; look for it." in debriefed("theory", steps=gone, troubles=(OSError,))
