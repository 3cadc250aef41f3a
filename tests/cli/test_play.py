"""Beginning a game and going on with it: who sits where, what is dealt, what is written, what is refused."""

from __future__ import annotations

import io
import os
import sys

import pytest

from wargame.cli import seating
from wargame.cli.failures import CallError
from wargame.cli.house import House
from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.digest import digest
from wargame.engine.seats import SEATS
from wargame.saves import list_saves, read
from wargame.tui.house import HouseError, Saved, Wish


@pytest.fixture
def house():
    """Give a house, and close it."""
    made = House()
    yield made
    made.close()


@pytest.fixture
def wish():
    """Return the wish of a newcomer."""
    scenario = load_scenario("handshake-2025")
    return Wish(scenario, load_rules(scenario.rules), 3, {**seating.PARTNERS, "europe": seating.HUMAN})


@pytest.fixture
def play(wargame, monkeypatch, saves):
    """Call ``wargame play`` with lines typed; return its code, its output, its messages and the header of the save."""

    def call(*arguments, typed="quit\n"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code, out, err = wargame("play", *arguments)
        found = list_saves(saves)
        return code, out, err, read(found[0].path).header if found else None

    return call


def test_a_newcomer_plays_europe_and_nobody_knows_the_seed(play):
    code, out, err, header = play()
    assert (code, err) == (0, "")
    assert header.seats["europe"] == "human"
    assert [header.seats[seat] for seat in ("us", "ukraine")] == ["guarantor", "steadfast"]
    assert header.seed > 1 << 32
    assert "the menu" in " ".join(out.split()), "nobody is told how to go on"
    assert str(header.seed) not in out


def test_several_seats_share_the_screen(play):
    header = play("--as", "US", "--as", "russia", "--seed", "3")[3]
    assert {seat for seat in SEATS if header.seats[seat] == "human"} == {"us", "russia"}


def test_seed_rounds_bots_and_agendas_are_as_asked(play):
    asked = ("--seed", "77", "--rounds", "3", "--bot", "us=bluffer", "--bot", "russia=insecure")
    header = play("minsk-2015", *asked)[3]
    assert header.seed == 77
    assert header.scenario["id"] == "minsk-2015"
    assert header.options["rounds"] == 3
    assert header.seats["us"] == "bluffer"
    assert (header.seats["russia"], header.options["agendas"]["russia"]) == ("insecure", "insecure")


def test_an_agenda_can_be_fixed_apart_from_the_doctrine(play):
    header = play("--bot", "russia=limited", "--agenda", "russia=maximalist")[3]
    assert (header.seats["russia"], header.options["agendas"]["russia"]) == ("limited", "maximalist")


def test_files_can_be_named_by_path(play, tmp_path):
    from wargame import resources

    own = tmp_path / "mine.toml"
    text = (resources.rules_folder() / "gun-on-the-table.toml").read_text(encoding="utf-8")
    own.write_text(text.replace('id = "gun-on-the-table"', 'id = "mine"', 1), encoding="utf-8")
    header = play("--rules", str(own), "handshake-2025")[3]
    assert header.rules["id"] == "mine"


@pytest.mark.parametrize("seed", range(12))
def test_a_russia_that_nobody_chose_plays_the_type_it_is_dealt(wish, seed, house):
    game = house.start(wish, seed, {})
    header = read(house._writer.path).header
    assert header.seats["russia"] == header.options["agendas"]["russia"]
    assert game.seats == ("europe",)
    assert {one.id for one in game.rivals} & {"gun-on-the-table"} == set()


def test_types_differ_from_seed_to_seed(wish):
    drawn = {seating.drawn(wish.seats, {}, wish.scenario, seed)["russia"] for seed in range(40)}
    assert drawn == {"maximalist", "limited", "insecure"}
    allies = {seating.drawn({**wish.seats, "us": "any"}, {}, wish.scenario, seed)["us"] for seed in range(40)}
    assert allies == {"dealmaker", "guarantor", "bluffer", "pivot"}


def test_a_seat_is_a_person_or_a_bot():
    with pytest.raises(CallError, match="cannot both be us"):
        seating.table(("us",), {"us": "pivot"}, {}, load_scenario("handshake-2025"), 1)


def test_games_get_names_of_their_own(house, wish):
    for number in (1, 2, 3):
        house.begin(wish)
        assert house._writer.path.name == f"handshake-2025-{number}.jsonl"
    assert [one.name for one in house.waiting()] == [f"handshake-2025-{number}" for number in (3, 2, 1)]
    assert [one.name for one in house.finished()] == ["sample-handshake"]


def test_a_game_goes_on_where_it_was_left(house, wish):
    from wargame.engine.commands import Ready

    game = house.begin(wish)
    game.table.run()
    assert game.table.submit("europe", Ready()) is None
    phase, view = game.table.phase, game.table.view("europe")
    again = house.resume(house.waiting()[0])
    assert again.table.phase == phase
    assert again.table.view("europe").messages == view.messages
    assert again.seats == ("europe",)
    assert again.rules.id == wish.rules.id


def test_a_game_that_is_open_elsewhere_is_refused_in_a_sentence(house, wish):
    house.begin(wish)
    other = House()
    with pytest.raises(HouseError, match="another table"):
        other.resume(other.waiting()[0])


def test_a_finished_game_is_shown_in_both_clients(house, finished):
    saved = house.finished()[0]
    assert saved.name == "over"
    assert house.watch(saved).finished
    assert house.watch(saved).title == saved.title


def test_a_game_that_is_not_over_is_not_shown_again(house, waiting):
    saved = house.waiting()[0]
    assert saved.path == waiting
    with pytest.raises(HouseError, match="not over"):
        house.watch(saved)


def test_a_game_just_played_can_be_looked_at_again_from_its_save(house, wish):
    game = house.begin(wish)
    with pytest.raises(HouseError, match="not over"):
        game.again()
    while not game.table.over:
        view = game.table.view("europe")
        command = next(c for c in view.legal if isinstance(c, (cmd.Ready, cmd.Seal)))
        assert game.table.submit("europe", command) is None
    recording = game.again()
    assert digest(recording.last) == digest(game.table.truth())
    recording.notes.mark(3, "here")
    assert recording.save.with_name(f"{recording.save.stem}.notes.json").exists()
    assert next(saved.path for saved in house.finished()) == recording.save, "notes are no save"


def test_the_notes_on_a_sample_are_kept_among_ones_own_saves(house, saves):
    sample = next(saved for saved in house.finished() if saved.name.startswith("sample"))
    recording = house.watch(sample)
    recording.notes.mark(3, "here")
    assert (saves / f"{sample.name}.notes.json").exists()
    assert house.watch(sample).notes.all[0].text == "here"


def test_the_menu_offers_what_there_is_and_its_defaults_come_first(house):
    assert house.scenarios()[0].id == "handshake-2025"
    assert house.theories()[0].id == "gun-on-the-table"
    for seat in SEATS:
        names = house.doctrines(seat)
        assert names[0] == seating.PARTNERS[seat]
        assert len(set(names)) == len(names)
        assert "any" in names


def test_the_menu_in_lines_begins_a_game_and_goes_on_with_it(wargame, monkeypatch, saves):
    for typed, shown in (("2\nquit\nquit\n", "New game"), ("1\nquit\nquit\n", "Continue Handshake 2025")):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code, out, err = wargame("--plain")
        assert (code, err) == (0, "")
        assert shown in out
    assert len(list_saves(saves)) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a person whom a read-only folder stops")
def test_a_folder_that_cannot_be_written_is_one_sentence(play, saves):
    saves.parent.chmod(0o500)
    code, out, err, _ = play()
    saves.parent.chmod(0o700)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_a_place_for_saves_that_is_a_file_is_one_sentence(play, saves):
    saves.write_text("in the way", encoding="utf-8")
    code, out, err, _ = play()
    assert (code, out) == (2, "")
    assert str(saves) in err
    assert err.count("\n") == 1


def test_the_goodbye_names_the_command_as_it_was_started(house, wish, monkeypatch):
    assert "'wargame' goes on" in house.begin(wish).goodbye
    monkeypatch.setenv("WARGAME_STARTED_AS", "python3 start.py")
    assert "'python3 start.py' goes on" in house.begin(wish).goodbye


def broken(path):
    """Damage the last record but one of a save."""
    lines = path.read_bytes().splitlines(keepends=True)
    lines[-2] = lines[-2].replace(b'"', b"'", 1)
    path.write_bytes(b"".join(lines))


def test_a_game_that_cannot_go_on_does_not_lead_the_menu(house, wish, saves, waiting):
    from wargame.saves import SaveWriter

    os.utime(waiting, (1, 1))
    game = house.begin(wish)
    newest = next(one for one in house.waiting() if one.path != waiting)
    assert house.waiting()[0] == newest, "a game of one's own is open here, and can go on"
    house.close()
    with SaveWriter.open_existing(newest.path):
        assert [one.path for one in house.waiting()] == [waiting, newest.path]
    assert house.waiting()[0] == newest
    assert game.goodbye
    broken(waiting)
    os.utime(newest.path, (0, 0))
    assert [one.path for one in house.waiting()] == [newest.path, waiting]


def test_a_damaged_game_goes_on_from_its_last_good_record_when_asked(play, wargame, waiting):
    broken(waiting)
    told = wargame("replay", "waiting")[2]
    assert "delete" not in told
    assert f"play --salvage --continue {waiting}" in told
    code, _, err, _ = play("--plain", "--continue", waiting)
    assert code == 2
    assert "is good up to record" in err
    code, out, err, _ = play("--plain", "--salvage", "--continue", waiting)
    assert (code, err) == (0, "")
    assert "The game is saved as waiting" in out
    assert read(waiting).damage is None
    assert waiting.with_name("waiting.torn-1").exists()


def test_a_good_game_goes_on_by_its_name(play, waiting):
    code, out, err, _ = play("--plain", "--continue", "waiting")
    assert (code, err) == (0, "")
    assert "EU Europe, round 1 of 3, talks" in out


def test_an_unfinished_game_of_bots_is_left_out_and_refused_in_a_sentence(house, play, finished, saves):
    path = saves / "between-bots.jsonl"
    path.write_bytes(b"".join(finished.read_bytes().splitlines(keepends=True)[:20]))
    assert house.waiting() == ()
    saved = Saved(path, "between-bots", "", 0)
    assert not house.sound(saved)
    with pytest.raises(HouseError, match=r"No person sits in the game between-bots, .* replay between-bots"):
        house.resume(saved)
    code, _, said, _ = play("--continue", "between-bots")
    assert code == 2
    assert said.count("\n") == 1
    assert "No person sits" in said
