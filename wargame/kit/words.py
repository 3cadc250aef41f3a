"""Points, clauses and times as a person reads them on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from wargame.engine.seats import TRACK_NAME, track_label
from wargame.engine.text import harmless
from wargame.table.words.names import Names, listed, seats, signed

if TYPE_CHECKING:
    from wargame.engine.rules import ClauseKind
    from wargame.engine.scenario import Agenda, Objective, Scenario, Score
    from wargame.kit.paper import Run

_WHEN: Final[dict[str, Callable[[Score, Names], str]]] = {
    "signed": lambda s, n: (
        f"when “{n.clause(s.clause)}” is signed for the first time{f', by the end of round {s.until}' if s.until else ''}"
    ),
    "banked": lambda s, n: f"when “{n.clause(s.clause)}” is handed over",
    "bound": lambda s, n: f"when “{n.clause(s.clause)}” begins to bind",
    "peace-round": lambda _s, _n: "for each round with a cease-fire",
    "war-round": lambda _s, _n: "for each round without a cease-fire",
    "durable-peace": lambda _s, _n: (
        "at the end, if a cease-fire stands that neither side has broken and the true weight is at least the temptation"
    ),
    "broken": lambda _s, _n: "at the end, if the cease-fire was broken",
    "no-deal": lambda _s, _n: "at the end, if there never was a cease-fire",
    "track": lambda s, _n: (
        f"at the end, for every {'point' if s.per == 1 else f'{s.per} points'} that {track_label(s.track)} has risen since the "
        "start; a fall counts the other way"
    ),
    "track-level": lambda s, _n: f"at the end, if {track_label(s.track)} stands at {s.level} or more",
    "proven-against": lambda s, n: f"each time a breach by {n.seat(s.seat)} is proven",
    "region-lost": lambda _s, _n: "for each region that Ukraine loses",
    "unloaded": lambda _s, _n: "at the end, for each instrument of yours that is not loaded",
    "loaded": lambda s, n: f"at the end, if {n.item(s.clause)} is loaded",
    "not-banked": lambda s, n: f"at the end, if “{n.clause(s.clause)}” was never handed over",
    "not-bound": lambda s, n: f"at the end, if “{n.clause(s.clause)}” never came to bind",
}
"""Kind of score -> when it books, to the seat that earns it."""


def when(score: Score, names: Names) -> str:
    """Return when one line of an aim books its points."""
    return harmless(_WHEN[score.on](score, names))


def points(amount: int) -> str:
    """Return points with their sign, the minus as wide as the plus."""
    return signed(amount).replace("-", "−")


def aim_rows(aim: Objective | Agenda, names: Names) -> tuple[tuple[Run, ...], ...]:
    """Return the lines of an aim as rows of a table: points, and when."""
    return tuple(((points(score.points),), (when(score, names),)) for score in aim.scores)


def givers(kind: ClauseKind, scenario: Scenario) -> tuple[tuple[str, ...], ...]:
    """Return the sets of seats that can give a clause on offer in a scenario, where all of them sign."""
    offer = next(offer for offer in scenario.offers if offer.kind == kind.id)
    variants = offer.givers or kind.givers
    return tuple(variant for variant in variants if set(variant) <= set(scenario.signers))


def to_whom(kind: ClauseKind, seat: str, variants: tuple[tuple[str, ...], ...]) -> str:
    """Return for whom a clause is that a seat gives, and with whom it must; ``variants`` as `givers` returns them."""
    together = min((set(variant) - {seat} for variant in variants if seat in variant), key=len)
    receivers = [other for other in kind.receivers if other != seat]
    if together and together <= set(receivers):
        return f"{seats(receivers)}, both ways"
    to = "all who sign" if kind.receivers == ("parties",) else seats(receivers)
    return f"{to}, together with {seats(together)}" if together else to


def due(kind: ClauseKind) -> str:
    """Return when a clause is owed: at once for good, or round by round."""
    if kind.due == "signing":
        return "at the signing, for good"
    return f"each round, for {kind.lasts} rounds" if kind.lasts else "each round"


def ties(hosts: tuple[str, ...]) -> str:
    """Return the ties that an instrument passes through."""
    return listed((TRACK_NAME[tie] for tie in hosts), "none")


def clock(seconds: int) -> str:
    """Return a time or a length as minutes and seconds, for instance ``7:30``."""
    return f"{seconds // 60}:{seconds % 60:02}"


def minutes(seconds: int) -> str:
    """Return a length in words, to the half minute: ``7 minutes``, ``2½ minutes``, ``half a minute``."""
    halves = (seconds + 15) // 30
    whole, half = divmod(halves, 2)
    if whole == 0:
        return "half a minute" if half else "a moment"
    return f"{whole}{'½' if half else ''} minute{'' if (whole, half) == (1, 0) else 's'}"
