"""The facilitator's console by words: the board, every act, alerts as they happen, and the next thing to do."""

from __future__ import annotations

import io

import pytest

from tests.plain.classes import Class, DeskOf, Typing
from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.board import board
from wargame.engine.referee import setup
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.plain.boards import Naming, board_page, deal_lines
from wargame.plain.console import columns
from wargame.plain.control.boards import detail
from wargame.plain.control.running import HANDLERS, run_control
from wargame.plain.keeping import WHOLE
from wargame.room import acts
from wargame.table.desk import Knocker, Paper, TableBoard
from wargame.table.watching import Watched

NAMES = ({"us": ("Ana",), "ukraine": ("Chi",), "europe": ("Dov", "Eli"), "russia": ("Gus",)},
         {"us": ("Iva",), "ukraine": ("Jan",), "europe": ("Kim",), "russia": ("Leo",)})  # fmt: skip


class TwoTables(Class):
    """Two tables with people of different names."""

    def __init__(self, *, begun=True):
        super().__init__(2, {}, begun=False)
        for number, people in enumerate(NAMES, 1):
            for seat, names in people.items():
                for name in names:
                    self.rooms[number].arrive(self.rooms[number].join(name, seat, f"token-{name}").id)
            if begun:
                self.hand(number, "begin")


def typed(whole, *lines, terminal=False, **more):
    """Type at the console; return (the desk, what was written)."""
    desk, out = DeskOf(whole), io.StringIO()
    stdin = Typing(*lines, terminal=terminal)
    assert run_control(desk, stdin=stdin, stdout=out, now=lambda: whole.time, **more) == 0
    assert desk.on_change is None
    text = out.getvalue()
    assert [line for line in text.split("\n") if columns(line) > 72 and WHOLE not in line] == []
    return desk, text


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("line", "answers", "table", "command"),
    (
        ("pause", (), 1, cmd.Pause()),
        ("pause 2", (), 2, cmd.Pause()),
        ("pause all", (), 0, cmd.Pause()),
        ("* pause", (), 0, cmd.Pause()),
        ("+", (), 1, cmd.Extend(120)),
        ("+3", (), 1, cmd.Extend(180)),
        ("all extend 90 seconds", (), 0, cmd.Extend(90)),
        ("clock 5", (), 1, acts.SetClock(300)),
        ("clock 0", (), 1, acts.SetClock(0)),
        ("advance 2", ("y",), 2, cmd.Advance()),
        ("hold", (), 1, acts.Hold(on=True)),
        ("go on", (), 1, acts.Hold(on=False)),
        ("nudge", (), 1, acts.Nudge("")),
        ("nudge ru", (), 1, acts.Nudge("russia")),
        ("tell Two minutes, please.", (), 1, acts.Tell("Two minutes, please.")),
        ("all tell", ("Good morning.",), 0, acts.Tell("Good morning.")),
        ("office Eli head", (), 1, acts.SetOffice("1-eu-2", "head")),
        ("move leo 1 eu", ("y",), 2, acts.Move("2-ru-1", 1, "europe")),
        ("move Leo 1 observer", ("y",), 2, acts.Move("2-ru-1", 1, "")),
        ("remove Eli", ("y",), 1, acts.Remove("1-eu-2")),
        ("bot ru", (), 1, acts.PutBot("russia")),
        ("bot ru maximalist", (), 1, acts.PutBot("russia", "maximalist")),
        ("hand back ru", (), 1, acts.HandBack("russia")),
        ("bot ru out", (), 1, acts.HandBack("russia")),
        ("override us.resolve 60 A visit.", (), 1, cmd.Override("us.resolve", 60, "A visit.")),
        ("override us.resolve 60", ("A visit.",), 1, cmd.Override("us.resolve", 60, "A visit.")),
        ("rewind 1 Too fast.", ("y",), 1, cmd.Rewind(1, "Too fast.")),
        ("all end The bell.", ("y",), 0, cmd.End("The bell.")),
        ("debrief", ("y",), 0, acts.OpenDebrief()),
        ("inject own", ("A storm", "It rains.", "us.resolve-5", "round 2 talks", "y"), 1,
         acts.Schedule(2, "talks", title="A storm", text="It rains.", effects=("us.resolve-5",))),
        ("card own", ("A storm", "It rains.", "", "", "y"), 1, cmd.InjectOwn("A storm", "It rains.", ())),
    ),
)  # fmt: skip
def test_a_word_does_its_act(line, answers, table, command):
    desk, _ = typed(TwoTables(), line, *answers)
    assert desk.done == [(table, command)]


