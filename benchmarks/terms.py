"""How long a keystroke takes in the search for terms: ``python -m benchmarks.terms``, offscreen.

Some 57,000 terms: the AAT's names in four facets, under random broader terms (the list that ships has none),
some of them twice. Timed is everything between a letter and the painted trees, as it happens in the window:
finding, building the four filtered trees, laying out and painting them. Beside it the usual way, a recursive
QSortFilterProxyModel over the same terms with its tree unfolded. Also: the vocabulary that ships together
with the AAT's list, and what it costs to make the vocabulary anew when a museum adds a term.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator, Sequence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from assistant.desktop.terms.facet_panel import FacetPanel
from assistant.desktop.theme import current_theme
from assistant.vocabulary import FACETS, Facet, Term, Vocabulary, aat_names, load_default
from assistant.vocabulary.extension import Addition, extend, new_uri
from assistant.vocabulary.terms import FACET_LABELS
from benchmarks.command_line import parser_of

WORDS = ("bronze", "chair", "enamel", "oil painting", "wood", "silver gilt", "e", "xylo", "ing")
"""Typed letter by letter, as a person would."""


def many(count: int) -> Vocabulary:
    """Return a vocabulary of this size with the AAT's names, seven levels deep at most."""
    chance = random.Random(0)
    names = aat_names.load()
    terms: dict[str, list[Term]] = {key: [] for key in FACETS}
    depth: dict[str, list[int]] = {key: [] for key in FACETS}
    places = [number % len(names) for number in range(count)]
    for number, place in enumerate(places):
        found = names.at(place)
        key = FACETS[(0, 0, 0, 1, 2, 3)[number % 6]]
        row = len(terms[key])
        above = chance.randrange(row) if row > 40 and chance.random() > 0.01 else None
        while above is not None and depth[key][above] > 5:
            above = terms[key][above].broader[0]
        labels = dict(found.labels) if number < len(names) else {"en": f"{found.labels['en']} (made)"}
        broader = () if above is None else (above,)
        depth[key].append(0 if above is None else depth[key][above] + 1)
        terms[key].append(Term(key, f"{found.uri}/{number}", row, labels, found.alternatives, broader))
    return Vocabulary("many", "1", "", [Facet(key, FACET_LABELS[key], found) for key, found in terms.items()])


def keystrokes(words: Sequence[str]) -> Iterator[str]:
    """Yield what stands in the field after each letter."""
    for word in words:
        for end in range(1, len(word) + 1):
            yield word[:end]


def paint(application: QApplication) -> None:
    """Let Qt lay out and paint what waits for it."""
    application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def timed(each: Callable[[str], object], rounds: int, words: Sequence[str] = WORDS) -> np.ndarray:
    """Return the milliseconds of every keystroke: by the clock, and of the processor alone."""
    found = []
    for _ in range(rounds):
        for text in keystrokes(words):
            began, worked = time.perf_counter(), time.process_time()
            each(text)
            found.append((time.perf_counter() - began, time.process_time() - worked))
    return 1000 * np.array(found)


def tell(what: str, found: np.ndarray) -> None:
    """Print median, 95th percentile and the worst by the clock, then median and percentile of the work."""
    clock, work = found[:, 0], found[:, 1]
    figures = (np.median(clock), np.percentile(clock, 95), clock.max())
    print(f"{what:62}", *(f"{each:8.1f}" for each in (*figures, np.median(work), np.percentile(work, 95))))


def ours(
    vocabulary: Vocabulary, application: QApplication, rounds: int, names: aat_names.AatNames | None = None
) -> np.ndarray:
    """Type into the search field of a real panel; with ``names`` it looks there for other terms too."""
    panel = FacetPanel(vocabulary)
    if names is not None:
        uris = frozenset(term.uri for facet in vocabulary.facets.values() for term in facet.terms)
        panel.search.hits.elsewhere = lambda text, limit: names.search(text, without=uris, limit=limit)
    panel.resize(690, 600)
    panel.show()
    paint(application)
    panel.action("search").trigger()
    panel.search.field.setText("a")
    paint(application)

    def each(text: str) -> None:
        panel.search.field.setText(text)
        paint(application)

    found = timed(each, rounds)
    panel.close()
    panel.deleteLater()
    return found


