"""Exact numbers of the form a + b * sqrt(n), for the AND-gate, where both guarantors may mix.

Two guarantors who mix against each other and against Russia meet at the root of a quadratic. Such a root is rarely
a fraction (two equal guarantors load with chance sqrt(g/P)), and a rounded one would be no equilibrium at all.
"""

from __future__ import annotations

from fractions import Fraction
from math import isqrt, sqrt
from typing import TypeAlias

from attrs import frozen


@frozen(order=False)
class Surd:
    """The irrational number `rational + root * sqrt(radicand)`; make one with `surd`, which keeps it irrational.

    Arithmetic mixes it with integers, fractions and surds of the same radicand. Two different radicands are refused
    (ValueError): their sum is no surd.
    """

    rational: Fraction
    root: Fraction
    radicand: int

    def _parts(self, other: Number) -> tuple[Fraction, Fraction]:
        if not isinstance(other, Surd):
            return Fraction(other), Fraction(0)
        if other.radicand != self.radicand:
            raise ValueError(f"radicand is {other.radicand}, but must be {self.radicand} as in the other operand")
        return other.rational, other.root

    def __add__(self, other: Number) -> Exact:
        rational, root = self._parts(other)
        return surd(self.rational + rational, self.root + root, self.radicand)

    def __mul__(self, other: Number) -> Exact:
        rational, root = self._parts(other)
        return surd(
            self.rational * rational + self.root * root * self.radicand,
            self.rational * root + self.root * rational,
            self.radicand,
        )

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self) -> Surd:
        return Surd(-self.rational, -self.root, self.radicand)

    def __sub__(self, other: Number) -> Exact:
        return self + -other

    def __rsub__(self, other: Number) -> Exact:
        return -self + other

    def reciprocal(self) -> Surd:
        """Return one divided by the number."""
        norm = self.rational**2 - self.root**2 * self.radicand
        return Surd(self.rational / norm, -self.root / norm, self.radicand)

    def sign(self) -> int:
        """Return 1 above zero and -1 below it; an irrational number is never zero."""
        inner, outer = self.rational**2, self.root**2 * self.radicand
        leading = self.root if outer > inner else self.rational
        return 1 if leading > 0 else -1

    def __lt__(self, other: Number) -> bool:
        return _sign(self - other) < 0

    def __le__(self, other: Number) -> bool:
        return _sign(self - other) <= 0

    def __gt__(self, other: Number) -> bool:
        return _sign(self - other) > 0

    def __ge__(self, other: Number) -> bool:
        return _sign(self - other) >= 0

    def __float__(self) -> float:
        return float(self.rational) + float(self.root) * sqrt(self.radicand)

    def __str__(self) -> str:
        return f"{self.rational} + {self.root} * sqrt({self.radicand})"


Exact: TypeAlias = Fraction | Surd
Number: TypeAlias = int | Fraction | Surd


def surd(rational: Fraction, root: Fraction, radicand: int) -> Exact:
    """Return `rational + root * sqrt(radicand)`, as a fraction whenever it is one; a negative radicand is refused."""
    whole = isqrt(radicand)
    if root == 0 or whole * whole == radicand:
        return rational + root * whole
    return Surd(rational, root, radicand)


def square_root(value: Fraction) -> Exact:
    """Return the exact square root of a fraction; a negative one is refused (ValueError)."""
    return surd(Fraction(0), Fraction(1, value.denominator), value.numerator * value.denominator)


def reciprocal(value: Exact) -> Exact:
    """Return one divided by `value`; zero is refused (ZeroDivisionError)."""
    return value.reciprocal() if isinstance(value, Surd) else 1 / value


def _sign(value: Exact) -> int:
    return value.sign() if isinstance(value, Surd) else (value > 0) - (value < 0)
