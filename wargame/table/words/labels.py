"""What a command is called on a menu, a palette or a button: short, in plain words, and the same in both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine import commands as cmd
from wargame.engine.seats import track_label
from wargame.engine.text import harmless
from wargame.table.words.around import span_of
from wargame.table.words.names import names_for, seats
from wargame.table.words.phrases import FLAG_WORDS
from wargame.table.words.settled import answer_word, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.engine.commands import Command
    from wargame.engine.rules import Rules
    from wargame.engine.views import View
    from wargame.table.words.names import Names


def command_label(command: Command, view: View, rules: Rules) -> str:
    """Return one line for a command, without a full stop; it says what the command does, for every command."""
    return _LABELS[type(command)](command, names_for(view, rules), view)


def _add(c: cmd.AddClause, n: Names, _: View) -> str:
    return f"add {n.clause(c.kind)}, given by {seats(c.givers)}"


def _strike(c: cmd.StrikeClause, n: Names, _: View) -> str:
    return f"strike {n.clause(c.kind)}, given by {seats(c.givers)}"


def _flag(c: cmd.Flag, n: Names, v: View) -> str:
    clauses = v.draft.clauses if v.draft is not None else ()
    is_set = any(x.key == (c.kind, c.givers) and getattr(x, c.flag, False) for x in clauses)
    return f"{'clear' if is_set else 'set'} on {n.clause(c.kind)}: {FLAG_WORDS.get(c.flag, harmless(c.flag))}"


def _promise(c: cmd.SetPromise, n: Names, _: View) -> str:
    return f"{'honour' if c.honour else 'break in secret'} {n.promise(c.obligation)}"


def _load(c: cmd.SetLoad, n: Names, _: View) -> str:
    cost = n.rules.load.cost
    if c.load:
        return f"load {n.item(c.instrument)}, {cost} {'point' if cost == 1 else 'points'} a round"
    return f"leave {n.item(c.instrument)} unloaded"


def _act(c: cmd.SetAct, n: Names, _: View) -> str:
    if not c.act:
        return "no secret act"
    act = n.rules.act.get(c.act)
    target = (
        f" on {n.seat(c.target)}" if c.target in n.scenario.seats else f" of {n.deal(c.target)}" if c.target else ""
    )
    price = f", costs {act.cost}" if act is not None and act.cost else ""
    chance = f", chance {act.chance} in 100" if act is not None and act.chance < 100 else ""  # noqa: PLR2004 - percent
    return f"{n.act(c.act)}{target}{price}{chance}"


def _row(c: cmd.SetRow, n: Names, _: View) -> str:
    row = n.rules.row.get(c.row)
    return f"{n.row(c.row)}: {harmless(row.text)}" if row is not None and row.text else n.row(c.row)


def _fixed(text: str) -> Callable[[Any, Names, View], str]:
    return lambda _c, _n, _v: text


_LABELS: Final[dict[type[Command], Callable[[Any, Names, View], str]]] = {
    cmd.Ready: lambda _c, _n, v: {
        "briefing": "finish the briefing and go to the talks",
        "talks": "finish the talks and go to the orders",
    }.get(v.phase, "finish the report and go on"),
    cmd.NotReady: _fixed("take more time after all"),
    cmd.Cable: lambda c, _n, _v: f"{'cable ' + seats(c.to) if c.to else 'say to everybody'}: {quoted(c.text)}",
    cmd.Declare: lambda c, n, _: f"declare {n.item(c.instrument)}, for all to see",
    cmd.Withdraw: lambda c, n, _: f"take {n.item(c.instrument)} off the table",
    cmd.OpenDraft: _fixed("open a new draft"),
    cmd.TakeUp: _fixed("go on with your draft of the last talks"),
    cmd.AddClause: _add,
    cmd.StrikeClause: _strike,
    cmd.Flag: _flag,
    cmd.Discard: _fixed("throw the draft away"),
    cmd.Table: lambda c, _n, _v: f"table the draft {'for everybody' if c.public else 'for its signers alone'}",
    cmd.Amend: lambda c, n, _: f"open a draft to amend {n.deal(c.deal)}",
    cmd.Sign: lambda c, n, _: f"sign {n.deal(c.deal)}",
    cmd.Refuse: lambda c, n, _: f"refuse {n.deal(c.deal)}",
    cmd.Release: lambda c, n, _: f"let go of {n.promise(c.obligation)}",
    cmd.Choose: lambda c, n, _: f"answer the card: {n.choice(c.choice)}",
    cmd.SetRow: _row,
    cmd.SetPromise: _promise,
    cmd.SetLoad: _load,
    cmd.SetAct: _act,
    cmd.SetAnswer: lambda c, _n, _v: f"if a breach is proven: {answer_word(c.answer)}",
    cmd.Seal: _fixed("seal the sheet; it cannot be changed any more"),
    cmd.Advance: _fixed("end the phase now; saved sheets count"),
    cmd.Inject: lambda c, n, _: f"turn the card {n.card(c.card)} now",
    cmd.InjectOwn: lambda c, _n, _v: f"turn an own card now: {harmless(c.title)}",
    cmd.Override: lambda c, _n, _v: f"set {track_label(c.track)} to {c.value}",
    cmd.Rewind: lambda c, _n, _v: f"go back to the briefing of round {c.round}",
    cmd.Note: lambda c, _n, _v: f"note in the log: {quoted(c.text)}",
    cmd.Pause: _fixed("stop the clock and the table"),
    cmd.Resume: _fixed("let the table go on"),
    cmd.Extend: lambda c, _n, _v: f"give {span_of(c.seconds)} more",
    cmd.HoldPhase: lambda c, _n, _v: "hold the phase at its end" if c.on else "let the phase end",
    cmd.End: _fixed("end the game now; what was settled counts, and the debrief opens"),
}
