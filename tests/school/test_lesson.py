"""A test class: eight tables of real clients, from the first code to the last report and the debrief."""

from __future__ import annotations

import importlib.util
import json
import re
import signal
import subprocess

import pytest

from tests.net.web.browser_of import chromium
from tests.school.lesson import BEN, TABLES, Lesson
from tests.school.windows import Window, flat
from tests.terminal.screen_of import TOP, wargame

pytestmark = pytest.mark.slow
BROWSER = bool(chromium()) and all(map(importlib.util.find_spec, ("playwright", "textual_serve", "aiohttp")))
CABLE, TALK = "cable-canary-4711", "team-canary-0815"
WHY = "the fire alarm went"
SECONDS = 60


@pytest.fixture
def lesson(tmp_path):
    """Return a class that is closed in the end, whatever came of it."""
    found = Lesson(tmp_path, BROWSER)
    yield found
    found.close()


def test_a_whole_lesson(lesson):
    everybody = ("Ana", BEN, "Chi", "Dov", "Eli")
    come_in(lesson)
    begin_and_pause(lesson, everybody)
    talk(lesson, everybody)
    turn_cards_and_answer(lesson, everybody)
    replace_people(lesson)
    hold_and_play_on(lesson)
    die_and_come_back(lesson, everybody)
    rewind(lesson)
    open_the_debrief(lesson, everybody)
    go_home(lesson)
    check_the_files(lesson)
    check_the_secrets(lesson)


@pytest.mark.skipif(not BROWSER, reason="no Chromium, or the extras web and browser are not installed")
def test_a_browser_was_among_them():
    assert chromium()


def come_in(lesson):
    """Everybody joins by what stands on the teacher's screen."""
    lesson.host()
    lesson.read_invitation()
    lesson.gather()
    lesson.room.sees("desk", f"{TABLES * 4 + 1} here")
    lesson.desk("n", shows="CONTROL")


def begin_and_pause(lesson, everybody):
    """The games begin, stand still everywhere, and go on."""
    lesson.desk("B", shows="The game has begun.")
    lesson.sees(("Ana", "Chi", "Eli"), "left")
    lesson.sees((BEN, "Dov"), "left. At zero the talks begin.")
    lesson.desk("*", "p", shows="paused")
    lesson.sees(everybody, "The facilitator has paused the table.")
    lesson.all_pupils(lambda _round, _phase, paused, _in: paused, "every pupil is paused")
    lesson.desk("*", "p", shows="Going on")
    lesson.sees(("Ana", "Chi", "Eli"), "YOUR MOVE")
    lesson.sees((BEN, "Dov"), "The facilitator lets the table go on.")
    lesson.all_pupils(lambda _round, _phase, paused, _in: not paused, "every pupil goes on")


def talk(lesson, everybody):
    """The talks begin, get two minutes more, and hold a cable and a sentence inside a delegation."""
    for person in ("Ana", "Chi"):
        lesson.room.press(person, "r")
    lesson.sees(("Ana", "Chi"), "TALKS")
    lesson.room.type("Dov", "ready")
    if lesson.browser:
        lesson.room.tabs["Eli"].send(b"r")
    lesson.all_pupils(lambda _round, phase, *_: phase == "talks", "every table talks")
    lesson.desk("*", "+", shows="11:5")
    lesson.sees(("Ana", "Chi", "Eli"), "11:5")
    lesson.sees((BEN,), "The clock was set: 1")
    lesson.sees(("Dov",), "The clock was set: 11 minutes")

    lesson.room.type(BEN, f"team say {TALK}")
    lesson.sees((BEN,), "Said to your delegation alone.")
    lesson.room.press("Ana", "m")
    lesson.sees(("Ana",), TALK)
    lesson.room.press("Ana", "1")
    lesson.room.press("Chi", "2", "down")
    lesson.sees(("Chi",), "US")
    lesson.room.press("Chi", "c")
    lesson.room.screens["Chi"].send(CABLE.encode())
    lesson.sees(("Chi",), CABLE)
    lesson.room.press("Chi", "enter")
    lesson.sees((BEN,), CABLE)
    lesson.desk("1", "c", "right", shows=CABLE)
    lesson.desk("right", shows=TALK)
    lesson.desk("escape")


