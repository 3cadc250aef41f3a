"""What can be typed: the words of a game, and what each does, by place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words import LastLook

if TYPE_CHECKING:
    from wargame.plain.session import Session

WORDS: Final[dict[str, str]] = {
    "n": "do the suggested next step (also: next, or the empty line)",
    "number": "choose that line of the page",
    "back": "the page before this one; Table if there is none",
    "table": "the gun, the tracks, the card, the deals in one look",
    "card, map, story": "the card of this round; who holds what; the situation at length",
    "talks": "what was said; all reads every round",
    "say TEXT": "say something to everybody; say alone offers ready-made sentences",
    "cable us TEXT": "a private cable to US, UA, EU or RU; cable us eu TEXT for two",
    "deals": "the deals; deal A reads one; draft opens your own",
    "sign A, refuse A": "answer a deal; signing asks once more",
    "promises": "who owes what to whom, and what you can know of it",
    "sheet": "your sealed sheet, when orders are given",
    "look": "the last look at your sheet; seals it if you say y",
    "report": "the last settlement; report 1 for an earlier one",
    "why": "why 3 on a report; why weight, temptation, points, or a track",
    "advice": "what would pay most now, as far as you can see, and why",
    "aims": "what you are measured by, the hidden aim too",
    "ready": "finish this phase; wait takes it back while others are busy",
    "undo": "take the last change of draft or sheet back",
    "hide": "close the curtain at once, where several share the screen",
    "save": "say how the game is saved and gone on with",
    "quit": "leave; the game goes on where it stopped",
}
"""Word -> what it does."""


def help_lines(session: Session) -> list[str]:
    """Return what can be typed here: the suggestion first, then the page's own tip, then every word."""
    move = session.move()
    lines = []
    if move.step is not None:
        last = "; it asks before it seals" if isinstance(move.step, LastLook) else ""
        lines.append(f"n: {move.action}{last}")
    if session.page is not None and session.page.tip:
        lines.append(f"Here: {session.page.tip}")
    if session.options:
        lines.append(f"1 to {len(session.options)} choose a line of this page.")
    return [*lines, *(f"{word}: {text}" for word, text in WORDS.items())]
