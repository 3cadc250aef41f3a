"""Rules, scenarios and session plans by shipped name, by path, or out of a save."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar, overload

from wargame import resources
from wargame.content.building import build
from wargame.content.checks.fields import IDENTIFIER
from wargame.content.examining import examine_plan, examine_rules, examine_scenario
from wargame.content.plans import SessionPlan
from wargame.content.problems import ContentError, Problem, format_path, nearest, quoted
from wargame.content.reading import read_text
from wargame.engine.rules import Rules
from wargame.engine.scenario import Scenario

T = TypeVar("T", Rules, Scenario)

_ENDING = ".toml"


def list_rules() -> tuple[str, ...]:
    """Return the names of the shipped rule sets, sorted."""
    return _names(resources.rules_folder())


def list_scenarios() -> tuple[str, ...]:
    """Return the names of the shipped scenarios, sorted."""
    return _names(resources.scenarios_folder())


def list_plans() -> tuple[str, ...]:
    """Return the names of the shipped session plans, sorted."""
    return _names(resources.plans_folder())


def load_rules(name_or_path: str | Path) -> Rules:
    """Return a rule set, by its shipped name or from a file.

    A path is what contains a separator or ends in ``.toml``; a name is 1 to 40 small letters, digits and hyphens.
    Raises `ContentError` with every mistake where the file cannot be read or has any.
    """
    text = read_text(_place(name_or_path, resources.rules_folder(), "a name of rules"))
    return examine_rules(text.file, text.text).usable()


def load_scenario(name_or_path: str | Path, rules: Rules | None = None) -> Scenario:
    """Return a scenario, by its shipped name or from a file, as in `load_rules`.

    It is held against ``rules`` where they are given (a person's own rules need not be the ones it names), else against
    the shipped rules that it names: a scenario that offers a clause which the rules do not have is refused.
    """
    text = read_text(_place(name_or_path, resources.scenarios_folder(), "a name of a scenario"))
    return examine_scenario(text, rules, shipped_rules, list_rules()).usable()


def load_plan(name_or_path: str | Path, scenario: Scenario | None = None) -> SessionPlan:
    """Return a session plan, by its shipped name or from a file, as in `load_rules`.

    It is held against ``scenario`` where that is given, else against the shipped one that it names, if it names any: a
    plan for another scenario, of a length that this one does not have, or with a card that it does not have, is refused.
    """
    text = read_text(_place(name_or_path, resources.plans_folder(), "a name of a plan"))
    return examine_plan(text, scenario, shipped_scenario, list_scenarios()).usable()


def shipped_rules(name: str) -> Rules | None:
    """Return the shipped rule set of a name, or None if there is none."""
    return load_rules(name) if name in list_rules() else None


def shipped_scenario(name: str) -> Scenario | None:
    """Return the shipped scenario of a name, or None if there is none."""
    return load_scenario(name) if name in list_scenarios() else None


class Rivals(Sequence[Rules]):
    """The shipped rule sets but the one that is played, sorted by name, and read when somebody first looks at one.

    A table has them from its start and shows none before its debrief.
    """

    def __init__(self, played: str) -> None:
        """Leave out the rule set of this name."""
        self._played = played

    @cached_property
    def _rules(self) -> tuple[Rules, ...]:
        return tuple(load_rules(name) for name in list_rules() if name != self._played)

    @overload
    def __getitem__(self, place: int) -> Rules: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Rules, ...]: ...
    def __getitem__(self, place: int | slice) -> Rules | tuple[Rules, ...]:
        """Return one of them; raise `ContentError` where one has mistakes."""
        return self._rules[place]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._rules)


def rules_from_plain(data: object, file: str = "save") -> Rules:
    """Return the rule set that `wargame.engine.rules.plain` made plain, equal to the one it came from.

    Types and keys are checked, so that an engine can be started on it; an author's mistakes are not, since an old save
    must be readable when checks have been added. Raises `ContentError`; ``file`` is the name it reports.
    """
    return _from_plain(data, Rules, file)


def scenario_from_plain(data: object, file: str = "save") -> Scenario:
    """Return the scenario that was made plain, as `rules_from_plain` does."""
    return _from_plain(data, Scenario, file)


def _from_plain(data: object, kind: type[T], file: str) -> T:
    value = build(data, kind)
    if isinstance(value, tuple):
        raise ContentError(Problem(file, 0, format_path(f.path), f.found, f.expected, f.suggestion) for f in value)
    return value


def _names(folder: Path) -> tuple[str, ...]:
    names = (path.stem for path in folder.glob(f"*{_ENDING}"))
    return tuple(sorted(name for name in names if IDENTIFIER.fullmatch(name)))


def _place(name_or_path: str | Path, folder: Path, what: str) -> Path:
    """Return the path that is meant."""
    if isinstance(name_or_path, Path):
        return name_or_path
    separators = {"/", os.sep, os.altsep or "/"}
    if name_or_path.endswith(_ENDING) or separators & set(name_or_path):
        return Path(name_or_path)
    names = _names(folder)
    if name_or_path in names:
        return folder / f"{name_or_path}{_ENDING}"
    near = nearest(name_or_path, names)
    listed = "" if near else f" ({', '.join(names)}) or the path of a file"
    raise ContentError([Problem(str(folder), 0, "", quoted(name_or_path), what + listed, near)])
