"""People at real sockets, who act without a pause and remember all that they were shown and all that was acknowledged."""

from __future__ import annotations

import itertools
import json
from threading import Event, Lock, Semaphore, Thread

from tests.engine.tables import chance
from tests.survival.child_server import CODE, SECRET
from wargame.engine import commands as cmd
from wargame.engine.commands import to_plain
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.net.client.link import Link
from wargame.net.client.remote import RemoteTable
from wargame.room import acts

LOST = ("lost", "late", "class-over")
UNCOUNTED = ("gap", "stopped-table")


class Heard(Link):
    """A link that remembers every answer that came: (who, number, code), and the frame that it answers."""

    def __init__(self, url, hello):
        """As a link."""
        super().__init__(url, hello)
        self.acknowledged = []
        self.ids = set()
        self.back, self.gone = Event(), Event()
        self.bell = Semaphore(0)
        """Rings once for each answer."""

    def _welcomed(self, frame):
        self.ids.add(frame.get("id", FACILITATOR))
        super()._welcomed(frame)
        self.gone.clear()
        self.back.set()

    def _answered(self, number, answer):
        waiting = self._waiting.get(number)
        code = answer.code if answer is not None else ""
        if waiting is not None and code not in UNCOUNTED:
            self.acknowledged.append((self.welcome.get("id", FACILITATOR), number, code, waiting.frame))
            self.bell.release()
        super()._answered(number, answer)

    def _lost(self, why):
        super()._lost(why)
        self.back.clear()
        self.gone.set()


class Seen(RemoteTable):
    """A seat that remembers every document it was shown: (who, document)."""

    def __init__(self, link):
        """Remember from the first on."""
        self.raw, self.shown, self.lock, self.changed = {}, [], Lock(), Event()
        super().__init__(link, keep=_never, replayed=_never)

    def _take(self, changes, whole):
        merged = {**({} if whole else self.raw), **changes}
        self.raw = {name: value for name, value in merged.items() if value is not None}
        with self.lock:
            self.shown.append((self._link.welcome["id"], dict(self.raw)))
        super()._take(changes, whole)
        self.changed.set()

    def drain(self):
        """Return what was shown since the last time."""
        with self.lock:
            shown, self.shown = self.shown, []
        return shown


def _never(*_):
    raise AssertionError


class Actor(Thread):
    """Somebody who does something as soon as the last thing was answered, unless everybody is asked to be quiet."""

    def __init__(self, link, seed):
        """Sit down, and do nothing yet."""
        super().__init__(daemon=True)
        self.link, self.chance, self.ending = link, chance(seed), False
        self.free, self.idle = Event(), Event()

    def run(self):
        """Act until told to stop; wait where the connection is lost."""
        while not self.ending:
            if not self.free.is_set():
                self.idle.set()
                self.free.wait()
                self.idle.clear()
                continue
            answer = self.act()
            if answer is not None and answer.code in LOST:
                self.link.back.wait(0.2)

    def stop(self):
        """Go home."""
        self.ending = True
        self.free.set()
        self.link.close()


class Player(Actor):
    """Somebody at a seat."""

    def __init__(self, url, table, seat, seed):
        """Join with the code."""
        super().__init__(Heard(url, {"code": CODE, "name": f"{seat} {table}", "table": table, "seat": seat}), seed)
        self.link.open()
        self.table = Seen(self.link)
        self.table.wait()
        self.words, self.spoken = itertools.count(1), f"{seat} {table}"
        self.start()

    def act(self):
        """Do one thing."""
        return self.link.do(to_plain(self.command()))

    def insist(self, command):
        """Have a command done, also where the person is just on the way to another seat."""
        for _ in range(100):
            answer = self.link.do(to_plain(command))
            if answer is None:
                return
            assert answer.code in LOST
            self.link.back.wait(0.2)
        raise AssertionError(answer)

    def command(self):
        """Return something that this person may try now."""
        view, choose = self.table.view(""), self.chance.choice
        text = f"{self.spoken}: {next(self.words)}"
        mine = [one for one in view.legal if not isinstance(one, (cmd.Ready, cmd.Seal, cmd.Cable))]
        deals = [deal.id for deal in view.deals if deal.state == "tabled"] or ["d0"]
        asides = [
            acts.Say(text),
            acts.Mark(choose(("public", "team")), next(self.words)),
            acts.Vote(choose(deals), "sign"),
        ]
        asides += [acts.Ask(text), cmd.Cable((), text)]
        return choose(mine) if mine and self.chance.random() < 0.6 else choose(asides)


class Teacher(Actor):
    """The facilitator, who never rests, and moves one person about."""

    def __init__(self, url, tables, seed):
        """Come in with the secret."""
        super().__init__(Heard(url, {"facilitator": SECRET}), seed)
        self.link.open()
        self.link.listen(lambda *_: None, lambda: None)
        self.tables, self.wanderer = tables, None
        self.start()

    def act(self):
        """Do one act."""
        table, command = self.command()
        return self.link.do(to_plain(command), table=table)

    def command(self):
        """Return (table, act)."""
        choose = self.chance.choice
        table = choose(range(1, self.tables + 1))
        who = self.wanderer.link.welcome if self.wanderer is not None else None
        if who is not None and self.chance.random() < 0.3:
            return who["table"], acts.Move(who["id"], choose(range(1, self.tables + 1)), choose(SEATS))
        return table, choose(
            [
                acts.Tell("Hear."), acts.Nudge(), acts.Hold(on=choose((True, False))), acts.SetClock(choose((0, 600))),
                acts.Schedule(choose((1, 2, 3)), "talks", title="Frost", text="Ice."), cmd.Advance(), cmd.Rewind(1, "Again."),
                cmd.InjectOwn("Thaw", "Mud.", ()), cmd.Pause(), cmd.Resume(), cmd.Resume(), cmd.Override("us.resolve", 50, "So."),
            ]
        )  # fmt: skip


def same(value):
    """Return plain data in one spelling, to be compared and remembered."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
