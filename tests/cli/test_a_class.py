"""A class from the command line: hosted on this machine, joined by people who make mistakes, gone on with."""

from __future__ import annotations

import io
import time
from datetime import datetime, timedelta
from secrets import token_bytes
from threading import Event

import pytest
from attrs import evolve

from wargame.cli import entering
from wargame.cli.classes import Wanted
from wargame.cli.entering import _let_in
from wargame.cli.failures import CallError
from wargame.cli.host import _alone, left_out, session_plan
from wargame.cli.hosting import Where, host_class
from wargame.cli.joining import Doors, straight_in
from wargame.cli.on_time import on_time, plan_lines
from wargame.content import load_plan, load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.net.codes import shown
from wargame.net.invitation import Invitation
from wargame.net.tokens import new_token
from wargame.room import acts
from wargame.tui.house import Choice, JoinError

HOME = Where("127.0.0.1")


@pytest.fixture(scope="module")
def story():
    return load_scenario("handshake-2025")


@pytest.fixture(autouse=True)
def _folders(tmp_path, monkeypatch):
    monkeypatch.setenv("WARGAME_SAVES", str(tmp_path / "saves"))
    monkeypatch.setenv("WARGAME_KEYS", str(tmp_path / "keys"))


@pytest.fixture
def wanted(story):
    return Wanted(story, load_rules(story.rules), load_plan("60-minutes"), 2)


@pytest.fixture
def hosted(wanted, monkeypatch):
    # Whatever port is free, so that two runs on one machine do not meet.
    monkeypatch.setattr("wargame.cli.hosting._ports", lambda _where, before: (before,))
    up = host_class(wanted, HOME)
    yield up
    up.close()


def test_a_plan_says_when_and_once_begun_what_the_wall_says(story):
    plan = load_plan("60-minutes", story)
    before, after = plan_lines(plan), plan_lines(plan, datetime(2025, 3, 18, 14, 0))  # noqa: DTZ001 - a wall has no zone
    assert before[:2] == ("0:07 briefing 1", "0:09 talks 1")
    assert after[0] == "14:00 briefing 1"
    assert before[-1].endswith("debrief")
    assert len(before) == len(after)
    assert any("card:" in line for line in before)


def test_cards_are_left_out_by_name(story):
    assert "lists" not in left_out(story, ("lists",)).card_by_id
    with pytest.raises(CallError, match="lists"):
        left_out(story, ("list",))


def test_a_plan_must_fit_the_story(story):
    assert session_plan("none", story) is None
    with pytest.raises(CallError, match="60-minutes"):
        session_plan("60-minuts", story)


@pytest.mark.parametrize(
    ("address", "code", "name", "field"),
    (
        ("not an address!", "", "Ana", "address"),
        ("127.0.0.1:1", "K7QM-2XWD", "Ana", "address"),
        (None, "K7QM", "Ana", "code"),
        (None, "00000000", "Ana", "code"),
        (None, None, "\u200b", "name"),
    ),
)
def test_a_mistake_is_one_sentence_and_points_at_its_field(hosted, address, code, name, field):
    there = hosted.invitation
    place = evolve(there, code="").address if address is None else address
    with pytest.raises(JoinError) as wrong:
        Doors(choose=False).join(place, there.code if code is None else code, name)
    assert wrong.value.field == field
    assert str(wrong.value).count(". ") == 0


def test_an_unknown_class_is_asked_about_before_anything_is_sent(hosted):
    there = hosted.invitation
    bare = Invitation(there.host, there.port).place
    with pytest.raises(JoinError) as wrong:
        Doors(choose=False).join(bare, there.code, "Ana")
    assert there.fingerprint in str(wrong.value)
    assert there.fingerprint in wrong.value.address
    assert not list(hosted.classroom.members())
    game = Doors(choose=False).join(wrong.value.address, there.code, "Ana")
    game.table.leave()
    assert [member.name for _, member in hosted.classroom.members()] == ["Ana"]


def test_another_fingerprint_is_refused_before_the_code_is_sent(hosted):
    there = evolve(hosted.invitation, fingerprint="0000-0000-0000-0000")
    with pytest.raises(JoinError):
        Doors(choose=False).join(there.address, there.code, "Ana")
    assert not list(hosted.classroom.members())


