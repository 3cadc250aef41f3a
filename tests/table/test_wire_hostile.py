"""A hostile server, or a newer one: whatever arrives is taken in whole or refused in one sentence."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.tables import SCENARIOS, advance, chance, start
from tests.table.wired import ended, hands, use
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table import wire

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=5,
)


@cache
def frames():
    """Return views of all phases, seats and scenarios."""
    found = []
    for scenario in SCENARIOS:
        states = list(hands(3, scenario, rounds=3))
        for place, state in enumerate([*states[::30], states[-1]]):
            found.append(view(state, SEATS[place % 4]))
    return found


def places(plain, before=()):
    """Yield the path to everything in plain data."""
    inner = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, value in inner:
        yield (*before, key)
        yield from places(value, (*before, key))


def at(plain, path):
    """Return what stands at a path."""
    for key in path:
        plain = plain[key]
    return plain


def bent(plain, luck, junk):
    """Return plain data with one thing changed: gone, doubled, another of its kind, or junk."""
    plain = deepcopy(plain)
    ways = list(places(plain))
    path = luck.choice(ways)
    holder, key, old = at(plain, path[:-1]), path[-1], at(plain, path)
    likes = [value for way in luck.sample(ways, min(40, len(ways))) if type(value := at(plain, way)) is type(old)]
    if luck.random() < 0.15:
        del holder[key]
    else:
        numbers = [old + 1, -1, 0, 101] if type(old) is int else []
        doubled = [old + old] if isinstance(old, list) else []
        holder[key] = deepcopy(luck.choice([*likes, *numbers, *doubled, not old, junk]))
    return plain


def take(shown, plain):
    """Return the view that plain parts give, used as screens do, or None where they are refused in one sentence."""
    try:
        arrived = wire.view_from(plain, shown.scenario, shown.rules)
    except wire.WireError as error:
        arrived, told = None, str(error)
    else:
        told = ""
        use(arrived)
    assert told.isprintable()
    assert len(told) < 300
    return arrived


@settings(max_examples=25)
@given(st.integers(0, 1 << 30), JUNK)
def test_a_bent_view_is_refused_or_can_be_shown(seed, junk):
    luck = chance(seed)
    shown = luck.choice(frames())
    take(shown, bent(wire.parts(shown), luck, junk))


@pytest.mark.slow
@settings(max_examples=1500)
@given(st.integers(0, 1 << 40), JUNK)
def test_many_bent_views_are_refused_or_can_be_shown(seed, junk):
    luck = chance(seed)
    shown = luck.choice(frames())
    take(shown, bent(wire.parts(shown), luck, junk))


@settings(max_examples=30)
@given(st.dictionaries(st.sampled_from(["tracks", "legal.add", "report.1", "messages.2", "seat", "clock", ""]), JUNK))
def test_junk_for_a_part_changes_nothing_or_is_refused_whole(junk):
    shown = frames()[-1]
    mirror = wire.Mirror(shown.scenario, shown.rules, shown.network)
    mirror.take(wire.parts(shown))
    before = mirror.view
    try:
        mirror.take(junk)
    except wire.WireError:
        pass
    else:
        before = wire.view_from({**wire.parts(shown), **junk}, shown.scenario, shown.rules, shown.network)
    assert mirror.view == before


@pytest.mark.parametrize("junk", (None, [], "view", 3, {3: 4}, {None: None}, {"tracks": float("nan")}, {}))
def test_what_is_no_view_is_refused(junk):
    shown = frames()[0]
    with pytest.raises(wire.WireError):
        wire.view_from(junk, shown.scenario, shown.rules)


@pytest.mark.parametrize(
    "change",
    (
        {"legal.mixed": [{"do": "override", "track": "us.resolve", "value": 1, "rationale": "x"}]},
        {"legal.lay": [{"do": "declare", "instrument": "moon"}]},
        {"legal.lay": [{"do": "no-such-command"}]},
        {"legal.lay": {"do": "declare"}},
        {"tracks": {}},
        {"tracks": None},
        {"agenda": "moon"},
        {"card": "moon"},
        {"seat": "facilitator"},
        {"phase": "war"},
        {"round": 99},
        {"pieces": []},
        {"report.7": []},
        {"messages.2000": []},
        {"weather": "rain"},
        {"temptation": [60, 50]},
    ),
)
def test_a_part_that_names_what_there_is_not_is_refused(change):
    shown = view(advance(start(), "talks"), "us")
    plain = {**wire.parts(shown), **change}
    with pytest.raises(wire.WireError):
        wire.view_from(plain, shown.scenario, shown.rules)


@settings(max_examples=12)
@given(st.integers(0, 1 << 30), JUNK)
def test_a_bent_scenario_is_refused_or_a_game_can_begin(seed, junk):
    setting = start().setting
    plain = bent(wire.static_parts(setting.scenario, setting.rules), chance(seed), junk)
    try:
        scenario, rules = wire.static_from(plain)
    except wire.WireError as error:
        told = str(error)
    else:
        told = scenario.id
        assert scenario.seats.keys() == set(SEATS)
        assert rules.kinds
    assert told.isprintable()


@pytest.mark.parametrize("junk", (None, [], {}, {"scenario": {}}, {"scenario": {}, "rules": {}}, {"scenario": 1, "rules": 2, "seed": 3}))  # fmt: skip
def test_what_is_no_scenario_is_refused(junk):
    with pytest.raises(wire.WireError):
        wire.static_from(junk)


def test_a_view_of_the_end_shows_no_more_than_was_sent():
    """The open book of the debrief comes as parts like any other; nothing is worked out on the client."""
    state = ended()
    shown = view(state, "us")
    arrived = take(shown, wire.parts(shown))
    assert arrived is not None
    assert {promise.id for promise in arrived.promises} == set(state.obligations)
