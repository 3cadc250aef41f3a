"""A link whose thread ends at the very moment at which somebody asks something of it."""

from __future__ import annotations

import pytest

from wargame.net.client.link import LOST, Answer, Link


@pytest.fixture
def ending(monkeypatch):
    """Return a link whose loop is closed and whose thread has not ended yet."""
    link = Link("ws://127.0.0.1:1/", {})
    link.state = ""
    monkeypatch.setattr(link._thread, "is_alive", lambda: True)
    link._loop.close()
    return link


def test_closing_it_hides_no_reason_why_nobody_was_let_in(ending):
    ending.close()


def test_what_cannot_be_sent_any_more_is_lost_at_once(ending):
    assert ending.do({"do": "ready"}) == Answer("lost", LOST)
    assert ending.ask("save") == Answer("lost", LOST)
