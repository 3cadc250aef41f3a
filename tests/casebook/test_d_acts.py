"""D. Other secret actions."""

from __future__ import annotations

from tests.casebook import hand
from tests.casebook.table import Case
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS


def test_d01():
    """D.1 A spy who succeeds knows for certain [5.3].

    Stands: Europe has declared its force and its air defence.
    Orders: Russia spies on Europe and rolls {acts.spy.chance}; Europe loads the air defence only.
    Comes out: Russia alone learns: force unloaded, air defence loaded.
    """
    case = Case().lay("eu-force", "eu-air", loaded=False)
    chance = case.rules.act["spy"].chance
    case.round({"russia": {"act": "spy", "target": "europe"}, "europe": {"load": ["eu-air"]}}, act_spy=chance)
    assert case.report("russia", "spied")[0].detail == ("eu-force=unloaded", "eu-air=loaded")
    assert not any(case.report(seat, "spied") for seat in SEATS if seat != "russia")


def test_d02():
    """D.2 A spy who fails knows nothing, and nobody notices [5.3].

    Stands: round 1.
    Orders: Russia spies on Europe and rolls one more than {acts.spy.chance}.
    Comes out: Russia reads that it failed; no other report mentions it.
    """
    case = Case()
    case.round({"russia": {"act": "spy", "target": "europe"}}, act_spy=case.rules.act["spy"].chance + 1)
    assert case.report("russia", "act-failed")
    assert not case.found("spied")
    assert not any(case.report(seat, "act-failed") for seat in SEATS if seat != "russia")


def test_d03():
    """D.3 A spy sees what is broken in the same round [5.3].

    Stands: a cease-fire and an energy pause.
    Orders: Russia raids and breaks the energy pause; the US spies on Russia with success.
    Comes out: the US reads both; nothing is proven by it, since a spy's report is no proof.
    """
    case = Case()
    case.deal("ceasefire", "energy-pause")
    orders = {"russia": {"row": "raid", "broken": ["energy-pause"]}, "us": {"act": "spy", "target": "russia"}}
    case.round(orders, attack=1, act_spy=1)
    broken = case.owed("energy-pause", "russia").id
    assert case.report("us", "spied")[0].detail == (f"breaks={broken}", "row=raid")
    assert not case.found("proven")


def test_d04():
    """D.4 A leak opens a secret deal and hides the leaker [5.3; C24].

    Stands: sanctions relief that the US and Russia signed in secret.
    Orders: Russia leaks it.
    Comes out: everybody can read the deal, the tie US-EU moves by {upkeep.tie_overhead}, and nobody but Russia can
    tell who leaked.
    """
    case = Case()
    name = case.deal("sanctions-relief/us", audience=("us", "russia"))
    case.round({"russia": {"act": "leak", "target": name}})
    assert case.moved("ties.us-eu") == case.rules.upkeep.tie_overhead
    assert case.report("europe", "opened")[0].causes[0].kind == "sealed"
    assert not case.report("us", "acted")


def test_d05():
    """D.5 A deal comes to light once [5.3].

    Stands: as in D.4.
    Orders: the US and Russia both leak it in the same round.
    Comes out: it is opened once, and the tie US-EU moves by {upkeep.tie_overhead} once.
    """
    case = Case()
    name = case.deal("sanctions-relief/us", audience=("us", "russia"))
    case.round({seat: {"act": "leak", "target": name} for seat in ("us", "russia")})
    assert case.moved("ties.us-eu") == case.rules.upkeep.tie_overhead


def test_d06():
    """D.6 One can leak only what one is in [3].

    Stands: as in D.4.
    Done: Europe looks at its sheet.
    Comes out: there is nothing to leak, and naming the deal is refused.
    """
    case = Case()
    name = case.deal("sanctions-relief/us", audience=("us", "russia"))
    case.to("orders")
    assert not [c for c in case.view("europe").legal if isinstance(c, cmd.SetAct) and c.act == "leak"]
    assert case.refused("europe", cmd.SetAct("leak", name)) == "unknown-act"


