"""The story comes out as it is told, by the ordinary referee and the dice of the lesson's seed."""

from __future__ import annotations

from tests.learn.pupil import Pupil, table
from wargame import learn
from wargame.engine import commands as cmd
from wargame.engine.digest import digest
from wargame.table.store import begin, replay_file, resume


def kinds(game, number):
    """What Europe was told of a round, by kind."""
    return [sight.kind for sight in game.view("europe").reports[number - 1]]


def attack(game, number):
    """The true attack of a round: (kind, true weight, rolled, chance)."""
    events = [e for e in game.truth().reports[number - 1] if e.kind.startswith("attack")]
    weight = next(c.value for c in events[0].causes if c.name == "true weight")
    draw = next(c for c in events[0].causes if c.kind == "draw")
    return events[0].kind, weight, draw.value, draw.cuts[0]


def bluff(pupil, hint):
    """Seal with the guns empty."""
    del pupil
    return cmd.Seal() if hint.name in ("load", "aim-load") else None


def test_paper_is_broken_and_a_loaded_gun_holds():
    pupil = Pupil()
    pupil.walk()
    game = pupil.game
    assert "attack-won" in kinds(game, 2)
    assert {"proven", "broken"} <= set(kinds(game, 2))
    assert "attack-repelled" in kinds(game, 3)
    ledger = {promise.id: promise.state for promise in game.view("europe").promises}
    assert ledger == {
        "A.1.UA": "released", "A.1.RU": "broken", "A.2.EU": "kept", "B.1.EU": "kept", "B.2.US": "broken",
    }  # fmt: skip


def test_the_same_dice_let_an_empty_gun_fail():
    loaded, empty = Pupil(), Pupil()
    loaded.walk()
    empty.walk(bluff)
    held, failed = attack(loaded.game, 3), attack(empty.game, 3)
    assert (held[0], failed[0]) == ("attack-repelled", "attack-won")
    assert held[2] == failed[2]
    assert failed[3] < held[2] <= held[3]
    assert held[1] > failed[1]
    assert "bluff-called" in kinds(empty.game, 3)
    assert "bluff-called" not in kinds(loaded.game, 3)


def test_one_gun_alone_would_have_been_enough():
    pupil = Pupil()
    pupil.walk(lambda p, hint: cmd.Seal() if hint.name == "aim-load" and p.view.sheet.load else None)
    assert attack(pupil.game, 3)[0] == "attack-repelled"


def test_nothing_but_the_attack_disturbs_the_lesson():
    pupil = Pupil()
    pupil.walk()
    told = [kind for number in (1, 2, 3) for kind in kinds(pupil.game, number)]
    assert not {"incident", "suspected"} & set(told)


def test_the_lesson_is_an_ordinary_game_in_an_ordinary_save(tmp_path):
    path = tmp_path / "learn-1.jsonl"
    Pupil(table(path=path)).walk()
    reading, steps = replay_file(path)
    assert reading.header.seats == learn.seating()
    assert sum(step.record.kind == "round" for step in steps) == 3
    other = Pupil()
    other.walk()
    assert digest(steps[-1].state) == digest(other.game.truth())


def test_a_lesson_goes_on_where_it_stopped(tmp_path):
    path = tmp_path / "learn-1.jsonl"
    from tests.learn.pupil import content
    from wargame.table.store import Plan

    story, rules = content()
    plan = Plan(story, rules, learn.SEED, learn.seating(), story.rounds, dict(learn.AGENDAS))
    game, writer = begin(plan, lambda seat, _name, seed: learn.cast(seat, seed), path=path, key=None, version="test")
    game.run()
    first = Pupil(game)
    while game.round < 2 or game.phase != "talks":
        first.follow(first.hint())
    writer.close()
    again, writer = resume(path, lambda seat, _name, seed: learn.cast(seat, seed), key=None)
    again.run()
    second = Pupil(again, here=learn.Here("table"))
    assert second.hint().name == "hear"
    second.walk()
    writer.close()
    assert again.truth().outcome == "broken"


def test_the_others_answer_what_the_newcomer_writes():
    pupil = Pupil()
    pupil.follow(pupil.hint())
    pupil.give(cmd.Ready())
    for command in (cmd.OpenDraft(), cmd.AddClause("air-defence", ("europe",)), cmd.Table(public=True)):
        pupil.give(command)
    mine = next(deal for deal in pupil.view.deals if deal.tabler == "europe")
    assert set(mine.signed) | set(mine.refused) == set(mine.signers)
    assert set(pupil.view.ready) == {"us", "ukraine", "russia"}
