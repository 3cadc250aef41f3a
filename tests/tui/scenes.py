"""The screens that snapshots are kept of: walks through moments of the sample game, stop by stop, in one app each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from tests.tui import desks
from tests.tui.classmates import LOST, Hands, Nobody, Watched, in_class
from tests.tui.stages import BRIEFING, DEBRIEF, ORDERS, REPORT, TALKS, sample, staged
from wargame.content import load_rules
from wargame.debrief.recording import Recording
from wargame.tui.app import GunApp
from wargame.tui.facilitating import ControlApp
from wargame.tui.screens.board import BoardScreen
from wargame.tui.screens.join import JoinScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.tui.house import House

MENU, REPLAY, CONTROL = -1, -2, -3
"""Stand for a record where a walk begins at the menu, looks at the whole game again, or leads a class."""


@frozen
class Walk:
    """Where to begin (a record of the sample game), who sits there, and the stops: (name, keys that lead to it).

    At the facilitator's console ``people`` is the name of a class in ``desks``.
    """

    record: int
    people: tuple[str, ...]
    stops: tuple[tuple[str, str], ...]
    """The keys are parted by blanks, in Textual's names; they go on from the stop before."""
    make: Callable[[], GunApp] | None = None
    """What begins a walk through a class."""

    @property
    def name(self) -> str:
        """The name of the first stop."""
        return self.stops[0][0]

    def app(self, house: House) -> GunApp:
        """Return the app of this walk; ``house`` is asked where it begins at the menu."""
        if self.make is not None:
            return self.make()
        if self.record == CONTROL:
            desk = desks.teacher(getattr(desks, self.people[0])())
            return ControlApp(desk, qr=desks.QR, scenario=desks.scenario(), now=lambda: desks.NOW)
        if self.record == REPLAY:
            rivals = tuple(load_rules(name) for name in ("spiral", "limited-aims"))
            return GunApp(recording=Recording(sample()[0].state.setting.scenario.title, sample(), rivals=rivals))
        return GunApp(house) if self.record == MENU else GunApp(game=staged(self.record, *self.people))


EUROPE = ("europe",)
EIGHT = (30, TALKS, ORDERS, REPORT, BRIEFING, 60, 100, DEBRIEF)
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
    Walk(CONTROL, ("gathering",), (("control-join", ""), ("control-begin", "n b escape"))),
    Walk(
        CONTROL,
        ("eight",),
        (
            ("control", "7"),
            ("control-reply", "n Y e s"),
            ("control-seats", "escape s"),
            ("control-person", "down enter"),
            ("control-cards", "escape escape i"),
            ("control-own-card", "up enter C o u p"),
            ("control-talk", "escape c right"),
            ("control-rewind", "escape z w h y enter"),
            ("control-all", "escape escape asterisk"),
            ("control-covered", "f9"),
        ),
    ),
    Walk(CONTROL, ("finished",), (("control-over", ""), ("control-compare", "d down down"))),
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
    *(
        Walk(0, EUROPE, stops, make)
        for stops, make in (
            (
                (
                    ("class-table", "1"),
                    ("class-team", "m"),
                    ("class-say", "s S h a l l space w e"),
                    ("class-ask", "escape q"),
                ),
                lambda: in_class(TALKS),
            ),
            ((("class-deal-analyst", "3 plus"),), lambda: in_class(TALKS, 2)),
            ((("class-sheet-analyst", "5 n"),), lambda: in_class(ORDERS, 2)),
            ((("class-waiting", "r y"),), lambda: in_class(TALKS, quiet=True)),
            ((("class-lost", ""),), lambda: in_class(REPORT, link=LOST)),
            ((("join", ""), ("join-typing", "k 7 q m enter A n a")), lambda: GunApp(opening=JoinScreen(Nobody()))),
            ((("boards", ""), ("board", "down n")), lambda: GunApp(opening=BoardScreen(Watched(*EIGHT), Hands()))),
        )
    ),
)
"""Add a walk, or a stop to one, for a new screen; ``tests/tui/test_snapshots.py`` does the rest."""
SIZES = ((80, 24), (120, 40))
