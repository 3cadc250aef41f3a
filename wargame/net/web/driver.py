"""Textual's web driver, for a client that runs on somebody else's computer: it opens nothing there and leaves with it."""

from __future__ import annotations

import os
from threading import Timer
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal, TextIO

from textual import events, messages
from textual.drivers.web_driver import WebDriver

from wargame.net.web.handed import RENEWED

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App

LEAVES_WITHIN: Final = 5.0
"""Seconds that the client has to leave by itself once the server is gone."""


def hand_back(app: App[Any], token: str) -> None:
    """Let the browser keep another token from now on, because this one has taken its place; nothing in a terminal.

    To be called on the app's own thread, as everything that writes to its screen.
    """
    driver = app._driver  # noqa: SLF001 - Textual has no other way to it
    if isinstance(driver, TabDriver):
        driver.write_meta({"type": RENEWED, "token": token})


_RUNNING: Final[list[TabDriver]] = []


def renew(token: str) -> None:
    """Let the browser of this process's tab keep another token; may be called from any thread."""
    for driver in _RUNNING:
        driver._app.call_later(hand_back, driver._app, token)  # noqa: SLF001 - its own module


class TabDriver(WebDriver):
    """Named by ``TEXTUAL_DRIVER`` in the environment of a browser tab's client."""

    def start_application_mode(self) -> None:
        """Begin with the focus: a tab that has just been opened is the one that is looked at."""
        super().start_application_mode()
        _RUNNING.append(self)
        self._app.call_later(self._app.post_message, events.AppFocus())

    def run_input_thread(self) -> None:
        """Read packets, and leave at their end: a server that was killed must not leave its clients behind."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._app.post_message(messages.ExitApp())
            last = Timer(LEAVES_WITHIN, os._exit, (1,))
            last.daemon = True
            last.start()

    def open_url(self, url: str, new_tab: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's own signature
        """Open nothing: what a rival wrote must lead nobody out of the game."""

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,  # noqa: ARG002 - Textual's own signature
        open_method: Literal["browser", "download"] = "download",  # noqa: ARG002 - the same
        encoding: str | None = None,  # noqa: ARG002 - the same
        mime_type: str | None = None,  # noqa: ARG002 - the same
        name: str | None = None,
    ) -> None:
        """Deliver nothing: the files of this computer are the teacher's."""
        binary.close()
        refusal = PermissionError("A browser tab gets no files from the server.")
        self._app.post_message(events.DeliveryFailed(key=delivery_key, exception=refusal, name=name))
