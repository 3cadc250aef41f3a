"""A rule set as a value: every number a teacher might dispute, read from a file in ``rules/``."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


@frozen
class Source:
    """Where a claim or a number comes from; ``mark`` is ``checked``, ``memory`` or ``construct``."""

    id: str
    text: str
    mark: str = "checked"


@frozen
class WeightRules:
    """W = (flow_share x flow + defence_share x defence) / 100, floored once; see rulebook, The weight."""

    flow_share: int
    defence_share: int
    credibility_par: int
    """An instrument carries rating x credibility / credibility_par."""
    tripwire_floor: int = 0
    """A loaded instrument rated below this adds nothing (Reiter and Poast 2021); 0 switches the idea off."""


@frozen
class TemptationRules:
    """T = base + integration/i + (100 - grip)/g + boldness/b + land + fear + clauses, each floored, 0 to 100."""

    base: int
    integration_divisor: int
    grip_divisor: int
    boldness_divisor: int
    land_ceded: int
    """Added once a line has been ceded, in fact or in law; the default rules say 0 (C6)."""
    fear_percent: int
    """Percent of the declared flow that is added to Russia's fear every round (spiral); 0 hides the track."""
    fear_calm: int
    """Taken off Russia's fear in each round in which a cease-fire stands."""
    ambiguous: int
    """Added for each ambiguous clause in force (C17)."""
    pressured: int
    """Added for each clause in force that a third party pressed on the signers (Werner and Yuen 2005)."""
    band: int
    """Half the width of the band in which other seats see Russia's grip."""


@frozen
class Row:
    """One row of the sealed sheet's cease-fire duty, at one level and in one manner.

    ``needs`` is ``cease-fire``, ``war`` or ``any``. Points are whole; chances are percent.
    """

    id: str
    seat: str
    title: str
    text: str
    needs: str
    attack: bool
    win: int = 0
    lose: int = 0
    damage: dict[str, int] = field(factory=dict)
    detected: int = 0
    boldness_win: int = 0
    boldness_lose: int = 0
    grip_win: int = 0
    grip_lose: int = 0
    levers_win: int = 0
    morale_win: int = 0
    threat_win: int = 0
    takes_region: bool = False
    effects: dict[str, int] = field(factory=dict)
    """Tracks moved whenever the row is chosen, whatever the draw (Ukraine's raid has no draw)."""


@frozen
class AttackRules:
    """The one draw a round: repelled if d100 <= clamp(even + W - T, low, high)."""

    even: int
    low: int
    high: int
    levers_low: int
    """Below this many levers, a successful attack is more violent (C20)."""
    violent_damage: int
    violent_morale: int
    regroup: int
    """Taken from the repel chance in the round after Russia regrouped in secret."""


@frozen
class IncidentRules:
    """Incidents that nobody ordered: chance = base + max(0, T - W) / divisor, at most ``most``; percent."""

    base: int
    divisor: int
    most: int
    morale: int
    threat: int
    blame_russia: int
    """Percent of incidents laid at Russia's door; the others are laid at Ukraine's."""


@frozen
class DetectionRules:
    """Chances in percent that a breach is proven; a miss by at most ``suspect`` is a suspicion."""

    yes: int
    partly: int
    no: int
    monitors: int
    intelligence: int
    ambiguous: int
    suspect: int
    false_suspicion: int
    most: int
    secret_deal: int
    """Percent a round that a deal signed in secret comes to light."""
    screening: int
    """How many times likelier a maximalist Russia is held to refuse an honest test than the other types (C21)."""


@frozen
class AnswerRules:
    """What follows a proven breach: snap-backs, then each standing answer, then reputation."""

    snap_back: int
    enforce_cost: int
    enforce_pain: int
    enforce_credibility: int
    enforce_boldness: int
    pass_credibility: int
    pass_boldness: int
    bluff_credibility: int
    bluff_points: int
    proven_credibility: int
    """Taken from a guarantor's credibility when its own broken promise is proven."""
    proven_tie: int
    """Taken from the tie between the breaker and each receiver."""


@frozen
class UpkeepRules:
    """What a round does by itself; rates are for five rounds and are scaled to the game's length."""

    grip_quiet: int
    integration_peace: int
    integration_war: int
    morale_peace: int
    morale_war: int
    defence_high_morale: int
    defence_low_morale: int
    morale_high: int
    morale_low: int
    resolve_peace: int
    resolve_war: int
    resolve_threat: int
    """Added to Europe's resolve a round while its threat is high (C8)."""
    threat_high: int
    """From this much threat on, Europe's resolve rises by ``resolve_threat`` a round."""
    levers_drift: int
    tie_overhead: int
    """Taken from the ties of the signers when a deal is struck over a partner's head (C24)."""
    concession_boldness: int


