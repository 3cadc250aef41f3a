"""Hints: short enough, all of use, always possible, and never lost however far a newcomer strays."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.learn.pupil import Pupil
from wargame import learn
from wargame.engine import commands as cmd
from wargame.learn.hint import ROOM, STEPS, TEXT_MOST, TOLD_MOST
from wargame.learn.hints import HINTS
from wargame.tui.ink import wrap

ACTION_MOST = 16


def refuse(pupil, hint):
    """Refuse every deal once, and go on without."""
    if hint.name.startswith("sign-"):
        pupil.here = learn.Here("table")
        return cmd.Refuse(pupil.view.deals[-1].id)
    return cmd.Ready() if hint.name.endswith("-open") else None


def insist(pupil, hint):
    """Refuse every deal, and stand by it."""
    return cmd.Refuse(pupil.here.subject) if hint.name.startswith("sign-") else None


def bluff(pupil, hint):
    """Seal with the guns empty."""
    del pupil
    return cmd.Seal() if hint.name in ("load", "aim-load") else None


def early(pupil, hint):
    """Load everything in round 2 already, and sign nothing in round 1."""
    if hint.name == "sign-paper":
        return cmd.Ready()
    if hint.name == "seal-2":
        return next((c for c in pupil.view.legal if isinstance(c, cmd.SetLoad) and c.load), None)
    return None


def wander(pupil, hint):
    """Look elsewhere before each sheet."""
    if hint.name.startswith("seal-") and pupil.read[-2].name not in ("sheet", "load"):
        pupil.here = learn.Here("table")
        return "again"
    return None


def amend(pupil, hint):
    """Put a text of one's own in the place of the paper."""
    draft = pupil.view.draft
    if draft is not None:
        clause = draft.clauses[-1]
        return cmd.Table(public=True) if len(draft.clauses) == 1 else cmd.StrikeClause(clause.kind, clause.givers)
    return cmd.Amend("A") if hint.name == "sign-paper" else None


ALL = (lambda _pupil, _hint: None, refuse, insist, bluff, early, amend, wander)


@pytest.fixture(scope="module")
def read():
    """Every hint that seven newcomers were given."""
    return [hint for other in ALL for hint in Pupil().walk(other)]


def test_every_hint_is_reached(read):
    assert {hint.name for hint in read} == set(HINTS)


def test_every_hint_fits(read):
    for hint in read:
        assert cell_len(hint.text) <= TEXT_MOST, hint
        assert len(hint.word) <= ACTION_MOST, hint
        assert cell_len(hint.text) + len(hint.word) + len(hint.key) <= ROOM, hint
        assert len(wrap(hint.told, 76)) <= TOLD_MOST, hint
        assert not set("{}") & set(hint.text + hint.told + hint.word + hint.typed), hint


def test_the_steps_count_up_to_the_last():
    steps = [hint.step for hint in Pupil().walk()]
    assert steps == sorted(steps)
    assert set(steps) == set(range(1, STEPS + 1))


def test_the_hints_follow_what_was_done():
    names = [hint.name for hint in Pupil().walk(early)]
    assert "report-war" in names
    told = [hint.told for hint in Pupil().walk(bluff)]
    assert any("not there when it was tested" in text for text in told)
    moral = next(hint.text for hint in Pupil().walk() if hint.name == "learnt-3")
    assert moral.startswith("Loaded, and it held this time.")


@pytest.mark.parametrize("seed", range(40))
def test_whoever_strays_is_led_to_the_end(seed):
    pupil = Pupil()
    pupil.stray(seed)
    if not pupil.game.over:
        if "europe" in pupil.view.ready:
            pupil.give(cmd.NotReady())
        phase = pupil.game.phase
        pupil.here = learn.Here({"talks": "table", "orders": "sheet"}.get(phase, phase))
        if pupil.view.draft is not None:
            pupil.give(cmd.Discard())
        pupil.walk()
    assert pupil.game.over


def test_hints_can_be_switched_off():
    pupil = Pupil(lesson=learn.Lesson(off=True))
    assert pupil.hint() is None
    pupil.lesson.off = False
    assert pupil.hint().name == "table"


def test_no_hint_for_another_seat_or_while_waiting():
    pupil = Pupil()
    assert learn.Lesson().hint(pupil.game.view("us"), pupil.here) is None
    assert learn.Lesson().hint(pupil.view, learn.Here("draft")) is None
