"""B. What the signing hands over, and what it makes owed."""

from __future__ import annotations

from tests.casebook.table import Case, clause
from wargame.engine import commands as cmd
from wargame.engine.seats import PUBLIC, SEATS


def test_b01():
    """B.1 A concession is banked in the round of the signing [5.1; C3].

    Stands: Ukraine has signed the neutrality law in these talks.
    Done: the round is settled.
    Comes out: at once Russia's levers move by {+clauses.neutrality.effects.russia.levers}, Ukraine's morale by
    {+clauses.neutrality.effects.ukraine.morale} and Russia's boldness by {+upkeep.concession_boldness}, and Russia books
    what its objective pays for neutrality.
    """
    case = Case()
    case.sign("ukraine", "neutrality")
    case.round()
    effects = case.rules.kinds["neutrality"].effects
    assert {track: case.moved(track, step=1) for track in effects} == effects
    assert case.moved("russia.boldness", step=1) == case.rules.upkeep.concession_boldness
    assert case.points("russia", "neighbour: banked") > 0


def test_b02():
    """B.2 What was banked is not on offer again [2, 5.1].

    Stands: sanctions relief by the US was banked in round 1.
    Done: in round 2 the US looks for it again.
    Comes out: it is on offer from Europe alone.
    """
    case = Case()
    case.sign("us", "sanctions-relief/us")
    case.round().next_round().draft("us")
    offered = [c.givers for c in case.view("us").legal if isinstance(c, cmd.AddClause) and c.kind == "sanctions-relief"]
    assert offered == [("europe",)]


def test_b03():
    """B.3 The same concession in two deals of one evening is banked once [5.1].

    Stands: two deals are signed in these talks, and each hands over the neutrality law.
    Done: the round is settled.
    Comes out: it is banked once: one effect on each track, and Russia books its points for it once.
    """
    case = Case()
    case.sign("ukraine", "neutrality")
    case.sign("russia", "neutrality", "prisoners")
    case.round()
    kind = case.rules.kinds["neutrality"]
    assert len(case.found("banked", subject="neutrality/ukraine")) == 1
    assert case.moved("russia.levers", step=1) == kind.effects["russia.levers"]
    assert case.moved("russia.boldness", step=1) == case.rules.upkeep.concession_boldness
    assert len([e for e in case.found("points", "russia") if e.subject == "neighbour: banked"]) == 1


def test_b04():
    """B.4 Each giver banks its own [5.1].

    Stands: the US banked its sanctions relief in round 1.
    Done: in round 2 Europe signs its own with Russia, and the round is settled.
    Comes out: Russia's boldness rises a second time; its objective, which has paid for relief once, does not pay again.
    """
    case = Case()
    case.sign("us", "sanctions-relief/us")
    case.round().next_round()
    case.sign("europe", "sanctions-relief/europe")
    case.round()
    assert case.moved("russia.boldness", step=1) == case.rules.upkeep.concession_boldness
    assert case.points("russia", "relief: banked") == 0
    assert case.state.banked == ("sanctions-relief/us", "sanctions-relief/europe")


def test_b05():
    """B.5 A breach gives nothing back [5.1; C3].

    Stands: in round 1 a cease-fire and sanctions relief were signed.
    Done: in round 2 Russia opens an offensive, which is proven.
    Comes out: the cease-fire ends broken; the relief stays banked, and its points stay with Russia.
    """
    case = Case()
    case.sign("us", "ceasefire", "sanctions-relief/us")
    case.round().next_round()
    case.round({"russia": {"row": "offensive"}}, attack=99)
    assert case.owed("ceasefire", "russia").state == "broken"
    assert "sanctions-relief/us" in case.state.banked
    assert not [e for e in case.found("points", "russia") if "relief" in e.subject]


def test_b06():
    """B.6 The same promise in two deals is owed once [5.1].

    Stands: two deals signed in these talks both hold the force caps.
    Done: the round is settled.
    Comes out: Ukraine owes them once, and can break them once a round.
    """
    case = Case()
    case.sign("ukraine", "force-caps")
    case.sign("russia", "force-caps", "prisoners")
    case.round()
    assert [o.kind for o in case.state.obligations.values()] == ["force-caps"]


