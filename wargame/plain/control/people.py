"""Words that concern people: who sits where, offices, moving, removing, bots in and out, the help line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.seats import MARK, NAME, SEATS
from wargame.engine.text import harmless
from wargame.plain.control.door import waiting
from wargame.plain.control.hand import seat_named
from wargame.room import acts
from wargame.table.company import OFFICES
from wargame.table.words.settled import quoted

if TYPE_CHECKING:
    from wargame.plain.control.hand import Hand
    from wargame.table.desk import HelpLine, TableBoard


def seats(hand: Hand, rest: str) -> None:
    """List who waits at the door and who sits where, a line a person."""
    del rest
    waiting(hand, [one for one in hand.told.knocks if one.table in {table.number for table in hand.tables}])
    for table in hand.tables:
        for seat in (*SEATS, ""):
            people = [one for one in table.people if one.seat == seat]
            mark = MARK.get(seat, "observers")
            if seat and not people:
                hand.console.say(f"Table {table.number} {mark}: {'a bot plays' if seat in table.bots else 'nobody'}.")
            for one in people:
                facts = [one.office, *(["signs and seals"] if one.acting else []), "here" if one.here else "away"]
                facts += ["a bot plays the seat"] if seat in table.bots else []
                hand.console.say(f"Table {table.number} {mark}: {harmless(one.name)} ({one.id}), {', '.join(facts)}.")
    hand.console.say("office NAME head; move NAME 3 eu; remove NAME; bot ru; hand back ru.")


def office(hand: Hand, rest: str) -> None:
    """Give a person an office: ``office NAME head``."""
    name, _, wanted = rest.rpartition(" ")
    if wanted.lower() not in OFFICES or not name:
        hand.console.say(f"Which office? office NAME and one of {', '.join(OFFICES)}.")
        return
    found = hand.person(name)
    if found is not None:
        table, one = found
        done = f"{harmless(one.name)} is {wanted.lower()}"
        hand.act(acts.SetOffice(one.id, wanted.lower()), done, table.number)


def move(hand: Hand, rest: str) -> None:
    """Seat a person elsewhere: ``move NAME 3 eu``."""
    words = rest.split()
    seat = seat_named(words[-1]) if words else None
    if seat is None or len(words) < 3 or not words[-2].isdecimal():  # noqa: PLR2004 - a name, a table, a seat
        hand.console.say("Where to? move NAME 3 eu seats somebody at table 3 as Europe; observer is a seat too.")
        return
    number = int(words[-2][:4])
    found = hand.person(" ".join(words[:-2]))
    if hand.numbered(number) is None:
        hand.console.say(f"There is no table {number}.")
    elif found is not None:
        table, one = found
        where = f"table {number}, {MARK[seat] if seat else 'observer'}"
        if hand.sure(f"Seat {harmless(one.name)} at {where}? They bring along what they know of table {table.number}."):
            hand.act(acts.Move(one.id, number, seat), f"{harmless(one.name)} sits at {where}", table.number)


def remove(hand: Hand, rest: str) -> None:
    """Take a person out of the class."""
    found = hand.person(rest)
    if found is not None:
        table, one = found
        if hand.sure(f"Take {harmless(one.name)} out of the class? Their way in is closed."):
            hand.act(acts.Remove(one.id), f"{harmless(one.name)} is out", table.number)


def bot(hand: Hand, rest: str) -> None:
    """Let a bot play a seat (``bot ru``, with a doctrine if wanted), or take it out again (``bot ru out``)."""
    word, _, doctrine = rest.partition(" ")
    seat = seat_named(word)
    if not seat:
        hand.console.say("For which seat? bot ru lets a bot play Russia; hand back ru takes it out again.")
    elif doctrine.strip().lower() == "out":
        hand.act(acts.HandBack(seat), f"people play {NAME[seat]} again {hand.at}")
    else:
        hand.act(acts.PutBot(seat, doctrine.strip().lower()), f"a bot plays {NAME[seat]} {hand.at}")


def hand_back(hand: Hand, rest: str) -> None:
    """Take the bot out of a seat again: ``hand back ru``."""
    seat = seat_named(rest.lower().removeprefix("back").strip())
    if not seat:
        hand.console.say("Which seat? hand back ru takes the bot out of Russia's seat.")
    else:
        hand.act(acts.HandBack(seat), f"people play {NAME[seat]} again {hand.at}")


def answer(hand: Hand, rest: str) -> None:
    """Answer a question of the help line (``answer 1 TEXT``); without a number, list those that wait."""
    word, _, text = rest.partition(" ")
    found = _question(hand, word)
    if found is None:
        _list(hand, unknown=bool(word))
        return
    table, question = found
    hand.console.say(f"{harmless(question.by)} at table {table.number} asks: {quoted(question.text)}")
    text = hand.wanted(text, "Your answer (280 characters):")
    if text:
        hand.act(acts.Answer(question.id, text), f"answered {harmless(question.by)}", table.number)


def _open(hand: Hand) -> list[tuple[TableBoard, HelpLine]]:
    return [(table, one) for table in hand.board.tables for one in table.help if not one.answer]


def _question(hand: Hand, word: str) -> tuple[TableBoard, HelpLine] | None:
    """Return the question that a number of the list means, or an id."""
    number = int(word) if word.isdecimal() and len(word) < 4 else 0  # noqa: PLR2004 - a list is shorter
    wanted = hand.questions[number - 1] if 0 < number <= len(hand.questions) else word
    waiting = _open(hand)
    if number and not hand.questions and number <= len(waiting):
        return waiting[number - 1]
    return next((pair for pair in waiting if pair[1].id == wanted), None)


def _list(hand: Hand, *, unknown: bool) -> None:
    waiting = _open(hand)
    hand.questions = tuple(one.id for _, one in waiting)
    if unknown:
        hand.console.say("There is no such question that waits.")
    for number, (table, one) in enumerate(waiting, 1):
        seat = MARK.get(one.seat, "observer")
        hand.console.say(f"{number:>3} Table {table.number}, {harmless(one.by)} of {seat}: {quoted(one.text)}", "    ")
    hand.console.say("answer 1 TEXT answers the first." if waiting else "No question waits for an answer.")
