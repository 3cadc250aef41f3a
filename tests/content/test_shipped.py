"""The files that ship: they pass their own check, are found by name, and come back equal out of a save."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from wargame import resources
from wargame.content import (
    ContentError,
    Rivals,
    check_file,
    format_problem,
    list_rules,
    list_scenarios,
    load_rules,
    load_scenario,
    rules_from_plain,
    scenario_from_plain,
)
from wargame.content.examining import examine_rules
from wargame.engine.rules import plain
from wargame.engine.scenario import Scenario

FILES = (*resources.rules_folder().glob("*.toml"), *resources.scenarios_folder().glob("*.toml"))


@pytest.mark.parametrize("path", sorted(FILES), ids=lambda path: path.stem)
def test_each_shipped_file_passes_its_check(path):
    assert [format_problem(problem) for problem in check_file(path)] == []


def test_names_are_those_of_the_files():
    assert set(list_rules()) == {path.stem for path in resources.rules_folder().glob("*.toml")}
    assert set(list_scenarios()) == {path.stem for path in resources.scenarios_folder().glob("*.toml")}
    assert "gun-on-the-table" in list_rules()
    assert "handshake-2025" in list_scenarios()


@pytest.mark.parametrize("name", list_rules())
def test_rules_are_loaded_by_name_and_by_path_and_come_back_from_a_save(name):
    rules = load_rules(name)
    assert rules.id == name
    assert load_rules(resources.rules_folder() / f"{name}.toml") == rules
    assert load_rules(str(resources.rules_folder() / f"{name}.toml")) == rules
    saved = json.loads(json.dumps(plain(rules)))
    assert rules_from_plain(saved) == rules
    assert plain(rules_from_plain(saved)) == saved


@pytest.mark.parametrize("name", list_scenarios())
def test_scenarios_are_loaded_by_name_and_come_back_from_a_save(name):
    scenario = load_scenario(name)
    assert scenario.id == name
    saved = json.loads(json.dumps(plain(scenario)))
    assert scenario_from_plain(saved) == scenario
    assert plain(scenario_from_plain(saved)) == saved


@pytest.mark.parametrize("name", list_scenarios())
@pytest.mark.parametrize("theory", list_rules())
def test_every_scenario_can_be_played_under_every_theory(name, theory):
    assert isinstance(load_scenario(name, load_rules(theory)), Scenario)


def test_a_copied_file_with_one_number_changed_can_be_played(tmp_path):
    shipped = (resources.rules_folder() / "gun-on-the-table.toml").read_text(encoding="utf-8")
    mine = tmp_path / "my-rules.toml"
    mine.write_text(shipped.replace("land_ceded = 0", "land_ceded = -7"), encoding="utf-8")
    assert load_rules(mine).temptation.land_ceded == -7


def test_a_scenario_of_ones_own_is_held_against_rules_of_ones_own():
    files = Path(__file__).parent / "files"
    rules = load_rules(files / "small-rules.toml")
    assert load_scenario(files / "small-scenario.toml", rules).rules == rules.id
    with pytest.raises(ContentError, match="'small-rules' is not a name of rules"):
        load_scenario(files / "small-scenario.toml")


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(ContentError) as refused:
        load_rules("gun-on-a-table")
    (problem,) = refused.value.problems
    assert problem.suggestion == "gun-on-the-table"
    assert str(refused.value).endswith("'gun-on-a-table' is not a name of rules; did you mean 'gun-on-the-table'?")


@pytest.mark.parametrize("name", ("", "..", "Handshake-2025", "handshake_2025", "a" * 41, "handshake-2025\n", "\0"))
def test_what_is_no_name_and_no_path_is_refused(name):
    with pytest.raises(ContentError) as refused:
        load_scenario(name)
    assert len(refused.value.problems) == 1


def test_a_scenario_is_no_rules_file():
    with pytest.raises(ContentError) as refused:
        load_rules(resources.scenarios_folder() / "handshake-2025.toml")
    assert all(problem.file.endswith("handshake-2025.toml") for problem in refused.value.problems)


@pytest.mark.parametrize("damage", (None, [], {}, {"id": 3}, "text", {"seats": {"us": []}}))
def test_a_damaged_save_is_refused_with_the_path_to_the_value(damage):
    with pytest.raises(ContentError) as refused:
        scenario_from_plain(damage, "game.jsonl")
    assert all(format_problem(problem).startswith("game.jsonl: ") for problem in refused.value.problems)


def test_a_key_too_many_in_a_save_is_refused():
    saved = plain(load_rules("gun-on-the-table"))
    saved["clauses"][2]["breach"]["russia"]["gains"] = 3
    with pytest.raises(ContentError) as refused:
        rules_from_plain(saved)
    assert str(refused.value) == (
        "save: clauses[2].breach.russia.gains: 'gains' is not a key of this table; did you mean 'gain'?"
    )


@pytest.mark.slow  # measures: a machine under load must not fail the everyday tests
def test_both_files_of_a_game_load_in_no_time():
    load_scenario("handshake-2025")
    spent = []
    for _ in range(5):
        examine_rules.cache_clear()
        start = time.process_time()
        load_rules(load_scenario("handshake-2025").rules)
        spent.append(time.process_time() - start)
    assert min(spent) < 0.06


def test_shipped_files_are_ordinary_files():
    assert all(isinstance(path, Path) and path.is_file() for path in FILES)


def test_the_rivals_are_the_other_rules_and_are_read_when_they_are_looked_at(monkeypatch):
    read = []
    monkeypatch.setattr("wargame.content.loading.load_rules", lambda name: read.append(name) or load_rules(name))
    rivals = Rivals("gun-on-the-table")
    assert not read
    others = [name for name in list_rules() if name != "gun-on-the-table"]
    assert [rules.id for rules in rivals] == others
    assert (len(rivals), rivals[0].id) == (len(others), others[0])
    assert read == others
