"""Flips of a fight: the attack and the one draw against it, the gun's verdict, incidents, called bluffs, land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.debrief.rival.flip import Flip, Pair, answer
from wargame.debrief.rival.unlike import both, chiefly, law_lines, moved_lines, pull_lines, rule_lines
from wargame.engine.seats import RUSSIA, TRACKS
from wargame.table.words.names import capital
from wargame.table.words.reasons import Because

if TYPE_CHECKING:
    from wargame.debrief.rival.courses import Settled
    from wargame.engine.rules import Rules
    from wargame.table.words.reasons import Why

LAWS = ("C19", "C15", "C6", "C4")
"""The laws that a weighing may turn on."""


def attack_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flip of the attack: through or repelled, ordered or not."""
    one, other = was.attack, now.attack
    if one is None and other is None:
        return []
    if one is not None and other is not None and one.row == other.row:
        if one.won == other.won:
            return []
        head = f"{capital(one.title)}: {_how(now)} instead of {_how(was)}"
        text = f"{capital(_how(now))} instead of {_how(was)}: {odds(was, now)}; {both_drawn(was, now)}.{chiefly(was, now, pair.there)}"
        numbers = odds_numbers(was, now)
    else:
        head = f"{capital(_ordered(now))} instead of {_ordered(was)}"
        text = f"{head}: {_why_other_row(pair, was, now)} {capital(fought(now))}; as played, {fought(was)}."
        numbers = fought_numbers(was, now)
    kind = "attack-won" if (other or one).won else "attack-repelled"  # type: ignore[union-attr]
    lines = weigh_lines(pair, was, now)
    return [Flip(was.round, "attack", head, text, answer(head, kind, 5, lines), numbers)]


def _how(settled: Settled) -> str:
    if settled.attack is None:
        return "no attack"
    return "through" if settled.attack.won else "repelled"


def _ordered(settled: Settled) -> str:
    return f"{settled.attack.title}, {_how(settled)}," if settled.attack is not None else "no attack"


def odds(was: Settled, now: Settled) -> str:
    """Return weight, temptation and the chance to repel under both theories, in words."""
    weight, pull = both("true weight", was.true, now.true), both("temptation", was.pull, now.pull)
    joined = f"{weight}, but {pull}" if was.true == now.true and was.pull != now.pull else f"{weight}, {pull}"
    if was.shift or now.shift:
        joined += f", {both('a shift of', was.shift, now.shift)}"
    if was.chance == now.chance:
        return f"{joined}, so {now.chance} in 100 both times"
    return f"{joined}, so {now.chance} in 100 instead of {was.chance}"


def both_drawn(was: Settled, now: Settled) -> str:
    """Return what was drawn against an attack; the dice fall alike."""
    rolled = {one.attack.rolled for one in (was, now) if one.attack is not None}
    return f"rolled {' and '.join(str(number) for number in sorted(rolled))}"


def fought(settled: Settled) -> str:
    """Return how a round's attack went, with its numbers, as part of a sentence."""
    if settled.attack is None:
        return f"there was no attack (weight {settled.true} against {settled.pull})"
    how = "got through" if settled.attack.won else "was repelled"
    return (
        f"the attack {how} (weight {settled.true} against {settled.pull}, {settled.chance} in 100 to repel, "
        f"rolled {settled.attack.rolled})"
    )


def odds_numbers(was: Settled, now: Settled) -> dict[str, tuple[int, int]]:
    """Return the numbers that ``odds`` names on both sides, and what was drawn."""
    found = {
        "weight": (was.true, now.true),
        "temptation": (was.pull, now.pull),
        "shift": (was.shift, now.shift),
        "chance": (was.chance, now.chance),
    }
    if was.attack is not None and now.attack is not None:
        found["drawn"] = (was.attack.rolled, now.attack.rolled)
    return found


def fought_numbers(was: Settled, now: Settled) -> dict[str, tuple[int, int]]:
    """Return the numbers that ``fought`` names on both sides."""
    names = ("weight", "temptation", *(("chance", "drawn") if was.attack and now.attack else ()))
    return {name: number for name, number in odds_numbers(was, now).items() if name in names}


