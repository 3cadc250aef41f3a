"""What each part of the house loads, and what it may name: measured in a fresh interpreter and read in the source."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import wargame

PACKAGE = Path(wargame.__file__).parent

HEAVY = {"textual", "networkx", "websockets", "aiohttp", "cryptography", "segno", "hypothesis", "pytest"}
"""What no command may pay for before it needs it."""

LIGHT = {
    "wargame": HEAVY | {"attrs", "attr", "cattrs", "click", "platformdirs", "asyncio"},
    "wargame.resources": HEAVY | {"attr", "cattrs", "click", "asyncio"},
    "wargame.engine": HEAVY | {"cattrs", "click", "platformdirs", "asyncio"},
    "wargame.content": HEAVY | {"click"},
    "wargame.saves": HEAVY | {"click"},
    "wargame.table": HEAVY | {"click"},
    "wargame.bots": HEAVY | {"cattrs", "click", "platformdirs", "asyncio"},
    "wargame.learn": HEAVY | {"cattrs", "click", "platformdirs", "asyncio"},
    "wargame.actions": HEAVY | {"attr", "cattrs", "click", "platformdirs", "asyncio"},
    "wargame.net": HEAVY | {"attr", "cattrs", "click", "platformdirs", "asyncio"},
    "wargame.net.frames": HEAVY | {"click"},
    "wargame.net.invitation": HEAVY | {"cattrs", "click", "platformdirs", "asyncio"},
    "wargame.net.names": HEAVY | {"cattrs", "click", "platformdirs", "asyncio"},
    "wargame.room": HEAVY | {"click", "asyncio"},
    "wargame.kit": HEAVY | {"click", "asyncio"},
    "wargame.plain": HEAVY,
    "wargame.debrief": HEAVY | {"click"},
    "wargame.lab": HEAVY | {"click"},
    "wargame.net.web": HEAVY | {"attr", "click", "asyncio", "ssl"},
    "wargame.cli": HEAVY,
    "wargame.tui": HEAVY - {"textual"},
}
"""Entry -> top-level modules that importing it must not load."""

IMPURE = frozenset(
    {
        "asyncio",
        "builtins",
        "click",
        "ctypes",
        "datetime",
        "glob",
        "io",
        "locale",
        "logging",
        "multiprocessing",
        "os",
        "pathlib",
        "platform",
        "platformdirs",
        "random",
        "secrets",
        "select",
        "shutil",
        "signal",
        "socket",
        "ssl",
        "subprocess",
        "sys",
        "tempfile",
        "textual",
        "threading",
        "time",
        "urllib",
        "uuid",
        "websockets",
    }
)
"""What the engine may not name: files, clocks, the network, the machine, unlogged chance."""

BUILT_IN = frozenset({"open", "print", "input", "hash", "id", "eval", "exec", "compile", "breakpoint", "__import__"})
"""Built-in functions the engine may not call: I/O, and values that differ from one run to the next."""

EXCUSED = {"memo.py": {"id"}}
"""Engine file -> built-ins it may call: memo.py remembers by identity and compares with ``is`` before it answers."""

SECRET = {room: {"state", "settlement"} for room in ("bots", "learn", "plain", "tui")}
"""Client -> modules of the engine that it may not name, because a view is all that it is handed."""


def loaded_by(entry: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after importing the entry."""
    code = f"import json, sys; import {entry}; print(json.dumps(sorted({{m.partition('.')[0] for m in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def sources(*folders: str) -> list[Path]:
    """Return every source file below the package's folders, and insist that there is one in each."""
    found = []
    for folder in folders:
        here = sorted((PACKAGE / folder).rglob("*.py"))
        assert here, f"wargame/{folder} holds no source"
        found += here
    return found


def imports(tree: ast.AST, package: str) -> set[str]:
    """Return the absolute dotted names that a module of the package imports, at any depth of its source."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            names |= {f"{base}.{alias.name}" for alias in node.names}
    return names


def parsed(path: Path) -> tuple[ast.Module, str]:
    """Return a source file's syntax tree and the dotted package that it stands in."""
    package = ".".join(path.relative_to(PACKAGE.parent).parent.parts)
    return ast.parse(path.read_text(encoding="utf-8"), str(path)), package


@pytest.mark.parametrize("entry", sorted(LIGHT))
def test_an_entry_loads_only_what_it_needs(entry):
    assert not loaded_by(entry) & LIGHT[entry]


def test_the_probe_sees_what_is_loaded():
    assert "networkx" in loaded_by("networkx")


def test_every_room_of_the_house_is_listed():
    rooms = {f"wargame.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py") if path.parent.name != "_data"}
    assert rooms <= set(LIGHT)


def test_the_engine_names_nothing_impure():
    for path in sources("engine"):
        tree, package = parsed(path)
        tops = {name.partition(".")[0] for name in imports(tree, package)}
        assert not tops & IMPURE, path


def test_the_engine_calls_no_impure_built_in():
    for path in sources("engine"):
        called = {
            node.func.id
            for node in ast.walk(parsed(path)[0])
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not called & BUILT_IN - EXCUSED.get(path.name, set()), path


@pytest.mark.parametrize("room", sorted(SECRET))
def test_a_client_names_no_secret_part_of_the_engine(room):
    for path in sources(room):
        tree, package = parsed(path)
        for name in imports(tree, package):
            parts = name.split(".")
            assert not (parts[:2] == ["wargame", "engine"] and set(parts[2:3]) & SECRET[room]), f"{path}: {name}"


@pytest.mark.parametrize(
    ("source", "package", "expected"),
    (
        ("import os.path", "wargame.engine", {"os.path"}),
        ("from ..engine import state", "wargame.bots", {"wargame.engine.state"}),
        ("from .state import State", "wargame.engine", {"wargame.engine.state.State"}),
        ("def late():\n    from random import random", "wargame.engine", {"random.random"}),
    ),
)
def test_the_reader_resolves_imports(source, package, expected):
    assert imports(ast.parse(source), package) == expected
