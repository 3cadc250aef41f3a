"""One public story of a class, told to everybody who is here; and a second time with secrets that one seat never sees.

The secrets are those of the engine's two worlds (``tests.engine.worlds``), given by people over the line, and on top of
them all that a class adds: who is in a delegation, what is said in it, votes, marks, questions, offices, refusals,
connections, the facilitator's own work, and another table.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from hashlib import sha256
from itertools import combinations, permutations, zip_longest

from attrs import frozen

from tests.engine.tables import chance, start
from tests.engine.worlds import PUBLIC, SECRET, FixedDice, Story
from tests.fog.classes import CODE, School
from tests.fog.deeds import DEEDS
from tests.fog.tries import ORDER, TRIES
from wargame.engine import commands as cmd
from wargame.engine.draws import draw
from wargame.engine.seats import GUARANTORS, MARK, SEATS
from wargame.engine.talks import _ALPHABET
from wargame.net.frames import write_frame
from wargame.net.server.hall import Static
from wargame.room import acts
from wargame.room.offices import PAPERS
from wargame.table.wire import clauses_plain, static_parts

LUCK = {
    "calm": {},
    "lost": {"attack": 1},
    "alarm": {"detect": 1, "false-suspicion": 0},
    "incident": {"incident": 0},
}
"""Luck that both worlds share."""

NAMES = ("Ada", "Ben", "Chloe", "Dev")
"""Names of the schemer's delegation; the first of them stands for the seat in both worlds."""


def fix_luck(patch, name):
    """Let every settlement from now on have the luck of this name."""
    patch.setattr("wargame.engine.flow.SeededDice", lambda _seed, _round: FixedDice(LUCK[name]))


@cache
def _static(names):
    seen = start(1, *names)
    plain = static_parts(seen.setting.scenario, seen.setting.rules)
    return Static(sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:32], write_frame(plain))


def static_of(state):
    """Return what never changes in a class that plays what this state is of."""
    return _static((state.setting.scenario.id, state.setting.rules.id))


def secret_names(state, observer):
    """Return the names that secret deals of this round would have, which the observer is in none of."""
    others = [seat for seat in SEATS if seat != observer]
    several = [among for size in (2, 3) for among in combinations(others, size)]
    found = []
    for seats in several:
        marks = "-".join(MARK[seat] for seat in seats)
        rolled = draw(state.setting.seed, state.round, "deal-name", f"{marks}/0", 900)
        found.append(f"{marks}-{_ALPHABET[rolled // 30 % 30]}{_ALPHABET[rolled % 30]}")
    return found


@frozen
class Case:
    """What one example is made of."""

    seed: int
    schemer: str
    observer: str
    luck: str = "calm"
    plot: int = 0
    """The seed of the game before the class is looked at."""
    watchers: bool = False
    """Whether it is observer and projector alone that must see nothing; then the secrets go to every seat."""
    crowd: bool = False
    """Whether everybody sits at a socket, with facilitator, observer and projector, and time runs long."""
    focus: tuple[str, ...] = ()
    """Kinds of secrets that happen more often than others."""


class Past(Story):
    """The game before the class is looked at: keeps its states."""

    def show(self):
        """Keep the state as it is."""
        self.frames.append(self.state)


@lru_cache(maxsize=8)
def pasts(plot, observer, schemer, luck):
    """Return pairs of states that differ in nothing the observer was shown: (plain, with secrets)."""
    scenario = start().setting.scenario
    agendas = {seat: scenario.seats[seat].agendas[0].id for seat in SEATS}
    other = {**agendas, schemer: scenario.seats[schemer].agendas[plot % len(scenario.seats[schemer].agendas)].id}
    rows_only = luck == "alarm"
    plain = Past(plot, observer, None, agendas=agendas, rounds=3, rows_only=rows_only)
    secret = Past(plot, observer, chance(plot + 999), schemers=(schemer,), agendas=other, rounds=3, rows_only=rows_only)
    return tuple(zip(plain.tell(), secret.tell(), strict=True))


