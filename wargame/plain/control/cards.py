"""Turning cards: the scenario's or an own one, now or at a set round; and taking planned ones off again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.engine.text import harmless
from wargame.plain.control.boards import planned_lines
from wargame.room import acts

if TYPE_CHECKING:
    from wargame.engine.commands import Command
    from wargame.plain.control.hand import Hand

PHASES: Final = ("briefing", "talks", "orders")
"""The phases in which a card can be turned."""

NOW: Final = (0, "")
"""The time of a card that is turned at once."""

HOW: Final = "inject 2 turns card 2 now, inject 2 round 3 talks plans it, inject own writes one, unplan 1 takes a planned one off."


def inject(hand: Hand, rest: str) -> None:
    """List the cards, turn one now, plan it, or write an own one."""
    word, _, when = rest.partition(" ")
    if word.lower() == "own":
        _own(hand)
        return
    cards = hand.table.cards
    number = int(word) if word.isdecimal() and len(word) < 4 else 0  # noqa: PLR2004 - a pack is smaller
    if not 0 < number <= len(cards):
        hand.console.say_all(
            f"{place:>3} {harmless(one.title)}{f' (content note: {harmless(one.content)})' if one.content else ''}"
            for place, one in enumerate(cards, 1)
        )
        hand.console.say_all(planned_lines(hand.table))
        hand.console.say(HOW if cards else "Every card of the scenario was turned here; inject own writes one.")
        return
    card = cards[number - 1]
    set_for = _when(when)
    if set_for is None:
        hand.console.say("When? now, or round 3 talks; the phases are briefing, talks and orders.")
        return
    note = f" Content note: {harmless(card.content)}." if card.content else ""
    if hand.sure(f"{harmless(card.title)}.{note} {_asked(hand, set_for)}"):
        command: Command = cmd.Inject(card.card) if set_for == NOW else acts.Schedule(*set_for, card=card.card)
        hand.act(command, _done(hand, harmless(card.title), set_for))


def _own(hand: Hand) -> None:
    """Ask for title, text, effects and time of an own card, one after the other."""
    title = hand.wanted("", "Title (60 characters):")
    text = hand.wanted("", "Text (280 characters):") if title else ""
    if not text:
        return
    steps = hand.console.ask("Steps of tracks, at most three, like us.resolve-5, or nothing:")
    effects = tuple(steps.replace(",", " ").lower().split())
    set_for = _when(hand.console.ask("When? now, or round 3 talks [now]:"))
    if set_for is None:
        hand.console.say("That is no time: now, or round 3 talks. Nothing was done.")
    elif hand.sure(f"{harmless(title)}. {harmless(text)} {', '.join(map(harmless, effects))} {_asked(hand, set_for)}"):
        command: Command = (
            cmd.InjectOwn(title, text, effects)
            if set_for == NOW
            else acts.Schedule(*set_for, title=title, text=text, effects=effects)
        )
        hand.act(command, _done(hand, harmless(title), set_for))


def _when(words: str) -> tuple[int, str] | None:
    """Return round and phase; nothing for now, and None for what is no time."""
    parts = [word for word in words.lower().split() if word != "round"]
    if not parts or parts == ["now"]:
        return NOW
    phase = parts[1] if len(parts) > 1 else PHASES[0]
    if len(parts) > 2 or not parts[0].isdecimal() or len(parts[0]) > 2 or phase not in PHASES:  # noqa: PLR2004
        return None
    return int(parts[0]), phase


def _asked(hand: Hand, set_for: tuple[int, str]) -> str:
    if set_for == NOW:
        return f"Turn it now {hand.at}?"
    return f"Turn it in round {set_for[0]}, {set_for[1]}, {hand.at}?"


def _done(hand: Hand, title: str, set_for: tuple[int, str]) -> str:
    return f"{title} is {'turned' if set_for == NOW else f'planned for round {set_for[0]}, {set_for[1]},'} {hand.at}"


def unplan(hand: Hand, rest: str) -> None:
    """Take a planned card off, by its number."""
    if not rest.isdecimal() or int(rest[:6]) not in {one.number for one in hand.table.planned}:
        hand.console.say_all(planned_lines(hand.table) or [f"No card is planned at table {hand.chosen}."])
        return
    hand.act(acts.Unschedule(int(rest[:6])), f"planned card {int(rest[:6])} is off {hand.at}")
