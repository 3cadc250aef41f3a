"""A moment: what a seat knew of the table then, and what was true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.debrief.reel import PUBLIC
from wargame.debrief.signs import newest, really, seen
from wargame.engine.gun import declared, true_weight
from wargame.engine.seats import FEAR, RUSSIA, SEATS, TRACKS, track_label
from wargame.engine.temptation import band, temptation
from wargame.engine.views import temptation_range
from wargame.engine.weight import capacity, weigh
from wargame.table.words.settled import target_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.debrief.recording import Recording
    from wargame.debrief.signs import Mark
    from wargame.engine.deals import Obligation
    from wargame.engine.state import State

_BANDED: Final = frozenset({"russia.grip"})
"""Tracks that only Russia sees as a number."""
_SECRET_ACTS: Final = frozenset({"acted", "act-failed", "regrouped"})


@frozen
class Piece:
    """An instrument at a moment. ``loaded`` is None where it was not known; ``round`` when it was last learnt, 0 if own.

    ``weighs`` is what it carries by itself, in whole units; ``secret`` says that not everybody knew; ``bluff`` that it was
    declared and left unloaded when loads were last settled; ``how`` it was learnt: spied, shown or called.
    """

    id: str
    seat: str
    name: str
    declared: bool
    loaded: bool | None
    weighs: int
    secret: bool = False
    bluff: bool = False
    round: int = 0
    how: str = ""


@frozen
class Knew:
    """What a seat (or PUBLIC) knew: the weight as declared, the range of the temptation, instruments and promises.

    ``marks`` are the promises with a sign of a breach, the newest first; ``clear`` are the seats that owe something and
    of which nothing was seen; ``spies`` is what their spies reported of orders in this round, as (seat, words).
    """

    eyes: str
    weight: int
    pull: tuple[int, int]
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    clear: tuple[str, ...]
    spies: tuple[tuple[str, str], ...] = ()


@frozen
class Act:
    """A secret act: who did it, what, and whether it failed."""

    seat: str
    words: str
    failed: bool = False


@frozen
class Truth:
    """What was true: the weight as loaded, the temptation, instruments, and every promise really broken.

    ``acts`` are this round's secret acts so far, the last last.
    """

    weight: int
    pull: int
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    acts: tuple[Act, ...]


def knew(recording: Recording, moment: int, eyes: str) -> Knew:
    """Return what a seat, or PUBLIC, knew right after a moment; raises KeyError for other eyes."""
    state = recording.state(moment)
    names = recording.names
    tracks, live = state.known[eyes], declared(state, eyes)
    marks = [mark for owed in state.obligations.values() if _told(owed, eyes) for mark in seen(owed, eyes, names)]
    owing = {owed.giver for owed in state.obligations.values() if _told(owed, eyes) and owed.binds(state.round)}
    signs = {mark.seat for mark in marks}
    return Knew(
        eyes,
        weigh(state.setting.network, tracks, live).value,
        _pull(state, eyes),
        tuple(_piece(recording, state, moment, eyes)),
        tuple(sorted(marks, key=newest)),
        tuple(seat for seat in SEATS if seat in owing and seat not in signs and seat != eyes),
        tuple(_spies(recording, moment, eyes)),
    )


def true(recording: Recording, moment: int, *, sealed: bool = False) -> Truth:
    """Return what was true right after a moment; with ``sealed`` no order of a sheet is told."""
    state = recording.state(moment)
    marks = [
        mark for owed in state.obligations.values() for mark in really(owed, state, recording.names, sealed=sealed)
    ]
    return Truth(
        true_weight(state).value,
        temptation(state, state.tracks),
        tuple(_true_pieces(recording, state, moment)),
        tuple(sorted(marks, key=newest)),
        tuple(_acts(recording, moment)),
    )


def tracks(recording: Recording, moment: int, eyes: str, *, truth: bool) -> tuple[tuple[str, str, int | None], ...]:
    """Return every track as (name, what a seat or PUBLIC saw, what was true); None for the truth unless ``truth``."""
    state = recording.state(moment)
    known, found = state.known[eyes], []
    for name in (*TRACKS, *((FEAR,) if FEAR in state.tracks else ())):
        low, high = band(state, known) if name in _BANDED and eyes != RUSSIA else (known[name], known[name])
        seen = str(low) if low == high else f"{low}-{high}"
        found.append((track_label(name), seen, state.tracks[name] if truth else None))
    return tuple(found)


def _told(owed: Obligation, eyes: str) -> bool:
    return not owed.pledge and (owed.audience == SEATS if eyes == PUBLIC else eyes in owed.audience)


def _pull(state: State, eyes: str) -> tuple[int, int]:
    if eyes != PUBLIC:
        return temptation_range(state, eyes)
    found = [temptation_range(state, seat) for seat in SEATS if seat != RUSSIA]
    return min(low for low, _ in found), max(high for _, high in found)


def _piece(recording: Recording, state: State, moment: int, eyes: str) -> Iterable[Piece]:
    reel = recording.reel(eyes)
    for item in state.setting.scenario.instruments:
        lay = state.lay[item.id]
        size = capacity(state.setting.network, state.known[eyes], item.id)
        if item.owner == eyes:
            bluff = lay.declared and not lay.loaded and recording.bluffed(item.id, moment)
            yield Piece(item.id, item.owner, item.name, lay.declared, lay.loaded, size, True, bluff)
            continue
        told = reel.known_load(item.id, moment)
        loaded, when, how = (told.loaded, told.round, told.how) if told else (None, 0, "")
        yield Piece(item.id, item.owner, item.name, lay.declared, loaded, size, False, False, when, how)


def _true_pieces(recording: Recording, state: State, moment: int) -> Iterable[Piece]:
    for item in state.setting.scenario.instruments:
        lay = state.lay[item.id]
        size = capacity(state.setting.network, state.tracks, item.id) if lay.loaded else 0
        bluff = lay.declared and not lay.loaded and recording.bluffed(item.id, moment)
        yield Piece(item.id, item.owner, item.name, lay.declared, lay.loaded, size, False, bluff)


def _spies(recording: Recording, moment: int, eyes: str) -> Iterable[tuple[str, str]]:
    """Return what the spies of a seat have reported of orders since the round began."""
    names, reel = recording.names, recording.reel(eyes)
    first = recording.chapters[recording.chapter(moment)].first
    for place in range(reel.place(first - 1) + 1, reel.place(moment) + 1):
        sight = reel.sights[place]
        if sight.kind != "spied" or sight.seat != eyes:
            continue
        for word, _, what in (entry.partition("=") for entry in sight.detail):
            if word == "row":
                yield sight.subject, f"ordered {names.row(what)}"
            elif word == "breaks":
                yield sight.subject, f"ordered to break {names.clause(names.owed[what].kind).lower()}"


def _acts(recording: Recording, moment: int) -> Iterable[Act]:
    names = recording.names
    first = recording.chapters[recording.chapter(moment)].first
    for event in recording.events[first : moment + 1]:
        if event.kind in _SECRET_ACTS and len(event.audience) < len(SEATS):
            aim = f": {target_words(event.detail[0], names)}" if event.detail and event.detail[0] else ""
            words = names.act(event.subject) if event.subject else "regroups"
            yield Act(event.seat, f"{words}{aim}", event.kind == "act-failed")
