"""Where the rulebook explains each kind of event, and the rule itself in one sentence."""

from __future__ import annotations

from typing import Final

STEP_TITLES: Final = (
    "Banked",
    "Loaded",
    "Secret acts",
    "Weighed",
    "Attacks",
    "Incidents",
    "Found out",
    "Answers",
    "At home",
    "Points",
)
"""The ten steps of settlement, in order; a test holds them against the referee's own."""

SECTIONS: Final[dict[str, str]] = {
    "1": "The round",
    "2": "Talks and deals",
    "3": "The sealed sheet",
    "4": "The weight of the gun",
    "4.1": "The flow",
    "4.2": "Temptation",
    "4.3": "The repel chance",
    "5": "Settlement",
    **{f"5.{number}": title for number, title in enumerate(STEP_TITLES, 1)},
    "6": "Points",
    "7": "The facilitator",
    "8": "A worked round",
    "9": "The clauses",
}
"""Sections of the rulebook, by number."""

_SECTION: Final[dict[str, str]] = {
    **dict.fromkeys(("round", "card", "chosen", "card-answered", "modifier", "flagged", "shown", "phase"), "1"),
    **dict.fromkeys(("settlement", "ready", "not-ready", "stood"), "1"),
    **dict.fromkeys(("cable", "withdrawn", "draft-opened", "clause-added", "clause-struck", "clause-flagged"), "2"),
    **dict.fromkeys(("draft-discarded", "tabled", "signed", "refused", "screened", "release"), "2"),
    **dict.fromkeys(("row", "promise", "load", "act", "standing-answer", "sealed"), "3"),
    **dict.fromkeys(("advanced", "override", "rewound", "note", "extended", "paused", "resumed", "held"), "7"),
    **dict.fromkeys(("let-go", "ended"), "7"),
    **dict.fromkeys(("weighed", "weighed-true"), "4"),
}
_OUTSIDE: Final[dict[str, str]] = {"track": "1", "points": "6"}


def section_of(kind: str, step: int) -> str:
    """Return the rulebook section for an event: its own, else that of the settlement step, else of the talks."""
    if kind in _SECTION:
        return _SECTION[kind]
    if step:
        return f"5.{step}"
    return _OUTSIDE.get(kind, "2")


_SHEET: Final = "What a seat writes on its sheet is its own secret until the debrief."
_HAND: Final = (
    "The facilitator may pause, extend, advance, inject, override, rewind, note and end; all of it is in the log."
)
_DRAFT: Final = "A draft is its writer's own; nobody else sees it before it is tabled."
_ENDS: Final = "Every promise ends once: kept, broken, released or lapsed."