class History(Story):
    """A short story at a table of a class, from some moment of a game; ``secrets`` is None in the plain world."""

    def __init__(self, loop, case, state, secrets, guesses=()):
        """``guesses`` are names of deals that the watched may try, whether or not there are such deals."""
        self.guesses = guesses
        # The seat-side parts of a Story; its own state is the table's.
        self.public, self.secrets = chance(case.seed), secrets
        self.observer, self.schemers = case.observer, [case.schemer]
        self.deep, self.rows_only = not case.watchers, case.luck == "alarm"
        self.others = [seat for seat in SEATS if seat != case.observer]
        self.case, self.schemer = case, case.schemer
        self.in_orders = state.phase == "orders"
        """Whether the story begins with sheets that are written already."""
        self.spice = chance(case.seed * 7 + 3)
        self.frames, self.previews = [], []
        known = None if case.crowd and case.seed % 2 else static_of(state)
        self.school = School(loop, state, start(7), known=known)
        if case.seed % 4 and not case.crowd:
            self.school.look_only_at(self.observer)
        self.clerks, self.people, self.extra = {}, {}, []
        self.named, self.names = 1, NAMES
        self.sit_down()

    # --- people

    def sit_down(self):
        """Let everybody in: the observed first or last, the schemer's people somewhere in between."""
        school = self.school
        for place, seat in enumerate(("us", "russia")):
            # Whether anybody sits there is told at the door, so somebody does in either world.
            school.peer(f"far {seat}", f"10.7.0.{place}").join(seat, table=2)
        self.watched = school.peer(f"watcher {MARK[self.observer]}", "10.0.0.1")
        for seat in self.others:
            peer = self.people[seat] = school.peer(
                NAMES[0] if seat == self.schemer else f"of {seat}", f"10.1.{len(seat)}.1"
            )
            if seat == self.schemer or self.case.crowd:
                peer.join(seat)
                if seat == self.schemer and self.secrets is not None:
                    self.private(("join", "say", "ask", "office"))
            else:
                school.drawing = seat
                member = school.run(school.hall.doorkeeper._give(f"of {seat}", 1, seat, school.hash_for(seat)))[1]
                self.clerks[seat] = member.id
        self.watched.join(self.observer)
        self.people[self.observer] = self.watched
        self.seen = [self.watched]
        if self.case.crowd or self.case.watchers:
            eye = school.peer("Eve", "10.0.0.2")
            eye.join("observer")
            wall = school.peer("wall", "10.0.0.3")
            wall.hello(code=CODE, watch=True)
            self.seen = [eye, wall] if self.case.watchers else [self.watched, eye, wall]

    @property
    def state(self):
        """The table's state."""
        return self.school.room.table._state

    @state.setter
    def state(self, value):
        raise AssertionError(f"A table is moved by its people alone, not to {value}.")

    def hand_of(self, seat, command):
        """Return who of a delegation gives a command: in the world with secrets any of those who may."""
        team = [self.people[seat], *self.extra] if seat == self.schemer else [self.people[seat]]
        room = self.school.room
        holder = room.ledger.acting.get(seat)
        for one in team:
            if one.id == holder and not one.open:
                one.come_back()
        free = [one for one in team if one.open and (one.id == holder or isinstance(command, PAPERS))]
        return self.secrets.choice(free) if self.secrets is not None and free else free[0]

    def give(self, seat, command):
        """Do a command over the line, or for who has none; return whether it was done."""
        if seat in self.clerks:
            return not self.school.play(self.clerks[seat], command)
        return not self.hand_of(seat, command).do(command)

    def attempt(self, seat, command):
        """Do a command if it is legal; return whether it was.

        The watched spies on nobody whose sheet held secrets before the story began: a spy is told what is on it.
        """
        if seat == self.observer and command == cmd.SetAct("spy", self.schemer) and self.in_orders:
            return False
        return self.give(seat, command)

    def do(self, seat, command):
        """Do a command that must be accepted."""
        if seat in SEATS:
            assert self.give(seat, command), (seat, command)
        else:
            assert not self.school.hand(command), command

    # --- the story

    def tell(self):
        """Tell one phase, or two, and return what the watched received."""
        try:
            self.phases()
        finally:
            self.school.close()
        return [peer.received for peer in self.seen]

    def phases(self):
        """Tell the story itself."""
        for _ in range(1 + (self.public.randrange(4) == 0) + self.case.crowd):
            phase = self.state.phase
            if phase == "debrief" or (phase == "report" and self.state.round == self.state.setting.rounds):
                break
            self.show()
            if phase == "talks":
                self.talks()
            elif phase == "orders":
                self.orders()
            else:
                self.whisper()
                self.show()
            if self.state.phase == phase:
                self.do("facilitator", cmd.Advance())
        self.show()

    def show(self):
        """Go on to the next step: time moves, secrets happen, the watched does something, the facilitator perhaps too."""
        if self.public.random() < 0.5 and not self.case.crowd:
            return
        self.school.public(self.public.choice((500, 500, 500, 20_000)) if self.case.crowd else 500)
        for _ in range(self.public.randrange(3)):
            self.watched_does()
        if self.public.random() < 0.3:
            self.announced()
        self.private()

    def talks(self):
        """Talk, and answer the card in the end: until then the answer is a secret."""
        self.card_for_the_schemer()
        items = [item for item in self.state.setting.scenario.instruments if item.owner in GUARANTORS]
        item = self.public.choice(items)
        if self.public.random() < 0.5:
            self.attempt(item.owner, cmd.Declare(item.id))
        self.whisper()
        self.show()
        self.probe()
        self.package()
        self.whisper()
        self.probe()
        self.show()
        if self.secrets is not None:
            self.choose(self.secrets)
        self.show()
        self.choose(None)

    def card_for_the_schemer(self):
        """Turn a card, now and then, that asks the schemer something and shows nobody what is loaded."""
        cards = [
            card
            for card in self.state.setting.scenario.cards
            if card.seat == self.schemer and card.choices and card.id not in self.state.turned
            and not any(effect.kind == "show" for effect in (*card.effects, *card.choices[0].effects))
        ]  # fmt: skip
        if cards and self.public.random() < 0.4:
            self.school.hand(cmd.Inject(self.public.choice(cards).id))

    def probe(self):
        """Let the watched ask what a package would do, and try its hand on deals that it can only guess at."""
        if not self.watched.open:
            self.watched.come_back()
        self.ask_preview(self.watched, self.public)
        self.watched.do(cmd.Ready(), number=self.watched.number + 5)
        names = [*self.guesses, *secret_names(self.state, self.observer)]
        for name in self.public.sample(names, min(2, len(names))):
            self.watched.do(self.public.choice((cmd.Sign, cmd.Refuse, cmd.Amend))(name))

    @staticmethod
    def ask_preview(peer, luck):
        """Ask what some clauses would do."""
        package = luck.sample((*PUBLIC, *SECRET), 1 + luck.randrange(4))
        peer.send({"t": "ask", "id": luck.randrange(9), "about": "preview", "clauses": clauses_plain(tuple(package))})

    def choose(self, luck):
        """Let the schemer answer its card; where it has two, only the last could be answered again."""
        view = self.school.room.table.view(self.schemer)
        if sum(card.seat == self.schemer and bool(card.choices) for card in view.cards) > 1:
            return
        if view.card is not None and view.card.seat == self.schemer and view.card.choices:
            pick = luck.choice(view.card.choices) if luck is not None else view.card.choices[0]
            self.attempt(self.schemer, cmd.Choose(pick.id))

    def package(self):
        """Table a small package in public, unless whose turn it is has one on the table, and let it be signed, or not."""
        tabler, wanted = self.public.choice(SEATS), self.public.sample(PUBLIC, 2)
        signing = self.public.random() < 0.8
        deals = self.state.deals.values()
        if any(deal.tabler == tabler and deal.state == "tabled" and not deal.secret for deal in deals):
            return
        self.attempt(tabler, cmd.Discard())
        self.do(tabler, cmd.OpenDraft())
        added = [self.attempt(tabler, cmd.AddClause(*clause.key)) for clause in wanted]
        if not any(added):
            return
        before = set(self.state.deals)
        self.do(tabler, cmd.Table(public=True))
        (name,) = set(self.state.deals) - before
        for seat in self.state.deals[name].waiting if signing else ():
            self.show()
            self.attempt(seat, cmd.Sign(name))  # the watched may have signed, or refused, of itself

    def whisper(self):
        """Do what the observer is never shown, inside the delegation too."""
        if self.secrets is not None and self.state.phase == "talks":
            if self.case.watchers:
                self.gossip()
            super().whisper()
        self.private()

    def gossip(self):
        """Say to any seat what no watcher may hear."""
        luck = self.secrets
        to = tuple(seat for seat in SEATS if seat != self.schemer and luck.random() < 0.6)[:2]
        if to:
            self.attempt(self.schemer, cmd.Cable(to, f"canary {luck.randrange(1 << 40)}"))

    def scheme(self, luck, own):
        """Put secrets on the sheets."""
        super().scheme(luck, own)
        self.private()

    # --- what everybody may notice

    def announced(self):
        """Let the facilitator do something that all are told."""
        public, hand = self.public, self.school.hand
        what = public.choice(("tell", "hold", "clock", "pause", "extend", "tell"))
        if what == "tell":
            hand(acts.Tell(f"Please look here, {public.randrange(100)}."))
        elif what == "hold":
            hand(acts.Hold(on=True))
            self.watched_does()
            hand(acts.Hold(on=False))
        elif what == "clock":
            hand(acts.SetClock(public.choice((0, 300, 900))))
        elif what == "extend":
            hand(cmd.Extend(60))
        else:
            hand(cmd.Pause())
            self.watched_does()
            hand(cmd.Resume())

    def watched_does(self):
        """Let the watched do one of many things, or try to."""
        if not self.watched.open:
            self.watched.come_back()
        TRIES[self.public.choice(ORDER)](self, self.public, self.watched)

    def deals(self):
        """Return names of deals that the watched may try: those it sees, and guesses."""
        seen = [deal.id for deal in self.school.room.table.view(self.observer).deals]
        return [*seen, "A", "US-RU-23", *self.guesses]

    # --- what nobody else may notice

    def private(self, kinds=tuple(DEEDS)):
        """Do some of what a class adds to the secrets of a game; nothing in the plain world."""
        luck = self.secrets
        if luck is None:
            return
        focus = [kind for kind in self.case.focus if kind in kinds]
        for _ in range(luck.randrange(3) + 2 * bool(focus)):
            kind = luck.choice(focus) if focus and luck.random() < 0.6 else luck.choice(kinds)
            DEEDS[kind](self, luck, self.any_of(luck))

    def any_of(self, luck):
        """Return one of the schemer's delegation who is here."""
        return luck.choice([one for one in (self.people[self.schemer], *self.extra) if one.open])


