"""I. Answers, snap-backs, called bluffs, lost trust."""

from __future__ import annotations

from tests.casebook.table import Case, clause

ENFORCE = {"answer": "enforce"}
PASS = {"answer": "pass"}


def _truce(*more, **options):
    case = Case(**options)
    case.deal("ceasefire", *more)
    return case


def _offensive(case, rolled=99, **sheets):
    return case.round({"russia": {"row": "offensive"}, **sheets}, attack=rolled)


def test_i01():
    """I.1 A breach let pass [5.8; C18].

    Stands: a cease-fire.
    Orders: Russia's offensive is proven; both guarantors let it pass.
    Comes out: each one's credibility moves by {answers.pass_credibility}, Russia's boldness by
    {+answers.pass_boldness} for each.
    """
    case = _offensive(_truce(), us=PASS, europe=PASS)
    rules = case.rules.answers
    assert [case.moved(f"{seat}.credibility", 8) for seat in ("us", "europe")] == [rules.pass_credibility] * 2
    assert case.moved("russia.boldness", 8) == 2 * rules.pass_boldness


def test_i02():
    """I.2 A breach answered [5.8].

    Stands: a cease-fire.
    Orders: Russia's offensive is proven; Europe enforces, the US lets it pass.
    Comes out: Europe pays {answers.enforce_cost} and its credibility moves by {+answers.enforce_credibility}; Russia's
    boldness moves by {answers.enforce_boldness} for the one and {+answers.pass_boldness} for the other.
    """
    case = _offensive(_truce(), us=PASS, europe=ENFORCE)
    rules = case.rules.answers
    assert case.points("europe", "enforce") == -rules.enforce_cost
    assert case.points("us", "enforce") == 0
    assert case.moved("europe.credibility", 8) == rules.enforce_credibility
    assert case.moved("russia.boldness", 8) == rules.enforce_boldness + rules.pass_boldness


def test_i03():
    """I.3 The answer stands until it is changed [3, 5.8].

    Stands: a cease-fire; Europe wrote enforce on its sheet in round 1.
    Orders: in round 2 Europe hands in no sheet, and Russia's offensive is proven.
    Comes out: Europe enforces. Who never wrote anything lets pass.
    """
    case = _truce().round({"europe": ENFORCE}).next_round()
    _offensive(case)
    assert case.the("enforced").seat == "europe"
    assert case.the("let-pass").seat == "us"


def test_i04():
    """I.4 What is not proven is not answered [5.7, 5.8].

    Stands: a cease-fire, a snap-back; both guarantors would enforce.
    Orders: Russia raids and is only suspected.
    Comes out: no answer, no snap-back, no point and no credibility moves in step 8.
    """
    case = _truce("snap-back/us+europe")
    chance = case.rules.row["raid"].detected
    orders = {"russia": {"row": "raid"}, "us": ENFORCE, "europe": ENFORCE}
    case.round(orders, attack=1, detect=chance + 1)
    assert case.found("suspected")
    assert {e.kind for e in case.events if e.step == 8} <= {"answer"}


def test_i05():
    """I.5 A kept snap-back works by itself [5.8].

    Stands: a cease-fire, and a snap-back owed by the US; both guarantors let pass.
    Orders: Russia's offensive is proven.
    Comes out: Russia loses {answers.snap_back} by the snap-back.
    """
    case = _offensive(_truce("snap-back/us"), us=PASS, europe=PASS)
    assert case.points("russia", "sanctions snap back") == -case.rules.answers.snap_back


def test_i06():
    """I.6 Two snap-backs cost as much as one [5.8].

    Stands: a cease-fire, and a snap-back owed by the US and Europe together.
    Orders: Russia's offensive is proven.
    Comes out: both are on record; Russia loses {answers.snap_back} once.
    """
    case = _offensive(_truce("snap-back/us+europe"))
    assert len(case.found("snapped-back")) == 2
    assert case.points("russia", "sanctions snap back") == -case.rules.answers.snap_back


