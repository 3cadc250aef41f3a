"""What crosses the network: a seat's View as named parts of plain data, and back; both sides use the same table.

The server keeps one `Encoded` a person and sends `changes`; the client keeps one `Mirror` and hands it what arrives.
A part that is not there is None; a change to None takes a part away. What cannot be read is one `WireError`.
"""

from __future__ import annotations

from wargame.table.wire.asking import clauses_from, clauses_plain, preview_from, preview_plain
from wargame.table.wire.errors import WireError
from wargame.table.wire.mirror import Mirror, view_from
from wargame.table.wire.plain import from_parts, plain_of, to_parts, value_of
from wargame.table.wire.sending import Encoded, changes, encoded, encoded_value, parts
from wargame.table.wire.shape import owns
from wargame.table.wire.static import static_from, static_parts

__all__ = [
    "Encoded",
    "Mirror",
    "WireError",
    "changes",
    "clauses_from",
    "clauses_plain",
    "encoded",
    "encoded_value",
    "from_parts",
    "owns",
    "parts",
    "plain_of",
    "preview_from",
    "preview_plain",
    "static_from",
    "static_parts",
    "to_parts",
    "value_of",
    "view_from",
]
