"""The line-mode client: screen readers, dumb terminals, scripts."""

from __future__ import annotations
