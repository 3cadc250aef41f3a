"""A seal that cannot be made costs no game, and is told when the person leaves."""

from __future__ import annotations

from wargame.bots import make_player
from wargame.cli.house import House
from wargame.content import load_rules, load_scenario
from wargame.saves import read
from wargame.table.store import Plan, begin

LINEUP = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "maximalist"}


def test_a_key_that_cannot_be_made_is_told_and_the_game_is_whole(tmp_path, capsys):
    key = tmp_path / "not-a-folder" / "seal.key"
    key.parent.write_text("a file in the way")
    plan = Plan(load_scenario("handshake-2025"), load_rules("gun-on-the-table"), 5, LINEUP, 3)
    path = tmp_path / "saves" / "game.jsonl"
    table, writer = begin(plan, make_player, path=path, key=key, version="test")
    while not table.over:
        table.run()
    writer.close()
    assert [record.kind for record in read(path).records][-1] == "end"
    assert "key" in table.notice
    house = House()
    house._tables.append(table)
    house.leave()
    assert table.notice in capsys.readouterr().out
