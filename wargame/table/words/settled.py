"""Sentences for the events of a settlement, each from what the reader of that event may know alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from wargame.engine.seats import track_label
from wargame.engine.text import harmless
from wargame.table.words.names import Names, listed, possessive, seats, signed
from wargame.table.words.phrases import STATUS, manner, manner_first, points_reason, rule_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.events import Event
    from wargame.engine.sights import Sight

Happened: TypeAlias = "Sight | Event"
Wording: TypeAlias = "Callable[[Happened, Names], str]"


def _place(value: str, names: Names) -> str:
    return f" at {names.region(value)}" if value else ""


def _deal(e: Happened, n: Names) -> str:
    if e.detail[0] == "in-force":
        return f"{n.deal(e.subject)} is in force; what it owes binds from the next round."
    if e.detail[0] == "concluded":
        return f"{n.deal(e.subject)} has its last signature."
    if e.detail[1:] == ("ended",):
        return f"{n.deal(e.subject)} lapsed with the end of the game, before it was in force."
    return f"{n.deal(e.subject)} lapsed unsigned with the end of the talks."


def _banked(e: Happened, n: Names) -> str:
    kind, _, givers = e.subject.partition("/")
    return f"{n.clause(kind)} is handed over by {seats(givers.split('+'))} and cannot be taken back."


def _bound(e: Happened, n: Names) -> str:
    until = f", until round {e.detail[4]}" if int(e.detail[4]) else ""
    return f"{n.seat(e.seat)} owes this from round {e.detail[3]}{until}: {n.clause(e.detail[1])}."


def _track(e: Happened, n: Names) -> str:
    if not e.amount:
        return f"{track_label(e.subject)} does not move in truth; others are shown that it does."
    reason = next((rule_phrase(c.name, n) for c in e.causes if c.kind == "rule"), "" if e.step else "a card")
    return f"{track_label(e.subject)} {signed(e.amount)}{': ' if reason else ''}{reason}."


def _revealed(e: Happened, n: Names) -> str:
    del n
    return f"It comes out that {track_label(e.subject)} had moved by {signed(e.amount)}, unseen by some."


def _points(e: Happened, n: Names) -> str:
    unit = "point" if abs(e.amount) == 1 else "points"
    return f"{n.seat(e.seat)} {signed(e.amount)} {unit}: {points_reason(e.seat, e.subject, n)}."


def _region(e: Happened, n: Names) -> str:
    if e.seat:
        return f"{n.seat(e.seat)} takes the rest of {n.region(e.subject)}; nobody recognises it."
    return f"{n.region(e.subject)} is now {STATUS[e.detail[1]]}; the line does not say whose land it is."


def _suspected(e: Happened, n: Names) -> str:
    return f"{n.seat(e.seat)} is suspected, not proven, to have broken {n.its_promise(e.subject)}."


def _proven(e: Happened, n: Names) -> str:
    return f"proven: {n.seat(e.seat)} broke {n.its_promise(e.subject)}, {manner(e.detail[0], n)}."


def _breach(e: Happened, n: Names) -> str:
    return f"{n.seat(e.seat)} breaks {n.its_promise(e.subject)}, {manner(e.detail[0], n)}."


def _broken(e: Happened, n: Names) -> str:
    return f"{n.promise(e.subject)} ends broken."


def _released(e: Happened, n: Names) -> str:
    return f"{n.seat(e.seat)} is released from {n.its_promise(e.subject)}."


def _weighed(e: Happened, n: Names) -> str:
    return f"the weight on the table, as declared, is {e.amount}; narrowest: {narrow_words(e.detail, n)}."


_NARROW: Final = 3
"""A sentence names no more links than this; *why* lists them all."""


def narrow_words(parts: tuple[str, ...], names: Names) -> str:
    """Return the smallest links of a minimum cut, each ``label size``, with instruments called by name."""
    words = []
    for part in parts[:_NARROW]:
        label, _, size = part.rpartition(" ")
        words.append(
            f"{names.item(label) if label in names.scenario.instrument_by_id else label} {size}" if int(size) else label
        )
    return listed(words, "nothing")


def _weighed_true(e: Happened, n: Names) -> str:
    return f"the true weight, as loaded, is {e.amount}; narrowest: {narrow_words(e.detail, n)}."


def _attack(e: Happened, n: Names) -> str:
    how = "gets through" if e.kind == "attack-won" else "is repelled"
    return f"Russia's {manner_first(n.row(e.subject))}{_place(e.detail[0], n)} {how}."


def _incident(e: Happened, n: Names) -> str:
    return f"an incident on the line that nobody here ordered; it is laid at {possessive(n.seat(e.subject))} door."


def _answer_kept(e: Happened, n: Names) -> str:
    return f"{possessive(n.seat(e.seat))} standing answer to a proven breach is now: {answer_word(e.detail[0])}."


def answer_word(answer: str) -> str:
    """Return a standing answer in plain words."""
    return "let it pass" if answer == "pass" else "enforce"


def _loads(detail: tuple[str, ...], n: Names) -> str:
    told = []
    for part in detail:
        key, _, value = part.partition("=")
        if key == "breaks":
            told.append(f"it breaks {n.promise(value)}")
        elif key == "row":
            told.append(f"its order is {n.row(value)}")
        else:
            told.append(f"{n.item(key)} is {value}")
    return listed(told, "it has nothing to load and breaks nothing")


def target_words(target: str, names: Names) -> str:
    """Return whom or what a secret act is aimed at: a seat, or a deal."""
    return names.seat(target) if target in names.scenario.seats else names.deal(target)


def _acted(e: Happened, n: Names) -> str:
    target = f" ({target_words(e.detail[0], n)})" if e.detail[0] else ""
    done = "does so in secret" if e.kind == "acted" else "tries it in secret and fails"
    return f"{n.seat(e.seat)} {done}: {n.act(e.subject)}{target}."


def _outcome(e: Happened, n: Names) -> str:
    del n
    return {
        "none": "the game ends without a cease-fire ever in force.",
        "broken": "the game ends: the cease-fire was broken on purpose.",
        "held": "the game ends: the cease-fire held.",
    }[e.subject]


SETTLED: Final[dict[str, Wording]] = {
    "deal": _deal,
    "banked": _banked,
    "bound": _bound,
    "declared": lambda e, n: f"{n.item(e.subject)} is declared; whether it is loaded is its owner's secret.",
    "track": _track,
    "revealed": _revealed,
    "points": _points,
    "region": _region,
    "opened": lambda e, n: f"{n.deal(e.subject)} has come to light; everybody can read it.",
    "broken": _broken,
    "lapsed": lambda e, n: f"{n.promise(e.subject)} has run out or was called off.",
    "released": _released,
    "kept": lambda e, n: f"{n.promise(e.subject)} was kept to the end.",
    "loaded": lambda e, n: f"{n.item(e.subject)} is loaded.",
    "unloaded": lambda e, n: f"{n.item(e.subject)} is left unloaded.",
    "bluff": lambda e, n: f"{n.seat(e.seat)} bluffs: nothing is loaded behind {n.its_promise(e.subject)}.",
    "acted": _acted,
    "act-failed": _acted,
    "spied": lambda e, n: f"{possessive(n.seat(e.seat))} spies report on {n.seat(e.subject)}: {_loads(e.detail, n)}.",
    "assured": lambda e, n: f"{n.seat(e.seat)} tells Moscow aside: {_loads(e.detail, n)}.",
    "regrouped": lambda e, n: f"{n.seat(e.seat)} regroups in secret; its next attack is harder to repel.",
    "breach": _breach,
    "weighed": _weighed,
    "weighed-true": _weighed_true,
    "weighed-temptation": lambda e, _: f"the temptation to break the deal is {e.amount}.",
    "attack-won": _attack,
    "attack-repelled": _attack,
    "raided": lambda e, n: f"{n.seat(e.seat)} carries out its order: {n.row(e.subject)}.",
    "incident": _incident,
    "suspected": _suspected,
    "proven": _proven,
    "unseen": lambda e, n: f"nobody noticed that {n.promise(e.subject)} was broken.",
    "snapped-back": lambda e, n: f"the sanctions that {n.seat(e.seat)} had tied to the deal come back by themselves.",
    "answer": _answer_kept,
    "enforced": lambda e, n: f"{n.seat(e.seat)} answers the proven breach.",
    "let-pass": lambda e, n: f"{n.seat(e.seat)} lets the proven breach pass.",
    "bluff-called": lambda e, n: (
        f"the attack laid it open: {listed(n.item(item) for item in e.detail)} was declared and not loaded."
    ),
    "peace": lambda _e, _n: "a cease-fire was in force in this settlement.",
    "outcome": _outcome,
}
"""Event kind -> its wording, for what a settlement writes."""


def quoted(text: str) -> str:
    """Return what a person wrote on one line, made harmless, in quotation marks."""
    return f'"{" ".join(harmless(text).split())}"'
