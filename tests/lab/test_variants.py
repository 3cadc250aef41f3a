"""The trick of unloading in the last round."""

from __future__ import annotations

from wargame.content import load_rules, load_scenario
from wargame.lab import DEFAULT_BOTS, Lineup
from wargame.lab.game import play_out
from wargame.lab.variants import UNLOAD_LAST, make_variant


def _loads(doctrine):
    scenario = load_scenario("handshake-2025")
    lineup = Lineup(scenario, load_rules(scenario.rules), {**DEFAULT_BOTS, "us": doctrine})
    state = play_out(lineup, 3, make_variant)
    return [
        {event.subject for event in report if event.kind == "loaded" and event.seat == "us"} for report in state.reports
    ]


def test_it_loads_as_the_doctrine_does_until_the_last_round_and_nothing_then():
    plain, twisted = _loads("guarantor"), _loads("guarantor" + UNLOAD_LAST)
    assert plain[-1], "the doctrine itself must be loaded in the end, or nothing is shown"
    assert twisted[:-1] == plain[:-1]
    assert twisted[-1] == set()
