"""Why of what lies on the table: regions, instruments, talks, the card, and one's own aims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import NAME, SEATS
from wargame.engine.text import harmless
from wargame.table.words.behind import BY_TOPIC, laws
from wargame.table.words.chronicle import chronicle
from wargame.table.words.effects import card_effect
from wargame.table.words.names import capital, region_name, seats, signed
from wargame.table.words.phrases import ON, STATUS
from wargame.table.words.reasons import Because, answer
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from wargame.engine.scenario import Agenda, Objective, Score
    from wargame.engine.views import Piece, View
    from wargame.table.words.names import Names
    from wargame.table.words.reasons import Why

_AS: dict[str, str] = {
    "ukraine": "held by Ukraine",
    "russia": "held by Russia",
    "contested": "fought over",
    "other": "not part of the front",
}


def why_region(view: View, names: Names, region_id: str) -> Why:
    """Return who holds a region, since which event, and what its status means."""
    region = next(one for one in view.scenario.regions if one.id == region_id)
    ground = view.regions[region_id]
    held = _AS[ground.controller] + (f", {STATUS[ground.status]}" if ground.status in ("in-fact", "in-law") else "")
    lines = [
        Because("event", f"round {sight.round}: {sentence(sight, names)}", sight.id)
        for sight in reversed(chronicle(view.reports))
        if sight.kind == "region" and sight.subject == region_id
    ]
    if not lines:
        lines.append(Because("value", "it is as it was when the game began"))
    elif (region.controller, region.status) != (ground.controller, ground.status):
        lines.append(Because("value", f"when the game began it was {_AS[region.controller]}"))
    if region.note:
        lines.append(Because("value", f"on the map: {harmless(region.note)}"))
    means = {
        "in-fact": "ceded in fact: the line is accepted, and nobody's right to the land",
        "in-law": "ceded in law: recognised as Russian",
        "contested": "the next open offensive that gets through takes the first such region",
    }.get(ground.status)
    lines += [Because("rule", means)] if means else []
    rule = (
        "A region changes hands by attack, or by a clause that cedes it; the map moves neither weight nor temptation."
    )
    return answer(f"{region_name(region)}: {held}", rule, "region", [*lines, *laws(BY_TOPIC["region"], names.rules)])


def why_instrument(view: View, names: Names, instrument: str) -> Why:
    """Return what an instrument carries, through what, since when it is shown, and what of its load one may know."""
    piece = next(one for one in view.pieces if one.id == instrument)
    item = view.scenario.instrument_by_id[instrument]
    tracks, par = view.tracks, names.rules.weight.credibility_par
    held, resolve = tracks[f"{piece.owner}.credibility"], tracks[f"{piece.owner}.resolve"]
    carries = piece.rating * held // par
    arsenal = view.scenario.arsenal[piece.owner]
    owner = names.seat(piece.owner)
    lines = [
        Because("value", f"rating {piece.rating} x credibility {held} / {par} = {carries}"),
        Because("value", f"{owner} can carry arsenal {arsenal} x resolve {resolve} / 100 = {arsenal * resolve // 100} in all"),
        *(Because("value", f"through the tie {tie.partition('.')[2].upper()}, which lets {tracks[tie]} through") for tie in item.hosts),
        *_shown_since(view, names, piece),
        _load(piece, owner),
        *_cut(view, names, piece),
        Because("order", f"loading it costs {names.rules.load.cost} a round, whether or not it is shown"),
    ]  # fmt: skip
    shown = f"can carry {carries}" if piece.declared else f"is not shown, and could carry {carries}"
    rule = "An instrument carries its rating as far as its owner is believed, can carry it, and is tied to the front."
    lines += laws(BY_TOPIC["instrument"], names.rules)
    return answer(f"{capital(names.item(instrument))} {shown}", rule, "instrument", lines)


def _shown_since(view: View, names: Names, piece: Piece) -> list[Because]:
    """Return since when an instrument lies on the table, and which promise keeps it there."""
    if not piece.declared:
        return [Because("value", "its owner has not declared it: it adds nothing to the weight that is shown")]
    told = [s for s in reversed(chronicle(view.reports)) if s.kind == "declared" and s.subject == piece.id]
    lines = [Because("event", f"round {s.round}: {sentence(s, names)}", s.id) for s in told[:1]]
    if not lines:
        start = view.scenario.instrument_by_id[piece.id].declared
        lines = [Because("value", "shown since the game began" if start else "shown by its owner, in the talks")]
    for promise in view.promises:
        if piece.id in promise.pledge and promise.state == "owed":
            lines.append(Because("value", f"pledged: {names.promise(promise.id)}"))
    return lines


def _load(piece: Piece, owner: str) -> Because:
    if piece.loaded is None:
        return Because("sealed", f"whether it is loaded: only {owner} knows, until the debrief")
    return Because("order", f"only you: it is {'loaded' if piece.loaded else 'left empty'} now")


def _cut(view: View, names: Names, piece: Piece) -> list[Because]:
    """Return what the narrowest links say of this instrument."""
    if not piece.declared:
        return []
    if piece.id not in view.declared:
        return [Because("value", "it carries nothing now: a card pauses it, or its pledge waits for others")]
    for label, size in view.weight.narrow:
        if label == piece.id:
            return [Because("value", f"it is itself a narrowest link, and lets {size} through")]
    links = ", ".join(names.item(x) if x in names.scenario.instrument_by_id else x for x, _ in view.weight.narrow)
    return [Because("value", f"what is narrowest is not this but {links}")]


def why_talks(view: View, names: Names, channel: tuple[str, ...]) -> Why:
    """Return who reads what is said in a channel, and who has finished; what is said binds nobody."""
    if channel:
        lines = [Because("value", f"only you and {seats(channel)} read what is said here")]
    else:
        lines = [Because("value", "everybody reads what is said here")]
    ready = seats(view.ready, "nobody") if view.ready != SEATS else "everybody"
    lines.append(Because("value", f"ready in this phase so far: {ready}"))
    lines.append(Because("rule", "words move no track and book no point; signatures do"))
    where = f"you, {', '.join(NAME[seat] for seat in channel)}" if channel else "everyone"
    rule = "A public statement goes to everybody, a cable to those it names."
    return answer(f"What is said to {where}", rule, "talks", [*lines, *laws(BY_TOPIC["talks"], names.rules)])


def why_phase(view: View, names: Names) -> Why:
    """Return what ends this phase, and who is ready."""
    ready = seats(view.ready, "nobody") if view.ready != SEATS else "everybody"
    lines = [
        Because("value", f"round {view.round} of {view.rounds}; ready so far: {ready}"),
        Because("rule", "the facilitator may end it sooner, or the clock"),
    ]
    del names
    return answer(
        f"The {view.phase} of round {view.round}", "A phase ends when every seat has finished.", "talks", lines
    )


def why_card(view: View, names: Names) -> Why:
    """Return what this round's card does, whom it asks, and what each answer would do."""
    card = view.card
    rule = "A card is turned at each briefing; where the seat it asks says nothing, the first answer counts."
    if card is None:
        return answer("No card lies on the table", rule, "card", [Because("value", "no card was turned this round")])
    lines = [Because("value", card_effect(effect, names)) for effect in card.effects]
    for choice in card.choices:
        told = "; ".join(card_effect(effect, names) for effect in choice.effects) or "nothing moves"
        chosen = " (chosen)" if view.chosen == choice.id else ""
        lines.append(Because("order", f"{harmless(choice.text)}{chosen}: {told}"))
    if card.choices:
        lines.append(Because("value", f"it asks {names.seat(card.seat)}, in the talks"))
    if not lines:
        lines = [Because("value", "it tells what happens, and moves nothing by itself")]
    for other in reversed(view.cards):
        if other is not card:
            told = "; ".join(card_effect(effect, names) for effect in other.effects) or "nothing moves"
            lines.append(Because("value", f"also turned this round, {harmless(other.title)}: {told}"))
    lines += laws(("C11",) if card.unrest else (), names.rules)
    topic = "card-asks" if card.choices else "card"
    return answer(f"The card: {harmless(card.title)}", rule, topic, lines)


