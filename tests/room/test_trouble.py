"""One table's trouble is that table's alone: the facilitator is told in one sentence, and the other tables go on."""

from __future__ import annotations

import errno

import pytest

from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.desk import table_board
from wargame.room.documents import STOPPED, held
from wargame.room.room import RoomStoppedError
from wargame.saves import SaveWriter

TABLES = 3


@pytest.fixture
def some(open_class):
    """A class of some tables, one person at each, all begun."""
    return _begun(open_class, TABLES)


def _begun(open_class, tables):
    rig = open_class(tables=tables)
    for table in range(1, tables + 1):
        rig.sit("us", table=table)
        rig.act(acts.Begin(), table=table)
    return rig


def refuse(rig, name, call, number):
    """Let a file of the class refuse a system call from now on."""

    def fail(*_):
        raise OSError(number, "injected")

    setattr(rig.files[name], call, fail)


def others_go_on(rig, table):
    """Assert that people at every other table can play, and that time goes on there."""
    for number, room in rig.classroom.rooms.items():
        if number != table:
            assert room.stopped == ""
            rig.do(f"{number}-us-1", acts.Say("We go on."), table=number)
            before = room.clock.at(rig.time)
            rig.wait(1)
            assert room.clock.at(rig.time) == before - 1000


@pytest.mark.parametrize("name", ("table-3.jsonl", "room-3.jsonl"))
@pytest.mark.parametrize("call", ("write", "fsync"))
@pytest.mark.parametrize(("number", "said"), ((errno.ENOSPC, "the disk is full"), (errno.EIO, "reported an error")))
def test_a_disk_that_refuses_one_table_stops_that_one(some, name, call, number, said):
    rig = some
    rig.wait(3)
    refuse(rig, name, call, number)
    room = rig.classroom.rooms[3]
    command = cmd.Ready() if name.startswith("table") else acts.Say("Hear us.")
    with pytest.raises(RoomStoppedError):
        room.do("3-us-1", 1, command)
    board = table_board(room)
    assert said in board.stopped
    assert name in board.stopped
    assert board.stopped.count(". ") == 0
    assert held(room) == STOPPED
    with pytest.raises(RoomStoppedError):
        room.do("3-us-1", 1, acts.Ask("Why?"))
    with pytest.raises(RoomStoppedError):
        rig.act(cmd.Advance(), table=3)
    left = room.clock.at(rig.time)
    rig.wait(5)
    assert room.clock.at(rig.time) == left
    others_go_on(rig, 3)


@pytest.mark.parametrize("name", ("table-3.jsonl", "room-3.jsonl"))
def test_a_table_that_stopped_for_lack_of_space_goes_on_after_a_restart(some, name):
    rig = some
    rig.do("3-us-1", acts.Say("Before."), table=3)
    refuse(rig, name, "write", errno.ENOSPC)
    room = rig.classroom.rooms[3]
    with pytest.raises(RoomStoppedError):
        room.do("3-us-1", 2, cmd.Ready() if name.startswith("table") else acts.Say("Lost."))
    rig.files.clear()
    rig.restart()
    room = rig.classroom.rooms[3]
    assert rig.classroom.broken == {}
    assert room.stopped == ""
    assert [one.text for one in room.ledger.talk["us"]] == ["Before."]
    assert room.ledger.last("3-us-1") == 1
    rig.do("3-us-1", acts.Say("After."), table=3)


def test_the_tick_of_a_table_that_cannot_write_harms_no_other(some):
    rig = some
    refuse(rig, "room-3.jsonl", "write", errno.ENOSPC)
    rig.wait(11)
    assert "the disk is full" in rig.classroom.rooms[3].stopped
    others_go_on(rig, 3)


def test_a_fault_of_the_game_itself_stops_one_table_and_not_the_clocks_of_all(some):
    rig = some
    room = rig.classroom.rooms[3]
    room.timing = None
    rig.act(acts.SetClock(1), table=3)
    rig.time += 1000
    assert room.tick_alone()
    assert "by a fault of the game (AttributeError)" in room.stopped
    assert not room.tick_alone()
    others_go_on(rig, 3)


def _flip(path):
    data = bytearray(path.read_bytes())
    middle = data.index(b"\n") + 60
    data[middle] ^= 1
    path.write_bytes(bytes(data))


