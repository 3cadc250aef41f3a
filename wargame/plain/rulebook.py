"""The rulebook in line mode: its sections, one of them, or the places where a word stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.plain.page import Option, Page
from wargame.table.library import rulebook
from wargame.table.words.book import told_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.plain.page import Builder
    from wargame.plain.session import Session
    from wargame.table.words.book import Block, Chapter


def rules(session: Session, what: str) -> None:
    """Do ``rules``, ``rules 5.5`` or ``rules find WORD``."""
    word, _, rest = what.partition(" ")
    chapter = rulebook().chapter(what)
    if rulebook().trouble:
        session.console.say(rulebook().trouble)
    elif not what:
        session.show(contents)
    elif word == "find" and rest.strip():
        session.show(_places(rest.strip()))
    elif chapter is not None:
        session.show(section(chapter))
    else:
        session.console.say("There is no such section; rules lists them, rules 5.5 reads one, rules find WORD looks.")


def contents(session: Session) -> Page:
    """The sections, each by a number of the page."""
    options = tuple(Option(f"{c.number} {c.title}", _reading(session, c)) for c in rulebook().chapters)
    return Page("Rulebook", (), options, "A number reads a section; rules 5.5 too; rules find WORD looks for a word.")


def _reading(session: Session, chapter: Chapter) -> Callable[[], None]:
    return lambda: session.show(section(chapter))


def section(chapter: Chapter) -> Builder:
    """One section as a page; the numbers it prints are those of the default rules."""
    lines = tuple(line for block in chapter.blocks for line in lines_of(block))
    title = f"Rulebook {chapter.number}, {chapter.title.lower()}"
    return lambda _session: Page(title, lines, (), "rules lists the sections; back returns.")


def lines_of(block: Block) -> list[str]:
    """Return a block as lines; a row of a table names its cells."""
    if block.kind == "table":
        return [told_row(block.rows[0], row) for row in block.rows[1:]]
    return [f"- {line}" if block.kind == "item" else line for line in block.lines]


def _places(word: str) -> Builder:
    def page(session: Session) -> Page:
        chapters = rulebook().chapters
        places = list(dict.fromkeys(chapter for chapter, _ in rulebook().found(word)))
        options = tuple(
            Option(f"{chapters[n].number} {chapters[n].title}", _reading(session, chapters[n])) for n in places
        )
        lines = () if places else ("It stands nowhere in the rulebook.",)
        return Page(f"Rulebook: {word[:30]}", lines, options, "A number reads the section.")

    return page
