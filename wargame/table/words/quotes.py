"""Which words of the rulebook explain a thing, and which laws stand behind it.

A passage is named by its section and the words it begins with; the tests hold every one against the rulebook, so that no
quote can go stale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.events import Cause
    from wargame.table.words.book import Passage

_CARD: Final = ("1", "A card acts at once, or for some rounds.")
_ENDS: Final = ("2", "A promise ends once:")
_DRAFT: Final = ("2", "A seat writes one draft at a time")
_DUE: Final = ("2", "What is due each round is a promise")
_BANKED: Final = ("2", "What a clause says is due signing is handed over")
_CHANGED: Final = ("2", "Signatures and refusals may be changed")
_DECLARE: Final = ("2", "A guarantor may declare its instruments in public")
_PHASE: Final = ("1", "A phase ends when all seats are ready")
_SAVED: Final = ("3", "A saved sheet counts, sealed or not.")
_LOAD: Final = ("3", "The gun.")
_ACT: Final = ("3", "One other secret act")
_ANSWER: Final = ("3", "The standing answer")
_HAND: Final = ("7", "May end a phase, extend it, pause the table")
_ATTACK: Final = ("5.5", "If Russia's row is an attack, roll once against true W.")
_BLUFF: Final = ("5.2", "A pledge with nothing loaded behind it is a bluff")
_PROVEN: Final = ("5.7", "A proven breach ends the promise broken")
_LIGHT: Final = ("5.1", "When a secret deal comes to light")
_CALLED: Final = ("5.8", "An attack that got through in the open, or was proven, calls the bluff")
_AIMS: Final = ("6", "Each seat has public objectives and one hidden agenda")
_ALLY: Final = ("5.8", "A proven breach by an ally costs its ties")
_SEEN: Final = ("1", "Everybody sees all tracks as they were shown to move.")
_HOME: Final = ("5.9", "These are rates for 5 rounds.")

BY_KIND: Final[dict[str, Passage]] = {
    "deal": ("5.1", "Then every deal concluded today enters into force"),
    "banked": _BANKED,
    "bound": _DUE,
    "declared": ("2", "A clause that pledges an instrument declares it"),
    "withdrawn": _DECLARE,
    "track": _SEEN,
    "revealed": _PROVEN,
    "points": ("6", "They say what books points"),
    "region": ("5.1", "A ceded line is marked on the map"),
    "opened": _LIGHT,
    "broken": _ENDS,
    "lapsed": _ENDS,
    "released": _ENDS,
    "kept": ("5.10", "Then every promise still owed ends"),
    "loaded": ("5.2", "Each loaded instrument costs its owner points."),
    "unloaded": _LOAD,
    "bluff": _BLUFF,
    "acted": _ACT,
    "act-failed": _ACT,
    "spied": ("5.3", "A spy learns for certain"),
    "assured": ("5.3", "An assurance tells Russia what is really loaded."),
    "regrouped": ("4", "repelled if d100"),
    "breach": ("5.5", "Then every listed promise is broken in secret"),
    "weighed": ("4", "Visible W counts what is declared"),
    "weighed-true": ("4", "Visible W counts what is declared"),
    "weighed-temptation": ("4.2", "T is what breaking the deal is worth to Russia now"),
    "attack-won": ("5.5", "Through: it wins the first"),
    "attack-repelled": ("5.5", "Repelled: Russia loses the second number."),
    "raided": ("5.5", "Ukraine's raid: +3 points"),
    "incident": ("5.6", "If one happens, roll at whose door it is laid"),
    "suspected": ("5.7", "Above it by no more than the margin: suspected."),
    "proven": ("5.7", "At most the chance: proven"),
    "unseen": ("5.7", "An unproven one stays on record"),
    "snapped-back": ("5.8", "If a breach by Russia was proven: snap-backs"),
    "answer": _ANSWER,
    "enforced": ("5.8", "| enforce"),
    "let-pass": ("5.8", "A breach let pass feeds boldness"),
    "bluff-called": _CALLED,
    "peace": ("5.10", "Book the round: as one of cease-fire"),
    "outcome": ("5.10", "The outcome is none"),
    "stood": _DUE,
    "round": ("1", "Briefing: a card is turned"),
    "card": _CARD,
    "chosen": ("1", "If it asks a seat, that seat answers in the talks"),
    "card-answered": ("1", "If it asks a seat, that seat answers in the talks"),
    "modifier": _CARD,
    "flagged": ("2", "A clause may be ambiguous"),
    "shown": _CARD,
    "phase": _PHASE,
    "settlement": ("1", "Settlement: ten steps."),
    "ready": _PHASE,
    "not-ready": _PHASE,
    "cable": ("1", "Talks: cables, statements, deals."),
    "draft-opened": _DRAFT,
    "clause-added": _DRAFT,
    "clause-struck": _DRAFT,
    "clause-flagged": ("2", "A clause may be ambiguous"),
    "draft-discarded": _DRAFT,
    "tabled": _DRAFT,
    "signed": ("2", "Givers and named receivers sign"),
    "refused": _CHANGED,
    "screened": _CHANGED,
    "release": _ENDS,
    "row": ("3", "The cease-fire row."),
    "promise": ("3", "Promises to break"),
    "load": _LOAD,
    "act": _ACT,
    "standing-answer": _ANSWER,
    "sealed": _SAVED,
    "advanced": _HAND,
    "override": _HAND,
    "rewound": ("7", "After a rewind the dice of a round fall as they fell."),
    "note": _HAND,
    "extended": _HAND,
    "paused": _HAND,
    "resumed": _HAND,
    "held": ("7", "A phase they hold stays open though all are ready."),
    "let-go": ("7", "A phase they hold stays open though all are ready."),
    "ended": ("7", "A game ended early counts as its last settlement left it"),
}
"""Event kind -> the passage of the rulebook that explains it."""

BY_PATH: Final[dict[str, Passage]] = {
    "upkeep.grip_quiet": ("5.9", "What nobody saw is quiet"),
    "upkeep.integration": ("5.9", "| Ukraine's integration"),
    "upkeep.morale": ("5.9", "| Ukraine's morale"),
    "upkeep.resolve_threat": ("5.9", "| Europe's resolve, if its threat as shown is 50 or more"),
    "upkeep.resolve": ("5.9", "| resolve, US and Europe"),
    "upkeep.levers_drift": ("5.9", "| Russia's levers"),
    "upkeep.defence_high_morale": ("5.9", "| Ukraine's defence, if morale is 60 or more"),
    "upkeep.defence_low_morale": ("5.9", "| Ukraine's defence, if morale is 35 or less"),
    "upkeep.tie_overhead": ("5.1", "A deal between Russia and an ally that passes over a partner"),
    "upkeep.concession_boldness": ("5", "| a concession banked or begun: Russia's boldness"),
    "answers.snap_back": ("5.8", "| a kept snap-back, once a round"),
    "answers.enforce": ("5.8", "| enforce"),
    "answers.pass": ("5.8", "A breach let pass feeds boldness"),
    "answers.bluff": _CALLED,
    "answers.proven": _ALLY,
    "incident.morale": ("5", "| an incident: Ukraine's morale"),
    "incident.threat": ("5", "| an incident: Europe's threat"),
    "incident.base": ("4", "incident if d100"),
    "load.cost": ("5.2", "Each loaded instrument costs its owner points."),
    "attack.even": ("4.3", "One draw decides: at W = T it is even"),
    "detection.suspect": ("5.7", "Above it by no more than the margin: suspected."),
    "detection.false_suspicion": ("5.7", "For each cease-fire promise that was kept"),
    "detection.secret_deal": ("5.1", "Each secret deal of an earlier round may come to light"),
    "detection": ("5.7", "Roll once for every promise broken this round."),
    "temptation.ambiguous": ("4.2", "A clause in force counts once if it is ambiguous"),
    "temptation.pressured": ("4.2", "A clause in force counts once if it is ambiguous"),
    "temptation": ("4", "T 12 + integration"),
    "rows.raid-ua": ("5.5", "Ukraine's raid: +3 points"),
    "rows.probe": ("5.5", "| probe (proxy)"),
    "rows.raid": ("5.5", "| raid (quiet)"),
    "rows.offensive": ("5.5", "| offensive (open)"),
    "rows": ("5.5", "Through: it wins the first"),
    "acts.spy": ("5.3", "| spy"),
    "acts.leak": ("5.3", "| leak"),
    "acts.preposition": ("5.3", "| pre-position stocks"),
    "acts.assure": ("5.3", "| assure Moscow aside"),
    "acts.rearm": ("5.3", "| rearm in secret"),
    "acts.strike": ("5.3", "| deep strike"),
    "acts.regroup": ("5.3", "| regroup"),
    "acts.crackdown": ("5.3", "| crackdown at home"),
    "acts.split": ("5.3", "| split the allies"),
    "acts.sabotage": ("5.3", "| sabotage in Europe"),
    "acts": ("5.3", "What moves in secret is seen by who did it"),
}
"""Path in the rules file, or how it begins -> the passage that has its number; the longest beginning counts."""

CLAUSES: Final = 25
"""The rulebook's own table has rows for clauses 1 to this."""

