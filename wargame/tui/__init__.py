"""The full-screen client."""

from __future__ import annotations
