"""Every legal command of a seat, enumerated: what is not offered is not legal (free text in cables aside)."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.deals import FLAGS
from wargame.engine.memo import per_value
from wargame.engine.orders import ANSWERS, acts_open, breakable, rows_open
from wargame.engine.seats import GUARANTORS, SEATS
from wargame.engine.talks import OPEN_DEALS, addable, can_release, flag_fits, is_pledged, open_deals, taken

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
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
        *_instruments(state, seat),
        *_releases(state, seat),
        *cables(state.setting, seat),
    )


@per_value(64)
def cables(setting: Setting, seat: str) -> tuple[cmd.Command, ...]:
    """Return the ready-made cables to each channel: everybody first, then one, two and three other seats."""
    del setting
    others = [other for other in SEATS if other != seat]
    channels = [(), *(to for size in (1, 2) for to in combinations(others, size))]
    return tuple(cmd.Cable(tuple(to), text) for to in channels for text in TEMPLATES)


def _choices(state: State, seat: str) -> tuple[cmd.Command, ...]:
    card = state.setting.scenario.card_by_id[state.cards[-1]] if state.cards else None
    if card is None or card.seat != seat:
        return ()
    return tuple(cmd.Choose(choice.id) for choice in card.choices if choice.id != state.chosen)


@per_value(256)
def _answers_to_deals(deals: dict[str, object], seat: str) -> tuple[cmd.Command, ...]:
    found: list[cmd.Command] = []
    for deal in deals.values():
        if deal.state == "tabled" and seat in deal.signers:  # type: ignore[attr-defined]
            if seat not in deal.signed:  # type: ignore[attr-defined]
                found.append(cmd.Sign(deal.id))  # type: ignore[attr-defined]
            if seat not in deal.refused:  # type: ignore[attr-defined]
                found.append(cmd.Refuse(deal.id))  # type: ignore[attr-defined]
    return tuple(found)


def _drafting(state: State, seat: str) -> tuple[cmd.Command, ...]:
    draft = state.drafts.get(seat)
    if draft is None:
        amend = tuple(
            cmd.Amend(deal.id) for deal in state.deals.values() if deal.state == "tabled" and seat in deal.audience
        )
        return amend if open_deals(state, seat) >= OPEN_DEALS else (cmd.OpenDraft(), *amend)
    adds = _adds(draft.clauses, state.setting, taken(state, seat))
    return (*adds, *_edits(draft.clauses, state.setting, seat), cmd.Discard(), *_tabling(state, seat))


@lru_cache(maxsize=4096)
def _adds(held: tuple[Clause, ...], setting: Setting, gone: frozenset[tuple[str, str]]) -> tuple[cmd.Command, ...]:
    return tuple(cmd.AddClause(clause.kind, clause.givers) for clause in addable(held, setting, gone))


@lru_cache(maxsize=4096)
def _edits(held: tuple[Clause, ...], setting: Setting, seat: str) -> tuple[cmd.Command, ...]:
    found: list[cmd.Command] = []
    for clause in held:
        found.append(cmd.StrikeClause(clause.kind, clause.givers))
        found += [
            cmd.Flag(clause.kind, clause.givers, flag) for flag in FLAGS if flag_fits(setting, seat, clause, flag)
        ]
    return tuple(found)


def _tabling(state: State, seat: str) -> tuple[cmd.Command, ...]:
    draft = state.drafts[seat]
    amended = state.deals.get(draft.amends)
    if not draft.clauses or (amended is not None and (amended.state != "tabled" or amended.clauses == draft.clauses)):
        return ()
    if open_deals(state, seat) >= OPEN_DEALS and (amended is None or amended.tabler != seat):
        return ()
    return (cmd.Table(public=True), cmd.Table(public=False))


def _instruments(state: State, seat: str) -> tuple[cmd.Command, ...]:
    if seat not in GUARANTORS:
        return ()
    found: list[cmd.Command] = []
    for item in state.setting.scenario.instruments:
        if item.owner == seat:
            if not state.lay[item.id].declared:
                found.append(cmd.Declare(item.id))
            elif not is_pledged(state, item.id):
                found.append(cmd.Withdraw(item.id))
    return tuple(found)


def _releases(state: State, seat: str) -> tuple[cmd.Command, ...]:
    return tuple(cmd.Release(key) for key in state.obligations if can_release(state, seat, key))


def _orders(state: State, seat: str) -> tuple[cmd.Command, ...]:
    sheet = state.sheets[seat]
    if sheet.sealed:
        return ()
    found: list[cmd.Command] = [cmd.SetRow(row) for row in rows_open(state, seat)]
    found += [cmd.SetPromise(owed.id, owed.id in sheet.broken) for owed in breakable(state, seat)]
    found += [
        cmd.SetLoad(item.id, item.id not in sheet.load)
        for item in state.setting.scenario.instruments
        if item.owner == seat
    ]
    here = (sheet.act, sheet.target)
    found += [cmd.SetAct(*pair) for pair in (("", ""), *acts_open(state, seat)) if pair != here]
    if seat in GUARANTORS:
        found += [cmd.SetAnswer(answer) for answer in ANSWERS if answer != sheet.answer]
    found.append(cmd.Seal())
    return tuple(found)
