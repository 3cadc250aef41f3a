"""A table for one case: set the tracks, put deals in force, hand in the sheets, roll written dice, and settle.

Everything is done at the referee's own face where a person would do it (talks, choices, the facilitator's acts); only
what a case begins with (tracks, deals in force, what is loaded) is laid out directly.
"""

from __future__ import annotations

from functools import cache

from attrs import evolve

from tests.casebook.dice import Rolls
from wargame.content import load_rules, load_scenario
from wargame.engine import commands as cmd
from wargame.engine.deals import Clause, Deal, Obligation
from wargame.engine.evolve import evolve as happen
from wargame.engine.evolve import fold
from wargame.engine.flow import begin_round
from wargame.engine.gun import declared_weight, true_weight
from wargame.engine.orders import ANSWERS, acts_open, breakable, rows_open
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.scoring import score_of
from wargame.engine.scribe import Scribe
from wargame.engine.seats import MARK, SEATS
from wargame.engine.settlement import settle
from wargame.engine.state import Lay, Sheet
from wargame.engine.temptation import temptation
from wargame.engine.views import view

rules_named = cache(load_rules)
scenario_named = cache(load_scenario)
_AGENDAS = {"us": "headline", "ukraine": "mandate", "europe": "front-line", "russia": "maximalist"}


def clause(text, **flags):
    """Return a clause of ``kind`` or ``kind/us+europe``; without givers, those that the kind lists first."""
    kind, _, givers = text.partition("/")
    named = tuple(givers.split("+")) if givers else rules_named("gun-on-the-table").kinds[kind].givers[0]
    return Clause(kind, named, **flags)


def _clauses(given):
    return tuple(item if isinstance(item, Clause) else clause(item) for item in given)


def _with_grip(state, by):
    def moved(tracks):
        return {**tracks, "russia.grip": tracks["russia.grip"] + by}

    known = {**state.known, "russia": moved(state.known["russia"])}
    opening = {**state.opening, "russia": moved(state.opening["russia"])}
    return state.but(tracks=moved(state.tracks), known=known, opening=opening)


