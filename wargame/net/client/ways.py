"""The ways in that a person has on this computer: a token for each class, so that a closed window is no lost seat."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING, Any, Final

from attrs import asdict, field, frozen

from wargame.net.names import likeness
from wargame.net.tokens import is_token

if TYPE_CHECKING:
    from pathlib import Path

MOST: Final = 40
"""Ways in that are kept; the one used longest ago goes first."""

LARGEST: Final = 1 << 16


@frozen
class Way:
    """How somebody comes back: where, as whom, and by which token. ``place`` is host and port."""

    place: str
    code: str
    name: str
    token: str = field(repr=False)
    fingerprint: str = ""
    tls: bool = True


class Ways:
    """The file of the ways in, readable by its owner alone. A file that cannot be read counts as empty.

    Losing it costs a person no seat: the facilitator can seat them again. So no trouble with it stops a game.
    """

    def __init__(self, path: Path) -> None:
        """Read ``path``, which need not exist."""
        self._path = path
        self._ways = self._read()

    def last(self) -> Way | None:
        """Return the way used last."""
        return self._ways[-1] if self._ways else None

    def find(self, place: str, code: str, name: str) -> Way | None:
        """Return the newest way into a class at a place; an empty code or name stands for any."""
        for way in reversed(self._ways):
            same = way.place == place and code in ("", way.code)
            if same and (not name or likeness(way.name) == likeness(name)):
                return way
        return None

    def keep(self, way: Way) -> None:
        """Remember a way in, in the place of the same person's earlier one."""
        self.forget(way)
        self._ways = [*self._ways, way][-MOST:]
        self._write()

    def forget(self, way: Way) -> None:
        """Forget a person's way into a class, however they have spelt their name."""
        mine = (way.place, way.code, likeness(way.name))
        self._ways = [one for one in self._ways if (one.place, one.code, likeness(one.name)) != mine]
        self._write()

    def _read(self) -> list[Way]:
        try:
            if self._path.stat().st_size > LARGEST:
                return []
            found = json.loads(self._path.read_text(encoding="utf-8"))
            ways = [_way(one) for one in found["ways"]]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return []
        return [one for one in ways if one is not None]

    def _write(self) -> None:
        text = json.dumps({"ways": [asdict(one) for one in self._ways]}, indent=1)
        draft = self._path.with_suffix(".new")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.write(text)
            draft.replace(self._path)


def _way(body: Any) -> Way | None:  # noqa: ANN401 - whatever a file may hold
    way = Way(**body)
    texts = (way.place, way.code, way.name, way.fingerprint)
    return way if all(isinstance(one, str) for one in texts) and is_token(way.token) else None
