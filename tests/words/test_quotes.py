"""Quotes of the rulebook, the laws behind things, and the answers to everything that can be asked at a table."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

import pytest
from attrs import evolve

from tests.words.games import content, random_game
from wargame.bots import make_player
from wargame.content import load_rules
from wargame.engine import commands as cmd
from wargame.engine.preview import preview
from wargame.engine.seats import SEATS, TRACKS
from wargame.engine.views import view
from wargame.table import library
from wargame.table.store import Plan, begin
from wargame.table.words import (
    SECTIONS,
    behind,
    chronicle,
    names_for,
    quotes,
    reasons,
    tracks_in_order,
    why,
    why_choice,
    why_track,
)
from wargame.table.words.askable import askable
from wargame.table.words.book import book_of, plain
from wargame.table.words.laws import LAWS, law_line
from wargame.table.words.of_debrief import opened
from wargame.table.words.sections import RULES_BY_KIND

TEXT = (Path(__file__).parents[2] / "docs" / "rulebook.md").read_text(encoding="utf-8")
BOOK = book_of(TEXT)
WORDS = " ".join(
    re.sub(r"(?m)^\d+\. |^\|.*$|^<!--.*$", "", TEXT.replace("**", "").replace("*", "").replace("`", "")).split()
)


def rows():
    """Return every row of the rulebook's tables as one line: its name, and each cell under its heading."""
    found = set()
    for table in re.findall(r"(?m)(?:^\|.*\n)+", TEXT):
        lines = [[plain(cell) for cell in line.strip("|").split("|")] for line in table.strip().split("\n")]
        head, *body = (line for line in lines if any(cell.strip("- ") for cell in line))
        for row in body:
            first = 1 + row[0].isdecimal()
            cells = [f"{title} {cell}" for title, cell in zip(head, row, strict=True)][first:]
            told = "; ".join(cell for cell in cells if not cell.endswith(" -"))
            found.add(f"{row[0]}: {row[1]}" if len(row) == 2 else f"{' '.join(row[:first])}: {told}")
    return found


ROWS = rows()
EVERY = {
    **{kind: (passage,) for kind, passage in quotes.BY_KIND.items()},
    **{path: (passage,) for path, passage in quotes.BY_PATH.items()},
    **{f"topic {topic}": found for topic, found in quotes.TOPICS.items()},
    "clauses": tuple(quotes.by_clause(number) for number in range(30)),
}


@cache
def verbatim(quote):
    """Whether a quote stands in the rulebook: as running text, or as the row of a table."""
    return quote in WORDS or quote in ROWS


def test_every_passage_stands_in_the_rulebook_and_is_short_enough_to_read():
    for what, found in EVERY.items():
        for passage in found:
            quote = BOOK.quote(passage)
            assert quote, (what, passage)
            assert verbatim(quote), (what, quote)
            assert len(quote) <= 260, (what, quote)


def test_a_stale_passage_is_found():
    assert BOOK.quote(("5.5", "Russia always wins")) == ""
    assert BOOK.quote(("5.5", "| siege")) == ""
    assert BOOK.quote(("99", "Repelled")) == ""
    assert not verbatim("Russia always wins.")


def test_sections_are_those_of_the_rulebook():
    assert {chapter.number: chapter.title for chapter in BOOK.chapters} == SECTIONS


def test_every_event_every_track_and_every_clause_has_its_words():
    assert set(quotes.BY_KIND) == set(RULES_BY_KIND)
    assert {*TRACKS, "russia.fear"} == set(behind.BY_TRACK)
    for name in ("gun-on-the-table", "spiral", "limited-aims"):
        rules = load_rules(name)
        assert {kind.id for kind in rules.clauses} >= set(behind.BY_CLAUSE)
        for kind in rules.clauses:
            row = BOOK.quote(quotes.by_clause(kind.number))
            assert row.startswith(f"{kind.number} {kind.title}"), row
            assert behind.laws_of_clause(kind) or kind.id in _LAWLESS, kind.id
        for row in rules.rows:
            assert quotes.by_path(f"rows.{row.id}.win")
        for act in rules.acts:
            assert BOOK.quote(quotes.by_path(f"acts.{act.id}")).startswith(f"{act.title}:")


_LAWLESS = {
    "energy-pause", "maritime-truce", "heavy-weapons", "dmz", "monitors", "commission", "children", "troop-withdrawal",
}  # fmt: skip
"""Clauses that no claim of the essay speaks of."""


def test_the_laws_named_are_laws_and_say_how_a_theory_reads_them():
    named = {law for table in (behind.BY_TRACK, behind.BY_TOPIC, behind.BY_CLAUSE, reasons.LAWS_BY_KIND) for laws in table.values() for law in laws}  # fmt: skip
    assert named <= set(LAWS)
    spiral = load_rules("spiral")
    assert law_line("C19", spiral.signs).endswith("this theory turns it round)")
    assert law_line("C5", spiral.signs) == law_line("C5")


