"""A doctrine as a value: what a seat proposes, signs, loads and breaks, and how it says so."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

Terms: TypeAlias = "tuple[tuple[str, tuple[str, ...]], ...]"


@frozen
class Doctrine:
    """How a bot plays its seat. Prices are in points, margins in W and T, chances in percent.

    ``proposals`` are tried in order, one a round, while no cease-fire stands. ``least_price`` is what signing must be
    worth by public objectives. ``margin``, where set, asks that the declared weight with the deal exceed the middle of
    the temptation by that much before a cease-fire is signed, ``weary`` less each round. ``loads`` are clause kinds whose instruments are loaded
    while they are declared; ``declares`` those that are declared without a deal. ``breaks`` are clause kinds broken
    whenever they are owed. ``greed`` is what a breach must be worth, in hundredths of a point; ``patience`` the rounds
    for which a breach is put off, by weight; a gun lighter than the temptation by more than ``hurry`` is not waited for.
    """

    name: str
    seat: str
    text: str
    proposals: tuple[Terms, ...] = ()
    least_price: int = 0
    margin: int | None = None
    weary: int = 0
    never: tuple[str, ...] = ()
    declares: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    answer: str = "pass"
    breaks: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    greed: int = 0
    patience: tuple[int, ...] = ()
    hurry: int = 38
    raids: bool = False
    heeds: bool = True
    counters: bool = True
    says: dict[str, tuple[str, ...]] = field(factory=dict)


BOTH = ("ukraine", "russia")
ALLIES = ("us", "europe")
EVERY = ("arms-pipeline", "intelligence", "backstop", "reassurance-force", "air-defence")