def _why_other_row(pair: Pair, was: Settled, now: Settled) -> str:
    """Return why Russia's row is another: its order was refused, or the row laid out for it is another."""
    refused = [one for one in pair.rival.refused if (one.round, one.seat, one.word) == (was.round, RUSSIA, "row")]
    names = pair.here.row(was.row), pair.there.row(now.row)
    if refused:
        ordered = pair.here.row(refused[-1].detail[0]) if refused[-1].detail else names[0]
        return f"Russia's order {ordered} is refused here ({refused[-1].sentence.rstrip('.').lower()})."
    return f"Russia's row is {names[1]} instead of {names[0]}."


def weigh_lines(pair: Pair, was: Settled, now: Settled) -> list[Because]:
    """Return why a weighing differs: the sum of each, what moved the weight, each part of the temptation, the laws."""
    rules = pair.rules
    lines = [
        Because("value", f"{rules[1].title}: {chance_sum(now, rules[1])}"),
        Because("value", f"{rules[0].title}: {chance_sum(was, rules[0])}"),
    ]
    drawn = [one.attack.rolled for one in (now, was) if one.attack is not None]
    if drawn:
        lines.append(Because("draw", f"rolled {drawn[0]} of 100; the dice fall alike under every theory"))
    lines += pull_lines(was, now, rules, pair.there)
    if was.true != now.true:
        for track in TRACKS:
            if track.partition(".")[0] != "russia" and track != "ukraine.integration":
                lines += moved_lines(was, now, track, pair.there)
    lines += rule_lines(rules, "attack.", "weight.")
    return lines + law_lines(LAWS, rules)


def chance_sum(settled: Settled, rules: Rules) -> str:
    """Return the sum behind a chance to repel, with what holds it at its lowest or highest."""
    even = rules.attack.even
    total = even + settled.true - settled.pull + settled.shift
    shift = f" {'+' if settled.shift > 0 else '-'} {abs(settled.shift)}" if settled.shift else ""
    held = f", held at {settled.chance}" if settled.chance != total else ""
    return f"repelled in {even} + {settled.true} - {settled.pull}{shift} = {total} of 100{held}"


def gun_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flip of the verdict, where no flip of an attack says it already."""
    if was.heavy == now.heavy or attack_flips(pair, was, now):
        return []
    words = {True: "heavy enough", False: "too light"}
    head = f"The gun: {words[now.heavy]} instead of {words[was.heavy]}"
    rest = f"{both_drawn(was, now)}, {_how(now)} both times" if was.attack and now.attack else "nothing tried it"
    text = f"{capital(words[now.heavy])} instead of {words[was.heavy]}: {odds(was, now)}; {rest}.{chiefly(was, now, pair.there)}"
    lines = weigh_lines(pair, was, now)
    return [Flip(was.round, "gun", head, text, answer(head, "weighed-true", 4, lines), odds_numbers(was, now))]


def calm(pair: Pair, round_: int) -> Why | None:
    """Return why nothing flips in a round: both sums and all that goes into them; None where it was not settled twice."""
    both_sides = pair.settled(round_)
    if both_sides is None:
        return None
    head = f"Nothing comes out differently in round {round_}"
    return answer(head, "weighed-true", 4, weigh_lines(pair, *both_sides))


def incident_flips(pair: Pair, was: Settled, now: Settled) -> list[Flip]:
    """Return the flip of the incident that nobody ordered."""
    one, other = was.incident, now.incident
    if (one is not None and one.happened) == (other is not None and other.happened):
        return []
    head = "An incident instead of none" if other is not None and other.happened else "No incident instead of one"
    if one is None or other is None:
        there = next(found for found in (one, other) if found is not None)
        side = pair.rules[0 if other is None else 1].title
        text = (
            f"{head}: a cease-fire binds under {side} alone, where {there.chance} in 100 met a roll of {there.rolled}."
        )
        numbers = {"chance": (there.chance, there.chance), "drawn": (there.rolled, there.rolled)}
    else:
        text = (
            f"{head}: true weight {other.true} against {other.pull}, so {other.chance} in 100 instead of {one.chance} "
            f"with {one.true} against {one.pull}; rolled {one.rolled}."
        )
        numbers = {
            "chance": (one.chance, other.chance),
            "drawn": (one.rolled, other.rolled),
            "weight": (one.true, other.true),
            "temptation": (one.pull, other.pull),
        }
    lines = [*rule_lines(pair.rules, "incident."), *weigh_lines(pair, was, now)]
    return [Flip(was.round, "incident", head, text, answer(head, "incident", 6, lines), numbers)]
