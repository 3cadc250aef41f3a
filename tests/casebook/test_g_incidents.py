"""G. Incidents that nobody ordered."""

from __future__ import annotations

import pytest

from tests.casebook import hand
from tests.casebook.table import Case


def _truce(*more):
    case = Case()
    case.deal("ceasefire", *more)
    return case


def test_g01():
    """G.1 Where the gun outweighs the temptation, accidents remain [5.6].

    Stands: a cease-fire; W is above T.
    Done: the round is settled.
    Comes out: the chance of an incident is {incident.base} percent.
    """
    case = _truce().lay("us-arms", "eu-force", "eu-air").track("russia.boldness", 0).round()
    assert case.the("weighed-true").amount > case.the("weighed-temptation").amount
    assert case.dice.chance("incident") == case.rules.incident.base


def test_g02():
    """G.2 More of them when the temptation exceeds the weight [5.6].

    Stands: a cease-fire; nothing is loaded.
    Done: the round is settled.
    Comes out: the chance is {incident.base} and a point more for every {incident.divisor} points by which T exceeds W.
    """
    case = _truce()
    chance = hand.incident(case.rules, case.weight, case.pull)
    case.round()
    assert case.dice.chance("incident") == chance > case.rules.incident.base


def test_g03():
    """G.3 There is a limit [5.6].

    Stands: a cease-fire; W is 0, T is as high as it can be.
    Done: the round is settled.
    Comes out: the chance is never above {incident.most}.
    """
    case = _truce().track("ukraine.defence", 0).track("russia.grip", 1).track("russia.boldness", 100)
    case.track("ukraine.integration", 100).round()
    assert case.dice.chance("incident") <= case.rules.incident.most


def test_g04():
    """G.4 Some clauses keep accidents down [5.6; Fortna 2003].

    Stands: a cease-fire; in four more games one clause more: a zone, a withdrawal, monitors, a commission.
    Done: the round is settled.
    Comes out: each clause lowers the chance by what the rules say of it, and none below 0.
    """
    plain = _truce().round().dice.chance("incident")
    for kind in ("dmz", "heavy-weapons", "monitors", "commission"):
        case = _truce(kind).round()
        assert case.dice.chance("incident") == max(0, plain + case.rules.kinds[kind].incident) < plain, kind


def test_g05():
    """G.5 War has no incidents [5.6].

    Stands: no cease-fire.
    Done: the round is settled.
    Comes out: nothing is rolled for an incident.
    """
    assert "incident front" not in Case().round().dice.cuts


@pytest.mark.parametrize(("blame", "seat"), ((1, "russia"), (100, "ukraine")))
def test_g06(blame, seat):
    """G.6 An incident is laid at somebody's door [5.6].

    Stands: a cease-fire that both keep.
    Done: an incident happens; the second d100 shows 1, in another game 100 (Russia's door up to
    {incident.blame_russia}).
    Comes out: that side is suspected, wrongly; Ukraine's morale moves by {incident.morale} and Europe's threat by
    {+incident.threat}; there is no breach, and the promise is still owed.
    """
    case = _truce().round(incident=1, blame=blame)
    assert case.the("suspected").seat == case.the("incident").subject == seat
    rules = case.rules.incident
    assert (case.moved("ukraine.morale", 6), case.moved("europe.threat", 6)) == (rules.morale, rules.threat)
    assert case.owed("ceasefire", seat).state == "owed"
    assert not case.owed("ceasefire", seat).breaches


def test_g07():
    """G.7 An incident breaks no cease-fire [5.6, 6].

    Stands: the last round, a cease-fire that both keep.
    Done: an incident happens.
    Comes out: the outcome is held.
    """
    assert Case().last_round().state.outcome == ""
    case = _truce().last_round().round(incident=1, blame=1)
    assert case.state.outcome == "held"


def test_g08():
    """G.8 An incident does not tell the guilty from the innocent [5.6, 5.7].

    Stands: a cease-fire.
    Orders: Russia raids, is repelled, and nothing is found; in another game it honours. An incident is laid at its door.
    Comes out: Russia is suspected in both, everybody reads the same report of it, and Russia is not told that nobody saw.
    """
    raided = _truce().round({"russia": {"row": "raid"}}, attack=1, incident=1, blame=1)
    honoured = _truce().round(incident=1, blame=1)
    told = [[s.detail for s in case.report("ukraine", "suspected")] for case in (raided, honoured)]
    marks = [case.view("ukraine").promise(case.owed("ceasefire", "russia").id).mark for case in (raided, honoured)]
    assert told[0] == told[1] != []
    assert marks == ["suspected", "suspected"]
    assert [len(case.found("unseen", "russia")) for case in (raided, honoured)] == [0, 0]


def test_g09():
    """G.9 Suspected once a round is enough [5.6, 5.7].

    Stands: a cease-fire that both keep.
    Done: an incident is laid at Russia's door, and the dice would raise a false alarm too.
    Comes out: Russia is suspected once; the false alarm can only fall on Ukraine.
    """
    case = _truce().round(incident=1, blame=1, false_suspicion=1)
    assert [e.seat for e in case.found("suspected")] == ["russia", "ukraine"]
    assert case.owed("ceasefire", "russia").suspected == (1,)


def test_g10():
    """G.10 Why Russia's door? [5.6].

    Stands: an incident laid at Russia's door.
    Done: somebody asks why, after the debrief.
    Comes out: two draws are named: that there was one, and at whose door.
    """
    case = _truce().round(incident=1, blame=7)
    causes = case.the("incident").causes
    assert [cause.value for cause in causes if cause.kind == "draw"] == [1, 7]
