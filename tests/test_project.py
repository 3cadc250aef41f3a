"""The project itself: what pyproject.toml promises, where files are found, and how a stranger starts."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import wargame
from wargame import resources

TOP = Path(wargame.__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))


def load_start(folder):
    """Return start.py as a module that takes the folder for the checkout."""
    shutil.copy(TOP / "start.py", folder / "start.py")
    shutil.copy(TOP / "pyproject.toml", folder / "pyproject.toml")
    spec = importlib.util.spec_from_file_location("start", folder / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def start(tmp_path):
    return load_start(tmp_path)


@pytest.fixture
def became(start, monkeypatch):
    """Return the commands that start.py would have become, and let it become nothing."""
    commands = []
    monkeypatch.setattr(start, "become", lambda command: commands.append(command) or 0)
    return commands


def stand_in(start, extra):
    """Lay down an environment that start.py takes for finished."""
    python = Path(start.PYTHON)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    start.write(start.STAMP, start.stamp(extra))


# --- pyproject.toml ---------------------------------------------------------------------------------------------------


def test_the_version_is_a_release_number():
    assert re.fullmatch(r"\d+\.\d+\.\d+", wargame.__version__)


def test_every_ignored_lint_rule_has_its_reason_beside_it():
    text = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    rules = re.findall(r'^  "[A-Z]+[0-9]*",(.*)$', text, flags=re.MULTILINE)
    listed = PYPROJECT["tool"]["ruff"]["lint"]
    assert len(rules) == len(listed["ignore"]) + sum(map(len, listed["per-file-ignores"].values()))
    assert all(re.match(r"\s+# \w", rest) for rest in rules)


def test_every_import_contract_has_its_reason_above_it():
    lines = (TOP / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    heads = [number for number, line in enumerate(lines) if line == "[[tool.importlinter.contracts]]"]
    assert len(heads) == len(PYPROJECT["tool"]["importlinter"]["contracts"])
    assert all(lines[number - 1].startswith("# ") for number in heads)


def test_the_test_command_needs_no_extra_but_its_own():
    extras = PYPROJECT["project"]["optional-dependencies"]
    assert not [line for line in extras["test"] if re.match(r"pygambit|pettingzoo|open_spiel|gun-on-the-table", line)]


def test_the_wheel_takes_sample_saves_only():
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert [path for path in wheel["include"] if path.startswith("/saves")] == ["/saves/sample-*"]
    assert {"/rules", "/scenarios", "/plans", "/docs/rulebook.md"} <= set(wheel["include"])


# --- where files are found --------------------------------------------------------------------------------------------


def test_a_checkout_uses_its_own_folders(monkeypatch):
    monkeypatch.delenv("WARGAME_SAVES")
    assert resources.checkout() == TOP
    assert resources.saves_folder() == TOP / "saves"
    assert (resources.rules_folder(), resources.scenarios_folder()) == (TOP / "rules", TOP / "scenarios")


def test_an_installed_copy_reads_the_package_and_saves_with_the_person(monkeypatch, tmp_path):
    data = tmp_path / "site-packages" / "wargame" / "_data"
    (data / "saves").mkdir(parents=True)
    for name in ("sample-b", "sample-a", "mine"):
        (data / "saves" / name).touch()
    monkeypatch.setattr(resources, "_PACKAGE", data.parent)
    monkeypatch.setattr(resources, "_SHIPPED", data)
    monkeypatch.delenv("WARGAME_SAVES")
    assert resources.checkout() is None
    assert resources.scenarios_folder() == data / "scenarios"
    assert resources.plans_folder() == data / "plans"
    assert resources.rulebook() == data / "docs" / "rulebook.md"
    assert [path.name for path in resources.sample_saves()] == ["sample-a", "sample-b"]
    assert data not in resources.saves_folder().parents
    assert "gun-on-the-table" in resources.saves_folder().parts


def test_the_environment_names_other_folders(monkeypatch, tmp_path):
    monkeypatch.setenv("WARGAME_SAVES", str(tmp_path / "class"))
    monkeypatch.setenv("WARGAME_KEYS", "~/keys")
    assert resources.saves_folder() == tmp_path / "class"
    assert resources.keys_folder() == Path.home() / "keys"


def test_an_empty_name_counts_as_none(monkeypatch):
    monkeypatch.setenv("WARGAME_SAVES", "")
    assert resources.saves_folder() == TOP / "saves"


def test_keys_lie_outside_the_saves_folder(monkeypatch):
    monkeypatch.delenv("WARGAME_SAVES")
    monkeypatch.delenv("WARGAME_KEYS")
    assert resources.saves_folder() not in resources.keys_folder().parents


def test_every_test_has_folders_of_its_own(own_surroundings):
    assert resources.saves_folder() == own_surroundings / "saves"
    assert resources.keys_folder() == own_surroundings / "keys"
    assert "TERM" not in os.environ


# --- start.py ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ((2, 7, 18), (3, 6, 15), (3, 10, 13)))
def test_an_old_python_is_refused_in_one_sentence(start, became, monkeypatch, capsys, version):
    monkeypatch.setattr(start.sys, "version_info", version)
    assert start.main([]) == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert f"this is Python {version[0]}.{version[1]}" in said.err
    assert (said.out, became) == ("", [])


def test_start_parses_where_it_must_refuse(start):
    source = Path(start.__file__).read_text(encoding="utf-8")
    assert not re.search(r"^from __future__|\bf[\"']|:=|->|\bnonlocal\b", source, flags=re.MULTILINE)


def test_a_finished_environment_is_started_without_a_word(start, became, capsys):
    stand_in(start, "play")
    assert start.main(["play", "--plain"]) == 0
    assert became == [[start.PYTHON, "-P", "-m", "wargame", "play", "--plain"]]
    assert capsys.readouterr() == ("", "")


def test_the_tests_are_run_in_the_checkout(start, became, monkeypatch, tmp_path):
    stand_in(start, "test")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert start.main(["--test", "-k", "deal"]) == 0
    assert became == [[start.PYTHON, "-m", "pytest", "-k", "deal"]]
    assert Path.cwd() == tmp_path


def test_an_environment_with_the_tests_also_plays(start, became, capsys):
    stand_in(start, "test")
    assert start.main([]) == 0
    assert len(became) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("change", "extra"),
    (
        (lambda start: Path(start.ROOT, "pyproject.toml").write_text("[project]\n", encoding="utf-8"), "play"),
        (lambda start: Path(start.UNFINISHED).touch(), "play"),
        (lambda start: Path(start.PYTHON).unlink(), "play"),
        (lambda start: Path(start.STAMP).unlink(), "play"),
        (lambda start: start.write(start.STAMP, start.stamp("test").replace(start.ROOT, "/moved")), "test"),
    ),
    ids=("dependencies changed", "install cut off", "Python gone", "never finished", "checkout moved"),
)
def test_an_environment_that_cannot_be_trusted_is_set_up_again(start, became, monkeypatch, change, extra):
    stand_in(start, "play")
    change(start)
    asked = []
    monkeypatch.setattr(start, "set_up", asked.append)
    start.main([])
    assert asked == [extra]
    assert len(became) == 1


def test_a_linter_setting_is_no_reason_to_install(start, became, monkeypatch):
    stand_in(start, "play")
    with Path(start.ROOT, "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n[tool.other]\n")
    monkeypatch.setattr(start, "set_up", pytest.fail)
    assert start.main([]) == 0
    assert len(became) == 1


def test_asking_for_the_tests_adds_what_they_need(start, became, monkeypatch):
    stand_in(start, "play")
    asked = []
    monkeypatch.setattr(start, "set_up", asked.append)
    start.main(["--test"])
    assert asked == ["test"]
    assert len(became) == 1


@pytest.mark.parametrize(
    ("there", "call", "wanted"),
    (
        ("play", ["host", "--tables", "8", "--web"], "web"),
        ("test", ["host", "--web"], "test,web"),
        ("web", ["--test"], "test,web"),
        ("play", ["play", "--web"], "play"),
        ("web", ["host"], "web"),
        ("test,web", ["--test"], "test,web"),
    ),
)
def test_an_extra_comes_with_the_call_that_needs_it_and_stays(start, became, monkeypatch, there, call, wanted):
    stand_in(start, there)
    asked = []
    monkeypatch.setattr(start, "set_up", asked.append)
    start.main(call)
    assert asked == ([] if wanted == there else [wanted])
    assert len(became) == 1


def test_a_failed_install_shows_pips_words_and_one_sentence(start, became, monkeypatch, capsys):
    stand_in(start, "play")
    Path(start.STAMP).unlink()

    def run(command):
        return (1, "ERROR: no network\n") if "install" in command else (0, "")

    monkeypatch.setattr(start, "run", run)
    assert start.main([]) == 1
    said = capsys.readouterr().err
    assert "ERROR: no network\nCannot install the game's libraries" in said
    assert became == []
    assert not Path(start.UNFINISHED).exists()
    assert not Path(start.STAMP).exists()


def test_an_interrupted_install_leaves_its_mark(start, became, monkeypatch, capsys):
    stand_in(start, "play")
    Path(start.STAMP).unlink()

    def run(command):
        if "install" in command:
            raise KeyboardInterrupt
        return 0, ""

    monkeypatch.setattr(start, "run", run)
    assert start.main([]) == 1
    assert "Interrupted" in capsys.readouterr().err
    assert became == []
    assert Path(start.UNFINISHED).exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(start, became, monkeypatch, capsys):
    def run(_command):
        raise PermissionError(13, "Permission denied", start.VENV)

    monkeypatch.setattr(start, "run", run)
    assert start.main([]) == 1
    assert "Cannot set up" in capsys.readouterr().err.splitlines()[-1]
    assert became == []


def test_the_readme_starts_and_tests_with_one_line_each():
    fenced = re.findall(
        r"^```\w*\n(.*?)^```", (TOP / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    lines = {line.strip() for block in fenced for line in block.splitlines()}
    assert {"python3 start.py", "python3 start.py --test"} <= lines


def test_a_second_start_waits_and_finds_the_work_done(start, became, monkeypatch):
    monkeypatch.setattr(start, "wait_for_others", lambda: stand_in(start, "play"))
    monkeypatch.setattr(start, "make_environment", pytest.fail)
    assert start.main([]) == 0
    assert len(became) == 1


@pytest.mark.slow
def test_an_environment_without_ensurepip_gets_its_pip_from_this_python(start, monkeypatch, tmp_path):
    # Debian without python3-venv, played by an ensurepip that fails as a missing one does.
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "ensurepip.py").write_text("raise ImportError('no ensurepip')\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(broken))
    monkeypatch.setenv("PIP_REQUIRE_VIRTUALENV", "1")
    assert start.make_environment() is None
    assert start.put_pip_there() is None
    found = subprocess.run(
        [start.PYTHON, "-c", "import pip; print(pip.__file__)"], capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()).is_relative_to(start.VENV)
