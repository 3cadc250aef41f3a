"""Whether a View that came from outside hangs together: every name in it is one that scenario and rules know.

Clients look names up without asking twice; a View that passes here raises no KeyError in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.deals import BROKEN, KEPT, LAPSED, OWED, PROVEN, RELEASED, SUSPECTED
from wargame.engine.orders import ANSWERS
from wargame.engine.seats import FACILITATOR, FEAR, RUSSIA, SEATS
from wargame.engine.state import PHASES
from wargame.table.wire.errors import WireError
from wargame.table.wire.naming import among, check_clauses, check_commands
from wargame.table.words.names import names_for
from wargame.table.words.sections import STEP_TITLES
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.sights import Sight
    from wargame.engine.views import View

SCALE: Final = 100
ROUNDS: Final = 100
DEALS: Final = ("tabled", "concluded", "in-force", "lapsed", "amended", "ended")
PROMISES: Final = (OWED, KEPT, BROKEN, RELEASED, LAPSED)
CAUSES: Final = ("event", "rule", "draw", "order", "value", "law", "sealed")
OUTCOMES: Final = ("", "none", "held", "broken")


def make_sense(view: View, before: View | None = None) -> None:
    """Raise `WireError` about the first part that names what there is not; ``before`` was already found sound."""
    for field, check in _CHECKS.items():
        if field in _ALONE and before is not None and getattr(view, field) is getattr(before, field):
            continue
        check(view)
    _said(view, before.reports if before is not None else ())


def _table(view: View) -> None:
    among("seat", (view.seat,), SEATS)
    among("phase", (view.phase,), PHASES)
    among("ready", view.ready, SEATS)
    among("outcome", (view.outcome,), OUTCOMES)
    if not 1 <= view.round <= view.rounds <= ROUNDS:
        raise WireError("round", f"{view.round} of {view.rounds}")


def _scales(view: View) -> None:
    names = set(view.scenario.tracks) | ({FEAR} if view.rules.reads_fear else set())
    if view.seat != RUSSIA:
        names.discard("russia.grip")
    for part, tracks in (("tracks", view.tracks), ("opening", view.opening)):
        if set(tracks) != names:
            raise WireError(part, "not the tracks of this scenario")
        if not all(0 <= value <= SCALE for value in tracks.values()):
            raise WireError(part, f"a track beyond 0 to {SCALE}")
    for part, (low, high) in (("grip_band", view.grip_band), ("temptation", view.temptation)):
        if not 0 <= low <= high <= SCALE:
            raise WireError(part, f"{low} to {high} is no range of the scale")


def _instruments(view: View) -> None:
    known = view.scenario.instrument_by_id
    among("declared", view.declared, known)
    among("believed", view.believed, known)
    found = [(piece.id, piece.owner, piece.name, piece.rating) for piece in view.pieces]
    if found != [(item.id, item.owner, item.name, item.rating) for item in known.values()]:
        raise WireError("pieces", "not the instruments of this scenario")


def _regions(view: View) -> None:
    if set(view.regions) != {region.id for region in view.scenario.regions}:
        raise WireError("regions", "not the regions of this scenario")
    among(
        "regions", (ground.controller for ground in view.regions.values()), ("ukraine", "russia", "contested", "other")
    )
    among("regions", (ground.status for ground in view.regions.values()), ("held", "contested", "in-fact", "in-law"))


def _deals(view: View) -> None:
    for deal in view.deals:
        check_clauses("deals", deal.clauses, view.rules.kinds)
        among("deals", (*deal.signers, *deal.audience, *deal.signed, *deal.refused), SEATS)
        among("deals", (deal.tabler,), (*SEATS, ""))
        among("deals", (deal.state,), DEALS)
    if view.draft is not None:
        check_clauses("draft", view.draft.clauses, view.rules.kinds)


def _promises(view: View) -> None:
    for promise in view.promises:
        check_clauses("promises", (promise.clause,), view.rules.kinds)
        among("promises", (promise.giver, *promise.receivers), SEATS)
        among("promises", (promise.state,), PROMISES)
        among("promises", (promise.mark,), ("", SUSPECTED, PROVEN))
        among("promises", promise.pledge, view.scenario.instrument_by_id)


def _messages(view: View) -> None:
    for message in view.messages:
        among("messages", (message.seat,), (*SEATS, FACILITATOR))
        among("messages", message.to, SEATS)


def _sheet(view: View) -> None:
    sheet = view.sheet
    if sheet is None:
        return
    if sheet.row:
        among("sheet", (sheet.row,), view.rules.row)
    if sheet.act:
        among("sheet", (sheet.act,), view.rules.act)
    among("sheet", sheet.load, view.scenario.instrument_by_id)
    among("sheet", (sheet.answer,), ANSWERS)


def _reports(view: View) -> None:
    for sights in view.reports:
        for place, sight in enumerate(sights):
            among("report", (sight.seat,), (*SEATS, FACILITATOR, ""))
            if not 1 <= sight.step <= len(STEP_TITLES):
                raise WireError("report", f"there is no step {sight.step}")
            among("report", (cause.kind for cause in sight.causes), CAUSES)
            if sight.id != place:
                raise WireError("report", "its events are not in order")
            if any(cause.kind == "event" and not 0 <= cause.value < len(sights) for cause in sight.causes):
                raise WireError("report", "a cause that it does not tell")


def _said(view: View, before: tuple[tuple[Sight, ...], ...]) -> None:
    """Say each event of what is new: its sentence reads its subject and details, and so knows best what must be there."""
    fresh = [sights for sights in view.reports if not any(sights is known for known in before)]
    names = names_for(view, view.rules)
    for sights in fresh:
        for sight in sights:
            try:
                sentence(sight, names)
            except Exception as error:  # noqa: BLE001 - whatever a strange event raises, the reader is told
                raise WireError("report", f"an event that cannot be told, {type(error).__name__}") from None


_CHECKS: Final[dict[str, Callable[[View], None]]] = {
    "seat": _table,
    "tracks": _scales,
    "pieces": _instruments,
    "regions": _regions,
    "deals": _deals,
    "promises": _promises,
    "messages": _messages,
    "sheet": _sheet,
    "reports": _reports,
    "legal": check_commands,
}
"""The field a check is about, and the check; it may look at other fields too."""

_ALONE: Final = frozenset({"regions", "promises", "messages", "sheet", "reports"})
"""Fields whose check looks at nothing else that can change."""
