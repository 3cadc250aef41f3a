"""The app as far as it is guarded: nothing that goes wrong in it, and no signal, leaves a person a broken terminal."""

from __future__ import annotations

import asyncio
import os
import signal
from codecs import IncrementalDecoder, getincrementaldecoder
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.app import App

if TYPE_CHECKING:
    from rich.console import RenderableType

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
"""What asks the game to end from outside; its exit code is then 128 and the signal's number."""


class GuardedApp(App[str]):
    """An app that ends in order. Tests, which run it without ``guard``, see every exception as it is."""

    guarded = False
    failure: Exception | None = None
    """What it stopped at; raised again once the screen has gone."""
    signalled = 0
    """The signal that ended it, 0 for none."""

    def guard(self) -> None:
        """Keep what goes wrong for whoever started the app, and read whatever bytes a keyboard sends."""
        self.guarded = True
        if os.name != "nt":
            from textual.drivers import linux_driver  # noqa: PLC0415 - Windows has none

            # A byte that is no UTF-8, as from a Latin-1 keyboard, would end the thread that reads the keys.
            vars(linux_driver)["getincrementaldecoder"] = _forgiving

    def on_load(self) -> None:
        """Listen to signals before the terminal is taken over."""
        if self.guarded and os.name != "nt":
            for number in SIGNALS:
                asyncio.get_running_loop().add_signal_handler(number, self.end_by, number)

    def end_by(self, number: int) -> None:
        """End in order because of a signal."""
        self.signalled = number
        self.exit(self.last_words())

    def last_words(self) -> str:
        """Return what to say where the app is ended from outside."""
        return ""

    def panic(self, *renderables: RenderableType) -> None:
        """End without a traceback on the terminal."""
        if not self.guarded:
            super().panic(*renderables)
            return
        self._handle_exception(RuntimeError("the terminal could not be read"))

    def _handle_exception(self, error: Exception) -> None:
        if not self.guarded:
            super()._handle_exception(error)
            return
        self.failure = self.failure or error
        self._return_code = 1
        self._close_messages_no_wait()


def _forgiving(encoding: str) -> partial[IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), errors="replace")
