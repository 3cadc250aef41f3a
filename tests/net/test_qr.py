"""The picture: what is painted is the code, and it fits."""

from __future__ import annotations

import pytest
import segno

from wargame.net.qr import LONGEST, QUIET, modules, qr, qr_ascii

PAGE = "https://192.168.1.20:8765/#K7QM-2XWD"
LONG = "https://[2001:db8:1234:5678:9abc:def0:1234:5678]:65535/#K7QM-2XWD"


def unpainted(rows):
    """Return which halves of the cells are inked."""
    grid = []
    for row in rows:
        assert set(row) <= set(" ▀▄█")
        grid.append([cell in "▀█" for cell in row])
        grid.append([cell in "▄█" for cell in row])
    return grid


@pytest.mark.parametrize("text", (PAGE, LONG, "x" * LONGEST))
def test_both_pictures_show_the_code_that_segno_makes(text):
    wanted = [
        [bool(dark) for dark in row]
        for row in segno.make_qr(text, error="l", boost_error=False).matrix_iter(border=QUIET)
    ]
    size = len(wanted)
    assert [list(row) for row in modules(text)] == wanted
    assert unpainted(qr(text, dark_ink=True))[:size] == wanted
    assert unpainted(qr(text))[:size] == [[not dark for dark in row] for row in wanted]
    assert [[cell == "#" for cell in row[::2]] for row in qr_ascii(text, dark_ink=True)] == wanted
    assert [[cell != "#" for cell in row[1::2]] for row in qr_ascii(text)] == wanted


@pytest.mark.parametrize(("text", "columns", "rows"), ((PAGE, 33, 17), (LONG, 37, 19), ("x" * LONGEST, 37, 19)))
def test_the_picture_fits_beside_text_on_80x24(text, columns, rows):
    picture = qr(text)
    assert len(picture) == rows
    assert {len(row) for row in picture} == {columns}
    assert {len(row) for row in qr_ascii(text)} == {2 * columns}


def test_what_would_not_fit_is_refused():
    with pytest.raises(ValueError, match="at most 78"):
        qr("x" * (LONGEST + 1))
