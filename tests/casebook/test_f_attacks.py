"""F. Attacks and broken promises."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.casebook import hand
from tests.casebook.table import Case
from wargame.engine import commands as cmd
from wargame.engine.rules import Breach
from wargame.engine.seats import SEATS


def _truce(*more, **options):
    case = Case(**options)
    case.deal("ceasefire", *more)
    return case


def test_f01():
    """F.1 Repelled at the chance exactly [4.3, 5.5; C19].

    Stands: a cease-fire; nothing is loaded.
    Orders: Russia raids, and the d100 shows the repel chance itself.
    Comes out: repelled: Russia loses {rows.raid.lose} points and its boldness moves by {rows.raid.boldness_lose}.
    """
    case = _truce()
    chance = hand.repel(case.rules, case.weight, case.pull)
    case.round({"russia": {"row": "raid"}}, attack=chance)
    row = case.rules.row["raid"]
    assert case.dice.chance("attack") == chance
    assert case.points("russia", row.title) == -row.lose
    assert case.moved("russia.boldness", step=5) == row.boldness_lose


def test_f02():
    """F.2 One above the chance gets through [4.3, 5.5].

    Stands: as in F.1.
    Orders: Russia raids, and the d100 shows one more than the repel chance.
    Comes out: Russia wins {rows.raid.win}; Ukraine loses {rows.raid.damage.ukraine}, Europe {rows.raid.damage.europe},
    the US {rows.raid.damage.us}; boldness moves by {+rows.raid.boldness_win}, Europe's threat by
    {+rows.raid.threat_win}.
    """
    case = _truce()
    chance = hand.repel(case.rules, case.weight, case.pull)
    case.round({"russia": {"row": "raid"}}, attack=chance + 1)
    row = case.rules.row["raid"]
    assert case.points("russia", row.title) == row.win
    assert {seat: -case.points(seat, "damage") for seat in row.damage} == row.damage
    assert case.moved("russia.boldness", step=5) == row.boldness_win
    assert case.moved("europe.threat", step=5) == row.threat_win


def test_f03():
    """F.3 The heaviest gun does not repel everything [4.3].

    Stands: a cease-fire; W is at its height and T at its lowest.
    Orders: Russia raids; once the d100 shows {attack.high}, once one more.
    Comes out: the chance is {attack.high}: the first is repelled, the second gets through.
    """
    for rolled, kind in ((0, "attack-repelled"), (1, "attack-won")):
        case = _truce().lay("us-arms", "us-intelligence", "us-backstop", "eu-force", "eu-air")
        for track in case.state.tracks:
            case.track(track, 0 if track in ("russia.boldness", "ukraine.integration") else 100)
        case.round({"russia": {"row": "raid"}}, attack=case.rules.attack.high + rolled)
        assert case.dice.chance("attack") == case.rules.attack.high
        assert case.found(kind)


def test_f04():
    """F.4 The lightest gun repels something [4.3].

    Stands: a cease-fire; W is 0 and T is high.
    Orders: Russia raids, and the d100 shows {attack.low}.
    Comes out: repelled: the chance is never below {attack.low}.
    """
    case = _truce().track("ukraine.defence", 0).track("russia.boldness", 100).track("russia.grip", 10)
    case.round({"russia": {"row": "raid"}}, attack=case.rules.attack.low)
    assert case.dice.chance("attack") == case.rules.attack.low
    assert case.found("attack-repelled")


def test_f05():
    """F.5 A repelled attack is still a breach [5.5].

    Stands: a cease-fire.
    Orders: Russia probes and is repelled; nothing is found.
    Comes out: the breach is on record, unseen, and the promise is still owed.
    """
    case = _truce().round({"russia": {"row": "probe"}}, attack=1)
    owed = case.owed("ceasefire", "russia")
    assert [(b.round, b.mark) for b in owed.breaches] == [(1, "unseen")]
    assert owed.state == "owed"


def test_f06():
    """F.6 A quiet attack is Russia's secret [5.5].

    Stands: a cease-fire.
    Orders: Russia raids and gets through; nothing is found.
    Comes out: no other seat reads of an attack, its tracks or its own damage, which is booked all the same.
    """
    case = _truce().round({"russia": {"row": "raid"}}, attack=99)
    for seat in SEATS[:3]:
        assert not case.report(seat, "attack-won")
        assert case.points(seat, "damage") < 0
        assert not [s for s in case.report(seat, "points") if s.subject == "damage"]
        assert case.state.points[seat] < case.view(seat).points
    assert case.view("us").tracks["europe.threat"] == case.state.opening["us"]["europe.threat"]


def test_f07():
    """F.7 An open offensive is seen, proven, and takes land [5.5, 5.7].

    Stands: a cease-fire.
    Orders: Russia opens an offensive and gets through.
    Comes out: everybody reads it, the breach is proven without a roll, the first contested region is Russia's, and
    Ukraine books what its objective says for land lost. The region is held, not recognised.
    """
    case = _truce().round({"russia": {"row": "offensive"}}, attack=99)
    assert all(case.report(seat, "attack-won") for seat in SEATS)
    assert case.owed("ceasefire", "russia").state == "broken"
    assert case.dice.chance("detect", case.owed("ceasefire", "russia").id) == 100
    taken = case.the("region").subject
    assert (case.state.regions[taken].controller, case.state.regions[taken].status) == ("russia", "held")
    assert case.points("ukraine", "land: region-lost") < 0


def test_f08():
    """F.8 The fighting without a cease-fire is the same draw [5.5].

    Stands: war.
    Orders: Russia opens an offensive and gets through.
    Comes out: points and land as in F.7, but nothing is broken and nothing is looked for.
    """
    case = Case().round({"russia": {"row": "offensive"}}, attack=99)
    assert case.points("russia", case.rules.row["offensive"].title) == case.rules.row["offensive"].win
    assert case.found("region")
    assert not case.found("breach") + case.found("proven")


def test_f09():
    """F.9 A raid in war is no secret [5.5].

    Stands: war.
    Orders: Russia raids and gets through.
    Comes out: everybody reads it and its damage; no region is taken.
    """
    case = Case().round({"russia": {"row": "raid"}}, attack=99)
    assert all(case.report(seat, "attack-won") for seat in SEATS)
    assert case.state.points["ukraine"] == case.view("ukraine").points
    assert not case.found("region")


def test_f10():
    """F.10 Which rows are open [3].

    Stands: a game at war, and a game with a cease-fire.
    Done: Russia and Ukraine look at their sheets.
    Comes out: under a cease-fire Russia may honour, probe, raid or attack openly; in war hold, raid or attack openly.
    Ukraine may honour or raid in both.
    """
    war, truce = Case().to("orders"), _truce().to("orders")

    def rows(case, seat):
        return [c.row for c in case.view(seat).legal if isinstance(c, cmd.SetRow)]

    assert rows(truce, "russia") == ["honour", "probe", "raid", "offensive"]
    assert rows(war, "russia") == ["hold", "raid", "offensive"]
    assert rows(truce, "ukraine") == rows(war, "ukraine") == ["honour-ua", "raid-ua"]
    assert war.refused("russia", cmd.SetRow("probe")) == "unknown-row"


def test_f11():
    """F.11 To honour, or to hold, is not rolled for [5.5].

    Stands: a cease-fire, and a game at war.
    Orders: Russia honours; Russia holds.
    Comes out: there is no attack, no breach, no roll for an attack.
    """
    for case, row in ((_truce(), "honour"), (Case(), "hold")):
        case.round({"russia": {"row": row}})
        assert "attack front" not in case.dice.cuts
        assert not case.found("breach")


def test_f12():
    """F.12 The draw is against the true weight [4.3, 5.5; C19].

    Stands: a cease-fire; Europe has declared its force.
    Orders: Russia raids; once the force is loaded, once it is not.
    Comes out: the same visible W, and two repel chances: the loaded gun's is the higher.
    """
    bluff, gun = _truce().lay("eu-force", loaded=False), _truce().lay("eu-force")
    for case in (bluff, gun):
        case.round({"russia": {"row": "raid"}}, attack=1)
    assert bluff.the("weighed").amount == gun.the("weighed").amount
    assert bluff.dice.chance("attack") < gun.dice.chance("attack")


def test_f13():
    """F.13 A broken promise never changes the draw [5.5].

    Stands: the same tracks, once with a cease-fire and once without.
    Orders: Russia raids.
    Comes out: the repel chance is the same.
    """
    truce, war = _truce(), Case()
    for case in (truce, war):
        case.round({"russia": {"row": "raid"}}, attack=1)
    assert truce.dice.chance("attack") == war.dice.chance("attack")


def test_f14():
    """F.14 Fewer levers, more violence [5.5; C20].

    Stands: a cease-fire; Russia's levers are below {attack.levers_low}; in a second game they are at it.
    Orders: Russia raids and gets through.
    Comes out: below, Ukraine loses {attack.violent_damage} point more and {|attack.violent_morale|} morale more.
    """
    low = Case().rules.attack.levers_low
    few, enough = (_truce().track("russia.levers", value) for value in (low - 1, low))
    for case in (few, enough):
        case.round({"russia": {"row": "raid"}}, attack=99)
    rules = few.rules.attack
    assert enough.points("ukraine", "damage") - few.points("ukraine", "damage") == rules.violent_damage
    assert few.moved("ukraine.morale", 5) - enough.moved("ukraine.morale", 5) == rules.violent_morale


def test_f15():
    """F.15 What a victory is worth depends on the type [5.5, 6; C7].

    Stands: a cease-fire; Russia's hidden agenda is Limited aims, in a second game Maximalist.
    Orders: Russia opens an offensive and gets through.
    Comes out: the first books less, by what its agenda says of that row; nobody's win falls below 0.
    """
    limited, most = (_truce(agendas={"russia": name}) for name in ("limited", "maximalist"))
    for case in (limited, most):
        case.round({"russia": {"row": "offensive"}}, attack=99)
    row = limited.rules.row["offensive"]
    share = limited.state.setting.agenda("russia", limited.state.agendas).row_points["offensive"]
    assert most.points("russia", row.title) == row.win
    assert limited.points("russia", row.title) == max(0, row.win + share)
    poor = evolve(limited.rules, rows=tuple(evolve(r, win=1) if r.attack else r for r in limited.rules.rows))
    nothing = _truce(rules=poor, agendas={"russia": "limited"}).round({"russia": {"row": "offensive"}}, attack=99)
    assert nothing.points("russia", row.title) == max(0, 1 + share)


def test_f16():
    """F.16 Ukraine's raid has no draw [5.5].

    Stands: a cease-fire.
    Orders: Ukraine raids.
    Comes out: Ukraine books {rows.raid-ua.win}, Russia's grip moves by {rows.raid-ua.effects.russia.grip} and its
    boldness by {rows.raid-ua.effects.russia.boldness}; Ukraine has broken the cease-fire, in secret.
    """
    case = _truce().round({"ukraine": {"row": "raid-ua"}})
    row = case.rules.row["raid-ua"]
    assert case.points("ukraine", row.title) == row.win
    assert {track: case.moved(track, 5) for track in row.effects} == row.effects
    assert case.the("breach").subject == case.owed("ceasefire", "ukraine").id
    assert not case.report("europe", "raided")


def test_f17():
    """F.17 Without a cease-fire Ukraine's raid is war, not a breach [5.5].

    Stands: war.
    Orders: Ukraine raids.
    Comes out: everybody reads it; nothing is broken.
    """
    case = Case().round({"ukraine": {"row": "raid-ua"}})
    assert all(case.report(seat, "raided") for seat in SEATS)
    assert not case.found("breach")


@pytest.mark.parametrize(
    ("seat", "kind"),
    (
        ("russia", "energy-pause"),
        ("ukraine", "energy-pause"),
        ("russia", "maritime-truce"),
        ("ukraine", "commission"),
        ("us", "monitors/us+europe"),
        ("europe", "monitors/us+europe"),
        ("us", "snap-back/us"),
        ("europe", "snap-back/europe"),
        ("us", "missile-limits"),
        ("russia", "missile-limits"),
        ("russia", "children"),
        ("ukraine", "force-caps"),
    ),
)
def test_f18(seat, kind):
    """F.18 Every seat can break what it owes [5.5].

    Stands: in each of twelve games one clause in force: energy, sea, commission, monitors, snap-back, missiles,
    children, force caps.
    Orders: one of its givers breaks it.
    Comes out: the breach is on record, the breaker alone reads it, and books what the clause says: its gain, its
    effects, its damage to others, who do not see that damage yet.
    """
    case = Case()
    case.deal(kind)
    name = kind.partition("/")[0]
    case.round({seat: {"broken": [name]}})
    terms = case.rules.kinds[name].breach.get(seat, Breach())
    assert [other for other in SEATS if case.report(other, "breach")] == [seat]
    assert case.points(seat, "a promise broken in secret") == terms.gain
    assert {track: case.moved(track, 5) for track in terms.effects} == terms.effects
    assert {other: -case.points(other, "damage unseen") for other in terms.damage} == terms.damage
    assert not any(s.subject == "damage unseen" for other in SEATS for s in case.report(other, "points"))


def test_f19():
    """F.19 A pledge cannot be broken on the sheet, nor a cease-fire twice [3].

    Stands: a cease-fire, and a pledge of Europe's force.
    Done: Europe and Russia look at their sheets.
    Comes out: neither promise can be listed as broken: the force is loaded or not, the cease-fire has its row.
    """
    case = _truce("reassurance-force").to("orders")
    for seat in ("europe", "russia"):
        assert not [c for c in case.view(seat).legal if isinstance(c, cmd.SetPromise)]
    assert case.refused("russia", cmd.SetPromise(case.owed("ceasefire", "russia").id, False)) == "unknown-promise"


def test_f20():
    """F.20 Both break the cease-fire in one round [5.5].

    Stands: a cease-fire.
    Orders: Russia raids and is repelled; Ukraine raids.
    Comes out: two breaches, each of its own promise; one draw.
    """
    case = _truce().round({"russia": {"row": "raid"}, "ukraine": {"row": "raid-ua"}}, attack=1)
    assert [e.seat for e in case.found("breach")] == ["russia", "ukraine"]
    assert [key for key in case.dice.cuts if key.startswith("attack")] == ["attack front"]


def test_f21():
    """F.21 Where nothing is contested, nothing is taken [5.5].

    Stands: war; every contested region is already Russia's.
    Orders: Russia opens an offensive and gets through.
    Comes out: points and tracks as ever, and no region changes hands.
    """
    case = Case()
    for name in [name for name, ground in case.state.regions.items() if ground.controller == "contested"]:
        case.happen("region", seat="russia", subject=name, detail=("russia", "held"))
    case.round({"russia": {"row": "offensive"}}, attack=99)
    assert case.found("attack-won")
    assert not case.found("region")
