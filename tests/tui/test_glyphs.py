"""Marks: each has an ASCII twin of its width, and no name makes a row wider or narrower than it is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from attrs import evolve
from rich.cells import cell_len

import wargame
from wargame.content import load_rules, load_scenario
from wargame.glyphs import TWIN, Twins, needs_ascii, steady
from wargame.settings import Kept, Settings
from wargame.tui.app import GunApp
from wargame.tui.house import Game, Wish
from wargame.tui.ink import Line, Pen, fit, wrap
from wargame.tui.looks import Look

from .conftest import sit

PACKAGE = Path(wargame.__file__).parent
PAINTED = ("tui", "table/words", "actions")

NAMES = (
    "中文維基百科",
    "日本のテーブル",
    "العربية الفصحى",
    "हिन्दी में नाम",
    "ประเทศไทย",
    "한국어 이름",
    "Zoe\u0308 e\u0301e\u0301",
    "👨\u200d👩\u200d👧 family",
    "👨\ufffd👩\ufffd👧 made harmless",
    "👍🏽 thumbs",
    "❤\ufe0f heart",
    "🇺🇦 flag",
    "1\ufe0f\u20e3 keycap",
    "Z" + "\u0301\u0302\u0303\u0304" * 20 + "algo",
    "\u1112\u1161\u11ab jamo",
    "🏴\U000e0067\U000e0062\U000e007f tags",
)


def literals(tree: ast.AST) -> set[str]:
    """Return the characters of every string that is no docstring."""
    docs = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            docs |= {id(one.value) for one in body if isinstance(one, ast.Expr)}
    return {
        char
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        for char in node.value
    }


def test_every_mark_that_is_painted_has_an_ascii_twin():
    found: dict[str, str] = {}
    for folder in PAINTED:
        for path in (PACKAGE / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {char: path.name for char in literals(tree) if not char.isascii()}
    assert "▒" in found
    assert not {char: name for char, name in found.items() if char not in TWIN}


def test_a_twin_is_one_cell_of_ascii_like_its_mark():
    for mark, twin in TWIN.items():
        assert twin.isascii(), mark
        assert twin.isprintable(), mark
        assert cell_len(mark) == cell_len(twin) == len(twin) == 1, mark


@pytest.mark.parametrize(
    ("encoding", "term", "ascii_"),
    (
        ("utf-8", "xterm-256color", False),
        ("UTF-8", "screen", False),
        ("utf-8", "linux", True),
        ("utf-8", "vt220", True),
        ("iso8859-1", "xterm", True),
        ("ascii", "xterm", True),
        ("cp437", "", True),
        ("nonsense", "xterm", True),
    ),
)
def test_a_terminal_without_marks_is_known_by_its_encoding_or_its_name(encoding, term, ascii_):
    assert needs_ascii(encoding, {"TERM": term}) is ascii_


@pytest.mark.parametrize(
    ("text", "reach", "shown"),
    (
        ("▒ ■ loaded ✓", "utf-8", "# @ loaded v"),
        ("Łódź ▒", "utf-8", "Łódź #"),
        ("Zoë", "latin-1", "Zoë"),
        ("Łódź", "latin-1", "?ódz"),
        ("中文", "latin-1", "????"),
        ("中文", "utf-8", "中文"),
        ("Zoë", "ascii", "Zoe"),
        ("Z\u0301\u0302", "ascii", "Z"),
    ),
)
def test_letters_stay_as_far_as_the_terminal_has_them(text, reach, shown):
    assert text.translate(Twins(reach)) == shown


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_steady_and_every_row_stays_as_wide_as_it_is(name):
    plain = steady(name)
    assert steady(plain) == plain
    assert not set(plain) & {"\u200d", "\ufe0f", "\u20e3"}
    for width in (5, 12, 30):
        assert cell_len(fit(name, width)) <= width
        assert all(cell_len(line) <= max(8, width) for line in wrap(name, width))
    pen = Pen(40, 3)
    pen.row(name).end(("12", "bold"))
    pen.row(name, selected=True).put(30, "|")
    pen.text(name)
    for look in (Look(), Look(Twins("ascii"))):
        rows = pen.content(look).plain.split("\n")
        assert all(cell_len(row) == 40 for row in rows)
    assert pen.content(Look(Twins("ascii"))).plain.isascii()


def test_flags_are_letters_families_are_people_and_accents_are_few():
    assert steady("🇺🇦") == "UA"
    assert steady("👨\u200d👩") == "👨👩"
    assert steady("👨\ufffd👩") == "👨👩"
    assert steady("a\ufffdb") == "a\ufffdb"
    assert len(steady("Z" + "\u0301" * 50)) <= 3
    assert steady("e\u0301") == "é"


def test_an_accent_stands_on_its_letter_and_takes_no_cell():
    line = Line(6).put(1, "q\u0301x")
    assert line.plain == " q\u0301x   "
    assert Line(2).put(-3, "中\u0301x").plain.strip() == ""


@pytest.fixture
def strange():
    """Return a game whose story is full of names that terminals measure differently."""
    scenario = load_scenario("handshake-2025")
    names = iter(NAMES * 10)
    scenario = evolve(
        scenario,
        title="🇺🇦 中文 Z\u0301\u0302\u0303",
        regions=tuple(evolve(region, name=next(names)) for region in scenario.regions),
        instruments=tuple(evolve(item, name=next(names)) for item in scenario.instruments),
    )
    seats = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "human", "russia": "maximalist"}
    return sit(Wish(scenario, load_rules("gun-on-the-table"), 3, seats))


@pytest.mark.parametrize("size", ((80, 24), (120, 40)))
async def test_strange_names_shift_no_screen(strange, painted, press, size):
    app = GunApp(game=Game(strange.table, strange.seats, strange.rules))
    async with app.run_test(size=size) as pilot:
        for key in ("1", "2", "3", "4", "5", "6", "o", "n", "n"):
            await press(pilot, key)
            strips = app.screen._compositor.render_strips()
            assert all(strip.cell_length == size[0] for strip in strips), key
            assert all(sum(cell_len(c) for c in strip.text) >= size[0] - 1 for strip in strips), key
            assert "\u200d" not in painted(app)


async def test_in_ascii_no_screen_has_another_character_and_none_moves(game, painted, press):
    shown = {}
    for glyphs in ("unicode", "ascii"):
        Kept().choose(Settings(glyphs=glyphs))
        app = GunApp(game=game("europe"))
        pages = shown[glyphs] = []
        async with app.run_test(size=(80, 24)) as pilot:
            for key in ("1", "2", "3", "4", "5", "6", "o", "f1", "escape", "f2", "escape", "f8", "escape", "f9"):
                await press(pilot, key)
                pages.append(painted(app))
    twins = Twins()
    for full, plain in zip(shown["unicode"], shown["ascii"], strict=True):
        told = full.replace("unicode", "ascii  ")
        assert plain.isascii(), [char for char in plain if not char.isascii()]
        assert len(plain) == len(full)
        if "SETTINGS" not in full:
            assert plain == told.translate(twins)