@pytest.mark.parametrize(
    ("line", "answer"),
    (
        ("table 9", "The tables go from 1 to 2"),
        ("pauze", "Did you mean pause?"),
        ("extend soon", "How much more?"),
        ("extend 61", "at most an hour"),
        ("clock never", "How long from now?"),
        ("nudge mars", "Nudge whom?"),
        ("office Eli king", "Which office?"),
        ("office Zoe head", "There is no such person"),
        ("move Eli", "Where to?"),
        ("move Eli 9 us", "There is no table 9."),
        ("remove", "There is no such person"),
        ("bot mars", "For which seat?"),
        ("hand back", "Which seat?"),
        ("answer 1 Yes.", "There is no such question that waits."),
        ("override", "us.resolve"),
        ("override us.resolve high", "from 0 to 100"),
        ("rewind", "Back to which round?"),
        ("rewind 1", "Nothing was done."),
        ("inject 99", "inject 2 turns card 2 now"),
        ("inject 1 at noon", "When? now, or round 3 talks"),
        ("unplan 4", "No card is planned at table 1."),
        ("channels", "Nobody has said anything yet."),
        ("all", "All tables, and what?"),
        ("advance", "Nothing was done."),
    ),
)
def test_what_cannot_be_done_says_what_to_type(line, answer):
    desk, text = typed(TwoTables(), line, "", "")
    assert answer in flat(text)
    assert desk.done == []


def test_the_board_has_a_line_for_each_table():
    whole = TwoTables()
    whole.hand(2, cmd.Advance())
    _, text = typed(whole, "tables", "2")
    assert "1: round 1, briefing, waits for US UA EU RU, weight 20" in text
    assert "2: round 1, talks, 5 minutes left, waits for US UA EU RU, weight 20" in text
    assert "EU: Kim (head, signs)." in text
    assert "code K7QM-2XWD, 9 of 9 people here" in flat(text)


def test_next_leads_from_the_first_code_to_the_debrief():
    whole = TwoTables(begun=False)
    desk, text = typed(whole, "n", "n")
    assert desk.done == [(0, acts.Begin())]
    assert "YOUR MOVE: 9 here. The game can begin. n: begin" in text
    assert "CONTROL: All tables are at work; nobody needs you." in text


def test_bots_in_empty_seats_are_announced_before_the_game_begins():
    whole = Class(1, {"us": ("Ana",)}, begun=False)
    desk, text = typed(whole, "begin", "n", "begin", "y")
    assert "Bots play 3 empty seats. Begin at table 1?" in flat(text)
    assert desk.done == [(1, acts.Begin())]


def test_tables_at_which_nobody_sits_stay_fresh_for_whoever_comes_late():
    whole = TwoTables(begun=False)
    for member in list(whole.rooms[2].ledger.members.values()):
        whole.rooms[2].leave(member.id)
    desk, text = typed(whole, "n", "n", "begin 1", "debrief", "y")
    assert desk.done == [(1, acts.Begin()), (1, acts.OpenDebrief())]
    assert "The game has begun there already." in text
    assert "Nobody sits at a table yet; join says how." in typed(Class(1, {}, begun=False), "all begin")[1]


def test_a_question_is_told_at_once_and_answered_by_next():
    whole = TwoTables()
    ask = lambda: whole.seat("Jan", 2).tell(acts.Ask("May we sign with EU only?"))  # noqa: E731 - a thing that happens
    desk, text = typed(whole, "", ask, "n", "Yes, you may.", "answer", "quit", "y", terminal=True)
    assert (
        'table 1> \nHELP at table 2, Jan of UA: "May we sign with EU only?"\nYOUR MOVE: Table 2 asks for help. n: answer 2\ntable 1> '
        in text
    )
    assert desk.done == [(2, acts.Answer("2-ua-1-1", "Yes, you may."))]
    assert "No question waits for an answer." in text


