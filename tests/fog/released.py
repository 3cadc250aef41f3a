"""What is told to other seats on purpose: one deed for each, and which parts of whose document it changes."""

from __future__ import annotations

import json
import re

from tests.engine.tables import CEASEFIRE, advance, start
from tests.fog.classes import CODE, School
from wargame.engine import commands as cmd
from wargame.room import acts

RELEASED = {}
"""Name -> (phase in which it happens, deed of a class and the people of the US)."""


def released(phase="talks"):
    """Put a deed on the list, under its name."""

    def put(deed):
        RELEASED[deed.__name__.replace("_", "-")] = (phase, deed)
        return deed

    return put


@released()
def nobody_is_here(school, us):
    del school
    us.hang_up()


@released("briefing")
def ready(school, us):
    del school
    us.do(cmd.Ready())


@released("orders")
def sealed(school, us):
    del school
    us.do(cmd.Seal())


@released()
def said_to_all(school, us):
    del school
    us.do(cmd.Cable((), "We are ready to talk."))


@released()
def said_to_you(school, us):
    del school
    us.do(cmd.Cable(("ukraine",), "We are ready to talk."))


@released()
def declared(school, us):
    del school
    us.do(cmd.Declare("us-arms"))


@released()
def tabled_in_public(school, us):
    del school
    for command in (cmd.OpenDraft(), cmd.AddClause(*CEASEFIRE.key), cmd.Table(public=True)):
        us.do(command)


@released()
def tabled_for_you(school, us):
    del school
    for command in (cmd.OpenDraft(), cmd.AddClause(*CEASEFIRE.key), cmd.Table(public=False)):
        us.do(command)


@released("briefing")
def a_bot_sits_in(school, us):
    del us
    school.hand(acts.PutBot("us"))


@released()
def told_to_all(school, us):
    del us
    school.hand(acts.Tell("Please look here."))


@released()
def held(school, us):
    del us
    school.hand(acts.Hold(on=True))


@released()
def clock_set(school, us):
    del us
    school.hand(acts.SetClock(60))


@released()
def paused(school, us):
    del us
    school.hand(cmd.Pause())


@released()
def card_turned(school, us):
    del us
    school.hand(cmd.InjectOwn("Fog", "Flights are late.", ()))


@released()
def number_changed(school, us):
    del us
    school.hand(cmd.Override("us.resolve", 20, "A mistake of mine."))


def changed(loop, name):
    """Return the parts that a deed changes: of Ukraine's document, and of an observer's."""
    phase, deed = RELEASED[name]
    school = School(loop, advance(start(3), phase))
    seats = ("us", "ukraine", "observer", "europe", "russia")
    people = [school.peer(f"of {seat}", f"10.0.7.{place}") for place, seat in enumerate(seats)]
    try:
        for peer, seat in zip(people, seats, strict=True):
            peer.join(seat)
        school.public()
        before = [len(peer.received) for peer in people]
        deed(school, people[0])
        school.public()
        return tuple(parts(peer.received[seen:]) for peer, seen in list(zip(people, before, strict=True))[1:3])
    finally:
        school.close()


def parts(received):
    """Return the names of the parts that came, numbers and groups of commands taken together."""
    frames = [json.loads(text) for _, _, text in received if text.startswith("{")]
    names = {name for frame in frames for name in frame.get("set", {})}
    return {re.sub(r"^legal\..*", "legal", re.sub(r"\.\d+$", "", name)) for name in names}


__all__ = ["CODE", "RELEASED", "changed", "parts"]
