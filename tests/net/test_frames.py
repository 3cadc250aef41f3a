"""Frames: whatever comes over the line is an object or a fault, soon, and never an exception."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wargame.net.errors import Fault
from wargame.net.frames import FROM_CLIENT, FROM_SERVER, MAX_INT, Limits, read_frame, write_frame
from wargame.saves.canonical import NotPlainError

SIZE = FROM_CLIENT.size
BAD, BIG = Fault("bad-frame"), Fault("too-big")

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INT, MAX_INT) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
OBJECT = st.dictionaries(TEXT, PLAIN, max_size=5)


def depth(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth, inner), default=0)


@given(OBJECT)
def test_what_is_written_is_read_and_has_one_spelling(frame):
    text = write_frame(frame)
    assert text.isascii()
    assert "\n" not in text
    again = read_frame(text, FROM_SERVER)
    assert again == frame
    assert write_frame(again) == text
    assert read_frame(text) == (frame if depth(frame) <= FROM_CLIENT.depth else BAD)


def test_the_spelling():
    assert (
        write_frame({"b": (1, None), "a": "é\u2028\U0001f600"}) == '{"a":"\\u00e9\\u2028\\ud83d\\ude00","b":[1,null]}'
    )


@pytest.mark.parametrize(
    "value",
    (
        1.5,
        float("nan"),
        MAX_INT + 1,
        -MAX_INT - 1,
        (MAX_INT + 1,),
        [[MAX_INT + 1]],
        "\ud800",
        {1: 2},
        b"x",
        {1},
        object(),
    ),
)
def test_what_no_frame_can_hold_is_not_written(value):
    with pytest.raises(NotPlainError):
        write_frame({"a": value})


@pytest.mark.parametrize(
    ("text", "fault"),
    (
        (b'{"a":1}', Fault("not-text")),
        (b"\xff\xfe", Fault("not-text")),
        ("", BAD),
        ("[]", BAD),
        ('"a"', BAD),
        ("1", BAD),
        ("null", BAD),
        ("{", BAD),
        ("}", BAD),
        ("}{", BAD),
        ('{"a":1}{}', BAD),
        ('{"a":1}x', BAD),
        ("{'a':1}", BAD),
        ("{a:1}", BAD),
        ('{"a":1,}', BAD),
        ('{"a":01}', BAD),
        ('{"a":1.0}', BAD),
        ('{"a":1e2}', BAD),
        ('{"a":NaN}', BAD),
        ('{"a":Infinity}', BAD),
        ('{"a":-Infinity}', BAD),
        ('{"a":1,"a":1}', BAD),
        ('{"a":1,"\\u0061":1}', BAD),
        ('{"x":{"a":{"c":1},"a":{"b":1}}}', BAD),
        ('{"x":[{"a":1,"a":2}]}', BAD),
        ('{"a":"\\ud800"}', BAD),
        ('{"a":"\\uDC00\\uD800"}', BAD),
        ('{"\\udfff":1}', BAD),
        ('{"a":"\ud800"}', BAD),
        (f'{{"a":{MAX_INT + 1}}}', BAD),
        (f'{{"a":[{-MAX_INT - 1}]}}', BAD),
        ('{"a":' + "9" * 5000 + "}", BAD),
        ('{"a":"\n"}', BAD),
        ('{"a":"\x00"}', BAD),
        ("\ufeff{}", BAD),
        ("\u00a0{}", BAD),
        ('{"a":' * 8 + "1" + "}" * 8, None),
        ('{"a":' * 9 + "1" + "}" * 9, BAD),
        ('{"a":' + "[" * 8 + "]" * 8 + "}", BAD),
        ("[" * SIZE, BIG),
        ("[" * 1000, BAD),
        ('{"a":[' + "1," * 1997 + "1]}", None),
        ('{"a":[' + "1," * 1998 + "1]}", None),
        ('{"a":[' + "1," * 1999 + "1]}", BIG),
        ('{"a":"' + "," * 5000 + '"}', None),
        ('{"a":"' + "x" * (SIZE - 8) + '"}', None),
        ('{"a":"' + "x" * (SIZE - 7) + '"}', BIG),
        ('{"a":"' + "é" * (SIZE // 2 - 4) + '"}', None),
        ('{"a":"' + "é" * (SIZE // 2 - 3) + '"}', BIG),
        (' {"a" : "\\"}{][,:\\\\" } ', None),
        ('{"a":"\\ud83d\\ude00"}', None),
        (f'{{"a":[{MAX_INT},{-MAX_INT},-0]}}', None),
    ),
)
def test_a_frame_is_an_object_within_the_limits(text, fault):
    answer = read_frame(text)
    assert answer == (json.loads(text) if fault is None else fault)


@given(st.text() | st.text('{}[]",:\\u0d8 1aNe.-\n', max_size=80))
@example('{"a":1,"a":1}')
def test_any_text_is_what_json_says_or_a_fault(text):
    """Read by the standard library with every refusal spelled out a second way, frame by frame."""
    assert read_frame(text) == slowly(text)


@given(OBJECT, st.data())
def test_a_frame_with_a_wrong_character_is_what_json_says_or_a_fault(frame, data):
    text = write_frame(frame)
    at = data.draw(st.integers(0, len(text) - 1))
    cut = data.draw(st.integers(0, 3))
    text = text[:at] + data.draw(st.text('{}[]",:\\u0d8 1aNe.-', max_size=3)) + text[at + cut :]
    assert read_frame(text) == slowly(text)


def slowly(text):
    """Return what a frame should come to, by checks inside the standard decoder."""

    def refuse(_):
        raise ValueError

    def pairs(found):
        if len(dict(found)) < len(found):
            raise ValueError
        return dict(found)

    def whole(digits):
        if abs(int(digits)) > MAX_INT:
            raise ValueError
        return int(digits)

    try:
        text.encode()
        value = json.loads(text, parse_float=refuse, parse_constant=refuse, parse_int=whole, object_pairs_hook=pairs)
        json.dumps(value, ensure_ascii=False).encode()
    except ValueError:
        return BAD
    return value if isinstance(value, dict) and depth(value) <= FROM_CLIENT.depth else BAD


def full(piece, before="", after="", between=""):
    """Return a frame of 64 KB made of one piece."""
    room = SIZE - len(before) - len(after)
    return before + between.join([piece] * (room // (len(piece) + len(between)))) + after


BOMBS = {
    "brackets": full("["),
    "closing": full("]"),
    "objects": full('{"a":'),
    "escaped quotes": '"' + full('\\"')[2:],
    "backslashes": '{"a":"' + "\\" * (SIZE - 10),
    "quotes": full('"'),
    "colons": full(":"),
    "one number": full("9", '{"a":', "}"),
    "numbers": full("9" * 4300, '{"a":[', "]}", ","),
    "small numbers": '{"a":[' + ",".join(["1" * 15] * 1998) + "]}",
    "wide numbers": '{"a":[' + ",".join(["1" * 30] * 1998) + "]}",
    "escapes": full("\\u00e9", '{"a":"', '"}'),
    "pairs": full("\\ud83d\\ude00", '{"a":"', '"}'),
    "half pairs": full("\\ud83d", '{"a":"', '"}'),
    "accents": '{"a":"' + "é" * (SIZE // 2 - 5) + '"}',
    "one key": "{" + ",".join(['"a":1'] * 1998) + "}",
    "keys": "{" + ",".join(f'"{number:025}":1' for number in range(1998)) + "}",
    "empty": '{"a":[' + ",".join(["[]"] * 998) + "]}",
    "spaces": full(" ", '{"a":1', "}"),
    "words": '{"a":[' + ",".join(['"' + "x" * 28 + '"'] * 1998) + "]}",
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_frame_of_64_kb_holds_the_loop_up(name):
    """What grows with the square of a text takes seconds here; the best of five, since the machine may be busy."""
    text = BOMBS[name]
    assert len(text.encode()) <= SIZE
    best = 1.0
    for _ in range(5):
        began = time.perf_counter()
        read_frame(text)
        best = min(best, time.perf_counter() - began)
    assert best < 0.25


def test_a_megabyte_of_nothing_is_refused_for_its_length():
    assert read_frame("[" * 10_000_000) == BIG
    assert read_frame('{"a":' * 100_000, Limits(10_000_000, 32, 10_000_000)) == BAD
