"""Building and growing an index: describe every picture, whiten, learn how sure to be.

A new index grows in a file of its own (``NAME.building``) and takes its place when it is whole; a stopped
building goes on from there. An index that is in use takes in new pictures as they are described.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.identify.descriptors import fit_whitening, random_projection
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, NewPicture, delete, move
from assistant.identify.learning import DECISION, SIDE, decision_of, learn, learn_from
from assistant.identify.model import Model
from assistant.identify.proof import verifier
from assistant.identify.sources import SourcePicture, read_source
from assistant.pictures import UnreadablePicture, content_hash
from assistant.pictures.ahead import reading_ahead

if TYPE_CHECKING:
    from assistant.identify.decision import Decision
    from assistant.pictures import Picture

BATCH = 16
"""Pictures described and written together."""

WHITEN_FROM = 10
"""Pictures from which an own whitening helps (measured on 5 to 287 paintings: docs/exhibits.md)."""

FITTED_ON = 20_000
"""Pictures that a whitening is fitted on, drawn at random where there are more."""

FIT_AGAIN = 1.25
"""Growth since the last fit from which the whitening is fitted again: an old one is worse than none at twice
the pictures (measured)."""

WHITENING = "whitening"
"""Name of what is noted about the whitening among the index's settings."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a new index is made.

    ``projection`` of what the model gives: ``"pca"`` = PCA whitening fitted on the index's own pictures,
    ``"random"`` = a random projection, to compare with, ``"none"``. ``dimensions``: at most so many numbers
    a picture after it. ``shrinkage``: see ``fit_whitening``. 1, the paper's, is for far more pictures than
    dimensions: with fewer it puts every picture at the same distance from every other, so that two views
    of one exhibit are no nearer than strangers (measured: docs/exhibits.md). ``learn``: also how sure to be.
    """

    projection: str = "pca"
    dimensions: int = 512
    shrinkage: float = 0.75
    learn: bool = True


@dataclass(frozen=True, slots=True)
class BuildProgress:
    """``done`` of ``total``; ``current``: the file in hand; ``step``: what is being done, in words."""

    done: int
    total: int
    current: Path | None
    step: str = "Describing pictures"


@dataclass(slots=True)
class BuildReport:
    """What came of it. ``known`` pictures had been described before; ``failed``: (path, reason)."""

    added: int = 0
    known: int = 0
    failed: list[tuple[Path, str]] = field(default_factory=list)
    cancelled: bool = False
    n_exhibits: int = 0
    notes: list[str] = field(default_factory=list)


Progress = Callable[[BuildProgress], None]
Cancelled = Callable[[], bool]


def build(
    source: Path | Sequence[SourcePicture],
    to: Path,
    *,
    pack: str | Path | None = None,
    plan: Plan = Plan(),
    progress: Progress = lambda progress: None,
    cancelled: Cancelled = lambda: False,
    threads: int | None = None,
) -> BuildReport:
    """Take the pictures of ``source`` into the index at ``to``, which is made where there is none.

    Pictures that the index knows are not described again. The whitening is fitted, and the confidence
    learned, where that has not been done or the index has grown by more than a quarter since. Raises
    IdentifyError or PackError where nothing can be done; a picture that cannot be read is reported.
    """
    report = BuildReport()
    if isinstance(source, Path):
        source = read_source(
            source, problems=lambda path, why: report.failed.append((path, why)), cancelled=cancelled
        )
    with _opened(to, pack, plan, threads, report) as work:
        _describe(work, source, report, progress, cancelled)
        report.cancelled = cancelled()
        if not report.cancelled and work.index.n_pictures:
            _settle(work, plan, report, progress, cancelled)
        report.cancelled = cancelled()
        report.n_exhibits = work.index.n_exhibits
        work.whole = not report.cancelled and bool(work.index.n_pictures)
    if not report.n_exhibits and not report.cancelled:
        raise IdentifyError(_nothing(report))
    return report


def relearn(
    path: Path,
    photographs: Sequence[SourcePicture] | None = None,
    *,
    progress: Progress = lambda progress: None,
    cancelled: Cancelled = lambda: False,
    threads: int | None = None,
) -> list[str]:
    """Learn again how sure to be, on labelled ``photographs`` or the index itself; returns what was found."""
    notes: list[str] = []
    with ExhibitIndex.open(path) as index:
        model = Model.of(index, threads=threads)
        if photographs is not None:
            decision: Decision | None = learn_from(index, model, photographs, problems=notes.append)
        else:
            decision = _learn(index, model, progress, cancelled)
        if decision is not None:
            notes.append(_told(decision))
    return notes


def _nothing(report: BuildReport) -> str:
    first = f" The first: {report.failed[0][0].name}: {report.failed[0][1]}" if report.failed else ""
    return f"None of the pictures could be read; no index was made.{first}"


# Opening and putting in place


@dataclass
class _Work:
    """The index in hand, its model, and whether it may take its place."""

    index: ExhibitIndex
    model: Model
    whole: bool = False


@contextmanager
def _opened(
    to: Path, pack: str | Path | None, plan: Plan, threads: int | None, report: BuildReport
) -> Iterator[_Work]:
    """Open the index at ``to``, or begin or go on with its building, and put it in place when it is whole."""
    if to.exists():
        with ExhibitIndex.open(to) as index:
            yield _Work(index, _model_of(index, pack, threads))
        return
    building = to.with_name(f"{to.name}.building")
    work = _begun(building, Model.load(pack, threads=threads), plan, report)
    with work.index:
        yield work  # what an error interrupts stays for the next attempt
        empty = not work.index.n_pictures
    if work.whole:
        move(building, to)
    elif empty:
        delete(building)


def _model_of(index: ExhibitIndex, pack: str | Path | None, threads: int | None) -> Model:
    model = Model.of(index, threads=threads)
    if pack is not None:
        asked = Model.load(pack, threads=threads)
        if asked.describer.fingerprint != model.describer.fingerprint:
            raise IdentifyError(
                f"{index.path} was made with the model {model.describer.name}, not with "
                f"{asked.describer.name}. Their descriptors cannot be mixed: name a new file, or leave "
                "the pack away."
            )
    return model


def _begun(building: Path, model: Model, plan: Plan, report: BuildReport) -> _Work:
    if building.exists():
        index = ExhibitIndex.open(building)
        if index.describer.get("fingerprint") == model.describer.fingerprint:
            return _Work(index, Model.of(index))
        index.close()
        delete(building)
        report.notes.append("An unfinished index of another model was left behind there; it was begun again.")
    index = ExhibitIndex.create(
        building, fingerprint=model.fingerprint, dimensions=model.dimensions, describer=model.to_json()
    )
    wanted = {"kind": plan.projection, "dimensions": plan.dimensions, "shrinkage": plan.shrinkage}
    index.put(WHITENING, {**wanted, "fitted_on": 0})
    return _Work(index, model)


# Describing


def _describe(
    work: _Work,
    source: Sequence[SourcePicture],
    report: BuildReport,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    """Describe what the index does not know yet, and write it in groups."""
    new = list(_unknown(work.index, source, report, cancelled))
    longest = max(SIDE, work.model.describer.settings.longest)
    group: list[tuple[SourcePicture, Picture]] = []
    with reading_ahead(new, longest, look_ahead=2 * BATCH) as looked:
        for done, (row, picture) in enumerate(looked):
            if cancelled():
                break
            progress(BuildProgress(done, len(new), row.path))
            if isinstance(picture, UnreadablePicture):
                report.failed.append((row.path, picture.reason))
                continue
            group.append((row, picture))
            if len(group) == BATCH:
                _write(work, group, report)
    _write(work, group, report)
    progress(BuildProgress(len(new), len(new), None))


def _unknown(
    index: ExhibitIndex, source: Sequence[SourcePicture], report: BuildReport, cancelled: Cancelled
) -> Iterator[SourcePicture]:
    """Yield the pictures that the index does not have with these exhibits; renew the others' metadata."""
    metadata: dict[str, Mapping[str, str]] = {}
    for row in source:
        if cancelled():
            return
        if index.has(_hash(row.path), row.exhibits):
            metadata |= dict.fromkeys(row.exhibits, row.metadata)
            report.known += 1
        else:
            yield row
    if metadata:
        index.add((), metadata)


