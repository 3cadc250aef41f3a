"""Talks: cables, declarations, drafts, tabling, signing. Each command becomes events, or a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from wargame.engine import commands as cmd
from wargame.engine.cards import card_for
from wargame.engine.deals import FLAGS, Clause
from wargame.engine.draws import draw
from wargame.engine.events import EVERYONE, Cause, by_event, law
from wargame.engine.memo import per_value
from wargame.engine.refusals import Refusal
from wargame.engine.scribe import Scribe, among
from wargame.engine.seats import MARK
from wargame.engine.text import harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.deals import Deal, Obligation
    from wargame.engine.events import Event
    from wargame.engine.setting import Setting
    from wargame.engine.state import State

Answer: TypeAlias = "list[Event] | Refusal"
OPEN_DEALS: Final = 2
"""Deals one seat may have on the table at a time."""
_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def talk(state: State, seat: str, command: cmd.Command) -> Answer:
    """Answer a command of the talks."""
    handler = _HANDLERS.get(type(command))
    return Refusal("not-now") if handler is None else handler(state, seat, command)


def _cable(state: State, seat: str, command: cmd.Cable) -> Answer:
    to = command.to
    if seat in to or to != among(to):
        return Refusal("bad-channel")
    text = harmless(command.text).strip()
    if not text or len(text) > cmd.TEXT_LIMIT:
        return Refusal("bad-text")
    scribe = Scribe(state, 0)
    audience = among((seat, *to)) if to else EVERYONE
    scribe.add("cable", seat=seat, audience=audience, detail=(text, *to))
    return scribe.events


def _declare(state: State, seat: str, command: cmd.Declare | cmd.Withdraw) -> Answer:
    item = state.setting.scenario.instrument_by_id.get(command.instrument)
    if item is None or item.owner != seat:
        return Refusal("unknown-instrument")
    wanted = isinstance(command, cmd.Declare)
    if state.lay[item.id].declared == wanted:
        return Refusal("already")
    if not wanted and is_pledged(state, item.id):
        return Refusal("pledged")
    scribe = Scribe(state, 0)
    scribe.add(
        "declared" if wanted else "withdrawn",
        seat=seat,
        subject=item.id,
        causes=(Cause("order", f"{MARK[seat]} says so in public"),),
    )
    return scribe.events


def is_pledged(state: State, instrument: str) -> bool:
    """Whether an obligation in force, or one that begins next round, pledges this instrument."""
    return any(instrument in owed.pledge and owed.state == "owed" for owed in state.obligations.values())


def _open_draft(state: State, seat: str, command: cmd.OpenDraft | cmd.Amend) -> Answer:
    if seat in state.drafts:
        return Refusal("draft-open")
    scribe = Scribe(state, 0)
    amends = ""
    if isinstance(command, cmd.Amend):
        deal = visible_deal(state, seat, command.deal)
        if deal is None or deal.state != "tabled":
            return Refusal("unknown-deal")
        amends = deal.id
    elif open_deals(state.deals, seat) >= OPEN_DEALS:
        return Refusal("too-many-deals")
    scribe.add("draft-opened", seat=seat, subject=amends, audience=(seat,))
    return scribe.events


def _take_up(state: State, seat: str, command: cmd.TakeUp) -> Answer:
    del command
    if seat in state.drafts:
        return Refusal("draft-open")
    clauses = kept_clauses(state, seat)
    if not clauses:
        return Refusal("no-draft")
    if open_deals(state.deals, seat) >= OPEN_DEALS:
        return Refusal("too-many-deals")
    scribe = Scribe(state, 0)
    scribe.add("draft-opened", seat=seat, audience=(seat,))
    for clause in clauses:
        scribe.add("clause-added", seat=seat, subject=clause.kind, audience=(seat,), detail=clause.givers)
        for flag in FLAGS:
            if getattr(clause, flag):
                detail = (flag, *clause.givers)
                scribe.add("clause-flagged", seat=seat, subject=clause.kind, audience=(seat,), detail=detail)
    return scribe.events


def kept_clauses(state: State, seat: str) -> tuple[Clause, ...]:
    """Return what a seat can still use of the draft that lay open when earlier talks ended."""
    draft = state.kept.get(seat)
    if draft is None:
        return ()
    gone = taken(state, seat)
    return tuple(clause for clause in draft.clauses if not any((clause.kind, giver) in gone for giver in clause.givers))


def visible_deal(state: State, seat: str, deal_id: str) -> Deal | None:
    """Return a deal that this seat may see, or None (whether or not there is one)."""
    deal = state.deals.get(deal_id)
    return deal if deal is not None and seat in deal.audience else None


def open_deals(deals: dict[str, Deal], seat: str) -> int:
    """Return how many deals tabled by this seat wait for signatures."""
    return sum(deal.tabler == seat and deal.state == "tabled" for deal in deals.values())


def can_add(state: State, seat: str, clause: Clause) -> bool:
    """Whether a clause may be put into this seat's draft: on offer, not in it, not owed already, not banked."""
    draft = state.drafts.get(seat)
    if draft is None or Clause(clause.kind, clause.givers) not in state.setting.term_set:
        return False
    gone = taken(state, seat)
    held = any(old.kind == clause.kind for old in draft.clauses)
    return not held and not any((clause.kind, giver) in gone for giver in clause.givers)


