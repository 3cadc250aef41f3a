"""A page as Markdown and as HTML: what a scenario says is shown letter by letter, and is never markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from wargame.kit import paper
from wargame.kit.html import POLICY, html
from wargame.kit.markdown import markdown, plain
from wargame.kit.paper import Box, Cards, Heading, Items, Key, Link, Page, Para, Strong, Table, rich

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></head><body onload=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "**bold** _em_ `code` ~~gone~~",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "---",
    "&lt;b&gt; &amp;",
    "{title} {0} %s",
    "\u202eright to left\u202c",
    "\x1b[31mred",
    "$x$ <!-- comment",
)
READER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


class Tags(HTMLParser):
    """The elements of a document, its attributes and its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Keep an element and its attributes."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        """Keep a stretch of text."""
        self.text.append(data)


def everywhere(text: str) -> Page:
    """A page that has a text in every place that one can stand in."""
    run = (f"{text} ", Strong(text), " ", Key(text))
    blocks = (
        Heading(text),
        Para(text),
        Para(run),
        paper.Quote(text),
        Items((text, run)),
        Items((text,), numbered=True),
        Items((text,), ticks=True),
        Table((text, text), (((text,), run),), (50, 50), (1,)),
        Box(text, (Para(text),)),
        Cards((Box(text, (Para(text),)),)),
        paper.Columns((Para(text),)),
        paper.Blanks(text, 2),
        paper.Break(),
    )
    return Page("x", text, text, blocks, mark=text)


def test_the_kits_own_marks_are_read_and_values_are_not():
    run = rich("Press [{key}] and **{what}** now, {who}.", key="p", what="[x]", who="**you**")
    assert run == ("Press ", Key("p"), " and ", Strong("[x]"), " now, **you**.")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_scenario_says_brings_no_element_into_the_html(text):
    harmless, hostile = Tags(html(everywhere("word"), "word")), Tags(html(everywhere(text), text))
    assert hostile.tags == harmless.tags
    assert [name for name, _ in hostile.attributes] == [name for name, _ in harmless.attributes]
    shown = text.replace("\x1b", "�").replace("\u202e", "�").replace("\u202c", "�")
    assert any(shown in part for part in hostile.text)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_scenario_says_brings_no_markup_into_the_markdown(text):
    harmless, hostile = (Tags(READER.render(markdown(everywhere(one)))).tags for one in ("word", text))
    assert hostile == harmless


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "Cf", "Zl", "Zp", "Zs")), min_size=1, max_size=30)
)
def test_markdown_gives_back_the_letters(text):
    rendered = Tags(READER.render(plain(text)))
    assert rendered.tags == ["p"]
    assert "".join(rendered.text).strip() == text


def test_a_link_leads_to_the_same_kind_of_file():
    page = Page("x", "t", "l", (Para((Link("survey", "Survey"),)),))
    assert "[Survey](survey.md)" in markdown(page)
    assert '<a href="survey.html">Survey</a>' in html(page, "")


def test_a_page_is_one_file_that_fetches_and_runs_nothing():
    text = html(everywhere("word"), "foot")
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'"
    assert f'content="{POLICY}"' in text
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(Tags(text).tags)
    assert not any(name == "src" or name.startswith("on") for name, _ in Tags(text).attributes)
    assert "url(" not in text
    assert "@import" not in text


def test_a_page_leaves_the_size_of_the_paper_to_the_printer():
    style = html(everywhere("word"), "").split("<style>")[1].split("</style>")[0]
    assert "@page" in style
    assert "size:" not in style.replace("font-size:", "")
    assert "break-after: page" in style
