"""A game as a text to keep: all that one seat may know of it so far, or everything once every secret is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.scoring import score_of
from wargame.engine.seats import MARK, NAME, SEATS, TITLE
from wargame.engine.text import harmless
from wargame.table.words.names import capital, names_for, names_open
from wargame.table.words.opened import open_sights
from wargame.table.words.papers import (
    ASCII_MARKS,
    deal_lines,
    marks,
    piece_line,
    promise_line,
    track_change,
    tracks_in_order,
    verdict,
)
from wargame.table.words.sections import STEP_TITLES
from wargame.table.words.sentences import sentence
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.engine.deals import Obligation
    from wargame.engine.rules import Rules
    from wargame.engine.sights import Sight
    from wargame.engine.state import Message, State
    from wargame.engine.views import View
    from wargame.table.words.names import Names

SECRET: Final = "(not everybody knows) "  # noqa: S105 - a mark for the reader, no password

QUIET: Final = frozenset(
    (
        "round",
        "phase",
        "settlement",
        "ready",
        "not-ready",
        "draft-opened",
        "draft-discarded",
        "clause-added",
        "clause-struck",
        "clause-flagged",
    )
)
"""Kinds of event that a text tells by its headings, or by what follows them."""


def transcript(view: View, rules: Rules) -> tuple[str, ...]:
    """Return a game as one seat may know it now, line by line: rounds, then deals, promises and where it stands."""
    names = names_for(view, rules)
    lines = [*_head(view.scenario.title, rules, f"as {NAME[view.seat]} may know it, round {view.round}, {view.phase}")]
    lines += _rounds(range(1, view.round + 1), view.messages, view.reports, names)
    lines += _titled("Deals", (line for deal in view.deals for line in deal_lines(deal, names)))
    lines += _titled("Promises", (promise_line(promise, names) for promise in view.promises))
    low, high = view.temptation
    pull = f"{low}" if low == high else f"{low} to {high}"
    stands = [f"Weight {view.weight.value} against temptation {pull}: {verdict(view)}."]
    stands += [capital(piece_line(piece, names)) for piece in view.pieces]
    stands += [track_change(view, track) for track in tracks_in_order(view)]
    lines += _titled("Where it stands", stands)
    aim = f"Hidden aim, only you: {harmless(view.agenda.title)}. {harmless(view.agenda.text)}"
    own = [harmless(objective.text) for objective in view.scenario.seats[view.seat].objectives]
    lines += _titled("Your aims", (*own, aim, f"Points so far: {view.points}."))
    return tuple(lines)


def transcript_open(state: State) -> tuple[str, ...]:
    """Return a finished game with every secret open, line by line; ValueError before the debrief."""
    if state.phase != "debrief":
        raise ValueError("the secrets of a game open with its debrief")
    setting, names = state.setting, names_open(state)
    lines = [*_head(setting.scenario.title, setting.rules, "every secret open")]
    told = tuple(open_sights(events) for events in state.reports)
    lines += _rounds(range(1, len(told) + 1), _every_message(state), told, names)
    lines += _titled("Deals", (line for deal in state.deals.values() for line in deal_lines(deal, names)))
    lines += _titled("Promises", (_ending(owed, names) for owed in state.obligations.values()))
    ends = [f"{TITLE[seat]}: {state.points[seat]:+d} points, score {score_of(state, seat)} of 100." for seat in SEATS]
    aims = [(seat, setting.agenda(seat, state.agendas)) for seat in SEATS]
    lines += _titled(
        "Points and hidden aims", (*ends, *(f"{MARK[s]} {harmless(a.title)}: {harmless(a.text)}" for s, a in aims))
    )
    return tuple(lines)


def _ending(owed: Obligation, names: Names) -> str:
    """Return how a promise really ended: whose, to whom, and in which rounds it was broken."""
    broken = ", ".join(f"round {one.round} ({one.mark or 'unseen'})" for one in owed.breaches)
    what = f"{MARK[owed.giver]} {names.clause(owed.clause.kind)} to {marks(owed.receivers)}, {names.deal(owed.deal)}"
    return f"{ASCII_MARKS[owed.state]} {what}: {owed.state}{f'; broken in {broken}' if broken else ''}"


def story(title: str, whose: str, told: Iterable[Sight], names: Names) -> tuple[str, ...]:
    """Return a recorded game as a text: every sight in order under its round, phase and step; ``whose`` eyes it was."""
    lines = [*_head(title, names.rules, whose)]
    step = 0
    for sight in told:
        if sight.kind == "round":
            lines += ["", f"ROUND {sight.amount}"]
        elif sight.kind in ("phase", "settlement"):
            lines += ["", sight.subject.upper() if sight.kind == "phase" else "SETTLEMENT"]
        elif sight.step and sight.step != step:
            lines.append(f"  Step {sight.step} of {len(STEP_TITLES)}: {STEP_TITLES[sight.step - 1]}")
        step = sight.step
        if sight.kind not in QUIET:
            lines.append(_told(sight, names))
    return tuple(lines)


def _head(title: str, rules: Rules, eyes: str) -> tuple[str, ...]:
    return (f"GUN ON THE TABLE: {harmless(title)}", f"Theory: {harmless(rules.title)}. {capital(eyes)}.")


def _titled(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return ["", title.upper(), *found] if found else []


def _rounds(numbers: range, messages: Iterable[Message], reports: Sequence[Sequence[Sight]], names: Names) -> list[str]:
    lines: list[str] = []
    said = tuple(messages)
    by_round = {told[0].round: told for told in reports if told}
    for number in numbers:
        cables = [_cable(message) for message in said if message.round == number]
        told = by_round.get(number, ())
        if not cables and not told:
            continue
        lines += ["", f"ROUND {number}"]
        lines += _titled("Talks", cables)
        lines += _titled("Report", _steps(told, names))
    return lines


def _steps(told: Iterable[Sight], names: Names) -> Iterable[str]:
    step = 0
    for sight in told:
        if sight.step != step:
            step = sight.step
            yield f"Step {step} of {len(STEP_TITLES)}: {STEP_TITLES[step - 1]}"
        yield _told(sight, names)


def _told(sight: Sight, names: Names) -> str:
    return f"  {SECRET if sight.secret else ''}{sentence(sight, names)}"


def _cable(message: Message) -> str:
    channel = " ".join(MARK[other] for other in message.to) or "all"
    return f"{MARK[message.seat]} to {channel}{' (private)' if message.to else ''}: {quoted(message.text)}"


def _every_message(state: State) -> tuple[Message, ...]:
    """Return every cable once, those of a round in the order in which the first of its readers holds them."""
    found: dict[int, Message] = {}
    for seat in SEATS:
        for message in state.messages.get(seat, ()):
            found.setdefault(id(message), message)
    return tuple(sorted(found.values(), key=lambda message: (message.round, bool(message.to))))
