"""Fog of war: what a seat was not shown changes nothing that it sees, down to ids, counts and refusals."""

from __future__ import annotations

from itertools import permutations

import pytest
from attrs import fields

from tests.engine.tables import (
    BOTH,
    advance,
    agree,
    chance,
    do,
    ordered,
    propose,
    random_acts,
    settled,
    start,
    with_tracks,
)
from tests.engine.worlds import FixedDice, Story, difference, peace
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view

LUCK = {
    "calm": {},
    "lost": {"attack": 1},
    "alarm": {"detect": 1, "false-suspicion": 0},
    "incident": {"incident": 0},
}
"""Luck that both worlds share: nothing is noticed, a secret attack gets through, a suspicion falls, an incident."""

ALLIES = ("us", "ukraine", "europe")
ENERGY = Clause("energy-pause", BOTH)


@pytest.fixture
def luck(monkeypatch):
    """Return a function that fixes the luck of every settlement from now on."""

    def fix(name="calm"):
        monkeypatch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice(LUCK[name]))

    return fix


def leaks(seed, observer, schemer, **how):
    """Tell one story twice, with and without the schemer's secrets; return the first difference, if any."""
    stories = (
        Story(seed, observer, None, **how),
        Story(seed, observer, chance(seed + 999), schemers=(schemer,), **how),
    )
    plain, secret = (story.tell() for story in stories)
    for one, other in zip(plain, secret, strict=True):
        found = difference(one, other)
        if found:
            return (seed, observer, schemer, one.round, one.phase, found)
    one, other = (story.previews for story in stories)
    return None if one == other else (seed, observer, schemer, "preview")


@pytest.mark.parametrize("name", sorted(LUCK))
def test_whispers_drafts_loads_and_acts_change_no_other_view(luck, name):
    """Two worlds over all 12 ordered pairs of seats."""
    luck(name)
    for schemer, observer in permutations(SEATS, 2):
        for seed in range(5):
            assert leaks(seed, observer, schemer, deep=False, rows_only=name == "alarm") is None


@pytest.mark.parametrize("name", sorted(LUCK))
def test_secret_deals_and_breaches_change_no_other_view(luck, name):
    luck(name)
    found = [
        leak
        for schemer, observer in permutations(SEATS, 2)
        for seed in range(5)
        if (leak := leaks(seed, observer, schemer, rows_only=name == "alarm")) is not None
    ]
    assert found == []


def test_hidden_agendas_change_no_other_view(luck):
    luck()
    scenario = start().setting.scenario
    for seat in SEATS:
        for observer in SEATS:
            if observer == seat:
                continue
            fixed = {other: scenario.seats[other].agendas[0].id for other in SEATS}
            told = [
                Story(4, observer, None, agendas={**fixed, seat: agenda.id}, rounds=3).tell()
                for agenda in scenario.seats[seat].agendas
            ]
            for other in told[1:]:
                for one, two in zip(told[0], other, strict=True):
                    assert difference(one, two) == {}, (seat, observer)


def test_what_was_said_in_private_is_in_no_other_view():
    luck = chance(8)
    canaries = {}
    for number, (state, seat, _, _, _) in enumerate(random_acts(31, busy=12)):
        if state.phase != "talks":
            continue
        sender = luck.choice(SEATS)
        to = tuple(other for other in SEATS if other != sender and luck.random() < 0.4)
        if not to or len(to) == 3:
            continue
        text = f"canary-{number}"
        told = do(state, sender, cmd.Cable(to, text))
        canaries[text] = to
        for other in SEATS:
            seen = view(told, other)
            shown = repr(
                [getattr(seen, item.name) for item in fields(type(seen)) if item.name not in ("scenario", "rules")]
            )
            assert (text in shown) == (other == sender or other in to), (seat, other)
    assert len(canaries) > 20


