"""Browser tabs on real sockets, with a client that is no game."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from wargame.net.web.pace import BURST, FRAMES
from wargame.net.web.tab import Limits

MIA = "token-of-Mia"
CODE = {"code": "K7M4", "name": "Mia"}
SOON = Limits(within=0.05, patience=0.5)


def alive(pid):
    """Whether a process is there, or not yet taken leave of."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def parting(line):
    """Read to the end; return the last words of the server, None where there are none."""
    last = None
    try:
        while True:
            said = await asyncio.wait_for(line.recv(), 10)
            if isinstance(said, str):
                last = json.loads(said)
    except ConnectionClosed:
        return last


async def test_keys_go_in_and_the_screen_comes_out(school, sit):
    async with school() as here, here.line() as line:
        welcome, first = await sit(line, size=(100, 30))
        assert welcome == {"t": "welcome", "v": 1, "token": MIA}
        assert first["size"] == ["100", "30"]
        heard = []
        for frame in (["stdin", "hä\x1b[A"], ["resize", {"width": 9999, "height": 1}], ["focus"], ["blur"]):
            await line.send(json.dumps(frame))
            heard.append(json.loads(await line.recv()))
        assert heard[0] == ["D", "hä\x1b[A"]
        assert [json.loads(meta) for kind, meta in heard[1:] if kind == "M"] == [
            {"type": "resize", "width": 400, "height": 5},
            {"type": "focus"},
            {"type": "blur"},
        ]
        await line.send('["ping"]')
        assert json.loads(await line.recv()) == {"t": "pong"}


async def test_the_token_is_in_no_argument_no_environment_and_no_log(school, sit, caplog):
    caplog.set_level(logging.INFO)
    async with school() as here, here.line() as line:
        _, first = await sit(line)
        assert first["token"] == MIA
        assert MIA not in json.dumps([first["argv"], first["environ"]])
    assert MIA not in caplog.text
    assert "K7M4" not in caplog.text


async def test_a_client_can_keep_nothing_but_its_colours(school, sit):
    async with school() as here, here.line() as line:
        _, first = await sit(line, **CODE, light=True)
        folders = {name: Path(path) for name, path in first["environ"].items() if name.startswith("WARGAME_")}
        assert 'theme = "light"' in folders["WARGAME_SETTINGS"].read_text(encoding="utf-8")
        assert len(folders) == 5
        for path in folders.values():
            with pytest.raises(OSError, match=r"directory|exists"):
                path.mkdir(parents=True)
    assert not folders["WARGAME_SETTINGS"].exists()


@pytest.mark.parametrize("origin", (None, "null", "http://evil.example", "https://127.0.0.1", "http://127.0.0.1"))
async def test_a_foreign_page_is_refused_before_anything_is_asked(school, origin):
    async with school() as here:
        with pytest.raises(InvalidStatus) as caught:
            await here.line(origin=origin)
        assert caught.value.response.status_code == 403
        with pytest.raises(InvalidStatus) as caught:
            await here.line("/tab?x", origin=origin)
        assert caught.value.response.status_code == 403
        assert here.asked == []


async def test_a_foreign_name_is_refused_with_its_own_page_too(school):
    async with school() as here:
        host = f"evil.example:{here.port}"
        reader, writer = await asyncio.open_connection("127.0.0.1", here.port)
        lines = (
            *("GET /tab HTTP/1.1", f"Host: {host}", f"Origin: http://{host}", "Upgrade: websocket"),
            *(
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "",
                "",
            ),
        )
        writer.write("\r\n".join(lines).encode())
        assert (await reader.read()).startswith(b"HTTP/1.1 421")
        writer.close()
        assert here.asked == []


async def test_a_page_may_not_play_a_terminal(school):
    async with school() as here:
        with pytest.raises(InvalidStatus) as caught:
            await here.line("/")
        assert caught.value.response.status_code == 403
        async with here.line("/", origin=None) as terminal:
            await terminal.wait_closed()


