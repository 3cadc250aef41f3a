"""kill -9 at any moment, and the same command again: nothing acknowledged is lost, nothing was shown that is not logged."""

from __future__ import annotations

import os
import sys
import time
from threading import Semaphore

import pytest

from tests.engine.tables import chance
from tests.survival.checking import Auditor, acknowledged
from tests.survival.people import Player, Teacher
from tests.survival.server import SECONDS, Server
from wargame.engine.commands import to_plain
from wargame.net.client import link as lines
from wargame.room import acts
from wargame.room.failpoints import CARD_DRAFTED, CARD_MADE, CARD_SYNCED, DOING, MOVED_IN, OPENED, PUBLISHED
from wargame.saves.failpoints import AFTER_FSYNC, MENDED, MID_WRITE, TORN_KEPT, TRUNCATED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")

PLACES = (*DOING, MOVED_IN)
STARTS = (OPENED, MENDED, CARD_DRAFTED, CARD_SYNCED, CARD_MADE)


class Story:
    """A class that is killed again and again, its people, and what the files must say after each time."""

    def __init__(self, classes, tables, seed):
        """Let everybody in, and begin."""
        self.server = Server(classes, tables)
        port = self.server.start()
        url, self.chance = f"ws://127.0.0.1:{port}/", chance(seed)
        self.players = [
            Player(url, table, seat, seed + table) for table in range(1, tables + 1) for seat in ("us", "russia")
        ]
        self.teacher = Teacher(url, tables, seed)
        wanderer = Player(url, 1, "europe", seed)
        self.players.append(wanderer)
        self.teacher.wanderer = wanderer
        self.folder = classes / "class"
        self.auditors = {number: Auditor(self.folder, number) for number in range(1, tables + 1)}
        self.everybody = [self.teacher, *self.players]
        self.links = [one.link for one in self.everybody]
        self.kills, self.bell = 0, Semaphore(0)
        for link in self.links:
            link.bell = self.bell
        for table in self.auditors:
            assert self.teacher.link.do(to_plain(acts.Begin()), table=table) is None
        self.loud()

    def loud(self):
        """Let everybody act."""
        for one in self.everybody:
            one.free.set()

    def quiet(self):
        """Let everybody be silent, with all that they did answered and shown; return the documents by player."""
        for one in self.everybody:
            one.free.clear()
        assert all(one.idle.wait(SECONDS) for one in self.everybody)
        # What was shown is in front of its answer on each line, so that one more answer each has everything shown.
        for player in self.players:
            player.insist(acts.Mark("end", 1))
        return [dict(player.table.raw) for player in self.players]

    def settled(self):
        """Return the documents once they are what the files say now; a seat that was left gets its bot a little later."""
        for _ in range(20):
            self.players[-1].table.changed.clear()
            documents = self.quiet()
            for auditor in self.auditors.values():
                auditor.follow()
            wrong = [self.auditors[one["room.table"]].unlike(one["room.me"], one) for one in documents]
            if not any(wrong) and not any(auditor.waits_for_a_bot for auditor in self.auditors.values()):
                break
            # The server looks at its empty seats a few times a second.
            self.players[-1].table.changed.wait(1)
        assert wrong == [{}] * len(wrong)
        return documents

    def die_quietly(self):
        """Kill the server while nothing is under way: all must be back as it was, and the clock within ten seconds."""
        self.quiet()
        for table in self.auditors:
            self.teacher.link.do(to_plain(acts.SetClock(600)), table=table)
        before = self.settled()
        killed = _now()
        self.server.kill()
        self._after()
        started = _now()
        self.again()
        after = self.settled()
        for old, new in zip(before, after, strict=True):
            was, now = old.pop("room.clock"), new.pop("room.clock")
            # What somebody was at just now is kept nowhere.
            for person in (*old["room.team"], *new["room.team"]):
                person.pop("doing", None)
            assert different(old, new) == {}
            assert was["zero"] == now["zero"]
            left, given = _left(was, killed), _left(now, started)
            assert (left is None) == (given is None)
            assert left is None or -1_000 < given - left < 11_000 + (_now() - started)
        self.loud()

    def die(self):
        """Kill the server after a drawn number of answers, wherever it is just then."""
        for _ in range(self.chance.randint(1, 40)):
            assert self.bell.acquire(timeout=SECONDS), "nothing is answered any more"
        self.server.kill()
        self._after()

    def die_at(self):
        """Wait until the server has killed itself."""
        self.server.wait()
        self._after()

    def _after(self):
        self.kills += 1
        assert all(link.gone.wait(SECONDS) for link in self.links)
        for auditor in self.auditors.values():
            auditor.follow()
        for link in self.links:
            answers, link.acknowledged = link.acknowledged, []
            acknowledged(self.auditors, answers)
            assert link.over == "", "the connection was given up"
        for player in self.players:
            for who, document in player.table.drain():
                self.auditors[document["room.table"]].shown(who, document)

    def again(self, place="-", count=1):
        """Run the same command again, and wait until everybody is back at their place."""
        if not self.server.start(place, count):
            self.kills += 1
            return
        if place.startswith("start:"):
            # A line that lacks its newline alone is not torn, so that nothing is set aside.
            assert place.endswith((TORN_KEPT, TRUNCATED))
            self.server.kill()
        if place != "-":
            return
        for link in self.links:
            assert link.back.wait(SECONDS), "somebody has not come back"

    def end(self):
        """Send everybody home."""
        for one in self.everybody:
            one.stop()
        self.server.close()


