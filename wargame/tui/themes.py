"""The themes: every colour of the screens by the name of what it means.

Okabe-Ito hues, lightened or darkened: weight is blue and temptation orange, which every eye tells apart. All text has a
contrast of 4.5:1 or better on every ground it stands on, in the two high-contrast themes 7:1. Two more use no colours
of their own: one the sixteen of an old terminal, one none at all.
"""

from __future__ import annotations

from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

DARK: Final = "gun-dark"
LIGHT: Final = "gun-light"
CONTRAST_DARK: Final = "gun-contrast-dark"
CONTRAST_LIGHT: Final = "gun-contrast-light"
SIXTEEN: Final = "gun-sixteen"
"""For terminals of sixteen colours; never chosen by a person."""
PLAIN: Final = "gun-plain"
"""No colour at all, for NO_COLOR and terminals without."""

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
_CONTRAST_DARK: Final = (
    "#000000", "#1B2733", "#00324F", "#FFFFFF", "#C9D3DD", "#7CCBFF", "#7CCBFF", "#FFB845", "#FFB845", "#FFAE82",
    "#F7B9DF", "#170F1C", "#3A2140", "#5FE3B8", "#FFF27A", "#A6DAFF", "#FFAE82", "#00527F", "#FFFFFF", "#00304C",
    "#FFFFFF", "#2F3A45", "#3A3508", "#4A1A0C", "#332B20", "#0F3050", "#1F2830", "#FFFFFF", "#000000",
)  # fmt: skip
_CONTRAST_LIGHT: Final = (
    "#FFFFFF", "#ECECE6", "#D3E9FA", "#000000", "#363F4A", "#003F6B", "#005A94", "#5E3600", "#A86400", "#7A2C00",
    "#66204A", "#FBF2F8", "#F0DDEA", "#00432F", "#443B00", "#003F6B", "#7A2C00", "#003F6B", "#FFE9A8", "#000000",
    "#FFFFFF", "#DAD7CE", "#FBF3B0", "#FBE0D3", "#F0E6D6", "#D9EAF8", "#ECE8E0", "#000000", "#FFFFFF",
)  # fmt: skip
_SIXTEEN: Final = (
    "ansi_black", "ansi_black", "ansi_black", "ansi_white", "ansi_white", "ansi_bright_cyan", "ansi_bright_cyan",
    "ansi_bright_yellow", "ansi_bright_yellow", "ansi_bright_red", "ansi_bright_magenta", "ansi_black", "ansi_black",
    "ansi_bright_green", "ansi_bright_yellow", "ansi_bright_cyan", "ansi_bright_red", *["ansi_black"] * 8,
    "ansi_black", "ansi_black", "ansi_white", "ansi_black",
)  # fmt: skip
"""Letters alone have colours here, on black; what a ground would say, attributes say (see ``looks``)."""
_QUIET: Final = frozenset(
    [
        "bg",
        "band",
        "select",
        "secretpage",
        "secretband",
        "waitband",
        "ownua",
        "ownru",
        "fought",
        "host",
        "calm",
        "text",
        "muted",
        "chiptext",
    ]
)
"""What must stay quiet where there are 256 colours: their cube has no dark or pale tints, the grey ramp has."""
_IN_CUBE: Final[dict[str, dict[str, str]]] = {
    DARK: {"muted": "#A3A3A3"},
    LIGHT: {"vermilion": "#AF0000", "ru": "#AF0000", "orange": "#875F00", "purple": "#87005F"},
}
"""Inks that rounding would make too weak -> the colour of the cube that is taken instead."""

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


def _ramp(colour: str) -> str:
    """Return a colour that a terminal of 256 colours rounds to the grey of its ramp that is as light."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    light = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    if not 4 < light < 247:  # noqa: PLR2004 - black and white are no greys
        return "#000000" if light < 128 else "#FFFFFF"  # noqa: PLR2004 - the middle
    # The ramp has 24 greys, 8 to 238 in steps of 10; whoever rounds a grey cuts its lightness into 25 parts.
    grey = round((round((light - 8) / 10) + 1) * 255 / 25)
    return f"#{grey:02X}{grey:02X}{grey:02X}"


def _in_256(theme: str, values: tuple[str, ...]) -> tuple[str, ...]:
    own = _IN_CUBE.get(theme, {})
    return tuple(
        own.get(name) or (_ramp(value) if name in _QUIET else value) for name, value in zip(_NAMES, values, strict=True)
    )


def _bare(name: str, values: tuple[str, ...]) -> Theme:
    """Return a theme that leaves page and letters to the terminal."""
    colour = dict(zip(_NAMES, values, strict=True))
    own = "ansi_default"
    # Textual's own widgets name more colours where a terminal's are used; none of them may be one.
    named = dict.fromkeys(
        (name for name, value in BUILTIN_THEMES["ansi-dark"].variables.items() if "ansi_" in value), own
    )
    return Theme(
        name=name,
        primary=own,
        secondary=own,
        warning=own,
        error=own,
        success=own,
        accent=own,
        foreground=own,
        background=own,
        surface=own,
        panel=own,
        boost=own,
        dark=True,
        ansi=True,
        variables={**named, **{f"g-{token}": value for token, value in colour.items()}},
    )


COLOURS: Final[dict[str, tuple[str, ...]]] = {
    DARK: _DARK,
    LIGHT: _LIGHT,
    CONTRAST_DARK: _CONTRAST_DARK,
    CONTRAST_LIGHT: _CONTRAST_LIGHT,
}
"""The colours of each theme that a person can choose, in the order in which F3 walks them; by the place of a name."""
NAMES: Final = _NAMES
FEW: Final = "-256"
"""What the name of a theme ends with that is made for 256 colours."""
COLOURS_256: Final = {f"{name}{FEW}": _in_256(name, values) for name, values in COLOURS.items()}
"""The same themes with quiet grounds that a terminal of 256 colours has."""
THEMES: Final = (
    *(_theme(name, values, dark="dark" in name) for name, values in (COLOURS | COLOURS_256).items()),
    _bare(SIXTEEN, _SIXTEEN),
    _bare(PLAIN, ("ansi_default",) * len(_NAMES)),
)
