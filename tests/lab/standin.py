"""Players that stand in for the shipped doctrines: they need no judgement, and their games differ by their seeds."""

from __future__ import annotations

from wargame.engine.commands import Cable, NotReady, Ready, Seal, Sign, Withdraw
from wargame.engine.draws import draw

DOCTRINES = {
    "us": ("dealmaker", "guarantor", "bluffer", "pivot"),
    "ukraine": ("steadfast", "pragmatist"),
    "europe": ("backbone", "bluffer", "free-rider"),
    "russia": ("maximalist", "limited", "insecure"),
}


class Prompt:
    """Readies and seals at once."""

    def act(self, view):
        """Say that this seat is done."""
        if view.phase == "orders":
            return Seal() if view.sheet is not None and not view.sheet.sealed else None
        return None if view.seat in view.ready else Ready()


class Rambler:
    """Does any legal thing a dozen times a phase, and signs whatever lies on the table."""

    def __init__(self, seat, seed):
        self.seat, self.seed, self.count = seat, seed, 0
        self.where, self.left = ("", 0), 0

    def act(self, view):
        """Return a drawn legal command, or the end of the phase."""
        if self.where != (view.phase, view.round):
            self.where, self.left = (view.phase, view.round), 12
        if not view.legal or view.seat in view.ready:
            return None
        self.left -= 1
        if self.left <= 0 or view.phase in ("briefing", "report"):
            return Seal() if view.phase == "orders" else Ready()
        dull = (Cable, Ready, NotReady, Seal, Withdraw)
        signs = [one for one in view.legal if isinstance(one, Sign)]
        lively = signs or [one for one in view.legal if not isinstance(one, dull)]
        if not lively:
            return None
        self.count += 1
        return lively[draw(self.seed, self.count, "ramble", self.seat, len(lively)) - 1]


def make_prompt(seat, doctrine, seed):
    """Give every seat a player that does nothing."""
    del seat, doctrine, seed
    return Prompt()


def make_player(seat, doctrine, seed):
    """Give every seat a player that does anything."""
    del doctrine
    return Rambler(seat, seed)
