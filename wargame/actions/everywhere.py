"""The keys that are the same on every screen of a game."""

from __future__ import annotations

from typing import Final

from wargame.actions.base import Action


class Next(Action):
    """The next step."""

    name, keys, label, word = "next", ("n", "f5"), "n", "next step"
    help = "Do what the move line says; it never seals or signs by itself."


class Confirm(Action):
    """Yes, on a last look."""

    name, keys = "confirm", ("y",)
    help = "Confirm a last look."


class Why(Action):
    """Why is it so."""

    name, keys, word = "why", ("w",), "why"
    help = "Open the causes of what ▸ points at: rule, draw, order, law."


class Advice(Action):
    """What would pay most."""

    name, keys, label = "advice", ("f4",), "F4"
    help = "Ask for advice: the best reply over the draws, as far as you can see, and its reasons."


class Up(Action):
    """One row up."""

    name, keys, label, word = "up", ("up",), "↑↓", "choose"
    help = "Choose the row above or below."


class Down(Action):
    """One row down."""

    name, keys = "down", ("down",)


class Left(Action):
    """One column to the left."""

    name, keys, label = "left", ("left",), "←→"
    help = "Choose the column, step or channel beside it."


class Right(Action):
    """One column to the right."""

    name, keys = "right", ("right",)


class Open(Action):
    """Open what is chosen."""

    name, keys, label, word = "open", ("enter",), "Enter", "open"
    help = "Open what ▸ points at."


class Set(Action):
    """Set what is chosen."""

    name, keys, label = "set", ("space",), "Space"
    help = "Set what the cursor stands on."


class Back(Action):
    """Go back."""

    name, keys, label = "back", ("escape",), "Esc"
    help = "Close or go back; never loses work."


class Panel(Action):
    """The next panel."""

    name, keys, label = "panel", ("tab",), "Tab"
    help = "Go to the next panel."


class Cable(Action):
    """Write a cable."""

    name, keys, word = "cable", ("c",), "cable"
    help = "Write a cable, in public or in private."


class Draft(Action):
    """Write a deal."""

    name, keys, word = "draft", ("d",), "draft"
    help = "Write a deal of your own."


class Aims(Action):
    """The briefing and the own aims."""

    name, keys, word = "aims", ("o",), "aims"
    help = "Read the card, your situation and your aims again."


class Undo(Action):
    """Take the last change back."""

    name, keys, word = "undo", ("u",), "undo"
    help = "Take back the last change, until it is tabled or sealed."


class Ready(Action):
    """Finished with the phase."""

    name, keys = "ready", ("r",)
    help = "Say that you have finished with this phase, or take it back."


class Declare(Action):
    """Lay an own instrument on the table."""

    name, keys = "declare", ("l",)
    help = "Lay an instrument of yours on the table, or take it off."


class Help(Action):
    """Help and marks."""

    name, keys, label, always = "help", ("f1", "question_mark"), "F1", False
    help = "This help: every key and every mark."


class Palette(Action):
    """All actions."""

    name, keys, label, word = "palette", ("f2",), "F2", "actions"
    help = "Every action of this screen, to choose from."


class Theme(Action):
    """Light or dark."""

    name, keys, label = "theme", ("f3",), "F3"
    help = "Light or dark."


class Hide(Action):
    """Hide the screen."""

    name, keys, label, always = "hide", ("f9",), "F9", True
    help = "Hide the screen at once, behind the curtain."


class Menu(Action):
    """Leave the game."""

    name, keys, label = "menu", ("f10",), "F10"
    help = "Leave the game; it waits where you stopped."


def _place(number: int, place: str) -> type[Action]:
    return type(
        f"Place{number}",
        (Action,),
        {
            "name": f"place('{place}')",
            "keys": (str(number),),
            "help": f"{place.capitalize()}.",
            "__doc__": f"The place {place}.",
        },
    )


PLACES: Final = ("table", "talks", "deals", "promises", "sheet", "report")
"""The six places of a game, in the order of their keys 1 to 6."""

PLACE_ACTIONS: Final = tuple(_place(number, place) for number, place in enumerate(PLACES, 1))

FRAME: Final[tuple[type[Action], ...]] = (Help, Palette, Theme)
"""What works on every screen, the menu among them."""

EVERYWHERE: Final[tuple[type[Action], ...]] = (
    Next, Why, Advice, Cable, Draft, Aims, Up, Down, Left, Right, Open, Set, Back, Panel, Undo, Ready, Declare, Confirm,
    *PLACE_ACTIONS, Help, Palette, Theme, Hide, Menu,
)  # fmt: skip
"""What works on every screen of a game."""
