"""Every event has a sentence of its own, and no sentence says more than its reader may know."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import wargame.engine
from tests.words.games import SCENARIOS, content, finished, random_game
from wargame.engine.cards import PASSING
from wargame.engine.events import Event
from wargame.engine.seats import NAME, SEATS
from wargame.engine.settlement import STEPS
from wargame.engine.views import view
from wargame.table import words
from wargame.table.words.laws import LAWS
from wargame.table.words.names import capital
from wargame.table.words.sections import RULES_BY_KIND
from wargame.table.words.sentences import WORDING

ENGINE = Path(wargame.engine.__file__).parent


def kinds_in_the_engine():
    """Every first argument of a scribe's ``add`` that is written out, both branches of a choice included."""
    found = set()
    for path in ENGINE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "add" and node.args:
                first = node.args[0]
                parts = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
                found |= {part.value for part in parts if isinstance(part, ast.Constant)}
    return {kind for kind in found if isinstance(kind, str)}


def test_every_kind_written_in_the_engine_has_its_wording():
    assert kinds_in_the_engine() <= set(WORDING)
    assert set(WORDING) == set(RULES_BY_KIND)


@pytest.mark.parametrize("kind", PASSING)
def test_every_passing_effect_of_a_card_is_told(kind):
    scenario, rules = content()
    subject = {"pause": "us-arms", "free": "missile-limits"}.get(kind, kind)
    event = Event(0, 1, 0, "modifier", subject=subject, amount=5, detail=(kind, "3"))
    assert "until the end of round 3" in words.sentence(event, words.Names(scenario, rules))


def test_the_step_titles_are_the_referees():
    assert tuple(title for title, _ in STEPS) == words.STEP_TITLES


def test_all_laws_are_worded():
    assert sorted(LAWS, key=lambda name: int(name[1:])) == [f"C{n}" for n in range(1, 27)]


@pytest.fixture(scope="module", params=(40, pytest.param(200, marks=pytest.mark.slow)))
def walked(request):
    """Random games: (kind -> its sentences), and every broken rule of style found on the way."""
    told, wrong = {}, []
    for seed in range(request.param):
        last = finished(seed)
        names = words.names_open(last)
        sights = words.open_sights(last.events())
        for sight in sights:
            text = words.sentence(sight, names)
            told.setdefault(sight.kind, set()).add(text)
            if not text[0].isupper() or text[-1] not in '."':
                wrong.append(text)
            answer = words.why(sight, names, sights)
            assert answer.section in words.SECTIONS
            assert answer.rule.endswith(".")
        for seat in SEATS:
            wrong += leaks(last, seat)
    return told, wrong


def leaks(state, seat):
    """Whatever a seat's own report says of another's load or of a promise kept without proof."""
    seen = view(state, seat)
    names = words.names_for(seen, state.setting.rules)
    found = []
    for report in seen.reports:
        for sight in report:
            text = words.sentence(sight, names)
            answer = words.why(sight, names, report)
            if re.search(r"\bkept\b", text):
                found.append(text)
            if re.search(r"promise [A-Z0-9]+\.\d", text):
                found.append(f"unnamed: {text}")
            if sight.kind in ("loaded", "unloaded", "bluff", "acted", "unseen") and sight.seat != seat:
                found.append(f"another seat's secret: {text}")
            found += [line.text for line in answer.lines if line.label == "sealed" and "sealed" not in line.text]
    return found


def test_random_games_are_told_in_words(walked):
    told, wrong = walked
    assert not wrong[:5]
    assert len(told) >= 50
    assert told.keys() >= {"attack-won", "proven", "suspected", "bluff", "banked", "spied", "opened", "outcome"}


def test_no_two_kinds_share_their_wording(walked):
    told, _ = walked
    shapes = {}
    for kind, texts in told.items():
        for text in texts:
            shapes.setdefault(text, set()).add(kind)
    assert [kinds for kinds in shapes.values() if len(kinds) > 1] == []


def test_seats_and_regions_are_named(walked):
    told, _ = walked
    signers = {text.partition(" signs ")[0] for text in told["signed"]}
    assert signers == {capital(NAME[seat]) for seat in SEATS}
    assert all("Zapor." not in text for texts in told.values() for text in texts)


@pytest.mark.parametrize("name", SCENARIOS)
def test_numbers_answer_why(name):
    for number, state in enumerate(random_game(SCENARIOS.index(name))):
        if number % 40:
            continue
        for seat in SEATS:
            seen = view(state, seat)
            names = words.names_for(seen, state.setting.rules)
            for answer in (
                words.why_weight(seen, names),
                words.why_temptation(seen, names),
                words.why_points(seen, names),
                *(words.why_track(seen, names, track) for track in words.tracks_in_order(seen)),
            ):
                assert answer.lines
                assert answer.section in words.SECTIONS


def test_grip_is_a_number_for_russia_alone():
    state = next(random_game(0))
    for seat in SEATS:
        seen = view(state, seat)
        names = words.names_for(seen, state.setting.rules)
        question = words.why_track(seen, names, "russia.grip").question
        assert ("-" in question) == (seat != "russia")


def test_every_command_has_a_label():
    shown = set()
    for seed in range(6):
        for number, state in enumerate(random_game(seed)):
            if number % 25:
                continue
            for seat in SEATS:
                seen = view(state, seat)
                for command in seen.legal:
                    label = words.command_label(command, seen, state.setting.rules)
                    assert label
                    assert not label.endswith(".") or '"' in label or ": " in label
                    shown.add(type(command).name)
    assert len(shown) >= 18


def test_deals_and_promises_have_lines():
    for seed in (1, 3, 5):
        last = finished(seed)
        for seat in SEATS:
            seen = view(last, seat)
            names = words.names_for(seen, last.setting.rules)
            for deal in seen.deals:
                assert len(words.deal_lines(deal, names)) == 2 + len(deal.clauses)
            for promise in seen.promises:
                line = words.promise_line(promise, names)
                assert "kept" not in line
            for piece in seen.pieces:
                assert ("load unknown" in words.piece_line(piece, names)) == (piece.owner != seat)
