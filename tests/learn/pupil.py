"""A newcomer without a screen: walks through a lesson by its hints, or wherever a stray thought leads."""

from __future__ import annotations

from functools import lru_cache

from attrs import define, evolve, field

from wargame import learn
from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.draws import draw
from wargame.table.store import Plan, begin

OTHERS = ("us", "ukraine", "russia")
PLACES = ("briefing", "table", "talks", "deals", "promises", "sheet", "report", "declare", "draft")
START = {"briefing": "briefing", "talks": "table", "orders": "sheet", "report": "report", "debrief": "debrief"}


@lru_cache
def content():
    """The lesson's story and rules, read once."""
    story = learn.lesson(load_scenario(learn.BASE))
    return story, load_rules(story.rules)


def table(seed=learn.SEED, path=None):
    """A new lesson."""
    story, rules = content()
    plan = Plan(story, rules, seed, learn.seating(), story.rounds, dict(learn.AGENDAS))
    made, _ = begin(plan, lambda seat, _name, number: learn.cast(seat, number), path=path, key=None, version="test")
    made.run()
    return made


@define
class Pupil:
    """Stands somewhere, reads hints, and keeps the name of each."""

    game: object = field(factory=table)
    lesson: learn.Lesson = field(factory=learn.Lesson)
    here: learn.Here = field(factory=lambda: learn.Here("briefing"))
    read: list = field(factory=list)

    @property
    def view(self):
        """What Europe is shown."""
        return self.game.view(learn.NEWCOMER)

    def hint(self):
        """The hint where the pupil stands, checked against what is possible there."""
        hint = self.lesson.hint(self.view, self.here)
        if hint is not None:
            self.read.append(hint)
            self._possible(hint)
        return hint

    def _possible(self, hint):
        what, _, target = hint.do.partition(":")
        view = self.view
        if what == "ready":
            assert cmd.Ready() in view.legal
        elif what == "sign":
            assert cmd.Sign(self.here.subject) in view.legal
        elif what == "set":
            assert cmd.SetLoad(self.here.cursor, load=True) in view.legal
        elif what == "open":
            assert cmd.Declare(self.here.cursor) in view.legal
        elif what == "look":
            assert cmd.Seal() in view.legal
        elif target.startswith("deals:"):
            assert view.deal(target.removeprefix("deals:")) is not None

    def give(self, command):
        """Give a command, and stand where the game goes on."""
        before = (self.game.phase, self.game.round)
        assert self.game.submit(learn.NEWCOMER, command) is None
        if before != (self.game.phase, self.game.round):
            self.here = learn.Here(START[self.game.phase])

    def follow(self, hint):
        """Do what the hint says, as a screen would; one step."""
        what, _, target = hint.do.partition(":")
        if what == "go":
            place, _, subject = target.partition(":")
            self.here = learn.Here(place, subject)
        elif what == "aim":
            self.here = evolve(
                self.here, place={"attack": "report"}.get(target, self.here.place), cursor=self._aimed(target)
            )
        elif what in ("ready", "sign", "set", "open"):
            self.give({"ready": cmd.Ready(), "sign": cmd.Sign(self.here.subject),
                       "set": cmd.SetLoad(self.here.cursor, load=True), "open": cmd.Declare(self.here.cursor)}[what])  # fmt: skip
        elif what == "look":
            self.here = learn.Here("look")
            assert not self.hint().text
            self.give(cmd.Seal())
        elif what == "why":
            self.here = evolve(self.here, asking=True)
        elif what == "declare":
            self.here = learn.Here("declare")
        elif what == "page":
            self.here = evolve(self.here, cursor=str(int(self.here.cursor or "0") + 1))

    def _aimed(self, target):
        view = self.view
        if target == "attack":
            return next(sight.kind for sight in view.report if sight.kind.startswith("attack"))
        own = [piece for piece in view.pieces if piece.owner == learn.NEWCOMER]
        if target == "declare":
            return next(piece.id for piece in own if not piece.declared)
        return next(piece.id for piece in own if piece.declared and piece.id not in view.sheet.load)

    def walk(self, other=lambda _pupil, _hint: None):
        """Follow the hints to the end, except where ``other`` says what to do instead; return the hints read."""
        for _ in range(120):
            hint = self.hint()
            assert hint is not None
            if hint.do == "menu":
                return self.read
            command = other(self, hint)
            if command == "again":
                continue
            if command is not None:
                self.give(command)
            else:
                self.follow(hint)
        raise AssertionError("the lesson does not end")

    def stray(self, seed):
        """Wander for a while: look anywhere, do anything legal; every hint on the way must be possible."""
        for number in range(draw(seed, 0, "stray", "length", 60)):
            rolled = draw(seed, number, "stray", "step", 1 << 30)
            cursor = ("", "eu-air", "eu-force", "attack-won", "deal")[rolled % 5]
            deals = [deal.id for deal in self.view.deals] or [""]
            if self.game.over:
                return
            if rolled % 3 == 0:
                place = PLACES[rolled // 3 % len(PLACES)]
                self.here = learn.Here(
                    place, deals[rolled % len(deals)], self._honest(place, cursor), asking=rolled % 7 == 0
                )
            else:
                self.give(self.view.legal[rolled // 3 % len(self.view.legal)])
            hint = self.hint()
            assert hint is None or hint.text or hint.name == "look"
            assert hint is not None or self.here.place == "draft" or learn.NEWCOMER in self.view.ready

    def _honest(self, place, cursor):
        """Keep only what a screen could say its cursor stands on."""
        sheet = self.view.sheet
        loads = place == "sheet" and sheet is not None and cmd.SetLoad(cursor, load=True) in self.view.legal
        shows = place == "declare" and any(piece.id == cursor for piece in self.view.pieces)
        return cursor if loads or shows or place == "report" else ""