class Case:
    """One table. ``cards`` are the only cards in the deck; with ``held_back`` they wait for the facilitator.

    Russia's grip begins at the scenario's number unless ``drawn_grip`` leaves it to the seed.
    """

    def __init__(
        self, scenario="handshake-2025", rules="gun-on-the-table", *, rounds=0, seed=1, cards=(), held_back=False,
        agendas=None, more_cards=(), drawn_grip=False,
    ):  # fmt: skip
        story = scenario_named(scenario)
        deck = tuple(evolve(c, earliest=99 if held_back else 1, latest=0) for c in story.cards if c.id in cards)
        self.rules = rules_named(rules) if isinstance(rules, str) else rules
        self.scenario = evolve(story, cards=(*deck, *more_cards))
        dealt = _AGENDAS if scenario == "handshake-2025" else {}
        self.state = setup(self.scenario, self.rules, seed, rounds=rounds, agendas={**dealt, **(agendas or {})})
        if not drawn_grip:
            self._as_written()
        self.dice = Rolls({})
        self.events = []

    def _as_written(self):
        """Begin with Russia's grip at the scenario's number; a game draws it within the band around that."""
        by = self.scenario.tracks["russia.grip"] - self.state.begun[0].tracks["russia.grip"]
        first = _with_grip(self.state.begun[0], by)
        self.state = _with_grip(self.state, by).but(begun=(first,))

    # --- what a case begins with

    def at_round(self, number):
        """Begin in a later round."""
        self.state = self.state.but(round=number, opening=self.state.known)
        return self

    def track(self, name, value):
        """Set a track, for everybody to know."""
        high = max(self.state.high_water, value) if name == "ukraine.integration" else self.state.high_water
        known = {eyes: {**shown, name: value} for eyes, shown in self.state.known.items()}
        self.state = self.state.but(tracks={**self.state.tracks, name: value}, known=known, high_water=high)
        return self

    def lay(self, *items, declared=True, loaded=True):
        """Lay instruments on the table: declared, loaded, or both."""
        laid = {item: Lay(declared, loaded) for item in items}
        self.state = self.state.but(lay={**self.state.lay, **laid})
        return self

    def deal(self, *given, audience=SEATS, start=None):
        """Put a deal in force, as signed earlier: its promises bind from ``start`` (now), its pledges are declared.

        What such a deal handed over at its signing is not booked. Returns the deal's name.
        """
        state, clauses = self.state, _clauses(given)
        signers = state.setting.signers_of(clauses)
        secret = audience != SEATS
        name = "-".join(MARK[s] for s in audience) + f"-{len(state.deals)}" if secret else "ABCDEFGH"[len(state.deals)]
        made = Deal(name, signers[0], 0, clauses, signers, audience, signed=signers, state="in-force", secret=secret)
        owed = dict(state.obligations)
        for number, item in enumerate(clauses, 1):
            kind = state.setting.kind(item)
            for giver in item.givers if kind.due == "round" else ():
                key = f"{name}.{number}.{MARK[giver]}"
                first = state.round if start is None else start
                until = first + kind.lasts - 1 if kind.lasts else 0
                receivers = state.setting.receivers_of(item, giver, signers)
                pledge = state.setting.pledged(item, giver)
                owed[key] = Obligation(
                    key, name, item, giver, receivers, first, until, pledge=pledge, audience=audience
                )
        self.state = state.but(deals={**state.deals, name: made}, obligations=owed)
        pledged = [i for o in owed.values() for i in o.pledge]
        laid = {item: Lay(True, self.state.lay[item].loaded) for item in pledged}
        self.state = self.state.but(lay={**self.state.lay, **laid})
        return name

    # --- what people do

    def do(self, seat, *commands):
        """Let a seat, or the facilitator, do what must be allowed."""
        for command in commands:
            done = act(self.state, seat, command)
            assert not isinstance(done, Refusal), f"{seat} {command}: {done.sentence}"
            self.state, self.events = done
        return self

    def refused(self, seat, command):
        """Return the sentence with which a command is refused; nothing may change."""
        done = act(self.state, seat, command)
        assert isinstance(done, Refusal), f"{seat} {command} was done"
        return done.code

    def to(self, phase):
        """Let the facilitator advance to a phase of this round."""
        while self.state.phase != phase:
            self.do("facilitator", cmd.Advance())
        return self

    def draft(self, seat, *given):
        """Let a seat write a draft, flags and all."""
        self.to("talks").do(seat, cmd.OpenDraft())
        for item in _clauses(given):
            self.do(seat, cmd.AddClause(item.kind, item.givers))
            for flag in ("ambiguous", "pressured", "unanimity"):
                if getattr(item, flag):
                    self.do(seat, cmd.Flag(item.kind, item.givers, flag))
        return self

    def table(self, seat, *given, public=True):
        """Let a seat write and table a deal; return its name."""
        before = set(self.state.deals)
        self.draft(seat, *given).do(seat, cmd.Table(public))
        return next(name for name in self.state.deals if name not in before)

    def sign(self, seat, *given, public=True):
        """Let a seat table a deal and every other signer sign it; return its name."""
        name = self.table(seat, *given, public=public)
        deal = self.state.deals[name]
        for other in deal.signers:
            if other not in deal.signed:
                self.do(other, cmd.Sign(name))
        return name

    # --- settlement

    def settle(self, sheets=None, dice=None, **rolls):
        """Settle the round with these sheets (see ``sheet``); seats without one send in none.

        ``rolls`` are d100 by purpose, ``dice`` by purpose and subject; what is not said is quiet.
        """
        self.to_orders()
        sheets = {**self.state.sheets, **(sheets or {})}
        state = self.state.but(sheets=sheets)
        self.dice = Rolls({**{key.replace("_", "-"): value for key, value in rolls.items()}, **(dice or {})})
        before = Scribe(state, 0)
        before.add("settlement")
        self.before = state = fold(state, before.events)
        state, self.events = settle(state, self.dice)
        entered = Scribe(state, 0)
        entered.add("phase", subject="report")
        self.state = fold(state, entered.events)
        return self

    def to_orders(self):
        """Reach the orders, where sheets are laid out."""
        self.to("orders")

    def sheet(self, seat, row="", *, broken=(), load=None, act="", target="", answer=""):
        """Return a sheet that the seat could hand in now; ``broken`` names clause kinds."""
        self.to_orders()
        state, standing = self.state, self.state.sheets[seat]
        keys = {owed.kind: owed.id for owed in breakable(state, seat)}
        assert not row or row in rows_open(state, seat), f"{row} is not open to {seat}"
        assert not act or (act, target) in acts_open(state, seat), f"{act} is not open to {seat}"
        assert not answer or answer in ANSWERS
        loads = standing.load if load is None else tuple(sorted(load))
        return Sheet(row, tuple(sorted(keys[kind] for kind in broken)), loads, act, target, answer or standing.answer)

    def round(self, sheets=None, dice=None, **rolls):
        """Settle the round with sheets given as keyword dicts by seat, for instance ``{"russia": {"row": "raid"}}``."""
        return self.settle({seat: self.sheet(seat, **given) for seat, given in (sheets or {}).items()}, dice, **rolls)

    def next_round(self):
        """Begin the next round's briefing."""
        self.state, _ = begin_round(self.state, self.state.round + 1)
        return self

    def last_round(self):
        """Make this the last round of the game."""
        self.state = self.state.but(round=self.state.setting.rounds)
        return self

    def happen(self, kind, **parts):
        """Let one event happen, as the referee would write it."""
        scribe = Scribe(self.state, 0)
        scribe.add(kind, **parts)
        self.state = happen(self.state, scribe.events[0])
        return self

    # --- what came out

    def found(self, kind, seat=None, subject=None):
        """Return this settlement's (or act's) events of a kind."""
        return [e for e in self.events if e.kind == kind and seat in (None, e.seat) and subject in (None, e.subject)]

    def the(self, kind, seat=None, subject=None):
        """Return the one event of a kind."""
        events = self.found(kind, seat, subject)
        assert len(events) == 1, f"{len(events)} events {kind} {seat or ''} {subject or ''}"
        return events[0]

    def points(self, seat, why=None):
        """Return what this settlement booked for a seat, all of it or for one reason."""
        return sum(e.amount for e in self.found("points", seat) if why in (None, e.subject))

    def moved(self, track, step=None):
        """Return how far this settlement's events move a track, all steps or one."""
        return sum(e.amount for e in self.found("track", subject=track) if step in (None, e.step))

    def owed(self, kind, giver):
        """Return the newest promise of this kind by this giver."""
        return [o for o in self.state.obligations.values() if o.kind == kind and o.giver == giver][-1]

    def view(self, seat):
        """Return what a seat is shown."""
        return view(self.state, seat)

    def report(self, seat, kind):
        """Return the sights of a kind in a seat's last report."""
        return [sight for sight in self.view(seat).report if sight.kind == kind]

    @property
    def weight(self):
        """True W now."""
        return true_weight(self.state).value

    @property
    def shown(self):
        """Visible W now, as everybody knows it."""
        return declared_weight(self.state).value

    @property
    def pull(self):
        """T now."""
        return temptation(self.state, self.state.tracks)

    def score(self, seat):
        """Return a seat's score, 0 to 100."""
        return score_of(self.state, seat)