def test_who_comes_back_on_this_computer_is_in_the_same_seat(hosted):
    address = hosted.invitation.address
    first = Doors(choose=False).join(address, "", "Ana", 2, "europe")
    first.table.leave()
    again = straight_in(Doors(), address, "", "", 0, "").game
    assert again is not None
    assert again.seats == ("europe",)
    assert (again.table.company.table, again.table.company.name) == (2, "Ana")
    again.table.leave()


def test_whoever_chooses_is_shown_the_seats_that_have_room(hosted):
    found = Doors().join(hosted.invitation.address, "", "Ana")
    assert isinstance(found, Choice)
    assert len(found.free) == 8


def test_a_server_alone_says_on_a_line_each_how_to_come_in(hosted, monkeypatch, capsys):
    monkeypatch.setattr(hosted.server, "wait", lambda: None)
    assert _alone(hosted) == 0
    players, facilitator = capsys.readouterr().out.splitlines()
    assert players == f"Players:      {hosted.invitation.command}"
    assert hosted.secret in facilitator


def test_the_same_command_goes_on_with_the_class_at_its_port(hosted, wanted):
    game = Doors(choose=False).join(hosted.invitation.address, "", "Ana", 1, "us")
    desk = hosted.desk()
    assert desk.act(0, acts.Begin()) is None
    desk.leave()
    game.table.leave()
    hosted.close()
    again = host_class(wanted, HOME)
    try:
        assert again.old
        # A console elsewhere comes back with what it was told at first.
        assert again.secret == hosted.secret
        assert (again.classroom.folder / "facilitator.txt").stat().st_mode & 0o777 == 0o600
        assert (again.invitation.address, again.classroom.folder) == (
            hosted.invitation.address,
            hosted.classroom.folder,
        )
        assert again.server.board.ends
        assert ":" in again.server.board.plan[0]
        back = Doors(choose=False).join(again.invitation.address, "", "Ana")
        assert back.seats == ("us",)
        back.table.leave()
        other = host_class(evolve(wanted, new=True), HOME)
        assert other.classroom.folder != hosted.classroom.folder
        other.close()
    finally:
        again.close()


def test_whoever_never_heard_that_they_were_let_in_has_one_place(hosted, monkeypatch):
    address = hosted.invitation.address
    doors = Doors(choose=False)
    monkeypatch.setattr("wargame.net.client.link.Link._welcomed", lambda *_: _lost())
    with pytest.raises(JoinError):
        doors.join(address, "", "Ana", 1, "us")
    monkeypatch.undo()
    monkeypatch.setenv("WARGAME_KEYS", str(doors.ways._path.parent))
    game = Doors(choose=False).join(address, "", "Ana", 1, "us")
    assert [(member.name, member.seat) for _, member in hosted.classroom.members()] == [("Ana", "us")]
    game.table.leave()


def _lost():
    raise OSError("the line broke")


def test_a_late_one_waits_with_one_token_and_comes_in_where_people_play(hosted, tmp_path, monkeypatch):
    address = hosted.invitation.address
    ana = Doors(choose=False).join(address, "", "Ana", 1, "russia")
    desk = hosted.desk()
    assert desk.act(0, acts.Begin()) is None
    monkeypatch.setenv("WARGAME_KEYS", str(tmp_path / "other"))
    eve = Doors(choose=False)
    for _ in range(2):
        with pytest.raises(JoinError) as wrong:
            eve.join(address, "", "Eve", 1, "russia")
        assert wrong.value.waits
    waiting = hosted.server.hall.doorkeeper.knocks.waiting()
    assert [(one.name, one.table, one.seat) for one in waiting] == [("Eve", 1, "russia")]
    assert desk.act(1, acts.Admit(waiting[0].id)) is None
    game = eve.join(address, "", "Eve", 1, "russia")
    assert (game.seats, game.table.company.office) == (("russia",), "negotiator")
    game.table.leave()
    # Whoever closes the window while they wait, or after, comes back by what the computer has kept.
    again = straight_in(Doors(), address, "", "Eve", 0, "").game
    assert again is not None
    assert again.seats == ("russia",)
    for one in (again.table, ana.table, desk):
        one.leave()


