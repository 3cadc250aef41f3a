"""Gun on the Table: a negotiation wargame about signed deals, guarantees and secret defection.

Importing the package loads nothing else, so that every part of it can be loaded alone.
"""

from __future__ import annotations

__version__ = "0.1.0"