@frozen
class LoadRules:
    """The price of a loaded gun: points, each round, for each instrument; never a factor of W."""

    cost: int
    pledge_prior: int
    """Public prior, percent, that a pledge is loaded (75: Leeds 2003, alliances kept 1816-1944)."""


@frozen
class SecretAct:
    """One line of a seat's short menu of other secret actions; chances in percent."""

    id: str
    seats: tuple[str, ...]
    title: str
    text: str
    cost: int = 0
    chance: int = 100
    target: str = ""
    """``seat`` or ``deal`` where the act needs one, else empty."""
    effects: dict[str, int] = field(factory=dict)
    open_effects: dict[str, int] = field(factory=dict)
    """Effects everyone sees without learning who caused them."""
    breaks: str = ""
    """A clause kind that this act breaks if the seat owes it."""
    points: int = 0


@frozen
class Breach:
    """What breaking a clause of one kind does when this giver does it: points gained, tracks, damage."""

    gain: int = 0
    effects: dict[str, int] = field(factory=dict)
    damage: dict[str, int] = field(factory=dict)


@frozen
class ClauseKind:
    """One kind of clause: who gives what to whom, when it is due, and how it can be checked."""

    id: str
    number: int
    title: str
    text: str
    givers: tuple[tuple[str, ...], ...]
    """The sets of seats that can give it, one set a variant; a pair that gives to each other is mutual."""
    receivers: tuple[str, ...]
    """Seats, or ``("parties",)`` for every signer who is not the giver."""
    due: str
    """``signing``: handed over and banked at once; ``round``: owed every round."""
    verifiable: str
    reversible: bool
    concession: bool = False
    """Handed to Russia: adds boldness when it is banked (C3)."""
    territory: str = ""
    """``in-fact`` or ``in-law`` where it cedes the contested line."""
    pledges: bool = False
    """Declares the instruments of this clause that the scenario lists."""
    snap_back: bool = False
    monitors: bool = False
    burden: int = 0
    """Points each giver pays a round while it honours it."""
    lasts: int = 0
    """Rounds it binds; 0 is until the end."""
    incident: int = 0
    """Added to the incident chance while it is in force (Fortna 2003: negative)."""
    effects: dict[str, int] = field(factory=dict)
    """Tracks moved when it is banked or begins to bind."""
    each_round: dict[str, int] = field(factory=dict)
    """Tracks moved each round while it is honoured."""
    breach: dict[str, Breach] = field(factory=dict)
    concerns: tuple[str, ...] = ()
    """Seats whose affair it is: signing it without them is signing over their heads (C24)."""


@frozen
class Rules:
    """A whole rule set. ``signs`` maps each law C1-C26 to ``+``, ``0`` or ``-`` under this theory."""

    id: str
    title: str
    thesis: str
    sources: tuple[Source, ...]
    critics: tuple[str, ...]
    weight: WeightRules
    temptation: TemptationRules
    attack: AttackRules
    incident: IncidentRules
    detection: DetectionRules
    answers: AnswerRules
    upkeep: UpkeepRules
    load: LoadRules
    rows: tuple[Row, ...]
    acts: tuple[SecretAct, ...]
    clauses: tuple[ClauseKind, ...]
    signs: dict[str, str]
    rates_for: int = 5
    """The number of rounds that the per-round rates were written for."""
    kinds: dict[str, ClauseKind] = field(init=False, eq=False, repr=False)
    row: dict[str, Row] = field(init=False, eq=False, repr=False)
    act: dict[str, SecretAct] = field(init=False, eq=False, repr=False)

    @kinds.default
    def _index_kinds(self) -> dict[str, ClauseKind]:
        return {kind.id: kind for kind in self.clauses}

    @row.default
    def _index_rows(self) -> dict[str, Row]:
        return {row.id: row for row in self.rows}

    @act.default
    def _index_acts(self) -> dict[str, SecretAct]:
        return {act.id: act for act in self.acts}

    def scaled(self, rate: int, rounds: int) -> int:
        """Return a per-round rate for a game of ``rounds`` rounds, rounded half away from zero."""
        if rounds == self.rates_for:
            return rate
        size = (2 * abs(rate) * self.rates_for + rounds) // (2 * rounds)
        return size if rate >= 0 else -size

    @property
    def reads_fear(self) -> bool:
        """Whether the fear track matters in this theory, and is therefore shown."""
        return self.temptation.fear_percent != 0 or self.temptation.fear_calm != 0


def plain(value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return a rules or scenario value as plain dicts, lists, strings and integers, for a save."""
    from attrs import fields, has  # noqa: PLC0415 - only saves ask for it

    if has(type(value)):
        return {f.name: plain(getattr(value, f.name)) for f in fields(type(value)) if f.init}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value