def turn_cards_and_answer(lesson, everybody):
    """A ready-made card at one table, an own one at all; a nudge; a question of the help line and its answer."""
    lesson.desk("1", "i", shows="CARDS FOR TABLE 1")
    lesson.desk("enter", shows="Enter turn")
    lesson.desk("enter", shows="Turned at table 1")
    lesson.sees(("Ana", BEN, "Chi"), "A card was turned")
    lesson.desk("*", "i", shows="CARDS FOR ALL TABLES")
    lesson.desk("up", "enter", shows="YOUR OWN CARD")
    for words in ("Frost", "The rivers freeze.", "us.resolve-5"):
        lesson.write(words)
        lesson.desk("enter")
    lesson.desk("enter", shows="Frost")
    lesson.sees(everybody, "A card was turned: Frost.")
    assert len(lesson.order("seen Frost")) == len(lesson.order("state"))
    lesson.desk("*", "k", shows="Reminded")
    lesson.sees(everybody, "The facilitator asks: the table waits for you.")

    lesson.room.type("Dov", "ask May we table it behind closed doors?")
    lesson.room.sees("desk", "Table 2 asks for help.")
    lesson.desk("2", "m", shows="behind closed doors?")
    lesson.write("Yes, everybody may.")
    lesson.desk("enter", "escape")
    lesson.sees(("Dov",), "Yes, everybody may.")
    assert lesson.order("seen Yes, everybody may.") == []


def replace_people(lesson):
    """A laptop dies and a bot plays for it; somebody is moved, somebody is removed."""
    chi = lesson.room.screens["Chi"]
    chi.process.send_signal(signal.SIGKILL)
    assert lesson.room.end("Chi") == -signal.SIGKILL
    lesson.room.sees("desk", "Table 1 has lost its UA.")
    lesson.desk("1", "s", shows="SEATS OF TABLE 1")
    point(lesson, "UA Ukraine")
    lesson.desk("enter", shows="Let a bot play Ukraine")
    lesson.desk("enter", shows="Let a bot play for Ukraine's people?")
    lesson.desk("y", shows="a bot plays")
    lesson.sees(("Ana", BEN), "lets a bot play for Ukraine")
    lesson.join("Chi", Window)
    lesson.sees(("Chi",), "A bot plays your seat now")
    lesson.desk("enter", shows="Take the bot out of Ukraine again")
    lesson.desk("enter", shows="SEATS OF TABLE 1")
    lesson.gone("a bot plays")
    lesson.sees(("Ana", BEN), "People play for Ukraine again")
    lesson.room.until(lambda: "A bot plays your seat now" not in lesson.room.screens["Chi"].text(), "Chi plays again")

    point(lesson, BEN)
    lesson.desk("enter", shows=f"Move {BEN} to another seat or table")
    point(lesson, f"Move {BEN}")
    lesson.desk("enter", shows="table")
    lesson.desk("right", "right", "enter", "enter", shows="DONE")
    lesson.sees((BEN,), "The facilitator seats you elsewhere. Enter takes you there.")
    lesson.room.type(BEN, "")
    lesson.sees((BEN,), "you play for the US at table 3 now")
    assert TALK not in lesson.room.screens[BEN].text(), "what the old seat knew is still on the screen"
    lesson.desk("escape", "8", "s", shows="SEATS OF TABLE 8")
    point(lesson, "R8russia")
    lesson.desk("enter", shows="Remove R8russia from the class")
    point(lesson, "Remove R8russia")
    lesson.desk("enter", shows="Remove R8russia for good?")
    lesson.desk("y")
    lesson.gone("R8russia                        head")
    lesson.room.until(lambda: "8:russia" in lesson.order("gone"), "the removed one is told")
    point(lesson, "RU Russia")
    lesson.desk("enter", "enter", shows="a bot plays")
    lesson.desk("escape", "escape", "1", shows="TABLE 1")


