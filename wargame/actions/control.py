"""What the facilitator of a class can do: one key an act, at the chosen table or at all of them."""

from __future__ import annotations

from typing import Final

from wargame.actions.base import NUMBER, Action

TEN: Final = 10
"""Tables that have a digit of their own, 0 for the tenth; more are reached with the arrows."""


def _table(number: int) -> type[Action]:
    return type(
        f"Table{number}",
        (Action,),
        {
            "name": f"table({number})",
            "keys": (str(number % TEN),),
            "help": f"Choose table {number}.",
            "typed": ("table", "tables"),
            "typed_help": "table 7 chooses table 7 and reads it, what is typed next is about it; tables reads the board",
            "twin": number > 1,
            "__doc__": f"Table {number}.",
        },
    )


TABLES: Final = tuple(_table(number) for number in range(1, TEN + 1))
"""The tables that a digit chooses."""


class All(Action):
    """All tables."""

    name, keys, label, word = "every_table", ("asterisk",), "*", "all"
    help = "Let the next act be done at all tables; Esc takes that back."
    typed, typed_help = ("all",), "all pause: what follows is done at every table"


class Begin(Action):
    """Begin."""

    name, keys, word = "begin_game", ("B",), "begin"
    help = "Begin the game; bots play the seats that are empty."
    typed, typed_help = ("begin",), "begin at the chosen table; all begin begins everywhere"


class Pause(Action):
    """Pause, or go on."""

    name, keys, word = "pause", ("p",), "pause"
    help = "Pause the table and its clock, or let it go on."
    typed, typed_help = ("pause", "resume"), "pause stops the table and its clock, resume lets it go on"


class Extend(Action):
    """Two minutes more."""

    name, keys, label, word = "extend", ("plus",), "+", "2 min"
    help = "Give the running phase two minutes more."
    typed = ("extend", "+", "clock")
    typed_help = "two minutes more for the running phase; extend 5 gives five, clock 5 sets it to five from now"


class Advance(Action):
    """On to the next phase."""

    name, keys, word = "advance", ("a",), "advance"
    help = "End the phase now; says first what lapses, and y does it."
    typed, typed_help = ("advance",), "end the phase now; it says what lapses and asks once"


class Hold(Action):
    """Hold, or let go."""

    name, keys, word = "hold", ("h",), "hold"
    help = "Hold the table at the end of this phase, or let it go on."
    typed, typed_help = ("hold", "go"), "hold keeps the table at the end of this phase, go lets it on"


class Nudge(Action):
    """Remind those who are waited for."""

    name, keys, word = "nudge", ("k",), "nudge"
    help = "Remind those whom the table waits for."
    typed, typed_help = ("nudge",), "remind those whom the table waits for; nudge ru reminds one seat"


class Card(Action):
    """Turn a card."""

    name, keys, word = "card", ("i",), "card"
    help = "Turn a card, ready-made or your own, now or at a set round."
    typed = ("inject", "card")
    typed_help = (
        "inject lists the cards; inject 2 turns one now, inject 2 round 3 talks plans it, inject own writes one"
    )


class Tell(Action):
    """Say something to everybody."""

    name, keys, word = "tell", ("b",), "tell all"
    help = "Tell everybody something, at all tables or at one."
    typed, typed_help = ("tell",), "tell TEXT is said to everybody at the table; all tell TEXT to the whole class"


class Seats(Action):
    """The people."""

    name, keys, word = "seats", ("s",), "seats"
    help = "The people: offices, moving, removing, bots in and out."
    typed = ("seats", "people", "office", "move", "remove", "bot", "hand")
    typed_help = (
        "seats lists who sits where; office NAME head, move NAME 3 eu, remove NAME, bot ru, hand back ru change it"
    )


class Doors(Action):
    """Close the doors, or open them."""

    name, keys, word = "doors", ("l",), "doors"
    help = "Close the doors, so that newcomers wait for you, or open them."
    typed = ("doors", "admit", "turn")
    typed_help = (
        "doors closed lets newcomers wait for you, doors open lets them in; admit 1 or admit NAME lets one in, "
        "admit all everybody who waits; turn away 1 does not"
    )


class Rewind(Action):
    """Back to a round."""

    name, keys, word = "rewind", ("z",), "rewind"
    help = "Take the table back to a round, with the reason why."
    typed, typed_help = ("rewind",), "rewind 2 REASON takes the table back to the briefing of round 2"


class Override(Action):
    """Another number on a track."""

    name, keys, word = "override", ("o",), "override"
    help = "Set a track to another number, with the reason why."
    typed, typed_help = ("override",), "override us.resolve 60 REASON sets a track; override lists them"


class Reply(Action):
    """Answer the help line."""

    name, keys, word = "reply", ("m",), "answer"
    help = "Answer a question of the help line."
    typed, typed_help = ("answer", "reply"), "answer lists the questions, answer 1 TEXT answers one"


class Channels(Action):
    """What is said."""

    name, keys, word = "channels", ("c",), "channels"
    help = "Read any channel: public, cables, inside delegations."
    typed, typed_help = ("channels", "read"), "channels lists what is said where; channels 2 reads one"


class End(Action):
    """End the game."""

    name, keys, word = "end", ("e",), "end"
    help = "End the game now, with the reason why; y does it."
    typed, typed_help = ("end",), "end REASON ends the game at the table; it asks once"


class Debrief(Action):
    """The debrief on every screen."""

    name, keys, word = "debrief", ("d",), "debrief"
    help = "Open the debrief on every screen at once; y does it."
    typed, typed_help = (
        ("debrief",),
        "end every game and open the debrief on every screen; afterwards, all tables compared",
    )


class Invite(Action):
    """How to join."""

    name, keys, word = "invite", ("j",), "how to join"
    help = "Show address, code and QR code for the class; holds no secret."
    typed, typed_help = ("join",), "address, code and command for the class"


class Drop(Action):
    """Take something off the list."""

    name, keys, word = "drop", ("x",), "take off"
    help = "Take what ▸ points at off: a planned card."
    typed, typed_help = ("unplan",), "unplan 2 takes a planned card off the list"


class Cover(Action):
    """Hide the board."""

    name, keys, label, always = "hide", ("f9",), "F9", True
    help = "Hide the board from the class at once; F9 shows it again."
    typed, typed_help = ("hide",), "clear the screen, so that nobody reads the board over your shoulder"


class Leave(Action):
    """Leave the console."""

    name, keys, label = "menu", ("f10",), "F10"
    help = "Leave the console; it says what becomes of the class, and asks."
    typed, typed_help = ("quit", "q"), "leave the console; it says what becomes of the class, and asks"


class Choose(Action):
    """The table above or below, or a row of what is open."""

    name, keys, label, word = "up", ("up",), "↑↓", "choose"
    help = "Choose the table above or below, or a row of what is open."
    typed = (NUMBER,)


class Further(Action):
    """Further down in what is read."""

    name, keys, label = "page_on", ("pagedown",), "PgDn"
    help = "Read further down, or choose eight tables further."
    typed = ("channels",)


class Return(Action):
    """Further up in what is read."""

    name, keys, label, twin = "page_back", ("pageup",), "PgUp", True
    help = "Read further up, or choose eight tables back."
    typed = ("channels",)


CONTROL: Final[tuple[type[Action], ...]] = (
    *TABLES, All, Begin, Pause, Extend, Advance, Hold, Nudge, Reply, Card, Tell, Seats, Doors, Rewind, Override, Channels, End,
    Debrief, Invite, Drop, Cover, Leave, Choose, Further, Return,
)  # fmt: skip
"""What the facilitator's console adds to the keys of every screen."""
