"""E. The weight and the temptation."""

from __future__ import annotations

from tests.casebook import hand
from tests.casebook.table import Case, clause
from wargame.engine.scenario import Card, Effect
from wargame.engine.seats import SEATS

ALL = ("us-arms", "us-intelligence", "us-backstop", "eu-force", "eu-air")


def _full():
    return Case().lay(*ALL)


def test_e01():
    """E.1 Paper weighs nothing [4.1; C5].

    Stands: a deal in force with a cease-fire, a demilitarised zone, monitors, a joint commission and a snap-back.
    Done: W is taken.
    Comes out: W is Ukraine's own defence alone, as without a deal.
    """
    case = Case()
    bare = case.weight
    case.deal("ceasefire", "dmz", "monitors", "commission", "snap-back/us+europe")
    assert case.weight == bare == hand.weight(case.rules, case.scenario, case.state.tracks, set())


def test_e02():
    """E.2 The whole gun by hand [4.1].

    Stands: all five instruments of March 2025 loaded, the tracks as the scenario begins.
    Done: W is taken by the referee and by hand: direct lines first, then what crosses the tie US-EU.
    Comes out: the same number.
    """
    case = _full()
    assert case.weight == hand.weight(case.rules, case.scenario, case.state.tracks, set(ALL))
    assert case.weight > Case().weight


def test_e03():
    """E.3 A zero anywhere closes that path [4.1; C23].

    Stands: Europe's force loaded, nothing else.
    Done: Europe's resolve, its credibility, and the tie EU-UA are set to 0, each in a game of its own.
    Comes out: each time W is own defence alone.
    """
    for track in ("europe.resolve", "europe.credibility", "ties.eu-ua"):
        case = Case().lay("eu-force").track(track, 0)
        assert case.weight == hand.weight(case.rules, case.scenario, case.state.tracks, set()), track


def test_e04():
    """E.4 A zero elsewhere does not [4.1; C23].

    Stands: Europe's force and the US arms pipeline loaded.
    Done: the tie US-EU, which neither passes, is set to 0.
    Comes out: W is as before.
    """
    case = Case().lay("eu-force", "us-arms")
    assert case.weight == case.track("ties.us-eu", 0).weight


def test_e05():
    """E.5 The backstop needs both ties [4.1].

    Stands: the US backstop loaded alone.
    Done: the tie US-EU is set to 0; in another game the tie EU-UA.
    Comes out: each time W is own defence alone; the tie US-UA does not matter.
    """
    bare = Case().weight
    assert Case().lay("us-backstop").track("ties.us-ua", 0).weight > bare
    for tie in ("ties.us-eu", "ties.eu-ua"):
        assert Case().lay("us-backstop").track(tie, 0).weight == bare


def test_e06():
    """E.6 The narrowest link has a name [4.1].

    Stands: the whole gun; Europe's resolve is lowered to 10.
    Done: the weight is looked at.
    Comes out: Europe's resolve stands among the links that make the gun light.
    """
    case = _full().track("europe.resolve", 10)
    assert "Europe's resolve" in [label for label, _ in case.view("us").weight.narrow]


def test_e07():
    """E.7 Every factor counts only upwards [4.1; C23].

    Stands: the whole gun.
    Done: each resolve, credibility and tie, and Ukraine's defence, is raised from 0 to 100 in tens.
    Comes out: W never falls.
    """
    factors = [t for t in Case().state.tracks if t.startswith("ties") or t.endswith(("resolve", "credibility"))]
    for track in (*factors, "ukraine.defence"):
        weights = [_full().track(track, value).weight for value in range(0, 101, 10)]
        assert weights == sorted(weights), track


def test_e08():
    """E.8 W and T stay between 0 and 100 [4].

    Stands: the whole gun at full tracks; then all tracks at 0.
    Done: W and T are taken.
    Comes out: W is never above 100, T neither below 0 nor above 100.
    """
    high, low = _full(), _full()
    for track in Case().state.tracks:
        high.track(track, 0 if track == "russia.grip" else 100)
        low.track(track, 100 if track == "russia.grip" else 0)
    assert high.weight <= 100 >= high.pull
    assert low.weight == 0 <= low.pull


def test_e09():
    """E.9 Unanimity: all or nothing [4.1].

    Stands: one deal pledges Europe's force and air defence, both flagged unanimity.
    Done: only the force is loaded; then both are.
    Comes out: W is own defence alone at first; with both it is what the two carry.
    """
    case = Case()
    case.deal(clause("reassurance-force", unanimity=True), clause("air-defence/europe", unanimity=True))
    assert case.lay("eu-force").weight == Case().weight
    assert case.lay("eu-air").weight == Case().lay("eu-force", "eu-air").weight


