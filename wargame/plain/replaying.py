"""A finished game again, event by event, through any seat's eyes or with every secret open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from attrs import frozen

from wargame.engine.seats import MARK, SEATS, TITLE
from wargame.engine.text import harmless
from wargame.engine.views import view
from wargame.plain.asking import why_lines
from wargame.plain.console import Console, GoneError
from wargame.plain.playing import INTERRUPTED
from wargame.table.words import (
    Names,
    names_for,
    names_open,
    sentence,
    sights_for,
    track_change,
    tracks_in_order,
    verdict,
    why,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.engine.sights import Sight
    from wargame.table.store import Step

PAGE: Final = 12
"""Events that ``list`` tells at a time."""
TURNS: Final = ("attack-won", "attack-repelled", "proven", "let-pass", "bluff-called", "region", "outcome")
"""Kinds of events that ``turn`` goes to; through a seat's eyes only those that the seat saw."""
HELP: Final = (
    "n or Enter: the next event. b: the one before. A number: that event.",
    "list: the next 12. round 3: where round 3 begins. turn: the next turning point.",
    "as europe, as us, as all: through whose eyes. who: through whose now.",
    "why: why this happened; why 2 follows its second cause.",
    "table: weight, temptation and tracks as these eyes saw them then.",
    "find WORD: the next event whose sentence has this word. quit: leave.",
)


@frozen
class Reel:
    """The events that one pair of eyes may see, in order; ``step`` says after which record each of them stood."""

    eyes: str
    sights: tuple[Sight, ...]
    step: tuple[int, ...]
    names: Names


def reel(steps: Sequence[Step], eyes: str) -> Reel:
    """Return the reel for a seat, or for "" with every secret open; ``steps`` are a whole replayed log."""
    told = [(event, place) for place, step in enumerate(steps) for event in step.events]
    events = tuple(event for event, _ in told)
    seen = [place for event, place in told if not eyes or eyes in event.audience]
    last = steps[-1].state
    names = names_open(last) if not eyes else names_for(view(last, eyes), last.setting.rules)
    return Reel(eyes, sights_for(events, eyes), tuple(seen), names)


_WORDS: Final = {
    "": "next",
    "n": "next",
    "next": "next",
    "b": "before",
    "back": "before",
    "list": "list",
    "round": "round",
    "turn": "turn",
    "t": "turn",
    "find": "find",
    "as": "see",
    "who": "whose",
    "why": "why",
    "w": "why",
    "table": "table",
    "help": "help",
    "h": "help",
    "?": "help",
}
"""Word -> the method that answers it."""


