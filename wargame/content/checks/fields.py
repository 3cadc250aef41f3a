"""Every field of a rules or scenario value, held against what it may hold."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final
from unicodedata import east_asian_width

import attrs

from wargame.content.checks.domains import ANY_NUMBER, NAMES, NUMBERS, PROSE, ROOM
from wargame.content.checks.report import Report, each
from wargame.content.problems import Path

IDENTIFIER: Final = re.compile(r"[a-z0-9-]{1,40}")
"""What an id looks like; it may become the name of a file."""


def check_fields(report: Report, value: object, path: Path = ()) -> None:
    """Note every number out of bounds, unknown name, unsafe or too long text in a value and all that it holds."""
    kind: type = type(value)
    for name, required in _fields(kind):
        inner = getattr(value, name)
        _check_field(report, kind, name, inner, (*path, name), required=required)


@cache
def _fields(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the name of each field that a file gives, and whether it must."""
    return tuple((f.name, f.default is attrs.NOTHING) for f in attrs.fields(kind) if f.init)


def _check_field(report: Report, kind: type, name: str, value: object, path: Path, *, required: bool) -> None:
    if isinstance(value, str):
        _check_text(report, kind, name, value, path, required=required)
    elif isinstance(value, bool):
        pass
    elif isinstance(value, int):
        report.number(path, value, *NUMBERS.get((kind, name), ANY_NUMBER))
    elif isinstance(value, tuple):
        _check_list(report, kind, name, value, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_text(report, kind, name, key, (*path, key), required=True)
            if not isinstance(item, str):
                _check_field(report, kind, name, item, (*path, key), required=required)
    else:
        check_fields(report, value, path)


def _check_list(report: Report, kind: type, name: str, value: tuple[Any, ...], path: Path) -> None:
    for place, item in each(path, value):
        _check_field(report, kind, name, item, place, required=True)
    if (kind, name) in NAMES and all(isinstance(item, str) for item in value):
        report.once(each(path, value), NAMES[kind, name][0].partition(" ")[2])


def _check_text(report: Report, kind: type, name: str, value: str, path: Path, *, required: bool) -> None:
    if (kind, name) in NAMES:
        if value or required:
            what, names = NAMES[kind, name]
            report.name(path, value, names, what)
        return
    if required and not value.strip():
        report.add(path, "an empty text", "words")
        return
    if name == "id":
        if not IDENTIFIER.fullmatch(value):
            report.add(path, repr(value[:40]), "an id of 1 to 40 small letters, digits and hyphens")
        return
    room = ROOM.get((kind, name), PROSE)
    width = len(value)
    if not value.isascii():
        # Characters such as CJK take two columns of a terminal; combining ones count, or a title could tower.
        width += sum(east_asian_width(mark) in "WF" for mark in value)
    if width > room.most:
        report.add(path, f"a text {width} columns wide", f"at most {room.most}")
    if value.isprintable():
        return
    strange = next((mark for mark in value if not mark.isprintable() and not (mark == "\n" and room.lines)), None)
    if strange is not None:
        what = "a line break" if strange == "\n" else f"the character U+{ord(strange):04X}"
        report.add(path, what, "text on one line" if strange == "\n" else "printable characters only")
