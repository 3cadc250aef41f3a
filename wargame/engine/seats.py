"""The four seats, their marks, and the tracks that the table is measured by."""

from __future__ import annotations

from typing import Final

US: Final = "us"
UKRAINE: Final = "ukraine"
EUROPE: Final = "europe"
RUSSIA: Final = "russia"

SEATS: Final[tuple[str, ...]] = (US, UKRAINE, EUROPE, RUSSIA)
"""Every seat, in the order in which everything is settled and listed."""

EVERYONE_SEES_GRIP: Final[tuple[str, ...]] = (RUSSIA,)
"""Who sees Russia's grip as a number; the others see a band."""

GUARANTORS: Final[tuple[str, ...]] = (US, EUROPE)
"""The seats that own instruments."""

PUBLIC: Final = "public"
"""Not a seat: what everybody at the table has been shown."""

FACILITATOR: Final = "facilitator"
"""The hand above the table; not a seat, it has no sheet and no points."""

MARK: Final[dict[str, str]] = {US: "US", UKRAINE: "UA", EUROPE: "EU", RUSSIA: "RU", FACILITATOR: "FA"}
NAME: Final[dict[str, str]] = {
    US: "the US",
    UKRAINE: "Ukraine",
    EUROPE: "Europe",
    RUSSIA: "Russia",
    FACILITATOR: "the facilitator",
}
TITLE: Final[dict[str, str]] = {
    US: "United States",
    UKRAINE: "Ukraine",
    EUROPE: "Europe",
    RUSSIA: "Russia",
    FACILITATOR: "Facilitator",
}

TIES: Final[tuple[str, ...]] = ("ties.us-eu", "ties.us-ua", "ties.eu-ua")
"""How well two capitals work together; what one hosts for another passes through them."""

TRACKS: Final[tuple[str, ...]] = (
    "russia.grip",
    "russia.boldness",
    "russia.levers",
    "ukraine.defence",
    "ukraine.integration",
    "ukraine.morale",
    "us.resolve",
    "us.credibility",
    "europe.resolve",
    "europe.credibility",
    "europe.threat",
    *TIES,
)
"""Every track of the default rules, each an integer from 0 to 100."""

FEAR: Final = "russia.fear"
"""Fear of encirclement, 0 to 100; only a rule set that reads it (Jervis's spiral) shows it."""

TRACK_NAME: Final[dict[str, str]] = {
    "russia.grip": "grip",
    "russia.boldness": "boldness",
    "russia.levers": "levers",
    "russia.fear": "fear",
    "ukraine.defence": "defence",
    "ukraine.integration": "integration",
    "ukraine.morale": "morale",
    "us.resolve": "resolve",
    "us.credibility": "credibility",
    "europe.resolve": "resolve",
    "europe.credibility": "credibility",
    "europe.threat": "threat",
    "ties.us-eu": "US-EU",
    "ties.us-ua": "US-UA",
    "ties.eu-ua": "EU-UA",
}


def track_label(track: str) -> str:
    """Return a track as a sentence names it, for instance ``Europe's resolve`` or ``the tie US-EU``."""
    owner, _, _ = track.partition(".")
    name = TRACK_NAME.get(track, track)
    return f"the tie {name}" if owner == "ties" else f"{NAME[owner]}'s {name}"


def tie_between(one: str, other: str) -> str | None:
    """Return the tie that joins two seats, or None where Russia or the same seat is meant."""
    marks = {MARK[one], MARK[other]}
    for tie in TIES:
        if set(TRACK_NAME[tie].split("-")) == marks:
            return tie
    return None
