"""Joining and hosting a class by lines: what is missing is asked, and each mistake is asked again."""

from __future__ import annotations

import io

import pytest
from attrs import frozen

from tests.plain.classes import Class, DeskOf, Typing
from tests.plain.test_menu import House, TroubleError
from wargame.plain.console import Console, GoneError
from wargame.plain.joining import join_in_lines
from wargame.plain.menu import menu, sit


class NotInError(TroubleError):
    """Why nobody was let in."""

    def __init__(self, sentence, field, address="", *, waits=False):
        super().__init__(sentence)
        self.field = field
        self.address = address
        self.waits = waits


@frozen
class Free:
    """A seat with room."""

    table: int
    seat: str
    taken: bool = False


@frozen
class Choice:
    """Seats to choose among."""

    free: tuple


@frozen
class Seated:
    """A game of the class."""

    table: object
    seats: tuple
    rules: object
    goodbye: str = "Join again with the same address."
    rivals: tuple = ()
    steps: None = None
    again: None = None
    lesson: bool = False


class Doors:
    """A class's doors: each call takes the next answer, and is remembered."""

    def __init__(self, *answers):
        self.answers, self.calls = list(answers), []

    def code_in(self, address):
        """Return the code of an address that has a slash."""
        return address.partition("/")[2].partition("#")[0]

    def last(self):
        """The address that was joined last."""
        return "192.168.1.5:8765"

    def join(self, *call):
        """Answer a knock."""
        self.calls.append(call)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def asked(doors, *lines, **more):
    out = io.StringIO()
    game = join_in_lines(Console(Typing(*lines), out), doors.join, troubles=(TroubleError,), **more)
    return game, out.getvalue()


def test_address_code_and_name_are_asked_one_after_the_other():
    doors = Doors("a game")
    game, text = asked(doors, "10.0.0.1:8765", "k7qm2xwd", "Ana")
    assert game == "a game"
    assert doors.calls == [("10.0.0.1:8765", "k7qm2xwd", "Ana", 0, "")]
    assert text.index("Address") < text.index("Code of the class") < text.index("Your name")


def test_what_is_known_is_not_asked_and_enter_takes_the_last_address():
    doors = Doors("a game")
    _, text = asked(doors, "", "Ana", given={"code": "K7QM-2XWD"}, last=doors.last(), table=3, seat="europe")
    assert doors.calls == [("192.168.1.5:8765", "K7QM-2XWD", "Ana", 3, "europe")]
    assert "Code" not in text


@pytest.mark.parametrize(("field", "again"), (("address", "10.0.0.2"), ("code", "K7QM-2XWD"), ("name", "Ana B")))
def test_a_mistake_is_one_sentence_and_that_question_again(field, again):
    doors = Doors(NotInError("That was not it; look again.", field), "a game")
    game, text = asked(doors, "10.0.0.1", "wrong", "Ana", again)
    assert game == "a game"
    assert text.count("That was not it; look again.") == 1
    assert doors.calls[1][["address", "code", "name"].index(field)] == again
    assert sum(one != two for one, two in zip(doors.calls[0], doors.calls[1], strict=True)) == 1


def test_a_trouble_that_is_nobodys_fault_is_tried_again_on_enter():
    doors = Doors(TroubleError("Nobody answers at that address."), "a game")
    _, text = asked(doors, "10.0.0.1", "K7QM-2XWD", "Ana", "")
    assert "Enter tries again, quit leaves:" in text
    assert len(doors.calls) == 2


@pytest.mark.parametrize(("line", "then"), (("", "10.0.0.1#3fk8"), ("y", "10.0.0.1#3fk8"), ("n", "10.0.0.7")))
def test_a_fingerprint_is_compared_before_anything_is_sent(line, then):
    doors = Doors(NotInError("Is the fingerprint on the board 3fk8?", "address", "10.0.0.1#3fk8"), "a game")
    _, text = asked(doors, "10.0.0.1", "K7QM-2XWD", "Ana", line, "10.0.0.7")
    assert "Enter if it is, n if it is not:" in text
    assert doors.calls[1][0] == then


