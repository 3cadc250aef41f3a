"""A seat in a class, in line mode: the delegation, its offices, the clock, the facilitator, the connection."""

from __future__ import annotations

import io
from threading import Thread

import pytest

from tests.plain.classes import Class, Typing
from tests.plain.talk import game_of
from wargame.engine import commands as cmd
from wargame.plain.console import columns
from wargame.plain.playing import play
from wargame.room import acts


def sat(whole, name, *lines, **more):
    """Sit a person down and type; return what was written, on one line each."""
    out = io.StringIO()
    place = whole.seat(name)
    code = play(place, place.people, whole.rules, stdin=Typing(*lines), stdout=out, now=lambda: whole.time, **more)
    assert code == 0
    assert place.left
    text = out.getvalue()
    assert all(columns(line) <= 72 for line in text.split("\n"))
    return " ".join(text.split())


def talking(whole):
    for seat in ("us", "ukraine", "europe", "russia"):
        assert not whole.rooms[1].play(seat, cmd.Ready())
    whole.rooms[1].refresh()


def test_a_person_is_told_who_they_are_and_who_signs():
    whole = Class()
    assert "Dov, you are head of your delegation; you sign and seal." in sat(whole, "Dov")
    assert "Eli, you are negotiator of your delegation; Dov (head) signs and seals." in sat(whole, "Eli")


def test_the_team_page_lists_people_seats_talk_and_votes():
    whole = Class()
    talking(whole)
    text = sat(whole, "Eli", "team say We hold out.", "team")
    assert "Said to your delegation alone." in text
    assert "Dov, head, here, signs and seals." in text
    assert "Eli (you), negotiator, here." in text
    assert 'Eli: "We hold out."' in text
    assert "US here, UA here, EU here, RU here" in text
    assert whole.rooms[1].ledger.talk["europe"][0].text == "We hold out."


def tabled(whole):
    talking(whole)
    room = whole.rooms[1]
    for command in (cmd.OpenDraft(), cmd.AddClause("ceasefire", ("ukraine", "russia")), cmd.Table(public=True)):
        assert not room.play("ukraine", command), command
    room.refresh()
    return room.table.view("russia").deals[-1].id


def test_votes_are_given_read_and_taken_back():
    whole = Class(people={"us": ("Ana",), "ukraine": ("Chi",), "europe": ("Dov",), "russia": ("Gus", "Hal")})
    deal = tabled(whole)
    text = sat(whole, "Hal", f"vote {deal} sign", "votes", f"vote {deal}", "votes", f"vote {deal} maybe", "vote Z sign")
    assert f"Your delegation reads that you would sign deal {deal}; it binds nobody." in text
    assert f"Deal {deal}: Hal would sign." in text
    assert "Your vote is taken back; it binds nobody." in text
    assert "Nobody of your delegation has voted" in text
    assert "A vote is sign or refuse" in text
    assert "There is no such deal on the table" in text


def test_the_head_reads_the_votes_beside_the_deal():
    whole = Class(people={"us": ("Ana",), "ukraine": ("Chi",), "europe": ("Dov",), "russia": ("Gus", "Hal")})
    deal = tabled(whole)
    whole.seat("Hal").tell(acts.Vote(deal, "refuse"))
    text = sat(whole, "Gus", f"deal {deal}")
    assert f"Deal {deal}: Hal would refuse." in text
    assert f"vote {deal} sign or vote {deal} refuse tells your delegation how you would answer." in text


def test_a_colleague_hears_votes_talk_and_cables_once_each():
    whole = Class(people={"us": ("Ana",), "ukraine": ("Chi",), "europe": ("Dov",), "russia": ("Gus", "Hal")})
    deal = tabled(whole)
    hal = whole.seat("Hal")
    text = sat(
        whole, "Gus",
        lambda: hal.tell(acts.Vote(deal, "refuse")), "", lambda: hal.tell(acts.Say("Not this one.")), "",
        lambda: hal.submit("russia", cmd.Cable(("us",), "Call us.")), "", "cable us Mine.", "", "",
    )  # fmt: skip
    assert text.count(f"Hal would refuse deal {deal}.") == 1
    assert text.count('Team, Hal: "Not this one."') == 1
    assert text.count('"Call us."') == 1
    assert 'to US: "Mine."' not in text


