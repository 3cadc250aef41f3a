"""The code on the board: 40 bits that survive handwriting, shouting and capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.net.codes import ALPHABET, BITS, new_code, read_code, same_code, shown, spell
from wargame.net.errors import Misread

CODE = st.text(ALPHABET, min_size=8, max_size=8)


def test_a_code_holds_forty_bits_and_no_letter_that_is_misread():
    assert (len(ALPHABET), BITS) == (32, 40)
    assert not set("ILOU") & set(ALPHABET)


@pytest.mark.parametrize(
    ("data", "code"),
    (
        (b"\0\0\0\0\0", "00000000"),
        (b"\xff" * 5, "ZZZZZZZZ"),
        (b"\0\0\0\0\1", "00000001"),
        (b"\x08\0\0\0\0", "10000000"),
    ),
)
def test_a_code_spells_its_bytes(data, code):
    assert new_code(lambda size: data[:size]) == code


@given(st.binary(min_size=5, max_size=5))
def test_no_two_draws_have_one_code(data):
    code = new_code(lambda _: data)
    number = 0
    for char in code:
        number = number * 32 + ALPHABET.index(char)
    assert number.to_bytes(5, "big") == data


@given(st.binary(max_size=20))
def test_base_32_keeps_every_bit(data):
    digits = spell(data)
    number = 0
    for char in digits:
        number = number * 32 + ALPHABET.index(char)
    assert (number >> (5 * len(digits) - 8 * len(data))).to_bytes(len(data), "big") == data


@given(CODE, st.data())
def test_what_is_shown_is_read_however_it_is_typed(code, data):
    typed = shown(code)
    for digit, letters in (("0", "0oO"), ("1", "1iIlL")):
        typed = "".join(data.draw(st.sampled_from(letters)) if char == digit else char for char in typed)
    typed = "".join(data.draw(st.sampled_from((char, char.lower(), f" {char}", f"{char}-"))) for char in typed)
    assert read_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("", "Type the code"),
        (" - ", "Type the code"),
        ("K7QM-2XW", "this one has 7"),
        ("K7QM-2XWDD", "this one has 9"),
        ("K7QM-2XWU", "perhaps a V"),
        ("K7QM-2XW!", "“!”"),
        ("K7QM-2XW\x1b", "“\ufffd”"),
        ("К7QM-2XWD", "“К”"),
        ("K" * 5000, "much longer"),
    ),
)
def test_what_is_no_code_gets_a_sentence_that_says_which(typed, words):
    answer = read_code(typed)
    assert isinstance(answer, Misread)
    assert words in answer.sentence


@given(st.text())
def test_any_text_gets_a_code_or_a_sentence_that_can_be_shown(typed):
    answer = read_code(typed)
    assert (answer.sentence if isinstance(answer, Misread) else answer).isprintable()
    assert isinstance(answer, Misread) or set(answer) <= set(ALPHABET)


@given(CODE, st.one_of(CODE, st.text()))
def test_only_the_same_code_is_the_same(one, other):
    assert same_code(one, one)
    assert same_code(one, other) == (one == other)
