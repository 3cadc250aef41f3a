"""Finished games of bots as recordings, played once each."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.words.games import content
from wargame.bots import make_player
from wargame.content import load_rules
from wargame.debrief.recording import Recording
from wargame.resources import sample_saves
from wargame.table.store import Plan, begin, replay_file

BLUFFERS = {"us": "bluffer", "ukraine": "steadfast", "europe": "bluffer", "russia": "maximalist"}
RIVALS = ("spiral", "limited-aims")


@lru_cache(maxsize=8)
def steps(seed=11, story="handshake-2025", rounds=0):
    """Return a game of four bots, played and read again from its save."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "game.jsonl"
        scenario, rules = content(story)
        made, writer = begin(
            Plan(scenario, rules, seed, BLUFFERS, rounds), make_player, path=path, key=None, version="t"
        )
        made.run()
        writer.close()
        return tuple(replay_file(path)[1])


def recorded(seed=11, save=None, **how):
    """Return a recording of its own of such a game."""
    return Recording("One game", steps(seed, **how), save=save, rivals=tuple(load_rules(name) for name in RIVALS))


def attack(recording):
    """Return the moment of the first attack that met a bluff."""
    kinds = [event.kind for event in recording.events]
    return next(m for m, kind in enumerate(kinds) if kind.startswith("attack") and m > kinds.index("bluff"))


@lru_cache(maxsize=1)
def sample():
    """Return the sample game that comes with the house, as a recording."""
    path = next(path for path in sample_saves() if path.stem == "sample-handshake")
    return Recording("The sample", replay_file(path)[1])


@lru_cache(maxsize=1)
def one():
    """Return the recording that tests read and do not change."""
    return recorded()
