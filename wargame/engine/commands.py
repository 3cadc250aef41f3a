"""What a seat, or the facilitator, can ask for: small frozen values that a screen and a bot build alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

from attrs import NOTHING, fields, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT_LIMIT: Final = 280
"""Characters in a cable, a note, a rationale or the text of an own card."""
TITLE_LIMIT: Final = 60
"""Characters in the title of an own card."""


@frozen
class Command:
    """The base of every command; ``name`` is its word in a save and in line mode."""

    name: ClassVar[str] = ""


@frozen
class Ready(Command):
    """Say that this seat has finished with the phase."""

    name: ClassVar[str] = "ready"


@frozen
class NotReady(Command):
    """Take a ready back, as long as the phase still runs."""

    name: ClassVar[str] = "not-ready"


@frozen
class Cable(Command):
    """Say something: to everybody (``to`` empty) or in a private channel, at most 280 printable characters."""

    name: ClassVar[str] = "cable"
    to: tuple[str, ...]
    text: str


@frozen
class Declare(Command):
    """Lay an own instrument on the table, for all to see; loading it is another matter."""

    name: ClassVar[str] = "declare"
    instrument: str


@frozen
class Withdraw(Command):
    """Take an own declared instrument off the table again; refused while a clause pledges it."""

    name: ClassVar[str] = "withdraw"
    instrument: str


@frozen
class OpenDraft(Command):
    """Begin a deal of one's own; each seat has one draft at a time, which nobody else sees."""

    name: ClassVar[str] = "open-draft"


@frozen
class TakeUp(Command):
    """Go on with the own draft that lay open when earlier talks ended, without what is not on offer any more."""

    name: ClassVar[str] = "take-up"


@frozen
class AddClause(Command):
    """Add a clause of a kind on offer, given by these seats, to the own draft."""

    name: ClassVar[str] = "add-clause"
    kind: str
    givers: tuple[str, ...]


@frozen
class StrikeClause(Command):
    """Strike a clause from the own draft."""

    name: ClassVar[str] = "strike-clause"
    kind: str
    givers: tuple[str, ...]


@frozen
class Flag(Command):
    """Set or clear ``ambiguous``, ``pressured`` or ``unanimity`` on a clause of the own draft."""

    name: ClassVar[str] = "flag"
    kind: str
    givers: tuple[str, ...]
    flag: str


@frozen
class Discard(Command):
    """Throw the own draft away."""

    name: ClassVar[str] = "discard"


@frozen
class Table(Command):
    """Table the own draft, for everybody or only for its signers; a signer who tables it has signed it."""

    name: ClassVar[str] = "table"
    public: bool


@frozen
class Amend(Command):
    """Open an own draft as an amendment of a tabled deal; tabling it voids the signatures on the old text."""

    name: ClassVar[str] = "amend"
    deal: str


@frozen
class Sign(Command):
    """Sign a tabled deal; the last signature concludes it."""

    name: ClassVar[str] = "sign"
    deal: str


@frozen
class Refuse(Command):
    """Refuse a tabled deal in its present text; the seat may think again until the talks end."""

    name: ClassVar[str] = "refuse"
    deal: str


@frozen
class Release(Command):
    """Release a giver from a promise; when every receiver has, the obligation ends released."""

    name: ClassVar[str] = "release"
    obligation: str


@frozen
class Choose(Command):
    """Answer the card of this round."""

    name: ClassVar[str] = "choose"
    choice: str


@frozen
class SetRow(Command):
    """Choose the row of the sealed sheet's cease-fire duty."""

    name: ClassVar[str] = "row"
    row: str


@frozen
class SetPromise(Command):
    """Honour or secretly break one owed promise this round."""

    name: ClassVar[str] = "promise"
    obligation: str
    honour: bool


@frozen
class SetLoad(Command):
    """Load an own instrument this round, or leave it unloaded."""

    name: ClassVar[str] = "load"
    instrument: str
    load: bool


@frozen
class SetAct(Command):
    """Choose the one other secret action; an empty act is none."""

    name: ClassVar[str] = "act"
    act: str
    target: str = ""


@frozen
class SetAnswer(Command):
    """Choose the standing answer to a proven breach: ``enforce`` or ``pass``."""

    name: ClassVar[str] = "answer"
    answer: str


@frozen
class Seal(Command):
    """Seal the sheet; nothing on it can be changed any more."""

    name: ClassVar[str] = "seal"


@frozen
class Advance(Command):
    """Facilitator: end the phase now; saved sheets count, sealed or not."""

    name: ClassVar[str] = "advance"


@frozen
class Inject(Command):
    """Facilitator: turn a card of the scenario now."""

    name: ClassVar[str] = "inject"
    card: str