TOPICS: Final[dict[str, tuple[Passage, ...]]] = {
    "weight": (("4", "W is the weight of deterrence"), ("4", "W (60 x flow")),
    "own": (("4", "W is the weight of deterrence"),),
    "temptation": (("4", "T 12 + integration"), ("4.2", "Round each addend down by itself.")),
    "cut": (("4.1", "So: any factor at 0 closes its line"),),
    "instrument": (("4.1", "A line carries the least of what its instruments carry together"),),
    "declare": (_DECLARE, ("2", "Declaring is not loading.")),
    "region": (("5.1", "A ceded line is marked on the map"), ("5.5", "An offensive that gets through takes")),
    "deal-tabled": (_CHANGED,),
    "deal-secret": (_LIGHT,),
    "deal": (_DUE,),
    "banked": (_BANKED,),
    "promise": (_DUE, _ENDS),
    "breach": (("5.7", "Roll once for every promise broken this round."),),
    "pledge": (_BLUFF,),
    "price": (("6", "They say what books points"),),
    "points": (("6", "A seat sees at once what it could know"),),
    "score": (("6", "Score = 50 + 50 x"),),
    "aim": (_AIMS,),
    "peace": (("6", "Durable peace counts if at the end"),),
    "card": (_CARD,),
    "card-asks": (("1", "If it asks a seat, that seat answers in the talks"),),
    "talks": (("1", "Talks: cables, statements, deals."), _PHASE),
    "row": (_ATTACK,),
    "row-quiet": (("3", "The cease-fire row."),),
    "load": (_LOAD, ("5", "| loading, each instrument, each round")),
    "act": (_ACT,),
    "answer-enforce": (("5.8", "| enforce"),),
    "answer-pass": (("5.8", "| let pass"),),
    "sheet": (_SAVED,),
    "counts": (("5.10", "Then every promise still owed ends"),),
    "flags": (("2", "A clause may be ambiguous"),),
    "theory": (("4.3", "A loaded gun gives pause"),),
    "track": (_SEEN,),
    "russia.grip": (("1", "Russia knows it; the others see the band"),),
    "russia.boldness": (("1", "Credibility, resolve and ties carry weight"),),
    "russia.levers": (("1", "Few levers make attacks more violent"),),
    "ukraine.defence": (("4", "W is the weight of deterrence"),),
    "ukraine.integration": (("4.2", "Integration counts at its highest point so far"),),
    "ukraine.morale": (
        ("1", "Few levers make attacks more violent"),
        ("5.9", "Threat counts as everybody has been shown it"),
    ),
    "europe.threat": (("1", "Few levers make attacks more violent"),),
    "resolve": (("1", "Credibility, resolve and ties carry weight"), ("5.9", "| resolve, US and Europe")),
    "credibility": (("1", "Credibility, resolve and ties carry weight"),),
    "ties": (("1", "Credibility, resolve and ties carry weight"),),
    "advice": (_SAVED,),
    "at-home": (_HOME,),
}
"""What can be asked about beside events -> the passages that explain it, the first the one to open the rulebook at."""