def test_b07():
    """B.7 A promise that is owed once is felt once [5.1].

    Stands: as in B.6, two deals with the same force caps.
    Done: the round is settled.
    Comes out: Ukraine's defence falls once by {|clauses.force-caps.effects.ukraine.defence|}, and Russia's boldness
    rises once by {upkeep.concession_boldness}.
    """
    case = Case()
    case.sign("ukraine", "force-caps")
    case.sign("russia", "force-caps", "prisoners")
    case.round()
    assert case.moved("ukraine.defence", step=1) == case.rules.kinds["force-caps"].effects["ukraine.defence"]
    assert case.moved("russia.boldness", step=1) == case.rules.upkeep.concession_boldness


def test_b08():
    """B.8 No concession lowers the temptation [4.2, 5.1; C4, C15].

    Stands: the talks of round 1.
    Done: Ukraine signs each concession on offer in a game of its own, and the signing is settled.
    Comes out: T as weighed in that settlement is never lower than without it; integration counts at its high-water
    mark.
    """
    plain = Case().round().the("weighed-temptation").amount
    for kind in (k for k in Case().rules.clauses if k.concession):
        offers = [c for c in Case().state.setting.terms if c.kind == kind.id]
        for item in offers:
            case = Case()
            case.sign(item.givers[0], item)
            assert case.round().the("weighed-temptation").amount >= plain, item


def test_b09():
    """B.9 A line in fact changes the map, not the balance [4, 5.1; C6, C22].

    Stands: round 1.
    Done: Ukraine signs the line in fact.
    Comes out: what Russia holds and what is contested is marked in fact, nothing in law; W is as before, and T is not
    lower.
    """
    plain, case = Case().round(), Case()
    case.sign("ukraine", "line-in-fact")
    case.round()
    marked = {name: ground.status for name, ground in case.state.regions.items() if ground.status != "held"}
    assert set(marked.values()) == {"in-fact"}
    assert case.the("weighed-true").amount == plain.the("weighed-true").amount
    assert case.the("weighed-temptation").amount >= plain.the("weighed-temptation").amount


def test_b10():
    """B.10 Recognition in law speaks of what Russia holds [5.1].

    Stands: round 1; three regions are contested.
    Done: Ukraine signs recognition in law.
    Comes out: the regions that Russia controls are marked in law; the contested ones stay contested.
    """
    case = Case()
    held = {name for name, ground in case.state.regions.items() if ground.controller == "russia"}
    contested = {name for name, ground in case.state.regions.items() if ground.status == "contested"}
    case.sign("ukraine", "recognition")
    case.round()
    assert {name for name, ground in case.state.regions.items() if ground.status == "in-law"} == held
    assert {name for name, ground in case.state.regions.items() if ground.status == "contested"} == contested


def test_b11():
    """B.11 A deal over a partner's head costs the tie with that partner [5.1; C24].

    Stands: the US and Russia sign sanctions relief, which is Europe's affair too, without Europe.
    Done: the round is settled.
    Comes out: the tie US-EU moves by {upkeep.tie_overhead}; the other ties stay.
    """
    case = Case()
    case.sign("us", "sanctions-relief/us")
    case.round()
    assert case.moved("ties.us-eu") == case.rules.upkeep.tie_overhead
    assert (case.moved("ties.us-ua"), case.moved("ties.eu-ua")) == (0, 0)


def test_b12():
    """B.12 Who signs was not passed over [5.1; C24].

    Stands: the US, Europe and Russia sign sanctions relief together.
    Done: the round is settled.
    Comes out: no tie moves.
    """
    case = Case()
    case.sign("us", "sanctions-relief/us+europe")
    case.round()
    assert not [e for e in case.found("track") if e.subject.startswith("ties.")]


def test_b13():
    """B.13 A secret deal costs ties only when it comes to light [5.1, 5.3; C24].

    Stands: the US and Russia sign sanctions relief in private.
    Done: the round is settled; in the next the press finds it with a {detection.secret_deal} or less.
    Comes out: the tie US-EU moves in the second round, not in the first, and Europe can then read the deal.
    """
    case = Case()
    name = case.sign("us", "sanctions-relief/us", public=False)
    assert case.round().moved("ties.us-eu") == 0
    assert case.view("europe").deals == ()
    case.next_round().round(secret_deal=case.rules.detection.secret_deal)
    assert case.moved("ties.us-eu") == case.rules.upkeep.tie_overhead
    assert [deal.id for deal in case.view("europe").deals] == [name]


def test_b14():
    """B.14 The press needs a round [5.1].

    Stands: a secret deal signed in these talks; the press would roll a 1.
    Done: the round is settled.
    Comes out: it stays secret: the press looks from the round after the signing on.
    """
    case = Case()
    name = case.sign("us", "sanctions-relief/us", public=False)
    case.round(secret_deal=1)
    assert not case.dice.cuts
    assert case.state.deals[name].secret


