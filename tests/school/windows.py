"""What the people of a class sit at: full screens, lines at a terminal, lines over pipes; all are read together.

Nothing here sleeps: whoever waits reads what every screen paints until a condition holds, and a deadline is only the
bound after which a lesson has failed.
"""

from __future__ import annotations

import os
import select
import subprocess
import time

from tests.terminal.screen_of import KEYS, TOP, Terminal

DEADLINE = 60.0
"""Seconds after which what a lesson waits for will not come any more."""
QUIET = 0.1
"""Seconds without a byte after which a screen takes the next key."""
LOOK = 0.05
"""Seconds between two looks at a condition that no byte of a screen announces."""
CHUNK = 1 << 16


class Window(Terminal):
    """A program in a pseudo-terminal of a class; ``raw`` is all that it ever painted."""

    def fileno(self):
        """Return what to wait for."""
        return self._master

    def take(self):
        """Read what is there; False where the program has closed its end."""
        return bool(self.read(0))


class Pipes:
    """Line mode without a terminal: a program that reads and writes pipes."""

    def __init__(self, command, env):
        """Start ``command``."""
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, env=env, cwd=TOP)
        self.raw = bytearray()

    def fileno(self):
        """Return what to wait for."""
        return self.process.stdout.fileno()

    def take(self):
        """Read what is there; False at its end."""
        data = os.read(self.fileno(), CHUNK)
        self.raw += data
        return bool(data)

    def send(self, data):
        """Type."""
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def text(self):
        """Return all that was written."""
        return self.raw.decode("utf-8", "replace")

    @property
    def ended(self):
        """Whether the program has ended."""
        return self.process.poll() is not None

    def close(self):
        """End the program, whatever it does."""
        if not self.ended:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            pipe.close()


class Room:
    """Everybody's screens by name, and what is waited for."""

    def __init__(self):
        """Nobody is here yet."""
        self.screens = {}
        self.tabs = {}
        """Browser tabs by name; they are read by their own thread."""
        self.closed = []
        """Names and screens whose program has ended, kept for what they painted."""

    def open(self, name, screen):
        """Put a screen in the room."""
        self.screens[name] = screen
        return screen

    def pump(self, seconds):
        """Read whatever any screen paints within some seconds; return those that painted."""
        ready, _, _ = select.select([one for one in self.screens.values() if not one.ended], [], [], seconds)
        for one in ready:
            one.take()
        return ready

    def until(self, shown, what="", within=0):
        """Wait until a condition holds, and return what it returned; ``within`` seconds it may also stay as it is."""
        until = time.monotonic() + (within or DEADLINE)
        while True:
            self.pump(LOOK)
            found = shown()
            if found:
                return found
            if time.monotonic() > until and within:
                return found
            if time.monotonic() > until:
                raise AssertionError(f"It never came: {what}\n{self}")

    def sees(self, name, *words):
        """Wait until a screen shows all of these words, wherever its lines break."""
        screen = self.screens[name]

        def shown():
            text = flat(screen.text())
            return screen.ended or all(flat(word) in text for word in words)

        self.until(shown, f"{name} sees {words}")
        text = flat(screen.text())
        assert all(flat(word) in text for word in words), f"{name} has ended before {words}\n{screen.text()}"

    def press(self, name, *keys):
        """Press keys by name, each when the screen has come to rest after the one before."""
        for key in keys:
            self.screens[name].send(KEYS.get(key, key).encode())
            self.rest(name)

    def type(self, name, line):
        """Type a line and Enter."""
        self.screens[name].send(f"{line}\n".encode())

    def rest(self, name):
        """Wait until a screen paints no more; a clock that runs on it paints a second later."""
        screen, quiet = self.screens[name], 0.0
        until = time.monotonic() + DEADLINE
        since = time.monotonic()
        while quiet < QUIET and time.monotonic() < until:
            if screen in self.pump(QUIET / 2):
                since = time.monotonic()
            quiet = time.monotonic() - since

    def end(self, name):
        """Wait until a program has ended of itself; return its exit code."""
        screen = self.screens[name]
        self.until(lambda: screen.ended, f"{name} ends")
        while select.select([screen], [], [], 0)[0] and screen.take():
            pass
        self.closed.append((name, self.screens.pop(name)))
        return screen.process.returncode

    def painted(self):
        """Return (name, all that was ever painted there)."""
        return [(name, bytes(one.raw)) for name, one in (*self.closed, *self.screens.items(), *self.tabs.items())]

    def close(self):
        """End whatever still runs."""
        for _, one in (*self.closed, *self.screens.items()):
            one.__exit__() if isinstance(one, Window) else one.close()

    def __str__(self):
        """Return every screen."""
        both = {**self.screens, **self.tabs}
        return "\n".join(f"=== {name}\n{one.text()[-2500:]}" for name, one in both.items())


def flat(text):
    """Return words with single blanks, so that it does not matter where lines break."""
    return " ".join(text.split())