def test_a_seat_is_chosen_and_a_full_one_is_chosen_anew():
    free = Choice((Free(1, "us"), Free(2, "russia", taken=True)))
    doors = Doors(free, NotInError("That seat has just been taken.", "seat"), free, "a game")
    game, text = asked(doors, "10.0.0.1", "K7QM-2XWD", "Ana", "9", "2", "", "1")
    assert game == "a game"
    assert "2 table 2, RU Russia, somebody sits there" in text
    assert "Type a number from 1 to 2" in text
    assert [call[3:] for call in doors.calls] == [(0, ""), (2, "russia"), (0, ""), (1, "us")]


def test_leaving_is_always_possible():
    with pytest.raises(GoneError):
        asked(Doors(), "10.0.0.1", "quit")
    with pytest.raises(GoneError):
        asked(Doors(), "10.0.0.1")


def test_from_the_code_to_the_seat():
    whole = Class()
    place = whole.seat("Fay")
    doors = Doors(Seated(place, place.people, whole.rules))
    out = io.StringIO()
    stdin = Typing("10.0.0.1", "K7QM-2XWD", "Fay", "team", "quit")
    assert sit(join_in_lines(Console(stdin, out), doors.join), stdin=stdin, stdout=out) == 0
    assert "Fay, you are analyst of your delegation" in out.getvalue()
    assert out.getvalue().rstrip().endswith("Join again with the same address.")


class ClassHouse(House):
    """A house with doors, that can host."""

    def __init__(self, doors, hosting=None):
        super().__init__()
        self.doors, self.hosting, self.hosted = doors, hosting, []

    def host(self, wish):
        """Host a class."""
        self.hosted.append(wish)
        if self.hosting is None:
            raise TroubleError("The port is taken; close what uses it, or name another.")
        return self.hosting


@frozen
class Hosting:
    """A class that is up."""

    desk: object
    close: object
    qr: tuple = ()
    leaving: str = "The class ends with the console."
    goodbye: str = "Host it again by the same name."


def menued(house, *lines, **more):
    out = io.StringIO()
    given = {"class_wish": lambda *parts: parts, **more}
    code = menu(house, dict, stdin=Typing(*lines), stdout=out, troubles=(TroubleError,), **given)
    return code, out.getvalue()


def test_the_menu_leads_into_a_class_and_back():
    whole = Class()
    place = whole.seat("Dov")
    house = ClassHouse(
        Doors(NotInError("There is no class of that code.", "code"), Seated(place, place.people, whole.rules))
    )
    code, text = menued(house, "join", "", "WRONG", "Dov", "K7QM-2XWD", "team", "quit", "quit")
    assert code == 0
    assert "Join a class: your teacher has the code" in text
    assert "There is no class of that code." in text
    assert "Dov, you are head of your delegation" in text
    assert text.count("GUN ON THE TABLE") == 2


def test_the_menu_hosts_a_class_and_opens_its_console():
    closed = []
    house = ClassHouse(None, Hosting(DeskOf(Class()), lambda: closed.append(True)))
    _, text = menued(house, "host", "1", "2", "0", "3", "2", "", "tables", "quit", "y", "quit")
    story, theory, plan, tables, web, plain_text = house.hosted[0]
    assert (plan, tables, web, plain_text) == ("90-minutes", 3, False, False)
    assert theory.id == story.rules
    assert "A class has 1 to 12 tables here." in text
    assert "CONTROL. Handshake 2025" in text
    assert "The class ends with the console. Leave?" in text
    assert closed == [True]


def test_a_class_that_cannot_be_hosted_says_why_and_the_menu_stays():
    _, text = menued(ClassHouse(None), "host", "", "", "", "", "", "quit")
    assert "The port is taken" in text
    assert text.count("GUN ON THE TABLE") == 2


def test_a_house_without_a_network_offers_neither():
    _, text = menued(House(), "join", "quit")
    assert "Join a class" not in text
    assert "Host a class" not in text