def test_b15():
    """B.15 A deal among friends passes over nobody's head [5.1].

    Stands: Ukraine and Europe sign the frozen assets and a reassurance force, without the US and without Russia.
    Done: the round is settled.
    Comes out: no tie moves.
    """
    case = Case()
    case.sign("europe", "frozen-assets", "reassurance-force")
    case.round()
    assert not [e for e in case.found("track") if e.subject.startswith("ties.")]


def test_b16():
    """B.16 Why did a tie fall? Because of that deal [5.1].

    Stands: two deals are signed in these talks: prisoners between Ukraine and Russia, then sanctions relief between
    the US and Russia over Europe's head.
    Done: somebody asks why the tie US-EU fell.
    Comes out: the cause named is the entry into force of the second deal.
    """
    case = Case()
    case.sign("ukraine", "prisoners")
    name = case.sign("us", "sanctions-relief/us")
    case.round()
    fall = case.the("track", subject="ties.us-eu")
    named = [e for e in case.events for cause in fall.causes if cause.kind == "event" and cause.value == e.id]
    assert [(e.kind, e.subject) for e in named] == [("deal", name)]


def test_b17():
    """B.17 A promise with a time limit lapses by itself [5.1].

    Stands: an energy pause in force from round 1; it binds {clauses.energy-pause.lasts} rounds.
    Done: it is kept in every round.
    Comes out: in the settlement after its last round it has ended lapsed, and it may be promised anew.
    """
    case = Case()
    case.deal("energy-pause")
    for _ in range(case.rules.kinds["energy-pause"].lasts):
        assert case.state.binding("energy-pause", "russia") is not None
        assert case.round().owed("energy-pause", "russia").state == "owed"
        case.next_round()
    assert case.state.binding("energy-pause", "russia") is None
    case.round()
    assert case.owed("energy-pause", "russia").state == "lapsed"
    case.next_round().draft("ukraine").do("ukraine", cmd.AddClause("energy-pause", ("ukraine", "russia")))


def _ran_out_after_a_secret_breach():
    case = Case()
    case.deal("energy-pause")
    case.round({"russia": {"broken": ["energy-pause"]}})
    for _ in range(case.rules.kinds["energy-pause"].lasts):
        case.next_round().round()
    return case


def test_b18():
    """B.18 Broken in secret and run out: it has ended broken [5.1, 5.10].

    Stands: an energy pause that Russia broke in its first round, unseen.
    Done: the pause runs out.
    Comes out: in truth Russia's promise ended broken and Ukraine's lapsed.
    """
    case = _ran_out_after_a_secret_breach()
    assert [case.owed("energy-pause", seat).state for seat in ("russia", "ukraine")] == ["broken", "lapsed"]


def test_b19():
    """B.19 An ending does not tell what was never proven [5.1].

    Stands: as in B.18, a promise that ended broken in secret.
    Done: Ukraine looks at its promises before the debrief.
    Comes out: Russia's promise reads as Ukraine's own: run out, with no sign of a breach.
    """
    case = _ran_out_after_a_secret_breach()
    seen = case.view("ukraine").promise(case.owed("energy-pause", "russia").id)
    assert (seen.state, seen.mark, seen.proven, seen.own_breaches) == ("lapsed", "", (), ())


def test_b20():
    """B.20 A signature is paid once [5.1, 6; C1].

    Stands: a cease-fire was signed in round 1, broken in the open in round 2.
    Done: a new cease-fire is signed in round 3.
    Comes out: the US books the signature in round 1 only: points count clauses and the game, never the number of
    deals.
    """
    case = Case()
    case.sign("ukraine", "ceasefire")
    assert case.round().points("us", "deal: signed") > 0
    case.next_round().round({"russia": {"row": "offensive"}}, attack=99)
    case.next_round()
    case.sign("ukraine", "ceasefire")
    assert case.round().points("us", "deal: signed") == 0


def test_b21():
    """B.21 The map is one map, and a line agreed aside is paid for like any other [2, 5.1; C22, C24].

    Stands: Ukraine and Russia have signed recognition in private, which is Europe's affair too.
    Done: the round is settled.
    Comes out: every seat reads the deal, the same map and the same morale; the tie EU-UA moves by {upkeep.tie_overhead}
    at once, as for a deal tabled for all.
    """
    case = Case()
    name = case.sign("ukraine", "recognition", public=False)
    case.round()
    views = [case.view(seat) for seat in SEATS]
    assert all([deal.id for deal in view.deals] == [name] and view.regions == views[0].regions for view in views)
    assert "in-law" in {ground.status for ground in case.state.regions.values()}
    assert {view.tracks["ukraine.morale"] for view in views} == {case.state.tracks["ukraine.morale"]}
    assert case.moved("ties.eu-ua", step=1) == case.rules.upkeep.tie_overhead


