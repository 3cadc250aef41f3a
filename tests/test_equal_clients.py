"""Every action of the house, one by one: it has a key, it can be clicked, and it can be typed."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import wargame.actions
import wargame.tui.screens
from wargame.actions import NUMBER, Action
from wargame.actions.menu import LINES
from wargame.actions.replay import REPLAY
from wargame.actions.terminal import Lines
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.plain.anywhere import ANYWHERE
from wargame.plain.control.running import HANDLERS as CONTROL_WORDS
from wargame.plain.dispatching import HANDLERS
from wargame.plain.opening import Debrief
from wargame.plain.replaying import _WORDS as REPLAY_WORDS
from wargame.table.store import Plan, begin
from wargame.tui.app import GunApp
from wargame.tui.house import Game
from wargame.tui.messages import Point
from wargame.tui.screens.framed import Framed

MENU_WORDS = ("new", "learn", "continue", "join", "host", "replay", "settings", "quit", "q")
"""What the menu of line mode takes beside numbers; tests/plain/test_menu.py types them."""
TYPED = {*HANDLERS, *CONTROL_WORDS, "all", *REPLAY_WORDS, *Debrief.WORDS, *ANYWHERE, *MENU_WORDS, NUMBER, "quit", "q"}


def modules(package):
    return [importlib.import_module(f"{package.__name__}.{one.name}") for one in pkgutil.iter_modules(package.__path__)]


def every_action():
    """Return every action there is, whatever file it stands in."""
    importing = [*modules(wargame.actions), *modules(wargame.tui.screens)]
    assert importing
    found, left = set(), [Action]
    while left:
        kinds = left.pop().__subclasses__()
        found.update(kinds)
        left += kinds
    return sorted((kind for kind in found if hasattr(kind, "name")), key=lambda one: (one.__module__, one.__qualname__))


ACTIONS = every_action()
SCREENS = {
    name: kind
    for module in modules(wargame.tui.screens)
    for name, kind in inspect.getmembers(module, inspect.isclass)
    if kind.__module__ == module.__name__ and hasattr(kind, "BINDINGS") and hasattr(kind, "compose")
}


def binders(action):
    """Return the kinds of screens on which every key of an action does it."""
    found = []
    for kind in SCREENS.values():
        bound = kind._merged_bindings.key_to_bindings if kind._merged_bindings is not None else {}
        if all(any(one.action == action.name for one in bound.get(key, ())) for key in action.keys):
            found.append(kind)
    return found


def offered(kind):
    """Return what a kind of screen offers in its palette."""
    return [action for one in kind.__mro__ for action in one.__dict__.get("HERE", ())]


def named(action):
    return f"{action.__module__.rpartition('.')[2]}.{action.__name__}"


def test_there_are_actions_and_screens():
    assert len(ACTIONS) > 70
    assert len(SCREENS) > 25


@pytest.mark.parametrize("action", ACTIONS, ids=named)
def test_an_action_stands_in_the_room_of_actions_with_a_key_and_a_sentence(action):
    assert action.__module__.startswith("wargame.actions.")
    assert action.keys
    assert action.help[0].isupper()
    assert action.help[-1] == "."
    assert not any("ctrl" in key or "alt" in key for key in action.keys), "some terminals never send it"
    assert len(action.help) <= 65, "it has to fit the palette"
    assert len(action.shown()) == 1 or action.label, "a key is printed by its label, never by a terminal's name of it"


@pytest.mark.parametrize("action", ACTIONS, ids=named)
def test_the_keyboard_reaches_it(action):
    here = binders(action)
    assert here, f"no screen binds {action.keys}"
    method = f"action_{action.name.partition('(')[0]}"
    assert all(hasattr(kind, method) for kind in here), [kind.__name__ for kind in here if not hasattr(kind, method)]


@pytest.mark.parametrize("action", [one for one in ACTIONS if one is not Lines], ids=named)
def test_the_mouse_reaches_it_in_the_palette_of_a_screen(action):
    assert any(action in offered(kind) for kind in binders(action) if issubclass(kind, Framed))


@pytest.mark.parametrize("action", [one for one in ACTIONS if one is not Lines], ids=named)
def test_line_mode_reaches_it(action):
    assert action.typed
    assert set(action.typed) <= TYPED, set(action.typed) - TYPED


def test_only_the_way_into_line_mode_has_no_word_there():
    assert Lines.typed == ()


def test_line_mode_knows_no_word_that_is_no_action():
    words = {word for action in ACTIONS for word in action.typed}
    assert set(HANDLERS) <= words
    assert set(CONTROL_WORDS) <= words
    assert set(REPLAY_WORDS) - {"y"} <= words
    assert set(Debrief.WORDS) <= words
    assert {word for action in (*LINES, *REPLAY) for word in action.typed} <= TYPED


def seated():
    rules = load_rules("gun-on-the-table")
    seats = {"us": "dealmaker", "ukraine": "pragmatist", "europe": "human", "russia": "maximalist"}
    plan = Plan(load_scenario("handshake-2025"), rules, 7, seats)
    table, _ = begin(plan, make_player, path=None, key=None, version="0")
    return Game(table, ("europe",), rules)


@pytest.mark.slow
async def test_a_click_on_each_row_of_the_palette_does_what_the_row_says(monkeypatch):
    done = []

    async def note(self, action, *_):
        done.append(action)
        return True

    app = GunApp(game=seated())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        names = [action.name for action in app.screen.offered]
        await pilot.press("escape")
        place = app.screen
        for number in range(len(names)):
            place.action_palette()
            await pilot.pause()
            with monkeypatch.context() as patch:
                patch.setattr(type(place), "run_action", note)
                app.screen.post_message(Point("list", number, again=False))
                await pilot.pause()
                await pilot.pause()
    assert done == names


async def test_a_click_in_the_key_row_does_what_the_key_does():
    app = GunApp(game=seated())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        row = app.screen.query_one("#keys")
        spans = {name: start for start, _, name in row._spans}
        await pilot.click("#keys", offset=(spans["why"], 0))
        await pilot.pause()
        assert app.screen.asking.open
