"""``wargame export``: a saved game as rows for a spreadsheet or as one document."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from wargame.cli.failures import CallError
from wargame.cli.seating import SPOIL, seat_named
from wargame.cli.terminal import tell, write
from wargame.engine.seats import SEATS
from wargame.engine.text import harmless

if TYPE_CHECKING:
    from wargame.cli.eyes import Told
    from wargame.engine.sights import Sight

COLUMNS: Final = ("event", "round", "step", "kind", "seat", "subject", "amount", "detail", "causes", "text")

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""


@click.command()
@click.argument("save")
@click.option("--format", "form", type=click.Choice(("csv", "json")), required=True)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of to standard output.")
@click.option("--as", "seat", metavar="SEAT", help="What this seat saw.")
@click.option("--spoil", is_flag=True, help=SPOIL)
def export(
    save: str,
    form: str,
    output: str | None,
    seat: str | None,
    spoil: bool,  # noqa: FBT001 - click passes it by name
) -> None:
    """Write a saved game as CSV or JSON, one row or entry an event.

    A finished game is written with every secret open, or with --as as one seat saw it. One that is not over is written
    as its public record.
    """
    from wargame.cli import sources  # noqa: PLC0415 - the help needs none of it
    from wargame.cli.eyes import told  # noqa: PLC0415

    if output is not None and not output.strip():
        raise CallError("-o wants the name of a file to write; found an empty one.")
    eyes = seat_named(seat) if seat is not None else None
    found = sources.reading(save)
    game = told(sources.played_again(found), eyes, spoil=spoil)
    if game.eyes == "public":
        tell("This game is not over: only the public record is written.")
    if found.verdict.value != "good":
        tell(f"wargame: {found.sentence}")
    text = as_csv(game) if form == "csv" else json.dumps(as_json(game), indent=1) + "\n"
    if output is None:
        write(text.encode("utf-8"))
        return
    target = Path(output)
    if target.exists() and target.samefile(found.path):
        raise CallError(f"{output} is the save itself; name another file with -o.")
    try:
        target.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise CallError(f"{output} cannot be written ({error.strerror}); name another file with -o.") from error
    tell(f"{len(game.sights)} events written to {output}.")


def as_json(game: Told) -> dict[str, Any]:
    """Return a game as one document; seed, agendas and scores stand in it only with every secret open."""
    from wargame.cli.eyes import EVERYTHING  # noqa: PLC0415 - the help needs none of it
    from wargame.table.table import summary  # noqa: PLC0415

    setting = game.last.setting
    document: dict[str, Any] = {
        "scenario": setting.scenario.id,
        "rules": setting.rules.id,
        "rounds": setting.rounds,
        "round": game.last.round,
        "phase": game.last.phase,
        "finished": game.finished,
        "eyes": game.eyes,
    }
    if game.eyes == EVERYTHING:
        document |= {"seed": setting.seed, **summary(game.last), "promises": promises(game)}
    document["events"] = [dict(zip(COLUMNS, _values(sight, game), strict=True)) for sight in game.sights]
    return document


def promises(game: Told) -> list[dict[str, Any]]:
    """Return the ledger of a finished game: every promise and how it ended."""
    return [
        {"id": owed.id, "deal": owed.deal, "clause": owed.kind, "giver": owed.giver, "receivers": list(owed.receivers)}
        | {"from": owed.start, "state": owed.state, "ended": owed.ended}
        | {"breaches": [{"round": one.round, "manner": one.manner, "mark": one.mark} for one in owed.breaches]}
        for owed in game.last.obligations.values()
    ]


def as_csv(game: Told) -> str:
    """Return a game as CSV: a heading and one row an event, lines ended as RFC 4180 has them."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for sight in game.sights:
        rows.writerow(_cell(value) for value in _values(sight, game))
    return text.getvalue()


def _values(sight: Sight, game: Told) -> tuple[Any, ...]:
    from wargame.table.words.sentences import sentence  # noqa: PLC0415 - the help needs none of it

    causes = [f"{cause.kind} {cause.name} {_cause_value(cause.kind, cause.value)}".strip() for cause in sight.causes]
    named = (sight.kind, sight.seat if sight.seat in SEATS else harmless(sight.seat), harmless(sight.subject))
    detail = [harmless(part) for part in sight.detail]
    return (sight.id + 1, sight.round, sight.step, *named, sight.amount, detail, causes, sentence(sight, game.names))


def _cause_value(kind: str, value: int) -> str:
    if kind in ("law", "sealed", "order"):
        return ""
    return str(value + 1 if kind == "event" else value)


def _cell(value: Any) -> Any:  # noqa: ANN401 - any value of a row
    """Return what stands in a cell; what a spreadsheet would run is put behind an apostrophe."""
    if isinstance(value, list):
        value = "; ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
