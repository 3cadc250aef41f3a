"""``wargame kit``: a class kit to print, from a scenario."""

from __future__ import annotations

from pathlib import Path

import click

from wargame.cli.failures import CallError
from wargame.cli.terminal import tell

PLANS = ("60-minutes", "90-minutes")
"""The session plans that a kit has a script for."""


@click.command()
@click.argument("scenario")
@click.option("-o", "--output", metavar="FOLDER", required=True, help="Write the kit into this folder.")
@click.option("--rules", metavar="RULES", help="The rules that are played, by name or path; else the scenario's own.")
@click.option("--force", is_flag=True, help="Replace the files of an earlier kit, and no others.")
def kit(scenario: str, output: str, rules: str | None, force: bool) -> None:  # noqa: FBT001 - click passes it by name
    """Print a class kit: role packets, a teacher's script, a rules sheet, prompts, a survey.

    SCENARIO is a name or the path of a file. Each page is written as HTML to print and as Markdown to change; begin with
    index.html.
    """
    from wargame.cli import sources  # noqa: PLC0415 - the help needs none of it
    from wargame.content import Rivals, load_plan  # noqa: PLC0415
    from wargame.kit import KitError, class_kit, write_kit  # noqa: PLC0415

    if not output.strip():
        raise CallError("-o wants the name of a folder to write into; found an empty one.")
    story, theory = sources.content(scenario, rules)
    pages = class_kit(story, theory, Rivals(theory.id), [load_plan(name) for name in PLANS], scenario)
    folder = Path(output)
    try:
        written = write_kit(pages, folder, f"Gun on the Table · class kit · {story.title}", force=force)
    except KitError as error:
        raise CallError(str(error)) from error
    tell(f"{len(written)} files written to {output}; begin with {folder / 'index.html'}.")
