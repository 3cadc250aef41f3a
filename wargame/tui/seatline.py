"""The move line of a seat in a class: for those who wait, and for those of the delegation who do not hold the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.seats import MARK, SEATS
from wargame.table.words import LastLook
from wargame.tui.ink import fit
from wargame.tui.prompt import Prompt
from wargame.tui.widgets.summaries import channels, unread

if TYPE_CHECKING:
    from wargame.engine.views import View
    from wargame.table.words import Move
    from wargame.tui.roomclient import RoomClient
    from wargame.tui.screens.hearing import Hearing

TEAM = "YOUR TEAM"
ENDS = {
    "briefing": "goes on to the talks; you may read on.",
    "talks": "ends the talks; draft, vote, talk.",
    "orders": "seals; fill in the sheet, and talk.",
    "report": "goes on; you may read on.",
}
"""What whoever holds the pen does at the end of a phase, and what the others can do meanwhile."""


def may_sign(view: View, deal: str) -> bool:
    """Whether this person may answer a tabled deal, and not only vote on it."""
    return cmd.Sign(deal) in view.legal or cmd.Refuse(deal) in view.legal


def present(room: RoomClient, seat: str) -> str:
    """Return how a delegation is here, as a word; empty where it is simply here."""
    one = next((one for one in room.company.seats if one.seat == seat), None)
    if one is None:
        return ""
    return "bot" if one.bot else "" if one.here else "away"


def waited(room: RoomClient, view: View) -> str:
    """Return the seats that are waited for, with who is away or a bot."""
    left = [seat for seat in SEATS if seat not in view.ready and seat != view.seat]
    words = [(MARK[seat], present(room, seat)) for seat in left]
    return ", ".join(f"{mark} ({how})" if how else mark for mark, how in words)


def around(place: Hearing) -> tuple[str, str]:
    """Return where one who waits can look meanwhile, what is new first: (words, action)."""
    session, room = place.session, place.session.room
    if place.PLACE != "talks" and any(unread(session, channel) for channel in channels(session.view)):
        return "hear the talks", "place('talks')"
    if place.PLACE != "team" and room is not None and room.news:
        return "my team", "team"
    return ("the table", "place('table')") if place.PLACE != "table" else ("my team", "team")


def guided(place: Hearing, room: RoomClient) -> Prompt | None:
    """Return the move line where the guide's own would ask for what cannot be done; None where it may speak."""
    view, move = place.session.view, place.session.move
    if view.phase == "debrief":
        return None
    if present(room, view.seat) == "bot":
        return Prompt("A bot plays your seat now; ask the facilitator.", "ask", TEAM, "ask", "wait")
    if move.step is None or isinstance(move.step, int):
        return _waiting(place, room, move) if move.step is None else _voting(view, move)
    wanted = move.step.command if isinstance(move.step, LastLook) else move.step
    if wanted in view.legal:
        last = _at_end(view) and wanted == cmd.Ready()
        says = "That was the last round. Have you read it?"
        return Prompt(says, "yes, ready", move.chip, "follow") if last else None
    word, action = around(place)
    return Prompt(f"{room.signer} {ENDS[view.phase]}", word, TEAM, action, "wait")


def _at_end(view: View) -> bool:
    """Whether the last report is open, behind which the debrief waits for the facilitator."""
    return view.phase == "report" and (view.round >= view.rounds or not view.tracks["ukraine.morale"])


def _waiting(place: Hearing, room: RoomClient, move: Move) -> Prompt:
    view = place.session.view
    word, action = around(place)
    if view.paused:
        return Prompt(move.text, word, move.chip, action, "wait")
    left = waited(room, view)
    if _at_end(view):
        return Prompt("The facilitator opens every secret, for all at once.", word, move.chip, action, "wait")
    if not left:
        return Prompt("All are ready; the facilitator lets it go on.", word, move.chip, action, "wait")
    return Prompt(f"Waiting for {left}.", word, move.chip, action, "wait")


def _voting(view: View, move: Move) -> Prompt | None:
    """Return the line for a deal that this person cannot answer, or a card."""
    if move.key.startswith("deal:") and not may_sign(view, move.subject):
        return Prompt(f"Deal {fit(move.subject, 9)} waits: read it, and vote.", move.action, TEAM, "follow")
    if move.key.startswith("card:") and not any(isinstance(one, cmd.Choose) for one in view.legal):
        return Prompt("The card asks your delegation for an answer.", move.action, TEAM, "follow")
    return None
