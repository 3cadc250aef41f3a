"""The debrief's prompt in line mode: every secret open, part after part; then whatever is asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.plain import hinting, keeping
from wargame.plain.anywhere import ANYWHERE, answered
from wargame.plain.debriefing import closing, sections
from wargame.plain.opened import ask_opened
from wargame.plain.rivalling import compared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.rules import Rules
    from wargame.plain.session import Session
    from wargame.table.store import Step

ON: Final = ("n", "next", "")
AWAY: Final = ("quit", "q")


class Debrief:
    """A visit to the debrief of a game; ``WORDS`` says what can be typed beside numbers."""

    WORDS: Final = ("why", "w", "theory", "replay", "transcript", "copy", "k", "help", "h", "?", *ANYWHERE)

    def __init__(
        self,
        session: Session,
        rivals: Sequence[Rules],
        replay: Callable[[], object] | None,
        steps: Callable[[], Sequence[Step]] | None,
        troubles: tuple[type[Exception], ...],
    ) -> None:
        """Open it; ``steps`` plays the game again for ``theory``, and may raise one of ``troubles``."""
        self._session, self._rivals, self._replay = session, rivals, replay
        self._steps, self._troubles = steps, troubles
        self._parts = sections(session.table, rivals)
        self._place = 0

    def run(self) -> None:
        """Read on with ``n`` until nothing is left, and answer words between."""
        console = self._session.console
        console.say()
        console.say("DEBRIEF. EVERY SECRET IS OPEN.")
        console.say_all(f"{number:>3} {title}" for number, (title, _) in enumerate(self._parts, 1))
        console.say("n reads on, a number reads a part, why asks, theory settles it under another, quit leaves.")
        while True:
            line = console.ask("debrief>").lower()
            if line in AWAY or (line in ON and self._place == len(self._parts)):
                return
            self._answer(line)

    def _answer(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        if line in ON:
            self._read_on()
        elif line.isdecimal() and 0 < int(line[:6]) <= len(self._parts):
            self._part(int(line))
        elif word in ("why", "w"):
            ask_opened(self._session, self._rivals, rest)
        elif word == "theory":
            self._theory(rest)
        elif word == "replay" and self._replay is not None:
            self._replay()
        elif word == "transcript":
            keeping.transcript(self._session, rest)
        elif word in ("copy", "k"):
            self._copy(rest)
        elif not answered(self._session.console, line):
            replay = "replay, " if self._replay else ""
            self._session.console.say(
                f"Type n, a number from 1 to {len(self._parts)}, why, rules, theory, {replay}transcript, copy, settings, "
                "or quit."
            )

    def _read_on(self) -> None:
        self._place += 1
        self._part(self._place)
        if self._place == len(self._parts):
            self._session.console.say(closing(self._session.view))
            hinting.farewell(self._session)

    def _part(self, number: int) -> None:
        title, lines = self._parts[number - 1]
        console = self._session.console
        console.say()
        console.say(title.upper())
        console.say_all(lines)

    def _copy(self, rest: str) -> None:
        """Print a part of the debrief whole, a line for each of its lines."""
        console = self._session.console
        if rest.isdecimal() and 0 < int(rest[:6]) <= len(self._parts):
            console.say(keeping.WHOLE)
            console.whole(" ".join(line.strip() for line in self._parts[int(rest) - 1][1]))
        else:
            console.say(f"Copy which part? copy 1 to copy {len(self._parts)}.")

    def _theory(self, words: str) -> None:
        """Settle the finished game again under a rival theory."""
        console, played = self._session.console, self._session.rules.id
        if self._steps is None:
            console.say("This game was not saved, so it cannot be settled again.")
            return
        try:
            console.say_all(compared(self._steps(), words, [rival for rival in self._rivals if rival.id != played]))
        except self._troubles as trouble:
            console.say(str(trouble))
