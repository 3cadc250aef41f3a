"""Why in the debrief, with every secret open: promises, breaches, weighings, loads, points, aims and theories."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.scoring import score_of
from wargame.engine.seats import SEATS
from wargame.engine.text import harmless
from wargame.table.words.behind import BY_TOPIC, laws
from wargame.table.words.names import capital, names_open, signed
from wargame.table.words.opened import open_sights, standing
from wargame.table.words.phrases import aim_text, points_reason
from wargame.table.words.reasons import Because, answer, part, why
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.rules import Rules
    from wargame.engine.sights import Sight
    from wargame.engine.state import State
    from wargame.table.words.names import Names
    from wargame.table.words.reasons import Why

WEIGHINGS: Final = {"shown": "weighed", "true": "weighed-true", "temptation": "weighed-temptation"}


@frozen
class Opened:
    """A finished game that can be asked: ``told`` is what its causes count in, ``asks`` maps what to its answer.

    The keys are ``outcome``; ``promises``, ``points``, ``score``, ``aim`` with a seat; ``shown``, ``true``,
    ``temptation`` with a round; ``broken`` with a number; ``load`` with an instrument; ``booked`` with a seat and a
    reason as it is written in the log; ``theory`` with the id of a rule set.
    """

    told: tuple[Sight, ...]
    names: Names
    asks: dict[tuple[str, ...], Callable[[], Why]]

    def why(self, *what: str) -> Why | None:
        """Return the answer for a key, None for what there is not."""
        found = self.asks.get(what)
        return found() if found is not None else None


def opened(state: State, theories: Sequence[Rules] = ()) -> Opened:
    """Return the answers of a finished game; asked earlier, it would open secrets."""
    told, names = open_sights(standing(state.events())), names_open(state)
    asks: dict[tuple[str, ...], Callable[[], Why]] = {}
    for sight in told:
        if sight.kind == "outcome":
            asks["outcome",] = partial(why, sight, names, told)
        for word, kind in WEIGHINGS.items():
            if sight.kind == kind:
                asks[word, str(sight.round)] = partial(why, sight, names, told)
    for number, sight in enumerate(breaches(told, names)):
        asks["broken", str(number)] = partial(why, sight, names, told)
    for seat in SEATS:
        asks["promises", seat] = partial(_promises, state, names, told, seat)
        asks["points", seat] = partial(_points, state, names, told, seat)
        asks["aim", seat] = partial(_aim, state, names, seat)
        for reason in {s.subject for s in told if s.kind == "points" and s.seat == seat}:
            asks["booked", seat, reason] = partial(_booked, names, told, seat, reason)
    for item in state.setting.scenario.instruments:
        asks["load", item.id] = partial(_load, names, told, item.id)
    for rules in (state.setting.rules, *theories):
        asks["theory", rules.id] = partial(_theory, state, rules)
    return Opened(told, names, asks)


def breaches(told: Sequence[Sight], names: Names) -> tuple[Sight, ...]:
    """Return breaches in the order in which a debrief lists them: by round, seat and clause, and after them bluffs."""
    found = [sight for sight in told if sight.kind in ("breach", "bluff")]
    kinds = {key: names.clause(owed.kind) for key, owed in names.owed.items()}
    return tuple(
        sorted(
            found,
            key=lambda sight: (
                sight.kind == "bluff",
                sight.round,
                SEATS.index(sight.seat),
                kinds.get(sight.subject, ""),
            ),
        )
    )


def _promises(state: State, names: Names, told: Sequence[Sight], seat: str) -> Why:
    own = [owed for owed in state.obligations.values() if owed.giver == seat and not owed.pledge]
    last = {s.subject: s.id for s in told if s.kind in ("broken", "kept", "lapsed", "released", "breach")}
    lines = []
    for owed in own:
        marks = [f"broken in round {one.round}, {one.mark}" for one in owed.breaches]
        how = ", ".join(marks) or owed.state
        text = f"{names.promise(owed.id).partition('s promise ')[2] or owed.id}: {how}"
        lines.append(part(text, 1, follow=last.get(owed.id, -1)))
    bluffs = [s for s in told if s.kind == "bluff" and s.seat == seat]
    lines += [Because("event", f"round {s.round}: {sentence(s, names)}", s.id) for s in bluffs]
    kept = sum(owed.state == "kept" for owed in own)
    broken = sum(bool(owed.breaches) for owed in own)
    asked = f"{capital(names.seat(seat))} made {len(own)} promises, kept {kept} and broke {broken}"
    rule = "A promise that was owed to the end is kept if it never was broken; pledges are counted apart, as bluffs."
    return answer(asked, rule, "counts", [*lines, *laws(("C16", "C26"), names.rules)], (len(own), len(own)))


def _points(state: State, names: Names, told: Sequence[Sight], seat: str) -> Why:
    sums: dict[str, int] = {}
    for sight in told:
        if sight.kind == "points" and sight.seat == seat:
            reason = points_reason(seat, sight.subject, names)
            sums[reason] = sums.get(reason, 0) + sight.amount
    total = state.points[seat]
    lines = [part(reason, by) for reason, by in sorted(sums.items(), key=lambda one: (-abs(one[1]), one[0])) if by]
    rest = total - sum(sums.values())
    lines += [part("what was undone by a rewind, or booked by hand", rest)] * bool(rest)
    sheet, score = state.setting.scenario.seats[seat], score_of(state, seat)
    text = f"score {score} = 50 + 50 x ({signed(total)} - par {sheet.par}) / spread {sheet.spread}, for the scenario's own length"
    lines.append(Because("rule", text))
    asked = f"{capital(names.seat(seat))}: {signed(total)} points, {score} of 100"
    rule = "Each seat is measured against its own par; there is no ranking."
    return answer(asked, rule, "score", [*lines, *laws(BY_TOPIC.get(f"aim-{seat}", ()), names.rules)], (total, total))


def _booked(names: Names, told: Sequence[Sight], seat: str, reason: str) -> Why:
    found = [s for s in told if s.kind == "points" and s.seat == seat and s.subject == reason]
    lines = [part(f"round {s.round}: {sentence(s, names)}", s.amount, label="event", follow=s.id) for s in found]
    aim = aim_text(seat, reason, names)
    lines += [Because("aim", aim)] if aim else []
    total = sum(s.amount for s in found)
    asked = f"{capital(names.seat(seat))} {signed(total)}: {points_reason(seat, reason, names)}"
    return answer(
        asked, "Points count clauses and the game, never the number of deals.", "price", lines, (total, total)
    )


def _aim(state: State, names: Names, seat: str) -> Why:
    from wargame.table.words.of_table import worth  # noqa: PLC0415 - beside its one use

    agenda = state.setting.agenda(seat, state.agendas)
    lines = [Because("aim", harmless(agenda.text))]
    lines += [Because("value", worth(score, names)) for score in agenda.scores]
    lines += [Because("value", f"{signed(by)}: {names.row(row)} that gets through") for row, by in sorted(agenda.row_points.items())]  # fmt: skip
    lines.append(Because("draw", f"dealt at the start, with {agenda.weight} of {_weights(state, seat)} parts"))
    lines += laws(BY_TOPIC.get(f"aim-{seat}", ()), names.rules)
    rule = "One hidden aim is dealt to each seat in secret; Russia's is its type."
    return answer(f"The hidden aim of {names.seat(seat)}: {harmless(agenda.title)}", rule, "aim", lines)


def _weights(state: State, seat: str) -> int:
    return sum(agenda.weight for agenda in state.setting.scenario.seats[seat].agendas)


def _load(names: Names, told: Sequence[Sight], item: str) -> Why:
    found = [s for s in told if s.kind in ("loaded", "unloaded", "declared", "withdrawn") and s.subject == item]
    lines = [Because("event", f"round {s.round}: {sentence(s, names)}", s.id) for s in found]
    lines = lines or [Because("value", "nobody ever loaded it or laid it on the table")]
    rounds = sum(s.kind == "loaded" for s in found)
    asked = f"{capital(names.item(item))}: loaded in {rounds} round{'s' if rounds != 1 else ''}"
    rule = "What was shown and not loaded was a bluff; only its owner knew."
    return answer(asked, rule, "load", [*lines, *laws(BY_TOPIC["load"], names.rules)])


def _theory(state: State, rules: Rules) -> Why:
    lines = [Because("value", " ".join(harmless(rules.thesis).split()))]
    turned = [name for name, sign in rules.signs.items() if sign != "+"]
    lines += laws(turned, rules)
    lines += [Because("value", f"against it: {' '.join(harmless(critic).split())}") for critic in rules.critics]
    played = "played here" if rules.id == state.setting.rules.id else "the same table, weighed again"
    if not turned:
        lines += laws(BY_TOPIC["theory"], rules)
    return answer(f"{harmless(rules.title)}: {played}", "A theory is a file of rules; each law of the essay holds in it, or not.", "theory", lines)  # fmt: skip
