"""What a finished game shows: every moment again through any eyes, turning points, what if, notes, the opened ledger."""

from __future__ import annotations
