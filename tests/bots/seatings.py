"""Games of bots, one command at a time, with nothing hidden from the test."""

from __future__ import annotations

from wargame.bots import ANYWHERE, DOCTRINES, make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.commands import Ready
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table.store import bot_seed

SCENARIOS = ("handshake-2025", "minsk-2015", "normandy-2019")
RULES = ("gun-on-the-table", "spiral", "limited-aims")
NAMED = {seat: tuple(name for name in DOCTRINES[seat] if name not in ANYWHERE) for seat in SEATS}
PATIENCE = 400


def line_ups(*also):
    """Return line-ups in which every named doctrine, and each of ``also``, sits at least once."""
    lists = {seat: (*NAMED[seat], *also) for seat in SEATS}
    size = max(len(names) for names in lists.values())
    return [{seat: lists[seat][turn % len(lists[seat])] for seat in SEATS} for turn in range(size)]


def played(scenario, rules, seats, seed, rounds=0):
    """Play a game of bots; yield (state, seat, view, bot, command, state after) for every command.

    Raises AssertionError where a command is refused, or where the bots come to a standstill. Bots that are still talking
    after ``PATIENCE`` commands are held to be ready, as a table does.
    """
    state = setup(load_scenario(scenario), load_rules(rules), seed, rounds=rounds)
    bots = {seat: make_player(seat, seats[seat], bot_seed(seed, seat)) for seat in SEATS}
    idle, acts, phase = set(), 0, None
    while state.phase != "debrief":
        if (state.round, state.phase) != phase:
            idle, acts, phase = set(), 0, (state.round, state.phase)
        for seat in SEATS:
            if state.phase == "debrief":
                break
            seen = view(state, seat)
            command = bots[seat].act(seen)
            if acts >= PATIENCE and state.phase != "orders":
                command = None if seat in state.ready else Ready()
            if command is None:
                idle.add(seat)
                continue
            done = act(state, seat, command)
            assert not isinstance(done, Refusal), (seat, seats[seat], command, done)
            yield state, seat, seen, bots[seat], command, done[0]
            state, acts, idle = done[0], acts + 1, set()
        assert len(idle) < len(SEATS), f"nobody moves in {phase}: {seats}"
        assert acts < PATIENCE + len(SEATS), f"no end of {phase}: {seats}"


def finished(*arguments, **more):
    """Return the debrief of a game of bots."""
    return [after for *_, after in played(*arguments, **more)][-1]
