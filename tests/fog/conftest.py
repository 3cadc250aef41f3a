"""What the tests of the fog stand on: a loop of their own, on which nothing waits for a clock."""

from __future__ import annotations

import asyncio

import pytest


@pytest.fixture(scope="module")
def loop():
    """Return a loop that is closed in the end."""
    made = asyncio.new_event_loop()
    yield made
    made.close()
