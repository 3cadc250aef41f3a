"""Doctrines that play a seat from behind the client seam."""

from __future__ import annotations
