"""J. At home: what a round does by itself."""

from __future__ import annotations

import pytest

from tests.casebook.table import Case
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS


def test_j01():
    """J.1 A quiet round wears on the regime [5.9; C10].

    Stands: a cease-fire; in another game war.
    Orders: Russia honours; Russia holds.
    Comes out: its grip moves by {upkeep.grip_quiet} in both.
    """
    truce, war = Case(), Case()
    truce.deal("ceasefire")
    for case, row in ((truce, "honour"), (war, "hold")):
        case.round({"russia": {"row": row}})
        assert case.moved("russia.grip", 9) == case.rules.upkeep.grip_quiet


def test_j02():
    """J.2 A round of open menace does not [5.9; C10].

    Stands: war.
    Orders: Russia opens an offensive.
    Comes out: nothing is taken off its grip in step 9.
    """
    assert Case().round({"russia": {"row": "offensive"}}, attack=1).moved("russia.grip", 9) == 0


@pytest.mark.parametrize("mood", ("peace", "war"))
def test_j03(mood):
    """J.3 Peace and war at home [5.9; C9].

    Stands: a cease-fire; in another game war.
    Done: the round is settled.
    Comes out: in peace integration moves by {+upkeep.integration_peace}, morale by {+upkeep.morale_peace}, resolve by
    {+upkeep.resolve_peace}; in war by {+upkeep.integration_war}, {+upkeep.morale_war} and {+upkeep.resolve_war}.
    """
    case = Case()
    if mood == "peace":
        case.deal("ceasefire")
    case.round()
    keep = case.rules.upkeep
    assert case.moved("ukraine.integration", 9) == getattr(keep, f"integration_{mood}")
    assert case.moved("ukraine.morale", 9) == getattr(keep, f"morale_{mood}")
    assert case.moved("us.resolve", 9) == case.moved("europe.resolve", 9) == getattr(keep, f"resolve_{mood}")


def test_j04():
    """J.4 A cease-fire that is proven broken today is war at home today [5.9].

    Stands: a cease-fire.
    Orders: Russia's offensive is proven.
    Comes out: step 9 takes the rates of war; step 10 still counts a settlement that began with a cease-fire in force.
    """
    case = Case()
    case.deal("ceasefire")
    case.round({"russia": {"row": "offensive"}}, attack=1)
    assert case.moved("ukraine.integration", 9) == case.rules.upkeep.integration_war
    assert case.state.peace_settlements == 1


def test_j05():
    """J.5 A threat that is felt closes ranks [5.9; C8].

    Stands: Europe's threat at {upkeep.threat_high}; in another game one less.
    Done: the round is settled, without a cease-fire.
    Comes out: Europe's resolve moves by {+upkeep.resolve_threat} more in the first game than in the second.
    """
    high = Case().rules.upkeep.threat_high
    felt, unfelt = (Case().track("europe.threat", value).round() for value in (high, high - 1))
    assert felt.moved("europe.resolve", 9) - unfelt.moved("europe.resolve", 9) == felt.rules.upkeep.resolve_threat


def test_j06():
    """J.6 Morale feeds the front, or starves it [5.9].

    Stands: Ukraine's morale at {upkeep.morale_high}, at {upkeep.morale_low}, and between.
    Done: the round is settled.
    Comes out: its defence moves by {+upkeep.defence_high_morale}, by {upkeep.defence_low_morale}, and not at all;
    Ukraine alone reads it.
    """
    keep = Case().rules.upkeep
    wanted = {
        keep.morale_high: keep.defence_high_morale,
        keep.morale_low: keep.defence_low_morale,
        keep.morale_high - 1: 0,
    }
    for morale, move in wanted.items():
        case = Case().track("ukraine.morale", morale).round()
        assert case.moved("ukraine.defence", 9) == move
        assert case.state.known["russia"]["ukraine.defence"] == case.before.tracks["ukraine.defence"]


def test_j07():
    """J.7 Monitors cost those who send them [5.9].

    Stands: a mission that the US and Europe owe.
    Orders: both keep it.
    Comes out: each pays {clauses.monitors.burden}.
    """
    case = Case()
    case.deal("monitors/us+europe")
    case.round()
    burden = case.rules.kinds["monitors"].burden
    assert [case.points(seat, "duty: monitoring mission") for seat in ("us", "europe")] == [-burden, -burden]


def test_j08():
    """J.8 Who breaks the duty saves its price [5.9].

    Stands: as in J.7.
    Orders: the US breaks the mission in secret.
    Comes out: Europe pays, the US does not, and books its gain of {clauses.monitors.breach.us.gain} besides.
    """
    case = Case()
    case.deal("monitors/us+europe")
    case.round({"us": {"broken": ["monitors"]}})
    assert case.points("us", "duty: monitoring mission") == 0
    assert case.points("europe", "duty: monitoring mission") < 0
    assert case.points("us", "a promise broken in secret") == case.rules.kinds["monitors"].breach["us"].gain


def test_j09():
    """J.9 What a kept promise does each round [5.9].

    Stands: an energy pause.
    Orders: both keep it.
    Comes out: Ukraine's morale moves by {+clauses.energy-pause.each_round.ukraine.morale}, beside the rate of the
    round.
    """
    plain, case = Case().round(), Case()
    case.deal("energy-pause")
    case.round()
    gain = case.rules.kinds["energy-pause"].each_round["ukraine.morale"]
    assert case.moved("ukraine.morale", 9) - plain.moved("ukraine.morale", 9) == gain


