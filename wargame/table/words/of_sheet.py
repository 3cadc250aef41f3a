"""Why of the sealed sheet: what each choice costs and risks, as far as its own seat can reckon, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine import commands as cmd
from wargame.engine.belief import ceasefire_binds, repel_chance
from wargame.engine.text import harmless
from wargame.engine.weight import weigh
from wargame.table.words.behind import BY_TOPIC, laws
from wargame.table.words.effects import moves
from wargame.table.words.names import capital, listed, signed
from wargame.table.words.numbers import span
from wargame.table.words.of_breach import ALWAYS, quoted, why_honour, why_row
from wargame.table.words.reasons import Because, Why, answer, part

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.engine.rules import Rules
    from wargame.engine.views import Promise, View
    from wargame.table.words.names import Names

QUIET: Final = ("", "honour", "hold", "honour-ua")
"""Rows that break no cease-fire."""


def why_choice(view: View, names: Names, command: Command) -> Why | None:
    """Return what a choice on the sheet costs and risks; None for a command that is no choice on a sheet."""
    tell = _TELLS.get(type(command))
    return tell(view, names, command) if tell is not None else None


def _with(view: View, load: tuple[str, ...]) -> int:
    """Return the most that the true weight can be with these own loads, if every other gun shown is loaded."""
    own = {p.id for p in view.pieces if p.owner == view.seat}
    live = tuple(p.id for p in view.pieces if (p.id in load if p.id in own else p.declared))
    if all(p.declared == (p.id in load) for p in view.pieces if p.id in own):
        return view.weight.value
    return weigh(view.network, view.tracks, live).value


def _load(view: View, names: Names, command: cmd.SetLoad) -> Why:
    piece = next(one for one in view.pieces if one.id == command.instrument)
    rules, sheet = names.rules, view.sheet
    now = tuple(sheet.load) if sheet is not None else ()
    rest = tuple(item for item in now if item != piece.id)
    loaded, empty = _with(view, (*rest, piece.id)), _with(view, rest)
    lines = [
        Because("value", f"the true weight, at most: {loaded} with it loaded, {empty} with it empty"),
        Because("value", f"the temptation is {span(view.temptation)}"),
    ]
    if command.load:
        size = rules.load.cost
        lines.insert(
            0, Because("rule", f"it costs you {size} this round, and each round it is loaded [load.cost = {size}]")
        )
        lines.append(
            Because("value", "everybody sees it" if piece.declared else "nobody is shown it: it weighs in secret")
        )
    else:
        lines.insert(0, Because("rule", "it costs nothing, and carries nothing"))
        if piece.declared:
            price, trust = rules.answers.bluff_points, rules.answers.bluff_credibility
            lines.append(
                Because(
                    "rule",
                    f"a called bluff: you {price}, credibility {trust} [answers.bluff_points, bluff_credibility]",
                )
            )
        prior = rules.load.pledge_prior
        lines.append(Because("rule", f"others reckon that a pledge is loaded {prior} in 100 (Leeds 2003)"))
    lines += laws(BY_TOPIC["load"], rules)
    word = "Load" if command.load else "Leave empty:"
    rule = "Only its owner knows whether an instrument is loaded, until the debrief."
    return answer(f"{word} {names.item(piece.id)}", rule, "load", lines)


def broken_by(view: View, rules: Rules) -> tuple[Promise, ...]:
    """Return the promises that bind a seat now and that its sheet breaks: by its row, by its secret act, or one by one."""
    sheet = view.sheet
    if sheet is None:
        return ()
    rows = [command.row for command in view.legal if isinstance(command, cmd.SetRow)]
    row = sheet.row or next(iter(rows), "")
    act = rules.act.get(sheet.act)
    kinds = {*(("ceasefire",) if row not in QUIET else ()), *((act.breaks,) if act is not None and act.breaks else ())}
    return tuple(
        promise
        for promise in view.promises
        if promise.giver == view.seat and promise.binds and (promise.id in sheet.broken or promise.clause.kind in kinds)
    )


def _act(view: View, names: Names, command: cmd.SetAct) -> Why:
    act = names.rules.act.get(command.act)
    if act is None:
        return answer("No secret act", "At most one other secret act a round.", "act", [Because("value", "nothing is risked and nothing moves")])  # fmt: skip
    price = act.points - act.cost
    lines = [Because("rule", f"to you {signed(price)} in points" if price else "it costs no points")]
    lines.append(
        Because(
            "rule", f"it succeeds {act.chance} in 100 [acts.{act.id}]" if act.chance < ALWAYS else "it always succeeds"
        )
    )
    if act.effects:
        lines.append(Because("value", f"in secret: {moves(act.effects)}"))
    if act.open_effects:
        lines.append(Because("value", f"for all to see, without a name: {moves(act.open_effects)}"))
    if act.breaks:
        owed = any(p.clause.kind == act.breaks and p.giver == view.seat and p.binds for p in view.promises)
        word = "you owe that: it would break it" if owed else "you do not owe that now"
        lines.append(Because("rule", f"it breaks {names.clause(act.breaks)}; {word}"))
    lines += laws({"split": ("C23",), "crackdown": ("C10",), "sabotage": ("C8",)}.get(act.id, ()), names.rules)
    target = f" ({names.seat(command.target)})" if command.target in names.scenario.seats else ""
    quote = quoted("act", f"acts.{act.id}")
    return Why(f"{capital(harmless(act.title))}{target}", harmless(act.text), quote[0][0], tuple(lines), quote)


def _answer(view: View, names: Names, command: cmd.SetAnswer) -> Why:
    rules = names.rules.answers
    if command.answer == "enforce":
        lines = [
            Because("rule", f"you {signed(-rules.enforce_cost)}, Russia {signed(-rules.enforce_pain)} in points"),
            Because("rule", f"your credibility {signed(rules.enforce_credibility)}, Russia's boldness {signed(rules.enforce_boldness)}"),
        ]  # fmt: skip
    else:
        lines = [
            Because("rule", "it costs you no points"),
            Because("rule", f"your credibility {signed(rules.pass_credibility)}, Russia's boldness {signed(rules.pass_boldness)}"),
        ]  # fmt: skip
    lines.append(Because("value", "it counts only if a breach by Russia is proven, once a round"))
    lines += laws(BY_TOPIC["answer"], names.rules)
    del view
    enforce = command.answer == "enforce"
    asked = "If a breach is proven: enforce" if enforce else "If a breach is proven: let it pass"
    rule = "The standing answer holds until it is changed; who never wrote one lets pass."
    return answer(asked, rule, "answer-enforce" if enforce else "answer-pass", lines)


_TELLS: dict[type[Any], Callable[[View, Names, Any], Why]] = {
    cmd.SetRow: why_row,
    cmd.SetPromise: why_honour,
    cmd.SetLoad: _load,
    cmd.SetAct: _act,
    cmd.SetAnswer: _answer,
}


def why_sheet(view: View, names: Names) -> Why:
    """Return what the sheet comes to: the weight that is shown, what of it would be true, and what is broken."""
    sheet = view.sheet
    load = tuple(sheet.load) if sheet is not None else ()
    most = _with(view, load) if sheet is not None else view.own_weight.value
    own = [p for p in view.pieces if p.owner == view.seat]
    empty = [names.item(p.id) for p in own if p.declared and p.id not in load]
    dark = [names.item(p.id) for p in own if not p.declared and p.id in load]
    lines = [part("the weight that is shown", view.weight.value)]
    if most != view.weight.value or empty or dark:
        told = [f"you leave {listed(empty)} empty"] * bool(empty) + [f"you load {listed(dark)} unseen"] * bool(dark)
        lines.append(part("; ".join(told) or "what only you know of your own loads", most - view.weight.value))
    lines.append(Because("sealed", "what others have loaded: sealed until the debrief; here they are believed"))
    lines.append(Because("value", f"against a temptation of {span(view.temptation)}"))
    cost = names.rules.load.cost * len(load)
    lines += [
        Because("rule", f"{len(load)} loaded: you {signed(-cost)} this round [load.cost = {names.rules.load.cost}]")
    ] * bool(load)
    if sheet is not None:
        lines += [Because("order", f"broken in secret: {names.promise(key)}") for key in sheet.broken]
    if ceasefire_binds(view):
        odds = repel_chance(view, most).repel
        lines.append(Because("value", f"an attack that met {most} would be repelled {odds} in 100"))
    lines += laws(BY_TOPIC["sheet"], names.rules)
    rule = "A saved sheet counts, sealed or not; once sealed it cannot be changed."
    return answer(f"In truth {most} at most", rule, "sheet", lines, (most, most))
