"""The words both clients share: sentences, reasons, labels and the move line. Pure functions of views; no I/O."""

from __future__ import annotations

from wargame.table.words.chronicle import chronicle
from wargame.table.words.counsel import counsel
from wargame.table.words.guide import DEBRIEF, PLACES, LastLook, Move, next_move
from wargame.table.words.labels import command_label
from wargame.table.words.names import Names, names_for, names_open
from wargame.table.words.numbers import (
    why_narrow,
    why_own,
    why_points,
    why_temptation,
    why_track,
    why_weight,
)
from wargame.table.words.of_clauses import why_clause, why_flag
from wargame.table.words.of_deals import why_banked, why_deal, why_effect, why_price, why_promise
from wargame.table.words.of_sheet import why_choice, why_sheet
from wargame.table.words.of_table import (
    why_aim,
    why_card,
    why_hidden,
    why_instrument,
    why_phase,
    why_region,
    why_talks,
)
from wargame.table.words.opened import open_sights, sights_for
from wargame.table.words.papers import (
    clause_title,
    deal_lines,
    deal_state,
    known,
    piece_line,
    promise_line,
    promise_state,
    track_change,
    tracks_in_order,
    verdict,
)
from wargame.table.words.reasons import Because, Why, why
from wargame.table.words.sections import SECTIONS, STEP_TITLES
from wargame.table.words.sentences import sentence
from wargame.table.words.transcript import story, transcript, transcript_open

__all__ = [
    "DEBRIEF",
    "PLACES",
    "SECTIONS",
    "STEP_TITLES",
    "Because",
    "LastLook",
    "Move",
    "Names",
    "Why",
    "chronicle",
    "clause_title",
    "command_label",
    "counsel",
    "deal_lines",
    "deal_state",
    "known",
    "names_for",
    "names_open",
    "next_move",
    "open_sights",
    "piece_line",
    "promise_line",
    "promise_state",
    "sentence",
    "sights_for",
    "story",
    "track_change",
    "tracks_in_order",
    "transcript",
    "transcript_open",
    "verdict",
    "why",
    "why_aim",
    "why_banked",
    "why_card",
    "why_choice",
    "why_clause",
    "why_deal",
    "why_effect",
    "why_flag",
    "why_hidden",
    "why_instrument",
    "why_narrow",
    "why_own",
    "why_phase",
    "why_points",
    "why_price",
    "why_promise",
    "why_region",
    "why_sheet",
    "why_talks",
    "why_temptation",
    "why_track",
    "why_weight",
]
