"""Why: the rule behind a sentence, its place in the rulebook, and each cause as a line that can be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.seats import TRACK_NAME, track_label
from wargame.engine.text import harmless
from wargame.table.words.laws import LAWS, law_line
from wargame.table.words.names import Names, signed
from wargame.table.words.phrases import aim_text, rule_phrase
from wargame.table.words.sections import RULES_BY_KIND, section_of
from wargame.table.words.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.engine.events import Cause
    from wargame.engine.sights import Sight
    from wargame.table.words.settled import Happened

SEALED: Final = "sealed until the debrief"


@frozen
class Because:
    """One cause as a line: ``label`` is rule, draw, order, value, event, aim, law or sealed.

    ``follow`` is the number of an event that can be asked in its turn, -1 where there is none.
    """

    label: str
    text: str
    follow: int = -1


@frozen
class Why:
    """The answer to *why*: the question, the rule in a sentence, its section of the rulebook, and the causes."""

    question: str
    rule: str
    section: str
    lines: tuple[Because, ...]


def why(happened: Happened, names: Names, told: Sequence[Sight]) -> Why:
    """Return why something happened; ``told`` is the list of sights that its event causes are numbered in."""
    lines = [because(cause, names, told) for cause in happened.causes]
    lines += _weighed(happened, told)
    aim = aim_text(happened.seat, happened.subject, names) if happened.kind == "points" else ""
    if aim:
        lines.insert(0, Because("aim", aim))
    question = sentence(happened, names)
    return Why(question, RULES_BY_KIND[happened.kind], section_of(happened.kind, happened.step), tuple(lines))


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


def _draw(cause: Cause, _names: Names, _told: Sequence[Sight]) -> Because:
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


def _law(cause: Cause, _names: Names, _told: Sequence[Sight]) -> Because:
    return Because("law", law_line(cause.name) if cause.name in LAWS else harmless(cause.name))


_BY_KIND: Final = {
    "sealed": _sealed,
    "event": _event,
    "rule": _rule,
    "draw": _draw,
    "order": _order,
    "value": _value,
    "law": _law,
}
