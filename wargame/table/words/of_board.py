"""The facilitator's board in words, for both clients: what is the matter with a table, and what to do next.

Pure functions of the board and of a reading of the client's monotonic clock, in milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.engine.seats import MARK, SEATS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wargame.table.desk import Board, HelpLine, Knocker, Paper, Sitter, TableBoard

PHASES: Final = ("briefing", "talks", "orders", "report", "debrief")
HURRIED: Final = {"briefing": 20_000, "talks": 90_000, "orders": 75_000, "report": 15_000}
"""Milliseconds left, phase by phase, from which a table that still waits for somebody is called slow."""
BEHIND: Final = 2
"""Phases behind the middle of the class from which a table is called slow."""
LONGEST: Final = 50
"""Characters that a move line holds."""
STOPPED: Final = "stopped"
"""Stands for a phase where a stopped table has been looked at."""
OUTCOMES: Final = {"held": "held", "broken": "broken", "none": "no deal"}


@frozen
class Note:
    """What is the matter with a table: ``tone`` is quiet, warn or broken, ``needed`` that the facilitator is."""

    text: str = ""
    tone: str = "quiet"
    needed: bool = False


@frozen
class Step:
    """The next thing for the facilitator.

    ``act`` is reply, look, admit, seats, nudge, begin, release, advance, debrief, invite, or empty for nothing.
    """

    text: str
    act: str = ""
    table: int = 0
    word: str = ""
    about: str = ""
    """The question's id, the seat, or whoever waits at the door, that it is about."""


def clock_words(table: TableBoard, now: int) -> str:
    """Return the clock of a table as it is printed: ``6:40``, ``paused``, ``held``, or ``-`` without one."""
    if table.over or table.stopped:
        return "-"
    if table.paused:
        return "paused"
    seconds = table.clock.seconds(now)
    if seconds is None:
        return "-"
    return f"{seconds // 60}:{seconds % 60:02}"


def open_help(table: TableBoard) -> tuple[HelpLine, ...]:
    """Return the questions of a table that wait for an answer, the oldest first."""
    return tuple(line for line in table.help if not line.answer)


def knocking(board: Board, number: int) -> tuple[Knocker, ...]:
    """Return who waits at the door for a table, the first comer first."""
    return tuple(one for one in board.knocks if one.table == number)


def lost(table: TableBoard) -> tuple[str, ...]:
    """Return the seats whose people are all away, and which no bot plays."""
    if not table.begun or table.over:
        return ()
    return tuple(
        seat
        for seat in SEATS
        if (team := team_of(table, seat)) and seat not in table.bots and not any(one.here for one in team)
    )


def team_of(table: TableBoard, seat: str) -> tuple[Sitter, ...]:
    """Return who sits in a seat; with an empty ``seat`` who watches."""
    return tuple(one for one in table.people if one.seat == seat)


def seated(table: TableBoard) -> bool:
    """Whether somebody sits at a table and is here."""
    return any(one.here and one.seat for one in table.people)


def at_end(table: TableBoard) -> bool:
    """Whether the last report is open, so that the table waits for the debrief."""
    return table.begun and not table.over and table.phase == "report" and table.round >= table.rounds


def missing(table: TableBoard) -> tuple[str, ...]:
    """Return the seats that a table waits for; before it has begun those in which nobody sits."""
    if table.over:
        return ()
    if table.begun:
        return table.waits
    return tuple(s for s in SEATS if s not in table.bots and not any(one.here for one in team_of(table, s)))


