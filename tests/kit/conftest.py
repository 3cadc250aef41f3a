"""The kit of a scenario, and its pages as text."""

from __future__ import annotations

from functools import cache

import pytest

from wargame.content import Rivals, load_plan, load_rules, load_scenario
from wargame.kit import class_kit
from wargame.kit.html import html
from wargame.kit.markdown import markdown

PLANS = ("60-minutes", "90-minutes")


@cache
def _made(name):
    story = load_scenario(name)
    rules = load_rules(story.rules)
    return {page.id: page for page in class_kit(story, rules, Rivals(rules.id), [load_plan(plan) for plan in PLANS])}


@pytest.fixture
def pages():
    """Return the pages of a shipped scenario's kit by their ids."""
    return _made


@cache
def _written(name):
    return {key: markdown(page) + html(page, "foot") for key, page in _made(name).items()}


@pytest.fixture
def texts():
    """Return each page of a shipped scenario's kit as Markdown and as HTML, together."""
    return _written
