"""``python -m wargame`` is the command ``wargame``."""

from __future__ import annotations

from wargame.cli import main

if __name__ == "__main__":
    main()
