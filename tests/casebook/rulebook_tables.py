"""Every number the rulebook prints, made from the default rules; run with ``--write`` to print them again.

A block stands between ``<!-- numbers: name -->`` and ``<!-- end -->`` in docs/rulebook.md and is written here alone; the
text around the blocks holds no number of the rules. The casebook is printed whole.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(TOP))

from tests.casebook.cases import casebook  # noqa: E402 - found by the line above when run as a script
from tests.casebook.table import rules_named, scenario_named  # noqa: E402
from tests.casebook.worked import decimals, story  # noqa: E402
from tests.casebook.worked_text import table, worked  # noqa: E402
from wargame.engine.seats import MARK, SEATS, TRACK_NAME, TRACKS, track_label  # noqa: E402

RULEBOOK, CASEBOOK = TOP / "docs" / "rulebook.md", TOP / "docs" / "casebook.md"
_BLOCK = re.compile(r"<!-- numbers: ([a-z-]+) -->\n(.*?)\n<!-- end -->", re.DOTALL)


def _tracks(_rules, scenario):
    owners = {"ties": "ties", **MARK}
    told = {}
    for track in TRACKS:
        told.setdefault(owners[track.partition(".")[0]], []).append(f"{TRACK_NAME[track]} {scenario.tracks[track]}")
    return table(
        [("Seat", "Tracks, and where March 2025 begins"), *((owner, ", ".join(x)) for owner, x in told.items())]
    )


def _guarantors(_rules, scenario):
    rows = [("Guarantor", "arsenal", "resolve", "credibility", "can carry")]
    for seat, arsenal in scenario.arsenal.items():
        resolve, credibility = scenario.tracks[f"{seat}.resolve"], scenario.tracks[f"{seat}.credibility"]
        rows.append((MARK[seat], str(arsenal), str(resolve), str(credibility), decimals(arsenal * resolve / 100)))
    return table(rows)


def _instruments(rules, scenario):
    rows = [("Instrument", "of", "rating", "carries", "through")]
    for item in scenario.instruments:
        carries = item.rating * scenario.tracks[f"{item.owner}.credibility"] / rules.weight.credibility_par
        ties = ", then ".join(f"{TRACK_NAME[tie]} {scenario.tracks[tie]}" for tie in item.hosts)
        rows.append((item.name, MARK[item.owner], str(item.rating), decimals(carries), ties))
    return table(rows)


def _formulas(rules, _scenario):
    heavy, part, attack, clash = rules.weight, rules.temptation, rules.attack, rules.incident
    return [
        "```text",
        f"instrument carries   rating x credibility / {heavy.credibility_par}",
        "guarantor can carry  arsenal x resolve / 100",
        f"W                    ({heavy.flow_share} x flow + {heavy.defence_share} x Ukraine's defence) / 100",
        (
            f"T                    {part.base} + integration / {part.integration_divisor} + (100 - grip) / {part.grip_divisor}"
            f" + boldness / {part.boldness_divisor} + {part.ambiguous} a clause ambiguous + {part.pressured} a clause pressured"
        ),
        f"repelled if d100 <=  {attack.even} + W - T, at least {attack.low}, at most {attack.high}; {-attack.regroup:+d} if Russia regrouped last round",
        f"incident if d100 <=  {clash.base} + (T - W, if more than 0) / {clash.divisor} + clauses, at least 0, at most {clash.most}",
        "```",
    ]


def _by(value):
    return f"{value:+d}" if value else "0"


def _rows(rules, _scenario):
    rows = [("Row", "win / lose", "damage UA / EU / US", "found out", "boldness", "grip", "threat", "morale", "levers")]
    for row in rules.rows:
        if row.attack:
            harm = " / ".join(str(row.damage.get(seat, 0)) for seat in ("ukraine", "europe", "us"))
            moves = (
                f"{_by(row.boldness_win)} / {_by(row.boldness_lose)}",
                f"{_by(row.grip_win)} / {_by(row.grip_lose)}",
            )
            won = (_by(row.threat_win), _by(row.morale_win), _by(row.levers_win))
            rows.append((row.title, f"{row.win} / {row.lose}", harm, f"{row.detected} %", *moves, *won))
    raid = rules.row["raid-ua"]
    effects = ", ".join(f"{track_label(t)} {by:+d}" for t, by in raid.effects.items())
    return [*table(rows), "", f"Ukraine's raid: {raid.win:+d} points, {effects}, found out {raid.detected} %; no draw.",
            (f"Fewer than {rules.attack.levers_low} levers: Ukraine {-rules.attack.violent_damage:+d} and morale"
            f" {rules.attack.violent_morale:+d} more.")]  # fmt: skip


def _moves(effects):
    return ", ".join(f"{track_label(t)} {by:+d}" for t, by in effects.items())


def _acts(rules, _scenario):
    rows = [("Act", "who", "points", "chance", "moves in secret", "moves in the open")]
    for act in rules.acts:
        who = "all" if act.seats == SEATS else ", ".join(MARK[seat] for seat in act.seats)
        rows.append(
            (
                act.title,
                who,
                _by(act.points - act.cost),
                f"{act.chance} %",
                _moves(act.effects) or "-",
                _moves(act.open_effects) or "-",
            )
        )
    return table(rows)


def _detection(rules, _scenario):
    see, row = rules.detection, rules.row
    rows = [("What is looked for", "percent")]
    rows += [(f"Russia's {row[name].title}", str(row[name].detected)) for name in ("probe", "raid", "offensive")]
    rows += [("Ukraine's raid", str(row["raid-ua"].detected))]
    rows += [(f"another promise, verifiable: {name}", str(getattr(see, name))) for name in ("yes", "partly", "no")]
    rows += [
        ("a monitoring mission is kept", f"{see.monitors:+d}"),
        ("US intelligence is loaded", f"{see.intelligence:+d}"),
    ]
    rows += [("the clause is ambiguous", f"{see.ambiguous:+d}"), ("at most, unless certain", str(see.most))]
    rows += [
        ("suspected: above that by no more than", str(see.suspect)),
        ("false alarm over a kept cease-fire", str(see.false_suspicion)),
    ]
    return table([*rows, ("a secret deal comes to light, each round", str(see.secret_deal))])


def _answers(rules, _scenario):
    say = rules.answers
    rows = [("What", "points", "credibility", "Russia's boldness", "ties")]
    rows += [
        (
            "enforce",
            f"{_by(-say.enforce_cost)}; Russia {_by(-say.enforce_pain)}",
            f"{say.enforce_credibility:+d}",
            f"{say.enforce_boldness:+d}",
            "-",
        )
    ]
    rows += [("let pass", "0", f"{say.pass_credibility:+d}", f"{say.pass_boldness:+d}", "-")]
    rows += [("a kept snap-back, once a round", f"Russia {-say.snap_back:+d}", "-", "-", "-")]
    rows += [("a called bluff", f"{say.bluff_points:+d}", f"{say.bluff_credibility:+d}", "-", "-")]
    return table(
        [*rows, ("an ally's own breach, proven", "0", f"{say.proven_credibility:+d}", "-", f"{say.proven_tie:+d}")]
    )


def _home(rules, _scenario):
    keep = rules.upkeep
    rows = [("Each round", "cease-fire", "war")]
    rows += [
        (f"Ukraine's {name}", _by(getattr(keep, f"{name}_peace")), _by(getattr(keep, f"{name}_war")))
        for name in ("integration", "morale")
    ]
    rows += [("resolve, US and Europe", _by(keep.resolve_peace), _by(keep.resolve_war))]
    same = [
        ("Russia's grip, unless it attacked in the open", keep.grip_quiet),
        ("Russia's levers", keep.levers_drift),
        (f"Europe's resolve, if its threat as shown is {keep.threat_high} or more", keep.resolve_threat),
        (f"Ukraine's defence, if morale is {keep.morale_high} or more", keep.defence_high_morale),
        (f"Ukraine's defence, if morale is {keep.morale_low} or less", keep.defence_low_morale),
    ]
    told = table([*rows, *((what, _by(by), _by(by)) for what, by in same)])
    return [
        *told,
        "",
        f"These are rates for {rules.rates_for} rounds. In a game of another length multiply each by {rules.rates_for}, divide by the number of",
        "rounds, and round half away from zero.",
    ]


def _prices(rules, _scenario):
    keep, clash = rules.upkeep, rules.incident
    rows = [("What", "how much")]
    rows += [
        ("loading, each instrument, each round", f"{-rules.load.cost:+d} point"),
        ("a concession banked or begun: Russia's boldness", f"{keep.concession_boldness:+d}"),
    ]
    rows += [
        ("each tie with a partner passed over", f"{keep.tie_overhead:+d}"),
        ("an incident: Ukraine's morale", f"{clash.morale:+d}"),
    ]
    rows += [
        ("an incident: Europe's threat", f"{clash.threat:+d}"),
        ("an incident is laid at Russia's door if d100 is at most", str(clash.blame_russia)),
    ]
    rows += [
        ("others see Russia's grip in a band of", f"{rules.temptation.band} to either side"),
        ("public prior that a pledge is loaded (Leeds 2003)", f"{rules.load.pledge_prior} %"),
    ]
    return table(rows)


def _clauses(rules, _scenario):
    rows = [("No", "Clause", "from", "to", "affair of", "due", "check", "does", "if broken")]
    for kind in rules.clauses:
        givers = " or ".join("+".join(MARK[seat] for seat in who) for who in kind.givers)
        does = [
            _moves(kind.effects),
            f"each round {_moves(kind.each_round)}" if kind.each_round else "",
            "concession" if kind.concession else "",
        ]
        does += [
            f"incidents {kind.incident:+d}" if kind.incident else "",
            f"{-kind.burden:+d} point each round" if kind.burden else "",
        ]
        does += [
            f"lasts {kind.lasts} rounds" if kind.lasts else "",
            "declares" if kind.pledges else "",
            "snaps back" if kind.snap_back else "",
        ]
        broken = []
        for seat, terms in kind.breach.items():
            parts = [
                f"{terms.gain:+d}",
                _moves(terms.effects),
                *(f"{MARK[s]} {-by:+d}" for s, by in terms.damage.items()),
            ]
            broken.append(f"{MARK[seat]} {', '.join(part for part in parts if part)}")
        told = "; ".join(x for x in does if x) or "-"
        to = "+".join(MARK.get(seat, "all signers") for seat in kind.receivers)
        affair = "+".join(MARK[seat] for seat in kind.concerns) or "-"
        ends = (kind.due, kind.verifiable, told, "; ".join(broken) or "-")
        rows.append((str(kind.number), kind.title, givers, to, affair, *ends))
    return table(rows)


BLOCKS = {
    "tracks": _tracks,
    "guarantors": _guarantors,
    "instruments": _instruments,
    "formulas": _formulas,
    "rows": _rows,
    "acts": _acts,
    "detection": _detection,
    "answers": _answers,
    "home": _home,
    "prices": _prices,
    "clauses": _clauses,
}


def wanted():
    """Return every block as it must be printed, by name."""
    rules, scenario = rules_named("gun-on-the-table"), scenario_named("handshake-2025")
    return {**{name: make(rules, scenario) for name, make in BLOCKS.items()}, "worked": worked(story())}


def printed(text):
    """Return the blocks of a rulebook's text as lists of lines, by name."""
    return {match[1]: match[2].split("\n") for match in _BLOCK.finditer(text)}


def refreshed(text):
    """Return the rulebook's text with every block made anew; a block of an unknown name is a KeyError."""
    blocks = wanted()
    return _BLOCK.sub(lambda m: "\n".join([f"<!-- numbers: {m[1]} -->", *blocks[m[1]], "<!-- end -->"]), text)


def main():
    """Print the numbers again with ``--write``; otherwise say which file would change, and exit 1 if one would."""
    files = {
        RULEBOOK: refreshed(RULEBOOK.read_text(encoding="utf-8")),
        CASEBOOK: casebook(rules_named("gun-on-the-table")),
    }
    stale = [path for path, text in files.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if "--write" in sys.argv[1:]:
            path.write_text(files[path], encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.name} {'written' if '--write' in sys.argv[1:] else 'is out of date'}\n")
    return 1 if stale and "--write" not in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
