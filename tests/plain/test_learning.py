"""The lesson in line mode: the words it says can be typed, and an empty line takes them."""

from __future__ import annotations

import io

from tests.plain.talk import said
from tests.tui.conftest import study

ANSWERS = ("y or n:",)
MOST = 60
"""Lines that the whole lesson may take."""


class Obeying(io.StringIO):
    """A person who types what the last lines say, or nothing at all."""

    def __init__(self, out, *, empty=False):
        super().__init__()
        self.out, self.empty, self.typed = out, empty, []

    def readline(self, size=-1):
        """Return the words after ``Type:``, or y where something is asked once more."""
        del size
        told = self.out.getvalue()
        if told.rstrip().endswith(ANSWERS):
            line = "y"
        elif self.empty or "debrief>" in told[-20:]:
            line = ""
        else:
            line = told.rpartition("Type: ")[2].split("\n")[0]
        self.typed.append(line)
        return "" if len(self.typed) > MOST else f"{line}\n"


def whole(**how):
    """Play the lesson; return (game, what was typed, what was written)."""
    from wargame.plain.playing import play

    game, out = study(), io.StringIO()
    person = Obeying(out, **how)
    code = play(game.table, game.seats, game.rules, stdin=person, stdout=out, rivals=game.rivals, lesson=True)
    assert code == 0
    return game, person.typed, out.getvalue()


def test_the_whole_lesson_by_the_words_it_says():
    game, typed, text = whole()
    assert game.table.over
    assert all(f"LEARN {number} of 16: " in text for number in (*range(1, 13), 16)), (
        "line mode reads the debrief as one page"
    )
    assert {"table", "deal A", "sign A", "look", "report", "y"} <= set(typed)
    assert "no word here" not in text
    assert text.rstrip().endswith("debrief>")
    assert "Now play a real game." in text


def test_an_empty_line_takes_what_is_suggested():
    by_words, typed, _ = whole()
    by_nothing, empty, _ = whole(empty=True)
    assert len(empty) == len(typed) <= MOST
    assert by_nothing.table.truth().points == by_words.table.truth().points


def test_hints_off_and_on():
    game = study()
    text = said(game.table, game.rules, "hints", "hints", "quit", lesson=True)[1]
    assert text.index("LEARN 1 of 16") < text.index("Hints are off.") < text.index("YOUR MOVE: ")
    assert text.rindex("LEARN 1 of 16") > text.index("Hints are on.")


def test_other_words_are_safe_and_the_lesson_comes_back():
    game = study()
    lines = ("talks", "promises", "map", "why weight", "back", "advice", "ready", "refuse A", "say We wait.", "deals")
    text = said(game.table, game.rules, *lines, "quit", lesson=True)[1]
    assert "LEARN 4 of 16: Not signed yet. Read deal A again." in text


def test_an_ordinary_game_says_that_it_has_no_hints():
    game = study()
    text = said(game.table, game.rules, "hints", "quit")[1]
    assert "hints in the lesson only" in text
    assert "LEARN" not in text
