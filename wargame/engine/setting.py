"""What does not change during a game: the scenario, the rules, the seed, and indexes over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from wargame.engine.deals import Clause
from wargame.engine.seats import SEATS
from wargame.engine.weight import Network

if TYPE_CHECKING:
    from wargame.engine.rules import ClauseKind, Rules
    from wargame.engine.scenario import Agenda, Scenario, Score


@frozen
class Line:
    """A score line with its owner: ``source`` is the objective's or agenda's id, ``hidden`` marks an agenda."""

    seat: str
    source: str
    hidden: bool
    score: Score

    @property
    def key(self) -> str:
        """A name that is the same in every run, for scores that count once."""
        return f"{self.seat}/{self.source}/{self.score.on}/{self.score.clause}{self.score.track}{self.score.until}"


@frozen(eq=False, slots=False)
class Setting:
    """A scenario under a rule set, at a length, with a seed; compared by identity, embedded in a save."""

    scenario: Scenario
    rules: Rules
    seed: int
    rounds: int
    network: Network = field(init=False)
    terms: tuple[Clause, ...] = field(init=False)
    """Every clause that can be put into a draft here."""
    term_set: frozenset[Clause] = field(init=False)
    public_lines: dict[str, tuple[Line, ...]] = field(init=False)
    agenda_lines: dict[tuple[str, str], tuple[Line, ...]] = field(init=False)
    agenda_by_id: dict[tuple[str, str], Agenda] = field(init=False)
    rates: dict[str, int] = field(init=False)

    @network.default
    def _network(self) -> Network:
        return Network(self.scenario, self.rules)

    @terms.default
    def _terms(self) -> tuple[Clause, ...]:
        signers = set(self.scenario.signers)
        terms: list[Clause] = []
        for offer in self.scenario.offers:
            kind = self.rules.kinds[offer.kind]
            for givers in offer.givers or kind.givers:
                named = {seat for seat in kind.receivers if seat in SEATS}
                if set(givers) <= signers and named <= signers:
                    terms.append(Clause(kind.id, givers))
        return tuple(terms)

    @term_set.default
    def _term_set(self) -> frozenset[Clause]:
        return frozenset(self.terms)

    @public_lines.default
    def _public_lines(self) -> dict[str, tuple[Line, ...]]:
        found: dict[str, list[Line]] = {}
        for seat in SEATS:
            for objective in self.scenario.seats[seat].objectives:
                for score in objective.scores:
                    found.setdefault(score.on, []).append(Line(seat, objective.id, False, score))
        return {on: tuple(lines) for on, lines in found.items()}

    @agenda_lines.default
    def _agenda_lines(self) -> dict[tuple[str, str], tuple[Line, ...]]:
        return {
            (seat, agenda.id): tuple(Line(seat, agenda.id, True, score) for score in agenda.scores)
            for seat in SEATS
            for agenda in self.scenario.seats[seat].agendas
        }

    @agenda_by_id.default
    def _agenda_by_id(self) -> dict[tuple[str, str], Agenda]:
        return {(seat, agenda.id): agenda for seat in SEATS for agenda in self.scenario.seats[seat].agendas}

    @rates.default
    def _rates(self) -> dict[str, int]:
        """Per-round rates scaled to the length of this game."""
        keep = self.rules.upkeep
        names = (
            "grip_quiet", "integration_peace", "integration_war", "morale_peace", "morale_war", "defence_high_morale",
            "defence_low_morale", "resolve_peace", "resolve_war", "resolve_threat", "levers_drift",
        )  # fmt: skip
        return {name: self.rules.scaled(getattr(keep, name), self.rounds) for name in names}

    def standing_clauses(self, place: int) -> tuple[Clause, ...]:
        """Return the clauses of a deal that stood before the game began."""
        return tuple(
            Clause(c.kind, c.givers, c.ambiguous, c.pressured, c.unanimity)
            for c in self.scenario.standing[place].clauses
        )

    def agenda(self, seat: str, agendas: dict[str, str]) -> Agenda:
        """Return the agenda that was dealt to a seat."""
        return self.agenda_by_id[seat, agendas[seat]]

    def kind(self, clause: Clause) -> ClauseKind:
        """Return the kind of a clause."""
        return self.rules.kinds[clause.kind]

    def lines(self, on: str, agendas: dict[str, str]) -> list[Line]:
        """Return every score line for a trigger: public objectives, then the agendas in play, in table order."""
        lines = list(self.public_lines.get(on, ()))
        for seat in SEATS:
            lines += [line for line in self.agenda_lines[seat, agendas[seat]] if line.score.on == on]
        return lines

    def signers_of(self, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
        """Return who must sign: givers and named receivers of every clause, in table order."""
        needed = {seat for clause in clauses for seat in clause.givers}
        needed |= {seat for clause in clauses for seat in self.kind(clause).receivers if seat in SEATS}
        return tuple(seat for seat in SEATS if seat in needed)

    def receivers_of(self, clause: Clause, giver: str, signers: tuple[str, ...]) -> tuple[str, ...]:
        """Return to whom one giver owes a clause."""
        kind = self.kind(clause)
        named = signers if kind.receivers == ("parties",) else kind.receivers
        return tuple(seat for seat in SEATS if seat in named and seat != giver)

    def pledged(self, clause: Clause, giver: str) -> tuple[str, ...]:
        """Return the instruments that a clause pledges for a giver; empty for clauses that pledge none."""
        if not self.kind(clause).pledges:
            return ()
        return tuple(i.id for i in self.scenario.instruments if i.clause == clause.kind and i.owner == giver)
