"""The same client in a browser tab: a page from the server's own port, and a client process behind each tab.

``page`` answers plain requests, ``gate`` says which browser may come in, ``tabs`` leads tabs to their clients. Needs the
extra ``web``.
"""

from __future__ import annotations

from importlib.util import find_spec


def missing() -> str:
    """Return one sentence on what must be installed before browsers can be served; empty where nothing is missing."""
    if find_spec("textual_serve") is not None:
        return ""
    return (
        "Browser tabs need the extra web: in a copy of the project 'python3 start.py host --web' installs it, elsewhere "
        "pip install 'gun-on-the-table[web]'; then start again."
    )
