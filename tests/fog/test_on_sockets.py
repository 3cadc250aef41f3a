"""A few pairs of worlds over real sockets and real threads: what is compared in memory by the thousand holds there too."""

from __future__ import annotations

import json
import re
from contextlib import ExitStack

import pytest
from websockets.sync.client import connect

from tests.engine.tables import advance, start
from tests.fog.classes import CODE, School
from wargame.engine import commands as cmd
from wargame.engine.commands import to_plain
from wargame.net.protocol import VERSION
from wargame.net.server.host import Host, Opening
from wargame.room import acts
from wargame.table.desk import Board

DRAWN = re.compile(r'"(token|epoch)":"[^"]*"')
"""What is drawn by chance for a person or a run, and tells of nobody."""


class Client:
    """One person on a real socket."""

    def __init__(self, socket, name, seat):
        self.socket = socket
        self.texts, self.number = [], 0
        self.socket.send(json.dumps({"t": "hello", "v": VERSION, "code": CODE, "name": name, "table": 1, "seat": seat}))
        self.until("view")

    def until(self, *kinds):
        """Read until a frame of one of these kinds."""
        while True:
            text = self.socket.recv(timeout=20)
            self.texts.append(DRAWN.sub(r'"\1":"-"', text))
            if json.loads(text)["t"] in kinds:
                return

    def do(self, command):
        """Do a command and wait for its answer."""
        self.number += 1
        self.socket.send(json.dumps({"t": "do", "n": self.number, "cmd": to_plain(command)}))
        self.until("done", "refused")


def received(loop, seat, secret):
    """Tell a short story over sockets; return what Europe's person received."""
    # Not begun, so that no bot sits in for who is not here while the real clock runs.
    school = School(loop, advance(start(3), "talks"), begun=False)
    host = Host(school.shelf, Board(title="A class"), "0" * 64, school.now, Opening("127.0.0.1", 0))
    host.start()
    try:
        with ExitStack() as stack:

            def client(name, place):
                line = connect(f"ws://127.0.0.1:{host.port}", compression=None, proxy=None)
                return Client(stack.enter_context(line), name, place)

            first = client("Ada", seat)
            for peer in (first, client("Bea", seat)) if secret else ():
                peer.do(acts.Say("Between us."))
                peer.do(cmd.OpenDraft())
            watched = client("Bea", "europe")
            for word in ("Good morning.", "Shall we begin?"):
                if secret:
                    first.do(cmd.Cable(("russia" if seat == "us" else "us",), "Not a word to Europe."))
                    first.do(cmd.Sign("Q"))
                    first.do(acts.Ask("Is this seen?"))
                first.do(cmd.Cable((), word))
                # The own answer comes after whatever came before it.
                watched.do(acts.Say(word))
                watched.do(cmd.Sign("Q"))
            return watched.texts
    finally:
        host.stop()


@pytest.mark.parametrize("seat", ("us", "ukraine", "russia"))
def test_over_real_sockets_no_byte_changes(seat, loop):
    plain, secret = received(loop, seat, secret=False), received(loop, seat, secret=True)
    assert len(plain) > 8
    assert plain == secret
