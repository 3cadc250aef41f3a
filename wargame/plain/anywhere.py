"""Words that every prompt of line mode answers, in a game or outside of one: settings, colours, the rulebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.plain.keeping import choose, next_theme
from wargame.plain.rulebook import lines_of
from wargame.table.library import rulebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.plain.console import Console


def read_rules(console: Console, what: str) -> None:
    """Print the sections of the rulebook, one of them (``rules 5.5``), or where a word stands (``rules find WORD``)."""
    book = rulebook()
    word, _, rest = what.partition(" ")
    chapter = book.chapter(what)
    if book.trouble:
        console.say(book.trouble)
    elif word == "find" and rest.strip():
        places = dict.fromkeys(place for place, _ in book.found(rest.strip()))
        console.say_all(f"{book.chapters[place].number} {book.chapters[place].title}" for place in places)
        console.say("rules and a number reads it." if places else "It stands nowhere in the rulebook.")
    elif chapter is not None:
        console.say(f"RULEBOOK {chapter.number}, {chapter.title.upper()}")
        console.say_all(line for block in chapter.blocks for line in lines_of(block))
    else:
        console.say_all(f"{one.number} {one.title}" for one in book.chapters)
        console.say("rules 5.5 reads a section, rules find WORD looks for a word.")


ANYWHERE: Final[dict[str, Callable[[Console, str], None]]] = {
    "settings": choose,
    "theme": lambda console, _: next_theme(console),
    "rules": read_rules,
    "i": read_rules,
}
"""Word -> what it does with the rest of the line."""


def answered(console: Console, line: str) -> bool:
    """Answer a line whose first word is known everywhere; return whether it was."""
    word, _, rest = line.partition(" ")
    if word not in ANYWHERE:
        return False
    ANYWHERE[word](console, rest.strip())
    return True
