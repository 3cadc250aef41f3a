"""The weight of the gun: maximum flow through the commitment network, and the minimum cut that names what is narrow.

Source -> guarantor (arsenal x resolve / 100) -> instrument (rating x credibility / par) -> hosts (ties) -> the front.
A factor at 0 closes its path; paper has no capacity (laws C5, C22, C23). Everything is scaled by 100 x par, so that
W is multiplied, added, and floored once.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from wargame.engine.memo import per_value
from wargame.engine.seats import GUARANTORS, TRACK_NAME, track_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario


Edge: TypeAlias = "tuple[str, str, int]"
Link: TypeAlias = "tuple[str, str, tuple[tuple[str, int], ...]]"
_SOURCE, _FRONT = "source", "front"
_ENDLESS: Final = 1 << 40
"""The capacity of a link that holds nothing back."""


@frozen(eq=False)
class Network:
    """What a weighing needs besides the tracks: arsenals, instruments and hosts, and the shares in the rules.

    Compared by identity, so that a weighing can be remembered; it holds nothing that is not public.
    """

    scenario: Scenario
    rules: Rules


@frozen
class Weight:
    """A weighing. ``value`` is W, 0 to 100; ``flow`` is in whole units, rounded down.

    ``own`` is what Ukraine's defence adds by itself; ``narrow`` names the links of the minimum cut, smallest first, as
    (label, capacity in whole units).
    """

    value: int
    flow: int
    own: int
    narrow: tuple[tuple[str, int], ...]
    scaled_flow: int = 0


def capacity(network: Network, tracks: Mapping[str, int], instrument: str) -> int:
    """Return what one instrument can carry by itself, in whole units, rounded down."""
    item = network.scenario.instrument_by_id[instrument]
    if item.rating < network.rules.weight.tripwire_floor:
        return 0
    return item.rating * tracks[f"{item.owner}.credibility"] // network.rules.weight.credibility_par


def weigh(network: Network, tracks: Mapping[str, int], live: tuple[str, ...]) -> Weight:
    """Weigh the instruments in ``live`` (ids, sorted) with these tracks; W is clamped to 0-100."""
    return _weigh(tracks, network, live)


@per_value(512)
def _weigh(tracks: Mapping[str, int], network: Network, live: tuple[str, ...]) -> Weight:
    rules = network.rules.weight
    unit = 100 * rules.credibility_par
    flow, cut = max_flow(_edges(network, tracks, live)) if live else (0, ())
    own = tracks["ukraine.defence"]
    total = (rules.flow_share * flow + rules.defence_share * own * unit) // (100 * unit)
    narrow = tuple(sorted(((label, size // unit) for label, size in cut), key=lambda link: (link[1], link[0])))
    return Weight(
        max(0, min(100, total)),
        flow // unit,
        rules.defence_share * own // 100,
        narrow if live else (("nothing lies on the table", 0),),
        flow,
    )


def _edges(network: Network, tracks: Mapping[str, int], live: tuple[str, ...]) -> tuple[Edge, ...]:
    """Return the network's edges with their capacities in scaled units."""
    return tuple(
        (one, other, min(_ENDLESS, sum([factor * tracks[track] for track, factor in parts])) if parts else _ENDLESS)
        for one, other, parts in _links(network, live)
    )


@lru_cache(maxsize=1024)
def _links(network: Network, live: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links of the network in a fixed order; parallel ones (two instruments, one road) are added up."""
    scenario, rules = network.scenario, network.rules.weight
    unit = 100 * rules.credibility_par
    links: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for seat in GUARANTORS:
        own = [item for item in live if scenario.instrument_by_id[item].owner == seat]
        if own:
            links[_SOURCE, seat] = [(f"{seat}.resolve", scenario.arsenal[seat] * rules.credibility_par)]
        for item in own:
            instrument = scenario.instrument_by_id[item]
            rated = instrument.rating if instrument.rating >= rules.tripwire_floor else 0
            size = (f"{seat}.credibility", rated * 100)
            stops = instrument.hosts or (_FRONT,)
            links.setdefault((seat, item), []).append(size)
            links.setdefault((item, stops[0]), []).append(size)
            for one, other in pairwise(stops):
                links[f"{one}/out", other] = []
            for stop in instrument.hosts:
                links[stop, f"{stop}/out"] = [(stop, unit)]
            if instrument.hosts:
                links[f"{stops[-1]}/out", _FRONT] = []
    return tuple((one, other, tuple(parts)) for (one, other), parts in sorted(links.items()))


@lru_cache(maxsize=4096)
def max_flow(edges: tuple[Edge, ...]) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Return (maximum flow, labelled links of the minimum cut nearest to the front), both in scaled units."""
    import networkx as nx  # noqa: PLC0415 - heavy, and only a weighing needs it
    from networkx.algorithms.flow import edmonds_karp  # noqa: PLC0415

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_weighted_edges_from(edges, weight="capacity")
    graph.add_nodes_from((_SOURCE, _FRONT))
    value, (near, _) = nx.minimum_cut(graph, _SOURCE, _FRONT, flow_func=edmonds_karp)
    cut = [(_label(one, other), size) for one, other, size in edges if one in near and other not in near]
    return int(value), tuple(sorted(set(cut)))


def _label(one: str, other: str) -> str:
    if one == _SOURCE:
        return track_label(f"{other}.resolve")
    if other == f"{one}/out":
        return f"the tie {TRACK_NAME[one]}"
    if one in GUARANTORS:
        return other
    return one
