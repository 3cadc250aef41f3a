"""The essay's claims C1 to C26 as the game's laws: what each says here, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ESSAY: Final = "Schneider 2025"

LAWS: Final[dict[str, tuple[str, str]]] = {
    "C1": ("Washington wants a quick deal, so every round without one costs it.", ESSAY),
    "C2": ("Who misreads the other side's aims pays for it later.", ESSAY),
    "C3": ("What is handed over at a signing is gone, whether or not the paper is kept.", ESSAY),
    "C4": ("A concession is not a step towards peace: it never makes a deal last longer.", ESSAY),
    "C5": ("A handshake is not enough: paper carries no weight.", ESSAY),
    "C6": ("Where the border runs does not change the temptation.", ESSAY),
    "C7": ("Ideology and the safety of the regime count for more than land.", ESSAY),
    "C8": ("A breach that goes unpunished threatens more than Ukraine.", ESSAY),
    "C9": ("A democratic, western Ukraine tempts Russia's leaders to stop it.", ESSAY),
    "C10": ("Menace abroad serves control at home; a quiet round wears on the regime.", ESSAY),
    "C11": ("Protest near by makes the regime afraid.", ESSAY),
    "C12": ("Losses in lives deter less than a goal that cannot be reached.", ESSAY),
    "C13": ("Talk does not change the aims; the type stays what it was dealt.", ESSAY),
    "C14": ("A weak Ukraine outside the West is worth more to Russia than land of like size.", ESSAY),
    "C15": ("Appeasement does not take the motive away.", ESSAY),
    "C16": ("Bargaining may be meant to deceive; the odds of that are public.", ESSAY),
    "C17": ("Unclear words are easier to sign and easier to break.", f"{ESSAY}, on the terms of 2019"),
    "C18": ("Who got away with a breach is bolder the next time.", f"{ESSAY}; Weisiger and Yarhi-Milo 2015"),
    "C19": ("The heavier the gun, the likelier a promise is kept.", f"{ESSAY}; Huth and Russett 1984"),
    "C20": ("Where political levers are lost, the violence is larger.", ESSAY),
    "C21": ("How an honest offer of arms control is met tells something about the aims.", f"{ESSAY}; contested"),
    "C22": ("A new line on the map ends nothing and carries no weight.", ESSAY),
    "C23": ("Weight is strength times credibility times unity: a zero anywhere closes that path.", ESSAY),
    "C24": ("A deal struck over a partner's head costs the tie with that partner.", ESSAY),
    "C25": ("Who ignores the eastern neighbours puts unity at risk.", ESSAY),
    "C26": ("A loaded gun gives pause, not a change of heart.", ESSAY),
}
"""Law -> (what it says in this game, its source). Rival rule sets turn some of them off or round."""


TURNED: Final = {"0": "; this theory takes the effect out", "-": "; this theory turns it round"}
"""What a rule set's sign adds to a law that it does not hold."""


def law_line(name: str, signs: Mapping[str, str] | None = None) -> str:
    """Return a law with its number and source, for instance ``C5 A handshake ... (Schneider 2025)``.

    ``signs`` are those of the rules that are played; a law that they take out or turn round says so.
    """
    text, source = LAWS[name]
    return f"{name} {text} ({source}{TURNED.get((signs or {}).get(name, '+'), '')})"