def let_play(lesson, order, words):
    """Tell everybody to go on; what arrives is what lets a pupil choose anew."""
    lesson.order(order)
    lesson.desk("b", shows="say")
    lesson.write(words)
    lesson.desk("enter")
    lesson.sees((BEN, "Dov"), words)


def point(lesson, words):
    """Move the pointer of the console to a row."""
    desk = lesson.room.screens["desk"]
    for _ in range(12):
        rows = list(enumerate(desk.rows()))[6:]
        here = next((at for at, row in rows if row.startswith("▸")), 0)
        there = next((at for at, row in rows if words in row), 0)
        if here == there:
            return
        lesson.desk("down" if there > here else "up")
    raise AssertionError(f"no row says {words}\n{desk.text()}")


def hold_and_play_on(lesson):
    """Every table is held at the end of the talks, let go, and plays round 1 to its report."""
    lesson.desk("*", "h", shows="held")
    lesson.sees((BEN, "Dov"), "The facilitator holds the table here")
    let_play(lesson, "round 2", "The talks of round 1 end now.")
    # Everybody has finished, and the talks stand all the same while the table is held.
    lesson.room.until(lambda: re.search(r"talks +\S+ +nobody +\S*━", lesson.row(8)), "table 8 waits for nobody")
    assert "talks" in lesson.row(8)
    lesson.desk("*", "h")
    for table in (4, 5, 6, 7, 8):
        lesson.room.until(
            lambda table=table: "talks" in lesson.row(table) and lesson.state(table)[0] == 2, f"round 2 at {table}"
        )
    for name, table in (("Dov", 2), ("Eli", 3)):
        if name == "Dov" or lesson.browser:
            lesson.follow(name, lambda table=table: lesson.state(table)[:2] == [2, "talks"])
    for phase in ("orders", "report", "briefing"):
        lesson.desk("1", "a", shows="Advance table 1?")
        lesson.desk("y")
        lesson.room.until(lambda phase=phase: phase in lesson.row(1), f"table 1 goes on to {phase}")
    lesson.sees(("Ana", "Chi"), "round 2")


def die_and_come_back(lesson, everybody):
    """The teacher's laptop dies; the same command brings all back, who need do nothing."""
    lesson.kill()
    lesson.sees(("Ana", "Chi", BEN), "The connection is lost")
    if lesson.browser:
        tab = lesson.room.tabs["Eli"]
        lesson.room.until(lambda: "Trying again" in tab.status(), "the page tries again")
        tab.screen.reset()
    lesson.host()
    lesson.room.until(lambda: "CONNECTION" not in lesson.room.screens["Ana"].text(), "Ana is back")
    lesson.room.until(lambda: "CONNECTION" not in lesson.room.screens["Chi"].text(), "Chi is back")
    lesson.sees((BEN,), "The connection is back.")
    lesson.sees(("Eli",), "round 2")
    lesson.room.sees("desk", f"{TABLES * 4} of {TABLES * 4} here")


def rewind(lesson):
    """One table goes back to round 1, with the reason why."""
    lesson.desk("1", "z", shows="because")
    lesson.desk("up", "left", "down", shows="the briefing of round 1")
    lesson.write(WHY)
    lesson.desk("enter", shows="Take table 1 back to round 1?")
    lesson.desk("y", shows="DONE")
    lesson.sees(("Ana", "Chi"), "round 1 of 3")


def open_the_debrief(lesson, everybody):
    """The other tables play to their last report; then the debrief opens on every screen at once."""
    let_play(lesson, "free", "Play on to the end.")
    for table in (4, 5, 6, 7, 8):
        lesson.room.until(
            lambda table=table: "last report" in lesson.row(table), f"table {table} has had its last report"
        )
    lesson.seen = {one: lesson.order(f"seen {one}") for one in (CABLE, TALK)}
    lesson.desk("d", shows="Open the debrief everywhere?")
    lesson.desk("y")
    lesson.sees(("Ana", "Chi", "Eli"), "DEBRIEF")
    lesson.sees((BEN,), "Every secret is open.")
    lesson.sees(("Dov",), "EVERY SECRET IS OPEN.")
    lesson.room.until(lambda: all("debrief" in lesson.row(table) for table in range(1, TABLES + 1)), "eight debriefs")
    assert json.loads(lesson.pupils.stdout.readline()) == "over"


