"""L. The clock, the cards and the facilitator."""

from __future__ import annotations

from tests.casebook.table import Case
from wargame.engine import commands as cmd
from wargame.engine.scenario import Card, Choice, Effect
from wargame.engine.seats import FACILITATOR, SEATS


def test_l01():
    """L.1 A saved sheet counts, sealed or not [3, 7].

    Stands: the orders of round 1, war.
    Done: Russia writes an offensive on its sheet and does not seal it; the facilitator ends the phase.
    Comes out: the offensive is carried out.
    """
    case = Case().to("orders").do("russia", cmd.SetRow("offensive")).do("facilitator", cmd.Advance())
    assert case.found("attack-won") + case.found("attack-repelled")


def test_l02():
    """L.2 No sheet means the standing orders [3, 7].

    Stands: a cease-fire, Europe's force loaded, an energy pause; orders.
    Done: nobody writes anything; the facilitator ends the phase.
    Comes out: everything is honoured, what was loaded is loaded, nobody acts in secret.
    """
    case = Case().lay("eu-force")
    case.deal("ceasefire", "energy-pause")
    case.to("orders").do("facilitator", cmd.Advance())
    assert case.the("loaded").subject == "eu-force"
    assert not [e for e in case.events if e.kind in ("breach", "acted", "attack-won", "attack-repelled", "raided")]


def test_l03():
    """L.3 A sealed sheet is sealed [3].

    Stands: the orders of round 1.
    Done: Russia seals, then wants another row.
    Comes out: refused; its view offers nothing more in this phase.
    """
    case = Case().to("orders").do("russia", cmd.Seal())
    assert case.refused("russia", cmd.SetRow("offensive")) == "sealed"
    assert case.view("russia").legal == ()


def test_l04():
    """L.4 The phase ends when all have sealed [1].

    Stands: the orders of round 1.
    Done: three seats seal, then the fourth.
    Comes out: after three the orders run on; after the fourth the report is open.
    """
    case = Case().to("orders")
    for seat in SEATS[:3]:
        case.do(seat, cmd.Seal())
    assert case.state.phase == "orders"
    assert case.do("russia", cmd.Seal()).state.phase == "report"


def test_l05():
    """L.5 Orders are nobody else's [3].

    Stands: the orders of round 1.
    Done: Russia writes a raid; Ukraine looks.
    Comes out: Ukraine sees its own sheet alone, and cannot tell that Russia has written anything.
    """
    case = Case().to("orders")
    before = case.view("ukraine")
    case.do("russia", cmd.SetRow("raid"))
    assert case.view("ukraine") == before


def test_l06():
    """L.6 A card may ask one seat [1].

    Stands: the card of the eastern warning, which asks Europe.
    Done: the US answers for it; then Europe heeds it, and the talks end.
    Comes out: the US is refused; what Europe chose happens when the talks end, not before.
    """
    case = Case(cards=("eastern-warning",)).to("talks")
    heed = case.scenario.cards[0].choices[1]
    assert case.refused("us", cmd.Choose(heed.id)) == "unknown-choice"
    resolve = case.state.tracks["europe.resolve"]
    case.do("europe", cmd.Choose(heed.id))
    assert case.state.tracks["europe.resolve"] == resolve
    assert case.to("orders").state.tracks["europe.resolve"] == resolve + heed.effects[0].by


def test_l07():
    """L.7 Who says nothing has chosen the first answer [1; C25].

    Stands: as in L.6.
    Done: Europe says nothing; the talks end.
    Comes out: the first answer happens: the tie EU-UA falls and the threat rises.
    """
    case = Case(cards=("eastern-warning",))
    tie = case.state.tracks["ties.eu-ua"]
    effects = case.scenario.cards[0].choices[0].effects
    assert case.to("orders").state.tracks["ties.eu-ua"] == tie + effects[0].by


def test_l08():
    """L.8 Who opens its depots shows what is loaded [1].

    Stands: the card of the gun on the table; Europe's force is loaded, its air defence only declared.
    Done: Europe chooses to show; the talks end.
    Comes out: everybody reads which is loaded and which is not.
    """
    case = Case(cards=("gun-europe",)).lay("eu-force").lay("eu-air", loaded=False).to("talks")
    case.do("europe", cmd.Choose("show")).do("facilitator", cmd.Advance())
    shown = case.the("shown")
    assert (shown.detail, shown.audience) == (("eu-force=loaded", "eu-air=unloaded"), SEATS)


