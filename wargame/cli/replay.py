"""``wargame replay``: a saved game again, through one pair of eyes, or settled anew and verified."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

from wargame.cli.failures import DONE, CallError, CheckError
from wargame.cli.seating import SPOIL, seat_named
from wargame.cli.terminal import ascii_option, on_terminal, say, tell
from wargame.engine.seats import NAME, SEATS, TITLE

if TYPE_CHECKING:
    from wargame.cli.eyes import Told
    from wargame.engine.sights import Sight
    from wargame.saves import Reading
    from wargame.table.store import Step

UNTOLD: Final = frozenset(
    {"phase", "round", "settlement", "ready", "not-ready", "draft-opened", "draft-discarded"}
    | {"clause-added", "clause-struck", "clause-flagged"}
)
"""Kinds of events that a reader gathers from what follows them; they keep their numbers, and ``why`` answers."""

PHASES: Final = {"briefing": "Briefing", "talks": "Talks", "orders": "Orders", "report": "Report", "debrief": "Debrief"}


@click.command()
@click.argument("save")
@click.option("--as", "seat", metavar="SEAT", help="Through this seat's eyes.")
@click.option("--verify", is_flag=True, help="Settle everything again and compare; exit code 1 if it differs.")
@click.option("--spoil", is_flag=True, help=SPOIL)
@click.option("--rules", metavar="RULES", help="Beside it, the same orders settled under these rules (name or path).")
@click.option("--round", "round_", type=int, metavar="N", help="With --rules: this round alone.")
@click.option("--plain", is_flag=True, help="Use line mode instead of the full screen.")
@ascii_option
def replay(  # noqa: D103 - the text below is the command's help
    save: str,
    seat: str | None,
    verify: bool,  # noqa: FBT001 - click passes it by name
    spoil: bool,  # noqa: FBT001
    rules: str | None,
    round_: int | None,
    plain: bool,  # noqa: FBT001
) -> int:
    from wargame.cli import sources  # noqa: PLC0415 - the help needs none of it
    from wargame.cli.clients import look_again  # noqa: PLC0415
    from wargame.cli.eyes import told  # noqa: PLC0415

    eyes = seat_named(seat) if seat is not None else None
    found = sources.reading(save)
    if verify:
        return _verify(found, eyes)
    if round_ is not None and rules is None:
        raise CallError("--round names a round to settle under other rules; name them with --rules.")
    if rules is not None and eyes is not None:
        raise CallError("--as and --rules cannot be combined: a comparison opens every secret.")
    steps = sources.played_again(found)
    if rules is not None:
        from wargame.cli.rivals import beside  # noqa: PLC0415 - only a comparison needs it

        for line in beside(steps, rules, round_, spoil=spoil):
            say(line)
        return DONE
    game = told(steps, eyes, spoil=spoil)
    if found.verdict.value != "good":
        tell(f"wargame: {found.sentence}")
    if game.eyes == "public":
        tell("This game is not over: only the public record is shown.")
    elif on_terminal():
        return look_again(sources.recorded(found, steps), eyes or "", plain=plain)
    for line in lines(game):
        say(line)
    return DONE


replay.help = """Show a saved game again, or verify it.