@pytest.mark.parametrize(
    ("hello", "code"),
    (
        ({"code": "WRONG", "name": "Mia"}, "code"),
        ({"token": "stolen"}, "token"),
        ({"code": "K7M4", "name": "\ud800"}, "frame"),
        ({"code": "K7M4", "v": 2}, "version"),
    ),
)
async def test_whoever_may_not_come_in_is_told_why_and_starts_nothing(school, sit, hello, code):
    def never(_address):
        pytest.fail("a client was started")

    async with school(command=never) as here, here.line() as line:
        bye, _ = await sit(line, **hello)
        assert (bye["t"], bye["code"]) == ("bye", code)
        assert bye["sentence"].endswith((".", "again."))
        assert await parting(line) is None


async def test_a_tab_that_says_nothing_is_closed(school):
    async with school(limits=SOON) as here, here.line() as line:
        assert (await parting(line))["code"] == "late"
        assert here.asked == []


async def test_silent_lines_of_one_address_are_bounded_and_make_room_again(school, sit):
    async with school() as here:
        silent = [await here.line() for _ in range(40)]
        async with here.line() as line:
            assert (await parting(line))["code"] == "busy"
        await silent[0].close()
        await here.over()
        await here.over()
        async with here.line() as line:
            assert (await sit(line, code="WRONG", name="Mia"))[0]["code"] == "code"
        await asyncio.gather(*(one.close() for one in silent))


async def test_a_tab_that_gives_no_size_starts_nothing(school):
    async with school(limits=SOON) as here, here.line() as line:
        await line.send(json.dumps({"t": "hello", "v": 1, **CODE}))
        assert (await parting(line))["code"] == "late"
        assert len(here.tabs) == 0


@pytest.mark.parametrize(
    "frame",
    (b"binary", "{", '["stdin", 7]', '["resize", {"width": "9"}]', "[" * 60_000),
)
async def test_a_frame_that_no_page_sends_ends_the_tab(school, sit, frame):
    async with school() as here, here.line() as line:
        _, first = await sit(line)
        await line.send(frame)
        assert (await parting(line))["code"] == "frame"
        assert not alive(first["pid"])


async def test_a_frame_over_64_kb_ends_the_tab(school, sit):
    async with school() as here, here.line() as line:
        _, first = await sit(line)
        await line.send(json.dumps(["stdin", "x" * 65_536]))
        assert await parting(line) is None
        assert line.close_code == 1009
        await here.over()
        assert not alive(first["pid"])


async def test_a_closed_tab_leaves_no_process(school, sit):
    async with school() as here:
        async with here.line() as line:
            _, first = await sit(line)
            assert alive(first["pid"])
        await here.over()
        assert not alive(first["pid"])
        assert len(here.tabs) == 0


async def test_a_deaf_client_is_ended_too(school, sit):
    async with school("deaf", grace=0.2) as here:
        async with here.line() as line:
            _, first = await sit(line)
        await here.over()
        assert not alive(first["pid"])


async def test_a_server_that_stops_leaves_no_process(school, sit):
    async with school() as here, here.line() as one, here.line() as two:
        pids = [(await sit(line, code="K7M4", name=name))[1]["pid"] for line, name in ((one, "Mia"), (two, "Jon"))]
        await here.tabs.close()
        assert not any(alive(pid) for pid in pids)
        bye = await parting(one)
        assert (bye["code"], bye["again"]) == ("closing", True)
        async with here.line() as late:
            assert (await sit(late))[0]["code"] == "closing"


async def test_the_second_tab_of_a_seat_takes_the_first_one_over(school, sit):
    async with school() as here, here.line() as one, here.line() as two:
        _, first = await sit(one)
        welcome, second = await sit(two, token=MIA)
        assert welcome["token"] == MIA
        assert second["pid"] != first["pid"]
        assert not alive(first["pid"])
        bye = await parting(one)
        assert (bye["code"], bye["again"]) == ("elsewhere", False)
        assert len(here.tabs) == 1


