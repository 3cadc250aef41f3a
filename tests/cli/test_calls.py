"""Wrong calls: exit code 2, one line on standard error, nothing on standard output."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from wargame.cli import app
from wargame.cli.app import run

WRONG = (
    (("simualte",), "did you mean 'simulate'?"),
    (("host", "--tables", "0"), "0 is not in the range"),
    (("host", "--plan", "60-minuets"), "did you mean '60-minutes'?"),
    (("host", "--without", "graevs"), "did you mean 'graves'?"),
    (("join", "--seat", "europa"), "did you mean 'europe'?"),
    (("branch",), "There is no command 'branch'"),
    (("--colour",), "No such option"),
    (("play", "--fast"), "No such option"),
    (("play", "handshak-2025"), "did you mean 'handshake-2025'?"),
    (("play", "/nowhere/at-all.toml"), "/nowhere/at-all.toml"),
    (("play", "--rules", "spiralle"), "rules"),
    (("play", "--as", "europa"), "did you mean 'europe'?"),
    (("play", "--as", "nato"), "there are us, ukraine, europe, russia"),
    (("play", "--bot", "russia"), "--bot wants SEAT=DOCTRINE"),
    (("play", "--bot", "russia="), "--bot wants SEAT=DOCTRINE"),
    (("play", "--bot", "rusia=limited"), "did you mean 'russia'?"),
    (("play", "--bot", "us=guaranter"), "did you mean 'guarantor'?"),
    (("play", "--bot", "us=bluffer", "--bot", "US=pivot"), "names us twice"),
    (("play", "--as", "us", "--bot", "us=bluffer"), "cannot both be us"),
    (("play", "--agenda", "russia=maximalists"), "did you mean 'maximalist'?"),
    (("play", "--agenda", "europe"), "--agenda wants SEAT=NAME"),
    (("play", "--seed", "minus"), "'--seed'"),
    (("play", "--seed", "-1"), "'--seed'"),
    (("play", "--rounds", "4"), "3, 5"),
    (("play", "minsk-2015", "extra"), "unexpected extra argument"),
    (("replay",), "Missing argument"),
    (("replay", "no-such-save"), "There is no save 'no-such-save'"),
    (("replay", "sample-handshak"), "did you mean 'sample-handshake'?"),
    (("replay", "/nowhere/x.jsonl"), "There is no save /nowhere/x.jsonl"),
    (("play", "--salvage"), "--continue SAVE"),
    (("play", "--continue", "no-such-save"), "There is no save"),
    (("play", "--continue", "x", "--as", "us"), "as it was begun"),
    (("simulate", "--games", "0"), "'--games'"),
    (("simulate", "--games", "many"), "'--games'"),
    (("simulate", "--bot", "russia=any"), "name a doctrine"),
    (("simulate", "--rounds", "7"), "not in 7"),
    (("check",), "Missing argument"),
)


WRONG_OF_A_SAVE = (
    (("replay", "over", "--as", "eu2"), "There is no seat 'eu2'"),
    (("why", "over"), "Missing argument"),
    (("why", "over", "0"), "There is no event '0'"),
    (("why", "over", "99999999999999999999"), "There is no event"),
    (("why", "over", "²"), "There is no event"),
    (("export", "over"), "Choose from: csv, json"),
    (("export", "over", "--format", "xml"), "'xml'"),
    (("export", "over", "--format", "csv", "-o", "/nowhere/at/all.csv"), "cannot be written"),
)


@pytest.mark.parametrize(("call", "said"), WRONG, ids=[" ".join(call) for call, _ in WRONG])
def test_a_wrong_call_is_told_in_one_line(wargame, saves, call, said):
    code, out, err = wargame(*call)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert "Usage:" not in err
    assert err.startswith("wargame")
    assert not saves.exists(), "a wrong call began a game"


@pytest.mark.parametrize(("call", "said"), WRONG_OF_A_SAVE, ids=[" ".join(call) for call, _ in WRONG_OF_A_SAVE])
def test_a_wrong_call_about_a_save_is_told_in_one_line(wargame, finished, call, said):
    code, out, err = wargame(*call)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_the_help_names_every_command_and_none_that_is_not_there(wargame):
    code, out, err = wargame("--help")
    assert (code, err) == (0, "")
    for name in app.COMMANDS:
        assert f"\n  {name}" in out
    for later in ("branch", "debrief"):
        assert later not in app.COMMANDS


@pytest.mark.parametrize("command", sorted(app.COMMANDS))
def test_every_command_explains_itself(wargame, command):
    code, out, err = wargame(command, "--help")
    assert (code, err) == (0, "")
    assert len(out.split("Options:")[0].splitlines()) > 3, "no word on what it does"


def test_the_version_is_told(wargame):
    from wargame import __version__

    code, out, _ = wargame("--version")
    assert code == 0
    assert __version__ in out


@pytest.mark.parametrize("error", (KeyboardInterrupt(), click.Abort()))
def test_an_interruption_is_130(monkeypatch, capsys, error):
    def interrupted(*args, **kwargs):
        raise error

    monkeypatch.setattr(app.wargame, "main", interrupted)
    assert run(["scenarios"]) == 130
    assert capsys.readouterr().err == "Interrupted.\n"


def test_a_fault_of_the_game_shows_no_traceback(monkeypatch, capsys):
    def failing(*args, **kwargs):
        raise RuntimeError("the cat sat on it")

    monkeypatch.setattr(app.wargame, "main", failing)
    assert run([]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert "RuntimeError: the cat sat on it" in said.err
    assert said.err.count("\n") == 1
    monkeypatch.setenv(app.TRACEBACK, "1")
    with pytest.raises(RuntimeError):
        run([])


def test_control_characters_of_a_call_do_not_reach_the_terminal(wargame):
    code, _, err = wargame("play", "--as", "\x1b]0;evil\x07\n\u202e")
    assert code == 2
    assert err.rstrip("\n").isprintable()


@pytest.mark.parametrize("command", (("scenarios",), ("rules",), ("bots",)))
def test_a_terminal_of_few_characters_is_no_failure(command):
    import subprocess

    done = subprocess.run(
        [sys.executable, "-m", "wargame", *command],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "TERM": "dumb"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()


def started(*arguments, line, **more):
    """Run the command in a shell line, where ``$W`` is the command."""
    import os
    import subprocess

    settings = {**os.environ, "W": f"{sys.executable} -m wargame {' '.join(arguments)}", **more}
    return subprocess.run(["/bin/bash", "-c", line], capture_output=True, check=False, text=True, env=settings)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize(
    ("call", "line"),
    (
        ("scenarios", "$W >/dev/full"),
        ("--help", "$W >/dev/full"),
        ("scenarios", "$W >&-"),
        ("bots --json", "$W >&-"),
        ("export over --format csv", "$W >/dev/full"),
        ("export over --format csv", "$W >&-"),
        ("play --plain", "$W >&- </dev/null"),
    ),
)
def test_output_that_cannot_be_written_is_told(finished, call, line):
    done = started(call, line=line)
    if call == "--help" and not done.stderr:
        pytest.fail("nothing was said")
    assert done.returncode == 2
    assert "the output could not be written (" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("call", ("scenarios", "bots --json", "--help", "replay over"))
@pytest.mark.parametrize("unbuffered", ("", "1"))
def test_a_reader_that_goes_away_is_no_failure(finished, call, unbuffered):
    done = started(call, line="$W | head -c 20; exit ${PIPESTATUS[0]}", PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_said_to_be_typed_is_what_was_typed(wargame, monkeypatch):
    assert wargame("replay")[2].endswith("see 'wargame replay --help'.\n")
    monkeypatch.setenv("WARGAME_STARTED_AS", "python3 start.py")
    assert wargame("replay")[2].endswith("see 'python3 start.py replay --help'.\n")
    assert "Usage: python3 start.py replay" in wargame("replay", "--help")[1]


def test_where_there_is_no_save_none_is_offered(wargame, saves, monkeypatch):
    from wargame import resources

    monkeypatch.setattr(resources, "sample_saves", lambda: ())
    assert wargame("replay", "x")[2] == "wargame: There is no save 'x'; there are none; name the path of a file.\n"


EARLY = """
import runpy, sys

class Hasty:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Hasty())
"""


@pytest.mark.parametrize(
    "call", ("from wargame.cli import main; main()", "runpy.run_module('wargame', run_name='__main__')")
)
def test_an_interruption_while_it_is_still_being_read_is_130_and_quiet(call):
    done = subprocess.run([sys.executable, "-c", EARLY + call], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize(
    ("call", "said"),
    (
        (("replay", "sample-handshake", "--verify", "--as", "us"), "--as and --verify cannot be combined"),
        (("play", "--as"), "see 'wargame play --help'"),
        (("play", "--continue", "/"), "/ is a folder, not a save"),
        (("export", "sample-handshake", "--format", "csv", "-o", ""), "-o wants the name of a file"),
    ),
)
def test_a_call_that_means_nothing_is_refused_in_a_sentence(wargame, call, said):
    code, out, err = wargame(*call)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_the_lesson_takes_ascii_as_play_does(wargame):
    assert "--ascii" in wargame("learn", "--help")[1]
