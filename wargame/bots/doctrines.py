"""The named doctrines, seat by seat: data, so that a class can argue with them."""

from __future__ import annotations

from typing import Final

from wargame.bots.doctrine import ALLIES, BOTH, EVERY, Doctrine, Terms

_CEASEFIRE: Final[Terms] = (("ceasefire", BOTH),)
_MISSION: Final[Terms] = (("monitors", ("europe",)),)
_RELIEF: Final[Terms] = (("sanctions-relief", ("us",)),)
_US_GUN: Final[Terms] = (("arms-pipeline", ("us",)), ("intelligence", ("us",)), ("backstop", ("us",)))
_EU_GUN: Final[Terms] = (
    ("reassurance-force", ("europe",)),
    ("air-defence", ("europe",)),
    ("arms-pipeline", ("europe",)),
)
_SNAP: Final[Terms] = (("snap-back", ALLIES), ("snap-back", ("europe",)))

_HANDSHAKE: Final[Terms] = (*_CEASEFIRE, ("prisoners", BOTH), *_RELIEF, ("line-in-fact", ("ukraine",)))
_SOFT_HANDSHAKE: Final[Terms] = (*_CEASEFIRE, ("prisoners", BOTH), *_RELIEF, ("sanctions-relief", ("europe",)))
_ENERGY: Final[Terms] = (*_CEASEFIRE, ("energy-pause", BOTH), ("special-status", ("ukraine",)), ("prisoners", BOTH))
_GUN_LINE: Final[Terms] = (
    *_CEASEFIRE, *_MISSION, *_SNAP, *_US_GUN, *_EU_GUN, *_RELIEF, ("sanctions-relief", ("europe",)), ("prisoners", BOTH),
)  # fmt: skip
_PACT: Final[Terms] = (*_US_GUN, *_EU_GUN)
_BURDEN_SHIFT: Final[Terms] = (
    *_CEASEFIRE, ("monitors", ALLIES), *_EU_GUN, ("intelligence", ("us",)), *_RELIEF, ("prisoners", BOTH),
)  # fmt: skip
_DEMANDS: Final[Terms] = (
    *_CEASEFIRE, *_RELIEF, ("sanctions-relief", ("europe",)), ("neutrality", ("ukraine",)), ("force-caps", ("ukraine",)),
    ("special-status", ("ukraine",)),
)  # fmt: skip
_LINE: Final[Terms] = (*_CEASEFIRE, ("line-in-fact", ("ukraine",)), *_RELIEF, ("prisoners", BOTH))
_FREEZE: Final[Terms] = (*_CEASEFIRE, ("dmz", BOTH), ("commission", BOTH), *_RELIEF, ("prisoners", BOTH))

_US: Final = (
    Doctrine(
        name="dealmaker",
        seat="us",
        text="Wants a signature soon and asks little of what stands behind it.",
        proposals=(_HANDSHAKE, _SOFT_HANDSHAKE, _ENERGY, _SOFT_HANDSHAKE),
        least_price=0,
        never=("arms-pipeline", "intelligence", "backstop"),
        acts=("assure",),
        heeds=False,
    ),
    Doctrine(
        name="guarantor",
        seat="us",
        text="Lays the gun on the table and loads it, and expects Europe to do the same.",
        proposals=(_GUN_LINE, _GUN_LINE, _GUN_LINE),
        least_price=0,
        loads=EVERY,
        answer="enforce",
        acts=("spy:russia",),
    ),
    Doctrine(
        name="bluffer",
        seat="us",
        text="Declares as much as the guarantor and loads nothing.",
        proposals=(_GUN_LINE, _GUN_LINE, _GUN_LINE),
        least_price=0,
        answer="pass",
    ),
    Doctrine(
        name="pivot",
        seat="us",
        text="Wants Europe to carry the load, and its own arms elsewhere.",
        proposals=(_BURDEN_SHIFT, _SOFT_HANDSHAKE, _BURDEN_SHIFT),
        least_price=0,
        loads=("intelligence",),
        breaks=("monitors",),
        heeds=False,
    ),
)

_UKRAINE: Final = (
    Doctrine(
        name="steadfast",
        seat="ukraine",
        text="Signs a cease-fire where the declared weight is near the temptation, asks for less as the war drags on, keeps its word.",
        proposals=(_PACT, _EU_GUN, _GUN_LINE, _FREEZE),
        least_price=-3,
        margin=-12,
        weary=8,
        never=("recognition", "neutrality", "line-in-fact"),
        acts=("spy:us", "spy:europe"),
    ),
    Doctrine(
        name="pragmatist",
        seat="ukraine",
        text="Takes the cease-fire it can get, rearms, and strikes back in secret when it suspects a breach.",
        proposals=(_FREEZE, _FREEZE, _FREEZE),
        least_price=-8,
        never=("recognition",),
        acts=("rearm",),
        breaks=("force-caps",),
        raids=True,
    ),
)

_EUROPE: Final = (
    Doctrine(
        name="backbone",
        seat="europe",
        text="Pledges a force and sends it.",
        proposals=(_EU_GUN, _GUN_LINE, _EU_GUN),
        least_price=-2,
        loads=EVERY,
        answer="enforce",
        acts=("spy:russia",),
    ),
    Doctrine(
        name="bluffer",
        seat="europe",
        text="Pledges a force that stays in its barracks.",
        proposals=(_EU_GUN, _GUN_LINE, _EU_GUN),
        least_price=-2,
        answer="pass",
    ),
    Doctrine(
        name="free-rider",
        seat="europe",
        text="Pledges the cheaper half, lets others pay, and forgets the monitors' bill.",
        proposals=(_FREEZE, (*_CEASEFIRE, *_MISSION, ("air-defence", ("europe",)), *_RELIEF)),
        least_price=-2,
        loads=("air-defence",),
        breaks=("monitors",),
        heeds=False,
    ),
)

_RUSSIA: Final = (
    Doctrine(
        name="maximalist",
        seat="russia",
        text="Pockets what is handed over, and breaks what is not guarded.",
        proposals=((), _DEMANDS, _LINE, _DEMANDS),
        least_price=-2,
        never=("missile-limits",),
        greed=68,
        patience=(45, 33, 22),
        acts=("spy", "split"),
    ),
    Doctrine(
        name="limited",
        seat="russia",
        text="Wants the line and to be left alone; breaks only a very light gun.",
        proposals=(_LINE, _FREEZE, _LINE),
        least_price=-2,
        greed=220,
        patience=(20, 30, 50),
        acts=("spy", "crackdown"),
    ),
    Doctrine(
        name="insecure",
        seat="russia",
        text="Fears for the regime: strikes when the ring seems to close, keeps quiet when it is calm.",
        proposals=(_FREEZE, _LINE, _FREEZE),
        least_price=-4,
        greed=100,
        patience=(40, 40, 20),
        acts=("crackdown", "spy"),
    ),
)

DOCTRINE: Final[dict[tuple[str, str], Doctrine]] = {
    (doctrine.seat, doctrine.name): doctrine for doctrine in (*_US, *_UKRAINE, *_EUROPE, *_RUSSIA)
}
"""Every named doctrine by (seat, name)."""
