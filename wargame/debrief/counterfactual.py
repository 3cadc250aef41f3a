"""What if a load had been another: an attack weighed again with the same draw, and under the other theories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.debrief.turning import ATTACKS
from wargame.engine.gun import true_weight
from wargame.engine.seats import MARK
from wargame.engine.settlement.attacks import repel_chance
from wargame.engine.state import Lay
from wargame.engine.temptation import temptation
from wargame.engine.text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.state import State

MOST: Final = 3
"""Changes of loads that are told of one attack."""


@frozen
class Had:
    """An attack weighed again: in what words it differs, weight, chance in percent to repel it, and by the same draw.

    ``repelled`` says whether the roll that was made would have repelled it; ``differs`` whether that changes the outcome;
    ``theory`` whether another theory weighs it, and not other loads.
    """

    words: str
    weight: int
    chance: int
    repelled: bool
    differs: bool
    theory: bool = False

    @property
    def sentence(self) -> str:
        """The whole of it in one line."""
        then = f"; by the same draw it {'is repelled' if self.repelled else 'gets through'}" if self.differs else ""
        return f"{self.words}: weight {self.weight}, repelled {self.chance} in 100{then}."


def had(recording: Recording, moment: int, *, rivals: bool = True) -> tuple[Had, ...]:
    """Return what would have been at an attack, nothing at any other event; ``rivals`` adds the other theories.

    Each change loads one instrument more than the one before: those that were shown and left empty, the heaviest first,
    and where none was, those that might have been shown.
    """
    event = recording.events[moment] if 0 <= moment < len(recording.events) else None
    if event is None or event.kind not in ATTACKS:
        return ()
    state = recording.state(moment - 1)
    roll = next((cause.value for cause in event.causes if cause.kind == "draw"), 0)
    held = event.kind == "attack-repelled"
    found = [_weigh(words, then, roll, held=held) for words, then in _loaded(state)][:MOST]
    if rivals:
        found += [_rival(recording, moment, rules, roll, held=held) for rules in recording.rivals]
    return tuple(found)


def _rival(recording: Recording, moment: int, rules: Rules, roll: int, *, held: bool) -> Had:
    """Weigh an attack under another theory, with the fear that it reads in the rounds before."""
    there = recording.alone(moment, rules)
    words = f"{harmless(rules.title)}, this attack alone"
    return Had(words, there.true, there.chance, roll <= there.chance, (roll <= there.chance) != held, theory=True)


def _weigh(words: str, state: State, roll: int, *, held: bool) -> Had:
    weight = true_weight(state).value
    chance = repel_chance(state, weight, temptation(state, state.tracks))
    return Had(words, weight, chance, roll <= chance, (roll <= chance) != held)


def _loaded(state: State) -> Iterator[tuple[str, State]]:
    """Yield the table with one empty instrument loaded after another: those that were shown, or else the others."""
    empty = [item for item in state.setting.scenario.instruments if not state.lay[item.id].loaded]
    shown = [item for item in empty if state.lay[item.id].declared]
    too = ""
    for item in sorted(shown or empty, key=lambda item: -item.rating):
        state = state.but(lay={**state.lay, item.id: Lay(state.lay[item.id].declared, loaded=True)})
        yield f"Had {MARK[item.owner]} loaded its {harmless(item.name)}{too}", state
        too = " too"
