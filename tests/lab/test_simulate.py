"""Many games: what is counted, in which order, and what an interruption leaves."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from attrs import evolve

from wargame.content import load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.lab import DEFAULT_BOTS, Lineup, StuckError, agendas_of, game_seed, play_game, pool, run, simulate
from wargame.lab.game import play_out
from wargame.lab.result import OUTCOMES, mean, percentile


def _standin():
    path = Path(__file__).with_name("standin.py")
    spec = importlib.util.spec_from_file_location("standin", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


standin = _standin()


@pytest.fixture(scope="module")
def lineup():
    scenario = load_scenario("handshake-2025")
    return Lineup(scenario, load_rules(scenario.rules), DEFAULT_BOTS)


@pytest.fixture(scope="module")
def rambling(lineup):
    """Return 16 games of players that do anything."""
    return run(lineup, 16, 1, make_player=standin.make_player)


def test_a_game_of_players_that_do_nothing_ends_without_a_deal(lineup):
    found = play_game(lineup, 1, standin.make_prompt)
    assert found.outcome == "none"
    assert (found.first_breach, found.breaches, found.bluffs) == (0, (0, 0, 0, 0), (0, 0, 0, 0))
    assert len(found.visible) == len(found.true) == len(found.temptation) == lineup.scenario.rounds


def test_players_that_never_finish_are_named(lineup):
    class Stubborn:
        def act(self, view):
            del view

    with pytest.raises(StuckError, match=r"us=guarantor, .* do not finish round 1 \(briefing\)"):
        play_game(lineup, 1, lambda *_: Stubborn())


def test_the_counts_are_those_of_the_states_at_the_end(lineup, rambling):
    """Breaches and first breaches are read from the events; here they are held against the opened ledger."""
    wide = {"breaches": 0, "bluffs": 0}
    for number, one in enumerate(rambling.records):
        state = play_out(lineup, game_seed(1, number), standin.make_player)
        for place, seat in enumerate(SEATS):
            kept = [owed for owed in state.obligations.values() if owed.giver == seat]
            assert one.breaches[place] == sum(b.manner != "unloaded" for owed in kept for b in owed.breaches)
        fires = [b.round for owed in state.obligations.values() if owed.kind == "ceasefire" for b in owed.breaches]
        assert one.first_breach == min(fires, default=0)
        assert (one.outcome == "broken") == (one.first_breach > 0)
        wide["breaches"] += sum(one.breaches)
        wide["bluffs"] += sum(one.bluffs)
    assert min(wide.values()) > 0, "nothing was counted, so nothing was shown"


def test_a_bluff_is_an_instrument_declared_and_left_unloaded(lineup, rambling):
    for number, one in enumerate(rambling.records):
        state = play_out(lineup, game_seed(1, number), standin.make_player)
        unloaded = [event for report in state.reports for event in report if event.kind == "unloaded"]
        for place, seat in enumerate(SEATS):
            most = sum(event.seat == seat for event in unloaded)
            assert one.bluffs[place] <= most
            pledged = sum(
                b.manner == "unloaded"
                for owed in state.obligations.values()
                for b in owed.breaches
                if owed.giver == seat
            )
            assert one.bluffs[place] >= pledged, "a pledge left unloaded declares at least one instrument"


def test_the_document_has_every_field(rambling):
    told = rambling.to_json()
    assert list(told)[:5] == ["scenario", "rules", "seed", "games", "bots"]
    assert set(told["outcomes"]) == set(OUTCOMES)
    assert sum(told["outcomes"].values()) == told["games"] == 16
    assert sum(told["first_breach_round"].values()) == told["outcomes"]["broken"]
    for by_seat in ("bots", "breaches", "breach_games", "bluffs", "bluffs_called", "scores", "points"):
        assert tuple(told[by_seat]) == SEATS
    for seat in SEATS:
        score = told["scores"][seat]
        assert 0 <= score["p10"] <= score["p90"] <= 100
        assert 0 <= score["mean"] <= 100
    assert len(told["weight"]["visible"]) == len(told["weight"]["true"]) == len(told["temptation"])
    assert len(told["digest"]) == 64
    assert "interrupted" not in told


def test_equal_seeds_equal_games_and_other_seeds_others(lineup, rambling):
    again = run(lineup, 16, 1, make_player=standin.make_player)
    assert again.digest == rambling.digest
    assert again.records == rambling.records
    assert run(lineup, 5, 2, make_player=standin.make_player).digest != rambling.digest


def test_a_shorter_series_is_the_beginning_of_a_longer_one(lineup, rambling):
    short = run(lineup, 7, 1, make_player=standin.make_player)
    assert short.records == rambling.records[:7]


@pytest.mark.slow
def test_the_number_of_processes_changes_nothing(lineup):
    alone = run(lineup, 45, 3)
    with pool(2) as executor:
        seen = []
        together = run(lineup, 45, 3, executor=executor, progress=lambda done, asked: seen.append((done, asked)))
    assert together.records == alone.records
    assert together.digest == alone.digest
    assert seen == [(20, 45), (40, 45), (45, 45)]


def test_an_interruption_keeps_the_games_that_are_done(lineup, rambling):
    made = 0

    def interrupting(seat, doctrine, seed):
        nonlocal made
        made += 1
        if made > 4 * 12 + 2:
            raise KeyboardInterrupt
        return standin.make_player(seat, doctrine, seed)

    found = run(lineup, 16, 1, make_player=interrupting)
    assert found.interrupted
    assert found.records == rambling.records[:12]
    assert found.to_json()["interrupted"] is True
    assert found.to_json()["games"] == 12


@pytest.mark.slow
def test_an_interruption_of_several_processes_keeps_the_beginning(lineup):
    def interrupting(done, asked):
        del asked
        if done >= 40:
            raise KeyboardInterrupt

    with pool(2) as executor:
        found = run(lineup, 400, 3, executor=executor, progress=interrupting)
    assert found.interrupted
    assert 40 <= found.games < 400
    assert found.records[:25] == run(lineup, 25, 3).records


def test_a_doctrine_that_is_a_type_deals_it(lineup):
    assert agendas_of(lineup.scenario, {"russia": "limited"}) == {"russia": "limited"}
    assert agendas_of(lineup.scenario, {"russia": "greedy"}) == {}
    state = play_out(evolve(lineup, bots={**DEFAULT_BOTS, "russia": "limited"}), 5, standin.make_prompt)
    assert state.agendas["russia"] == "limited"
    asked = evolve(lineup, agendas={"russia": "insecure"})
    assert play_out(asked, 5, standin.make_prompt).agendas["russia"] == "insecure"


def test_a_length_that_there_is_not_is_refused_in_a_sentence(lineup):
    with pytest.raises(ValueError, match="can be played in"):
        simulate(lineup.scenario, lineup.rules, DEFAULT_BOTS, 1, rounds=4)


@pytest.mark.parametrize(
    ("values", "wanted"),
    (([], 0.0), ([1, 2], 1.5), ([0, 0, 1], 0.33), ([0, 0, 2], 0.67), ([-1, -2], -1.5), ([1] * 7, 1.0)),
)
def test_means_have_two_decimals(values, wanted):
    assert mean(values) == wanted


@pytest.mark.parametrize(("percent", "wanted"), ((10, 1), (11, 2), (50, 5), (90, 9), (91, 10), (100, 10)))
def test_percentiles_are_values_of_the_series(percent, wanted):
    assert percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent) == wanted
    assert percentile([], percent) == 0
