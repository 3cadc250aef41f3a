"""One table: people and bots in four seats around one referee; views go out, commands come in, the log comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from wargame.engine.commands import HoldPhase, Ready, Seal, to_plain
from wargame.engine.digest import digest
from wargame.engine.preview import Preview, preview
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.scoring import score_of
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import View, view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.engine.commands import Command
    from wargame.engine.deals import Clause
    from wargame.engine.events import Event
    from wargame.engine.state import State

T = TypeVar("T")

PATIENCE: Final = 400
"""Commands that bots may give in a row before they are all held to be finished with the phase."""


class Player(Protocol):
    """Whoever sits behind the seam without a screen: sees a view, answers with a legal command or nothing."""

    def act(self, view: View) -> Command | None:
        """Return the next command, or None when there is nothing to do now."""


class Log(Protocol):
    """Where a table writes before it publishes; ``append`` returns once the record is durable."""

    warning: str

    def append(self, kind: str, body: Mapping[str, Any]) -> object:
        """Write one record; raises where it cannot be made durable."""


class Table:
    """A game in progress. Nothing but views leaves it, and nothing changes it but commands.

    ``seats`` maps each seat to ``human`` or to a bot's doctrine; ``players`` holds the bots by seat.
    """

    def __init__(
        self, state: State, players: Mapping[str, Player], log: Log | None = None, people: tuple[str, ...] = ()
    ) -> None:
        """Sit down around a state; bots do not act before ``run``."""
        self._state = state
        self._players = dict(players)
        self._log = log
        self.people = people or tuple(seat for seat in SEATS if seat not in players)
        self._idle: dict[str, State] = {}
        self.on_change: Callable[[], None] | None = None
        self.held: Callable[[], bool] = _never
        """Whether a phase may not end by itself now, though everybody has finished with it; the facilitator may end it."""

    @property
    def phase(self) -> str:
        """briefing, talks, orders, report or debrief."""
        return self._state.phase

    @property
    def round(self) -> int:
        """The round, from 1."""
        return self._state.round

    @property
    def over(self) -> bool:
        """Whether the debrief is open."""
        return self._state.phase == "debrief"

    @property
    def notice(self) -> str:
        """What went wrong behind the table without harm to the game, as one sentence; empty where nothing did."""
        return self._log.warning if self._log is not None else ""

    def view(self, seat: str) -> View:
        """Return what a seat is shown now."""
        return view(self._state, seat)

    def preview(self, seat: str, clauses: tuple[Clause, ...]) -> Preview:
        """Return what a package of clauses would do, in the eyes of a seat."""
        return preview(self._state, seat, clauses)

    def truth(self) -> State | None:
        """Return the whole state once every secret is open, and None before."""
        return self._state if self.over else None

    def look(self, eyes: Callable[[State], T]) -> T:
        """Return what the referee's side of the house makes of the state; nothing of it may reach a client as it is."""
        return eyes(self._state)

    def seat_player(self, seat: str, player: Player | None) -> None:
        """Let a bot take a seat, or give it back to people (None)."""
        self._players = {name: one for name, one in self._players.items() if name != seat}
        if player is not None:
            # In table order, as at the beginning: who is asked first must not depend on who sat down first.
            found = self._players | {seat: player}
            self._players = {name: found[name] for name in SEATS if name in found}
        self.people = tuple(name for name in SEATS if name not in self._players)
        self._idle.pop(seat, None)

    def submit(self, seat: str, command: Command, key: str = "") -> Refusal | None:
        """Do a command for a seat, then let the bots answer; return a refusal, or None where it was done."""
        refusal = self._do(seat, command, key)
        if refusal is None:
            self.run()
        return refusal

    def run(self) -> None:
        """Let the bots act until each has nothing to do, or a phase waits for a person."""
        for _ in range(PATIENCE):
            if self.over or not self._poll():
                return
        for seat in self._players:
            if not self.over and self.phase != "orders" and seat not in self._state.ready:
                self._do(seat, Ready())

    def _poll(self) -> bool:
        """Ask each bot once; return whether any of them did something."""
        moved = False
        for seat, player in self._players.items():
            if self.over:
                break
            if self._idle.get(seat) is self._state:
                continue
            command = player.act(view(self._state, seat))
            if command is None or self._do(seat, command) is not None:
                self._idle[seat] = self._state
            else:
                moved = True
        return moved

    def let_end(self) -> None:
        """End a phase that was held though everybody had finished with it, where nothing holds it any more."""
        if self._state.held and len(self._state.ready) == len(SEATS) and not self.held():
            self._do(FACILITATOR, HoldPhase(on=False))
            self.run()

    def _last(self, seat: str, command: Command) -> bool:
        """Whether a command would be the last that the phase waits for."""
        last = {*self._state.ready, seat} == set(SEATS)
        return isinstance(command, (Ready, Seal)) and seat in SEATS and last

    def _do(self, seat: str, command: Command, key: str = "") -> Refusal | None:
        if self._last(seat, command) and self.held() != self._state.held:
            self._do(FACILITATOR, HoldPhase(not self._state.held))
        before = self._state
        done = act(before, seat, command)
        if isinstance(done, Refusal):
            return done
        state, events = done
        if self._log is not None:
            self._write(seat, command, key, before, state)
        self._state = state
        self._published(events)
        return None

    def _write(self, seat: str, command: Command, key: str, before: State, after: State) -> None:
        assert self._log is not None
        body: dict[str, Any] = to_plain(command)
        kind = "act" if seat == FACILITATOR else "cmd"
        if seat != FACILITATOR:
            body["by"] = seat
        if key:
            body["key"] = key
        self._log.append(kind, body)
        ended = before.phase == "debrief"
        for consequence in consequences(after, rounds=len(after.reports) - len(before.reports), ended=ended):
            self._log.append(*consequence)

    def _published(self, events: list[Event]) -> None:
        if events and self.on_change is not None:
            self.on_change()


def _never() -> bool:
    return False


def consequences(state: State, *, rounds: int, ended: bool) -> list[tuple[str, dict[str, Any]]]:
    """Return the records that follow a command: the digest of a round just settled, and the summary of a game's end."""
    records: list[tuple[str, dict[str, Any]]] = []
    if rounds > 0:
        records.append(("round", {"round": state.round, "digest": digest(state)}))
    if state.phase == "debrief" and not ended:
        records.append(("end", summary(state)))
    return records


def summary(state: State) -> dict[str, Any]:
    """Return the plain summary that ends a save: outcome, points, scores, agendas, digest."""
    return {
        "outcome": state.outcome,
        "points": dict(state.points),
        "scores": {seat: score_of(state, seat) for seat in SEATS},
        "agendas": dict(state.agendas),
        "digest": digest(state),
    }