def test_l09():
    """L.9 A mandate that ends releases those who kept it [1].

    Stands: a monitoring mission in force.
    Done: the facilitator plays the card of the mandate.
    Comes out: the mission has lapsed, unbroken; it adds nothing to what is found this round.
    """
    case = Case(cards=("mandate",), held_back=True)
    case.deal("ceasefire", "monitors")
    case.do("facilitator", cmd.Inject("mandate"))
    assert case.owed("monitors", "europe").state == "lapsed"
    case.round({"russia": {"row": "raid"}}, attack=1)
    promise = case.owed("ceasefire", "russia").id
    assert case.dice.chance("detect", promise) == case.rules.row["raid"].detected


def test_l10():
    """L.10 Two read-outs of one promise [1; C17].

    Stands: an energy pause in force, agreed in clear words.
    Done: the facilitator plays the card of the two read-outs.
    Comes out: the promise is ambiguous from now on: T is higher by {temptation.ambiguous}.
    """
    case = Case(cards=("two-readouts",), held_back=True)
    case.deal("energy-pause")
    before = case.pull
    case.do("facilitator", cmd.Inject("two-readouts"))
    assert case.owed("energy-pause", "russia").clause.ambiguous
    assert case.pull == before + case.rules.temptation.ambiguous


def test_l11():
    """L.11 An honest test, refused in the open [1, 2; C21].

    Stands: the card of the open sites, which makes the missile limits an honest test.
    Done: the US tables them to Russia in private, and Russia refuses.
    Comes out: everybody learns that Russia refused the missile limits, though not in which deal.
    """
    case = Case(cards=("open-sites",))
    name = case.table("us", "missile-limits", public=False)
    case.do("russia", cmd.Refuse(name))
    told = [e for e in case.events if e.audience == SEATS]
    assert [(e.seat, e.subject) for e in told] == [("russia", "missile-limits")]
    assert case.view("europe").deals == ()


def test_l12():
    """L.12 An inject is a card played now [7].

    Stands: the briefing of round 1.
    Done: the facilitator injects the card of the mended fences.
    Comes out: its effect is felt at once, for all to see, and the deck will not turn it again.
    """
    case = Case(cards=("mended",), held_back=True)
    tie, effect = case.state.tracks["ties.us-ua"], case.scenario.cards[0].effects[0]
    case.do("facilitator", cmd.Inject("mended"))
    assert {case.view(seat).tracks["ties.us-ua"] for seat in SEATS} == {tie + effect.by}
    assert case.view("europe").card.id == "mended"


def test_l13():
    """L.13 Not during the report [7].

    Stands: the report of round 1.
    Done: the facilitator injects a card; then one that does not exist.
    Comes out: both are refused, for different reasons.
    """
    case = Case(cards=("mended",), held_back=True).round()
    assert case.refused("facilitator", cmd.Inject("mended")) == "not-now"
    assert case.refused("facilitator", cmd.Inject("no-such-card")) == "unknown-card"


def test_l14():
    """L.14 An inject does not swallow the question of the round [1, 7].

    Stands: the talks; the card of the eastern warning waits for Europe's answer.
    Done: the facilitator injects another card; Europe says nothing; the talks end.
    Comes out: both cards are felt: the inject's effect, and the first answer to the warning.
    """
    fences = Card("fences", "Fences", "Mended.", (Effect("track", "ties.us-ua", 4),), earliest=99)
    case = Case(cards=("eastern-warning",), more_cards=(fences,)).to("talks")
    tie = case.state.tracks["ties.eu-ua"]
    case.do("facilitator", cmd.Inject("fences")).to("orders")
    assert case.state.tracks["ties.eu-ua"] < tie


def test_l15():
    """L.15 A question is asked once [1].

    Stands: a deck of one card, which asks Europe in round 1; no card is left for round 2.
    Done: two rounds of talks end.
    Comes out: the answer is felt in round 1 only.
    """
    case = Case(cards=("eastern-warning",)).to("orders").to("report").next_round()
    tie = case.state.tracks["ties.eu-ua"]
    assert case.to("orders").state.tracks["ties.eu-ua"] == tie


