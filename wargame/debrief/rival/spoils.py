"""Flips of what a fight leaves behind: bluffs that it called, and land that it took."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from wargame.debrief.rival.fights import both_drawn, fought, fought_numbers, odds, odds_numbers, weigh_lines
from wargame.debrief.rival.flip import Flip, Pair, answer
from wargame.engine.seats import RUSSIA
from wargame.table.words.names import capital, listed, possessive
from wargame.table.words.reasons import Because

if TYPE_CHECKING:
    from wargame.debrief.rival.courses import Settled

Numbers: TypeAlias = "dict[str, tuple[int, int]]"


def bluff_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flips of bluffs that an attack called under one theory alone."""
    found = []
    for seat in dict.fromkeys((*was.called, *now.called)):
        if (seat in was.called) == (seat in now.called):
            continue
        called = seat in now.called
        how = "called instead of not" if called else "not called instead of called"
        head = f"{capital(possessive(pair.here.seat(seat)))} bluff: {how}"
        told, numbers = _fight(pair, was, now)
        empty = listed(pair.here.item(item) for item in (now if called else was).called[seat])
        lines = [Because("order", f"declared and left empty: {empty}"), *weigh_lines(pair, was, now)]
        text = f"{capital(how)}: {told}."
        found.append(Flip(was.round, "bluff", head, text, answer(head, "bluff-called", 8, lines), numbers))
    return found


def region_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flips of land that an attack took under one theory alone."""
    found = []
    for region in dict.fromkeys((*was.regions, *now.regions)):
        if (region in was.regions) == (region in now.regions):
            continue
        how = "taken instead of not" if region in now.regions else "not taken instead of taken"
        head = f"{pair.here.region(region)}: {how}"
        told, numbers = _fight(pair, was, now)
        text = f"{capital(how)}: {told}."
        if was.regions and now.regions:
            text += " What had fallen before is not the same."
        lines = weigh_lines(pair, was, now)
        found.append(Flip(was.round, "region", head, text, answer(head, "region", 5, lines), numbers))
    return found


def _fight(pair: Pair, was: Settled, now: Settled) -> tuple[str, Numbers]:
    """Return how the fight went on both sides, in words, and the numbers in them."""
    one, other = was.attack, now.attack
    if one is not None and other is not None and one.row == other.row and one.won != other.won:
        words = {True: "got through", False: "was repelled"}
        told = f"the attack {words[other.won]} here, as played it {words[one.won]}; {odds(was, now)}, {both_drawn(was, now)}"
        return told, odds_numbers(was, now)
    told = f"{fought(now)}{_noticed(pair, now)}; as played, {fought(was)}{_noticed(pair, was)}"
    return told, fought_numbers(was, now)


def _noticed(pair: Pair, settled: Settled) -> str:
    """Return what came out of an attack that broke a cease-fire: only one that is open or proven calls a bluff."""
    for found in settled.breaches:
        owed = pair.names_of(found.promise).owed[found.promise]
        if owed.giver == RUSSIA and owed.kind == "ceasefire":
            return f" and was {found.mark} ({found.chance} in 100 to prove it, rolled {found.rolled})"
    return ""
