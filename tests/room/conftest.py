"""A class in a folder of its own, under a clock that only the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.room.rig import Rig
from wargame.content import SessionPlan, load_plan


@pytest.fixture
def open_class(tmp_path: Path) -> Iterator[Callable[..., Rig]]:
    """A function that begins a class of one table, or of more, with a shipped plan or none."""
    opened: list[Rig] = []

    def begin(plan: str | SessionPlan | None = "90-minutes", tables: int = 1, name: str = "class-1") -> Rig:
        found = load_plan(plan) if isinstance(plan, str) else plan
        rig = Rig(tmp_path / "classes" / name, found, tables)
        opened.append(rig)
        return rig

    yield begin
    for rig in opened:
        rig.classroom.close()


@pytest.fixture
def rig(open_class: Callable[..., Rig]) -> Rig:
    """A class of one table with the plan of 90 minutes, five rounds."""
    return open_class()
