"""A class served by a process of its own, to be killed; run again, it goes on with the same class.

    python child_server.py CLASSES TABLES
    PLACE COUNT

The second line comes on standard input, so that a process can be kept ready whose modules are loaded. PLACE is a failpoint, at which the process kills itself the COUNT-th time that it passes it: ``start:NAME`` counts from
the first breath, ``NAME`` once the server listens, ``-`` never. Says ``PORT`` on a line when it listens.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from threading import Event

from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.net.server.host import Host, Opening
from wargame.net.tokens import hashed
from wargame.room.card import ClassError
from wargame.room.classroom import Tools, find_class, go_on
from wargame.room.creating import Wish, create
from wargame.saves.failpoints import MID_WRITE, TORN_KEPT, TRUNCATED
from wargame.saves.files import Files
from wargame.table.desk import Board

STORY, CODE, SECRET = "minsk-2015", "ABCD2345", "AAAAAAAAAAAAAAAAAAAAAA"


class Mouthfuls(Files):
    """A disk that takes at most 90 bytes at a time, so that a line can be torn."""

    def write(self, fd: int, data: memoryview) -> int:
        """Write a mouthful."""
        return super().write(fd, data[:90])


def main(classes: Path, tables: int, place: str, count: int) -> None:
    """Serve until killed."""
    early, _, name = place.rpartition(":")
    armed, left = bool(early), count

    def passed(found: str) -> None:
        nonlocal left
        if armed and found == name:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    mouthfuls = Mouthfuls() if name in (MID_WRITE, TORN_KEPT, TRUNCATED) else Files()
    seeds = iter(range(1, 100))
    tools = Tools(
        now=lambda: time.monotonic_ns() // 1_000_000,
        seed=lambda: next(seeds),
        make_player=make_player,
        version="0.1.0",
        files=lambda _path: mouthfuls,
        failpoint=passed,
    )
    folder = find_class(classes, STORY, tables)
    if folder is None:
        scenario = load_scenario(STORY)
        classroom = create(classes / "class", Wish(CODE, tables), scenario, load_rules(scenario.rules), None, tools)
    else:
        classroom = go_on(folder, tools)
    host = Host(classroom, Board(), hashed(SECRET), tools.now, Opening("127.0.0.1", classroom.card.port))
    host.start()
    classroom.keep(port=host.port)
    armed = True
    os.write(1, f"{host.port}\n".encode())
    Event().wait()


if __name__ == "__main__":
    try:
        wanted, times = sys.stdin.readline().split()
        main(Path(sys.argv[1]), int(sys.argv[2]), wanted, int(times))
    except ClassError as error:
        sys.exit(str(error))
