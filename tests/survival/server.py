"""Servers of one class, one process after another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("child_server.py")
SECONDS = 30
"""What anything here may take on a machine that is busy with something else."""


class Server:
    """One server after another on one class; the next is always ready, with its modules loaded."""

    def __init__(self, classes, tables):
        """Nothing runs yet."""
        self.classes, self.tables, self.port = classes, tables, 0
        self.spare = self._spawn()
        self.running = None

    def _spawn(self):
        command = [sys.executable, str(CHILD), str(self.classes), str(self.tables)]
        pipe, env = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=env)

    def start(self, place="-", count=1):
        """Run the same command again; return the port, or 0 where it killed itself on the way."""
        self.running, self.spare = self.spare, self._spawn()
        self.running.stdin.write(f"{place} {count}\n".encode())
        self.running.stdin.flush()
        line = self.running.stdout.readline()
        if not line:
            self.wait()
        return int(line or 0)

    def wait(self):
        """Wait until it has killed itself; it must have died of that and of nothing else."""
        assert self.running.wait(SECONDS) == -signal.SIGKILL, self.running.stderr.read().decode()
        self._drop(self.running)

    def kill(self):
        """Kill it."""
        self.running.kill()
        self.wait()

    def close(self):
        """End what still runs."""
        for one in (self.running, self.spare):
            if one is not None and one.poll() is None:
                one.kill()
                one.wait()
            if one is not None:
                self._drop(one)

    @staticmethod
    def _drop(process):
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()
