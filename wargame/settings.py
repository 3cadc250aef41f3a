"""How a person wants the game to look and behave: a value, and the small file in which it is remembered.

The file is TOML with a format number. What cannot be read is told in one sentence and replaced by the defaults; such a
file is never written over, because a newer version or a person's own hand may have made it.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from attrs import evolve, fields, frozen

from wargame import resources

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = 1
LARGEST: Final = 16_384
"""Bytes that the file may have."""
_SHOWN: Final = 40
"""Characters of a wrong value that a sentence repeats."""


@frozen
class Setting:
    """One thing to choose: its title, and each value with what it means, the default first."""

    title: str
    values: dict[str, str]


SETTINGS: Final[dict[str, Setting]] = {
    "theme": Setting(
        "Colours",
        {
            "dark": "blue and orange",
            "light": "for a bright room",
            "contrast-dark": "high contrast",
            "contrast-light": "high contrast",
            "none": "bold and underline",
        },
    ),
    "glyphs": Setting(
        "Marks",
        {
            "auto": "what this terminal has",
            "unicode": "all marks",
            "ascii": "letters and signs only",
        },
    ),
    "picture": Setting(
        "Picture",
        {"scales": "weight and temptation", "revolver": "a gun on a paper"},
    ),
    "motion": Setting(
        "Motion",
        {"full": "a replay can play", "still": "only keys move things"},
    ),
    "client": Setting(
        "Begins in",
        {"screen": "full screen", "lines": "line mode"},
    ),
}
"""Name -> what can be chosen, in the order in which it is shown."""


@frozen
class Settings:
    """What a person has chosen; every field holds one of the values of ``SETTINGS``."""

    theme: str = "dark"
    glyphs: str = "auto"
    picture: str = "scales"
    motion: str = "full"
    client: str = "screen"

    def words(self, name: str) -> str:
        """Return what the chosen value of a setting means."""
        return SETTINGS[name].values[getattr(self, name)]

    def with_(self, name: str, value: str) -> Settings:
        """Return these settings with one changed; ValueError with a sentence where there is no such thing."""
        if name not in SETTINGS:
            raise ValueError(f"There is no setting {name!r}; there are {', '.join(SETTINGS)}.")
        values = SETTINGS[name].values
        if value not in values:
            raise ValueError(f"{name} can be {', '.join(values)}; not {value!r}.")
        return evolve(self, **{name: value})

    def stepped(self, name: str, by: int) -> Settings:
        """Return these settings with one moved on by so many values, round and round."""
        values = list(SETTINGS[name].values)
        return evolve(self, **{name: values[(values.index(getattr(self, name)) + by) % len(values)]})


class Kept:
    """A person's settings with their file: ``now`` is what holds, ``fault`` a sentence where the file is no good."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the settings of ``path`` (the person's own where None); nothing raises."""
        self.path = path or resources.settings_file()
        self.now = Settings()
        self.fault = ""
        self._read()

    def choose(self, settings: Settings) -> str:
        """Let settings hold from now on and remember them; return a sentence where they cannot be remembered."""
        self.now = settings
        if self.fault:
            return f"{self.fault} What you choose now holds until you leave."
        try:
            write(self.path, settings)
        except OSError as error:
            why = error.strerror or "it cannot be written"
            return f"{self.path} cannot be written ({why}); what you choose now holds until you leave."
        return ""

    def _read(self) -> None:
        try:
            text = _text(self.path)
            if text is not None:
                self.now, self.fault = _parsed(text, self.path)
        except OSError as error:
            self.fault = f"{self.path} cannot be read ({error.strerror or 'it is no plain file'}); the defaults hold."


def write(path: Path, settings: Settings) -> None:
    """Write the file whole or not at all; OSError where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["# Gun on the Table: how it looks. Change it here, or with F8 in the game.", f"format = {FORMAT}"]
    lines += [f'{name} = "{getattr(settings, name)}"' for name in SETTINGS]
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _text(path: Path) -> str | None:
    """Return the file's text, None where there is no file; OSError where it is no plain file or too large."""
    try:
        # Looked at before it is opened: a pipe would never answer.
        found = path.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise OSError(0, "it is no plain file")
    if found.st_size > LARGEST:
        raise OSError(0, "it is too large for settings")
    return path.read_bytes().decode("utf-8", errors="replace")


def _parsed(text: str, path: Path) -> tuple[Settings, str]:
    """Return the settings of a text, and a sentence on what is wrong with it."""
    import tomllib  # noqa: PLC0415 - most people have no such file

    mend = "; mend or remove it."
    try:
        # A number of thousands of digits is a plain ValueError.
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Settings(), f"{path} is no TOML file ({error}), so the defaults hold{mend}"
    version = table.pop("format", None)
    if version != FORMAT or isinstance(version, bool):
        newer = isinstance(version, int) and version > FORMAT
        whose = "is of a newer version of the game" if newer else f"does not begin with format = {FORMAT}"
        return Settings(), f"{path} {whose}, so the defaults hold{mend}"
    found, faults = Settings(), []
    for name, value in table.items():
        try:
            found = found.with_(name[:_SHOWN], (value if isinstance(value, str) else repr(value))[:_SHOWN])
        except ValueError as error:
            faults.append(str(error))
    return found, f"{path}: {faults[0]} Mend or remove it." if faults else ""


assert [one.name for one in fields(Settings)] == list(SETTINGS), "every setting has its choices"
