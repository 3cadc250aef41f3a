"""``wargame host``: a class on this computer, its server and its console in one terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from wargame.cli import sources
from wargame.cli.failures import DONE, unknown
from wargame.cli.terminal import ascii_option, called, say

if TYPE_CHECKING:
    from wargame.cli.hosting import Hosted
    from wargame.content.plans import SessionPlan
    from wargame.engine.scenario import Scenario

NO_CLOCK = "none"


@click.command()
@click.argument("scenario", default=sources.DEFAULT_SCENARIO)
@click.option("--tables", type=click.IntRange(1, 24), default=1, show_default=True, help="How many tables.")
@click.option("--rules", metavar="R", help="Rules, by name or path; the scenario's own unless given.")
@click.option("--plan", default="60-minutes", show_default=True, help="Session plan, by name or path; none: no clock.")
@click.option("--web", is_flag=True, help="Let browsers in too (extra 'web').")
@click.option("--host", "address", metavar="ADDRESS", help="Listen on this address alone.")
@click.option("--port", type=click.IntRange(1, 65535), help="Listen on this port.")
@click.option("--plain-text", is_flag=True, help="Without encryption, on a network that you trust.")
@click.option("--without", multiple=True, metavar="CARD", help="Leave a card out of the deck, by its id.")
@click.option("--new", is_flag=True, help="Begin another class, also where one is unfinished.")
@click.option("--plain", is_flag=True, help="The console in lines instead of the full screen.")
@click.option("--no-console", is_flag=True, help="The server alone, until Ctrl-C.")
@ascii_option
def host(  # noqa: D103 - the text below is the command's help
    scenario: str,
    tables: int,
    rules: str | None,
    plan: str,
    web: bool,  # noqa: FBT001 - click passes it by name
    address: str | None,
    port: int | None,
    plain_text: bool,  # noqa: FBT001
    without: tuple[str, ...],
    new: bool,  # noqa: FBT001
    plain: bool,  # noqa: FBT001
    no_console: bool,  # noqa: FBT001
) -> int:
    story, theory = sources.content(scenario, rules)
    story = left_out(story, without)
    session = session_plan(plan, story)
    from wargame.cli.classes import Wanted  # noqa: PLC0415 - a wrong call needs no class
    from wargame.cli.hosting import ANYWHERE, Where, host_class  # noqa: PLC0415

    where = Where(address or ANYWHERE, port or 0, web, plain_text)
    hosted = host_class(Wanted(story, theory, session, tables, new), where)
    try:
        if hosted.old:
            say(f"Going on with the class {hosted.classroom.folder.name}; --new begins another.")
        if no_console:
            return _alone(hosted)
        return _console(hosted, story, plain=plain)
    finally:
        say(hosted.close())


host.help = """Open a class: a server and your console, in this terminal.

Everybody in the room joins with 'wargame join ADDRESS' and the code that is shown, or with a browser where --web is
given. No internet and no accounts are needed. The class is saved as it is played: the same command goes on with it,
whatever ended it, at the same address and with the same code.
"""


def left_out(story: Scenario, cards: tuple[str, ...]) -> Scenario:
    """Return a story without some of its cards; CallError for a card that it does not have."""
    from attrs import evolve  # noqa: PLC0415 - beside its use

    for card in cards:
        if card not in story.card_by_id:
            raise unknown("card", card, story.card_by_id)
    return evolve(story, cards=tuple(card for card in story.cards if card.id not in cards)) if cards else story


def session_plan(name: str, story: Scenario) -> SessionPlan | None:
    """Return the session plan of a name or path, None for no clock; CallError where it does not fit the story."""
    if name == NO_CLOCK:
        return None
    return sources.plan(name, story)


def _console(hosted: Hosted, story: Scenario, *, plain: bool) -> int:
    from wargame.cli.consoles import lead  # noqa: PLC0415 - a server alone needs none
    from wargame.cli.hosting import LEAVING  # noqa: PLC0415 - the same

    desk = hosted.desk()
    try:
        return lead(desk, leaving=LEAVING, plain=plain, qr=hosted.qr, story=story)
    finally:
        desk.leave()


def _alone(hosted: Hosted) -> int:
    """Serve without a console until the process is interrupted."""
    invitation = hosted.invitation
    say(f"Players:      {invitation.command}")
    if hosted.web:
        say(f"Browsers:     {invitation.page}")
    say(f"Facilitator:  {called()} join {invitation.address} --facilitator   (it asks for {hosted.secret})")
    sys.stdout.flush()
    hosted.server.wait()
    return DONE