def test_i07():
    """I.7 A snap-back that its giver broke does not snap [5.8].

    Stands: as in I.5.
    Orders: Russia's offensive is proven; the US breaks the snap-back in secret.
    Comes out: Russia loses nothing by it, and the US has broken a promise.
    """
    case = _offensive(_truce("snap-back/us"), us={"broken": ["snap-back"]})
    assert case.points("russia", "sanctions snap back") == 0
    assert case.the("breach", "us").subject == case.owed("snap-back", "us").id


def test_i08():
    """I.8 One capital that says no holds up all [1, 5.8].

    Stands: a cease-fire, a snap-back owed by the US and Europe; the card of the one capital has put it under unanimity.
    Orders: Russia's offensive is proven; Europe breaks the snap-back, the US keeps it.
    Comes out: nothing snaps back: unanimity means all or nothing.
    """
    case = _truce(clause("snap-back/us+europe", unanimity=True))
    _offensive(case, europe={"broken": ["snap-back"]})
    assert case.points("russia", "sanctions snap back") == 0


def test_i09():
    """I.9 A bluff is called by an attack that gets through in the open [5.8].

    Stands: a cease-fire; Europe's force is pledged and not loaded.
    Orders: Russia's offensive gets through.
    Comes out: Europe loses {|answers.bluff_points|} points and {|answers.bluff_credibility|} credibility, beside what
    its answer costs; everybody reads which instrument was empty.
    """
    case = _offensive(_truce("reassurance-force"), europe=PASS)
    rules = case.rules.answers
    assert case.the("bluff-called").detail == ("eu-force",)
    assert case.points("europe", "a called bluff") == rules.bluff_points
    assert case.moved("europe.credibility", 8) == rules.bluff_credibility + rules.pass_credibility
    assert case.report("russia", "bluff-called")


def test_i10():
    """I.10 A bluff is not called where the attack fails [5.8].

    Stands: as in I.9.
    Orders: Russia's offensive is repelled.
    Comes out: nobody learns that the force was not there.
    """
    assert not _offensive(_truce("reassurance-force"), rolled=1).found("bluff-called")


def test_i11():
    """I.11 A bluff is not called by what nobody saw [5.8].

    Stands: as in I.9.
    Orders: Russia raids and gets through; nothing is found.
    Comes out: the bluff stands; Russia alone has its suspicion.
    """
    case = _truce("reassurance-force").round({"russia": {"row": "raid"}}, attack=99)
    assert not case.found("bluff-called")


def test_i12():
    """I.12 A bluff is called by a quiet attack that is proven [5.7, 5.8].

    Stands: as in I.9.
    Orders: Russia raids, gets through, and it is proven.
    Comes out: the bluff is called.
    """
    case = _truce("reassurance-force").round({"russia": {"row": "raid"}}, attack=99, detect=1)
    assert case.the("bluff-called").seat == "europe"


def test_i13():
    """I.13 In war every attack that gets through is in the open [5.8].

    Stands: war; the US has declared its arms pipeline, without a pledge, and not loaded it.
    Orders: Russia raids and gets through.
    Comes out: the bluff is called: a declaration is enough.
    """
    case = Case().lay("us-arms", loaded=False).round({"russia": {"row": "raid"}}, attack=99)
    assert case.the("bluff-called").detail == ("us-arms",)


def test_i14():
    """I.14 What was never declared was never a bluff [5.8].

    Stands: war; in one game nothing is declared, in another Europe's force is declared and loaded.
    Orders: Russia's offensive gets through.
    Comes out: nobody's bluff is called.
    """
    assert not _offensive(Case()).found("bluff-called")
    assert not _offensive(Case().lay("eu-force")).found("bluff-called")


