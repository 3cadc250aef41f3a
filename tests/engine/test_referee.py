"""Decide, evolve and act agree; what is offered is legal and nothing else is; nothing is changed in place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.tables import RULES, SCENARIOS, advance, chance, random_acts, start
from wargame.engine import commands as cmd
from wargame.engine.deals import FLAGS
from wargame.engine.digest import _plain, digest
from wargame.engine.evolve import fold
from wargame.engine.referee import act, decide
from wargame.engine.refusals import SENTENCES, Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view

ANY_TEXT = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ("", "A", "S1", "ceasefire", "us", "russia", "us-arms", "honour", "spy", "US-RU-22", "\x1b[2J", "\ud800")
    ),
)
SEAT_TUPLE = st.lists(st.one_of(st.sampled_from(SEATS), ANY_TEXT), max_size=5).map(tuple)


def deep(state):
    """Return everything in a state as text, its history included."""
    body = {name: _plain(value) for name, value in state.__dict__.items() if name not in ("setting", "log", "begun")}
    log = [_plain(event) for event in state.events()]
    begun = [digest(earlier) for earlier in state.begun]
    return json.dumps([body, log, begun], sort_keys=True)


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_what_is_decided_folds_to_what_is_done(scenario, rules):
    for before, seat, command, after, events in random_acts(3, scenario, rules):
        decided = decide(before, seat, command)
        assert decided == tuple(events)
        folded = fold(before, decided)
        assert digest(folded) == digest(after), command
        assert folded.next_event == after.next_event
        assert folded.reports == after.reports
        assert [event.id for event in folded.events()] == list(range(folded.next_event))


def test_no_act_changes_an_old_state():
    seen = []
    for number, (before, _, command, _, _) in enumerate(random_acts(11, busy=9)):
        if number % 4 == 0:
            seen.append((before, deep(before), command))
    assert len(seen) > 30
    for state, text, command in seen:
        assert deep(state) == text, command


def universe(state, seat):
    """Return a large set of structurally valid commands about everything there is and some that there is not."""
    setting = state.setting
    deals = [*state.deals, "A", "US-RU-22", "nowhere"]
    owed = [*state.obligations, "A.1.US", ""]
    items = [item.id for item in setting.scenario.instruments] + ["gun"]
    clauses = {(c.kind, c.givers) for c in setting.terms}
    clauses |= {(kind.id, givers) for kind in setting.rules.clauses for givers in kind.givers}
    clauses |= {
        ("ceasefire", ("russia", "ukraine")),
        ("ceasefire", ()),
        ("peace", ("us",)),
        ("monitors", ("europe", "us")),
    }
    acts = [act_.id for act_ in setting.rules.acts] + ["", "nothing"]
    yield from (cmd.Ready(), cmd.NotReady(), cmd.OpenDraft(), cmd.Discard(), cmd.Seal())
    yield from (cmd.Table(public=True), cmd.Table(public=False))
    for deal in deals:
        yield from (cmd.Amend(deal), cmd.Sign(deal), cmd.Refuse(deal))
    for key in owed:
        yield from (cmd.Release(key), cmd.SetPromise(key, honour=True), cmd.SetPromise(key, honour=False))
    for item in items:
        yield from (cmd.Declare(item), cmd.Withdraw(item), cmd.SetLoad(item, load=True), cmd.SetLoad(item, load=False))
    for kind, givers in sorted(clauses):
        yield from (cmd.AddClause(kind, givers), cmd.StrikeClause(kind, givers))
        yield from (cmd.Flag(kind, givers, flag) for flag in (*FLAGS, "bilateral", ""))
    yield from (cmd.SetRow(row) for row in [row.id for row in setting.rules.rows] + ["", "all-out"])
    yield from (cmd.SetAct(name, target) for name in acts for target in ("", *SEATS, *deals))
    yield from (cmd.SetAnswer(answer) for answer in ("enforce", "pass", ""))
    for card in setting.scenario.cards:
        yield from (cmd.Choose(choice.id) for choice in card.choices)
    yield cmd.Choose("nothing")
    yield from (kind() for kind in (cmd.Advance, cmd.Pause, cmd.Resume))
    yield from (
        cmd.Inject("quiet"),
        cmd.Override("us.resolve", 1, "why"),
        cmd.Rewind(1, "why"),
        cmd.Note("n"),
        cmd.Extend(5),
    )
    del seat


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_what_is_offered_is_legal_and_what_is_not_offered_is_not(scenario):
    """Free text in cables aside; sampled over a whole random game, for every seat."""
    luck = chance(5)
    seen = 0
    for number, (state, _, _, _, _) in enumerate(random_acts(17, scenario, busy=12)):
        if number % 9:
            continue
        seat = luck.choice(SEATS)
        legal = view(state, seat).legal
        assert len(set(legal)) == len(legal)
        for command in legal:
            assert not isinstance(act(state, seat, command), Refusal), command
        offered = set(legal)
        for command in universe(state, seat):
            if command not in offered:
                assert isinstance(act(state, seat, command), Refusal), (state.phase, seat, command)
        seen += len(legal)
    assert seen > 300


def test_a_paused_table_and_an_open_debrief_offer_nothing():
    state = advance(start(), "talks")
    paused, _ = act(state, FACILITATOR, cmd.Pause())
    done = advance(state, "debrief")
    for held, code in ((paused, "paused"), (done, "over")):
        for seat in SEATS:
            assert view(held, seat).legal == ()
            assert act(held, seat, cmd.Ready()) == Refusal(code)


def commands():
    """Return a strategy for structurally valid commands of every type, with any text."""
    kinds = {"str": ANY_TEXT, "bool": st.booleans(), "int": st.one_of(st.integers(), st.integers(-1, 101))}
    made = []
    for kind in cmd.ALL:
        parts = {
            item.name: SEAT_TUPLE if str(item.type).startswith("tuple") else kinds[str(item.type)]
            for item in kind.__attrs_attrs__
        }
        made.append(st.builds(kind, **parts))
    return st.one_of(made)


def _moments():
    """Return one state of every phase, in the middle of things."""
    found = {}
    for number, (state, _, _, _, _) in enumerate(random_acts(23, "normandy-2019")):
        if number > 40 or state.phase not in found:
            found[state.phase, number % 5] = state
    return tuple(found.values())


MOMENTS = _moments()


@settings(max_examples=400)
@given(
    moment=st.integers(0, len(MOMENTS) - 1),
    seat=st.one_of(st.sampled_from((*SEATS, FACILITATOR)), ANY_TEXT),
    command=commands(),
)
def test_no_command_of_any_seat_raises(moment, seat, command):
    state = MOMENTS[moment]
    before = digest(state)
    done = act(state, seat, command)
    if isinstance(done, Refusal):
        assert done.code in SENTENCES
        assert done.sentence
    else:
        folded = fold(state, done[1])
        assert digest(folded) == digest(done[0])
        for other in SEATS:
            view(done[0], other)
    assert digest(state) == before


@settings(max_examples=300)
@given(command=commands())
def test_commands_round_trip(command):
    body = cmd.to_plain(command)
    try:
        text = json.dumps(body).encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(body, ensure_ascii=True).encode()
    assert cmd.from_plain(json.loads(text)) == command


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=True), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=6,
)
FIELDS = (
    "to",
    "text",
    "kind",
    "givers",
    "flag",
    "public",
    "deal",
    "honour",
    "value",
    "round",
    "seconds",
    "act",
    "target",
    "do",
)


@settings(max_examples=400)
@given(
    word=st.one_of(JSON, st.sampled_from(sorted(cmd.BY_NAME))),
    body=st.dictionaries(st.one_of(st.sampled_from(FIELDS), st.text(max_size=6)), JSON, max_size=5),
)
def test_a_hostile_dict_is_a_bad_command_or_a_command(word, body):
    body = {**body, "do": word}
    try:
        command = cmd.from_plain(body)
    except cmd.BadCommandError as error:
        sentence = str(error)
    else:
        sentence = ""
        assert command == cmd.from_plain(cmd.to_plain(command))
    assert len(sentence) < 500
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "body",
    (
        None, [], "ready", 7, {}, {"do": None}, {"do": ["ready"]}, {"do": "cable"}, {"do": "ready", "x": 1},
        {"do": "cable", "to": "us", "text": "hello"}, {"do": "cable", "to": [1], "text": "hello"},
        {"do": "table", "public": 1}, {"do": "table", "public": "yes"}, {"do": "extend", "seconds": True},
        {"do": "extend", "seconds": 1.0}, {"do": "sign", "deal": None}, {"do": "sign", "deal": ["A"]},
        {"do": "load", "instrument": "us-arms", "load": 0}, {"do": "override", "track": "us.resolve", "value": "9", "rationale": "x"},
    ),
)  # fmt: skip
def test_a_bad_dict_is_refused_in_one_sentence(body):
    with pytest.raises(cmd.BadCommandError) as caught:
        cmd.from_plain(body)
    assert "\n" not in str(caught.value)
