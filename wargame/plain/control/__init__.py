"""The facilitator's console by words: every table on one line, every act a word, what needs somebody told at once."""

from __future__ import annotations

from wargame.plain.control.running import run_control

__all__ = ["run_control"]
