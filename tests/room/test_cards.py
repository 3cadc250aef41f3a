"""The facilitator's cards: turned now, or planned for a round and a phase; turned once, however often the power fails."""

from __future__ import annotations

import pytest

from wargame.content import SessionPlan
from wargame.content.plans import Inject, Lengths
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS
from wargame.room import acts
from wargame.room.desk import table_board

OWN = acts.Schedule(1, "talks", title="Frost", text="The rivers freeze.", effects=("us.resolve-5",))


def injected(rig):
    """Return what was injected at the first table, in the order of its log."""
    return [body.get("card") or body.get("title") for body in rig.log("act") if body["do"] in ("inject", "inject-own")]


def planned(rig):
    """Return (number, round, phase, name) of what waits."""
    return [(one.number, one.round, one.phase, one.title or one.card) for one in rig.room.ledger.planned.values()]


@pytest.fixture
def free(open_class):
    """A class without a plan, begun by four people."""
    rig = open_class(None)
    rig.begun()
    return rig


def unturned(rig, count=1):
    """Return cards of the scenario that can be turned at any time."""
    state = rig.room.table.look(lambda state: state)
    found = [card.id for card in state.setting.scenario.cards if card.id not in state.turned and not card.choices]
    return found[:count]


def test_a_card_turned_now_is_said_to_every_seat_where_no_briefing_follows(free):
    (card,) = unturned(free)
    title = free.room.table.view("us").scenario.card_by_id[card].title
    free.to("talks")
    free.act(cmd.Inject(card))
    assert all(free.said(seat)[-1] == f"A card was turned: {title}." for seat in SEATS)
    free.act(cmd.Inject(card), "already")
    free.act(cmd.Inject("no-such-card"), "unknown-card")


def test_a_card_turned_in_a_briefing_is_read_there(free):
    before = free.said("us")
    free.act(cmd.Inject(*unturned(free)))
    assert free.said("us") == before


def test_an_own_card_now(free):
    free.to("talks")
    before = free.room.table.look(lambda state: state.tracks["us.resolve"])
    free.act(cmd.InjectOwn("Frost", "The rivers freeze.", ("us.resolve-5",)))
    assert free.room.table.look(lambda state: state.tracks["us.resolve"]) == before - 5
    assert free.said("russia")[-1] == "A card was turned: Frost."
    free.act(cmd.InjectOwn("Frost", "Again.", ("us.nerve-5",)), "unknown-track")


def test_a_planned_card_is_turned_when_its_phase_begins(free):
    free.act(acts.Schedule(2, "orders", card=unturned(free)[0]))
    free.act(acts.Schedule(2, "talks", title="Frost", text="The rivers freeze."))
    free.to("briefing", 2)
    assert injected(free) == []
    free.to("talks", 2)
    assert injected(free) == ["Frost"]
    assert all(free.said(seat)[-1] == "A card was turned: Frost." for seat in SEATS)
    free.to("orders", 2)
    assert injected(free)[0] == "Frost"
    assert len(injected(free)) == 2
    assert planned(free) == []


def test_a_card_planned_for_the_running_phase_is_turned_at_once(free):
    free.to("talks")
    free.act(OWN)
    assert injected(free) == ["Frost"]


def test_nothing_is_turned_before_the_game_begins(open_class):
    card = Inject(1, "briefing", title="Frost", text="The rivers freeze.")
    rig = open_class(SessionPlan("p", "P", 60, 5, 0, 0, Lengths(60, 60, 60, 60), injects=(card,)))
    rig.fill()
    assert injected(rig) == []
    rig.act(acts.Begin())
    assert injected(rig) == ["Frost"]


def test_the_plan_that_ships_asks_its_questions(rig):
    rig.begun()
    rig.to("briefing", 5)
    asked = [one.title for one in rig.classroom.card.plan.injects]
    assert asked
    assert injected(rig) == asked


@pytest.mark.parametrize(
    ("act", "code"),
    (
        (acts.Schedule(1, "report", title="A", text="B"), "bad-value"),
        (acts.Schedule(1, "debrief", title="A", text="B"), "bad-value"),
        (acts.Schedule(9, "talks", title="A", text="B"), "no-such-round"),
        (acts.Schedule(0, "talks", title="A", text="B"), "no-such-round"),
        (acts.Schedule(2, "talks"), "bad-value"),
        (acts.Schedule(2, "talks", card="x", title="A", text="B"), "bad-value"),
        (acts.Schedule(2, "talks", card="no-such-card"), "unknown-card"),
        (acts.Schedule(2, "talks", title="A"), "bad-text"),
        (acts.Schedule(2, "talks", title="A" * 61, text="B"), "bad-text"),
        (acts.Schedule(2, "talks", title="A", text="B" * 281), "bad-text"),
        (acts.Schedule(2, "talks", title="A", text="B", effects=("us.resolve-99",)), "bad-effects"),
        (acts.Schedule(2, "talks", title="A", text="B", effects=("us.nerve-9",)), "unknown-track"),
        (acts.Schedule(2, "talks", title=" ", text="B"), "bad-text"),
        (acts.Schedule(2, "talks", title="A", text=" "), "bad-text"),
        (acts.Unschedule(7), "unknown-card"),
    ),
)
def test_what_cannot_be_planned(free, act, code):
    free.act(act, code)
    assert planned(free) == []


