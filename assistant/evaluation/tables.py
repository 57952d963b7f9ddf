"""Tables laid out like the paper's: Table 3 (means, a block per test set), Tables 1 and 2 (per facet).

Rows are systems. The paper's own figures stand in a column beside ours only where the data are the same
official test file; otherwise they are a table of their own, said to be of other data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from assistant.evaluation import paper
from assistant.evaluation.metrics import NAMES
from assistant.evaluation.reports import HEADINGS

if TYPE_CHECKING:
    from assistant.evaluation.runs import Run
    from assistant.vocabulary import Vocabulary

PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure as text; ``best``: no other of our systems is better in this column."""

    text: str
    best: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """``kind``: ensemble, member, baseline or paper."""

    name: str
    kind: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``groups``: (heading, how many columns); ``headings``: one per column."""

    title: str
    groups: tuple[tuple[str, int], ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    def to_text(self) -> str:
        """Return the table for a terminal."""
        import pandas as pd

        above = [group for group, width in self.groups for _ in range(width)]
        columns = pd.MultiIndex.from_arrays([above, list(self.headings)])
        cells = [[cell.text for cell in row.cells] for row in self.rows]
        frame = pd.DataFrame(cells, index=[row.name for row in self.rows], columns=columns)
        return f"{self.title}\n{frame.to_string()}"


def figure(value: float | None, name: str, digits: int = 3) -> str:
    """Return a metric as text: ranks with one digit, shares with ``digits``, a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:,.1f}" if name == "avg_rank" else f"{value:.{digits}f}"


def mean_table(runs: Sequence[Run]) -> Table:
    """Return the paper's Table 3: a row per system, four columns per data file.

    A system that lacks a facet has a mean of other facets, which is not shown: it does not compare.
    """
    files = list(dict.fromkeys(run.data for run in runs))
    blocks = [
        _Block(_file_heading(runs, path), _means(runs, path), _paper_means(runs, path)) for path in files
    ]
    return _table("Mean of the facets, each with equal weight", blocks, _names(runs))


def facet_table(runs: Sequence[Run], path: Path, vocabulary: Vocabulary) -> Table:
    """Return the paper's Table 1 or 2: a row per system, four columns per facet, for one data file.

    Facets without an annotated picture are left out.
    """
    here = [run for run in runs if run.data == path]
    blocks = []
    for key, facet in vocabulary.facets.items():
        count = here[0].figures["facets"][key]["n"]
        if not count:
            continue
        found = {_key(run, kind, name): item["facets"][key] for run, kind, name, item in _systems(here)}
        heading = f"{facet.label()} ({count:,} pictures)"
        blocks.append(_Block(heading, found, _paper_facets(here, key)))
    return _table(f"Each facet of {path.name}", blocks, _names(here))


def paper_table(comparable: bool) -> Table:
    """Return the paper's Table 3 as it was published; ``comparable``: our data are the same test files."""
    about = "the same test files" if comparable else "other data, so not comparable"
    rows = [
        Row(
            name,
            "paper",
            tuple(
                Cell(figure(value, metric, 2))
                for test in ("inner", "outer")
                for metric, value in zip(NAMES, sets[test], strict=True)
            ),
        )
        for name, sets in paper.MEANS.items()
    ]
    groups = (("inner test set", 4), ("outer test set", 4))
    return Table(f"Published ({about}): {paper.SOURCE}", groups, HEADINGS * 2, tuple(rows))


_Key: TypeAlias = tuple[str, str, str]
"""Pack with version, kind and name of a system."""


@dataclass(frozen=True, slots=True)
class _Block:
    heading: str
    figures: Mapping[_Key, Mapping[str, Any]]
    published: Mapping[_Key, tuple[float | None, ...]]


