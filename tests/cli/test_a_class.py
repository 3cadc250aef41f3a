"""A class from the command line: hosted on this machine, joined by people who make mistakes, gone on with."""

from __future__ import annotations

from datetime import datetime

import pytest
from attrs import evolve

from wargame.cli.classes import Wanted
from wargame.cli.failures import CallError
from wargame.cli.host import _alone, left_out, session_plan
from wargame.cli.hosting import Where, host_class, plan_lines
from wargame.cli.joining import Doors, straight_in
from wargame.content import load_plan, load_rules, load_scenario
from wargame.net.invitation import Invitation
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
    again = straight_in(Doors(), address, "", "", 0, "")
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