@pytest.fixture
def played(hosted, tmp_path, monkeypatch):
    """Return the address of a class whose game has begun with somebody in Russia's seat; this computer is another's."""
    ana = Doors().join(hosted.invitation.address, "", "Ana", 1, "russia")
    desk = hosted.desk()
    assert desk.act(0, acts.Begin()) is None
    monkeypatch.setenv("WARGAME_KEYS", str(tmp_path / "other"))
    yield hosted.invitation.address
    for one in (ana.table, desk):
        one.leave()


def waiting(hosted):
    return hosted.server.hall.doorkeeper.knocks.waiting()


def test_a_window_that_was_closed_at_the_door_goes_on_waiting_with_the_same_token(hosted, played):
    before = straight_in(Doors(), played, "", "Eve", 1, "russia")
    assert before.fault.waits
    (who,) = waiting(hosted)
    # Another window: what is known of this person is the file alone, and their name need not be typed.
    again = straight_in(Doors(), played, "", "", 1, "russia")
    assert (again.game, again.fault.waits, again.name) == (None, True, "Eve")
    assert waiting(hosted) == (who,)
    assert hosted.desk().act(0, acts.Admit(who.id)) is None
    game = straight_in(Doors(), played, "", "", 0, "").game
    assert game.seats == ("russia",)
    assert [one.name for _, one in hosted.classroom.members()] == ["Ana", "Eve"]
    game.table.leave()


def test_a_line_that_breaks_at_the_door_costs_no_token_and_no_waiting(hosted, played, monkeypatch):
    doors = Doors()
    with pytest.raises(JoinError):
        doors.join(played, "", "Eve", 1, "russia")
    (who,) = waiting(hosted)
    with monkeypatch.context() as broken:
        broken.setattr("wargame.net.client.link.Link._connection", lambda _: _lost())
        with pytest.raises(JoinError, match="Nobody answers") as wrong:
            doors.join(played, "", "Eve", 1, "russia")
    assert wrong.value.waits
    with pytest.raises(JoinError):
        doors.join(played, "", "eve", 1, "russia")
    assert [one.id.partition("-")[0] for one in waiting(hosted)] == [who.id.partition("-")[0]]


def test_who_was_turned_away_while_their_window_was_closed_is_told(hosted, played):
    assert straight_in(Doors(), played, "", "Eve", 1, "russia").fault.waits
    assert hosted.desk().act(0, acts.TurnAway(waiting(hosted)[0].id)) is None
    doors = Doors()
    fault = straight_in(doors, played, "", "Eve", 1, "russia").fault
    assert (fault.field, fault.waits) == ("seat", False)
    assert waiting(hosted) == ()
    assert isinstance(doors.join(played, "", "Eve"), Choice)


def test_an_observer_waits_at_closed_doors_and_comes_in(hosted, capsys):
    desk = hosted.desk()
    assert desk.act(0, acts.Doors(open=False)) is None
    ids = set()

    def pause(_seconds):
        (who,) = waiting(hosted)
        ids.add(who.id)
        if len(pauses) == 1:
            assert desk.act(0, acts.Admit(who.id)) is None
        pauses.append(who)

    pauses = []
    own = new_token(token_bytes)
    hello = {"name": "Bob", "table": 1, "seat": "observer", "own": own}
    link = _let_in(hosted.invitation.address, hello, "", pause)
    assert (link.welcome["role"], len(pauses), len(ids)) == ("observer", 2, 1)
    assert capsys.readouterr().out.count("Ctrl-C gives up") == 1
    link.close()
    desk.leave()


def test_a_mistyped_fingerprint_does_not_bar_the_right_one(hosted):
    there = hosted.invitation
    doors = Doors(choose=False)
    with pytest.raises(JoinError):
        doors.join(evolve(there, fingerprint="0000-0000-0000-0000").address, there.code, "Ana")
    doors.join(there.address, there.code, "Ana").table.leave()


