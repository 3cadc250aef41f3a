"""Which screen shows which place."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from textual.screen import Screen

    from wargame.tui.session import Session

_WHERE: Final[dict[str, tuple[str, str]]] = {
    "table": ("table", "TableScreen"),
    "talks": ("talks", "TalksScreen"),
    "deals": ("deals", "DealsScreen"),
    "draft": ("builder", "BuilderScreen"),
    "declare": ("declare", "DeclareScreen"),
    "promises": ("promises", "PromisesScreen"),
    "sheet": ("sheet", "SheetScreen"),
    "report": ("report", "ReportScreen"),
    "briefing": ("briefing", "BriefingScreen"),
    "debrief": ("debrief", "DebriefScreen"),
    "team": ("team", "TeamScreen"),
}
"""Place -> (module, class); a place is imported when it is first gone to."""
_HOME: Final = {"briefing": "briefing", "talks": "table", "orders": "sheet", "report": "report", "debrief": "debrief"}


def modules(session: Session) -> tuple[str, ...]:
    """Return the modules of all places that a game has."""
    wanted = [module for module, _ in _WHERE.values() if module != "team" or session.room is not None]
    return tuple(f"wargame.tui.screens.{module}" for module in wanted)


def home(session: Session) -> str:
    """Return the place where a phase begins."""
    return _HOME[session.table.phase]


def screen_for(session: Session, place: str, subject: str = "") -> Screen[None]:
    """Return a new screen for a place; ``subject`` is what to open there."""
    if place == "deals" and subject == "draft":
        place, subject = "draft", ""
    module, name = _WHERE[place]
    kind = getattr(import_module(f"wargame.tui.screens.{module}"), name)
    return cast("Screen[None]", kind(session, subject))


def opening_screen(session: Session) -> Screen[None]:
    """Return the first screen of a session: where the game stands, or the curtain where several share the screen."""
    if session.shared and not session.table.over:
        from wargame.tui.screens.curtain import CurtainScreen  # noqa: PLC0415 - opened rarely

        session.sit(next((seat for seat in session.seats if not session.done(seat)), session.seat))
        return CurtainScreen(session)
    return screen_for(session, home(session))
