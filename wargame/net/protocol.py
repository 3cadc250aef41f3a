"""The words of the protocol; docs/protocol.md says what each frame means and when it is sent."""

from __future__ import annotations

from typing import Final

VERSION: Final = 1
"""The version of the protocol. A client of another version is refused with a sentence that names both."""

PATH: Final = "/"
"""The websocket path of terminal clients."""

HELLO, DO, ASK, BYE = "hello", "do", "ask", "bye"
WELCOME, VIEW, DONE, REFUSED, ANSWER, ERROR, PLACES = "welcome", "view", "done", "refused", "answer", "error", "places"

SEAT, OBSERVER, PROJECTOR, FACILITATOR = "seat", "observer", "projector", "facilitator"
"""Roles: what kind of document a connection is sent."""

HELLO_SECONDS: Final = 20
"""Seconds that a connection may stay without a welcome."""

TRIES: Final = 8
"""Hellos that one connection may send before it is closed."""

RATE: Final = 20
"""Frames a second that one connection is read; more wait in its own socket."""

BURST: Final = 60
"""Frames that are read at once after a pause."""

WORDS_RATE: Final = 1
"""Sentences a second that one person may say, whatever their connections: all of them are kept and shown all game."""

WORDS_BURST: Final = 60
"""Sentences at once after a pause."""

SEND_SECONDS: Final = 15
"""Seconds that a connection may take to read what it was sent before it is closed; it catches up when it comes back."""

REMEMBERED: Final = 16
"""Documents that are remembered for each person, so that who comes back is sent the difference."""

CHUNK: Final = 200_000
"""Characters of a save in one frame."""

COLLECT: Final = 0.25
"""Seconds between two looks at the clocks, and between two changes of the boards of all tables."""
