"""The facilitator's board in words: what is the matter with a table, and what comes next."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.tui import desks
from wargame.table.company import Clock
from wargame.table.desk import HelpLine, Knocker
from wargame.table.words.of_board import (
    STOPPED,
    asks,
    at_end,
    clock_words,
    doing,
    here,
    lapses,
    lost,
    missing,
    news_of,
    next_step,
    note,
    rounds,
    state_words,
)

NOW = desks.NOW
CALM = tuple(evolve(one, help=(), people=desks.people(one.number), paused=False) for one in desks.eight())
BOARD = desks.board(CALM)


def of(**changes):
    return evolve(CALM[0], **changes)


def test_the_clock_counts_down_and_stands_while_paused():
    assert clock_words(CALM[0], NOW) == "6:40"
    assert clock_words(CALM[0], NOW + 1) == "6:40"
    assert clock_words(CALM[0], NOW + 1_000) == "6:39"
    assert clock_words(CALM[0], NOW + 10**9) == "0:00"
    assert clock_words(of(clock=desks.clock(6, 40, running=False)), NOW + 10**9) == "6:40"
    assert clock_words(of(paused=True), NOW) == "paused"
    assert clock_words(of(clock=Clock()), NOW) == clock_words(of(over=True), NOW) == "-"


@pytest.mark.parametrize(
    ("changes", "said", "needed"),
    (
        ({"stopped": "The disk is full.", "help": (HelpLine("q", "us", "Ana", "?"),)}, "stopped", True),
        ({"help": (HelpLine("q", "us", "Ana", "?"),)}, "help", True),
        ({"help": (HelpLine("q", "us", "Ana", "?", "!"),)}, "", False),
        ({"people": desks.people(1, away=("russia", "us"))}, "US RU away", True),
        ({"people": desks.people(1, away=("russia",)), "bots": ("russia",)}, "bot RU", False),
        ({"people": desks.people(1, away=("russia",)), "begun": False}, "not begun", False),
        ({"held": True}, "held", False),
        ({"phase": "report", "round": 5, "held": True}, "last report", False),
        ({"waits": ()}, "all ready", False),
        ({"clock": desks.clock(1, 30)}, "slow", False),
        ({"clock": desks.clock(1, 31)}, "", False),
        ({"people": desks.people(1, doing={"Ben": "drafting"})}, "drafting", False),
        ({"over": True, "outcome": "broken"}, "broken", False),
        ({"over": True, "outcome": "none"}, "no deal", False),
    ),
)
def test_the_most_urgent_thing_is_noted_alone(changes, said, needed):
    found = note(of(**changes), BOARD, NOW)
    assert (found.text, found.needed) == (said, needed)


def test_a_breach_is_news_in_its_own_round_only():
    breach = desks.eight()[4].breaches
    assert note(of(breaches=breach), BOARD, NOW).text == "broken by RU"
    assert note(of(breaches=breach, round=3), BOARD, NOW).text == ""


def test_a_table_two_phases_behind_the_middle_of_the_class_is_slow():
    behind = of(phase="briefing")
    ahead = tuple(evolve(one, phase="orders", waits=()) for one in CALM[1:])
    assert note(behind, desks.board((behind, *ahead)), NOW).text == "slow"
    close = of(phase="talks")
    assert note(close, desks.board((close, *ahead)), NOW).text == ""


def test_before_the_beginning_a_table_waits_for_empty_seats():
    assert missing(of(begun=False, waits=(), people=desks.people(1, away=("us",)))) == ("us",)
    assert missing(of(begun=False, waits=(), people=(), bots=("us", "russia"))) == ("ukraine", "europe")
    assert missing(of(waits=("us",))) == ("us",)
    assert missing(of(waits=("us",), over=True)) == ()
    assert lost(of(people=())) == ()


def test_help_comes_first_then_stopped_tables_then_lost_seats():
    tables = (
        of(people=desks.people(1, away=("us",))),
        evolve(CALM[1], stopped="The disk is full."),
        evolve(CALM[2], help=(HelpLine("q", "us", "Ana", "?"),)),
    )
    step = next_step(desks.board(tables), NOW)
    assert (step.act, step.table, step.about) == ("reply", 3, "q")
    assert step.text == "Table 3 asks for help. Table 2 has stopped."
    calm = (*tables[:2], CALM[2])
    assert next_step(desks.board(calm), NOW).act == "look"
    step = next_step(desks.board(calm), NOW, {(2, 0, STOPPED)})
    assert (step.act, step.table, step.about) == ("seats", 1, "us")


def test_a_table_that_has_finished_and_is_held_waits_for_the_facilitator():
    held = evolve(CALM[1], held=True, waits=())
    step = next_step(desks.board((CALM[0], held)), NOW)
    assert (step.act, step.table, step.text) == (
        "release",
        held.number,
        f"Table {held.number} has finished; you hold it.",
    )
    every = tuple(evolve(one, held=True, waits=()) for one in CALM)
    step = next_step(desks.board(every), NOW)
    assert (step.act, step.table, step.word) == ("release", 0, "let all go")
    for still in (
        {"held": True},
        {"held": True, "waits": (), "paused": True},
        {"held": True, "waits": (), "phase": "report", "round": 5},
    ):
        assert next_step(desks.board((CALM[0], of(**still))), NOW).act != "release"


def test_whoever_waits_at_the_door_is_named_after_help_and_before_a_lost_seat():
    tables = (of(people=desks.people(1, away=("us",))), *CALM[1:])
    eve, bob = Knocker("e1", "Eve", 2, "russia"), Knocker("b1", "Bob", 3, "")
    step = next_step(desks.board(tables, knocks=(eve, bob)), NOW)
    assert (step.act, step.table, step.about, step.text) == ("admit", 2, "e1", "Eve asks for table 2, RU.")
    assert note(CALM[1], desks.board(tables, knocks=(eve,)), NOW).needed
    asked = (evolve(tables[0], help=(HelpLine("q", "us", "Ana", "?"),)), *CALM[1:])
    assert next_step(desks.board(asked, knocks=(eve,)), NOW).act == "reply"
    assert len(asks(Knocker("x", "W" * 24, 24, "ukraine"))) <= 50
    assert len(asks(Knocker("x", "W" * 24, 24, ""))) <= 50


def test_no_move_line_is_longer_than_fifty_letters():
    asked = (HelpLine("q", "us", "Ana", "?"),)
    tables = tuple(
        evolve(one, number=n + 10, help=asked, stopped="Full.", people=desks.people(1, away=("us", "ukraine", "europe", "russia")))
        for n, one in enumerate(CALM)
    )  # fmt: skip
    seen = set()
    for drop in ({}, {"help": ()}, {"help": (), "stopped": ""}):
        step = next_step(desks.board(tuple(evolve(one, **drop) for one in tables)), NOW)
        seen.add(step.act)
        assert len(step.text) <= 50
        assert len(step.word) <= 16
    assert seen == {"reply", "look", "seats"}


def test_the_class_begins_ends_and_opens_its_debrief():
    assert next_step(desks.board(desks.gathering()), NOW).act == "invite"
    waiting = tuple(evolve(one, begun=False) for one in CALM)
    assert next_step(desks.board(waiting), NOW).text == "64 here. The game can begin."
    late = (*CALM[:6], *waiting[6:])
    assert next_step(desks.board(late), NOW).text == "64 here. 2 tables can begin."
    empty = tuple(evolve(one, begun=False, people=()) for one in CALM[6:])
    assert next_step(desks.board((*CALM[:2], *empty)), NOW).act == ""
    assert next_step(desks.board((*desks.finished()[:2], *empty)), NOW).word == "all tables"
    last = tuple(evolve(one, phase="report", round=5, waits=("us",), clock=Clock()) for one in CALM)
    assert all(map(at_end, last))
    assert next_step(desks.board(last), NOW).text == "The last report is open at every table."
    assert next_step(desks.board(desks.finished()), NOW).word == "all tables"


def test_what_lapses_is_said_before_the_phase_ends():
    assert lapses(desks.eight()[6]) == "Deal C lapses."
    two = tuple(evolve(paper, state="tabled") for paper in desks.eight()[6].papers)
    assert lapses(of(papers=two)) == "Deals A, C lapse."
    assert lapses(desks.eight()[2]) == "EU RU have saved no sheet."
    assert lapses(of(phase="orders", sheets=(("us", "saved"),))) == "Saved sheets count."
    assert lapses(of(phase="report")) == "Nothing lapses."


def test_what_a_delegation_is_at():
    table = of(
        waits=("ukraine", "us"), people=desks.people(1, away=("russia",), doing={"Ana": "drafting"}), bots=("europe",)
    )
    assert [doing(table, seat) for seat in ("us", "ukraine", "europe", "russia")] == [
        "drafting",
        "",
        "a bot plays",
        "away",
    ]
    assert doing(of(people=()), "us") == "nobody"
    assert doing(of(waits=()), "us") == "ready"


def test_the_head_of_the_board():
    assert here(BOARD) == (64, 64)
    assert rounds(BOARD) == "round 2 of 5"
    assert rounds(desks.board((of(round=1), of(round=3)))) == "rounds 1-3 of 5"
    assert rounds(desks.board(())) == "round 1 of 1"
    assert [state_words(of(**one)) for one in ({"paused": True}, {"begun": False}, {"held": True}, {})] == [
        "paused by you", "not begun", "held after this phase", "round 2 of 5, talks",
    ]  # fmt: skip


def test_a_fault_and_a_card_that_was_not_turned_are_told_once():
    before = desks.board()
    table = evolve(before.tables[2], missed=("Oval Office clash",))
    now = evolve(before, fault="Something went wrong once.", tables=(*before.tables[:2], table, *before.tables[3:]))
    first, second = news_of(before, now)
    assert first == "Something went wrong once."
    assert second.startswith("Table 3: the planned card Oval Office clash was not turned")
    assert news_of(now, now) == ()
    assert news_of(evolve(before, tables=()), now)[1:] == (), "what was told before this console opened"
