"""``wargame scenarios``, ``rules``, ``bots`` and ``plans``: what there is to choose from."""

from __future__ import annotations

import click

from wargame.cli.terminal import document, say
from wargame.engine.seats import SEATS, TITLE

WIDE = 20


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
def scenarios(as_json: bool) -> None:  # noqa: FBT001 - click passes it by name
    """List the scenarios that came with the game."""
    from wargame.content import list_scenarios, load_scenario  # noqa: PLC0415 - the help needs none of them

    found = [load_scenario(name) for name in list_scenarios()]
    if as_json:
        told = [
            {"id": one.id, "title": one.title, "date": one.situation.date, "line": one.situation.line}
            | {"rounds": one.rounds, "lengths": list(one.lengths), "rules": one.rules}
            for one in found
        ]
        document(told)
        return
    for one in found:
        lengths = ", ".join(map(str, one.lengths))
        say(f"{one.id:<{WIDE}} {one.title} ({one.situation.date}; {one.rounds} rounds, also playable in {lengths})")
        say(f"{'':<{WIDE}} {one.situation.line}")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
def rules(as_json: bool) -> None:  # noqa: FBT001 - click passes it by name
    """List the rule sets that came with the game; each is a theory."""
    from wargame.content import list_rules, load_rules  # noqa: PLC0415 - the help needs none of them

    found = [load_rules(name) for name in list_rules()]
    if as_json:
        document([{"id": one.id, "title": one.title, "thesis": one.thesis} for one in found])
        return
    for one in found:
        say(f"{one.id:<{WIDE}} {one.title}")
        say(f"{'':<{WIDE}} {' '.join(one.thesis.split())}")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
def bots(as_json: bool) -> None:  # noqa: FBT001 - click passes it by name
    """List the doctrines that can play a seat: wargame play --bot SEAT=DOCTRINE."""
    from wargame.bots import DOCTRINES, describe  # noqa: PLC0415 - the help needs none of them

    if as_json:
        document({seat: {name: describe(seat, name) for name in DOCTRINES[seat]} for seat in SEATS})
        return
    for seat in SEATS:
        say(f"{TITLE[seat]} ({seat})")
        for name in DOCTRINES[seat]:
            say(f"  {name:<{WIDE - 2}} {describe(seat, name)}")
    say(
        "In a game, --bot SEAT=any draws one of a seat's own doctrines in secret; for Russia it is the type it is dealt."
    )


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
def plans(as_json: bool) -> None:  # noqa: FBT001 - click passes it by name
    """List the session plans that came with the game: wargame host --plan NAME."""
    from wargame.content import list_plans, load_plan  # noqa: PLC0415 - the help needs none of them

    found = [load_plan(name) for name in list_plans()]
    if as_json:
        document([{"id": one.id, "title": one.title, "minutes": one.minutes, "rounds": one.rounds} for one in found])
        return
    for one in found:
        say(f"{one.id:<{WIDE}} {one.title} ({one.minutes} minutes, {one.rounds} rounds)")
    say("With --plan none a class has no clock.")
