"""Bots behind the client seam: they see views and answer with commands, like anybody at the table."""

from __future__ import annotations

from typing import Final, Protocol

from wargame.bots.doctrine import EVERY, Doctrine
from wargame.bots.doctrines import DOCTRINE
from wargame.bots.player import DoctrinePlayer, RandomPlayer
from wargame.engine.commands import Command
from wargame.engine.seats import SEATS
from wargame.engine.views import View

ANYWHERE: Final = ("honest", "greedy", "random")
"""Doctrines that any seat can play."""

DOCTRINES: Final[dict[str, tuple[str, ...]]] = {
    seat: (*(name for owner, name in DOCTRINE if owner == seat), *ANYWHERE) for seat in SEATS
}
"""The names of the doctrines, seat by seat, the seat's own first."""


class Bot(Protocol):
    """A player behind the seam."""

    def act(self, view: View) -> Command | None:
        """Return the next command, or None when there is nothing to do now."""


def make_player(seat: str, doctrine: str, seed: int) -> Bot:
    """Return a player for a seat; raises ValueError in one sentence for a doctrine the seat does not have."""
    if doctrine not in DOCTRINES.get(seat, ()):
        offered = ", ".join(DOCTRINES.get(seat, ())) or "none: there is no such seat"
        msg = f"{seat} has no doctrine '{doctrine}'; choose one of {offered}"
        raise ValueError(msg)
    if doctrine == "random":
        return RandomPlayer(seat, seed)
    if doctrine == "greedy":
        from wargame.bots.greedy import GreedyPlayer  # noqa: PLC0415 - it weighs networks, the others do not

        return GreedyPlayer(honest(seat), seed)
    return DoctrinePlayer(honest(seat) if doctrine == "honest" else DOCTRINE[seat, doctrine], seed)


def honest(seat: str) -> Doctrine:
    """Return the doctrine of a seat that signs what is worth it and keeps everything."""
    base = DOCTRINE[seat, {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "limited"}[seat]]
    return Doctrine(
        name="honest",
        seat=seat,
        text="Signs what is worth it, and keeps what it signs.",
        proposals=base.proposals,
        least_price=0,
        loads=EVERY,
        answer="enforce",
        greed=100_000,
    )


def describe(seat: str, doctrine: str) -> str:
    """Return one sentence about a doctrine; a house may name players that are none of ours, and then it is empty."""
    if doctrine == "greedy":
        return "Takes the best reply over the draws, as far as it can see."
    if doctrine == "random":
        return "Does anything that is legal."
    known = honest(seat) if doctrine == "honest" else DOCTRINE.get((seat, doctrine))
    return known.text if known is not None else ""
