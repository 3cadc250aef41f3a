"""What signing is worth to a seat by its public objectives, and its own agenda where it is the bot's own seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.engine.deals import Clause
    from wargame.engine.scenario import Score
    from wargame.engine.views import View


def price(view: View, seat: str, clauses: tuple[Clause, ...]) -> tuple[int, str]:
    """Return (points, the clause kind that counts most) of signing these clauses, as far as this view may know."""
    kinds = {clause.kind: view.rules.kinds[clause.kind].due for clause in clauses}
    reasons: dict[str, int] = {}
    for score in _lines(view, seat):
        due = kinds.get(score.clause)
        if due is None or (score.until and view.round > score.until):
            continue
        fits = (
            score.on == "signed"
            or (score.on == "banked" and due == "signing")
            or (score.on == "bound" and due == "round")
        )
        if fits:
            reasons[score.clause] = reasons.get(score.clause, 0) + score.points
    total = sum(reasons.values())
    if not reasons:
        return 0, ""
    sign = 1 if total >= 0 else -1
    return total, max(sorted(reasons), key=lambda kind: sign * reasons[kind])


def _lines(view: View, seat: str) -> list[Score]:
    lines = [score for objective in view.scenario.seats[seat].objectives for score in objective.scores]
    return [*lines, *view.agenda.scores] if seat == view.seat else lines


def lower(title: str) -> str:
    """Return a clause's title for the middle of a sentence; a word in capitals (``US backstop``) stays as it is."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