def test_what_lies_behind_cannot_be_planned(free):
    free.to("orders", 2)
    for round_, phase in ((1, "orders"), (2, "briefing"), (2, "talks")):
        free.act(acts.Schedule(round_, phase, title="A", text="B"), "no-such-round")
    free.act(acts.Schedule(3, "briefing", title="A", text="B"))
    free.to("report", 2)
    free.act(acts.Schedule(2, "orders", title="A", text="B"), "no-such-round")


def test_a_plan_has_room_for_forty_cards(free):
    for number in range(40):
        free.act(acts.Schedule(3, "talks", title=f"Card {number}", text="Words."))
    free.act(acts.Schedule(3, "talks", title="One more", text="Words."), "bad-value")
    free.act(acts.Unschedule(17))
    assert 17 not in dict.fromkeys(number for number, *_ in planned(free))
    free.act(acts.Schedule(3, "talks", title="One more", text="Words."))


def test_a_card_that_was_turned_by_hand_before_its_time_is_reported_as_missed(free):
    (card,) = unturned(free)
    title = free.room.table.view("us").scenario.card_by_id[card].title
    free.act(acts.Schedule(2, "talks", card=card))
    free.to("briefing", 2)
    free.act(cmd.Inject(card))
    free.to("talks", 2)
    assert planned(free) == []
    assert table_board(free.room).missed == (title,)
    assert any(card in note and "was not turned" in note for note in free.notes())
    free.restart()
    assert table_board(free.room).missed == (title,)


def test_a_rewound_round_turns_its_cards_again(free):
    free.act(OWN)
    free.act(acts.Schedule(2, "talks", title="Thaw", text="The rivers flow."))
    free.to("orders", 2)
    assert injected(free) == ["Frost", "Thaw"]
    free.act(cmd.Rewind(2, "Once more."))
    assert [name for *_, name in planned(free)] == ["Thaw"]
    free.to("talks", 2)
    assert injected(free) == ["Frost", "Thaw", "Thaw"]
    free.act(cmd.Rewind(1, "From the beginning."))
    free.restart()
    assert [name for *_, name in planned(free)] == ["Frost", "Thaw"]
    free.to("orders", 2)
    assert injected(free) == ["Frost", "Thaw", "Thaw", "Frost", "Thaw"]


def test_a_card_that_was_taken_off_the_plan_stays_off_after_a_rewind(free):
    free.act(acts.Schedule(2, "talks", title="Thaw", text="The rivers flow."))
    free.act(acts.Unschedule(1))
    free.to("talks", 2)
    free.act(cmd.Rewind(1, "Once more."))
    assert planned(free) == []


def test_a_crash_between_turning_a_card_and_noting_it_turns_no_card_twice(free):
    free.act(OWN)
    journal = free.files["room-1.jsonl"]
    real, calls = journal.write, []

    def write(fd, data):
        if b'"unplanned"' in bytes(data):
            calls.append(1)
            raise OSError(28, "full")
        return real(fd, data)

    journal.write = write
    from wargame.room.room import RoomStoppedError

    with pytest.raises(RoomStoppedError):
        free.act(cmd.Advance())
    assert calls
    assert injected(free) == ["Frost"]
    del journal.write
    free.restart()
    assert injected(free) == ["Frost"]
    assert planned(free) == []
    assert free.said("us")[-1] == "A card was turned: Frost."


def test_a_crash_before_a_due_card_is_turned_turns_it_after_the_restart(free):
    free.act(OWN)
    save = free.files["table-1.jsonl"]
    real = save.write

    def write(fd, data):
        if b'"inject-own"' in bytes(data):
            raise OSError(28, "full")
        return real(fd, data)

    save.write = write
    from wargame.room.room import RoomStoppedError

    with pytest.raises(RoomStoppedError):
        free.act(cmd.Advance())
    del save.write
    assert injected(free) == []
    free.restart()
    assert free.room.table.phase == "talks"
    assert injected(free) == ["Frost"]