def _hash(path: Path) -> str:
    try:
        return content_hash(path)
    except UnreadablePicture:
        return ""  # it is told when the picture is read


def _write(work: _Work, group: list[tuple[SourcePicture, Picture]], report: BuildReport) -> None:
    if not group:
        return
    described = work.model.describer.describe([picture.pixels for _, picture in group])
    vectors = work.model.project(described)
    metadata: dict[str, Mapping[str, str]] = {}
    for row, _ in group:
        for exhibit in row.exhibits:
            # Further pictures of an exhibit may say more, and never less.
            metadata[exhibit] = {**metadata.get(exhibit, {}), **row.metadata}
    added = work.index.add(
        (
            NewPicture(row.exhibits, row.path, picture.sha256, vector, raw)
            for (row, picture), vector, raw in zip(group, vectors, described, strict=True)
        ),
        metadata,
        fingerprint=work.model.fingerprint,
    )
    report.added += added
    report.known += len(group) - added
    for row, picture in group:
        _drop_outdated(work.index, row, picture.sha256)
    group.clear()


def _drop_outdated(index: ExhibitIndex, row: SourcePicture, sha256: str) -> None:
    """Remove what the same file showed before it was changed."""
    for exhibit in row.exhibits:
        for old in index.exhibit(exhibit).pictures:
            if old.path == row.path.absolute() and old.sha256 != sha256:
                index.remove_picture(old.id)


