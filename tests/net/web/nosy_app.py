"""A Textual app that would open an address and deliver a file, and says what came of it."""

from __future__ import annotations

import io

from textual.app import App
from textual.widgets import Input, Static

from wargame.net.web.driver import hand_back


class NosyApp(App):
    """Shows ``refused`` once the file is not delivered, and what is typed."""

    def compose(self):
        """Show an input, which needs the focus to be typed into."""
        yield Input()
        yield Static("waiting", id="came")

    def on_mount(self):
        """Try both."""
        self.open_url("https://example.org")
        self.deliver_text(io.StringIO("secret"))

    def on_delivery_failed(self):
        """Say so."""
        self.query_one("#came").update("refused")

    def on_input_submitted(self, event):
        """Repeat what was typed, and hand back a token."""
        hand_back(self, event.value)
        self.query_one("#came").update(f"typed-{event.value}")


NosyApp().run()
