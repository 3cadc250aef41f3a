"""Leaks to plant: each is one way in which a server of this kind can tell what it must not, put in by hand."""

from __future__ import annotations

import json
from itertools import count

from attrs import evolve

from wargame.engine.gun import true_weight
from wargame.engine.preview import preview
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.net.names import distinct
from wargame.net.server import door, serving
from wargame.net.server.feed import Feed
from wargame.net.server.hall import Hall
from wargame.room import documents, ledger
from wargame.room.documents import Documents
from wargame.room.ledger import Ledger
from wargame.room.room import Room
from wargame.table.company import Notice

LEAKS = {}
"""Name -> the function that plants the leak with a monkeypatch."""


def leak(plant):
    """Put a leak on the list, under its name."""
    LEAKS[plant.__name__.replace("_", " ")] = plant
    return plant


def part(patch, name, eyes):
    """Let everybody's document have one more part, made by ``eyes(room)``."""
    of = Documents.of
    patch.setattr(Documents, "of", lambda self, member: {**of(self, member), name: json.dumps(eyes(self.room))})


def seen(patch, change):
    """Let every view be changed by ``change(view, state)``."""
    patch.setattr("wargame.table.table.view", lambda state, seat: change(view(state, seat), state))


def counted(patch):
    """Return a function that counts up from 1 in each class anew."""
    counters = []
    begin = Hall.__init__

    def fresh(self, *args, **more):
        counters.append(count(1))
        begin(self, *args, **more)

    patch.setattr(Hall, "__init__", fresh)
    return lambda: next(counters[-1])


# --- numbers and sizes


@leak
def documents_numbered_over_the_table(patch):
    number, following = counted(patch), Feed._next

    def shared(self, document, changed, *, whole=False):
        self.seq = number() - 1
        return following(self, document, changed, whole=whole)

    patch.setattr(Feed, "_next", shared)


@leak
def people_numbered_over_the_table(patch):
    patch.setattr(Ledger, "next_id", lambda self, table, seat: f"{table}-{seat[:1]}-{len(self.members) + 1}")


@leak
def notices_numbered_over_the_table(patch):
    def told(self, body):
        for seat in body["seats"]:
            number = sum(map(len, self.notices.values())) + 1
            self.notices[seat] = (*self.notices.get(seat, ()), Notice(number, body["kind"], body["text"]))

    patch.setitem(ledger._KINDS, "told", told)


@leak
def questions_numbered_over_the_table(patch):
    asked = ledger._KINDS["asked"]
    patch.setitem(ledger._KINDS, "asked", lambda self, body: asked(self, {**body, "id": f"q{len(self.questions)}"}))


@leak
def tokens_numbered_over_the_class(patch):
    number = counted(patch)
    patch.setattr(door, "new_token", lambda _random: f"{number():021d}A")


@leak
def the_next_number_is_the_tables(patch):
    patch.setattr(
        Hall, "due", lambda self, table, _who: sum(map(len, self.classroom.rooms[table].ledger.done.values()))
    )


@leak
def a_frame_for_an_empty_change(patch):
    def frame(self, document):
        return self._next(document, {name: text for name, text in document.items() if self.last.get(name) != text})

    patch.setattr(Feed, "frame", frame)


@leak
def a_frame_as_long_as_the_log(patch):
    following = Feed._next
    rooms = []
    begin = Room.__init__

    def remember(self, *args, **more):
        begin(self, *args, **more)
        rooms.append(self)

    def padded(self, document, changed, *, whole=False):
        return following(self, document, changed, whole=whole) + " " * len(rooms[-2]._journal.records)

    patch.setattr(Room, "__init__", remember)
    patch.setattr(Feed, "_next", padded)


# --- what one delegation does, shown to another


@leak
def who_is_drafting_at_the_table(patch):
    part(patch, "room.busy", lambda room: sorted(room.doing.values()))


@leak
def how_many_are_here(patch):
    present = documents._presence

    def many(room, seat):
        return evolve(present(room, seat), here=sum(one.id in room.here for one in room.ledger.team(seat)))

    patch.setattr(documents, "_presence", many)


@leak
def how_many_have_joined(patch):
    part(patch, "room.people", lambda room: len(room.ledger.members))


@leak
def who_holds_each_pen(patch):
    part(patch, "room.pens", lambda room: sorted(room.ledger.acting.values()))


@leak
def talk_of_the_whole_table(patch):
    part(patch, "room.talk", lambda room: [one.text for seat in SEATS for one in room.ledger.talk.get(seat, ())])


@leak
def votes_of_the_whole_table(patch):
    part(patch, "room.votes", lambda room: [vote.choice for seat in SEATS for vote in room.ledger.votes.get(seat, ())])


@leak
def marks_of_everybody(patch):
    part(patch, "room.read", lambda room: list(room.ledger.marks.values()))


@leak
def questions_of_everybody(patch):
    part(patch, "room.questions", lambda room: [one.answer for _, one in room.ledger.questions])


@leak
def nudges_told_to_all(patch):
    told = ledger._KINDS["told"]
    patch.setitem(ledger._KINDS, "told", lambda self, body: told(self, {**body, "seats": SEATS}))


@leak
def cards_that_are_planned(patch):
    part(patch, "room.plans", lambda room: room.ledger.plans)


@leak
def names_told_apart_over_the_class(patch):
    every = []
    begin = Hall.__init__

    def fresh(self, *args, **more):
        begin(self, *args, **more)
        every[:] = [self.classroom]

    def anywhere(self, _seat):
        del self
        return tuple(member.name for _, member in every[0].members())

    patch.setattr(Hall, "__init__", fresh)
    patch.setattr(Ledger, "names", anywhere)
    assert distinct("Ada", ["Ada"]) == "Ada 2"


