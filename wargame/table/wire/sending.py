"""The sending side: a View as plain parts and as JSON texts, of which only those that changed are made again."""

from __future__ import annotations

from functools import lru_cache
from json import JSONEncoder
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from attrs import fields, frozen

from wargame.engine.commands import Command
from wargame.table.wire.plain import cut, plain_of
from wargame.table.wire.shape import FIELDS, pieces

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.views import View

_JSON: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False).encode

_Apart: TypeAlias = "Callable[[str, Any], dict[str, Any]]"


class Piece(NamedTuple):
    """A part: the value it was made from, and its text."""

    value: Any
    text: str


class Sent(NamedTuple):
    """A field of a View with its parts by name."""

    value: Any
    parts: dict[str, Piece]


@frozen(eq=False)
class Encoded:
    """A View as JSON texts, with the values they were made from, so that the next one can keep what did not change."""

    fields: dict[str, Sent]

    @property
    def texts(self) -> dict[str, str]:
        """The whole View as ``{part: JSON text}``."""
        return {name: piece.text for sent in self.fields.values() for name, piece in sent.parts.items()}


def parts(view: View) -> dict[str, Any]:
    """Return a View as named plain parts; a field at None has no part. Scenario and rules go by `static_parts`."""
    return {name: plain_of(piece) for field in FIELDS for name, piece in pieces(field, view).items()}


def encoded(view: View, before: Encoded | None = None) -> Encoded:
    """Return a View as JSON texts; what is the same as in ``before``, the same seat's last, keeps its text."""
    return _again(view, FIELDS, pieces, before)


def encoded_value(value: Any, prefix: str = "", before: Encoded | None = None) -> Encoded:  # noqa: ANN401 - any attrs value
    """Return an attrs value, such as the room's board, as JSON texts by part, for `from_parts` at the other end."""
    names = tuple(item.name for item in fields(type(value)) if item.init)

    def prefixed(name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - any attrs value
        return {prefix + part: piece for part, piece in cut(value, name).items()}

    return _again(value, names, prefixed, before)


def _again(value: Any, names: tuple[str, ...], apart: _Apart, before: Encoded | None) -> Encoded:  # noqa: ANN401 - any value
    done: dict[str, Sent] = {}
    last = before.fields if before is not None else {}
    for field in names:
        now, old = getattr(value, field), last.get(field)
        if old is not None and old.value is now:
            done[field] = old
            continue
        known = old.parts if old is not None else {}
        made: dict[str, Piece] = {}
        for name, piece in apart(field, value).items():
            kept = known.get(name)
            # Equality of tuples looks at identity first, so this is cheap where the elements are the same.
            same = kept is not None and (kept.value is piece or kept.value == piece)
            made[name] = kept if same and kept is not None else Piece(piece, _text(field, piece))
        done[field] = Sent(now, made)
    return Encoded(done)


def changes(before: Encoded | None, after: Encoded) -> dict[str, str]:
    """Return ``{part: JSON text}`` of what differs; a part that is gone has the text ``null``."""
    if before is None:
        return after.texts
    found: dict[str, str] = {}
    for field, sent in after.fields.items():
        old = before.fields[field]
        if old is sent:
            continue
        for name, piece in sent.parts.items():
            kept = old.parts.get(name)
            if kept is not piece and (kept is None or kept.text != piece.text):
                found[name] = piece.text
        found.update((name, "null") for name in old.parts if name not in sent.parts)
    return found


def _text(field: str, piece: Any) -> str:  # noqa: ANN401 - a part of any shape
    if field == "legal" and piece and isinstance(piece[0], Command):
        return f"[{','.join([_command(command) for command in piece])}]"
    return _JSON(plain_of(piece))


@lru_cache(maxsize=8192)
def _command(command: Command) -> str:
    return _JSON(plain_of(command))
