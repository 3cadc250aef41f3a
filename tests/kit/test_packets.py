"""Role packets: each seat is handed its own side, all of it, and nothing that is another's or still hidden."""

from __future__ import annotations

import pytest
from attrs import evolve

from wargame.content import list_scenarios, load_rules, load_scenario
from wargame.content.checks.seating import NEEDS
from wargame.engine.rules import plain
from wargame.engine.scenario import Score
from wargame.engine.seats import SEATS
from wargame.kit.html import plain as escaped
from wargame.kit.packet import role_packet
from wargame.kit.words import givers, to_whom, when
from wargame.table.words.names import Names

EVERY = [(name, seat) for name in list_scenarios() for seat in SEATS]

EPITHETS = (
    "mafia",
    "kleptocra",
    "despot",
    "imperial",
    "lawless",
    "reckless",
    "brutish",
    "unprovoked",
    "puppet",
    "nazi",
    "junta",
)
"""What one side or another calls a third, in the essay and elsewhere; the kit may quote none of it as a fact."""


@pytest.mark.parametrize(("name", "seat"), EVERY)
def test_a_packet_holds_its_seats_own_side(name, seat, texts):
    sheet, packet = load_scenario(name).seats[seat], texts(name)[f"role-{seat}"]
    for text in (sheet.office, sheet.short, *sheet.long.strip().split("\n\n"), *(aim.text for aim in sheet.objectives)):
        assert escaped(text.strip()) in packet
    assert "arrives on your screen" in packet
    assert "Your first five minutes" in packet


@pytest.mark.parametrize(("name", "seat"), EVERY)
def test_a_packet_holds_no_agenda_and_nobody_elses_side(name, seat, texts):
    story, packet = load_scenario(name), texts(name)[f"role-{seat}"]
    for other, sheet in story.seats.items():
        for agenda in sheet.agendas:
            assert escaped(agenda.text) not in packet
            assert f">{escaped(agenda.title)}<" not in packet
        if other != seat:
            assert escaped(sheet.short) not in packet
            assert escaped(sheet.office) not in packet or sheet.office == story.seats[seat].office
            assert not any(escaped(part) in packet for part in sheet.long.strip().split("\n\n"))


@pytest.mark.parametrize(("name", "seat"), EVERY)
def test_the_cards_of_a_seat_are_its_own_agendas_and_no_others(name, seat, pages, texts):
    story = load_scenario(name)
    cards = pages(name)[f"agendas-{seat}"].blocks[-1].cards
    assert [card.title for card in cards] == [agenda.title for agenda in story.seats[seat].agendas]
    text = texts(name)[f"agendas-{seat}"]
    for other, sheet in story.seats.items():
        assert all((escaped(agenda.text) in text) == (other == seat) for agenda in sheet.agendas)


@pytest.mark.parametrize(("name", "seat"), EVERY)
def test_points_instruments_and_clauses_are_those_of_the_game(name, seat, texts):
    story = load_scenario(name)
    rules, packet = load_rules(story.rules), texts(name)[f"role-{seat}"]
    names = Names(story, rules)
    for aim in story.seats[seat].objectives:
        for score in aim.scores:
            assert (
                f'<td>{escaped(when(score, names))}</td><td class="number">{f"{score.points:+d}".replace("-", "−")}</td>'
                in packet
            )
    for item in story.instruments:
        row = f'<td class="number">{item.rating}</td>'
        assert (escaped(item.text) in packet and row in packet) == (item.owner == seat)
    for offer in story.offers:
        gives = any(seat in variant for variant in givers(rules.kinds[offer.kind], story))
        assert (f"<td><strong>{escaped(rules.kinds[offer.kind].title)}</strong></td>" in packet) == gives


def test_every_kind_of_score_has_words_of_its_own():
    names = Names(load_scenario("handshake-2025"), load_rules("gun-on-the-table"))
    needs = {"clause": "ceasefire", "track": "us.resolve", "seat": "russia"}
    said = {on: when(Score(on, 1, **({need: needs[need]} if need else {})), names) for on, need in NEEDS.items()}
    assert len(set(said.values())) == len(NEEDS)


def test_a_seat_without_a_signature_is_told_so_and_offers_nothing(texts):
    packet = texts("minsk-2015")["role-us"]
    assert "You sit at this table without a signature" in packet
    assert "you pledge none" in packet
    assert "without a signature" not in texts("minsk-2015")["role-russia"]


@pytest.mark.parametrize(
    ("kind", "seat", "to"),
    (
        ("ceasefire", "ukraine", "Russia, both ways"),
        ("monitors", "us", "all who sign, together with Europe"),
        ("monitors", "europe", "all who sign"),
        ("neutrality", "ukraine", "Russia"),
        ("backstop", "us", "Ukraine and Europe"),
    ),
)
def test_a_clause_says_for_whom_it_is_and_with_whom(kind, seat, to):
    story, rules = load_scenario("handshake-2025"), load_rules("gun-on-the-table")
    assert to_whom(rules.kinds[kind], seat, givers(rules.kinds[kind], story)) == to


@pytest.mark.parametrize("name", list_scenarios())
def test_no_epithet_of_one_side_for_another_stands_in_a_packet(name, texts):
    for seat in SEATS:
        words = texts(name)[f"role-{seat}"].lower()
        assert [epithet for epithet in EPITHETS if epithet in words] == []


def test_the_numbers_come_from_the_rules_that_are_played():
    story, rules = load_scenario("handshake-2025"), load_rules("gun-on-the-table")
    dear = evolve(rules, load=evolve(rules.load, cost=3))
    assert "costs you 3 points an instrument" in str(plain(role_packet(story, dear, "us").blocks))
