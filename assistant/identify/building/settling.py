"""What an index needs when its pictures are in: a whitening of its own, and how sure it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.identify.building.plan import WHITENING, BuildProgress, BuildReport, Cancelled, Plan, Progress
from assistant.identify.descriptors import fit_whitening, random_projection
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex
from assistant.identify.learning import DECISION, decision_of, learn
from assistant.identify.model import Model
from assistant.identify.proof import verifier

if TYPE_CHECKING:
    from assistant.identify.building.place import Work
    from assistant.identify.decision import Decision

WHITEN_FROM = 10
"""Pictures from which an own whitening helps (measured on 5 to 287 paintings: docs/exhibits.md)."""

FITTED_ON = 20_000
"""Pictures that a whitening is fitted on, drawn at random where there are more."""

FIT_AGAIN = 1.25
"""Growth since the last fit from which the whitening is fitted again: an old one is worse than none at twice
the pictures (measured)."""


def settle(work: Work, plan: Plan, report: BuildReport, progress: Progress, cancelled: Cancelled) -> None:
    """Fit the whitening and learn the confidence where the index has outgrown them."""
    if _project(work, progress):
        report.notes.append(f"Whitened on {work.index.n_pictures:,} pictures.")
    stored = work.index.get(DECISION, None)
    outdated = stored is None or decision_of(work.index).stale(work.index.n_exhibits)
    # What was learned with the whitening before belongs to other numbers.
    outdated = outdated or decision_of(work.index).tuned_by == "default"
    if plan.learn and outdated and not cancelled():
        decision = learn_again(work.index, work.model, progress, cancelled)
        if decision is not None:
            report.notes.append(told(decision))
    if not cancelled():
        work.index.prepare(cancelled=cancelled)
        report.notes += [work.index.note] if work.index.note else []


def _project(work: Work, progress: Progress) -> bool:
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


def learn_again(
    index: ExhibitIndex, model: Model, progress: Progress, cancelled: Cancelled
) -> Decision | None:
    def tell(done: int, total: int, what: str) -> None:
        progress(BuildProgress(done, total, None, what))

    return learn(index, model, verifier("sift"), tell=tell, cancelled=cancelled)


def told(decision: Decision) -> str:
    """Say in one sentence what was learned."""
    if decision.tuned_by == "default":
        return (
            "There is too little to learn from: only near copies and proved exhibits will be called a match."
        )
    return (
        f"Learned on {decision.n_queries:,} questions ({decision.tuned_by}): match from "
        f"{decision.accept:.0%}, not in the catalogue below {decision.reject:.0%}."
    )
