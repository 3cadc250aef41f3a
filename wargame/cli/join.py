"""``wargame join``: a seat in somebody's class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.terminal import ascii_option, on_terminal

if TYPE_CHECKING:
    from wargame.cli.joining import Doors


@click.command()
@click.argument("address", default="")
@click.option("--code", default="", help="The code from the board.")
@click.option("--name", default="", help="Your name, as your delegation sees it.")
@click.option("--table", type=click.IntRange(0, 99), default=0, help="Your table; else the class chooses.")
@click.option("--seat", default="", help="Your seat, or observer; else you are asked.")
@click.option("--watch", is_flag=True, help="Show the public boards of all tables, for a projector.")
@click.option("--facilitator", is_flag=True, help="The console of a class that runs elsewhere.")
@click.option("--plain", is_flag=True, help="Use line mode instead of the full screen.")
@click.option("--web-tab", is_flag=True, hidden=True)
@ascii_option
def join(  # noqa: D103 - the text below is the command's help
    address: str,
    code: str,
    name: str,
    table: int,
    seat: str,
    watch: bool,  # noqa: FBT001 - click passes it by name
    facilitator: bool,  # noqa: FBT001
    plain: bool,  # noqa: FBT001
    web_tab: bool,  # noqa: FBT001
) -> int:
    from wargame.cli import entering  # noqa: PLC0415 - a call for help needs no network
    from wargame.cli.joining import Doors, seat_of  # noqa: PLC0415 - the same

    if web_tab:
        return entering.from_a_tab(address)
    if facilitator:
        return entering.as_facilitator(address, plain=plain)
    chair = seat_of(seat)
    if watch or chair == "observer":
        return entering.to_watch(address, code, name, table, observer=chair == "observer", plain=plain)
    return _sit(Doors(), (address, code, name, table, chair), plain=plain)


join.help = """Take a seat in a class on the network.

ADDRESS stands on the facilitator's screen; a whole invitation may be pasted. Who was here before on this computer is
back in the same seat. What is not given is asked for.
"""


def _sit(doors: Doors, wanted: tuple[str, str, str, int, str], *, plain: bool) -> int:
    from wargame.cli.clients import knock  # noqa: PLC0415 - a call for help needs no client

    return knock(doors, *wanted, plain=plain or not on_terminal())
