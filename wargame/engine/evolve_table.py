"""How the events of the table - talks, sheets, phases, the facilitator's acts - change the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve as with_

from wargame.engine.deals import Clause, Deal, Draft, Obligation
from wargame.engine.seats import SEATS
from wargame.engine.state import Message, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.events import Event
    from wargame.engine.state import State


def message_of(state: State, event: Event) -> Message | None:
    """Return what an event says to people: a cable, or that somebody refused a test; None where it says nothing."""
    if event.kind == "cable":
        return Message(event.round, event.seat, event.detail[1:], event.detail[0])
    if event.kind == "screened":
        title = state.setting.rules.kinds[event.subject].title.lower()
        return Message(event.round, event.seat, (), f"(refuses the open test: {title})")
    return None


def _heard(state: State, event: Event) -> dict[str, object]:
    """Everybody in the audience hears it: of a cable those it names, of a refused test everybody."""
    message = message_of(state, event)
    assert message is not None
    heard = {seat: (*state.messages.get(seat, ()), message) for seat in event.audience}
    return {"messages": {**state.messages, **heard}}


def _draft(state: State, seat: str, draft: Draft | None) -> dict[str, object]:
    drafts = {**state.drafts}
    if draft is None:
        drafts.pop(seat, None)
    else:
        drafts[seat] = draft
    return {"drafts": drafts}


def _draft_opened(state: State, event: Event) -> dict[str, object]:
    if event.subject:
        return _draft(state, event.seat, Draft(state.deals[event.subject].clauses, event.subject))
    kept = {seat: draft for seat, draft in state.kept.items() if seat != event.seat}
    return {**_draft(state, event.seat, Draft()), "kept": kept}


def _clause_added(state: State, event: Event) -> dict[str, object]:
    draft = state.drafts[event.seat]
    return _draft(state, event.seat, with_(draft, clauses=(*draft.clauses, Clause(event.subject, event.detail))))


def _clause_struck(state: State, event: Event) -> dict[str, object]:
    draft = state.drafts[event.seat]
    left = tuple(clause for clause in draft.clauses if clause.key != (event.subject, event.detail))
    return _draft(state, event.seat, with_(draft, clauses=left))


def _clause_flagged(state: State, event: Event) -> dict[str, object]:
    draft = state.drafts[event.seat]
    flag, givers = event.detail[0], event.detail[1:]
    clauses = tuple(
        clause.flagged(flag, on=not getattr(clause, flag)) if clause.key == (event.subject, givers) else clause
        for clause in draft.clauses
    )
    return _draft(state, event.seat, with_(draft, clauses=clauses))


def _draft_discarded(state: State, event: Event) -> dict[str, object]:
    return _draft(state, event.seat, None)


def _tabled(state: State, event: Event) -> dict[str, object]:
    draft = state.drafts[event.seat]
    signers = state.setting.signers_of(draft.clauses)
    deal = Deal(
        event.subject,
        event.seat,
        event.round,
        draft.clauses,
        signers,
        event.audience,
        signed=(event.seat,) if event.seat in signers else (),
        amends=_amended(state, event, draft.amends),
        secret=event.detail[0] == "secret",
    )
    deals = {**state.deals, deal.id: deal}
    if draft.amends:
        deals[draft.amends] = with_(deals[draft.amends], state="amended", signed=())
    drafts = {seat: value for seat, value in state.drafts.items() if seat != event.seat}
    return {"deals": deals, "drafts": drafts}


def _amended(state: State, event: Event, name: str) -> str:
    """Return the name of the amended deal, unless somebody who sees the new text may not know of the old one."""
    return name if name and set(event.audience) <= set(state.deals[name].audience) else ""


def _stood(state: State, event: Event) -> dict[str, object]:
    clauses = state.setting.standing_clauses(event.amount)
    signers = state.setting.signers_of(clauses)
    title = state.setting.scenario.standing[event.amount].title
    deal = Deal(event.subject, "", 0, clauses, signers, SEATS, signed=signers, state="in-force", title=title)
    return {"deals": {**state.deals, deal.id: deal}}


def _signed(state: State, event: Event) -> dict[str, object]:
    deal = state.deals[event.subject]
    signed = tuple(seat for seat in SEATS if seat in deal.signed or seat == event.seat)
    refused = tuple(seat for seat in deal.refused if seat != event.seat)
    return {"deals": {**state.deals, deal.id: with_(deal, signed=signed, refused=refused)}}


def _refused(state: State, event: Event) -> dict[str, object]:
    deal = state.deals[event.subject]
    signed = tuple(seat for seat in deal.signed if seat != event.seat)
    refused = tuple(seat for seat in SEATS if seat in deal.refused or seat == event.seat)
    return {"deals": {**state.deals, deal.id: with_(deal, signed=signed, refused=refused)}}


def _bound(state: State, event: Event) -> dict[str, object]:
    deal = state.deals[event.detail[0]]
    clause = next(c for c in deal.clauses if c.key == (event.detail[1], tuple(event.detail[2].split("+"))))
    start, until = int(event.detail[3]), int(event.detail[4])
    owed = Obligation(
        event.subject,
        deal.id,
        clause,
        event.seat,
        state.setting.receivers_of(clause, event.seat, deal.signers),
        start,
        until,
        pledge=state.setting.pledged(clause, event.seat),
        audience=deal.audience,
    )
    return {"obligations": {**state.obligations, owed.id: owed}}


def _ready(state: State, event: Event) -> dict[str, object]:
    return {"ready": tuple(seat for seat in SEATS if seat in state.ready or seat == event.seat)}


def _not_ready(state: State, event: Event) -> dict[str, object]:
    return {"ready": tuple(seat for seat in state.ready if seat != event.seat)}


def _sheet(state: State, seat: str, **changes: Any) -> dict[str, object]:  # noqa: ANN401 - fields of a sheet
    return {"sheets": {**state.sheets, seat: with_(state.sheets[seat], **changes)}}


def _row(state: State, event: Event) -> dict[str, object]:
    return _sheet(state, event.seat, row=event.subject)


def _promise(state: State, event: Event) -> dict[str, object]:
    broken = set(state.sheets[event.seat].broken) ^ {event.subject}
    return _sheet(state, event.seat, broken=tuple(sorted(broken)))


def _load(state: State, event: Event) -> dict[str, object]:
    load = set(state.sheets[event.seat].load) ^ {event.subject}
    return _sheet(state, event.seat, load=tuple(sorted(load)))


def _act(state: State, event: Event) -> dict[str, object]:
    return _sheet(state, event.seat, act=event.subject, target=event.detail[0])


def _standing_answer(state: State, event: Event) -> dict[str, object]:
    return _sheet(state, event.seat, answer=event.subject)


def _sealed(state: State, event: Event) -> dict[str, object]:
    return {**_sheet(state, event.seat, sealed=True), **_ready(state, event)}


def _chosen(state: State, event: Event) -> dict[str, object]:
    return {"chosen": {**state.chosen, event.detail[0]: event.subject}}


def laid_out(state: State, seat: str) -> Sheet:
    """Return the sheet that is laid out for a seat: its standing orders, which count where nothing is written."""
    own = [item.id for item in state.setting.scenario.instruments if item.owner == seat]
    return Sheet(load=tuple(item for item in own if state.lay[item].loaded), answer=state.answers.get(seat, "pass"))


def _phase(state: State, event: Event) -> dict[str, object]:
    phase = event.subject
    changes: dict[str, object] = {"phase": phase, "ready": (), "held": False}
    if phase == "orders":
        changes["sheets"] = {seat: laid_out(state, seat) for seat in SEATS}
        changes["kept"] = {**state.kept, **{seat: draft for seat, draft in state.drafts.items() if draft.clauses}}
        changes["drafts"] = {}
    if phase == "report":
        changes["reports"] = (*state.reports, _last_settlement(state))
    return changes


def _last_settlement(state: State) -> tuple[Event, ...]:
    """Return the events of this round's settlement, in order."""
    found: list[Event] = []
    node = state.log
    while node is not None and node.event.round == state.round and node.event.kind != "settlement":
        if node.event.step:
            found.append(node.event)
        node = node.before
    return tuple(reversed(found))


