"""``wargame check``: an author's mistakes, one line each."""

from __future__ import annotations

import click

from wargame.cli.failures import DONE, FAILED
from wargame.cli.terminal import say, tell


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check(files: tuple[str, ...]) -> int:
    """Find the mistakes in rules, scenario and plan files.

    One line a mistake on standard output: file, line, path to the value, what was expected, the nearest valid name.
    Exit code 1 if there is any.
    """
    from wargame.content import check_files, format_problem  # noqa: PLC0415 - the help needs none of it

    problems = check_files(files)
    for problem in problems:
        say(format_problem(problem).replace("\n", " "))
    if problems:
        count = len(problems)
        tell(f"wargame: {count} mistake{'s' if count != 1 else ''} in {len({one.file for one in problems})} file(s).")
        return FAILED
    tell(f"{len(files)} file{'s are' if len(files) != 1 else ' is'} good.")
    return DONE
