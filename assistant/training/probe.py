"""A linear probe: a published backbone that stays as it is, and heads trained on a museum's own pictures."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from safetensors.torch import save_file

from assistant.hub import Fetched
from assistant.hub.loading import load_timm, timm_settings
from assistant.tagging.members.backbones import ALL
from assistant.tagging.preprocess import Preprocessing
from assistant.training.make import Made, Report
from assistant.training.pack_writer import PackWriter
from assistant.training.published import About, facts, preprocessing_of_timm
from assistant.training.recipe import MemberRecipe, Recipe
from assistant.training.run import Workplace, train_pack
from assistant.vocabulary import Vocabulary

MEMBER = "probe"
BACKBONE = "backbone.safetensors"


@dataclass(frozen=True, slots=True)
class Schooling:
    """What the heads are trained on: ``train`` is a CSV in EUFCC-340K form inside ``data``.

    ``work``: folder of checkpoints and kept features; ``workers``: processes that decode pictures.
    """

    data: Path
    train: str
    work: Path
    workers: int = 1


def probe_recipe(architecture: str, preprocessing: Preprocessing, about: About, train: str) -> Recipe:
    """Return the recipe of a linear probe: every picture passes the frozen backbone in four views, once."""
    member = MemberRecipe(
        name=MEMBER,
        kind="multilabel",
        backbone=architecture,
        initial=BACKBONE,
        frozen=ALL,
        cached_views=4,
        epochs=8,
        batch=128,
        rate=4e-3,
        head_factor=1.0,
        smoothing=0.01,
    )
    return Recipe(
        name=about.name,
        version=about.version,
        seed=1,
        train=train,
        validate=(),
        held_out=0.05,
        min_count=3,
        preprocessing=preprocessing,
        members=(member,),
        licence=about.licence,
        training_data=(),
        card="",
    )


def make_probe(
    fetched: Fetched,
    target: Path,
    about: About,
    vocabulary: Vocabulary,
    schooling: Schooling,
    report: Report,
) -> Made:
    """Train a linear probe on the backbone of ``fetched`` and write its pack; raises AssistantError.

    A stopped training goes on where it was.
    """
    report("Loading the backbone")
    architecture, config = timm_settings(fetched)
    preprocessing = preprocessing_of_timm(fetched, config)
    initial = schooling.work / "initial"
    initial.mkdir(parents=True, exist_ok=True)
    state = load_timm(fetched).state_dict()
    save_file({name: value.contiguous() for name, value in state.items()}, initial / BACKBONE)
    recipe = probe_recipe(architecture, preprocessing, about, schooling.train)
    place = Workplace(schooling.data, schooling.work, initial, schooling.workers)
    writer = train_pack(recipe, place, vocabulary, target, report)
    (entry,) = writer.members
    entry["options"]["source"] = facts(fetched, about.licence)
    data = {"name": schooling.train, "licence": "as its owner states; not known here"}
    writer.recipe = replace(recipe, training_data=(data,))
    return Made(writer, fetched, about, _sections(architecture, recipe, writer), vocabulary)


def _sections(architecture: str, recipe: Recipe, writer: PackWriter) -> dict[str, str]:
    trained = json.loads((writer.folder / writer.members[0]["files"]["terms"]).read_text("utf-8"))
    lines = ["| facet | terms with a head | terms in the vocabulary |", "|---|---|---|"]
    lines += [
        f"| {facet.labels.get('en', key)} | {len(trained.get(key, []))} | {len(facet.terms)} |"
        for key, facet in writer.vocabulary.facets.items()
    ]
    return {
        "What it is": f"A published image backbone ({architecture}) that stays as it is, with one linear "
        f"head per facet trained on {recipe.train}. Scores are calibrated on objects that were held out of "
        "the training; on pictures of another kind they are too confident.",
        "What it knows": f"Terms with fewer than {recipe.min_count} training pictures have no head and get "
        "no suggestion.\n\n" + "\n".join(lines),
    }
