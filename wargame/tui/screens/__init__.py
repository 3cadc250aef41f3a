"""The screens: one file and one style sheet each."""

from __future__ import annotations
