"""H. Found out: proven, suspected, unseen."""

from __future__ import annotations

from tests.casebook.table import Case, clause
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS


def _chance(case, kind, seat):
    return case.dice.chance("detect", case.owed(kind, seat).id)


def _broken(kind, seat="russia", *more, **lay):
    case = Case()
    case.deal(kind, *more)
    name = kind.kind if not isinstance(kind, str) else kind.partition("/")[0]
    return case.round({seat: {"broken": [name]}}, **lay), name


def test_h01():
    """H.1 Some promises can be checked, some hardly [5.7].

    Stands: a maritime truce (verifiable: yes), in other games an energy pause (partly).
    Orders: Russia breaks it.
    Comes out: the chance of proof is {detection.yes} and {detection.partly} percent.
    """
    for kind, name in (("maritime-truce", "yes"), ("energy-pause", "partly")):
        case, _ = _broken(kind)
        assert _chance(case, kind, "russia") == getattr(case.rules.detection, name)


def test_h02():
    """H.2 Monitors who are there see more [5.7].

    Stands: a cease-fire, and a monitoring mission that Europe keeps.
    Orders: Russia raids.
    Comes out: the chance is {rows.raid.detected} and {detection.monitors} more.
    """
    case = Case()
    case.deal("ceasefire", "monitors")
    case.round({"russia": {"row": "raid"}}, attack=1)
    assert _chance(case, "ceasefire", "russia") == case.rules.row["raid"].detected + case.rules.detection.monitors


def test_h03():
    """H.3 Monitors who are not paid see nothing [5.7].

    Stands: as in H.2.
    Orders: Russia raids; Europe breaks the monitoring mission in secret.
    Comes out: the chance for the raid is {rows.raid.detected}; for the mission {detection.yes}: nobody watches it
    either.
    """
    case = Case()
    case.deal("ceasefire", "monitors")
    case.round({"russia": {"row": "raid"}, "europe": {"broken": ["monitors"]}}, attack=1)
    assert _chance(case, "ceasefire", "russia") == case.rules.row["raid"].detected
    assert _chance(case, "monitors", "europe") == case.rules.detection.yes


def test_h04():
    """H.4 One of two who fails leaves the mission blind [5.7].

    Stands: a cease-fire, and a mission that the US and Europe give together.
    Orders: Russia raids; the US alone breaks the mission.
    Comes out: the mission adds nothing this round.
    """
    case = Case()
    case.deal("ceasefire", "monitors/us+europe")
    case.round({"russia": {"row": "raid"}, "us": {"broken": ["monitors"]}}, attack=1)
    assert _chance(case, "ceasefire", "russia") == case.rules.row["raid"].detected


def test_h05():
    """H.5 Intelligence sees when it is loaded [5.7].

    Stands: a cease-fire; the US has declared its intelligence.
    Orders: Russia raids; the intelligence is loaded, in another game not.
    Comes out: loaded it adds {detection.intelligence}; declared alone it adds nothing.
    """
    for load, more in ((["us-intelligence"], True), ([], False)):
        case = Case().lay("us-intelligence", loaded=False)
        case.deal("ceasefire")
        case.round({"russia": {"row": "raid"}, "us": {"load": load}}, attack=1)
        wanted = case.rules.row["raid"].detected + more * case.rules.detection.intelligence
        assert _chance(case, "ceasefire", "russia") == wanted


def test_h06():
    """H.6 Unclear words are harder to prove [5.7; C17].

    Stands: an energy pause flagged ambiguous.
    Orders: Russia breaks it.
    Comes out: the chance moves by {detection.ambiguous}.
    """
    case, _ = _broken(clause("energy-pause", ambiguous=True))
    wanted = case.rules.detection.partly + case.rules.detection.ambiguous
    assert _chance(case, "energy-pause", "russia") == max(0, wanted)


def test_h07():
    """H.7 A card can blind the watchers [1, 5.7].

    Stands: the card of the monitors who are turned back; a maritime truce.
    Orders: Russia breaks the truce, and again a round later.
    Comes out: the card's number counts in the first round and not in the second.
    """
    case = Case(cards=("road-closed",))
    case.deal("maritime-truce")
    case.round({"russia": {"broken": ["maritime-truce"]}})
    shift = case.scenario.cards[0].effects[0].by
    assert _chance(case, "maritime-truce", "russia") == case.rules.detection.yes + shift
    case.next_round().round({"russia": {"broken": ["maritime-truce"]}})
    assert _chance(case, "maritime-truce", "russia") == case.rules.detection.yes


