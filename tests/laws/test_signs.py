"""Every claim of the essay against every theory: what the engine does must be what the rules file says it does.

The experiments stand in ``of_paper``, ``of_weight`` and ``of_neighbours``; ``docs/laws.md`` lists them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.tables import RULES, rules_of
from tests.laws import of_neighbours, of_paper, of_weight

LAWS = tuple(f"C{number}" for number in range(1, 27))
EXPERIMENTS = {**of_paper.EXPERIMENTS, **of_weight.EXPERIMENTS, **of_neighbours.EXPERIMENTS}
SIGN = {1: "+", 0: "0", -1: "-"}

CONTRADICTED: dict[tuple[str, str], str] = {}
"""Where engine and file disagree today, with what was measured; a case that comes right fails until its line goes."""


def cases():
    """Yield one case for each law and rule set."""
    for rules in RULES:
        for law in LAWS:
            why = CONTRADICTED.get((rules, law))
            marks = (pytest.mark.xfail(strict=True, reason=why),) if why else ()
            yield pytest.param(rules, law, marks=marks, id=f"{rules}-{law}")


@pytest.mark.parametrize(("rules", "law"), tuple(cases()))
def test_the_engine_bears_out_the_sign(rules, law):
    assert SIGN[EXPERIMENTS[law](rules, "handshake-2025")] == rules_of(rules).signs[law]


def test_every_law_has_an_experiment_that_says_what_it_measures():
    assert set(EXPERIMENTS) == set(LAWS)
    for law, experiment in EXPERIMENTS.items():
        assert experiment.__doc__.startswith(f"{law}. ")


def test_the_page_on_laws_shows_the_signs_of_the_files():
    """docs/laws.md: one row a law, with its sign under each theory, in the order of the files here."""
    page = (Path(__file__).parents[2] / "docs" / "laws.md").read_text(encoding="utf-8")
    rows = {
        row[0]: row[1:]
        for row in re.findall(r"^\| (C\d+) \|.*\| ([+0-]) \| ([+0-]) \| ([+0-]) \|$", page, re.MULTILINE)
    }
    assert rows == {law: tuple(rules_of(name).signs[law] for name in RULES) for law in LAWS}
