"""The words both clients share: sentences, reasons, labels and the move line. Pure functions of views; no I/O."""

from __future__ import annotations

from wargame.table.words.counsel import counsel
from wargame.table.words.guide import DEBRIEF, PLACES, LastLook, Move, next_move
from wargame.table.words.labels import command_label
from wargame.table.words.ledger import Ledger, ledger
from wargame.table.words.names import Names, names_for, names_open
from wargame.table.words.numbers import why_points, why_temptation, why_track, why_weight
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
    "Ledger",
    "Move",
    "Names",
    "Why",
    "clause_title",
    "command_label",
    "counsel",
    "deal_lines",
    "deal_state",
    "known",
    "ledger",
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
    "why_points",
    "why_temptation",
    "why_track",
    "why_weight",
]
