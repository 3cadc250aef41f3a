"""The public board and the facilitator's overview: what anybody may see, and what one hand alone may."""

from __future__ import annotations

import pytest
from attrs import fields, has

from tests.engine.tables import BOTH, advance, agree, chance, do, ordered, propose, random_acts, start
from tests.engine.worlds import FixedDice, Story, peace
from wargame.engine import commands as cmd
from wargame.engine.board import Board, board
from wargame.engine.deals import Clause
from wargame.engine.overview import overview
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view

LIMITS = Clause("missile-limits", ("us", "russia"))
ENERGY = Clause("energy-pause", BOTH)
LUCK = ({}, {"attack": 1}, {"incident": 0})


class Public(Story):
    """A story of which the board is watched."""

    def show(self):
        """Keep what the board shows now, as long as secrets are secrets."""
        if self.state.phase != "debrief":
            self.frames.append(board(self.state))


def _same(one, other):
    """Return the names of the parts in which two boards differ."""
    return [item.name for item in fields(Board) if getattr(one, item.name) != getattr(other, item.name)]


@pytest.mark.parametrize("luck", LUCK, ids=("calm", "lost", "incident"))
@pytest.mark.parametrize("seeds", (range(3), pytest.param(range(3, 60), marks=pytest.mark.slow)), ids=("few", "many"))
def test_no_seats_secret_moves_the_board(seeds, luck, monkeypatch):
    """Two worlds, one public story: whatever one or two seats do behind the backs of the others, the board is the same.

    The other seats are the audience that a secret of one's own has at most.
    """
    monkeypatch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice(luck))
    compared = 0
    for seed in seeds:
        for place, observer in enumerate(SEATS):
            schemers = [seat for seat in SEATS if seat != observer]
            schemer = schemers[seed % 3]
            worlds = (
                Public(seed, observer, None, rounds=3),
                Public(seed, observer, chance(seed * 4 + place + 999), schemers=(schemer,), rounds=3),
            )
            for one, other in zip(*(world.tell() for world in worlds), strict=True):
                assert not _same(one, other), (seed, observer, schemer, one.round, one.phase, _same(one, other))
                compared += 1
    assert compared > 50


@pytest.mark.parametrize(
    "happens",
    (
        lambda s: do(s, "us", cmd.Cable(("russia",), "canary")),
        lambda s: do(s, "us", cmd.Cable(("ukraine", "europe"), "canary")),
        lambda s: do(s, "us", cmd.OpenDraft(), cmd.AddClause(*LIMITS.key)),
        lambda s: propose(s, "us", LIMITS, public=False)[0],
        lambda s: agree(s, "us", LIMITS, public=False),
        lambda s: s.but(agendas={**s.agendas, "russia": "limited"}, points=dict.fromkeys(SEATS, 33)),
        lambda s: s.but(tracks={**s.tracks, "russia.grip": 1, "us.resolve": 2}),
    ),
    ids=("cable", "two", "draft", "secret-deal", "signed-in-secret", "aims-and-points", "true-tracks"),
)
def test_a_private_thing_changes_nothing_on_the_board(happens):
    state = advance(peace(ENERGY), "talks")
    assert not _same(board(state), board(happens(state)))


def test_a_sheet_changes_nothing_on_the_board_but_that_it_is_sealed():
    state = advance(peace(ENERGY), "orders")
    filled = ordered(state, us=[cmd.SetLoad("us-arms", load=True), cmd.SetAct("spy", "russia")])
    assert not _same(board(state), board(filled))
    assert _same(board(state), board(do(filled, "us", cmd.Seal()))) == ["ready"]


def later(state):
    """Return the talks of the next round."""
    return advance(do(advance(state, "report"), FACILITATOR, cmd.Advance()), "talks")


def calm(monkeypatch):
    """Let no settlement from now on bring anything to light."""
    monkeypatch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice({}))


def test_a_vague_clause_signed_in_secret_does_not_move_the_range_of_temptation(monkeypatch):
    calm(monkeypatch)
    plain = advance(start(), "talks")
    vague = agree(plain, "us", Clause("missile-limits", ("us", "russia"), ambiguous=True), public=False)
    assert not _same(board(later(plain)), board(later(vague)))


def test_a_secret_pledge_of_what_is_declared_does_not_show(monkeypatch):
    calm(monkeypatch)
    state = do(advance(start(), "talks"), "us", cmd.Declare("us-arms"))
    secret = agree(state, "us", Clause("arms-pipeline", ("us",)), public=False)
    assert not _same(board(later(state)), board(later(secret)))


def test_a_promise_that_ran_out_does_not_tell_that_it_was_broken_before_the_debrief(monkeypatch):
    calm(monkeypatch)
    shown, opened = [], []
    for sheet in ([], [cmd.SetPromise("A.2.RU", honour=False)]):
        state = ordered(peace(ENERGY), russia=sheet)
        while not (state.round == 5 and state.phase == "report"):
            state = do(state, FACILITATOR, cmd.Advance())
        shown.append(board(state).promises)
        opened.append(board(do(state, FACILITATOR, cmd.Advance())).promises)
    assert shown[0] == shown[1]
    assert opened[0] != opened[1]


