"""A stumble of the server is told once to the facilitator in line mode, and again only where there is another."""

from __future__ import annotations

from attrs import evolve

from wargame.plain.control.alerts import alerts
from wargame.table.desk import Board


def test_a_stumble_is_told_once():
    calm = Board(title="a class")
    once = evolve(calm, fault="The server stumbled once (last: KeyError in room/hand.py, line 97).")
    twice = evolve(once, fault="The server stumbled 2 times (last: KeyError in room/hand.py, line 97).")
    assert alerts(calm, calm) == []
    assert alerts(calm, once) == [once.fault]
    assert alerts(once, once) == []
    assert alerts(once, twice) == [twice.fault]
