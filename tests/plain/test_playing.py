"""A game in line mode: parts of one by script, a whole one by n and y, and leaving in the middle."""

from __future__ import annotations

import io
from random import Random

import pytest

from tests.plain.talk import Interrupting, game_of, said
from tests.words.games import Chatty, StandIn, content, table
from wargame.bots import make_player
from wargame.content import load_rules
from wargame.engine import commands as cmd
from wargame.engine.commands import Cable, Ready
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.plain.dispatching import HANDLERS
from wargame.plain.playing import play
from wargame.saves import read
from wargame.table.store import Plan, begin, replay, resume

BOTS = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "maximalist"}


def against_bots(people=("europe",), seed=3, path=None):
    scenario, rules = content()
    seats = {**BOTS, **dict.fromkeys(people, "human")}
    made, writer = begin(Plan(scenario, rules, seed, seats), make_player, path=path, key=None, version="test")
    return made, rules, writer


@pytest.mark.parametrize("seat", SEATS)
@pytest.mark.parametrize("player", (StandIn, Chatty))
def test_a_whole_game_by_n_and_y(seat, player):
    made, rules = table(people=(seat,), player=player)
    rivals = (load_rules("spiral"), load_rules("limited-aims"))
    out = io.StringIO()
    assert play(made, (seat,), rules, stdin=Answering(out), stdout=out, rivals=rivals) == 0
    text = out.getvalue()
    assert made.over
    assert len(made.view(seat).reports) == 5
    titles = ("PROMISES", "WHAT WAS LOADED", "TURNING POINTS", "HIDDEN AIMS", "POINTS", "THE THEORIES BESIDE")
    places = [text.index(f"\n{title}", text.index("EVERY SECRET IS OPEN")) for title in titles]
    assert places == sorted(places)
    for theory in (rules, *rivals):
        assert theory.title in text


class Answering(io.StringIO):
    """An input that types n, and y where the last line written asks for it; at most 400 lines."""

    def __init__(self, out):
        super().__init__()
        self.out, self.left = out, 400

    def readline(self, _size=-1):
        """Return the next answer."""
        self.left -= 1
        if self.left < 0:
            return ""
        return "y\n" if self.out.getvalue().endswith("y or n: ") else "n\n"


def test_a_whole_game_against_the_bots_by_n_and_y():
    made, rules, _ = against_bots()
    out = io.StringIO()
    assert play(made, ("europe",), rules, stdin=Answering(out), stdout=out) == 0
    assert made.over
    assert "DEBRIEF" in out.getvalue()


def test_every_place_is_reached_by_a_word():
    made, text = game_of(
        "table", "card", "map", "story", "aims", "talks", "all", "deals", "draft", "promises", "sheet", "report"
    )
    for title in (
        "TABLE",
        "CARD",
        "MAP",
        "STORY",
        "YOUR AIMS",
        "TALKS",
        "ALL TALKS",
        "DEALS",
        "PROMISES",
        "SHEET",
        "REPORT",
    ):
        assert f"\n{title}" in text
    assert made.phase == "briefing"


def test_cables_go_where_they_are_sent():
    made, text = game_of("ready", "say We meet at noon.", "cable us ua Only between us.", "cable", "cable eu hello")
    sent = [(message.to, message.text) for message in made.view("europe").messages]
    assert sent == [((), "We meet at noon."), (("us", "ukraine"), "Only between us.")]
    assert text.count("A cable names other seats first") == 2
    assert not any(message.to for message in made.view("russia").messages)


def test_a_draft_is_built_by_numbers_and_taken_back():
    made, text = game_of("ready", "say stay", "deals", "1", "1", "1", player=Waiting)
    draft = made.view("europe").draft
    assert draft is not None
    assert len(draft.clauses) == 1
    made, text = game_of("ready", "deals", "1", "1", "1", "undo", "undo", "undo", player=Waiting)
    assert made.view("europe").draft is None
    assert text.count("Taken back.") == 2
    assert "There is nothing to take back." in text
    made, _ = game_of("ready", "deals", "1", "1", "1", "1", "2", "discard", player=Waiting)
    assert len(made.view("europe").draft.clauses) == 2


class Waiting(StandIn):
    """A player who stays in the talks, so that they do not end."""

    def act(self, view):
        """Be ready everywhere else."""
        return None if view.phase == "talks" else super().act(view)


def test_the_sheet_is_set_by_numbers_and_taken_back_until_sealed():
    made, text = game_of("ready", "ready", "sheet", "1", "2", "undo", "look", "n", player=StandIn)
    assert made.view("europe").sheet.load == ("eu-force",)
    assert "Not sealed." in text
    made, text = game_of("ready", "ready", "sheet", "1", "look", "y", "undo", player=StandIn)
    assert "There is nothing to take back." in text
    assert made.phase == "report"


def test_a_sheet_of_every_seat_goes_back_to_what_it_was():
    for seat in SEATS:
        first, _ = game_of("ready", "ready", people=(seat,))
        before = first.view(seat).sheet
        numbers = [str(number) for number in range(1, 14)]
        made, _ = game_of("ready", "ready", "sheet", *numbers, *["undo"] * 14, people=(seat,))
        after = made.view(seat).sheet
        assert (after.load, after.act, after.answer, after.broken) == (
            before.load,
            before.act,
            before.answer,
            before.broken,
        )
        assert after.row in (before.row, "hold", "honour", "honour-ua")


