"""Rules and scenarios read from TOML, with errors that name file, line and path."""

from __future__ import annotations
