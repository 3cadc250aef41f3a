"""A token in every secret text, and where it is found: with those who may read it, and nowhere else.

``WARGAME_GAMES=1000`` plays that many games in the slow test instead of 100.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path

import pytest

from tests.fog.canaries import Aviary
from wargame.engine.seats import SEATS
from wargame.room.card import FILE, read_card, write_card

GAMES = int(os.environ.get("WARGAME_GAMES", "100"))


def played(loop, caplog, capfd, tmp_path, seeds):
    """Play games; return every canary where it must not be."""
    found = []
    trouble = []
    loop.set_exception_handler(lambda _loop, context: trouble.append(context))
    caplog.set_level(logging.DEBUG)
    for seed in seeds:
        game = Aviary(loop, seed)
        try:
            school = game.play()
            found += game.strays()
            found += own_alone(game)
        finally:
            game.school.close()
        folder = tmp_path / school.shelf.card.name
        folder.mkdir(exist_ok=True)
        write_card(folder, school.shelf.card)
        assert read_card(folder) == school.shelf.card
        printed = capfd.readouterr()
        elsewhere = {
            "log": "\n".join(str(record.__dict__) for record in caplog.records if record.name != "asyncio"),
            "screen": printed.out + printed.err,
            "class.json": (folder / FILE).read_text(encoding="utf-8").replace(school.shelf.card.code, ""),
            "arguments": " ".join(sys.argv),
            "errors": repr(trouble),
        }
        caplog.clear()
        found += [(one.token, name) for one in game.canaries for name, text in elsewhere.items() if one.token in text]
    assert trouble == []
    return found


def own_alone(game):
    """Return aims and loads that are another's: the agenda of a document is its seat's, and so is every load."""
    wrong = []
    agendas = game.school.room.table._state.agendas
    for seat in SEATS:
        for name in sorted(game.team(seat) & set(filter(lambda name: isinstance(name, str), game.people))):
            for _, _, text in game.people[name].received:
                shown = json.loads(text).get("set", {}) if text.startswith("{") else {}
                if shown.get("agenda", agendas[seat]) != agendas[seat]:
                    wrong.append((name, shown["agenda"]))
                wrong += [
                    (name, piece["id"])
                    for piece in shown.get("pieces", ())
                    if piece["owner"] != seat and piece.get("loaded") is not None
                ]
    return wrong


def test_a_secret_is_found_with_those_who_may_read_it_and_nowhere_else(loop, caplog, capfd, tmp_path):
    assert played(loop, caplog, capfd, tmp_path, range(2)) == []


@pytest.mark.slow
def test_no_secret_of_many_games_is_found_elsewhere(loop, caplog, capfd, tmp_path):
    assert played(loop, caplog, capfd, tmp_path, range(2, 2 + GAMES)) == []


def test_a_canary_that_flies_is_seen(loop, monkeypatch):
    """The search itself finds what it should: talk of the whole table, planted as a leak."""
    from tests.fog.leaks import LEAKS

    LEAKS["talk of the whole table"](monkeypatch)
    game = Aviary(loop, 1)
    try:
        game.play()
        assert {token[:4] for token, _, _ in game.strays()} == {"talk"}
    finally:
        game.school.close()


def test_the_log_of_this_process_is_looked_at(caplog):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("wargame").debug("canary")
    assert "canary" in str(caplog.records[-1].__dict__)
    assert Path(FILE).suffix == ".json"
