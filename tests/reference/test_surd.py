"""Exact irrational numbers: the arithmetic of a + b * sqrt(n)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wargame.lab.reference.surd import Surd, reciprocal, square_root, surd

small = st.fractions(-9, 9, max_denominator=9)
numbers = st.builds(surd, small, small, st.just(7))


@given(st.fractions(0, 99, max_denominator=99))
def test_a_root_squared_is_the_number(value):
    root = square_root(value)
    assert root * root == value
    assert root >= 0


@given(numbers, numbers, numbers)
def test_it_is_a_field(one, two, three):
    assert one * (two + three) == one * two + one * three
    assert one - two == -(two - one)
    assume(one != 0)
    assert one * reciprocal(one) == 1


@given(numbers, numbers)
def test_order_is_that_of_the_real_numbers(one, two):
    assert (one < two) == (float(one) < float(two) - 1e-12)
    assert (one >= two) == (not one < two)
    assert (one > two) == (two < one)
    assert (one <= two) == (one < two or one == two)


def test_a_square_radicand_leaves_a_fraction():
    assert surd(Fraction(1), Fraction(1, 2), 9) == Fraction(5, 2)
    assert isinstance(square_root(Fraction(2)), Surd)
    assert str(square_root(Fraction(3, 5))) == "0 + 1/5 * sqrt(15)"


def test_different_radicands_are_refused():
    with pytest.raises(ValueError, match="radicand is 3, but must be 2"):
        square_root(Fraction(2)) + square_root(Fraction(3))
