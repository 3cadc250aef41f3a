"""Why of breaking and keeping on the sealed sheet: what a row or a promise brings, and how likely it is found out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.belief import probable_weight, proof_chance, repel_chance
from wargame.engine.text import harmless
from wargame.table.words.behind import BY_TOPIC, laws
from wargame.table.words.effects import harm, moves
from wargame.table.words.names import signed
from wargame.table.words.numbers import span
from wargame.table.words.of_clauses import breach_words
from wargame.table.words.quotes import TOPICS, by_clause, by_path
from wargame.table.words.reasons import Because, Why, part

if TYPE_CHECKING:
    from wargame.engine import commands as cmd
    from wargame.engine.rules import Row
    from wargame.engine.views import View
    from wargame.table.words.book import Passage
    from wargame.table.words.names import Names

ALWAYS: Final = 100
"""A chance in percent that leaves nothing to draw."""


def quoted(topic: str, path: str) -> tuple[Passage, ...]:
    """Return the passage that has a number of the rules file, and that of a topic."""
    found = by_path(path)
    return (found, *TOPICS[topic][:1]) if found is not None else TOPICS[topic]


def why_row(view: View, names: Names, command: cmd.SetRow) -> Why:
    """Return what a row of the sheet brings and risks: its draw, its harm, and how likely it is proven."""
    row = names.rules.row[command.row]
    quiet = not row.attack and not row.win
    lines = _quiet(view, names, row) if quiet else [*_attack(view, names, row), *_proof(view, names, row)]
    topic = "row-quiet" if quiet else "row"
    lines += laws(BY_TOPIC[topic], names.rules)
    quote = TOPICS[topic] if quiet else quoted(topic, f"rows.{row.id}")
    return Why(f"On the line: {harmless(row.title)}", harmless(row.text), quote[0][0], tuple(lines), quote)


def _quiet(view: View, names: Names, row: Row) -> list[Because]:
    """Return what it means to do nothing on the line."""
    lines = [Because("value", "no draw, nothing to find, no harm")]
    if row.seat == "russia":
        size = names.rules.scaled(names.rules.upkeep.grip_quiet, view.rounds)
        lines.append(
            Because("rule", f"a round without an open attack: Russia's grip {signed(size)} [upkeep.grip_quiet]")
        )
    if any(p.clause.kind == "ceasefire" and p.giver == view.seat and p.binds for p in view.promises):
        lines.append(Because("value", "it keeps the cease-fire that you owe"))
    return lines


def _attack(view: View, names: Names, row: Row) -> list[Because]:
    """Return what an attack or a raid brings, and against what it is drawn."""
    if not row.attack:
        return [
            Because("rule", f"you {signed(row.win)}, without a draw [rows.{row.id}.win = {row.win}]"),
            Because("value", moves(row.effects)),
        ]
    share = view.agenda.row_points.get(row.id, 0) if view.seat == row.seat else 0
    win = max(0, row.win + share)
    weight = probable_weight(view)
    odds = repel_chance(view, weight).repel
    aim = f", {signed(share)} of it by your hidden aim" if share else ""
    through = [f"boldness {signed(row.boldness_win)}", f"grip {signed(row.grip_win)}" if row.grip_win else ""]
    lines = [
        Because("rule", f"if it gets through: you {signed(win)}{aim}, {', '.join(x for x in through if x)}"),
        Because("rule", f"if it is repelled: you {signed(-row.lose)}, boldness {signed(row.boldness_lose)}"),
        Because(
            "value",
            f"repelled {odds} in 100, if the gun weighs {weight} as you believe: {names.rules.attack.even} + weight - temptation {span(view.temptation)}",
        ),
    ]
    if row.damage:
        lines.append(Because("rule", f"harm if it gets through: {harm(row.damage, names)}"))
    if row.takes_region:
        lines.append(Because("rule", "in the open, it takes the first contested region"))
    return lines


def _proof(view: View, names: Names, row: Row) -> list[Because]:
    """Return the chance that a row is proven, from its parts, where it breaks a promise."""
    owed = any(p.clause.kind == "ceasefire" and p.giver == view.seat and p.binds for p in view.promises)
    if not owed:
        return [Because("value", "no cease-fire binds you: it breaks no promise, and there is nothing to prove")]
    chance = proof_chance(view, row)
    lines = [part(f"proven: {harmless(row.title)} [rows.{row.id}.detected]", row.detected, label="rule")]
    lines += _watchers(view, names) if row.detected < ALWAYS else []
    return [*_capped(lines, chance), Because("value", f"together: proven {chance} in 100 at most"), *_then(view, names)]


def _watchers(view: View, names: Names) -> list[Because]:
    """Return what makes a proof likelier, as far as this seat knows: monitors that bind, intelligence that is shown."""
    rules, kinds = names.rules.detection, names.rules.kinds
    lines = []
    if any(p.binds and kinds[p.clause.kind].monitors for p in view.promises):
        lines.append(part("a monitoring mission is kept", rules.monitors, label="rule"))
    if any(p.declared and view.scenario.instrument_by_id[p.id].clause == "intelligence" for p in view.pieces):
        lines.append(part("US intelligence, if it is loaded", rules.intelligence, label="rule"))
    return lines


def _capped(lines: list[Because], chance: int) -> list[Because]:
    rest = chance - sum(line.part[0] for line in lines if line.part)
    return [*lines, part("never more or less than the rules allow", rest, label="rule")] if rest else lines


def _then(view: View, names: Names) -> list[Because]:
    """Return what follows a proof, for the seat that is found out."""
    rules = names.rules.answers
    if view.seat == "russia":
        text = f"then snap-backs cost you {rules.snap_back} a round, and each guarantor enforces or lets it pass"
    else:
        text = f"then each tie with those you owed {signed(rules.proven_tie)} [answers.proven_tie = {rules.proven_tie}]"
    ends = "a proof ends your promise broken and frees the other side"
    return [Because("rule", text), Because("rule", ends)]


def why_honour(view: View, names: Names, command: cmd.SetPromise) -> Why:
    """Return what it means to honour a promise, or to break it in secret."""
    promise = view.promise(command.obligation)
    assert promise is not None
    kind, rules = names.rules.kinds[promise.clause.kind], names.rules
    lines: list[Because] = []
    total = None
    if command.honour:
        lines += [Because("value", f"each round you keep it: {moves(kind.each_round)}")] if kind.each_round else []
        lines += [Because("rule", f"keeping it costs you {kind.burden} a round")] if kind.burden else []
        lines.append(Because("value", "nothing to find; a suspicion may still be wrong"))
    else:
        if view.seat in kind.breach:
            lines.append(Because("value", breach_words(kind, view.seat, names)))
        chance = getattr(rules.detection, kind.verifiable)
        sums = [
            part(f"proven: it can be checked: {kind.verifiable} [detection.{kind.verifiable}]", chance, label="rule")
        ]
        sums += _watchers(view, names)
        if promise.clause.ambiguous:
            sums.append(part("its words are unclear", rules.detection.ambiguous, label="rule"))
        raw = sum(line.part[0] for line in sums if line.part)
        held = max(0, min(rules.detection.most, raw))
        lines += [
            *_capped(sums, held),
            Because("value", f"together: proven {held} in 100 at most"),
            *_then(view, names),
        ]
        total = (held, held)
    lines += laws(BY_TOPIC["promise"], rules)
    word = "Honour" if command.honour else "Break in secret"
    quote = (*TOPICS["breach"], by_clause(kind.number))
    rule = "What is not listed is honoured; what is listed is broken in secret, each round anew."
    return Why(f"{word}: {names.promise(promise.id)}", rule, quote[0][0], tuple(lines), quote, total)