def peer(vocabulary: Vocabulary, application: QApplication, words: Sequence[str]) -> np.ndarray:
    """Filter four trees by recursive proxies; all names of a term are in one text, as they must be there."""
    views = []
    for facet in vocabulary.facets.values():
        model = QStandardItemModel()
        items = [QStandardItem(_every_name(term)) for term in facet.terms]
        for term, item in zip(facet.terms, items, strict=True):
            (items[term.broader[0]] if term.broader else model.invisibleRootItem()).appendRow(item)
        proxy = QSortFilterProxyModel()
        proxy.setRecursiveFilteringEnabled(True)
        proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        proxy.setSourceModel(model)
        view = QTreeView()
        view.setUniformRowHeights(True)
        view.setModel(proxy)
        view.resize(345, 300)
        view.show()
        views.append((view, proxy, model))
    paint(application)

    def each(text: str) -> None:
        for view, proxy, _ in views:
            proxy.setFilterFixedString(text)
            view.expandAll()
        paint(application)

    found = timed(each, 1, words)
    for view, _, _ in views:
        view.close()
    return found


def _every_name(term: Term) -> str:
    others = [name for names in term.alternatives.values() for name in names]
    return " / ".join([*term.labels.values(), *others])


def growing(base: Vocabulary, own: int) -> np.ndarray:
    """Return the milliseconds to make a vocabulary with this many own terms, and to show it in the trees."""
    bronze = base["materials"].terms[base.search("bronze", facet="materials")[0].row].uri
    made = [
        Addition("materials", new_uri("materials", f"own {number}"), {"en": f"own {number}"}, (bronze,))
        for number in range(own)
    ]
    panel = FacetPanel(base)
    panel.resize(690, 600)
    panel.show()
    found = []
    for count in range(max(1, own - 20), own + 1):
        began, worked = time.perf_counter(), time.process_time()
        panel.set_vocabulary(extend(base, made[:count]))
        found.append((time.perf_counter() - began, time.process_time() - worked))
    panel.close()
    panel.deleteLater()
    return 1000 * np.array(found)


def main() -> None:
    """Measure and print."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--terms", type=int, default=57_000, help="default: %(default)s")
    parser.add_argument("--rounds", type=int, default=3, help="default: %(default)s")
    parser.add_argument("--without-peer", action="store_true", help="the peer takes a minute")
    args = parser.parse_args()
    application = QApplication([])
    current_theme().apply()
    shipped = load_default()
    began = time.perf_counter()
    names = aat_names.load()
    print(f"the AAT's list read in {time.perf_counter() - began:.2f} s ({len(names):,} terms)")
    large = many(args.terms)
    size = sum(len(facet) for facet in large.facets.values())
    own = sum(len(facet) for facet in shipped.facets.values())
    heads = ("median", "p95", "worst", "CPU med.", "CPU p95")
    print(f"{'milliseconds':62}", *(f"{head:>8}" for head in heads))
    tell(f"a keystroke: search and trees, {size:,} terms", ours(large, application, args.rounds))
    if not args.without_peer:
        tell(
            f"a keystroke of “{WORDS[0]}”: recursive proxies, the same terms",
            peer(large, application, WORDS[:1]),
        )
    tell(f"the same, {own:,} terms (shipped)", ours(shipped, application, args.rounds))
    tell(f"the same, with the AAT's {len(names):,}", ours(shipped, application, args.rounds, names))
    for count in (1, 50, 500):
        tell(f"a term added, with {count} own ones: vocabulary and trees", growing(shipped, count))


if __name__ == "__main__":
    main()
