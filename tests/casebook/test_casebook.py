"""The printed casebook and the tests that are its cases match one to one."""

from __future__ import annotations

import re

from tests.casebook.cases import casebook, chapters
from tests.casebook.rulebook_tables import CASEBOOK, RULEBOOK
from tests.casebook.table import rules_named
from wargame.table.words.laws import LAWS

PRINTED = re.compile(r"^### ([A-Z]\.\d+) (.+) \[(.+)\]$", re.MULTILINE)
REFRESH = "print it again with: python tests/casebook/rulebook_tables.py --write"


def _entries():
    return [entry for chapter in chapters() for entry in chapter.entries]


def test_there_are_enough_cases():
    assert len(_entries()) >= 100


def test_numbers_and_titles_match_one_to_one():
    found = [(number, title, where) for number, title, where in PRINTED.findall(CASEBOOK.read_text(encoding="utf-8"))]
    assert found == [(entry.number, entry.title, entry.where) for entry in _entries()], REFRESH
    assert len({title for _, title, _ in found}) == len(found)


def test_a_case_has_the_number_of_its_test():
    for chapter in chapters():
        wanted = [
            (f"{chapter.letter}.{n}", f"test_{chapter.letter.lower()}{n:02}")
            for n in range(1, len(chapter.entries) + 1)
        ]
        assert [(entry.number, entry.test) for entry in chapter.entries] == wanted


def test_a_case_says_what_stands_and_what_comes_out():
    for entry in _entries():
        names = [name for name, _ in entry.parts]
        assert names in (["Stands", "Done", "Comes out"], ["Stands", "Orders", "Comes out"]), entry.number
        assert all(text.endswith(".") for _, text in entry.parts), entry.number


def test_a_case_points_at_the_rulebook():
    text = RULEBOOK.read_text(encoding="utf-8")
    sections = set(re.findall(r"^#{2,3} (\d+(?:\.\d+)?) ", text, flags=re.MULTILINE))
    for entry in _entries():
        where, _, why = entry.where.partition("; ")
        assert set(where.split(", ")) <= sections, entry.number
        laws = set(re.findall(r"\bC\d+\b", why))
        assert laws <= set(LAWS), entry.number


def test_every_section_of_the_settlement_has_cases():
    cited = {place for entry in _entries() for place in entry.where.partition("; ")[0].split(", ")}
    assert {f"5.{step}" for step in range(1, 11)} <= cited
    assert {"1", "2", "3", "4.1", "4.2", "4.3", "6", "7"} <= cited


def test_the_printed_page_is_the_cases_page():
    assert CASEBOOK.read_text(encoding="utf-8") == casebook(rules_named("gun-on-the-table")), REFRESH