@pytest.mark.parametrize(
    ("line", "answer"),
    (
        ("sign {deal}", "Gus (head) signs and refuses for your delegation; vote {deal} sign"),
        ("ready", "Gus (head) does that for your delegation"),
        ("cable us Hello.", "The head and the negotiator speak for your delegation"),
    ),
)
def test_what_an_office_may_not_do_says_who_does_it(line, answer):
    whole = Class(people={"us": ("Ana",), "ukraine": ("Chi",), "europe": ("Dov",), "russia": ("Gus", "Hal", "Ida")})
    deal = tabled(whole)
    assert answer.format(deal=deal) in sat(whole, "Ida", line.format(deal=deal))


def test_next_never_leads_into_a_refusal_for_whoever_does_not_sign():
    whole = Class()
    text = sat(whole, "Fay", "n", "n", "n", "n")
    assert "Dov (head) ends the briefing for your delegation; team say TEXT tells your wish." in text
    talking(whole)
    whole.rooms[1].play("europe", cmd.Ready())
    text = sat(whole, "Fay", "n")
    assert "Waiting for US, UA, RU." in text


def test_an_analyst_looks_at_the_sheet_and_is_told_who_seals():
    whole = Class()
    talking(whole)
    talking(whole)
    assert whole.rooms[1].table.phase == "orders"
    text = sat(whole, "Fay", "sheet", "look")
    assert "LAST LOOK, ONLY YOUR DELEGATION" in text
    assert "Dov (head) does that for your delegation" in text
    assert "Seal it?" not in text


def test_nothing_moves_before_the_facilitator_begins_and_it_is_said():
    whole = Class(begun=False)
    text = sat(
        whole,
        "Gus",
        "n",
        lambda: [whole.seat(n).submit("", cmd.Ready()) for n in ("Ana", "Chi", "Dov")],
        "",
        "n",
        "ready",
    )
    assert "The game has not begun; the facilitator begins it." in text
    assert "WAITING: Waiting for the facilitator. The game has not begun" in " ".join(text.split())
    assert whole.rooms[1].table.phase == "briefing"


def test_the_clock_is_told_at_the_start_in_the_last_two_minutes_and_the_last_thirty_seconds():
    whole = Class()
    later = [
        lambda: whole.pass_time(100_000),
        "",
        lambda: whole.pass_time(81_000),
        "",
        lambda: whole.pass_time(1_000),
        "",
    ]
    last = [lambda: whole.pass_time(90_000), "", "clock", lambda: whole.pass_time(1_000), ""]
    text = sat(whole, "Dov", lambda: talking(whole), "", *later, *last)
    assert text.count("5 minutes left. At zero the talks end; what is tabled and unsigned lapses.") == 1
    assert text.count("1 minute 59 seconds left.") == 1
    assert "1 minute 58 seconds" not in text
    assert text.count("28 seconds left.") == 2, "once by itself, once by the word clock"
    assert "27 seconds" not in text


def test_more_time_and_a_pause_are_told():
    whole = Class()
    talking(whole)
    more = lambda: whole.hand(1, cmd.Extend(120))  # noqa: E731 - a thing that happens between two lines
    text = sat(
        whole, "Dov", more, "", lambda: whole.hand(1, cmd.Pause()), "", "n", lambda: whole.hand(1, cmd.Resume()), ""
    )
    assert "The clock was set: 7 minutes left." in text
    assert text.count("The facilitator has paused the table.") >= 2
    assert text.count("The facilitator lets the table go on.") == 1


