"""Why a command is refused: a fixed catalogue of sentences, so that a refusal never tells a secret."""

from __future__ import annotations

from typing import Final

from attrs import frozen

SENTENCES: Final[dict[str, str]] = {
    "not-now": "That cannot be done in this phase; look at what is offered now.",
    "not-yours": "That belongs to another seat.",
    "not-a-seat": "Only a seat at the table can do that.",
    "not-facilitator": "Only the facilitator can do that.",
    "paused": "The table is paused; wait for the facilitator.",
    "over": "The game is over; the debrief is open.",
    "unknown-deal": "There is no such deal on the table; look at the list of deals.",
    "unknown-promise": "There is no such promise that you could do this with; look at the list of promises.",
    "unknown-instrument": "You have no such instrument; look at the gun.",
    "unknown-choice": "That is not one of the answers to this card.",
    "unknown-row": "That row is not open to you this round.",
    "unknown-act": "That is not on your list of secret actions, or it needs another target.",
    "unknown-card": "This scenario has no such card.",
    "unknown-track": "There is no such track.",
    "no-draft": "You have no draft open; open one first.",
    "draft-open": "You have a draft open already; table it or discard it first.",
    "empty-draft": "The draft has no clause yet; add one first.",
    "not-on-offer": "That clause is not on offer here, or it is already in force, banked, or in your draft.",
    "not-in-draft": "That clause is not in your draft.",
    "no-such-flag": "That flag does not fit this clause.",
    "too-many-deals": "You have two deals on the table already; wait until one is answered or lapses.",
    "not-a-signer": "Your signature is not needed on that deal, or you have given it.",
    "already": "That is so already.",
    "pledged": "A clause in force pledges that instrument; it stays declared.",
    "sealed": "Your sheet is sealed.",
    "bad-text": "Say something in 1 to 280 characters.",
    "bad-channel": "Name other seats, each once, in table order, or nobody for a public statement.",
    "bad-value": "The value is out of range.",
    "bad-title": "Give the card a title of 1 to 60 characters.",
    "bad-effects": "At most three effects, each another track and a step of 1 to 20: us.resolve-5.",
    "no-such-round": "That round has not been played.",
    "same-deal": "That very deal is on the table already.",
}


@frozen
class Refusal:
    """A command refused; nothing has changed. ``code`` is a key of the catalogue."""

    code: str

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in one sentence."""
        return SENTENCES[self.code]
