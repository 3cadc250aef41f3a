"""The teacher's script follows the plan to the second, and names no key that the console does not have."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from wargame.content import list_scenarios, load_plan, load_scenario
from wargame.content.plans import PHASES
from wargame.engine.rules import plain
from wargame.kit.html import html
from wargame.kit.markdown import markdown
from wargame.kit.paper import Key, Table
from wargame.kit.round_words import told
from wargame.kit.script import fitted, teacher_script
from wargame.kit.script_words import DEBRIEF_STEPS, KEYS
from wargame.kit.words import clock, minutes

CONSOLE = ("↑↓", "*", "n", "B", "p", "+", "a", "h", "k", "i", "b", "m", "s", "l", "z", "e", "d", "j", "x", "F9")
"""The keys of the facilitator's console."""


def keys_in(value) -> set[str]:
    """Every key that a part of a page names."""
    if isinstance(value, Key):
        return {value.text}
    if isinstance(value, (tuple, list)):
        return set().union(*map(keys_in, value))
    return keys_in(tuple(value.values())) if isinstance(value, dict) else set()


def all_keys(page) -> set[str]:
    return set(re.findall(r"<kbd>(.+?)</kbd>", html(page, "")))


@pytest.mark.parametrize("name", list_scenarios())
@pytest.mark.parametrize("plan", ("60-minutes", "90-minutes"))
def test_each_phase_begins_when_the_plan_says(name, plan, pages):
    text = markdown(pages(name)[f"script-{plan}"])
    for slot in load_plan(plan).slots:
        assert f"**{clock(slot.start)}**" in text
        if slot.phase in PHASES:
            assert f"**{clock(slot.start)}** {slot.phase}, {minutes(slot.seconds)}" in text
    assert len(re.findall(r"^### Round \d", text, re.MULTILINE)) == load_plan(plan).rounds


@pytest.mark.parametrize("plan", ("60-minutes", "90-minutes"))
def test_only_the_consoles_keys_are_named_and_all_of_them(plan, pages):
    named = all_keys(pages("handshake-2025")[f"script-{plan}"])
    typed = {key for key in named if " " in key or key == "[[cards]]"}
    assert named - typed == {*CONSOLE, "w"}
    assert set(KEYS) == set(CONSOLE)


def test_a_card_of_the_plan_is_announced_where_it_is_played(pages):
    text = markdown(pages("handshake-2025")["script-60-minutes"])
    (row,) = [line for line in text.splitlines() if "The plan plays “A question from the press” by itself." in line]
    assert row.startswith("| **23:30** talks")


@pytest.mark.parametrize("name", list_scenarios())
def test_every_card_with_a_content_note_is_listed_with_the_way_to_take_it_out(name, pages):
    text = markdown(pages(name)["script-60-minutes"])
    noted = [card for card in load_scenario(name).cards if card.content]
    assert noted
    assert all(f"| {card.title} | {card.content} |" in text and f"“{card.id}”" in text for card in noted)
    assert "host with `--without CARD` for each of them" in text


def test_taking_the_noted_cards_out_leaves_a_deck_that_passes():
    for name in list_scenarios():
        assert sum(not card.content for card in load_scenario(name).cards) >= 12


def test_a_scenario_without_notes_says_so():
    story = load_scenario("handshake-2025")
    bare = evolve(story, cards=tuple(evolve(card, content="") for card in story.cards))
    assert "No card of this scenario carries a content note." in markdown(
        teacher_script(bare, load_plan("60-minutes"), "x")
    )


def test_a_scenario_of_other_lengths_gets_the_nearest_and_is_told():
    story, plan = evolve(load_scenario("handshake-2025"), lengths=(2, 8)), load_plan("90-minutes")
    assert fitted(load_plan("60-minutes"), story).rounds == 2
    assert fitted(plan, story).rounds == 2
    assert fitted(plan, evolve(story, lengths=(6, 8))).rounds == 6
    text = markdown(teacher_script(story, plan, "x"))
    assert "This scenario has other lengths" in text
    assert "set rounds = 2" in text
    long = markdown(teacher_script(evolve(story, lengths=(8,)), load_plan("60-minutes"), "x"))
    assert re.search(r"[\d½]+ minutes more than 60 minutes hold", long)


def test_the_debrief_is_divided_without_a_rest():
    assert sum(share for share, _ in DEBRIEF_STEPS) == 100
    assert DEBRIEF_STEPS[0][1].press.startswith("[d]")


@pytest.mark.parametrize("phase", PHASES)
def test_each_round_of_a_long_game_is_told_in_words_of_its_own(phase):
    said = [told(phase, number, 5) for number in range(1, 6)]
    assert len(set(said)) == 5
    assert told(phase, 5, 8) == told(phase, 2, 8)
    assert told(phase, 1, 1) == said[0]


@pytest.mark.parametrize(
    ("seconds", "said"),
    (
        (420, "7 minutes"),
        (150, "2½ minutes"),
        (60, "1 minute"),
        (30, "half a minute"),
        (105, "2 minutes"),
        (5, "a moment"),
    ),
)
def test_lengths_are_told_to_the_half_minute(seconds, said):
    assert minutes(seconds) == said


def test_the_script_names_the_scenario_as_it_was_called():
    page = teacher_script(load_scenario("minsk-2015"), load_plan("60-minutes"), "mine/story.toml")
    assert "`wargame host mine/story.toml --tables 8 --plan 60-minutes --web`" in markdown(page)
    page = teacher_script(load_scenario("minsk-2015"), load_plan("60-minutes"), "my class/story.toml")
    assert "`wargame host 'my class/story.toml' --tables 8 --plan 60-minutes --web`" in markdown(page)


def test_what_goes_wrong_is_told_with_what_to_do(pages):
    (trouble,) = [
        block
        for block in pages("handshake-2025")["script-60-minutes"].blocks
        if isinstance(block, Table) and block.head[0] == "what happens"
    ]
    told = str(plain(trouble.rows))
    assert all(word in told for word in ("leaves", "slow", "No deal at all", "late", "laptop"))
