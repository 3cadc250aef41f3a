"""Which line of a TOML file a value stands on; tomllib does not say.

The text must have been accepted by tomllib: this scanner follows valid TOML and checks nothing.
"""

from __future__ import annotations

import bisect
import re
import tomllib
from typing import Final

from wargame.content.problems import Path

_BLANK: Final = re.compile(r"(?:[ \t\n]|#[^\n]*)*+")
_SPACE: Final = re.compile(r"[ \t]*+")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'""")
_SCALAR: Final = re.compile(
    # The last three quotation marks close: up to two before them belong to the text.
    r'''"""(?:[^\\]|\\.)*?"{3}(?!")|\'{3}.*?\'{3}(?!\')|"(?:[^"\\\n]|\\.)*+"|\'[^'\n]*+\'|[^,\]}\n#]++''',
    re.DOTALL,
)


def locate(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every table, list, item and value of a valid TOML text."""
    return _Scan(text).lines


class _Scan:
    """One pass over a text; ``at`` is the offset that is read next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Path, int] = {}
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._counts: dict[Path, int] = {}
        self._document()

    def _document(self) -> None:
        table: Path = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Path:
        start = self.at
        many = self.text.startswith("[[", start)
        self.at += 2 if many else 1
        path: Path = ()
        keys = self._keys()
        for key in keys[:-1]:
            path = self._last((*path, key))
            self._note(path, start)
        path = (*path, keys[-1])
        if many:
            self._note(path, start)
            self._counts[path] = self._counts.get(path, 0) + 1
            path = self._last(path)
        self._note(path, start)
        self.at += 2 if many else 1
        return path

    def _last(self, path: Path) -> Path:
        """Return the last table of a list of tables, or the path itself where there is no such list."""
        count = self._counts.get(path, 0)
        return (*path, count - 1) if count else path

    def _pair(self, table: Path) -> None:
        start = self.at
        path = table
        for key in self._keys():
            path = (*path, key)
            self._note(path, start)
        self.at += 1
        self._skip(_SPACE)
        self._value(path)

    def _keys(self) -> list[str]:
        """Read a dotted key and the blanks around it."""
        keys = []
        while True:
            self._skip(_SPACE)
            raw = self._skip(_KEY)
            keys.append(str(tomllib.loads(f"k = {raw}")["k"]) if raw[0] in "\"'" else raw)
            self._skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return keys
            self.at += 1

    def _value(self, path: Path) -> None:
        mark = self.text[self.at]
        if mark == "[":
            self._list(path)
        elif mark == "{":
            self._inline(path)
        else:
            self._skip(_SCALAR)

    def _list(self, path: Path) -> None:
        self.at += 1
        self._skip(_BLANK)
        place = 0
        while self.text[self.at] != "]":
            self._note((*path, place), self.at)
            self._value((*path, place))
            place += 1
            self._comma()
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        self._skip(_BLANK)
        while self.text[self.at] != "}":
            self._pair(path)
            self._comma()
        self.at += 1

    def _comma(self) -> None:
        self._skip(_BLANK)
        if self.text[self.at] == ",":
            self.at += 1
            self._skip(_BLANK)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        """Read what a pattern matches here."""
        match = pattern.match(self.text, self.at)
        assert match is not None, "the text is valid TOML"
        self.at = match.end()
        return match[0]

    def _note(self, path: Path, offset: int) -> None:
        """Keep the first line on which a path is named."""
        if path not in self.lines:
            self.lines[path] = bisect.bisect_right(self._starts, offset)
