"""What many games add up to: whole numbers, and means of two decimals that come out alike on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from wargame.engine.seats import SEATS

if TYPE_CHECKING:
    from wargame.lab.game import GameRecord
    from wargame.lab.lineup import Lineup

OUTCOMES: Final = ("none", "held", "broken")
"""No cease-fire was in force for a settlement; it held; one side broke it on purpose."""


@frozen
class Result:
    """A series of games: ``records`` are its first games, in order; fewer than ``asked`` where it was interrupted.

    ``seconds`` is the time it took, and the only figure that differs from run to run.
    """

    lineup: Lineup
    seed: int
    asked: int
    records: tuple[GameRecord, ...]
    seconds: float
    interrupted: bool = False

    @property
    def games(self) -> int:
        """How many games were played to their end."""
        return len(self.records)

    @property
    def outcomes(self) -> dict[str, int]:
        """How many games ended none, held and broken."""
        return {name: sum(one.outcome == name for one in self.records) for name in OUTCOMES}

    @property
    def first_breach_round(self) -> dict[int, int]:
        """By round: in how many games the cease-fire was first broken on purpose in it."""
        rounds = sorted({one.first_breach for one in self.records} - {0})
        return {number: sum(one.first_breach == number for one in self.records) for number in rounds}

    @property
    def digest(self) -> str:
        """The SHA-256 over the games' digests in their order, the same however many processes played them."""
        return sha256("".join(one.digest for one in self.records).encode("ascii")).hexdigest()

    def scores(self, seat: str) -> list[int]:
        """Return a seat's scores, game by game."""
        place = SEATS.index(seat)
        return [one.scores[place] for one in self.records]

    def points(self, seat: str) -> list[int]:
        """Return a seat's points, game by game."""
        place = SEATS.index(seat)
        return [one.points[place] for one in self.records]

    def total(self, name: str) -> dict[str, int]:
        """Return the sums by seat of a record's field: ``breaches``, ``bluffs`` or ``called``."""
        return {seat: sum(getattr(one, name)[place] for one in self.records) for place, seat in enumerate(SEATS)}

    def breach_games(self) -> dict[str, int]:
        """Return by seat the number of games in which it broke a promise on purpose."""
        return {seat: sum(one.breaches[place] > 0 for one in self.records) for place, seat in enumerate(SEATS)}

    def to_json(self) -> dict[str, Any]:
        """Return the document of ``wargame simulate --json``."""
        told: dict[str, Any] = {
            "scenario": self.lineup.scenario.id,
            "rules": self.lineup.rules.id,
            "seed": self.seed,
            "games": self.games,
            "bots": {seat: self.lineup.bots[seat] for seat in SEATS},
            "agendas": {seat: self.lineup.dealt[seat] for seat in SEATS if seat in self.lineup.dealt},
            "outcomes": self.outcomes,
            "first_breach_round": {str(number): games for number, games in self.first_breach_round.items()},
            "breaches": self.total("breaches"),
            "breach_games": self.breach_games(),
            "bluffs": self.total("bluffs"),
            "bluffs_called": self.total("called"),
            "scores": {seat: _spread(self.scores(seat)) for seat in SEATS},
            "points": {seat: mean(self.points(seat)) for seat in SEATS},
            "weight": {
                "visible": _by_settlement([one.visible for one in self.records]),
                "true": _by_settlement([one.true for one in self.records]),
            },
            "temptation": _by_settlement([one.temptation for one in self.records]),
            "digest": self.digest,
            "seconds": round(self.seconds, 3),
        }
        if self.interrupted:
            told["interrupted"] = True
        return told


def mean(values: Sequence[int]) -> float:
    """Return the mean, rounded half up to two decimals; 0 of nothing."""
    if not values:
        return 0.0
    return (200 * sum(values) + len(values)) // (2 * len(values)) / 100


def percentile(values: Sequence[int], percent: int) -> int:
    """Return the nearest-rank percentile (the least value that ``percent`` of 100 values do not exceed); 0 of nothing."""
    if not values:
        return 0
    return sorted(values)[max(0, -(-percent * len(values) // 100) - 1)]


def _spread(values: list[int]) -> dict[str, float]:
    return {"mean": mean(values), "p10": percentile(values, 10), "p90": percentile(values, 90)}


def _by_settlement(games: list[tuple[int, ...]]) -> list[float]:
    """Return the mean at each settlement, over the games that came so far."""
    longest = max(map(len, games), default=0)
    return [mean([game[place] for game in games if len(game) > place]) for place in range(longest)]
