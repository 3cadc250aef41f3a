"""The casebook as it is printed: every case is the docstring of its test, with the rules' numbers put in."""

from __future__ import annotations

import ast
import re
import textwrap
from pathlib import Path

from attrs import frozen

from tests.casebook.paths import fill

HERE = Path(__file__).parent
_HEAD = re.compile(r"([A-Z])\.(\d+) (.+) \[(.+)\]\.")
_PART = re.compile(r"(Stands|Done|Orders|Comes out): ")


@frozen
class Entry:
    """One case: its number, title, where the rulebook says so, and its parts in the order they are told."""

    test: str
    number: str
    title: str
    where: str
    parts: tuple[tuple[str, str], ...]


@frozen
class Chapter:
    """A file of cases: its letter, its title, its cases."""

    letter: str
    title: str
    entries: tuple[Entry, ...]


def chapters():
    """Return every chapter, in the order of the files' names; a test without a proper docstring is a ValueError."""
    return [_chapter(path) for path in sorted(HERE.glob("test_[a-z]_*.py"))]


def _chapter(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    letter, _, title = (ast.get_docstring(tree) or "").partition(". ")
    tests = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    return Chapter(letter, title.rstrip("."), tuple(_entry(test) for test in tests))


def _entry(test):
    head, _, body = (ast.get_docstring(test) or "").partition("\n\n")
    found = _HEAD.fullmatch(head)
    if found is None:
        msg = f"{test.name}: the docstring must begin with 'A.1 Title [section].', not {head!r}"
        raise ValueError(msg)
    pieces = _PART.split(" ".join(body.split()))
    parts = tuple((name, text.strip()) for name, text in zip(pieces[1::2], pieces[2::2], strict=True))
    return Entry(test.name, f"{found[1]}.{found[2]}", found[3], found[4], parts)


_OPENING = """\
# Casebook

Each case says what stands, what is done, and what must come out. The numbers in brackets are sections of the
[rulebook](rulebook.md), with the essay's claim or the study a rule comes from; the other numbers are those of the default
rules. Every case is a test: `tests/casebook/` holds them under the same numbers, and this page is printed from there
(`python tests/casebook/rulebook_tables.py --write`). Where a case names no scenario it is played in March 2025, five
rounds, with an empty deck; "nothing is found" and the like say how the dice fell.
"""


def casebook(rules):
    """Return the whole casebook in Markdown."""
    lines = [_OPENING]
    for chapter in chapters():
        lines.append(f"\n## {chapter.letter} {chapter.title}\n")
        for entry in chapter.entries:
            lines.append(f"\n### {entry.number} {fill(entry.title, rules)} [{entry.where}]\n")
            for name, text in entry.parts:
                told = textwrap.fill(
                    f"- {name}: {fill(text, rules)}", 118, subsequent_indent="  ", break_on_hyphens=False
                )
                lines.append(told.replace(f"- {name}:", f"- *{name}:*", 1))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"
