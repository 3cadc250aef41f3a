"""Why of deals and promises: where they stand, what signing is worth, and what one may know of how they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.text import harmless
from wargame.table.words.behind import BY_TOPIC, laws, laws_of_clause
from wargame.table.words.chronicle import chronicle
from wargame.table.words.names import capital, listed, seats, signed
from wargame.table.words.of_clauses import breach_words
from wargame.table.words.papers import STATES, clause_title, known
from wargame.table.words.quotes import TOPICS, by_clause
from wargame.table.words.reasons import Because, Why, answer, part
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.engine.preview import Preview, Price
    from wargame.engine.views import Promise, View
    from wargame.table.words.names import Names


def why_deal(view: View, names: Names, deal: Deal, look: Preview | None = None) -> Why:
    """Return where a deal stands and since when, who signed, what it would do or what is owed by it."""
    lines = []
    if deal.tabler:
        lines.append(Because("value", f"tabled by {names.seat(deal.tabler)} in round {deal.round}"))
    elif deal.title:
        lines.append(Because("value", f"{harmless(deal.title)}: it stood when the game began"))
    lines += [Because("value", f"it replaces {names.deal(deal.amends)}: all old signatures are void")] * bool(
        deal.amends
    )
    signs = (("signed by", deal.signed), ("refused by", deal.refused), ("waits for", deal.waiting))
    lines += [
        Because("value", f"{word} {_all(these)}")
        for word, these in signs
        if these and (deal.state == "tabled" or word == "signed by")
    ]
    lines += [
        Because("event", f"round {s.round}: {sentence(s, names)}", s.id)
        for s in reversed(chronicle(view.reports))
        if s.kind in ("deal", "opened") and s.subject == deal.id
    ][:3]
    lines += [Because("value", f"secret: only {_all(deal.audience)} know of it")] * deal.secret
    lines += _does(names, look) if deal.state == "tabled" and look is not None else _owed(view, names, deal)
    lines += [Because("value", f"clause {n}: {clause_title(c, view.scenario, names.rules)}") for n, c in enumerate(deal.clauses, 1)]  # fmt: skip
    heads = look is not None and bool(look.over_heads) and deal.state == "tabled"
    lines += laws((*BY_TOPIC["deal"], *(BY_TOPIC["heads"] if heads else ())), names.rules)
    topic = "deal-tabled" if deal.state == "tabled" else "deal-secret" if deal.secret else "deal"
    rule = "Givers and named receivers sign; the last signature concludes the deal."
    return answer(f"{capital(names.deal(deal.id))}: {STATES[deal.state]}", rule, topic, lines)


def _all(these: tuple[str, ...]) -> str:
    """Return seats by name, each of them even where they are all four."""
    return listed(seats((seat,)) for seat in these)


def _does(names: Names, look: Preview) -> list[Because]:
    """Return what signing would do, as far as this seat may compute it."""
    low, high = look.temptation_now, look.temptation
    lines = [
        Because("value", f"weight {look.weight_now.value}, with it {look.weight.value}"),
        Because("value", f"temptation {low[0]}-{low[1]}, with it {high[0]}-{high[1]}" if low[0] != low[1] else f"temptation {low[0]}, with it {high[0]}"),
    ]  # fmt: skip
    if look.banked:
        lines.append(
            Because("rule", f"handed over at the signing: {listed(names.clause(kind) for kind in look.banked)}")
        )
    if look.over_heads:
        size = names.rules.upkeep.tie_overhead
        lines.append(
            Because("rule", f"over the head of {_all(look.over_heads)}: each tie {size} [upkeep.tie_overhead = {size}]")
        )
    return lines


def _owed(view: View, names: Names, deal: Deal) -> list[Because]:
    """Return each promise of a deal with what this seat may know of it."""
    return [
        Because("value", f"{names.promise(promise.id).partition(' in deal')[0]}: {known(promise, view.seat)}")
        for promise in view.promises
        if promise.deal == deal.id
    ]


def why_effect(names: Names, look: Preview, which: str) -> Why:
    """Return what a package would do to the ``weight`` or to the ``temptation``: now, and by how much it changes."""
    if which == "weight":
        now, then = (look.weight_now.value,) * 2, (look.weight.value,) * 2
        rule, topic = "Only what is pledged or declared adds to the weight that is shown.", "weight"
    else:
        now, then = look.temptation_now, look.temptation
        rule, topic = "Unclear and pressed clauses add to the temptation, and so does boldness.", "temptation"
    lines = [part("today", now[0], now[1]), part("with this text", then[0] - now[0], then[1] - now[1])]
    if which == "weight":
        lines += [
            Because("value", f"then the narrowest: {names.item(x) if x in names.scenario.instrument_by_id else x}, {size} passes")
            for x, size in look.weight.narrow[:3]
        ]  # fmt: skip
    lines += laws(BY_TOPIC[topic], names.rules)
    shown = str(then[0]) if then[0] == then[1] else f"{then[0]}-{then[1]}"
    return answer(f"The {which} with this text: {shown}", rule, topic, lines, then)


def why_price(view: View, names: Names, price: Price) -> Why:
    """Return what signing books for one seat: each clause with the objective that pays for it."""
    own = price.seat == view.seat
    aims = {
        score.clause: aim.text
        for aim in view.scenario.seats[price.seat].objectives
        for score in aim.scores
        if score.on in ("signed", "banked", "bound")
    }
    lines = [
        part(f"{names.clause(kind)}: {harmless(aims.get(kind, 'your hidden aim'))}", points)
        for kind, points in price.reasons
    ]
    if not price.reasons:
        lines.append(Because("value", "no line of its public aims is booked by this text"))
    if not own:
        lines.append(Because("sealed", "what its hidden aim books: sealed until the debrief"))
    lines.append(Because("value", "tracks, the rounds and a lasting peace are scored apart"))
    lines += laws(BY_TOPIC.get(f"aim-{price.seat}", ()), names.rules)
    rule = "The price counts public objectives, and your own hidden aim for yourself."
    asked = f"Signing is worth {signed(price.points)} to {names.seat(price.seat)}"
    return answer(asked, rule, "price", lines, (price.points, price.points))


def why_banked(names: Names, look: Preview) -> Why:
    """Return what would be handed over at the signing of a package, and over whose heads it would be struck."""
    lines = [Because("rule", f"{names.clause(kind)}: handed over at the signing") for kind in look.banked]
    lines += _does(names, look)[3:] if look.banked else _does(names, look)[2:]
    lines = lines or [Because("value", "nothing is handed over, and nobody is passed over")]
    lines += laws(("C3", *(BY_TOPIC["heads"] if look.over_heads else ())), names.rules)
    return answer("What cannot be taken back", "What is handed over stays so, whether or not the paper is kept.", "banked", lines)  # fmt: skip


def why_promise(view: View, names: Names, promise: Promise) -> Why:
    """Return how a promise stands as far as one may know, what happened to it, and what breaking it would bring."""
    kind = names.rules.kinds[promise.clause.kind]
    until = f" until round {promise.until}" if promise.until else ""
    lines = [Because("value", f"owed to {_all(promise.receivers)}, from round {promise.start}{until}")]
    lines += [
        Because("event", f"round {s.round}: {sentence(s, names)}", s.id)
        for s in reversed(chronicle(view.reports))
        if s.subject == promise.id
    ]
    if promise.giver != view.seat and promise.mark != "proven" and not promise.pledge:
        lines.append(Because("sealed", "whether it is really kept: only its giver knows, until the debrief"))
    if promise.pledge:
        items = listed(names.item(item) for item in promise.pledge)
        lines.append(Because("rule", f"it declares {items}; left unloaded that is a bluff, not a breach"))
    elif promise.clause.kind == "ceasefire":
        lines.append(Because("rule", "only the cease-fire row of the sheet breaks it"))
    elif promise.giver in kind.breach:
        lines.append(Because("value", breach_words(kind, promise.giver, names)))
    if not promise.pledge and promise.clause.kind != "ceasefire":
        chance = getattr(names.rules.detection, kind.verifiable)
        lines.append(Because("rule", f"found out: {chance} in 100 at first [detection.{kind.verifiable} = {chance}]"))
    own = laws_of_clause(kind, promise.clause)
    lines += laws(
        BY_TOPIC["ceasefire"] if promise.clause.kind == "ceasefire" else own or BY_TOPIC["promise"], names.rules
    )
    topic = "pledge" if promise.pledge else "promise"
    quote = (*TOPICS[topic][:1], by_clause(kind.number))
    rule = "A promise binds from the round after the signing; only a proof says that it was broken."
    asked = f"{capital(names.promise(promise.id))}: {known(promise, view.seat)}"
    return Why(asked, rule, quote[0][0], tuple(lines), quote)
