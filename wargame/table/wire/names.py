"""The engine's names that stand in annotations without being imported there at run time."""

from __future__ import annotations

from typing import Any, Final

from wargame.engine.commands import Command
from wargame.engine.deals import Clause, Deal, Draft, Obligation
from wargame.engine.events import Cause, Event
from wargame.engine.rules import Rules
from wargame.engine.scenario import Agenda, Card, Scenario
from wargame.engine.setting import Setting
from wargame.engine.sights import Sight
from wargame.engine.state import Ground, Lay, Message, Sheet, State
from wargame.engine.weight import Network, Weight

NAMES: Final[dict[str, Any]] = {
    kind.__name__: kind
    for kind in (
        Agenda, Card, Cause, Clause, Command, Deal, Draft, Event, Ground, Lay, Message, Network, Obligation, Rules,
        Scenario, Setting, Sheet, Sight, State, Weight,
    )
}  # fmt: skip
