"""The places of a game as pages: table, card, map, story and aims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.seats import MARK
from wargame.engine.text import harmless
from wargame.plain.choosing import choices
from wargame.plain.page import Page
from wargame.table.words import (
    deal_state,
    piece_line,
    track_change,
    tracks_in_order,
    verdict,
)
from wargame.table.words.guide import TABLE
from wargame.table.words.names import capital, listed, region_name, seats
from wargame.table.words.phrases import ON, STATUS

if TYPE_CHECKING:
    from wargame.engine.scenario import Card, Score
    from wargame.engine.views import View
    from wargame.plain.session import Session


def table(session: Session) -> Page:
    """The table in one look: the gun, the tracks, the deals, the card."""
    view, names = session.view, session.names
    low, high = view.temptation
    pull = f"{low}" if low == high else f"{low} to {high}"
    lines = [
        harmless(view.scenario.situation.line) if view.round == 1 and view.phase == "briefing" else "",
        *(_briefing(view) if view.phase == "briefing" else ()),
        *card_lines(view),
        f"The gun: weight {view.weight.value} against temptation {pull}. {capital(verdict(view))}.",
        *(f"  {piece_line(piece, names)}" for piece in view.pieces),
        f"  UA own defence adds {view.weight.own}, always",
    ]
    if view.own_weight.value != view.weight.value:
        lines.append(f"  Only you: in truth {view.own_weight.value} at most.")
    lines += ["Tracks, with the change in this round:", *(f"  {track_change(view, t)}" for t in tracks_in_order(view))]
    lines += [f"{capital(names.deal(deal.id))}: {deal_state(deal)}" for deal in view.deals if deal.state in OPEN]
    lines.append(f"Your points so far: {view.points}. Finished: {listed(MARK[s] for s in view.ready)}.")
    tip = "why weight, why temptation, why points, or why and a track. Also: card, map, story, aims."
    return Page(f"Table. {session.where()}", tuple(line for line in lines if line), (), tip, place=TABLE)


OPEN = ("tabled", "concluded", "in-force")


def _briefing(view: View) -> tuple[str, ...]:
    sheet = view.scenario.seats[view.seat]
    return (f"You are {harmless(sheet.office)}.", harmless(sheet.short)) if view.round == 1 else ()


def card_lines(view: View) -> tuple[str, ...]:
    """Return the card of the round: title, text, content note, and whom it asks."""
    card = view.card
    if card is None:
        return ()
    note = (f"Content note: {harmless(card.content)}.",) if card.content else ()
    asks = (f"It asks {session_seat(card.seat)} for an answer.",) if card.choices else ()
    others = (line for other in view.cards if other is not card for line in _beside(other))
    return (*note, f"Card: {harmless(card.title)}. {harmless(card.text)}", *asks, *others)


def _beside(card: Card) -> tuple[str, ...]:
    note = (f"Content note: {harmless(card.content)}.",) if card.content else ()
    return (*note, f"Also turned: {harmless(card.title)}. {harmless(card.text)}")


def session_seat(seat: str) -> str:
    """Return a seat as a sentence names it."""
    return seats((seat,))


def card(session: Session) -> Page:
    """The card of this round, and the answers to it where it is this seat's to answer."""
    view = session.view
    chosen = f"You chose: {session.names.choice(view.chosen)}." if view.chosen else ""
    lines = (*card_lines(view), *((chosen,) if chosen else ()))
    return Page("Card", lines or ("No card this round.",), choices(session, cmd.Choose))


def world(session: Session) -> Page:
    """The map as lists: who controls which region, and as what."""
    view = session.view
    held: dict[str, list[str]] = {}
    for region in view.scenario.regions:
        ground = view.regions[region.id]
        status = "" if ground.status in ("held", "contested") else f" ({STATUS[ground.status]})"
        note = f" ({harmless(region.note)})" if region.note else ""
        held.setdefault(ground.controller, []).append(f"{region_name(region)}{status}{note}")
    title = {"contested": "Fought over", "other": "Not part of the front"}
    lines = [f"{title.get(key) or f'Held by {session_seat(key)}'}: {', '.join(held[key])}." for key in held]
    lines.append("The map says who controls. A line in fact is not recognised.")
    return Page("Map", tuple(lines))


def story(session: Session) -> Page:
    """The situation and this seat's briefing, at length."""
    situation = session.view.scenario.situation
    sheet = session.view.scenario.seats[session.seat]
    parts = [situation.date, situation.long, "Your briefing", sheet.long]
    parts += ["Where people disagree", *(f"- {text}" for text in situation.disputed)]
    return Page(f"Story: {harmless(session.view.scenario.title)}", tuple(harmless(part).strip() for part in parts))


def aims(session: Session) -> Page:
    """What this seat is measured by: public objectives and its hidden aim."""
    view = session.view
    sheet = view.scenario.seats[view.seat]
    lines = [f"- {harmless(o.text)} {_worth(o.scores, session)}" for o in sheet.objectives]
    hidden = view.agenda
    lines += [
        "Hidden, only you:",
        f"- {harmless(hidden.title)}: {harmless(hidden.text)} {_worth(hidden.scores, session)}",
    ]
    lines += [f"  worth {by:+d} more to you: {session.names.row(row)}" for row, by in sorted(hidden.row_points.items())]
    return Page("Your aims", tuple(lines), (), f"Your points so far: {view.points}. Say why points.")


def _worth(scores: tuple[Score, ...], session: Session) -> str:
    """Return what the lines of an aim are worth, in brackets."""
    parts = []
    for score in scores:
        what = session.names.clause(score.clause) if score.clause else score.track or ""
        per = f" per {score.per}" if score.per != 1 else ""
        parts.append(f"{score.points:+d}{per}: {ON[score.on]}{f' ({what})' if what else ''}")
    return f"[{'; '.join(parts)}]"
