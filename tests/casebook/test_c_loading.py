"""C. The gun: loaded, unloaded, declared, bluffed."""

from __future__ import annotations

from tests.casebook import hand
from tests.casebook.table import Case
from wargame.engine.seats import SEATS


def test_c01():
    """C.1 Loading costs points, each instrument, each round [5.2].

    Stands: round 1.
    Orders: Europe loads its force and its air defence.
    Comes out: Europe books minus {load.cost} for each of the two.
    """
    case = Case().round({"europe": {"load": ["eu-force", "eu-air"]}})
    assert case.points("europe") == -2 * case.rules.load.cost


def test_c02():
    """C.2 Declared and not loaded: shown, but not there [4, 5.2].

    Stands: Europe has declared its force.
    Orders: Europe loads nothing.
    Comes out: Europe pays nothing; visible W counts the force, true W is Ukraine's own defence alone.
    """
    case = Case().lay("eu-force", loaded=False).round({"europe": {"load": []}})
    assert case.points("europe") == 0
    tracks = case.before.tracks
    assert case.the("weighed").amount == hand.weight(case.rules, case.scenario, tracks, {"eu-force"})
    assert case.the("weighed-true").amount == hand.weight(case.rules, case.scenario, tracks, set())


def test_c03():
    """C.3 Loaded and not declared: there, but not shown [4, 5.2].

    Stands: nothing is declared.
    Orders: the US loads its arms pipeline.
    Comes out: the US pays; true W counts it, visible W does not.
    """
    case = Case().round({"us": {"load": ["us-arms"]}})
    tracks = case.before.tracks
    assert case.points("us", "loading the arms pipeline") == -case.rules.load.cost
    assert case.the("weighed-true").amount == hand.weight(case.rules, case.scenario, tracks, {"us-arms"})
    assert case.the("weighed").amount == hand.weight(case.rules, case.scenario, tracks, set())


def test_c04():
    """C.4 No sheet: what is loaded stays loaded [3, 5.2].

    Stands: Europe's force is loaded from the round before.
    Orders: Europe hands in no sheet.
    Comes out: it stays loaded, and Europe pays for it again.
    """
    case = Case().lay("eu-force").round()
    assert case.state.lay["eu-force"].loaded
    assert case.points("europe", "loading the reassurance force") == -case.rules.load.cost


def test_c05():
    """C.5 A pledge left unloaded is a bluff, no breach [5.2].

    Stands: a cease-fire, and a deal that pledges Europe's force.
    Orders: Europe leaves the force unloaded; all else is honoured.
    Comes out: the bluff is on record, nobody looks for it, and the outcome of the game is still held.
    """
    case = Case().last_round()
    case.deal("ceasefire", "reassurance-force")
    case.round({"europe": {"load": []}}, detect=1)
    assert case.the("bluff", "europe").subject == case.owed("reassurance-force", "europe").id
    assert not case.found("breach") + case.found("proven") + case.found("suspected")
    assert case.state.outcome == "held"


def test_c06():
    """C.6 In the opened ledger a bluff has ended broken [5.10].

    Stands: as in C.5, in the last round.
    Orders: Europe leaves the force unloaded.
    Comes out: the promise of the force ends broken, the cease-fire ends kept.
    """
    case = Case().last_round()
    case.deal("ceasefire", "reassurance-force")
    case.round({"europe": {"load": []}})
    assert case.owed("reassurance-force", "europe").state == "broken"
    assert case.owed("ceasefire", "russia").state == "kept"


def test_c07():
    """C.7 One bluff is enough [5.2, 5.10].

    Stands: a pledge of Europe's force over two rounds.
    Orders: unloaded in the first, loaded in the second and last.
    Comes out: the promise ends broken: it was owed in every round.
    """
    case = Case(rounds=3).at_round(2)
    case.deal("reassurance-force")
    case.round({"europe": {"load": []}}).next_round().round({"europe": {"load": ["eu-force"]}})
    assert len(case.owed("reassurance-force", "europe").breaches) == 1
    assert case.owed("reassurance-force", "europe").state == "broken"


def test_c08():
    """C.8 A pledge is owed from the round after the signing [5.1, 5.2].

    Stands: Europe and Ukraine sign the reassurance force in these talks.
    Orders: Europe loads nothing.
    Comes out: no bluff yet; the force is declared at the end of the settlement, in time for the next round.
    """
    case = Case()
    case.sign("europe", "reassurance-force")
    case.round({"europe": {"load": []}})
    assert not case.found("bluff")
    assert case.the("declared").subject == "eu-force"
    assert case.next_round().round({"europe": {"load": []}}).found("bluff")


def test_c09():
    """C.9 Only its owner knows whether it is loaded [5.2].

    Stands: Europe's force is declared.
    Orders: Europe loads it.
    Comes out: Europe's view says loaded, all others say unknown; no other report speaks of loading or its price.
    """
    case = Case().lay("eu-force", loaded=False).round({"europe": {"load": ["eu-force"]}})
    seen = {seat: next(p for p in case.view(seat).pieces if p.id == "eu-force").loaded for seat in SEATS}
    assert seen == {"us": None, "ukraine": None, "europe": True, "russia": None}
    for seat in ("us", "ukraine", "russia"):
        assert not case.report(seat, "loaded")
        assert not [sight for sight in case.report(seat, "points") if "loading" in sight.subject]


def test_c10():
    """C.10 The weight that counts is not announced [4, 5.4].

    Stands: Europe's force is declared and not loaded.
    Orders: the round is settled.
    Comes out: every seat reads visible W in its report, nobody true W, and Russia alone T.
    """
    case = Case().lay("eu-force", loaded=False).round()
    assert all(case.report(seat, "weighed") and not case.report(seat, "weighed-true") for seat in SEATS)
    assert [seat for seat in SEATS if case.report(seat, "weighed-temptation")] == ["russia"]


def test_c11():
    """C.11 A guarantor knows more about its own bluff than others do [4].

    Stands: the US and Europe have declared all their instruments; Europe has loaded none.
    Done: each looks at the weight.
    Comes out: all see the same visible W; Europe is shown as well that in truth it can be no more than the rest.
    """
    case = Case().lay("us-arms", "us-intelligence", "us-backstop").lay("eu-force", "eu-air", loaded=False)
    views = {seat: case.view(seat) for seat in SEATS}
    assert len({seen.weight.value for seen in views.values()}) == 1
    tracks, live = case.state.tracks, {"us-arms", "us-intelligence", "us-backstop"}
    assert views["europe"].own_weight.value == hand.weight(case.rules, case.scenario, tracks, live)
    assert all(views[seat].own_weight == views[seat].weight for seat in ("us", "ukraine", "russia"))