SAVE is the name of a save or the path of a file. A finished game is shown with every secret open, or with --as as one
seat saw it; another only as the public record. On a terminal it is stepped through; elsewhere all of it is printed, with
the number before each line that is its EVENT for 'wargame why'.
"""


def _verify(found: Reading, eyes: str | None) -> int:
    if eyes is not None:
        raise CallError("--as and --verify cannot be combined: what is verified is the whole save.")
    say(verified(found))
    return DONE


def lines(game: Told) -> Iterator[str]:
    """Give the lines of a game, from its title to its outcome."""
    from wargame.engine.settlement import STEPS  # noqa: PLC0415 - the help needs none of it
    from wargame.table.words.sentences import sentence  # noqa: PLC0415

    setting = game.last.setting
    yield f"{setting.scenario.title}, under {setting.rules.title}: {eyes_in_words(game)}"
    place = 0
    for sight in game.sights:
        heading = _heading(sight)
        if heading:
            yield from ("", heading)
        elif sight.step and sight.step != place:
            yield f"  {sight.step} {STEPS[sight.step - 1][0]}"
        place = sight.step
        if sight.kind not in UNTOLD:
            yield f"{sight.id + 1:>6}  {sentence(sight, game.names)}"
    yield from ("", *ending(game))


def _heading(sight: Sight) -> str:
    if sight.kind == "round":
        return f"Round {sight.amount}: Briefing"
    if sight.kind == "settlement":
        return f"Round {sight.round}: Settlement"
    if sight.kind == "phase":
        return f"Round {sight.round}: {PHASES.get(sight.subject, sight.subject)}"
    return ""


def eyes_in_words(game: Told) -> str:
    """Return whose eyes these are."""
    if game.eyes in SEATS:
        return f"as {NAME[game.eyes]} saw it"
    return "the public record" if game.eyes == "public" else "with every secret open"


def ending(game: Told) -> Iterator[str]:
    """Give the outcome and the scores of a finished game, or say where another stands."""
    from wargame.engine.scoring import score_of  # noqa: PLC0415 - the help needs none of it

    state = game.last
    if not game.finished:
        yield f"The game stands in round {state.round} of {state.setting.rounds} ({PHASES[state.phase].lower()})."
        return
    words = {"none": "no cease-fire came into force", "held": "the cease-fire held", "broken": "it was broken"}
    yield f"Outcome: {words[state.outcome]}."
    for seat in SEATS:
        agenda = state.setting.agenda(seat, state.agendas)
        yield f"  {TITLE[seat]:<14} {state.points[seat]:>4} points  score {score_of(state, seat):>3}  {agenda.title}"


def verified(found: Reading) -> str:
    """Return the sentence of a good save; CheckError with the sentence of any other."""
    from wargame.cli import sources  # noqa: PLC0415 - the help needs none of it
    from wargame.saves import SealVerdict, Verdict, check_seal  # noqa: PLC0415

    if found.verdict is Verdict.DAMAGED or not found.records or (found.torn and found.sealed):
        raise CheckError(found.sentence)
    try:
        steps = sources.played_again(found)
    except CallError as error:
        raise CheckError(str(error)) from error
    rounds = _compared(found, steps)
    seal = check_seal(found, sources.key_path())
    finished = steps[-1].state.phase == "debrief"
    if seal.verdict is SealVerdict.BAD or (seal.verdict is SealVerdict.ABSENT and finished):
        raise CheckError(seal.sentence)
    word = "none yet (the game is not over)" if seal.verdict is SealVerdict.ABSENT else seal.verdict.value
    torn = f"; {len(found.torn)} bytes of an unfinished write follow, and are set aside when it goes on" * bool(
        found.torn
    )
    return (
        f"{found.path}: {len(found.records)} records, {rounds} rounds settled again and alike; chain good, "
        f"seal {word}, head {found.head}{torn}."
    )


def _compared(found: Reading, steps: list[Step]) -> int:
    """Return how many rounds came out alike; CheckError where the end, or a round, is not what the log says."""
    from wargame.table.table import summary  # noqa: PLC0415 - the help needs none of it

    rounds = 0
    for step in steps:
        rounds += step.record.kind == "round"
        if step.record.kind == "end" and dict(step.record.body) != summary(step.state):
            raise CheckError(
                f"record {step.record.number} of {found.path}: settled again, the game ends differently; the save or "
                "the game was changed; restore it from a copy, or verify it with the version that made it."
            )
    settled = len(steps[-1].state.reports)
    if rounds < settled - 1:
        raise CheckError(f"{found.path} lacks the digest of a settled round; the save was changed; restore it.")
    return rounds
