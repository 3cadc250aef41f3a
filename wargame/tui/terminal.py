"""What a person does with the terminal itself: copying, pictures, transcripts, colours. Every failure is one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from wargame import resources
from wargame.engine.text import harmless
from wargame.keepsakes import KeepError, keep
from wargame.tui.ink import fit

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App

    from wargame.tui.dressed import DressedApp
    from wargame.tui.screens.framed import Framed

SHOWN: Final = 40
"""Cells of a copied text that the message repeats."""
IN_A_TAB: Final = "A browser tab has no folder to save to; the browser can keep a picture of the page itself."
_AWAY: Final = re.compile(r"@font-face\s*{[^}]*}|<!--.*?-->", re.DOTALL)
"""What leads out of a picture: it asks nobody for a font, and is drawn with the reader's own."""


def next_theme(app: App[Any]) -> None:
    """Go to the next colours, if the terminal has any."""
    here = dressed(app)
    if here.bounds():
        here.notify(here.bounds())
        return
    settings = here.settings.stepped("theme", 1)
    fault = here.wear(settings if settings.theme != "none" else settings.stepped("theme", 1))
    if fault:
        here.notify(fault, severity="warning")


def settings(app: App[Any]) -> None:
    """Open the settings over whatever is shown."""
    from wargame.tui.screens.settings import SettingsScreen  # noqa: PLC0415 - opened rarely

    if not isinstance(app.screen, SettingsScreen):
        app.clear_notifications()
        app.push_screen(SettingsScreen())


def copy(screen: Framed) -> None:
    """Copy what is chosen on a screen; the same thing asked for again is shown alone, to be marked with the mouse."""
    app = dressed(screen.app)
    text = " ".join(harmless(screen.chosen_text()).split())
    if not text:
        app.notify("There is nothing chosen here to copy.")
    elif text == app.copied:
        from wargame.tui.screens.alone import AloneScreen  # noqa: PLC0415 - opened rarely

        app.clear_notifications()
        app.push_screen(AloneScreen(text))
    else:
        app.copied = text
        app.copy_to_clipboard(text)
        app.notify(f"Copied: {fit(text, SHOWN)}  (not in the clipboard? k again)")


def picture(screen: Framed) -> None:
    """Keep the screen as an SVG file."""
    if screen.app.is_web:
        screen.app.notify(IN_A_TAB)
        return
    # A message that stands at the edge is no part of the screen.
    screen.app.clear_notifications()
    screen.app.call_after_refresh(_picture, screen)


def _picture(screen: Framed) -> None:
    app = dressed(screen.app)
    if screen is not app.screen:
        return
    if screen.hidden():
        app.notify(screen.hidden())
        return
    svg = _AWAY.sub("", app.export_screenshot(title=app.TITLE)).replace(
        "Fira Code", "DejaVu Sans Mono, Menlo, Consolas"
    )
    _keep(app, resources.shots_folder(), screen.chosen_title(), "svg", svg)


def transcript(screen: Framed) -> None:
    """Keep all that this screen may tell as a text file."""
    app = dressed(screen.app)
    if app.is_web:
        app.notify(IN_A_TAB)
        return
    lines = () if screen.hidden() else screen.transcript()
    if not lines:
        app.notify(screen.hidden() or "There is no game here to write down.")
        return
    _keep(app, resources.transcripts_folder(), screen.chosen_title(), "txt", "\n".join(lines) + "\n")


def _keep(app: DressedApp, folder: Path, name: str, ending: str, text: str) -> None:
    try:
        path = keep(folder, name, ending, text)
    except KeepError as error:
        app.notify(str(error), severity="error")
    else:
        app.notify(f"Saved as {path}")


def dressed(app: App[Any]) -> DressedApp:
    """Return the app as what every app of this house is."""
    from wargame.tui.dressed import DressedApp  # noqa: PLC0415 - it knows the panels, which know messages

    assert isinstance(app, DressedApp)
    return app
