"""K. Points, endings, and what the game was."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.casebook.table import Case
from wargame.engine import commands as cmd
from wargame.engine.scenario import Score
from wargame.engine.seats import SEATS

ALL = ("us-arms", "us-intelligence", "us-backstop", "eu-force", "eu-air")


def _last(*clauses, **options):
    case = Case(**options).last_round()
    if clauses:
        case.deal(*clauses)
    return case


def test_k01():
    """K.1 None: there never was a cease-fire [5.10].

    Stands: the last round, war.
    Done: the round is settled.
    Comes out: the outcome is none, and the US, Ukraine and Russia book the round of war.
    """
    case = _last().round()
    assert case.state.outcome == "none"
    assert [seat for seat in SEATS if any("war-round" in e.subject for e in case.found("points", seat))] == [
        "us", "ukraine", "russia",
    ]  # fmt: skip


def test_k02():
    """K.2 Held: a cease-fire that nobody broke on purpose [5.10].

    Stands: the last round, a cease-fire.
    Orders: both honour it.
    Comes out: held; both promises end kept.
    """
    case = _last("ceasefire").round()
    assert case.state.outcome == "held"
    assert {owed.state for owed in case.state.obligations.values()} == {"kept"}


@pytest.mark.parametrize(("seat", "row"), (("russia", "probe"), ("ukraine", "raid-ua")))
def test_k03(seat, row):
    """K.3 Broken: by either side, seen or not [5.10].

    Stands: the last round, a cease-fire.
    Orders: Russia probes, in another game Ukraine raids; nothing is found.
    Comes out: the outcome is broken, and that side's promise ends broken; the other's ends kept.
    """
    case = _last("ceasefire").round({seat: {"row": row}}, attack=1)
    other = "ukraine" if seat == "russia" else "russia"
    assert case.state.outcome == "broken"
    assert [case.owed("ceasefire", s).state for s in (seat, other)] == ["broken", "kept"]


def test_k04():
    """K.4 Another promise broken is not the cease-fire broken [5.10].

    Stands: the last round, a cease-fire and an energy pause.
    Orders: Russia breaks the pause, unseen.
    Comes out: the outcome is held; the pause ends broken.
    """
    case = _last("ceasefire", "energy-pause").round({"russia": {"broken": ["energy-pause"]}})
    assert case.state.outcome == "held"
    assert case.owed("energy-pause", "russia").state == "broken"


def _armed(boldness, integration):
    return _last("ceasefire").lay(*ALL).track("ukraine.integration", integration).track("russia.boldness", boldness)


def _balanced(over):
    """A last round that ends with W = T + over: Russia's boldness is what makes the difference."""
    step = Case().rules.temptation.boldness_divisor
    for integration in (40, 90, 10):
        tried = _armed(10 * step, integration).round()
        boldness = (10 + tried.weight - tried.pull - over) * step
        if 0 <= boldness <= 100:
            return _armed(boldness, integration)
    raise AssertionError("no boldness balances these numbers")


def test_k05():
    """K.5 Durable peace is weighed at the end, and a tie is enough [5.10, 6; C19].

    Stands: the last round, a cease-fire that both keep; at its end W equals T, in another game it is one less.
    Done: the game ends.
    Comes out: the US, Ukraine and Europe book the durable peace in the first game and not in the second.
    """
    for over, paid in ((0, True), (-1, False)):
        case = _balanced(over).round()
        assert case.weight == case.pull + over
        for seat in ("us", "ukraine", "europe"):
            assert any("durable-peace" in e.subject for e in case.found("points", seat)) is paid


def test_k06():
    """K.6 Unloading in the last round [5.10, 6].

    Stands: the last round, a cease-fire; the whole gun is loaded and just as heavy as T.
    Orders: Europe unloads all it has; Russia honours.
    Comes out: W falls below T, and nobody books a durable peace: what Europe saved is less than what it lost.
    """
    kept, dropped = _balanced(0), _balanced(0)
    kept.round()
    dropped.round({"europe": {"load": []}})
    assert kept.weight >= kept.pull
    assert dropped.weight < dropped.pull
    assert dropped.points("europe") < kept.points("europe")


