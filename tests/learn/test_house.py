"""The house begins lessons, knows them again by their saves, and keeps them among the others."""

from __future__ import annotations

import pytest

from wargame import learn
from wargame.cli.house import LESSON, House, make_player


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A house with folders of its own."""
    monkeypatch.setenv("WARGAME_SAVES", str(tmp_path / "saves"))
    monkeypatch.setenv("WARGAME_KEYS", str(tmp_path / "keys"))
    made = House()
    yield made
    made.close()


def test_a_lesson_is_begun_kept_and_known_again(house):
    game = house.learn()
    assert game.lesson
    assert game.seats == ("europe",)
    saved = house.waiting()[0]
    assert saved.title == "First game"
    house.close()
    again = house.resume(saved)
    assert again.lesson
    assert again.table.phase == game.table.phase


def test_the_house_calls_the_cast_as_the_lesson_does():
    assert LESSON == learn.DOCTRINE


def test_another_game_is_no_lesson(house):
    from wargame.tui.house import Wish

    wish = Wish(house.scenarios()[0], house.theories()[0], 0, {
        "us": "guarantor", "ukraine": "steadfast", "europe": "human", "russia": "limited",
    })  # fmt: skip
    assert not house.begin(wish).lesson
    saved = house.waiting()[0]
    house.close()
    assert not house.resume(saved).lesson


def test_nobody_is_experienced_before_a_game_of_their_own_is_over(house):
    house.learn()
    assert not house.experienced()


def test_a_lesson_stands_in_no_list_of_stories_or_bots(house):
    assert all(story.id != "learn" for story in house.scenarios())
    assert all("lesson" not in house.doctrines(seat) for seat in ("us", "ukraine", "europe", "russia"))


def test_an_unknown_doctrine_is_still_refused():
    with pytest.raises(ValueError, match="has no doctrine"):
        make_player("us", "lessons", 1)
