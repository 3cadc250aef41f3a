"""``python -m wargame`` is the command ``wargame``."""

from __future__ import annotations

if __name__ == "__main__":
    try:
        from wargame.cli import main

        main()
    except KeyboardInterrupt:
        # Before, or after, the command itself could answer.
        raise SystemExit(130) from None