def test_k07():
    """K.7 A peace broken in secret is not durable [5.10, 6].

    Stands: the last round, a cease-fire; the gun is heavier than T.
    Orders: Russia probes, is repelled, and nobody sees it.
    Comes out: no durable peace for anybody.
    """
    case = _last("ceasefire").lay(*ALL).track("russia.boldness", 0).round({"russia": {"row": "probe"}}, attack=1)
    assert case.weight >= case.pull
    assert not [e for e in case.found("points") if "durable-peace" in e.subject]


def test_k08():
    """K.8 Signed in the last round is too late to count [5.1, 5.10].

    Stands: the last round.
    Done: Ukraine and Russia sign a cease-fire; the round is settled.
    Comes out: it would bind from a round that does not come: both promises lapse, and the outcome is none; the
    signature itself is paid.
    """
    case = _last()
    case.sign("ukraine", "ceasefire")
    case.round()
    assert {owed.state for owed in case.state.obligations.values()} == {"lapsed"}
    assert case.state.outcome == "none"
    assert case.points("us", "deal: signed") > 0


def test_k09():
    """K.9 A second cease-fire can last, and the first stays broken [5.10, 6].

    Stands: round 4 of 5; the first cease-fire was broken in the open in round 2, a second one binds and is kept; the
    gun is heavier than T.
    Done: the game ends.
    Comes out: the outcome is broken, and the peace at the end is durable all the same.
    """
    case = Case().lay(*ALL).at_round(2)
    case.deal("ceasefire")
    case.round({"russia": {"row": "offensive"}}, attack=1).next_round().round().next_round()
    case.deal("ceasefire")
    case.round().next_round().track("russia.boldness", 0).round()
    assert case.state.outcome == "broken"
    assert any("durable-peace" in e.subject for e in case.found("points", "us"))


def test_k10():
    """K.10 A country that has had enough ends the game [5.10].

    Stands: round 1 of 5; Ukraine's morale at 1.
    Orders: Russia's offensive gets through.
    Comes out: morale is 0; the game ends with this settlement, and the report leads to the debrief.
    """
    case = Case().track("ukraine.morale", 1).round({"russia": {"row": "offensive"}}, attack=99)
    assert case.state.outcome == "none"
    assert case.to("debrief").state.phase == "debrief"


def test_k11():
    """K.11 So does a regime that has lost its grip [5.10].

    Stands: round 1 of 5; Russia's grip at 1.
    Orders: Russia holds.
    Comes out: the quiet round takes the last of it; the game ends.
    """
    case = Case().track("russia.grip", 1).round({"russia": {"row": "hold"}})
    assert case.state.tracks["russia.grip"] == 0
    assert case.to("debrief").state.phase == "debrief"


def test_k12():
    """K.12 Every promise ends exactly once [5.10].

    Stands: the last round, with promises kept, broken unseen, bluffed, and one that never came to bind.
    Done: the game ends.
    Comes out: kept, broken, broken and lapsed; nothing is still owed.
    """
    case = _last("ceasefire", "energy-pause", "reassurance-force")
    case.deal("monitors", start=case.state.round + 1)
    case.round({"russia": {"broken": ["energy-pause"]}, "europe": {"load": []}})
    states = {(o.kind, o.giver): o.state for o in case.state.obligations.values()}
    assert states["ceasefire", "russia"] == "kept"
    assert states["energy-pause", "russia"] == "broken"
    assert states["reassurance-force", "europe"] == "broken"
    assert states["monitors", "europe"] == "lapsed"


def test_k13():
    """K.13 The end is opened in the debrief [6].

    Stands: the last round, a cease-fire; the gun is heavier than T.
    Done: the game ends, and everybody reads the last report.
    Comes out: no seat's known points hold the final lines, and no view names the outcome before the debrief; in it,
    every view does.
    """
    case = _last("ceasefire").lay(*ALL).track("russia.boldness", 0).round()
    assert all(case.view(seat).outcome == "" for seat in SEATS)
    assert case.state.points["us"] > case.view("us").points
    case.to("debrief")
    assert {case.view(seat).outcome for seat in SEATS} == {"held"}


