"""The casebook of authors' mistakes: what `wargame check` says of each, with file, line, path and nearest name."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from wargame.content import Problem, check_file, check_files, format_problem

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "casebook.toml").read_text(encoding="utf-8"))["case"]
SMALL = {name: (HERE / "files" / f"small-{name}.toml").read_text(encoding="utf-8") for name in ("rules", "scenario")}


def broken(case: dict) -> str:
    """The small file with the case's mistake in it."""
    text = SMALL[case["file"]]
    if "cut" in case:
        start, end = case["cut"]
        at = text.index(start)
        return text[:at] + case["new"] + text[text.index(end, at + 1) :]
    assert case["old"] in text
    return text.replace(case["old"], case["new"], -1 if case.get("every") else 1)


@pytest.fixture
def said(tmp_path, monkeypatch):
    """What is said of a rules and a scenario file, checked together, one line a problem."""
    monkeypatch.chdir(tmp_path)

    def check(**texts: str) -> list[Problem]:
        for name, text in {**SMALL, **texts}.items():
            Path(f"{name}.toml").write_text(text, encoding="utf-8")
        return check_files(["rules.toml", "scenario.toml"])

    return check


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['number']}-{case['about'].replace(' ', '-')}")
def test_each_mistake_is_told_with_its_place_and_what_was_expected(case, said):
    problems = said(**{case["file"]: broken(case)})
    # Rules that have mistakes are a problem of the scenario that names them too.
    lines = [format_problem(problem) for problem in problems if "has mistakes of its own" not in problem.found]
    assert lines == case["says"]


def test_the_casebook_is_numbered_and_long_enough():
    assert [case["number"] for case in CASES] == list(range(1, len(CASES) + 1))
    assert len({case["about"] for case in CASES}) == len(CASES) >= 100


def test_the_files_that_the_cases_break_are_whole(said):
    assert said() == []


def test_a_scenario_says_which_rules_file_it_waits_for(said):
    problems = said(rules=SMALL["rules"].replace("base = 12", "base = 1000"))
    assert problems[1] == Problem(
        file="scenario.toml",
        line=6,
        path="rules",
        found="'small-rules' has mistakes of its own",
        expected="rules that pass: wargame check rules.toml",
    )


def test_mistakes_of_type_and_of_sense_are_told_together(said):
    text = SMALL["scenario"].replace("points = 4", 'points = "4"', 1).replace('seat = "europe"', 'seat = "europa"')
    problems = said(scenario=text.replace("latest = 4", "lastest = 4"))
    assert [(problem.path, problem.suggestion) for problem in problems] == [
        ("seats.us.objectives[0].scores[0].points", ""),
        ("cards[0].seat", "europe"),
        ("cards[0].lastest", "latest"),
    ]


def test_a_missing_id_hides_what_would_only_seem_wrong(said):
    problems = said(scenario=SMALL["scenario"].replace('id = "eu-air"\n', ""))
    assert [problem.path for problem in problems] == ["instruments[0].id"]


def test_at_most_fifty_problems_of_a_file_are_told_in_the_order_of_its_lines(said):
    text = SMALL["scenario"] + "".join(f'[[cards]]\nid = "c{i}"\ntitle = ""\ntext = ""\n' for i in range(80))
    problems = said(scenario=text)
    assert len(problems) == 50
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)


def test_windows_line_ends_do_not_shift_the_lines(tmp_path):
    path = tmp_path / "rules.toml"
    path.write_bytes(SMALL["rules"].replace("base = 12", "base = 1000").replace("\n", "\r\n").encode())
    assert [problem.line for problem in check_file(path)] == [21]


def test_a_problem_is_one_printable_line(said):
    problems = said(scenario=SMALL["scenario"].replace("latest = 4", '"la\\u001b[2J\\nte\\u202est" = 4'))
    lines = [format_problem(problem) for problem in problems]
    assert len(lines) == 1
    assert lines[0].isprintable()


def test_a_wide_character_takes_two_columns(said):
    problems = said(scenario=SMALL["scenario"].replace('name = "Kyiv"', 'name = "基輔基輔基"'))
    assert [problem.found for problem in problems] == ["a text 10 columns wide"]


def test_an_item_of_a_wrong_type_does_not_hide_the_rest(said):
    text = (
        SMALL["scenario"]
        .replace('[{ on = "durable-peace", points = 4 }]', "[4]", 1)
        .replace("rating = 15", "rating = 41")
    )
    assert [problem.path for problem in said(scenario=text)] == [
        "instruments[0].rating",
        "seats.us.objectives[1].scores[0]",
    ]


@pytest.mark.parametrize("name", ("regions", "sources"))
def test_an_empty_list_of_what_there_must_be_is_told(name, said):
    text = SMALL["scenario"]
    start = text.index(f"[[{name}]]")
    end = text.index("[instruments]" if name == "regions" else "[tracks]") - (name == "regions")
    emptied = text[:start] + text[end:]
    problems = said(scenario=emptied.replace("rounds = 3", f"rounds = 3\n{name} = []", 1))
    assert problems[0].path == name
    assert problems[0].found.startswith("an empty")


def test_an_effect_on_a_clause_that_the_rules_have_and_the_scenario_does_not(said):
    offer = '[[offers]]\nkind = "line-in-fact"\n\n'
    text = SMALL["scenario"].replace(offer, "").replace('name = "force-caps"', 'name = "line-in-fact"')
    paths = [problem.path for problem in said(scenario=text)]
    assert "cards[1].effects[1].name" in paths
