"""The command line, which wires everything: ``main`` is the command ``wargame``."""

from __future__ import annotations

from wargame.cli.app import main

__all__ = ["main"]
