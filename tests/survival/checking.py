"""What a class's files say, held against all that people were shown and all that was acknowledged to them."""

from __future__ import annotations

from collections import defaultdict

from tests.survival.people import same
from wargame.content import rules_from_plain, scenario_from_plain
from wargame.engine import commands as cmd
from wargame.engine.commands import from_plain
from wargame.engine.referee import act, setup
from wargame.engine.refusals import Refusal
from wargame.engine.seats import FACILITATOR, SEATS
from wargame.engine.views import view
from wargame.room.ledger import Ledger
from wargame.saves import read
from wargame.table.wire import parts, plain_of

ROOM = ("talk", "notices", "questions", "read")
"""The parts of a document that follow from a room's journal alone."""


class Auditor:
    """Follows both files of one table, record by record, and knows every state that they ever had."""

    def __init__(self, folder, number):
        """Begin before the first record."""
        self.folder, self.number = folder, number
        self.ledger = Ledger()
        self.keys = {}
        self.games = {seat: set() for seat in SEATS}
        self.rooms = defaultdict(set)
        self.state = None
        self.read = {"table": 0, "room": 0}

    @property
    def waits_for_a_bot(self):
        """Whether nobody sits at some seat, so that a bot is about to."""
        seats = [seat for seat in SEATS if not self.ledger.team(seat) and seat not in self.ledger.bots]
        return self.state.phase != "debrief" and bool(seats)

    def follow(self):
        """Read what was written since the last time; what was read before must still be there."""
        for kind, take in (("table", self._game), ("room", self._room)):
            records = read(self.folder / f"{kind}-{self.number}.jsonl").records
            assert len(records) >= self.read[kind], "a record is gone"
            for record in records[self.read[kind] :]:
                take(record)
            self.read[kind] = len(records)

    def _game(self, record):
        body = record.body
        if record.kind == "head":
            options = body["options"]
            story, rules = scenario_from_plain(body["scenario"]), rules_from_plain(body["rules"])
            self.state = setup(story, rules, body["seed"], rounds=options["rounds"], agendas=options["agendas"])
        elif record.kind in ("cmd", "act"):
            plain = {name: value for name, value in body.items() if name not in ("by", "key")}
            done = act(self.state, body.get("by", FACILITATOR), from_plain(plain))
            assert not isinstance(done, Refusal)
            self.state = done[0]
            who, _, count = body.get("key", "").rpartition(".")
            if who:
                assert (who, int(count)) not in self.keys, "a command was done twice"
                self.keys[who, int(count)] = ""
                self.ledger.finish(who, int(count))
            elif isinstance(from_plain(plain), cmd.Note):
                # A note changes no view, and there are many.
                return
        for seat in SEATS:
            found = {name: part for name, part in parts(view(self.state, seat)).items() if not name.startswith("legal")}
            self.games[seat].add(same(found))

    def _room(self, record):
        ledger, body = self.ledger, record.body
        if "n" in body:
            assert (body["by"], body["n"]) not in self.keys, "a command was done twice"
            self.keys[body["by"], body["n"]] = body.get("code", "")
        if record.kind != "head":
            ledger.apply(record.kind, body)
        for who in [*ledger.members, ""]:
            seat = ledger.members[who].seat if who else ""
            self.rooms[who, "talk"].add(same(self._named(ledger.talk.get(seat, ()))))
            self.rooms[who, "notices"].add(same(plain_of(ledger.notices.get(seat, ()))))
            asked = tuple(one for asker, one in ledger.questions if asker == seat)
            self.rooms[who, "questions"].add(same(self._named(asked)))
            self.rooms[who, "read"].add(same(plain_of(tuple(sorted(ledger.marks.get(who, {}).items())))))

    def _named(self, said):
        """Return what people said as they are shown it: by name."""
        return [{**plain_of(one), "by": self.ledger.members[one.by].name} for one in said]

    def shown(self, who, document):
        """Assert that a document is what the files said at some time: nothing was shown that was not logged."""
        game = {name: part for name, part in document.items() if not name.startswith(("room.", "legal"))}
        assert same(game) in self.games[document["seat"]], f"{who} was shown a game that no log has"
        for name in ROOM:
            assert same(document[f"room.{name}"]) in self.rooms[who, name], f"{who} was shown {name} that no log has"

    def unlike(self, who, document):
        """Return in which parts a document is not what the files say now; nothing where all is as it should be."""
        member, ledger = self.ledger.members[who], self.ledger
        seat = member.seat
        now = parts(view(self.state, seat))
        deals = {deal.id for deal in view(self.state, seat).deals if deal.state == "tabled"}
        now |= {
            "room.me": who,
            "room.office": member.office,
            "room.acting": ledger.acting[seat] == who and seat not in ledger.bots,
            "room.bots": sorted(ledger.bots),
            "room.talk": self._named(ledger.talk.get(seat, ())),
            "room.notices": plain_of(ledger.notices.get(seat, ())),
            "room.questions": self._named(tuple(one for asker, one in ledger.questions if asker == seat)),
            "room.read": plain_of(tuple(sorted(ledger.marks.get(who, {}).items()))),
            "room.votes": [[vote.deal, vote.choice] for vote in ledger.votes.get(seat, ()) if vote.deal in deals],
        }
        shown = document | {
            "room.bots": sorted(one["seat"] for one in document["room.seats"] if one["bot"]),
            "room.votes": [[one["deal"], one["choice"]] for one in document["room.votes"]],
        }
        kept = [name for name in {**now, **shown} if name in now or not name.startswith("room.")]
        return {
            name: (now.get(name), shown.get(name))
            for name in kept
            if not name.startswith("legal") and same(now.get(name)) != same(shown.get(name))
        }


def acknowledged(auditors, answers):
    """Assert that every answer that anybody got stands in the files, with the same outcome."""
    for who, number, code, frame in answers:
        if who == FACILITATOR:
            moved = frame["cmd"].get("table") if frame["cmd"]["do"] == "move" and not code else None
            found = auditors[moved or frame["table"]].keys
        else:
            found = auditors[int(who.partition("-")[0])].keys
        assert found.get((who, number)) == code, f"{who}'s command {number}, answered {code!r}, is not in the files"
