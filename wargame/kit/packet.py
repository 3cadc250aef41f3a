"""Role packets: what one delegation is handed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from wargame.engine.seats import GUARANTORS, MARK, TITLE
from wargame.kit.paper import Blanks, Block, Box, Heading, Items, Page, Para, Run, Strong, Table, rich
from wargame.kit.words import aim_rows, due, givers, ties, to_whom
from wargame.table.words.names import Names, capital, listed

if TYPE_CHECKING:
    from wargame.engine.rules import ClauseKind, Row, Rules
    from wargame.engine.scenario import Scenario, SeatSheet

ROLE: Final = "role-{}"


def role_packet(scenario: Scenario, rules: Rules, seat: str) -> Page:
    """Return the packet of one seat; it holds nothing that only another seat, or the facilitator, may know."""
    sheet = scenario.seats[seat]
    return Page(
        id=ROLE.format(seat),
        title=TITLE[seat],
        line=f"{scenario.title} · {scenario.situation.date} · role packet",
        mark=MARK[seat],
        blocks=tuple(_packet(scenario, rules, seat, sheet)),
        note="Who you are, what you want, what you can give.",
        copies="one a person",
    )


def _packet(scenario: Scenario, rules: Rules, seat: str, sheet: SeatSheet) -> Iterator[Block]:
    names = Names(scenario, rules)
    yield Blanks("Table, and your name:")
    yield Heading("Who you are")
    yield Para(rich("You speak as **{office}**.", office=sheet.office))
    yield Para(sheet.short)
    yield Heading("Where things stand")
    yield Para(scenario.situation.short)
    yield Heading("Your side of it")
    yield from (Para(part) for part in sheet.long.split("\n\n") if part.strip())
    yield Para(
        "This page argues from what your side has said in public. You need not share its view; your task is to put it so well "
        "that somebody who holds it would say: yes, that is what we mean.",
        faint=True,
    )
    yield from _begin()
    yield from _aims(sheet, names)
    yield from _instruments(scenario, rules, seat, sheet)
    yield from _offers(scenario, rules, seat, sheet)
    yield from _sheet(rules, seat)
    yield from _round()


def _aims(sheet: SeatSheet, names: Names) -> Iterator[Block]:
    yield Heading("What you want, and everybody knows it")
    rows: list[tuple[Run, ...]] = []
    for aim in sheet.objectives:
        for place, (worth, when) in enumerate(aim_rows(aim, names)):
            rows.append(((Strong(aim.text),) if place == 0 else (), when, worth))
    yield Table(("aim", "what counts", "points"), tuple(rows), (34, 55, 11), (2,))
    yield Para(
        rich(
            "Points become a score from 0 to 100 against what your own seat usually reaches. There is no winner: several may do "
            "well, or none. **One more aim is hidden.** It is dealt when the game begins and arrives on your screen; press [o] to "
            "read it. Nobody else sees it before the debrief, and what you say about it is up to you."
        )
    )


def _instruments(scenario: Scenario, rules: Rules, seat: str, sheet: SeatSheet) -> Iterator[Block]:
    own = [item for item in scenario.instruments if item.owner == seat]
    if not own:
        return
    cost = rules.load.cost
    yield Heading("Your instruments: what you can lay on the table")
    rows: list[tuple[Run, ...]] = []
    for item in own:
        what: Run = (Strong(capital(item.name)), f": {item.text}") if item.text else (Strong(capital(item.name)),)
        pledged = rules.kinds[item.clause].title if sheet.signs else "you pledge none"
        rows.append((what, (str(item.rating),), (ties(item.hosts),), (pledged,)))
    yield Table(
        ("instrument", "rating", "passes through", "clause that pledges it"), tuple(rows), (48, 10, 18, 24), (1,)
    )
    price = "1 point" if cost == 1 else f"{cost} points"
    yield Para(
        rich(
            "**Declared** is what you say is there; everybody sees it. **Loaded** is what is really there; only you know. Loading costs "
            "you {price} an instrument and round. What is declared and empty is a bluff, and an attack can call it.",
            price=price,
        )
    )


def _offers(scenario: Scenario, rules: Rules, seat: str, sheet: SeatSheet) -> Iterator[Block]:
    kinds = [rules.kinds[offer.kind] for offer in scenario.offers]
    notes = {offer.kind: offer.note for offer in scenario.offers}
    mine = [kind for kind in kinds if any(seat in variant for variant in givers(kind, scenario))]
    yield Heading("What you can offer")
    if not sheet.signs:
        yield Para(
            "You sit at this table without a signature: you can talk, declare and load, and you sign no clause. What you stand "
            "behind, you stand behind by your own free choice."
        )
    if mine:
        yield Table(
            ("clause", "what it says", "to", "owed"),
            tuple(_offer_row(kind, notes[kind.id], seat, scenario) for kind in mine),
            (21, 49, 14, 16),
        )
    wanted = [kind.title for kind in kinds if kind not in mine and _reaches(kind, scenario, seat)]
    if wanted and sheet.signs:
        yield Para(rich("**What you can ask of others:** {wanted}.", wanted=listed(wanted)))


def _offer_row(kind: ClauseKind, note: str, seat: str, scenario: Scenario) -> tuple[Run, ...]:
    says: Run = (f"{kind.text} ", note) if note else (kind.text,)
    return ((Strong(kind.title),), says, (to_whom(kind, seat, givers(kind, scenario)),), (due(kind),))


def _reaches(kind: ClauseKind, scenario: Scenario, seat: str) -> bool:
    return bool(givers(kind, scenario)) and (seat in kind.receivers or kind.receivers == ("parties",))


def _sheet(rules: Rules, seat: str) -> Iterator[Block]:
    rows: list[tuple[Run, ...]] = []
    own = [row for row in rules.rows if row.seat == seat]
    if own:
        rows.append((("the cease-fire",), _choices([(row.title, _row_text(row)) for row in own])))
    rows.append((("promises",), ("All are honoured, but for those that you list to break in secret.",)))
    if seat in GUARANTORS:
        rows.append((("the gun",), ("Load each instrument, or leave it empty.",)))
        rows.append((("standing answer",), ("If a breach by Russia is proven: enforce, or let it pass.",)))
    acts = [act for act in rules.acts if seat in act.seats]
    rows.append((("one secret act",), _choices([*((act.title, act.text) for act in acts), ("none", "")])))
    yield Heading("What you decide in secret, each round")
    yield Table(("on your sheet", "what you may write"), tuple(rows), (20, 80))
    yield Para("Your delegation hands in one sheet a round. A saved sheet counts, sealed or not.", faint=True)


def _row_text(row: Row) -> str:
    when = {"cease-fire": "under a cease-fire", "war": "without one"}.get(row.needs, "")
    return f"{when}: {row.text[:1].lower()}{row.text[1:]}" if when else row.text


def _choices(options: list[tuple[str, str]]) -> Run:
    parts: list[str | Strong] = []
    for title, text in options:
        parts += [Strong(title), f" ({text.rstrip('.')}) · " if text else " · "]
    last = parts[-1]
    assert isinstance(last, str)
    return (*parts[:-1], last.removesuffix(" · ")) if last != " · " else tuple(parts[:-1])


def _round() -> Iterator[Block]:
    yield Heading("A round")
    yield Items(
        (
            rich("**Briefing.** A card is turned. Read it, and read your aims once more."),
            rich(
                "**Talks.** Speak across the table or by cable [c]. Write a deal [d], table it, sign, refuse. Who gives and who receives must sign."
            ),
            rich("**Orders.** Your delegation fills in its secret sheet and seals it."),
            rich("**Report.** What happened, and what was found out. Point at anything and press [w] for why."),
        ),
        numbered=True,
    )


def _begin() -> Iterator[Block]:
    steps = (
        rich(
            "Go to the address on the board, in a browser, or type [wargame join ADDRESS]. Give the code and your name, and take your seat."
        ),
        rich("Press [o] and read your hidden aim. Keep it inside your delegation."),
        rich("Agree on three things: what must we have, what can we give, whose word do we doubt?"),
        rich(
            "Unsure what to do? The bottom line says it, and [n] does it. Nothing is signed or sealed before you say yes. [F1] shows every key."
        ),
    )
    yield Box("Your first five minutes", (Items(steps, ticks=True),))
