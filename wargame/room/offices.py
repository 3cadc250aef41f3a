"""What each office of a delegation may do. The head signs and seals; the others prepare what is signed and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.engine import commands as cmd
from wargame.table.company import ANALYST, HEAD, NEGOTIATOR, OFFICES

if TYPE_CHECKING:
    from wargame.engine.commands import Command

PAPERS: Final[tuple[type[Command], ...]] = (
    cmd.OpenDraft, cmd.TakeUp, cmd.AddClause, cmd.StrikeClause, cmd.Flag, cmd.Discard, cmd.Amend,
    cmd.SetRow, cmd.SetPromise, cmd.SetLoad, cmd.SetAct, cmd.SetAnswer,
)  # fmt: skip
"""Drafts and the sheet before it is sealed: everybody in the delegation writes on them."""

WORDS: Final[tuple[type[Command], ...]] = (cmd.Cable,)
"""What is said in the seat's name: for the head and the negotiator."""

_MAY: Final[dict[str, tuple[type[Command], ...]]] = {
    HEAD: tuple(kind for kind in cmd.ALL if kind not in cmd.CONTROL),
    NEGOTIATOR: (*PAPERS, *WORDS),
    ANALYST: PAPERS,
}


def may(office: str, kind: type[Command], *, acting: bool) -> bool:
    """Whether a person of this office may give commands of this kind; ``acting`` stands in for the head."""
    return kind in _MAY[HEAD if acting else office]


def first_office(taken: tuple[str, ...]) -> str:
    """Return the office of whoever joins a delegation in which these are taken: head, negotiator, then analysts."""
    return next((office for office in OFFICES if office not in taken), ANALYST)
