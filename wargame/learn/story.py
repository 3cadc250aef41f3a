"""The lesson's story: a small table cut out of a shipped scenario, so that its words and its map stay the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from wargame.engine.scenario import Offer, Situation

if TYPE_CHECKING:
    from wargame.engine.scenario import Scenario

ID: Final = "learn"
TITLE: Final = "First game"
BASE: Final = "handshake-2025"
"""The scenario that the lesson is cut out of."""
ROUNDS: Final = 3
NEWCOMER: Final = "europe"
DOCTRINE: Final = "lesson"
"""What a save says about who plays the three others; it marks the save as a lesson."""

SEED: Final = 348
"""With it the first attack gets through and the second does not, if the gun is loaded; tests/learn shows both."""
AGENDAS: Final[dict[str, str]] = {
    "us": "pivot",
    "ukraine": "mandate",
    "europe": "front-line",
    "russia": "insecure",
}
"""Who wants what in secret; told in the debrief."""

_TRACKS: Final[dict[str, int]] = {
    "russia.grip": 68,
    "russia.boldness": 30,
    "russia.levers": 40,
    "ukraine.defence": 50,
    "ukraine.integration": 32,
    "ukraine.morale": 58,
    "us.resolve": 60,
    "us.credibility": 52,
    "europe.resolve": 70,
    "europe.credibility": 60,
    "europe.threat": 45,
    "ties.us-eu": 55,
    "ties.us-ua": 55,
    "ties.eu-ua": 75,
}
_RATINGS: Final[dict[str, int]] = {"eu-air": 16, "eu-force": 30, "us-arms": 20}
"""The three guns of the lesson, in the order in which lists show them."""
_OFFERS: Final = ("ceasefire", "monitors", "prisoners", "reassurance-force", "air-defence", "arms-pipeline")

_SHORT: Final[dict[str, str]] = {
    "us": "You want a cease-fire soon, and you hold the arms that Ukraine leans on.",
    "ukraine": "You want your people home and the shooting to stop. You ask who stands behind a paper.",
    "europe": "You speak for Europe at a table about a war on your continent. You want a cease-fire that lasts. You can "
    "sign, you can lay guns on the table, and you can load them. Nobody else sees whether you did.",
    "russia": "You fear that foreign arms will stand next door. A truce is worth to you what it keeps away.",
}


def lesson(base: Scenario) -> Scenario:
    """Return the lesson's story, cut out of ``base`` (the scenario named BASE): three rounds, three guns, no cards."""
    situation = Situation(
        date="A first game",
        line="Three short rounds, and a hint at every step.",
        short="A war, four delegations and a paper. What makes a promise hold?",
        long="This table is made for learning. The map is that of March 2025; the numbers, the speeches and the orders "
        "are invented, and no government is being quoted. The rules and the dice are those of every other game.\n\n"
        "Whether a deal fails because nothing stands behind it, or because what stands behind it frightens the other "
        "side, is disputed among scholars. At the end the debrief shows three theories of this very table beside one "
        "another.",
        disputed=base.situation.disputed,
    )
    seats = {
        seat: evolve(sheet, short=_SHORT[seat], long=_SHORT[seat], par=_PAR[seat][0], spread=_PAR[seat][1])
        for seat, sheet in base.seats.items()
    }
    return evolve(
        base,
        id=ID,
        title=TITLE,
        situation=situation,
        rounds=ROUNDS,
        lengths=(ROUNDS,),
        round_names=("The paper", "The breach", "The gun"),
        tracks=dict(_TRACKS),
        instruments=tuple(evolve(base.instrument_by_id[name], rating=_RATINGS[name]) for name in _RATINGS),
        offers=tuple(_offer(base, kind) for kind in _OFFERS),
        cards=(),
        seats=seats,
    )


def _offer(base: Scenario, kind: str) -> Offer:
    return next(offer for offer in base.offers if offer.kind == kind)


_PAR: Final[dict[str, tuple[int, int]]] = {
    "us": (-8, 36),
    "ukraine": (-2, 36),
    "europe": (-17, 36),
    "russia": (18, 38),
}
"""Par and spread of each seat, for three rounds."""
