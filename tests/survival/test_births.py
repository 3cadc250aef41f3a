"""A server that is killed while it makes a class: the same command makes the class whole, and leaves nothing else."""

from __future__ import annotations

import sys

import pytest

from tests.survival.server import Server
from wargame.room.card import FILE, read_card
from wargame.room.classroom import LOCK
from wargame.room.failpoints import CARD_DRAFTED, CARD_MADE, CARD_SYNCED, LAID_OUT, TABLE_MADE
from wargame.saves import Verdict, read
from wargame.saves.failpoints import APPENDING

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")

TABLES = 8
FILES = sorted(
    [FILE, LOCK, *(f"{kind}-{number}.jsonl" for kind in ("room", "table") for number in range(1, TABLES + 1))]
)


def _killed_and_made(tmp_path, places):
    server = Server(tmp_path, TABLES)
    try:
        for place, count in places:
            assert server.start(f"start:{place}", count) == 0
            folder = tmp_path / "class"
            assert (folder / FILE).exists() == (place == CARD_MADE)
        port = server.start()
        assert port
        assert read_card(folder).tables == TABLES
        assert sorted(path.name for path in folder.iterdir()) == FILES
        for number in range(1, TABLES + 1):
            table, room = (read(folder / f"{kind}-{number}.jsonl") for kind in ("table", "room"))
            assert table.verdict is room.verdict is Verdict.GOOD
            assert [record.kind for record in table.records] == ["head"]
    finally:
        server.close()


@pytest.mark.slow
def test_killed_in_the_midst_of_eight_tables(tmp_path):
    _killed_and_made(tmp_path, ((TABLE_MADE, 5),))


@pytest.mark.slow
def test_killed_at_every_place_of_the_making_one_after_another(tmp_path):
    tables = tuple((TABLE_MADE, count) for count in range(1, TABLES + 1))
    records = tuple((place, count) for place in APPENDING for count in (1, 2, 3, 9))
    _killed_and_made(tmp_path, ((LAID_OUT, 1), *tables, *records, (CARD_DRAFTED, 1), (CARD_SYNCED, 1), (CARD_MADE, 1)))
