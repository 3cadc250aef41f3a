"""Discussion prompts in four parts, each with the place in the debrief that bears on it, and the theories side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wargame.kit.paper import Block, Box, Heading, Items, Page, Para, Run, Strong, Table, rich
from wargame.kit.prompt_words import PARTS

if TYPE_CHECKING:
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario


def prompts(scenario: Scenario, rules: Rules, theories: Sequence[Rules]) -> Page:
    """Return the prompts; ``theories`` are all rule sets to be laid beside one another, that of the game among them."""
    return Page(
        id="prompts",
        title="Discussion prompts",
        line=f"{scenario.title} · for the debrief, and for the lesson after it",
        blocks=tuple(_prompts(scenario, rules, theories)),
        note="Four parts, from what happened to what is left out.",
        copies="one for you",
    )


def _prompts(scenario: Scenario, rules: Rules, theories: Sequence[Rules]) -> Iterator[Block]:
    yield Para(
        "Choose two or three from each part; nobody gets through all of them. Beside each stands where in the debrief the data is. "
        "Let the class look before it argues."
    )
    for title, line, asked in PARTS:
        yield Heading(title)
        yield Para(line, faint=True)
        rows = tuple(((f"{number}. ", *rich(prompt)), rich(data)) for number, (prompt, data) in enumerate(asked, 1))
        yield Table(("ask", "look at"), rows, (64, 36))
        if title.startswith("3") and scenario.situation.disputed:
            yield Heading("Disputed outside the game, too", 3)
            yield Items(scenario.situation.disputed)
    yield Heading("The theories on the table")
    yield Para(
        rich(
            "The game was played under **{played}**. Each rule set is a theory with critics of its own; none of them is the truth, and the "
            "essay's is one among them. In the debrief the same orders are settled again under each.",
            played=rules.title,
        )
    )
    for theory in theories:
        said: Run = (Strong("It holds:"), f" {' '.join(theory.thesis.split())}")
        critics = tuple(theory.critics)
        yield Box(theory.title, (Para(said), Para(rich("**Its critics say:**")), Items(critics)))