def test_a_card_that_asks_is_answered_in_the_talks():
    for seed in range(60):
        made, rules = table(people=("us",), seed=seed, player=Waiting)
        card = made.view("us").card
        if card is not None and card.seat == "us" and card.choices:
            break
    _, text = said(made, rules, "ready", "n", "2", people=("us",))
    assert card.title in text
    assert made.view("us").chosen == card.choices[1].id
    assert "You chose:" in text


def test_an_own_card_of_the_facilitator_is_read_beside_the_card_of_the_round():
    made, rules = table(player=Waiting)
    own = cmd.InjectOwn("Fog over Kyiv", "Flights are late.", ("ukraine.morale-3",))
    assert made.submit(FACILITATOR, own) is None
    first = made.view("europe").cards[0].title
    _, text = said(made, rules, "card", "why card")
    assert "Card: Fog over Kyiv. Flights are late." in text
    assert f"Also turned: {first}." in text
    assert "Ukraine's morale -3" in text


def test_signing_and_sealing_ask_first():
    made, rules = table(player=Chatty)
    made.submit("europe", Ready())
    _, text = said(made, rules, "deal A", "look", "sign A", "sheet")
    assert "There is no open sheet" in text
    assert made.view("europe").phase == "talks"


def test_why_answers_on_the_report_and_for_numbers():
    _, text = game_of(
        "ready",
        "ready",
        "look",
        "y",
        "report",
        "why 1",
        "back",
        "2",
        "why weight",
        "why threat",
        "why points",
        "why temptation",
        "why grip",
        "why",
    )
    assert text.count("Rulebook") >= 7
    assert "Why what?" in text


def test_unknown_input_gets_one_sentence_and_changes_nothing():
    made, text = game_of("tabel", "fly away", "99", "why the moon", "report 7", "deal ZZ", "sign ZZ")
    assert "Did you mean table?" in text
    assert "'fly' is no word here." in text
    assert made.phase == "briefing"
    assert made.view("europe").messages == ()


def test_help_says_what_can_be_typed_here():
    _, text = game_of("help")
    for word in ("undo", "cable us TEXT", "why", "quit", "read the table"):
        assert word in text


def test_the_end_of_the_input_says_how_to_go_on(tmp_path):
    path = tmp_path / "game.jsonl"
    made, rules, writer = against_bots(path=path)
    code, text = said(made, rules, "n", "ready", "say Not without us.", goodbye="Go on with: wargame.")
    writer.close()
    assert code == 0
    assert text.rstrip().endswith("Go on with: wargame.")
    again, writer = resume(path, make_player, key=None)
    writer.close()
    assert again.phase == made.phase == "talks"
    assert "Not without us." in [message.text for message in again.view("europe").messages]
    assert replay(read(path))[-1].state.round == 1


def test_an_interrupt_leaves_with_130_and_loses_nothing(tmp_path):
    path = tmp_path / "game.jsonl"
    made, rules, writer = against_bots(path=path)
    code, text = said(made, rules, "ready", "ready", "y", "sheet", "1", stream=Interrupting)
    writer.close()
    assert code == 130
    assert "saved" in text
    again, writer = resume(path, make_player, key=None)
    writer.close()
    assert again.view("europe").sheet.load == made.view("europe").sheet.load == ("eu-force",)


def test_quit_leaves_at_once():
    made, text = game_of("quit", "ready")
    assert made.phase == "briefing"
    assert "it goes on from the menu" in text


def test_what_others_say_is_told_when_it_happens():
    made, rules = table(people=("europe", "us"))
    made.submit("us", Ready())
    made.submit("europe", Ready())
    made.submit("us", Cable(("europe",), "A word aside."))
    _, text = said(made, rules, "talks", people=("europe",))
    assert 'US to EU (private): "A word aside."' in text


@pytest.mark.parametrize("seed", range(6))
def test_no_line_however_strange_breaks_it(seed):
    chance = Random(seed)  # noqa: S311 - nothing secret is drawn
    words = [word for word in HANDLERS if word not in ("quit", "q")]
    made, rules, _ = against_bots(people=(SEATS[seed % 4],), seed=seed)
    lines = []
    for _ in range(400):
        kind = chance.random()
        if kind < 0.45:
            lines.append(str(chance.randrange(0, 16)))
        elif kind < 0.9:
            lines.append(
                f"{chance.choice(words)} {chance.choice(('', 'A', '1', 'us', 'eu hello', 'weight', 'y', '-1'))}"
            )
        else:
            lines.append("".join(chr(chance.choice((0x1B, 0x41, 0x202E, 0x20, 0xFF, 0x4E2D, 0x31))) for _ in range(9)))
    code, text = said(made, rules, *lines, people=(SEATS[seed % 4],))
    assert code == 0
    assert "\x1b" not in text


def test_a_typed_number_comes_back_whole():
    _, text = game_of("ready", "deals", "12345678901", "9" * 3000, "report 1234567890", "sheet", "why ²", "quit")
    assert "There is no 12345678901 here" in text
    assert "There is no such number here" in text
    assert "no report of round 1234567890" in text


def test_talks_all_is_all():
    _, text = game_of("n", "n", "talks all", "quit")
    assert "ALL TALKS" in text


def test_a_line_that_is_too_long_is_refused_once():
    _, text = game_of("x" * 20000, "y" * 4096, "table", "quit")
    assert text.count("A line has at most 4096 characters; nothing was done.") == 1
    assert text.count("is no word here") == 1, "4096 characters are a line"
    assert "TABLE" in text
