"""Deals, clauses, promises and instruments as short lines that both clients print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.deals import PROVEN, SUSPECTED
from wargame.engine.seats import FEAR, MARK, TRACKS, track_label
from wargame.table.words.names import Names, listed, signed
from wargame.table.words.phrases import FLAG_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.deals import Clause, Deal
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.engine.views import Piece, Promise, View

MARKS: Final[dict[str, str]] = {"owed": "o", "kept": "✓", "broken": "✗", "released": "=", "lapsed": "-"}
"""The mark of a promise's state; ``ASCII_MARKS`` are their one-cell twins."""
ASCII_MARKS: Final[dict[str, str]] = {"owed": "o", "kept": "v", "broken": "x", "released": "=", "lapsed": "-"}
NO_SIGN: Final = "no sign of a breach"


def clause_title(clause: Clause, scenario: Scenario, rules: Rules) -> str:
    """Return a clause in one line: title, who gives it to whom, when it is due, its flags."""
    names = Names(scenario, rules)
    kind = rules.kinds[clause.kind]
    flags = [FLAG_WORDS[word] for word in FLAG_WORDS if getattr(clause, word)]
    due = "handed over at signing" if kind.due == "signing" else "owed each round"
    tail = f" ({'; '.join(flags)})" if flags else ""
    return f"{names.clause(clause.kind)}: {marks(clause.givers)} to {_receivers(clause, rules)}, {due}{tail}"


def _receivers(clause: Clause, rules: Rules) -> str:
    kind = rules.kinds[clause.kind]
    if kind.receivers == ("parties",):
        return "all"
    if set(kind.receivers) == set(clause.givers):
        return "each other"
    return marks(seat for seat in kind.receivers if seat not in clause.givers)


def marks(these: Iterable[str]) -> str:
    """Return seats by their two letters, for instance ``US EU``."""
    return " ".join(MARK[seat] for seat in these)


STATES: Final[dict[str, str]] = {
    "tabled": "on the table",
    "concluded": "signed by all, in force after this settlement",
    "in-force": "in force",
    "lapsed": "lapsed unsigned",
    "amended": "replaced by an amendment",
    "ended": "at an end",
}


def deal_state(deal: Deal) -> str:
    """Return where a deal stands: its state, who signed, who refused, whom it waits for."""
    parts = [STATES[deal.state]]
    if deal.state == "tabled":
        parts += [f"signed by {listed(map(_name, deal.signed))}"] if deal.signed else []
        parts += [f"refused by {listed(map(_name, deal.refused))}"] if deal.refused else []
        parts += [f"waits for {listed(map(_name, deal.waiting))}"] if deal.waiting else []
    if deal.secret:
        parts.append("secret")
    return ", ".join(parts)


def _name(seat: str) -> str:
    return MARK[seat]


def deal_lines(deal: Deal, names: Names) -> tuple[str, ...]:
    """Return a deal as lines: a heading, where it stands, and one numbered line a clause."""
    by = f", tabled by {names.seat(deal.tabler)} in round {deal.round}" if deal.tabler else ""
    amends = f", amends {names.deal(deal.amends)}" if deal.amends else ""
    head = f"{names.deal(deal.id)}{by}{amends}"
    clauses = (f"{n} {clause_title(c, names.scenario, names.rules)}" for n, c in enumerate(deal.clauses, 1))
    return (head[:1].upper() + head[1:], deal_state(deal), *clauses)


def known(promise: Promise, you: str) -> str:
    """Return what a seat may know of a promise; "kept" only where the referee has said so, never by silence."""
    if promise.mark == PROVEN:
        return f"proven broken in round {listed(map(str, promise.proven))}"
    own = promise.own_breaches if promise.giver == you else ()
    if own:
        seen = "suspected" if promise.mark == SUSPECTED else "unseen"
        return f"only you: broken in round {listed(map(str, own))}, {seen}"
    if promise.mark == SUSPECTED:
        return f"suspected, not proven, in round {listed(map(str, promise.suspected))}"
    if promise.state in ("released", "lapsed"):
        return f"{'released' if promise.state == 'released' else 'ran out'} in round {promise.ended}"
    if promise.state == "owed" and not promise.binds:
        return f"binds from round {promise.start}"
    return "you owe this" if promise.giver == you and promise.state == "owed" else NO_SIGN


def promise_state(promise: Promise, you: str) -> str:
    """Return a promise's state as a seat may be told it: an ending that is not proven to others reads as run out."""
    unproven = promise.state in ("kept", "broken") and promise.mark != PROVEN
    return "lapsed" if unproven and promise.giver != you else promise.state


def promise_line(promise: Promise, names: Names) -> str:
    """Return a promise in one line: who, what, to whom, in which deal, and what this seat may know of it."""
    what = names.clause(promise.clause.kind)
    until = f" until round {promise.until}" if promise.until else ""
    return (
        f"{ASCII_MARKS[promise_state(promise, names.you)]} {MARK[promise.giver]} {what} to {marks(promise.receivers)}, "
        f"{names.deal(promise.deal)}{until}: {known(promise, names.you)}"
    )


def piece_line(piece: Piece, names: Names) -> str:
    """Return an instrument in one line: rating, declared or not, and loaded where this seat knows it."""
    shown = "pledged" if piece.pledged else "declared" if piece.declared else "not declared"
    load = "load unknown" if piece.loaded is None else "loaded (only you)" if piece.loaded else "not loaded (only you)"
    return f"{MARK[piece.owner]} {names.item(piece.id).partition(' of ')[0].removeprefix('the ')}, rating {piece.rating}: {shown}, {load}"


def track_change(view: View, track: str) -> str:
    """Return a track with its change since the round began, for instance ``Europe's threat 47 +4``."""
    if track not in view.tracks:
        low, high = view.grip_band
        return f"Russia's grip {low}-{high}"
    change = view.tracks[track] - view.opening.get(track, view.tracks[track])
    return f"{track_label(track)} {view.tracks[track]}{f' {signed(change)}' if change else ''}"


def tracks_in_order(view: View) -> tuple[str, ...]:
    """Return the tracks this seat is shown, its own first; grip stands for its band where it is not a number."""
    names = [*TRACKS, *((FEAR,) if FEAR in view.tracks else ())]
    return tuple(sorted(names, key=lambda name: (not name.startswith(f"{view.seat}."), names.index(name))))


def verdict(view: View) -> str:
    """Return how the weight stands against the middle of the temptation: ``14 too light``, or ``6 to spare``."""
    short = sum(view.temptation) // 2 - view.weight.value
    return f"{short} too light" if short > 0 else f"{-short} to spare"
