"""A. Talks and deals."""

from __future__ import annotations

from tests.casebook.table import Case, clause
from wargame.engine import commands as cmd
from wargame.engine.seats import SEATS


def test_a01():
    """A.1 A draft is its writer's own [2].

    Stands: the talks of round 1.
    Done: the US writes a draft with a cease-fire in it.
    Comes out: the US sees its draft; nobody else sees a draft or a deal.
    """
    case = Case().draft("us", "ceasefire")
    assert [c.kind for c in case.view("us").draft.clauses] == ["ceasefire"]
    assert all(case.view(seat).draft is None and not case.view(seat).deals for seat in SEATS if seat != "us")


def test_a02():
    """A.2 Who tables a deal that it must sign has signed it [2].

    Stands: the talks of round 1.
    Done: Ukraine tables a cease-fire, which Ukraine and Russia must sign.
    Comes out: it is signed by Ukraine and waits for Russia alone.
    """
    case = Case()
    name = case.table("ukraine", "ceasefire")
    deal = case.state.deals[name]
    assert (deal.signers, deal.signed, deal.waiting) == (("ukraine", "russia"), ("ukraine",), ("russia",))


def test_a03():
    """A.3 Who tables for others has not signed [2].

    Stands: the talks of round 1.
    Done: the US tables a cease-fire between Ukraine and Russia.
    Comes out: nobody has signed yet, and the US cannot sign it: its signature is not needed.
    """
    case = Case()
    name = case.table("us", "ceasefire")
    assert case.state.deals[name].signed == ()
    assert case.refused("us", cmd.Sign(name)) == "not-a-signer"


def test_a04():
    """A.4 The last signature concludes a deal, and it binds from the next round [2, 5.1].

    Stands: the talks of round 1; Ukraine has tabled a cease-fire.
    Done: Russia signs. In this round Russia may still attack as in war; then the round is settled.
    Comes out: the deal is in force, and both owe the cease-fire from round 2 on.
    """
    case = Case()
    name = case.sign("ukraine", "ceasefire")
    assert case.state.deals[name].state == "concluded"
    case.round({"russia": {"row": "hold"}})
    assert case.state.deals[name].state == "in-force"
    assert [case.owed("ceasefire", seat).start for seat in ("ukraine", "russia")] == [2, 2]
    assert case.state.ceasefire() is None
    assert case.next_round().state.ceasefire() is not None


def test_a05():
    """A.5 What is unsigned lapses when the talks end [2].

    Stands: a cease-fire on the table that Russia has not signed; the US has a draft open.
    Done: the talks end.
    Comes out: the deal has lapsed, the draft is gone, and nothing is owed.
    """
    case = Case()
    name = case.table("ukraine", "ceasefire")
    case.draft("us", "monitors/us+europe").to("orders")
    assert case.state.deals[name].state == "lapsed"
    assert (case.state.drafts, case.state.obligations) == ({}, {})


def test_a06():
    """A.6 An amendment voids the signatures on the old text [2].

    Stands: Ukraine has tabled, and so signed, a cease-fire.
    Done: Russia amends it by neutrality and tables the new text.
    Comes out: the old deal is amended and bears no signature; the new one is signed by Russia alone.
    """
    case = Case()
    old = case.table("ukraine", "ceasefire")
    case.do("russia", cmd.Amend(old), cmd.AddClause("neutrality", ("ukraine",)), cmd.Table(public=True))
    new = next(deal for deal in case.state.deals.values() if deal.amends == old)
    assert (case.state.deals[old].state, case.state.deals[old].signed) == ("amended", ())
    assert (new.signed, [c.kind for c in new.clauses]) == (("russia",), ["ceasefire", "neutrality"])


def test_a07():
    """A.7 An amended text cannot be signed any more [2].

    Stands: a cease-fire that Russia has amended.
    Done: Russia tries to sign the old text after all.
    Comes out: refused; the old deal is no longer on the table.
    """
    case = Case()
    old = case.table("ukraine", "ceasefire")
    case.do("russia", cmd.Amend(old), cmd.AddClause("neutrality", ("ukraine",)), cmd.Table(public=True))
    assert case.refused("russia", cmd.Sign(old)) == "unknown-deal"