def test_a_lost_seat_and_its_return_are_told_once():
    whole = TwoTables()

    def lose():
        whole.rooms[2].depart("2-ru-1")
        whole.changed()

    def back():
        whole.rooms[2].arrive("2-ru-1")
        whole.changed()

    _, text = typed(whole, lose, "", "n", "", back, "", "")
    assert text.count("Table 2 has lost RU: nobody of it is here.") == 1
    assert "YOUR MOVE: Table 2 has lost its RU. n: seats 2" in text
    assert "Table 2 RU: Leo (2-ru-1), head, signs and seals, away." in text
    assert text.count("Table 2: RU is back.") == 1


def test_everybody_ready_is_told_once_for_all_tables_that_are():
    whole = TwoTables()
    for number in (1, 2):
        whole.hand(number, acts.Hold(on=True))

    def ready():
        for room in whole.rooms.values():
            for seat in SEATS:
                room.play(seat, cmd.Ready())
            room.refresh()
        whole.changed()

    _, text = typed(whole, "tables", ready, "", "n", "")
    assert text.count("Tables 1, 2: everybody is ready.") == 1
    assert "YOUR MOVE: All tables have finished; you hold them. n: let all go" in text
    assert text.count("Tables 1, 2: round 1, talks.") == 1
    assert {room.table.phase for room in whole.rooms.values()} == {"talks"}


def test_a_stopped_table_is_told_and_leads_the_board():
    whole = TwoTables()

    def stop():
        whole.rooms[1].stop("The disk is full; free some space.")
        whole.changed()

    _, text = typed(whole, stop, "", "n", "tables")
    assert "TABLE 1 HAS STOPPED: The disk is full; free some space." in text
    assert "YOUR MOVE: Table 1 has stopped. n: see 1" in text
    assert "1: STOPPED. The disk is full" in text


def test_channels_are_listed_and_read():
    whole = TwoTables()
    for number in (1, 2):
        whole.hand(number, cmd.Advance())
    whole.seat("Ana").submit("us", cmd.Cable((), "For all."))
    whole.seat("Gus").submit("russia", cmd.Cable(("us",), "Only between us."))
    whole.seat("Eli").tell(acts.Say("Not a word to anybody."))
    _, text = typed(whole, "channels", "channels 2", "read team eu", "channels us ru", "channels all", "2", "channels")
    assert "1 public: 1 said" in text
    assert "2 US RU: 1 said" in text
    assert text.count('RU to the US: "Only between us."') == 3
    assert text.count('EU team, Eli: "Not a word to anybody."') == 2


def test_cards_are_planned_and_taken_off_again():
    whole = TwoTables()
    first = DeskOf(whole).board.tables[0].cards[0]
    desk, text = typed(whole, "inject 1 round 2 talks", "y", "inject", "unplan 1", "unplan", "inject 1", "y")
    assert desk.done == [
        (1, acts.Schedule(2, "talks", first.card)),
        (1, acts.Unschedule(1)),
        (1, cmd.Inject(first.card)),
    ]
    assert f"Planned 1: {first.title}, round 2, talks." in text


def test_the_code_is_spelled_out():
    _, text = typed(TwoTables(), "join", "join qr", qr=("## ##", "#   #"))
    assert "Read out: Kilo 7 Quebec Mike, 2 X-ray Whiskey Delta" in text
    assert "wargame join 192.168.1.5:8765" in text
    assert "## ##\n#   #\n" in text


def test_leaving_says_what_becomes_of_the_class_and_asks():
    _, text = typed(TwoTables(), "quit", "n", "quit", "y", leaving="The class goes on.", goodbye="Come back with host.")
    assert text.count("The class goes on. Leave?") == 2
    assert text.rstrip().endswith("Come back with host.")


def test_a_lost_connection_is_told():
    whole = TwoTables()

    def lose():
        whole.link = "The connection is lost; it is tried again."

    def mend():
        whole.link = ""

    _, text = typed(whole, lose, "", "", mend, "", "")
    assert text.count("The connection is lost") == 1
    assert text.count("The connection is back.") == 1


def test_after_the_debrief_the_tables_stand_beside_one_another():
    _, text = typed(TwoTables(), "debrief", "y", "n")
    assert text.count("THE TABLES BESIDE ONE ANOTHER") == 2
    assert "2: no cease-fire was ever in force." in text


def test_help_has_a_line_for_every_word_that_does_something():
    _, text = typed(TwoTables(), "help")
    shown = flat(text)
    for word in HANDLERS:
        assert word in shown, word


