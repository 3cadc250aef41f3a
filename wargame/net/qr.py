"""The invitation as a picture: a QR code in half blocks, which fits beside text on 80x24, and its ASCII twin."""

from __future__ import annotations

from typing import Final

QUIET: Final = 2
"""Modules of margin on each side: the norm says 4, cameras manage with 2, and a screen has few rows."""

LONGEST: Final = 78
"""Bytes that still fit into a picture of 37 columns and 19 rows (version 4)."""

_HALVES: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the QR code of a text, True for a dark module, margin included; ValueError beyond ``LONGEST`` bytes."""
    import segno  # noqa: PLC0415 - only who shows a picture pays for it

    if len(text.encode()) > LONGEST:
        raise ValueError(f"A QR code of this size holds at most {LONGEST} bytes.")
    code = segno.make_qr(text, error="l", boost_error=False)
    return tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=QUIET))


def qr(text: str, *, dark_ink: bool = False) -> tuple[str, ...]:
    """Return the rows of a QR code, two modules in the height of a row: 33x17 cells for the address of a page.

    The blocks are the *light* modules, as a terminal writes light on dark; with ``dark_ink``, for a screen that writes
    dark on light, they are the dark ones.
    """
    rows = [[dark == dark_ink for dark in row] for row in modules(text)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    return tuple(
        "".join(map(_HALVES.__getitem__, zip(*pair, strict=True))) for pair in zip(rows[::2], rows[1::2], strict=True)
    )


def qr_ascii(text: str, *, dark_ink: bool = False) -> tuple[str, ...]:
    """Return the same in ``#`` and spaces, two columns and one row a module: 66x33 cells, so it scrolls on 80x24."""
    return tuple("".join("##" if dark == dark_ink else "  " for dark in row) for row in modules(text))
