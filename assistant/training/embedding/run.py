"""From a recipe to a descriptor pack: pictures, network, training, test, folder."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from accelerate.utils import set_seed
from numpy.typing import NDArray

from assistant.training.embedding import splits
from assistant.training.embedding.collection import numbered
from assistant.training.embedding.loop import Fit, Lesson
from assistant.training.embedding.measure import measure
from assistant.training.embedding.methods import Classifier
from assistant.training.embedding.methods import build as build_method
from assistant.training.embedding.networks import Learner, build, cut, whiten_layer
from assistant.training.embedding.pack import model_card, write_pack
from assistant.training.embedding.pictures import KeptViews, LiveViews, Whole, kept_views
from assistant.training.embedding.recipe import EmbeddingRecipe
from assistant.training.embedding.validation import accuracy, describe
from assistant.training.loop import Report
from assistant.training.run import OtherProcess, Workplace, accelerator


@dataclass(frozen=True)
class _Scene:
    """The pictures of a training, whole, and the learner that looks at them."""

    sets: splits.Sets
    learner: Learner
    selection: Whole
    final: Whole | None


def train_embedding(recipe: EmbeddingRecipe, place: Workplace, target: Path, report: Report) -> Path:
    """Train (or go on training) the descriptor of ``recipe``, measure it and write its pack to ``target``.

    Raises OtherProcess in all but the main process of a training on several devices.
    """
    devices = accelerator(place)
    if not devices.is_main_process:
        report = _silent
    set_seed(recipe.seed)
    folder = place.work / recipe.name
    folder.mkdir(parents=True, exist_ok=True)
    with devices.main_process_first():
        sets = splits.build(recipe.data, place.data, place.work / "made-up", recipe.seed)
    report(
        f"{len(sets.lesson):,} pictures to train on; {int((sets.chooses.truth >= 0).sum()):,} queries choose "
        f"the epoch; {len(sets.final):,} pictures for the test"
    )
    scene, lesson = _prepare(recipe, place, sets, devices, report)
    fit = Fit(recipe, scene.learner, lesson, scene.selection, sets.chooses, devices, folder)
    before = _figures(scene) if devices.is_main_process else {}
    chosen = fit.run(report, place.workers)
    if not devices.is_main_process:
        raise OtherProcess
    report(f"the best epoch was {chosen['epoch']:g}, validation ACC {chosen['accuracy']:.4f}")
    frozen = _figures(_untrained(recipe, place, scene)) if before else {}
    metrics: dict[str, Any] = {"selected": chosen, "trained": _figures(scene)}
    own = _own_accuracy(scene, lesson)
    if own is not None:
        metrics["classifier"] = own
    metrics |= {"before training": before, "frozen backbone": frozen}
    recipe = counted(recipe, sets)
    card = model_card(recipe, metrics)
    return write_pack(target, recipe, scene.learner.network.cpu().eval(), metrics, card)


def _prepare(
    recipe: EmbeddingRecipe, place: Workplace, sets: splits.Sets, devices: Any, report: Report
) -> tuple[_Scene, Lesson]:
    """Return the network with what it looks at and learns from."""
    how, device = recipe.network, devices.device
    network = build(how, place.initial).to(device).eval()
    parts = cut(network, how.frozen)
    kept = place.work / "views" if how.frozen else None
    with devices.main_process_first():
        selection = Whole(sets.selection, how, parts, device, folder=kept, report=report)
        final = Whole(sets.final, how, parts, device, folder=kept, report=report) if len(sets.final) else None
    classes, class_names = numbered([sets.selection.classes[row] for row in sets.lesson])
    domains, domain_names = numbered([sets.selection.domains[row] for row in sets.lesson])
    views: LiveViews | KeptViews
    training = sets.selection.subset(range(sets.training))
    if recipe.views.cached:
        with devices.main_process_first():
            maps = kept_views(
                place.work / "views", training, how, recipe.views, parts, recipe.seed, report,
                place.workers, device,
            )  # fmt: skip
        views = KeptViews(maps, recipe.seed)
    else:
        views = LiveViews(training.paths, recipe.views, how, recipe.seed)
    counts = torch.from_numpy(np.bincount(classes, minlength=len(class_names)))
    of_class = torch.zeros(len(class_names), dtype=torch.int64)
    of_class[torch.from_numpy(classes)] = torch.from_numpy(domains)
    method = build_method(recipe.method, network.width, counts, of_class, recipe.seed)
    learner = Learner(network, parts, method.to(device), cached=bool(recipe.views.cached))
    if how.whitened:
        whiten_layer(network, describe(learner, selection, pooled=True)[: sets.training])
        network.to(device)
    lesson = Lesson(sets.lesson, classes, domains, tuple(domain_names), views)
    return _Scene(sets, learner, selection, final), lesson


def _figures(scene: _Scene) -> dict[str, Any]:
    """Return the test's figures of the network as it is; empty without test objects, and of a specialist."""
    roles = scene.sets.roles
    specialist = len(scene.sets.lesson) < scene.sets.training
    if scene.final is None or specialist or not len(roles.queries) + len(roles.views):
        return {}
    return measure(scene.sets, describe(scene.learner, scene.selection), describe(scene.learner, scene.final))


def _untrained(recipe: EmbeddingRecipe, place: Workplace, scene: _Scene) -> _Scene:
    """Return the scene with the backbone as it began and no layer behind the pooling."""
    how = replace(recipe.network, out=0)
    network = build(how, place.initial).to(next(scene.learner.parameters()).device).eval()
    learner = Learner(network, cut(network, how.frozen), copy.deepcopy(scene.learner.method), cached=True)
    selection, final = copy.copy(scene.selection), copy.copy(scene.final)
    selection.parts = learner._parts
    if final is not None:
        final.parts = learner._parts
    return _Scene(scene.sets, learner, selection, final)


def _own_accuracy(scene: _Scene, lesson: Lesson) -> dict[str, float] | None:
    """Return the accuracy of the trained classifier itself on made-up views of its own training pictures.

    Beside it that of the nearest picture, on the same queries. Only a classifier for all training pictures.
    """
    method, queries = scene.learner.method, scene.sets.made_up
    if not isinstance(method, Classifier) or queries is None or len(lesson.rows) != scene.sets.training:
        return None
    vectors = describe(scene.learner, scene.selection)
    device = method.weight.device
    with torch.inference_mode():
        asked = torch.from_numpy(vectors[queries.queries]).to(device)
        cosines = method.cosines(asked)
        if method.recipe.heads == "separate":  # each classifier is asked about its own data set alone
            domains: torch.Tensor = method.domains  # type: ignore[assignment]
            own = domains[torch.from_numpy(queries.truth).to(device)]
            cosines = cosines.masked_fill(domains[None] != own[:, None], -torch.inf)
        said: NDArray[np.int64] = cosines.argmax(1).cpu().numpy()
    return {
        "acc": float((said == queries.truth).mean()),
        "knn_acc": accuracy(vectors, queries),
        "queries": float(len(queries.truth)),
    }


def counted(recipe: EmbeddingRecipe, sets: splits.Sets) -> EmbeddingRecipe:
    """Return the recipe with the number of pictures trained on, for sources named like their data set."""
    counts = Counter(sets.selection.domains[row] for row in sets.lesson)
    sources = tuple(
        {**source, "pictures": counts[source["name"]]} if source.get("name") in counts else dict(source)
        for source in recipe.training_data
    )
    return replace(recipe, training_data=sources)


def _silent(line: str) -> None:
    pass