# Whitening and learning


def _settle(work: _Work, plan: Plan, report: BuildReport, progress: Progress, cancelled: Cancelled) -> None:
    """Fit the whitening and learn the confidence where the index has outgrown them."""
    if _project(work, progress):
        report.notes.append(f"Whitened on {work.index.n_pictures:,} pictures.")
    stored = work.index.get(DECISION, None)
    outdated = stored is None or decision_of(work.index).stale(work.index.n_exhibits)
    # What was learned with the whitening before belongs to other numbers.
    outdated = outdated or decision_of(work.index).tuned_by == "default"
    if plan.learn and outdated and not cancelled():
        decision = _learn(work.index, work.model, progress, cancelled)
        if decision is not None:
            report.notes.append(_told(decision))
    if not cancelled():
        work.index.prepare(cancelled=cancelled)
        report.notes += [work.index.note] if work.index.note else []


def _project(work: _Work, progress: Progress) -> bool:
    """Fit the index's own projection where one is wanted and due; tells whether it was."""
    index = work.index
    noted = index.get(WHITENING, {}) or {}
    fitted_on = int(noted.get("fitted_on", 0))
    due = index.n_pictures >= WHITEN_FROM and index.n_pictures > FIT_AGAIN * fitted_on
    kind, dimensions = noted.get("kind", "none"), int(noted.get("dimensions", 512))
    if kind == "none" or not due or (kind == "random" and fitted_on):
        return False
    progress(BuildProgress(0, 1, None, "Fitting the whitening"))
    try:
        if kind == "random":
            projection = random_projection(work.model.describer.dimensions, dimensions)
        else:
            shrinkage = float(noted.get("shrinkage", 1.0))
            projection = fit_whitening(index.described(most=FITTED_ON), dimensions, shrinkage)
    except IdentifyError:
        return False  # pictures that are all alike: nothing to whiten
    model = work.model.with_projection(projection)
    index.reproject(
        projection.apply,
        fingerprint=model.fingerprint,
        dimensions=projection.dimensions,
        arrays={"mean": projection.mean, "matrix": projection.matrix},
        settings={WHITENING: {**noted, "fitted_on": index.n_pictures}},
    )
    work.model = model
    return True


def _learn(index: ExhibitIndex, model: Model, progress: Progress, cancelled: Cancelled) -> Decision | None:
    def tell(done: int, total: int, what: str) -> None:
        progress(BuildProgress(done, total, None, what))

    return learn(index, model, verifier("sift"), tell=tell, cancelled=cancelled)


def _told(decision: Decision) -> str:
    if decision.tuned_by == "default":
        return (
            "There is too little to learn from: only near copies and proved exhibits will be called a match."
        )
    return (
        f"Learned on {decision.n_queries:,} questions ({decision.tuned_by}): match from "
        f"{decision.accept:.0%}, not in the catalogue below {decision.reject:.0%}."
    )
