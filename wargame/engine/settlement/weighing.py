"""Step 4: the gun is weighed, as shown and in truth, against the temptation (C5, C9, C19, C23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.events import Cause, law
from wargame.engine.gun import declared_weight, shown_causes, true_weight
from wargame.engine.scribe import Scribe
from wargame.engine.temptation import temptation, terms

if TYPE_CHECKING:
    from wargame.engine.draws import Dice
    from wargame.engine.events import Event
    from wargame.engine.state import State


def weighing(state: State, dice: Dice) -> list[Event]:
    """Weigh W as declared (public), W as loaded (secret), and T (Russia's to know)."""
    del dice
    scribe = Scribe(state, 4)
    shown = declared_weight(state)
    narrow = tuple(f"{label} {size}" for label, size in shown.narrow)
    scribe.add(
        "weighed", subject="weight", amount=shown.value, causes=(*shown_causes(state), law("C23")), detail=narrow
    )
    true = true_weight(state)
    loads = tuple(
        Cause("order", f"{item.id} {'loaded' if state.lay[item.id].loaded else 'unloaded'}", 0, (item.owner,))
        for item in state.setting.scenario.instruments
    )
    scribe.add(
        "weighed-true",
        subject="weight",
        amount=true.value,
        audience=(),
        causes=loads,
        detail=tuple(f"{label} {size}" for label, size in true.narrow),
    )
    addends = tuple(cause for cause, _ in terms(state, state.known["russia"]))
    scribe.add(
        "weighed-temptation",
        subject="temptation",
        amount=temptation(state, state.known["russia"]),
        audience=("russia",),
        causes=(*addends, law("C9")),
    )
    return scribe.events
