"""A class is begun in a folder of its own: first the tables' files, then the card that makes it a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from wargame.content import rules_from_plain, scenario_from_plain
from wargame.engine.rules import plain
from wargame.engine.seats import SEATS
from wargame.room import failpoints
from wargame.room.card import DRAFT, FILE, MOST, Card, ClassError, write_card
from wargame.room.classroom import LOCK, Classroom, journal_of, lock_up, room_of, save_of
from wargame.room.ledger import Ledger
from wargame.room.room import RoomStoppedError
from wargame.saves import Header, SaveError, SaveWriter, canonical, read
from wargame.table.store import HUMAN, Plan, begin

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from wargame.content.plans import Inject, SessionPlan
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.room.classroom import Tools


@frozen
class Wish:
    """What a class is begun with besides its story: the join ``code``, 1 to 24 ``tables``, and where it listens.

    ``rounds`` counts where there is no plan; 0 is the scenario's own length.
    """

    code: str
    tables: int
    port: int = 0
    rounds: int = 0


def create(
    folder: Path, wish: Wish, scenario: Scenario, rules: Rules, plan: SessionPlan | None, tools: Tools
) -> Classroom:
    """Begin a class in a folder that is made now; without a plan it has no clocks and no cards of the facilitator's.

    A folder that a killed server left half-made, in which nobody ever sat, is made anew. ClassError where there is a
    class of this name, where the plan does not fit the scenario, or where the disk refuses.
    """
    if not 1 <= wish.tables <= MOST:
        raise ClassError(f"A class has 1 to {MOST} tables, not {wish.tables}; choose another number.")
    _fit(plan, scenario)
    rounds = plan.rounds if plan is not None else wish.rounds or scenario.rounds
    if rounds not in scenario.lengths:
        offered = ", ".join(map(str, scenario.lengths))
        raise ClassError(f"{scenario.id} is played in {offered} rounds, not in {rounds}; choose another plan.")
    card = Card(folder.name, wish.code, scenario.id, rules.id, wish.tables, plan, rounds, wish.port)
    scenario, rules = _as_saved(scenario, rules)
    room = Classroom(folder, card, {}, tools, lock_up(_laid_out(folder)))
    try:
        _clear(folder)
        tools.failpoint(failpoints.LAID_OUT)
        for number in range(1, card.tables + 1):
            _table(room, number, scenario, rules)
            tools.failpoint(failpoints.TABLE_MADE)
        # The card comes last: a folder without one was never a class.
        write_card(folder, card, files=tools.files(folder / FILE), failpoint=tools.failpoint)
    except (SaveError, RoomStoppedError) as error:
        room.close()
        raise ClassError(str(error)) from error
    except BaseException:
        room.close()
        raise
    return room


def _table(room: Classroom, number: int, scenario: Scenario, rules: Rules) -> None:
    tools, card = room.tools, room.card
    path, journal_path = save_of(room.folder, number), journal_of(room.folder, number)
    plan = Plan(scenario, rules, tools.seed(), dict.fromkeys(SEATS, HUMAN), card.rounds)
    files, failpoint = tools.files(path), tools.failpoint
    table, writer = begin(
        plan, tools.make_player, path=path, key=tools.key, version=tools.version, files=files, failpoint=failpoint
    )
    assert writer is not None
    room.writers.append(writer)
    journal = SaveWriter.create(
        journal_path, _head(card, number, tools.version), files=tools.files(journal_path), failpoint=failpoint
    )
    room.writers.append(journal)
    ledger = Ledger()
    for inject in card.plan.injects if card.plan is not None else ():
        body = planned(inject)
        journal.append("planned", body)
        ledger.apply("planned", body)
    room.rooms[number] = room_of(room, number, table, journal, ledger, plan.seed)


def planned(inject: Inject) -> dict[str, object]:
    """Return the record of a card that a session plan plays."""
    body = {name: getattr(inject, name) for name in ("round", "phase", "card", "title", "text")}
    return {**body, "effects": list(inject.effects)}


def _as_saved(scenario: Scenario, rules: Rules) -> tuple[Scenario, Rules]:
    """Return scenario and rules as a restart reads them back from a save, with their names in the same order.

    Otherwise a restart would show itself in what people are sent.
    """
    scenario_plain, rules_plain = (canonical.parse(canonical.encode(plain(one))) for one in (scenario, rules))
    return scenario_from_plain(scenario_plain), rules_from_plain(rules_plain)


def _fit(plan: SessionPlan | None, scenario: Scenario) -> None:
    """Refuse a plan with cards of another scenario."""
    unknown = {one.card for one in plan.injects if one.card} - set(scenario.card_by_id) if plan is not None else None
    if plan is not None and (unknown or plan.scenario not in ("", scenario.id)):
        raise ClassError(f"The plan {plan.id} is for another scenario than {scenario.id}; choose another plan.")


def _head(card: Card, number: int, version: str) -> Header:
    """Return the header of a room's journal; the scenario, the rules and the seed stand in the table's own save."""
    options = {"journal": "room", "class": card.name, "table": number}
    return Header(version, {"id": card.scenario, "title": card.scenario}, {"id": card.rules}, 0, {}, options)


def _laid_out(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ClassError(f"The folder {folder} cannot be made ({reason}); choose another folder.") from error
    if (folder / FILE).exists():
        raise ClassError(f"There is a class {folder.name} already; choose another name.")
    return folder


def _clear(folder: Path) -> None:
    """Take away what a server left that was killed while it made this class; refuse a folder that holds more."""
    # Another server may have finished the class between the first look and the lock.
    if (folder / FILE).exists():
        raise ClassError(f"There is a class {folder.name} already; choose another name.")
    if not _half_made(folder):
        what = f"The folder {folder} holds something else than a new class"
        raise ClassError(f"{what}; choose another name, or restore its {FILE} from a copy.")
    try:
        for path in sorted(folder.iterdir()):
            if path.name != LOCK:
                path.unlink()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ClassError(
            f"The half-made class in {folder} cannot be cleared ({reason}); choose another name."
        ) from error


def taken(classes: Path) -> set[str]:
    """Return the names that no new class can have; one that was half made and never used is free."""
    if not classes.is_dir():
        return set()
    return {path.name for path in classes.iterdir() if not (path.is_dir() and _half_made(path))}


def _half_made(folder: Path) -> bool:
    """Whether a folder holds nothing but what a server left that was killed while it made a class there."""
    ours = {LOCK, DRAFT, *(path(folder, n).name for path in (save_of, journal_of) for n in range(1, MOST + 1))}
    return all(path.name in ours and _unused(path) for path in sorted(folder.iterdir()))


def _unused(path: Path) -> bool:
    """Whether a file of a class without a card was never played with: nobody sat down, and nothing was done."""
    if path.name in (DRAFT, LOCK):
        return True
    try:
        kinds: Iterable[str] = {record.kind for record in read(path).records}
    except SaveError:
        return False
    return set(kinds) <= {"head", "planned", "clock"}