def test_who_was_moved_is_remembered_by_their_new_way_in(hosted):
    address = hosted.invitation.address
    doors = Doors()
    game = doors.join(address, "", "Ana", 1, "us")
    ((_, member),) = hosted.classroom.members()
    before = doors.ways.last().token
    moved = Event()
    game.table._link.on_token, keep = (lambda token: (keep(token), moved.set())), game.table._link.on_token
    assert hosted.desk().act(1, acts.Move(member.id, 2, "europe")) is None
    assert moved.wait(10)
    assert doors.ways.last().token != before
    game.table.leave()
    again = straight_in(Doors(), address, "", "", 0, "").game
    assert again.seats == ("europe",)
    again.table.leave()


def test_who_is_turned_away_is_told_and_sits_elsewhere(hosted, tmp_path, monkeypatch):
    address = hosted.invitation.address
    ana = Doors(choose=False).join(address, "", "Ana", 1, "russia")
    desk = hosted.desk()
    assert desk.act(0, acts.Begin()) is None
    monkeypatch.setenv("WARGAME_KEYS", str(tmp_path / "other"))
    eve = Doors(choose=False)
    with pytest.raises(JoinError):
        eve.join(address, "", "Eve", 1, "russia")
    (who,) = hosted.server.hall.doorkeeper.knocks.waiting()
    assert desk.act(0, acts.TurnAway(who.id)) is None
    with pytest.raises(JoinError, match="has not let you in") as wrong:
        eve.join(address, "", "Eve", 1, "russia")
    assert (wrong.value.waits, wrong.value.field) == (False, "seat")
    with pytest.raises(JoinError) as wrong:
        eve.join(address, "", "Eve", 1, "us")
    assert wrong.value.waits
    for one in (ana.table, desk):
        one.leave()


def test_a_class_that_could_not_listen_leaves_nothing_behind(hosted, wanted, monkeypatch):
    monkeypatch.setattr("wargame.cli.hosting._ports", lambda where, before: (where.port or before,))
    folder = hosted.classroom.folder.parent
    before = sorted(folder.iterdir())
    with pytest.raises(CallError, match="Nothing can listen"):
        host_class(evolve(wanted, new=True), Where("127.0.0.1", port=hosted.invitation.port))
    with pytest.raises(CallError, match="has no address"):
        host_class(evolve(wanted, new=True), Where("203.0.113.7"))
    assert sorted(folder.iterdir()) == before


def test_a_console_that_was_taken_over_takes_the_class_back(hosted):
    first, second = hosted.desk(), hosted.desk()
    deadline = time.monotonic() + 20
    while not first.board.taken and time.monotonic() < deadline:
        time.sleep(0.01)
    assert first.board.taken
    assert first.act(1, acts.Tell("Unheard.")) is not None
    first.take_back()
    while (first.board.taken or not second.board.taken) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert (first.board.taken, first.board.link, second.board.taken) == (False, "", True)
    assert first.act(1, acts.Tell("Heard.")) is None
    first.take_back()
    assert first.act(1, acts.Tell("Heard again.")) is None
    for one in (first, second):
        one.leave()


def test_everybody_is_told_that_a_class_is_over_for_good(hosted):
    address = hosted.invitation.address
    ana = Doors(choose=False).join(address, "", "Ana", 1, "russia")
    desk = hosted.desk()
    assert desk.act(0, acts.Begin()) is None
    assert desk.act(0, acts.OpenDebrief()) is None
    desk.leave()
    assert "The class is over" in hosted.close()
    deadline = time.monotonic() + 20
    while not ana.table.company.gone and time.monotonic() < deadline:
        time.sleep(0.01)
    assert ana.table.company.link.startswith("This class is over")
    ana.table.leave()
    assert hosted.classroom.card.over


def test_a_class_that_goes_on_later_is_over_for_nobody(hosted):
    ana = Doors(choose=False).join(hosted.invitation.address, "", "Ana", 1, "russia")
    hosted.close()
    deadline = time.monotonic() + 20
    while not ana.table.company.link and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not ana.table.company.gone
    ana.table.leave()


def test_other_settings_do_not_go_on_with_a_class_that_somebody_is_in(hosted, wanted, story):
    others = (
        (evolve(wanted, plan=load_plan("90-minutes")), "the plan 60"),
        (evolve(wanted, plan=None), "the plan"),
        (evolve(wanted, rules=load_rules("spiral")), "the rules gun-on-the-table"),
        (evolve(wanted, scenario=left_out(story, ("lists",))), "other cards"),
    )
    Doors(choose=False).join(hosted.invitation.address, "", "Ana", 1, "us").table.leave()
    hosted.close()
    for other, what in others:
        with pytest.raises(CallError, match=what) as wrong:
            host_class(other, HOME)
        assert "--new" in str(wrong.value)
    again = host_class(wanted, HOME)
    assert (again.old, again.classroom.folder) == (True, hosted.classroom.folder)
    again.close()


