"""Which parts a View comes apart into: most fields are one part; what grows, and what is listed, is cut smaller.

``messages.1``, ``messages.2`` hold eight messages each, ``report.1`` the first settlement, ``legal.NAME`` the commands of
one group. Cards and agendas are named by their ids, since both sides know the scenario; only a card of the facilitator's
own, which stands in no scenario, is sent whole, in ``cards``.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from attrs import fields

from wargame.engine import commands as cmd
from wargame.engine.sights import Sight
from wargame.engine.state import Message
from wargame.engine.views import View
from wargame.table.wire.errors import WireError
from wargame.table.wire.hooks import types_of
from wargame.table.wire.plain import cut

if TYPE_CHECKING:
    from wargame.engine.commands import Command

MADE_AGAIN: Final = ("scenario", "rules", "network")
"""Fields that are not sent: the first two are sent once, the third is made of them."""

MOST: Final = 1_500
"""Numbered parts of one kind: 12,000 messages."""

GROUPS: Final[dict[str, tuple[type[Command], ...]]] = {
    "mixed": (),
    "ready": (cmd.Ready, cmd.NotReady),
    "choose": (cmd.Choose,),
    "deals": (cmd.Sign, cmd.Refuse),
    "drafts": (cmd.TakeUp, cmd.OpenDraft, cmd.Amend),
    "add": (cmd.AddClause,),
    "edit": (cmd.StrikeClause, cmd.Flag, cmd.Discard, cmd.Table),
    "lay": (cmd.Declare, cmd.Withdraw),
    "release": (cmd.Release,),
    "cable": (cmd.Cable,),
    "row": (cmd.SetRow,),
    "promise": (cmd.SetPromise,),
    "load": (cmd.SetLoad,),
    "act": (cmd.SetAct,),
    "answer": (cmd.SetAnswer,),
    "seal": (cmd.Seal,),
}
"""The groups of legal commands, in the order in which the engine lists them; ``mixed`` is for any other order."""

_GROUP: Final = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
_TYPES: Final = types_of(View)
FIELDS: Final = tuple(item.name for item in fields(View) if item.name not in MADE_AGAIN)
"""The fields of a View that are sent, in its order."""

LISTED: Final = {"messages": "messages", "reports": "report", "legal": "legal"}
"""Field -> the word before the dot in the names of its parts."""

_FIELD: Final = {word: field for field, word in LISTED.items()}
_KINDS: Final[dict[str, Any]] = {
    **{field: _TYPES[field] for field in FIELDS},
    "card": str,
    "agenda": str,
    "messages": tuple[Message, ...],
    "reports": tuple[Sight, ...],
    "legal": tuple[cmd.Command, ...],
}
_NUMBERED: Final = re.compile(r"(messages|report)\.([1-9][0-9]{0,3})")


def field_of(part: object) -> str:
    """Return the field of a View that a part belongs to; raise `WireError` where there is no such part."""
    if isinstance(part, str):
        found = _NUMBERED.fullmatch(part)
        if found is not None and int(found[2]) <= MOST:
            return _FIELD[found[1]]
        word, _, group = part.partition(".")
        if (word == "legal" and group in GROUPS) or (part in _KINDS and part not in LISTED):
            return "legal" if group else part
    raise WireError(part if isinstance(part, str) else type(part).__name__, "there is no such part")


def owns(part: str) -> bool:
    """Whether a part of a document belongs to the View; the others are the room's."""
    try:
        return bool(field_of(part))
    except WireError:
        return False


def kind_of(field: str) -> Any:  # noqa: ANN401 - a type
    """Return the type of one part of a field."""
    return _KINDS[field]


def pieces(field: str, view: View) -> dict[str, Any]:
    """Return the parts of one field of a view, not yet plain; None has none."""
    value = getattr(view, field)
    if field == "messages":
        return cut(view, field)
    if field == "reports":
        return {f"report.{number}": sights for number, sights in enumerate(value, start=1)}
    if field == "legal":
        return _grouped(value)
    if field == "cards":
        known = view.scenario.card_by_id
        return {field: tuple([card.id if card.id in known else card for card in value])}
    if value is None:
        return {}
    return {field: value.id if field in ("card", "agenda") else value}


def _grouped(legal: tuple[Command, ...]) -> dict[str, Any]:
    groups = [(group, tuple(some)) for group, some in groupby(legal, key=lambda command: _GROUP.get(type(command), ""))]
    names = [group for group, _ in groups]
    if names != [group for group in GROUPS if group in names]:
        return {"legal.mixed": legal}
    return {f"legal.{group}": some for group, some in groups}


def joined(field: str, found: dict[str, Any]) -> Any:  # noqa: ANN401 - a field of a View
    """Return a field from its parts; raise `WireError` where one is missing."""
    if field == "legal":
        return tuple([command for group in GROUPS for command in found.get(f"legal.{group}", ())])
    if field in LISTED:
        row = []
        for number in range(1, len(found) + 1):
            name = f"{LISTED[field]}.{number}"
            if name not in found:
                raise WireError(name, "it is missing")
            row.append(found[name])
        return tuple(row) if field == "reports" else tuple([message for some in row for message in some])
    if field not in found and field not in ("draft", "card", "sheet"):
        raise WireError(field, "it is missing")
    return found.get(field)