def taken(state: State, seat: str) -> frozenset[tuple[str, str]]:
    """Return the (kind, giver) pairs that this seat knows to be owed or banked already.

    What it may not know of does not hinder it: two secret deals may promise the same thing, and it is owed once.
    """
    return _owed(state.obligations, seat) | _banked(state.deals, state.banked, seat)


@per_value(128)
def _owed(obligations: dict[str, Obligation], seat: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (owed.kind, owed.giver) for owed in obligations.values() if owed.state == "owed" and seat in owed.audience
    )


@per_value(128)
def _banked(deals: dict[str, Deal], banked: tuple[str, ...], seat: str) -> frozenset[tuple[str, str]]:
    seen = banked_pairs(deals, seat)
    keys = [key.partition("/") for key in banked]
    pairs = {(kind, giver) for kind, _, givers in keys for giver in givers.split("+")}
    return frozenset(pairs & seen)


def banked_pairs(deals: dict[str, Deal], seat: str) -> set[tuple[str, str]]:
    """Return the (kind, giver) pairs of every clause in a deal in force that this seat can see."""
    return {
        (clause.kind, giver)
        for deal in deals.values()
        if seat in deal.audience and deal.state == "in-force"
        for clause in deal.clauses
        for giver in clause.givers
    }


def _add_clause(state: State, seat: str, command: cmd.AddClause) -> Answer:
    if seat not in state.drafts:
        return Refusal("no-draft")
    if not can_add(state, seat, Clause(command.kind, command.givers)):
        return Refusal("not-on-offer")
    scribe = Scribe(state, 0)
    scribe.add("clause-added", seat=seat, subject=command.kind, audience=(seat,), detail=command.givers)
    return scribe.events


def _strike_clause(state: State, seat: str, command: cmd.StrikeClause) -> Answer:
    draft = state.drafts.get(seat)
    if draft is None:
        return Refusal("no-draft")
    if not any(clause.key == (command.kind, command.givers) for clause in draft.clauses):
        return Refusal("not-in-draft")
    scribe = Scribe(state, 0)
    scribe.add("clause-struck", seat=seat, subject=command.kind, audience=(seat,), detail=command.givers)
    return scribe.events


def flag_fits(setting: Setting, seat: str, clause: Clause, flag: str) -> bool:
    """Whether a flag makes sense on a clause: unanimity on pledges and snap-backs, pressure by a third party."""
    kind = setting.kind(clause)
    if flag == "ambiguous":
        return kind.due == "round"
    if flag == "unanimity":
        return kind.pledges
    return flag == "pressured" and kind.due == "round" and seat not in clause.givers


def _flag(state: State, seat: str, command: cmd.Flag) -> Answer:
    draft = state.drafts.get(seat)
    if draft is None:
        return Refusal("no-draft")
    found = next((clause for clause in draft.clauses if clause.key == (command.kind, command.givers)), None)
    if found is None:
        return Refusal("not-in-draft")
    if command.flag not in FLAGS or not flag_fits(state.setting, seat, found, command.flag):
        return Refusal("no-such-flag")
    scribe = Scribe(state, 0)
    detail = (command.flag, *command.givers)
    scribe.add("clause-flagged", seat=seat, subject=command.kind, audience=(seat,), detail=detail)
    return scribe.events


def _discard(state: State, seat: str, command: cmd.Discard) -> Answer:
    del command
    if seat not in state.drafts:
        return Refusal("no-draft")
    scribe = Scribe(state, 0)
    scribe.add("draft-discarded", seat=seat, audience=(seat,))
    return scribe.events


def _table(state: State, seat: str, command: cmd.Table) -> Answer:
    draft = state.drafts.get(seat)
    if draft is None:
        return Refusal("no-draft")
    if not draft.clauses:
        return Refusal("empty-draft")
    amended = state.deals.get(draft.amends)
    if amended is not None and amended.state != "tabled":
        return Refusal("unknown-deal")
    if open_deals(state.deals, seat) >= OPEN_DEALS and (amended is None or amended.tabler != seat):
        return Refusal("too-many-deals")
    if amended is not None and amended.clauses == draft.clauses:
        return Refusal("same-deal")
    signers = state.setting.signers_of(draft.clauses)
    private = among((seat, *signers, *(amended.audience if amended else ())))
    audience = EVERYONE if command.public else private
    secret = not command.public and private != EVERYONE
    name = _deal_name(state, audience, secret=secret)
    scribe = Scribe(state, 0)
    scribe.add("tabled", seat=seat, subject=name, audience=audience, detail=("secret" if secret else "public",))
    if signers == (seat,):
        _concluded(scribe, name, audience, draft.clauses)
    return scribe.events


