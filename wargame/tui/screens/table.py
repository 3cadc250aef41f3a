"""The table at one look: the theatre, the tracks, the gun, the talks and the deals."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from wargame.actions.everywhere import Aims, Cable, Draft, Next, Palette, Panel, Up, Why
from wargame.table.words import (
    chronicle,
    why,
    why_deal,
    why_phase,
    why_region,
    why_talks,
    why_track,
)
from wargame.tui.boxes import Horizontal, Vertical
from wargame.tui.screens.place import PlaceScreen
from wargame.tui.widgets.aims import Aims as AimList
from wargame.tui.widgets.cables import Cables
from wargame.tui.widgets.gun import Gun
from wargame.tui.widgets.lastround import LastRound
from wargame.tui.widgets.panel import Panel as Painted
from wargame.tui.widgets.summaries import DealList, TalkList, cables, channel_of, open_deals
from wargame.tui.widgets.theatre import Theatre, tiles
from wargame.tui.widgets.tracks import Tracks, shown_tracks

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from wargame.actions.base import Action
    from wargame.engine.sights import Sight
    from wargame.engine.views import View
    from wargame.table.words import Names
    from wargame.table.words import Why as Answer
    from wargame.tui.widgets.summaries import Channel

ROUND: Final = ("deals", "talks", "gun", "tracks", "theatre", "aims", "last")
"""The panels that have a cursor, in the order of Tab; one that is not on the screen is passed over."""
LEFT: Final = ("theatre", "tracks", "aims")


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
            yield Cables(self.session, id="live")

    def begin(self) -> None:
        """Begin where something can be opened."""
        if not open_deals(self.session.view):
            self.panel = "talks" if self.session.view.messages else "gun"
        super().begin()

    def update(self) -> None:
        """Place the cursor."""
        count = self._count()
        self.row = max(0, min(self.row, count - 1))
        for name in ROUND:
            self.query_one(f"#{name}", Painted).cursor = self.row if name == self.panel else -1
            self.set_class(name == self.panel, f"at-{name}")
        self.set_class(self.panel in LEFT, "at-left")
        live = self.query_one(Cables)
        live.channel = self._live()
        live.hush(secret=bool(live.channel))
        super().update()

    def _live(self) -> Channel:
        """Return the channel whose cables stand in the third column: the chosen one, else where the newest cable is."""
        if self.panel == "talks":
            return self.query_one(TalkList).listed()[self.row]
        messages = self.session.view.messages
        return channel_of(messages[-1].seat, messages[-1].to, self.session.seat) if messages else ()

    def _count(self) -> int:
        view = self.session.view
        counts: dict[str, Callable[[], int]] = {
            "deals": lambda: len(open_deals(view)),
            "talks": lambda: len(self.query_one(TalkList).listed()),
            "gun": self.query_one(Gun).items,
            "theatre": lambda: len(tiles(view)),
            "tracks": lambda: len(shown_tracks(view)),
            "aims": lambda: len(self.query_one(AimList).listed),
            "last": lambda: len(self.query_one(LastRound).listed()),
        }
        return counts[self.panel]()

    def pointing(self) -> object:
        """Return the deal or the channel that is pointed at; the other panels have rows that stay where they are."""
        if self.panel == "deals":
            deals = open_deals(self.session.view)
            return deals[self.row].id if self.row < len(deals) else None
        return self.query_one(TalkList).listed()[self.row] if self.panel == "talks" else None

    def regain(self, anchor: object) -> None:
        """Point at that deal or channel again."""
        listed: list[object] = [deal.id for deal in open_deals(self.session.view)]
        if self.panel == "talks":
            listed = list(self.query_one(TalkList).listed())
        if self.panel in ("deals", "talks") and anchor in listed:
            self.row = listed.index(anchor)

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
        """Move in the panel that has the cursor; on the map to the region above or below."""
        if self.panel == "theatre":
            regions = tiles(self.session.view)
            here = regions[self.row]
            there = [(abs(r.column - here.column), n) for n, r in enumerate(regions) if r.row == here.row + by]
            self.row = min(there)[1] if there else self.row
        else:
            self.row += by
        self.update()

    def shift(self, by: int) -> None:
        """Move to the region or the track beside it."""
        if self.panel in ("theatre", "tracks"):
            self.row += by
            self.update()

    def action_panel(self) -> None:
        """Give the cursor to the next panel."""
        shown = self.query_one(LastRound).styles.display != "none" and bool(self.session.view.report)
        on = [name for name in ROUND if name != "last" or shown]
        self.panel = on[(on.index(self.panel) + 1) % len(on)] if self.panel in on else on[0]
        self.row = 0
        self.update()

    def choose(self, panel: str, item: int) -> None:
        """Give the cursor to an item of a panel; a live cable opens its channel."""
        if panel in ROUND:
            self.panel, self.row = panel, item
            self.update()
        elif panel == "live":
            self.go("talks", "+".join(self._live()) or "everyone")

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
        """Answer for what is pointed at; for the phase where a panel has nothing to point at."""
        view, names = self.session.view, self.session.names
        return self._answer(view, names), chronicle(view.reports)

    def _answer(self, view: View, names: Names) -> Answer:
        deals, told = open_deals(view), self.query_one(LastRound).listed()
        answers: dict[str, Callable[[], Answer]] = {
            "gun": self.query_one(Gun).ask,
            "aims": self.query_one(AimList).ask,
            "theatre": lambda: why_region(view, names, tiles(view)[self.row].id),
            "tracks": lambda: why_track(view, names, shown_tracks(view)[self.row]),
            "talks": lambda: why_talks(view, names, self.query_one(TalkList).listed()[self.row]),
        }
        if deals:
            look = self.session.preview(deals[min(self.row, len(deals) - 1)].clauses)
            answers["deals"] = lambda: why_deal(view, names, deals[self.row], look)
        if told:
            first = sum(len(report) for report in view.reports[:-1])
            every = chronicle(view.reports)
            answers["last"] = lambda: why(every[first + told[self.row].id], names, every)
        return answers.get(self.panel, lambda: why_phase(view, names))()
