"""Sentences for what happens around the table: cards, talks, sheets, phases, the facilitator's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import track_label
from wargame.engine.text import harmless
from wargame.table.words.names import Names, seats, signed
from wargame.table.words.phrases import FLAG_WORDS, MODIFIERS
from wargame.table.words.settled import answer_word, quoted, target_words

if TYPE_CHECKING:
    from wargame.table.words.settled import Happened, Wording


def _cable(e: Happened, n: Names) -> str:
    if len(e.detail) == 1:
        return f"{n.seat(e.seat)} says to everybody: {quoted(e.detail[0])}"
    return f"{n.seat(e.seat)} cables {seats(e.detail[1:])}: {quoted(e.detail[0])}"


def _clause(word: str) -> Wording:
    def say(e: Happened, n: Names) -> str:
        return f"{n.seat(e.seat)} {word} its draft: {n.clause(e.subject)}, given by {seats(e.detail)}."

    return say


def _flagged_clause(e: Happened, n: Names) -> str:
    flag = FLAG_WORDS.get(e.detail[0], e.detail[0])
    return f"{n.seat(e.seat)} turns a flag of {n.clause(e.subject)} in its draft: {flag}."


def _tabled(e: Happened, n: Names) -> str:
    how = "for its signers alone" if e.detail[0] == "secret" else "for everybody to read"
    return f"{n.seat(e.seat)} tables {n.deal(e.subject)}, {how}."


def _modifier(e: Happened, n: Names) -> str:
    kind, until = e.detail[0], e.detail[1]
    if kind == "free":
        return f"{n.clause(e.subject)} is an honest test until the end of round {until}: whoever refuses it is seen to."
    if kind == "pause":
        return f"{n.item(e.subject)} carries nothing until the end of round {until}."
    return f"{MODIFIERS[kind]} is {signed(e.amount)} until the end of round {until}."


def _phase(e: Happened, n: Names) -> str:
    del n
    return {
        "talks": "the talks are open.",
        "orders": "the talks are over; the sheets are laid out.",
        "report": "the reports are handed out.",
        "debrief": "the debrief opens; nothing is secret any more.",
        "briefing": "the briefing begins.",
    }[e.subject]


def _act(e: Happened, n: Names) -> str:
    target = f", {target_words(e.detail[0], n)}" if e.detail[0] else ""
    return f"{n.seat(e.seat)} writes a secret act on its sheet: {n.act(e.subject)}{target}."


def _shown(e: Happened, n: Names) -> str:
    told = [f"{n.item(part.partition('=')[0])} is {part.partition('=')[2]}" for part in e.detail]
    return f"{n.seat(e.seat)} opens its depots to everybody: {'; '.join(told)}."


def _draft_opened(e: Happened, n: Names) -> str:
    return f"{n.seat(e.seat)} opens a draft{f' to amend {n.deal(e.subject)}' if e.subject else ''}."


def _card_answered(e: Happened, n: Names) -> str:
    return f"{n.seat(e.seat)} answers the card {n.card(e.subject)}: {n.choice(e.detail[0])}."


def _card(e: Happened, n: Names) -> str:
    if e.detail:
        return f"the facilitator's own card is turned, {harmless(e.detail[0])}: {quoted(e.detail[1])}"
    return f"a card is turned: {n.card(e.subject)}."


def _because(e: Happened) -> str:
    """Return the facilitator's rationale as it is told, where an act has one."""
    found = next((cause.name for cause in e.causes if cause.name.startswith(RATIONALE)), "")
    return f", {quoted(found.removeprefix(RATIONALE))}" if found else ""


def span_of(seconds: int) -> str:
    """Return a stretch of time as one says it: whole minutes as minutes, anything else as seconds."""
    size, unit = (seconds // 60, "minute") if seconds % 60 == 0 else (seconds, "second")
    return f"{size} {unit}{'' if size == 1 else 's'}"


RATIONALE: Final = "rationale: "
"""How the engine begins the cause that holds a facilitator's rationale."""

AROUND: Final[dict[str, Wording]] = {
    "stood": lambda e, n: f"{n.deal(e.subject)} was standing before the game began.",
    "round": lambda e, _: f"round {e.amount} begins.",
    "card": _card,
    "chosen": lambda e, n: f"{n.seat(e.seat)} chooses its answer to the card: {n.choice(e.subject)}.",
    "card-answered": _card_answered,
    "modifier": _modifier,
    "flagged": lambda e, n: f"{n.clause(e.subject)} in force now has this flag: {FLAG_WORDS[e.detail[0]]}.",
    "shown": _shown,
    "phase": _phase,
    "settlement": lambda _e, _n: "every sheet is in; the referee settles the round.",
    "ready": lambda e, n: f"{n.seat(e.seat)} has finished.",
    "not-ready": lambda e, n: f"{n.seat(e.seat)} wants more time.",
    "cable": _cable,
    "withdrawn": lambda e, n: f"{n.item(e.subject)} is taken off the table again.",
    "draft-opened": _draft_opened,
    "clause-added": _clause("adds to"),
    "clause-struck": _clause("strikes from"),
    "clause-flagged": _flagged_clause,
    "draft-discarded": lambda e, n: f"{n.seat(e.seat)} throws its draft away.",
    "tabled": _tabled,
    "signed": lambda e, n: f"{n.seat(e.seat)} signs {n.deal(e.subject)}.",
    "refused": lambda e, n: f"{n.seat(e.seat)} refuses {n.deal(e.subject)}.",
    "screened": lambda e, n: f"{n.seat(e.seat)} is seen to refuse an honest test: {n.clause(e.subject)}.",
    "release": lambda e, n: f"{n.seat(e.seat)} lets go of {n.promise(e.subject)}.",
    "row": lambda e, n: f"{n.seat(e.seat)} writes its cease-fire row: {n.row(e.subject)}.",
    "promise": lambda e, n: f"{n.seat(e.seat)} changes on its sheet whether it honours {n.its_promise(e.subject)}.",
    "load": lambda e, n: f"{n.seat(e.seat)} changes on its sheet whether {n.item(e.subject)} is loaded.",
    "act": _act,
    "standing-answer": lambda e, n: (
        f"{n.seat(e.seat)} writes its standing answer to a proven breach: {answer_word(e.subject)}."
    ),
    "sealed": lambda e, n: f"{n.seat(e.seat)} seals its sheet.",
    "advanced": lambda _e, _n: "the facilitator ends the phase.",
    "override": lambda e, _: f"the facilitator sets {track_label(e.subject)} to {e.amount}{_because(e)}.",
    "rewound": lambda e, _: f"the facilitator goes back to the briefing of round {e.amount}{_because(e)}.",
    "note": lambda e, _: f"the facilitator notes: {quoted(e.detail[0])}",
    "extended": lambda e, _: f"the facilitator gives {span_of(e.amount)} more.",
    "paused": lambda _e, _n: "the facilitator stops the clock.",
    "resumed": lambda _e, _n: "the facilitator lets the table go on.",
    "held": lambda _e, _n: "everybody has finished; the table waits for the facilitator.",
    "let-go": lambda _e, _n: "the facilitator lets the phase end.",
    "ended": lambda e, _: f"the facilitator ends the game here{_because(e)}; what was settled counts.",
}
"""Event kind -> its wording, for what is no part of a settlement."""
