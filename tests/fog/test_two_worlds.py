"""Fog of war on the network: what a seat was not shown changes no byte that its connections receive.

Two classes are told the same public story, one with secrets and one without, for all twelve ordered pairs of seats, and
for observers and a projector. Compared is every frame in its order: live ones, answers and refusals, snapshots after a
reconnect, errors, previews, a save that is not open yet, lists of places, ids and numbers.

``WARGAME_WORLDS=50000`` tells that many examples in the slow test instead of 2,000, from number ``WARGAME_WORLDS_FROM``.
"""

from __future__ import annotations

import gc
import os

import pytest

from tests.fog.histories import PAIRS, SECRETS, cases, fix_luck, leak

MANY = int(os.environ.get("WARGAME_WORLDS", "2000"))
FIRST = int(os.environ.get("WARGAME_WORLDS_FROM", "0"))


def run(loop, monkeypatch, examples):
    """Return the leaks of some cases, each held against several worlds with secrets."""
    found = []
    # Nearly all that is made is thrown away at once; looking for rings in it would double the time.
    gc.disable()
    for number, case in enumerate(examples):
        if number % 50 == 0:
            gc.collect()
        fix_luck(monkeypatch, case.luck)
        one = leak(loop, case, SECRETS)
        if one is not None:
            found.append(one)
    gc.enable()
    return found


def test_what_a_seat_was_not_shown_changes_no_byte_that_it_receives(loop, monkeypatch):
    examples = list(cases(0, len(PAIRS), 1))
    assert {(case.schemer, case.observer) for case in examples} == set(PAIRS)
    assert run(loop, monkeypatch, examples) == []


@pytest.mark.slow
def test_over_thousands_of_examples_no_byte_changes(loop, monkeypatch):
    assert run(loop, monkeypatch, cases(FIRST // SECRETS, -(-MANY // SECRETS), 6)) == []