def test_d07():
    """D.7 Stocks near the front strengthen Ukraine [5.3].

    Stands: round 1.
    Orders: the US pre-positions stocks.
    Comes out: the US pays {acts.preposition.cost}, and Ukraine's defence rises by
    {acts.preposition.effects.ukraine.defence}, before W is weighed; Europe and Russia are not shown it.
    """
    case = Case().round({"us": {"act": "preposition"}})
    act = case.rules.act["preposition"]
    assert case.points("us", act.title) == act.points - act.cost
    assert case.moved("ukraine.defence", step=3) == act.effects["ukraine.defence"]
    begun = case.before.tracks["ukraine.defence"]
    stronger = {**case.before.tracks, "ukraine.defence": begun + act.effects["ukraine.defence"]}
    assert case.the("weighed-true").amount == hand.weight(case.rules, case.scenario, stronger, set())
    assert [seat for seat in SEATS if case.state.known[seat]["ukraine.defence"] > begun] == ["us", "ukraine"]


def test_d08():
    """D.8 An assurance aside tells Moscow the truth [5.3].

    Stands: Europe has declared its force.
    Orders: Europe leaves it unloaded and assures Moscow aside.
    Comes out: Europe books {acts.assure.points}; Russia and Europe alone read what is loaded.
    """
    case = Case().lay("eu-force", loaded=False).round({"europe": {"load": [], "act": "assure"}})
    assert case.points("europe", case.rules.act["assure"].title) == case.rules.act["assure"].points
    assert "eu-force=unloaded" in case.report("russia", "assured")[0].detail
    assert not case.report("us", "assured") + case.report("ukraine", "assured")


def test_d09():
    """D.9 To rearm without a cap breaks nothing [5.3].

    Stands: no force cap is owed.
    Orders: Ukraine rearms in secret.
    Comes out: its defence rises by {acts.rearm.effects.ukraine.defence}; there is no breach.
    """
    case = Case().round({"ukraine": {"act": "rearm"}})
    assert case.moved("ukraine.defence", step=3) == case.rules.act["rearm"].effects["ukraine.defence"]
    assert not case.found("breach")


def test_d10():
    """D.10 To rearm under a cap breaks the cap [5.3, 5.7].

    Stands: Ukraine owes a force cap.
    Orders: Ukraine rearms in secret; the look for it rolls {detection.partly}.
    Comes out: the breach is proven and the cap ends broken.
    """
    case = Case()
    case.deal("force-caps")
    case.round({"ukraine": {"act": "rearm"}}, detect=case.rules.detection.partly)
    assert case.the("breach", "ukraine").subject == case.owed("force-caps", "ukraine").id
    assert case.owed("force-caps", "ukraine").state == "broken"


def test_d11():
    """D.11 Rearming and breaking the cap on the sheet is one breach [5.3, 5.5].

    Stands: Ukraine owes a force cap.
    Orders: Ukraine rearms and also lists the cap as broken.
    Comes out: one breach is on record for the round.
    """
    case = Case()
    case.deal("force-caps")
    case.round({"ukraine": {"act": "rearm", "broken": ["force-caps"]}})
    assert len(case.found("breach")) == len(case.owed("force-caps", "ukraine").breaches) == 1


def test_d12():
    """D.12 A deep strike breaks an energy pause [5.3].

    Stands: an energy pause in force.
    Orders: Ukraine strikes deep.
    Comes out: Ukraine breaks the pause; Russia's grip moves by {acts.strike.effects.russia.grip}, the tie US-UA by
    {acts.strike.open_effects.ties.us-ua} for all to see, and Ukraine books {acts.strike.points}.
    """
    case = Case()
    case.deal("energy-pause")
    case.round({"ukraine": {"act": "strike"}})
    act = case.rules.act["strike"]
    assert case.the("breach", "ukraine").subject == case.owed("energy-pause", "ukraine").id
    assert case.moved("russia.grip", step=3) == act.effects["russia.grip"]
    assert case.moved("ties.us-ua", step=3) == act.open_effects["ties.us-ua"]
    assert case.points("ukraine", act.title) == act.points - act.cost
    assert all(case.state.known[seat]["ties.us-ua"] == case.state.tracks["ties.us-ua"] for seat in SEATS)