def test_k14():
    """K.14 A score is measured against the seat's own par [6].

    Stands: a seat with exactly its par, in other games a spread more, a spread less, and far more.
    Done: the score is taken.
    Comes out: 50, 100, 0, and never more than 100.
    """
    sheet = Case().scenario.seats["us"]
    for more, score in ((0, 50), (sheet.spread, 100), (-sheet.spread, 0), (10 * sheet.spread, 100)):
        case = Case()
        case.state = case.state.but(points={**case.state.points, "us": sheet.par + more})
        assert case.score("us") == score


def test_k15():
    """K.15 A track scores toward zero [6].

    Stands: the last round; the objective pays a point for every 4 by which a track stands above its start.
    Done: the tie US-EU ends 7 above, in another game 7 below.
    Comes out: 1 point, and minus 1: parts of a step never count.
    """
    for move, wanted in ((7, 1), (-7, -1)):
        case = _last()
        story = case.scenario
        line = Score("track", 1, track="ties.us-eu", per=4)
        us = story.seats["us"]
        seats = {**story.seats, "us": evolve(us, objectives=(evolve(us.objectives[0], scores=(line,)),))}
        case.state = case.state.but(setting=evolve(case.state.setting, scenario=evolve(story, seats=seats)))
        case.track("ties.us-eu", story.tracks["ties.us-eu"] + move).round()
        assert case.points("us", f"{us.objectives[0].id}: track") == wanted


def test_k16():
    """K.16 A deadline in a hidden agenda [6].

    Stands: the US's hidden agenda is Headline: a cease-fire signed by round 2.
    Done: it is signed in round 2; in another game in round 3.
    Comes out: the agenda pays in the first game only; the public objective pays in both.
    """
    for number, paid in ((2, True), (3, False)):
        case = Case().at_round(number)
        case.sign("ukraine", "ceasefire")
        case.round()
        assert (case.points("us", "headline: signed") > 0) is paid
        assert case.points("us", "deal: signed") > 0


def test_k17():
    """K.17 A hidden agenda is its seat's own [6].

    Stands: any game.
    Done: every seat looks at its briefing.
    Comes out: it reads its own agenda; nobody's view holds another's, and Russia's type is opened in the debrief.
    """
    case = Case()
    for seat in SEATS:
        assert case.view(seat).agenda.id == case.state.agendas[seat]
    assert {case.view(seat).agenda.id for seat in SEATS} == set(case.state.agendas.values())


def test_k18():
    """K.18 Booked for all to know, booked unseen [6].

    Stands: a cease-fire.
    Orders: Russia breaks nothing but raids quietly and gets through; the US loads its arms pipeline.
    Comes out: the US's own points hold the price of loading and not the damage; the truth holds both.
    """
    case = Case()
    case.deal("ceasefire")
    case.round({"russia": {"row": "raid"}, "us": {"load": ["us-arms"]}}, attack=99)
    assert case.view("us").points == -case.rules.load.cost
    assert case.state.points["us"] == -case.rules.load.cost - case.rules.row["raid"].damage["us"]


def test_k19():
    """K.19 A bluff does not break the cease-fire [5.10].

    Stands: the last round; a cease-fire, and all five instruments pledged or declared, none loaded.
    Orders: all honour the cease-fire.
    Comes out: held, by luck or by trust; yet no durable peace, since the true weight is Ukraine's own defence.
    """
    case = _last("ceasefire", "reassurance-force", "arms-pipeline/us").lay(*ALL, loaded=False).round()
    assert case.state.outcome == "held"
    assert not [e for e in case.found("points") if "durable-peace" in e.subject]


def test_k20():
    """K.20 The debrief takes no more orders [1].

    Stands: the debrief.
    Done: a seat says that it is ready, the facilitator advances.
    Comes out: both are refused: the game is over.
    """
    case = _last().round().to("debrief")
    assert case.refused("us", cmd.Ready()) == "over"
    assert case.refused("facilitator", cmd.Advance()) == "over"
