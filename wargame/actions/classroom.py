"""What a person can do at a seat of a class besides the game; offered only where the game is one of a class."""

from __future__ import annotations

from typing import Final

from wargame.actions.base import Action


class Team(Action):
    """The own delegation."""

    name, keys, word = "team", ("m",), "my team"
    help = "Your delegation: who is here, what it says, how it would vote."
    typed = ("team",)
    typed_help = "your delegation: its people, its talk, its votes; team say TEXT is read there alone"


class TellTeam(Action):
    """Say something inside the delegation."""

    name, keys, word = "tell_team", ("s",), "say"
    help = "Say something to your delegation; nobody else reads it."
    typed, typed_help = ("team",), "team say TEXT: only your delegation reads it; it is no cable"


class VoteFor(Action):
    """Vote for a tabled deal."""

    name, keys, label, word = "vote('sign')", ("plus", "equals_sign"), "+", "vote for"
    help = "Tell your delegation that you would sign; again takes it back."
    typed = ("vote", "votes")
    typed_help = (
        "vote A sign, vote A refuse: tell your delegation how you would answer; vote A takes it back; votes reads all"
    )


class VoteAgainst(Action):
    """Vote against a tabled deal."""

    name, keys, label, word = "vote('refuse')", ("minus",), "-", "vote against"
    help = "Tell your delegation that you would refuse; again takes it back."
    typed = ("vote",)
    typed_help = "vote A refuse: tell your delegation that you would refuse deal A; it binds nobody"


class Ask(Action):
    """Ask the facilitator."""

    name, keys, word = "ask", ("q",), "ask"
    help = "Ask the facilitator; your delegation sees question and answer."
    typed, typed_help = ("ask",), "ask TEXT asks the facilitator; the answer stands under notices"


class Notices(Action):
    """What was said to the delegation."""

    name, keys, label, word = "notices", ("N",), "N", "notices"
    help = "All that the facilitator said, and the answers to your questions."
    typed = ("notices", "clock", "quiet")
    typed_help = (
        "notices: what the facilitator and the room said; clock: the time left, and what zero does; quiet: hold news back "
        "until Enter, or let it come at once"
    )


class Join(Action):
    """Join a class."""

    name, keys, word = "pick('j')", ("j",), "join"
    help = "Join a class with the code that your teacher shows."
    typed, typed_help = ("join",), "in the menu: join a class; it asks for address, code and name"


CLASSROOM: Final[tuple[type[Action], ...]] = (Team, TellTeam, VoteFor, VoteAgainst, Ask, Notices)
"""What works only at a seat of a class."""