def _round(state: State, event: Event) -> dict[str, object]:
    changes: dict[str, object] = {
        "round": event.amount,
        "phase": "briefing",
        "ready": (),
        "held": False,
        "turned": (),
        "chosen": {},
        "opening": state.known,
        "modifiers": tuple(passing for passing in state.modifiers if passing.until >= event.amount),
    }
    changes["begun"] = (*state.begun, state.but(**changes))
    return changes


def _rewound(state: State, event: Event) -> dict[str, object]:
    earlier = state.begun[event.amount - 1]
    return {
        **{key: value for key, value in earlier.__dict__.items() if key not in ("setting", "next_event", "log")},
        "begun": state.begun[: event.amount],
        "paused": state.paused,
    }


def _override(state: State, event: Event) -> dict[str, object]:
    name = event.subject
    known = {seat: {**shown, name: event.amount} for seat, shown in state.known.items()}
    changes: dict[str, object] = {"tracks": {**state.tracks, name: event.amount}, "known": known}
    if name == "ukraine.integration":
        changes["high_water"] = max(state.high_water, event.amount)
    return changes


def _paused(_state: State, event: Event) -> dict[str, object]:
    return {"paused": event.kind == "paused"}


def _held(_state: State, event: Event) -> dict[str, object]:
    return {"held": event.kind == "held"}


def _stopped(_state: State, _event: Event) -> dict[str, object]:
    """The facilitator ends the game: drafts are gone, and no pause outlasts it."""
    return {"drafts": {}, "paused": False, "held": False}


def _regrouped(_state: State, event: Event) -> dict[str, object]:
    return {"regrouped": event.round}


def _settlement(state: State, _event: Event) -> dict[str, object]:
    bound = (state.binding("ceasefire", giver) for giver in ("russia", "ukraine"))
    return {"under_ceasefire": any(promise is not None for promise in bound)}


def _peace(state: State, _event: Event) -> dict[str, object]:
    return {"peace_settlements": state.peace_settlements + 1}


def _outcome(_state: State, event: Event) -> dict[str, object]:
    return {"outcome": event.subject}


HANDLERS: Final[dict[str, Callable[[State, Event], dict[str, object]]]] = {
    "cable": _heard,
    "screened": _heard,
    "draft-opened": _draft_opened,
    "clause-added": _clause_added,
    "clause-struck": _clause_struck,
    "clause-flagged": _clause_flagged,
    "draft-discarded": _draft_discarded,
    "tabled": _tabled,
    "stood": _stood,
    "signed": _signed,
    "refused": _refused,
    "bound": _bound,
    "ready": _ready,
    "not-ready": _not_ready,
    "row": _row,
    "promise": _promise,
    "load": _load,
    "act": _act,
    "standing-answer": _standing_answer,
    "sealed": _sealed,
    "chosen": _chosen,
    "phase": _phase,
    "round": _round,
    "rewound": _rewound,
    "override": _override,
    "paused": _paused,
    "resumed": _paused,
    "held": _held,
    "let-go": _held,
    "ended": _stopped,
    "regrouped": _regrouped,
    "settlement": _settlement,
    "peace": _peace,
    "outcome": _outcome,
}
