"""What each field of a rules, scenario or plan file may hold: numbers within bounds, names from a list, texts that fit.

The widths are those of a screen of 80 columns and 24 rows; see docs/authoring.md.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from wargame.content import plans as p
from wargame.engine import rules as r
from wargame.engine import scenario as s
from wargame.engine.seats import FEAR, GUARANTORS, SEATS, TIES, TRACKS

PERCENT: Final = (0, 100)
ROUNDS: Final = 8
"""No game is longer than an evening."""

Bounds = tuple[int, int]

PHASE: Final[Bounds] = (15, 3600)
"""Seconds."""
OTHER_PHASE: Final[Bounds] = (0, 3600)

ANY_NUMBER: Final[Bounds] = (-100, 100)
"""Bounds of every number that is not named below."""

NUMBERS: Final[dict[tuple[type, str], Bounds]] = {
    (r.WeightRules, "flow_share"): (0, 200),
    (r.WeightRules, "defence_share"): (0, 200),
    (r.WeightRules, "credibility_par"): (1, 100),
    (r.WeightRules, "tripwire_floor"): PERCENT,
    (r.TemptationRules, "integration_divisor"): (1, 100),
    (r.TemptationRules, "grip_divisor"): (1, 100),
    (r.TemptationRules, "boldness_divisor"): (1, 100),
    (r.TemptationRules, "fear_percent"): PERCENT,
    (r.TemptationRules, "fear_calm"): PERCENT,
    (r.TemptationRules, "band"): (0, 50),
    (r.AttackRules, "even"): PERCENT,
    (r.AttackRules, "low"): PERCENT,
    (r.AttackRules, "high"): PERCENT,
    (r.AttackRules, "levers_low"): PERCENT,
    (r.IncidentRules, "base"): PERCENT,
    (r.IncidentRules, "divisor"): (1, 100),
    (r.IncidentRules, "most"): PERCENT,
    (r.IncidentRules, "blame_russia"): PERCENT,
    (r.DetectionRules, "yes"): PERCENT,
    (r.DetectionRules, "partly"): PERCENT,
    (r.DetectionRules, "no"): PERCENT,
    (r.DetectionRules, "suspect"): PERCENT,
    (r.DetectionRules, "false_suspicion"): PERCENT,
    (r.DetectionRules, "most"): PERCENT,
    (r.DetectionRules, "secret_deal"): PERCENT,
    (r.UpkeepRules, "morale_high"): PERCENT,
    (r.UpkeepRules, "morale_low"): PERCENT,
    (r.LoadRules, "cost"): (0, 50),
    (r.LoadRules, "pledge_prior"): PERCENT,
    (r.Row, "detected"): PERCENT,
    (r.SecretAct, "cost"): (0, 50),
    (r.SecretAct, "chance"): PERCENT,
    (r.ClauseKind, "number"): (1, 99),
    (r.ClauseKind, "burden"): (0, 50),
    (r.ClauseKind, "lasts"): (0, ROUNDS),
    (r.Rules, "rates_for"): (1, ROUNDS),
    (s.Region, "row"): (0, 3),
    (s.Region, "column"): (0, 4),
    (s.Instrument, "rating"): (0, 40),
    (s.Score, "per"): (1, 100),
    (s.Score, "level"): PERCENT,
    (s.Score, "until"): (0, ROUNDS),
    (s.Agenda, "weight"): (1, 1000),
    (s.SeatSheet, "spread"): (1, 200),
    (s.Effect, "rounds"): (1, ROUNDS),
    (s.Card, "earliest"): (1, ROUNDS),
    (s.Card, "latest"): (0, ROUNDS),
    (s.Card, "weight"): (1, 100),
    (s.Scenario, "rounds"): (1, ROUNDS),
    (s.Scenario, "lengths"): (1, ROUNDS),
    (s.Scenario, "tracks"): PERCENT,
    (s.Scenario, "arsenal"): (0, 200),
    (p.Lengths, "briefing"): PHASE,
    (p.Lengths, "talks"): PHASE,
    (p.Lengths, "orders"): PHASE,
    (p.Lengths, "report"): PHASE,
    (p.Exceptional, "round"): (1, ROUNDS),
    (p.Exceptional, "briefing"): OTHER_PHASE,
    (p.Exceptional, "talks"): OTHER_PHASE,
    (p.Exceptional, "orders"): OTHER_PHASE,
    (p.Exceptional, "report"): OTHER_PHASE,
    (p.Inject, "round"): (1, ROUNDS),
    (p.SessionPlan, "minutes"): (10, 480),
    (p.SessionPlan, "rounds"): (1, ROUNDS),
    (p.SessionPlan, "seating"): (0, 7200),
    (p.SessionPlan, "debrief"): (0, 7200),
}

_SEAT: Final = ("a seat", SEATS)
_TRACK: Final = ("a track", (*TRACKS, FEAR))

NAMES: Final[dict[tuple[type, str], tuple[str, tuple[str, ...]]]] = {
    (r.Source, "mark"): ("a mark of a source", ("checked", "memory", "construct")),
    (r.Row, "seat"): _SEAT,
    (r.Row, "needs"): ("a need of a row", ("cease-fire", "war", "any")),
    (r.Row, "damage"): _SEAT,
    (r.Row, "effects"): _TRACK,
    (r.SecretAct, "seats"): _SEAT,
    (r.SecretAct, "target"): ("a target of an act", ("seat", "deal")),
    (r.SecretAct, "effects"): _TRACK,
    (r.SecretAct, "open_effects"): _TRACK,
    (r.Breach, "effects"): _TRACK,
    (r.Breach, "damage"): _SEAT,
    (r.ClauseKind, "givers"): _SEAT,
    (r.ClauseKind, "receivers"): ("a seat or 'parties'", (*SEATS, "parties")),
    (r.ClauseKind, "due"): ("a time at which a clause is due", ("signing", "round")),
    (r.ClauseKind, "verifiable"): ("a degree of verifiability", ("yes", "partly", "no")),
    (r.ClauseKind, "territory"): ("a way to cede the line", ("in-fact", "in-law")),
    (r.ClauseKind, "effects"): _TRACK,
    (r.ClauseKind, "each_round"): _TRACK,
    (r.ClauseKind, "breach"): _SEAT,
    (r.ClauseKind, "concerns"): _SEAT,
    (r.Rules, "signs"): ("a law, C1 to C26", tuple(f"C{number}" for number in range(1, 27))),
    (s.Region, "controller"): ("a seat, 'contested' or 'other'", (*SEATS, "contested", "other")),
    (s.Region, "status"): ("a status of a region", ("held", "contested", "in-fact", "in-law")),
    (s.Instrument, "owner"): ("a guarantor", GUARANTORS),
    (s.Instrument, "hosts"): ("a tie", TIES),
    (s.Offer, "givers"): _SEAT,
    (s.StandingClause, "givers"): _SEAT,
    (s.Card, "seat"): _SEAT,
    (s.Score, "seat"): _SEAT,
    (s.Score, "track"): _TRACK,
    (s.Scenario, "tracks"): _TRACK,
    (s.Scenario, "arsenal"): ("a guarantor", GUARANTORS),
    (s.Scenario, "seats"): _SEAT,
    (p.Inject, "phase"): ("a phase in which a card can be played", p.INJECT_PHASES),
}
"""Fields that hold names from a list, alone, in a list, or as the keys of a table."""


@frozen
class Room:
    """How much text a field has room for: columns of a terminal, and whether it may break its lines."""

    most: int
    lines: bool = False


PROSE: Final = Room(6_000, lines=True)
"""Room of every text that is not named below."""

ROOM: Final[dict[tuple[type, str], Room]] = {
    (r.Source, "text"): Room(400, lines=True),
    (r.Rules, "title"): Room(40),
    (r.Row, "title"): Room(20),
    (r.Row, "text"): Room(160),
    (r.SecretAct, "title"): Room(32),
    (r.SecretAct, "text"): Room(160),
    (r.ClauseKind, "title"): Room(40),
    (r.ClauseKind, "text"): Room(200),
    (s.Region, "name"): Room(8),
    (s.Region, "note"): Room(60),
    (s.Instrument, "name"): Room(20),
    (s.Objective, "text"): Room(200),
    (s.Agenda, "title"): Room(32),
    (s.Agenda, "text"): Room(200),
    (s.SeatSheet, "office"): Room(60),
    (s.Offer, "note"): Room(120),
    (s.StandingDeal, "title"): Room(60),
    (s.Choice, "text"): Room(60),
    (s.Card, "title"): Room(32),
    (s.Situation, "date"): Room(40),
    (s.Situation, "line"): Room(76),
    (s.Scenario, "title"): Room(40),
    (s.Scenario, "round_names"): Room(20),
    (p.SessionPlan, "title"): Room(40),
    (p.Inject, "title"): Room(32),
    (p.Inject, "text"): Room(280),
}
