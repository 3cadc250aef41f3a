"""The rulebook's arithmetic, done as a person does it by hand: nothing here calls the engine."""

from __future__ import annotations

from fractions import Fraction
from math import floor


def clamp(value, low=0, high=100):
    """Hold a number between two ends."""
    return max(low, min(high, value))


def flow(rules, scenario, tracks, live):
    """Return the flow by rulebook 4.1: direct lines first, then what crosses the tie US-EU."""
    carries = {
        item.id: Fraction(item.rating * tracks[f"{item.owner}.credibility"], rules.weight.credibility_par)
        for item in scenario.instruments
        if item.id in live and item.rating >= rules.weight.tripwire_floor
    }
    left = {seat: Fraction(scenario.arsenal[seat] * tracks[f"{seat}.resolve"], 100) for seat in ("us", "europe")}
    room = {tie: Fraction(tracks[tie]) for tie in ("ties.us-eu", "ties.us-ua", "ties.eu-ua")}
    total = Fraction(0)
    ways = {}
    for item in scenario.instruments:
        if item.id in carries:
            ways.setdefault((item.hosts, item.owner), []).append(item.id)
    for hosts, owner in sorted(ways, key=lambda way: "ties.us-eu" in way[0]):
        least = min([left[owner], sum(carries[item] for item in ways[hosts, owner]), *(room[tie] for tie in hosts)])
        left[owner] -= least
        for tie in hosts:
            room[tie] -= least
        total += least
    return total


def weight(rules, scenario, tracks, live):
    """Return W by rulebook 4: multiply, add, floor once."""
    shares = rules.weight.flow_share * flow(rules, scenario, tracks, live)
    return clamp(floor((shares + rules.weight.defence_share * tracks["ukraine.defence"]) / 100))


def pull(rules, tracks, *, high_water=0, flagged=0):
    """Return T by rulebook 4.2: every addend floored by itself."""
    part = rules.temptation
    return clamp(
        part.base
        + max(high_water, tracks["ukraine.integration"]) // part.integration_divisor
        + (100 - tracks["russia.grip"]) // part.grip_divisor
        + tracks["russia.boldness"] // part.boldness_divisor
        + flagged
    )


def repel(rules, heavy, tempted, shift=0):
    """Return the repel chance by rulebook 4.3."""
    part = rules.attack
    return clamp(part.even + heavy - tempted + shift, part.low, part.high)


def incident(rules, heavy, tempted, shift=0):
    """Return the incident chance by rulebook 5.6."""
    part = rules.incident
    return clamp(part.base + max(0, tempted - heavy) // part.divisor + shift, 0, part.most)