def test_a_secret_deal_is_named_in_no_outsiders_view():
    """No proof is drawn here, so nothing is released on purpose; even its mark must stay away."""
    for seed in (41, 42, 43):
        for state, _, _, after, _ in random_acts(seed, "normandy-2019"):
            if len(after.deals) == len(state.deals):
                continue
            for deal in after.deals.values():
                for seat in SEATS:
                    seen = view(after, seat)
                    shown = repr(([d.id for d in seen.deals], seen.promises, seen.legal, seen.messages))
                    assert (f"'{deal.id}'" in shown) <= (seat in deal.audience)


def test_leak_a_public_amendment_names_no_secret_deal():
    relief = Clause("sanctions-relief", ("us",))
    state, name = propose(advance(start(), "talks"), "us", relief, public=False)
    state = do(state, "russia", cmd.Amend(name), cmd.AddClause("prisoners", BOTH), cmd.Table(public=True))
    assert name not in repr(view(state, "europe").deals)


def test_ids_count_only_what_a_seat_sees(luck):
    luck()
    state = peace(ENERGY)
    state = settled(state, russia=[cmd.SetRow("raid")], us=[cmd.SetAct("spy", "russia")])
    for seat in SEATS:
        for report in view(state, seat).reports:
            assert [sight.id for sight in report] == list(range(len(report)))
            for sight in report:
                assert all(
                    cause.value < sight.id for cause in sight.causes if cause.kind == "event" and cause.value < 1 << 20
                )


def test_secret_deals_do_not_move_the_letters_of_public_ones():
    state = advance(start(), "talks")
    _, plain = propose(state, "europe", Clause("monitors", ("europe",)))
    whispered = agree(state, "us", Clause("missile-limits", ("us", "russia")), public=False)
    whispered = agree(whispered, "ukraine", Clause("maritime-truce", BOTH), public=False)
    _, name = propose(whispered, "europe", Clause("monitors", ("europe",)))
    assert name == plain


@pytest.mark.parametrize("signed", (True, False))
def test_refusals_do_not_tell_what_there_is(signed):
    plain = advance(start(), "talks")
    limits = Clause("missile-limits", ("us", "russia"))
    secret = (agree if signed else lambda *a, **k: propose(*a, **k)[0])(plain, "us", limits, public=False)
    (name,) = secret.deals
    for command in (cmd.Sign(name), cmd.Refuse(name), cmd.Amend(name), cmd.Release(f"{name}.1.US")):
        for seat in ("ukraine", "europe"):
            assert act(plain, seat, command) == act(secret, seat, command)
            assert isinstance(act(secret, seat, command), Refusal)


def test_a_vague_clause_signed_in_secret_moves_no_outsiders_temptation(luck):
    luck()
    plain = advance(start(), "talks")
    limits = Clause("missile-limits", ("us", "russia"), ambiguous=True)
    secret = agree(plain, "us", limits, public=False)
    one, other = (advance(do(advance(w, "report"), FACILITATOR, cmd.Advance()), "talks") for w in (plain, secret))
    for seat in ("ukraine", "europe"):
        assert view(one, seat).temptation == view(other, seat).temptation
    assert view(one, "us").temptation != view(other, "us").temptation


def test_what_a_secret_pledge_declares_is_public_and_the_pledge_is_not(luck):
    luck()
    state = agree(advance(start(), "talks"), "us", Clause("arms-pipeline", ("us",)), public=False)
    (name,) = state.deals
    state = advance(state, "report")
    for seat, told in (("us", True), ("ukraine", True), ("europe", False), ("russia", False)):
        (declared,) = (sight for sight in view(state, seat).report if sight.kind == "declared")
        assert declared.subject == "us-arms"
        assert (name in repr(declared)) == told


# Each case below is one channel by itself: what two worlds differ in, and what no outsider may see of it.


def two_reports(state, seat, plain, secret):
    """Settle the same round twice, with two sets of sheets; return both reports of a seat."""
    return view(settled(state, **plain), seat).report, view(settled(state, **secret), seat).report


@pytest.mark.parametrize("seat", ALLIES)
def test_leak_a_quiet_raid_leaves_no_gap_in_the_report(luck, seat):
    luck()
    plain, secret = two_reports(peace(), seat, {"russia": [cmd.SetRow("honour")]}, {"russia": [cmd.SetRow("raid")]})
    assert plain == secret


