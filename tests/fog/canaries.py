"""A class in which every secret text holds a token of its own, and who may come to see it."""

from __future__ import annotations

from hashlib import sha256

from attrs import define, field

from tests.engine.tables import chance, start
from tests.fog.classes import CODE, School
from wargame.bots import DOCTRINES, make_player
from wargame.engine import commands as cmd
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.net.tokens import hashed
from wargame.room import acts

TURNS = 40
"""Commands that one bot gives in a row before it is another's turn."""


@define
class Canary:
    """A token: ``seers`` are the names of those who may see it, ``since`` the step from which everybody may."""

    token: str
    seers: frozenset[str]
    since: int = 1 << 30
    must: bool = True
    """Whether all of them must have seen it, so that the test is one of something that was sent."""


@define
class Aviary:
    """One game of bots at a class's table, by people on sockets, with a canary in everything that is secret."""

    loop: object
    seed: int
    canaries: list = field(factory=list)
    people: dict = field(factory=dict)
    rare: int = 0
    luck: object = None
    school: object = None

    def token(self, kind):
        """Return a fresh token."""
        self.rare += 1
        return f"{kind}{sha256(f'{self.seed} {self.rare}'.encode()).hexdigest()[:12]}"

    def play(self):
        """Play to the last report and return the class, still open."""
        self.luck = chance(self.seed)
        self.school = School(self.loop, start(self.seed, rounds=3))
        self.come_in()
        for seat in SEATS:
            doctrine = self.luck.choice([one for one in DOCTRINES[seat] if one not in ("greedy", "random")])
            self.people[seat, "bot"] = make_player(seat, doctrine, self.seed)
        table = self.school.room.table
        while not (table.phase == "report" and table.round == 3):
            before = (table.round, table.phase)
            self.whisper()
            for seat in SEATS:
                self.turn(seat)
            self.whisper()
            if (table.round, table.phase) == before:
                assert not self.people[FACILITATOR].do(cmd.Advance(), table=1)
            self.school.public()
        return self.school

    def come_in(self):
        """Let somebody in at every seat, a second one somewhere, an observer, the facilitator, and at times a projector."""
        for place, seat in enumerate((*SEATS, self.luck.choice(SEATS), "observer")):
            name = self.token("Zoe")[:20]
            peer = self.school.peer(f"{seat} {place}", f"10.0.0.{place + 1}")
            if place:
                peer.has = self.people[f"{SEATS[0]} 0"].has
            assert peer.join(seat, name=name)[0]["t"] == "welcome"
            self.people[peer.name] = peer
            team = self.team(seat) if seat in SEATS else {FACILITATOR}
            self.add(name, team | {FACILITATOR}, must=False)
            self.add(peer.token, {peer.name}, must=False)
            self.add(hashed(peer.token), set())
        if self.seed % 4 == 0:
            wall = self.people["wall"] = self.school.peer("wall", "10.0.0.90")
            wall.hello(code=CODE, watch=True)
        desk = self.people[FACILITATOR] = self.school.peer(FACILITATOR, "127.0.0.1")
        desk.hello(facilitator=self.school.secret)
        self.add(self.school.secret, set())
        self.add(CODE, {FACILITATOR})

    def team(self, *seats):
        """Return the names of who sits there."""
        return {f"{seat} {place}" for place, seat in enumerate(SEATS) if seat in seats} | {
            f"{seat} 4" for seat in seats
        }

    def add(self, token, seers, **more):
        """Remember a canary."""
        self.canaries.append(Canary(token, frozenset(seers), **more))
        return token

    def head(self, seat):
        """Return the head of a delegation."""
        return self.people[f"{seat} {SEATS.index(seat)}"]

    def turn(self, seat):
        """Let the bot of a seat act through its head's socket."""
        table, bot = self.school.room.table, self.people[seat, "bot"]
        for _ in range(TURNS):
            command = bot.act(table.view(seat)) if not table.over else None
            if command is None or self.head(seat).do(command):
                return

    def whisper(self):
        """Say and do something secret in every way there is."""
        luck, school = self.luck, self.school
        school.clock += 2_000  # nobody says that much at once
        seat = luck.choice(SEATS)
        own, head, desk = self.team(seat), self.head(seat), self.people[FACILITATOR]
        to = tuple(other for other in SEATS if other != seat and luck.random() < 0.5)[:2]
        if school.room.table.phase == "talks" and to:
            assert not head.do(cmd.Cable(to, self.add(self.token("cable"), self.team(seat, *to) | {FACILITATOR})))
        assert not head.do(acts.Say(self.add(self.token("talk"), own | {FACILITATOR})))
        number = head.number
        assert not head.do(acts.Ask(self.add(self.token("ask"), own | {FACILITATOR})))
        reply = acts.Answer(f"{head.id}-{number}", self.add(self.token("reply"), own | {FACILITATOR}))
        assert not desk.do(reply, table=1)
        assert not desk.do(cmd.Note(self.add(self.token("note"), {FACILITATOR}, must=False)), table=1)
        assert head.do(cmd.Sign(self.add(self.token("deal"), set())))
        assert head.do({"do": self.add(self.token("order"), set())})
        self.own_card(desk)

    def own_card(self, desk):
        """Plan a card that is taken off again, or turn one now: its text is everybody's from then on."""
        table, title, text = self.school.room.table, self.token("title"), self.token("text")
        later = acts.Schedule(3, "orders", title=title, text=text)
        if table.phase not in ("briefing", "talks"):
            return
        if self.luck.random() < 0.5:
            self.add(title, {FACILITATOR})
            self.add(text, {FACILITATOR}, must=False)
            assert not desk.do(later, table=1)
            self.school.public()
            assert not desk.do(acts.Unschedule(max(self.school.room.ledger.planned)), table=1)
        else:
            self.school.public()
            for token in (title, text):
                self.add(token, {FACILITATOR}, since=self.school.step, must=False)
            assert not desk.do(cmd.InjectOwn(title, text, ()), table=1)

    def strays(self):
        """Return the canaries that somebody saw who may not, and those that somebody did not see who must."""
        found = []
        heard = {
            name: [(step, text) for _, step, text in peer.received]
            for name, peer in self.people.items()
            if isinstance(name, str)
        }
        for one in self.canaries:
            for name, frames in heard.items():
                steps = [step for step, text in frames if one.token in text]
                if name not in one.seers and any(step < one.since for step in steps):
                    found.append((one.token, name, steps[0]))
                if one.must and name in one.seers and not steps:
                    found.append((one.token, name, "never"))
        return found
