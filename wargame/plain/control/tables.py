"""Words that concern a table as a whole: looking, its clock, its phase, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import NAME, SEATS
from wargame.plain.classroom.countdown import spoken
from wargame.plain.control.boards import compared, detail, head, table_line
from wargame.plain.control.hand import seat_named
from wargame.room import acts
from wargame.table.words.names import listed
from wargame.table.words.of_board import at_end, lapses, missing

if TYPE_CHECKING:
    from wargame.plain.control.hand import Hand

UNITS: Final = ("", "min", "minute", "minutes", "s", "second", "seconds")
DIGITS: Final = 5
"""Digits of a time that anybody could mean."""
HOUR: Final = 60
"""Minutes that a phase can be given at a time, at most."""


def tables(hand: Hand, rest: str) -> None:
    """Read the whole board."""
    del rest
    hand.console.say(head(hand.board, hand.chosen))
    hand.console.say_all(table_line(table, hand.now()) for table in hand.board.tables)
    hand.console.say_all(f"Plan: {line}" for line in hand.board.plan)


def table(hand: Hand, rest: str) -> None:
    """Choose a table and read all about it; without a number, the chosen one."""
    if rest and not choose(hand, rest):
        return
    hand.console.say(f"TABLE {hand.chosen}")
    hand.console.say_all(detail(hand.table, hand.now()))


def choose(hand: Hand, word: str) -> bool:
    """Choose a table by its number; say it where there is none."""
    if word.isdecimal() and hand.numbered(int(word[:4])) is not None:
        hand.chosen = int(word[:4])
        return True
    numbers = [one.number for one in hand.board.tables]
    hand.console.say(f"The tables go from {min(numbers)} to {max(numbers)}; table {min(numbers)} chooses one.")
    return False


def begin(hand: Hand, rest: str) -> None:
    """Begin the game where it has not; of all tables only those at which somebody sits, for others may come late."""
    del rest
    waiting = [one for one in hand.tables if not (one.begun or one.over)]
    tables = [one for one in waiting if missing(one) != SEATS] if hand.whole else waiting
    if not tables:
        told = "Nobody sits at a table yet; join says how." if waiting else "The game has begun there already."
        hand.console.say(told)
        return
    numbers = [one.number for one in tables]
    at = hand.at if len(tables) == len(hand.tables) else f"at {_named(numbers)}"
    empty = sum(len(missing(one)) for one in tables)
    if empty and not hand.sure(f"Bots play {empty} empty seats. Begin {at}?"):
        return
    if hand.each(acts.Begin(), numbers):
        hand.console.say(f"Done: begun {at}.")


def _named(numbers: list[int]) -> str:
    return f"table{'s' if len(numbers) > 1 else ''} {', '.join(str(number) for number in numbers)}"


def pause(hand: Hand, rest: str) -> None:
    """Stop a table and its clock."""
    del rest
    hand.act(cmd.Pause(), f"paused {hand.at}")


def resume(hand: Hand, rest: str) -> None:
    """Let a table go on."""
    del rest
    hand.act(cmd.Resume(), f"going on {hand.at}")


def extend(hand: Hand, rest: str) -> None:
    """Give the phase more time: two minutes, or ``5`` minutes, or ``90 seconds``."""
    seconds = seconds_of(rest or "2")
    if not 0 < seconds <= HOUR * 60:
        hand.console.say("How much more? extend 5 is five minutes, extend 90 seconds; at most an hour.")
        return
    hand.act(cmd.Extend(seconds), f"{spoken(seconds * 1000)} more {hand.at}")


def clock(hand: Hand, rest: str) -> None:
    """Set the clock of the phase to some minutes from now, 0 for no limit; without a number, read the clocks."""
    if not rest:
        hand.console.say_all(table_line(one, hand.now()) for one in hand.tables)
        return
    seconds = seconds_of(rest)
    if seconds < 0:
        hand.console.say("How long from now? clock 5 is five minutes, clock 90 seconds, clock 0 no limit.")
        return
    done = f"{spoken(seconds * 1000)} from now" if seconds else "no limit"
    hand.act(acts.SetClock(seconds), f"{done} {hand.at}")


def seconds_of(words: str) -> int:
    """Return a time as seconds: minutes, or seconds where the word says so; -1 where it is none."""
    number, _, unit = words.strip().lower().partition(" ")
    if not number.isdecimal() or len(number) > DIGITS or unit not in UNITS:
        return -1
    return int(number) * (1 if unit.startswith("s") else 60)


def advance(hand: Hand, rest: str) -> None:
    """End the phase now; what lapses is said first."""
    del rest
    tables = [one for one in hand.tables if not one.over]
    going = [one for one in tables if not at_end(one)]
    if tables and not going:
        hand.console.say("The last report is open; debrief opens every secret, at all tables at once.")
        return
    told = " ".join(dict.fromkeys(map(lapses, going)))
    stood = {(one.number, one.round, one.phase) for one in going}
    if not hand.sure(f"{told} End the phase {hand.at}?".strip()):
        return
    if not stood <= {(one.number, one.round, one.phase) for one in hand.board.tables}:
        hand.console.say("The phase has just ended by itself; nothing was done.")
        return
    if len(going) == len(hand.tables):
        hand.act(cmd.Advance(), f"on to the next phase {hand.at}")
    elif hand.each(cmd.Advance(), [one.number for one in going] or [hand.chosen]):
        # The debrief opens every secret, so no table comes to it among others that still play.
        hand.console.say(
            f"Done: on to the next phase at {'tables' if len(going) > 1 else 'table'} {listed([str(one.number) for one in going])}."
        )


def hold(hand: Hand, rest: str) -> None:
    """Keep a table at the end of its phase."""
    del rest
    hand.act(acts.Hold(on=True), f"held at the end of the phase {hand.at}")


def go(hand: Hand, rest: str) -> None:
    """Let a held table go on (``go``, ``go on``)."""
    del rest
    hand.act(acts.Hold(on=False), f"no longer held {hand.at}")


def nudge(hand: Hand, rest: str) -> None:
    """Remind those whom the table waits for, or one seat."""
    seat = seat_named(rest) if rest else ""
    if seat is None or (rest and not seat):
        hand.console.say("Nudge whom? nudge reminds all whom the table waits for, nudge ru one seat.")
        return
    hand.act(acts.Nudge(seat), f"reminded {NAME[seat] if seat else 'whom it waits for'} {hand.at}")


def tell(hand: Hand, rest: str) -> None:
    """Say something to everybody at the table."""
    text = hand.wanted(rest, "Tell them what? (280 characters):")
    if text:
        hand.act(acts.Tell(text), f"told everybody {hand.at}")


def override(hand: Hand, rest: str) -> None:
    """Set a track to a value, with the reason; without words, list the tracks."""
    track, _, more = rest.partition(" ")
    value, _, why = more.strip().partition(" ")
    tracks = dict(hand.table.tracks)
    if track.lower() not in tracks or not value.isdecimal() or len(value) > 3:  # noqa: PLR2004 - 0 to 100
        hand.console.say_all(f"{name} {now}" for name, now in tracks.items())
        hand.console.say("override us.resolve 60 REASON sets a track to a value from 0 to 100.")
        return
    why = hand.wanted(why, "Why? It stands in the log and is told to the table:")
    if why:
        hand.act(cmd.Override(track.lower(), int(value), why), f"{track.lower()} is {int(value)} {hand.at}")


def rewind(hand: Hand, rest: str) -> None:
    """Take the table back to the briefing of a round, with the reason."""
    number, _, why = rest.partition(" ")
    if not number.isdecimal() or len(number) > 2:  # noqa: PLR2004 - rounds go to 99
        hand.console.say("Back to which round? rewind 2 REASON goes back to the briefing of round 2.")
        return
    why = hand.wanted(why, "Why? It stands in the log and is told to the table:")
    if why and hand.sure(f"Play again from round {int(number)} {hand.at}? What came after stays in the log alone."):
        hand.act(cmd.Rewind(int(number), why), f"back in round {int(number)} {hand.at}")


def end(hand: Hand, rest: str) -> None:
    """End the game now, with the reason; its debrief opens."""
    why = hand.wanted(rest, "Why? It stands in the log:")
    if why and hand.sure(f"End the game {hand.at}? Every secret opens there."):
        hand.act(cmd.End(why), f"ended {hand.at}")


def debrief(hand: Hand, rest: str) -> None:
    """Open the debrief on every screen at once; once it is open, compare the tables."""
    del rest
    going = [one for one in hand.board.tables if not (one.over or one.stopped) and (one.begun or one.people)]
    early = sum(not at_end(one) for one in going)
    ends = f"{early} game{'s end' if early > 1 else ' ends'} here. " if early else ""
    sure = bool(going) and hand.sure(f"{ends}Open the debrief on every screen, with every secret?")
    if sure and hand.each(acts.OpenDebrief(), [one.number for one in going]):
        hand.console.say("Done: the debrief is open on every screen.")
    lines = compared(hand.board)
    if lines:
        hand.console.say("THE TABLES BESIDE ONE ANOTHER")
        hand.console.say_all(lines)
