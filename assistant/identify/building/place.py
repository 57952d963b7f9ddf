"""Where an index is made: opened where it is, or made aside and put in its place when it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.identify.building.plan import WHITENING, BuildReport, Plan
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex, delete, move
from assistant.identify.model import Model


@dataclass
class Work:
    """The index in hand, its model, and whether it may take its place."""

    index: ExhibitIndex
    model: Model
    whole: bool = False


@contextmanager
def opened(
    to: Path, pack: str | Path | None, plan: Plan, threads: int | None, report: BuildReport
) -> Iterator[Work]:
    """Open the index at ``to``, or begin or go on with its building, and put it in place when it is whole."""
    if to.exists():
        with ExhibitIndex.open(to) as index:
            yield Work(index, _model_of(index, pack, threads))
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


def _begun(building: Path, model: Model, plan: Plan, report: BuildReport) -> Work:
    if building.exists():
        index = ExhibitIndex.open(building)
        if index.describer.get("fingerprint") == model.describer.fingerprint:
            return Work(index, Model.of(index))
        index.close()
        delete(building)
        report.notes.append("An unfinished index of another model was left behind there; it was begun again.")
    wanted = {"kind": plan.projection, "dimensions": plan.dimensions, "shrinkage": plan.shrinkage}
    index = ExhibitIndex.create(
        building,
        fingerprint=model.fingerprint,
        dimensions=model.dimensions,
        describer=model.to_json(),
        # With the index, or who is killed in between leaves one that is never whitened.
        settings={WHITENING: {**wanted, "fitted_on": 0}},
    )
    return Work(index, model)
