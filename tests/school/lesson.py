"""One whole lesson: the class of eight tables, who sits at what, and what every kind of client is waited for to show."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from attrs import define, field

from tests.school.tabs import Tab
from tests.school.windows import Pipes, Room, Window, flat
from tests.terminal.screen_of import TOP, key_of, surroundings, wargame
from wargame.engine.seats import SEATS

TABLES = 8
PEOPLE = {"Ana": (1, "us"), "Chi": (1, "ukraine"), "Dov": (2, "us"), "Eli": (3, "us")}
"""People by name; every other seat is played by the documented protocol."""
BEN = "Ben"
"""A second person in Ana's delegation, in lines at a terminal."""
PUPILS = [f"{table}:{seat}" for table in range(1, TABLES + 1) for seat in SEATS if (table, seat) not in PEOPLE.values()]
SECONDS = 60
PLAN = """
format = 1
id = "lesson"
title = "A lesson of the tests"
minutes = 120
rounds = 3
seating = 300
debrief = 300

[phases]
briefing = 300
talks = 600
orders = 600
report = 300
"""


@define
class Lesson:
    """A class while it lasts."""

    folder: Path
    browser: bool
    room: Room = field(factory=Room)
    port: str = ""
    code: str = ""
    pin: str = ""
    pupils: subprocess.Popen = None
    seen: dict = field(factory=dict)

    # --- who comes in, and how

    def own(self, name):
        """Return the surroundings of one computer."""
        return surroundings(self.folder / name, WARGAME_SETTINGS=str(self.folder / name / "settings.toml"))

    def host(self):
        """Host the class, or host it again by the same command."""
        plan = self.folder / "lesson.toml"
        plan.write_text(PLAN, encoding="utf-8")
        web = ["--web"] if self.browser else []
        call = wargame(
            "host", "handshake-2025", "--tables", str(TABLES), "--plan", str(plan), "--host", "127.0.0.1", *web
        )
        # The first time any free port; later the class knows its own.
        self.room.open("desk", Window([*call, *([] if self.port else ["--port", free_port()])], self.own("desk")))
        self.room.sees("desk", "code" if self.port else "wargame join")
        if self.port and "to the board" in self.room.screens["desk"].text():
            self.desk("n", shows="CONTROL")

    def read_invitation(self):
        """Read from the teacher's screen what everybody reads there."""
        desk = self.room.screens["desk"]

        def read():
            shown = desk.text()
            found = (
                re.search(r"wargame join 127\.0\.0\.1:(\d+)/(\S+)", shown),
                re.search(r"^  #(\S+)", shown, re.MULTILINE),
            )
            return found if all(found) else None

        place, pin = self.room.until(read, "the invitation")
        self.port, self.code, self.pin = place[1], place[2], pin[1]
        assert re.search(r"[█▀▄]{20}", desk.text()), "no QR code"

    @property
    def address(self):
        """Return the invitation."""
        return f"127.0.0.1:{self.port}/{self.code}#{self.pin}"

    def join(self, name, kind, *more):
        """Let somebody join from a computer of their own."""
        call = wargame(
            "join", self.address, "--name", name, *more, *(["--plain"] if kind is Pipes or name == BEN else [])
        )
        return self.room.open(name, kind(call, self.own(name)))

    def gather(self):
        """Let everybody come in."""
        for name, kind in (("Ana", Window), (BEN, Window), ("Chi", Window), ("Dov", Pipes)):
            table, seat = PEOPLE.get(name, PEOPLE["Ana"])
            self.join(name, kind, "--table", str(table), "--seat", seat)
            self.room.sees(name, "The game has not begun")
        if self.browser:
            url = f"https://127.0.0.1:{self.port}/#code={self.code}&table=3&seat=us"
            tab = self.room.tabs["Eli"] = Tab(url, "Eli")
            self.room.until(lambda: "The game has not begun" in flat(tab.text()), "the browser's briefing")
        call = [
            sys.executable,
            str(Path(__file__).with_name("pupils.py")),
            f"wss://127.0.0.1:{self.port}/",
            self.code,
            self.pin,
        ]
        places = PUPILS if self.browser else [*PUPILS, "3:us"]
        with (self.folder / "pupils.err").open("wb") as errors:
            pipe = subprocess.PIPE
            self.pupils = subprocess.Popen([*call, *places], stdin=pipe, stdout=pipe, stderr=errors, text=True, cwd=TOP)
        self.room.until(lambda: all(here for *_, here in self.order("state").values()), "every pupil is in")

    # --- what is done and seen

    def order(self, words):
        """Give the pupils an order; return their answer."""
        self.pupils.stdin.write(f"{words}\n")
        self.pupils.stdin.flush()
        return json.loads(self.pupils.stdout.readline())

    def all_pupils(self, holds, what):
        """Wait until something holds for (round, phase, paused, in) of every pupil."""
        self.room.until(lambda: all(holds(*one) for one in self.order("state").values()), what)

    def desk(self, *keys, shows=()):
        """Press keys at the console, and wait for what it then shows."""
        self.room.press("desk", *keys)
        if shows:
            self.room.sees("desk", *((shows,) if isinstance(shows, str) else shows))

    def gone(self, words):
        """Wait until the console does not show something any more."""
        self.room.until(lambda: words not in self.room.screens["desk"].text(), f"the console without {words}")

    def write(self, text):
        """Write into the line that is open at the console."""
        self.room.screens["desk"].send(text.encode())
        self.room.sees("desk", text[-20:])

    def sees(self, names, *words):
        """Wait until every one of these people sees the words, each in their own client."""
        for name in names:
            if name == "Dov":
                # Without a terminal news is told when a line is typed.
                self.room.until(lambda: self._dov_sees(words), f"Dov sees {words}")
            elif name in self.room.tabs:
                tab = self.room.tabs[name]
                self.room.until(
                    lambda tab=tab: all(flat(one) in flat(tab.text()) for one in words),
                    f"{name} sees {words}\n{tab.text()}",
                )
            elif name in self.room.screens:
                self.room.sees(name, *words)

    def tops(self, names, word):
        """Wait until the first row of each of these full screens ends with a word."""
        everybody = {**self.room.screens, **self.room.tabs}
        for one in (everybody[name] for name in names if name in everybody):
            self.room.until(lambda one=one: one.text().split("\n")[0].endswith(word), f"{word} in {one.text()}")

    def _dov_sees(self, words):
        dov = self.room.screens["Dov"]
        before = len(dov.raw)
        dov.send(b"\n")
        self.room.until(lambda: len(dov.raw) > before and dov.text().rstrip(" ").endswith((">", ":")), "Dov's prompt")
        return all(flat(one) in flat(dov.text()) for one in words)

    def state(self, table):
        """Return (round, phase, paused, in) of a table as Europe's pupil there sees it."""
        return self.order("state")[f"{table}:europe"]

    def row(self, table):
        """Return a table's row of the board."""
        return next((row for row in self.room.screens["desk"].rows() if re.match(rf"[▸ ] ?{table} ", row)), "")

    def kill(self):
        """Kill the host as a power cut does."""
        host = self.room.screens["desk"].process
        host.send_signal(signal.SIGKILL)
        assert self.room.end("desk") == -signal.SIGKILL

    def follow(self, name, until, most=80):
        """Let somebody do what their move line says until a condition holds."""
        for _ in range(most):
            if until():
                return
            self.move(name)
        raise AssertionError(f"{name} was not led there in {most} keys\n{self.room}")

    def move(self, name):
        """Do the one thing that a person's move line says."""
        if name == "Dov":
            shown = self.room.screens[name].text().rstrip()
            self._dov_sees(()) if not shown.endswith(":") else None
            self.room.type(name, "y" if shown.endswith((":", "?")) else "n")
            self.room.rest(name)
        elif name in self.room.tabs:
            tab = self.room.tabs[name]
            key = key_of(tab.text().split("\n")[-2]) or "n"
            before = tab.text().split("\n", 1)[1]
            tab.send(b"\r" if key == "enter" else key.encode())
            self.room.until(lambda: tab.text().split("\n", 1)[1] != before, f"{key} does something", within=2)
        else:
            self.room.press(name, self.room.screens[name].key() or "n")

    # --- the end

    @property
    def saves(self):
        """Return the folder of the class."""
        [folder] = (self.folder / "desk" / "saves" / "classes").iterdir()
        return folder

    def left_over(self):
        """Return the processes of this class that still run."""
        found = []
        for one in Path("/proc").iterdir():
            try:
                call = (one / "cmdline").read_bytes()
            except OSError:
                continue
            if f"127.0.0.1:{self.port}".encode() in call and int(one.name) != os.getpid():
                found.append(call.replace(b"\0", b" ").decode())
        return found

    def close(self):
        """End whatever still runs."""
        for tab in self.room.tabs.values():
            tab.close()
        if self.pupils is not None:
            if self.pupils.poll() is None:
                self.pupils.kill()
            self.pupils.wait()
            self.pupils.stdin.close()
            self.pupils.stdout.close()
        self.room.close()


def free_port():
    """Return a port that nobody listens on."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as found:
        return str(found.getsockname()[1])
