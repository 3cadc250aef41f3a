"""What a finished game shows: the ledger of promises, turning points, every secret."""

from __future__ import annotations
