"""The keys that are the same on every screen of a game."""

from __future__ import annotations

from typing import Final

from wargame.actions.asking import Rulebook
from wargame.actions.base import NUMBER, Action
from wargame.actions.finding import Find
from wargame.actions.terminal import Copy, Picture, Settings, Transcript


class Next(Action):
    """The next step."""

    name, keys, label, word = "next", ("n", "f5"), "n", "next step"
    help = "Do what the move line says; it never seals or signs by itself."
    typed, typed_help = ("n", "next", ""), "do the suggested next step (also the empty line)"


class Confirm(Action):
    """Yes, on a last look."""

    name, keys = "confirm", ("y",)
    help = "Confirm a last look."
    typed, typed_help = ("look", "seal"), "the last look at your sheet; seals it if you say y"


class Why(Action):
    """Why is it so."""

    name, keys, word = "why", ("w",), "why"
    help = "Open the causes of what ▸ points at: rule, draw, order, law."
    typed, typed_help = (
        ("why", "w"),
        "why 3 on a page; why weight, temptation, points, deal A, a region, an instrument, or a track",
    )


class Advice(Action):
    """What would pay most."""

    name, keys, label = "advice", ("f4",), "F4"
    help = "Ask for advice: the best reply that you can see, and its reasons."
    typed, typed_help = ("advice",), "what would pay most now, as far as you can see, and why"


class Up(Action):
    """One row up."""

    name, keys, label, word = "up", ("up",), "↑↓", "choose"
    help = "Choose the row above or below."
    typed, typed_help = (NUMBER,), "choose that line of the page"


class Down(Action):
    """One row down."""

    name, keys, label, typed, twin = "down", ("down",), "↓", (NUMBER,), True
    help = "Choose the row below."


class Left(Action):
    """One column to the left."""

    name, keys, label = "left", ("left",), "←→"
    help = "Choose the column, step or channel beside it."
    typed = (NUMBER,)


class Right(Action):
    """One column to the right."""

    name, keys, label, typed, twin = "right", ("right",), "→", (NUMBER,), True
    help = "Choose the column or step to the right."


class Open(Action):
    """Open what is chosen."""

    name, keys, label, word = "open", ("enter",), "Enter", "open"
    help = "Open what ▸ points at."
    typed = (NUMBER,)


class Set(Action):
    """Set what is chosen."""

    name, keys, label = "set", ("space",), "Space"
    help = "Set what the cursor stands on."
    typed = (NUMBER,)


class Back(Action):
    """Go back."""

    name, keys, label = "back", ("escape",), "Esc"
    help = "Close or go back; never loses work."
    typed, typed_help = ("back", "b"), "the page before this one; the table if there is none"


class Panel(Action):
    """The next panel."""

    name, keys, label = "panel", ("tab",), "Tab"
    help = "Go to the next panel."
    typed = (NUMBER,)


class Cable(Action):
    """Write a cable."""

    name, keys, word = "cable", ("c",), "cable"
    help = "Write a cable, in public or in private."
    typed = ("cable", "c", "say")
    typed_help = "cable us TEXT is private (cable us eu TEXT for two), say TEXT public; without TEXT: ready-made ones"


class Draft(Action):
    """Write a deal."""

    name, keys, word = "draft", ("d",), "draft"
    help = "Write a deal of your own."
    typed, typed_help = ("draft", "d"), "open a deal of your own, or go on with it"


class Aims(Action):
    """The briefing and the own aims."""

    name, keys, word = "aims", ("o",), "aims"
    help = "Read the card, your situation and your aims again."
    typed = ("aims", "o", "card", "story")
    typed_help = (
        "aims: what you are measured by, the hidden aim too; card: of this round; story: the situation at length"
    )


class Undo(Action):
    """Take the last change back."""

    name, keys, word = "undo", ("u",), "undo"
    help = "Take back the last change, until it is tabled or sealed."
    typed, typed_help = ("undo", "u"), "take the last change of draft or sheet back"


class Ready(Action):
    """Finished with the phase."""

    name, keys = "ready", ("r",)
    help = "Say that you have finished with this phase, or take it back."
    typed = ("ready", "r", "unready", "wait")
    typed_help = (
        "ready finishes this phase, unready takes it back while others are busy; wait, in a class: wait until you have "
        "something to do"
    )


class Declare(Action):
    """Lay an own instrument on the table."""

    name, keys = "declare", ("l",)
    help = "Lay an instrument of yours on the table, or take it off."
    typed = ("declare", "l", "withdraw")
    typed_help = "declare force lays an instrument of yours on the table, withdraw force takes it off"


class Help(Action):
    """Help and marks."""

    name, keys, label, always = "help", ("f1", "question_mark"), "F1", False
    help = "This help: every key and every mark."
    typed, typed_help = ("help", "h", "?"), "this help: all that can be typed, and every mark"


class Palette(Action):
    """All actions."""

    name, keys, label, word = "palette", ("f2",), "F2", "actions"
    help = "Every action of this screen, to choose from."
    typed, typed_help = ("actions",), "all that can be typed, in one list"


class Theme(Action):
    """Light or dark."""

    name, keys, label = "theme", ("f3",), "F3"
    help = "The next colours: dark, light, high contrast."
    typed, typed_help = ("theme",), "the next colours of the full screen: dark, light, high contrast"


class Hide(Action):
    """Hide the screen."""

    name, keys, label, always = "hide", ("f9",), "F9", True
    help = "Hide the screen at once, behind the curtain."
    typed, typed_help = ("hide",), "close the curtain at once, where several share the screen"


class Menu(Action):
    """Leave the game."""

    name, keys, label = "menu", ("f10",), "F10"
    help = "Leave the game; it waits where you stopped."
    typed, typed_help = ("quit", "q", "save"), "leave; the game goes on where it stopped (save says how)"


_TYPED: Final = {
    "table": (("table", "map"), "the gun, the tracks, the card, the deals in one look; map: who holds what"),
    "talks": (("talks", "all"), "what was said; all reads every round"),
    "deals": (("deals", "deal"), "the deals; deal A reads one"),
    "promises": (("promises",), "who owes what to whom; promises owed, promises yours"),
    "sheet": (("sheet",), "your sealed sheet, when orders are given"),
    "report": (("report",), "the last settlement; report 1 for an earlier one"),
}
"""Place -> its words in line mode, and what they do there."""


def _place(number: int, place: str) -> type[Action]:
    return type(
        f"Place{number}",
        (Action,),
        {
            "name": f"place('{place}')",
            "keys": (str(number),),
            "help": f"{place.capitalize()}.",
            "typed": _TYPED[place][0],
            "typed_help": _TYPED[place][1],
            "__doc__": f"The place {place}.",
        },
    )


PLACES: Final = ("table", "talks", "deals", "promises", "sheet", "report")
"""The six places of a game, in the order of their keys 1 to 6."""

PLACE_ACTIONS: Final = tuple(_place(number, place) for number, place in enumerate(PLACES, 1))

FRAME: Final[tuple[type[Action], ...]] = (Help, Palette, Theme, Rulebook, Copy, Picture, Transcript, Settings)
"""What works on every screen, the menu among them."""

EVERYWHERE: Final[tuple[type[Action], ...]] = (
    Next, Why, Advice, Cable, Draft, Aims, Up, Down, Left, Right, Open, Set, Back, Panel, Find, Undo, Ready, Declare, Confirm,
    *PLACE_ACTIONS, Help, Palette, Theme, Rulebook, Copy, Picture, Transcript, Settings, Hide, Menu,
)  # fmt: skip
"""What works on every screen of a game."""
