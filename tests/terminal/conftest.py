"""What the tests in a real terminal stand on: folders of their own, and a game in a pseudo-terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]
else:
    sys.path.insert(0, str(Path(__file__).parent))
    from screen_of import Terminal, surroundings, wargame

SEED = ("--seed", "7")
STORY = Path(__file__).resolve().parents[2] / "scenarios" / "handshake-2025.toml"


@pytest.fixture
def start(tmp_path):
    """Return a function that starts the game with some arguments in a pseudo-terminal; the test's end ends it."""
    opened = []

    def begin(
        *arguments: str, size: tuple[int, int] = (80, 24), command: list[str] | None = None, **env: str
    ) -> Terminal:
        opened.append(Terminal(command or wargame(*arguments), surroundings(tmp_path, **env), size))
        return opened[-1]

    yield begin
    for one in opened:
        one.__exit__()


@pytest.fixture
def marked(tmp_path):
    """Return the path of a story whose hidden agendas carry a word of their seat's own, for instance ``zqxus``."""
    lines, seat = [], ""
    for line in STORY.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            seat = line.split(".")[1] if line.startswith("[[seats.") and line.endswith(".agendas]]") else ""
        if seat and line.startswith(("title = ", "text = ")):
            line = f'{line[: line.index(chr(34))]}"Zqx{seat} is the word."'  # noqa: PLW2901 - the line as it is written
        lines.append(line)
    path = tmp_path / "marked.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)