def _empty(path):
    path.write_bytes(b"")


def _remove(path):
    path.unlink()


def _replace_by_folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("name", ("table-3.jsonl", "room-3.jsonl"))
@pytest.mark.parametrize("harm", (_flip, _empty, _remove, _replace_by_folder))
def test_a_file_that_was_harmed_leaves_its_table_out_and_tells_the_facilitator(some, name, harm):
    rig = some
    rig.classroom.close()
    harm(rig.folder / name)
    rig.restart()
    assert list(rig.classroom.broken) == [3]
    sentence = rig.classroom.broken[3]
    assert sentence.startswith("Table 3 cannot go on: ")
    assert name in sentence
    assert "; restore its two files from a copy" in sentence
    assert ". " not in sentence
    assert sentence.endswith(".")
    assert sorted(rig.classroom.rooms) == [number for number in range(1, TABLES + 1) if number != 3]
    others_go_on(rig, 3)
    # The two files are free for whoever mends them.
    other = {"table-3.jsonl": "room-3.jsonl", "room-3.jsonl": "table-3.jsonl"}[name]
    SaveWriter.open_existing(rig.folder / other).close()


def test_a_table_that_was_restored_from_a_copy_is_back(some):
    rig = some
    good = (rig.folder / "table-3.jsonl").read_bytes()
    rig.classroom.close()
    _flip(rig.folder / "table-3.jsonl")
    rig.restart()
    assert list(rig.classroom.broken) == [3]
    rig.classroom.close()
    (rig.folder / "table-3.jsonl").write_bytes(good)
    rig.restart()
    assert rig.classroom.broken == {}


def test_a_file_that_somebody_else_has_open_leaves_its_table_out(some):
    rig = some
    rig.classroom.close()
    with SaveWriter.open_existing(rig.folder / "table-3.jsonl"):
        rig.restart()
    assert "is open at another table" in rig.classroom.broken[3]
    others_go_on(rig, 3)


def test_two_files_that_do_not_belong_together_leave_their_table_out(some):
    rig = some
    rig.classroom.close()
    journal = rig.folder / "room-3.jsonl"
    with SaveWriter.open_existing(journal) as writer:
        writer.append("token", {"id": "nobody", "token": "x"})
    rig.restart()
    assert "its records do not fit one another" in rig.classroom.broken[3]
    others_go_on(rig, 3)


def test_a_torn_write_loses_nothing_that_was_acknowledged(some):
    rig = some
    rig.do("3-us-1", acts.Say("Before."), table=3)
    rig.classroom.close()
    for name in ("table-3.jsonl", "room-3.jsonl"):
        with (rig.folder / name).open("ab") as file:
            file.write(b'{"c":{"by":"3-us-1","n":2')
    rig.restart()
    assert rig.classroom.broken == {}
    assert [one.text for one in rig.classroom.rooms[3].ledger.talk["us"]] == ["Before."]
    assert (rig.folder / "room-3.torn-1").read_bytes().startswith(b'{"c"')


def test_newcomers_are_seated_at_tables_that_go_on(some):
    rig = some
    rig.classroom.rooms[1].stop("The disk is full; free some space.")
    assert rig.classroom.free_seat(0, "")[0] == 2
    assert rig.classroom.free_seat(0, "us")[0] == 2
    assert {seat for _, seat in (rig.classroom.free_seat(table, "") for table in range(2, TABLES + 1))} <= set(SEATS)


def test_a_full_disk_at_one_of_eight_and_a_harmed_file_of_another_leave_six(open_class):
    rig = _begun(open_class, 8)
    refuse(rig, "table-8.jsonl", "fsync", errno.ENOSPC)
    with pytest.raises(RoomStoppedError):
        rig.do("8-us-1", cmd.Ready(), table=8)
    others_go_on(rig, 8)
    rig.classroom.close()
    _flip(rig.folder / "table-3.jsonl")
    rig.restart()
    assert list(rig.classroom.broken) == [3, 8]
    assert "the disk is full" in rig.classroom.broken[8]
    rig.classroom.close()
    rig.files.clear()
    rig.restart()
    assert list(rig.classroom.broken) == [3]
    others_go_on(rig, 3)
