"""From a path to a plain dict: files and texts that could hang, crash or mislead are refused before they are parsed."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Any, Final

from wargame.content.locating import locate
from wargame.content.problems import ContentError, Problem, format_path
from wargame.content.problems import Path as ValuePath

SIZE: Final = 256 * 1024
"""Bytes; several times the longest shipped file."""

LINE: Final = 8_000
"""Characters in a line."""

DOTS: Final = 12
"""Dots outside quotes on one line: a dotted key of 32,000 parts keeps tomllib busy for half a minute."""

DEPTH: Final = 12
"""Brackets inside one another; tomllib follows each with a call of its own."""

_TOKEN: Final = re.compile(
    # A string that is never closed runs on to the end, as it does for tomllib: no place is looked at twice.
    r'''"""(?:[^\\]|\\.)*?(?:"""|\Z)|\'{3}.*?(?:\'{3}|\Z)|"(?:[^"\\\n]|\\[^\n])*+"?|\'[^\'\n]*+\'?|\#[^\n]*+|[\[\]{}.\n]''',
    re.DOTALL,
)
_AT_LINE: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


_PLAINER: Final = {
    "Illegal character '\\n'": "a text without its closing quotation mark",
    "Unterminated string": "a text without its closing quotation mark",
    "Cannot overwrite a value": "a key given for the second time",
    "Invalid value": "a value in no known notation; texts stand in quotation marks",
    "Expected '=' after a key in a key/value pair": "a key without '='",
}
"""What tomllib says most often, as an author would."""


class Text:
    """The text of a file, with the way from a place in its data to a line."""

    def __init__(self, file: str, text: str) -> None:
        """Take the text as it was read; ``file`` is the name under which problems are reported."""
        self.file = file
        self.text = text.replace("\r\n", "\n")
        self._lines: dict[ValuePath, int] | None = None

    def line(self, path: ValuePath) -> int:
        """Return the line, from 1, on which a value stands, or what holds it if it is missing; 0 for the whole file."""
        if self._lines is None and path:
            self._lines = locate(self.text)
        while path:
            if self._lines and path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 0

    def problem(self, path: ValuePath, found: str, expected: str, suggestion: str = "") -> Problem:
        """Return a problem with the value at ``path``."""
        return Problem(self.file, self.line(path), format_path(path), found, expected, suggestion)

    def refusal(self, line: int, found: str, expected: str) -> ContentError:
        """Return the refusal of a file that cannot be parsed."""
        return ContentError([Problem(self.file, line, "", found, expected)])


def read_text(path: Path) -> Text:
    """Return the text of a file; refuse what is no readable UTF-8 file of at most `SIZE` bytes."""
    file = str(path)
    data = _read_bytes(path)
    if data.startswith(b"\xef\xbb\xbf"):
        raise _refused(file, "a byte order mark", "plain UTF-8; save the file without the mark", 1)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(file, f"byte 0x{data[error.start]:02x}", "UTF-8 text", line) from None
    return Text(file, text)


def parse(text: Text) -> dict[str, Any]:
    """Return the data of a file; refuse what is no TOML, and what is made to take long or to nest deep."""
    _refuse_traps(text)
    try:
        return tomllib.loads(text.text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _AT_LINE.search(message)
        last = text.text.count("\n", 0, len(text.text.rstrip())) + 1
        line = int(place[1]) if place and place[1] else last
        said = _AT_LINE.sub("", message)
        raise text.refusal(line, _PLAINER.get(said, f"a slip in the notation ({said})"), "TOML") from None
    except RecursionError:
        raise text.refusal(0, "values nested too deep", f"at most {DEPTH} levels") from None
    except ValueError:
        raise text.refusal(0, "a number with thousands of digits", "numbers of a few digits") from None


def _read_bytes(path: Path) -> bytes:
    file = str(path)
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise _refused(file, "a folder", "a TOML file")
        if not stat.S_ISREG(kind):
            raise _refused(file, "a pipe or device", "a TOML file")
        # The file may have been replaced by a pipe since: opening must not wait for a writer.
        with os.fdopen(
            os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb"
        ) as f:
            data = f.read(SIZE + 1)
    except FileNotFoundError:
        raise _refused(file, "no such file", "the path of a TOML file") from None
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        raise _refused(file, f"cannot be read ({why})", "readable TOML") from None
    except ValueError:
        raise _refused(file, "no possible file name", "the path of a TOML file") from None
    if len(data) > SIZE:
        raise _refused(file, f"more than {SIZE // 1024} KB", f"at most {SIZE // 1024} KB")
    return data


def _refuse_traps(text: Text) -> None:
    body = text.text
    nul = body.find("\0")
    if nul >= 0:
        raise text.refusal(body.count("\n", 0, nul) + 1, "a NUL character", "plain text")
    for number, line in enumerate(body.split("\n"), start=1):
        if len(line) > LINE:
            raise text.refusal(number, f"a line of {len(line)} characters", f"at most {LINE}")
    depth = dots = 0
    for token in _TOKEN.finditer(body):
        mark = token[0]
        if mark == "\n":
            dots = 0
            continue
        depth += (mark in "[{") - (mark in "]}")
        dots += mark == "."
        if depth > DEPTH or dots > DOTS:
            at = body.count("\n", 0, token.start()) + 1
            if dots > DOTS:
                raise text.refusal(at, f"a dotted key of more than {DOTS + 1} parts", f"at most {DOTS + 1}")
            raise text.refusal(at, f"brackets nested more than {DEPTH} deep", f"at most {DEPTH}")


def _refused(file: str, found: str, expected: str, line: int = 0) -> ContentError:
    return ContentError([Problem(file, line, "", found, expected)])