def test_l16():
    """L.16 Without a card there is nothing to choose [1].

    Stands: a deck without a card for round 1.
    Done: Europe answers a card.
    Comes out: refused.
    """
    assert Case().to("talks").refused("europe", cmd.Choose("heed")) == "unknown-choice"


def test_l17():
    """L.17 An override sets a track, and says why [7].

    Stands: round 1.
    Done: the facilitator sets Russia's grip to 80; then without a rationale; then to 101; then a track that is none.
    Comes out: the first is done, and its rationale is on record; the others are refused.
    """
    case = Case().do("facilitator", cmd.Override("russia.grip", 80, "The class forgot the card."))
    assert case.state.tracks["russia.grip"] == 80
    assert case.the("override").causes[0].name == "rationale: The class forgot the card."
    assert case.refused("facilitator", cmd.Override("russia.grip", 80, " ")) == "bad-text"
    assert case.refused("facilitator", cmd.Override("russia.grip", 101, "Why not.")) == "bad-value"
    assert case.refused("facilitator", cmd.Override("russia.mood", 50, "Why not.")) == "unknown-track"


def test_l18():
    """L.18 A rewind takes everything back to a briefing [7].

    Stands: round 2; in round 1 something was loaded, signed and paid.
    Done: the facilitator rewinds to round 1, with a rationale.
    Comes out: tracks, points, promises and loads stand as in the first briefing; the log keeps what happened, and the
    rationale.
    """
    case = Case()
    first = case.state
    case.sign("us", "sanctions-relief/us")
    case.round({"us": {"load": ["us-arms"]}}).next_round()
    case.do("facilitator", cmd.Rewind(1, "We had not read the rules."))
    now = case.state
    assert (now.round, now.phase, now.tracks, now.points) == (1, "briefing", first.tracks, first.points)
    assert (now.banked, now.lay) == ((), first.lay)
    assert len(now.events()) > len(first.events())
    assert case.refused("facilitator", cmd.Rewind(2, "Too far.")) == "no-such-round"


def test_l19():
    """L.19 The dice of a round are the dice of that round [1, 7].

    Stands: round 1, war.
    Done: Russia's offensive is settled by the game's own dice; after a rewind the same sheet is settled again.
    Comes out: the same rolls: who rewinds to try another sheet meets the same luck.
    """
    case = Case(seed=11)
    rolled = []
    for _ in range(2):
        case.to("orders").do("russia", cmd.SetRow("offensive")).do("facilitator", cmd.Advance())
        rolled.append([c.value for e in case.events for c in e.causes if c.kind == "draw"])
        case.do("facilitator", cmd.Rewind(1, "Once more."))
    assert rolled[0] == rolled[1] != []


def test_l20():
    """L.20 A pause stops the table, not the facilitator [7].

    Stands: the talks.
    Done: the facilitator pauses; a seat cables; the facilitator resumes.
    Comes out: the seat is refused and offered nothing meanwhile; a second pause is refused as well.
    """
    case = Case().to("talks").do("facilitator", cmd.Pause())
    assert case.refused("us", cmd.Cable((), "Hello?")) == "paused"
    assert case.view("us").legal == ()
    assert case.refused("facilitator", cmd.Pause()) == "already"
    case.do("facilitator", cmd.Resume()).do("us", cmd.Cable((), "Hello?"))


def test_l21():
    """L.21 A seat is no facilitator, and the facilitator no seat [7].

    Stands: the talks.
    Done: Russia advances the phase; the facilitator sends a cable.
    Comes out: both are refused.
    """
    case = Case().to("talks")
    assert case.refused("russia", cmd.Advance()) == "not-facilitator"
    assert case.refused(FACILITATOR, cmd.Cable((), "Order!")) == "not-a-seat"