def test_h08():
    """H.8 Nothing secret is certain to be seen [5.7].

    Stands: a maritime truce, monitors, loaded intelligence.
    Orders: Russia breaks the truce.
    Comes out: the chance is never above {detection.most}.
    """
    case = Case().lay("us-intelligence")
    case.deal("maritime-truce", "monitors")
    case.round({"russia": {"broken": ["maritime-truce"]}})
    rules = case.rules.detection
    assert _chance(case, "maritime-truce", "russia") == min(rules.most, rules.yes + rules.monitors + rules.intelligence)


def test_h09():
    """H.9 Proven at the chance, suspected above it, unseen beyond [5.7].

    Stands: an energy pause.
    Orders: Russia breaks it; the d100 shows the chance, one more, that plus {detection.suspect}, and one more still.
    Comes out: proven, suspected, suspected, unseen.
    """
    chance, width = Case().rules.detection.partly, Case().rules.detection.suspect
    for rolled, kind in (
        (chance, "proven"),
        (chance + 1, "suspected"),
        (chance + width, "suspected"),
        (chance + width + 1, "unseen"),
    ):
        case, _ = _broken("energy-pause", "russia", detect=min(100, rolled))
        assert case.found(kind), (rolled, kind)


def test_h10():
    """H.10 What is unseen its giver alone knows [5.7].

    Stands: an energy pause.
    Orders: Russia breaks it, unseen.
    Comes out: Russia's view names the round of its breach; Ukraine's shows a promise that is owed, without a mark.
    """
    case, _ = _broken("energy-pause")
    key = case.owed("energy-pause", "russia").id
    mine, theirs = (case.view(seat).promise(key) for seat in ("russia", "ukraine"))
    assert (mine.own_breaches, mine.state) == ((1,), "owed")
    assert (theirs.own_breaches, theirs.state, theirs.mark) == ((), "owed", "")
    assert not case.report("ukraine", "unseen")


def test_h11():
    """H.11 A suspicion may be right [5.7].

    Stands: an energy pause.
    Orders: Russia breaks it; the d100 shows one more than the chance.
    Comes out: everybody in the deal reads a suspicion; the promise stays owed, nothing is answered.
    """
    case, _ = _broken("energy-pause", "russia", detect=Case().rules.detection.partly + 1)
    assert case.view("ukraine").promise(case.owed("energy-pause", "russia").id).mark == "suspected"
    assert case.owed("energy-pause", "russia").state == "owed"
    assert not case.found("enforced") + case.found("let-pass")


def test_h12():
    """H.12 A suspicion may be wrong [5.7].

    Stands: a cease-fire that both keep.
    Done: the dice raise a false alarm ({detection.false_suspicion} or less) over Ukraine.
    Comes out: Ukraine is suspected; in the end its promise was kept. The rule and the die behind it stay sealed.
    """
    case = Case().last_round()
    case.deal("ceasefire")
    key = case.owed("ceasefire", "ukraine").id
    case.round(dice={f"false-suspicion {key}": case.rules.detection.false_suspicion})
    assert [e.seat for e in case.found("suspected")] == ["ukraine"]
    assert case.owed("ceasefire", "ukraine").state == "kept"
    assert [cause.kind for cause in case.report("russia", "suspected")[0].causes] == ["sealed", "sealed"]


def test_h13():
    """H.13 An unproven breach can be repeated [5.7].

    Stands: an energy pause, and a second round.
    Orders: Russia breaks it in both rounds; the second is proven.
    Comes out: two breaches on record, unseen and proven; one ending, broken, in round 2.
    """
    case, _ = _broken("energy-pause")
    case.next_round().round({"russia": {"broken": ["energy-pause"]}}, detect=1)
    owed = case.owed("energy-pause", "russia")
    assert [(b.round, b.mark) for b in owed.breaches] == [(1, "unseen"), (2, "proven")]
    assert (owed.state, owed.ended) == ("broken", 2)


def test_h14():
    """H.14 Each round is looked at once [5.7].

    Stands: an energy pause that Russia broke unseen in round 1.
    Orders: Russia honours it in round 2.
    Comes out: nobody looks for round 1 any more; the record stays.
    """
    case, _ = _broken("energy-pause")
    case.next_round().round(detect=1)
    assert not case.found("proven")
    assert len(case.owed("energy-pause", "russia").breaches) == 1


