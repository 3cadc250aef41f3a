"""Short reasons in plain words: why points were booked, why a track moved, how a promise was broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.text import harmless

if TYPE_CHECKING:
    from wargame.table.words.names import Names

ON: Final[dict[str, str]] = {
    "signed": "a deal it wanted is signed",
    "banked": "something is handed over",
    "bound": "a promise begins to bind",
    "peace-round": "a round with a cease-fire",
    "war-round": "a round without a cease-fire",
    "durable-peace": "the peace lasts",
    "broken": "the cease-fire was broken",
    "no-deal": "there never was a cease-fire",
    "track": "how far a track moved in the game",
    "track-level": "a track stands high enough at the end",
    "proven-against": "a breach is proven",
    "region-lost": "land is lost",
    "unloaded": "instruments not loaded at the end",
    "loaded": "an instrument is loaded at the end",
    "not-banked": "something was never handed over",
    "not-bound": "something was never promised",
}
"""What makes a score line book, in plain words."""

PATHS: Final[dict[str, str]] = {
    "upkeep.grip_quiet": "a quiet round wears on the regime",
    "upkeep.integration_peace": "a round of peace on the European path",
    "upkeep.integration_war": "a round of war on the European path",
    "upkeep.morale_peace": "a round of peace",
    "upkeep.morale_war": "a round of war",
    "upkeep.resolve_peace": "a round of peace",
    "upkeep.resolve_war": "a round of war",
    "upkeep.resolve_threat": "the threat is felt",
    "upkeep.levers_drift": "levers slip away by themselves",
    "upkeep.defence_high_morale": "morale is high",
    "upkeep.defence_low_morale": "morale is low",
    "upkeep.tie_overhead": "a deal over a partner's head",
    "upkeep.concession_boldness": "a concession to Russia",
    "answers.snap_back": "the sanctions come back",
    "answers.enforce_cost": "the price of enforcing",
    "answers.enforce_pain": "the breach is answered",
    "answers.enforce_credibility": "the breach was answered",
    "answers.enforce_boldness": "the breach was answered",
    "answers.pass_credibility": "the breach was let pass",
    "answers.pass_boldness": "the breach was let pass",
    "answers.bluff_credibility": "a called bluff",
    "answers.bluff_points": "a called bluff",
    "answers.proven_credibility": "its own broken promise is proven",
    "answers.proven_tie": "a broken promise between them is proven",
    "incident.base": "the chance that nobody orders",
    "incident.morale": "the incident",
    "incident.threat": "the incident",
    "load.cost": "a loaded instrument costs points each round",
    "attack.even": "the chance of repelling when weight and temptation are equal",
    "detection.suspect": "how near a miss still raises suspicion",
    "temptation.base": "what there always is",
    "temptation.land_ceded": "a line was ceded",
    "temptation.fear_percent": "declared weight frightens Russia",
    "temptation.fear_calm": "a standing cease-fire calms Russia",
    "temptation.ambiguous": "a clause with unclear words",
    "temptation.pressured": "a clause pressed on those who signed it",
}
"""Path in the rules file -> what it stands for, in plain words."""

_PARTS: Final[dict[str, str]] = {
    "win": "if it gets through",
    "lose": "if it is repelled",
    "damage": "the damage it does",
    "effects": "what it does",
    "gain": "what breaking it brings",
    "burden": "what honouring it costs each round",
    "each_round": "what it does each round",
    "cost": "what it costs",
    "boldness_win": "boldness from getting through",
    "boldness_lose": "boldness lost when repelled",
    "grip_win": "grip from getting through",
    "grip_lose": "grip lost when repelled",
    "threat_win": "the threat others feel",
    "morale_win": "the morale it costs by getting through",
    "levers_win": "levers won",
}


def rule_phrase(path: str, names: Names) -> str:
    """Return what a number of the rules file stands for; the path itself where a teacher's own file names another."""
    if path in PATHS:
        return PATHS[path]
    head, _, rest = path.partition(".")
    thing, _, part = rest.rpartition(".")
    kind, _, _ = thing.partition(".")
    title = {"rows": names.row, "acts": names.act, "clauses": names.clause}.get(head)
    if title is None or part not in _PARTS:
        return harmless(path)
    return f"{manner_first(title(kind).lower())}, {_PARTS[part]}"


def manner_first(title: str) -> str:
    """Return the title of a row for the middle of a sentence: ``open offensive`` for ``offensive (open)``."""
    what, _, how = title.rstrip(")").partition(" (")
    return f"{how} {what}" if how else title


def points_reason(seat: str, why: str, names: Names) -> str:
    """Return why points were booked: ``why`` is as written by the referee, ``aim: trigger`` or a few plain words."""
    source, _, on = why.partition(": ")
    if on not in ON:
        return harmless(why) or "a line of its own"
    sheet = names.scenario.seats[seat]
    if any(agenda.id == source for agenda in sheet.agendas):
        return f"hidden aim, {ON[on]}"
    return ON[on]


def aim_text(seat: str, why: str, names: Names) -> str:
    """Return the objective or agenda that a points line belongs to, "" where it belongs to none."""
    source, _, on = why.partition(": ")
    if on not in ON:
        return ""
    sheet = names.scenario.seats[seat]
    aims = {aim.id: aim.text for aim in sheet.objectives} | {aim.id: aim.text for aim in sheet.agendas}
    return harmless(aims.get(source, ""))


def manner(word: str, names: Names) -> str:
    """Return how a promise was broken: a row of the sheet, quietly, or by a secret act."""
    if word in names.rules.row:
        return f"by order: {names.row(word)}"
    return harmless(word) or "quietly"


MODIFIERS: Final[dict[str, str]] = {
    "detection": "the chance that a breach is found out",
    "incident": "the chance of an incident",
    "temptation": "the temptation",
    "repel": "the chance that an attack is repelled",
}
"""Passing changes from cards; ``pause`` names an instrument instead."""

FLAG_WORDS: Final[dict[str, str]] = {
    "ambiguous": "unclear",
    "pressured": "pressed",
    "unanimity": "only together",
}
"""The flags of a clause in plain words."""

STATUS: Final[dict[str, str]] = {
    "held": "held, and not recognised",
    "contested": "fought over",
    "in-fact": "ceded in fact, not in law",
    "in-law": "ceded in law",
}
"""A region's status in plain words, as an event brings it about."""