@frozen
class InjectOwn(Command):
    """Facilitator: turn a card of one's own now: title (1 to 60), text (1 to 280), at most three steps of tracks.

    ``effects`` are written like ``us.resolve-5``: a track of the scenario and a step from -20 to 20, not 0.
    """

    name: ClassVar[str] = "inject-own"
    title: str
    text: str
    effects: tuple[str, ...]


@frozen
class Override(Command):
    """Facilitator: set a track to a value from 0 to 100, with a rationale."""

    name: ClassVar[str] = "override"
    track: str
    value: int
    rationale: str


@frozen
class Rewind(Command):
    """Facilitator: return to the briefing of an earlier round, with a rationale."""

    name: ClassVar[str] = "rewind"
    round: int
    rationale: str


@frozen
class Note(Command):
    """Facilitator: leave a note in the log."""

    name: ClassVar[str] = "note"
    text: str


@frozen
class Pause(Command):
    """Facilitator: stop the clock and the table."""

    name: ClassVar[str] = "pause"


@frozen
class Resume(Command):
    """Facilitator: let the table go on."""

    name: ClassVar[str] = "resume"


@frozen
class Extend(Command):
    """Facilitator: add seconds to the running phase; the clock itself belongs to the table."""

    name: ClassVar[str] = "extend"
    seconds: int


@frozen
class HoldPhase(Command):
    """Facilitator: let the phase stand even when everybody has finished with it, or let it end; the room gives it."""

    name: ClassVar[str] = "hold-phase"
    on: bool


@frozen
class End(Command):
    """Facilitator: end the game now with what has been settled, with a rationale; the debrief opens."""

    name: ClassVar[str] = "end"
    rationale: str


ALL: Final[tuple[type[Command], ...]] = (
    Ready, NotReady, Cable, Declare, Withdraw, OpenDraft, TakeUp, AddClause, StrikeClause, Flag, Discard, Table, Amend, Sign,
    Refuse, Release, Choose, SetRow, SetPromise, SetLoad, SetAct, SetAnswer, Seal,
    Advance, Inject, InjectOwn, Override, Rewind, Note, Pause, Resume, Extend, HoldPhase, End,
)  # fmt: skip
BY_NAME: Final[dict[str, type[Command]]] = {kind.name: kind for kind in ALL}
CONTROL: Final[tuple[type[Command], ...]] = (
    Advance, Inject, InjectOwn, Override, Rewind, Note, Pause, Resume, Extend, HoldPhase, End,
)  # fmt: skip
"""The facilitator's commands."""

Plain: TypeAlias = "dict[str, Any]"


class BadCommandError(ValueError):
    """A plain dict that is no command; the message says what and where in one sentence."""


def to_plain(command: Command) -> Plain:
    """Return a command as a plain dict: ``{"do": name, ...}`` with its fields."""
    body: Plain = {"do": command.name}
    for item in fields(type(command)):
        value = getattr(command, item.name)
        body[item.name] = list(value) if isinstance(value, tuple) else value
    return body


_TYPES: Final[dict[str, type]] = {"str": str, "int": int, "bool": bool}


def from_plain(body: object) -> Command:
    """Return the command of a plain dict; raise BadCommandError in one sentence where it is none."""
    return read_plain(body, BY_NAME)


def read_plain(body: object, known: Mapping[str, type[Command]]) -> Command:
    """Return the command of a plain dict among those that are ``known``; BadCommandError where it is none."""
    if not isinstance(body, dict):
        msg = f"a command must be an object with a 'do', not {type(body).__name__}"
        raise BadCommandError(msg)
    word = body.get("do")
    kind = known.get(word) if isinstance(word, str) else None
    if kind is None:
        msg = f"'do' must be one of {', '.join(known)}; found {word!r:.60}"
        raise BadCommandError(msg)
    wanted = {item.name: str(item.type) for item in fields(kind)}
    unknown = sorted(str(key) for key in body if key != "do" and key not in wanted)
    if unknown:
        msg = f"'{kind.name}' has no field {unknown[0]!r:.60}; its fields are {', '.join(wanted) or 'none'}"
        raise BadCommandError(msg)
    values: Plain = {}
    for item in fields(kind):
        if item.name not in body:
            if item.default is not NOTHING:
                continue
            msg = f"'{kind.name}' needs the field '{item.name}'"
            raise BadCommandError(msg)
        values[item.name] = _typed(kind.name, item.name, wanted[item.name], body[item.name])
    return kind(**values)


def _typed(command: str, name: str, wanted: str, value: object) -> object:
    if wanted.startswith("tuple"):
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            return tuple(value)
    elif type(value) is _TYPES[wanted]:
        return value
    msg = f"'{command}' needs {name} as {wanted}, not {value!r:.60}"
    raise BadCommandError(msg)