def test_strange_lines_break_nothing():
    lines = [
        f"{word} {rest}" for word in HANDLERS if word not in ("quit", "q") for rest in ("²", "-1", "\x1b[2J", "9" * 400)
    ]
    _, text = typed(TwoTables(), *(line for one in lines for line in (one, "n")))
    assert "\x1b" not in text


def test_whoever_waits_at_the_door_is_told_listed_and_let_in():
    whole = TwoTables()
    eve, bob = Knocker("e1", "Eve Moss", 2, "russia"), Knocker("b1", "Bob", 1, "")

    def come():
        whole.knocks = (eve, bob)
        whole.changed()

    desk, text = typed(
        whole, come, "", "n", "admit nobody", "admit eve", "turn away bob", "n", "turn away bob", "y", "admit bob"
    )
    told = flat(text)
    assert told.count("AT THE DOOR: Eve Moss asks for table 2, RU.") == 1
    assert "YOUR MOVE: Eve Moss asks for table 2, RU. n: see who" in told
    assert "At the door, 1: Eve Moss asks for table 2, RU. admit 1, or turn away 1." in told
    assert "Nobody waits at the door under that name or number. At the door, 1: Eve Moss" in told
    assert "At the door, 2: Bob asks to watch table 1. admit 2, or turn away 2." in told
    assert "Done: Eve Moss is in at table 2, RU." in told
    assert "Nobody waits at the door." in told
    assert desk.done == [(0, acts.Admit("e1")), (0, acts.TurnAway("b1"))]


def test_everybody_who_waits_is_let_in_at_once():
    whole = TwoTables()
    whole.knocks = (Knocker("e1", "Eve", 2, "russia"), Knocker("b1", "Eva", 1, "us"))
    desk, text = typed(whole, "admit ev", "admit all", "n", "all admit", "y")
    assert "Which of them?\nAt the door, 1: Eve asks for table 2, RU." in text
    assert "Let in Eve and Eva?" in text
    assert desk.done == [(0, acts.Admit("e1")), (0, acts.Admit("b1"))]


def test_a_number_at_the_door_means_whom_it_was_listed_for():
    whole = TwoTables()
    eve, bob = Knocker("e1", "Eve", 1, "us"), Knocker("b1", "1", 1, "")
    whole.knocks = (eve, bob)

    def leave():
        whole.knocks = (bob,)
        whole.changed()

    desk, text = typed(whole, "seats", leave, "", "admit 1", "admit 1")
    assert "At the door: 2." in text, "the greeting counts them"
    assert flat(text).count("Nobody waits at the door under that name or number. At the door, 1: 1 asks") == 1
    assert desk.done == [(0, acts.Admit("b1"))]


def test_a_refused_admission_says_why():
    whole = TwoTables()
    whole.knocks, whole.full = (Knocker("e1", "Eve", 1, "us"),), True
    _, text = typed(whole, "admit eve")
    assert "The room refuses (seat-full)." in text
    assert "Done:" not in text


def test_doors_are_closed_and_opened():
    desk, text = typed(TwoTables(), "doors", "doors closed", "doors", "doors open")
    assert desk.done == [(0, acts.Doors(open=False)), (0, acts.Doors(open=True))]
    assert "The doors are open; doors closed, or doors open." in text
    assert "The doors are closed; doors closed, or doors open." in text


@pytest.mark.parametrize("story", ("minsk-2015", "normandy-2019"))
def test_a_deal_that_stands_from_before_was_tabled_by_nobody_here(story):
    scenario = load_scenario(story)
    state = setup(scenario, load_rules(scenario.rules), 3)
    seen = board(state)
    naming = Naming(None)
    assert any("from before" in line for line in board_page(Watched(1, seen), naming))
    assert any("from before" in line for line in deal_lines(seen, naming))
    papers = tuple(
        Paper(deal.id, "", deal.state, secret=False, clauses=("Quiet.",), signed=(), refused=(), waiting=())
        for deal in seen.deals
        if not deal.tabler
    )
    assert papers
    assert any("from before" in line for line in detail(TableBoard(1, papers=papers), 0))


def test_a_phase_that_ends_while_it_is_asked_about_is_not_ended_twice():
    whole = TwoTables()

    def ends():
        whole.rooms[1].play(FACILITATOR, cmd.Advance())
        whole.rooms[1].refresh()
        whole.changed()

    desk, text = typed(whole, "advance", ends, "y", terminal=True)
    assert "The phase has just ended by itself; nothing was done." in flat(text)
    assert desk.done == []