def test_what_the_facilitator_says_and_answers_is_told_once_and_kept():
    whole = Class()
    room = whole.rooms[1]

    def answer():
        asked = room.ledger.questions[0][1]
        whole.hand(1, acts.Answer(asked.id, "Yes, you can."))

    text = sat(
        whole,
        "Dov",
        lambda: whole.hand(1, acts.Tell("Five more minutes.")),
        "",
        "ask May we meet?",
        answer,
        "",
        "",
        "notices",
    )
    assert text.count('Facilitator: "Five more minutes."') == 2, "once as news, once on the page"
    assert "Asked. The answer is told when it comes" in text
    assert text.count('Answer of the facilitator to "May we meet?": "Yes, you can."') == 1
    assert 'You asked: "May we meet?" Answer: "Yes, you can."' in text


def test_a_lost_connection_is_said_once_and_nothing_is_done_until_it_is_back():
    whole = Class()
    talking(whole)

    def lose():
        whole.link = "The connection is lost; it is being tried again, and nothing that you did is gone."

    def mend():
        whole.link = ""

    text = sat(whole, "Dov", lose, "clock", "say Hello.", "team say Hello.", "clock", mend, "clock", "")
    assert text.count("The connection is lost") == 3, "once as news, and twice as the answer to what was typed"
    assert text.count("The connection is back.") == 1
    assert not whole.rooms[1].table.view("us").messages


def test_a_phase_that_ends_while_a_page_is_open_is_told_and_next_leads_on():
    whole = Class()
    talking(whole)

    def end():
        whole.hand(1, cmd.Advance())

    text = sat(whole, "Dov", "talks", end, "deals", "n")
    assert "Now: round 1 of 5, orders. YOUR MOVE: Fill in your sealed sheet. n: open the sheet" in text
    assert "YOUR SEALED SHEET" in text


def test_the_debrief_opens_by_itself():
    whole = Class()

    def over():
        whole.hand(1, acts.OpenDebrief())

    text = sat(whole, "Fay", over, "", "n", "n", "quit")
    assert "DEBRIEF. EVERY SECRET IS OPEN." in text


def test_a_bot_in_the_seat_is_said_and_handed_back():
    whole = Class()
    text = sat(
        whole,
        "Gus",
        lambda: whole.hand(1, acts.PutBot("russia")),
        "n",
        "say Hello.",
        lambda: whole.hand(1, acts.HandBack("russia")),
        "",
    )
    assert "The facilitator lets a bot play for Russia." in text
    assert "A bot plays your seat until the facilitator hands it back." in text
    assert "A bot plays for Russia now; the facilitator hands the seat back" in text
    assert "People play for Russia again." in text


def test_who_comes_back_is_told_what_came_meanwhile():
    whole = Class()
    talking(whole)
    sat(whole, "Dov", "say Hello.")
    whole.seat("Ana").submit("us", cmd.Cable((), "Good morning."))
    whole.seat("Eli").tell(acts.Say("Back soon?"))
    text = sat(whole, "Dov")
    assert "New since you were here: 1 said in the talks (talks), 1 in your team (team)." in text
    assert "New since" not in sat(whole, "Dov")


def test_who_is_seated_elsewhere_sits_there_with_a_clean_page():
    whole = Class()
    place = whole.seat("Fay")

    def moved():
        room = whole.rooms[1]
        place.me = room.join("Fay", "us", "other").id
        room.arrive(place.me)

    out = io.StringIO()
    play(place, ("europe",), whole.rules, stdin=Typing("aims", moved, "", "aims"), stdout=out, now=lambda: whole.time)
    before, _, after = " ".join(out.getvalue().split()).partition("you play for the US at table 1 now")
    assert after
    own = whole.rooms[1].table.view("us").agenda.title
    assert own in after
    assert own not in before