def test_e10():
    """E.10 An AND-gate holds back only what its own deal pledges [4.1].

    Stands: as in E.9, one of the two loaded; the US arms pipeline is loaded outside that deal.
    Done: W is taken.
    Comes out: the arms pipeline counts, the European instrument does not.
    """
    case = Case().lay("us-arms")
    case.deal(clause("reassurance-force", unanimity=True), clause("air-defence/europe", unanimity=True))
    assert case.lay("eu-force").weight == Case().lay("us-arms").weight


def test_e11():
    """E.11 A partner in the gate can disarm the other [4.1, 5.2].

    Stands: the US backstop and Europe's force are pledged in one deal, both unanimity; Europe loads its force.
    Orders: the US leaves the backstop unloaded.
    Comes out: visible W counts both, true W neither; the bluff is the US's alone.
    """
    case = Case().lay("eu-force")
    case.deal(clause("reassurance-force", unanimity=True), clause("backstop", unanimity=True))
    case.round()
    assert case.the("weighed-true").amount == Case().weight < case.the("weighed").amount
    assert [e.seat for e in case.found("bluff")] == ["us"]


def test_e12():
    """E.12 A paused instrument carries nothing, for one round [1, 4.1].

    Stands: the US intelligence is declared and loaded; the card of the quarrel in Washington pauses it.
    Done: W is taken in this round and in the next.
    Comes out: it counts neither as shown nor in truth; a round later it counts again.
    """
    case = Case(cards=("clash",)).lay("us-intelligence")
    bare = hand.weight(case.rules, case.scenario, case.state.tracks, set())
    assert case.weight == case.shown == bare
    case.round().next_round()
    assert case.weight > hand.weight(case.rules, case.scenario, case.state.tracks, set())


def test_e13():
    """E.13 A snap-back is no weight [4.1, 5.8].

    Stands: a snap-back by both guarantors in force.
    Done: W is taken.
    Comes out: as without; its price is paid in step 8 alone.
    """
    case = Case().lay("eu-force")
    before = case.weight
    case.deal("snap-back/us+europe")
    assert case.weight == before


def test_e14():
    """E.14 Multiply, add, floor once [4].

    Stands: Europe's force loaded, with a credibility and a defence that leave fractions.
    Done: W is taken for many values.
    Comes out: always the sum of both shares, rounded down once at the end.
    """
    for credibility in (51, 53, 57):
        for defence in (37, 39, 41):
            case = Case().lay("eu-force").track("europe.credibility", credibility).track("ukraine.defence", defence)
            assert case.weight == hand.weight(case.rules, case.scenario, case.state.tracks, {"eu-force"})


def test_e15():
    """E.15 The temptation by hand [4.2].

    Stands: the tracks as March 2025 begins.
    Done: T is taken by the referee and by hand, each addend rounded down by itself.
    Comes out: the same number; fear for the regime and boldness raise it.
    """
    case = Case()
    assert case.pull == hand.pull(case.rules, case.state.tracks)
    assert Case().track("russia.grip", 40).pull > case.pull < Case().track("russia.boldness", 60).pull


def test_e16():
    """E.16 Integration counts at its high-water mark [4.2; C4, C15].

    Stands: Ukraine's integration once stood at 60 and has been brought down to 20.
    Done: T is taken.
    Comes out: as at 60: what was once in reach is not forgotten.
    """
    case = Case().track("ukraine.integration", 60)
    high = case.pull
    assert case.track("ukraine.integration", 20).pull == high


def test_e17():
    """E.17 Unclear words tempt [4.2; C17].

    Stands: a cease-fire flagged ambiguous, between two givers.
    Done: T is taken.
    Comes out: {temptation.ambiguous} more, counted once for the clause and not once for each giver.
    """
    case = Case()
    plain = case.pull
    case.deal(clause("ceasefire", ambiguous=True))
    assert case.pull == plain + case.rules.temptation.ambiguous


def test_e18():
    """E.18 Pressed words tempt too [4.2].

    Stands: two clauses in force, one flagged pressured, one flagged both ways.
    Done: T is taken.
    Comes out: the pressure counts twice, the ambiguity once.
    """
    case = Case()
    plain, part = case.pull, case.rules.temptation
    case.deal(clause("ceasefire", pressured=True), clause("energy-pause", ambiguous=True, pressured=True))
    assert case.pull == plain + part.ambiguous + 2 * part.pressured


