"""What a person in a class can ask for besides the game's commands, and what the facilitator can: frozen values."""

from __future__ import annotations

from typing import ClassVar, Final

from attrs import frozen

from wargame.engine import commands as cmd
from wargame.engine.commands import BadCommandError, Command, read_plain


@frozen
class Say(Command):
    """Say something inside the own delegation, 1 to 280 characters."""

    name: ClassVar[str] = "say"
    text: str


@frozen
class Vote(Command):
    """Tell the own delegation how one would answer a tabled deal: ``sign``, ``refuse``, or empty to take it back."""

    name: ClassVar[str] = "vote"
    deal: str
    choice: str


@frozen
class Ask(Command):
    """Ask the facilitator, 1 to 280 characters."""

    name: ClassVar[str] = "ask"
    text: str


@frozen
class Mark(Command):
    """Remember how many messages of a channel one has read."""

    name: ClassVar[str] = "mark"
    channel: str
    count: int


@frozen
class Begin(Command):
    """Facilitator: begin the game; empty seats are played by bots, and clocks run."""

    name: ClassVar[str] = "begin"


@frozen
class OpenDebrief(Command):
    """Facilitator: open the debrief; a game that is not over ends with what has been settled."""

    name: ClassVar[str] = "debrief"


@frozen
class Hold(Command):
    """Facilitator: hold the table at the end of this phase (``on``), or let it go on. The talk goes on meanwhile."""

    name: ClassVar[str] = "hold"
    on: bool


@frozen
class SetClock(Command):
    """Facilitator: give the running phase this many seconds from now, 0 for no limit, at most four hours."""

    name: ClassVar[str] = "clock"
    seconds: int


@frozen
class Nudge(Command):
    """Facilitator: remind those whom the table waits for; ``seat`` empty means all of them."""

    name: ClassVar[str] = "nudge"
    seat: str = ""


@frozen
class Tell(Command):
    """Facilitator: say something to everybody at the table, 1 to 280 characters."""

    name: ClassVar[str] = "tell"
    text: str


@frozen
class Answer(Command):
    """Facilitator: answer a question of the help line, 1 to 280 characters."""

    name: ClassVar[str] = "reply"
    question: str
    text: str


@frozen
class Schedule(Command):
    """Facilitator: turn a card at a set round and phase; an own card has a title and a text instead of a card's id."""

    name: ClassVar[str] = "schedule"
    round: int
    phase: str
    card: str = ""
    title: str = ""
    text: str = ""
    effects: tuple[str, ...] = ()


@frozen
class Unschedule(Command):
    """Facilitator: take a scheduled card off the plan, by its number."""

    name: ClassVar[str] = "unschedule"
    number: int


@frozen
class SetOffice(Command):
    """Facilitator: give a person an office; the head before becomes a negotiator."""

    name: ClassVar[str] = "office"
    person: str
    office: str


@frozen
class Move(Command):
    """Facilitator: seat a person elsewhere, at any table; their way in stays, and what they knew stays behind."""

    name: ClassVar[str] = "move"
    person: str
    table: int
    seat: str


@frozen
class Remove(Command):
    """Facilitator: take a person out of the class; their way in is closed."""

    name: ClassVar[str] = "remove"
    person: str


@frozen
class Doors(Command):
    """Facilitator: open the doors of the class to newcomers, or close them: then each has to be let in by hand."""

    name: ClassVar[str] = "doors"
    open: bool


@frozen
class Admit(Command):
    """Facilitator: let somebody in who waits at the door, by the id that they wait under."""

    name: ClassVar[str] = "admit"
    knock: str


@frozen
class TurnAway(Command):
    """Facilitator: do not let somebody in who waits at the door."""

    name: ClassVar[str] = "turn-away"
    knock: str


@frozen
class PutBot(Command):
    """Facilitator: let a bot play a seat; an empty doctrine is the usual one."""

    name: ClassVar[str] = "bot"
    seat: str
    doctrine: str = ""


@frozen
class HandBack(Command):
    """Facilitator: take the bot out of a seat again."""

    name: ClassVar[str] = "hand-back"
    seat: str


PERSON: Final[tuple[type[Command], ...]] = (Say, Vote, Ask, Mark)
"""What anybody in a delegation may do, whatever their office."""

ROOM: Final[tuple[type[Command], ...]] = (
    Begin, OpenDebrief, Hold, SetClock, Nudge, Tell, Answer, Schedule, Unschedule, SetOffice, Move, Remove, Doors, Admit,
    TurnAway,
    PutBot, HandBack,
)  # fmt: skip
"""What the facilitator may do besides the engine's own ``CONTROL``."""

BY_NAME: Final[dict[str, type[Command]]] = {kind.name: kind for kind in (*PERSON, *ROOM)}


def person_command(body: object) -> Command:
    """Return what a person at a seat asks for; BadCommandError in one sentence where it is none of theirs."""
    return read_plain(body, {**_GAME, **{kind.name: kind for kind in PERSON}})


def facilitator_command(body: object) -> Command:
    """Return what the facilitator asks for; BadCommandError in one sentence where it is none of theirs."""
    return read_plain(body, _HAND)


_GAME: Final = {kind.name: kind for kind in cmd.ALL if kind not in cmd.CONTROL}
_HAND: Final = {kind.name: kind for kind in (*cmd.CONTROL, *ROOM) if kind is not cmd.HoldPhase}
"""The facilitator's words. Whether a phase may end follows from holds, plans and who is here: the room says it."""

__all__ = ["BY_NAME", "PERSON", "ROOM", "BadCommandError", "facilitator_command", "person_command"]