@cache
def quoted(passage):
    """Return a passage; an empty one is no quote."""
    quote = BOOK.quote(passage)
    assert quote, passage
    return quote


def sound(answer):
    """Check an answer: a rule, a section, a quote from that section word for word, laws with sources, parts that add up."""
    assert answer.question
    assert answer.rule
    assert answer.section in SECTIONS
    assert answer.quote
    assert answer.quote[0][0] == answer.section
    for passage in answer.quote:
        assert verbatim(quoted(passage)), passage
    for line in answer.lines:
        assert line.text.strip(), answer
        if line.label == "law":
            assert line.text.split()[0] in LAWS
            assert line.text.endswith(")")
    if answer.total is not None:
        parts = [line.part for line in answer.lines if line.part is not None]
        assert tuple(sum(pair[end] for pair in parts) for end in (0, 1)) == answer.total, answer


def every_answer(state, seat):
    """Return all that a seat can ask at a table, with the chronicle that the causes count in."""
    seen = view(state, seat)
    names = names_for(seen, state.setting.rules)
    told = chronicle(seen.reports)
    asked = askable(seen, names, lambda clauses: preview(state, seat, clauses))
    found = {words: tell() for words, tell in asked.items()}
    found |= {track: why_track(seen, names, track) for track in tracks_in_order(seen)}
    found |= {str(c): why_choice(seen, names, c) for c in seen.legal if isinstance(c, _SHEET)}
    found |= {f"event {sight.id}": why(sight, names, told) for sight in told}
    return found, told


_SHEET = (cmd.SetRow, cmd.SetPromise, cmd.SetLoad, cmd.SetAct, cmd.SetAnswer)


@pytest.mark.parametrize(
    "seed", (0, 1, 5, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (2, 3, 4, 6, 7, 8)))
)
def test_everything_asked_in_a_random_game_is_answered_soundly(seed):
    chance = Random(seed)  # noqa: S311 - nothing secret is drawn
    for state in random_game(seed):
        if state.phase != "debrief" and chance.random() > 0.015:
            continue
        for seat in SEATS:
            answers, told = every_answer(state, seat)
            for answer in answers.values():
                assert answer is not None
                sound(answer)
                assert all(line.follow < len(told) for line in answer.lines)


def test_the_numbers_asked_are_those_of_the_view():
    for state in list(random_game(2))[::90]:
        for seat in SEATS:
            answers, _ = every_answer(state, seat)
            seen = view(state, seat)
            assert answers["weight"].total == (seen.weight.value,) * 2
            assert answers["temptation"].total == seen.temptation
            assert answers["points"].total == (seen.points,) * 2
            assert answers["own"].total == (seen.weight.own,) * 2
            assert answers["narrow"].total == (seen.weight.flow,) * 2
            for track, value in seen.tracks.items():
                assert answers[track].total == (value, value)


def test_a_load_that_only_its_owner_knows_changes_no_other_answer():
    checked = 0
    for state in list(random_game(5))[::160]:
        if state.phase == "debrief":
            continue
        turned = {key: evolve(lay, loaded=not lay.loaded) for key, lay in state.lay.items() if key.startswith("us-")}
        twin = state.but(lay={**state.lay, **turned})
        for seat in ("ukraine", "europe", "russia"):
            assert turned
            assert every_answer(state, seat) == every_answer(twin, seat)
            checked += 1
    assert checked


def test_everything_in_a_debrief_is_answered_soundly_and_its_parts_add_up():
    scenario, rules = content()
    for seed in (1, 3):
        bots = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "maximalist"}
        made, _ = begin(Plan(scenario, rules, seed, bots), make_player, path=None, key=None, version="test")
        made.run()
        book = opened(made.truth(), (load_rules("spiral"), load_rules("limited-aims")))
        assert {key[0] for key in book.asks} >= {
            "outcome",
            "promises",
            "points",
            "aim",
            "shown",
            "true",
            "load",
            "theory",
        }
        for key in book.asks:
            sound(book.why(*key))
        for seat in SEATS:
            assert book.why("points", seat).total == (made.truth().points[seat],) * 2
        assert all(book.why(*key).total for key in book.asks if key[0] == "temptation")
        assert book.why("points", "nobody") is None


def test_a_rulebook_that_is_missing_is_told_in_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr("wargame.resources.rulebook", lambda: tmp_path / "none.md")
    library.rulebook.cache_clear()
    try:
        book = library.rulebook()
        assert book.chapters == ()
        assert book.trouble.endswith("no such file. Install the game again.")
        assert book.quote(("5.5", "Repelled")) == ""
    finally:
        library.rulebook.cache_clear()


def test_a_word_is_found_wherever_it_stands():
    found = BOOK.found("bluff")
    assert {BOOK.chapters[chapter].number for chapter, _ in found} >= {"5.2", "5.8"}
    assert BOOK.found("handshakes in the moonlight") == BOOK.found("  ") == ()
