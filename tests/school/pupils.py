"""Twenty-eight seats of a class, played by the documented protocol with the example's own code, in one process.

    pupils.py URL CODE FINGERPRINT TABLE:SEAT...

Reads orders from standard input, a line each, and answers each with a line of JSON:
``round N`` lets them play up to the talks of round N, ``free`` to the end, ``seen TEXT`` names the seats that were ever
shown a text, ``state`` tells table by table what its first pupil sees.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
import threading
from pathlib import Path

HERE = Path(__file__).resolve()
_spec = importlib.util.spec_from_file_location("bot_client", HERE.parents[2] / "examples" / "bot_client.py")
bot_client = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(bot_client)


class Pupil(bot_client.Seat):
    """A seat that does not run ahead of the lesson, and remembers whatever it was shown."""

    gate = 1
    """The round beyond whose talks nobody goes."""

    def __init__(self):
        """See nothing yet."""
        super().__init__()
        self.shown = []

    def view(self, frame):
        """Remember."""
        self.shown.append(json.dumps(frame["set"], ensure_ascii=False))
        super().view(frame)

    def choose(self):
        """Say what the example says, but stay in the talks until the lesson goes on."""
        command = super().choose()
        stay = self.parts["round"] >= Pupil.gate and self.parts["phase"] == "talks"
        return None if stay and command is not None and command["do"] in ("ready", "sign") else command


class Class:
    """Everybody who plays here."""

    def __init__(self, url, code, pin, places):
        """Nobody has come yet."""
        self.url, self.code, self.pin, self.places = url, code, pin, places
        self.pupils = {}
        self.tasks = []
        self.gone = {}

    async def play(self):
        """Come in, one after the other, and play until all are through."""
        for place in self.places:
            table, _, seat = place.partition(":")
            pupil = self.pupils[place] = Pupil()
            hello = {"code": self.code, "name": f"R{table}{seat}", "table": int(table), "seat": seat}
            self.tasks.append(asyncio.create_task(self._lead(place, pupil, hello)))
        await asyncio.gather(*self.tasks)

    async def _lead(self, place, pupil, hello):
        try:
            await bot_client.play(self.url, hello, self.pin, seat=pupil)
        except SystemExit as sentence:
            # Whoever is removed from the class is told why.
            self.gone[place] = str(sentence)

    def answer(self, order):
        """Do an order, and return what is to be said of it."""
        word, _, rest = order.partition(" ")
        if word == "round":
            Pupil.gate = int(rest)
        elif word == "free":
            Pupil.gate = 99
        elif word == "seen":
            return sorted(place for place, one in self.pupils.items() if any(rest in text for text in one.shown))
        elif word == "gone":
            return self.gone
        return {
            place: [one.parts.get("round"), one.parts.get("phase"), one.parts.get("paused"), bool(one.token)]
            for place, one in self.pupils.items()
        }


def say(value):
    """Write one line of JSON."""
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


async def main(url, code, pin, *places):
    """Play, and hear orders meanwhile."""
    whole = Class(url, code, pin, places)
    loop = asyncio.get_running_loop()

    def hear():
        for line in sys.stdin:
            loop.call_soon_threadsafe(lambda line=line: say(whole.answer(line.strip())))

    threading.Thread(target=hear, daemon=True).start()
    await whole.play()
    say("over")


asyncio.run(main(*sys.argv[1:]))
