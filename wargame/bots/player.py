"""The players behind the client seam: a doctrine, an honest hand, a random hand, and a greedy one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, frozen

from wargame.bots.ordering import order
from wargame.bots.talking import talk
from wargame.engine import commands as cmd
from wargame.engine.draws import draw

if TYPE_CHECKING:
    from wargame.bots.doctrine import Doctrine
    from wargame.engine.views import View


@frozen
class DoctrinePlayer:
    """Plays a doctrine: a pure function of the view and of a seed of its own, so that it can be taken up again."""

    doctrine: Doctrine
    seed: int

    def act(self, view: View) -> cmd.Command | None:
        """Return the next command, or None when there is nothing to do now."""
        if view.paused or view.phase == "debrief":
            return None
        if view.phase == "talks":
            return talk(view, self.doctrine)
        if view.phase == "orders":
            return order(view, self.doctrine, self.seed)
        return None if view.seat in view.ready else cmd.Ready()


@define
class RandomPlayer:
    """Does something legal, drawn from its seed and from how often it was asked: the hand that finds dead ends."""

    seat: str
    seed: int
    asked: int = 0

    def act(self, view: View) -> cmd.Command | None:
        """Return a legal command drawn from the seed; about every third one ends the phase, so that games end."""
        if view.paused or not view.legal or view.seat in view.ready:
            return None
        self.asked += 1
        ending = next((c for c in view.legal if isinstance(c, (cmd.Ready, cmd.Seal))), None)
        rolled = draw(self.seed, view.round, "random", str(self.asked), 1 << 30)
        if ending is not None and rolled % 3 == 0:
            return ending
        return view.legal[rolled // 3 % len(view.legal)]
