"""The worked round as the rulebook prints it, every number from the round as it was settled by hand."""

from __future__ import annotations

from tests.casebook.worked import DICE, ROUND, SHOWN, by_hand, decimals, seats, stands
from wargame.engine.seats import track_label


def worked(case):
    """Return the printed lines of a settled worked round; raise ValueError where the story no longer holds."""
    paper, rules, scenario = by_hand(case), case.rules, case.scenario
    wrong = stands(paper)
    if wrong:
        raise ValueError(wrong)
    return [*_before(case), "", *_steps(paper, rules, scenario), "", *_after(paper, scenario)]


def _before(case):
    return [
        f"March 2025, round {ROUND} of {case.state.setting.rounds}, the tracks as the scenario begins. In force: a",
        "cease-fire, a monitoring mission (Europe), and pledges of the arms pipeline (US) and the reassurance force (Europe).",
        "In these talks the US, Europe and Russia have signed sanctions relief. *The US* loads the pipeline and enforces.",
        "*Ukraine* hands in no sheet. *Europe* loads nothing and lets pass. *Russia* raids and spies on Europe.",
    ]


def _steps(paper, rules, scenario):
    said, raid, answers, keep = paper.said, rules.row["raid"], rules.answers, rules.upkeep
    relief = {**rules.kinds["sanctions-relief"].effects, "russia.boldness": keep.concession_boldness}
    banked = ", ".join(f"{track_label(track)} {by:+d}" for track, by in relief.items())
    parts = rules.temptation
    arms, force = (
        decimals(item.rating * scenario.tracks[f"{item.owner}.credibility"] / rules.weight.credibility_par)
        for item in (scenario.instrument_by_id[name] for name in ("us-arms", "eu-force"))
    )
    high = scenario.tracks["ukraine.integration"]
    addends = (
        f"{parts.base} + {high // parts.integration_divisor} + {(100 - said['grip']) // parts.grip_divisor}"
        f" + {said['boldness'] // parts.boldness_divisor}"
    )
    share, own = rules.weight.flow_share, rules.weight.defence_share
    defence = scenario.tracks["ukraine.defence"]
    excess = max(0, said["T then"] - said["W then"]) // rules.incident.divisor
    return [
        f"1. **Banked.** Relief: {banked}; points: {seats(said['relief'])}.",
        f"2. **Loaded.** The US pays {rules.load.cost}. Europe's force is empty: a bluff goes on record, in secret.",
        f"3. **Secret acts.** Russia's spy rolls {DICE['act-spy']}, at most {said['spy chance']}: it learns that the force is empty.",
        (f"4. **Weighed.** The pipeline carries {arms}, the force {force}. Shown: flow {decimals(said['flow shown'])},"
        f" W = ({share} x {decimals(said['flow shown'])} + {own} x {defence}) / 100 = **{said['W shown']}**."
        f" True: flow {decimals(said['flow'])}, W = **{said['W']}**. T = {addends} = **{said['T']}**."),
        (f"5. **Attacks.** Repelled at {rules.attack.even} + {said['W']} - {said['T']} = **{said['repel']}** or less. The die"
        f" shows {DICE['attack']}: the raid gets through. Russia {raid.win:+d}; damage"
        f" {seats({seat: -raid.damage.get(seat, 0) for seat in paper.points})}, which the victims do not see. Boldness"
        f" {raid.boldness_win:+d}, threat {raid.threat_win:+d}, morale {raid.morale_win:+d}."),
        (f"6. **Incidents.** By now W is {said['W then']} and T {said['T then']}: {rules.incident.base} + {excess} and"
        f" {said['calm']} for the clauses in force = {said['incident']}. The die shows {DICE['incident']}: nothing happens."),
        (f"7. **Found out.** The raid: {raid.detected} + {rules.detection.monitors} for the monitors ="
        f" {said['detect']}. The die shows {DICE['detect']}: proven. Russia's cease-fire ends broken, Ukraine's is released."
        f" For Ukraine's own promise a {DICE['false-suspicion']}, above {said['false alarm']}: no false alarm."),
        (f"8. **Answers.** The US enforces: {-answers.enforce_cost:+d} point, credibility {answers.enforce_credibility:+d},"
        f" boldness {answers.enforce_boldness:+d}. Europe lets pass: credibility {answers.pass_credibility:+d}, boldness"
        f" {answers.pass_boldness:+d}. The raid got through and was proven, so Europe's bluff is called:"
        f" {answers.bluff_points:+d} points, credibility {answers.bluff_credibility:+d}."),
        (f"9. **At home.** No cease-fire is left: rates of war. Grip {keep.grip_quiet:+d} (no open attack), integration"
        f" {keep.integration_war:+d}, morale {keep.morale_war:+d}, resolve {keep.resolve_war:+d} each, levers"
        f" {keep.levers_drift:+d}; threat stands at {said['threat']} and morale stood at {said['morale']}. Europe pays"
        f" {rules.kinds['monitors'].burden} for its monitors."),
        f"10. **Points.** The settlement began under a cease-fire: no round of war is booked. This round: {seats(paper.points)}.",
    ]  # fmt: skip


def _after(paper, scenario):
    rows = [("Track", "before", "after")]
    rows += [(track_label(t), str(scenario.tracks[t]), str(paper.tracks[t])) for t in SHOWN]
    return table(rows)


def table(rows):
    """Return a Markdown table; the first row is its head."""
    body = ["| " + " | ".join(row) + " |" for row in rows]
    return [body[0], "|" + "---|" * len(rows[0]), *body[1:]]
