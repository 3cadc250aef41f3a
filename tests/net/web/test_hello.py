"""The first frame of a tab, and the line that its client is handed."""

from __future__ import annotations

import json
import os

import pytest

from wargame.net.web.handed import Handed, read_handed, write_handed
from wargame.net.web.hello import GARBLED, LARGEST, OLD, Hello, TurnedAwayError, read_hello


def frame(**said):
    """Return a hello that says what it must, and more."""
    return json.dumps({"t": "hello", "v": 1, **said})


@pytest.mark.parametrize(
    ("said", "expected"),
    (
        ({"code": "K7M4", "name": "Mia"}, Hello("K7M4", "Mia")),
        ({"code": "K7M4", "name": "Мия"}, Hello("K7M4", "Мия")),
        ({"code": "K", "name": "", "table": 3, "seat": "ru"}, Hello("K", "", table=3, seat="ru")),
        ({"code": "K", "name": "Mia", "own": "x" * 22}, Hello("K", "Mia", own="x" * 22)),
        ({"token": "abc", "light": True}, Hello(token="abc", light=True)),  # noqa: S106 - no secret
    ),
)
def test_a_hello_is_read(said, expected):
    assert read_hello(frame(**said)) == expected


@pytest.mark.parametrize(
    "wrong",
    (
        b"{}",
        "",
        "{",
        "[]",
        "null",
        "NaN",
        "[" * 4000,
        '{"t": "hello"}',
        frame(),
        frame(code=""),
        frame(code="K", token="abc"),  # noqa: S106 - no secret
        frame(code=7),
        frame(code=["K"]),
        frame(code="K" * 65),
        frame(code="K", name="n" * 65),
        frame(code="K", name="\ud800"),
        frame(token="t" * 513),
        frame(code="K", table="3"),
        frame(code="K", table=True),
        frame(code="K", table=-1),
        frame(code="K", table=10**4000),
        frame(code="K", light=1),
        frame(code="K", more=1),
        frame(code="K", t="welcome"),
        frame(code="K", name=" " * LARGEST),
        " " * LARGEST + frame(code="K"),
        "ä" * (LARGEST // 2 + 1),
    ),
)
def test_what_is_no_hello_is_turned_away(wrong):
    with pytest.raises(TurnedAwayError) as caught:
        read_hello(wrong)
    assert caught.value.bye in {GARBLED, OLD}


def test_another_version_is_told_to_load_the_page_again():
    for version in (0, 2, True, "1", None):
        with pytest.raises(TurnedAwayError) as caught:
            read_hello(frame(v=version, code="K"))
        assert caught.value.bye == OLD


def test_nothing_that_is_printed_shows_a_secret():
    shown = repr(Hello(code="K7M4", token="abc")) + repr(Handed("abc"))  # noqa: S106 - no secret
    assert "K7M4" not in shown
    assert "abc" not in shown


def through_a_pipe(data):
    """Return what is read of a pipe that holds the data, and what is left in it."""
    there, here = os.pipe()
    os.write(here, data)
    os.close(here)
    try:
        return read_handed(there), os.read(there, 100)
    finally:
        os.close(there)


def test_the_line_is_handed_and_no_byte_more_is_taken():
    assert through_a_pipe(write_handed(Handed("abc")) + b"D\0\0\0\1x") == (Handed("abc"), b"D\0\0\0\1x")


@pytest.mark.parametrize(
    "data", (b"", b"\n", b"{}\n", b'{"v": 1}\n', b'{"v": 1, "token": 7}\n', b'{"v": 1', b"x" * 5000)
)
def test_no_line_is_one_sentence(data):
    with pytest.raises(ValueError, match="started by the server alone"):
        through_a_pipe(data)
