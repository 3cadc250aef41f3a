"""What the facilitator is shown: every table of the class, its people, its channels, its questions, and the plan.

Plain frozen values, so that they cross the network as they are. They hold secrets of every seat: they go to the
facilitator's client alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import field, frozen

from wargame.table.company import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.table.company import Refused


@frozen
class Sitter:
    """A person at a table; ``seat`` is empty for an observer. ``doing`` as in ``company.Person``."""

    id: str
    name: str
    seat: str
    office: str
    here: bool
    acting: bool = False
    doing: str = ""


@frozen
class Line:
    """One sentence of a channel: ``seat`` said it to ``to`` (empty: everybody); inside a delegation ``by`` is a person."""

    round: int
    seat: str
    to: tuple[str, ...]
    text: str
    by: str = ""


@frozen
class HelpLine:
    """A question of somebody at the table; ``answer`` is empty until there is one."""

    id: str
    seat: str
    by: str
    text: str
    answer: str = ""


@frozen
class Card:
    """A card that waits for its round and phase, or one of the scenario's that can be turned (``number`` 0)."""

    number: int
    round: int
    phase: str
    card: str
    title: str
    content: str = ""
    """A content note; empty where none is needed."""


@frozen
class Paper:
    """A deal as the facilitator sees it: ``state`` as the engine's, and who has signed, refused, or is waited for."""

    id: str
    tabler: str
    state: str
    secret: bool
    clauses: tuple[str, ...]
    signed: tuple[str, ...]
    refused: tuple[str, ...]
    waiting: tuple[str, ...]


@frozen
class Breach:
    """A promise that was broken: proven, suspected or unseen is what the table knows of it."""

    seat: str
    round: int
    what: str
    mark: str


@frozen
class TableBoard:
    """One table, on one line of the board and below it. Weights and temptation run from 0 to 100 and are the truth."""

    number: int
    phase: str = "briefing"
    round: int = 1
    rounds: int = 1
    begun: bool = False
    paused: bool = False
    held: bool = False
    over: bool = False
    stopped: str = ""
    """Why the table has stopped, as one sentence; empty while it goes on."""
    clock: Clock = field(factory=Clock)
    waits: tuple[str, ...] = ()
    """The seats that the phase waits for."""
    weight: int = 0
    """True W: what is loaded."""
    shown: int = 0
    """W as declared."""
    temptation: int = 0
    standing: int = 0
    """Deals in force or concluded."""
    tabled: int = 0
    breaches: tuple[Breach, ...] = ()
    bots: tuple[str, ...] = ()
    """Seats that bots play."""
    sheets: tuple[tuple[str, str], ...] = ()
    """(seat, none/saved/sealed) in the orders phase."""
    people: tuple[Sitter, ...] = ()
    papers: tuple[Paper, ...] = ()
    lines: tuple[Line, ...] = ()
    """Everything that was said at the table, oldest first: public, private and inside delegations."""
    help: tuple[HelpLine, ...] = ()
    planned: tuple[Card, ...] = ()
    cards: tuple[Card, ...] = ()
    """The scenario's cards that were not turned yet."""
    tracks: tuple[tuple[str, int], ...] = ()
    agendas: tuple[tuple[str, str], ...] = ()
    scores: tuple[tuple[str, int], ...] = ()
    """The seats' scores of 100, once the game is over."""
    outcome: str = ""
    missed: tuple[str, ...] = ()
    """Planned cards that could not be turned, by their titles: they were turned before, or came too late."""


@frozen
class Knocker:
    """Somebody who asks to come in: into a game that has begun, or through closed doors.

    ``seat`` is empty for somebody who wants to watch. ``person`` is the id of the one of that name whose place it is, and
    who is away: whoever is let in is that person, on another computer.
    """

    id: str
    name: str
    table: int
    seat: str
    person: str = ""


@frozen
class Board:
    """The whole class."""

    name: str = ""
    scenario: str = ""
    title: str = ""
    code: str = ""
    """The join code as people type it."""
    address: str = ""
    invitation: str = ""
    """The command that a player types to join."""
    page: str = ""
    """The address of the page for browsers; empty where there is none."""
    plan: tuple[str, ...] = ()
    """The session plan in words, a line an item."""
    minutes: int = 0
    ends: str = ""
    """When the class ends by its plan, as 14:32; empty where there is no end."""
    tables: tuple[TableBoard, ...] = ()
    link: str = ""
    """What is wrong with the connection, as a sentence; empty while it stands."""
    fault: str = ""
    """What went wrong inside the server, as a sentence; empty where nothing did. The class goes on."""
    knocks: tuple[Knocker, ...] = ()
    """Who waits at the door, the first comer first."""
    taken: bool = False
    """Whether another console has taken this one's place."""
    closed: bool = False
    """Whether the doors are closed, so that every newcomer waits there."""


class Desk(Protocol):
    """The facilitator's place: the board as it is now, and acts on one table or on all."""

    on_change: Callable[[], None] | None

    @property
    def board(self) -> Board:
        """The class as it is now."""

    def act(self, table: int, command: Command) -> Refused | None:
        """Do an act of the facilitator's at a table, or at all of them (0); return why it was refused, or None.

        ``command`` is one of the engine's ``CONTROL`` or of ``wargame.room.acts.ROOM``.
        """

    def take_back(self) -> None:
        """Sit down again where another console has taken this one's place."""
