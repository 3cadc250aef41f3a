"""Advice: best reply over the draws, in a sentence with reasons, from a view alone and reachable in both clients."""

from __future__ import annotations

import io

from wargame.actions.everywhere import EVERYWHERE
from wargame.bots import make_player
from wargame.content import load_rules, load_scenario
from wargame.engine.advice import advise
from wargame.engine.seats import SEATS
from wargame.plain.playing import play
from wargame.table.store import Plan, begin
from wargame.table.words import counsel

LINEUP = {"us": "guarantor", "ukraine": "steadfast", "europe": "backbone", "russia": "maximalist"}


class Asking:
    """Sits in a seat, asks for advice each time, and keeps what was said."""

    def __init__(self, inner, said):
        self.inner, self.said = inner, said

    def act(self, view):
        """Ask, check that what is advised is legal, then play on."""
        found = advise(view)
        assert set(found.commands) <= set(view.legal)
        if view.legal:
            self.said.append((view.phase, view.seat, found))
        return self.inner.act(view)


def asked(seats=SEATS):
    """Play a game of bots in which every seat asks for advice, and return what was said."""
    said = []
    plan = Plan(load_scenario("handshake-2025"), load_rules("gun-on-the-table"), 3, LINEUP)
    table, _ = begin(
        plan,
        lambda seat, name, seed: Asking(make_player(seat, name, seed), said),
        path=None,
        key=None,
        version="test",
    )
    while not table.over:
        table.run()
    return [entry for entry in said if entry[1] in seats]


def test_what_is_advised_is_legal_and_has_reasons_in_every_seat():
    said = asked()
    for seat in SEATS:
        orders = [found for phase, who, found in said if who == seat and phase == "orders"]
        assert orders
        assert all(found.sentence.endswith(".") and found.reasons for found in orders)


def test_russia_is_advised_to_keep_quiet_against_a_gun_that_looks_heavier_than_the_temptation():
    heavy = [
        found
        for phase, _, found in asked(("russia",))
        if phase == "orders" and "repelled with 6" in " ".join(found.reasons)
    ]
    assert all("honour" in found.sentence or "hold" in found.sentence for found in heavy)


def test_both_clients_offer_it():
    plan = Plan(load_scenario("handshake-2025"), load_rules("gun-on-the-table"), 3, {**LINEUP, "europe": "human"})
    table, _ = begin(plan, make_player, path=None, key=None, version="test")
    table.run()
    out = io.StringIO()
    play(table, ("europe",), plan.rules, stdin=io.StringIO("ready\nadvice\nquit\n"), stdout=out)
    assert counsel(table.view("europe")).question in out.getvalue()
    assert any(action.name == "advice" for action in EVERYWHERE)
