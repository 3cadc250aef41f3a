"""Which laws stand behind a thing: an event, a track, a clause, or a number on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.table.words.laws import law_line
from wargame.table.words.reasons import Because

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.deals import Clause
    from wargame.engine.rules import ClauseKind, Rules

BY_TRACK: Final[dict[str, tuple[str, ...]]] = {
    "russia.grip": ("C10",),
    "russia.boldness": ("C18",),
    "russia.levers": ("C20",),
    "russia.fear": (),
    "ukraine.defence": ("C14",),
    "ukraine.integration": ("C9",),
    "ukraine.morale": (),
    "us.resolve": ("C23",),
    "us.credibility": ("C23",),
    "europe.resolve": ("C8", "C23"),
    "europe.credibility": ("C23",),
    "europe.threat": ("C8",),
    "ties.us-eu": ("C23", "C24"),
    "ties.us-ua": ("C23", "C24"),
    "ties.eu-ua": ("C23", "C24"),
}
"""Track -> the laws that it stands for."""

BY_TOPIC: Final[dict[str, tuple[str, ...]]] = {
    "weight": ("C23", "C5"),
    "cut": ("C23",),
    "own": ("C14",),
    "temptation": ("C9", "C18", "C6"),
    "instrument": ("C23",),
    "declare": ("C5",),
    "region": ("C22", "C6"),
    "deal": ("C5",),
    "heads": ("C24",),
    "promise": ("C26",),
    "ceasefire": ("C19", "C26"),
    "talks": ("C13",),
    "row": ("C19",),
    "row-quiet": ("C26",),
    "load": ("C23", "C5"),
    "answer": ("C18", "C8"),
    "sheet": ("C19",),
    "aim-us": ("C1",),
    "aim-russia": ("C7", "C13"),
    "theory": ("C26",),
}
"""What can be asked about -> the laws behind it."""

BY_CLAUSE: Final[dict[str, tuple[str, ...]]] = {
    "ceasefire": ("C1", "C19"),
    "line-in-fact": ("C22",),
    "recognition": ("C22", "C7"),
    "neutrality": ("C9", "C7"),
    "force-caps": ("C14",),
    "special-status": ("C20",),
    "border-control": ("C20",),
    "sanctions-relief": ("C24",),
    "snap-back": ("C5",),
    "missile-limits": ("C21",),
}
"""Clause kind -> its own laws; those of what it is (a pledge, a concession, unclear) are added."""


def laws(names: Iterable[str], rules: Rules) -> list[Because]:
    """Return laws as lines, each once, as the rules that are played hold them."""
    return [Because("law", law_line(name, rules.signs)) for name in dict.fromkeys(names)]


def laws_of_clause(kind: ClauseKind, clause: Clause | None = None) -> tuple[str, ...]:
    """Return the laws behind a kind of clause, with that of unclear words where ``clause`` has them."""
    found = [*BY_CLAUSE.get(kind.id, ())]
    found += ["C17"] if clause is not None and clause.ambiguous else []
    found += ["C23"] if kind.pledges else []
    found += ["C3", "C15"] if kind.concession else ["C3"] if kind.due == "signing" else []
    return tuple(dict.fromkeys(found))[:3]
