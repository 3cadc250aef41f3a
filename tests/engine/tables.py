"""Games for the tests of the referee: scripted rounds, random hands, every outcome of a settlement."""

from __future__ import annotations

from functools import cache
from random import Random

from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.draws import ScriptedDice
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.settlement import settle
from wargame.engine.views import view

SCENARIOS = ("handshake-2025", "minsk-2015", "normandy-2019")
RULES = ("gun-on-the-table", "spiral", "limited-aims")
BOTH = ("ukraine", "russia")
CEASEFIRE = Clause("ceasefire", BOTH)
RELIEF = Clause("sanctions-relief", ("us",))
GUN = (
    Clause("arms-pipeline", ("us",)),
    Clause("intelligence", ("us",)),
    Clause("backstop", ("us",)),
    Clause("reassurance-force", ("europe",)),
    Clause("air-defence", ("europe",)),
)
"""What the handshake scenario's guarantors can pledge."""


def chance(seed):
    """Return a source of test cases that is the same each time."""
    return Random(seed)  # noqa: S311 - nothing secret is drawn


@cache
def scenario_of(name):
    return load_scenario(name)


@cache
def rules_of(name):
    return load_rules(name)


def start(seed=1, scenario="handshake-2025", rules="gun-on-the-table", **more):
    return setup(scenario_of(scenario), rules_of(rules), seed, **more)


def do(state, seat, *commands):
    """Do commands that must be accepted; return the state."""
    for command in commands:
        done = act(state, seat, command)
        assert not isinstance(done, Refusal), (seat, command, done)
        state = done[0]
    return state


def advance(state, phase):
    """Let the facilitator end phases until this one."""
    for _ in range(40):
        if state.phase == phase:
            return state
        state = do(state, FACILITATOR, cmd.Advance())
    raise AssertionError(phase)


def propose(state, seat, *clauses, public=True):
    """Table a package; return (state, the deal's id)."""
    state = do(state, seat, cmd.OpenDraft())
    for clause in clauses:
        state = do(state, seat, cmd.AddClause(clause.kind, clause.givers))
        for flag in ("ambiguous", "pressured", "unanimity"):
            if getattr(clause, flag):
                state = do(state, seat, cmd.Flag(clause.kind, clause.givers, flag))
    before = set(state.deals)
    state = do(state, seat, cmd.Table(public=public))
    (name,) = set(state.deals) - before
    return state, name


def agree(state, seat, *clauses, public=True):
    """Table a package and let every signer sign it."""
    state, name = propose(state, seat, *clauses, public=public)
    for signer in state.deals[name].waiting:
        state = do(state, signer, cmd.Sign(name))
    return state


def ordered(state, **sheets):
    """Fill the sheets in the orders: seat -> commands; nothing is sealed yet."""
    state = advance(state, "orders")
    for seat, commands in sheets.items():
        for command in commands:
            done = act(state, seat, command)
            if isinstance(done, Refusal):
                assert done.code == "already", (seat, command, done)
            else:
                state = done[0]
    return state


def settled(state, **sheets):
    """Fill the sheets, settle, and stop at the report."""
    return advance(ordered(state, **sheets), "report")


def loads(state, *items):
    """Return the sheets that load exactly these instruments."""
    sheets = {"us": [], "europe": []}
    for item in state.setting.scenario.instruments:
        sheets[item.owner].append(cmd.SetLoad(item.id, item.id in items))
    return sheets


def with_tracks(state, **tracks):
    """Return the state with tracks set, known to everybody; ``russia_grip=50`` sets russia.grip."""
    moved = {name.replace("_", ".", 1).replace("_", "-"): value for name, value in tracks.items()}
    assert set(moved) <= set(state.tracks), moved
    new = {**state.tracks, **moved}
    high = max(state.setting.scenario.tracks["ukraine.integration"], new["ukraine.integration"])
    return state.but(
        tracks=new, known=dict.fromkeys(state.known, new), opening=dict.fromkeys(SEATS, new), high_water=high
    )


def shaken(state, seed, spread=20):
    """Return the state with every track moved at random, within the scale."""
    luck = chance(seed)
    new = {name: max(5, min(95, value + luck.randint(-spread, spread))) for name, value in sorted(state.tracks.items())}
    return state.but(
        tracks=new,
        known=dict.fromkeys(state.known, new),
        opening=dict.fromkeys(SEATS, new),
        high_water=new["ukraine.integration"],
    )


def outcomes(state):
    """Return every way this settlement can come out: (chance in percent products, state after, events, odds)."""
    found, stack = [], [[]]
    while stack:
        dice = ScriptedDice(stack.pop())
        after, events = settle(state, dice)
        weight = 1.0
        for place, branch in enumerate(dice.taken):
            weight *= dice.odds[place][branch] / 100
            if place >= len(dice.script):
                rest = [b for b, odd in enumerate(dice.odds[place]) if odd and b != branch]
                stack += [[*dice.taken[:place], other] for other in rest]
        found.append((weight, after, events, dice))
    return found


def expected(state, measure):
    """Return the expectation of a measure of the settled state, over all draws."""
    return sum(weight * measure(after) for weight, after, _, _ in outcomes(state))


def random_acts(seed, scenario="handshake-2025", rules="gun-on-the-table", busy=14, rounds=0):
    """Play a game of random legal commands; yield (state, seat, command, new state, events) for each."""
    luck = chance(seed)
    state = start(seed, scenario, rules, rounds=rounds)
    while state.phase != "debrief":
        phase = (state.round, state.phase)
        for seat in luck.sample(SEATS, 4):
            for _ in range(luck.randrange(busy) if state.phase in ("talks", "orders") else 0):
                legal = view(state, seat).legal
                if (state.round, state.phase) != phase or not legal:
                    break
                command = picked(luck, legal)
                after, events = act(state, seat, command)
                yield state, seat, command, after, events
                state = after
        if (state.round, state.phase) == phase:
            after, events = act(state, FACILITATOR, cmd.Advance())
            yield state, FACILITATOR, cmd.Advance(), after, events
            state = after


def picked(luck, legal):
    """Return one legal command at random, deals and breaches more often than words, so that much is signed and broken."""
    for kinds, often in (
        ((cmd.Sign,), 0.7),
        ((cmd.Table,), 0.4),
        ((cmd.AddClause, cmd.OpenDraft), 0.5),
        ((cmd.SetPromise, cmd.SetRow), 0.4),
    ):
        pool = [command for command in legal if isinstance(command, kinds)]
        if pool and luck.random() < often:
            return luck.choice(pool)
    quiet = (cmd.Cable, cmd.Ready, cmd.Seal)
    pool = [command for command in legal if not isinstance(command, quiet)]
    return luck.choice(pool if pool and luck.random() < 0.8 else legal)