def test_l22():
    """L.22 Notes and minutes [7].

    Stands: the talks.
    Done: the facilitator leaves a note and adds a minute; then an empty note, and two hours.
    Comes out: the note is on record for the debrief and in nobody's view; the empty note and the two hours are refused.
    """
    case = Case().to("talks").do("facilitator", cmd.Note("Europe is asleep."))
    assert case.the("note").audience == ()
    case.do("facilitator", cmd.Extend(60))
    assert case.refused("facilitator", cmd.Note(" ")) == "bad-text"
    assert case.refused("facilitator", cmd.Extend(7200)) == "bad-value"


def test_l23():
    """L.23 What history left standing binds from round 1 [1, 2].

    Stands: Minsk 2015, where a monitoring mission has stood since 2014.
    Done: the game begins.
    Comes out: Europe owes it in round 1, nobody books a signature for it, and Europe may break it at once.
    """
    case = Case("minsk-2015")
    assert case.state.binding("monitors", "europe") is not None
    assert set(case.state.points.values()) == {0}
    case.round({"europe": {"broken": ["monitors"]}})
    assert case.found("breach", "europe")


def test_l24():
    """L.24 Ready can be taken back while the phase runs [1].

    Stands: the briefing.
    Done: three seats are ready; one takes it back; the fourth is ready.
    Comes out: the briefing runs on until the third says so again.
    """
    case = Case()
    for seat in SEATS[:3]:
        case.do(seat, cmd.Ready())
    case.do("us", cmd.NotReady()).do("russia", cmd.Ready())
    assert case.state.phase == "briefing"
    assert case.do("us", cmd.Ready()).state.phase == "talks"


def test_l25():
    """L.25 A card with two answers [1].

    Stands: a card that asks Russia, with points for the second answer.
    Done: Russia chooses the second, thinks again, and chooses the first.
    Comes out: only the last choice counts; nobody else saw either before the talks ended.
    """
    choices = (Choice("no", "No."), Choice("yes", "Yes.", (Effect("points", "russia", 2),)))
    case = Case(more_cards=(Card("ask", "Ask", "A question.", seat="russia", choices=choices),)).to("talks")
    case.do("russia", cmd.Choose("yes"), cmd.Choose("no"))
    assert case.view("us").chosen == ""
    assert case.view("russia").chosen == "no"
    assert case.to("orders").state.points["russia"] == 0


def test_l26():
    """L.26 A question comes before the orders or not at all [1, 7].

    Stands: the orders of round 1; one card asks Europe, another asks nobody.
    Done: the facilitator injects each.
    Comes out: the question is refused, since its answer is given in the talks; the other is felt at once.
    """
    case = Case(cards=("eastern-warning", "mended"), held_back=True).to("orders")
    tie = case.state.tracks["ties.us-ua"]
    assert case.refused("facilitator", cmd.Inject("eastern-warning")) == "not-now"
    case.do("facilitator", cmd.Inject("mended"))
    assert case.state.tracks["ties.us-ua"] == tie + case.scenario.card_by_id["mended"].effects[0].by


def test_l27():
    """L.27 Two questions in one evening get two answers [1, 7].

    Stands: the card of the eastern warning asks Europe; in the talks the facilitator injects one that asks Russia.
    Done: Russia answers its own card, and the answer of Europe's; Europe heeds the warning; the talks end.
    Comes out: Russia is refused Europe's answer; both answers are felt.
    """
    ask = Card("ask", "Ask", "A question.", earliest=99, seat="russia", choices=(
        Choice("no", "No."), Choice("yes", "Yes.", (Effect("points", "russia", 2),)),
    ))  # fmt: skip
    case = Case(cards=("eastern-warning",), more_cards=(ask,)).to("talks")
    heed, resolve = case.scenario.cards[0].choices[1], case.state.tracks["europe.resolve"]
    case.do("facilitator", cmd.Inject("ask")).do("russia", cmd.Choose("yes")).do("europe", cmd.Choose(heed.id))
    assert case.refused("russia", cmd.Choose(heed.id)) == "unknown-choice"
    case.to("orders")
    assert case.state.points["russia"] == 2
    assert case.state.tracks["europe.resolve"] == resolve + heed.effects[0].by


