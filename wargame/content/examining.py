"""From the text of one file to a value, or to every mistake that stands in the way, each with its line."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

from attrs import fields, frozen

from wargame.content.building import BASIC, Flaw, build, mended
from wargame.content.checks import Finding, rules_findings, scenario_findings
from wargame.content.checks.fields import IDENTIFIER
from wargame.content.problems import MOST, ContentError, Path, Problem, nearest, quoted
from wargame.content.reading import Text, parse
from wargame.engine.rules import Rules
from wargame.engine.scenario import Scenario

FORMAT: Final = 1
"""The version of the file format that is read; every file names it as ``format``."""

T = TypeVar("T", Rules, Scenario)

RulesFinder = Callable[[str], "Rules | None"]
"""Gives the rule set of a name, or None; may raise `ContentError` where it has mistakes of its own."""

_READ_ELSEWHERE: Final = frozenset(
    {"id", "kind", "clause", "clauses", "givers", "owner", "signs", "due", "pledges", "rules", "rounds", "lengths"}
)
"""Values that other parts of a file lean on: with a stand-in there, those parts would seem wrong without being so."""


@frozen
class Examined(Generic[T]):
    """A file as it was found: ``value`` is None where there are problems."""

    value: T | None
    problems: tuple[Problem, ...]

    def usable(self) -> T:
        """Return the value; raise `ContentError` where there are problems."""
        if self.value is None:
            raise ContentError(self.problems)
        return self.value


@lru_cache(maxsize=8)
def examine_rules(file: str, text: str) -> Examined[Rules]:
    """Return the rule set in a text; raise `ContentError` if it is no TOML.

    The last few are kept: a scenario is held against its rules, and then both are played.
    """
    source = Text(file, text)
    return _examine(source, parse(source), Rules, rules_findings)


def examine_scenario(
    source: Text, rules: Rules | None, find: RulesFinder, names: tuple[str, ...]
) -> Examined[Scenario]:
    """Return the scenario in a text, held against ``rules``, or against those it names; raise as `examine_rules`.

    ``names`` are the rule sets that ``find`` can find, to suggest one.
    """

    def findings(scenario: Scenario) -> list[Finding]:
        found, theory = ([], rules) if rules else _named_rules(scenario.rules, find, names)
        return [*found, *scenario_findings(scenario, theory)]

    return _examine(source, parse(source), Scenario, findings)


def kind_of(data: dict[str, Any]) -> type[Rules | Scenario] | None:
    """Return what a file is meant to be, by the keys that only one of the two has; None if it has none of them."""
    ours, theirs = _keys(Rules), _keys(Scenario)
    rules, scenario = len((ours - theirs) & data.keys()), len((theirs - ours) & data.keys())
    if rules == scenario == 0:
        return None
    return Rules if rules >= scenario else Scenario


def _keys(kind: type[Rules | Scenario]) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind) if field.init)


def _named_rules(name: str, find: RulesFinder, names: tuple[str, ...]) -> tuple[list[Finding], Rules | None]:
    path = ("rules",)
    if not IDENTIFIER.fullmatch(name):
        return [Finding(path, quoted(name), "a name of rules: small letters, digits and hyphens")], None
    try:
        rules = find(name)
    except ContentError as error:
        file = error.problems[0].file
        return [
            Finding(path, f"{quoted(name)} has mistakes of its own", f"rules that pass: wargame check {file}")
        ], None
    if rules is None:
        return [Finding(path, quoted(name), "a name of rules", nearest(name, names))], None
    return [], rules


def _examine(source: Text, data: dict[str, Any], kind: type[T], findings: Callable[[T], list[Finding]]) -> Examined[T]:
    """Build a value and check it; where it cannot be built, check what can still be checked."""
    problems = _format_problems(source, data)
    data = {key: value for key, value in data.items() if key != "format"}
    built = build(data, kind)
    if isinstance(built, tuple):
        problems += [source.problem(f.path, f.found, f.expected, f.suggestion) for f in built]
        value, hurt = _mended_value(data, built, kind), [flaw.path for flaw in built]
    else:
        value, hurt = built, []
    if value is not None:
        problems += [
            source.problem(f.path, f.found, f.expected, f.suggestion)
            for f in findings(value)
            if not any(_within(f.path, path) for path in hurt)
        ]
    # Two checks may lead to one sentence; the first problems of a file come first.
    told = tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))[:MOST]
    return Examined(None if told else value, told)


def _format_problems(source: Text, data: dict[str, Any]) -> list[Problem]:
    if "format" not in data:
        return [source.problem(("format",), "", f"format = {FORMAT} as the first line")]
    given = data["format"]
    if type(given) is int and given == FORMAT:
        return []
    return [source.problem(("format",), quoted(given), f"a format that this version reads ({FORMAT})")]


def _mended_value(data: dict[str, Any], flaws: tuple[Flaw, ...], kind: type[T]) -> T | None:
    for flaw in flaws:
        shallow = len(flaw.path) <= 2 and flaw.kind not in BASIC  # noqa: PLR2004 - a seat, or a whole part of the file
        if flaw.kind is not None and (shallow or flaw.path[-1] in _READ_ELSEWHERE):
            return None
    value = build(mended(data, flaws), kind)
    return None if isinstance(value, tuple) else value


def _within(path: Path, outer: Path) -> bool:
    return path[: len(outer)] == outer
