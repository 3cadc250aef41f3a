"""Text that people write: one place that makes it harmless, at input and again at render."""

from __future__ import annotations


def harmless(text: str, limit: int = 0) -> str:
    """Return ``text`` with every character that is neither newline nor printable replaced, cut to ``limit``.

    Escape sequences, C1 and bidi controls, lone surrogates and private-use marks all become U+FFFD.
    """
    clean = "".join(char if char == "\n" or char.isprintable() else "\ufffd" for char in text)
    return clean[:limit] if limit else clean


def said(text: str, limit: int) -> str:
    """Return what somebody wrote, harmless and without blanks around it; "" where it is empty or over ``limit``."""
    clean = harmless(text).strip()
    return clean if len(clean) <= limit else ""
