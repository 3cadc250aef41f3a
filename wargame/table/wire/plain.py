"""Small frozen values as plain data and back: cattrs without any conversion of types, with limits on every size.

Attrs values are objects with their fields, those at their default left out; named tuples are lists, a tail at its
defaults left out; other tuples are lists.
"""

# ruff: noqa: ANN401 - types are the values of this module, and cattrs knows them as Any

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, TypeVar, get_args

import attrs
from cattrs.errors import ForbiddenExtraKeysError

from wargame.engine.commands import BadCommandError, Command, to_plain
from wargame.engine.sights import Sight
from wargame.engine.state import Message
from wargame.table.wire.errors import WireError
from wargame.table.wire.hooks import BASIC, MisfitError, converter, is_optional, types_of

T = TypeVar("T")

CHUNK: Final = 8
"""Messages in a part; a new one sends its part again."""

MESSAGES: Final = tuple[Message, ...]
REPORTS: Final = tuple[tuple[Sight, ...], ...]
"""Types of what grows all game."""


def plain_of(value: Any) -> Any:
    """Return a value of attrs classes, named tuples, tuples, dicts and basic types as plain data."""
    kind: Any = type(value)
    if kind in BASIC or value is None:
        return value
    if kind is tuple or kind is list:
        return [plain_of(item) for item in value]
    if kind is dict:
        return {key: plain_of(item) for key, item in value.items()}
    if isinstance(value, Command):
        return to_plain(value)
    if isinstance(value, tuple):
        return _row(value, _defaults(kind))
    return {
        name: plain_of(item)
        for name, default in _fields(kind)
        if (item := getattr(value, name)) is not default and (type(item) is not type(default) or item != default)
    }


def value_of(data: object, kind: Any, what: str) -> Any:
    """Return the value of type ``kind`` that plain data describes; raise `WireError` about ``what`` where it is none.

    No type is converted into another, unknown fields are refused, sizes are limited.
    """
    try:
        return converter().structure(data, kind)
    except (MisfitError, BadCommandError) as error:
        why = str(error)
    except ForbiddenExtraKeysError as error:
        why = f"an unknown field '{min(map(str, error.extra_fields)):.40}'"
    except KeyError as error:
        why = f"the field {error} is missing"
    except Exception as error:  # noqa: BLE001 - whatever a strange value raises, the reader is told in one sentence
        why = f"a strange value, {type(error).__name__}"
    raise WireError(what, why)


def to_parts(value: Any, prefix: str = "") -> dict[str, Any]:
    """Return an attrs value as named parts: ``{prefix + field: plain}``, cut as `cut` does."""
    found: dict[str, Any] = {}
    kind: Any = type(value)
    for name, _ in _fields(kind):
        found.update((prefix + part, plain_of(piece)) for part, piece in cut(value, name).items())
    return found


def cut(value: Any, name: str) -> dict[str, Any]:
    """Return the parts of one field of an attrs value, not yet plain; a field at None has none.

    Messages are cut into ``name.1``, ``name.2``..., eight in each, and reports into one part each: they grow all game.
    """
    item = getattr(value, name)
    owner: Any = type(value)
    kind = types_of(owner)[name]
    if kind == MESSAGES:
        return {f"{name}.{at // CHUNK + 1}": item[at : at + CHUNK] for at in range(0, len(item), CHUNK)}
    if kind == REPORTS:
        return {f"{name}.{number}": sights for number, sights in enumerate(item, start=1)}
    return {} if item is None else {name: item}


def from_parts(kind: type[T], parts: Mapping[str, Any], prefix: str = "") -> T:
    """Return the attrs value that `to_parts` took apart; parts without the prefix are not looked at.

    Raises `WireError` where a part is missing, unknown or of another shape.
    """
    own = {name[len(prefix) :]: plain for name, plain in parts.items() if name.startswith(prefix) and plain is not None}
    holder: Any = kind
    types = types_of(holder)
    values: dict[str, Any] = {}
    for item in attrs.fields(holder):
        if not item.init:
            continue
        name, wanted = item.name, types[item.name]
        if wanted in (MESSAGES, REPORTS):
            values[name] = _grown(own, name, wanted, prefix)
        elif name in own:
            values[name] = value_of(own.pop(name), wanted, prefix + name)
        elif is_optional(wanted):
            values[name] = None
        elif item.default is attrs.NOTHING:
            raise WireError(prefix + name, "it is missing")
    if own:
        raise WireError(prefix + min(own), "there is no such part")
    try:
        return kind(**values)
    except (ValueError, TypeError) as error:
        raise WireError(prefix or kind.__name__, str(error)) from None


def _grown(own: dict[str, Any], name: str, wanted: Any, prefix: str) -> tuple[Any, ...]:
    """Take the numbered parts of a field out of ``own`` and return them in one."""
    found: list[Any] = []
    number = 1
    while (part := f"{name}.{number}") in own:
        piece = value_of(own.pop(part), MESSAGES if wanted == MESSAGES else get_args(REPORTS)[0], prefix + part)
        found += piece if wanted == MESSAGES else [piece]
        number += 1
    return tuple(found)


def _row(value: tuple[Any, ...], defaults: tuple[Any, ...]) -> list[Any]:
    size = len(value)
    while size and defaults[size - 1] is not attrs.NOTHING and value[size - 1] == defaults[size - 1]:
        size -= 1
    return [plain_of(item) for item in value[:size]]


@cache
def _defaults(kind: Any) -> tuple[Any, ...]:
    return tuple(kind._field_defaults.get(name, attrs.NOTHING) for name in kind._fields)


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((item.name, item.default) for item in attrs.fields(kind) if item.init)
