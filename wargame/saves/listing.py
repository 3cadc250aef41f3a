"""What the menu says about the saves of a folder, fast enough to be looked at often."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from attrs import evolve, frozen

from wargame.saves.canonical import NotPlainError, parse
from wargame.saves.errors import SaveError
from wargame.saves.names import SUFFIX, check_path
from wargame.saves.reading import load, scan
from wargame.saves.record import SEAL

_END_OF_LINE: Final = re.compile(rb'"k":"([a-z]{1,12})","n":([0-9]{1,9})\}$')


@frozen
class Summary:
    """One line of the menu. Only the header and the shape of the last lines were checked, not the whole chain.

    Attributes:
        path: the file; its stem is ``name``.
        name: what the person calls the save.
        modified: when the file was last written, in nanoseconds; good for ordering alone.
        scenario: the scenario's id, or empty.
        title: the scenario's title, or empty.
        round: the last round that was settled, 0 before the first.
        records: how many records there seem to be, the header among them.
        finished: whether the game came to its end.
        sealed: whether a seal ends the log, good or not.
        seats: who plays the seats, as the header says it: a person or a bot; empty if it cannot be told.
        fault: empty, or the sentence that says why the save cannot be gone on with as it is. A torn tail
            is no fault: opening mends it.
    """

    path: Path
    name: str
    modified: int
    scenario: str = ""
    title: str = ""
    round: int = 0
    records: int = 0
    finished: bool = False
    sealed: bool = False
    seats: tuple[str, ...] = ()
    fault: str = ""


def list_saves(folder: Path) -> tuple[Summary, ...]:
    """Return a summary of each save in a folder, the last written first, then by name; empty if there is no folder.

    It does not verify: damage in the middle is found when the save is read. Files with other names are passed over.
    """
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        try:
            check_path(path)
            found.append(summarise(path))
        except (SaveError, OSError):
            # A name that is no save's, or a file that was removed meanwhile.
            continue
    return tuple(sorted(found, key=lambda one: (-one.modified, one.name)))


def summarise(path: Path) -> Summary:
    """Return the summary of one save, with the file's own error (OSError) if it is gone."""
    blank = Summary(path, path.stem, path.stat().st_mtime_ns)
    try:
        data = load(path)
        first = scan(path, data[: data.find(b"\n") + 1] or data)
    except SaveError as error:
        return evolve(blank, fault=str(error))
    header = first.header
    if header is None:
        return evolve(blank, fault=scan(path, data).sentence)
    whole = data[: data.rfind(b"\n") + 1] or data[: first.good]
    lines = whole.removesuffix(b"\n").split(b"\n")
    known = evolve(
        blank,
        scenario=_text(header.scenario, "id"),
        title=_text(header.scenario, "title"),
        seats=tuple(header.seats.values()),
    )
    last = _END_OF_LINE.search(lines[-1])
    if last is None or int(last[2]) != len(lines) - 1:
        return evolve(known, fault=scan(path, data).sentence)
    settled, finished = _ending(lines)
    sealed = _kind(lines[-1]) == SEAL
    return evolve(known, round=settled, records=len(lines), finished=finished, sealed=sealed)


def _ending(lines: list[bytes]) -> tuple[int, bool]:
    """Return the ``round`` of the last record of kind ``round``, or 0, and whether an ``end`` follows it."""
    finished = False
    for line in reversed(lines):
        kind = _kind(line)
        finished = finished or kind == "end"
        if kind == "round":
            try:
                number = parse(line)["c"]["round"]
            except (NotPlainError, LookupError, TypeError):
                break
            return (number if type(number) is int else 0), finished
    return 0, finished


def _kind(line: bytes) -> str:
    # The keys are sorted, so the kind stands at the end; a body cannot imitate it, for its quotes are escaped.
    found = _END_OF_LINE.search(line, max(0, len(line) - 60))
    return found[1].decode() if found else ""


def _text(found: dict[str, Any], key: str) -> str:
    value = found.get(key)
    return value if isinstance(value, str) else ""