def test_b22():
    """B.22 What a secret deal moved is seen by its signers alone [5.1].

    Stands: the US and Russia have signed sanctions relief in private.
    Done: the round is settled.
    Comes out: Russia and the US are shown that the concession made Russia bolder by {upkeep.concession_boldness}; Europe
    and Ukraine are not.
    """
    case, quiet = Case(), Case().round()
    case.sign("us", "sanctions-relief/us", public=False)
    case.round()
    for seat, more in (("us", 1), ("ukraine", 0), ("europe", 0), ("russia", 1)):
        bold = quiet.view(seat).tracks["russia.boldness"] + more * case.rules.upkeep.concession_boldness
        assert case.view(seat).tracks["russia.boldness"] == bold, seat


def test_b23():
    """B.23 When a deal comes to light, so does what it did [5.1].

    Stands: Ukraine and Russia signed force caps in private; Ukraine's defence has fallen in secret.
    Done: the press finds the deal.
    Comes out: everybody now knows Ukraine's defence as it is.
    """
    case = Case()
    case.sign("ukraine", "force-caps", public=False)
    fallen = case.round().state.tracks["ukraine.defence"]
    assert {case.state.known[eyes]["ukraine.defence"] == fallen for eyes in ("us", "europe", PUBLIC)} == {False}
    case.next_round().round(secret_deal=1)
    assert {case.state.known[eyes]["ukraine.defence"] for eyes in (*SEATS, PUBLIC)} == {fallen}


def test_b24():
    """B.24 Ambiguous terms bind like others [2, 5.1; C17].

    Stands: a cease-fire flagged ambiguous is signed.
    Done: the round is settled.
    Comes out: both owe it, with the flag; breaking it is breaking it.
    """
    case = Case()
    case.sign("ukraine", clause("ceasefire", ambiguous=True))
    case.round()
    assert all(case.owed("ceasefire", seat).clause.ambiguous for seat in ("ukraine", "russia"))
    case.next_round().round({"russia": {"row": "raid"}}, attack=1)
    assert [b.round for b in case.owed("ceasefire", "russia").breaches] == [2]


def test_b25():
    """B.25 Nobody is paid for what it may not know of [5.1, 6].

    Stands: Ukraine and Europe have signed a reassurance force in private; one line of Russia's objectives is against it.
    Done: the round is settled; in the next the press finds the deal.
    Comes out: in the first round Ukraine books its line and Russia nothing, in truth as on its own paper; in the second
    Russia books its line, for itself to see, and Ukraine nothing more.
    """
    case = Case()
    case.sign("europe", "reassurance-force", public=False)
    case.round()
    assert (case.points("ukraine", "guarantees: bound") > 0, case.points("russia", "neighbour: bound")) == (True, 0)
    case.next_round().round(secret_deal=1)
    assert (case.points("ukraine", "guarantees: bound"), case.points("russia", "neighbour: bound") < 0) == (0, True)
    assert case.view("russia").points == case.state.points["russia"]


def test_b26():
    """B.26 What everybody could read is booked at once [5.1, 6].

    Stands: Ukraine and Europe have signed a reassurance force for all to read.
    Done: the round is settled, and a second one.
    Comes out: Russia's line is booked in the first, though Russia did not sign, and only there.
    """
    case = Case()
    case.sign("europe", "reassurance-force")
    assert case.round().points("russia", "neighbour: bound") < 0
    assert case.next_round().round().points("russia", "neighbour: bound") == 0


def test_b27():
    """B.27 A deal that comes to light does not tell that it was broken [5.1, 5.9].

    Stands: Ukraine and Russia signed an energy pause in private in round 1.
    Orders: in round 2 Ukraine breaks it, unseen; in another game it keeps it. In round 3 the press finds the deal.
    Comes out: the US, Europe and Russia then read the same morale, and the same in both games.
    """
    seen = []
    for broken in ((), ("energy-pause",)):
        case = Case()
        case.sign("ukraine", "energy-pause", public=False)
        case.round().next_round().round({"ukraine": {"broken": broken}}).next_round().round(secret_deal=1)
        seen += [case.view(seat).tracks["ukraine.morale"] for seat in ("us", "europe", "russia")]
    assert len(set(seen)) == 1