def test_h15():
    """H.15 Proven: the promise ends, and its mirror is released [5.7].

    Stands: an energy pause; both owe it.
    Orders: Russia breaks it, and it is proven.
    Comes out: Russia's promise has ended broken, Ukraine's released; Ukraine may strike next round without a breach.
    """
    case, _ = _broken("energy-pause", detect=1)
    assert [case.owed("energy-pause", seat).state for seat in ("russia", "ukraine")] == ["broken", "released"]
    assert not case.next_round().round({"ukraine": {"act": "strike"}}).found("breach")


def test_h16():
    """H.16 A proven raid by Ukraine releases Russia [5.7].

    Stands: a cease-fire.
    Orders: Ukraine raids, and it is proven.
    Comes out: Ukraine's cease-fire has ended broken, Russia's released; next round is war.
    """
    case = Case()
    case.deal("ceasefire")
    case.round({"ukraine": {"row": "raid-ua"}}, detect=1)
    assert [case.owed("ceasefire", seat).state for seat in ("ukraine", "russia")] == ["broken", "released"]
    case.next_round().to("orders")
    assert "hold" in [c.row for c in case.view("russia").legal if isinstance(c, cmd.SetRow)]


def test_h17():
    """H.17 Both proven: both broken, nobody released [5.7].

    Stands: a cease-fire.
    Orders: both raid, and both are proven.
    Comes out: each promise ends broken.
    """
    case = Case()
    case.deal("ceasefire")
    case.round({"russia": {"row": "raid"}, "ukraine": {"row": "raid-ua"}}, attack=1, detect=1)
    assert [case.owed("ceasefire", seat).state for seat in ("russia", "ukraine")] == ["broken", "broken"]
    assert not case.found("released")


def test_h18():
    """H.18 Both broke it, one is proven [5.7].

    Stands: a cease-fire.
    Orders: both raid; Ukraine's is proven, Russia's unseen.
    Comes out: Ukraine's ends broken, Russia's released, with its breach on record for the debrief; the outcome counts
    it.
    """
    case = Case().last_round()
    case.deal("ceasefire")
    ukraine = case.owed("ceasefire", "ukraine").id
    orders = {"russia": {"row": "raid"}, "ukraine": {"row": "raid-ua"}}
    case.round(orders, dice={f"detect {ukraine}": 1}, attack=1)
    assert [case.owed("ceasefire", seat).state for seat in ("ukraine", "russia")] == ["broken", "released"]
    assert len(case.owed("ceasefire", "russia").breaches) == 1
    assert case.state.outcome == "broken"


def test_h19():
    """H.19 A promise without a mirror ends alone [5.7].

    Stands: Ukraine owes force caps to Russia, in a package with a cease-fire.
    Orders: Ukraine breaks the caps, and it is proven.
    Comes out: the caps end broken; the cease-fire stays owed by both.
    """
    case = Case()
    case.deal("ceasefire", "force-caps")
    case.round({"ukraine": {"broken": ["force-caps"]}}, detect=1)
    assert case.owed("force-caps", "ukraine").state == "broken"
    assert [case.owed("ceasefire", seat).state for seat in ("russia", "ukraine")] == ["owed", "owed"]


def test_h20():
    """H.20 Proof brings out what the breach had moved [5.7].

    Stands: Ukraine owes a force cap.
    Orders: Ukraine breaks it on its sheet, which raises its defence in secret; it is proven.
    Comes out: everybody now knows Ukraine's defence as it is.
    """
    case = Case()
    case.deal("force-caps")
    case.round({"ukraine": {"broken": ["force-caps"]}}, detect=1)
    assert case.found("revealed", subject="ukraine.defence")
    assert {shown["ukraine.defence"] for shown in case.state.known.values()} == {case.state.tracks["ukraine.defence"]}


def test_h21():
    """H.21 The same for a breach by a secret act [5.3, 5.7].

    Stands: Ukraine owes a force cap.
    Orders: Ukraine rearms in secret, and the breach is proven.
    Comes out: everybody now knows Ukraine's defence as it is.
    """
    case = Case()
    case.deal("force-caps")
    case.round({"ukraine": {"act": "rearm"}}, detect=1)
    assert {shown["ukraine.defence"] for shown in case.state.known.values()} == {case.state.tracks["ukraine.defence"]}


