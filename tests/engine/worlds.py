"""Two worlds: one public story, told twice, that differs only in secrets which one seat was never shown."""

from __future__ import annotations

from typing import ClassVar

from attrs import fields

from tests.engine.tables import BOTH, advance, chance, do, propose, start
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause
from wargame.engine.preview import preview
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, GUARANTORS, SEATS
from wargame.engine.views import view

PUBLIC = (
    Clause("ceasefire", BOTH),
    Clause("monitors", ("europe",)),
    Clause("energy-pause", BOTH),
    Clause("dmz", BOTH),
    Clause("commission", BOTH),
    Clause("reassurance-force", ("europe",)),
    Clause("arms-pipeline", ("us",)),
    Clause("sanctions-relief", ("us",)),
    Clause("force-caps", ("ukraine",)),
)
"""What the public deals of the story are made of."""

SECRET = (
    Clause("missile-limits", ("us", "russia")),
    Clause("maritime-truce", BOTH),
    Clause("children", ("russia",)),
    Clause("prisoners", BOTH),
    Clause("neutrality", ("ukraine",)),
    Clause("frozen-assets", ("europe",)),
    Clause("snap-back", ("us",)),
    Clause("backstop", ("us",)),
    Clause("air-defence", ("europe",)),
)
"""What secret deals are made of; kept apart from the public ones, because a clause is owed and banked only once."""

QUIET_ACTS = {
    "us": (("preposition", ""), ("spy", "russia"), ("assure", "")),
    "ukraine": (("rearm", ""), ("spy", "us")),
    "europe": (("preposition", ""), ("spy", "us"), ("assure", "")),
    "russia": (("regroup", ""), ("crackdown", ""), ("spy", "europe")),
}
SEEN_BY = {"preposition": ("ukraine",), "assure": ("russia",)}
"""Acts that one other seat is shown on purpose."""


class FixedDice:
    """Dice whose branches are fixed by purpose, so that both worlds see the same luck."""

    LUCK: ClassVar = {"attack": 0, "incident": 1, "blame": 0, "detect": 2, "false-suspicion": 1, "secret-deal": 1}

    def __init__(self, luck):
        self.fixed = {**self.LUCK, **luck}

    def roll(self, purpose, subject, cuts):
        """Return the fixed branch, or success for an act."""
        del subject
        return self.fixed.get(purpose, 0), cuts[0]


def difference(one, other):
    """Return the fields in which two views differ, with both values, and the weighings that hang on them.

    The network is compared by identity and holds only what is public; what a seat makes of it is compared instead.
    """
    names = [item.name for item in fields(type(one)) if item.name != "network"]
    pairs = {name: (getattr(one, name), getattr(other, name)) for name in (*names, "weight", "own_weight")}
    return {name: (left, right) for name, (left, right) in pairs.items() if left is not right and left != right}


