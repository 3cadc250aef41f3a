"""Reading any channel of a table, and the words by which a class joins, spelled out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.table.words.names import listed
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.plain.control.hand import Hand
    from wargame.table.desk import Line, TableBoard

LAST: Final = 20
"""Sentences of a channel that are read at a time."""

_ALPHABET: Final = (
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo "
    "Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu"
)
SPELLED: Final = {word[0]: word for word in _ALPHABET.split()}
"""Letter -> the word that it is spelled with."""


def channels(hand: Hand, rest: str) -> None:
    """List what is said where at the chosen table, or read one: by number, ``us ru``, ``team us``, ``public``, ``all``."""
    found = channels_of(hand.table)
    names = list(found)
    wanted = names[int(rest) - 1] if rest.isdecimal() and 0 < int(rest[:4]) <= len(names) else _named(rest)
    if wanted == "all":
        lines = list(hand.table.lines)
    elif wanted in found:
        lines = found[wanted]
    else:
        hand.console.say_all(f"{place:>3} {name}: {len(found[name])} said" for place, name in enumerate(names, 1))
        hand.console.say(
            "channels 1 reads one; channels all reads everything." if names else "Nobody has said anything yet."
        )
        return
    if len(lines) > LAST:
        hand.console.say(f"The last {LAST} of {len(lines)}:")
    hand.console.say_all(_line(line) for line in lines[-LAST:])


def channels_of(table: TableBoard) -> dict[str, list[Line]]:
    """Return what was said by channel, the public one first, then cables, then inside delegations."""
    found: dict[str, list[Line]] = {}
    for line in sorted(table.lines, key=lambda one: (bool(one.by), bool(one.to))):
        found.setdefault(_channel(line), []).append(line)
    return found


def _channel(line: Line) -> str:
    if line.by:
        return f"team {MARK[line.seat]}"
    people = {line.seat, *line.to}
    return " ".join(MARK[seat] for seat in SEATS if seat in people) if line.to else "public"


def _named(words: str) -> str:
    """Return the name of a channel as it was typed: seats in table order."""
    parts = words.lower().split()
    marks = {MARK[seat].lower(): seat for seat in SEATS} | {seat: seat for seat in SEATS}
    chosen = {marks[part] for part in parts if part in marks}
    seats = " ".join(MARK[seat] for seat in SEATS if seat in chosen)
    return f"team {seats}" if parts[:1] == ["team"] else seats or " ".join(parts)


def _line(line: Line) -> str:
    if line.by:
        return f"Round {line.round}. {MARK[line.seat]} team, {harmless(line.by)}: {quoted(line.text)}"
    to = listed(NAME[seat] for seat in line.to) if line.to else "all"
    return f"Round {line.round}. {MARK[line.seat]} to {to}: {quoted(line.text)}"


def spelled(code: str) -> str:
    """Return a code as it is read out: letters as words, digits as they are, a comma for the dash."""
    return " ".join("," if sign == "-" else SPELLED.get(sign.upper(), sign) for sign in code).replace(" ,", ",")


def join(hand: Hand, rest: str) -> None:
    """Say how to join: the command, the code, spelled too, and the page for browsers; ``join qr`` prints the picture."""
    board = hand.board
    if rest.lower() == "qr" and hand.qr:
        for line in hand.qr:
            hand.console.whole(line)
        return
    hand.console.say("Players type this, on a line of its own:")
    hand.console.whole(board.invitation or f"wargame join {board.address}")
    hand.console.say(f"Code: {board.code}")
    hand.console.say(f"Read out: {spelled(board.code)}")
    if board.page:
        hand.console.say("In a browser:")
        hand.console.whole(board.page)
    if hand.qr:
        hand.console.say("join qr prints the picture for telephones.")
