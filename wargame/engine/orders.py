"""Orders: each seat fills its sealed sheet, key by key; every key is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.refusals import Refusal
from wargame.engine.scribe import Scribe
from wargame.engine.seats import GUARANTORS, SEATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.deals import Obligation
    from wargame.engine.events import Event
    from wargame.engine.state import State

ANSWERS: Final = ("enforce", "pass")


def order(state: State, seat: str, command: cmd.Command) -> list[Event] | Refusal:
    """Answer a command on the sealed sheet."""
    handler = _HANDLERS.get(type(command))
    if handler is None:
        return Refusal("not-now")
    if state.sheets[seat].sealed:
        return Refusal("sealed")
    return handler(state, seat, command)


def rows_open(state: State, seat: str) -> tuple[str, ...]:
    """Return the cease-fire rows open to a seat this round, the standing one first."""
    mood = "cease-fire" if state.ceasefire() is not None else "war"
    return tuple(row.id for row in state.setting.rules.rows if row.seat == seat and row.needs in (mood, "any"))


def breakable(state: State, seat: str) -> tuple[Obligation, ...]:
    """Return the promises a seat may break on its sheet: those that bind now, pledges and cease-fires aside."""
    return tuple(
        owed
        for owed in state.obligations.values()
        if owed.giver == seat and owed.binds(state.round) and not owed.pledge and owed.kind != "ceasefire"
    )


def acts_open(state: State, seat: str) -> tuple[tuple[str, str], ...]:
    """Return the (act, target) pairs on a seat's menu; leaks name only secret deals that the seat is in."""
    pairs: list[tuple[str, str]] = []
    for act in state.setting.rules.acts:
        if seat not in act.seats:
            continue
        if act.target == "seat":
            pairs += [(act.id, other) for other in SEATS if other != seat]
        elif act.target == "deal":
            pairs += [
                (act.id, deal.id)
                for deal in state.deals.values()
                if deal.secret and seat in deal.audience and deal.state in ("concluded", "in-force")
            ]
        else:
            pairs.append((act.id, ""))
    return tuple(pairs)


def _one(state: State, kind: str, seat: str, subject: str, detail: tuple[str, ...] = ()) -> list[Event]:
    scribe = Scribe(state, 0)
    scribe.add(kind, seat=seat, subject=subject, audience=(seat,), detail=detail)
    return scribe.events


def _row(state: State, seat: str, command: cmd.SetRow) -> list[Event] | Refusal:
    if command.row not in rows_open(state, seat):
        return Refusal("unknown-row")
    return _one(state, "row", seat, command.row)


def _promise(state: State, seat: str, command: cmd.SetPromise) -> list[Event] | Refusal:
    if all(owed.id != command.obligation for owed in breakable(state, seat)):
        return Refusal("unknown-promise")
    if command.honour == (command.obligation not in state.sheets[seat].broken):
        return Refusal("already")
    return _one(state, "promise", seat, command.obligation)


def _load(state: State, seat: str, command: cmd.SetLoad) -> list[Event] | Refusal:
    item = state.setting.scenario.instrument_by_id.get(command.instrument)
    if item is None or item.owner != seat:
        return Refusal("unknown-instrument")
    if command.load == (item.id in state.sheets[seat].load):
        return Refusal("already")
    return _one(state, "load", seat, item.id)


def _act(state: State, seat: str, command: cmd.SetAct) -> list[Event] | Refusal:
    sheet = state.sheets[seat]
    if (command.act, command.target) == (sheet.act, sheet.target):
        return Refusal("already")
    if command.act and (command.act, command.target) not in acts_open(state, seat):
        return Refusal("unknown-act")
    if not command.act and command.target:
        return Refusal("unknown-act")
    return _one(state, "act", seat, command.act, (command.target,))


def _answer(state: State, seat: str, command: cmd.SetAnswer) -> list[Event] | Refusal:
    if seat not in GUARANTORS or command.answer not in ANSWERS:
        return Refusal("not-now")
    if state.sheets[seat].answer == command.answer:
        return Refusal("already")
    return _one(state, "standing-answer", seat, command.answer)


def _seal(state: State, seat: str, command: cmd.Seal) -> list[Event] | Refusal:
    del command
    return _one(state, "sealed", seat, "")


_HANDLERS: Final[dict[type[cmd.Command], Callable[..., list[Event] | Refusal]]] = {
    cmd.SetRow: _row,
    cmd.SetPromise: _promise,
    cmd.SetLoad: _load,
    cmd.SetAct: _act,
    cmd.SetAnswer: _answer,
    cmd.Seal: _seal,
}
