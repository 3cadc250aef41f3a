"""The parts of the screens: each paints one thing from the data it is handed."""

from __future__ import annotations