def slow(table: TableBoard, board: Board, now: int) -> bool:
    """Whether a table keeps the class waiting: little time and somebody missing, or phases behind the others."""
    if not table.begun or table.over or table.paused or table.held or table.stopped or not table.waits:
        return False
    left = table.clock.at(now)
    if left is not None and table.clock.running and left <= HURRIED.get(table.phase, 0):
        return True
    places = sorted(_place(one) for one in board.tables if one.begun)
    return places[len(places) // 2] - _place(table) >= BEHIND


def _place(table: TableBoard) -> int:
    return table.round * len(PHASES) + PHASES.index(table.phase)


def broken(table: TableBoard) -> str:
    """Return the seat that was last proven to have broken a promise in this round, or nothing."""
    found = [breach.seat for breach in table.breaches if breach.mark == "proven" and breach.round == table.round]
    return found[-1] if found else ""


def proven(table: TableBoard) -> int:
    """Return how many promises were proven broken."""
    return sum(breach.mark == "proven" for breach in table.breaches)


def note(table: TableBoard, board: Board, now: int) -> Note:
    """Return what is the matter with a table, the most urgent thing alone."""
    away, drafting = lost(table), any(one.doing for one in table.people)
    cases = (
        (table.stopped, Note("stopped", "broken", needed=True)),
        (open_help(table), Note("help", "warn", needed=True)),
        (knocking(board, table.number), Note("at the door", "warn", needed=True)),
        (table.over, _ended(table)),
        (not table.begun, Note("not begun")),
        (away, Note(f"{' '.join(MARK[seat] for seat in away)} away", "warn", needed=True)),
        (broken(table), Note(f"broken by {MARK.get(broken(table), '')}", "broken")),
        (at_end(table), Note("last report")),
        (table.held, Note("held", "warn")),
        (slow(table, board, now), Note("slow")),
        (not table.waits and table.phase != "report", Note("all ready")),
        (drafting, Note("drafting")),
        (table.bots, Note(f"bot {' '.join(MARK[seat] for seat in table.bots)}")),
    )
    return next((found for so, found in cases if so), Note())


def _ended(table: TableBoard) -> Note:
    return Note(OUTCOMES.get(table.outcome, "over"), "broken" if table.outcome == "broken" else "quiet")


def here(board: Board) -> tuple[int, int]:
    """Return how many people are here, and how many there are."""
    people = [one for table in board.tables for one in table.people]
    return sum(one.here for one in people), len(people)


def rounds(board: Board) -> str:
    """Return where the class is: ``round 2 of 5``, ``rounds 2-3 of 5``."""
    now = sorted({table.round for table in board.tables}) or [1]
    most = max((table.rounds for table in board.tables), default=1)
    return f"round {now[0]} of {most}" if len(now) == 1 else f"rounds {now[0]}-{now[-1]} of {most}"


def news_of(before: Board, now: Board) -> tuple[str, ...]:
    """Return what the facilitator has to be told once: a fault of the server, a planned card that was not turned."""
    told = [now.fault] if now.fault and now.fault != before.fault else []
    known = {table.number: table.missed for table in before.tables}
    for table in now.tables:
        told += [
            f"Table {table.number}: the planned card {title} was not turned; it was turned before, or came too late."
            for title in table.missed[len(known.get(table.number, table.missed)) :]
        ]
    return tuple(told)


def next_step(board: Board, now: int, seen: Collection[tuple[int, int, str]] = ()) -> Step:
    """Return the next thing for the facilitator.

    ``seen`` is what they have dealt with: (table, round, phase) is not called slow again, (table, 0, stopped) not stopped.
    """
    found = [step for table in board.tables for step in _wanted(table, seen)]
    found += [Step(asks(one), "admit", one.table, "see who", one.id) for one in board.knocks]
    found.sort(key=lambda step: ("reply", "look", "admit", "seats").index(step.act))
    if found:
        first, more = found[0], found[1:]
        other = next((step.text for step in more if (step.table, step.act) != (first.table, first.act)), "")
        if other and len(first.text) + len(other) < LONGEST:
            return Step(f"{first.text} {other}", first.act, first.table, first.word, first.about)
        return first
    return _quiet(board, now, seen)


def asks(one: Knocker) -> str:
    """Say who waits at the door, and for what: at most 48 characters."""
    where = f"for table {one.table}, {MARK[one.seat]}" if one.seat else f"to watch table {one.table}"
    if one.person:
        where = f"back to table {one.table}, {MARK[one.seat]}"
    return f"{one.name} asks {where}."


def _wanted(table: TableBoard, seen: Collection[tuple[int, int, str]]) -> tuple[Step, ...]:
    number = table.number
    asked, away = open_help(table), lost(table)
    steps = []
    if asked:
        steps.append(Step(f"Table {number} asks for help.", "reply", number, f"answer {number}", asked[0].id))
    if table.stopped and (number, 0, STOPPED) not in seen:
        steps.append(Step(f"Table {number} has stopped.", "look", number, f"see {number}"))
    if away:
        seats = " and ".join(MARK[seat] for seat in away)
        steps.append(Step(f"Table {number} has lost its {seats}.", "seats", number, f"seats {number}", away[0]))
    return tuple(steps)


def _quiet(board: Board, now: int, seen: Collection[tuple[int, int, str]]) -> Step:
    """Return the next thing where nobody asks for anything."""
    tables = [table for table in board.tables if not table.stopped]
    live = [table for table in tables if table.begun and not table.over]
    waiting = [table for table in tables if not (table.begun or table.over) and seated(table)]
    if waiting:
        said = "The game" if len(waiting) == len(tables) else f"{len(waiting)} table{'s' if len(waiting) > 1 else ''}"
        return Step(f"{here(board)[0]} here. {said} can begin.", "begin", 0, "begin")
    if not live and any(table.over for table in tables):
        return Step("Every game is over. Talk about what happened.", "debrief", 0, "all tables")
    if not live:
        return Step("Nobody is here yet. Show the class how to join.", "invite", 0, "how to join")
    if all(at_end(table) for table in live):
        return Step("The last report is open at every table.", "debrief", 0, "debrief")
    late = [one for one in tables if slow(one, board, now) and (one.number, one.round, one.phase) not in seen]
    if late:
        table = late[0]
        seats = " ".join(MARK[seat] for seat in table.waits)
        return Step(f"Table {table.number} waits for {seats}.", "nudge", table.number, f"nudge {table.number}")
    return _held(live, now) or _bots_alone(live) or Step("All tables are at work; nobody needs you.")


def _bots_alone(live: Sequence[TableBoard]) -> Step | None:
    """Return a table at which bots alone play, without a clock: only the facilitator ends its phases."""
    done = [
        table
        for table in live
        if len(table.bots) == len(SEATS)
        and table.clock.left is None
        and not (table.waits or table.held or table.paused or at_end(table))
    ]
    if not done:
        return None
    return Step(f"Only bots play at table {done[0].number}; end its phase.", "advance", done[0].number, "advance")


def _held(live: Sequence[TableBoard], now: int) -> Step | None:
    """Return that tables have finished, or their time is up, and only the facilitator's hold keeps them, where it does."""
    done = [
        table
        for table in live
        if table.held and not (table.paused or at_end(table)) and (not table.waits or table.clock.at(now) == 0)
    ]
    if not done:
        return None
    if len(done) == len(live) > 1:
        return Step("All tables have finished; you hold them.", "release", 0, "let all go")
    return Step(f"Table {done[0].number} has finished; you hold it.", "release", done[0].number, "let it go")


def lapses(table: TableBoard) -> str:
    """Say what is lost where the phase ends now: at most 34 characters."""
    if table.phase == "talks":
        open_deals = [paper.id for paper in table.papers if paper.state == "tabled"]
        if open_deals:
            return f"Deal{'s' if len(open_deals) > 1 else ''} {', '.join(open_deals[:4])} lapse{'' if len(open_deals) > 1 else 's'}."
    if table.phase == "orders":
        bare = [MARK[seat] for seat, sheet in table.sheets if sheet == "none"]
        return f"{' '.join(bare)} ha{'ve' if len(bare) > 1 else 's'} saved no sheet." if bare else "Saved sheets count."
    return "Nothing lapses."


def deal_words(paper: Paper) -> tuple[str, ...]:
    """Return the marks of the seats that have not signed a tabled deal."""
    return tuple(MARK[seat] for seat in paper.waiting)


def state_words(table: TableBoard) -> str:
    """Say in a word or two how a table stands, for its title."""
    cases = (
        (table.stopped, "stopped"),
        (table.over, "over"),
        (table.paused, "paused by you"),
        (not table.begun, "not begun"),
        (at_end(table), "the last report is open"),
        (table.held, "held after this phase"),
    )
    return next((words for so, words in cases if so), f"round {table.round} of {table.rounds}, {table.phase}")


def doing(table: TableBoard, seat: str) -> str:
    """Say what a delegation is at: ready, drafting, on the sheet, away, or nothing."""
    if seat in table.bots:
        return "a bot plays"
    team = team_of(table, seat)
    if not team:
        return "nobody"
    if not any(one.here for one in team):
        return "away"
    at_work = next((one.doing for one in team if one.doing), "")
    if table.begun and not table.over and seat not in table.waits and table.phase != "report":
        return "ready"
    return at_work
