"""The weight of the gun: maximum flow through the commitment network, and the minimum cut that names what is narrow.

Source -> guarantor (arsenal x resolve / 100) -> instrument (rating x credibility / par) -> hosts (ties) -> the front.
A factor at 0 closes its path; paper has no capacity (laws C5, C22, C23). Everything is scaled by 100 x par, so that
W is multiplied, added, and floored once.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from wargame.engine.memo import per_value
from wargame.engine.seats import GUARANTORS, TRACK_NAME, track_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.engine.setting import Setting

Edge: TypeAlias = "tuple[str, str, int]"
_SOURCE, _FRONT = "source", "front"


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


def capacity(setting: Setting, tracks: Mapping[str, int], instrument: str) -> int:
    """Return what one instrument can carry by itself, in whole units, rounded down."""
    item = setting.scenario.instrument_by_id[instrument]
    if item.rating < setting.rules.weight.tripwire_floor:
        return 0
    return item.rating * tracks[f"{item.owner}.credibility"] // setting.rules.weight.credibility_par


def weigh(setting: Setting, tracks: Mapping[str, int], live: tuple[str, ...]) -> Weight:
    """Weigh the instruments in ``live`` (ids, sorted) with these tracks; W is clamped to 0-100."""
    return _weigh(tracks, setting, live)


@per_value(512)
def _weigh(tracks: Mapping[str, int], setting: Setting, live: tuple[str, ...]) -> Weight:
    rules = setting.rules.weight
    unit = 100 * rules.credibility_par
    edges = _edges(setting, tracks, live, unit)
    flow, cut = max_flow(edges) if live else (0, ())
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


def _edges(setting: Setting, tracks: Mapping[str, int], live: tuple[str, ...], unit: int) -> tuple[Edge, ...]:
    scenario, rules = setting.scenario, setting.rules.weight
    edges: list[Edge] = []
    ties: set[str] = set()
    for seat in GUARANTORS:
        own = [item for item in live if scenario.instrument_by_id[item].owner == seat]
        if own:
            edges.append((_SOURCE, seat, scenario.arsenal[seat] * tracks[f"{seat}.resolve"] * rules.credibility_par))
        for item in own:
            instrument = scenario.instrument_by_id[item]
            rated = instrument.rating if instrument.rating >= rules.tripwire_floor else 0
            size = rated * tracks[f"{seat}.credibility"] * 100
            stops = instrument.hosts or (_FRONT,)
            edges.append((seat, item, size))
            edges.append((item, stops[0], size))
            ties.update(stop for stop in stops if stop != _FRONT)
            edges.extend((f"{one}/out", other, size) for one, other in pairwise(stops))
            if stops[-1] != _FRONT:
                edges.append((f"{stops[-1]}/out", _FRONT, 1 << 40))
    edges.extend((tie, f"{tie}/out", tracks[tie] * unit) for tie in sorted(ties))
    return tuple(_merged(edges))


def _merged(edges: list[Edge]) -> list[Edge]:
    """Add up parallel edges (two instruments may pass from one tie to the next)."""
    sizes: dict[tuple[str, str], int] = {}
    for one, other, size in edges:
        sizes[one, other] = min(1 << 40, sizes.get((one, other), 0) + size)
    return [(one, other, size) for (one, other), size in sorted(sizes.items())]


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
