"""Where two numbers part: the parts of a temptation, the moves of a track, and the lines of two rule files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from wargame.engine.memo import per_parts
from wargame.engine.rules import plain
from wargame.engine.seats import FEAR, TRACK_NAME, track_label
from wargame.engine.text import harmless
from wargame.table.words.laws import law_line
from wargame.table.words.names import capital, signed
from wargame.table.words.phrases import PATHS, rule_phrase
from wargame.table.words.reasons import Because

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.debrief.rival.courses import Settled
    from wargame.engine.events import Cause, Event
    from wargame.engine.rules import Rules
    from wargame.table.words import Names

BASE: Final = "temptation.base"
DIVISORS: Final = {
    "ukraine.integration": "integration_divisor",
    "russia.grip": "grip_divisor",
    "russia.boldness": "boldness_divisor",
}
"""Track -> the number of the rules by which the temptation divides it."""
PULLING: Final = (*DIVISORS, FEAR)
"""The tracks that the temptation reads."""
SIGNS: Final = {"+": "holds", "0": "plays no part", "-": "is turned round"}


PROSE: Final = ("id", "title", "thesis", "sources", "critics")
"""What a rule set says about itself; nothing is settled by it."""


def both(name: str, was: int, now: int) -> str:
    """Return two numbers as a sentence names them: ``temptation 31 instead of 58``, ``true weight 44 both times``."""
    return f"{name} {now} both times" if was == now else f"{name} {now} instead of {was}"


@frozen
class Part:
    """One addend of the temptation under both theories; ``value`` and ``size`` are (played, rival), None for none."""

    name: str
    value: tuple[int | None, int | None]
    size: tuple[int, int]


def parts(was: Settled, now: Settled) -> tuple[Part, ...]:
    """Return the addends of two temptations side by side, in the order in which they are added."""
    here, there = _summed(was.parts), _summed(now.parts)
    found = []
    for name in dict.fromkeys((*here, *there)):
        one, other = here.get(name, (None, 0)), there.get(name, (None, 0))
        found.append(Part(name, (one[0], other[0]), (one[1], other[1])))
    return tuple(found)


def _summed(addends: Iterable[tuple[Cause, int]]) -> dict[str, tuple[int | None, int]]:
    """Return name -> (value, size); a clause that counts several times is added up."""
    found: dict[str, tuple[int | None, int]] = {}
    for cause, size in addends:
        before = found.get(cause.name, (None, 0))[1]
        found[cause.name] = (cause.value if cause.kind == "value" else None, before + size)
    return found


def pull_lines(was: Settled, now: Settled, rules: tuple[Rules, Rules], names: Names) -> list[Because]:
    """Return why two temptations differ: each addend that does, the rules behind it, then what is the same."""
    lines, same = [], []
    for part in parts(was, now):
        if part.size == (0, 0):
            continue
        if part.size[0] == part.size[1]:
            same.append(f"{_part_name(part.name, names)} {part.size[0]}")
        else:
            lines.append(Because("rule" if part.name == BASE else "value", _part(part, rules, names)))
    if same:
        lines.append(Because("value", f"the same in both: {', '.join(same)}"))
    for track in PULLING:
        lines += moved_lines(was, now, track, names)
    return lines


def chiefly(was: Settled, now: Settled, names: Names) -> str:
    """Return a sentence with the addends by which two temptations differ most, two of them; empty where they are equal."""
    apart = [part for part in parts(was, now) if part.size[0] != part.size[1]]
    apart.sort(key=lambda part: -abs(part.size[1] - part.size[0]))
    told = [f"{_part_name(part.name, names)} {part.size[1]} instead of {part.size[0]}" for part in apart[:2]]
    return f" Chiefly: {', '.join(told)}." if told and was.pull != now.pull else ""


def _part_name(name: str, names: Names) -> str:
    if name in TRACK_NAME:
        return track_label(name)
    return "a card" if name.startswith("card: ") else rule_phrase(name, names)


def _part(part: Part, rules: tuple[Rules, Rules], names: Names) -> str:
    label = capital(_part_name(part.name, names))
    was, now = (_term(part, rules[side], side) for side in (0, 1))
    return f"{label}: {now} instead of {was}{_cited(part.name, rules)}"


def _term(part: Part, rules: Rules, side: int) -> str:
    value, size = part.value[side], part.size[side]
    divisor = DIVISORS.get(part.name, "")
    if value is None or not divisor:
        return str(size)
    shown = f"(100 - {value})" if part.name == "russia.grip" else str(value)
    return f"{shown} / {getattr(rules.temptation, divisor)} = {size}"


def _cited(name: str, rules: tuple[Rules, Rules]) -> str:
    """Return the lines of the two rule files that part one addend, in brackets; empty where there are none."""
    paths: tuple[str, ...] = (name,)
    if name == FEAR:
        paths = ("temptation.fear_percent", "temptation.fear_calm")
    elif name in DIVISORS:
        paths = (f"temptation.{DIVISORS[name]}",)
    told = [path_words(path, rules) for path in paths if path in differences(*rules)]
    return f" [{'; '.join(told)}]" if told else ""


def rule_lines(rules: tuple[Rules, Rules], *parts: str) -> list[Because]:
    """Return one line of a why for each value in these parts of the rules (``attack.``) in which two theories differ."""
    return [
        Because(
            "rule", f"{capital(PATHS[path])} [{path_words(path, rules)}]" if path in PATHS else path_words(path, rules)
        )
        for path in differences(*rules)
        if path.startswith(parts)
    ]


def path_words(path: str, rules: tuple[Rules, Rules]) -> str:
    """Return a path that two rule files fill differently, with both numbers."""
    was, now = differences(*rules)[path]
    return f"{path} = {now}, not {was}"


def moved_lines(was: Settled, now: Settled, track: str, names: Names) -> list[Because]:
    """Return why a track stood elsewhere when the gun was weighed: what moved it differently before."""
    one, other = was.tracks.get(track), now.tracks.get(track)
    if one is None or other is None or one == other:
        return []
    here, there = moves(was.before, track), moves(now.before, track)
    told = [
        f"{_mover(path, names)} {signed(there.get(path, 0))} instead of {signed(here.get(path, 0))}"
        for path in dict.fromkeys((*here, *there))
        if here.get(path, 0) != there.get(path, 0)
    ]
    return [Because("value", f"{capital(both(track_label(track), one, other))}: {'; '.join(told) or 'it began so'}")]


def _mover(path: str, names: Names) -> str:
    phrase = rule_phrase(path, names) if path else "cards and the facilitator"
    return phrase if phrase == path or not path else f"{phrase} [{path}]"


def moves(events: Iterable[Event], track: str) -> dict[str, int]:
    """Return rule path -> the sum of what it moved a track by; "" for cards and whatever has no rule."""
    found: dict[str, int] = {}
    for event in events:
        if event.kind == "track" and event.subject == track and event.amount:
            path = next((cause.name for cause in event.causes if cause.kind == "rule"), "")
            found[path] = found.get(path, 0) + event.amount
    return found


def differences(one: Rules, other: Rules) -> dict[str, tuple[Any, Any]]:
    """Return path -> (the one's, the other's) for every number or word that two rule sets fill differently."""
    return _differences((one, other))


@per_parts(lambda pair: pair)
def _differences(pair: tuple[Rules, Rules]) -> dict[str, tuple[Any, Any]]:
    here, there = (_leaves({name: v for name, v in plain(rules).items() if name not in PROSE}) for rules in pair)
    return {
        path: (here.get(path), there.get(path))
        for path in dict.fromkeys((*here, *there))
        if here.get(path) != there.get(path)
    }


def _leaves(value: Any, path: str = "") -> dict[str, Any]:  # noqa: ANN401 - plain data of any shape
    """Return every leaf of a rule set by its path; items of a list go by their id, as the referee's causes name them."""
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value):
        items = {item["id"]: item for item in value}.items()
    else:
        return {path: value}
    found: dict[str, Any] = {}
    for name, item in items:
        found |= _leaves(item, f"{path}.{name}" if path else str(name))
    return found


def law_lines(laws: Iterable[str], rules: tuple[Rules, Rules]) -> list[Because]:
    """Return the laws among these that the two theories read differently, with how each reads them."""
    lines = []
    for law in laws:
        was, now = (one.signs.get(law, "0") for one in rules)
        if was != now:
            reads = f"{SIGNS[now]} under {rules[1].title}, {SIGNS[was]} under {rules[0].title}"
            lines.append(Because("law", f"{law_line(law)}: {reads}"))
    if lines and rules[1].sources:
        lines.append(Because("source", f"{rules[1].title}: {harmless(rules[1].sources[0].text)}"))
    return lines


def thesis(rules: Rules) -> str:
    """Return the first sentence of what a theory holds."""
    first, stop, _ = " ".join(harmless(rules.thesis).split()).partition(". ")
    return f"{first}." if stop else first
