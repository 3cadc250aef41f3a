"""The environment of a tab's client: the server's own, without what a person on another computer has no business with."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import wargame
from wargame.settings import Settings, write

DRIVER: Final = "wargame.net.web.driver:TabDriver"
_OWN: Final = ("TEXTUAL", "WARGAME_", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLORTERM", "TERM", "COLUMNS", "LINES")
"""Beginnings of what describes the teacher's own terminal and folders."""
_CLOSED: Final = ("SAVES", "KEYS", "SHOTS", "TRANSCRIPTS")


class Surroundings:
    """A folder for all tabs of one server: the colours that each seat has chosen, and nothing else can be written."""

    def __init__(self) -> None:
        """Make the folder; ``leave`` removes it."""
        # Removed as far as it can be: a client on its way out may still hold a file.
        self._folder = TemporaryDirectory(prefix="wargame-tabs-", ignore_cleanup_errors=True)
        self.folder = Path(self._folder.name)
        # A file where a folder is wanted: whatever a client tries to keep is refused in its own words.
        (self.folder / "closed").write_bytes(b"")
        self._settings: dict[str, Path] = {}

    def of(self, token: str, *, light: bool) -> dict[str, str]:
        """Return the environment of the client of a seat; its first colours are those that its browser asks for."""
        if token not in self._settings:
            path = self._settings[token] = self.folder / str(len(self._settings)) / "settings.toml"
            write(path, Settings(theme="light" if light else "dark"))
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(_OWN)}
        here = str(Path(wargame.__file__).parent.parent)
        return {
            **kept,
            # The client stands in a folder of its own, so a checkout that is not installed must be named.
            "PYTHONPATH": os.pathsep.join(filter(None, (here, kept.get("PYTHONPATH", "")))),
            "PYTHONUTF8": "1",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TEXTUAL_DRIVER": DRIVER,
            "TEXTUAL_COLOR_SYSTEM": "truecolor",
            "WARGAME_SETTINGS": str(self._settings[token]),
            **{f"WARGAME_{what}": str(self.folder / "closed" / what.lower()) for what in _CLOSED},
        }

    def renewed(self, old: str, new: str) -> None:
        """Keep a seat's colours under its new token."""
        self._settings[new] = self._settings.pop(old)

    def leave(self) -> None:
        """Remove the folder."""
        self._folder.cleanup()


def joining(address: str) -> tuple[str, ...]:
    """Return the command of the game's own client for a tab."""
    return (sys.executable, "-m", "wargame", "join", address, "--web-tab")
