"""Settlement: ten steps, each a small pure function from state (and dice) to events, in the rulebook's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.evolve import fold
from wargame.engine.settlement.answers import answers
from wargame.engine.settlement.attacks import attacks
from wargame.engine.settlement.banking import banking
from wargame.engine.settlement.detection import detection
from wargame.engine.settlement.home import home
from wargame.engine.settlement.incidents import incidents
from wargame.engine.settlement.loading import loading
from wargame.engine.settlement.secret_acts import secret_acts
from wargame.engine.settlement.tally import tally
from wargame.engine.settlement.weighing import weighing

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State

STEPS: Final[tuple[tuple[str, Callable[[State, Dice], list[Event]]], ...]] = (
    ("Banked", banking),
    ("Loaded", loading),
    ("Secret acts", secret_acts),
    ("Weighed", weighing),
    ("Attacks", attacks),
    ("Incidents", incidents),
    ("Found out", detection),
    ("Answers", answers),
    ("At home", home),
    ("Points", tally),
)
"""The ten steps of settlement, with their titles."""


def settle(state: State, dice: Dice) -> tuple[State, list[Event]]:
    """Settle one round: return the state after step 10 and every event of the ten steps, in order."""
    written: list[Event] = []
    for _, step in STEPS:
        events = step(state, dice)
        state = fold(state, events)
        written += events
    return state, written
