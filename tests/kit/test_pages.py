"""The other pages: the rules sheet has the rules' numbers, the prompts all theories, the index every page."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest
from attrs import evolve

from wargame.content import list_rules, list_scenarios, load_rules, load_scenario
from wargame.engine.seats import SEATS
from wargame.kit.html import html
from wargame.kit.html import plain as escaped
from wargame.kit.markdown import markdown
from wargame.kit.prompts import prompts
from wargame.kit.rules_sheet import rules_sheet
from wargame.kit.survey import BELIEFS, FAIR

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip


def sheets(text: str, paper: str, folder: Path) -> int:
    """Print a page on paper of a size, and count the sheets of the PDF."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(text.replace("@page {", f"@page {{ size: {paper};"), encoding="utf-8")
    profile = f"--user-data-dir={folder / 'profile'}"
    subprocess.run(
        [CHROMIUM, *FLAGS, profile, f"--print-to-pdf={target}", source.as_uri()],
        check=True,
        capture_output=True,
        timeout=60,
    )
    data = target.read_bytes()
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            data += zlib.decompress(stream)
        except zlib.error:
            continue
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="counting printed sheets needs Chromium, which is not installed"
)


@needs_chromium
@pytest.mark.slow
@pytest.mark.parametrize("paper", ("A4", "letter"))
@pytest.mark.parametrize(
    ("name", "theory"), [(story, rules) for story in list_scenarios() for rules in ("gun-on-the-table", "spiral")]
)
def test_the_rules_sheet_fits_on_one_sheet(name, theory, paper, tmp_path):
    page = rules_sheet(load_scenario(name), load_rules(theory))
    assert sheets(html(page, "foot"), paper, tmp_path) == 1


@needs_chromium
@pytest.mark.slow
def test_the_count_of_sheets_sees_a_second_one(pages, tmp_path):
    assert sheets(html(pages("handshake-2025")["role-us"], "foot"), "A4", tmp_path) == 3


@needs_chromium
@pytest.mark.slow
@pytest.mark.parametrize(("name", "paper"), (("handshake-2025", "A4"), ("minsk-2015", "letter")))
def test_the_other_pages_fill_no_more_sheets_than_they_should(name, paper, pages, tmp_path):
    found = {key: sheets(html(page, "foot"), paper, tmp_path) for key, page in pages(name).items()}
    assert all(found[f"role-{seat}"] <= 3 and found[f"agendas-{seat}"] == 1 for seat in SEATS)
    assert (found["index"], found["survey"]) == (1, 3)
    assert found["script-60-minutes"] <= 5
    assert found["script-90-minutes"] <= 6


def test_the_rules_sheet_has_the_numbers_of_the_rules():
    story, rules = load_scenario("handshake-2025"), load_rules("gun-on-the-table")
    text = markdown(rules_sheet(story, rules))
    assert "at most 50 + W − T (at least 3, at most 97)" in text
    assert "12 + integration / 4 + (100 − grip) / 4 + boldness / 2" in text
    assert "grip 60, boldness 45, levers 30" in text
    other = evolve(
        rules, attack=evolve(rules.attack, even=44), temptation=evolve(rules.temptation, base=9, land_ceded=-7)
    )
    text = markdown(rules_sheet(story, other))
    assert "at most 44 + W − T" in text
    assert "9 + integration / 4" in text
    assert "− 7 once a line was ceded" in text
    below = evolve(rules, temptation=evolve(rules.temptation, base=-6, ambiguous=-2, pressured=0))
    text = markdown(rules_sheet(story, below))
    assert "T = −6 + integration" in text
    assert "− 2 for each unclear clause." in text


def test_the_rules_sheet_speaks_of_fear_where_the_theory_does():
    story = load_scenario("handshake-2025")
    said = {name: "+ fear" in markdown(rules_sheet(story, load_rules(name))) for name in list_rules()}
    assert said == {"gun-on-the-table": False, "limited-aims": False, "spiral": True}


@pytest.mark.parametrize("name", list_scenarios())
def test_the_prompts_have_four_parts_and_lay_all_theories_beside_one_another(name, pages):
    text = markdown(pages(name)["prompts"])
    assert re.findall(r"^## (\d)", text, re.MULTILINE) == ["1", "2", "3", "4"]
    rows = re.findall(r"^\| \d+\\\. (.+?) \| (.+?) \|$", text, re.MULTILINE)
    assert len(rows) >= 24
    assert all("?" in asked or "Rewrite" in asked for asked, _ in rows)
    assert text.count("**Its critics say:**") == text.count("**It holds:**") == len(list_rules())
    page = html(pages(name)["prompts"], "")
    for theory in map(load_rules, list_rules()):
        assert escaped(" ".join(theory.thesis.split())) in page
        assert all(escaped(critic) in page for critic in theory.critics)
    assert all(escaped(one) in page for one in load_scenario(name).situation.disputed)


def test_the_prompts_say_which_theory_was_played():
    story = load_scenario("handshake-2025")
    theories = [load_rules(name) for name in list_rules()]
    assert "played under **Spiral**" in markdown(prompts(story, load_rules("spiral"), theories))


def test_the_survey_asks_the_same_before_and_after_and_has_a_row_for_each_in_the_tally(pages):
    text = markdown(pages("handshake-2025")["survey"])
    before, _, rest = text.partition("## After the debrief")
    after, _, tally = rest.partition("## Tally")
    for belief in BELIEFS:
        assert belief in before
        assert belief in after
        assert belief in tally
    assert all(question not in before and question in after and question in tally for question in FAIR)
    assert text.count("Please do not write your name") == 2


def test_the_index_leads_to_every_other_page(pages):
    kit = pages("handshake-2025")
    text = html(kit["index"], "")
    assert set(re.findall(r'href="(.+?)\.html"', text)) == set(kit) - {"index"}
    assert len(kit) == 14


@pytest.mark.parametrize("name", list_scenarios())
def test_each_page_is_the_same_whenever_it_is_made(name, pages):
    page = rules_sheet(load_scenario(name), load_rules(load_scenario(name).rules))
    assert page == pages(name)["rules-sheet"]