def test_a08():
    """A.8 An amendment that changes nothing is refused [2].

    Stands: a cease-fire on the table.
    Done: Russia opens it as an amendment and tables the same text.
    Comes out: refused; Ukraine's signature stands.
    """
    case = Case()
    old = case.table("ukraine", "ceasefire")
    case.do("russia", cmd.Amend(old))
    assert case.refused("russia", cmd.Table(public=True)) == "same-deal"
    assert case.state.deals[old].signed == ("ukraine",)


def test_a09():
    """A.9 A signature, like a refusal, can be thought over until the last one is given [2].

    Stands: Ukraine has tabled a cease-fire.
    Done: Ukraine refuses its own deal, Russia refuses it too, then both sign.
    Comes out: the refusals took the signature back; at the end the deal is concluded.
    """
    case = Case()
    name = case.table("ukraine", "ceasefire")
    case.do("ukraine", cmd.Refuse(name)).do("russia", cmd.Refuse(name))
    assert (case.state.deals[name].signed, case.state.deals[name].refused) == ((), ("ukraine", "russia"))
    case.do("russia", cmd.Sign(name)).do("ukraine", cmd.Sign(name))
    assert case.state.deals[name].state == "concluded"


def test_a10():
    """A.10 Two deals a seat on the table, not three [2].

    Stands: Ukraine has two deals on the table.
    Done: Ukraine wants to open a third draft.
    Comes out: refused, until one is answered or lapses; another seat may still table.
    """
    case = Case()
    case.table("ukraine", "ceasefire")
    case.table("ukraine", "prisoners")
    assert case.refused("ukraine", cmd.OpenDraft()) == "too-many-deals"
    case.draft("europe", "monitors")


def test_a11():
    """A.11 What is owed already cannot be promised again [2].

    Stands: a cease-fire in force.
    Done: Ukraine wants to put a cease-fire into a draft.
    Comes out: refused, and it is not on the list of what can be added.
    """
    case = Case()
    case.deal("ceasefire")
    case.draft("ukraine")
    assert case.refused("ukraine", cmd.AddClause("ceasefire", ("ukraine", "russia"))) == "not-on-offer"
    assert "ceasefire" not in {c.kind for c in case.view("ukraine").legal if isinstance(c, cmd.AddClause)}


def test_a12():
    """A.12 A seat may bind itself alone [2].

    Stands: the talks of round 1.
    Done: Europe tables a monitoring mission that it gives alone.
    Comes out: no other signature is needed; the deal is concluded at once and is owed from round 2.
    """
    case = Case()
    name = case.table("europe", "monitors")
    assert case.state.deals[name].state == "concluded"
    case.round()
    assert case.owed("monitors", "europe").start == 2


def test_a13():
    """A.13 Flags go where they mean something [2].

    Stands: the US drafts a cease-fire (others give it), sanctions relief, and its arms pipeline.
    Done: the US tries every flag on each.
    Comes out: ambiguous fits what is owed every round, pressured fits only others' promises, unanimity only pledges;
    nothing fits what is handed over at the signing.
    """
    case = Case().draft("us", "ceasefire", "sanctions-relief/us", "arms-pipeline/us")
    fits = {(c.kind, c.flag) for c in case.view("us").legal if isinstance(c, cmd.Flag)}
    assert fits == {
        ("ceasefire", "ambiguous"),
        ("ceasefire", "pressured"),
        ("arms-pipeline", "ambiguous"),
        ("arms-pipeline", "unanimity"),
    }
    assert case.refused("us", cmd.Flag("sanctions-relief", ("us",), "ambiguous")) == "no-such-flag"


def test_a14():
    """A.14 Of a deal tabled in private an outsider cannot even learn whether it exists [2].

    Stands: the US has tabled sanctions relief to Russia in private.
    Done: Europe tries to sign that deal, and then one that does not exist.
    Comes out: Europe sees no deal, and both refusals read the same.
    """
    case = Case()
    name = case.table("us", "sanctions-relief/us", public=False)
    assert case.view("europe").deals == ()
    assert case.refused("europe", cmd.Sign(name)) == case.refused("europe", cmd.Sign("no-such-deal"))
    assert name in {deal.id for deal in case.view("russia").deals}


