"""A finished game seen again: its chapters, and what every seat ordered."""

from __future__ import annotations

import pytest

from wargame.engine.seats import SEATS
from wargame.table.store import Step
from wargame.tui.app import GunApp
from wargame.tui.watching import recording


@pytest.fixture
def watched(game):
    """Return the recording of a game that bots have played."""
    table = game(rounds=3).table
    table.run()
    state = table.truth()
    return recording("One game", [Step(None, state, state.events())])


def test_the_chapters_stand_in_order_and_the_orders_in_theirs(watched):
    told = watched.chapters("", 1)
    heads = list(dict.fromkeys(heading.partition(":")[0] for heading, _ in told))
    assert heads == ["Briefing", "Talks", "Orders", "Report"]
    assert {sight.kind for heading, sight in told if heading == "Briefing"} >= {"card"}
    assert {sight.kind for heading, sight in told if heading == "Talks"} >= {"cable", "tabled"}
    orders = [sight for heading, sight in told if heading == "Orders"]
    assert {sight.seat for sight in orders if sight.kind == "standing-answer"} <= set(SEATS)
    assert {"act", "sealed"} <= {sight.kind for sight in orders}


def test_a_line_of_a_sheet_is_told_once_and_a_seat_is_told_its_own_alone(watched):
    told = [sight for _, sight in watched.chapters("", 1) if sight.kind in ("act", "row", "standing-answer")]
    lines = [(sight.seat, sight.kind) for sight in told]
    assert len(lines) == len(set(lines))
    assert len({sight.seat for sight in told}) > 1
    own = [s for _, s in watched.chapters("europe", 1) if s.kind in ("act", "row", "standing-answer")]
    assert {sight.seat for sight in own} == {"europe"}


async def test_the_screen_shows_what_was_ordered(watched, painted):
    app = GunApp(recording=watched)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Briefing" in painted(app)
        story = [sight.kind for sight in app.screen.story()]
        await pilot.press(*["down"] * story.index("act"))
        assert "Orders" in painted(app)
        assert "secret act on its sheet" in painted(app)