def go_home(lesson):
    """Everybody leaves by their own way out, and the class is over."""
    for name in ("Ana", "Chi"):
        lesson.room.press(name, "f10")
        if not lesson.room.screens[name].ended:
            lesson.room.press(name, "y")
        assert lesson.room.end(name) == 0
    lesson.room.type(BEN, "n")
    for name in (BEN, "Dov"):
        lesson.room.sees(name, "debrief>")
        lesson.room.type(name, "quit")
        assert lesson.room.end(name) == 0
    for tab in lesson.room.tabs.values():
        tab.close()
        assert tab.complaints == []
    assert lesson.pupils.wait(SECONDS) == 0
    lesson.desk("f10", shows="Leave?")
    lesson.desk("y")
    assert lesson.room.end("desk") == 0
    assert "The class is over" in flat(lesson.room.closed[-1][1].raw.decode("utf-8", "replace"))
    assert lesson.left_over() == []


def check_the_files(lesson):
    """Every save settles again alike, and tells every act of the facilitator."""
    env = lesson.own("desk")

    def told(number, *more):
        call = wargame("replay", str(lesson.saves / f"table-{number}.jsonl"), *more)
        return subprocess.Popen(call, env=env, cwd=TOP, stdin=subprocess.DEVNULL, stdout=-1, stderr=-1, text=True)

    running = [told(number, "--verify") for number in range(1, TABLES + 1)] + [told(1, "--plain")]
    outs = [one.communicate(timeout=SECONDS) for one in running]
    assert [one.returncode for one in running] == [0] * len(running), outs
    assert all("settled again and alike" in out for out, _ in outs[:-1])
    assert all(err == "" for _, err in outs)
    replay = flat(outs[-1][0])
    for words in ("stops the clock", "2 minutes more", "own card is turned, Frost", "nudged", "lets a bot play for Ukraine",
                  "People play for Ukraine again", "holds the table", "lets the table go on", "ends the phase",
                  "back to the briefing of round 1", "ends the game here"):  # fmt: skip
        assert words in replay, f"{words}\n{replay[-9000:]}"
    acts = [record["c"] for record in records(lesson, "table-*.jsonl") if record["k"] == "act"]
    done = {act["do"] for act in acts}
    assert done >= {"pause", "resume", "extend", "inject", "inject-own", "advance", "rewind", "end", "note"}, done
    assert [act["rationale"] for act in acts if act["do"] == "rewind"] == [WHY]
    notes = " ".join(sorted({act["text"] for act in acts if act["do"] == "note"}))
    for words in ("began the game", "holds the table", "nudged", "answered a question", "lets a bot play", "took somebody",
                  "seated somebody", "out of Russia", "told everybody"):  # fmt: skip
        assert words in notes, f"{words}\n{notes}"


def records(lesson, files):
    """Return every record of some of the class's files."""
    lines = (line for path in lesson.saves.glob(files) for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines]


def check_the_secrets(lesson):
    """A private cable and what was said inside a delegation are where they may be, and nowhere else."""
    painted = lesson.room.painted()
    assert {name for name, _ in painted} == {"desk", "Ana", BEN, "Chi", "Dov", *lesson.room.tabs}
    for _, raw in painted:
        assert b"Traceback" not in raw, raw[-9000:].decode("utf-8", "replace")
    for word, people, files in ((CABLE, {"Ana", BEN, "Chi"}, "table-1"), (TALK, {"Ana", BEN}, "room-1")):
        assert {name for name, raw in painted if word.encode() in raw} <= {*people, "desk"}
        assert lesson.seen[word] == [], "a pupil at another seat was shown it"
        held = [path for path in lesson.folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]
        own = {path.relative_to(lesson.folder).parts[0] for path in held if lesson.saves not in path.parents}
        assert {path.name for path in held if lesson.saves in path.parents} == {f"{files}.jsonl"}
        # Once every secret of a game is open, who played it may keep it; never what a delegation said among itself.
        assert own <= (people if word == CABLE else set())
    assert (lesson.folder / "pupils.err").read_bytes() == b""
