"""The move line: short, never strategy, and enough to play a whole game by accepting it each time."""

from __future__ import annotations

import pytest

from tests.words.games import Chatty, StandIn, random_game, table
from wargame.engine.commands import Cable, Command, Ready, Seal
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table.words import DEBRIEF, PLACES, LastLook, next_move
from wargame.table.words.guide import ACTION_MOST, TEXT_MOST


def play_by_accepting(game, seat):
    """Take every suggestion; return the moves that were made."""
    seen, moves = set(), []
    while len(moves) < 500:
        move = next_move(game.view(seat), seen)
        moves.append(move)
        if move.step == DEBRIEF:
            return moves
        if isinstance(move.step, LastLook):
            assert game.submit(seat, move.step.command) is None
        elif isinstance(move.step, Command):
            assert game.submit(seat, move.step) is None
        else:
            assert move.step in PLACES
        seen.add(move.key)
    return moves


@pytest.mark.parametrize("player", (StandIn, Chatty))
@pytest.mark.parametrize("seat", SEATS)
def test_accepting_each_suggestion_finishes_a_game_of_five_rounds(seat, player):
    game, _ = table(people=(seat,), player=player)
    moves = play_by_accepting(game, seat)
    assert game.over
    assert len(game.view(seat).reports) == 5
    assert len(moves) <= 150
    assert {type(move.step) for move in moves} >= {int, Ready, LastLook}


def test_it_is_short_and_never_seals_or_signs_by_itself():
    for seed in range(12):
        for state in random_game(seed):
            for seat in SEATS:
                move = next_move(view(state, seat))
                assert 0 < len(move.text) <= TEXT_MOST
                assert len(move.action) <= ACTION_MOST
                assert move.step is None or isinstance(move.step, (int, Ready, LastLook))
                assert not isinstance(move.step, LastLook) or move.step.command == Seal()


def test_a_step_followed_is_not_suggested_again():
    game, _ = table(player=Chatty)
    first = next_move(game.view("europe"))
    assert next_move(game.view("europe"), {first.key}) != first


def test_waiting_names_the_seats_waited_for():
    game, _ = table(people=("us", "europe"))
    game.submit("us", Ready())
    move = next_move(game.view("us"))
    assert (move.chip, move.text, move.step) == ("WAITING", "Waiting for EU.", None)


def test_something_new_to_hear_is_offered_again():
    game, _ = table(people=("us", "europe"))
    for seat in ("us", "europe"):
        game.submit(seat, Ready())
    game.submit("us", Cable((), "Hello."))
    first = next_move(game.view("europe"))
    assert first.key == "heard:1"
    game.submit("us", Cable((), "Hello again."))
    assert next_move(game.view("europe"), {first.key}).key == "heard:2"
