"""What the facilitator's board says of tables in trouble, over a real socket, while the other tables are played."""

from __future__ import annotations

import errno
import time
from threading import Event

import pytest

from tests.room.rig import CODE, Rig
from wargame.engine import commands as cmd
from wargame.engine.commands import to_plain
from wargame.net.client.desk import RemoteDesk
from wargame.net.client.link import Link
from wargame.net.server.host import Host, Opening
from wargame.net.tokens import hashed
from wargame.room import acts
from wargame.table.desk import Board

SECRET = "AAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105 - of a test


@pytest.fixture
def served(tmp_path):
    """A class of four tables whose third was harmed before the restart; its desk, and a function that lets people in."""
    rig = Rig(tmp_path / "class", None, 4)
    rig.classroom.close()
    path = rig.folder / "table-3.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"us"', b'"su"', 1))
    rig.restart()
    host = Host(
        rig.classroom, Board(), hashed(SECRET), lambda: time.monotonic_ns() // 1_000_000, Opening("127.0.0.1", 0)
    )
    host.start()
    url = f"ws://127.0.0.1:{host.port}/"
    links = []

    def come(**hello):
        links.append(Link(url, hello))
        links[-1].open()
        return links[-1]

    desk = RemoteDesk(come(facilitator=SECRET))
    desk.wait()
    yield rig, desk, come
    for link in links:
        link.close()
    host.stop()
    rig.classroom.close()


def seen(desk, what):
    """Wait until the board is as it should be."""
    changed = Event()
    desk.on_change = changed.set
    for _ in range(40):
        found = what({one.number: one for one in desk.board.tables})
        if found:
            return found
        changed.wait(1)
        changed.clear()
    raise AssertionError(desk.board)


def test_the_facilitator_reads_of_a_harmed_table_and_of_a_full_one_and_the_others_go_on(served):
    rig, desk, come = served
    harmed = seen(desk, lambda tables: tables[3].stopped)
    assert harmed.startswith("Table 3 cannot go on: ")
    people = {table: come(code=CODE, name=f"P{table}", table=table, seat="us") for table in (1, 2, 4)}
    assert desk.act(0, acts.Begin()) is None

    def fail(*_):
        raise OSError(errno.ENOSPC, "injected")

    rig.files["table-2.jsonl"].write = fail
    refused = people[2].do(to_plain(cmd.Ready()))
    assert refused.code == "stopped-table"
    assert "the disk is full" in seen(desk, lambda tables: tables[2].stopped)
    for table in (1, 4):
        assert people[table].do(to_plain(acts.Say("We go on."))) is None
        assert desk.act(table, cmd.Advance()) is None
        assert seen(desk, lambda tables, table=table: tables[table].phase == "talks")
        assert desk.board.tables[table - 1].stopped == ""
    assert desk.act(3, cmd.Advance()).code == "no-such-table"
    assert desk.act(2, cmd.Advance()).code == "stopped-table"
    who = people[2].welcome["id"]
    assert desk.act(2, acts.Move(who, 4, "europe")) is None
    assert seen(desk, lambda tables: [one.seat for one in tables[4].people]) == ["us", "europe"]
