"""Many games at once: the same result however many processes play them, and Ctrl-C keeps what is done."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Final

from wargame.lab.game import GameRecord, MakePlayer, play_game
from wargame.lab.lineup import Lineup, game_seed
from wargame.lab.result import Result

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario

CHUNK: Final = 20
"""Games that a process plays before it reports: some tenths of a second."""

Progress = Callable[[int, int], None]
"""Is told (done, asked) now and then."""


def simulate(
    scenario: Scenario,
    rules: Rules,
    bots: dict[str, str],
    games: int,
    seed: int = 1,
    processes: int = 0,
    progress: Progress | None = None,
    *,
    agendas: dict[str, str] | None = None,
    rounds: int = 0,
) -> Result:
    """Play ``games`` games (1 or more) of four bots; ``processes`` 0 is one for each processor.

    Ctrl-C ends the series with the games done so far, always the first ones of it. Raises ValueError in one sentence
    for an agenda or a length that the scenario does not have.
    """
    lineup = Lineup(scenario, rules, bots, agendas or {}, rounds)
    workers = min(processes or os.cpu_count() or 1, -(-games // CHUNK))
    if workers <= 1:
        return run(lineup, games, seed, progress=progress)
    with pool(workers) as executor:
        return run(lineup, games, seed, executor=executor, progress=progress)


def run(
    lineup: Lineup,
    games: int,
    seed: int,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    make_player: MakePlayer | None = None,
) -> Result:
    """Play a series in this process, or in those of an executor from ``pool``; else as ``simulate``.

    ``make_player`` must be a function of a module where an executor is to find it.
    """
    began = perf_counter()
    tell = progress or _silent
    if executor is None:
        records, interrupted = _play_here(lineup, games, seed, tell, make_player)
    else:
        records, interrupted = _play_there(executor, lineup, games, seed, tell, make_player)
    return Result(lineup, seed, games, tuple(records), perf_counter() - began, interrupted)


def _silent(done: int, asked: int) -> None:
    del done, asked


def _play_here(
    lineup: Lineup, games: int, seed: int, tell: Progress, make_player: MakePlayer | None
) -> tuple[list[GameRecord], bool]:
    records: list[GameRecord] = []
    try:
        for number in range(games):
            records.append(play_game(lineup, game_seed(seed, number), make_player))
            if len(records) % CHUNK == 0 or len(records) == games:
                tell(len(records), games)
    except KeyboardInterrupt:
        return records, True
    return records, False


def _play_there(
    executor: Executor, lineup: Lineup, games: int, seed: int, tell: Progress, make_player: MakePlayer | None
) -> tuple[list[GameRecord], bool]:
    futures: list[Future[list[GameRecord]]] = []
    interrupted, done = False, 0
    try:
        # A worker that is being started must not hear of Ctrl-C: it would end in a traceback.
        with _deaf():
            for first in range(0, games, CHUNK):
                count = min(CHUNK, games - first)
                futures.append(executor.submit(play_chunk, lineup, seed, first, count, make_player))
        for future in futures:
            done += len(future.result())
            tell(done, games)
    except KeyboardInterrupt:
        interrupted = True
        _let_finish(futures)
    records: list[GameRecord] = []
    for future in futures:
        if future.cancelled() or not future.done():
            break
        records += future.result()
    return records, interrupted


def _let_finish(futures: list[Future[list[GameRecord]]]) -> None:
    """Cancel what has not begun, and wait for what has; a second Ctrl-C stops the waiting."""
    from concurrent.futures import wait  # noqa: PLC0415 - as late as multiprocessing

    try:
        wait([future for future in reversed(futures) if not future.cancel()])
    except KeyboardInterrupt:
        return


def play_chunk(
    lineup: Lineup, seed: int, first: int, count: int, make_player: MakePlayer | None = None
) -> list[GameRecord]:
    """Play some consecutive games of a series; what a worker process does."""
    return [play_game(lineup, game_seed(seed, first + number), make_player) for number in range(count)]


@contextmanager
def pool(processes: int) -> Iterator[Executor]:
    """Give an executor of fresh processes, which a system without ``fork`` can start as well."""
    import multiprocessing  # noqa: PLC0415 - one process alone needs neither
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(processes, mp_context=context, initializer=_ignore_interrupts)
    try:
        yield executor
    finally:
        with _deaf():
            executor.shutdown(wait=True, cancel_futures=True)


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _deaf() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, also from processes begun in it; Windows cannot."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
