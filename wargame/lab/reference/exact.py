"""Exact numbers for the reference games: how a parameter is read, and how it is refused.

Integers and fractions only. A float is refused: 0.1 is not one tenth, and an equilibrium is a matter of equality.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

import attrs

Number: TypeAlias = int | Fraction
"""What a caller may hand over; every field stores a Fraction."""

Validator: TypeAlias = Callable[[Any, "attrs.Attribute[Any]", Any], None]

ZERO = Fraction(0)
ONE = Fraction(1)


def to_fraction(value: Number) -> Fraction:
    """Turn an integer into a fraction; anything else passes unchanged, for the validator to judge by name."""
    return Fraction(value) if type(value) is int else value  # type: ignore[return-value]


def to_fractions(values: Sequence[Number]) -> tuple[Fraction, ...]:
    """Turn every integer of a sequence into a fraction."""
    return tuple(to_fraction(value) for value in values)


def refuse(name: str, value: object, condition: str) -> ValueError:
    """Return the refusal of a parameter: its name, what was given, and the condition it must meet."""
    return ValueError(f"{name} is {value}, but must be {condition}")


def check_exact(name: str, value: object) -> Fraction:
    """Return `value` if it is a fraction, otherwise refuse it (ValueError)."""
    if not isinstance(value, Fraction):
        raise refuse(name, repr(value), "an integer or a fraction")
    return value


def exact(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate an exact number of either sign."""
    check_exact(attribute.name, value)


def above(limit: int) -> Validator:
    """Return a validator: an exact number, strictly above `limit`."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if check_exact(attribute.name, value) <= limit:
            raise refuse(attribute.name, value, f"above {limit}")

    return check


def at_least(limit: int) -> Validator:
    """Return a validator: an exact number, `limit` or more."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if check_exact(attribute.name, value) < limit:
            raise refuse(attribute.name, value, f"at least {limit}")

    return check


def each_at_least(limit: int) -> Validator:
    """Return a validator: a sequence of exact numbers, each `limit` or more, named by its place."""

    def check(_: object, attribute: attrs.Attribute[Any], values: Sequence[object]) -> None:
        for place, value in enumerate(values):
            if check_exact(f"{attribute.name}[{place}]", value) < limit:
                raise refuse(f"{attribute.name}[{place}]", value, f"at least {limit}")

    return check


def share(*, least_open: bool, most_open: bool) -> Validator:
    """Return a validator: a probability; `least_open` refuses 0 itself, `most_open` refuses 1 itself."""
    low, high = ("above 0" if least_open else "at least 0"), ("below 1" if most_open else "at most 1")

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        number = check_exact(attribute.name, value)
        inside = (number > 0 if least_open else number >= 0) and (number < 1 if most_open else number <= 1)
        if not inside:
            raise refuse(attribute.name, value, f"{low} and {high}")

    return check