@pytest.mark.parametrize("seat", ("us", "europe", "ukraine"))
def test_leak_a_promise_broken_unseen_leaves_no_gap_in_the_report(luck, seat):
    luck()
    state = peace(ENERGY)
    owed = state.binding("energy-pause", "ukraine" if seat == "us" else "russia")
    broken = {owed.giver: [cmd.SetPromise(owed.id, honour=False)]}
    plain, secret = two_reports(state, seat, {}, broken)
    assert plain == secret


def suspicions(report):
    """Return what a report says of suspicions, places aside."""
    return [
        (s.step, s.kind, s.seat, s.subject, [(c.kind, c.name) for c in s.causes])
        for s in report
        if s.kind == "suspected"
    ]


@pytest.mark.parametrize("seat", ALLIES)
def test_leak_a_true_suspicion_looks_like_a_false_one(luck, seat):
    luck("alarm")
    plain, secret = two_reports(peace(), seat, {"russia": [cmd.SetRow("honour")]}, {"russia": [cmd.SetRow("raid")]})
    assert [line for line in suspicions(plain) if line[2] == "russia"] == [
        line for line in suspicions(secret) if line[2] == "russia"
    ]


@pytest.mark.parametrize("seat", ALLIES)
def test_leak_an_incident_throws_the_same_suspicion_on_a_breaker(luck, seat):
    luck("incident")
    plain, secret = two_reports(peace(), seat, {"russia": [cmd.SetRow("honour")]}, {"russia": [cmd.SetRow("raid")]})
    assert suspicions(plain) == suspicions(secret)


@pytest.mark.parametrize("seat", ("us", "europe", "russia"))
def test_leak_a_promise_that_ran_out_does_not_tell_that_it_was_broken(luck, seat):
    luck()
    ends = []
    for honour in (True, False):
        state = peace(ENERGY)
        owed = state.binding("energy-pause", "ukraine")
        sheet = [] if honour else [cmd.SetPromise(owed.id, honour=False)]
        state = settled(state, ukraine=sheet)
        while not (state.round == 5 and state.phase == "report"):
            state = do(state, FACILITATOR, cmd.Advance())
        ends.append(view(state, seat).promise(owed.id))
    assert ends[0] == ends[1]


def test_leak_the_last_report_opens_no_bluff(luck):
    """The ledger opens with the debrief, not a phase earlier."""
    luck()
    seen = []
    for item in ((), ("us-arms",)):
        state = peace(Clause("arms-pipeline", ("us",)), rounds=3)
        while not (state.round == 3 and state.phase == "report"):
            state = (
                ordered(state, us=[cmd.SetLoad("us-arms", load="us-arms" in item)]) if state.phase == "talks" else state
            )
            state = do(state, FACILITATOR, cmd.Advance())
        seen.append(view(state, "russia").promises)
    assert seen[0] == seen[1]


def with_secret_pledge(state, *clauses):
    """Declare what the clauses pledge in public; return the talks after next with and without the secret deal."""
    for clause in clauses:
        for item in state.setting.pledged(clause, "us"):
            state = do(state, "us", cmd.Declare(item))
    secret = agree(state, "us", *clauses, public=False)
    return tuple(
        advance(do(advance(world, "report"), FACILITATOR, cmd.Advance()), "talks") for world in (state, secret)
    )


def test_leak_a_secret_pledge_of_what_is_declared_stays_secret(luck):
    luck()
    plain, secret = with_secret_pledge(advance(start(), "talks"), Clause("arms-pipeline", ("us",)))
    for seat in ("europe", "russia"):
        assert view(plain, seat).pieces == view(secret, seat).pieces


