"""The rulebook on the shelf: read once, when somebody first asks."""

from __future__ import annotations

from functools import cache

from wargame.table.words.book import Book, book_of


@cache
def rulebook() -> Book:
    """Return the rulebook; where its file is missing or damaged, a book without chapters that says so."""
    from wargame.content import ContentError  # noqa: PLC0415 - a table without questions reads nothing
    from wargame.content.rulebook import load_rulebook  # noqa: PLC0415

    try:
        return book_of(load_rulebook())
    except ContentError as error:
        found = error.problems[0]
        return Book((), f"The rulebook cannot be read: {found.file}: {found.found}. Install the game again.")
