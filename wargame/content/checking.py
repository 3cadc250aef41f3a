"""``wargame check``: every mistake in the files that an author names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Generic, TypeVar

from wargame.content.examining import Examined, examine_plan, examine_rules, examine_scenario, kind_of
from wargame.content.loading import list_rules, list_scenarios, shipped_rules, shipped_scenario
from wargame.content.plans import SessionPlan
from wargame.content.problems import ContentError, Problem
from wargame.content.reading import Text, parse, read_text
from wargame.engine.rules import Rules
from wargame.engine.scenario import Scenario

T = TypeVar("T", Rules, Scenario)

_ANY_FILE: Final = (
    "a rules file ([weight], [[clauses]], ...), a scenario file ([situation], [seats], ...) "
    "or a plan file ([phases], minutes, ...)"
)


def check_file(path: str | Path) -> list[Problem]:
    """Return the mistakes in one rules, scenario or plan file, at most 50, in the order of its lines; [] for none."""
    return check_files([path])


def check_files(paths: Iterable[str | Path]) -> list[Problem]:
    """Return the mistakes in several files, at most 50 of each.

    A scenario is held against the rules that it names, and a plan against the scenario that it names: one of the files
    checked together with it, else a shipped one. Never raises: a file that cannot be read or parsed is a problem like
    any other.
    """
    problems: list[Problem] = []
    rules = _Found[Rules](shipped_rules, list_rules())
    stories = _Found[Scenario](shipped_scenario, list_scenarios())
    scenarios: list[tuple[Text, object]] = []
    plans: list[Text] = []
    for path in paths:
        try:
            text = read_text(Path(path))
            data = parse(text)
        except ContentError as error:
            problems += error.problems
            continue
        kind = kind_of(data)
        if kind is None:
            problems.append(text.problem((), "the file", _ANY_FILE))
        elif kind is Rules:
            problems += rules.keep(data.get("id"), examine_rules(text.file, text.text))
        elif kind is SessionPlan:
            plans.append(text)
        else:
            scenarios.append((text, data.get("id")))
    for text, name in scenarios:
        problems += stories.keep(name, examine_scenario(text, None, rules.find, rules.names))
    for text in plans:
        problems += examine_plan(text, None, stories.find, stories.names).problems
    return problems


class _Found(Generic[T]):
    """The files of one kind that are checked together, and behind them those that ship."""

    def __init__(self, shipped: Callable[[str], T | None], names: tuple[str, ...]) -> None:
        self._shipped: Callable[[str], T | None] = shipped
        self._shipped_names = names
        self._own: dict[str, T] = {}
        self._broken: dict[str, ContentError] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return (*self._own, *self._shipped_names)

    def keep(self, name: object, examined: Examined[T]) -> tuple[Problem, ...]:
        """Remember a file by its id, good or broken, and return its mistakes."""
        if examined.value is None:
            self._broken[str(name)] = ContentError(examined.problems)
        else:
            self._own[examined.value.id] = examined.value
        return examined.problems

    def find(self, name: str) -> T | None:
        """Return the value of a name, or None; raise where its file has mistakes."""
        if name in self._broken:
            raise self._broken[name]
        return self._own.get(name) or self._shipped(name)