def test_a15():
    """A.15 A cease-fire cannot stay secret [2].

    Stands: Ukraine and Russia have signed a cease-fire in private.
    Done: nothing more; the last signature is given.
    Comes out: the deal is open to all at once, since armies must be told.
    """
    case = Case()
    name = case.sign("ukraine", "ceasefire", public=False)
    deal = case.state.deals[name]
    assert (deal.secret, deal.audience, deal.state) == (False, SEATS, "concluded")


def test_a16():
    """A.16 A deal that all four share is no secret [2].

    Stands: the talks of round 1.
    Done: the US tables, in private, a package that needs all four signatures.
    Comes out: it counts as public; the press has nothing to find.
    """
    case = Case()
    name = case.table("us", "ceasefire", "sanctions-relief/us+europe", public=False)
    assert case.state.deals[name].secret is False


def test_a17():
    """A.17 A promise is released when every receiver lets go [2].

    Stands: the US owes its backstop to Ukraine and to Europe.
    Done: Ukraine releases the US; then Europe does.
    Comes out: after the first word it is still owed, after the second it has ended released.
    """
    case = Case()
    case.deal("backstop")
    owed = case.owed("backstop", "us")
    case.to("talks").do("ukraine", cmd.Release(owed.id))
    assert case.owed("backstop", "us").state == "owed"
    case.do("europe", cmd.Release(owed.id))
    assert case.owed("backstop", "us").state == "released"


def test_a18():
    """A.18 The giver cannot release itself [2].

    Stands: a cease-fire in force.
    Done: Russia tries to release itself; then Ukraine releases Russia.
    Comes out: the first is refused; after the second Russia owes nothing, and Ukraine still does.
    """
    case = Case()
    case.deal("ceasefire")
    case.to("talks")
    assert case.refused("russia", cmd.Release(case.owed("ceasefire", "russia").id)) == "unknown-promise"
    case.do("ukraine", cmd.Release(case.owed("ceasefire", "russia").id))
    assert [case.owed("ceasefire", seat).state for seat in ("russia", "ukraine")] == ["released", "owed"]


def test_a19():
    """A.19 A cable is read by those it names, a statement by all [2].

    Stands: the talks of round 1.
    Done: the US cables Russia, then speaks in public.
    Comes out: Europe reads the statement alone; Russia reads both.
    """
    case = Case().to("talks")
    case.do("us", cmd.Cable(("russia",), "Between us."), cmd.Cable((), "To all."))
    assert [m.text for m in case.view("europe").messages] == ["To all."]
    assert [m.text for m in case.view("russia").messages] == ["Between us.", "To all."]


def test_a20():
    """A.20 What is pledged stays declared; what is only declared may be withdrawn [2].

    Stands: Europe's air defence is pledged in a deal; its force is declared and not pledged.
    Done: Europe withdraws both.
    Comes out: the air defence is refused, the force goes off the table.
    """
    case = Case().lay("eu-force", loaded=False)
    case.deal("air-defence/europe")
    case.to("talks").do("europe", cmd.Withdraw("eu-force"))
    assert case.refused("europe", cmd.Withdraw("eu-air")) == "pledged"
    assert [case.state.lay[item].declared for item in ("eu-force", "eu-air")] == [False, True]


def test_a21():
    """A.21 A seat without a signature can give nothing [2].

    Stands: Minsk 2015, where the US sits at the table and does not sign.
    Done: Europe opens a draft.
    Comes out: no clause that the US would have to give or receive is on offer.
    """
    case = Case("minsk-2015").draft("europe")
    offered = [c for c in case.view("europe").legal if isinstance(c, cmd.AddClause)]
    assert offered
    assert all("us" not in case.state.setting.signers_of((clause(f"{c.kind}/{'+'.join(c.givers)}"),)) for c in offered)


def test_a22():
    """A.22 A border cannot stay secret either [2; C22].

    Stands: Ukraine and Russia have tabled the line in fact in private, in another game recognition in law.
    Done: the last signature is given; nothing more.
    Comes out: while one signature is missing Europe cannot read the deal; with the last it is open to all.
    """
    for kind in ("line-in-fact", "recognition"):
        case = Case()
        name = case.table("ukraine", kind, public=False)
        assert case.view("europe").deals == ()
        case.do("russia", cmd.Sign(name))
        deal = case.state.deals[name]
        assert (deal.secret, deal.audience, deal.state) == (False, SEATS, "concluded")
        assert [seen.id for seen in case.view("europe").deals] == [name]
