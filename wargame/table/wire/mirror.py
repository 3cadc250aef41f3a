"""The receiving side: parts become a View again, and what did not change stays the identical object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.engine.scenario import Card
from wargame.engine.seats import FEAR
from wargame.engine.views import View
from wargame.engine.weight import Network
from wargame.table.wire.errors import WireError
from wargame.table.wire.naming import among
from wargame.table.wire.plain import value_of
from wargame.table.wire.sense import make_sense
from wargame.table.wire.shape import FIELDS, field_of, joined, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Agenda, Scenario

MOST: Final = 3_000
"""Parts of one View."""

CARDS: Final = 100
"""Cards turned in one round."""


class Mirror:
    """One seat's View as it arrives in changes. ``network`` is made of scenario and rules unless given."""

    def __init__(self, scenario: Scenario, rules: Rules, network: Network | None = None) -> None:
        self._scenario = scenario
        self._rules = rules
        self._network = network or Network(scenario, rules)
        self._parts: dict[str, dict[str, Any]] = {field: {} for field in FIELDS}
        self._view: View | None = None

    @property
    def view(self) -> View:
        """The View after the last change, the identical object where nothing changed; `WireError` before the first."""
        if self._view is None:
            raise WireError("view", "it has not come yet")
        return self._view

    def take(self, changes: object) -> bool:
        """Take in ``{part: plain, or None where it is gone}``; return whether the View is another one now.

        The first must hold a whole View. All of it is taken or, with `WireError`, nothing.
        """
        if not isinstance(changes, dict):
            raise WireError("view", "its parts are no object")
        fresh: dict[str, dict[str, Any]] = {}
        for name, plain in changes.items():
            field = field_of(name)
            found = fresh.setdefault(field, dict(self._parts[field]))
            if plain is None:
                found.pop(name, None)
                continue
            value = self._cards(plain) if field == "cards" else value_of(plain, kind_of(field), name)
            if name not in found or found[name] != value:
                found[name] = value
        fresh = {field: found for field, found in fresh.items() if found != self._parts[field]}
        if not fresh and self._view is not None:
            return False
        both = {**self._parts, **fresh}
        if sum(map(len, both.values())) > MOST:
            raise WireError("view", f"more than {MOST} parts")
        view = self._made(both, fresh)
        make_sense(view, self._view)
        self._parts, self._view = both, view
        return True

    def _made(self, both: dict[str, dict[str, Any]], fresh: dict[str, dict[str, Any]]) -> View:
        last = self._view
        values = {
            field: joined(field, both[field]) if last is None or field in fresh else getattr(last, field)
            for field in FIELDS
        }
        values["agenda"] = self._agenda(values["seat"], joined("agenda", both["agenda"]))
        named = joined("card", both["card"])
        values["card"] = self._card(named, values.get("cards", ())) if named is not None else None
        return View(scenario=self._scenario, rules=self._rules, network=self._network, **values)

    def _agenda(self, seat: str, name: str) -> Agenda:
        sheet = self._scenario.seats.get(seat)
        for agenda in sheet.agendas if sheet is not None else ():
            if agenda.id == name:
                return agenda
        raise WireError("agenda", f"'{name[:40]}' is unknown")

    def _card(self, name: str, turned: tuple[Card, ...]) -> Card:
        """Return a card by its id, the identical one where it lies among those turned."""
        known = self._scenario.card_by_id.get(name)
        card = next((card for card in turned if card.id == name), known)
        if card is None:
            raise WireError("card", f"'{name[:40]}' is unknown")
        return card

    def _cards(self, data: object) -> tuple[Card, ...]:
        if not isinstance(data, list) or len(data) > CARDS:
            raise WireError("cards", f"a list of at most {CARDS} belongs here")
        return tuple([self._card(one, ()) if isinstance(one, str) else self._own(one) for one in data])

    def _own(self, data: object) -> Card:
        """Return a card of the facilitator's own: it asks nobody, and moves nothing but tracks."""
        card: Card = value_of(data, Card, "cards")
        moved = [effect.name for effect in card.effects if effect.kind == "track"]
        among("cards", moved, {*self._scenario.tracks, FEAR})
        if card.id in self._scenario.card_by_id or card.seat or card.choices or len(moved) < len(card.effects):
            raise WireError("cards", "no card that a facilitator can make")
        return card


def view_from(parts: Mapping[str, Any], scenario: Scenario, rules: Rules, network: Network | None = None) -> View:
    """Return the View that `parts` took apart, equal to it for the same network; raise `WireError`."""
    mirror = Mirror(scenario, rules, network)
    mirror.take(parts)
    return mirror.view
