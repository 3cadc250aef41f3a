"""Experiments on claims about signatures, concessions and deceit: C1, C3, C4, C6, C7, C13 to C18, C21, C22."""

from __future__ import annotations

from attrs import evolve as with_

from tests.engine.tables import CEASEFIRE, RELIEF, agree, do, expected, ordered, propose, random_acts, settled
from tests.laws.bench import (
    guarantees,
    in_force,
    leaning,
    luck,
    most,
    never_falls,
    next_talks,
    positions,
    pull,
    repelled,
    trend,
)
from wargame.bots import DOCTRINES, make_player
from wargame.engine import commands as cmd
from wargame.engine.advice import belief_maximalist
from wargame.engine.deals import Clause
from wargame.engine.referee import act
from wargame.engine.seats import SEATS
from wargame.engine.views import view

LAND = ("line-in-fact", "recognition")
SUBJUGATION = ("neutrality", "force-caps")


def concessions(state):
    """Return one clause for each concession on offer."""
    found = {}
    for clause in state.setting.terms:
        if state.setting.kind(clause).concession:
            found.setdefault(clause.kind, clause)
    return tuple(found.values())


def clauses_of(state, *kinds):
    """Return the first variant on offer of each kind."""
    return tuple(next(c for c in state.setting.terms if c.kind == kind) for kind in kinds)


def after_signing(state, *clauses):
    """Return the report of the round in which a cease-fire with these clauses is signed."""
    with luck():
        return settled(agree(state, "ukraine", CEASEFIRE, *clauses))


def signature(rules, scenario):
    """C1. The US points at the settlement of the signing, with nothing declared or loaded, less those without it.

    Only the line for the signature can differ: the cease-fire binds a round later, and durability is scored at the end.
    """
    effects = []
    for state in positions(rules, scenario):
        with luck():
            effects.append(after_signing(state).points["us"] - settled(state).points["us"])
    return trend(effects)


def last_orders(state, *clauses):
    """Return the orders of the last round under a cease-fire with these clauses."""
    with luck():
        state = in_force(state, *clauses, until=state.setting.rounds)
    return ordered(state)


def worth_of_breaking(state):
    """Return what Russia's best breach row is worth in points over honouring, final scoring included, all draws."""
    rows = [c.row for c in view(state, "russia").legal if isinstance(c, cmd.SetRow)]
    values = {row: expected(ordered(state, russia=[cmd.SetRow(row)]), lambda s: s.points["russia"]) for row in rows}
    return max(value for row, value in values.items() if row != "honour") - values["honour"]


def pocket_and_defect(rules, scenario):
    """C3. Russia signs and pockets sanctions relief; no guarantee weighs. Best breach less honouring, in points.

    Taken in the last round, so that final scoring is in it and no later order has to be guessed. + or - where at least
    three quarters of 24 positions agree; 0 where it goes either way with the position.
    """
    return leaning(worth_of_breaking(last_orders(s, RELIEF)) for s in positions(rules, scenario, rounds=3, count=24))


def no_step_to_peace(rules, scenario):
    """C4. The chance that an attack gets through after the signing, with one concession in the deal less without it.

    + where no concession lowers it in any position; else the sign of the mean over all concessions and positions.
    """
    effects = [
        repelled(after_signing(state)) - repelled(after_signing(state, clause))
        for state in positions(rules, scenario)
        for clause in concessions(state)
    ]
    if never_falls(effects) > 0:
        return 1
    total = sum(effects)
    return (total > 0) - (total < 0)


def land(rules, scenario):
    """C6. T at the settlement of the signing, with a land clause less without it: + where never lower."""
    return never_falls(
        pull(after_signing(state, clause)) - pull(after_signing(state))
        for state in positions(rules, scenario)
        for clause in clauses_of(state, *LAND)
    )


def gain(state, *kinds):
    """Return Russia's points at the signing for clauses of these kinds."""
    return after_signing(state, *clauses_of(state, *kinds)).points["russia"] - after_signing(state).points["russia"]


def subjugation(rules, scenario):
    """C7. What a maximalist Russia books for a neutral, disarmed Ukraine less what it books for land and its title."""
    return trend(gain(state, *SUBJUGATION) - gain(state, *LAND) for state in positions(rules, scenario))


def cap_over_land(rules, scenario):
    """C14. Russia's points for a force cap less those for a line of like size: per point that each costs Ukraine."""
    effects = []
    for state in positions(rules, scenario):
        base = after_signing(state)
        ratio = []
        for kind in ("force-caps", "line-in-fact"):
            done = after_signing(state, *clauses_of(state, kind))
            gained, paid = (done.points[s] - base.points[s] for s in ("russia", "ukraine"))
            assert paid < 0, "a concession that costs Ukraine nothing has no size to compare"
            ratio.append(gained / -paid)
        effects.append(ratio[0] - ratio[1])
    return trend(effects)


def aims_stay(rules, scenario):
    """C13. Over random games of every legal command: Russia's type, its pay-offs, and T before and after each cable.

    + where nothing said or signed changes the type and no cable moves T; a theory in which talk converts would be -.
    """
    for seed in (5, 6):
        dealt = None
        for before, _, command, after, _ in random_acts(seed, scenario, rules):
            dealt = dealt or before.agendas
            if after.agendas != dealt or after.setting is not before.setting:
                return -1
            if isinstance(command, cmd.Cable) and pull(after) != pull(before):
                return -1
    return 1


