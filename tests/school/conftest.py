"""A lesson needs pseudo-terminals, which are POSIX."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]
