"""The sums of an effort simulation: per tag, as shares of one another, with intervals; and their table."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.vocabulary import Vocabulary

BASES = ("trees", "by_hand")
"""The ways by hand that the ways with suggestions are compared with."""

TITLES = {
    "trees": "by hand, opening the trees",
    "search": "by hand, typing the name",
    "by_hand": "by hand, the cheaper for each tag",
    "one_by_one": "with suggestions, one by one",
    "suggestions": "with suggestions and Space",
    "broader": "the same and accept broader",
}
_BLOCK = 100


class Sums:
    """Sums of every column over all pictures and over bootstrap draws of whole objects."""

    def __init__(
        self,
        facets: Sequence[str],
        objects: Sequence[Hashable],
        columns: Mapping[tuple[str, str], Sequence[Mapping[str, float]]],
        resamples: int,
        seed: int,
    ) -> None:
        """``objects``: the object of each picture. ``columns``: per picture, facet key -> value."""
        self._place = {
            (*name, facet): place
            for place, (name, facet) in enumerate((name, facet) for name in columns for facet in facets)
        }
        table = np.zeros((len(objects), len(self._place)))
        for name, column in columns.items():
            for picture, row in enumerate(column):
                for facet, value in row.items():
                    table[picture, self._place[*name, facet]] = value
        number = {each: place for place, each in enumerate(dict.fromkeys(objects))}
        per_object = np.zeros((len(number), table.shape[1]))
        np.add.at(per_object, [number[each] for each in objects], table)
        self._facets = tuple(facets)
        self._sums = np.vstack([per_object.sum(axis=0, keepdims=True), _draw(per_object, resamples, seed)])

    @property
    def facets_with_tags(self) -> tuple[str, ...]:
        """The facets in which any picture has a tag."""
        return tuple(key for key in self._facets if self._sum("tags", "count", key)[0] > 0)

    def report(self, facet: str | None, ways: Sequence[str]) -> dict[str, Any]:
        """Return the figures of one facet, or of all (None), as JSON can hold them."""
        tags = self._sum("tags", "count", facet)
        keys = {way: self._sum(way, "keys", facet) for way in ways}
        return {
            "tags": int(tags[0]),
            "among_ten": _value(self._sum("tags", "found", facet), tags),
            "ways": {
                way: {
                    "keys": round(float(keys[way][0]), 3),
                    "keys_per_tag": _value(keys[way], tags),
                    "seconds_per_tag": _value(self._sum(way, "seconds", facet), tags),
                }
                for way in ways
            },
            "ratio": {
                way: {base: _value(keys[way], keys[base]) for base in BASES}
                for way in ways
                if way not in BASES
            },
        }

    def _sum(self, column: str, what: str, facet: str | None) -> NDArray[np.float64]:
        places = [self._place[column, what, key] for key in ((facet,) if facet else self._facets)]
        total: NDArray[np.float64] = self._sums[:, places].sum(axis=1)
        return total


def _draw(per_object: NDArray[np.float64], resamples: int, seed: int) -> NDArray[np.float64]:
    """Return the sums of ``resamples`` draws of as many objects with replacement, (resamples, columns)."""
    generator, number = np.random.default_rng(seed), len(per_object)
    found = [np.empty((0, per_object.shape[1]))]
    for start in range(0, resamples if number else 0, _BLOCK):
        size = min(_BLOCK, resamples - start)
        found.append(generator.multinomial(number, np.full(number, 1 / number), size) @ per_object)
    return np.vstack(found)


def _value(above: NDArray[np.float64], below: NDArray[np.float64]) -> dict[str, Any]:
    """A ratio of sums with its interval; None where there is nothing to divide by."""
    if not below[0]:
        return {"value": None, "interval": None}
    drawn = above[1:][below[1:] > 0] / below[1:][below[1:] > 0]
    interval = [round(float(each), 4) for each in np.percentile(drawn, (2.5, 97.5))] if len(drawn) else None
    return {"value": round(float(above[0] / below[0]), 4), "interval": interval}


def table(report: Mapping[str, Any], vocabulary: Vocabulary) -> str:
    """Return the report as a console shows it: all facets together, then each."""
    blocks = [_block("All facets", report)]
    for key, found in report["facets"].items():
        blocks.append(_block(vocabulary[key].label("en"), found))
    operators = report["operators"]
    about = (
        f"{report['pictures']:,} pictures of {report['objects']:,} objects. "
        f"A key takes {operators['K']:.2f} s ({report['typist']} typist), a decision {operators['M']:.2f} s\n"
        "(keystroke-level model, Card, Moran and Newell 1980). Intervals: 95 %, bootstrap over objects."
    )
    return "\n\n".join([about, *blocks, _verdict(report)])


def _block(title: str, found: Mapping[str, Any]) -> str:
    if not found["tags"]:
        return f"{title}: no tags"
    head = f"{title}: {found['tags']:,} tags, {_share(found['among_ten'])} of them among the ten best"
    lines = [head, f"{'':38}{'keys/tag':>9}  {'interval':>13}{'s/tag':>8}{'of trees':>10}{'of by hand':>12}"]
    for way, figures in found["ways"].items():
        keys = figures["keys_per_tag"]
        ratio = found["ratio"].get(way, {})
        lines.append(
            f"{TITLES[way]:38}{keys['value']:>9.2f}  {_interval(keys):>13}"
            f"{figures['seconds_per_tag']['value']:>8.2f}"
            f"{_share(ratio.get('trees')):>10}{_share(ratio.get('by_hand')):>12}"
        )
    return "\n".join(lines)


def _interval(found: Mapping[str, Any]) -> str:
    return f"{found['interval'][0]:.2f}-{found['interval'][1]:.2f}" if found["interval"] else ""


def _share(found: Mapping[str, Any] | None) -> str:
    return "" if found is None or found["value"] is None else f"{found['value']:.1%}"


def _verdict(report: Mapping[str, Any]) -> str:
    value = report["ratio"]["suggestions"]["trees"]["value"]
    harder = report["ratio"]["suggestions"]["by_hand"]["value"]
    if value is None or harder is None:
        return "No picture has a tag, so there is nothing to compare."
    met = "met" if value <= report["goal"] else "missed"
    return (
        f"With suggestions {value:.1%} of the keys of opening the trees by hand "
        f"(goal: at most {report['goal']:.0%}, {met})\n"
        f"and {harder:.1%} of the keys of the cheapest way by hand."
    )
