"""A class kit on paper: role packets, a teacher's script, a rules sheet, prompts and a survey, from one scenario.

`class_kit` makes the pages as small document trees, `write_kit` writes each as Markdown and as HTML to print. Nothing here
knows a table or a client: a kit is printed before anybody sits down.
"""

from __future__ import annotations

from wargame.kit.folder import KitError, write_kit
from wargame.kit.pages import class_kit
from wargame.kit.paper import Page

__all__ = ["KitError", "Page", "class_kit", "write_kit"]
