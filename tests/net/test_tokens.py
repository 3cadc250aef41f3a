"""Seat tokens: one spelling, kept as a hash, and anything else is simply no match."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.net.tokens import BITS, hashed, is_token, matches, new_token

BYTES = st.binary(min_size=16, max_size=16)


@given(BYTES)
def test_a_token_spells_its_128_bits_and_matches_itself_alone(data):
    asked = []
    token = new_token(lambda size: asked.append(size) or data)
    assert asked == [BITS // 8]
    assert is_token(token)
    assert base64.urlsafe_b64decode(token + "==") == data
    assert matches(token, hashed(token))
    assert token not in hashed(token)


@given(BYTES, BYTES)
def test_another_token_does_not_match(one, other):
    one, other = (new_token(lambda _, data=data: data) for data in (one, other))
    assert matches(one, hashed(other)) == (one == other)


@given(st.text() | st.integers() | st.none() | st.lists(st.text()) | st.binary())
def test_what_somebody_sends_instead_of_a_token_is_no_match_and_no_error(value):
    kept = hashed(new_token(bytes))
    assert not is_token(value)
    assert not matches(value, kept)


@pytest.mark.parametrize(
    "token", ("", "A" * 21, "A" * 23, "A" * 22 + "\n", "A" * 21 + "=", "A" * 21 + "B", "+" + "A" * 21, "Ａ" * 22)
)
def test_what_has_another_shape_is_never_kept(token):
    assert not is_token(token)
    with pytest.raises(ValueError, match="another shape"):
        hashed(token)


def test_a_hash_is_no_token():
    kept = hashed(new_token(bytes))
    assert not matches(kept, kept)