def test_l28():
    """L.28 The facilitator ends the game in the midst of a round [6, 7].

    Stands: a cease-fire that held in round 1; a mission that binds from round 2; in its talks a deal is tabled.
    Done: the facilitator ends the game, first without a reason, then because the lesson is over, then once more.
    Comes out: only the second is done; the cease-fire ends kept, the mission never bound, the deal lapses; what is scored
    at the end is booked as round 1 left it.
    """
    case = Case()
    case.deal("ceasefire")
    case.deal("monitors", start=2)
    case.round().next_round()
    tabled = case.table("us", "sanctions-relief")
    before = case.state.points
    assert case.refused("facilitator", cmd.End("  ")) == "bad-text"
    case.do("facilitator", cmd.End("The lesson is over."))
    assert case.refused("facilitator", cmd.End("Once more.")) == "over"
    assert (case.state.phase, case.state.outcome) == ("debrief", "held")
    assert "The lesson is over." in case.the("ended").causes[0].name
    assert [case.owed(*one).state for one in (("ceasefire", "russia"), ("monitors", "europe"))] == ["kept", "lapsed"]
    assert case.state.deals[tabled].state == "lapsed"
    booked = {seat: case.points(seat) for seat in SEATS}
    assert any(booked.values())
    assert case.state.points == {seat: before[seat] + booked[seat] for seat in SEATS}


def test_l29():
    """L.29 An end after the last settlement books nothing twice [6, 7].

    Stands: the report of the last round; the tally has scored the game.
    Done: the facilitator ends the game.
    Comes out: the debrief opens, and no point is booked any more.
    """
    case = Case().last_round().round()
    points = case.state.points
    case.do("facilitator", cmd.End("That was it."))
    assert (case.state.phase, case.state.points) == ("debrief", points)
    assert not case.found("outcome") + case.found("points")


def test_l30():
    """L.30 What is signed and not in force lapses with an early end [1, 7].

    Stands: the talks; the US and Russia have signed a deal today that the others do not know of.
    Done: the facilitator ends the game, with a reason.
    Comes out: the deal lapses, nothing of it is owed or banked; whoever could not read it is not told until the debrief.
    """
    case = Case()
    name = case.sign("us", "missile-limits", public=False)
    case.do("facilitator", cmd.End("The bell rang."))
    assert case.state.deals[name].state == "lapsed"
    assert not case.state.obligations
    assert not case.state.banked
    assert case.the("deal").audience == ("us", "russia")


def test_l31():
    """L.31 The facilitator plays a card of their own [1, 7].

    Stands: the talks.
    Done: the facilitator turns an own card: Europe's threat +8, the US's resolve -5; then a second one that moves nothing.
    Comes out: both lie open for every seat, with their text; the tracks move at once, for everybody.
    """
    case = Case().to("talks")
    before = case.state.tracks
    case.do(
        "facilitator", cmd.InjectOwn("Drones over the port", "Nobody claims them.", ("europe.threat+8", "us.resolve-5"))
    )
    assert case.the("card").causes[0].name == "the facilitator's card"
    case.do("facilitator", cmd.InjectOwn("A rumour", "It is only talk.", ()))
    for seat in SEATS:
        seen = case.view(seat)
        assert [(card.title, card.text) for card in seen.cards[-2:]] == [
            ("Drones over the port", "Nobody claims them."), ("A rumour", "It is only talk."),
        ]  # fmt: skip
        assert seen.tracks["europe.threat"] == before["europe.threat"] + 8
        assert seen.tracks["us.resolve"] == before["us.resolve"] - 5


def test_l32():
    """L.32 An own card has its bounds [7].

    Stands: the talks, then the report.
    Done: the facilitator plays cards without a title or a text, with four effects, a step of 21, a step of 0, something
    that is no effect, and a track that is none; then a good one, too late.
    Comes out: each is refused for what it is; in the report no card is played.
    """
    case = Case().to("talks")
    for card, code in (
        (cmd.InjectOwn(" \n ", "Text.", ()), "bad-title"),
        (cmd.InjectOwn("T" * 61, "Text.", ()), "bad-title"),
        (cmd.InjectOwn("Title", "", ()), "bad-text"),
        (cmd.InjectOwn("Title", "t" * 281, ()), "bad-text"),
        (cmd.InjectOwn("Title", "Text.", ("us.resolve+1",) * 4), "bad-effects"),
        (cmd.InjectOwn("Title", "Text.", ("us.resolve+21",)), "bad-effects"),
        (cmd.InjectOwn("Title", "Text.", ("us.resolve-0",)), "bad-effects"),
        (cmd.InjectOwn("Title", "Text.", ("us.resolve",)), "bad-effects"),
        (cmd.InjectOwn("Title", "Text.", ("us.charm+5",)), "unknown-track"),
    ):
        assert case.refused("facilitator", card) == code, card
    case.to("report")
    assert case.refused("facilitator", cmd.InjectOwn("Title", "Text.", ("ties.us-eu-20",))) == "not-now"


