"""Previews, clauses and the small values of others cross the wire; what is malformed is one sentence."""

from __future__ import annotations

from json import loads

import pytest
from attrs import field, frozen

from tests.engine.tables import BOTH, CEASEFIRE, GUN, RELIEF, advance, rules_of, start
from tests.table.wired import across, ended
from wargame.engine.preview import preview
from wargame.engine.seats import SEATS
from wargame.engine.sights import Sight
from wargame.engine.state import Message
from wargame.engine.views import view
from wargame.table import wire

PACKAGES = ((), (CEASEFIRE,), (CEASEFIRE, RELIEF, *GUN), (CEASEFIRE.flagged("ambiguous", on=True), RELIEF))
RULES = rules_of("gun-on-the-table")


@frozen
class Vote:
    """A value of the room's: what is asked, who said what, and until when."""

    asked: str
    said: dict[str, bool]
    until: tuple[int, str] | None = None
    seats: tuple[str, ...] = ("us",)
    open: bool = field(default=True)


@frozen
class Notices:
    """A value of the room's that grows all game."""

    title: str
    statements: tuple[Message, ...]
    reports: tuple[tuple[Sight, ...], ...] = ()


def test_what_grows_is_sent_by_its_end():
    shown = view(ended(), "us")
    said = tuple(Message(1, "us", (), f"cable {number}") for number in range(20))
    sent = wire.encoded_value(Notices("Now", said[:19], shown.reports[:-1]), "notices.")
    assert wire.changes(sent, wire.encoded_value(Notices("Now", said[:19], shown.reports[:-1]), "notices.", sent)) == {}
    whole = Notices("Now", said, shown.reports)
    after = wire.encoded_value(whole, "notices.", sent)
    assert list(wire.changes(sent, after)) == ["notices.statements.3", f"notices.reports.{len(shown.reports)}"]
    plain = {name: loads(text) for name, text in after.texts.items()}
    assert plain == wire.to_parts(whole, "notices.")
    assert wire.from_parts(Notices, {**plain, "clock": 1}, "notices.") == whole
    del plain["notices.statements.2"]
    with pytest.raises(wire.WireError, match="no such part"):
        wire.from_parts(Notices, plain, "notices.")


@pytest.mark.parametrize("seat", SEATS)
@pytest.mark.parametrize("clauses", PACKAGES)
def test_a_question_and_its_answer_arrive_as_they_were_sent(seat, clauses):
    state = advance(start(), "talks")
    asked = wire.clauses_from(across(wire.clauses_plain(clauses)), RULES)
    assert asked == clauses
    answer = preview(state, seat, clauses)
    assert wire.preview_from(across(wire.preview_plain(answer)), RULES) == answer


@pytest.mark.parametrize(
    ("data", "why"),
    (
        (None, "nothing where a list belongs"),
        ({"kind": "ceasefire"}, "an object where a list belongs"),
        ([{"kind": "ceasefire", "givers": list(BOTH)}] * 13, "more than 12"),
        ([{"kind": "ceasefire"}], "'givers' is missing"),
        ([{"kind": "ceasefire", "givers": []}], "no givers"),
        ([{"kind": "ceasefire", "givers": ["us", "us"]}], "one twice"),
        ([{"kind": "peace", "givers": ["us"]}], "'peace' is unknown"),
        ([{"kind": "ceasefire", "givers": ["moon"]}], "'moon' is unknown"),
        ([{"kind": "ceasefire", "givers": ["us"], "force": True}], "an unknown field 'force'"),
        ([{"kind": "ceasefire", "givers": ["us"], "ambiguous": 1}], "a whole number where a truth value belongs"),
        ([{"kind": "ceasefire", "givers": "us"}], "a text where a list belongs"),
        ([{"kind": "x" * 5000, "givers": ["us"]}], "beyond all bounds"),
        ([{"kind": "\x1b[2J\n", "givers": ["us"]}], "'.*' is unknown"),
    ),
)
def test_a_malformed_question_is_refused_in_a_sentence(data, why):
    with pytest.raises(wire.WireError, match=why) as caught:
        wire.clauses_from(data, RULES)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "change",
    (
        {"signers": ["moon"]},
        {"temptation": [1]},
        {"temptation": [1, 2, 3]},
        {"temptation": [1, 2.5]},
        {"temptation": [1, 1 << 60]},
        {"banked": ["peace"]},
        {"more": 1},
        {"weight": None},
        {"prices": [{"seat": "us", "points": 1, "reasons": [["peace", 1]]}]},
    ),
)
def test_a_malformed_preview_is_refused(change):
    plain = wire.preview_plain(preview(advance(start(), "talks"), "us", (CEASEFIRE,)))
    wire.preview_from(plain, RULES)
    with pytest.raises(wire.WireError):
        wire.preview_from({**plain, **change}, RULES)


@pytest.mark.parametrize(
    "vote", (Vote("Sign?", {}), Vote("Sign?", {"us": True}, (3, "talks"), (), open=False), Vote("", {"a": False}))
)
def test_small_values_come_apart_and_together(vote):
    apart = wire.to_parts(vote, "vote.")
    assert all(name.startswith("vote.") for name in apart)
    assert wire.from_parts(Vote, {**across(apart), "clock": 3}, "vote.") == vote
    assert wire.value_of(across(wire.plain_of(vote)), Vote, "vote") == vote


@pytest.mark.parametrize(
    ("parts", "why"),
    (
        ({"asked": "Sign?"}, "'said' cannot be read .it is missing"),
        ({"asked": "Sign?", "said": {}, "extra": 1}, "'extra' cannot be read .there is no such part"),
        ({"asked": "Sign?", "said": {"us": "yes"}}, "a text where a truth value belongs"),
        ({"asked": 1, "said": {}}, "a whole number where a text belongs"),
        ({"asked": "Sign?", "said": {}, "until": [1]}, "a list of 1 where 2 belong"),
        ({"asked": "Sign?", "said": {}, "seats": ["us"] * 2001}, "more than 2000"),
    ),
)
def test_malformed_parts_are_refused(parts, why):
    with pytest.raises(wire.WireError, match=why):
        wire.from_parts(Vote, parts)