def test_at_the_door_it_waits_by_itself_and_says_so_once():
    asked = NotInError("The facilitator is asked to let you in.", "", waits=True)
    doors, out, pauses = Doors(asked, asked, asked, "a game"), io.StringIO(), []
    console = Console(Typing("10.0.0.1", "K7QM-2XWD", "Ana"), out)
    game = join_in_lines(console, doors.join, troubles=(TroubleError,), pause=pauses.append)
    assert game == "a game"
    assert len(pauses) == 3
    assert out.getvalue().count("The facilitator is asked to let you in.") == 1
    assert len(set(doors.calls)) == 1


def test_who_is_turned_away_chooses_another_seat():
    asked = NotInError("The facilitator is asked.", "", waits=True)
    away = NotInError("The facilitator has not let you in there.", "seat")
    free = Choice((Free(1, "us"), Free(1, "russia", taken=True)))
    doors, out = Doors(free, asked, away, free, "a game"), io.StringIO()
    console = Console(Typing("10.0.0.1", "K7QM-2XWD", "Ana", "2", "1"), out)
    assert join_in_lines(console, doors.join, troubles=(TroubleError,), pause=lambda _seconds: None) == "a game"
    assert [call[3:] for call in doors.calls] == [(0, ""), (1, "russia"), (1, "russia"), (0, ""), (1, "us")]
    assert "has not let you in there" in out.getvalue()


def test_a_code_in_the_address_is_not_asked_for():
    doors, out = Doors("a game"), io.StringIO()
    console = Console(Typing("10.0.0.1/K7QM-2XWD", "Ana"), out)
    join_in_lines(console, doors.join, troubles=(TroubleError,), code_in=doors.code_in)
    assert doors.calls[0][:3] == ("10.0.0.1/K7QM-2XWD", "K7QM-2XWD", "Ana")


def test_who_was_asked_already_is_not_asked_again_and_a_trouble_on_the_way_is_said_once():
    asked = NotInError("The facilitator is asked.", "", waits=True)
    silent = NotInError("Nobody answers.", "address", waits=True)
    doors, out, pauses = Doors(silent, silent, asked, "a game"), io.StringIO(), []
    given = {"address": "10.0.0.1", "code": "K7QM-2XWD", "name": "Ana"}
    console = Console(Typing(), out)
    more = {"given": given, "troubles": (TroubleError,), "fault": asked, "pause": pauses.append}
    assert join_in_lines(console, doors.join, **more) == "a game"
    assert len(pauses) == len(doors.calls) == 4
    assert [line.split(".")[0] for line in out.getvalue().splitlines()] == [
        "The facilitator is asked",
        "Nobody answers",
        "The facilitator is asked",
    ]


def test_what_was_wrong_already_is_said_before_anything_is_asked():
    fault = NotInError("That code is not this class's.", "code")
    doors, out = Doors("a game"), io.StringIO()
    more = {"given": {"address": "10.0.0.1/WRONG", "name": "Ana"}, "code_in": doors.code_in, "fault": fault}
    join_in_lines(Console(Typing("K7QM-2XWD"), out), doors.join, troubles=(TroubleError,), **more)
    assert doors.calls == [("10.0.0.1/WRONG", "K7QM-2XWD", "Ana", 0, "")]
    assert out.getvalue().startswith("That code is not this class's.")


def test_a_wrong_code_in_the_address_is_asked_for_and_not_tried_for_ever():
    doors = Doors(NotInError("That code is not this class's.", "code"), "a game")
    asked(doors, "10.0.0.1/WRONG", "Ana", "K7QM-2XWD", code_in=doors.code_in)
    assert [call[1] for call in doors.calls] == ["WRONG", "K7QM-2XWD"]


def test_giving_up_at_the_door_says_so():
    doors, out = Doors(NotInError("The facilitator is asked.", "", waits=True)), io.StringIO()

    def interrupted(_seconds):
        raise KeyboardInterrupt

    console = Console(Typing("10.0.0.1", "K7QM-2XWD", "Ana"), out)
    with pytest.raises(KeyboardInterrupt):
        join_in_lines(console, doors.join, troubles=(TroubleError,), pause=interrupted)
    assert out.getvalue().endswith("You wait no more; join again the same way to ask again.\n")
