"""Every legal command of a seat, enumerated: what is not offered is not legal (free text in cables aside)."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.cards import card_for
from wargame.engine.deals import FLAGS
from wargame.engine.memo import per_parts, per_value
from wargame.engine.orders import ANSWERS, acts_open, breakable, rows_open
from wargame.engine.seats import GUARANTORS, SEATS
from wargame.engine.talks import OPEN_DEALS, can_release, flag_fits, is_pledged, kept_clauses, open_deals, taken

if TYPE_CHECKING:
    from wargame.engine.deals import Clause, Deal, Obligation
    from wargame.engine.setting import Setting
    from wargame.engine.state import State

TEMPLATES: Final = (
    "We are ready to talk.",
    "What would you need in order to sign?",
    "Will what you declared really be there?",
    "We will keep what we sign.",
    "Not without a guarantee that weighs something.",
    "Do not sign this without us.",
)
"""Cables that are offered ready-made; any other text of 1 to 280 characters is accepted too."""


def legal(state: State, seat: str) -> tuple[cmd.Command, ...]:
    """Return the commands open to a seat now, in a fixed order."""
    if state.paused or state.phase == "debrief":
        return ()
    if state.phase == "orders":
        return _orders(state, seat)
    ready: tuple[cmd.Command, ...] = (cmd.NotReady() if seat in state.ready else cmd.Ready(),)
    if state.phase == "talks":
        return (*ready, *_talks(state, seat))
    return ready


def _talks(state: State, seat: str) -> tuple[cmd.Command, ...]:
    return (
        *_choices(state, seat),
        *_answers_to_deals(state.deals, seat),
        *_drafting(state, seat),
        *(_instruments(state, seat) if seat in GUARANTORS else ()),
        *_releases(state.obligations, seat),
        *cables(state.setting, seat),
    )


@per_value(64)
def cables(setting: Setting, seat: str) -> tuple[cmd.Command, ...]:
    """Return the ready-made cables to each channel: everybody first, then one and two other seats."""
    del setting
    others = [other for other in SEATS if other != seat]
    channels = [(), *(to for size in (1, 2) for to in combinations(others, size))]
    return tuple(cmd.Cable(tuple(to), text) for to in channels for text in TEMPLATES)


def _choices(state: State, seat: str) -> tuple[cmd.Command, ...]:
    card = card_for(state, seat)
    if card is None or card.seat != seat:
        return ()
    chosen = state.chosen.get(card.id)
    return tuple(cmd.Choose(choice.id) for choice in card.choices if choice.id != chosen)


@per_value(256)
def _answers_to_deals(deals: dict[str, Deal], seat: str) -> tuple[cmd.Command, ...]:
    found: list[cmd.Command] = []
    for deal in deals.values():
        if deal.state == "tabled" and seat in deal.signers:
            if seat not in deal.signed:
                found.append(cmd.Sign(deal.id))
            if seat not in deal.refused:
                found.append(cmd.Refuse(deal.id))
    return tuple(found)


def _drafting(state: State, seat: str) -> tuple[cmd.Command, ...]:
    draft = state.drafts.get(seat)
    if draft is None:
        openings = _openings(state.deals, seat)
        if seat in state.kept and cmd.OpenDraft() in openings and kept_clauses(state, seat):
            return (cmd.TakeUp(), *openings)
        return openings
    kinds = {clause.kind for clause in draft.clauses}
    gone = taken(state, seat)
    adds = [command for kind, pairs, command in _adds(state.setting) if kind not in kinds and gone.isdisjoint(pairs)]
    edits = [command for clause in draft.clauses for command in _edits(clause, state.setting, seat)]
    return (*adds, *edits, cmd.Discard(), *_tabling(state, seat))


@per_value(256)
def _openings(deals: dict[str, Deal], seat: str) -> tuple[cmd.Command, ...]:
    amend = tuple(cmd.Amend(deal.id) for deal in deals.values() if deal.state == "tabled" and seat in deal.audience)
    return amend if open_deals(deals, seat) >= OPEN_DEALS else (cmd.OpenDraft(), *amend)


@per_value(16)
def _adds(setting: Setting) -> tuple[tuple[str, tuple[tuple[str, str], ...], cmd.Command], ...]:
    """Return each clause on offer as (kind, its (kind, giver) pairs, the command that adds it)."""
    return tuple(
        (term.kind, tuple((term.kind, giver) for giver in term.givers), cmd.AddClause(term.kind, term.givers))
        for term in setting.terms
    )


@per_value(512)
def _edits(clause: Clause, setting: Setting, seat: str) -> tuple[cmd.Command, ...]:
    flags = (cmd.Flag(clause.kind, clause.givers, flag) for flag in FLAGS if flag_fits(setting, seat, clause, flag))
    return (cmd.StrikeClause(clause.kind, clause.givers), *flags)


def _tabling(state: State, seat: str) -> tuple[cmd.Command, ...]:
    draft = state.drafts[seat]
    amended = state.deals.get(draft.amends)
    if not draft.clauses or (amended is not None and (amended.state != "tabled" or amended.clauses == draft.clauses)):
        return ()
    if open_deals(state.deals, seat) >= OPEN_DEALS and (amended is None or amended.tabler != seat):
        return ()
    return (cmd.Table(public=True), cmd.Table(public=False))


@per_parts(lambda state, _seat: (state.lay, state.obligations, state.setting))
def _instruments(state: State, seat: str) -> tuple[cmd.Command, ...]:
    found: list[cmd.Command] = []
    for item in state.setting.scenario.instruments:
        if item.owner == seat:
            if not state.lay[item.id].declared:
                found.append(cmd.Declare(item.id))
            elif not is_pledged(state, item.id):
                found.append(cmd.Withdraw(item.id))
    return tuple(found)


@per_value(256)
def _releases(obligations: dict[str, Obligation], seat: str) -> tuple[cmd.Command, ...]:
    return tuple(cmd.Release(key) for key, owed in obligations.items() if can_release(owed, seat))


def _orders(state: State, seat: str) -> tuple[cmd.Command, ...]:
    sheet = state.sheets[seat]
    if sheet.sealed:
        return ()
    rows, owed, items, acts = _sheet_lines(state, seat)
    found: list[cmd.Command] = [*rows]
    found += [cmd.SetPromise(key, key in sheet.broken) for key in owed]
    found += [cmd.SetLoad(item, item not in sheet.load) for item in items]
    here = (sheet.act, sheet.target)
    found += [command for command in acts if (command.act, command.target) != here]
    if seat in GUARANTORS:
        found += [cmd.SetAnswer(answer) for answer in ANSWERS if answer != sheet.answer]
    found.append(cmd.Seal())
    return tuple(found)


@per_parts(lambda state, _seat: (state.obligations, state.deals, state.setting, state.round))
def _sheet_lines(
    state: State, seat: str
) -> tuple[tuple[cmd.SetRow, ...], tuple[str, ...], tuple[str, ...], tuple[cmd.SetAct, ...]]:
    """Return the lines of a seat's sheet: rows, promises it may break, instruments it owns, secret actions."""
    return (
        tuple(cmd.SetRow(row) for row in rows_open(state, seat)),
        tuple(owed.id for owed in breakable(state, seat)),
        tuple(item.id for item in state.setting.scenario.instruments if item.owner == seat),
        tuple(cmd.SetAct(*pair) for pair in (("", ""), *acts_open(state, seat))),
    )