def test_d13():
    """D.13 Fresh troops help once, in the next round [4.3, 5.3].

    Stands: war.
    Orders: Russia regroups in round 1 and holds; it raids in round 2, and in a second game in round 3.
    Comes out: the repel chance is lower by {attack.regroup} in round 2, and not in round 3.
    """
    chances = {}
    for raid in (2, 3):
        for act in ("", "regroup"):
            case = Case(rounds=8).round({"russia": {"row": "hold", "act": act}}).next_round()
            if raid == 3:
                case.round({"russia": {"row": "hold"}}).next_round()
            chances[raid, act] = case.round({"russia": {"row": "raid"}}, attack=1).dice.chance("attack")
    assert chances[2, ""] - chances[2, "regroup"] == case.rules.attack.regroup
    assert chances[3, ""] == chances[3, "regroup"]


def test_d14():
    """D.14 A crackdown costs points and holds the country [5.3].

    Stands: round 1.
    Orders: Russia cracks down at home.
    Comes out: Russia pays {acts.crackdown.cost} and gains {acts.crackdown.effects.russia.grip} grip; no other seat's
    band for its grip moves by it.
    """
    case, plain = Case().round({"russia": {"act": "crackdown"}}), Case().round()
    act = case.rules.act["crackdown"]
    assert case.points("russia", act.title) == act.points - act.cost
    assert case.moved("russia.grip", step=3) == act.effects["russia.grip"]
    assert case.view("us").grip_band == plain.view("us").grip_band


def test_d15():
    """D.15 A quarrel can be fed, and it can fail [5.3].

    Stands: round 1.
    Orders: Russia splits the allies; once it rolls {acts.split.chance}, once one more.
    Comes out: the first moves the tie US-EU by {acts.split.open_effects.ties.us-eu} for all to see, without an author;
    the second does nothing.
    """
    act = Case().rules.act["split"]
    worked = Case().round({"russia": {"act": "split"}}, act_split=act.chance)
    failed = Case().round({"russia": {"act": "split"}}, act_split=act.chance + 1)
    assert (worked.moved("ties.us-eu"), failed.moved("ties.us-eu")) == (act.open_effects["ties.us-eu"], 0)
    seen = worked.report("europe", "track")
    assert any(s.subject == "ties.us-eu" and all(c.kind == "sealed" for c in s.causes) for s in seen)


def test_d16():
    """D.16 Sabotage frightens and alarms [5.3].

    Stands: round 1.
    Orders: Russia sabotages in Europe and rolls {acts.sabotage.chance}.
    Comes out: Europe's resolve moves by {acts.sabotage.open_effects.europe.resolve} and its threat by
    {acts.sabotage.open_effects.europe.threat}.
    """
    act = Case().rules.act["sabotage"]
    case = Case().round({"russia": {"act": "sabotage"}}, act_sabotage=act.chance)
    for track in ("europe.resolve", "europe.threat"):
        assert case.moved(track, step=3) == act.open_effects[track]


def test_d17():
    """D.17 One other action a sheet, from one's own menu [3].

    Stands: the orders of round 1.
    Done: Ukraine asks for Russia's crackdown; then it picks a spy, and after that to rearm.
    Comes out: the first is refused; of the others the last one stands on the sheet.
    """
    case = Case().to("orders")
    assert case.refused("ukraine", cmd.SetAct("crackdown")) == "unknown-act"
    case.do("ukraine", cmd.SetAct("spy", "us"), cmd.SetAct("rearm"))
    assert (case.state.sheets["ukraine"].act, case.state.sheets["ukraine"].target) == ("rearm", "")


def test_d18():
    """D.18 What everybody reads tells nobody's secret [4, 5.4].

    Stands: round 1.
    Orders: the US pre-positions stocks in secret.
    Comes out: visible W in Europe's and Russia's report is what it would be without.
    """
    case, plain = Case().round({"us": {"act": "preposition"}}), Case().round()
    for seat in ("europe", "russia"):
        assert case.report(seat, "weighed")[0].amount == plain.report(seat, "weighed")[0].amount