def test_who_is_seated_in_the_same_seat_of_another_table_is_told_so_and_of_no_parting():
    whole = Class(2)
    place = whole.seat("Fay")

    def moved():
        place.room = whole.rooms[2]
        place.me = place.room.join("Fay", "europe", "other").id
        place.room.arrive(place.me)

    out = io.StringIO()
    play(place, ("europe",), whole.rules, stdin=Typing("team", moved, "", "team"), stdout=out, now=lambda: whole.time)
    _, _, after = " ".join(out.getvalue().split()).partition("you play for Europe at table 2 now")
    assert after
    assert "table 2" in after
    assert "has left your delegation" not in after


def test_help_lists_what_only_a_class_has():
    text = sat(Class(), "Dov", "help")
    for words in (
        "team: your delegation",
        "vote, votes:",
        "ask: ask TEXT",
        "notices, clock, quiet:",
        "ready, r, unready, wait:",
    ):
        assert words in text


def test_a_rewind_is_told_and_suggests_the_round_anew():
    whole = Class()
    for _ in range(4):
        whole.hand(1, cmd.Advance())
    assert whole.rooms[1].table.round == 2
    back = lambda: whole.hand(1, cmd.Rewind(1, "We try that again."))  # noqa: E731 - a thing that happens
    text = sat(whole, "Dov", "n", back, "clock", "n", "n")
    assert "The facilitator took the table back to round 1: We try that again." in text
    assert "Now: round 1 of 5, briefing." in text
    assert text.count("YOUR MOVE: Read your situation and the card.") == 2


class Answering(Typing):
    """What somebody types who follows the move line; the facilitator opens the debrief once nothing else is left."""

    def __init__(self, whole, out):
        super().__init__()
        self.whole, self.out, self.left = whole, out, 200

    def readline(self, _size=-1):
        """Return y where that is asked, else n; at most 200 lines."""
        self.left -= 1
        text = self.out.getvalue()
        if text.endswith("debrief> ") or not self.left:
            return ""
        room = self.whole.rooms[1]
        if room.table.phase == "report" and room.table.round == room.table.view("europe").rounds and not self.left % 20:
            self.whole.hand(1, acts.OpenDebrief())
        return "y\n" if text.endswith("y or n: ") else "n\n"


@pytest.mark.parametrize("name", ("Dov", "Eli", "Fay"))
def test_a_whole_class_game_by_n_and_y_for_every_office(name):
    whole = Class(people={"europe": ("Dov", "Eli", "Fay")})
    out = io.StringIO()
    place = whole.seat(name)
    typing = Answering(whole, out)
    if name != "Dov":
        head(whole, typing)
    assert play(place, ("europe",), whole.rules, stdin=typing, stdout=out, now=lambda: whole.time) == 0
    text = out.getvalue()
    assert whole.rooms[1].table.over
    assert "DEBRIEF. EVERY SECRET IS OPEN." in text
    assert "signs and seals for your delegation" not in text
    assert "cannot be done in this phase" not in text
    assert "holds the table here" not in text


def head(whole, typing):
    """Let the head of the delegation end each phase when the person whose typing it is has typed five lines more."""
    place, plain = whole.seat("Dov"), typing.readline

    def readline(size=-1):
        if typing.left % 5 == 0 and not place.over:
            end = next((one for one in place.view("europe").legal if isinstance(one, (cmd.Ready, cmd.Seal))), None)
            if end is not None:
                place.submit("europe", end)
        return plain(size)

    typing.readline = readline


def test_enter_alone_ends_no_phase_in_a_class():
    whole = Class()
    talking(whole)
    sat(whole, "Dov", "", "", "")
    assert whole.rooms[1].table.view("europe").ready == ()


def test_at_home_the_words_of_a_class_say_that_there_is_none():
    _, text = game_of("team", "vote A sign", "ask why", "notices", "clock", "quiet")
    assert text.count("That is for a class") == 6


def test_quiet_holds_news_back_until_enter():
    whole = Class()
    assert "News waits until you press Enter; quiet again lets it come at once." in sat(whole, "Dov", "quiet")


