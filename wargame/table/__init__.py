"""One table: seats, members, phases, clocks, and the facilitator's powers."""

from __future__ import annotations