def test_the_board_tells_what_is_public():
    state = do(start(), FACILITATOR, cmd.Advance(), cmd.InjectOwn("Fog", "Flights are late.", ("us.resolve-5",)))
    state = do(state, "us", cmd.Cable((), "Good morning."), cmd.Declare("us-arms"))
    state, name = propose(state, "us", Clause("sanctions-relief", ("us",)), Clause("ceasefire", BOTH))
    shown = board(state)
    assert (shown.scenario, shown.round, shown.rounds, shown.phase) == ("handshake-2025", 1, 5, "talks")
    assert shown.cards[-1].title == "Fog"
    assert shown.tracks["us.resolve"] == view(state, "us").tracks["us.resolve"]
    assert [message.text for message in shown.statements] == ["Good morning."]
    (deal,) = shown.deals
    assert (deal.id, deal.signed, deal.waiting) == (name, ("us",), ("ukraine", "russia"))
    assert [item.id for item in shown.instruments if item.declared] == ["us-arms"]
    assert shown.weight == view(state, "europe").weight
    assert shown.temptation == view(state, "europe").temptation
    assert shown.grip_band == view(state, "europe").grip_band
    assert shown.outcome == ""
    assert board(advance(state, "debrief")).outcome == "none"


def _parts(value):
    """Return the names of every part of a value, however deep."""
    if has(type(value)):
        return {f.name for f in fields(type(value))}.union(
            *(_parts(getattr(value, f.name)) for f in fields(type(value)))
        )
    if isinstance(value, dict):
        return set(value).union(*map(_parts, value.values()))
    if isinstance(value, tuple):
        return set().union(*map(_parts, value))
    return set()


def test_the_board_has_no_place_for_a_secret():
    for number, (_, _, _, state, _) in enumerate(random_acts(5, busy=10)):
        if number % 10:
            continue
        shown = board(state)
        assert not _parts(shown) & {"agenda", "agendas", "points", "loaded", "sheet", "sheets", "draft", "russia.grip"}
        public = {deal.id for deal in state.deals.values() if deal.audience == SEATS}
        assert {deal.id for deal in shown.deals} == public
        assert all(promise.deal in public and not promise.own_breaches for promise in shown.promises)
        assert not any(message.to for message in shown.statements)
        for report in shown.reports:
            assert not any(sight.kind in ("loaded", "unloaded", "points", "weighed-true", "breach") for sight in report)
            for cause in (cause for sight in report for cause in sight.causes):
                assert cause.kind == "sealed" or cause.audience == SEATS


def test_every_seat_knows_what_the_board_shows():
    """Whatever the board tells of a settlement, every seat was told too."""
    for _, _, _, state, _ in random_acts(8, busy=12):
        if state.phase != "report":
            continue
        told = board(state).reports[-1]
        for seat in SEATS:
            own = [(s.step, s.kind, s.seat, s.subject, s.amount) for s in view(state, seat).report]
            missing = [
                s for s in told if s.kind != "track" and (s.step, s.kind, s.seat, s.subject, s.amount) not in own
            ]
            assert not missing, (seat, missing)


def test_the_overview_shows_everything():
    state = advance(peace(ENERGY), "talks")
    state = do(state, "us", cmd.Cable(("russia",), "Between us."), cmd.OpenDraft(), cmd.AddClause(*LIMITS.key))
    state = do(state, "russia", cmd.Cable((), "To all."), cmd.Cable(("us",), "Agreed."))
    state, name = propose(state, "russia", Clause("prisoners", BOTH), public=False)
    seen = overview(state)
    assert [(m.seat, m.to, m.text) for m in seen.messages] == [
        ("us", ("russia",), "Between us."), ("russia", (), "To all."), ("russia", ("us",), "Agreed."),
    ]  # fmt: skip
    assert [(deal.id, deal.signed, deal.waiting) for deal in seen.tabled] == [(name, ("russia",), ("ukraine",))]
    assert [clause.kind for clause in seen.drafts["us"].clauses] == ["missile-limits"]
    assert [deal.state for deal in seen.standing] == ["in-force"]
    assert seen.waits_for == SEATS
    assert {filed.status for filed in seen.sheets.values()} == {"none"}
    assert seen.tracks == state.tracks
    assert seen.agendas["russia"].id == state.agendas["russia"]


def test_the_overview_tells_sheets_apart_and_breaches_true_from_proven():
    state = advance(peace(ENERGY), "orders")
    state = ordered(state, us=[cmd.SetLoad("us-arms", load=True)], russia=[cmd.SetRow("raid"), cmd.Seal()])
    seen = overview(state)
    assert {seat: filed.status for seat, filed in seen.sheets.items()} == {
        "us": "saved", "ukraine": "none", "europe": "none", "russia": "sealed",
    }  # fmt: skip
    assert seen.sheets["russia"].sheet.row == "raid"
    assert seen.waits_for == ("us", "ukraine", "europe")
    after = overview(advance(state, "report"))
    (raid,) = (one for one in after.broken if one.giver == "russia")
    assert (raid.round, raid.clause.kind, raid.bluff) == (2, "ceasefire", False)
    assert isinstance(raid.proven, bool)
    assert after.weight_true.value >= after.weight.own


def test_messages_taken_back_by_a_rewind_are_gone():
    state = do(advance(start(), "talks"), "us", cmd.Cable((), "One."))
    state = do(advance(state, "report"), FACILITATOR, cmd.Advance(), cmd.Advance())
    state = do(state, "us", cmd.Cable((), "Two."))
    assert [message.text for message in overview(state).messages] == ["One.", "Two."]
    back = do(state, FACILITATOR, cmd.Rewind(2, "Again."))
    assert [message.text for message in overview(back).messages] == ["One."]
