"""The app as far as it is dressed: colours, marks, motion; chosen by a person, within what the terminal can show."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

from textual.notifications import Notification

from wargame.engine.text import harmless
from wargame.glyphs import Twins, needs_ascii, reach_of
from wargame.settings import Kept
from wargame.tui.guarded import GuardedApp
from wargame.tui.looks import Look, few_colours, uncoloured
from wargame.tui.themes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, FEW, LIGHT, PLAIN, SIXTEEN, THEMES
from wargame.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from wargame.settings import Settings

THEME_OF: Final = {
    "dark": DARK,
    "light": LIGHT,
    "contrast-dark": CONTRAST_DARK,
    "contrast-light": CONTRAST_LIGHT,
    "none": PLAIN,
}
"""The setting -> the theme."""


class DressedApp(GuardedApp):
    """An app that wears a person's settings."""

    CSS = """
    Screen { background: $g-bg; color: $g-text; }
    Input:ansi > .input--cursor { text-style: reverse; }
    ToastRack { dock: top; align: right top; }
    Toast { width: auto; max-width: 76; padding: 0 1; margin: 0; background: $g-select; color: $g-text; }
    Toast.-information { border-left: outer $g-blue; }
    Toast.-warning, Toast.-error { border-left: outer $g-orange; }
    Toast:ansi { text-style: reverse; }
    """

    def __init__(self, glyphs: str = "") -> None:
        """Put on what is remembered; ``glyphs`` (``ascii``, ``unicode``) overrides the marks of this run."""
        if not os.environ.get("NO_COLOR", "x"):
            # Set and empty means not set (no-color.org); Textual would take it for set.
            del os.environ["NO_COLOR"]
        # Textual turns colours into greys where it may not leave them to the terminal.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.kept = Kept()
        self._marks = glyphs
        self._encoding = getattr(sys.__stdout__ if os.name == "nt" else sys.__stderr__, "encoding", None) or "utf-8"
        self.look = Look()
        self.copied = ""
        """What was copied last."""
        for theme in THEMES:
            self.register_theme(theme)
        self.dress()

    @property
    def settings(self) -> Settings:
        """What the person has chosen."""
        return self.kept.now

    @property
    def still(self) -> bool:
        """Whether nothing may move unless a key is pressed."""
        return self.settings.motion == "still" or os.environ.get("TEXTUAL_ANIMATIONS", "").lower() == "none"

    @property
    def sixteen(self) -> bool:
        """Whether the terminal has but sixteen colours."""
        return bool(os.environ.get("TERM")) and self.console.color_system in (None, "standard", "windows")

    @property
    def ascii(self) -> bool:
        """Whether marks are shown by their ASCII twins."""
        wanted = self._marks or self.settings.glyphs
        return needs_ascii(self._encoding, os.environ) if wanted == "auto" else wanted == "ascii"

    def bounds(self) -> str:
        """Return what the terminal takes out of a person's hands, as one sentence; empty where nothing."""
        if self.no_color:
            return "NO_COLOR is set, so there are no colours."
        if self.sixteen and self.settings.theme != "none":
            return "This terminal has sixteen colours; the table uses its own."
        return ""

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's own signature
        """Paint in the colours of another theme; before any screen stands, only take its colours up.

        Textual would read every sheet for the first theme, throw that away, and read them all again for the first screen.
        """
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def wear(self, settings: Settings) -> str:
        """Put other settings on and remember them; return a sentence where they cannot be remembered."""
        self._marks = self._marks if settings.glyphs == self.settings.glyphs else ""
        fault = self.kept.choose(settings)
        self.dress()
        return fault

    def dress(self) -> None:
        """Paint everything as the settings and the terminal want it."""
        if self.no_color or self.settings.theme == "none":
            theme, dress = PLAIN, uncoloured
        elif self.sixteen:
            theme, dress = SIXTEEN, few_colours
        else:
            few = os.environ.get("TERM") and self.console.color_system == "256"
            theme, dress = THEME_OF[self.settings.theme] + (FEW if few else ""), None
        twins = Twins(reach_of(self._encoding, os.environ)) if self.ascii else None
        self.look = Look(twins, dress)
        self.theme = theme
        if self.still:
            self.animation_level = "none"
        for screen in self.screen_stack if self.is_running else ():
            for panel in screen.query(Panel):
                panel.version += 1

    def forget(self, *, clipboard: bool = False) -> None:
        """Drop what was copied, cut or said here, so that whoever sits down next can neither paste nor read it.

        With ``clipboard`` the terminal is asked to empty its own clipboard too, if anything was copied into it.
        """
        if clipboard and self._clipboard:
            self.copy_to_clipboard("")
        self._clipboard = self.copied = ""
        self.clear_notifications()

    def notify(self, message: str, **how: Any) -> None:  # noqa: ANN401 - whatever Textual's own takes
        """Show a sentence at the edge for a while, never as markup, with the marks of this terminal; one at a time."""
        self.clear_notifications()
        # It may name a save or quote a file: harmless like all text.
        message = harmless(message)
        twins = self.look.twins
        how.setdefault("markup", False)
        how.setdefault("timeout", self.NOTIFICATION_TIMEOUT)
        # At once, not by a message as Textual does it: that would come after a curtain which is closed in between.
        self._notifications.add(Notification(message.translate(twins) if twins is not None else message, **how))
        self._refresh_notifications()
