"""The rulebook as it is shipped, read as text."""

from __future__ import annotations

from wargame import resources
from wargame.content.reading import read_text


def load_rulebook() -> str:
    """Return the rulebook's Markdown; raises ContentError where it is missing or unreadable."""
    return read_text(resources.rulebook()).text
