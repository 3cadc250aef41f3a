"""Many games at once."""

from __future__ import annotations