def _table(title: str, blocks: Sequence[_Block], names: Mapping[_Key, str]) -> Table:
    groups, headings = [], []
    columns: list[Callable[[_Key], Cell]] = []
    for block in blocks:
        beside = bool(block.published)
        groups.append((block.heading, len(NAMES) * (2 if beside else 1)))
        for place, (metric, heading) in enumerate(zip(NAMES, HEADINGS, strict=True)):
            headings.append(heading)
            columns.append(_ours(block, metric))
            if beside:
                headings.append(PAPER)
                columns.append(_theirs(block, place, metric))
    rows = tuple(Row(name, key[1], tuple(column(key) for column in columns)) for key, name in names.items())
    return Table(title, tuple(groups), tuple(headings), rows)


def _ours(block: _Block, metric: str) -> Callable[[_Key], Cell]:
    shown = {key: found[metric] for key, found in block.figures.items() if found[metric] is not None}
    rounded = {key: round(value, 1 if metric == "avg_rank" else 3) for key, value in shown.items()}
    choose = min if metric == "avg_rank" else max
    best = choose(rounded.values(), default=None)

    def cell(key: _Key) -> Cell:
        return Cell(figure(shown.get(key), metric), len(rounded) > 1 and rounded.get(key, object()) == best)

    return cell


def _theirs(block: _Block, place: int, metric: str) -> Callable[[_Key], Cell]:
    def cell(key: _Key) -> Cell:
        published = block.published.get(key)
        return Cell(figure(published[place], metric, 2) if published else "")

    return cell


def _systems(runs: Sequence[Run]) -> list[tuple[Run, str, str, Mapping[str, Any]]]:
    return [(run, kind, name, found) for run in runs for kind, name, found in run.systems()]


def _key(run: Run, kind: str, name: str) -> _Key:
    # A baseline does not depend on the pack, unless its backbone does, and then its name says so.
    return ("" if kind == "baseline" else run.title, kind, name)


def _names(runs: Sequence[Run]) -> dict[_Key, str]:
    """Return what each row is called, in order: pack by pack, baselines last."""
    keys = dict.fromkeys(_key(run, kind, name) for run, kind, name, _ in _systems(runs))
    several = len({pack for pack, kind, _ in keys if kind == "ensemble"}) > 1
    ordered = sorted(keys, key=lambda key: key[1] == "baseline")
    return {key: _name(key, several) for key in ordered}


def _name(key: _Key, several: bool) -> str:
    pack, kind, name = key
    plain = f"member {name}" if kind == "member" else name
    return f"{pack}: {plain}" if several and pack else plain


def _file_heading(runs: Sequence[Run], path: Path) -> str:
    run = next(run for run in runs if run.data == path)
    if run.test is None:
        return path.name
    measured, lacking = run.figures["pictures"], len(run.figures["failed"]) + len(run.figures["missing"])
    part = f", {measured:,} of {measured + lacking:,} pictures" if lacking else ""
    return f"{path.name} ({run.test} test set{part})"


def _means(runs: Sequence[Run], path: Path) -> dict[_Key, Mapping[str, Any]]:
    found = _systems([run for run in runs if run.data == path])
    return {
        _key(run, kind, name): item["mean"] for run, kind, name, item in found if run.has_every_facet(item)
    }


def _counterparts(runs: Sequence[Run]) -> dict[_Key, str]:
    found = {}
    for run, kind, name, _ in _systems(runs):
        if run.test is not None and kind != "baseline":
            members = tuple(run.figures["members"]) if kind == "ensemble" else ()
            published = paper.counterpart(name, members)
            if published is not None:
                found[_key(run, kind, name)] = published
    return found


def _paper_means(runs: Sequence[Run], path: Path) -> dict[_Key, tuple[float | None, ...]]:
    here = [run for run in runs if run.data == path and run.test is not None]
    return {key: paper.MEANS[name][str(here[0].test)] for key, name in _counterparts(here).items()}


def _paper_facets(runs: Sequence[Run], facet: str) -> dict[_Key, tuple[float | None, ...]]:
    here = [run for run in runs if run.test == "inner"]
    found = _counterparts(here).items()
    return {key: paper.FACETS[name][facet] for key, name in found if facet in paper.FACETS.get(name, {})}
