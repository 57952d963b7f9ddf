"""Learning how sure to be: thresholds and the worth of a proof, from what the museum's own index holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.identify.decision import (
    Decision,
    LabelledQueries,
    leave_one_view_out,
    made_up_views,
    photographs,
    proof_rates,
    tune,
)
from assistant.identify.errors import IdentifyError
from assistant.identify.made_up import made_up_view
from assistant.pictures import UnreadablePicture, read

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.index import ExhibitIndex, ExhibitPicture
    from assistant.identify.model import Model
    from assistant.identify.proof import Features, Verifier
    from assistant.identify.sources import SourcePicture

ENOUGH_VIEWS = 30
"""Exhibits with several pictures from which real views are used instead of made-up ones."""

VIEWS = 200
"""Made-up views that are described: more take longer and change little."""

VIEWS_EACH = 10
"""Made-up views of one picture at most, where an index has few."""

PROOFS = 40
"""Pairs of each kind, right and wrong, on which the proof's worth is measured."""

KINDER = 0.9
"""Made-up views have no reflections and no depth: right exhibits are not believed to be proved more often
than this on their word, so that a proof that fails does not speak too loudly against a right one."""

SIDE = 640
"""Pixels of the longer side at which pictures are read for this."""

DECISION = "decision"
"""Name of the decision among the index's settings."""

Tell = Callable[[int, int, str], None]
"""Told how far it is: done, of how many, what is being done."""


@dataclass(frozen=True)
class _Trial:
    """A photograph whose exhibit is known: its pixels, and the index row of a picture of it."""

    pixels: NDArray[np.uint8]
    row: int


def decision_of(index: ExhibitIndex) -> Decision:
    """Return what was learned for ``index``, or the cautious default where nothing was.

    What was learned with other descriptors is not used. Raises IdentifyError where it is unreadable.
    """
    stored = index.get(DECISION, None)
    if stored is not None:
        found = Decision.from_json(stored)
        if found.fingerprint == index.fingerprint:
            return found
    return Decision.default(n_exhibits=index.n_exhibits, fingerprint=index.fingerprint)


def learn(
    index: ExhibitIndex,
    model: Model,
    verifier: Verifier,
    *,
    tell: Tell = lambda done, total, what: None,
    cancelled: Callable[[], bool] = lambda: False,
    seed: int = 0,
) -> Decision | None:
    """Tune ``index`` on itself, store the decision and return it; None when cancelled.

    Where enough exhibits have several pictures, each of these is asked for in turn (leave one view out);
    else made-up views of a sample are. Half of the questions are about exhibits taken out. With fewer
    than two exhibits the cautious default stays.
    """
    vectors, pictures, exhibits = index.labels()
    if index.n_exhibits < 2:
        return decision_of(index)
    random = np.random.default_rng(seed)
    several = _rows_with_others(exhibits)
    if len({exhibits[row] for row in several}) >= ENOUGH_VIEWS:
        how = "views"
        queries = leave_one_view_out(vectors, exhibits, seed=seed)
        rows = random.permutation(several)[:PROOFS]
        trials = list(_own_views(index, pictures, rows, cancelled))
    else:
        how = "made-up views"
        rows = np.concatenate([random.permutation(len(pictures)) for _ in range(VIEWS_EACH)])[:VIEWS]
        trials, views = [], []
        for done, trial in enumerate(_disturbed(index, pictures, rows, random, cancelled)):
            tell(done, len(rows) + PROOFS, "Learning how sure to be")
            views.append(model.vectors([trial.pixels])[0])
            # Pixels are kept only for those that are proved as well.
            trials.append(trial if done < PROOFS else _Trial(np.zeros((1, 1, 3), np.uint8), trial.row))
        if not trials or cancelled():
            return None if cancelled() else decision_of(index)
        queries = made_up_views(
            np.stack(views), [trial.row for trial in trials], vectors, exhibits, seed=seed
        )
    rates = _rates(index, vectors, pictures, exhibits, trials[:PROOFS], verifier, tell, cancelled)
    if cancelled():
        return None
    if rates is not None and how == "made-up views":
        rates = (max(rates[1], min(rates[0], KINDER)), rates[1])
    return _store(index, queries, how, rates)


