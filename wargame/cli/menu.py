"""``wargame`` alone: the menu."""

from __future__ import annotations


def menu(*, plain: bool) -> int:
    """Open the menu, in full screen on a terminal and in lines elsewhere; return the exit code."""
    from wargame.cli.clients import open_menu  # noqa: PLC0415 - a client loads much
    from wargame.cli.house import House  # noqa: PLC0415
    from wargame.cli.late import LateDoors, host  # noqa: PLC0415

    house = House()
    house.doors = LateDoors()
    house.host = host
    try:
        return open_menu(house, plain=plain)
    finally:
        house.leave()
