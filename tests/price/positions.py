"""Varied positions under a cease-fire, for the price of a breach: played into by bots, then shaken by a seed."""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING

from attrs import evolve

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.gun import true_weight
from wargame.engine.referee import setup
from wargame.engine.seats import GUARANTORS
from wargame.engine.state import Lay
from wargame.engine.temptation import temptation
from wargame.table.table import Table

if TYPE_CHECKING:
    from wargame.engine.state import State

LINEUPS = tuple(
    product(
        ("guarantor", "dealmaker", "bluffer", "pivot"),
        ("steadfast", "pragmatist"),
        ("backbone", "bluffer", "free-rider"),
    )
)
ROWS = ("probe", "raid", "offensive")


class _Stop(Exception):  # noqa: N818 - a signal between the table and this file, not an error
    pass


class _Watcher:
    """Sits in Russia's seat and stops the game in the round that is wanted."""

    def __init__(self, inner: object, wanted: int) -> None:
        self._inner, self._wanted = inner, wanted

    def act(self, view: object) -> object:
        if (
            view.phase == "orders"
            and view.round >= self._wanted
            and any(  # type: ignore[attr-defined]
                p.clause.kind == "ceasefire" and p.giver == "russia" and p.binds
                for p in view.promises  # type: ignore[attr-defined]
            )
        ):
            raise _Stop
        return self._inner.act(view)  # type: ignore[attr-defined]


def position(number: int) -> State | None:
    """Return a position of Russia's choice under a cease-fire, or None where this game had none."""
    rolls = random.Random(number)  # noqa: S311 - a seed for positions, not a secret
    us, ukraine, europe = LINEUPS[number % len(LINEUPS)]
    state = setup(
        load_scenario("handshake-2025"), load_rules("gun-on-the-table"), number, agendas={"russia": "maximalist"}
    )
    players = {
        "us": make_player("us", us, number),
        "ukraine": make_player("ukraine", ukraine, number),
        "europe": make_player("europe", europe, number),
        "russia": _Watcher(make_player("russia", "limited", number), rolls.randint(2, 5)),
    }
    table = Table(state, players)  # type: ignore[arg-type]
    try:
        for _ in range(60):
            table.run()
            if table.over:
                return None
    except _Stop:
        return _shaken(table._state, rolls)
    return None


def _shaken(state: State, rolls: random.Random) -> State:
    """Load at random, answer at random, and move the tracks that T and W are made of."""
    items = state.setting.scenario.instruments
    load = {seat: tuple(i.id for i in items if i.owner == seat and rolls.random() < 0.6) for seat in GUARANTORS}
    sheets = {
        seat: evolve(
            sheet,
            load=load.get(seat, ()),
            answer=rolls.choice(("enforce", "pass")) if seat in GUARANTORS else "pass",
            broken=(),
            act="",
            target="",
        )
        for seat, sheet in state.sheets.items()
    }
    sheets["ukraine"] = evolve(sheets["ukraine"], row="honour-ua")
    moved = {
        name: max(5, min(95, state.tracks[name] + rolls.randint(-8, 8)))
        for name in ("russia.grip", "russia.boldness", "us.resolve", "europe.credibility", "ukraine.morale")
    }
    lay = {key: Lay(value.declared, key in load["us"] + load["europe"]) for key, value in state.lay.items()}
    return state.but(sheets=sheets, tracks={**state.tracks, **moved}, lay=lay)


def with_gap(state: State, gap: int) -> State | None:
    """Return the position with Ukraine's own defence set so that true W - T is exactly ``gap``, or None."""
    for defence in range(101):
        moved = state.but(tracks={**state.tracks, "ukraine.defence": defence})
        if true_weight(moved).value - temptation(moved, moved.tracks) == gap:
            return moved
    return None
