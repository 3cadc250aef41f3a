"""Speaking with line mode from a script, and reading what it said."""

from __future__ import annotations

import io

from tests.words.games import table
from wargame.plain.console import columns
from wargame.plain.keeping import WHOLE
from wargame.plain.playing import play

CURTAIN = "\n" * 60


class Interrupting(io.StringIO):
    """An input whose end is Ctrl-C."""

    def readline(self, size=-1):
        """Return a line, or interrupt where there is none left."""
        line = super().readline(size)
        if not line:
            raise KeyboardInterrupt
        return line


def said(game, rules, *lines, people=("europe",), stream=io.StringIO, **more):
    """Play a game with these lines typed; return (exit code, what was written)."""
    out = io.StringIO()
    code = play(game, people, rules, stdin=stream("".join(f"{line}\n" for line in lines)), stdout=out, **more)
    text = out.getvalue()
    shown = text.split("\n")
    # One line alone may be longer: what was asked for by copy, under the line that announces it.
    wide = [line for line, before in zip(shown[1:], shown, strict=False) if columns(line) > 72 and before != WHOLE]
    assert not wide
    return code, text


def game_of(*lines, people=("europe",), more=None, **how):
    """Sit down at a new table and type; return (table, what was written)."""
    made, rules = table(people=people, **how)
    code, text = said(made, rules, *lines, people=people, **(more or {}))
    assert code == 0
    return made, text
