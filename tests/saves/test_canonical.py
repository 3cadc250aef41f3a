"""One value, one spelling; json.loads alone accepts most of what is refused here."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.saves.canonical import INT_MAX, INT_MIN, MAX_DEPTH, NotPlainError, decode, encode

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(INT_MIN, INT_MAX) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def nested(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth - 1):
        value = [value]
    return value


@given(PLAIN)
def test_what_is_written_is_read_and_has_one_spelling(value):
    data = encode(value)
    assert decode(data) == value
    assert encode(json.loads(data)) == data
    assert b"\n" not in data


@pytest.mark.parametrize(
    ("value", "data"),
    (
        ({"b": 1, "a": None, "Z": True}, b'{"Z":true,"a":null,"b":1}'),
        ({"\U0001f600": 1, "\uffff": 2}, '{"\uffff":2,"\U0001f600":1}'.encode()),
        (("tuple", ("inner",)), b'["tuple",["inner"]]'),
        ('"\\/\b\f\n\r\t\x00\x1f\x7f\u2028é', '"\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\u2028é"'.encode()),
        ([INT_MIN, INT_MAX, -1, 0], b"[-9223372036854775808,9223372036854775807,-1,0]"),
    ),
)
def test_the_spelling(value, data):
    assert encode(value) == data


@pytest.mark.parametrize(
    ("value", "where", "what"),
    (
        ({"a": [0, 1.5]}, ".a[1]", "float"),
        ({"a": {"b": float("nan")}}, ".a.b", "float"),
        ([INT_MAX + 1], "[0]", "64 bits"),
        ([INT_MIN - 1], "[0]", "64 bits"),
        ({"a": "\ud800"}, ".a", "surrogate"),
        ({"\udfff": 1}, ".\\udfff", "surrogate"),
        ({"a": {1: 2}}, ".a", "key of type int"),
        ({"a": {1, 2}}, ".a", "type set"),
        ({"a": b"bytes"}, ".a", "type bytes"),
        (nested(MAX_DEPTH + 1), "[0]" * MAX_DEPTH, "deep"),
    ),
)
def test_what_is_not_plain_is_refused_with_the_path_to_it(value, where, what):
    with pytest.raises(NotPlainError) as caught:
        encode(value)
    assert caught.value.where == where
    assert what in caught.value.what


def test_depth_is_allowed_to_the_limit():
    assert decode(encode(nested(MAX_DEPTH))) == nested(MAX_DEPTH)


@pytest.mark.parametrize(
    ("data", "what"),
    (
        (b'{"a":1,"a":1}', "'a' twice"),
        (b'{"a":{"b":1,"b":2}}', "'b' twice"),
        (b"NaN", "NaN"),
        (b"[Infinity]", "Infinity"),
        (b"[-Infinity]", "-Infinity"),
        (b"[1.0]", "1.0"),
        (b"[1e3]", "1e3"),
        (b"[-0]", "canonical"),
        (b'["\\ud800"]', "surrogate"),
        (b'{"\\uDFFF":1}', "surrogate"),
        (b'["\xed\xa0\x80"]', "UTF-8"),
        (b'["\xff"]', "UTF-8"),
        (b"\xef\xbb\xbf[]", "JSON"),
        (b'["\\u0041"]', "canonical"),
        (b'["\\/"]', "canonical"),
        (b'{"b":1,"a":1}', "canonical"),
        (b"[1, 2]", "canonical"),
        (b" []", "canonical"),
        (b"[]\r", "carriage return"),
        (b"[] []", "JSON"),
        (b'["a\nb"]', "JSON"),
        (b"", "JSON"),
        (b"[9223372036854775808]", "64 bits"),
        (b"[" + b"9" * 5000 + b"]", "thousands of digits"),
        (b"[" * 33 + b"]" * 33, "deep"),
        (b"[" * 200_000, "deep"),
        (b'{"a":' * 200_000, "deep"),
    ),
)
def test_other_spellings_and_hostile_bytes_are_refused(data, what):
    with pytest.raises(NotPlainError) as caught:
        decode(data)
    assert what in caught.value.what


@pytest.mark.parametrize(("data", "at"), ((b'["a",x]', 5), ('["é",x]'.encode(), 6), (b'["ab\xff"]', 4)))
def test_the_byte_of_a_fault_is_named(data, at):
    with pytest.raises(NotPlainError) as caught:
        decode(data)
    assert caught.value.at == at