def test_leak_a_secret_all_or_nothing_clause_moves_no_outsiders_weight(luck):
    luck()
    gate = (
        Clause("arms-pipeline", ("us",), unanimity=True),
        Clause("intelligence", ("us",), unanimity=True),
    )
    worlds = with_secret_pledge(advance(start(), "talks"), *gate)
    plain, secret = (do(world, FACILITATOR, cmd.Inject("clash")) for world in worlds)
    for seat in ("europe", "russia"):
        assert view(plain, seat).weight == view(secret, seat).weight


@pytest.mark.parametrize("seat", ("europe", "russia"))
def test_leak_the_public_weighing_knows_only_what_is_public(luck, seat):
    luck()
    plain, secret = two_reports(peace(), seat, {}, {"us": [cmd.SetAct("preposition")]})
    assert plain == secret


@pytest.mark.parametrize("kind", ("line-in-fact", "recognition"))
def test_a_line_cannot_be_ceded_in_secret(kind):
    """Maps are drawn for everybody, so the last signature opens the deal: released on purpose, to all alike."""
    state = agree(advance(start(), "talks"), "ukraine", Clause(kind, ("ukraine",)), public=False)
    (deal,) = state.deals.values()
    assert deal.audience == SEATS
    assert not deal.secret


def test_leak_the_cause_of_a_strained_tie_is_its_own_deal(luck):
    """A deal over a partner's head names itself as the cause, whatever was concluded before it in secret."""
    luck()
    plain = advance(start(), "talks")
    secret = agree(plain, "us", Clause("missile-limits", ("us", "russia")), public=False)
    over = Clause("sanctions-relief", ("us",))
    for seat in ("ukraine", "europe"):
        one, two = (view(advance(agree(world, "us", over), "report"), seat) for world in (plain, secret))
        assert one.report == two.report


def test_leak_ukraines_army_does_not_feel_a_raid_nobody_saw(luck):
    """Morale that fell in secret must not show in the defence that hangs on it."""
    luck("lost")
    state = with_tracks(peace(), ukraine_morale=36)
    one, two = (view(settled(state, russia=[cmd.SetRow(row)]), "ukraine") for row in ("honour", "raid"))
    assert one.tracks == two.tracks


def test_leak_russia_does_not_weigh_what_it_was_not_shown(luck):
    """Ukraine's energy strikes nobody noticed lower Russia's grip; Russia's own numbers must not tell."""
    luck()
    state = peace(ENERGY)
    owed = state.binding("energy-pause", "ukraine")
    reports = []
    for honour in (True, False):
        sheet = [] if honour else [cmd.SetPromise(owed.id, honour=False)]
        after = advance(do(settled(state, ukraine=sheet), FACILITATOR, cmd.Advance()), "report")
        reports.append(view(after, "russia").report)
    assert reports[0] == reports[1]


def test_leak_a_proof_names_no_promise_that_an_outsider_never_saw(monkeypatch):
    monkeypatch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice({"detect": 0}))
    state = agree(advance(start(), "talks"), "us", Clause("missile-limits", ("us", "russia")), public=False)
    state = advance(do(advance(state, "report"), FACILITATOR, cmd.Advance()), "orders")
    owed = state.binding("missile-limits", "russia")
    state = settled(state, russia=[cmd.SetPromise(owed.id, honour=False)])
    for seat in SEATS:
        seen = view(state, seat)
        named = {sight.subject for sight in seen.report if sight.subject.startswith(owed.deal)}
        assert named <= {promise.id for promise in seen.promises} | {deal.id for deal in seen.deals}


def test_leak_a_score_booked_behind_ones_back_is_not_missing_later(luck):
    """Europe's businessmen are paid when they see sanctions lifted, whether or not Washington did it before in secret."""
    luck()
    seen = []
    for relief in (False, True):
        state = advance(start(agendas={"europe": "business-first"}), "talks")
        if relief:
            state = agree(state, "us", Clause("sanctions-relief", ("us",)), public=False)
        state = advance(do(advance(state, "report"), FACILITATOR, cmd.Advance()), "talks")
        state = agree(state, "europe", Clause("sanctions-relief", ("europe",)))
        seen.append(view(advance(state, "report"), "europe").points)
    assert seen[0] == seen[1]
