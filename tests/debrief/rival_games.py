"""Whole games as replayed logs, kept in memory, for the tests of rival theories in every client."""

from __future__ import annotations

from functools import lru_cache

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.commands import from_plain
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.saves import Record
from wargame.table.store import Step, bot_seed
from wargame.table.table import Table

THEORIES = ("gun-on-the-table", "spiral", "limited-aims")
LINEUPS = (
    ("guarantor", "steadfast", "bluffer", "maximalist"),
    ("dealmaker", "pragmatist", "backbone", "insecure"),
    ("bluffer", "pragmatist", "bluffer", "limited"),
    ("random", "random", "random", "random"),
)


class Memory:
    """A log that is kept nowhere."""

    warning = ""

    def __init__(self):
        self.records = []

    def append(self, kind, body):
        """Remember a record."""
        self.records.append(Record(len(self.records) + 1, kind, dict(body), b""))


@lru_cache(maxsize=64)
def played(seed=11, lineup=0, rules="gun-on-the-table", scenario="handshake-2025"):
    """Return the steps of a whole game of bots, as a replay of its save would."""
    theory = load_rules(rules)
    first = setup(load_scenario(scenario, theory), theory, seed)
    log = Memory()
    players = {s: make_player(s, name, bot_seed(seed, s)) for s, name in zip(SEATS, LINEUPS[lineup], strict=True)}
    table = Table(first, players, log)
    for _ in range(100):
        table.run()
        if table.over:
            break
    assert table.over
    return again(first, log.records)


def again(first, records):
    """Return the steps of some records played from a first state; none of them may be refused."""
    state, steps = first, [Step(Record(0, "head", {}, b""), first, first.events())]
    for record in records:
        events = ()
        if record.kind in ("cmd", "act"):
            body = {name: value for name, value in record.body.items() if name != "by"}
            done = act(state, record.body.get("by", FACILITATOR), from_plain(body))
            assert not isinstance(done, Refusal), (record, done)
            state, events = done[0], tuple(done[1])
        steps.append(Step(record, state, events))
    return tuple(steps)
