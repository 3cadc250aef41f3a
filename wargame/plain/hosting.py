"""Hosting a class from the menu of line mode: story, plan, tables and how people get in; then the console by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine.text import harmless
from wargame.plain.control.running import LEAVING, run_control

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from wargame.plain.console import Console
    from wargame.plain.houses import House

MOST: Final = 12
"""Tables in a class that is hosted from the menu."""
USUAL: Final = 8
PLANS: Final = (
    ("60-minutes", "60 minutes: three rounds with a clock for every phase"),
    ("90-minutes", "90 minutes: longer talks, more rounds, a longer debrief"),
    ("", "no clock: phases end when all are ready, or when you end them"),
)
"""(name, words) of the session plans that ship with the game."""
WEB: Final = ("Browsers may join too, with the same code", "Only people with the game installed can join")
WIRE: Final = (
    "Encrypted: nobody on the network can read along",
    "Plain text: only on a network that you trust, whoever listens reads every secret",
)


def wished(console: Console, house: House, wish: Callable[..., Any], choose: Callable[[str, list[str]], int]) -> Any:  # noqa: ANN401 - whatever ``house.host`` takes
    """Ask what a class is to be like; ``wish(scenario, rules, plan, tables, web, plain_text)`` makes what comes out."""
    stories, theories = house.scenarios(), house.theories()
    story = stories[
        choose("Which story?", [f"{harmless(one.title)}: {harmless(one.situation.line)}" for one in stories])
    ]
    theory = next((one for one in theories if one.id == story.rules), theories[0])
    plan = PLANS[choose("Which plan?", [words for _, words in PLANS])][0]
    tables = _tables(console)
    web = choose("Who can join?", list(WEB)) == 0
    plain_text = choose("How do they connect?", list(WIRE)) == 1
    return wish(story, theory, plan, tables, web, plain_text)


def _tables(console: Console) -> int:
    while True:
        line = console.ask(f"How many tables, four seats each? 1 to {MOST} [{USUAL}]") or str(USUAL)
        if line.isdecimal() and 0 < int(line[:6]) <= MOST:
            return int(line)
        console.say(f"A class has 1 to {MOST} tables here.")


def lead(hosting: Any, *, stdin: TextIO, stdout: TextIO) -> int:  # noqa: ANN401 - the full screen's ``Hosting``
    """Open the console of a class that is up, and let the class go once it was left; return the exit code."""
    try:
        return run_control(
            hosting.desk, stdin=stdin, stdout=stdout, leaving=hosting.leaving or LEAVING, goodbye=hosting.goodbye,
            qr=hosting.qr,
        )  # fmt: skip
    finally:
        if hosting.close is not None:
            hosting.close()