def different(old, new):
    """Return what differs between two documents."""
    return {name: (old.get(name), new.get(name)) for name in {**old, **new} if old.get(name) != new.get(name)}


def _now():
    return time.monotonic_ns() // 1_000_000


def _left(clock, now):
    """Return the milliseconds that a clock shows; None where the phase has no limit."""
    return clock["until"] - now if clock["until"] is not None else clock["left"]


@pytest.fixture
def told(tmp_path, monkeypatch):
    """A function that opens a class to be killed; its people try to come back without much patience."""
    stories = []
    monkeypatch.setattr(lines, "DELAYS", (0.02, 0.05, 0.1))

    def begin(tables=2, seed=1):
        stories.append(Story(tmp_path / "classes", tables, seed))
        return stories[-1]

    yield begin
    for story in stories:
        story.end()


def killed(story, times):
    """Kill the server in turn at every named place and at drawn moments."""
    while story.kills < times:
        for place in (*PLACES, "-"):
            story.again(place, story.chance.randint(1, 9 if place != MOVED_IN else 1))
            story.die_at() if place != "-" else story.die()
        for place in (TORN_KEPT, TRUNCATED):
            story.again(MID_WRITE, story.chance.randint(1, 9))
            story.die_at()
            story.again(f"start:{place}")
        story.again(f"start:{story.chance.choice(STARTS)}", 1)
        story.again()
        story.die_quietly()
        story.die()


@pytest.mark.slow
def test_a_class_is_killed_and_comes_back(told):
    story = told()
    story.die()
    for place in (AFTER_FSYNC, PUBLISHED, MOVED_IN):
        story.again(place)
        story.die_at()
    story.again()
    story.die_quietly()
    assert story.kills == 5


KILLS = int(os.environ.get("WARGAME_KILLS", "100"))
"""How often servers are killed in the slow share, over ``CLASSES`` classes; 500 before a release."""
CLASSES = 10


@pytest.mark.slow
def test_a_class_is_killed_at_every_place_once(told):
    story = told()
    story.die()
    killed(story, 14)
    assert story.kills >= 14


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(CLASSES))
def test_many_kills(told, seed):
    story = told(seed=seed)
    story.die()
    killed(story, KILLS // CLASSES)
    assert story.kills >= KILLS // CLASSES
