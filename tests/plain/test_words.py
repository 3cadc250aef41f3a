"""The words of a draft, of instruments, of promises, and of finding: what each does, and what it says where it cannot."""

from __future__ import annotations

import pytest

from tests.plain.talk import game_of, said
from tests.words.games import table
from wargame.engine import commands as cmd
from wargame.engine.commands import Ready
from wargame.engine.seats import SEATS


def in_talks(*people):
    made, rules = table(people=people or SEATS)
    for seat in SEATS:
        made.submit(seat, Ready())
    assert made.phase == "talks"
    return made, rules


def test_a_deal_is_written_and_tabled_by_words_alone():
    made, rules = in_talks()
    said(
        made, rules, "draft", "add monitoring", "1", "add prisoner", "1", "strike 2", "propose", "y", people=("europe",)
    )
    tabled = [deal for deal in made.view("europe").deals if deal.tabler == "europe"]
    assert [clause.kind for clause in tabled[0].clauses] == ["monitors"]
    assert not tabled[0].secret


def test_a_question_comes_before_a_draft_is_tabled_or_thrown_away():
    made, rules = in_talks()
    _, text = said(made, rules, "draft", "add monitoring", "1", "propose", "n", "discard", "n", people=("europe",))
    assert text.count("Nothing was done.") == 2
    assert made.view("europe").draft is not None
    said(made, rules, "discard", "y", people=("europe",))
    assert made.view("europe").draft is None


def test_a_draft_can_be_tabled_behind_closed_doors():
    made, rules = in_talks()
    said(made, rules, "draft", "add assets", "behind", "y", people=("europe",))
    secret = [deal for deal in made.view("europe").deals if deal.tabler == "europe"]
    assert secret
    assert secret[0].secret
    assert not [deal for deal in made.view("russia").deals if deal.tabler == "europe"]


def test_a_flag_is_turned_by_its_word():
    made, rules = in_talks()
    _, text = said(made, rules, "draft", "add monitoring", "1", "flag 1", "flag 1 unclear", people=("europe",))
    assert "takes these flags" in text
    assert made.view("europe").draft.clauses[0].ambiguous


def test_amend_opens_a_version_of_ones_own():
    made, rules = in_talks()
    made.submit("us", cmd.OpenDraft())
    offer = next(c for c in made.view("us").legal if isinstance(c, cmd.AddClause))
    made.submit("us", offer)
    made.submit("us", cmd.Table(public=True))
    deal = made.view("us").deals[-1]
    said(made, rules, f"amend {deal.id.lower()}", people=("europe",))
    assert made.view("europe").draft.amends == deal.id


def test_instruments_are_laid_and_taken_off_by_a_word_of_their_name():
    made, rules = in_talks()
    said(made, rules, "declare force", people=("europe",))
    assert next(piece for piece in made.view("europe").pieces if piece.id == "eu-force").declared
    said(made, rules, "withdraw force", people=("europe",))
    assert not next(piece for piece in made.view("europe").pieces if piece.id == "eu-force").declared


@pytest.mark.parametrize(
    ("line", "answer"),
    (
        ("add", "You have no draft open"),
        ("strike 1", "You have no draft open"),
        ("flag 1 unclear", "You have no draft open"),
        ("propose", "You have no draft open"),
        ("behind", "You have no draft open"),
        ("discard", "You have no draft open"),
        ("amend", "Which deal?"),
        ("amend Q", "no such deal"),
        ("declare", "Which instrument?"),
        ("declare moonbase", "Which instrument?"),
        ("release", "Which promise?"),
        ("release 99", "Which promise?"),
        ("find", "Find what?"),
        ("find zzzz", "Nothing that you may read"),
    ),
)
def test_a_word_that_cannot_be_done_says_what_to_do(line, answer):
    made, rules = in_talks()
    _, text = said(made, rules, line, people=("europe",))
    assert answer.lower() in " ".join(text.split()).lower()


def test_a_seat_without_instruments_is_told_so():
    made, rules = in_talks()
    _, text = said(made, rules, "declare force", people=("ukraine",))
    assert "Your seat has no instruments" in text


def test_numbers_outside_a_draft_are_told():
    made, rules = in_talks()
    _, text = said(made, rules, "draft", "strike 7", "strike x", "add nosuchclause", people=("europe",))
    for answer in ("Your draft has no clause 7", "Which clause?", "No clause on offer has 'nosuchclause'"):
        assert answer in " ".join(text.split())


def test_find_leads_to_what_was_said():
    made, rules = in_talks()
    made.submit("us", cmd.Cable(("europe",), "The harvest is on our minds."))
    made.submit("us", cmd.Cable(("ukraine",), "The harvest is nobody else's business."))
    _, text = said(made, rules, "find harvest", "1", people=("europe",))
    assert "on our minds" in text
    assert "nobody else" not in text


def test_promises_are_filtered_by_a_word():
    _, text = game_of("promises owed", "promises yours")
    assert text.count("PROMISES") == 2


def test_a_version_stands_beside_the_deal_that_it_amends():
    made, rules = in_talks()
    _, text = said(made, rules, "draft", "compare", "add assets", "propose", "y", people=("europe",))
    assert "compare needs a draft that amends a deal" in text
    deal = made.view("europe").deals[-1].id
    _, text = said(made, rules, f"amend {deal}", "strike 1", "add monitoring", "1", "compare", people=("ukraine",))
    page = text.partition(f"YOUR VERSION BESIDE DEAL {deal}")[2]
    assert "added: Monitoring mission" in page
    assert "struck: Frozen assets" in page
    assert "weight today 20, as tabled 20, yours 20" in page