@leak
def the_desk_for_everybody(patch):
    of = Documents.of
    patch.setattr(Documents, "of", lambda self, member: {**of(self, member), **self.desk()})


# --- what the game keeps secret


@leak
def deals_whatever_their_audience(patch):
    seen(patch, lambda one, state: evolve(one, deals=tuple(state.deals.values())))


@leak
def how_many_cables_were_sent(patch):
    part(patch, "room.cables", lambda room: sum(map(len, room.table._state.messages.values())))


@leak
def whose_draft_is_open(patch):
    part(patch, "room.drafts", lambda room: sorted(room.table._state.drafts))


@leak
def whose_sheet_was_touched(patch):
    part(patch, "room.sheets", lambda room: [repr(sheet) for sheet in room.table._state.sheets.values()])


@leak
def what_is_loaded(patch):
    part(patch, "room.loads", lambda room: [one.loaded for one in room.table._state.lay.values()])


@leak
def the_answer_to_a_card_before_it_is_felt(patch):
    part(patch, "room.chosen", lambda room: room.table._state.chosen)


@leak
def hidden_agendas(patch):
    part(patch, "room.agendas", lambda room: room.table._state.agendas)


@leak
def true_tracks(patch):
    seen(patch, lambda one, state: evolve(one, tracks={name: state.tracks[name] for name in one.tracks}))


@leak
def true_points(patch):
    part(patch, "room.points", lambda room: room.table._state.points)


@leak
def previews_of_the_truth(patch):
    def true(state, seat, clauses):
        return evolve(preview(state, seat, clauses), weight_now=true_weight(state))

    patch.setattr("wargame.table.table.preview", true)


@leak
def refusals_that_know_every_deal(patch):
    patch.setattr("wargame.engine.talks.visible_deal", lambda state, _seat, name: state.deals.get(name))


@leak
def secrets_on_the_public_board(patch):
    public = documents.board
    patch.setattr(documents, "board", lambda state: evolve(public(state), deals=tuple(state.deals.values())))


@leak
def cables_on_the_public_board(patch):
    public = documents.board

    def told(state):
        return evolve(public(state), statements=tuple(one for seat in SEATS for one in state.messages.get(seat, ())))

    patch.setattr(documents, "board", told)


# --- the line


@leak
def refusals_that_name_the_last_hand(patch):
    last, do, sentence = [""], Room.do, serving.sentence_of

    def remembered(self, person, number, command):
        outcome = do(self, person, number, command)
        if outcome.done:
            last[0] = person
        return outcome

    patch.setattr(Room, "do", remembered)
    patch.setattr(serving, "sentence_of", lambda code: f"{sentence(code)} (after {last[0]})")


@leak
def a_clock_that_moves_with_every_command(patch):
    play = Room.play

    def ticking(self, *args):
        code = play(self, *args)
        if not code and self.clock.left is not None:
            self.clock = evolve(self.clock, left=self.clock.left + 1)
        return code

    patch.setattr(Room, "play", ticking)


@leak
def one_feed_for_everybody(patch):
    begin = Hall.__init__

    def fresh(self, *args, **more):
        begin(self, *args, **more)
        one = Feed()
        self.feeds.default_factory = lambda: one

    patch.setattr(Hall, "__init__", fresh)


@leak
def a_welcome_that_counts_connections(patch):
    welcome = serving.Visit._welcome
    patch.setattr(
        serving.Visit,
        "_welcome",
        lambda self, *fixed, **more: welcome(self, *fixed, **more, people=len(self.hall.people)),
    )


@leak
def places_that_count_people(patch):
    answer = serving.Connection.answer

    def counting(self, frame):
        if frame["t"] == "places":
            frame = {**frame, "people": len(Documents.everybody)}
        answer(self, frame)

    begin = Hall.__init__

    def fresh(self, *args, **more):
        begin(self, *args, **more)
        Documents.everybody = self.people

    patch.setattr(Documents, "everybody", {}, raising=False)
    patch.setattr(Hall, "__init__", fresh)
    patch.setattr(serving.Connection, "answer", counting)


@leak
def a_save_before_the_debrief(patch):
    async def early(self, number, frame):
        del frame
        text = self.hall.classroom.save_of(self.connection.table).read_text()
        self.connection.answer({"t": "answer", "id": number, "part": 1, "of": 1, "save": text})

    patch.setattr(serving.Visit, "_save", early)


@leak
def a_wall_shown_at_every_act_of_the_facilitator(patch):
    collect = Hall.collect

    async def at_once(self):
        await collect(self)
        self.show_public()

    patch.setattr(Hall, "collect", at_once)


# --- who is nobody here any more: killed by tests of their own


@leak
def offers_beyond_the_office(patch):
    patch.setattr(Documents, "_offered", lambda _self, view, _member, _kind: view.legal)


@leak
def frames_after_a_removal(patch):
    def everybody(self, room):
        return self._documents[room.number].of_all([room.ledger.members[who] for who in self.people])

    patch.setattr(Hall, "_show", everybody)
    patch.setattr(Hall, "_show_out", lambda _self: None)


@leak
def words_after_a_removal(patch):
    member = Room.do

    def do(self, person, number, command):
        now = self.ledger.members[person]
        self.ledger.members[person] = evolve(now, token=now.token or "kept")
        outcome = member(self, person, number, command)
        self.ledger.members[person] = now
        return outcome

    patch.setattr(Room, "do", do)


@leak
def a_way_in_that_outlives_a_move(patch):
    patch.setitem(ledger._KINDS, "used", lambda _self, _body: None)


__all__ = ["LEAKS"]
