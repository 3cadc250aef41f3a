"""The table at one look: the theatre, the tracks, the gun, the talks and the deals."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Horizontal, Vertical

from wargame.actions.everywhere import Aims, Cable, Draft, Next, Palette, Panel, Up, Why
from wargame.table.words import why_temptation, why_track, why_weight
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.gun import FIXED, Gun
from wargame.tui.widgets.lastround import LastRound
from wargame.tui.widgets.summaries import Aims as AimList
from wargame.tui.widgets.summaries import DealList, TalkList, cables, open_deals
from wargame.tui.widgets.theatre import Theatre
from wargame.tui.widgets.tracks import Tracks, shown_tracks

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.table.words import Why as Answer

ROUND: Final = ("deals", "talks", "gun", "tracks")
"""The panels that have a cursor, in the order of Tab."""


class TableScreen(PlaceScreen):
    """Place 1."""

    CSS_PATH = "table.tcss"
    PLACE: ClassVar[str] = "table"
    panel = "deals"
    row = 0

    def panels(self) -> ComposeResult:
        """Left the theatre, right the gun and what is said about it."""
        with Horizontal(classes="columns"):
            with Vertical(classes="left"):
                yield Theatre(self.session, id="theatre")
                yield Tracks(self.session, id="tracks")
                yield AimList(self.session, id="aims")
            with Vertical(classes="right"):
                yield Gun(self.session, id="gun")
                yield TalkList(self.session, id="talks")
                yield DealList(self.session, id="deals")
                yield LastRound(self.session, id="last")

    def on_mount(self) -> None:
        """Begin where something can be opened."""
        if not open_deals(self.session.view):
            self.panel = "talks" if self.session.view.messages else "gun"
        super().on_mount()

    def update(self) -> None:
        """Place the cursor."""
        count = self._count()
        self.row = max(0, min(self.row, count - 1))
        for name, kind in (("deals", DealList), ("talks", TalkList), ("gun", Gun), ("tracks", Tracks)):
            self.query_one(f"#{name}", kind).cursor = self.row if name == self.panel else -1
        super().update()

    def _count(self) -> int:
        view = self.session.view
        if self.panel == "deals":
            return len(open_deals(view))
        if self.panel == "talks":
            return len(self.query_one(TalkList).listed())
        if self.panel == "gun":
            return FIXED + len(view.pieces)
        return len(shown_tracks(view))

    def keys(self) -> tuple[tuple[type[Action], str], ...]:
        """Return the keys to print."""
        return (
            (Next, "next step"),
            (Why, "why"),
            (Cable, "cable"),
            (Draft, "draft"),
            (Aims, "aims"),
            (Up, "choose"),
            (Panel, "panel"),
            (Palette, "actions"),
        )

    def move(self, by: int) -> None:
        """Move in the panel that has the cursor."""
        self.row += by
        self.update()

    def action_panel(self) -> None:
        """Give the cursor to the next panel."""
        place = ROUND.index(self.panel)
        self.panel = ROUND[(place + 1) % len(ROUND)]
        self.row = 0
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Give the cursor to an item of a panel."""
        if panel in ROUND:
            self.panel, self.row = panel, item
            self.update()

    def enter(self) -> None:
        """Open the deal or the channel; a number answers why."""
        if self.panel == "deals":
            deals = open_deals(self.session.view)
            self.go("deals", deals[self.row].id if deals else "")
        elif self.panel == "talks":
            self.go("talks", "+".join(self.query_one(TalkList).listed()[self.row]) or "everyone")
        else:
            self.action_why()

    def whole_text(self) -> str:
        """Return the last cable of the channel that is pointed at; for a number, its row says all there is."""
        if self.panel != "talks":
            return ""
        told = cables(self.session.view, self.query_one(TalkList).listed()[self.row])
        return told[-1].text if told else ""

    def question(self) -> tuple[Answer, tuple[Sight, ...]] | None:
        """Answer for the number that is pointed at, the weight where none is."""
        view, names = self.session.view, self.session.names
        if self.panel == "tracks":
            return why_track(view, names, shown_tracks(view)[self.row]), view.report
        if self.panel == "gun" and self.row == 1:
            return why_temptation(view, names), view.report
        return why_weight(view, names), view.report
