"""A person at a real browser: the door, the table, a closed tab, a broken line, a shared computer."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from wargame.net.tokens import is_token
from wargame.net.web.hello import Bye

HERE = Path(__file__).parent

pytestmark = pytest.mark.slow
pytest.importorskip("cryptography", reason="cryptography is not installed")
playwright = pytest.importorskip("playwright.async_api", reason="the extra browser is not installed")

_spec = importlib.util.spec_from_file_location("browser_of", HERE / "browser_of.py")
browser_of = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(browser_of)
if not browser_of.chromium():
    pytest.skip("no Chromium is installed", allow_module_level=True)

MENU = (sys.executable, str(HERE / "menu_client.py"))
OPEN = "#table.-open"
KEPT = "JSON.stringify([sessionStorage.getItem('wargame-seat'), localStorage.getItem('wargame-seat')])"


@pytest.fixture
def menu(school):
    """Return what opens a school whose client is the game's own menu."""
    return lambda **hands: school(command=lambda _address: MENU, **hands)


async def seated(context, here, name="Mia", code="K7M4"):
    """Open the page with the code in its fragment, type the name, and wait for the table."""
    page = await context.new_page()
    await page.goto(f"{here.origin}/#{code}")
    await page.wait_for_selector("#name:focus")
    await page.keyboard.type(name)
    await page.keyboard.press("Enter")
    await page.wait_for_selector(OPEN)
    return page


async def inks(page, *wanted):
    """Wait until the terminal shows every wanted colour; return the dots of all."""
    for _ in range(100):
        found = await page.evaluate(browser_of.INKS)
        if all(found.get(ink, 0) > 100 for ink in wanted):
            return found
        await page.wait_for_timeout(100)
    pytest.fail(f"the terminal shows {sorted(found, key=found.get)[-9:]}")


async def left(page):
    """Leave the computer by keys alone: out of the terminal, to the line below it, and yes."""
    await page.keyboard.press("Shift+Escape")
    await page.wait_for_selector("#leave:focus")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#leave-no:focus")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#door:not([hidden])")


async def test_a_person_comes_in_plays_closes_the_tab_and_goes_on(menu, tmp_path):
    complaints = []
    async with menu() as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, complaints)
        page = await seated(context, here)
        assert page.url == f"{here.origin}/"
        dark = await inks(page, "#5cb3ee", "#f0a22e", "#0f151c", "#d9e1ea")
        # The bars of the picture are blocks of one colour without seams between their cells.
        assert dark["#f0a22e"] > 2_000
        await page.screenshot(path=tmp_path / "table.png")
        await page.keyboard.press("F3")
        await inks(page, "#fbf9f5", "#0072b2")
        await page.close()
        await here.over()
        assert len(here.tabs) == 0

        again = await context.new_page()
        await again.goto(here.origin)
        await again.wait_for_selector("#go-on:focus")
        assert await again.text_content("#back-name") == "Mia"
        await again.keyboard.press("Enter")
        await again.wait_for_selector(OPEN)
        # The colours that were chosen before the tab was closed.
        await inks(again, "#fbf9f5", "#0072b2")
        assert [hello.token for hello, _ in here.asked] == ["", "token-of-Mia"]
        await again.reload()
        await again.wait_for_selector(OPEN)
        assert [hello.token for hello, _ in here.asked][1:] == ["token-of-Mia"] * 2
    assert complaints == []


async def test_a_broken_line_mends_itself_and_keeps_the_token(menu):
    complaints = []
    async with menu() as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, complaints)
        page = await seated(context, here)
        here.lines[-1].transport.abort()
        await page.wait_for_selector("#table.-down")
        status = await page.text_content("#status")
        assert status.startswith("The connection is gone; your seat is safe. Trying again in ")
        await page.wait_for_selector(OPEN)
        await inks(page, "#5cb3ee", "#f0a22e")
        assert [hello.token for hello, _ in here.asked] == ["", "token-of-Mia"]
        await page.keyboard.press("F3")
        await inks(page, "#fbf9f5")


async def test_a_second_tab_takes_the_seat_and_the_first_can_take_it_back(menu):
    async with menu() as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, [])
        one = await seated(context, here)
        two = await context.new_page()
        await two.goto(here.origin)
        await two.keyboard.press("Enter")
        await two.wait_for_selector(OPEN)
        await one.wait_for_selector("#over:not([hidden])")
        assert (
            await one.text_content("#over-words") == "Your seat has been opened in another tab or on another computer."
        )
        assert not await one.is_visible("#terminal"), "the seat's secrets are not for whoever comes by"
        await one.click("#over-go")
        await one.wait_for_selector(OPEN)
        await two.wait_for_selector("#over:not([hidden])")
        assert len(here.tabs) == 1


