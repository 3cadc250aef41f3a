"""Games for the tests of the wire: people, bots and a facilitator's hand, and what everybody is shown."""

from __future__ import annotations

from json import dumps, loads

from attrs import fields

from tests.engine.tables import chance, picked, start
from wargame.engine import commands as cmd
from wargame.engine.referee import act
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view
from wargame.table import wire, words


def hands(seed, scenario="handshake-2025", rules="gun-on-the-table", *, rounds=0, busy=10, meddling=0.3):
    """Play a game of random commands under a facilitator who meddles; yield each state, the first one too."""
    luck = chance(seed)
    state = start(seed, scenario, rules, rounds=rounds)
    yield state
    for _ in range(60):
        if state.phase == "debrief":
            return
        phase = (state.round, state.phase)
        for seat in luck.sample(SEATS, 4):
            for _ in range(luck.randrange(busy) if state.phase in ("talks", "orders") else 0):
                legal = view(state, seat).legal
                if not legal or (state.round, state.phase) != phase:
                    break
                state = done(state, seat, picked(luck, legal))
                yield state
        if luck.random() < meddling:
            state = done(state, FACILITATOR, meddled(luck, state))
            yield state
        if (state.round, state.phase) == phase:
            state = done(done(state, FACILITATOR, cmd.Resume()), FACILITATOR, cmd.Advance())
            yield state


def done(state, seat, command):
    """Return the state after a command, the same one where it is refused."""
    answer = act(state, seat, command)
    return state if isinstance(answer, Refusal) else answer[0]


def meddled(luck, state):
    """Return something that a facilitator may do."""
    scenario = state.setting.scenario
    return luck.choice(
        (
            cmd.Inject(luck.choice(scenario.cards).id),
            cmd.Override(luck.choice(sorted(scenario.tracks)), luck.randrange(101), "as agreed\nwith the class"),
            cmd.Rewind(luck.randint(1, state.round), "we try again"),
            cmd.Note("a note"),
            *own_card(luck, scenario),
            cmd.Pause(),
        )
    )


def ended(seed=4, scenario="handshake-2025", rules="gun-on-the-table", **more):
    """Return the last state of such a game."""
    *_, last = hands(seed, scenario, rules, **more)
    return last


def own_card(luck, scenario):
    """Return what turns a card that stands in no scenario, where the engine can."""
    kind = cmd.BY_NAME.get("inject-own")
    steps = tuple(f"{track}-3" for track in luck.sample(sorted(scenario.tracks), 2))
    return [kind("A strike at sea", "Ships are held up.", steps)] if kind is not None else []


class Wire:
    """One seat's wire: what the server keeps, the JSON that crosses, what the client keeps."""

    def __init__(self, state, seat):
        self.seat, self.sent = seat, None
        self.mirror = wire.Mirror(state.setting.scenario, state.setting.rules, state.setting.network)

    def carry(self, state):
        """Send what has changed; return (the parts that changed, as JSON texts, what the seat is shown, what arrived)."""
        shown = view(state, self.seat)
        now = wire.encoded(shown, self.sent)
        texts = wire.changes(self.sent, now)
        self.sent = now
        self.mirror.take({name: loads(text) for name, text in texts.items()})
        return texts, shown, self.mirror.view


def differing(one, other):
    """Return the names of the fields in which two views differ."""
    return [item.name for item in fields(type(one)) if getattr(one, item.name) != getattr(other, item.name)]


def across(plain):
    """Return plain data as it comes out of JSON."""
    return loads(dumps(plain))


def use(seen):
    """Do with a view what screens do: every method, and every sentence about what is in it."""
    names = words.names_for(seen, seen.rules)
    found = [seen.weight, seen.own_weight, seen.report, words.next_move(seen), words.verdict(seen)]
    found += [seen.promise(promise.id) for promise in seen.promises] + [seen.deal(deal.id) for deal in seen.deals]
    found += [words.command_label(command, seen, seen.rules) for command in seen.legal]
    found += [words.why_track(seen, names, track) for track in words.tracks_in_order(seen)]
    for why in (words.why_weight, words.why_narrow, words.why_own, words.why_temptation, words.why_points):
        found.append(why(seen, names))
    found += [words.why_card(seen, names)] if seen.card is not None else []
    found += [words.why_region(seen, names, region) for region in seen.regions]
    found += [words.why_instrument(seen, names, piece.id) for piece in seen.pieces]
    found += [words.why_deal(seen, names, deal) for deal in seen.deals]
    found += [words.deal_lines(deal, names) for deal in seen.deals]
    found += [words.why_promise(seen, names, promise) for promise in seen.promises]
    found += [words.promise_line(promise, names) for promise in seen.promises]
    return [*found, *words.transcript(seen, seen.rules)]
