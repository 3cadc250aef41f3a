"""What every test stands on: a terminal like no other, folders of its own, and the same examples each time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SCRUBBED = ("TEXTUAL_", "WARGAME_")
"""Prefixes of the variables by which a developer's own shell could change what a test sees."""

TERMINAL = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM", "COLUMNS", "LINES")
"""Variables by which a terminal describes itself."""

# Derandomised, so that a red build is red again on the next machine; no deadline, because a loaded machine is no bug.
# WARGAME_HYPOTHESIS=search looks for new examples; what it finds becomes an @example.
settings.register_profile(
    "default", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("WARGAME_HYPOTHESIS", "default"))


@pytest.fixture(autouse=True)
def own_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take away the shell's terminal settings and give the test folders of its own for all that the game writes.

    Returns the folder that holds ``saves``, ``keys`` and ``settings.toml``; none of them exists yet, nor do the
    ``shots`` and ``transcripts`` beside the saves.
    """
    for name in list(os.environ):
        if name.startswith(SCRUBBED) or name in TERMINAL:
            monkeypatch.delenv(name)
    own = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("WARGAME_SAVES", str(own / "saves"))
    monkeypatch.setenv("WARGAME_KEYS", str(own / "keys"))
    monkeypatch.setenv("WARGAME_SETTINGS", str(own / "settings.toml"))
    return own
