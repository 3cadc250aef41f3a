"""The command line, which wires everything."""

from __future__ import annotations
