"""Where a kit is written: never over a file that is not the kit's own, and each file whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from wargame.kit.html import MARK as HTML_MARK
from wargame.kit.html import html
from wargame.kit.markdown import MARK as MARKDOWN_MARK
from wargame.kit.markdown import markdown
from wargame.kit.paper import Page

_HEAD = 1000
"""Bytes in which a file of a kit says that it is one."""


class KitError(Exception):
    """A kit that could not be written, as one sentence."""


def write_kit(pages: tuple[Page, ...], folder: Path, foot: str, *, force: bool = False) -> tuple[Path, ...]:
    """Write each page as Markdown and as HTML into a folder, which is made; return the files.

    Nothing is written where one of the files exists: KitError. With ``force`` the files of an earlier kit are replaced, and
    none but those. ``foot`` stands below each HTML page.
    """
    texts = {folder / f"{page.id}.md": markdown(page) for page in pages}
    texts |= {folder / f"{page.id}.html": html(page, foot) for page in pages}
    _refuse_what_stands(list(texts), force=force)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            _write(path, text.encode(), force=force)
    except FileExistsError as error:
        raise KitError(f"{error.filename or folder} is there already; name another folder with -o.") from error
    except OSError as error:
        why = error.strerror or str(error)
        raise KitError(f"{folder} cannot be written ({why}); name another folder with -o.") from error
    return tuple(texts)


def _refuse_what_stands(paths: list[Path], *, force: bool) -> None:
    found = [path for path in paths if os.path.lexists(path)]
    if not found:
        return
    if not force:
        more = f" and {len(found) - 1} more of the kit's files are" if len(found) > 1 else " is"
        raise KitError(f"{found[0]}{more} there already; name another folder, or replace an earlier kit with --force.")
    for path in found:
        if not _is_ours(path):
            raise KitError(
                f"{path} is no file of a class kit, so --force leaves it alone; name another folder with -o."
            )


def _is_ours(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return (HTML_MARK if path.suffix == ".html" else MARKDOWN_MARK).encode() in head


def _write(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file beside its place and move it there; without ``force`` nothing can be lost that came there meanwhile."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not force:
            # Taken in one step: a file that appeared since the look is refused and not replaced.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
