"""The command line, which wires everything: ``main`` is the command ``wargame``."""

from __future__ import annotations

import sys
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the command with the arguments of this process, and leave with its exit code."""
    try:
        from wargame.cli.app import run  # noqa: PLC0415 - Ctrl-C may come while all of it is still being read

        code = run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
