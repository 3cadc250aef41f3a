"""What one person was sent: numbered documents, of which who comes back is sent the difference."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from attrs import define, field

from wargame.net.protocol import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Feed:
    """The documents of one person, counted for that person alone: a number tells nothing of anybody else."""

    seq: int = 0
    last: Mapping[str, str] = field(factory=dict)
    _past: deque[tuple[int, Mapping[str, str]]] = field(factory=lambda: deque(maxlen=REMEMBERED))

    def frame(self, document: Mapping[str, str]) -> str:
        """Return the frame that leads from the last document to this one; empty where nothing differs."""
        changed = difference(self.last, document)
        if not changed:
            return ""
        return self._next(document, changed)

    def catch_up(self, seq: int, document: Mapping[str, str]) -> str:
        """Return the frame for who has the document ``seq`` (0 for none): the difference, or the whole one."""
        known = next((old for number, old in self._past if number == seq), None) if seq else None
        if known is not None:
            changed = difference(known, document)
            self.last = document
            return self._next(document, changed) if changed else ""
        return self._next(document, document, whole=True)

    def _next(self, document: Mapping[str, str], changed: Mapping[str, str], *, whole: bool = False) -> str:
        self.seq += 1
        self.last = document
        self._past.append((self.seq, document))
        parts = ",".join(f'"{name}":{text}' for name, text in sorted(changed.items()))
        # A whole document replaces what the client has; without the word it would keep parts that are gone.
        end = ',"whole":true}' if whole else "}"
        return f'{{"seq":{self.seq},"set":{{{parts}}},"t":"view"{end}'


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Return the parts that differ, those that are gone as ``null``."""
    changed = {name: text for name, text in after.items() if before.get(name) != text}
    changed.update((name, "null") for name in before if name not in after)
    return changed
