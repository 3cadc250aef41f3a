"""Why a number on the table is what it is: tracks, weight, temptation and points, from one seat's own view.

Where the number is a sum, the lines are its parts and add up to it. Events are numbered in the chronicle of all reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import FEAR, track_label
from wargame.engine.text import harmless
from wargame.table.words.behind import BY_TOPIC, BY_TRACK, laws
from wargame.table.words.chronicle import chronicle
from wargame.table.words.names import Names, capital, signed
from wargame.table.words.phrases import points_reason
from wargame.table.words.quotes import TOPICS
from wargame.table.words.reasons import Because, Why, answer, part
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.sights import Sight
    from wargame.engine.views import View

_LATEST: Final = 6
"""How many changes are told one by one, the newest first; older ones are added up."""


def span(pair: tuple[int, int]) -> str:
    """Return a range as a sentence prints it: one number where both ends agree."""
    return f"{pair[0]}" if pair[0] == pair[1] else f"{pair[0]}-{pair[1]}"


def why_track(view: View, names: Names, track: str) -> Why:
    """Return why a track (one of TRACKS that this seat is shown) stands where it does, newest change first."""
    told = chronicle(view.reports)
    exact = track in view.tracks
    changes = [s for s in reversed(told) if s.kind in ("track", "revealed", "override") and s.subject == track]
    lines = [
        Because("event", f"round {s.round}: {sentence(s, names)}", s.id, (s.amount, s.amount) if exact else None)
        for s in changes[:_LATEST]
    ]
    if not exact:
        lines.insert(0, Because("sealed", "the exact number: sealed until the debrief"))
    else:
        lines += _rest_of_track(view, track, changes)
    rule = "Tracks run from 0 to 100 and move only by a rule, a card or an act."
    topic = next((t for t in (track, track.partition(".")[2], track.partition(".")[0]) if t in TOPICS), "track")
    now = view.tracks.get(track, 0)
    lines += laws(BY_TRACK.get(track, ()), names.rules)
    return answer(
        f"{capital(track_label(track))} {_shown(view, track)}", rule, topic, lines, (now, now) if exact else None
    )


def _rest_of_track(view: View, track: str, changes: Sequence[Sight]) -> list[Because]:
    """Return what stands before the changes that are told: the start, older rounds, and cards."""
    start = view.scenario.tracks.get(track, 0)
    older = sum(s.amount for s in changes[_LATEST:])
    lines = [part("earlier rounds, added up", older)] if older else []
    rest = view.tracks[track] - start - sum(s.amount for s in changes)
    for card in reversed(view.cards):
        by = sum(e.by for e in card.effects if e.kind == "track" and e.name == track)
        if by and (rest - by) * rest >= 0 and abs(by) <= abs(rest):
            lines.append(part(f"this round's card, {harmless(card.title)}", by))
            rest -= by
    if rest:
        lines.append(part("cards, and answers to them", rest))
    return [*lines, part("at the start of the game", start)]


def _shown(view: View, track: str) -> str:
    if track in view.tracks:
        return str(view.tracks[track])
    return f"{span(view.grip_band)}, as far as others can see"


def why_weight(view: View, names: Names) -> Why:
    """Return why the gun weighs what it does: what is declared, what is narrow, and what only this seat knows."""
    rules, weight = names.rules.weight, view.weight
    unit = 100 * rules.credibility_par
    flow = rules.flow_share * weight.scaled_flow // (100 * unit)
    lines = [
        part(f"the guarantees: {rules.flow_share} percent of the flow {cents(weight.scaled_flow, unit)}", flow),
        part(f"Ukraine's own defence: {rules.defence_share} percent of {view.tracks['ukraine.defence']}", weight.own),
    ]
    rest = weight.value - flow - weight.own
    if rest:
        lines.append(part("what the two fractions come to together" if rest > 0 else "held at 100", rest))
    lines += [_carries(view, names, piece.id) for piece in view.pieces if piece.declared]
    lines += [_narrow(names, label, size) for label, size in weight.narrow]
    if view.own_weight.value != weight.value:
        lines.append(Because("order", f"only you: with what you left unloaded it is {view.own_weight.value} at most"))
    rule = "Each pledge passes its owner's strength, its own rating and the ties; paper carries nothing."
    return answer(
        f"The weight of the gun {weight.value}",
        rule,
        "weight",
        [*lines, *laws(BY_TOPIC["weight"], names.rules)],
        (weight.value, weight.value),
    )


def cents(scaled: int, unit: int) -> str:
    """Return a flow with two decimals, as one reckons it by hand."""
    cents = 100 * scaled // unit
    return f"{cents // 100}.{cents % 100:02d}" if cents % 100 else f"{cents // 100}"


def _carries(view: View, names: Names, instrument: str) -> Because:
    """Return what one declared instrument carries by itself, as a line."""
    piece = next(one for one in view.pieces if one.id == instrument)
    held, par = view.tracks[f"{piece.owner}.credibility"], names.rules.weight.credibility_par
    carried = piece.rating * held // par
    text = f"{names.item(piece.id)}: rating {piece.rating} x credibility {held} / {par} = {carried}"
    return Because("value", text if instrument in view.declared else f"{text}; it carries nothing now")


def _narrow(names: Names, label: str, size: int) -> Because:
    named = names.item(label) if label in names.scenario.instrument_by_id else label
    return Because("value", f"narrowest: {named} lets {size} through" if size else f"narrowest: {named}")


def why_narrow(view: View, names: Names) -> Why:
    """Return what the narrowest links are, and how together they come to the whole flow."""
    weight = view.weight
    unit = 100 * names.rules.weight.credibility_par
    whole = weight.scaled_flow // unit
    lines = []
    for label, size in weight.narrow:
        named = names.item(label) if label in names.scenario.instrument_by_id else label
        lines.append(part(f"{named} lets {size} through", size) if whole or size else Because("value", named))
    rest = whole - sum(size for _, size in weight.narrow)
    if rest:
        lines.append(part("what their fractions come to together", rest))
    lines.append(Because("rule", "these links are the least that cuts the guarantors off: to raise one is what helps"))
    lines += laws(BY_TOPIC["cut"], names.rules)
    rule = "Whatever lets the least through is what makes the gun light."
    return answer(f"The guarantees let {whole} through", rule, "cut", lines, (whole, whole))


def why_own(view: View, names: Names) -> Why:
    """Return why Ukraine's own defence adds what it does, whoever guarantees."""
    share, held = names.rules.weight.defence_share, view.tracks["ukraine.defence"]
    lines = [
        part(f"{share} percent of Ukraine's defence {held}, rounded down", view.weight.own),
        Because("value", "it needs no guarantor, no tie and no order: it always counts"),
        *why_track(view, names, "ukraine.defence").lines,
    ]
    plain = [line if number == 0 else _loose(line) for number, line in enumerate(lines)]
    own = view.weight.own
    rule = "Ukraine's own defence counts beside every guarantee, and without one."
    return answer(f"Ukraine's own defence adds {own}", rule, "own", plain, (own, own))