def test_i15():
    """I.15 A loaded instrument that a card has paused is no bluff [1, 5.8].

    Stands: war; the US intelligence is declared, loaded and paused.
    Orders: Russia's offensive gets through.
    Comes out: no bluff is called: it was loaded.
    """
    assert not _offensive(Case(cards=("clash",)).lay("us-intelligence")).found("bluff-called")


def test_i16():
    """I.16 A bluff can be called again [5.8].

    Stands: war; Europe's force is declared and not loaded.
    Orders: Russia's offensive gets through in two rounds, and Europe changes nothing.
    Comes out: Europe pays {|answers.bluff_points|} points each time.
    """
    case = _offensive(Case().lay("eu-force", loaded=False))
    _offensive(case.next_round())
    assert case.points("europe", "a called bluff") == case.rules.answers.bluff_points


def test_i17():
    """I.17 One answer a round [5.8].

    Stands: a cease-fire and an energy pause; both guarantors enforce.
    Orders: Russia breaks both, and both are proven.
    Comes out: each guarantor answers once and pays once.
    """
    orders = {"russia": {"row": "offensive", "broken": ["energy-pause"]}, "us": ENFORCE, "europe": ENFORCE}
    case = _truce("energy-pause").round(orders, attack=1, detect=1)
    assert len(case.found("proven", "russia")) == 2
    assert [e.seat for e in case.found("enforced")] == ["us", "europe"]
    assert case.points("us", "enforce") == -case.rules.answers.enforce_cost


def test_i18():
    """I.18 Ukraine's proven breach costs its friends' trust [5.8].

    Stands: a cease-fire.
    Orders: Ukraine raids, and it is proven; both guarantors would enforce.
    Comes out: the ties US-UA and EU-UA move by {answers.proven_tie}; standing answers are for Russia's breaches.
    """
    case = _truce().round({"ukraine": {"row": "raid-ua"}, "us": ENFORCE, "europe": ENFORCE}, detect=1)
    tie = case.rules.answers.proven_tie
    assert [case.moved(f"ties.{pair}", 8) for pair in ("us-ua", "eu-ua", "us-eu")] == [tie, tie, 0]
    assert not case.found("enforced")


def test_i19():
    """I.19 A guarantor's proven breach costs credibility and the tie with those it failed [5.8].

    Stands: a snap-back that Europe owes to Ukraine.
    Orders: Europe breaks it, and it is proven.
    Comes out: Europe's credibility moves by {answers.proven_credibility}, the tie EU-UA by {answers.proven_tie}.
    """
    case = Case()
    case.deal("snap-back/europe")
    case.round({"europe": {"broken": ["snap-back"]}}, detect=1)
    rules = case.rules.answers
    assert case.moved("europe.credibility", 8) == rules.proven_credibility
    assert (case.moved("ties.eu-ua", 8), case.moved("ties.us-eu", 8)) == (rules.proven_tie, 0)


def test_i20():
    """I.20 A promise to Russia that the US breaks is seen by its friends [5.8].

    Stands: reciprocal missile limits between the US and Russia.
    Orders: the US breaks them, and it is proven.
    Comes out: the US's credibility moves by {answers.proven_credibility}, the tie US-EU by {answers.proven_tie};
    Russia's limits are released.
    """
    case = Case()
    case.deal("missile-limits")
    case.round({"us": {"broken": ["missile-limits"]}}, detect=1)
    assert case.moved("us.credibility", 8) == case.rules.answers.proven_credibility
    assert case.moved("ties.us-eu", 8) == case.rules.answers.proven_tie
    assert case.owed("missile-limits", "russia").state == "released"


def test_i21():
    """I.21 Nobody is proven to have kept a promise [5.7, 5.8].

    Stands: a cease-fire that is honoured.
    Done: everybody looks at the promises before the debrief.
    Comes out: owed, without a mark; kept is said in the debrief alone.
    """
    case = _truce().round()
    marks = {(p.state, p.mark) for seat in ("us", "ukraine", "russia") for p in case.view(seat).promises}
    assert marks == {("owed", "")}
