"""The figures of a data set as text with bars, for a terminal of any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from assistant.datasets.report.charts import RARE
from assistant.datasets.report.tree import label_of

if TYPE_CHECKING:
    from assistant.datasets.report.describe import FacetFigures, Figures
    from assistant.datasets.report.tree import Branch
    from assistant.vocabulary import Facet, Vocabulary

KEEPERS = 10
TERMS = 8
"""Top terms shown of each facet; below each its three largest narrower ones."""

_NARROWER = 3
_LABEL = 40  # columns
_EIGHTHS = "▏▎▍▌▋▊▉█"


def words(figures: Figures, vocabulary: Vocabulary, *, width: int = 80, blocks: bool = True) -> Iterator[str]:
    """Yield the lines. ``width``: columns; ``blocks``: draw with block characters rather than "#"."""
    bar = Bars(max(10, min(40, width - _LABEL - 22)), blocks)
    yield f"{figures.path}"
    yield (
        f"{figures.pictures:,} pictures of {figures.objects:,} objects, {len(figures.sources):,} keepers. "
        f"Split: {figures.split}."
    )
    yield from _titled("Pictures per keeper", bar.rows(_keepers(figures), figures.pictures))
    yield from _titled(
        "Facets with tags per picture",
        bar.rows(
            ((str(number), count) for number, count in figures.facets_per_picture.items()), figures.pictures
        ),
    )
    for key, facet in figures.facets.items():
        yield from _facet(facet, vocabulary[key], figures.language, bar)


class Bars:
    """Rows of label, number, share and bar."""

    def __init__(self, width: int, blocks: bool = True) -> None:
        self.width = width
        self.blocks = blocks

    def rows(self, items: Iterable[tuple[str, int]], total: int) -> Iterator[str]:
        """Yield a line for each (label, count); the longest bar belongs to the largest count."""
        found = list(items)
        most = max((count for _, count in found), default=0)
        for label, count in found:
            share = f"{100 * count / total:5.1f} %" if total else ""
            yield f"  {_fitted(label)} {count:>9,} {share} {self.bar(count, most)}".rstrip()

    def bar(self, count: int, most: int) -> str:
        """Return a bar of up to ``width`` columns; anything above zero shows."""
        if count <= 0 or most <= 0:
            return ""
        eighths = max(1, round(count / most * self.width * 8))
        if not self.blocks:
            return "#" * max(1, round(eighths / 8))
        whole, rest = divmod(eighths, 8)
        return "█" * whole + (_EIGHTHS[rest - 1] if rest else "")


def _keepers(figures: Figures) -> Sequence[tuple[str, int]]:
    named = list(figures.sources.items())
    if len(named) <= KEEPERS + 1:
        return named
    rest = named[KEEPERS:]
    return [*named[:KEEPERS], (f"{len(rest):,} others", sum(count for _, count in rest))]


def _facet(facet: FacetFigures, terms: Facet, language: str, bar: Bars) -> Iterator[str]:
    if not facet.pictures:
        yield f"\n{facet.label}: no tags"
        return
    tags = sum(number * count for number, count in facet.tags.items())
    rare = sum(term.pictures < RARE for term in facet.frequencies)
    yield (
        f"\n{facet.label}: {facet.pictures:,} pictures, {tags / facet.pictures:.1f} tags each; "
        f"{len(facet.frequencies):,} of {facet.terms:,} terms occur, {rare:,} of them in fewer than {RARE} "
        "pictures"
    )
    yield from _titled("tags per picture", bar.rows(_named(facet.tags), facet.pictures), "  ")
    yield from _titled("level of the tags", bar.rows(_named(facet.depth), tags), "  ")
    yield from _titled("terms", bar.rows(_branches(facet.tree, terms, language), facet.pictures), "  ")


def _branches(tree: Branch, terms: Facet, language: str) -> Iterator[tuple[str, int]]:
    tops = tree.largest()
    for top in tops[:TERMS]:
        yield label_of(terms, (top.name,), language), top.pictures
        below = top.largest()
        for child in below[:_NARROWER]:
            yield f"  {label_of(terms, (top.name, child.name), language)}", child.pictures
        if len(below) > _NARROWER:
            yield f"  {len(below) - _NARROWER:,} more, each up to", below[_NARROWER].pictures
    if len(tops) > TERMS:
        yield f"{len(tops) - TERMS:,} more, each up to", tops[TERMS].pictures


def _named(counts: Mapping[int, int]) -> list[tuple[str, int]]:
    last = max(counts, default=0)
    if last <= 12:
        return [(str(number), counts.get(number, 0)) for number in range(1, last + 1)]
    rest = sum(count for number, count in counts.items() if number >= 12)
    return [*((str(number), counts.get(number, 0)) for number in range(1, 12)), ("12 or more", rest)]


def _titled(title: str, lines: Iterable[str], indent: str = "") -> Iterator[str]:
    yield "" if not indent else f"{indent}{title}"
    if not indent:
        yield title
    yield from lines


def _fitted(label: str) -> str:
    inset = label[: len(label) - len(label.lstrip())]
    return (inset + shorten(label, _LABEL - len(inset), placeholder=" …")).ljust(_LABEL)
