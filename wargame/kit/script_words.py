"""The words of the teacher's script around the rounds: keys, preparation, seating, debrief, and what to do when it goes wrong."""

from __future__ import annotations

from typing import Final

from wargame.kit.round_words import Told

KEYS: Final[dict[str, str]] = {
    "↑↓": "choose a table",
    "*": "the next key counts for all tables",
    "n": "do what the bottom line suggests",
    "B": "begin the game; bots play empty seats",
    "p": "pause a table and its clock; again to go on",
    "+": "two minutes more for the phase",
    "a": "advance: end the phase now; saved sheets count",
    "h": "hold at the end of this phase; again to go on",
    "k": "nudge whoever the table waits for",
    "i": "inject a card, now or at a set round",
    "b": "tell all tables something",
    "m": "answer a question from a table",
    "s": "seats: offices, moving, removing, bots",
    "l": "close the doors to newcomers, or open them",
    "z": "rewind a table to a round, with your reason",
    "e": "end one table's game, with your reason",
    "d": "open the debrief on every screen at once",
    "j": "show address and code to the class",
    "x": "take a planned card off the plan",
    "F9": "hide the board from whoever looks over your shoulder",
}
"""Key of the console -> what it does; the script names no others."""

BEFORE: Final = (
    "One laptop for you and one screen for each delegation at the least; nobody needs the internet or an account.",
    "[j] shows the address and the code, with a picture to scan: that is for the projector. Your board is not, for it holds every secret; [F9] hides it.",
    "Print one packet for each person, one rules sheet for each delegation, and the survey twice. The index page says how many.",
    "Put the four delegations of a table in four corners of it, so that they have to get up to talk.",
    "Hand out the first half of the survey while the class comes in.",
    "Know your three sentences: what the class is for, that roles are not opinions, and that anybody may step out.",
)

SEATING_STEPS: Final = Told(
    "“You will argue for a side, and it need not be yours. You may bluff inside the game and nowhere else. Go to the address on the "
    "board, give the code and your name, and take your seat. Then read your packet; your hidden aim is on the screen.”",
    "Watch the count at the top of the console. [s] where two want the same seat. Then [*] and [B]: all tables begin.",
    "Who has no seat yet? Seat them with a delegation of two. A bot plays an empty seat, and all are told so.",
)

DEBRIEF_STEPS: Final[tuple[tuple[int, Told], ...]] = (
    (
        15,
        Told(
            "“First step out of your role: say your own name to your neighbour.” Then: “How did it feel to be bound, or to be free?” One "
            "sentence from each corner, no defence yet.",
            "[d]: the debrief opens on every screen at once.",
            "Anger at a person who broke a promise in a role. Name it: the role did it.",
        ),
    ),
    (
        30,
        Told(
            "**What happened.** “Look at all the tables side by side. Where did it hold, where did it break, where was there no deal? What was "
            "the weight in those rounds, and the temptation?”",
            "Now your board may go on the projector, with all tables; then ask the table that surprised you most to open its own debrief.",
            "Let the others guess a hidden agenda before you open it; the agenda cards help.",
        ),
    ),
    (
        30,
        Told(
            "**Why.** “At the turning points: what did each seat know then? Was the gun loaded? Who could have changed it, and at what price?”",
            "On their screens: a turning point, then [w] for why; then what if, under another theory.",
            "The same orders under a rival theory come out differently. Ask which one the room believes, and what would change its mind.",
        ),
    ),
    (
        15,
        Told(
            "**And outside.** “Name one thing that this game shows about the world, and one that it leaves out.” Ask a Ukraine, a Russia, a "
            "US and a Europe seat in turn.",
            "Nothing more. Close the laptop.",
            "Nobody has to agree. The thesis of the essay is one among others on the table.",
        ),
    ),
    (
        10,
        Told(
            "“The second half of the survey, without your name. Thank you.”",
            "Nothing.",
            "Collect the sheets unread, face down.",
        ),
    ),
)
"""Percent of the debrief's time, and what is told."""

TROUBLE: Final[tuple[tuple[str, str], ...]] = (
    (
        "Somebody leaves, or a laptop dies.",
        (
            "Their seat and their draft stay; whoever comes back resumes where it was, on another computer with the code and the same name, "
            "and asks at the door. With [s] give the office to the next in the delegation; "
            "for an empty seat let a bot play and hand it back later. Both are announced to the table."
        ),
    ),
    (
        "Somebody comes late.",
        (
            "Once the game has begun they ask at the door, on their own screen. [n] shows who it is, and Enter twice lets them in. [s] moves "
            "them on, into a delegation of two, never as the head: the neighbour explains, and that is the best revision there is."
        ),
    ),
    (
        "A table is slow.",
        (
            "[k] whoever it waits for, then [+] once, then [a]: saved sheets count, and an empty one honours everything. A table may also "
            "end one round earlier than the others: [e] ends its game with what it has, and [d] later opens every debrief at once."
        ),
    ),
    (
        "A table is far ahead.",
        "[h], and hand it a question from the prompts, or let its delegations write what they believe the others have loaded.",
    ),
    (
        "No deal at all.",
        (
            "It is a result, and it has its price in points. Do not push. Ask each delegation once: “What is the least that you would "
            "sign?” In the debrief lay it beside a table that signed at once, and look at what came of that."
        ),
    ),
    (
        "Everything is signed in the first minutes.",
        "Say nothing in round 1. Before the next orders ask aloud: “Who of you has seen anything loaded?”",
    ),
    (
        "One person plays for all.",
        "Ask the silent one of the delegation in private what is on the sheet. With [s] move the office of the head for the next round.",
    ),
    (
        "A quarrel becomes personal, or somebody is shaken.",
        "[p], and go there. Step out of the roles, by name. A person may change the seat or watch; nobody owes a reason.",
    ),
    (
        "A rule is disputed.",
        (
            "[w] on the number: rule, draw and law stand there. If you ruled wrongly, [z] the table back with your reason; the dice fall as "
            "they fell."
        ),
    ),
    (
        "Your laptop goes down.",
        "Start it with the same command. Every table, seat, clock and draft is back, and the others reconnect by themselves.",
    ),
    (
        "Time runs out.",
        "End with the round that runs. Cut the last rounds, never the debrief.",
    ),
)
"""What goes wrong -> what to do."""
