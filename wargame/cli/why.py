"""``wargame why``: the causes of one event, down to rule, draw and order."""

from __future__ import annotations

import click

from wargame.cli.failures import CallError
from wargame.cli.seating import SPOIL, seat_named
from wargame.cli.terminal import say, tell


@click.command()
@click.argument("save")
@click.argument("event")
@click.option("--as", "seat", metavar="SEAT", help="Through this seat's eyes; its numbers are those of 'replay --as'.")
@click.option("--spoil", is_flag=True, help=SPOIL)
def why(save: str, event: str, seat: str | None, spoil: bool) -> None:  # noqa: FBT001 - click passes it by name
    """Ask why something in a saved game happened.

    EVENT is the number that 'wargame replay SAVE' shows before a line. Each cause that is itself an event is shown
    with its number, so that it can be asked in its turn. A game that is not over answers only from its public record.
    """
    from wargame.cli import sources  # noqa: PLC0415 - the help needs none of it
    from wargame.cli.eyes import told  # noqa: PLC0415
    from wargame.table.words.reasons import why as reasons  # noqa: PLC0415

    eyes = seat_named(seat) if seat is not None else None
    game = told(sources.played_again(sources.reading(save)), eyes, spoil=spoil)
    if game.eyes == "public":
        tell("This game is not over: only the public record can be asked.")
    place = _number(event, len(game.sights))
    answer = reasons(game.sights[place], game.names, game.sights)
    say(answer.question)
    say(f"  rule: {answer.rule} (rulebook {answer.section})")
    for line in answer.lines:
        follow = f"  (event {line.follow + 1})" if line.follow >= 0 else ""
        say(f"  {line.label}: {line.text}{follow}")


def _number(event: str, count: int) -> int:
    """Return the place of an event in a list of ``count``; CallError for what is no number of it."""
    word = event.removeprefix("#")
    if word.isascii() and word.isdecimal() and len(word) <= 9 and 1 <= int(word) <= count:  # noqa: PLR2004 - an int
        return int(word) - 1
    raise CallError(
        f"There is no event '{event[:60]}' in this save; take a number from 1 to {count} as replay shows it."
    )
