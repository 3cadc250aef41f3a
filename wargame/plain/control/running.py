"""The console's prompt: what is typed, at which table it is done, and what is told meanwhile."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TextIO

from wargame.actions.control import CONTROL
from wargame.engine.text import harmless
from wargame.plain.anywhere import answered
from wargame.plain.console import Console, GoneError
from wargame.plain.control import cards, door, people, reading, tables
from wargame.plain.control.boards import head, table_line
from wargame.plain.control.hand import Hand
from wargame.plain.listening import Ear
from wargame.plain.memory import milliseconds
from wargame.plain.playing import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.table.desk import Desk

EVERY: Final = ("all", "*")
"""What makes the rest of a line concern all tables."""
AWAY: Final = ("quit", "q")
LEAVING: Final = "The class goes on without the console."


def _next(hand: Hand, rest: str) -> None:
    """Do what the move line says."""
    del rest
    if hand.board.taken:
        hand.desk.take_back()
        hand.console.say(hand.board.link or "This console leads the class again.")
        return
    do(hand, hand.follow())


def _quiet(hand: Hand, rest: str) -> None:
    """Hold alerts back until Enter, or let them come at once."""
    del rest
    ear = hand.console.ear
    assert ear is not None
    ear.quiet = not ear.quiet
    word = "wait until you press Enter; quiet again lets them come at once" if ear.quiet else "come as they happen"
    hand.console.say(f"Alerts {word}.")


def _help(hand: Hand, rest: str) -> None:
    """Say what can be typed."""
    del rest
    hand.console.say(f"n: {hand.next().word or 'read the board'}")
    hand.console.say("A word is done at the chosen table; pause 3 at table 3, all pause (or * pause) at every table.")
    for words, told in _words().items():
        hand.console.say(f"{', '.join(words)}: {told}", "  ")
    hand.console.say(
        "n, next: what needs you most. help, h, ?, actions: this list. quiet: hold alerts back until Enter. Also: settings, rules, quit."
    )


def _words() -> dict[tuple[str, ...], str]:
    return {
        one.typed: one.typed_help or one.help for one in CONTROL if set(one.typed) & set(HANDLERS) and one.typed_help
    }


def _hide(hand: Hand, rest: str) -> None:
    """Clear the screen at once."""
    del rest
    hand.console.clear()


HANDLERS: Final[dict[str, Callable[[Hand, str], None]]] = {
    **dict.fromkeys(("n", "next"), _next),
    "tables": tables.tables,
    "table": tables.table,
    "begin": tables.begin,
    "pause": tables.pause,
    "resume": tables.resume,
    **dict.fromkeys(("extend", "+"), tables.extend),
    "clock": tables.clock,
    "advance": tables.advance,
    "hold": tables.hold,
    "go": tables.go,
    "nudge": tables.nudge,
    "tell": tables.tell,
    **dict.fromkeys(("inject", "card"), cards.inject),
    "unplan": cards.unplan,
    **dict.fromkeys(("seats", "people"), people.seats),
    "office": people.office,
    "move": people.move,
    "remove": people.remove,
    "bot": people.bot,
    "doors": door.doors,
    "admit": door.admit,
    "turn": door.turn_away,
    "hand": people.hand_back,
    **dict.fromkeys(("answer", "reply"), people.answer),
    **dict.fromkeys(("channels", "read"), reading.channels),
    "override": tables.override,
    "rewind": tables.rewind,
    "end": tables.end,
    "debrief": tables.debrief,
    "join": reading.join,
    "quiet": _quiet,
    "hide": _hide,
    **dict.fromkeys(("help", "h", "?", "actions"), _help),
}
"""Word -> what it does with the rest of the line."""

BARE: Final = ("begin", "pause", "resume", "advance", "hold", "go", "seats", "inject", "card")
"""Words behind which a number, or ``all``, names the table; elsewhere it belongs to what follows the word."""
_CARDS: Final = ("inject", "card")


def do(hand: Hand, line: str) -> None:
    """Do what a line says; what is not understood gets one sentence."""
    word, _, rest = line.strip().partition(" ")
    word, rest = word.lower(), rest.strip()
    hand.whole = word in EVERY
    try:
        if hand.whole:
            if not rest:
                hand.console.say("All tables, and what? all pause, all tell TEXT, all begin.")
                return
            word, _, rest = rest.partition(" ")
            word, rest = word.lower(), rest.strip()
        _do(hand, word, rest)
    finally:
        hand.whole = False


def _do(hand: Hand, word: str, rest: str) -> None:
    if word.startswith("+") and len(word) > 1:
        word, rest = "+", word[1:]
    if word.isdecimal() and not rest:
        tables.table(hand, word)
    elif word in HANDLERS:
        HANDLERS[word](hand, _aimed(hand, word, rest))
    elif not answered(hand.console, f"{word} {rest}".strip().lower()):
        near = get_close_matches(word, HANDLERS, 1)
        guess = f" Did you mean {near[0]}?" if near else ""
        hand.console.say(f"'{harmless(word)[:30]}' is no word here.{guess} help says what can be typed.")


def _aimed(hand: Hand, word: str, rest: str) -> str:
    """Take the table off what follows a word that needs nothing else, and choose it; return what is left."""
    if word not in BARE or word in _CARDS:
        return rest
    if rest.lower() in EVERY:
        hand.whole = True
        return ""
    if rest.isdecimal() and hand.numbered(int(rest[:4])) is not None:
        hand.chosen = int(rest[:4])
        return ""
    return rest


def run_control(
    desk: Desk,
    *,
    stdin: TextIO,
    stdout: TextIO,
    leaving: str = LEAVING,
    goodbye: str = "",
    qr: tuple[str, ...] = (),
    now: Callable[[], int] = milliseconds,
) -> int:
    """Let the facilitator act at these streams until they leave; return 0, or 130 after an interrupt.

    ``leaving`` says what becomes of the class before it is asked whether to leave, ``goodbye`` how to come back; ``qr``
    is the invitation as a picture, a line a row; ``now`` is the clock on which ``Clock.told`` was read, in milliseconds.
    """
    console = Console(stdin, stdout)
    hand = Hand(desk, console, now, qr)
    console.ear = Ear(hand.heard, hand.afresh)
    desk.on_change = console.ring
    try:
        _greet(hand)
        while not _leaves(hand, _line(hand), leaving):
            pass
    except (GoneError, KeyboardInterrupt) as gone:
        console.say()
        console.say(goodbye)
        return INTERRUPTED if isinstance(gone, KeyboardInterrupt) or gone.interrupted else 0
    finally:
        desk.on_change = None
    console.say(goodbye)
    return 0


def _greet(hand: Hand) -> None:
    hand.console.say(f"CONTROL. {head(hand.board, hand.chosen)} help says what can be typed.")
    hand.console.say_all(table_line(table, hand.now()) for table in hand.board.tables)


def _line(hand: Hand) -> str:
    hand.console.hear()
    hand.console.say()
    move = hand.next()
    if move != hand.last:
        hand.console.say(hand.move_line())
    hand.shown = move
    line = hand.console.ask(f"table {hand.chosen}>")
    hand.shown = None
    return line


def _leaves(hand: Hand, line: str, leaving: str) -> bool:
    """Do a line; return whether the facilitator leaves."""
    if line.lower() in AWAY:
        return hand.sure(f"{leaving} Leave?")
    if line:
        do(hand, line)
    return False
