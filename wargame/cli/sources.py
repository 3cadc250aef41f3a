"""Where a name on the command line leads: scenarios, rules and saves, and what is said where it leads nowhere."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wargame import resources
from wargame.cli.failures import CallError, unknown
from wargame.engine.text import harmless
from wargame.saves import Reading, SaveError, list_saves, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.content.plans import SessionPlan
    from wargame.debrief.recording import Recording
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario
    from wargame.table.store import Step

DEFAULT_SCENARIO: Final = "handshake-2025"
SEALING_KEY: Final = "seal.key"
"""The file in the keys folder that seals this machine's games."""


def key_path() -> Path:
    """Return the path of the key that seals this machine's games; it need not exist yet."""
    return resources.keys_folder() / SEALING_KEY


def in_words(error: Exception) -> str:
    """Return the sentence of an error that has one for a person, or an empty text."""
    from wargame.content import ContentError, format_problem  # noqa: PLC0415 - the menu needs no story
    from wargame.table.store import ReplayError  # noqa: PLC0415 - nor a table

    if isinstance(error, ContentError):
        rest = len(error.problems) - 1
        more = f" (and {rest} more: wargame check {error.problems[0].file})" if rest > 0 else ""
        return harmless(format_problem(error.problems[0])) + more
    if isinstance(error, (SaveError, ReplayError)):
        return harmless(str(error))
    if isinstance(error, OSError) and error.filename is not None:
        return harmless(f"{error.filename} cannot be used ({error.strerror}); name another, or make it accessible.")
    return ""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no garbage while much is made that stays, and never look through that again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # The states of a long game are a hundred thousand values that stay as they are: looking through them for garbage,
        # again and again, would hold up a jump in the viewer for a fifth of a second.
        gc.freeze()
        if collecting:
            gc.enable()


@undisturbed()
def content(scenario: str, rules: str | None) -> tuple[Scenario, Rules]:
    """Return a scenario and the rules it is played by: those named, else the scenario's own; both by name or path."""
    from wargame.content import ContentError, load_rules, load_scenario  # noqa: PLC0415 - the menu needs no story

    try:
        if rules is None:
            story = load_scenario(scenario)
            return story, load_rules(story.rules)
        theory = load_rules(rules)
        return load_scenario(scenario, theory), theory
    except ContentError as error:
        raise CallError(in_words(error)) from error


def plan(name_or_path: str, story: Scenario) -> SessionPlan:
    """Return a session plan for a story, by name or path; CallError where it cannot be read or does not fit."""
    from wargame.content import ContentError, load_plan  # noqa: PLC0415 - the menu needs no plan

    try:
        return load_plan(name_or_path, story)
    except ContentError as error:
        raise CallError(in_words(error)) from error


def save(name_or_path: str) -> Path:
    """Return the file of a save, by its name (among a person's own, then the samples) or by its path."""
    path = Path(name_or_path).expanduser()
    if path.suffix == ".jsonl" or os.sep in name_or_path or "/" in name_or_path:
        if path.suffix != ".jsonl" and path.is_dir():
            raise CallError(f"{harmless(name_or_path)} is a folder, not a save; name a save, or the path of its file.")
        if path.is_file() or not _bare(name_or_path):
            return path
        name_or_path = path.stem
    found = {one.name: one.path for one in list_saves(resources.saves_folder())}
    for sample in resources.sample_saves():
        found.setdefault(sample.stem, sample)
    if name_or_path in found:
        return found[name_or_path]
    one_of_them = "name one of them, or" if found else "name"
    raise unknown("save", name_or_path, found, f"; {one_of_them} the path of a file")


def _bare(text: str) -> bool:
    return os.sep not in text and "/" not in text


def own_side(path: Path) -> Path:
    """Return where a person's own things about a save stand: beside it, and for a sample in the saves folder."""
    samples = {sample.resolve() for sample in resources.sample_saves()}
    return resources.saves_folder() / path.name if path.resolve() in samples else path


def reading(name_or_path: str) -> Reading:
    """Return a save as it was found, with every line verified; CallError where it cannot be read at all."""
    try:
        return read(save(name_or_path))
    except SaveError as error:
        raise CallError(in_words(error)) from error


def recorded(found: Reading, steps: Sequence[Step]) -> Recording:
    """Return a save, and its steps, as a recording to be looked at."""
    from wargame.debrief.recording import Recording  # noqa: PLC0415 - only an old game needs it

    return Recording(steps[-1].state.setting.scenario.title, steps, save=own_side(found.path))


def played_again(found: Reading) -> list[Step]:
    """Return the steps of a save; CallError in one sentence where it does not fit its rules."""
    from wargame.content import ContentError  # noqa: PLC0415 - the menu needs no story
    from wargame.table.store import ReplayError, replay  # noqa: PLC0415 - nor a table

    if not found.records:
        raise CallError(harmless(found.sentence))
    try:
        # Nothing of a game is garbage before its last move; not to look for any saves a third of the time.
        with undisturbed():
            return replay(found)
    except (ReplayError, ContentError) as error:
        raise CallError(in_words(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        # The chain shows that nothing was damaged by accident: somebody wrote a header that no game begins with.
        raise CallError(f"{found.path} cannot be played again: what it began with is no game ({error}).") from error
