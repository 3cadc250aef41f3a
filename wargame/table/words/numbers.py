"""Why a number on the table is what it is: tracks, weight, temptation and points, from one seat's own view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import track_label
from wargame.engine.text import harmless
from wargame.table.words.laws import law_line
from wargame.table.words.names import Names, capital, signed
from wargame.table.words.phrases import points_reason
from wargame.table.words.reasons import Because, Why, because
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from wargame.engine.sights import Sight
    from wargame.engine.views import View

_LATEST: Final = 6
"""How many changes are told, the newest first."""


def why_track(view: View, names: Names, track: str) -> Why:
    """Return why a track (one of TRACKS that this seat is shown) stands where it does, newest change first."""
    value = _shown(view, track)
    start = view.scenario.tracks.get(track, 0)
    if track in view.tracks:
        lines = [Because("value", f"{start} at the start of the game")]
    else:
        lines = [Because("sealed", "the exact number: sealed until the debrief")]
    if view.card is not None:
        moved = [e for e in view.card.effects if e.kind == "track" and e.name == track]
        lines += [Because("value", f"this round's card, {harmless(view.card.title)}: {signed(e.by)}") for e in moved]
    for sight, told in _changes(view, track):
        lines.append(Because("event", f"round {sight.round}: {sentence(sight, names)}"))
        lines += [because(cause, names, told) for cause in sight.causes if cause.kind in ("law", "draw", "order")]
    rule = "Tracks run from 0 to 100 and move only by a rule, a card or an act."
    return Why(f"{capital(track_label(track))} {value}", rule, "5.9", tuple(lines))


def _shown(view: View, track: str) -> str:
    if track in view.tracks:
        return str(view.tracks[track])
    low, high = view.grip_band
    return f"{low}-{high}, as far as others can see"


def _changes(view: View, track: str) -> list[tuple[Sight, tuple[Sight, ...]]]:
    found = [
        (sight, told)
        for told in reversed(view.reports)
        for sight in reversed(told)
        if sight.kind in ("track", "revealed", "override") and sight.subject == track
    ]
    return found[:_LATEST]


def why_weight(view: View, names: Names) -> Why:
    """Return why the gun weighs what it does: what is declared, what is narrow, and what only this seat knows."""
    rules, tracks = names.rules.weight, view.tracks
    lines = []
    for piece in view.pieces:
        if piece.declared:
            owner = f"{piece.owner}.credibility"
            carries = piece.rating * tracks[owner] // rules.credibility_par
            text = f"{names.item(piece.id)}: rating {piece.rating} x credibility {tracks[owner]} / {rules.credibility_par} = {carries}"
            lines.append(Because("value", text))
    for owner, arsenal in sorted(view.scenario.arsenal.items()):
        if any(piece.declared and piece.owner == owner for piece in view.pieces):
            most = arsenal * tracks[f"{owner}.resolve"] // 100
            lines.append(
                Because(
                    "value",
                    f"{names.seat(owner)} can carry {arsenal} x resolve {tracks[f'{owner}.resolve']} / 100 = {most}",
                )
            )
    for label, size in view.weight.narrow:
        named = names.item(label) if label in view.scenario.instrument_by_id else label
        lines.append(Because("value", f"narrowest: {named}, {size} passes" if size else f"narrowest: {named}"))
    lines.append(
        Because(
            "value", f"the guarantees come to a flow of {view.weight.flow}; {rules.flow_share} percent of it counts"
        )
    )
    lines.append(Because("value", f"Ukraine's own defence {tracks['ukraine.defence']} adds {view.weight.own}, always"))
    if view.own_weight.value != view.weight.value:
        lines.append(Because("order", f"only you: with what you left unloaded it is {view.own_weight.value} at most"))
    lines.append(Because("law", law_line("C23")))
    rule = "Each pledge passes its owner's strength, its own rating and the ties; paper carries nothing."
    return Why(f"The weight of the gun {view.weight.value}", rule, "4", tuple(lines))


def why_temptation(view: View, names: Names) -> Why:
    """Return why the temptation is what it is, as far as this seat may know it; exact for Russia alone."""
    rules, tracks = names.rules.temptation, view.tracks
    low, high = view.temptation
    held = view.grip_band
    fear = sorted((100 - grip) // rules.grip_divisor for grip in held)
    shown = f"{fear[0]}" if held[0] == held[1] else f"{fear[0]} to {fear[1]}"
    grip = f"{held[0]}" if held[0] == held[1] else f"{held[0]}-{held[1]}"
    west, bold = tracks["ukraine.integration"], tracks["russia.boldness"]
    lines = [
        Because("rule", f"{rules.base} always"),
        Because(
            "value", f"Ukraine's integration {west}: {west // rules.integration_divisor} (its highest so far counts)"
        ),
        Because("value", f"Russia's grip {grip}: {shown} from fear for the regime"),
        Because("value", f"Russia's boldness {bold}: {bold // rules.boldness_divisor}"),
    ]
    flagged = _flags(view)
    lines += [Because("rule", f"{word} clauses in force: {count}") for word, count in flagged if count]
    if "russia.fear" in tracks:
        lines.append(Because("value", f"Russia's fear of encirclement: {tracks['russia.fear']}"))
    lines += [Because("law", law_line(name)) for name in ("C9", "C18", "C6")]
    value = f"{low}" if low == high else f"{low}-{high}"
    rule = "The temptation is what breaking the deal is worth to Russia now."
    return Why(f"The temptation {value}", rule, "4", tuple(lines))


def _flags(view: View) -> list[tuple[str, int]]:
    bound = {(p.deal, p.clause.kind): p.clause for p in view.promises if p.binds}
    return [(word, sum(getattr(clause, word) for clause in bound.values())) for word in ("ambiguous", "pressured")]


def why_points(view: View, names: Names) -> Why:
    """Return where this seat's own points come from, as far as it has been shown; the rest is scored at the end."""
    total: dict[str, int] = {}
    for told in view.reports:
        for sight in told:
            if sight.kind == "points" and sight.seat == view.seat:
                reason = points_reason(sight.seat, sight.subject, names)
                total[reason] = total.get(reason, 0) + sight.amount
    lines = [
        Because("value", f"{signed(by)}: {reason}")
        for reason, by in sorted(total.items(), key=lambda x: (-abs(x[1]), x[0]))
    ]
    rest = view.points - sum(total.values())
    if rest:
        lines.append(Because("value", f"{signed(rest)}: cards, and what was booked outside a settlement"))
    lines.append(Because("sealed", "tracks, hidden aims and a lasting peace are scored at the end"))
    rule = "A priced act books its points at once; tracks and the peace are scored at the end."
    return Why(f"Your points so far {signed(view.points)}", rule, "6", tuple(lines))
