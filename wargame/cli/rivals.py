"""``wargame replay SAVE --rules NAME``: a finished game beside the same orders under another theory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.cli import sources
from wargame.cli.failures import CallError
from wargame.content import ContentError, load_rules
from wargame.debrief.rival.rivals import RivalError, compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.table.store import Step


def beside(steps: Sequence[Step], rules: str, round_: int | None, *, spoil: bool) -> tuple[str, ...]:
    """Return the lines of a comparison; ``rules`` is a name or a path, ``round_`` one round alone.

    Refused with CallError: a game that is not over (unless ``spoil``), rules that do not fit it, a round not played.
    """
    from wargame.plain.rivalling import comparison_lines  # noqa: PLC0415 - the help needs none of it

    if steps[-1].state.phase != "debrief" and not spoil:
        raise CallError("The game is not over, and a rival theory opens every secret; --spoil settles it now.")
    try:
        comparison = compare(steps, load_rules(rules), alone=round_ is not None)
    except ContentError as error:
        raise CallError(sources.in_words(error)) from error
    except RivalError as error:
        raise CallError(str(error)) from error
    rounds = len(comparison.played.rounds)
    if round_ is not None and round_ not in comparison.played.rounds:
        raise CallError(f"There is no round {round_} in this game; its rounds go from 1 to {rounds}.")
    return comparison_lines(comparison, round_)