def worth(score: Score, names: Names) -> str:
    """Return what one line of an aim is worth, in words."""
    what = names.clause(score.clause) if score.clause in names.rules.kinds else score.clause or score.track
    per = f" per {score.per}" if score.per != 1 else ""
    until = f", up to round {score.until}" if score.until else ""
    return f"{signed(score.points)}{per}: {ON[score.on]}{f' ({harmless(what)})' if what else ''}{until}"


def why_aim(view: View, names: Names, aim: Objective) -> Why:
    """Return what an own public objective books, line by line."""
    lines = [Because("value", worth(score, names)) for score in aim.scores]
    lines += laws(BY_TOPIC.get(f"aim-{view.seat}", ()), names.rules)
    rule = "Everybody knows the public objectives; they book points when it happens, or at the end."
    peace = any(score.on == "durable-peace" for score in aim.scores)
    return answer(harmless(aim.text), rule, "peace" if peace else "aim", lines)


def why_hidden(view: View, names: Names, agenda: Agenda) -> Why:
    """Return what the own hidden aim books, line by line; it is for the eyes of its seat alone."""
    lines = [Because("value", worth(score, names)) for score in agenda.scores]
    lines += [
        Because("value", f"{signed(by)}: {names.row(row)} that gets through")
        for row, by in sorted(agenda.row_points.items())
    ]
    lines = lines or [Because("value", "it books nothing of its own: the public aims are all there is")]
    lines += laws(BY_TOPIC.get(f"aim-{view.seat}", ()), names.rules)
    rule = "One hidden aim is dealt to each seat in secret; all of them open in the debrief."
    return answer(f"Your hidden aim: {harmless(agenda.title)}", rule, "aim", lines)
