"""The two themes: every colour of the screens by the name of what it means, dark and light, all text 4.5:1 or better."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = "gun-dark"
LIGHT: Final = "gun-light"

_NAMES: Final = (
    "bg", "band", "select", "text", "muted", "blue", "bluebar", "orange", "orangebar", "vermilion", "purple",
    "secretpage", "secretband", "us", "ua", "eu", "ru", "moveband", "chip", "chiptext", "movetext", "waitband",
    "ownua", "ownru", "fought", "host", "calm", "paper", "papertext",
)  # fmt: skip
"""Every token; a style names it bare (``bold blue on band``), CSS with ``$g-`` before it."""

_DARK: Final = (
    "#0F151C", "#1C2733", "#18324A", "#D9E1EA", "#8D9BAB", "#5CB3EE", "#5CB3EE", "#F0A22E", "#F0A22E", "#F07B43",
    "#DB94BE", "#1D1721", "#36253A", "#3CC49A", "#F0E25A", "#7CC4F2", "#F07B43", "#0B5A8F", "#FFFFFF", "#0B3A5C",
    "#FFFFFF", "#2A3744", "#454019", "#451D12", "#37302B", "#1B3550", "#232D39", "#D9E1EA", "#0F151C",
)  # fmt: skip
_LIGHT: Final = (
    "#FBF9F5", "#ECE7DD", "#D6E8F5", "#1B2430", "#5A6472", "#00609C", "#0072B2", "#8F5300", "#C77700", "#A93F00",
    "#8E3568", "#F9F1F6", "#F1E0EA", "#006B4D", "#6B5D00", "#00609C", "#A93F00", "#00548A", "#FFDF80", "#1B2430",
    "#FFFFFF", "#D8D2C6", "#FAF3B8", "#F7DACC", "#E9DFD0", "#D6E8F5", "#E6E1D9", "#1B2430", "#FBF9F5",
)  # fmt: skip

TOKENS: Final = frozenset(_NAMES)


def _theme(name: str, values: tuple[str, ...], *, dark: bool) -> Theme:
    colour = dict(zip(_NAMES, values, strict=True))
    return Theme(
        name=name,
        primary=colour["blue"],
        secondary=colour["purple"],
        warning=colour["orange"],
        error=colour["vermilion"],
        accent=colour["orange"],
        foreground=colour["text"],
        background=colour["bg"],
        surface=colour["bg"],
        panel=colour["band"],
        dark=dark,
        variables={f"g-{token}": value for token, value in colour.items()},
    )


THEMES: Final = (_theme(DARK, _DARK, dark=True), _theme(LIGHT, _LIGHT, dark=False))
