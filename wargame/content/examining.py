"""From the text of one file to a value, or to every mistake that stands in the way, each with its line."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, Generic, TypeAlias, TypeVar

from attrs import fields, frozen

from wargame.content.building import BASIC, Flaw, build, mended
from wargame.content.checks import Finding, plan_findings, rules_findings, scenario_findings
from wargame.content.checks.fields import IDENTIFIER
from wargame.content.plans import SessionPlan
from wargame.content.problems import MOST, ContentError, Path, Problem, nearest, quoted
from wargame.content.reading import Text, parse
from wargame.engine.rules import Rules
from wargame.engine.scenario import Scenario

FORMAT: Final = 1
"""The version of the file format that is read; every file names it as ``format``."""

T = TypeVar("T", Rules, Scenario, SessionPlan)

F = TypeVar("F")

Kind: TypeAlias = "type[Rules | Scenario | SessionPlan]"
KINDS: Final[tuple[Kind, ...]] = (Rules, Scenario, SessionPlan)
"""What a file can be."""

RulesFinder = Callable[[str], "Rules | None"]
"""Gives the rule set of a name, or None; may raise `ContentError` where it has mistakes of its own."""

ScenarioFinder = Callable[[str], "Scenario | None"]
"""Gives the scenario of a name, or None; may raise as `RulesFinder` does."""

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


def examine_plan(
    source: Text, scenario: Scenario | None, find: ScenarioFinder, names: tuple[str, ...]
) -> Examined[SessionPlan]:
    """Return the session plan in a text, held against ``scenario``, or against the one it names, if it names any.

    ``names`` are the scenarios that ``find`` can find, to suggest one. Raises as `examine_rules`.
    """

    def findings(plan: SessionPlan) -> list[Finding]:
        found: list[Finding] = []
        story = scenario
        if story is None and plan.scenario:
            found, story = _named(("scenario",), plan.scenario, "a name of a scenario", "one that passes", find, names)
        return [*found, *plan_findings(plan, story)]

    return _examine(source, parse(source), SessionPlan, findings)


def kind_of(data: dict[str, Any]) -> Kind | None:
    """Return what a file is meant to be, by the keys that only one kind of file has; None if it has none of them."""
    own = {
        kind: len(
            (_keys(kind) - frozenset().union(*(_keys(other) for other in KINDS if other is not kind))) & data.keys()
        )
        for kind in KINDS
    }
    best = max(KINDS, key=own.__getitem__)
    return best if own[best] else None


def _keys(kind: Kind) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind) if field.init)


def _named_rules(name: str, find: RulesFinder, names: tuple[str, ...]) -> tuple[list[Finding], Rules | None]:
    return _named(("rules",), name, "a name of rules", "rules that pass", find, names)


def _named(
    path: Path, name: str, what: str, good: str, find: Callable[[str], F | None], names: tuple[str, ...]
) -> tuple[list[Finding], F | None]:
    if not IDENTIFIER.fullmatch(name):
        return [Finding(path, quoted(name), f"{what}: small letters, digits and hyphens")], None
    try:
        value = find(name)
    except ContentError as error:
        found = f"{quoted(name)} has mistakes of its own"
        return [Finding(path, found, f"{good}: wargame check {error.problems[0].file}")], None
    if value is None:
        return [Finding(path, quoted(name), what, nearest(name, names))], None
    return [], value


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
