"""The themes: contrast on every ground, and for every kind of colour vision what must be told apart."""

from __future__ import annotations

import itertools

import pytest
from rich.color import Color, ColorSystem
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from wargame.tui.themes import COLOURS, COLOURS_256, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, NAMES

GROUNDS = ("bg", "band", "select", "secretpage", "secretband")
INKS = ("text", "muted", "blue", "orange", "vermilion", "purple", "us", "ua", "eu", "ru")
TILES = ("ownua", "ownru", "fought", "host", "calm")
PAIRS = (
    *itertools.product(INKS, GROUNDS),
    *(("text", tile) for tile in TILES), ("muted", "calm"), ("muted", "fought"),
    ("ua", "ownua"), ("ru", "ownru"), ("ua", "fought"), ("ru", "fought"),
    ("movetext", "moveband"), ("text", "waitband"), ("chiptext", "chip"), ("bg", "orange"), ("text", "band"),
    *(("bg", seat) for seat in ("us", "ua", "eu", "ru")), ("bg", "purple"), ("papertext", "paper"),
)  # fmt: skip
"""(ink, ground) of all text that the screens write."""

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB; grey is the luminance of WCAG.
SIGHT = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
GREY = ((0.2126, 0.7152, 0.0722),) * 3


def linear(colour: str) -> tuple[float, ...]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def seen(colour: str, matrix) -> tuple[float, ...]:
    rgb = linear(colour)
    return tuple(min(1, max(0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in matrix)


def luminance(rgb) -> float:
    return sum(a * b for a, b in zip(GREY[0], rgb, strict=True))


def contrast(one, other) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(rgb) -> tuple[float, float, float]:
    """CIE Lab of linear sRGB, white D65."""
    x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505
    y = luminance(rgb)
    z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one, other) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


@pytest.fixture(params=sorted(COLOURS))
def colour(request):
    return {**dict(zip(NAMES, COLOURS[request.param], strict=True)), "theme": request.param}


def test_all_text_stands_out_on_its_ground(colour):
    least = 7 if colour["theme"] in (CONTRAST_DARK, CONTRAST_LIGHT) else 4.5
    weak = [(i, g, c) for i, g in PAIRS if (c := round(contrast(linear(colour[i]), linear(colour[g])), 2)) < least]
    assert not weak


@pytest.mark.parametrize("sight", sorted(SIGHT))
def test_what_must_be_told_apart_is_told_apart_by_every_eye(colour, sight):
    """(a, b, least difference): about 10 is a glance, 20 is across a classroom."""
    must = (
        ("blue", "orange", 30),
        ("bluebar", "orangebar", 30),
        ("purple", "text", 12),
        ("vermilion", "blue", 30),
        ("moveband", "bg", 15),
        ("moveband", "waitband", 10),
        ("chip", "moveband", 30),
        ("select", "bg", 5),
        ("ownua", "ownru", 5),
    )
    found = {(a, b): apart(seen(colour[a], SIGHT[sight]), seen(colour[b], SIGHT[sight])) for a, b, _ in must}
    assert not [(a, b, round(found[a, b], 1)) for a, b, least in must if found[a, b] < least]


def test_in_grey_the_move_line_and_the_titles_still_stand_on_grounds_of_their_own(colour):
    for ground, least in (("moveband", 1.3), ("band", 1.1), ("select", 1.1)):
        assert contrast(seen(colour[ground], GREY), seen(colour["bg"], GREY)) >= least, ground


def test_there_is_a_dark_and_a_light_one_of_each_kind():
    assert list(COLOURS) == [DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT]


@pytest.mark.parametrize("theme", sorted(COLOURS_256))
def test_in_256_colours_all_text_still_stands_out(theme):
    """As the terminal gets them: rounded to its cube of 216 colours and its 24 greys."""

    def rounded(value: str) -> str:
        found = Color.parse(value).downgrade(ColorSystem.EIGHT_BIT).get_truecolor(DEFAULT_TERMINAL_THEME)
        return found.hex

    colour = {name: rounded(value) for name, value in zip(NAMES, COLOURS_256[theme], strict=True)}
    least = 5.2 if "contrast" in theme else 4.5
    weak = [(i, g, c) for i, g in PAIRS if (c := round(contrast(linear(colour[i]), linear(colour[g])), 2)) < least]
    assert not weak
    assert len({colour[ground] for ground in ("bg", "band", "moveband")}) == 3
    assert colour["select"] != colour["bg"]
