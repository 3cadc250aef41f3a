"""The same orders under a rival theory, in lines: ``theory``, ``theory spiral``, ``theory spiral round 3 why 1``."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from wargame.debrief.rival.fights import calm, odds
from wargame.debrief.rival.flip import counted
from wargame.debrief.rival.rivals import EACH_ALONE, SAME_ORDERS, RivalError, compare, rivals_of
from wargame.debrief.rival.sides import end_rows, nothing_flips, refused_words, round_rows, tried
from wargame.engine.seats import MARK, SEATS, TITLE
from wargame.engine.text import harmless
from wargame.plain.asking import why_lines
from wargame.plain.console import number_named
from wargame.table.words.names import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.debrief.rival.courses import Course, Settled
    from wargame.debrief.rival.flip import Flip
    from wargame.debrief.rival.rivals import Comparison
    from wargame.debrief.rival.sides import Row
    from wargame.engine.rules import Rules
    from wargame.table.store import Step

HOW: Final = (
    "theory NAME settles the whole game again; theory NAME round 3 takes that round alone; with why 2 after it, the "
    "causes of its second flip."
)
_WORDS: Final = re.compile(r"(?P<name>.*?)(?:\s+round\s+(?P<round>\d+))?(?:\s+why\s+(?P<why>\d+))?")


def compared(steps: Sequence[Step], words: str, rivals: Sequence[Rules] | None = None) -> tuple[str, ...]:
    """Return what line mode answers to ``theory WORDS`` about a finished game; ``rivals`` None: the shipped theories.

    Words that are not understood are answered with a sentence; nothing is raised.
    """
    theories = rivals_of(steps) if rivals is None else tuple(rivals)
    found = _WORDS.fullmatch(words.strip().lower())
    assert found is not None
    name = found["name"].strip()
    if not name:
        return _overview(steps, theories)
    rules = next((one for one in theories if name in (one.id, one.title.lower())), None)
    if rules is None:
        return (_unknown(name, theories), HOW)
    try:
        comparison = compare(steps, rules, alone=found["round"] is not None)
    except RivalError as error:
        return (harmless(str(error)),)
    round_ = int(found["round"]) if found["round"] else None
    if round_ is not None and round_ not in comparison.played.rounds:
        return (
            f"There is no round {number_named(found['round'])}; the rounds go from 1 to {len(comparison.played.rounds)}.",
        )
    if found["why"]:
        return _why(comparison, round_, found["why"])
    return comparison_lines(comparison, round_)


def _unknown(name: str, theories: Sequence[Rules]) -> str:
    near = get_close_matches(name, [rules.id for rules in theories], 1)
    offered = ", ".join(rules.id for rules in theories) or "none"
    hint = f" Did you mean {near[0]}?" if near else ""
    return f"There is no other theory '{harmless(name)[:30]}'; there are: {offered}.{hint}"


def _overview(steps: Sequence[Step], theories: Sequence[Rules]) -> tuple[str, ...]:
    """Return one line a theory: how much flips under it."""
    lines = []
    for rules in theories:
        try:
            comparison = compare(steps, rules)
        except RivalError as error:
            lines.append(harmless(str(error)))
            continue
        ends = f"; outcome {comparison.rival.outcome}" if comparison.rival.finished else ""
        lines.append(f"{rules.id}: {harmless(rules.title)}, {counted(comparison.flips)}{ends}.")
    return (*(lines or ["There is no other theory to compare with."]), HOW)


def comparison_lines(comparison: Comparison, round_: int | None = None) -> tuple[str, ...]:
    """Return a comparison as lines: each round with both sides and its flips, then the end; or one round alone."""
    here, there = harmless(comparison.played.rules.title), harmless(comparison.rival.rules.title)
    lines = [f"{there}, beside {here} as it was played: {counted(_flips(comparison, round_))}."]
    lines.append(EACH_ALONE if comparison.alone else SAME_ORDERS)
    rounds = sorted(comparison.played.rounds) if round_ is None else [round_]
    number = 0
    for one in rounds:
        lines += _round(comparison, one)
        number = _told(comparison, one, number, lines)
    if round_ is None:
        lines.append("The end:")
        lines += [f"  {_side(course)}: {_end(course)}" for course in (comparison.played, comparison.rival)]
        _told(comparison, 0, number, lines)
    refused = refused_words(comparison.rival)
    if refused:
        lines.append(f"{capital(refused)}:")
        lines += [
            f"  round {one.round}: {MARK[one.seat]} {harmless(one.word)} {harmless(' '.join(one.detail))[:40]}".rstrip()
            + f": {one.sentence}"
            for one in comparison.rival.refused
        ]
    return tuple(lines)


def _flips(comparison: Comparison, round_: int | None) -> tuple[Flip, ...]:
    return comparison.flips if round_ is None else comparison.of(round_)


def _told(comparison: Comparison, round_: int, number: int, lines: list[str]) -> int:
    """Add the flips of a round, numbered on from ``number``; return the last number."""
    for flip in comparison.of(round_):
        number += 1
        lines.append(f"  {'Close' if flip.close else 'Flip'} {number}. {flip.text}")
    return number


def _round(comparison: Comparison, number: int) -> list[str]:
    pair = comparison.pair
    both = pair.settled(number)
    if both is None:
        return [f"Round {number}: the game was over before it under {harmless(pair.rules[1].title)}."]
    was, now = both
    lines = [f"Round {number}: {odds(was, now)}; shown {now.shown}, {tried(now)}."]
    lines.append(f"  {_side(pair.played)}: {_rows(round_rows(pair.here, was))}; {_points(was)}.")
    lines.append(f"  {_side(pair.rival)}: {_rows(round_rows(pair.there, now))}; {_points(now)}.")
    if not comparison.of(number):
        lines.append(f"  {nothing_flips(comparison, number).partition(':')[0]}.")
    return lines


def _side(course: Course) -> str:
    return harmless(course.rules.title)


def _rows(rows: Sequence[Row]) -> str:
    return "; ".join(f"{MARK[row.seat]} {row.text}" if row.seat else row.text for row in rows)


def _points(settled: Settled) -> str:
    return f"points {', '.join(f'{MARK[seat]} {settled.points[seat]}' for seat in SEATS)}"


def _end(course: Course) -> str:
    scores = ", ".join(f"{TITLE[seat]} {course.scores[seat]}" for seat in SEATS) if course.finished else "none yet"
    return f"{_rows(end_rows(course))}; scores of 100: {scores}."


def _why(comparison: Comparison, round_: int | None, number: str) -> tuple[str, ...]:
    flips = comparison.flips if round_ is None else comparison.of(round_)
    answer = calm(comparison.pair, round_) if round_ is not None and not flips else None
    if answer is not None:
        return tuple(why_lines(answer))
    if not 0 < int(number) <= len(flips):
        there = f"the flips go from 1 to {len(flips)}" if flips else "nothing flips"
        return (f"There is no flip {number_named(number)}; {there}.",)
    flip = flips[int(number) - 1]
    return (flip.text, *why_lines(flip.answer))
