"""The acts that want words: telling everybody, going back to a round, setting a track, ending the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine import commands as cmd
from wargame.engine.seats import track_label
from wargame.room.acts import Tell
from wargame.table.words.names import capital
from wargame.tui.control.form import Field, Form

if TYPE_CHECKING:
    from wargame.tui.control.hand import Hand

EVERY = "every"
REASON = "Say why, in a few words; it stands in the log."


class Whole(Form):
    """A form whose act may be for all tables; it remembers for which it was opened."""

    def __init__(self, hand: Hand) -> None:
        """Be for the tables that are meant now."""
        self.every = hand.every
        super().__init__(hand)

    def numbers(self) -> tuple[int, ...]:
        """Return the tables that it is for."""
        return tuple(one.number for one in self.hand.tables) if self.every else (self.number,)

    def heading(self) -> str:
        """Return for which tables it is."""
        return "all tables" if self.every else f"table {self.number}"

    def chip(self) -> str:
        """Return for which tables it is."""
        return self.heading().upper()

    def finished(self, command: cmd.Command, done: str) -> None:
        """Do the act; what was typed is kept where it was refused."""
        if self.hand.give_to(self.numbers(), command, done=done):
            self.hand.finish()


class TellForm(Whole):
    """Say something to everybody."""

    TITLE, ASKS, WORD = "Tell everybody", "Say it in your own words.", "tell them"

    def make(self) -> tuple[Field, ...]:
        """Choose all tables or one, then write."""
        options = ((EVERY, "everybody, at all tables"), ("one", f"table {self.number} alone"))
        return (
            Field("to", "to", options, EVERY),
            Field("text", "say", hint="Everybody there reads it; it stays in view."),
        )

    def done(self) -> None:
        """Say it."""
        if not self.missing("text", "Write what everybody should read."):
            self.every = self.text("to") == EVERY
            self.finished(
                Tell(self.text("text")), "Said to " + ("everybody." if self.every else f"table {self.number}.")
            )

    def heading(self) -> str:
        """Return nothing: the first field says for whom it is."""
        return ""

    def chip(self) -> str:
        """Return for which tables it is."""
        return "ALL TABLES" if self.text("to") == EVERY else f"TABLE {self.number}"


class RewindForm(Whole):
    """Back to the briefing of a round."""

    TITLE, ASKS, WORD = "Rewind", "To which round, and why? Everybody is told.", "rewind"

    def make(self) -> tuple[Field, ...]:
        """Choose the round, then say why."""
        most = max(one.round for one in self.hand.tables) if self.every else self.table.round
        options = tuple((str(n), f"the briefing of round {n}") for n in range(1, most + 1))
        return (
            Field("round", "back to", options, str(most)),
            Field("why", "because", hint="What was played since then stays in the log and in the replay."),
        )

    def done(self) -> None:
        """Ask once."""
        if self.missing("why", REASON):
            return
        number = int(self.text("round"))
        self.hand.ask(f"Take {self.heading()} back to round {number}?", "rewind", lambda: self._rewind(number))

    def _rewind(self, number: int) -> None:
        self.finished(cmd.Rewind(number, self.text("why")), f"Back at the briefing of round {number}.")


class OverrideForm(Whole):
    """Another number on a track."""

    TITLE, ASKS, WORD = "Override", "Which track, to what, and why?", "set it"

    def make(self) -> tuple[Field, ...]:
        """Choose the track, then the number, then say why."""
        tracks = tuple((name, f"{capital(track_label(name))}, now {value}") for name, value in self.table.tracks)
        first = tracks[0][0] if tracks else ""
        return (
            Field("track", "track", tracks, first),
            Field("value", "set to", hint="A number from 0 to 100.", limit=3),
            Field("why", "because", hint="Everybody at the table is told this reason."),
        )

    def done(self) -> None:
        """Check the number, and ask once."""
        track, value = self.text("track"), self.text("value")
        if not (value.isdecimal() and int(value) <= 100):  # noqa: PLR2004 - the scale of every track
            self.at = 1
            self.hand.notice = "Tracks go from 0 to 100; type such a number."
            return
        if self.missing("why", REASON):
            return
        number = int(value)
        self.hand.ask(f"Set {track_label(track)} to {number}?", "set it", lambda: self._set(track, number))

    def _set(self, track: str, value: int) -> None:
        self.finished(cmd.Override(track, value, self.text("why")), f"{capital(track_label(track))} is {value} now.")


class EndForm(Whole):
    """End the game."""

    TITLE, ASKS, WORD = "End the game", "Why does it end here?", "end it"

    def make(self) -> tuple[Field, ...]:
        """Say why."""
        return (Field("why", "because", hint="The game is scored as it stands, and its debrief opens."),)

    def done(self) -> None:
        """Ask once."""
        if not self.missing("why", REASON):
            self.hand.ask(f"End the game at {self.heading()} for good?", "end it", self._end)

    def numbers(self) -> tuple[int, ...]:
        """Return the tables that still play."""
        wanted = super().numbers()
        return tuple(one.number for one in self.hand.tables if one.number in wanted and not one.over)

    def _end(self) -> None:
        self.finished(cmd.End(self.text("why")), f"The game at {self.heading()} has ended; its debrief is open.")
