"""What every benchmark says beside its figures: on what it was measured, and whether the promise was kept."""

from __future__ import annotations

import json
import os
import platform
import sys
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

LINEUPS = {
    "guarantor steadfast backbone maximalist": ("guarantor", "steadfast", "backbone", "maximalist"),
    "dealmaker pragmatist free-rider maximalist": ("dealmaker", "pragmatist", "free-rider", "maximalist"),
    "bluffer pragmatist bluffer insecure": ("bluffer", "pragmatist", "bluffer", "insecure"),
}
"""The line-ups that are measured."""


def machine() -> dict[str, object]:
    """Return on what is measured."""
    return {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()}


def spread(values: list[float], digits: int = 2) -> dict[str, float]:
    """Return median, 90th percentile and greatest of some values."""
    high = quantiles(values, n=10)[-1] if len(values) > 1 else values[0]
    return {"median": round(median(values), digits), "p90": round(high, digits), "max": round(max(values), digits)}


def emit(**figures: object) -> None:
    """Print one JSON document."""
    print(json.dumps({"machine": machine(), **figures}, indent=1))
