"""``wargame check``: every mistake in the files that an author names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wargame.content.examining import examine_rules, examine_scenario, kind_of
from wargame.content.loading import list_rules, shipped_rules
from wargame.content.problems import ContentError, Problem
from wargame.content.reading import Text, parse, read_text
from wargame.engine.rules import Rules


def check_file(path: str | Path) -> list[Problem]:
    """Return the mistakes in one rules or scenario file, at most 50, in the order of its lines; [] if there are none."""
    return check_files([path])


def check_files(paths: Iterable[str | Path]) -> list[Problem]:
    """Return the mistakes in several files, at most 50 of each.

    A scenario is held against the rules that it names: one of the files checked together with it, else shipped rules.
    Never raises: a file that cannot be read or parsed is a problem like any other.
    """
    problems: list[Problem] = []
    scenarios: list[Text] = []
    own: dict[str, Rules] = {}
    broken: dict[str, ContentError] = {}
    for path in paths:
        try:
            text = read_text(Path(path))
            data = parse(text)
        except ContentError as error:
            problems += error.problems
            continue
        kind = kind_of(data)
        if kind is None:
            expected = "a rules file ([weight], [[clauses]], ...) or a scenario file ([situation], [seats], ...)"
            problems.append(text.problem((), "the file", expected))
        elif kind is Rules:
            examined = examine_rules(text.file, text.text)
            problems += examined.problems
            if examined.value is None:
                broken[str(data.get("id"))] = ContentError(examined.problems)
            else:
                own[examined.value.id] = examined.value
        else:
            scenarios.append(text)

    def find(name: str) -> Rules | None:
        if name in broken:
            raise broken[name]
        return own.get(name) or shipped_rules(name)

    names = (*own, *list_rules())
    for text in scenarios:
        problems += examine_scenario(text, None, find, names).problems
    return problems