class Story:
    """Tells a story; ``secrets`` is None in the plain world, and a random source in the one with secrets.

    ``schemers`` are the seats whose secrets differ; without ``deep`` they whisper, load and act, but conclude no
    secret deal and break no promise. With ``rows_only`` they break nothing but the cease-fire: it alone can be suspected
    wrongly, so a suspicion of any other promise tells that it was broken.
    """

    def __init__(self, seed, observer, secrets, *, schemers=(), agendas=None, rounds=5, deep=True, rows_only=False):
        self.rows_only = rows_only
        self.public, self.secrets, self.observer, self.deep = chance(seed), secrets, observer, deep
        self.state = start(seed, agendas=agendas, rounds=rounds)
        self.others = [seat for seat in SEATS if seat != observer]
        self.schemers = list(schemers) or self.others
        self.frames = []
        self.previews = []

    def tell(self):
        """Play to the debrief and return what the observer was shown after every act it could notice.

        The previews it was given stand beside the frames, in ``previews``.
        """
        while self.state.phase != "debrief":
            self.show()
            if self.state.phase == "talks":
                self.talks()
            elif self.state.phase == "orders":
                self.orders()
            self.do(FACILITATOR, cmd.Advance())
        return self.frames

    def show(self):
        """Keep a frame of what the observer sees now, and in the talks of what a package would do in its eyes."""
        self.frames.append(view(self.state, self.observer))
        if self.state.phase == "talks":
            self.previews.append(preview(self.state, self.observer, PUBLIC[:7]))

    def talks(self):
        """Hold the talks: declarations and one public package a round, and whispers beside them."""
        for seat in GUARANTORS:
            for item in self.state.setting.scenario.instruments:
                if item.owner == seat and self.public.random() < 0.5:
                    self.attempt(seat, cmd.Declare(item.id))
        self.whisper()
        self.show()
        self.package()
        self.whisper()
        self.show()

    def package(self):
        """Table a public package and let every signer sign it, or not."""
        tabler = self.public.choice(SEATS)
        wanted = [clause for clause in PUBLIC if self.public.random() < 0.6]
        signing = self.public.random() < 0.8
        self.attempt(tabler, cmd.Discard())
        self.do(tabler, cmd.OpenDraft())
        added = [clause for clause in wanted if self.attempt(tabler, cmd.AddClause(clause.kind, clause.givers))]
        if not added:
            return
        before = set(self.state.deals)
        self.do(tabler, cmd.Table(public=True))
        (name,) = set(self.state.deals) - before
        for seat in self.state.deals[name].waiting if signing else ():
            self.show()
            self.do(seat, cmd.Sign(name))

    def do(self, seat, command):
        """Do a command that must be accepted."""
        self.state = do(self.state, seat, command)

    def attempt(self, seat, command):
        """Do a command if it is legal; return whether it was."""
        done = act(self.state, seat, command)
        if isinstance(done, Refusal):
            return False
        self.state = done[0]
        return True

    def whisper(self):
        """Do what the observer is never shown: cables, drafts, secret deals among the others."""
        luck = self.secrets
        if luck is None:
            return
        for _ in range(luck.randrange(4)):
            seat = luck.choice(self.schemers)
            to = tuple(s for s in self.others if s != seat and luck.random() < 0.6)
            if to:
                self.attempt(seat, cmd.Cable(to, f"canary {luck.randrange(1 << 40)}"))
        for _ in range(luck.randrange(3)):
            self.secret_deal(luck)
        seat = luck.choice(self.schemers)
        self.attempt(seat, cmd.OpenDraft())
        for clause in luck.sample(SECRET, 3):
            self.attempt(seat, cmd.AddClause(clause.kind, clause.givers))

    def secret_deal(self, luck):
        """Sign a deal behind the observer's back, or leave it on a table the observer does not see."""
        tabler = luck.choice(self.schemers)
        self.attempt(tabler, cmd.Discard())
        if sum(d.tabler == tabler and d.state == "tabled" for d in self.state.deals.values()):
            return
        setting = self.state.setting
        fitting = [
            clause
            for clause in SECRET
            if self.observer not in setting.signers_of((clause,)) and self.may_pledge(clause)
        ]
        self.attempt(tabler, cmd.OpenDraft())
        for clause in luck.sample(fitting, min(len(fitting), 2)):
            self.attempt(tabler, cmd.AddClause(clause.kind, clause.givers))
        draft = self.state.drafts.get(tabler)
        if draft is None or not draft.clauses:
            return
        if not self.deep and setting.signers_of(draft.clauses) == (tabler,):
            return
        before = set(self.state.deals)
        self.do(tabler, cmd.Table(public=False))
        (name,) = set(self.state.deals) - before
        assert self.observer not in self.state.deals[name].audience
        if not self.deep:
            return
        for seat in self.state.deals[name].waiting if luck.random() < 0.7 else ():
            self.do(seat, cmd.Sign(name))

    def may_pledge(self, clause):
        """Whether a secret clause would lay nothing new on the table: a pledge declares, and that is public."""
        pledged = [item for giver in clause.givers for item in self.state.setting.pledged(clause, giver)]
        return self.deep and all(self.state.lay[item].declared for item in pledged) if pledged else True

    def orders(self):
        """Fill the sheets: alike in both worlds, then with secrets on top."""
        for seat in SEATS:
            for item in self.state.setting.scenario.instruments:
                if item.owner == seat:
                    self.attempt(seat, cmd.SetLoad(item.id, load=self.public.random() < 0.5))
            if seat in GUARANTORS and self.public.random() < 0.5:
                self.attempt(seat, cmd.SetAnswer("enforce"))
        own = self.public.choice((("", ""), *QUIET_ACTS[self.observer]))
        self.attempt(self.observer, cmd.SetAct(*own))
        if self.secrets is not None:
            self.scheme(self.secrets, own)
        self.show()
        for seat in SEATS:
            if self.state.phase == "orders":
                self.do(seat, cmd.Seal())

    def scheme(self, luck, own):
        """Put secrets on the others' sheets: loads, acts, broken promises, a raid that nobody sees."""
        spied = own[1] if own[0] == "spy" else ""
        for seat in self.schemers:
            if seat == spied:
                continue
            for item in self.state.setting.scenario.instruments:
                if item.owner == seat and luck.random() < 0.5:
                    self.attempt(seat, cmd.SetLoad(item.id, load=item.id not in self.state.sheets[seat].load))
            hidden = [pair for pair in QUIET_ACTS[seat] if self.observer not in SEEN_BY.get(pair[0], ())]
            hidden = [pair for pair in hidden if not (self.rows_only and pair[0] == "rearm")]
            if hidden and (self.deep or seat != "us"):
                self.attempt(seat, cmd.SetAct(*luck.choice(hidden)))
            if self.deep:
                self.betray(luck, seat)

    def betray(self, luck, seat):
        """Break promises in secret; a raid of Ukraine's is felt by Russia, which is shown its own tracks."""
        for owed in list(self.state.obligations.values()):
            if owed.giver == seat and not self.rows_only and luck.random() < 0.5:
                self.attempt(seat, cmd.SetPromise(owed.id, honour=False))
        if self.state.ceasefire() is not None and seat == "russia":
            self.attempt(seat, cmd.SetRow(luck.choice(("honour", "probe", "raid"))))
        if self.state.binding("ceasefire", "ukraine") is not None and seat == "ukraine" and self.observer != "russia":
            self.attempt(seat, cmd.SetRow("raid-ua"))


def peace(*more, seed=1, rounds=5, **setup):
    """Return the talks of round 2 with a cease-fire and further clauses in force, agreed in public in round 1."""
    state = advance(start(seed, rounds=rounds, **setup), "talks")
    state, name = propose(state, "ukraine", PUBLIC[0], *more)
    for seat in state.deals[name].waiting:
        state = do(state, seat, cmd.Sign(name))
    state = advance(state, "report")
    return advance(do(state, FACILITATOR, cmd.Advance()), "talks")