async def test_a_new_token_reaches_the_browser_and_the_old_one_still_leads_there(school, sit):
    async with school("moved") as here, here.line() as one, here.line() as two, here.line() as three:
        here.tokens["Mia moved"] = f"new-{MIA}"
        here.tokens["Mia moved again"] = f"new-new-{MIA}"
        _, first = await sit(one)
        assert json.loads(await one.recv()) == {"t": "token", "token": f"new-{MIA}"}
        # A page that was away when it was said.
        welcome, second = await sit(two, token=MIA)
        assert (welcome["token"], second["token"]) == (f"new-{MIA}", f"new-{MIA}")
        assert second["environ"]["WARGAME_SETTINGS"] == first["environ"]["WARGAME_SETTINGS"]
        assert (await parting(one))["code"] == "elsewhere"
        assert json.loads(await two.recv()) == {"t": "token", "token": f"new-new-{MIA}"}
        assert (await sit(three, token=f"new-new-{MIA}"))[0]["token"] == f"new-new-{MIA}"
        assert len(here.tabs) == 1


async def test_many_tabs_of_one_seat_end_as_one(school, sit):
    async with school() as here:
        lines = [here.line() for _ in range(5)]
        opened = [await line for line in lines]
        for line in opened:
            await line.send(json.dumps({"t": "hello", "v": 1, **CODE}))
        for line in opened[:-1]:
            assert (await parting(line))["code"] == "elsewhere"
        assert len(here.tabs) == 1
        await asyncio.gather(*(line.close() for line in opened))


async def test_a_full_house_says_so_and_lets_its_own_back_in(school, sit):
    async with school(most=1) as here, here.line() as one, here.line() as two, here.line() as three:
        await sit(one)
        bye, _ = await sit(two, code="K7M4", name="Jon")
        assert (bye["code"], bye["again"]) == ("full", True)
        assert [hello.name for hello, _ in here.asked] == ["Mia"]
        welcome, _ = await sit(three, token=MIA)
        assert welcome["t"] == "welcome"


@pytest.mark.parametrize(("how", "code", "again"), (("crash", "stopped", True), ("leave", "left", False)))
async def test_a_client_that_ends_says_how(school, sit, how, code, again):
    async with school(how) as here, here.line() as line:
        await line.send(json.dumps({"t": "hello", "v": 1, **CODE}))
        await line.send('["resize", {"width": 80, "height": 24}]')
        await line.send('["stdin", "q"]')
        bye = await parting(line)
        assert (bye["code"], bye["again"]) == (code, again)


async def test_what_cannot_be_started_is_one_sentence(school, sit):
    async with school(command=lambda _address: ("/nowhere/wargame",)) as here, here.line() as line:
        await line.send(json.dumps({"t": "hello", "v": 1, **CODE}))
        await line.send('["resize", {"width": 80, "height": 24}]')
        assert (await parting(line))["code"] == "stopped"


async def test_a_client_opens_and_fetches_nothing_in_the_browser(school, sit):
    async with school("nosy") as here, here.line() as line:
        await sit(line)
        await line.send('["stdin", "x"]')
        assert await line.recv() == b'["D", "x"]\n'


async def test_a_tab_that_never_reads_is_cut_off_and_nobody_else_notices(school, sit):
    async with (
        school("flood", limits=Limits(10, patience=0.3), grace=0.2) as here,
        here.line(close_timeout=0.1) as line,
    ):
        await line.send(json.dumps({"t": "hello", "v": 1, **CODE}))
        await line.send('["resize", {"width": 80, "height": 24}]')
        async with here.line() as other:
            assert (await sit(other, code="WRONG", name="Jon"))[0]["code"] == "code"
        await here.over()
        await here.over()
        assert len(here.tabs) == 0


async def test_who_types_too_fast_waits(school, sit):
    waited = []

    async def pause(seconds):
        waited.append(seconds)

    async with school(now=lambda: 0.0, pause=pause) as here, here.line() as line:
        await sit(line)
        for _ in range(FRAMES * BURST + 1):
            await line.send('["ping"]')
        for _ in range(FRAMES * BURST + 1):
            assert await line.recv() == '{"t": "pong"}'
        await line.send('["ping"]')
        await line.recv()
    assert waited[0] == 1 / FRAMES