class Replay:
    """A cursor over a reel, and the words that move it."""

    def __init__(self, steps: Sequence[Step], console: Console, eyes: str = "") -> None:
        """Begin before the first event; ``eyes`` is a seat, or "" for every secret open."""
        self._steps, self._console = steps, console
        self._reel = reel(steps, eyes)
        self.place = -1
        self._asked: Sight | None = None

    def run(self) -> None:
        """Answer lines until the person leaves."""
        state = self._steps[-1].state
        self._console.say()
        self._console.say(f"REPLAY. {harmless(state.setting.scenario.title)}, {len(self._reel.sights)} events.")
        self.on_whose("")
        self._console.say("n steps, help says what can be typed.")
        while True:
            line = self._console.ask("replay>")
            word, _, rest = line.partition(" ")
            if word.lower() in ("quit", "q"):
                return
            self._do(word.lower(), rest.strip().lower())

    def _do(self, word: str, rest: str) -> None:
        if word.isdecimal() and not rest:
            self._go(int(word) - 1)
        elif word in _WORDS:
            getattr(self, f"on_{_WORDS[word]}")(rest)
        else:
            self._console.say(f"'{harmless(word)[:30]}' is no word here. help says what can be typed.")

    def _go(self, place: int) -> None:
        if not 0 <= place < len(self._reel.sights):
            self._console.say(f"The events go from 1 to {len(self._reel.sights)}.")
            return
        self.place = place
        self._asked = None
        self._tell(place)

    def _tell(self, place: int) -> None:
        sight = self._reel.sights[place]
        step = f", step {sight.step} of 10" if sight.step else ""
        secret = " (not everybody knew)" if sight.secret else ""
        number = sight.amount if sight.kind == "round" else sight.round
        self._console.say(f"{place + 1}. Round {number}{step}{secret}: {sentence(sight, self._reel.names)}", "  ")

    def on_next(self, rest: str) -> None:
        """Tell the next event."""
        del rest
        if self.place + 1 >= len(self._reel.sights):
            self._console.say("That was the last event. quit leaves, round 1 begins again.")
        else:
            self._go(self.place + 1)

    def on_before(self, rest: str) -> None:
        """Tell the event before this one."""
        del rest
        self._go(self.place - 1)

    def on_list(self, rest: str) -> None:
        """Tell the next twelve events."""
        del rest
        last = min(self.place + PAGE, len(self._reel.sights) - 1)
        while self.place < last:
            self.place += 1
            self._tell(self.place)
        self._asked = None

    def on_round(self, rest: str) -> None:
        """Go to where a round begins."""
        found = [n for n, sight in enumerate(self._reel.sights) if sight.kind == "round" and str(sight.amount) == rest]
        if found:
            self._go(found[0])
        elif rest == "1":
            self._go(0)
        else:
            self._console.say("Which round? round 1 is the first.")

    def _seek(self, fits: Callable[[Sight], bool], nothing: str) -> None:
        for place in range(self.place + 1, len(self._reel.sights)):
            if fits(self._reel.sights[place]):
                self._go(place)
                return
        self._console.say(nothing)

    def on_turn(self, rest: str) -> None:
        """Go to the next turning point."""
        del rest
        self._seek(lambda sight: sight.kind in TURNS, "There is no turning point after this.")

    def on_find(self, rest: str) -> None:
        """Go to the next event whose sentence has a word."""
        self._seek(
            lambda sight: bool(rest) and rest in sentence(sight, self._reel.names).lower(),
            "That word does not come again.",
        )

    def on_see(self, rest: str) -> None:
        """Look through other eyes, at the same moment."""
        marks = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS} | {"all": "", "truth": ""}
        if rest not in marks:
            self._console.say("Through whose eyes? as us, as ukraine, as europe, as russia, or as all.")
            return
        here = self._reel.step[self.place] if self.place >= 0 else -1
        self._reel = reel(self._steps, marks[rest])
        self.place = max((n for n, step in enumerate(self._reel.step) if step <= here), default=-1)
        self._asked = None
        self.on_whose("")
        if self.place >= 0:
            self._tell(self.place)

    def on_whose(self, rest: str) -> None:
        """Say through whose eyes this is seen."""
        del rest
        eyes = self._reel.eyes
        self._console.say(f"Through the eyes of {TITLE[eyes]}." if eyes else "Every secret is open.")

    def on_why(self, rest: str) -> None:
        """Say why, or follow one of the causes last told."""
        if rest and not rest.isdecimal():
            self._console.say("why asks about the event that was told last; why 2 follows its second cause.")
            return
        if self.place < 0:
            self._console.say("Step to an event first; then why says why.")
            return
        sight = self._asked or self._reel.sights[self.place]
        told, names = self._reel.sights, self._reel.names
        answer = why(sight, names, told)
        causes = [line for line in answer.lines if line.follow >= 0]
        if rest:
            if not 0 < int(rest) <= len(causes):
                self._console.say(_no_cause(rest, len(causes), len(told)))
                return
            self._asked = told[causes[int(rest) - 1].follow]
            self.on_why("")
            return
        self._console.say_all(why_lines(answer))
        self._console.say_all(f"{number} because: {line.text}" for number, line in enumerate(causes, 1))

    def on_table(self, rest: str) -> None:
        """Tell weight, temptation and tracks as they stood at this moment."""
        del rest
        state = self._steps[self._reel.step[self.place] if self.place >= 0 else 0].state
        seen = view(state, self._reel.eyes or "russia")
        low, high = seen.temptation
        pull = f"{low}" if low == high else f"{low} to {high}"
        self._console.say(f"Round {seen.round}, {seen.phase}.")
        self._console.say(f"Weight as declared {seen.weight.value} against temptation {pull}: {verdict(seen)}.")
        if self._reel.eyes:
            self._console.say_all(f"  {track_change(seen, track)}" for track in tracks_in_order(seen))
        else:
            self._console.say_all(f"  {name} {value}" for name, value in sorted(state.tracks.items()))

    def on_help(self, rest: str) -> None:
        """Say what can be typed."""
        del rest
        self._console.say_all(HELP)


def _no_cause(number: str, causes: int, events: int) -> str:
    """Return what is said to ``why NUMBER`` where there is no such cause: a number there is never an event's."""
    there = f"the causes go from 1 to {causes}" if causes else "no cause of this leads further"
    if 0 < int(number) <= events:
        return f"{there[0].upper()}{there[1:]}. For event {int(number)} type {int(number)}, then why."
    return f"{there[0].upper()}{there[1:]}; the events from 1 to {events}."


def replay(steps: Sequence[Step], *, stdin: TextIO, stdout: TextIO, eyes: str = "") -> int:
    """Show a replayed log at these streams; ``eyes`` is a seat, or "" for every secret open.

    Returns 0, or 130 after an interrupt. Raises KeyError for eyes that are no seat, IndexError for no steps at all.
    """
    try:
        Replay(steps, Console(stdin, stdout), eyes).run()
    except (GoneError, KeyboardInterrupt) as gone:
        stdout.write("\n")
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    return 0
