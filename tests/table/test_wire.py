"""Views cross the wire: equal at every step, identical where nothing changed, and no more is sent than has changed."""

from __future__ import annotations

from json import dumps, loads

import pytest
from attrs import evolve

from tests.engine.tables import BOTH, CEASEFIRE, RULES, SCENARIOS, advance, agree, do, start
from tests.table.wired import Wire, across, differing, ended, hands, use
from tests.test_import_hygiene import HEAVY, loaded_by
from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view
from wargame.table import wire
from wargame.table.wire.shape import FIELDS, field_of

SNAPSHOT = 60_000
"""Bytes that a whole view may take."""


def follow(states):
    """Carry every state to all four seats; each must arrive as it was sent. Return the bytes of the largest snapshot."""
    wires, last, largest = {}, {}, 0
    for state in states:
        for seat in SEATS:
            if seat not in wires:
                wires[seat] = Wire(state, seat)
            texts, shown, arrived = wires[seat].carry(state)
            assert arrived == shown, differing(arrived, shown)
            fresh = {field_of(name) for name in texts}
            before = last.get(seat, arrived)
            for field in FIELDS:
                assert field in fresh or getattr(arrived, field) is getattr(before, field), field
            assert fresh or arrived is before
            turned = getattr(arrived, "cards", (arrived.card,))
            assert arrived.card is None or any(arrived.card is card for card in turned)
            last[seat] = arrived
            largest = max(largest, sum(len(text.encode()) for text in wires[seat].sent.texts.values()))
    return largest


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_step_arrives_as_it_was_sent(scenario):
    assert 5_000 < follow(hands(2, scenario, rounds=3)) < SNAPSHOT


@pytest.mark.slow
@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_step_of_many_games_arrives_as_it_was_sent(scenario, rules):
    for seed in range(4):
        assert follow(hands(seed, scenario, rules, busy=24)) < SNAPSHOT


@pytest.mark.parametrize("seat", SEATS)
def test_a_view_that_arrived_does_all_that_a_view_does(seat):
    state = ended(9)
    shown = view(state, seat)
    arrived = wire.view_from(across(wire.parts(shown)), shown.scenario, shown.rules)
    assert use(arrived) == use(shown)


def test_the_texts_are_the_plain_parts():
    shown = view(ended(), "us")
    texts = wire.encoded(shown).texts
    assert {name: loads(text) for name, text in texts.items()} == wire.parts(shown)
    assert "scenario" not in texts
    assert "network" not in texts


def test_texts_kept_from_before_are_those_made_anew():
    sent = None
    for state in hands(5, rounds=3):
        sent = wire.encoded(view(state, "russia"), sent)
        assert sent.texts == wire.encoded(view(state, "russia")).texts


def test_nothing_is_sent_where_nothing_is_seen():
    state = advance(start(), "talks")
    sent = wire.encoded(view(state, "us"))
    state = do(state, "russia", cmd.OpenDraft(), cmd.AddClause("ceasefire", BOTH))
    assert wire.changes(sent, wire.encoded(view(state, "us"), sent)) == {}


def test_a_cable_sends_the_last_messages_alone():
    state = advance(start(), "talks")
    for number in range(20):
        state = do(state, "us", cmd.Cable(("ukraine",), f"cable {number}"))
    sent = wire.encoded(view(state, "ukraine"))
    state = do(state, "us", cmd.Cable(("ukraine",), "one more"))
    changed = wire.changes(sent, wire.encoded(view(state, "ukraine"), sent))
    assert list(changed) == ["messages.3"]
    assert [message["text"] for message in loads(changed["messages.3"])][-1] == "one more"


def test_what_is_gone_is_null_and_goes_at_the_other_end():
    state = advance(start(), "talks")
    state = do(state, "us", cmd.OpenDraft())
    ends = Wire(state, "us")
    ends.carry(state)
    texts, shown, arrived = ends.carry(do(state, "us", cmd.Discard()))
    assert texts["draft"] == "null"
    assert shown.draft is arrived.draft is None


def test_a_rewind_takes_reports_and_messages_back():
    state = agree(advance(start(), "talks"), "us", CEASEFIRE)
    state = do(advance(advance(state, "report"), "talks"), "us", *(cmd.Cable((), f"cable {n}") for n in range(30)))
    ends = Wire(state, "russia")
    assert len(ends.carry(state)[2].reports) == 1
    texts, shown, arrived = ends.carry(do(state, FACILITATOR, cmd.Rewind(1, "again")))
    assert {"report.1", "messages.3"} <= {name for name, text in texts.items() if text == "null"}
    assert arrived == shown
    assert arrived.reports == ()


def test_the_same_again_leaves_the_view_as_it_is():
    state = ended()
    ends = Wire(state, "europe")
    ends.carry(state)
    before = ends.mirror.view
    assert not ends.mirror.take(across(wire.parts(view(state, "europe"))))
    assert ends.mirror.view is before


def test_one_who_takes_another_seat_sees_that_seat():
    state = ended(6)
    ends = Wire(state, "us")
    ends.carry(state)
    for ends.seat in ("russia", "europe", "us"):
        _, shown, arrived = ends.carry(state)
        assert arrived == shown


def test_the_wire_is_light():
    assert not loaded_by("wargame.table.wire") & (HEAVY | {"click", "asyncio"})


def test_commands_in_any_order_arrive_in_it():
    state = advance(start(), "talks")
    shown = view(state, "us")
    shown = evolve(shown, legal=shown.legal[::-1])
    assert wire.view_from(wire.parts(shown), shown.scenario, shown.rules, shown.network) == shown


@pytest.mark.parametrize("part", ("tracks", "report.3", "messages.12", "legal.cable", "draft"))
def test_parts_of_the_view_are_known(part):
    assert wire.owns(part)


@pytest.mark.parametrize("part", ("clock", "legal", "report.0", "messages.01", "report.9999", "scenario", "legal.", ""))
def test_parts_of_the_room_are_left_to_it(part):
    assert not wire.owns(part)


def test_a_view_is_refused_before_it_has_come():
    state = start()
    with pytest.raises(wire.WireError, match="not come yet"):
        wire.Mirror(state.setting.scenario, state.setting.rules).view  # noqa: B018 - asked for what it raises


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_scenario_and_rules_arrive_as_they_were_sent(scenario, rules):
    setting = start(1, scenario, rules).setting
    sent = wire.static_parts(setting.scenario, setting.rules)
    assert wire.static_from(loads(dumps(sent))) == (setting.scenario, setting.rules)
