"""Flips of the end of a game: when it ended, what it came to, whether the peace would last, who passed par."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.debrief.rival.flip import Flip, Pair, answer
from wargame.debrief.rival.unlike import both, law_lines
from wargame.debrief.rival.vows import end_words
from wargame.engine.seats import SEATS, TITLE, track_label
from wargame.table.words.names import capital, listed, signed
from wargame.table.words.phrases import points_reason
from wargame.table.words.reasons import Because

if TYPE_CHECKING:
    from wargame.debrief.rival.courses import Course
    from wargame.table.words import Names

PAR: Final = 50
"""The score of a seat that did as well as its par."""
MOST: Final = 8
"""How many reasons are told for points that differ, the largest difference first."""
COLLAPSE: Final = ("ukraine.morale", "russia.grip")
"""The tracks that end a game where they come to 0."""
OUTCOMES: Final = {"none": "no cease-fire", "held": "held", "broken": "broken on purpose"}


def early_flips(pair: Pair) -> list[Flip]:
    """Return the flip of the game's length: one theory ends it where the other would play on."""
    here, there = pair.played, pair.rival
    rounds = len(here.rounds), len(there.rounds)
    if here.finished == there.finished and rounds[0] == rounds[1]:
        return []
    if there.finished:
        head = f"The game ends after round {rounds[1]} instead of {rounds[0]}"
        text = f"{head}: {_collapse(there)}; {there.unused} later commands found no table."
    else:
        head = f"The game would go on after round {rounds[1]}"
        text = (
            f"{head}: as played {_collapse(here)}, but here not ({_standing(there)}), and no orders were given for it."
        )
    lines = [Because("value", f"{track_label(track)}: {_at_end(pair, track)}") for track in COLLAPSE]
    numbers = {"rounds": rounds, "unused": (0, there.unused)}
    return [Flip(0, "end", head, text, answer(head, "outcome", 10, lines), numbers)]


def _at_end(pair: Pair, track: str) -> str:
    return both("in the end", pair.played.last.tracks[track], pair.rival.last.tracks[track])


def _collapse(course: Course) -> str:
    gone = [f"{track_label(track)} came to 0" for track in COLLAPSE if course.last.tracks[track] == 0]
    return listed(gone, "it was the last round")


def _standing(course: Course) -> str:
    return listed(f"{track_label(track)} {course.last.tracks[track]}" for track in COLLAPSE)


def outcome_flips(pair: Pair, round_: int) -> list[Flip]:
    """Return the flip of the outcome: none, held or broken."""
    here, there = pair.played, pair.rival
    if here.outcome == there.outcome:
        return []
    head = f"Outcome: {OUTCOMES[there.outcome]} instead of {OUTCOMES[here.outcome]}"
    peace = _peace(here), _peace(there)
    text = (
        f"{head}: {both('settlements with a cease-fire', *peace)}; {_first_breach(there)} here, as played "
        f"{_first_breach(here)}."
    )
    lines = [
        Because("event", f"{course.rules.title}: {capital(names.promise(key))} {end_words(course.promises[key])}")
        for course, names in ((there, pair.there), (here, pair.here))
        for key, owed in names.owed.items()
        if owed.kind == "ceasefire"
    ]
    return [Flip(round_, "outcome", head, text, answer(head, "outcome", 10, lines), {"peace": peace})]


def _peace(course: Course) -> int:
    return course.last.peace_settlements


def _first_breach(course: Course) -> str:
    broken = [
        record.round
        for owed in course.last.obligations.values()
        if owed.kind == "ceasefire"
        for record in owed.breaches
    ]
    return f"it was first broken in round {min(broken)}" if broken else "nobody broke it"


def lasting_flips(pair: Pair, round_: int) -> list[Flip]:
    """Return the flip of the peace: whether it would last after the game."""
    (was, weight, pull), (now, rival_weight, rival_pull) = pair.played.lasting, pair.rival.lasting
    if was == now:
        return []
    head = f"The peace would {'last' if now else 'not last'} instead of {'not' if now else 'lasting'}"
    text = f"{head}: {both('true weight', weight, rival_weight)}, {both('temptation', pull, rival_pull)} in the end."
    rule = "it lasts where a cease-fire binds that nobody has broken, and true weight is at least the temptation"
    lines = [Because("rule", rule), *law_lines(("C19", "C26", "C15", "C4"), pair.rules)]
    numbers = {"weight": (weight, rival_weight), "temptation": (pull, rival_pull)}
    return [Flip(round_, "lasting", head, text, answer(head, "outcome", 10, lines), numbers)]


def score_flips(pair: Pair, round_: int) -> list[Flip]:
    """Return the flips of seats whose score passes par, from either side."""
    flips = []
    for seat in SEATS:
        was, now = pair.played.scores[seat], pair.rival.scores[seat]
        if (was >= PAR) == (now >= PAR):
            continue
        points = pair.played.last.points[seat], pair.rival.last.points[seat]
        head = f"{TITLE[seat]}: {_par(now)} instead of {_par(was)}"
        reasons = booked(pair, seat)
        chief = f", most of it {reasons[0]}" if reasons else ""
        text = (
            f"{TITLE[seat]} scores {now} instead of {was}, across par {PAR}: {signed(points[1])} points instead of "
            f"{signed(points[0])}{chief}."
        )
        lines = [Because("value", reason) for reason in reasons[:MOST]]
        numbers = {"score": (was, now), "points": points}
        flips.append(Flip(round_, "score", head, text, answer(head, "points", 10, lines), numbers))
    return flips


def _par(score: int) -> str:
    return "at par" if score == PAR else "above par" if score > PAR else "below par"


def booked(pair: Pair, seat: str) -> list[str]:
    """Return why a seat's points differ: each reason with both sums, the largest difference first."""
    here, there = (_sums(course, seat, names) for course, names in ((pair.played, pair.here), (pair.rival, pair.there)))
    by = {reason: there.get(reason, 0) - here.get(reason, 0) for reason in dict.fromkeys((*here, *there))}
    order = sorted((reason for reason in by if by[reason]), key=lambda reason: (-abs(by[reason]), reason))
    return [f"{reason} {signed(there.get(reason, 0))} instead of {signed(here.get(reason, 0))}" for reason in order]


def _sums(course: Course, seat: str, names: Names) -> dict[str, int]:
    sums: dict[str, int] = {}
    for event in course.events:
        if event.kind == "points" and event.seat == seat:
            reason = points_reason(seat, event.subject, names)
            sums[reason] = sums.get(reason, 0) + event.amount
    return sums
