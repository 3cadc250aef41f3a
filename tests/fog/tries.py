"""What the watched does: everything that a person at a seat can send, sensible or not."""

from __future__ import annotations

from tests.engine.worlds import PUBLIC, SECRET
from tests.fog.classes import CODE
from wargame.engine import commands as cmd
from wargame.room import acts

TRIES = {}
"""Name -> the function that does it: of the story, a source of chance, and the watched."""


def tried(function):
    """Put something on the list."""
    TRIES[function.__name__.rstrip("_")] = function
    return function


@tried
def say(story, luck, peer):
    """Say something inside."""
    del story
    peer.do(acts.Say(f"Inside, {luck.randrange(100)}."))


@tried
def vote(story, luck, peer):
    """Vote on a deal, whether or not there is one."""
    peer.do(acts.Vote(luck.choice(story.deals()), luck.choice(("sign", "refuse", ""))))


@tried
def ask(story, luck, peer):
    """Ask the facilitator."""
    del story, luck
    peer.do(acts.Ask("How do we leave?"))


@tried
def mark(story, luck, peer):
    """Mark something as read."""
    del story
    peer.do(acts.Mark(luck.choice(("all", "team")), luck.randrange(9)))


@tried
def cable(story, luck, peer):
    """Send a cable to all, or to one."""
    to = luck.choice(((), *((seat,) for seat in story.others)))
    peer.do(cmd.Cable(to, "We are ready to talk."))


@tried
def preview(story, luck, peer):
    """Ask what a package would do."""
    story.ask_preview(peer, luck)


@tried
def save(story, luck, peer):
    """Ask for the save, or for what nobody can ask for."""
    del story
    peer.send({"t": "ask", "id": 1, "about": luck.choice(("save", "truth"))})


@tried
def draft(story, luck, peer):
    """Write on a draft."""
    del story
    clause = luck.choice((*PUBLIC, *SECRET))
    peer.do(luck.choice((cmd.OpenDraft(), cmd.Discard(), cmd.AddClause(*clause.key))))


@tried
def sheet(story, luck, peer):
    """Write on the sheet."""
    leak = cmd.SetAct("leak", story.deals()[0])
    peer.do(luck.choice((cmd.SetAnswer("enforce"), cmd.SetAct(""), cmd.SetRow("honour"), leak)))


@tried
def refused(story, luck, peer):
    """Try what cannot be done, or not always: deals that may be there or not, another's act, another's instrument."""
    name = luck.choice(story.deals())
    beyond = (
        cmd.Sign(name), cmd.Refuse(name), cmd.Amend(name), cmd.Release(f"{name}.1.US"), cmd.Choose("none"),
        cmd.SetPromise(f"{name}.1.RU", honour=False), cmd.Declare("us-arms"), cmd.Table(public=False),
        cmd.Withdraw("us-arms"), cmd.Cable((story.observer,), "me"),
        {"do": "advance"}, {"do": "begin"}, {"do": "reply", "question": "1-us-1-1"},
    )  # fmt: skip
    peer.do(luck.choice(beyond))


@tried
def gap(story, luck, peer):
    """Leave a gap in the numbers."""
    del story, luck
    peer.do(cmd.Ready(), number=peer.number + 5)


@tried
def again(story, luck, peer):
    """Send an old number again."""
    del story
    if peer.number > 1:
        peer.do(cmd.Ready(), number=luck.randrange(peer.number - 1) + 1)


@tried
def return_(story, luck, peer):
    """Come back: from a closed socket or over an open one, with a number that is right, old, to come, or none."""
    del story
    if luck.random() < 0.5:
        peer.hang_up()
    seq = luck.choice((peer.seq, max(0, peer.seq - luck.randrange(6)), 0, peer.seq + 3, -1, "x"))
    peer.come_back(seq=seq, epoch=luck.choice((None, None, "old")), has=luck.random() < 0.8)


@tried
def second(story, luck, peer):
    """Let somebody of the same delegation look for a place, or come in, under a name that others may have."""
    del peer
    number = len(story.seen)
    if number > 4:
        return
    fresh = story.school.peer(f"second {number}", f"10.2.0.{number}")
    if not story.case.watchers:
        story.seen.append(fresh)
    if luck.random() < 0.5:
        fresh.hello(code=CODE, look=True)
        fresh.hang_up()
    else:
        fresh.join(story.observer, name=luck.choice(("Bea", *story.names)))


@tried
def error(story, luck, peer):
    """Send what is no frame of anybody's."""
    del story
    wrong = ({"t": "ask", "id": "x"}, {"t": "do", "n": 0}, {"t": "view"},
             {"t": "ask", "id": 1, "about": "preview", "clauses": [1]})  # fmt: skip
    peer.send(luck.choice(wrong))


@tried
def slow(story, luck, peer):
    """Not read for a while, in which both public and private things happen."""
    del luck
    peer.socket.reads.clear()
    for word in ("One.", "Two."):
        story.private()
        story.school.hand(acts.Tell(word))
    story.private()
    peer.socket.reads.set()
    story.school.rest()
    peer.news()


ORDER = (*TRIES, "refused", "return")
"""What is drawn from; two of them more often."""
