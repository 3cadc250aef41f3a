"""The screens that snapshots are kept of: walks through moments of the sample game, stop by stop, in one app each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from tests.tui.stages import BRIEFING, DEBRIEF, ORDERS, REPORT, TALKS, sample, staged
from wargame.content import load_rules
from wargame.debrief.recording import Recording
from wargame.tui.app import GunApp

if TYPE_CHECKING:
    from wargame.tui.house import House

MENU, REPLAY = -1, -2
"""Stand for a record where a walk begins at the menu, or looks at the whole game again."""


@frozen
class Walk:
    """Where to begin (a record of the sample game), who sits there, and the stops: (name, keys that lead to it)."""

    record: int
    people: tuple[str, ...]
    stops: tuple[tuple[str, str], ...]
    """The keys are parted by blanks, in Textual's names; they go on from the stop before."""

    @property
    def name(self) -> str:
        """The name of the first stop."""
        return self.stops[0][0]

    def app(self, house: House) -> GunApp:
        """Return the app of this walk; ``house`` is asked where it begins at the menu."""
        if self.record == REPLAY:
            rivals = tuple(load_rules(name) for name in ("spiral", "limited-aims"))
            return GunApp(recording=Recording(sample()[0].state.setting.scenario.title, sample(), rivals=rivals))
        return GunApp(house) if self.record == MENU else GunApp(game=staged(self.record, *self.people))


EUROPE = ("europe",)
WALKS = (
    Walk(MENU, (), (("menu", ""), ("new-game", "p"))),
    Walk(MENU, (), (("settings", "s"),)),
    Walk(
        REPLAY,
        (),
        (
            ("replay", "t t t"),
            ("replay-europe", "e e e"),
            ("replay-list", "s"),
            ("replay-guess", "s home g t t t"),
            ("replay-why", "y w"),
            ("what-if", "escape escape v"),
        ),
    ),
    Walk(ORDERS, ("us", "europe"), (("curtain", ""),)),
    Walk(BRIEFING, EUROPE, (("briefing", ""),)),
    Walk(TALKS, ("russia",), (("table-russia", "1"),)),
    Walk(
        TALKS,
        EUROPE,
        (
            ("table", "1"),
            ("declare", "l"),
            ("talks", "2"),
            ("cable", "tab c"),
            ("deal", "escape 3"),
            ("clause", "tab down"),
            ("builder", "a"),
            ("offers", "x a"),
            ("found", "slash s n a p"),
            ("compare", "enter enter escape escape v"),
            ("promises", "4"),
            ("help", "1 f1"),
            ("palette", "escape f2"),
            ("rulebook", "escape i"),
        ),
    ),
    Walk(ORDERS, EUROPE, (("sheet", "5"), ("last-look", "n"), ("sealed", "y 5"))),
    Walk(REPORT, EUROPE, (("report", "6"), ("report-why", "w"))),
    Walk(
        DEBRIEF,
        EUROPE,
        (
            ("debrief", ""),
            ("debrief-2", "right"),
            ("debrief-3", "right"),
            ("debrief-4", "right"),
            ("debrief-5", "right"),
        ),
    ),
)
"""Add a walk, or a stop to one, for a new screen; ``tests/tui/test_snapshots.py`` does the rest."""
SIZES = ((80, 24), (120, 40))