def test_a_class_in_which_nobody_ever_was_gives_way_to_other_settings(hosted, wanted):
    hosted.close()
    again = host_class(evolve(wanted, plan=load_plan("90-minutes")), HOME)
    assert not again.old
    assert again.classroom.folder != hosted.classroom.folder
    assert again.classroom.card.plan == load_plan("90-minutes")
    again.close()
    same = host_class(evolve(wanted, plan=load_plan("90-minutes")), HOME)
    assert (same.old, same.classroom.folder) == (True, again.classroom.folder)
    same.close()


def test_a_projector_that_does_not_know_the_class_asks_once(hosted, monkeypatch, capsys):
    address = evolve(hosted.invitation, fingerprint="").address
    monkeypatch.setattr(entering, "on_terminal", lambda: False)
    with pytest.raises(CallError, match="whole invitation"):
        entering.to_watch(address, "", "", 0, observer=False, plain=True)
    monkeypatch.setattr(entering, "on_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: "n")
    with pytest.raises(CallError, match="Nothing was sent"):
        entering.to_watch(address, "", "", 0, observer=False, plain=True)
    monkeypatch.setattr("builtins.input", lambda _question: "")
    seen = []
    monkeypatch.setattr(entering, "_watched", lambda watch, **_: seen.extend(watch.tables) or 0)
    assert entering.to_watch(address, "", "", 0, observer=False, plain=True) == 0
    assert len(seen) == 2
    said = iter(["", shown(hosted.invitation.code)])
    monkeypatch.setattr("builtins.input", lambda _question: next(said))
    bare = evolve(hosted.invitation, fingerprint="", code="").address
    assert entering.to_watch(bare, "", "", 0, observer=False, plain=True) == 0
    assert hosted.invitation.fingerprint in capsys.readouterr().out


def test_a_wrong_secret_of_the_facilitator_says_where_the_right_one_is(hosted, monkeypatch):
    monkeypatch.setattr(entering, "on_terminal", lambda: False)
    monkeypatch.setattr("sys.stdin", io.StringIO("nothing\n"))
    with pytest.raises(CallError, match=r"facilitator\.txt"):
        entering.as_facilitator(hosted.invitation.address, plain=True)


def test_the_end_of_the_lesson_follows_the_slowest_table(hosted):
    wall = [datetime(2025, 3, 18, 14, 0)]  # noqa: DTZ001 - a wall has no zone
    look = on_time(hosted.classroom, lambda: wall[0])
    before = hosted.server.board
    assert look(before) == before
    desk = hosted.desk()
    assert desk.act(0, acts.Begin()) is None
    first = look(before)
    assert first.ends
    assert first.plan[0].startswith("14:00 briefing") or first.plan[0].startswith("13:59 briefing")
    # Paused for ten minutes, and given two more: twelve later, and a second is no news.
    assert desk.act(1, cmd.Pause()) is None
    wall[0] += timedelta(minutes=10)
    assert minutes(look(before).ends) - minutes(first.ends) in (9, 10)
    assert desk.act(1, cmd.Extend(120)) is None
    late = look(before)
    assert minutes(late.ends) - minutes(first.ends) in (11, 12)
    wall[0] += timedelta(seconds=1)
    assert look(before) == late
    # Once every game is over the board says what it said last.
    assert desk.act(0, acts.OpenDebrief()) is None
    assert look(before) == late
    desk.leave()


def minutes(text):
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def test_behind_a_class_that_was_only_looked_at_is_the_one_with_the_people(hosted, wanted):
    Doors(choose=False).join(hosted.invitation.address, "", "Ana", 1, "us").table.leave()
    hosted.close()
    host_class(evolve(wanted, plan=None, new=True), HOME).close()
    again = host_class(wanted, HOME)
    assert (again.old, again.classroom.folder) == (True, hosted.classroom.folder)
    again.close()
