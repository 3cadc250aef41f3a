"""A browser tab of a real Chromium without a window, as one more screen of the class: what its terminal is sent is read.

The page draws on a canvas, where a test cannot read; so the tab's own line is listened to, and painted here as well.
"""

from __future__ import annotations

import asyncio
import json
import threading

import pyte

from tests.net.web import browser_of

OPEN = "#table.-open"
SECONDS = 60


class Tab:
    """One tab; a thread of its own leads the browser."""

    def __init__(self, url, name):
        """Open the page at an address whose fragment holds code, table and seat; type a name and sit down."""
        self.raw, self.complaints = bytearray(), []
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self._lock = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._play = self._browser = self.page = None
        self.ended = False
        try:
            self.do(self._open(url, name))
        except BaseException:
            self.close()
            raise

    def do(self, coroutine):
        """Run something in the browser's thread."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(SECONDS)

    async def _open(self, url, name):
        from playwright.async_api import async_playwright

        self._play = await async_playwright().start()
        self._browser = await self._play.chromium.launch(
            executable_path=browser_of.chromium(), args=[*browser_of.QUIET]
        )
        # A refused line is a complaint of the browser's own while the server is away; what the page itself throws is not.
        context = await self._browser.new_context(**browser_of.DESK, ignore_https_errors=True)
        self.page = await context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("websocket", self._listen)
        await self.page.goto(url)
        await self.page.wait_for_selector("#name:focus")
        await self.page.keyboard.type(name)
        await self.page.keyboard.press("Enter")
        await self.page.wait_for_selector(OPEN, timeout=SECONDS * 1000)

    def _listen(self, line):
        line.on("framereceived", self._shown)
        line.on("framesent", self._sent)

    def _shown(self, data):
        if isinstance(data, bytes):
            with self._lock:
                self.raw += data
                self._stream.feed(data)

    def _sent(self, data):
        frame = json.loads(data) if isinstance(data, str) else None
        if isinstance(frame, list) and frame[0] == "resize":
            with self._lock:
                self.screen.resize(frame[1]["height"], frame[1]["width"])

    def send(self, data):
        """Type text, or a key that the browser knows by name."""
        text = data.decode()
        names = {"\r": "Enter", "\x1b": "Escape", "\t": "Tab"}
        keyboard = self.page.keyboard
        self.do(keyboard.press(names[text]) if text in names else keyboard.type(text))

    def text(self):
        """Return what the terminal of the page shows."""
        with self._lock:
            screen = self.screen
            rows = ["".join(screen.buffer[y][x].data for x in range(screen.columns)) for y in range(screen.lines)]
        return "\n".join(row.rstrip() for row in rows)

    def status(self):
        """Return the page's own line below the terminal."""
        return self.do(self.page.text_content("#status"))

    def picture(self, path):
        """Keep a picture of the page."""
        self.do(self.page.screenshot(path=path))

    async def _shut(self):
        if self._browser is not None:
            await self._browser.close()
        if self._play is not None:
            await self._play.stop()

    def close(self):
        """Close the browser."""
        if self.ended:
            return
        self.ended = True
        try:
            self.do(self._shut())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()
