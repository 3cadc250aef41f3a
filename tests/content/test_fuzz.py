"""Whatever stands in a file, the check of it answers and never raises."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wargame import resources
from wargame.content import check_file, format_problem

HERE = Path(__file__).parent / "files"
SHIPPED = [
    path.read_bytes()
    for path in (
        HERE / "small-rules.toml",
        HERE / "small-scenario.toml",
        resources.rules_folder() / "gun-on-the-table.toml",
        resources.scenarios_folder() / "handshake-2025.toml",
        resources.plans_folder() / "60-minutes.toml",
    )
]
NOTATION = b"""[ ] { } " \"\"\" \'\'\' # = . , -1 [] {} true 0.5 1e999 "" us \\ \\u0000 [[cards]] [seats.us]""".split()
SCRAPS = st.sampled_from([*NOTATION, b"\n", b"\r", b"\0", b"\xff", b"\xc2\x9b", b"9" * 5000])


def checked(data: bytes) -> list[str]:
    """What is said of a file with these bytes, one line a problem."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.toml")
        path.write_bytes(data)
        lines = [format_problem(problem) for problem in check_file(path)]
    assert len(lines) <= 50
    assert all(line.isprintable() for line in lines)
    return lines


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_are_never_a_good_file(data):
    assert checked(data)


@settings(max_examples=300, deadline=None)
@given(st.text("abc.=[]{}\"'\\\n #,0123-_", max_size=200))
def test_random_notation_is_never_a_good_file(text):
    assert checked(text.encode())


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(SHIPPED), st.data())
def test_a_mutated_file_is_answered(shipped, data):
    body = shipped
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(body)))
        end = min(len(body), at + data.draw(st.integers(0, 40)))
        body = body[:at] + data.draw(SCRAPS | st.binary(max_size=4)) + body[end:]
    checked(body)


@pytest.mark.slow
@settings(max_examples=250, deadline=None)
@given(st.sampled_from(SHIPPED), st.data())
def test_values_in_each_others_places_are_answered(shipped, data):
    lines = shipped.split(b"\n")
    places = [place for place, line in enumerate(lines) if b" = " in line]
    one, other = (data.draw(st.sampled_from(places)) for _ in range(2))
    key, value = lines[one].split(b" = ", 1)[0], lines[other].split(b" = ", 1)[1]
    lines[one] = key + b" = " + value
    checked(b"\n".join(lines))
