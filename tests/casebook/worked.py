"""The rulebook's worked round: the story, the same round by hand, and the text that prints every number of it."""

from __future__ import annotations

from fractions import Fraction

from tests.casebook import hand
from tests.casebook.table import Case
from wargame.engine.seats import MARK, SEATS

DICE = {"act-spy": 32, "attack": 91, "incident": 84, "false-suspicion": 58, "detect": 23}
ROUND = 3
SHOWN = (
    "russia.grip", "russia.boldness", "russia.levers", "ukraine.morale", "ukraine.integration", "us.resolve",
    "us.credibility", "europe.resolve", "europe.credibility", "europe.threat",
)  # fmt: skip


def story(rules="gun-on-the-table"):
    """Return the worked round, settled by the referee with the printed dice."""
    case = Case(rules=rules).at_round(ROUND)
    case.deal("ceasefire", "monitors/europe", "arms-pipeline/us", "reassurance-force")
    case.sign("us", "sanctions-relief/us+europe")
    orders = {
        "us": {"load": ["us-arms"], "answer": "enforce"},
        "europe": {"load": [], "answer": "pass"},
        "russia": {"row": "raid", "act": "spy", "target": "europe"},
    }
    return case.round(orders, dice=DICE)


class Ledger:
    """What a person keeps on paper: tracks and points, and the numbers worked out on the way."""

    def __init__(self, scenario):
        self.tracks = dict(scenario.tracks)
        self.points = dict.fromkeys(SEATS, 0)
        self.said = {}

    def move(self, track, by):
        """Move a track, between 0 and 100, and note where it now stands."""
        self.tracks[track] = hand.clamp(self.tracks[track] + by)

    def book(self, seat, by):
        """Book points."""
        self.points[seat] += by


def by_hand(case):
    """Settle the worked round from the printed rules alone; return the ledger."""
    rules, scenario = case.rules, case.scenario
    paper = Ledger(scenario)
    row, spy, answers, keep = rules.row["raid"], rules.act["spy"], rules.answers, rules.upkeep
    told = dict(case.state.agendas)
    for seat in SEATS:
        sheet = scenario.seats[seat]
        agenda = next(a for a in sheet.agendas if a.id == told[seat])
        for score in (*(s for o in sheet.objectives for s in o.scores), *agenda.scores):
            if (score.on, score.clause) == ("banked", "sanctions-relief"):
                paper.book(seat, score.points)
    paper.said["relief"] = dict(paper.points)
    paper.said["spy chance"], paper.said["false alarm"] = spy.chance, rules.detection.false_suspicion
    for track, by in rules.kinds["sanctions-relief"].effects.items():
        paper.move(track, by)
    paper.move("russia.boldness", keep.concession_boldness)
    paper.book("us", -rules.load.cost)
    paper.book("russia", spy.points - spy.cost)
    tracks = paper.tracks
    shown = {"us-arms", "eu-force"}
    paper.said["flow shown"], paper.said["flow"] = (hand.flow(rules, scenario, tracks, x) for x in (shown, {"us-arms"}))
    paper.said["W shown"], paper.said["W"] = (hand.weight(rules, scenario, tracks, x) for x in (shown, {"us-arms"}))
    paper.said["T"] = hand.pull(rules, tracks)
    paper.said["grip"], paper.said["boldness"] = tracks["russia.grip"], tracks["russia.boldness"]
    paper.said["repel"] = hand.repel(rules, paper.said["W"], paper.said["T"])
    paper.book("russia", row.win)
    violent = tracks["russia.levers"] < rules.attack.levers_low
    for seat in SEATS:
        paper.book(seat, -row.damage.get(seat, 0) - rules.attack.violent_damage * (violent and seat == "ukraine"))
    paper.move("russia.boldness", row.boldness_win)
    paper.move("russia.levers", row.levers_win)
    paper.move("europe.threat", row.threat_win)
    paper.move("ukraine.morale", row.morale_win + rules.attack.violent_morale * violent)
    paper.said["W then"] = hand.weight(rules, scenario, tracks, {"us-arms"})
    paper.said["T then"] = hand.pull(rules, tracks)
    calm = sum(rules.kinds[kind].incident for kind in ("ceasefire", "monitors", "arms-pipeline", "reassurance-force"))
    paper.said["calm"] = calm
    paper.said["incident"] = hand.incident(rules, paper.said["W then"], paper.said["T then"], calm)
    paper.said["detect"] = min(rules.detection.most, row.detected + rules.detection.monitors)
    paper.book("us", -answers.enforce_cost)
    paper.book("russia", -answers.enforce_pain)
    paper.move("us.credibility", answers.enforce_credibility)
    paper.move("russia.boldness", answers.enforce_boldness)
    paper.move("europe.credibility", answers.pass_credibility)
    paper.move("russia.boldness", answers.pass_boldness)
    paper.book("europe", answers.bluff_points)
    paper.move("europe.credibility", answers.bluff_credibility)
    paper.said["threat"], paper.said["morale"] = tracks["europe.threat"], tracks["ukraine.morale"]
    _home(paper, rules)
    return paper


def _home(paper, rules):
    keep, tracks = rules.upkeep, paper.tracks
    felt = tracks["europe.threat"] >= keep.threat_high
    front = keep.defence_high_morale * (tracks["ukraine.morale"] >= keep.morale_high)
    front += keep.defence_low_morale * (tracks["ukraine.morale"] <= keep.morale_low)
    paper.move("ukraine.defence", front)
    paper.move("russia.grip", keep.grip_quiet)
    paper.move("ukraine.integration", keep.integration_war)
    paper.move("ukraine.morale", keep.morale_war)
    paper.move("us.resolve", keep.resolve_war)
    paper.move("europe.resolve", keep.resolve_war + keep.resolve_threat * felt)
    paper.move("russia.levers", keep.levers_drift)
    paper.book("europe", -rules.kinds["monitors"].burden)


def stands(paper):
    """Say in a sentence where the printed story would no longer follow from the rules; empty where it does."""
    wanted = {
        "the spy succeeds": DICE["act-spy"] <= paper.said["spy chance"],
        "the raid gets through": DICE["attack"] > paper.said["repel"],
        "there is no incident": DICE["incident"] > paper.said["incident"],
        "the raid is proven": DICE["detect"] <= paper.said["detect"],
        "there is no false alarm": DICE["false-suspicion"] > paper.said["false alarm"],
    }
    wrong = [what for what, true in wanted.items() if not true]
    return f"with these numbers it is no longer so that {wrong[0]}: choose another die in worked.py" if wrong else ""


def decimals(value):
    """Return a flow with two decimals at most."""
    return f"{float(Fraction(value)):.2f}".rstrip("0").rstrip(".")


def seats(points):
    """Return points by seat, for instance ``US -1, RU +5``; zeros are left out."""
    return ", ".join(f"{MARK[seat]} {points[seat]:+d}" for seat in SEATS if points[seat])
