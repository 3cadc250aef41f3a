"""The catalogue: one sentence each, nothing filled in but versions, and nothing outside it."""

from __future__ import annotations

import re
import string

import attrs
import pytest

from wargame.net.errors import SENTENCES, Fault, other_version


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_an_error_says_in_one_sentence_what_is_wrong(code):
    holes = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name is not None]
    assert holes == (["0", "1"] if code.endswith("-version") else [])
    sentence = Fault(code, (2, 1)).sentence
    assert re.fullmatch(r"[A-Z][^.]*\.", sentence), sentence
    assert sentence.isascii()
    assert len(sentence) <= 160


def test_no_two_errors_say_the_same():
    assert len(set(SENTENCES.values())) == len(SENTENCES)


@pytest.mark.parametrize("code", ("", "no-such-code", "Traceback"))
def test_there_is_no_error_outside_the_catalogue(code):
    with pytest.raises(ValueError, match="not in the catalogue"):
        Fault(code)


@pytest.mark.parametrize("filled", (("a secret",), (True,), (1.5,)))
def test_only_whole_numbers_are_filled_in(filled):
    with pytest.raises(TypeError):
        Fault("old-version", filled)


def test_a_fault_does_not_change():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Fault("gap").code = "busy"


def test_a_version_that_differs_names_both():
    assert other_version(3, 3) is None
    assert other_version(2, 3) == Fault("old-version", (2, 3))
    assert other_version(4, 3) == Fault("new-version", (4, 3))
    assert "version 2" in other_version(2, 3).sentence
    assert "version 3;" in other_version(2, 3).sentence
