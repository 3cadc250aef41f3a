"""The talks as pages: what was said, and what can be done beside deals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.seats import MARK
from wargame.plain.choosing import choices, doing
from wargame.plain.page import Option, Page
from wargame.plain.places import card_lines
from wargame.table.words.guide import TALKS
from wargame.table.words.names import seats
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.plain.session import Session


def talks(session: Session) -> Page:
    """What has been said in this round, and all that can be done here besides deals."""
    view = session.view
    said = [message for message in view.messages if message.round == view.round]
    lines = [_said(message.seat, message.to, message.text) for message in said]
    earlier = len(view.messages) - len(said)
    head = (f"{earlier} earlier, say: all.",) if earlier else ()
    lines = [*head, *(lines or ["Nobody has said anything yet in this round."])]
    if view.card is not None and view.card.choices and view.card.seat == view.seat:
        lines += card_lines(view)
        lines += [f"You chose: {session.names.choice(view.chosen)}."] if view.chosen else []
    options = choices(session, cmd.Choose, cmd.Declare, cmd.Withdraw)
    tip = "say TEXT speaks to everybody; cable us TEXT is private (us, ua, eu, ru). deals opens the deals."
    return Page(f"Talks. {session.where()}", tuple(lines), options, tip if view.phase == "talks" else "", place=TALKS)


def all_talks(session: Session) -> Page:
    """Everything that was said to everybody or to this seat, since the game began."""
    lines = [
        f"Round {message.round}. {_said(message.seat, message.to, message.text)}" for message in session.view.messages
    ]
    return Page("All talks", tuple(lines) or ("Nobody has said anything yet.",))


def _said(seat: str, to: tuple[str, ...], text: str) -> str:
    channel = " ".join(MARK[other] for other in to) or "all"
    return f"{MARK[seat]} to {channel}{' (private)' if to else ''}: {quoted(text)}"


def ready_made(session: Session, to: tuple[str, ...]) -> Page:
    """The cables that are offered ready-made for one channel."""
    found = [c for c in session.view.legal if isinstance(c, cmd.Cable) and c.to == to]
    options = tuple(Option(quoted(c.text), doing(session, c)) for c in found)
    lines = () if options else ("Cables can be sent in the talks.",)
    return Page(f"Say to {seats(to)}", lines, options, "A number sends it. Or type say TEXT, cable us TEXT.")