def at_terminal(whole, name, *lines):
    """Sit a person down at a terminal; what happens there happens while they sit at the prompt."""
    out = io.StringIO()
    place = whole.seat(name)
    typing = Typing(*lines, terminal=True)
    assert play(place, place.people, whole.rules, stdin=typing, stdout=out, now=lambda: whole.time) == 0
    return out.getvalue()


def test_news_comes_into_the_prompt_on_lines_of_its_own_and_the_prompt_again():
    whole = Class()
    talking(whole)
    text = at_terminal(
        whole, "Dov", "", lambda: whole.seat("Ana").submit("us", cmd.Cable((), "Good morning.")), "clock", "quit"
    )
    assert 'EU> \nNew: the US to everybody: "Good morning."\nEU> 5 minutes left.' in text
    assert text.count("Good morning.") == 1


def test_a_phase_that_ends_at_the_prompt_brings_the_move_line_anew():
    whole = Class()
    talking(whole)
    text = at_terminal(whole, "Dov", "", lambda: whole.hand(1, cmd.Advance()), "n", "quit")
    assert "EU> \nNow: round 1 of 5, orders.\nYOUR MOVE: Fill in your sealed sheet. n: open the sheet\nEU> " in text
    assert "YOUR SEALED SHEET" in text


def test_quiet_keeps_the_prompt_whole():
    whole = Class()
    talking(whole)
    speak = lambda: whole.seat("Ana").submit("us", cmd.Cable((), "Good morning."))  # noqa: E731 - a thing that happens
    text = at_terminal(whole, "Dov", "quiet", speak, "clock", "quit")
    assert "EU> 5 minutes left" in text
    assert text.index("5 minutes left. At zero", text.index("News waits")) < text.index("Good morning.")


def test_waiting_ends_by_itself_when_something_is_to_be_done():
    whole = Class()
    talking(whole)
    whole.rooms[1].play("europe", cmd.Ready())
    text = at_terminal(whole, "Dov", "wait", lambda: talking_on(whole), "quit")
    assert "Waiting for US, UA, RU. Enter ends the waiting.\nNow: round 1 of 5, orders." in text
    assert "YOUR MOVE: Fill in your sealed sheet." in text


def test_a_script_waits_for_what_others_do():
    whole = Class()
    talking(whole)
    whole.rooms[1].play("europe", cmd.Ready())
    text = sat(whole, "Dov", lambda: Thread(target=talking_on, args=(whole,)).start(), "wait", "n")
    assert "YOUR SEALED SHEET" in text


def talking_on(whole):
    for seat in ("us", "ukraine", "russia"):
        whole.rooms[1].play(seat, cmd.Ready())
    whole.rooms[1].refresh()
    whole.changed()


@pytest.mark.parametrize(
    ("answer", "to"),
    (("y", ()), ("p", ("us",)), ("n", None), ("", None)),
)
def test_a_word_to_one_seat_is_not_said_to_all_without_a_question(answer, to):
    whole = Class()
    talking(whole)
    text = sat(whole, "Dov", "say US, hello there", answer)
    assert "y says it to everybody, p to the US alone, n to nobody:" in " ".join(text.split())
    heard = [message for message in whole.rooms[1].table.view("us").messages if "hello" in message.text]
    assert [message.to for message in heard] == ([] if to is None else [to])
    if to == ("us",):
        assert heard[0].text == "hello there"


def test_a_window_whose_seat_is_gone_reads_nothing_more_of_it():
    whole = Class()

    def lose():
        whole.link, whole.gone = "The facilitator has taken you off the table; speak to the facilitator.", True

    text = sat(whole, "Dov", lose, "", "aims", "aims")
    told = " ".join(text.split())
    assert "The facilitator has taken you off the table" in told
    assert "AIM" not in told.partition("taken you off")[2].upper()
