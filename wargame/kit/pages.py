"""All pages of a kit, the index first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from wargame.engine.seats import SEATS, TITLE
from wargame.kit.agendas import agenda_cards
from wargame.kit.packet import role_packet
from wargame.kit.paper import Block, Heading, Items, Link, Page, Para, Run, Table, rich
from wargame.kit.prompts import prompts
from wargame.kit.rules_sheet import rules_sheet
from wargame.kit.script import teacher_script
from wargame.kit.survey import survey

if TYPE_CHECKING:
    from wargame.content.plans import SessionPlan
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario

INDEX: Final = "index"


def class_kit(
    scenario: Scenario, rules: Rules, theories: Sequence[Rules], plans: Sequence[SessionPlan], called: str = ""
) -> tuple[Page, ...]:
    """Return the pages of a kit.

    ``theories`` are the rival rule sets, with or without ``rules``; ``plans`` get one script each; ``called`` is how the
    scenario is named on the command line, its id if empty.
    """
    beside = [rules, *(theory for theory in theories if theory.id != rules.id)]
    pages = (
        *(teacher_script(scenario, plan, called or scenario.id) for plan in plans),
        *(role_packet(scenario, rules, seat) for seat in SEATS),
        rules_sheet(scenario, rules),
        *(agenda_cards(scenario, rules, seat) for seat in SEATS),
        prompts(scenario, rules, beside),
        survey(scenario),
    )
    return (_index(scenario, rules, pages), *pages)


def _index(scenario: Scenario, rules: Rules, pages: tuple[Page, ...]) -> Page:
    return Page(
        id=INDEX,
        title=f"Class kit: {scenario.title}",
        line=f"{scenario.situation.date} · rules: {rules.title}",
        blocks=tuple(_blocks(scenario, pages)),
    )


def _blocks(scenario: Scenario, pages: tuple[Page, ...]) -> Iterator[Block]:
    yield Para(scenario.situation.line)
    yield Heading("What to print")
    rows: tuple[tuple[Run, ...], ...] = tuple(
        ((Link(page.id, page.title),), (page.note,), (page.copies,)) for page in pages
    )
    yield Table(("page", "what it is for", "how many"), rows, (32, 47, 21))
    yield Para(
        "Each page is an HTML file to print, on A4 or Letter, and a Markdown file to change. Nothing on them needs the internet. "
        "They print in black and white; take both sides of the paper for the packets."
    )
    yield Heading("In what order")
    yield Items(
        (
            rich("Read the script for your time, and the content note in it. Choose the cards that stay."),
            rich(
                "Print, and lay a packet on each place: {seats}. Nobody gets another seat's packet, or any agenda card.",
                seats=", ".join(TITLE[seat] for seat in SEATS),
            ),
            rich("Play. The script says when to press what."),
            rich("Open the secrets together, with the prompts. Then the second half of the survey."),
        ),
        numbered=True,
    )
    yield Para(
        "The roles argue from what each side has said in public. If a sentence in them is unfair to somebody in your room, change it: the "
        "texts stand in the scenario's file, and the kit is made anew in a second.",
        faint=True,
    )