def learn_from(
    index: ExhibitIndex, model: Model, labelled: Sequence[SourcePicture], *, problems: Callable[[str], None]
) -> Decision:
    """Tune ``index`` on labelled photographs, store the decision and return it.

    ``labelled``: photographs with the exhibits they show; exhibits that the index lacks, or none, mean
    "not in the catalogue". The proof's measured worth, if any, is kept.
    """
    found, shows = [], []
    for each in labelled:
        try:
            found.append(model.vectors([read(each.path, max_side=SIDE).pixels])[0])
            shows.append(each.exhibits)
        except UnreadablePicture as error:
            problems(str(error))
    if not found:
        raise IdentifyError("None of the photographs could be read; nothing was learned.")
    vectors, _, exhibits = index.labels()
    queries = photographs(np.stack(found), shows, vectors, exhibits)
    return _store(index, queries, "queries", decision_of(index).proof)


def _store(
    index: ExhibitIndex, queries: LabelledQueries, how: str, rates: tuple[float, float] | None
) -> Decision:
    try:
        found = tune(
            queries.similarity,
            queries.labels,
            queries.truth,
            n_classes=queries.n_classes,
            fingerprint=index.fingerprint,
            tuned_by=how,
            proof_rates=rates,
        )
    except IdentifyError:
        if how == "queries":
            raise
        # Too few to learn from: the cautious default, with the proof's measured worth.
        found = Decision.default(n_exhibits=index.n_exhibits, fingerprint=index.fingerprint, proof=rates)
    index.put(DECISION, found.to_json())
    return found


def _rows_with_others(exhibits: Sequence[tuple[str, ...]]) -> NDArray[np.int64]:
    count: dict[str, int] = {}
    for names in exhibits:
        for name in names:
            count[name] = count.get(name, 0) + 1
    rows = [row for row, names in enumerate(exhibits) if any(count[name] > 1 for name in names)]
    return np.array(rows, np.int64)


def _own_views(
    index: ExhibitIndex,
    pictures: NDArray[np.int64],
    rows: NDArray[np.int64],
    cancelled: Callable[[], bool],
) -> Iterator[_Trial]:
    for row in rows:
        pixels = None if cancelled() else _pixels(index.picture(int(pictures[row])))
        if pixels is not None:
            yield _Trial(pixels, int(row))


def _disturbed(
    index: ExhibitIndex,
    pictures: NDArray[np.int64],
    rows: NDArray[np.int64],
    random: np.random.Generator,
    cancelled: Callable[[], bool],
) -> Iterator[_Trial]:
    for trial in _own_views(index, pictures, rows, cancelled):
        yield _Trial(made_up_view(trial.pixels, random), trial.row)


def _pixels(picture: ExhibitPicture) -> NDArray[np.uint8] | None:
    try:
        return read(picture.path, max_side=SIDE).pixels
    except UnreadablePicture:
        return None


def _rates(
    index: ExhibitIndex,
    vectors: NDArray[np.float32],
    pictures: NDArray[np.int64],
    exhibits: Sequence[tuple[str, ...]],
    trials: Sequence[_Trial],
    verifier: Verifier,
    tell: Tell,
    cancelled: Callable[[], bool],
) -> tuple[float, float] | None:
    """Measure how often the right exhibit is proved, and the wrong one that looks most alike."""
    right: list[bool] = []
    wrong: list[bool] = []
    sets = [frozenset(names) for names in exhibits]
    kept: dict[int, Features | None] = {}
    for done, trial in enumerate(trials):
        if cancelled():
            return None
        tell(VIEWS + done, VIEWS + len(trials), "Measuring what a proof is worth")
        photo = verifier.features(trial.pixels)
        order = np.argsort(-(vectors @ vectors[trial.row]), kind="stable")
        # A made-up view is proved against the picture it was made from, a real one against another view.
        own = next((int(r) for r in order if r != trial.row and sets[r] & sets[trial.row]), trial.row)
        other = next((int(r) for r in order if not sets[r] & sets[trial.row]), None)
        for row, outcomes in ((own, right), (other, wrong)):
            if row is None:
                continue
            if row not in kept:
                pixels = _pixels(index.picture(int(pictures[row])))
                kept[row] = None if pixels is None else verifier.features(pixels)
            features = kept[row]
            if features is not None:
                outcomes.append(verifier.prove(photo, features).proven)
    return proof_rates(right, wrong)