def appeasement(rules, scenario):
    """C15. T after every concession on offer has been made, in one deal, less T before: + where never lower."""
    return never_falls(
        pull(after_signing(state, *concessions(state))) - pull(state) for state in positions(rules, scenario)
    )


def breaks(state, doctrine, seed, rounds):
    """Whether Russia's bot breaks the cease-fire within so many rounds, everybody else honouring everything."""
    bot = make_player("russia", doctrine, seed)
    for _ in range(rounds):
        if state.phase == "debrief" or state.round > state.setting.rounds or state.ceasefire() is None:
            break
        state = ordered(state)
        while not state.sheets["russia"].sealed:
            state, _ = act(state, "russia", bot.act(view(state, "russia")))
        row = state.setting.rules.row.get(state.sheets["russia"].row)
        if row is not None and row.attack:
            return True
        if state.round == state.setting.rounds:
            break
        with luck():
            state = next_talks(state)
    return False


def deception(rules, scenario):
    """C16. Whether the maximalist bot breaks a cease-fire that no guarantee guards: + in most of 24 seeds, - in fewer."""
    cases = []
    for seed, state in enumerate(positions(rules, scenario, count=24)):
        with luck():
            signed = in_force(state, RELIEF)
        cases.append(breaks(signed, "maximalist", seed, rounds=4))
    return most(cases)


def papered_over(rules, scenario):
    """C17. Two effects of flagging every clause ``ambiguous`` that can be: acceptance, and the chance of a breach.

    Acceptance is how many of the named doctrines of all signers sign the same deal when the US tables it with a clause
    that is hard on Ukraine; the chance is that of an attack getting through once the deal binds. + where the chance rises everywhere and acceptance rises somewhere and falls
    nowhere; 0 where only one of the two moves.
    """
    danger, welcome = [], []
    for state in positions(rules, scenario, count=3):
        plain = (CEASEFIRE, RELIEF, *clauses_of(state, "monitors"), *clauses_of(state, "force-caps"))
        vague = tuple(with_(c, ambiguous=state.setting.kind(c).due == "round") for c in plain)
        with luck():
            danger.append(
                repelled(next_talks(agree(state, "ukraine", *plain)))
                - repelled(next_talks(agree(state, "ukraine", *vague)))
            )
        hard = clauses_of(state, "neutrality")
        welcome.append(acceptance(state, (*vague, *hard), "us") - acceptance(state, (*plain, *hard), "us"))
    return min(trend(danger), trend(welcome)) if trend(danger) > 0 else trend(danger)


def acceptance(state, clauses, tabler="ukraine"):
    """Return how many doctrines would sign a deal that is on the table."""
    state, name = propose(state, tabler, *clauses)
    willing = 0
    for seat in state.deals[name].waiting:
        for doctrine in DOCTRINES[seat]:
            if doctrine not in ("honest", "greedy", "random"):
                willing += signs(state, name, seat, doctrine)
    return willing


def signs(state, name, seat, doctrine):
    """Whether a doctrine signs this deal when asked now."""
    bot = make_player(seat, doctrine, 1)
    for _ in range(6):
        command = bot.act(view(state, seat))
        if command == cmd.Sign(name):
            return True
        if command is None or command == cmd.Refuse(name):
            return False
        state, _ = act(state, seat, command)
    return False


def broken_again(rules, scenario):
    """C18. No guarantee weighs: whether a fully informed maximalist gains by breaking in one of the first two rounds.

    A best reply over all draws of the settlement, not a bot's temper. + in most of 12 seeds, - in fewer.
    """
    cases = []
    for state in positions(rules, scenario, count=12):
        with luck():
            first = in_force(state, RELIEF)
            second = next_talks(first)
        cases.append(any(worth_of_breaking(ordered(s)) > 0 for s in (first, second)))
    return most(cases)


def screening(rules, scenario):
    """C21. The belief in a maximalist Russia after it refuses reciprocal missile limits, less before.

    The belief is the one that the advice tells each other seat; the deal is tabled in public, with nothing else in it.
    """
    effects = []
    for state in positions(rules, scenario, count=3):
        (clause,) = clauses_of(state, "missile-limits")
        tabled, name = propose(state, "us", clause)
        refused = do(tabled, "russia", cmd.Refuse(name))
        effects += [belief_maximalist(view(refused, s)) - belief_maximalist(view(tabled, s)) for s in SEATS[:3]]
    return trend(effects)


def border(rules, scenario):
    """C22. The flow of guarantees, declared and true, with a land clause less without it: + where it never changes."""
    gun = (Clause("arms-pipeline", ("us",)), Clause("reassurance-force", ("europe",)))
    same = []
    for state in positions(rules, scenario):
        bare = guarantees(after_signing(state, *gun))
        same += [guarantees(after_signing(state, *gun, clause)) == bare for clause in clauses_of(state, *LAND)]
    return 1 if all(same) else -1


EXPERIMENTS = {
    "C1": signature,
    "C3": pocket_and_defect,
    "C4": no_step_to_peace,
    "C6": land,
    "C7": subjugation,
    "C13": aims_stay,
    "C14": cap_over_land,
    "C15": appeasement,
    "C16": deception,
    "C17": papered_over,
    "C18": broken_again,
    "C21": screening,
    "C22": border,
}
