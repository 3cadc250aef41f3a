"""One number for a state: equal digests, equal games, on every Python and every machine."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from attrs import fields, has

if TYPE_CHECKING:
    from wargame.engine.state import State

_LEFT_OUT: Final = ("setting", "log", "reports", "begun", "next_event", "kept")
_YOUNGER: Final = ("own_cards", "held")
"""Parts that states had not when the first saves were digested; they count as soon as they hold something."""


def digest(state: State) -> str:
    """Return the SHA-256, in hexadecimal, of everything in a state but its history and its setting."""
    body = {
        name: _plain(value)
        for name, value in state.__dict__.items()
        if name not in _LEFT_OUT and (value or name not in _YOUNGER)
    }
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(text.encode("ascii")).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a state
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if has(type(value)):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(type(value))}
    return value