def _deal_name(state: State, audience: tuple[str, ...], *, secret: bool) -> str:
    """Name a deal so that its name tells outsiders nothing: letters in public, a drawn mark in secret."""
    if not secret:
        public = sum(1 for deal in state.deals.values() if "-" not in deal.id)
        return _ALPHABET[8:][public] if public < len(_ALPHABET) - 8 else f"Z{public}"
    marks = "-".join(MARK[seat] for seat in audience)
    for tried in range(1000):
        rolled = draw(state.setting.seed, state.round, "deal-name", f"{marks}/{tried}", 900)
        name = f"{marks}-{_ALPHABET[rolled // 30 % 30]}{_ALPHABET[rolled % 30]}"
        if name not in state.deals:
            return name
    return f"{marks}-{len(state.deals)}"


def _sign(state: State, seat: str, command: cmd.Sign) -> Answer:
    deal = visible_deal(state, seat, command.deal)
    if deal is None or deal.state != "tabled":
        return Refusal("unknown-deal")
    if seat not in deal.signers or seat in deal.signed:
        return Refusal("not-a-signer")
    scribe = Scribe(state, 0)
    scribe.add("signed", seat=seat, subject=deal.id, audience=deal.audience)
    if set(deal.signers) <= {*deal.signed, seat}:
        _concluded(scribe, deal.id, deal.audience, deal.clauses)
    return scribe.events


def _concluded(scribe: Scribe, name: str, audience: tuple[str, ...], clauses: tuple[Clause, ...]) -> None:
    """The last signature concludes a deal; a cease-fire or a border cannot stay secret: armies must be told."""
    scribe.add("deal", subject=name, audience=audience, detail=("concluded",))
    kinds = scribe.state.setting.rules.kinds
    public = any(clause.kind == "ceasefire" or kinds[clause.kind].territory for clause in clauses)
    if public and audience != EVERYONE:
        scribe.add("opened", subject=name, causes=(Cause("value", "cease-fires and borders must be announced"),))


def _refuse(state: State, seat: str, command: cmd.Refuse) -> Answer:
    deal = visible_deal(state, seat, command.deal)
    if deal is None or deal.state != "tabled":
        return Refusal("unknown-deal")
    if seat not in deal.signers or seat in deal.refused:
        return Refusal("not-a-signer")
    scribe = Scribe(state, 0)
    refused = scribe.add("refused", seat=seat, subject=deal.id, audience=deal.audience)
    tested = {passing.name for passing in state.modifiers if passing.kind == "free"}
    for clause in deal.clauses:
        if clause.kind in tested and seat in clause.givers:
            cause = (by_event(refused, deal.audience), law("C21"))
            scribe.add("screened", seat=seat, subject=clause.kind, causes=cause)
    return scribe.events


def can_release(owed: Obligation, seat: str) -> bool:
    """Whether this seat may release a giver from this promise."""
    return owed.state == "owed" and seat in owed.receivers and seat not in owed.released_by


def _release(state: State, seat: str, command: cmd.Release) -> Answer:
    owed = state.obligations.get(command.obligation)
    if owed is None or not can_release(owed, seat):
        return Refusal("unknown-promise")
    scribe = Scribe(state, 0)
    given = scribe.add("release", seat=seat, subject=owed.id, audience=owed.audience)
    if set(owed.receivers) <= {*owed.released_by, seat}:
        cause = (Cause("event", "", given, owed.audience),)
        scribe.add("released", seat=owed.giver, subject=owed.id, audience=owed.audience, causes=cause)
    return scribe.events


def _choose(state: State, seat: str, command: cmd.Choose) -> Answer:
    card = card_for(state, seat)
    if card is None or card.seat != seat or all(choice.id != command.choice for choice in card.choices):
        return Refusal("unknown-choice")
    if state.chosen.get(card.id) == command.choice:
        return Refusal("already")
    scribe = Scribe(state, 0)
    scribe.add("chosen", seat=seat, subject=command.choice, audience=(seat,), detail=(card.id,))
    return scribe.events


_HANDLERS: Final[dict[type[cmd.Command], Callable[..., Answer]]] = {
    cmd.Cable: _cable,
    cmd.Declare: _declare,
    cmd.Withdraw: _declare,
    cmd.OpenDraft: _open_draft,
    cmd.TakeUp: _take_up,
    cmd.Amend: _open_draft,
    cmd.AddClause: _add_clause,
    cmd.StrikeClause: _strike_clause,
    cmd.Flag: _flag,
    cmd.Discard: _discard,
    cmd.Table: _table,
    cmd.Sign: _sign,
    cmd.Refuse: _refuse,
    cmd.Release: _release,
    cmd.Choose: _choose,
}