def by_path(path: str) -> Passage | None:
    """Return the passage that has a number of the rules file, None where the rulebook prints none."""
    head, _, rest = path.partition(".")
    if head == "clauses":
        return None
    while rest:
        if f"{head}.{rest}" in BY_PATH:
            return BY_PATH[f"{head}.{rest}"]
        cut = max(rest.rfind("."), rest.rfind("_"), rest.rfind("-"))
        rest = rest[:cut] if cut > 0 else ""
    return BY_PATH.get(head)


def by_clause(number: int) -> Passage:
    """Return the row of the rulebook's table of clauses, and how clauses are read for a number it does not print."""
    return ("9", f"| {number}") if 1 <= number <= CLAUSES else ("9", "In the last column a seat stands with its points")


def passages(kind: str, causes: Iterable[Cause], numbers: dict[str, int]) -> tuple[Passage, ...]:
    """Return what explains an event: the passage of its rule's number where it has one, else that of its kind.

    ``numbers`` maps a clause kind to its number in the table of clauses.
    """
    specific: list[Passage] = []
    for cause in causes:
        if cause.kind != "rule":
            continue
        head, _, rest = cause.name.partition(".")
        clause = numbers.get(rest.partition(".")[0]) if head == "clauses" else None
        found = by_clause(clause) if clause is not None else by_path(cause.name)
        if found is not None and found not in specific:
            specific.append(found)
    if kind in ("track", "points") and specific:
        return tuple(specific[:2])
    return (BY_KIND[kind],)
