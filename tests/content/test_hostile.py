"""Files that are made to hang, crash or mislead: each ends in one clear line, at once, and never in a traceback."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from wargame.content import ContentError, Problem, check_file, check_files, format_problem, load_rules, load_scenario

FILES = Path(__file__).parent / "files"
SMALL = (FILES / "small-scenario.toml").read_text(encoding="utf-8")
KB = 1024

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")

TEXTS = {
    "a dotted key of 64 KB": (b"a." * (32 * KB) + b"a = 1", 1, "a line of 65541 characters; expected at most 8000"),
    "a dotted key of 7 KB": (b"a." * 3500 + b"a = 1", 1, "a dotted key of more than 13 parts; expected at most 13"),
    "a quoted dotted key": (b'\n"a".' * 30 + b"a = 1", 2, "a slip in the notation"),
    "a dotted key in quotes": (b"\n" + b'"a".' * 1900 + b"a = 1", 2, "a dotted key of more than 13 parts"),
    "a deep list": (b"a = " + b"[" * 5000, 1, "brackets nested more than 12 deep; expected at most 12"),
    "deep tables": (b"a = " + b"{a=" * 2000, 1, "brackets nested more than 12 deep; expected at most 12"),
    "a deep list on many lines": (b"a = " + b"[\n" * 9000, 13, "brackets nested more than 12 deep"),
    "a number of 7,000 digits": (b"a = " + b"9" * 7000, 0, "a number with thousands of digits"),
    "a NUL": (b'a = 1\nb = "\0"', 2, "a NUL character; expected plain text"),
    "no UTF-8": (b'a = 1\nb = "\xff"', 2, "byte 0xff; expected UTF-8 text"),
    "UTF-16": ('a = "b"'.encode("utf-16"), 1, "expected UTF-8 text"),
    "a byte order mark": (b"\xef\xbb\xbfa = 1", 1, "a byte order mark; expected plain UTF-8"),
    "too many bytes": (b"# padding\n" * (27 * KB), 0, "more than 256 KB; expected at most 256 KB"),
    "nothing": (b"", 0, "the file is not a rules file"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", 1, "byte 0x89; expected UTF-8 text"),
    "a lone carriage return": (b"a = 1\rb = 2", 1, "a slip in the notation"),
}


@pytest.mark.parametrize("about", TEXTS)
def test_a_hostile_text_ends_in_one_clear_line(about, tmp_path):
    data, line, says = TEXTS[about]
    path = tmp_path / "x.toml"
    path.write_bytes(data)
    start = time.process_time()
    (problem,) = check_file(path)
    assert time.process_time() - start < 1
    assert problem.line == line
    assert says in format_problem(problem)


PARTS = ".".join("abcdefghijkl")

SLOW = {
    "headers": "\n".join(f"[x{i}." + PARTS + "]" for i in range(8000)),
    "dotted keys": "\n".join(f"x{i}." + PARTS + "=1" for i in range(8000)),
    "one growing table": "\n".join(PARTS + f".x{i}=1" for i in range(8000)),
    "quotes never closed": "a = '''\n" + "\\'''\n" * 40_000,
    "quotes that may be escaped": 'a = """\n' + '\\"""\n' * 40_000,
    "quotes on every line": ('"' + '\\"' * 3900 + "\n") * 32,
    "empty tables": "x = [" + "{},\n" * 60_000 + "]",
    "long texts": 'a = """' + ("\\n" * 3900 + "\n") * 32 + '"""',
    "cards that are numbers": "cards = [" + "1,\n" * 80_000 + "]",
    "cards that are tables": "[[cards]]\n" * 24_000,
    "unknown keys": "\n".join(f"k{i} = 1" for i in range(20_000)) + "\n[weight]\n",
    "hexadecimal numbers": "\n".join(f"k{i} = 0x{'f' * 7900}" for i in range(32)) + "\n[weight]\n",
    "brackets": "a = [" + "[],\n" * 60_000 + "]",
}


@pytest.mark.parametrize("about", SLOW)
def test_no_text_within_the_bounds_takes_long(about, tmp_path):
    path = tmp_path / "x.toml"
    path.write_text(SLOW[about], encoding="utf-8")
    assert 100 * KB < path.stat().st_size <= 256 * KB
    start = time.process_time()
    problems = check_file(path)
    assert time.process_time() - start < 2
    assert 1 <= len(problems) <= 50
    assert all(format_problem(problem).isprintable() for problem in problems)


@pytest.mark.parametrize("value", ("0x" + "f" * 7000, "9" * 4000, "-9223372036854775809", "inf", "nan", "1979-05-27"))
def test_a_number_beyond_all_bounds_is_told_as_such(value, tmp_path):
    path = tmp_path / "x.toml"
    path.write_text(SMALL.replace("rating = 15", f"rating = {value}"), encoding="utf-8")
    problem = next(problem for problem in check_file(path) if problem.path == "instruments[0].rating")
    assert len(format_problem(problem)) < 200 + len(str(path))


@needs_pipes
def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    cases = {
        tmp_path: "a folder is not a TOML file",
        tmp_path / "absent.toml": "no such file; expected the path of a TOML file",
        tmp_path / "pipe.toml": "a pipe or device is not a TOML file",
        tmp_path / "loop.toml": "cannot be read (too many levels of symbolic links); expected readable TOML",
        Path("/dev/zero"): "a pipe or device is not a TOML file",
        tmp_path / ("a" * 300): "cannot be read (file name too long); expected readable TOML",
        Path("a\0b"): "no possible file name; expected the path of a TOML file",
        tmp_path / "absent.toml" / "..": "no such file; expected the path of a TOML file",
    }
    for path, says in cases.items():
        (problem,) = check_file(path)
        assert format_problem(problem) == f"{str(path).replace(chr(0), chr(0xFFFD))}: {says}"


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "x.toml"
    path.write_text("a = 1", encoding="utf-8")

    def closed(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", closed)
    (problem,) = check_file(path)
    assert format_problem(problem) == f"{path}: cannot be read (permission denied); expected readable TOML"


@needs_pipes
def test_a_pipe_put_in_the_place_of_a_file_does_not_block(tmp_path, monkeypatch):
    pipe, file = tmp_path / "pipe", tmp_path / "x.toml"
    os.mkfifo(pipe)
    file.write_text("a = 1", encoding="utf-8")
    opened = os.open
    monkeypatch.setattr(os, "open", lambda _, flags: opened(pipe, flags))
    (problem,) = check_file(file)
    assert "the file is not a rules file" in format_problem(problem)


def test_a_link_that_a_person_names_is_followed(tmp_path):
    (tmp_path / "link.toml").symlink_to(FILES / "small-rules.toml")
    assert load_rules(tmp_path / "link.toml").id == "small-rules"


@pytest.mark.parametrize(
    "name", ("../../etc/passwd", "/etc/passwd", "..", "a.b", "a/b", "C:", "\\\\x\\y", "x.toml", "")
)
def test_rules_named_in_a_scenario_never_lead_to_another_folder(name, tmp_path):
    path = tmp_path / "x.toml"
    escaped = name.replace("\\", "\\\\")
    path.write_text(SMALL.replace('rules = "small-rules"', f'rules = "{escaped}"'), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load_scenario(path)
    told = [problem for problem in refused.value.problems if problem.path == "rules"]
    assert told
    assert all("name of rules" in problem.expected or problem.found == "an empty text" for problem in told)


def test_one_bad_file_does_not_hide_another(tmp_path):
    (tmp_path / "bad.toml").write_bytes(b"\xff")
    problems = check_files([tmp_path / "bad.toml", tmp_path / "absent.toml", FILES / "small-rules.toml"])
    assert [Path(problem.file).name for problem in problems] == ["bad.toml", "absent.toml"]


def test_a_file_name_cannot_write_on_the_terminal():
    line = format_problem(Problem("x\x1b[2J\u202e.toml", 3, "a\nb", "c", "a d"))
    assert line == "x�[2J�.toml:3: a�b: c is not a d"
