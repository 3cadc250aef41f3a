"""What a class adds to the secrets of a game: deeds inside one delegation, at the desk, at another table, at the door."""

from __future__ import annotations

from tests.fog.classes import CODE
from wargame.engine import commands as cmd
from wargame.room import acts

DEEDS = {}
"""Name -> the function that does it: of the story, a source of chance, and one of the delegation who is here."""


def deed(function):
    """Put a deed on the list."""
    DEEDS[function.__name__.rstrip("_")] = function
    return function


@deed
def say_(story, luck, peer):
    """Say something inside."""
    peer.do(acts.Say(f"canary {luck.randrange(1 << 40)}"))


@deed
def vote_(story, luck, peer):
    """Vote, or try to."""
    deals = [deal.id for deal in story.school.room.table.view(story.schemer).deals if deal.state == "tabled"]
    peer.do(acts.Vote(luck.choice([*deals, "Q"]), luck.choice(("sign", "refuse", ""))))


@deed
def ask_(story, luck, peer):
    """Ask the facilitator."""
    peer.do(acts.Ask(f"canary {luck.randrange(1 << 40)}"))


@deed
def mark_(story, luck, peer):
    """Mark something as read."""
    peer.do(acts.Mark(luck.choice(("all", "us", "team")), luck.randrange(50)))


@deed
def preview_(story, luck, peer):
    """Ask what a package would do."""
    story.ask_preview(peer, luck)


@deed
def refused_(story, luck, peer):
    """Ask for what is refused."""
    peer.do(luck.choice((cmd.Sign("Q"), cmd.Choose("none"), cmd.Release("Q.1.US"), {"do": "advance"}, {"do": "dance"})))


@deed
def gap_(story, luck, peer):
    """Leave a gap in the numbers."""
    peer.do(cmd.Ready(), number=peer.number + 1 + luck.randrange(5))


@deed
def again_(story, luck, peer):
    """Send an old number again."""
    if peer.number > 1:
        peer.do(cmd.Ready(), number=luck.randrange(peer.number - 1) + 1)


@deed
def return_(story, luck, peer):
    """Come back, from a closed socket or over an open one."""
    if luck.random() < 0.5 and len([one for one in (story.people[story.schemer], *story.extra) if one.open]) > 1:
        peer.hang_up()
    peer.come_back(seq=luck.choice((peer.seq, 0, peer.seq - 1)))


@deed
def join_(story, luck, peer):
    """Let one more in, under a name that others may have; three at most, for a full delegation shows in the list of places."""
    if story.named >= 3:
        return
    fresh = story.school.peer(f"{story.names[story.named]} of {story.schemer}", f"10.3.0.{story.named}")
    fresh.join(story.schemer, name=luck.choice((story.names[story.named], story.names[0], "Bea", story.watched.name)))
    story.named += 1
    story.extra.append(fresh)


@deed
def leave_(story, luck, peer):
    """Hang up, where somebody else is here."""
    if peer in story.extra:
        peer.hang_up()


@deed
def remove_(story, luck, peer):
    """Be removed by the facilitator."""
    if peer in story.extra and luck.random() < 0.3:
        story.school.hand(acts.Remove(peer.id))
        story.extra.remove(peer)


@deed
def office_(story, luck, peer):
    """Be given another office."""
    story.school.hand(acts.SetOffice(peer.id, luck.choice(("head", "negotiator", "analyst"))))


@deed
def stranger_(story, luck, peer):
    """Let somebody knock who is not let in, or only looks."""
    stranger = story.school.peer("Mallory", f"10.4.0.{luck.randrange(200)}")
    stranger.hello(
        **luck.choice(
            ({"code": "AAAAAAAA", "name": "M"}, {"token": "x"}, {"code": CODE, "look": True}, {"facilitator": "x"})
        )
    )
    stranger.hang_up()


@deed
def nudge_(story, luck, peer):
    """Be reminded by the facilitator."""
    story.school.hand(acts.Nudge(story.schemer))


@deed
def note_(story, luck, peer):
    """Let the facilitator note something."""
    story.school.hand(cmd.Note(f"canary {luck.randrange(1 << 40)}"))


@deed
def reply_(story, luck, peer):
    """Let the facilitator answer a question."""
    asked = [one.id for seat, one in story.school.room.ledger.questions if seat == story.schemer]
    if asked:
        story.school.hand(acts.Answer(luck.choice(asked), f"canary {luck.randrange(1 << 40)}"))


@deed
def plan_(story, luck, peer):
    """Let the facilitator plan a card for later, or take one off."""
    planned = story.school.room.ledger.planned
    if planned and luck.random() < 0.5:
        story.school.hand(acts.Unschedule(luck.choice(sorted(planned))))
    elif story.state.round < story.state.setting.rounds:  # a later round than is told
        story.school.hand(
            acts.Schedule(
                story.state.setting.rounds, "orders", title="canary", text="A surprise.", effects=("us.resolve-5",)
            )
        )


@deed
def second_(story, luck, peer):
    """Let another table go on."""
    other = story.school.peer(f"other {luck.randrange(99)}", f"10.5.0.{luck.randrange(200)}")
    if len(story.school.shelf.rooms[2].ledger.members) < 5:
        other.join(luck.choice(("us", "russia")), table=2, name=luck.choice(("Bea", "Ada", story.watched.name)))
        other.do(acts.Say("Hello."))
    # Not told to all of that table: a projector shows that too.
    story.school.hand(acts.Nudge("us"), table=2)


@deed
def observe_(story, luck, peer):
    """Let one more observer in."""
    if story.case.watchers or story.case.crowd or luck.random() < 0.5:
        story.school.peer(f"eye {luck.randrange(99)}", f"10.6.0.{luck.randrange(200)}").join("observer")


@deed
def desk_(story, luck, peer):
    """Let the facilitator come and go."""
    if luck.random() < 0.3:
        desk = story.school.peer("desk", "127.0.0.1")
        desk.hello(facilitator=story.school.secret)
        desk.do(acts.Nudge(story.schemer), table=1)
        desk.hang_up()


@deed
def noise_(story, luck, peer):
    """Send what is no frame of anybody's."""
    peer.send(luck.choice(({"t": "ask", "id": "x"}, {"t": "do", "n": 0}, {"t": "view"}, {"t": "hello"})))


@deed
def slow_(story, luck, peer):
    """Not read for a while."""
    peer.socket.reads.clear()
    story.school.hand(acts.Nudge(story.schemer))
    peer.socket.reads.set()
    story.school.rest()
    peer.news()
