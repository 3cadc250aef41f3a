"""A small game's save, written anew for each test, and a disk that fails where a test tells it to."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from wargame.saves import Header, SaveWriter
from wargame.saves.files import Files

BODIES = (
    ("seat", {"bot": "dealmaker", "seat": "us"}),
    ("cmd", {"c": {"deal": "d1", "do": "sign"}, "s": "us"}),
    ("cmd", {"c": {"do": "cable", "text": 'Мир — но не любой\n\t"\\ \u2028 \x7f'}, "i": "k1", "s": "ukraine"}),
    ("clock", {"seconds": 90}),
    ("round", {"digest": "9f2a", "round": 1}),
    ("end", {"digest": "77c0", "summary": {"held": True, "scores": [51, -3, 0, None]}}),
)


@pytest.fixture
def header() -> Header:
    """A header whose id is fixed, so that two saves of the same records are the same bytes."""
    scenario = {"id": "handshake-2025", "title": "Handshake 2025", "rounds": 5}
    seats = {"us": "bot", "ukraine": "person"}
    return Header("0.1.0", scenario, {"id": "gun-on-the-table", "weights": [30, 0]}, 7, seats, id="AAAABBBBCCCCDDDD")


@pytest.fixture
def write(tmp_path: Path, header: Header) -> Callable[..., Path]:
    """A function that writes a save of some records, by default the small game of seven, and returns its path."""

    def written(name: str = "small", bodies: tuple[tuple[str, dict[str, object]], ...] = BODIES) -> Path:
        path = tmp_path / "saves" / f"{name}.jsonl"
        with SaveWriter.create(path, header) as writer:
            for kind, body in bodies:
                writer.append(kind, body)
        return path

    return written


@pytest.fixture
def small(write: Callable[..., Path]) -> Path:
    """The save of the small game."""
    return write()


class FailingFiles(Files):
    """A disk that raises ``number`` from the call ``name`` on its ``nth`` use (from 1), and takes few bytes at a time.

    ``calls`` counts the uses of each call.
    """

    def __init__(self, name: str = "", number: int = errno.EIO, nth: int = 1, mouthful: int = 1 << 20) -> None:
        self.name, self.number, self.nth, self.mouthful = name, number, nth, mouthful
        self.calls: Counter[str] = Counter()

    def _use(self, name: str) -> None:
        self.calls[name] += 1
        if name == self.name and self.calls[name] == self.nth:
            raise OSError(self.number, "injected")

    def open(self, path, flags):
        """Count and open."""
        self._use("open")
        return super().open(path, flags)

    def read_all(self, fd, limit):
        """Count and read."""
        self._use("read_all")
        return super().read_all(fd, limit)

    def write(self, fd, data):
        """Count and write a mouthful."""
        self._use("write")
        return super().write(fd, data[: self.mouthful])

    def fsync(self, fd):
        """Count and sync."""
        self._use("fsync")
        super().fsync(fd)

    def truncate(self, fd, size):
        """Count and truncate."""
        self._use("truncate")
        super().truncate(fd, size)

    def remove(self, path):
        """Count and remove."""
        self._use("remove")
        super().remove(path)

    def make_folder(self, path):
        """Count and make."""
        self._use("make_folder")
        super().make_folder(path)

    def sync_folder(self, path):
        """Count and sync."""
        self._use("sync_folder")
        super().sync_folder(path)


@pytest.fixture
def failing() -> type[FailingFiles]:
    """The disk that fails where it is told to."""
    return FailingFiles


@pytest.fixture
def sentence() -> Callable[[BaseException], str]:
    """A function that holds an error to the house's rule (one line, one sentence, with advice) and returns it."""

    def held(error: BaseException) -> str:
        text = str(error)
        assert text.endswith(".")
        assert "\n" not in text
        assert ". " not in text
        assert ";" in text, "what to do stands behind a semicolon"
        assert not any(word in text for word in ("Errno", "Traceback", "Error("))
        return text

    return held
