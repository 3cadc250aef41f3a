"""What the band of a seat in a class says: the most urgent alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from wargame.tui.roomclient import ANSWERS, TOLD

if TYPE_CHECKING:
    from wargame.tui.roomclient import RoomClient
    from wargame.tui.screens.hearing import Hearing

ROOMY: Final = 46
"""Letters that a refusal may have to stand on the move line whole."""

Told: TypeAlias = "tuple[str, str, str, str]"
"""What it is called, the sentence, the key that answers it, and the tone: calm, news or trouble."""


def band_for(place: Hearing, room: RoomClient) -> Told:
    """Return what the band says at a place; its sentence is empty where there is nothing to say."""
    if room.company.link:
        return ("CONNECTION", room.company.link, "", "trouble")
    if len(place.session.notice) > ROOMY:
        return ("NOT DONE", place.session.notice, "", "trouble")
    if room.said:
        # Where the game has just gone outweighs what lies there unread; the next key brings that back.
        return ("", room.said, "", "calm")
    # At the delegation itself it stands in full.
    news = _news(room) if place.PLACE != "team" else None
    return news or _calm(place, room)


def _news(room: RoomClient) -> Told | None:
    """Return what was said to the delegation and has not been read."""
    company = room.company
    unread = company.notices[room.read.get(TOLD, 0) :]
    if unread:
        last = unread[-1]
        more = f"  ({len(unread) - 1} more)" if len(unread) > 1 else ""
        return ("FACILITATOR" if last.kind != "room" else "TABLE", last.text + more, "N", "news")
    answer = next((one for one in reversed(company.questions) if one.answer), None)
    if answer is not None and room.new(ANSWERS):
        return ("ANSWER", answer.answer, "N", "news")
    return None


def _calm(place: Hearing, room: RoomClient) -> Told:
    """Return what has just happened, why the table does not go on, or what zero does."""
    company, view = room.company, place.session.view
    if company.held and (view.seat in view.ready or view.round == 1):
        return ("HELD", company.held, "", "calm")
    ending = room.ending().removeprefix("At zero ")
    return ("AT ZERO", f"{ending[:1].upper()}{ending[1:]}", "", "calm")
