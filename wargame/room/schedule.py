"""The clock of a room and the cards that are due: what time does, and what follows when a phase begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.settlement.tally import is_over
from wargame.engine.text import harmless
from wargame.room.clock import CHECKPOINT, PhaseClock

if TYPE_CHECKING:
    from wargame.room.ledger import Planned
    from wargame.room.room import Room


class Timing(Protocol):
    """How long phases last; a session plan is one."""

    def seconds(self, round_: int, phase: str) -> int:
        """Return the seconds of a phase, 0 for no limit."""


class _NoClock:
    """Phases without a limit: they end when everybody is ready, or when the facilitator ends them."""

    def seconds(self, round_: int, phase: str) -> int:
        """Return 0, whatever the phase."""
        del round_, phase
        return 0


NO_CLOCK: Final[Timing] = _NoClock()

_TURNING: Final = ("briefing", "talks", "orders")
"""The phases in which a card can be turned, in their order."""


def settle(room: Room) -> None:
    """Give a phase that has just begun its time and its cards, and let the clock go or stand as it should."""
    planned: Planned | None = None
    while True:
        if room.clock.phase != (room.table.round, room.table.phase):
            _begin(room, (room.table.round, room.table.phase))
        planned = next(iter(due(room)), None)
        if planned is None:
            break
        turn(room, planned)
    run(room)


def _begin(room: Room, key: tuple[int, str]) -> None:
    open_end = room.table.over or waits_at_end(room)
    seconds = 0 if open_end else room.timing.seconds(*key)
    room.clock = PhaseClock(key, seconds * 1000 if seconds else None)
    keep(room)


def waits_at_end(room: Room) -> bool:
    """Whether the last report is open: the debrief, which opens every secret, is the facilitator's to open for all."""
    return room.table.phase == "report" and room.table.look(is_over)


def goes(room: Room) -> bool:
    """Whether the clock should run now."""
    paused = room.table.look(lambda state: state.paused)
    return room.ledger.begun and not (paused or room.table.over or room.stopped or waits_at_end(room))


def run(room: Room) -> None:
    """Let the clock go or stand; a change is written down."""
    now, wanted = room.now(), goes(room)
    if room.clock.left is None or wanted == (room.clock.since is not None):
        return
    room.clock = room.clock.run(now) if wanted else room.clock.stand(now)
    keep(room)


def keep(room: Room) -> None:
    """Write down what the clock shows, so that a restart goes on from there."""
    round_, phase = room.clock.phase
    room.write("clock", {"round": round_, "phase": phase, "left": room.clock.at(room.now())})


def tick(room: Room) -> bool:
    """Let the time run on; return whether anything that people see has changed."""
    now = room.now()
    if room.clock.since is None:
        return False
    if room.clock.out(now):
        if room.ledger.held:
            # It stands at zero until the facilitator lets the phase end.
            return False
        room.note(f"The clock ended the {room.table.phase}.")
        room.play(FACILITATOR, cmd.Advance())
        room.refresh()
        return True
    noted = room.ledger.clock.left
    if noted is not None and noted - (room.clock.at(now) or 0) >= CHECKPOINT:
        keep(room)
    return False


def due(room: Room) -> tuple[Planned, ...]:
    """Return the cards whose round and phase have come, oldest first; those that were missed come late."""
    if not room.ledger.begun or room.table.phase not in _TURNING:
        return ()
    here = (room.table.round, _TURNING.index(room.table.phase))
    return tuple(one for one in room.ledger.planned.values() if (one.round, _TURNING.index(one.phase)) <= here)


def turn(room: Room, planned: Planned) -> None:
    """Turn a card that is due; one that cannot be turned any more is taken off the plan, and the facilitator is told."""
    number, before = planned.number, room.ledger.turned.get(planned.number)
    author, count = f"plan-{number}", (before.times if before else 0) + 1
    command = card_command(planned.card, planned.title, planned.text, planned.effects)
    # The game's record carries the count, so that a crash before the room's own record turns no card twice.
    done = count in room.ledger.done.get(author, {})
    code = "" if done else room.play(FACILITATOR, command, f"{author}.{count}")
    if code:
        room.write("unplanned", {"number": number, "missed": code})
        room.note(
            f"The planned card {planned.title or planned.card} was not turned: it was turned before, or comes too late."
        )
        return
    room.write("unplanned", {"number": number, "turned": room.table.round})
    room.ledger.finish(author, count)
    announce(room, command)


def announce(room: Room, command: cmd.Command) -> None:
    """Tell every seat of a card that was turned in the midst of a round; in a briefing they read it anyway."""
    if room.table.phase == "briefing" or not isinstance(command, (cmd.Inject, cmd.InjectOwn)):
        return
    title = command.title if isinstance(command, cmd.InjectOwn) else _title(room, command.card)
    room.tell(SEATS, "room", f"A card was turned: {harmless(title)}.")


def _title(room: Room, card: str) -> str:
    return room.table.look(lambda state: state.setting.scenario.card_by_id[card].title)


def card_command(card: str, title: str, text: str, effects: tuple[str, ...]) -> cmd.Command:
    """Return the engine's command for a card of the scenario or, where ``card`` is empty, an own one."""
    if card:
        return cmd.Inject(card)
    return cmd.InjectOwn(title, text, effects)
