"""What a teacher says, presses and watches in each phase: in the first round, in those between, and in the last."""

from __future__ import annotations

from typing import Final

from attrs import frozen


@frozen
class Told:
    """What to say aloud, what to press, and what to watch; each a template for `wargame.kit.paper.rich`."""

    say: str
    press: str
    watch: str


FIRST: Final[dict[str, Told]] = {
    "briefing": Told(
        "“A card lies open. Read it, read your aims with o, and agree on three things: what must we have, what can we give, whose word do we doubt?”",
        "Nothing. [+] if half the room is still reading.",
        "Is there a delegation without a word spoken? Ask it the first of the three questions.",
    ),
    "talks": Told(
        "“Get up and talk. A deal is written with d. Who gives and who receives must sign. A word is free, a clause is owed, and a gun may be empty.”",
        "[b] after two minutes: “Has your table a draft yet?” [k] for a delegation that sleeps.",
        "The column of what each table waits for. A table without a draft at half time needs one question, no advice: “Who would sign what with you?”",
    ),
    "orders": Told(
        "“Now the secret sheet: which promise do you keep, what do you load, one act, one answer. Unsure? What is not listed is honoured. Save, then seal.”",
        "[+] once, for all who ask. Then let the clock run: a saved sheet counts.",
        "Who argues inside a delegation? That is the lesson; leave it.",
    ),
    "report": Told(
        "“Read what happened. Point at what surprises you and press w: the game tells you why, as far as you may know.”",
        "[*] and [h] before it ends if a table is far behind, so that all begin round 2 together.",
        "A table in uproar is a good table. One in tears is not: [p], and go there.",
    ),
}
"""Phase -> what is told in the first round."""

MIDDLE: Final[dict[str, tuple[Told, ...]]] = {
    "briefing": (
        Told(
            "“A new card. What does it change for you, and for the others?”",
            "[a] when all have read.",
            "Faces: who has learned something in the last report?",
        ),
        Told(
            "“Look at your aims again. Which of them can you still reach, and who stands in the way?”",
            "[a] when all have read.",
            "Has somebody turned to the hidden aim alone? The public ones count more.",
        ),
        Told(
            "“Whose promise to you is worth most now, and why do you think so?”",
            "[a] when all have read.",
            "Do neighbours in a delegation answer alike?",
        ),
    ),
    "talks": (
        Told(
            "“You have seen a settlement. What would you have to see now to believe the others?”",
            "[b] one minute before the end. [m] when a table asks for help.",
            "Weight against temptation: where the bar falls short, is anybody at that table talking about it?",
        ),
        Told(
            "“Go to the delegation that you have talked to least. One minute, then back to your own.”",
            "[b] one minute before the end.",
            "The ties: does anybody sign over a partner's head, and does the partner guess it?",
        ),
        Told(
            "“What did you promise two rounds ago? Tell those to whom you promised it how it stands.”",
            "[b] one minute before the end. [k] for a table that only waits.",
            "Secret deals. You see them all; your face must not.",
        ),
    ),
    "orders": (
        Told(
            "“Sheets. Is there a distance between what you said and what you write?”",
            "[k] for the last one. [a] if only one seat is missing and its sheet is saved.",
            "Which guarantor declared and does not load? Keep it for the debrief.",
        ),
        Told(
            "“Before you write: what do you think that the others are writing?”",
            "[k] for the last one. [a] if its sheet is saved.",
            "Is the standing answer filled in? A breach that nobody answers feeds the next one.",
        ),
        Told(
            "“Sheets. Would you be glad if this one were read aloud?” In the debrief it will be.",
            "[k] for the last one. [a] if its sheet is saved.",
            "A sheet that is sealed in ten seconds: was it talked about at all?",
        ),
    ),
    "report": (
        Told(
            "“What was proven, what only suspected? Who can know more than you?”",
            "[*] and [a] when all have read.",
            "Are proven breaches answered or let pass? It is what the next round hangs on.",
        ),
        Told(
            "“What surprised you? Press w on it, and read down to the rule.”",
            "[*] and [a] when all have read.",
            "A false suspicion: who is blamed for what nobody did?",
        ),
        Told(
            "“Say in one sentence to your neighbour what you would do otherwise now.”",
            "[*] and [a] when all have read.",
            "Choose one moment of this table for the debrief, and write it down.",
        ),
    ),
}
"""Phase -> what is told in the rounds between, one after the other and then from the first again."""

LAST: Final[dict[str, Told]] = {
    "briefing": Told(
        "“This is the last round. What is handed over at a signing still counts; a promise signed now comes too late to bind. The sheet counts as ever.”",
        "[a] when all have read.",
        "Who suddenly unloads? The console shows true weight; say nothing.",
    ),
    "talks": Told(
        "“Last talks. Nothing that you leave unsaid can be said later.”",
        "[b] one minute before the end.",
        "Deals behind a back. Do not tell; note the table for the debrief.",
    ),
    "orders": Told(
        "“The last sheet. Lasting peace counts only if the gun is heavy enough at the very end.”",
        "[k] for the last one. [a] if its sheet is saved.",
        "Does a table that trusted all along load once more, or save the point?",
    ),
    "report": Told(
        "“The last report. Write down one sentence before we open the secrets: whom did you believe, and why?”",
        "[*] and [h] until all tables are here.",
        "The clock. The debrief is worth more than one more minute of play.",
    ),
}
"""Phase -> what is told in the last round."""


def told(phase: str, number: int, last: int) -> Told:
    """Return what is told in a phase of round ``number``, of ``last`` rounds; a game of one round is a first one."""
    if number == 1:
        return FIRST[phase]
    return LAST[phase] if number == last else MIDDLE[phase][(number - 2) % len(MIDDLE[phase])]