def test_j10():
    """J.10 What a promise broken in secret only seems to do [5.9].

    Stands: border control, which lowers Russia's levers each round.
    Orders: Russia breaks it, unseen.
    Comes out: in truth the levers do not fall by it; the others are shown that they do.
    """
    kept, broken = (Case("minsk-2015") for _ in range(2))
    for case in (kept, broken):
        case.deal("border-control")
    kept.round()
    broken.round({"russia": {"broken": ["border-control"]}})
    fall = broken.rules.kinds["border-control"].each_round["russia.levers"]
    fall = broken.rules.scaled(fall, broken.state.setting.rounds)
    assert broken.moved("russia.levers", 9) - kept.moved("russia.levers", 9) == -fall
    assert broken.view("europe").tracks["russia.levers"] == kept.view("europe").tracks["russia.levers"]
    assert broken.view("russia").tracks["russia.levers"] == broken.state.tracks["russia.levers"]


def test_j11():
    """J.11 Outside a secret deal nothing seems to move [5.9].

    Stands: an energy pause that Ukraine and Russia signed in secret.
    Orders: Ukraine breaks it, unseen; in another game it keeps it.
    Comes out: the US and Europe are shown the same morale in both.
    """
    shown = []
    for broken in ((), ("energy-pause",)):
        case = Case()
        case.deal("energy-pause", audience=("ukraine", "russia"))
        case.round({"ukraine": {"broken": broken}})
        shown.append([case.view(seat).tracks["ukraine.morale"] for seat in ("us", "europe")])
    assert shown[0] == shown[1]


@pytest.mark.parametrize("rounds", (3, 8))
def test_j12(rounds):
    """J.12 Rates fit the length of the game [5.9].

    Stands: the same scenario in 3 and in 8 rounds.
    Done: a round of war is settled.
    Comes out: each rate is the rules' number times {rates_for}, divided by the rounds, rounded half away from zero.
    """
    case = Case(rounds=rounds).round()
    for name in ("integration_war", "morale_war", "resolve_war", "levers_drift"):
        rate = getattr(case.rules.upkeep, name)
        size = (2 * abs(rate) * case.rules.rates_for + rounds) // (2 * rounds)
        assert case.state.setting.rates[name] == (size if rate >= 0 else -size)
    assert case.moved("ukraine.morale", 9) == case.state.setting.rates["morale_war"]


def test_j13():
    """J.13 Tracks end at 0 and at 100 [1].

    Stands: Russia's boldness at 99, Ukraine's morale at 1.
    Orders: Russia's offensive gets through.
    Comes out: boldness stands at 100, morale at 0.
    """
    case = Case().track("russia.boldness", 99).track("ukraine.morale", 1)
    case.round({"russia": {"row": "offensive"}}, attack=99)
    assert (case.state.tracks["russia.boldness"], case.state.tracks["ukraine.morale"]) == (100, 0)


def test_j14():
    """J.14 Levers slip away by themselves [5.9; C20].

    Stands: round 1.
    Done: the round is settled.
    Comes out: Russia's levers move by {upkeep.levers_drift}.
    """
    case = Case().round()
    assert case.moved("russia.levers", 9) == case.rules.upkeep.levers_drift


def test_j15():
    """J.15 Released in the talks is war in the settlement [2, 5.10].

    Stands: a cease-fire in force.
    Done: in the talks Ukraine and Russia release each other; Russia holds.
    Comes out: no cease-fire was in force when the settlement began: the round is booked as one of war.
    """
    case = Case()
    case.deal("ceasefire")
    case.to("talks")
    case.do("ukraine", cmd.Release(case.owed("ceasefire", "russia").id))
    case.do("russia", cmd.Release(case.owed("ceasefire", "ukraine").id))
    case.round({"russia": {"row": "hold"}})
    assert (case.state.peace_settlements, case.points("us", "deal: war-round") < 0) == (0, True)


def test_j16():
    """J.16 What everybody can see, everybody sees alike [5.9].

    Stands: war, nothing secret.
    Orders: nobody orders anything.
    Comes out: every seat's tracks are the truth; Russia's grip aside, which others see as a band.
    """
    case = Case().round()
    for seat in SEATS:
        seen = case.view(seat).tracks
        assert all(case.state.tracks[track] == value for track, value in seen.items())


def test_j17():
    """J.17 A threat that nobody has seen closes no ranks [5.9; C8].

    Stands: a cease-fire; Europe's threat is one below {upkeep.threat_high}.
    Orders: Russia raids quietly and gets through; in one game it is proven, in another unseen.
    Comes out: proven, Europe's resolve gains {upkeep.resolve_threat} by the threat; unseen, it gains nothing.
    """
    gained = []
    for rolled in (1, 100):
        case = Case().track("europe.threat", Case().rules.upkeep.threat_high - 1)
        case.deal("ceasefire")
        case.round({"russia": {"row": "raid"}}, attack=99, detect=rolled)
        rule = "upkeep.resolve_threat"
        gained.append(sum(e.amount for e in case.found("track") if rule in [cause.name for cause in e.causes]))
    assert gained == [case.rules.upkeep.resolve_threat, 0]


def test_j18():
    """J.18 The front goes by the morale that Ukraine knows [5.9].

    Stands: an energy pause; Ukraine's morale is one above {upkeep.morale_low}.
    Orders: Russia breaks the pause in secret, which takes morale below; in one game it is proven, in another unseen.
    Comes out: proven, Ukraine's defence moves by {upkeep.defence_low_morale}; unseen, it does not move.
    """
    moved = []
    for rolled in (1, 100):
        case = Case().track("ukraine.morale", Case().rules.upkeep.morale_low + 1)
        case.deal("energy-pause")
        case.round({"russia": {"broken": ["energy-pause"]}}, detect=rolled)
        moved.append(case.moved("ukraine.defence", 9))
    assert moved == [case.rules.upkeep.defence_low_morale, 0]
