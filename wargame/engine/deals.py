"""Deals as values: clauses, drafts, deals on the table, and the obligations that follow from them."""

from __future__ import annotations

from typing import Final

from attrs import evolve, frozen

FLAGS: Final = ("ambiguous", "pressured", "unanimity")

OWED: Final = "owed"
KEPT: Final = "kept"
BROKEN: Final = "broken"
RELEASED: Final = "released"
LAPSED: Final = "lapsed"

UNSEEN: Final = "unseen"
SUSPECTED: Final = "suspected"
PROVEN: Final = "proven"


@frozen
class Clause:
    """A clause in a draft or a deal: its kind, who gives it, and its flags."""

    kind: str
    givers: tuple[str, ...]
    ambiguous: bool = False
    pressured: bool = False
    unanimity: bool = False

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What makes it the same clause: kind and givers."""
        return (self.kind, self.givers)

    def flagged(self, flag: str, *, on: bool) -> Clause:
        """Return the clause with one of FLAGS set or cleared; any other name changes nothing."""
        flags = {name: getattr(self, name) for name in FLAGS}
        flags[flag] = on
        return Clause(self.kind, self.givers, flags["ambiguous"], flags["pressured"], flags["unanimity"])


@frozen
class Draft:
    """A deal one seat is still writing; nobody else sees it."""

    clauses: tuple[Clause, ...] = ()
    amends: str = ""


@frozen
class Deal:
    """A deal on the table. ``state`` is tabled, concluded, in-force, lapsed, amended or ended."""

    id: str
    tabler: str
    round: int
    clauses: tuple[Clause, ...]
    signers: tuple[str, ...]
    audience: tuple[str, ...]
    signed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    state: str = "tabled"
    amends: str = ""
    secret: bool = False
    title: str = ""

    @property
    def waiting(self) -> tuple[str, ...]:
        """The signers who have neither signed nor refused."""
        return tuple(seat for seat in self.signers if seat not in self.signed and seat not in self.refused)


@frozen
class BreachRecord:
    """That a promise was broken in a round, how, and what is known of it: unseen, suspected or proven."""

    round: int
    manner: str
    mark: str = UNSEEN


@frozen
class Obligation:
    """A promise owed: who owes what to whom, from which round; it ends exactly once.

    ``until`` is the last round it binds, 0 for the whole game. ``pledge`` names the instruments it declares: leaving
    them unloaded is a bluff, never a breach. ``suspected`` are rounds in which it was suspected, rightly or not.
    Those in ``told`` know how it ended; to the others it is as ``seems`` says until the debrief.
    """

    id: str
    deal: str
    clause: Clause
    giver: str
    receivers: tuple[str, ...]
    start: int
    until: int = 0
    pledge: tuple[str, ...] = ()
    state: str = OWED
    ended: int = 0
    breaches: tuple[BreachRecord, ...] = ()
    suspected: tuple[int, ...] = ()
    released_by: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    seems: str = OWED

    @property
    def kind(self) -> str:
        """The clause kind."""
        return self.clause.kind

    def binds(self, round_: int) -> bool:
        """Whether it is owed in this round."""
        return self.state == OWED and self.start <= round_ and (self.until == 0 or round_ <= self.until)

    def with_breach(self, record: BreachRecord) -> Obligation:
        """Return it with one more breach on record."""
        return evolve(self, breaches=(*self.breaches, record))
