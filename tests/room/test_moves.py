"""People who are given another place: their way in follows them, once, and no crash loses anybody or doubles them."""

from __future__ import annotations

import pytest

from wargame.engine.seats import SEATS
from wargame.room import acts, failpoints
from wargame.room.room import MOVED


@pytest.fixture
def two(open_class):
    """A class of two tables."""
    return open_class(tables=2)


def place(rig, token):
    """Return (table, seat, name) of everybody whom a token lets in, now or for the first time."""
    return [(table, one.seat, one.name) for table, one in rig.classroom.members() if token in (one.token, *one.former)]


def test_a_person_is_moved_to_another_table_and_their_way_in_opens_the_new_place(two):
    ana = two.sit("us", "Ana")
    assert two.move(ana, 2, "russia") == ""
    assert place(two, ana.token) == [(2, "russia", "Ana")]
    new = two.classroom.rooms[2].ledger.members["2-ru-1"]
    assert (new.token, new.office, new.origin) == (MOVED, "head", ana.id)
    assert two.room.ledger.team("us") == ()
    two.do(ana, acts.Say("still here"), "not-allowed")
    assert "The facilitator took somebody from" in two.notes()[-1]


def test_the_old_way_in_opens_the_new_place_until_the_new_one_is_used(two):
    ana = two.sit("us", "Ana")
    two.move(ana, 2, "russia")
    room = two.classroom.rooms[2]
    room.new_token("2-ru-1", "fresh")
    assert place(two, ana.token) == [(2, "russia", "Ana")], "the welcome may never have arrived"
    two.do("2-ru-1", acts.Say("I am here."), table=2)
    assert place(two, ana.token) == []
    assert place(two, "fresh") == [(2, "russia", "Ana")]
    two.restart()
    assert place(two, ana.token) == []
    assert place(two, "fresh") == [(2, "russia", "Ana")]


def test_somebody_moved_twice_while_away_comes_back_with_the_old_token(two):
    ana = two.sit("us", "Ana")
    two.room.depart(ana.id)
    two.move(ana, 2, "russia")
    two.move(two.classroom.rooms[2].ledger.members["2-ru-1"], 1, "europe", source=2)
    assert place(two, ana.token) == [(1, "europe", "Ana")]
    two.restart()
    assert place(two, ana.token) == [(1, "europe", "Ana")]


def test_somebody_moved_again_before_the_new_token_was_used_comes_in_with_either(two):
    ana = two.sit("us", "Ana")
    two.move(ana, 2, "russia")
    two.classroom.rooms[2].new_token("2-ru-1", "fresh")
    two.move(two.classroom.rooms[2].ledger.members["2-ru-1"], 1, "", source=2)
    assert place(two, ana.token) == place(two, "fresh") == [(1, "", "Ana")]


def test_within_a_table_from_seat_to_seat_and_to_the_observers(two):
    ana = two.sit("us", "Ana")
    assert two.move(ana, 1, "europe") == ""
    europe = two.room.ledger.members["1-eu-1"]
    assert two.move(europe, 1, "") == ""
    assert place(two, ana.token) == [(1, "", "Ana")]


def test_moves_that_cannot_be(two):
    ana = two.sit("us", "Ana")
    for _ in range(4):
        two.sit("russia", table=2)
    assert two.move(ana, 2, "russia") == "seat-full"
    assert two.move(ana, 3, "russia") == "no-such-seat"
    assert two.move(ana, 2, "china") == "no-such-seat"
    assert two.move(ana, 1, "us") == "already"
    assert two.move(ana, 2, "us", source=2) == "unknown-person"
    assert two.move(ana, 2, "us", source=7) == "unknown-person"
    assert place(two, ana.token) == [(1, "us", "Ana")]
    two.act(acts.Remove(ana.id))
    assert two.move(ana, 2, "us") == "unknown-person"


def test_the_same_act_sent_again_moves_nobody_twice(two):
    ana = two.sit("us", "Ana")
    assert two.classroom.move(50, ana.id, 1, 2, "russia") == ""
    two.restart()
    assert two.classroom.move(50, ana.id, 1, 2, "russia") == ""
    assert place(two, ana.token) == [(2, "russia", "Ana")]
    assert len(two.classroom.rooms[2].ledger.members) == 1


def test_a_move_that_was_refused_is_refused_again_whatever_has_changed(two):
    ana = two.sit("us", "Ana")
    others = [two.sit("russia", table=2) for _ in range(4)]
    assert two.classroom.move(60, ana.id, 1, 2, "russia") == "seat-full"
    two.act(acts.Remove(others[0].id), table=2)
    two.restart()
    assert two.classroom.move(60, ana.id, 1, 2, "russia") == "seat-full"
    assert two.classroom.move(61, ana.id, 1, 2, "russia") == ""


@pytest.mark.parametrize("seat", ("europe", ""))
@pytest.mark.parametrize("table", (1, 2))
@pytest.mark.parametrize("used", (True, False))
def test_a_crash_in_the_midst_of_a_move_leaves_one_place(two, table, seat, used):
    ana = two.sit("us", "Ana")
    two.move(ana, 2, "ukraine")
    if used:
        two.classroom.rooms[2].new_token("2-ua-1", "fresh")
        two.do("2-ua-1", acts.Say("I am here."), table=2)
    way_in = "fresh" if used else ana.token

    def die(name):
        if name == failpoints.MOVED_IN:
            raise KeyboardInterrupt

    two.failpoint = die
    with pytest.raises(KeyboardInterrupt):
        two.classroom.move(50, "2-ua-1", 2, table, seat)
    two.failpoint = failpoints.pass_by
    assert len(place(two, way_in)) == 2
    two.restart()
    assert place(two, way_in) == [(table, seat, "Ana")]
    assert [one.name for _, one in two.classroom.members()] == ["Ana"]
    assert two.classroom.move(50, "2-ua-1", 2, table, seat) == ""
    assert place(two, way_in) == [(table, seat, "Ana")]


def test_people_are_moved_away_from_a_table_that_has_stopped(two):
    people = {seat: two.sit(seat) for seat in SEATS}
    two.room.stop("Saving stopped; free some space.")
    for seat, one in people.items():
        assert two.move(one, 2, seat) == ""
        assert place(two, one.token) == [(2, seat, one.name)]
    assert len(list(two.classroom.members())) == 4
    two.restart()
    for seat, one in people.items():
        assert place(two, one.token) == [(2, seat, one.name)]
