"""The greedy hand: signs what pays, and fills its sheet with the best reply over the draws, as far as it can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from wargame.bots.talking import talk
from wargame.engine import commands as cmd
from wargame.engine.advice import advise

if TYPE_CHECKING:
    from wargame.bots.doctrine import Doctrine
    from wargame.engine.views import View


@frozen
class GreedyPlayer:
    """Best reply over the draws: in talks by the price of signing, in orders by the advice."""

    doctrine: Doctrine
    seed: int

    def act(self, view: View) -> cmd.Command | None:
        """Return the next command, or None when there is nothing to do now."""
        if view.paused or view.phase == "debrief":
            return None
        if view.phase == "talks":
            return talk(view, evolve(self.doctrine, least_price=1))
        if view.phase == "orders":
            if view.sheet is None or view.sheet.sealed:
                return None
            todo = advise(view).commands
            return todo[0] if todo else _gains(view)
        return None if view.seat in view.ready else cmd.Ready()


def _gains(view: View) -> cmd.Command:
    """Break in secret what pays more than a proven breach would cost, else seal."""
    for command in view.legal:
        if isinstance(command, cmd.SetPromise) and not command.honour:
            promise = view.promise(command.obligation)
            terms = view.rules.kinds[promise.clause.kind].breach.get(view.seat) if promise is not None else None
            if terms is not None and terms.gain > 1:
                return command
    return cmd.Seal()
