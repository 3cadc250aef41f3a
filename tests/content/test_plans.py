"""Session plans: what ships fits into its minutes, a clock can be asked for any phase, and every mistake is told."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from wargame import resources
from wargame.content import (
    ContentError,
    Inject,
    check_file,
    check_files,
    format_problem,
    list_plans,
    list_scenarios,
    load_plan,
    load_scenario,
)
from wargame.content.checks.domains import NUMBERS
from wargame.content.checks.plan import SHORTEST
from wargame.content.plans import PHASES, Lengths, change
from wargame.engine.scenario import Effect

STANDARD = {"60-minutes": (60, 3), "90-minutes": (90, 5)}

GOOD = """\
format = 1
id = "my-plan"
title = "A plan"
minutes = 60
rounds = 3
scenario = "handshake-2025"
seating = 300
debrief = 600
[phases]
briefing = 60
talks = 300
orders = 120
report = 60
[[exceptions]]
round = 1
talks = 420
[[injects]]
round = 2
phase = "talks"
card = "clash"
[[injects]]
round = 2
phase = "talks"
title = "A storm"
text = "Rain."
effects = ["us.resolve-5", "ties.us-eu+3"]
"""

CASES = (
    ("minutes = 60", "minutes = 40", "4: minutes: 40 minutes for a plan that takes 44; expected 44 or more"),
    ("debrief = 600", "debrief = 1900", "4: minutes: 60 minutes for a plan that takes 66; expected 66 or more"),
    ("minutes = 60", "minutes = 481", "4: minutes: 481 is not a whole number from 10 to 480"),
    ("debrief = 600\n", "", "0: debrief: missing; expected a whole number"),
    ("talks = 300", 'talks = "300"', "11: phases.talks: '300' is not a whole number"),
    ("talks = 300", "talks = 300\ntalk = 300", "12: phases.talk: 'talk' is not a key of this table; did you mean 'talks'?"),
    ("report = 60", "report = 14", "13: phases.report: 14 is not a whole number from 15 to 3600"),
    ("round = 1", "round = 4", "15: exceptions[0].round: 4 is not a round of this plan, 1 to 3"),
    ("talks = 420", "", "14: exceptions[0]: a round as it always is; expected seconds for briefing or talks or orders or report"),
    ("talks = 420", "talks = 14", "16: exceptions[0].talks: 14; expected 15 seconds or more, or 0 for the usual length"),
    ("[[injects]]", "[[exceptions]]\nround = 1\ntalks = 60\n[[injects]]", "18: exceptions[1].round: 1 for the second time; expected each round once"),
    ("round = 2", "round = 4", "18: injects[0].round: 4 is not a round of this plan, 1 to 3"),
    ('phase = "talks"', 'phase = "report"', "19: injects[0].phase: 'report' is not a phase in which a card can be played; known are briefing, orders, talks"),
    ('"clash"', '"clahs"', "20: injects[0].card: 'clahs' is not a card of handshake-2025; did you mean 'clash'?"),
    ('"clash"', '"clash"\ntext = "x"', "21: injects[0].text: text beside a card of the scenario; expected either that card or an own one"),
    ('card = "clash"', 'title = "x"', "17: injects[0].text: missing; expected the id of a card, or an own card's text"),
    ('phase = "talks"\ncard = "clash"', 'phase = "orders"\ncard = "deadline"', "19: injects[0].phase: 'orders' for a card that asks a seat; expected 'briefing' or 'talks'"),
    ('title = "A storm"\ntext = "Rain."\neffects = ["us.resolve-5", "ties.us-eu+3"]', 'card = "clash"', "24: injects[1].card: 'clash' for the second time; expected each card once"),
    ('scenario = "handshake-2025"\n', "", "19: injects[0].card: 'clash'; expected scenario = \"...\" in a plan that plays one of its cards"),
    ("handshake-2025", "handshake-2052", "6: scenario: 'handshake-2052' is not a name of a scenario; did you mean 'handshake-2025'?"),
    ("handshake-2025", "../handshake", "6: scenario: '../handshake' is not a name of a scenario: small letters, digits and hyphens"),
    ("rounds = 3", "rounds = 4", "5: rounds: 4 rounds of handshake-2025 is not one of its lengths: 3, 5, 8"),
    ("resolve-5", "resolv-5", "26: injects[1].effects[0]: 'us.resolv-5' is not an effect on a track; did you mean 'us.resolve-5'?"),
    ("us.resolve-5", "us.resolve 5", "26: injects[1].effects[0]: 'us.resolve 5' is not an effect such as 'us.resolve-5'"),
    ("resolve-5", "resolve-0", "26: injects[1].effects[0]: 'us.resolve-0' is not a move by 1 to 20, up or down"),
    ("resolve-5", "resolve-21", "26: injects[1].effects[0]: 'us.resolve-21' is not a move by 1 to 20, up or down"),
    ('"ties.us-eu+3"', '"ties.us-eu+3", "ties.us-ua+3", "ties.eu-ua+3"', "26: injects[1].effects: 4 effects; expected at most 3"),
    ("us.resolve-5", "russia.fear-5", "26: injects[1].effects[0]: 'russia.fear-5' is not an effect on a track; did you mean 'russia.levers-5'?"),
    ("ties.us-eu+3", "us.resolve+3", "26: injects[1].effects[1]: 'us.resolve' for the second time; expected each track once"),
    ('"A storm"', f'"{"A" * 33}"', "24: injects[1].title: a text 33 columns wide; expected at most 32"),
    ('"Rain."', '"""Rain.\n"""', "25: injects[1].text: a line break; expected text on one line"),
    ("format = 1", "format = 2", "1: format: 2 is not a format that this version reads (1)"),
    ('id = "my-plan"', 'id = "My plan"', "2: id: 'My plan' is not an id of 1 to 40 small letters, digits and hyphens"),
)  # fmt: skip
"""What is broken in the good plan, and the one line that is said of it."""


@pytest.fixture
def plan_file(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("plan.toml")
    path.write_text(GOOD, encoding="utf-8")
    return path


# --- the plans that ship ----------------------------------------------------------------------------------------------


def test_the_standard_plans_ship_and_pass_their_check():
    assert list_plans() == tuple(STANDARD) == tuple(sorted(p.stem for p in resources.plans_folder().glob("*.toml")))
    assert check_files(resources.plans_folder() / f"{name}.toml" for name in list_plans()) == []


@pytest.mark.parametrize("name", STANDARD)
def test_a_standard_plan_fits_into_its_minutes_with_the_seating_and_the_debrief(name):
    plan = load_plan(name)
    minutes, rounds = STANDARD[name]
    assert (plan.id, plan.minutes, plan.rounds, plan.scenario) == (name, minutes, rounds, "")
    played = sum(plan.seconds(number, phase) for number in range(1, rounds + 1) for phase in PHASES)
    assert plan.total == plan.seating + played + plan.debrief
    assert 60 <= plan.spare == minutes * 60 - plan.total <= 300
    assert plan.seating >= 300
    assert plan.debrief >= 600


@pytest.mark.parametrize("name", STANDARD)
@pytest.mark.parametrize("scenario", list_scenarios())
def test_a_standard_plan_can_be_played_with_every_shipped_scenario(name, scenario):
    assert load_plan(name, load_scenario(scenario)).rounds == STANDARD[name][1]


@pytest.mark.parametrize("name", STANDARD)
def test_the_cards_of_a_standard_plan_move_no_number(name):
    plan = load_plan(name)
    assert plan.injects
    assert all(inject.own and inject.changes == () for inject in plan.injects)


# --- what a clock can ask ---------------------------------------------------------------------------------------------


def test_each_phase_of_each_round_has_its_seconds(plan_file):
    plan = load_plan(plan_file)
    assert plan.seconds(1, "talks") == 420
    assert plan.seconds(2, "talks") == 300
    assert plan.seconds(1, "orders") == 120
    assert plan.seconds(9, "report") == 60
    with pytest.raises(ValueError, match="'debrief' has no clock; there are briefing, talks, orders, report"):
        plan.seconds(1, "debrief")


def test_cards_are_handed_out_where_they_stand(plan_file):
    plan = load_plan(plan_file)
    assert [inject.card for inject in plan.injects_at(2, "talks")] == ["clash", ""]
    assert plan.injects_at(1, "talks") == plan.injects_at(2, "orders") == ()
    own = plan.injects_at(2, "talks")[1]
    assert own.own
    assert own.changes == (Effect("track", "us.resolve", -5), Effect("track", "ties.us-eu", 3))


def test_the_slots_follow_one_another_from_the_first_code_to_the_last_word(plan_file):
    plan = load_plan(plan_file)
    slots = plan.slots
    assert [(slot.round, slot.phase) for slot in slots[:3]] == [(0, "seating"), (1, "briefing"), (1, "talks")]
    assert (slots[-1].round, slots[-1].phase, len(slots)) == (0, "debrief", 3 * 4 + 2)
    assert all(one.start + one.seconds == other.start for one, other in pairwise(slots))
    assert slots[-1].start + slots[-1].seconds == plan.total == 2640


@pytest.mark.parametrize(
    "text", ("us.resolve", "us.resolve-", "-5", "us.resolve- 5", "US.resolve-5", "us.resolve-5000", "")
)
def test_what_is_no_effect_changes_nothing(text):
    assert change(text) is None
    assert Inject(1, "talks", title="x", text="x", effects=(text,)).changes == ()


# --- mistakes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("old", "new", "says"), CASES, ids=lambda text: text[:30] if isinstance(text, str) else "")
def test_each_mistake_is_told_with_its_place_and_what_was_expected(old, new, says, plan_file):
    assert old in GOOD
    plan_file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    where = "plan.toml" if says.startswith("0:") else f"plan.toml:{says.partition(':')[0]}"
    assert [format_problem(problem) for problem in check_file(plan_file)] == [where + ":" + says.partition(":")[2]]
    with pytest.raises(ContentError):
        load_plan(plan_file)


def test_the_good_plan_is_good(plan_file):
    assert check_file(plan_file) == []


def test_a_plan_is_held_against_the_scenario_that_is_checked_with_it(plan_file):
    files = Path(__file__).parent / "files"
    plan_file.write_text(
        GOOD.replace("handshake-2025", "small-scenario").replace('"clash"', '"nothing"'), encoding="utf-8"
    )
    names = (files / "small-rules.toml", files / "small-scenario.toml", plan_file)
    (problem,) = check_files(names)
    assert format_problem(problem).startswith(
        "plan.toml:20: injects[0].card: 'nothing' is not a card of small-scenario"
    )
    assert "is not a name of a scenario" in format_problem(check_file(plan_file)[0])


def test_a_plan_says_which_scenario_file_it_waits_for(plan_file, tmp_path):
    files = Path(__file__).parent / "files"
    text = (files / "small-scenario.toml").read_text(encoding="utf-8")
    (tmp_path / "story.toml").write_text(text.replace("rounds = 3", "rounds = 99", 1), encoding="utf-8")
    plan_file.write_text(GOOD.replace("handshake-2025", "small-scenario"), encoding="utf-8")
    problems = check_files([files / "small-rules.toml", "story.toml", plan_file])
    assert format_problem(problems[-1]).endswith(
        "scenario: 'small-scenario' has mistakes of its own; expected one that passes: wargame check story.toml"
    )


def test_a_plan_for_another_scenario_is_refused(plan_file):
    with pytest.raises(ContentError, match="'handshake-2025'; expected 'minsk-2015', which is to be played"):
        load_plan(plan_file, load_scenario("minsk-2015"))


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(ContentError) as refused:
        load_plan("60-minuts")
    assert str(refused.value).endswith("'60-minuts' is not a name of a plan; did you mean '60-minutes'?")


def test_a_scenario_is_no_plan():
    with pytest.raises(ContentError):
        load_plan(resources.scenarios_folder() / "handshake-2025.toml")


def test_a_plan_of_more_than_256_kb_is_refused(plan_file):
    plan_file.write_text(GOOD + "# x\n" * 70_000, encoding="utf-8")
    with pytest.raises(ContentError, match="more than 256 KB"):
        load_plan(plan_file)


def test_the_shortest_phase_is_one_number():
    assert {NUMBERS[Lengths, phase][0] for phase in PHASES} == {SHORTEST}
