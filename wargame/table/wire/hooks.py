"""How each type is read from plain data: strictly, with limits on every size; cattrs puts the classes together."""

# ruff: noqa: ANN401 - types are the values of this module, and cattrs knows them as Any

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn

from wargame.engine.commands import Command, from_plain
from wargame.table.wire.names import NAMES

_Hook = Callable[[object, Any], Any]

TEXT: Final = 4_000
"""Characters in one text; the longest that a game sends is a cable."""

ITEMS: Final = 2_000
"""Items in one list or object."""

NUMBER: Final = 1 << 53
"""Whole numbers lie between minus this and this, which any reader of JSON holds exactly."""

BASIC: Final[dict[type, str]] = {str: "a text", int: "a whole number", bool: "a truth value"}
"""The types that are plain by themselves, and what each is called."""


class MisfitError(ValueError):
    """A value that does not fit its place; the message says why in a few words."""


def _names(kind: type) -> dict[str, Any]:
    """Return what a class's annotations may name: its own module's names first, then the engine's."""
    return {**NAMES, **vars(sys.modules[kind.__module__])}


@cache
def types_of(kind: Any) -> dict[str, Any]:
    """Return the types of a class's fields; the engine's own names are known even where they are not imported."""
    return get_type_hints(kind, globalns=_names(kind))


@cache
def converter() -> cattrs.Converter:
    """Return the one converter: exact types, no unknown fields."""
    made = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)
    for kind in BASIC:
        made.register_structure_hook(kind, _exactly(kind))
    made.register_structure_hook_factory(attrs.has, lambda kind: _of_class(made, kind))
    made.register_structure_hook_func(_is_command, lambda value, _: from_plain(value))
    made.register_structure_hook_factory(_is_tuple, lambda kind: _of_tuple(made, kind))
    made.register_structure_hook_factory(_is_row, lambda kind: _of_row(made, kind))
    made.register_structure_hook_factory(_is_dict, lambda kind: _of_dict(made, kind))
    made.register_structure_hook_factory(is_optional, lambda kind: _of_optional(made, kind))
    return made


def _is_command(kind: Any) -> bool:
    return kind is Command


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_dict(kind: Any) -> bool:
    return get_origin(kind) is dict


def _is_row(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_field_defaults")


def is_optional(kind: Any) -> bool:
    """Whether a type allows None."""
    return get_origin(kind) in (Union, UnionType) and type(None) in get_args(kind)


def _exactly(kind: type) -> _Hook:
    def hook(value: object, _: Any) -> Any:
        if type(value) is not kind:
            raise MisfitError(f"{_found(value)} where {BASIC[kind]} belongs")
        if (kind is str and len(value) > TEXT) or (kind is int and not -NUMBER <= value <= NUMBER):  # type: ignore[arg-type,operator]
            raise MisfitError(f"{BASIC[kind]} beyond all bounds")
        return value

    return hook


def _of_class(converter: cattrs.Converter, kind: Any) -> _Hook:
    attrs.resolve_types(kind, globalns=_names(kind))
    structure = make_dict_structure_fn(kind, converter)

    def hook(value: object, kind: Any) -> Any:
        if type(value) is not dict:
            raise MisfitError(f"{_found(value)} where an object belongs")
        return structure(value, kind)

    return hook


def _of_tuple(converter: cattrs.Converter, kind: Any) -> _Hook:
    inner = get_args(kind)
    if inner[1:] != (...,):
        return _of_row_types(converter, inner, len(inner), tuple)
    item = inner[0]
    structure = converter.get_structure_hook(item)
    return lambda value, _: tuple([structure(one, item) for one in _listed(value)])


def _of_row(converter: cattrs.Converter, kind: Any) -> _Hook:
    types = tuple(types_of(kind).values())
    return _of_row_types(converter, types, len(types) - len(kind._field_defaults), kind._make, kind._field_defaults)


def _of_row_types(
    converter: cattrs.Converter,
    types: tuple[Any, ...],
    least: int,
    make: Callable[[list[Any]], Any],
    defaults: Mapping[str, Any] | None = None,
) -> _Hook:
    hooks = [(converter.get_structure_hook(item), item) for item in types]
    tail = [attrs.NOTHING] * least + list((defaults or {}).values())

    def hook(value: object, _: Any) -> Any:
        row = _listed(value)
        if not least <= len(row) <= len(types):
            raise MisfitError(f"a list of {len(row)} where {len(types)} belong")
        done = [structure(item, kind) for (structure, kind), item in zip(hooks, row, strict=False)]
        return make(done + tail[len(row) :])

    return hook


def _of_dict(converter: cattrs.Converter, kind: Any) -> _Hook:
    name, item = get_args(kind)
    key, structure = converter.get_structure_hook(name), converter.get_structure_hook(item)

    def hook(value: object, _: Any) -> Any:
        if type(value) is not dict:
            raise MisfitError(f"{_found(value)} where an object belongs")
        if len(value) > ITEMS:
            raise MisfitError(f"an object of more than {ITEMS} fields")
        return {key(one, name): structure(other, item) for one, other in value.items()}

    return hook


def _of_optional(converter: cattrs.Converter, kind: Any) -> _Hook:
    inner = [one for one in get_args(kind) if one is not type(None)]
    assert len(inner) == 1, kind
    structure = converter.get_structure_hook(inner[0])
    return lambda value, _: None if value is None else structure(value, inner[0])


def _listed(value: object) -> list[Any]:
    if type(value) is not list:
        raise MisfitError(f"{_found(value)} where a list belongs")
    if len(value) > ITEMS:
        raise MisfitError(f"a list of more than {ITEMS} items")
    return value


def _found(value: object) -> str:
    if value is None:
        return "nothing"
    return {**BASIC, list: "a list", dict: "an object", float: "a broken number"}.get(type(value), "a strange value")