RULES_BY_KIND: Final[dict[str, str]] = {
    "deal": "The last signature concludes a deal; what is unsigned lapses when the talks end.",
    "banked": "What can be handed over at a signing is handed over, and cannot be taken back.",
    "bound": "What is not handed over at once is owed, and binds from the next round.",
    "declared": "Declaring is public; loading is another matter, and secret.",
    "withdrawn": "A declared instrument may be taken off the table as long as no clause pledges it.",
    "track": "Tracks run from 0 to 100 and move only by a rule, a card or an act.",
    "revealed": "When a breach is proven, what it had moved in secret is shown to everybody.",
    "points": "Points count clauses and the game, never the number of deals.",
    "region": "A region changes hands by attack, or by a clause that cedes it; a line in fact is not recognised.",
    "opened": "A secret deal may come to light, and a cease-fire cannot stay secret.",
    "broken": _ENDS,
    "lapsed": _ENDS,
    "released": "A proven breach releases the promise that mirrors it; so do its receivers, if all of them say so.",
    "kept": _ENDS,
    "loaded": "Each loaded instrument costs points each round, and only its owner knows.",
    "unloaded": "What is left unloaded costs nothing and carries nothing, and only its owner knows.",
    "bluff": "A pledge with nothing loaded behind it is a bluff, never a breach.",
    "acted": "Each seat has one other secret act a round.",
    "act-failed": "Some secret acts have a chance to fail; the draw decides.",
    "spied": "Spies who succeed report what a seat has loaded and what it breaks.",
    "assured": "An assurance aside tells Moscow for certain what is loaded.",
    "regrouped": "After a round of regrouping the next attack is harder to repel.",
    "breach": "A promise broken in secret stays owed until the breach is proven.",
    "weighed": "What is declared is weighed in public: the most that can flow to the front, and Ukraine's own defence.",
    "weighed-true": "What is loaded is weighed in truth; attacks meet this weight.",
    "weighed-temptation": "The temptation is what breaking the deal is worth now; land and talk do not lower it by default.",
    "attack-won": "One draw a round: repelled if at most even + true weight - temptation.",
    "attack-repelled": "One draw a round: repelled if at most even + true weight - temptation.",
    "raided": "Ukraine's raid has no draw; under a cease-fire it breaks it.",
    "incident": "Incidents happen without an order, more of them when the temptation exceeds the weight.",
    "suspected": "Suspected may be wrong; only proven is never wrong.",
    "proven": "Proven is never wrong: monitors, intelligence or an open attack show it.",
    "unseen": "What is neither proven nor suspected stays unseen, and the promise stays owed.",
    "snapped-back": "An automatic snap-back answers a proven breach by itself; it is no weight.",
    "answer": "The standing answer holds until it is changed.",
    "enforced": "To enforce costs points, and feeds credibility.",
    "let-pass": "A breach let pass costs credibility and feeds boldness.",
    "bluff-called": "An attack that got through in the open, or was proven, shows what was not loaded.",
    "peace": "Each settlement with a cease-fire in force counts as one of peace.",
    "outcome": "None: no cease-fire was in force. Broken: it was broken on purpose. Held: neither.",
    "stood": "Deals that history left standing bind from round 1.",
    "round": "A round is briefing, talks, orders, settlement and report.",
    "card": "A card is turned at each briefing.",
    "chosen": "A card may ask one seat; it answers in the talks.",
    "card-answered": "Where the seat says nothing, the first answer counts.",
    "modifier": "Some cards last for some rounds.",
    "flagged": "A card may change how a clause in force is read.",
    "shown": "Who opens its depots shows to everybody what is loaded at that moment.",
    "phase": "A phase ends when every seat has finished, or when the clock runs out.",
    "settlement": "The referee settles each round in ten steps.",
    "ready": "A phase ends when every seat has finished.",
    "not-ready": "Ready can be taken back while the phase runs.",
    "cable": "A public statement goes to everybody, a cable to those it names.",
    "draft-opened": _DRAFT,
    "clause-added": _DRAFT,
    "clause-struck": _DRAFT,
    "clause-flagged": _DRAFT,
    "draft-discarded": _DRAFT,
    "tabled": "Who tables a deal that it must sign has signed it; an amendment voids the signatures.",
    "signed": "Givers and named receivers sign; the last signature concludes the deal.",
    "refused": "A refusal can be thought over until the talks end.",
    "screened": "Who refuses an offer that would cost it little is seen by everybody to refuse it.",
    "release": "When every receiver lets go, the promise ends released.",
    "row": _SHEET,
    "promise": _SHEET,
    "load": _SHEET,
    "act": _SHEET,
    "standing-answer": _SHEET,
    "sealed": "A sealed sheet cannot be changed.",
    "advanced": _HAND,
    "override": _HAND,
    "rewound": _HAND,
    "note": _HAND,
    "extended": _HAND,
    "paused": _HAND,
    "resumed": _HAND,
    "held": _HAND,
    "let-go": _HAND,
    "ended": "A game that is ended early counts as its last settlement left it.",
}
"""Event kind -> the rule in one sentence."""
