"""One table as the facilitator's board shows it: everything about it, for the facilitator's eyes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.engine.overview import overview
from wargame.engine.scoring import score_of
from wargame.engine.seats import SEATS
from wargame.room.ledger import WATCHING
from wargame.room.schedule import waits_at_end
from wargame.table.desk import Breach, Card, HelpLine, Line, Paper, Sitter, TableBoard
from wargame.table.words.papers import clause_title

if TYPE_CHECKING:
    from wargame.engine.deals import Deal
    from wargame.engine.overview import Overview
    from wargame.engine.state import State
    from wargame.room.room import Room


def table_board(room: Room) -> TableBoard:
    """Return the board of a table; its clock is sent apart, see ``documents.clock_part``."""
    state = room.table.look(lambda state: state)
    seen = overview(state)
    ledger = room.ledger
    over = room.table.over
    return TableBoard(
        number=room.number,
        phase=seen.phase,
        round=seen.round,
        rounds=seen.rounds,
        begun=ledger.begun,
        paused=seen.paused,
        held=ledger.held or waits_at_end(room),
        over=over,
        stopped=room.stopped,
        waits=seen.waits_for,
        weight=seen.weight_true.value,
        shown=seen.weight.value,
        temptation=seen.temptation_true,
        standing=len(seen.standing),
        tabled=len(seen.tabled),
        breaches=_breaches(state, seen),
        bots=tuple(seat for seat in SEATS if seat in ledger.bots),
        sheets=tuple((seat, filed.status) for seat, filed in seen.sheets.items()) if seen.phase == "orders" else (),
        people=_people(room),
        papers=tuple(_paper(state, deal) for deal in (*seen.standing, *seen.tabled)),
        lines=_lines(room, seen),
        help=_help(room),
        planned=tuple(
            Card(one.number, one.round, one.phase, one.card, one.title or _title(state, one.card))
            for one in ledger.planned.values()
        ),
        cards=tuple(
            Card(0, 0, "", card.id, card.title, card.content)
            for card in state.setting.scenario.cards
            if card.id not in state.cards
        ),
        tracks=tuple(sorted(seen.tracks.items())),
        agendas=tuple((seat, agenda.title) for seat, agenda in seen.agendas.items()),
        scores=tuple((seat, score_of(state, seat)) for seat in SEATS) if over else (),
        outcome=seen.outcome if over else "",
        missed=tuple(_title(state, one) for one in ledger.missed),
    )


def _title(state: State, card: str) -> str:
    found = state.setting.scenario.card_by_id.get(card)
    return found.title if found is not None else card


def _breaches(state: State, seen: Overview) -> tuple[Breach, ...]:
    story, rules = state.setting.scenario, state.setting.rules
    return tuple(
        Breach(
            one.giver,
            one.round,
            clause_title(one.clause, story, rules),
            "bluff" if one.bluff else "proven" if one.proven else "unseen",
        )
        for one in seen.broken
    )


def _paper(state: State, deal: Deal) -> Paper:
    story, rules = state.setting.scenario, state.setting.rules
    clauses = tuple(clause_title(clause, story, rules) for clause in deal.clauses)
    waiting = deal.waiting if deal.state == "tabled" else ()
    return Paper(deal.id, deal.tabler, deal.state, deal.secret, clauses, deal.signed, deal.refused, waiting)


def _people(room: Room) -> tuple[Sitter, ...]:
    ledger = room.ledger
    team = [one for seat in SEATS for one in ledger.team(seat)]
    watching = [one for one in ledger.members.values() if one.office == WATCHING and one.token]
    return tuple(
        Sitter(
            one.id,
            one.name,
            one.seat,
            one.office,
            one.id in room.here,
            bool(one.seat) and ledger.acting.get(one.seat) == one.id,
            room.doing.get(one.id, "") if one.id in room.here else "",
        )
        for one in (*team, *watching)
    )


def _lines(room: Room, seen: Overview) -> tuple[Line, ...]:
    names = {one.id: one.name for one in room.ledger.members.values()}
    said = [Line(one.round, one.seat, one.to, one.text) for one in seen.messages]
    inside = [
        Line(one.round, seat, (seat,), one.text, names.get(one.by, ""))
        for seat in SEATS
        for one in room.ledger.talk.get(seat, ())
    ]
    return tuple(sorted((*said, *inside), key=lambda line: line.round))


def _help(room: Room) -> tuple[HelpLine, ...]:
    members = room.ledger.members
    return tuple(
        HelpLine(one.id, seat, members[one.by].name if one.by in members else "", one.text, one.answer)
        for seat, one in room.ledger.questions
    )