def test_h22():
    """H.22 A card's suspicion is the round's suspicion [1, 5.7].

    Stands: the card of the strike within the hour, and a cease-fire that both keep.
    Done: the facilitator plays it; the dice would raise a false alarm over Russia too.
    Comes out: Russia is suspected once, rightly or not.
    """
    case = Case(cards=("strike",), held_back=True)
    case.deal("ceasefire")
    case.do("facilitator", cmd.Inject("strike")).round(false_suspicion=1)
    assert case.owed("ceasefire", "russia").suspected == (1,)
    assert case.owed("ceasefire", "russia").state == "owed"


def test_h23():
    """H.23 Proven is never wrong [5.7].

    Stands: a package of promises, all kept.
    Orders: everybody honours everything; every die shows 1 (the incident is laid at Russia's door).
    Comes out: suspicions, no proof.
    """
    case = Case()
    case.deal("ceasefire", "energy-pause", "monitors", "force-caps", "snap-back/us")
    case.round(incident=1, blame=1, detect=1, false_suspicion=1)
    assert case.found("suspected")
    assert not case.found("proven") + case.found("broken")


def test_h24():
    """H.24 A breach in a secret deal is proven to all [5.7].

    Stands: an energy pause that Ukraine and Russia signed in secret.
    Orders: Russia breaks it; in one game it is suspected, in another proven.
    Comes out: a suspicion is read by the two alone; a proof by everybody.
    """
    for rolled, kind, readers in (
        (Case().rules.detection.partly + 1, "suspected", ("ukraine", "russia")),
        (1, "proven", SEATS),
    ):
        case = Case()
        case.deal("energy-pause", audience=("ukraine", "russia"))
        case.round({"russia": {"broken": ["energy-pause"]}}, detect=rolled)
        assert tuple(seat for seat in SEATS if case.report(seat, kind)) == readers


def test_h25():
    """H.25 Who hides a raid cannot boast of it at home [5.7, 5.9; C10].

    Stands: a cease-fire.
    Orders: Russia raids and is repelled; in one game it is proven, in another unseen.
    Comes out: in both it was no attack in the open, so Russia's grip moves as in a quiet round, and all bands follow.
    """
    for rolled in (1, 100):
        case = Case()
        case.deal("ceasefire")
        case.round({"russia": {"row": "raid"}}, attack=1, detect=rolled)
        assert case.moved("russia.grip", step=9) == case.rules.upkeep.grip_quiet
        assert case.state.known["us"]["russia.grip"] == case.state.tracks["russia.grip"]


def test_h26():
    """H.26 Proof of a breach opens the secret deal behind it [5.1, 5.7; C24].

    Stands: Ukraine and Russia signed force caps in private in round 1, over Europe's head.
    Orders: in round 2 Ukraine breaks them; once it is only suspected, once proven.
    Comes out: a suspicion leaves the deal closed. A proof opens it to all: they read the deal, know Ukraine's defence as
    it is, and the tie EU-UA moves by {upkeep.tie_overhead} for the deal and by {answers.proven_tie} for the breach.
    """
    chance, rules = Case().rules.detection.partly, Case().rules
    for rolled, light in ((chance + 1, False), (chance, True)):
        case = Case()
        name = case.sign("ukraine", "force-caps", public=False)
        case.round().next_round().round({"ukraine": {"broken": ["force-caps"]}}, detect=rolled)
        assert [deal.id for deal in case.view("europe").deals] == [name] * light
        assert bool(case.found("opened", subject=name)) is light
        known = case.view("europe").tracks["ukraine.defence"] == case.state.tracks["ukraine.defence"]
        assert known is light
        assert case.moved("ties.eu-ua", step=7) == rules.upkeep.tie_overhead * light
        assert case.moved("ties.eu-ua", step=8) == rules.answers.proven_tie * light


def test_h27():
    """H.27 A suspicion reads the same, right or wrong [5.7].

    Stands: a cease-fire.
    Orders: Russia raids, is repelled, and is suspected; in another game it honours, and a false alarm falls on it.
    Comes out: the sentence, its reasons and the mark that Ukraine is shown are the same in both.
    """
    guilty, innocent = Case(), Case()
    for case in (guilty, innocent):
        case.deal("ceasefire")
    promise = guilty.owed("ceasefire", "russia").id
    chance = guilty.rules.row["raid"].detected
    guilty.round({"russia": {"row": "raid"}}, attack=1, detect=chance + 1)
    innocent.round(dice={f"false-suspicion {promise}": 1})
    told = [case.report("ukraine", "suspected") for case in (guilty, innocent)]
    assert told[0] == told[1] != []
    assert [case.view("ukraine").promise(promise).mark for case in (guilty, innocent)] == ["suspected", "suspected"]
