"""Why: the rule behind a sentence, its place in the rulebook, and each cause as a line that can be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.draws import CERTAIN
from wargame.engine.seats import TRACK_NAME, track_label
from wargame.engine.text import harmless
from wargame.table.words.addends import addends
from wargame.table.words.laws import LAWS, law_line
from wargame.table.words.names import Names, signed
from wargame.table.words.phrases import aim_text, rule_phrase
from wargame.table.words.quotes import TOPICS, passages
from wargame.table.words.sections import RULES_BY_KIND
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.engine.events import Cause
    from wargame.engine.sights import Sight
    from wargame.table.words.book import Passage
    from wargame.table.words.settled import Happened

SEALED: Final = "sealed until the debrief"


@frozen
class Because:
    """One cause as a line: ``label`` is rule, draw, order, value, event, aim, law or sealed.

    ``follow`` is the number of an event that can be asked in its turn, -1 where there is none. ``part`` is what the
    line adds to the number that was asked about, as (low, high) where one may know a range only; None for no part.
    """

    label: str
    text: str
    follow: int = -1
    part: tuple[int, int] | None = None


@frozen
class Why:
    """The answer to *why*: the question, the rule in a sentence, its section of the rulebook, and the causes.

    ``quote`` names the passages of the rulebook that explain it. Where the number asked about is a sum, ``total`` is
    that number as (low, high), and the parts of the lines add up to it.
    """

    question: str
    rule: str
    section: str
    lines: tuple[Because, ...]
    quote: tuple[Passage, ...] = ()
    total: tuple[int, int] | None = None


def answer(question: str, rule: str, topic: str, lines: Iterable[Because], total: tuple[int, int] | None = None) -> Why:
    """Return an answer about one of TOPICS, with the passages that explain it."""
    quote = TOPICS[topic]
    return Why(question, rule, quote[0][0], tuple(lines), quote, total)


def part(text: str, by: int, high: int | None = None, *, label: str = "value", follow: int = -1) -> Because:
    """Return a line that adds ``by`` to the number asked about, or ``by`` to ``high`` where only a range is known."""
    return Because(label, text, follow, (by, by if high is None else high))


def why(happened: Happened, names: Names, told: Sequence[Sight]) -> Why:
    """Return why something happened; ``told`` is the list of sights that its event causes are numbered in."""
    adds = addends(happened, names.rules)
    lines = [_adding(because(cause, names, told), adds.get(cause)) for cause in happened.causes]
    lines += _weighed(happened, told)
    aim = aim_text(happened.seat, happened.subject, names) if happened.kind == "points" else ""
    if aim:
        lines.insert(0, Because("aim", aim))
    told_laws = {cause.name for cause in happened.causes if cause.kind == "law"}
    behind = () if told_laws else LAWS_BY_KIND.get(happened.kind, ())
    lines += [Because("law", law_line(name, names.rules.signs)) for name in behind]
    question = sentence(happened, names)
    quote = passages(happened.kind, happened.causes, {kind.id: kind.number for kind in names.rules.clauses})
    total = (happened.amount, happened.amount) if adds else None
    return Why(question, RULES_BY_KIND[happened.kind], quote[0][0], tuple(lines), quote, total)


def _adding(line: Because, by: int | None) -> Because:
    return line if by is None else Because(line.label, line.text, line.follow, (by, by))


LAWS_BY_KIND: Final[dict[str, tuple[str, ...]]] = {
    "bound": ("C5",),
    "declared": ("C5",),
    "region": ("C22",),
    "bluff": ("C5",),
    "bluff-called": ("C5",),
    "proven": ("C8",),
    "enforced": ("C18",),
    "let-pass": ("C18", "C8"),
    "loaded": ("C23",),
    "unloaded": ("C23",),
    "weighed-true": ("C23",),
    "breach": ("C16",),
    "cable": ("C13",),
    "opened": ("C24",),
}
"""Event kind -> the laws behind it, where its causes name none."""


def _weighed(happened: Happened, told: Sequence[Sight]) -> list[Because]:
    """Return what was shown to weigh when an attack or an incident met it; the truth of it may be sealed."""
    if happened.kind not in ("attack-won", "attack-repelled", "incident"):
        return []
    return [
        Because("value", f"the gun was shown to weigh {sight.amount}", sight.id)
        for sight in told
        if sight.kind == "weighed" and sight.round == happened.round
    ]


def because(cause: Cause, names: Names, told: Sequence[Sight]) -> Because:
    """Return one cause as a line; a sealed one says so and nothing more."""
    return _BY_KIND[cause.kind](cause, names, told)


def _sealed(cause: Cause, _names: Names, _told: Sequence[Sight]) -> Because:
    what = {"draw": "a draw", "order": "an order", "value": "a number", "event": "something that happened"}
    return Because("sealed", f"{what.get(cause.name, 'a cause')}: {SEALED}")


def _event(cause: Cause, names: Names, told: Sequence[Sight]) -> Because:
    if 0 <= cause.value < len(told):
        return Because("event", sentence(told[cause.value], names), cause.value)
    return Because("event", "what happened before this settlement")


def _rule(cause: Cause, names: Names, _told: Sequence[Sight]) -> Because:
    number = f" = {cause.value}" if cause.value else ""
    return Because("rule", f"{rule_phrase(cause.name, names)} [{harmless(cause.name)}{number}]")


ALWAYS_PROVEN: Final = "An open offensive is always proven."
"""What is said of a draw that nothing can miss: only what is done in the open is found out for certain."""


def _draw(cause: Cause, _names: Names, _told: Sequence[Sight]) -> Because:
    if cause.name == "proven if at most" and cause.cuts and cause.cuts[0] >= CERTAIN:
        return Because("draw", ALWAYS_PROVEN)
    cuts = ", then ".join(str(cut) for cut in cause.cuts)
    return Because("draw", f"rolled {cause.value} of 100; {harmless(cause.name)} {cuts}".rstrip())


def _order(cause: Cause, names: Names, _told: Sequence[Sight]) -> Because:
    first, _, rest = cause.name.partition(" ")
    if first in names.scenario.instrument_by_id:
        return Because("order", f"{names.item(first)}: {harmless(rest)}")
    if first in names.owed:
        return Because("order", f"{names.promise(first)}: {harmless(rest)}")
    return Because("order", harmless(cause.name))


def _value(cause: Cause, names: Names, _told: Sequence[Sight]) -> Because:
    first, _, rest = cause.name.partition(" ")
    if cause.name in TRACK_NAME:
        return Because("value", f"{track_label(cause.name)} {cause.value}")
    if first in names.scenario.instrument_by_id:
        return Because("value", f"{names.item(first)}: {rest} {cause.value}")
    if cause.name.startswith("card: "):
        return Because("value", f"a card {signed(cause.value)}")
    return Because("value", harmless(cause.name) + (f" {cause.value}" if cause.value else ""))


def _law(cause: Cause, names: Names, _told: Sequence[Sight]) -> Because:
    return Because("law", law_line(cause.name, names.rules.signs) if cause.name in LAWS else harmless(cause.name))


_BY_KIND: Final = {
    "sealed": _sealed,
    "event": _event,
    "rule": _rule,
    "draw": _draw,
    "order": _order,
    "value": _value,
    "law": _law,
}
