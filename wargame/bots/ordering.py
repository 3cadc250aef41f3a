"""How a doctrine fills its sealed sheet: row, promises, loads, one secret act, a standing answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.bots.mind import best_row
from wargame.engine import commands as cmd
from wargame.engine.belief import ceasefire_binds, evidence, probable_weight, repel_chance
from wargame.engine.draws import draw, weighted
from wargame.engine.seats import GUARANTORS

if TYPE_CHECKING:
    from wargame.bots.doctrine import Doctrine
    from wargame.engine.views import View


def order(view: View, doctrine: Doctrine, seed: int) -> cmd.Command | None:
    """Return the next change to the sheet, or Seal when it says what the doctrine wants."""
    sheet = view.sheet
    if sheet is None or sheet.sealed:
        return None
    for command in (
        _row(view, doctrine, seed),
        _promise(view, doctrine),
        _load(view, doctrine),
        _act(view, doctrine, seed),
        _answer(view, doctrine),
    ):
        if command is not None:
            return command
    return cmd.Seal()


def _row(view: View, doctrine: Doctrine, seed: int) -> cmd.Command | None:
    assert view.sheet is not None
    wanted = ""
    if view.seat == "russia":
        wanted = russian_row(view, doctrine, seed)
    elif view.seat == "ukraine":
        wanted = "raid-ua" if _raids(view, doctrine) else "honour-ua"
    return cmd.SetRow(wanted) if wanted and wanted != view.sheet.row else None


def russian_row(view: View, doctrine: Doctrine, seed: int) -> str:
    """Break when the best breach is worth more than the doctrine's greed, after its patience; else keep quiet."""
    binds = ceasefire_binds(view)
    chance = repel_chance(view, probable_weight(view))
    name, value = best_row(view, chance)
    quiet = "honour" if binds else "hold"
    mood = draw(seed, view.round, "mood", "greed", 81) - 1
    if value <= doctrine.greed + mood:
        return quiet
    light = sum(view.temptation) // 2 - chance.weight
    if binds and light <= doctrine.hurry and view.round < _ripe(view, doctrine, seed):
        return quiet
    return name


def _ripe(view: View, doctrine: Doctrine, seed: int) -> int:
    """Return the first round in which this doctrine would break the cease-fire that binds."""
    start = min(p.start for p in view.promises if p.clause.kind == "ceasefire" and p.giver == "russia" and p.binds)
    weights = [(str(delay), weight) for delay, weight in enumerate(doctrine.patience)]
    return start + (int(weighted(seed, "patience", str(start), weights)) if weights else 0)


def _raids(view: View, doctrine: Doctrine) -> bool:
    """Strike back in secret at a cease-fire that is light and suspected to be broken."""
    if not doctrine.raids or view.weight.value >= view.temptation[0]:
        return False
    return any(
        p.clause.kind == "ceasefire" and p.giver == "russia" and p.binds and view.round - 1 in p.suspected
        for p in view.promises
    )


def _promise(view: View, doctrine: Doctrine) -> cmd.Command | None:
    assert view.sheet is not None
    for command in view.legal:
        if isinstance(command, cmd.SetPromise) and not command.honour:
            promise = view.promise(command.obligation)
            if promise is not None and promise.clause.kind in doctrine.breaks:
                return command
    return None


def _load(view: View, doctrine: Doctrine) -> cmd.Command | None:
    """Load what the doctrine loads, as long as it is declared; leave the rest unloaded."""
    assert view.sheet is not None
    for piece in view.pieces:
        if piece.owner != view.seat:
            continue
        kind = view.scenario.instrument_by_id[piece.id].clause
        wanted = piece.declared and kind in doctrine.loads
        if wanted != (piece.id in view.sheet.load):
            return cmd.SetLoad(piece.id, wanted)
    return None


def _act(view: View, doctrine: Doctrine, seed: int) -> cmd.Command | None:
    """Choose the secret act: a spy goes where something is declared and least is known."""
    assert view.sheet is not None
    if view.sheet.act or not doctrine.acts:
        return None
    open_now = {(c.act, c.target) for c in view.legal if isinstance(c, cmd.SetAct)}
    start = draw(seed, view.round, "act", view.seat, len(doctrine.acts)) - 1
    order_of = doctrine.acts if view.seat == "russia" else doctrine.acts[start:] + doctrine.acts[:start]
    for name in order_of:
        act, _, target = name.partition(":")
        if act == "spy" and not target:
            target = _least_known(view)
            if not target:
                continue
        if act == "spy" and target in GUARANTORS and not _declares(view, target):
            continue
        if (act, target) in open_now:
            return cmd.SetAct(act, target)
    return None


def _declares(view: View, seat: str) -> bool:
    return any(piece.owner == seat and piece.declared for piece in view.pieces)


def _least_known(view: View) -> str:
    """Return the guarantor with declared instruments about which evidence is oldest, or nothing before a cease-fire."""
    if not ceasefire_binds(view):
        return ""
    seen = evidence(view)
    ranked: list[tuple[int, str]] = []
    for seat in GUARANTORS:
        declared = [piece for piece in view.pieces if piece.owner == seat and piece.declared]
        if declared:
            ranked.append((max(seen.get(piece.id, (0, True))[0] for piece in declared), seat))
    return min(ranked)[1] if ranked else ""


def _answer(view: View, doctrine: Doctrine) -> cmd.Command | None:
    assert view.sheet is not None
    if view.seat in GUARANTORS and view.sheet.answer != doctrine.answer:
        return cmd.SetAnswer(doctrine.answer)
    return None