def _loose(line: Because) -> Because:
    """Return a line that is a part of another number as one that is none of this."""
    if line.part is None:
        return line
    return Because(line.label, f"defence {line.part[0]:+d}: {line.text}", line.follow)


def why_temptation(view: View, names: Names) -> Why:
    """Return why the temptation is what it is, as far as this seat may know it; exact for Russia alone."""
    rules, tracks, pull = names.rules.temptation, view.tracks, view.temptation
    held, bold = view.grip_band, tracks["russia.boldness"]
    high_water = _highest(view)
    lines = [
        part("what there always is", rules.base, label="rule"),
        part(f"Ukraine's integration {high_water}, its highest / {rules.integration_divisor}", high_water // rules.integration_divisor),
        part(
            f"fear for the regime: (100 - grip {span(held)}) / {rules.grip_divisor}",
            (100 - held[1]) // rules.grip_divisor,
            (100 - held[0]) // rules.grip_divisor,
        ),
        part(f"Russia's boldness {bold} / {rules.boldness_divisor}", bold // rules.boldness_divisor),
    ]  # fmt: skip
    for word, size in (("ambiguous", rules.ambiguous), ("pressured", rules.pressured)):
        count = _flagged(view, word)
        lines += [part(f"{count} {word} clause{'s' if count > 1 else ''} in force, {size} each", count * size)] * bool(
            count
        )
    if rules.land_ceded and any(names.rules.kinds[key.partition("/")[0]].territory for key in view.banked):
        lines.append(part("a line was ceded", rules.land_ceded, label="rule"))
    if FEAR in tracks and names.rules.reads_fear:
        lines.append(part(f"Russia's fear of encirclement {tracks[FEAR]}", tracks[FEAR]))
    rest = [end - sum(line.part[place] for line in lines if line.part) for place, end in enumerate(pull)]
    if any(rest):
        text = "cards that last, and what else this seat is shown" if rest[0] == rest[1] else "held between 0 and 100"
        lines.append(part(text, rest[0], rest[1]))
    lines += laws(BY_TOPIC["temptation"], names.rules)
    rule = "The temptation is what breaking the deal is worth to Russia now."
    return answer(f"The temptation {span(pull)}", rule, "temptation", lines, pull)


def _highest(view: View) -> int:
    """Return the highest integration that this seat has been shown."""
    value = best = view.tracks["ukraine.integration"]
    for sight in reversed(chronicle(view.reports)):
        if sight.kind in ("track", "revealed") and sight.subject == "ukraine.integration":
            value -= sight.amount
            best = max(best, value)
    return max(best, view.scenario.tracks.get("ukraine.integration", 0))


def _flagged(view: View, word: str) -> int:
    return len({(p.deal, p.clause.kind) for p in view.promises if p.binds and getattr(p.clause, word)})


def why_points(view: View, names: Names) -> Why:
    """Return where this seat's own points come from, as far as it has been shown; the rest is scored at the end."""
    total: dict[str, int] = {}
    for sight in chronicle(view.reports):
        if sight.kind == "points" and sight.seat == view.seat:
            reason = points_reason(sight.seat, sight.subject, names)
            total[reason] = total.get(reason, 0) + sight.amount
    lines = [part(reason, by) for reason, by in sorted(total.items(), key=lambda one: (-abs(one[1]), one[0])) if by]
    rest = view.points - sum(total.values())
    if rest:
        lines.append(part("cards, and what was booked outside a settlement", rest))
    lines.append(Because("sealed", "tracks, hidden aims and a lasting peace are scored at the end"))
    rule = "A priced act books its points at once; tracks and the peace are scored at the end."
    return answer(f"Your points so far {signed(view.points)}", rule, "points", lines, (view.points, view.points))
