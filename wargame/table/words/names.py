"""Names as sentences use them: seats, regions, instruments, clauses and promises, as far as one viewer knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from wargame.engine.seats import NAME, SEATS
from wargame.engine.text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.engine.deals import Deal, Obligation
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Region, Scenario
    from wargame.engine.state import State
    from wargame.engine.views import Promise, View


@frozen
class Owed:
    """What a promise is called: its clause kind, who owes it to whom, and the deal that made it."""

    kind: str
    giver: str
    receivers: tuple[str, ...]
    deal: str


@frozen
class Names:
    """Whatever a sentence may name. ``you`` is the viewing seat, or "" where every secret is open."""

    scenario: Scenario
    rules: Rules
    you: str = ""
    owed: dict[str, Owed] = field(factory=dict, repr=False)
    deals: dict[str, str] = field(factory=dict, repr=False)
    """Deal id -> title, "" for deals that have none of their own."""

    def seat(self, seat: str) -> str:
        """Return a seat as a sentence names it, for instance ``the US``."""
        return NAME.get(seat, harmless(seat))

    def region(self, region_id: str) -> str:
        """Return a region's full name, by its id or by the short name on its tile."""
        for region in self.scenario.regions:
            if region_id in (region.id, region.name):
                return region_name(region)
        return harmless(region_id)

    def item(self, instrument: str) -> str:
        """Return an instrument with its owner, for instance ``the air defence of Europe``."""
        item = self.scenario.instrument_by_id.get(instrument)
        return f"the {harmless(item.name)} of {self.seat(item.owner)}" if item else harmless(instrument)

    def clause(self, kind: str) -> str:
        """Return a clause kind's title."""
        found = self.rules.kinds.get(kind)
        return harmless(found.title) if found else harmless(kind)

    def deal(self, deal_id: str) -> str:
        """Return a deal as a sentence names it, for instance ``deal A``."""
        title = self.deals.get(deal_id, "")
        return f"deal {deal_id} ({harmless(title)})" if title else f"deal {harmless(deal_id)}"

    def promise(self, promise_id: str) -> str:
        """Return a promise with its giver, for instance ``Russia's promise "General cease-fire" in deal A``."""
        owed = self.owed.get(promise_id)
        return f"{possessive(self.seat(owed.giver)) if owed else 'the'} {self._promise(promise_id)}"

    def its_promise(self, promise_id: str) -> str:
        """Return a promise in a sentence that has named its giver already."""
        return f"its {self._promise(promise_id)}"

    def _promise(self, promise_id: str) -> str:
        owed = self.owed.get(promise_id)
        if owed is None:
            return f"promise {harmless(promise_id)}"
        return f'promise "{self.clause(owed.kind)}" in {self.deal(owed.deal)}'

    def card(self, card_id: str) -> str:
        """Return a card's title."""
        card = self.scenario.card_by_id.get(card_id)
        return harmless(card.title) if card else harmless(card_id)

    def choice(self, choice_id: str) -> str:
        """Return the text of an answer to a card."""
        for card in self.scenario.cards:
            for choice in card.choices:
                if choice.id == choice_id:
                    return harmless(choice.text)
        return harmless(choice_id)

    def row(self, row_id: str) -> str:
        """Return the title of a row of the sealed sheet."""
        row = self.rules.row.get(row_id)
        return harmless(row.title) if row else harmless(row_id)

    def act(self, act_id: str) -> str:
        """Return the title of a secret action; none for the empty id."""
        act = self.rules.act.get(act_id)
        return harmless(act.title) if act else harmless(act_id) or "none"


def names_for(view: View, rules: Rules) -> Names:
    """Return the names that one seat may use: those of deals and promises in its own view."""
    owed = {promise.id: _owed(promise) for promise in view.promises}
    return Names(view.scenario, rules, view.seat, owed, _titles(view.deals))


def names_open(state: State) -> Names:
    """Return every name there is, for a debrief or a replay with every secret open."""
    owed = {key: _owed(obligation) for key, obligation in state.obligations.items()}
    return Names(state.setting.scenario, state.setting.rules, "", owed, _titles(state.deals.values()))


def _owed(promise: Promise | Obligation) -> Owed:
    return Owed(promise.clause.kind, promise.giver, promise.receivers, promise.deal)


def _titles(deals: Iterable[Deal]) -> dict[str, str]:
    return {deal.id: deal.title for deal in deals}


def region_name(region: Region) -> str:
    """Return a region's name in full; where its tile has room for an abbreviation only, the id is the name."""
    if region.name.endswith("."):
        return harmless(region.id.replace("-", " ").title())
    return harmless(region.name)


def possessive(name: str) -> str:
    """Return ``Russia's`` for Russia and ``the US's`` for the US."""
    return f"{name}'s"


def capital(sentence: str) -> str:
    """Return a sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def listed(parts: Iterable[str], nothing: str = "nobody") -> str:
    """Return ``a``, ``a and b`` or ``a, b and c``; ``nothing`` for no part."""
    items = list(parts)
    if not items:
        return nothing
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def seats(these: Iterable[str], nothing: str = "everybody") -> str:
    """Return several seats as a sentence names them; ``everybody`` for none and for all four."""
    found = tuple(these)
    if not found or set(found) == set(SEATS):
        return nothing
    return listed(NAME.get(seat, harmless(seat)) for seat in found)


def signed(amount: int) -> str:
    """Return a number with its sign; 0 has none."""
    return f"{amount:+d}" if amount else "0"
