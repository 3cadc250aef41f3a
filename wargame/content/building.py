"""From a plain dict to a frozen value: cattrs, without any conversion of types, and its errors as flaws with a path."""

# ruff: noqa: ANN401 - types are the values of this module, and cattrs knows them as Any

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from wargame.content.problems import MOST, Path, nearest, quoted

T = TypeVar("T")

_Hook = Callable[[object, Any], Any]

BASIC: Final[dict[type, tuple[str, Any]]] = {
    int: ("a whole number", 0),
    str: ("a text in quotes", "?"),
    bool: ("a truth value: true or false", False),
}
"""How each type is named to an author, and what stands in for it while the rest of a file is checked."""


@attrs.frozen
class Flaw:
    """A place where a dict does not fit its class; ``kind`` is the type expected there, None for an unknown key."""

    path: Path
    found: str
    expected: str
    kind: Any
    suggestion: str = ""


class _WrongTypeError(TypeError):
    """A value of another type than its field's."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(quoted(value), expected)


def build(data: object, kind: type[T]) -> T | tuple[Flaw, ...]:
    """Return the value of class ``kind`` that a plain dict describes, or all the flaws that stand in the way.

    No type is converted into another: ``true`` is no number, ``1.0`` is no whole number, a text is no list. A key that
    the class does not have is a flaw.
    """
    try:
        return _converter().structure(data, kind)
    except (ClassValidationError, _WrongTypeError) as error:
        return tuple(_flaws(error, (), kind))


def mended(data: dict[str, Any], flaws: tuple[Flaw, ...]) -> dict[str, Any]:
    """Return a copy of a dict without its flaws: unknown keys gone, stand-ins for what is missing or of a wrong type.

    It lets an author see the other mistakes of a file too; it is never played.
    """
    copy: dict[str, Any] = _copied(data)
    for flaw in flaws:
        holder: Any = copy
        for part in flaw.path[:-1]:
            holder = holder[part]
        if flaw.kind is None:
            del holder[flaw.path[-1]]
        else:
            holder[flaw.path[-1]] = _stand_in(flaw.kind)
    return copy


def describe(kind: Any) -> str:
    """Return what a value of a type is called in a file, with its article."""
    if kind in BASIC:
        return BASIC[kind][0]
    return "a list in square brackets" if _is_list(kind) else "a table"


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_table(kind: Any) -> bool:
    return get_origin(kind) is dict


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind in BASIC:
        converter.register_structure_hook(kind, _exactly(kind))
    converter.register_structure_hook_factory(
        attrs.has, lambda kind: _of_class(make_dict_structure_fn(kind, converter))
    )
    converter.register_structure_hook_factory(_is_list, lambda kind: _of_list(converter, get_args(kind)[0]))
    converter.register_structure_hook_factory(_is_table, lambda kind: _of_table(converter, get_args(kind)[1]))
    return converter


def _exactly(kind: type) -> _Hook:
    def hook(value: object, _: Any) -> Any:
        if type(value) is not kind:
            raise _WrongTypeError(value, describe(kind))
        return value

    return hook


def _of_class(structure: Callable[[Any, Any], Any]) -> _Hook:
    def hook(value: object, kind: Any) -> Any:
        if type(value) is not dict:
            raise _WrongTypeError(value, "a table")
        return structure(value, kind)

    return hook


def _of_list(converter: cattrs.Converter, item: Any) -> _Hook:
    structure = converter.get_structure_hook(item)

    def hook(value: object, kind: Any) -> Any:
        if type(value) is not list:
            raise _WrongTypeError(value, describe(kind))
        return tuple(_each(structure, enumerate(value), item, kind))

    return hook


def _of_table(converter: cattrs.Converter, item: Any) -> _Hook:
    structure = converter.get_structure_hook(item)

    def hook(value: object, kind: Any) -> Any:
        if type(value) is not dict:
            raise _WrongTypeError(value, "a table")
        return dict(zip(value, _each(structure, value.items(), item, kind), strict=True))

    return hook


def _each(structure: Any, items: Any, item: Any, kind: Any) -> list[Any]:
    """Structure each item; raise all their errors together, each with its place."""
    done, errors = [], []
    for place, value in items:
        try:
            done.append(structure(value, item))
        except Exception as error:  # noqa: BLE001 - whatever an item raises is told with its place
            error.add_note(IterableValidationNote("", place, item))
            errors.append(error)
            if len(errors) == MOST:
                break
    if errors:
        raise IterableValidationError("", errors, kind)
    return done


def _flaws(error: BaseException, path: Path, kind: Any) -> Iterator[Flaw]:
    """Walk an error of cattrs down to the values it is about."""
    if isinstance(error, (ClassValidationError, IterableValidationError)):
        for inner in error.exceptions:
            note = next((n for n in getattr(inner, "__notes__", ()) if isinstance(n, _NOTES)), None)
            if note is None:
                yield from _flaws(inner, path, error.cl)
            else:
                place = note.name if isinstance(note, AttributeValidationNote) else note.index
                yield from _flaws(inner, (*path, place), note.type)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = _keys(error.cl)
        for key in sorted(error.extra_fields, key=str)[:MOST]:
            near = nearest(key, known)
            listed = "" if near else f"; known are {', '.join(known)}"
            yield Flaw((*path, key), quoted(key), f"a key of this table{listed}", None, near)
    elif isinstance(error, _WrongTypeError):
        yield Flaw(path, error.args[0], error.args[1], kind)
    else:
        yield Flaw(path, "", describe(kind), kind)


_NOTES: Final = (AttributeValidationNote, IterableValidationNote)


def _keys(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.init)


def _stand_in(kind: Any) -> Any:
    if kind in BASIC:
        return BASIC[kind][1]
    if _is_list(kind):
        return []
    if _is_table(kind):
        return {}
    return {
        field.name: _stand_in(field.type)
        for field in attrs.fields(attrs.resolve_types(kind))
        if field.init and field.default is attrs.NOTHING
    }


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value