async def test_a_shared_computer_forgets_and_two_people_keep_a_seat_each(menu):
    async with menu() as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, [])
        mia = await seated(context, here)
        jon = await context.new_page()
        await jon.goto(f"{here.origin}/#K7M4")
        await jon.click("#not-me")
        await jon.keyboard.type("Jon")
        await jon.keyboard.press("Enter")
        await jon.wait_for_selector(OPEN)
        assert len(here.tabs) == 2
        await mia.reload()
        await mia.wait_for_selector(OPEN)
        assert await mia.text_content("#who") == "Mia"
        await left(jon)
        # What the browser keeps by now is Mia's, and not his to forget.
        await jon.wait_for_selector("#go-on:focus")
        assert await jon.text_content("#back-name") == "Mia"
        assert "token-of-Jon" not in await jon.evaluate(KEPT)
        await left(mia)
        await mia.wait_for_selector("#code:focus")
        assert "forgotten your seat" in await mia.text_content("#fault")
        assert await mia.evaluate(KEPT) == "[null,null]"
        await here.over()
        await here.over()


async def test_a_wrong_code_is_one_sentence_and_a_seat_that_is_gone_leads_to_the_door(menu):
    async with menu() as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, [])
        page = await context.new_page()
        await page.goto(f"{here.origin}/#WRONG")
        await page.wait_for_selector("#name:focus")
        await page.keyboard.type("Mia")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#fault:not(:empty)")
        assert await page.text_content("#fault") == "This is not the code of the class."
        assert await page.input_value("#code") == "WRONG"
        await page.fill("#code", "K7M4")
        await page.keyboard.press("Enter")
        await page.wait_for_selector(OPEN)
        here.tokens.clear()
        await page.reload()
        await page.wait_for_selector("#code:focus")
        assert await page.text_content("#fault") == "This seat is not known."
        assert await page.evaluate(KEPT) == "[null,null]"


async def test_at_the_door_the_page_waits_by_itself_and_comes_in(menu, tmp_path):
    asked = "The facilitator is asked to let you in; wait here."
    async with menu() as here, browser_of.browsing() as browser:
        here.knocking["Mia"] = Bye("knock", asked, again=True)
        context = await browser_of.window(browser, [])
        page = await context.new_page()
        await page.goto(f"{here.origin}/#K7M4")
        await page.wait_for_selector("#name:focus")
        await page.keyboard.type("Mia")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#give-up")
        assert await page.text_content("#fault") == asked
        assert await page.is_disabled("#name")
        await page.keyboard.press("Enter")
        assert await page.is_visible("#give-up"), "who is impatient goes on waiting"
        await page.screenshot(path=tmp_path / "door.png")
        # While the class cannot let anybody in, or is away, it waits on.
        here.knocking["Mia"] = Bye("busy", "The class is full for now.", again=True)
        await page.wait_for_selector("#fault >> text=The class is full")
        assert await page.is_disabled("#name")
        await page.click("#give-up")
        await page.wait_for_selector("#name:focus")
        assert await page.text_content("#fault") == ""
        here.knocking["Mia"] = here.knocking["Bo"] = Bye("knock", asked, again=True)
        await page.fill("#name", "Bo")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#give-up")
        await page.click("#give-up")
        await page.fill("#name", "Mia")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#give-up")
        here.knocking.clear()
        await page.wait_for_selector(OPEN)
        tokens = {name: [hello.own for hello, _ in here.asked if hello.name == name] for name in ("Mia", "Bo")}
        assert all(is_token(token) for mine in tokens.values() for token in mine)
        # Who gives up and asks again is the same person all the while; another name is another person.
        assert tokens["Mia"][0] not in tokens["Bo"]
        assert tokens["Mia"][-1] == tokens["Mia"][-2]
        assert len(set(tokens["Mia"][:2])) == 1


