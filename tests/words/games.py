"""Random games and stand-in players for the tests of words and of line mode."""

from __future__ import annotations

from random import Random

from wargame.content import list_rules, load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table.store import Plan, begin

SCENARIOS = ("handshake-2025", "minsk-2015", "normandy-2019")
CALM = (cmd.Ready, cmd.NotReady, cmd.Seal, cmd.Cable, cmd.Discard, cmd.Withdraw, cmd.Amend, cmd.StrikeClause)


def content(name="handshake-2025", rules="gun-on-the-table"):
    return load_scenario(name), load_rules(rules)


class StandIn:
    """A player who has nothing to say: it readies and seals at once."""

    def __init__(self, *_):
        pass

    def act(self, view):
        """Be ready, or seal, where that is open."""
        return next((c for c in view.legal if isinstance(c, (cmd.Ready, cmd.Seal))), None)


class Chatty:
    """A player who declares, says a word, tables a cease-fire once a round, signs what it is offered, then is done."""

    def __init__(self, seat, *_):
        self.seat, self.said = seat, set()

    def act(self, view):
        """Talk in the talks; be ready or seal elsewhere."""
        if view.phase == "talks" and self.seat not in view.ready:
            return self._talk(view)
        return next((c for c in view.legal if isinstance(c, (cmd.Ready, cmd.Seal))), None)

    def _talk(self, view):
        for command in view.legal:
            if isinstance(command, (cmd.Sign, cmd.Declare)):
                return command
        if (view.round, "say") not in self.said:
            self.said.add((view.round, "say"))
            return cmd.Cable((), "We are ready to talk.")
        if self.seat == "ukraine" and (view.round, "deal") not in self.said:
            wanted = (cmd.AddClause("ceasefire", ("ukraine", "russia")), cmd.Table(public=True), cmd.OpenDraft())
            for command in wanted:
                if command in view.legal:
                    if isinstance(command, cmd.Table):
                        self.said.add((view.round, "deal"))
                    return command
        return cmd.Ready() if cmd.Ready() in view.legal else None


def table(name="handshake-2025", *, people=("europe",), seed=7, player=StandIn, rounds=0):
    scenario, rules = content(name)
    seats = {seat: "human" if seat in people else "stand-in" for seat in SEATS}
    made, _ = begin(Plan(scenario, rules, seed, seats, rounds), player, path=None, key=None, version="test")
    made.run()
    return made, rules


def random_game(seed, busy=14):
    """Play a whole game of random legal commands; yield the state after every act."""
    chance = Random(seed)  # noqa: S311 - nothing secret is drawn
    theories = list_rules()
    scenario, rules = content(SCENARIOS[seed % 3], theories[seed // 3 % len(theories)])
    state = setup(scenario, rules, seed)
    yield state
    while state.phase != "debrief":
        for seat in chance.sample(SEATS, 4):
            for _ in range(chance.randrange(busy) if state.phase in ("talks", "orders") else 0):
                legal = view(state, seat).legal
                if legal:
                    state = _try(state, seat, _pick(chance, legal))
                    yield state
            state = _try(state, seat, cmd.Seal() if state.phase == "orders" else cmd.Ready())
            yield state


def finished(seed):
    """Return the last state of a random game."""
    last = None
    for last in random_game(seed):  # noqa: B007 - only the last is wanted
        pass
    return last


def _pick(chance, legal):
    lively = [c for c in legal if not isinstance(c, CALM)] or list(legal)
    bold = [c for c in lively if isinstance(c, (cmd.Sign, cmd.Table, cmd.SetRow))]
    if bold and chance.random() < 0.5:
        return chance.choice(bold)
    return chance.choice(lively if chance.random() < 0.9 else list(legal))


def _try(state, seat, command):
    if isinstance(command, cmd.Seal) and state.phase != "orders":
        return state
    done = act(state, seat, command)
    return state if isinstance(done, Refusal) else done[0]
