"""The menu's way to the network: what it can do there, with nothing of it loaded before somebody wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.cli.joining import Doors
    from wargame.tui.house import Choice, ClassWish, Game, Hosting


class LateDoors:
    """The doors of ``joining``, opened by the first who knocks; ``wargame.tui.house.Doors``."""

    _doors: Doors | None = None

    @property
    def doors(self) -> Doors:
        """The doors themselves, the same ones every time: they know who waits."""
        if self._doors is None:
            from wargame.cli.joining import Doors  # noqa: PLC0415 - the menu opens without a network

            self._doors = Doors()
        return self._doors

    def last(self) -> str:
        """Return the address that was joined last; empty for none."""
        return self.doors.last()

    def code_in(self, address: str) -> str:
        """Return the code that an address holds; empty where it holds none."""
        return self.doors.code_in(address)

    def join(self, address: str, code: str, name: str, table: int = 0, seat: str = "") -> Game | Choice:
        """Join a class and sit down; JoinError in one sentence."""
        return self.doors.join(address, code, name, table, seat)


def host(wish: ClassWish) -> Hosting:
    """Host a class as the menu's person wants it; HouseError in one sentence."""
    from wargame.cli.failures import CallError  # noqa: PLC0415 - the same
    from wargame.cli.hosting import host_from_menu  # noqa: PLC0415 - the same
    from wargame.tui.house import HouseError  # noqa: PLC0415 - the same

    try:
        return host_from_menu(wish)
    except CallError as error:
        raise HouseError(str(error)) from error
