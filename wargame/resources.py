"""Where the game's own files lie, and where a person's files go.

In a checkout (also one installed editable) rules, scenarios, plans and saves are the folders at its top.
An installed copy carries rules, scenarios, plans, the sample saves and the rulebook inside the package, and
keeps a person's saves in the platform's data folder. Nothing here creates a folder or reads a file:
who writes creates, and who reads reports what is missing.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP = "gun-on-the-table"
"""The name of the game's folders under the platform's data and configuration folders."""

SAVES_VARIABLE = "WARGAME_SAVES"
"""Environment variable that names another folder for saves; empty counts as unset."""

KEYS_VARIABLE = "WARGAME_KEYS"
"""Environment variable that names another folder for the keys that seal saves; empty counts as unset."""

SETTINGS_VARIABLE = "WARGAME_SETTINGS"
"""Environment variable that names another file for a person's settings; empty counts as unset."""

SHOTS_VARIABLE = "WARGAME_SHOTS"
"""Environment variable that names another folder for pictures of the screen; empty counts as unset."""

TRANSCRIPTS_VARIABLE = "WARGAME_TRANSCRIPTS"
"""Environment variable that names another folder for transcripts; empty counts as unset."""

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_data"


def checkout() -> Path | None:
    """Return the top folder of the checkout that this package is run from, or None if it is installed."""
    top = _PACKAGE.parent
    if _SHIPPED.is_dir() or not (top / "pyproject.toml").is_file():
        return None
    return top


def shipped() -> Path:
    """Return the folder that holds ``rules``, ``scenarios``, ``plans``, ``saves`` (samples) and ``docs`` as shipped."""
    return checkout() or _SHIPPED


def rules_folder() -> Path:
    """Return the folder of the shipped rule sets (``*.toml``)."""
    return shipped() / "rules"


def scenarios_folder() -> Path:
    """Return the folder of the shipped scenarios (``*.toml``)."""
    return shipped() / "scenarios"


def plans_folder() -> Path:
    """Return the folder of the shipped session plans (``*.toml``)."""
    return shipped() / "plans"


def rulebook() -> Path:
    """Return the path of the printed rulebook, in Markdown."""
    return shipped() / "docs" / "rulebook.md"


def sample_saves() -> tuple[Path, ...]:
    """Return the paths of the sample games that ship with the game, sorted by name; empty if there are none."""
    return tuple(sorted((shipped() / "saves").glob("sample-*")))


def saves_folder() -> Path:
    """Return the folder for a person's saves, which need not exist yet.

    It is ``$WARGAME_SAVES`` if that is set, ``saves/`` in a checkout, else the platform's data folder.
    """
    named = _named_by(SAVES_VARIABLE)
    if named is not None:
        return named
    top = checkout()
    if top is not None:
        return top / "saves"
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "saves"


def keys_folder() -> Path:
    """Return the folder for the keys that seal saves, which need not exist yet.

    It is ``$WARGAME_KEYS`` if that is set, else the platform's configuration folder: never inside the saves
    folder by default, so that whoever is handed the saves is not handed the key.
    """
    named = _named_by(KEYS_VARIABLE)
    if named is not None:
        return named
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "keys"


def settings_file() -> Path:
    """Return the file of a person's settings, which need not exist yet.

    It is ``$WARGAME_SETTINGS`` if that is set, else ``settings.toml`` in the platform's configuration folder.
    """
    named = _named_by(SETTINGS_VARIABLE)
    return named or Path(platformdirs.user_config_dir(APP, appauthor=False)) / "settings.toml"


def shots_folder() -> Path:
    """Return the folder for pictures of the screen: ``$WARGAME_SHOTS``, else ``shots`` beside the saves."""
    return _named_by(SHOTS_VARIABLE) or saves_folder().parent / "shots"


def transcripts_folder() -> Path:
    """Return the folder for transcripts: ``$WARGAME_TRANSCRIPTS``, else ``transcripts`` beside the saves."""
    return _named_by(TRANSCRIPTS_VARIABLE) or saves_folder().parent / "transcripts"


def _named_by(variable: str) -> Path | None:
    """Return the absolute folder that the environment names, or None; ``~`` is the home folder."""
    value = os.environ.get(variable, "")
    return Path(value).expanduser().absolute() if value else None
