"""The rules on one sheet of paper, with the numbers of the rules that are played."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wargame.engine.seats import MARK, NAME, RUSSIA, SEATS, TRACK_NAME, TRACKS
from wargame.kit.paper import Block, Columns, Heading, Items, Page, Para, Run, Table, rich
from wargame.kit.words import points
from wargame.table.words.names import capital, listed, signed

if TYPE_CHECKING:
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario


def rules_sheet(scenario: Scenario, rules: Rules) -> Page:
    """Return the rules sheet; it fits on one sheet of A4 or Letter."""
    return Page(
        id="rules-sheet",
        title="The rules on one page",
        line=f"{scenario.title} · rules: {rules.title} · the whole rulebook is on your screen: press i",
        blocks=(Columns(tuple(_sheet(scenario, rules))),),
        dense=True,
        note="All that a delegation has to know, on one sheet.",
        copies="one a delegation",
    )


def _sheet(scenario: Scenario, rules: Rules) -> Iterator[Block]:
    yield from _round()
    yield from _deals()
    yield from _gun(scenario, rules)
    yield from _secret(rules)
    yield from _afterwards(rules)


def _round() -> Iterator[Block]:
    yield Heading("A round")
    yield Items(
        (
            rich("**Briefing.** A card is turned. If it asks a seat, that seat answers in the talks."),
            rich("**Talks.** Say, cable, draft, table, sign, refuse."),
            rich("**Orders.** Each delegation seals one secret sheet."),
            rich(
                "**Settlement and report.** The referee settles in ten steps. Point at a number and press [w] for why."
            ),
        ),
        numbered=True,
    )
    yield Para(
        "A phase ends when all are ready, or when the facilitator ends it. After the last round every secret is opened."
    )


def _deals() -> Iterator[Block]:
    yield Heading("Deals")
    yield Items(
        (
            rich(
                "A deal is a package of clauses. **All who give, and all who are named to receive, sign.** An amendment voids the signatures; what is unsigned lapses after the talks."
            ),
            rich(
                "Due at the **signing**: handed over at once, and never taken back. Due **each round**: a promise, from the next round on."
            ),
            rich(
                "A promise ends once: **kept**, **broken**, **released** or **lapsed**. Only you know whether you keep yours."
            ),
            rich(
                "A deal may be secret; one with a cease-fire or a border in it is opened to all. A deal with Russia over a partner's head strains the ties."
            ),
        )
    )


def _gun(scenario: Scenario, rules: Rules) -> Iterator[Block]:
    w, t, attack = rules.weight, rules.temptation, rules.attack
    yield Heading("The gun on the table")
    yield Items(
        (
            rich(
                "**Declared** is what all see; **loaded** is what is there, and only its owner knows. Loading costs {cost} for each instrument and round.",
                cost=_points(rules.load.cost),
            ),
            rich(
                "An instrument carries its rating × credibility / {par}. A guarantor carries at most arsenal × resolve / 100. A tie carries at most its own number. The least counts; 0 anywhere closes that line. **Paper carries nothing.**",
                par=w.credibility_par,
            ),
            rich(
                "**Weight** W = ({flow} × what flows + {own} × Ukraine's defence) / 100. Visible W counts what is declared, true W what is loaded.",
                flow=w.flow_share,
                own=w.defence_share,
            ),
            rich(
                "**Temptation** T = {formula}. It is what breaking the deal is worth to Russia now.",
                formula=_temptation(rules),
            ),
            rich(
                "An attack is **repelled** if a hundred-sided die shows at most {even} + W − T (at least {low}, at most {high}).",
                even=attack.even,
                low=attack.low,
                high=attack.high,
            ),
        )
    )
    if t.band:
        yield Para(f"Others see Russia's grip in a band of {t.band} to either side, and so T as a range.")
    yield Heading("The tracks, and where they begin")
    rows: list[tuple[Run, ...]] = []
    for seat in SEATS:
        own = [track for track in TRACKS if track.startswith(f"{seat}.")]
        rows.append(((MARK[seat],), (", ".join(f"{TRACK_NAME[track]} {scenario.tracks[track]}" for track in own),)))
    ties = [track for track in TRACKS if track.startswith("ties.")]
    rows.append((("ties",), (", ".join(f"{TRACK_NAME[track]} {scenario.tracks[track]}" for track in ties),)))
    yield Table(("", "0 to 100"), tuple(rows), (16, 84))


def _temptation(rules: Rules) -> str:
    t = rules.temptation
    terms = (
        (1, f"integration / {t.integration_divisor}"),
        (1, f"(100 − grip) / {t.grip_divisor}"),
        (1, f"boldness / {t.boldness_divisor}"),
        (t.ambiguous, f"{abs(t.ambiguous)} for each unclear clause"),
        (t.pressured, f"{abs(t.pressured)} for each pressed clause"),
        (t.land_ceded, f"{abs(t.land_ceded)} once a line was ceded"),
        (int(rules.reads_fear), "fear"),
    )
    rest = "".join(f" {'−' if sign < 0 else '+'} {text}" for sign, text in terms if sign)
    return f"{t.base}".replace("-", "−") + rest


def _secret(rules: Rules) -> Iterator[Block]:
    yield Heading("The secret sheet")
    rows = [row for row in rules.rows if row.attack]
    found = listed(f"{row.title} {row.detected}" for row in rows if row.seat == RUSSIA)
    yield Items(
        (
            rich(
                "Russia and Ukraine choose a **row**: keep the cease-fire, or strike. All choose which **promises** to break, what to **load**, one **other act**, and guarantors their **answer** to a proven breach."
            ),
            rich("What is not listed is honoured. A saved sheet counts; no sheet honours everything."),
            rich(
                "**Found out?** Chances in 100: {found}; other promises {yes}, {partly} or {no}, as their clause can be checked. Monitors add {monitors}, loaded US intelligence {eyes}.",
                found=found,
                yes=rules.detection.yes,
                partly=rules.detection.partly,
                no=rules.detection.no,
                monitors=rules.detection.monitors,
                eyes=rules.detection.intelligence,
            ),
            rich("**Proven** is never wrong. **Suspected** may be. **Unseen** stays unseen until the debrief."),
        )
    )


def _afterwards(rules: Rules) -> Iterator[Block]:
    a = rules.answers
    yield Heading("After a proven breach by Russia")
    yield Items(
        (
            rich(
                "A kept snap-back costs Russia {pain}. **Enforce**: {cost} for you, your credibility {up}. **Let pass**: your credibility {down}, Russia's boldness {bold}.",
                pain=_points(a.snap_back),
                cost=points(-abs(a.enforce_cost)),
                up=signed(a.enforce_credibility),
                down=points(a.pass_credibility),
                bold=signed(a.pass_boldness),
            ),
            rich(
                "A bluff that an attack calls: {points} and credibility {down}.",
                points=points(a.bluff_points),
                down=points(a.bluff_credibility),
            ),
        )
    )
    yield Heading("Points")
    yield Items(
        (
            "Your public aims and one hidden aim say what counts. Your score is measured against your own seat's par: several may do well, or none.",
            rich(
                "**Lasting peace** counts only if at the end a cease-fire stands that neither side has broken, and true W is at least T. Who unloads in the last round gambles it away."
            ),
        )
    )
    yield Para(
        f"{capital(NAME['us'])} and Europe own the instruments; Ukraine and Russia own the front. This is one theory of such a war, "
        "and the debrief shows others beside it.",
        faint=True,
    )


def _points(amount: int) -> str:
    size = abs(amount)
    return "1 point" if size == 1 else f"{size} points"
