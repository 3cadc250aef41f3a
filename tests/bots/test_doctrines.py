"""Bots behind the seam: they play to the end without a refused command, see views alone, and say why."""

from __future__ import annotations

from collections import Counter

import pytest
from attrs import fields, has

from tests.bots.seatings import NAMED, RULES, SCENARIOS, finished, line_ups, played
from wargame.bots import ANYWHERE, DOCTRINES, describe, make_player
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.engine.setting import Setting
from wargame.engine.state import State

TABLES = [(scenario, seats) for scenario in SCENARIOS for seats in line_ups("honest")]


def names(value):
    """Name a case by its scenario or its doctrines."""
    return value if isinstance(value, str) else "-".join(value.values())


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize(("scenario", "seats"), TABLES, ids=names)
def test_every_doctrine_plays_a_whole_game_without_a_refusal(scenario, seats, rules):
    for seed in (1, 2):
        state = finished(scenario, rules, seats, seed)
        assert state.outcome in ("none", "broken", "held")
        assert len(state.reports) == state.round


def test_no_bot_talks_for_ever():
    """About fifteen acts a seat and round are normal; a hundred in one phase are a loop, and fill the log."""
    for scenario, seats in TABLES:
        busy = Counter((s.round, s.phase) for s, *_ in played(scenario, "gun-on-the-table", seats, 1))
        assert max(busy.values()) < 100, (scenario, seats, busy.most_common(1))


@pytest.mark.parametrize("rounds", (3, 8))
def test_doctrines_play_every_length(rounds):
    for seats in line_ups():
        assert finished("handshake-2025", "gun-on-the-table", seats, 5, rounds=rounds).phase == "debrief"


@pytest.mark.parametrize("seat", SEATS)
def test_a_random_neighbour_upsets_nobody(seat):
    """A seat that does anything legal: the doctrines around it go on without a refused command."""
    for seats in line_ups()[:2]:
        assert finished("handshake-2025", "gun-on-the-table", {**seats, seat: "random"}, 3).phase == "debrief"


@pytest.mark.parametrize("seat", SEATS)
def test_a_greedy_seat_plays_a_whole_game(seat):
    for scenario in SCENARIOS:
        assert finished(scenario, "gun-on-the-table", {**line_ups()[0], seat: "greedy"}, 3).phase == "debrief"


@pytest.mark.parametrize(("scenario", "seats"), TABLES, ids=names)
def test_a_bot_made_anew_acts_as_the_one_that_sat_there(scenario, seats):
    """Stateless: at every turn a bot of the same seed, fresh from the maker, gives the same command."""
    for _, seat, seen, bot, command, _ in played(scenario, "gun-on-the-table", seats, 11):
        fresh = make_player(seat, seats[seat], bot.seed)
        forced = command == cmd.Ready() and bot.act(seen) != command
        assert forced or fresh.act(seen) == command


def within(value, seen):
    """Yield everything that a value leads to."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield value
    if has(type(value)):
        for item in fields(type(value)):
            yield from within(getattr(value, item.name), seen)
    elif isinstance(value, dict):
        for pair in value.items():
            yield from within(pair, seen)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from within(item, seen)


def test_nothing_in_a_view_leads_to_the_state():
    for number, (_, _, seen, _, _, _) in enumerate(played("handshake-2025", "gun-on-the-table", line_ups()[1], 4)):
        if number % 20 == 0:
            assert not any(isinstance(part, (State, Setting)) for part in within(seen, set()))


def answers(scenario, seats, seed):
    """Yield each signature, refusal and counter of a bot as (its view before, seat, deal, what)."""
    for state, seat, seen, _, command, after in played(scenario, "gun-on-the-table", seats, seed):
        if isinstance(command, (cmd.Sign, cmd.Refuse)):
            yield seen, seat, state.deals[command.deal], type(command).__name__
        elif isinstance(command, cmd.Table):
            (name,) = set(after.deals) - set(state.deals)
            if after.deals[name].amends:
                yield seen, seat, state.deals[after.deals[name].amends], "Counter"


@pytest.mark.parametrize(("scenario", "seats"), TABLES, ids=names)
def test_a_bot_says_why_before_it_signs_refuses_or_counters(scenario, seats):
    """In a cable of this round that names the deal, to everybody who sees the deal and to nobody else."""
    for seed in (1, 2, 3):
        for seen, seat, deal, what in answers(scenario, seats, seed):
            said = [m for m in seen.messages if m.seat == seat and m.round == seen.round and f" {deal.id}" in m.text]
            assert said, (seat, what, deal.id)
            others = {other for other in deal.audience if other != seat}
            for message in said:
                assert set(message.to or others) == others or len(deal.audience) == len(SEATS)
                assert not message.to or set(message.to) <= others


def test_every_kind_of_answer_is_heard():
    """Signing, refusing and countering all happen, somewhere in the line-ups."""
    heard = {what for scenario, seats in TABLES for _, _, _, what in answers(scenario, seats, 1)}
    assert {"Sign", "Refuse"} <= heard


@pytest.mark.slow
def test_some_bot_counters():
    heard = {
        what for scenario, seats in TABLES for seed in (1, 2, 3) for _, _, _, what in answers(scenario, seats, seed)
    }
    assert "Counter" in heard


def test_bots_propose_deals_of_their_own_and_say_so():
    tablers = set()
    for seats in line_ups():
        for _, seat, seen, _, command, _ in played("handshake-2025", "gun-on-the-table", seats, 2):
            if isinstance(command, cmd.Table):
                tablers.add(seat)
                assert any(m.seat == seat and m.round == seen.round and not m.to for m in seen.messages)
    assert tablers == set(SEATS)


@pytest.mark.parametrize("seat", SEATS)
def test_every_doctrine_is_described_and_every_other_refused(seat):
    assert {"us": 4, "ukraine": 2, "europe": 3, "russia": 3}[seat] == len(NAMED[seat])
    for name in DOCTRINES[seat]:
        text = describe(seat, name)
        assert text.endswith(".")
        assert text[0].isupper()
    for name in (
        "",
        "napoleon",
        next(n for other in SEATS if other != seat for n in NAMED[other] if n not in DOCTRINES[seat]),
    ):
        with pytest.raises(ValueError, match="has no doctrine"):
            make_player(seat, name, 1)
    assert set(ANYWHERE) <= set(DOCTRINES[seat])


def test_a_bots_draws_are_its_own():
    """The same game with another bot seed for one seat: the draws of the table do not move."""
    one = finished("handshake-2025", "gun-on-the-table", line_ups()[0], 21)
    other = finished("handshake-2025", "gun-on-the-table", line_ups()[0], 22)
    assert one.cards != other.cards or one.agendas != other.agendas
