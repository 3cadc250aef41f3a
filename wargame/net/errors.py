"""What a server may say went wrong: a fixed catalogue of sentences, so that an error never tells a secret.

A sentence says what is wrong and what to do. Nothing is filled in but whole numbers that both sides know anyway; no
text of an exception, no name, no token. Who may not do something gets ``not-allowed``, one and the same for every
command, every seat and every table, so that its bytes tell nobody what exists.
"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

SENTENCES: Final[dict[str, str]] = {
    # what came over the line
    "bad-frame": "The server could not read that message; update the game and join again.",
    "too-big": "That message is too long; shorten it and send it again.",
    "not-text": "The server reads text messages only; update the game and join again.",
    "old-version": "Your game speaks version {0} of the protocol and this class version {1}; update your game and join again.",
    "new-version": "Your game speaks version {0} of the protocol and this class only version {1}; ask the facilitator to update the server.",
    "gap": "A message before this one is missing; the game sends it again by itself.",
    "slow-down": "That was too much at once; wait ten seconds and try again.",
    "foreign-origin": "That page does not belong to this class; open the address on the board itself.",
    # who comes in
    "wrong-code": "That code is not this class's; compare it letter by letter with the board and try again.",
    "bad-name": "That name cannot be shown to the others; choose one of 1 to 24 letters.",
    "no-such-table": "There is no such table in this class; choose one from the list.",
    "no-such-seat": "There is no such seat or office at this table; choose one from the list.",
    "seat-full": "That seat has all its people; choose another seat or ask the facilitator.",
    "knock": "The facilitator is asked to let you in; wait here, you come in by yourself.",
    "begun": "The facilitator has to let you in there; update the game, so that it can wait until then.",
    "turned-away": "The facilitator has not let you in there; choose another seat, or speak to the facilitator.",
    # whose place it is
    "expired": "Your place was given to somebody else or changed; join again with the code, or ask the facilitator.",
    "replaced": "You joined from somewhere else, so this window is closed; go on there, or join again here.",
    "removed": "The facilitator has taken you off the table; speak to the facilitator.",
    "not-allowed": "You cannot do that from your place.",
    # how the class stands
    "not-yet": "That is not open yet; wait for the facilitator.",
    "busy": "The class is full for now; wait a moment and try again, or tell the facilitator.",
    "stopped-table": "This table has stopped because its save cannot be written; tell the facilitator, nothing before this is lost.",
    "class-over": "This class is over; ask the facilitator for the report.",
}
"""Code -> its sentence. ``{0}`` and ``{1}`` are version numbers: yours, then the server's."""


def _known(_fault: object, _field: object, code: str) -> None:
    if code not in SENTENCES:
        raise ValueError(f"{code!a} is not in the catalogue of errors; add it there with its sentence.")


def _whole(_fault: object, _field: object, numbers: tuple[int, ...]) -> None:
    if any(type(number) is not int for number in numbers):
        raise TypeError("Only whole numbers may be filled into a sentence of the catalogue.")


@frozen
class Fault:
    """What went wrong, as it may be sent.

    Attributes:
        code: a key of ``SENTENCES``; another is refused with ValueError.
        numbers: what is filled into the sentence: the two versions, or nothing.
    """

    code: str = field(validator=_known)
    numbers: tuple[int, ...] = field(default=(), validator=_whole)

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in one sentence."""
        return SENTENCES[self.code].format(*self.numbers)


@frozen
class Misread:
    """Why what a person typed cannot be read: one sentence for that person alone, made where it was typed."""

    sentence: str


def other_version(theirs: int, ours: int) -> Fault | None:
    """Return the fault for a client that speaks version ``theirs`` to a server that speaks ``ours``; None where they agree."""
    if theirs == ours:
        return None
    return Fault("old-version" if theirs < ours else "new-version", (theirs, ours))