def test_l33():
    """L.33 An own card leaves a question open that a seat must answer [1, 7].

    Stands: the talks; the card of the eastern warning asks Europe.
    Done: the facilitator plays an own card over it; Europe heeds the warning; the talks end.
    Comes out: Europe is shown the question first and the own card beside it; its answer is felt.
    """
    case = Case(cards=("eastern-warning",)).to("talks")
    heed, resolve = case.scenario.cards[0].choices[1], case.state.tracks["europe.resolve"]
    case.do("facilitator", cmd.InjectOwn("Fog", "Flights are late.", ()))
    seen = case.view("europe")
    assert (seen.card.id, [card.title for card in seen.cards][-1]) == ("eastern-warning", "Fog")
    assert case.view("us").card.title == "Fog"
    case.do("europe", cmd.Choose(heed.id)).to("orders")
    assert case.state.tracks["europe.resolve"] == resolve + heed.effects[0].by


def test_l34():
    """L.34 A card that moves Russia's grip does not tell it [4.2, 7].

    Stands: the talks, with Russia's grip drawn within the band, in two games to different numbers.
    Done: in both the facilitator plays an own card: Russia's grip -5.
    Comes out: Russia sees its number fall by 5; the others see the same band, 5 lower, in both games.
    """
    seen = []
    for seed in (1, 2):
        case = Case(seed=seed, drawn_grip=True).to("talks")
        before, band = case.state.tracks["russia.grip"], case.view("us").grip_band
        case.do("facilitator", cmd.InjectOwn("Queues at the banks", "Moscow is nervous.", ("russia.grip-5",)))
        assert case.view("russia").tracks["russia.grip"] == before - 5
        after = case.view("us").grip_band
        seen.append((before, [now - then for now, then in zip(after, band, strict=True)]))
    assert seen[0][0] != seen[1][0]
    assert [steps for _, steps in seen] == [[-5, -5], [-5, -5]]


def test_l35():
    """L.35 A phase that is held stands until it is let go [1, 7].

    Stands: the talks.
    Done: the facilitator holds the phase; all four seats finish with it; the US takes that back and says it again; the
    facilitator lets the phase go.
    Comes out: the talks stand with all seats ready, and end at once when they are let go; the orders are held by nobody.
    """
    case = Case().to("talks")
    case.do("facilitator", cmd.HoldPhase(on=True))
    assert case.refused("facilitator", cmd.HoldPhase(on=True)) == "already"
    for seat in SEATS:
        case.do(seat, cmd.Ready())
    assert (case.state.phase, case.view("russia").ready) == ("talks", SEATS)
    case.do("us", cmd.NotReady()).do("us", cmd.Ready())
    assert case.state.phase == "talks"
    case.do("facilitator", cmd.HoldPhase(on=False))
    assert (case.state.phase, case.state.ready, case.state.held) == ("orders", (), False)


def test_l36():
    """L.36 The facilitator ends a held phase, and nobody but the facilitator holds one [7].

    Stands: the orders, held.
    Done: the facilitator ends the phase; Europe tries to hold the next.
    Comes out: the sheets are settled as they stand; Europe is refused, and the report is held by nobody.
    """
    case = Case().to("orders")
    case.do("facilitator", cmd.HoldPhase(on=True)).do("facilitator", cmd.Advance())
    assert (case.state.phase, case.state.held) == ("report", False)
    assert case.refused("europe", cmd.HoldPhase(on=True)) == "not-facilitator"
    assert case.refused("facilitator", cmd.HoldPhase(on=False)) == "already"
