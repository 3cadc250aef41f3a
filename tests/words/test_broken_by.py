"""What a sheet breaks, before it is sealed: the last look of both clients tells it."""

from __future__ import annotations

import pytest

from tests.engine.tables import CEASEFIRE, advance, agree, do, start
from wargame.engine import commands as cmd
from wargame.engine.views import view
from wargame.table.words.of_sheet import broken_by


@pytest.fixture
def owed():
    """Return the orders of a round in which the cease-fire binds."""
    return advance(advance(agree(advance(start(1), "talks"), "ukraine", CEASEFIRE), "report"), "orders")


def kinds(state, seat="russia"):
    seen = view(state, seat)
    return [promise.clause.kind for promise in broken_by(seen, seen.rules)]


@pytest.mark.parametrize(
    ("row", "broken"), (("", []), ("honour", []), ("raid-quiet", ["ceasefire"]), ("offensive", ["ceasefire"]))
)
def test_a_row_breaks_the_cease_fire_or_keeps_it(owed, row, broken):
    rows = [one.row for one in view(owed, "russia").legal if isinstance(one, cmd.SetRow)]
    if row and row not in rows:
        row = next(one for one in rows if (one == "honour") == (not broken))
    state = do(owed, "russia", cmd.SetRow(row)) if row else owed
    assert kinds(state) == broken


def test_a_war_row_breaks_nothing_where_nothing_binds():
    state = advance(start(1), "orders")
    for row in [one.row for one in view(state, "russia").legal if isinstance(one, cmd.SetRow)]:
        assert kinds(do(state, "russia", cmd.SetRow(row)) if row != view(state, "russia").sheet.row else state) == []


def test_a_promise_that_is_broken_by_itself_is_named(owed):
    relief = [p for p in view(owed, "ukraine").promises if p.giver == "ukraine" and p.binds]
    assert [p.clause.kind for p in relief] == ["ceasefire"]
    rows = [one.row for one in view(owed, "ukraine").legal if isinstance(one, cmd.SetRow)]
    loud = next(row for row in rows if row != "honour-ua")
    assert kinds(do(owed, "ukraine", cmd.SetRow(loud)), "ukraine") == ["ceasefire"]
