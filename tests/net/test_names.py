"""Names: every alphabet is welcome, nothing invisible is, and two Annas are told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.net.errors import Misread
from wargame.net.names import LONGEST, distinct, likeness, read_name


@pytest.mark.parametrize(
    ("typed", "name"),
    (
        ("Anna", "Anna"),
        ("  Anna \t Maria\n", "Anna Maria"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("Оля", "Оля"),
        ("ประภา", "ประภา"),
        ("李明", "李明"),
        ("O’Brien-Smith Jr.", "O’Brien-Smith Jr."),
        ("[/x] [@click=app.quit]", "[/x] [@click=app.quit]"),
        ("x" * 24, "x" * 24),
        ("e\u0301" * 24, "é" * 24),
    ),
)
def test_a_name_as_it_is_shown(typed, name):
    assert read_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("", "Type your name"),
        (" \u3000\t", "Type your name"),
        ("x" * 25, "at most 24"),
        ("x" * 100_000, "at most 24"),
        ("An\u200bna", "cannot be seen"),
        ("\u202eannA", "cannot be seen"),
        ("An\x1b[31mna", "cannot be seen"),
        ("Anna\ud800", "cannot be seen"),
        ("Anna\u3164", "cannot be seen"),
        ("Anna\ufe0f", "cannot be seen"),
        ("Anna\U000e0101", "cannot be seen"),
        ("\u2800", "cannot be seen"),
        ("Z\u0335\u0336\u0337algo", "accents"),
        ("...", "letter or a digit"),
        ("🙂", "letter or a digit"),
    ),
)
def test_what_is_no_name_gets_a_sentence(typed, words):
    answer = read_name(typed)
    assert isinstance(answer, Misread)
    assert words in answer.sentence


@given(st.text(max_size=60))
def test_a_name_that_is_taken_stays_as_it_is(typed):
    name = read_name(typed)
    if isinstance(name, Misread):
        assert name.sentence.isprintable()
        return
    assert 1 <= len(name) <= LONGEST
    assert name.isprintable()
    assert read_name(name) == name


@pytest.mark.parametrize(
    ("name", "taken", "shown"),
    (
        ("Anna", (), "Anna"),
        ("Anna", ("Anne",), "Anna"),
        ("Anna", ("Anna",), "Anna 2"),
        ("Anna", ("Anna", "Anna 2"), "Anna 3"),
        ("anna", ("ANNA",), "anna 2"),
        ("Аnnа", ("Anna",), "Аnnа 2"),  # Cyrillic А and а
        ("An na", ("Anna",), "An na 2"),
        ("Zoë", ("Zoe",), "Zoë 2"),
        ("x" * 24, ("x" * 24,), "x" * 22 + " 2"),
    ),
)
def test_two_of_a_name_are_told_apart(name, taken, shown):
    assert distinct(name, taken) == shown


@given(st.lists(st.text("aAbА 2", min_size=1, max_size=24).filter(str.strip), max_size=30))
def test_a_whole_class_has_as_many_names_as_people(typed):
    names = []
    for text in typed:
        name = read_name(text)
        if not isinstance(name, Misread):
            names.append(distinct(name, names))
    assert len({likeness(name) for name in names}) == len(names)
    assert all(read_name(name) == name for name in names)


@pytest.mark.parametrize(
    "name", ("Facilitator", "the facilitator", "THE  FACILITATOR", "FaciIitator", "Teacher", "the referee")
)
def test_nobody_is_called_what_the_facilitator_is(name):
    assert "facilitator's" in read_name(name).sentence


@pytest.mark.parametrize(("name", "other"), (("EmiI", "Emil"), ("0leg", "Oleg"), ("Rnia", "Mia"), ("Ben 1", "Ben l")))
def test_latin_letters_that_look_alike_are_alike(name, other):
    assert likeness(name) == likeness(other)