def test_e19():
    """E.19 A flag tempts as long as its clause is in force [4.2].

    Stands: an ambiguous clause that will bind from the next round.
    Done: T is taken before and after.
    Comes out: nothing is added before it binds.
    """
    case = Case()
    plain = case.pull
    case.deal(clause("ceasefire", ambiguous=True), start=2)
    assert case.pull == plain
    assert case.at_round(2).pull == plain + case.rules.temptation.ambiguous


def test_e20():
    """E.20 Others see a band, Russia sees the number [4.2].

    Stands: any seed.
    Done: every seat looks at Russia's grip and at T, for forty seeds.
    Comes out: Russia sees both exactly; the others see a band of {temptation.band} to either side of what they have
    been shown, which holds the truth, drawn once a game, and a range of T that holds T.
    """
    for seed in range(40):
        case = Case(seed=seed, drawn_grip=True)
        grip, pull = case.state.tracks["russia.grip"], case.pull
        assert case.view("russia").grip_band == (grip, grip)
        assert case.view("russia").temptation == (pull, pull)
        for seat in SEATS[:3]:
            low, high = case.view(seat).grip_band
            assert low <= grip <= high == low + 2 * case.rules.temptation.band
            assert case.view(seat).temptation[0] <= pull <= case.view(seat).temptation[1]
            assert "russia.grip" not in case.view(seat).tracks


def test_e21():
    """E.21 A crowd near by tempts for some rounds [1, 4.2; C11].

    Stands: the card of the full square, which raises T for two rounds.
    Done: T is weighed in three rounds.
    Comes out: the card counts in the first two and not in the third.
    """
    case = Case(cards=("square",))
    effect = case.scenario.cards[0].effects[0]
    for count in range(3):
        case.round()
        by_hand = hand.pull(case.rules, case.before.tracks, high_water=case.before.high_water)
        extra = effect.by if count < effect.rounds else 0
        assert case.the("weighed-temptation").amount == by_hand + extra
        case.next_round()


def test_e22():
    """E.22 Where the regime stands is drawn once, and the band does not tell where [1, 4.2].

    Stands: the first briefing, for three hundred seeds.
    Done: all look at Russia's grip. Then in one game Russia cracks down in secret, and in another the facilitator plays
    a card that moves its grip for all to see.
    Comes out: the others' band is the printed number and {temptation.band} to either side in every game, and every
    number in it is drawn; the secret crackdown moves the truth alone, the card moves truth and band.
    """
    width, drawn = Case().rules.temptation.band, set()
    printed = Case().scenario.tracks["russia.grip"]
    for seed in range(300):
        case = Case(seed=seed, drawn_grip=True)
        assert {case.view(seat).grip_band for seat in SEATS[:3]} == {(printed - width, printed + width)}
        drawn.add(case.state.tracks["russia.grip"])
    assert drawn == set(range(printed - width, printed + width + 1))
    case, plain = Case(drawn_grip=True).round({"russia": {"act": "crackdown"}}), Case(drawn_grip=True).round()
    held = case.rules.act["crackdown"].effects["russia.grip"]
    assert case.state.tracks["russia.grip"] == plain.state.tracks["russia.grip"] + held
    assert case.view("us").grip_band == plain.view("us").grip_band
    card = Card("mood", "Mood", "It sours.", (Effect("track", "russia.grip", -3),))
    turned = Case(drawn_grip=True, more_cards=(card,)).view("us").grip_band
    assert turned == (printed - width - 3, printed + width - 3)


def test_e23():
    """E.23 Russia weighs T by what it has been shown [4.2, 5.4].

    Stands: a cease-fire and an energy pause; in round 1 Ukraine breaks the pause unseen, which lowers Russia's grip.
    Done: Russia raids in round 2; in four games, with four numbers for its grip.
    Comes out: Russia reads T as its own tracks make it; the dice go by the true one, which is never lower, and is higher
    in at least one of the games.
    """
    told = []
    for grip in range(60, 64):
        case = Case().track("russia.grip", grip)
        case.deal("ceasefire", "energy-pause")
        case.round({"ukraine": {"broken": ["energy-pause"]}}).next_round().to("orders")
        state = case.state
        case.round({"russia": {"row": "raid"}}, attack=1)
        shown, true = (
            hand.pull(case.rules, tracks, high_water=state.high_water)
            for tracks in (state.known["russia"], state.tracks)
        )
        assert case.the("weighed-temptation").amount == shown <= true
        assert case.dice.chance("attack") == hand.repel(case.rules, case.the("weighed-true").amount, true)
        told.append(true - shown)
    assert max(told) > 0