PAIRS = tuple(permutations(SEATS, 2))
SECRETS = 8
"""Worlds with secrets that are held against one without."""


def cases(first, count, each):
    """Yield ``count`` cases from number ``first``; ``each`` in a row go on from the same game, then the next pair of seats.

    All twelve ordered pairs come in turn, and every luck with every pair.
    """
    for number in range(first, first + count):
        block = number // each
        schemer, observer = PAIRS[block % 12]
        luck = tuple(LUCK)[(block // 12 + block) % 4]
        kind = number * 7919 % 100
        yield Case(number, schemer, observer, luck, block // 12, watchers=kind < 8, crowd=8 <= kind < 11)


def leak(loop, case, secrets=1):
    """Return the first thing that came otherwise because of a secret, None where there is none.

    The plain world is held against ``secrets`` others, each with secrets of its own.
    """
    pairs = pasts(case.plot, case.observer, case.schemer, case.luck)
    plain, secret = pairs[case.seed % len(pairs)]
    guesses = tuple(name for name in secret.deals if "-" in name and name not in plain.deals)
    one = History(loop, case, plain, None, guesses).tell()
    for number in range(secrets):
        luck = chance(case.seed * 31 + 5 + number)
        other = History(loop, case, plain if case.watchers else secret, luck, guesses).tell()
        found = first_difference(one, other)
        if found is not None:
            return (case, number, *found)
    return None


def first_difference(one, other):
    """Return (whose, what came in the one world, what in the other), None where all is alike."""
    for place, (left, right) in enumerate(zip_longest(one, other, fillvalue=[])):
        for row, other_row in zip_longest(left, right):
            if row != other_row:
                return place, row, other_row
    return None


__all__ = ["LUCK", "PAIRS", "SECRETS", "Case", "History", "cases", "first_difference", "fix_luck", "leak", "pasts"]
