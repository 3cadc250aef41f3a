"""Learn: a guided first game. The lesson as data, its three scripted others, and its hints; both clients show them."""

from __future__ import annotations

from wargame.learn.cast import cast
from wargame.learn.hint import STEPS, Here, Hint
from wargame.learn.lesson import Lesson
from wargame.learn.story import AGENDAS, BASE, DOCTRINE, NEWCOMER, SEED, lesson

__all__ = [
    "AGENDAS", "BASE", "DOCTRINE", "NEWCOMER", "SEED", "STEPS", "Here", "Hint", "Lesson", "cast", "lesson", "seating",
]  # fmt: skip


def seating(human: str = "human") -> dict[str, str]:
    """Return who sits where in a lesson: the newcomer is ``human``, the others are the lesson's own."""
    return {seat: human if seat == NEWCOMER else DOCTRINE for seat in ("us", "ukraine", "europe", "russia")}
