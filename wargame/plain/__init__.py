"""The line-mode client: screen readers, dumb terminals, scripts. The equal of the screen, not its poor relation.

``playing.play`` plays a game, ``replaying.replay`` shows one again, ``menu.menu`` offers both; each takes the streams
to speak at, and returns an exit code.
"""

from __future__ import annotations