async def test_who_loads_the_page_anew_at_the_door_is_the_same_person(menu):
    async with menu() as here, browser_of.browsing() as browser:
        here.knocking["Mia"] = Bye("knock", "The facilitator is asked.", again=True)
        page = await (await browser_of.window(browser, [])).new_page()
        await page.goto(here.origin)
        for _ in range(2):
            await page.wait_for_selector("#code:focus")
            await page.keyboard.type("K7M4")
            await page.fill("#name", "Mia")
            await page.keyboard.press("Enter")
            await page.wait_for_selector("#give-up")
            await page.reload()
        await page.fill("#code", "K7M4")
        await page.fill("#name", "Mia")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#give-up")
        here.knocking.clear()
        await page.wait_for_selector(OPEN)
        assert len({hello.own for hello, _ in here.asked}) == 1
        # Whoever is in is asked for nothing: the next at this computer is somebody new.
        assert await page.evaluate("sessionStorage.getItem('wargame-asks')") is None


async def test_who_is_turned_away_may_ask_again(menu):
    async with menu() as here, browser_of.browsing() as browser:
        here.knocking["Mia"] = Bye("turned-away", "The facilitator has not let you in there.")
        context = await browser_of.window(browser, [])
        page = await context.new_page()
        await page.goto(f"{here.origin}/#code=K7M4&table=1&seat=russia")
        await page.wait_for_selector("#name:focus")
        await page.keyboard.type("Mia")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#fault:not(:empty)")
        assert not await page.is_disabled("#sit")
        assert await page.is_hidden("#give-up")
        here.knocking.clear()
        await page.keyboard.press("Enter")
        await page.wait_for_selector(OPEN)
        (first, _), (second, _) = here.asked
        assert (first.table, first.seat, second.table, second.seat) == (1, "russia", 0, "")
        assert first.own != second.own


async def test_somebody_else_at_the_same_browser_is_never_led_to_the_seat_of_the_first(menu):
    async with menu() as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, [])
        first = await seated(context, here)
        await first.close()
        await here.over()
        page = await context.new_page()
        await page.goto(f"{here.origin}/#WRONG")
        await page.wait_for_selector("#go-on:focus")
        await page.click("#not-me")
        await page.wait_for_selector("#name:focus")
        await page.keyboard.type("Cleo")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#fault:not(:empty)")
        assert await page.is_visible("#form")
        assert not await page.is_visible("#back")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#sit:enabled")
        assert [hello.token for hello, _ in here.asked] == ["", "", ""]


async def test_a_foreign_page_gets_no_line(menu):
    async with menu() as here, browser_of.browsing() as browser:
        page = await (await browser_of.window(browser, [])).new_page()
        opened = "url => new Promise(done => {const s = new WebSocket(url); s.onopen = () => done(1); s.onerror = () => done(0)})"
        assert await page.evaluate(opened, f"ws://127.0.0.1:{here.port}/tab") == 0
        await page.goto(f"http://localhost:{here.port}/")
        assert await page.evaluate(opened, f"ws://localhost:{here.port}/tab") == 1
        assert here.asked == []


async def test_it_goes_over_tls_with_a_certificate_of_its_own(menu, tmp_path):
    complaints = []
    async with menu(context=browser_of.certified(tmp_path)) as here, browser_of.browsing() as browser:
        context = await browser_of.window(browser, complaints, **browser_of.DESK, ignore_https_errors=True)
        page = await seated(context, here)
        assert page.url.startswith("https://")
        await inks(page, "#5cb3ee", "#f0a22e")
        # A browser that was not told to go on does not get as far as the code.
        wary = await (await browser_of.window(browser, [])).new_page()
        with pytest.raises(playwright.Error, match="ERR_CERT"):
            await wary.goto(here.origin)
    assert complaints == []


async def test_a_phone_shows_eighty_cells_and_has_keys_to_press(menu, tmp_path):
    complaints = []
    async with menu() as here, browser_of.browsing(dots=2) as browser:
        context = await browser_of.window(browser, complaints, **browser_of.PHONE)
        page = await seated(context, here)
        light = await inks(page, "#0072b2", "#c77700", "#fbf9f5")
        assert light["#c77700"] > 1_000
        await page.screenshot(path=tmp_path / "phone.png")
        await page.tap("#keys button >> text=F2")
        await inks(page, "#ece7dd")
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide == 390
        # Turned on its side, the table is drawn anew, small enough for its 24 rows.
        await page.set_viewport_size({"width": 844, "height": 390})
        await page.wait_for_selector("#table:not(.-open)", state="attached")
        await page.wait_for_selector(OPEN)
        cells = "document.querySelector('.xterm-screen').getBoundingClientRect().height / 24"
        assert await page.evaluate(cells) <= 16
        assert [hello.token for hello, _ in here.asked] == ["", "token-of-Mia"]
    assert complaints == []
