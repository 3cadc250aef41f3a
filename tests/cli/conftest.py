"""Games to look at: one that is over, and one that waits for Europe."""

from __future__ import annotations

import pytest

from wargame.cli import sources
from wargame.cli.app import run
from wargame.content import load_rules, load_scenario
from wargame.engine.commands import Cable, Ready
from wargame.lab.lineup import agendas_of
from wargame.saves import read
from wargame.saves.record import GENESIS, make
from wargame.table.store import HUMAN, Plan, begin

PRIVATE = "between the two of us, canary seven"
FORMULA = "=1+2 is three"
BOTS = {"us": "guarantor", "ukraine": "pragmatist", "europe": "backbone", "russia": "maximalist"}


def plan(seed=5, **seats):
    """Return the plan of a short game."""
    scenario = load_scenario("handshake-2025")
    bots = {**BOTS, **seats}
    return Plan(scenario, load_rules(scenario.rules), seed, bots, 3, agendas_of(scenario, bots))


def make_player(seat, doctrine, seed):
    """Give a shipped bot."""
    from wargame.bots import make_player as make

    return make(seat, doctrine, seed)


@pytest.fixture
def saves(own_surroundings):
    """Return the folder of saves."""
    return own_surroundings / "saves"


@pytest.fixture
def finished(saves):
    """Return a game of bots that is over and sealed on this machine."""
    path = saves / "over.jsonl"
    table, writer = begin(plan(), make_player, path=path, key=sources.key_path(), version="0.1.0")
    with writer:
        while not table.over:
            table.run()
    return path


@pytest.fixture
def waiting(saves):
    """Return a game that waits for Europe in its first talks, with a private cable and a formula in it."""
    path = saves / "waiting.jsonl"
    table, writer = begin(plan(europe=HUMAN), make_player, path=path, key=sources.key_path(), version="0.1.0")
    with writer:
        table.run()
        for command in (Ready(), Cable(("us",), PRIVATE), Cable((), FORMULA)):
            assert table.submit("europe", command) is None
    assert table.phase == "talks"
    return path


@pytest.fixture
def rewritten():
    """Return a function that writes a save anew, chain and all, as a forger would; ``change`` sees (kind, body)."""

    def rewrite(path, change):
        chain, lines = GENESIS, []
        for record in read(path).records:
            for kind, body in change(record.kind, dict(record.body)):
                made, line = make(chain, len(lines), kind, body)
                chain = made.chain
                lines.append(line)
        path.write_bytes(b"".join(lines))

    return rewrite


@pytest.fixture
def wargame(capsys):
    """Call the command and return its exit code, its output and its messages."""

    def call(*arguments):
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call
